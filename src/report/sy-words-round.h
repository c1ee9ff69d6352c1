/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-secret-round.h"

G_BEGIN_DECLS

/* What is said of a secret round: whose turn it is, and nothing of what anybody gives. */
char *sy_words_round_heading (const SySecretRound *round);
char *sy_words_round_text (const SySecretRound *round);
char *sy_words_round_progress (const SySecretRound *round);
char *sy_words_round_person (const SySecretRound *round, guint index);

G_END_DECLS
