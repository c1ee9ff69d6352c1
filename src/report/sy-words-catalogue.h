/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-analysis.h"

G_BEGIN_DECLS

/* What another catalogue under the same id changes. */
char *sy_words_catalogue_titles (SyCatalogue *before, SyCatalogue *after);
char *sy_words_catalogue_ratings (SyCatalogue *before, SyCatalogue *after);
char *sy_words_catalogue_verdicts (const char *title, const char *before, const char *after);
char *sy_words_catalogue_switch (SyCatalogue *before,
                                 SyAnalysis *now,
                                 SyCatalogue *after,
                                 SyAnalysis *then);

G_END_DECLS
