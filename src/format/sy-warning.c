/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-warning.h"

#include "sy-format-error.h"

static void
free_warning (gpointer data)
{
  SyWarning *warning = data;

  g_free (warning->path);
  g_free (warning->message);
  g_free (warning);
}

/**
 * sy_warnings_new:
 *
 * Returns: (transfer full) (element-type SyWarning): an empty list that owns what is added
 */
GPtrArray *
sy_warnings_new (void)
{
  return g_ptr_array_new_with_free_func (free_warning);
}

/**
 * sy_warnings_add:
 * @warnings: a list
 * @line: from 1
 * @column: from 1, in characters
 * @path: the JSON path
 * @sentence: for people; text from files in it went through sy_format_dup_quoted()
 */
void
sy_warnings_add (GPtrArray *warnings,
                 guint line,
                 guint column,
                 const char *path,
                 const char *sentence)
{
  SyWarning *warning = g_new (SyWarning, 1);

  warning->line = line;
  warning->column = column;
  warning->path = g_strdup (path);
  warning->message = sy_format_dup_message (sentence, path);
  g_ptr_array_add (warnings, warning);
}
