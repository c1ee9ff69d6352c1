/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/* Numbers as people read them. */
char *sy_words_share (double share, gboolean is_all);
char *sy_words_points (double points);
char *sy_words_signed_points (double points);
char *sy_words_margin (double points);
char *sy_words_from_to (int from, int to);
char *sy_words_advantage (SyCatalogue *catalogue, double points);

G_END_DECLS
