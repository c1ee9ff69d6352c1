/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"

G_BEGIN_DECLS

const char *sy_groups_get (const SyCriterion *criterion);
const char *sy_groups_find_name (SyCatalogue *catalogue, const SyCriterion *criterion);
void sy_groups_list (SyCatalogue *catalogue, const char *group, GArray *order);
void sy_groups_list_all (SyCatalogue *catalogue, GArray *order);

G_END_DECLS
