/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-profile.h"

G_BEGIN_DECLS

/* What is said where people come together from several files. */
GPtrArray *sy_words_people_list_remarks (SyProfile *project, SyProfile *other);
char *sy_words_people_arrival (const SyArrival *arrival, GPtrArray *people);

G_END_DECLS
