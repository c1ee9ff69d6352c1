/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-scanner-private.h"

#include "sy-format-error.h"
#include "sy-json-bytes.h"

/* Where the values of a text stand that has passed: by offset, and as people are told. */

/* ".name" where the name is plain, else ["name"], cut and escaped as in all messages. */
static void
append_name (GString *path, const char *name, gsize length)
{
  gboolean is_plain = 0 < length && length <= 40 && !g_ascii_isdigit (name[0]) && name[0] != '-';
  g_autofree char *shown = NULL;

  for (gsize i = 0; i < length && is_plain; i++)
    is_plain = g_ascii_isalnum (name[i]) || name[i] == '-' || name[i] == '_';

  if (is_plain)
    {
      g_string_append_c (path, '.');
      g_string_append_len (path, name, (gssize) length);
      return;
    }

  shown = sy_format_dup_path_name (name, length);
  g_string_append (path, "[\"");
  for (const char *next = shown; *next != '\0'; next++)
    {
      if (*next == '"')
        g_string_append_c (path, '\\');
      g_string_append_c (path, *next);
    }
  g_string_append (path, "\"]");
}

char *
_sy_json_scanner_dup_path (SyJsonScanner *self)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < self->depth && self->frames[i].is_inside; i++)
    {
      guint end = i + 1 < self->depth ? self->frames[i + 1].first_name : self->names->len;

      if (self->frames[i].bracket == '{')
        {
          const SyJsonName *name = &g_array_index (self->names, SyJsonName, end - 1);

          append_name (path, self->bytes->str + name->offset, name->length);
        }
      else
        g_string_append_printf (path, "[%u]", self->frames[i].count - 1);
    }

  return g_string_free (path, FALSE);
}

/**
 * sy_json_find_spans:
 * @text: a text that sy_json_scan() let through
 * @length: its bytes
 *
 * Returns: (transfer full) (element-type SyJsonSpan): the places of all values, in the order in
 *   which they start
 */
GArray *
sy_json_find_spans (const char *text, gsize length)
{
  SyJsonScanner scanner;

  _sy_json_scanner_init (&scanner, text, length, NULL);
  scanner.has_passed = TRUE;
  scanner.spans = g_array_new (FALSE, FALSE, sizeof (SyJsonSpan));
  _sy_json_scanner_run (&scanner);
  _sy_json_scanner_clear (&scanner);

  return scanner.spans;
}

/**
 * sy_json_find_places:
 * @text: a text that sy_json_scan() let through
 * @length: its bytes
 * @offsets: (array length=n): where values start, in rising order
 * @n: how many there are
 * @places: (array length=n) (out caller-allocates): the places; sy_json_place_clear() each
 *
 * Reads the text once more, for all of them at once: places are needed only when something is
 * wrong.
 */
void
sy_json_find_places (const char *text,
                     gsize length,
                     const gsize *offsets,
                     guint n,
                     SyJsonPlace *places)
{
  g_autofree char **paths = g_new0 (char *, n);
  SyJsonScanner scanner;
  guint line = 1;
  guint column = 1;

  _sy_json_scanner_init (&scanner, text, length, NULL);
  scanner.has_passed = TRUE;
  scanner.goals = offsets;
  scanner.n_goals = n;
  scanner.paths = paths;
  if (n > 0)
    _sy_json_scanner_run (&scanner);
  _sy_json_scanner_clear (&scanner);

  for (guint i = 0; i < n; i++)
    {
      sy_json_advance (text, i > 0 ? offsets[i - 1] : 0, offsets[i], &line, &column);
      places[i] = (SyJsonPlace) { line, column, paths[i] != NULL ? paths[i] : g_strdup ("") };
    }
}

void
sy_json_place_clear (SyJsonPlace *place)
{
  g_clear_pointer (&place->path, g_free);
}
