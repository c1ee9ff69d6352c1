/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-secret-round.h"

G_BEGIN_DECLS

GBytes *sy_draft_round_to_bytes (const SySecretRound *round);
SySecretRound *sy_draft_round_from_bytes (GBytes *bytes);

G_END_DECLS
