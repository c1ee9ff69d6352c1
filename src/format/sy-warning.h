/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyWarning:
 * @line: from 1
 * @column: from 1, in characters
 * @path: the JSON path
 * @message: for people, with the path at its end
 *
 * A problem of a file that did not stop its reading.
 */
typedef struct
{
  guint line;
  guint column;
  char *path;
  char *message;
} SyWarning;

/* Nobody reads more. */
#define SY_WARNINGS_MAX 100

GPtrArray *sy_warnings_new (void);
void sy_warnings_add (GPtrArray *warnings,
                      guint line,
                      guint column,
                      const char *path,
                      const char *sentence);

G_END_DECLS
