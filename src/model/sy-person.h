/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"

G_BEGIN_DECLS

/**
 * SyPerson:
 * @name: what others call them, or ""
 * @weights: id of a criterion, a GRefString → GINT_TO_POINTER (weight); what they have not set is
 *   not in it; sy_person_set_weight() fills it
 * @dissent: what they would have decided instead, and why, or ""
 * @extras: (nullable) (element-type SyExtra): what this version does not know of them
 *
 * One person's own weights. Reference-counted, and read only, since profiles share them.
 */
typedef struct
{
  char *name;
  GHashTable *weights;
  char *dissent;
  GPtrArray *extras;
} SyPerson;

SyPerson *sy_person_new (const char *name);
SyPerson *sy_person_copy (const SyPerson *person);
SyPerson *sy_person_ref (const SyPerson *person);
void sy_person_unref (SyPerson *person);

void sy_person_set_weight (SyPerson *person, const char *criterion, int weight);
int sy_person_get_weight (const SyPerson *person, const char *criterion);
gboolean sy_person_equal (const SyPerson *a, const SyPerson *b);
gboolean sy_person_has_same_weights (const SyPerson *a, const SyPerson *b);

GPtrArray *sy_people_new (void);
GPtrArray *sy_people_list_unknown (GPtrArray *people, SyCatalogue *catalogue);
GPtrArray *sy_people_copy (GPtrArray *people);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyPerson, sy_person_unref)

G_END_DECLS
