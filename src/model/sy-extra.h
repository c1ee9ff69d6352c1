/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyExtra:
 * @container: the known member that holds it, "" at the top of its owner
 * @name: its name
 * @text: its value as the file spells it; opaque to the model
 *
 * A member of a file that this version does not know, kept so that it can be written back. One
 * block of memory holds it, since a file may have many.
 */
typedef struct
{
  const char *container;
  char *name;
  char *text;
} SyExtra;

GPtrArray *sy_extras_new (void);
const char *sy_extras_find (GPtrArray *extras, const char *container, const char *name);
gboolean sy_extras_equal (GPtrArray *a, GPtrArray *b);
void sy_extras_add (GPtrArray *extras, const char *container, const char *name, const char *text);

G_END_DECLS
