/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One person's own weights. Read only. */
typedef struct
{
  char *name;
  GHashTable *weights; /* id of a criterion → GINT_TO_POINTER (weight) */
  GPtrArray *extras;   /* (nullable) of SyExtra */
} SyPerson;

SyPerson *sy_person_new (const char *name);
GPtrArray *sy_people_new (void);

G_END_DECLS
