/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-since.h"

G_BEGIN_DECLS

/* What has changed since people decided. */
char *sy_words_since (const SySince *since, const SyDecision *decision);
char *sy_words_since_then (const SySince *since);

G_END_DECLS
