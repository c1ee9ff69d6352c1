/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"

G_BEGIN_DECLS

/* What a catalogue says of its own knowledge. */
char *sy_words_knowledge (SyCatalogue *catalogue);
char *sy_words_knowledge_version (SyCatalogue *catalogue);
char *sy_words_knowledge_age (SyCatalogue *catalogue, const char *today);
const char *sy_words_rubric_range (guint step);
char *sy_words_rubric (SyCatalogue *catalogue, SyHand hand, int rating);
char *sy_words_evidence (const SyEvidence *evidence);
char *sy_words_source (const SySource *source);
char *sy_words_catalogue_change (SyCatalogue *catalogue, const SyChange *change);

G_END_DECLS
