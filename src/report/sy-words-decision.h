/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/* What people decided. */
char *sy_words_decision (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis);

G_END_DECLS
