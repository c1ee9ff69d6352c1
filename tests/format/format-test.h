/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <string.h>
#include <time.h>

#include "sy-format-error.h"
#include "sy-text.h"

/* What the tests of the format layer share: rows of bad input, and a clock. */

typedef struct
{
  const char *text;
  gsize length;
  SyFormatError code;
  guint line;
  guint column;
  const char *path;
} BadRow;

#define B(text) text, sizeof text - 1
#define E(code) SY_FORMAT_ERROR_##code

/* What a file may take of a machine that fills a table of names in LIKE_SECONDS. */
#ifdef __SANITIZE_ADDRESS__
#define SECONDS_MAX 2.0
#define LIKE_SECONDS 0.03
#else
#define SECONDS_MAX 0.2
#define LIKE_SECONDS 0.01
#endif

/* Processor time: that of other programs does not count. */
static inline double
get_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

/* Processors that are slow, or shared with others just now, have as much more time. */
static inline void
assert_quick (double seconds)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  double start = get_seconds ();
  double like;

  for (guint i = 0; i < 50000; i++)
    g_hash_table_add (names, g_strdup_printf ("name %u", i));
  like = get_seconds () - start;

  g_assert_cmpfloat (seconds, <, SECONDS_MAX * MAX (1, like / LIKE_SECONDS));
}

/* What a message shows of a file, it shows in one line, and not much of it. */
static inline void
assert_printable (const char *message)
{
  g_assert_true (g_utf8_validate (message, -1, NULL));
  g_assert_cmpuint (strlen (message), <=, 400);
  for (; *message != '\0'; message = g_utf8_next_char (message))
    {
      gunichar character = g_utf8_get_char (message);

      g_assert_true (g_unichar_isprint (character) && sy_text_is_inert (character));
    }
}

static inline void
assert_refused (const GError *error, const BadRow *row)
{
  if (error == NULL || error->domain != SY_FORMAT_ERROR || error->code != (int) row->code
      || sy_format_error_get_line (error) != row->line
      || sy_format_error_get_column (error) != row->column)
    g_test_message ("%s", row->text);

  g_assert_error (error, SY_FORMAT_ERROR, (int) row->code);
  g_assert_cmpuint (sy_format_error_get_line (error), ==, row->line);
  g_assert_cmpuint (sy_format_error_get_column (error), ==, row->column);
  g_assert_cmpstr (sy_format_error_get_path (error), ==, row->path);
  assert_printable (error->message);
  if (strlen (row->path) > 1)
    g_assert_nonnull (strstr (error->message, row->path));
}

static inline void
add_rows (const char *prefix, const BadRow *rows, guint n, GTestDataFunc test)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%03u", prefix, i);

      g_test_add_data_func (path, &rows[i], test);
    }
}

/* @head, then @n times @item with commas between, then @tail. */
static inline GBytes *
repeat (const char *head, const char *item, guint n, const char *tail)
{
  GString *text = g_string_new (head);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && item[0] != '\0' && strchr ("[{", item[strlen (item) - 1]) == NULL)
        g_string_append_c (text, ',');
      g_string_append (text, item);
    }
  g_string_append (text, tail);

  return g_string_free_to_bytes (text);
}

/* An object with @n members whose names all have one g_str_hash: "Ez" and "FY" have the same. */
static inline char *
make_colliding_object (guint n, const char *value)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? ",\"" : "\"");
      for (guint bit = 0; bit < 14; bit++)
        g_string_append (text, (i >> bit) & 1 ? "Ez" : "FY");
      g_string_append_printf (text, "\":%s", value);
    }

  return g_string_free (g_string_append_c (text, '}'), FALSE);
}
