/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-warning.h"

static void
test_place (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;

  sy_format_error_set (&error, SY_FORMAT_ERROR_RANGE, 3, 14, "$.a", "Wrong");
  copy = g_error_copy (error);

  g_assert_error (copy, SY_FORMAT_ERROR, SY_FORMAT_ERROR_RANGE);
  g_assert_cmpstr (copy->message, ==, "Wrong ($.a)");
  g_assert_cmpuint (sy_format_error_get_line (copy), ==, 3);
  g_assert_cmpuint (sy_format_error_get_column (copy), ==, 14);
  g_assert_cmpstr (sy_format_error_get_path (copy), ==, "$.a");

  sy_format_error_set (NULL, SY_FORMAT_ERROR_RANGE, 1, 1, "", "Nobody asks");
}

/* Errors of others, and ours made the plain way, have no place. */
static void
test_no_place (void)
{
  g_autoptr (GError) other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "x");
  g_autoptr (GError) plain = g_error_new_literal (SY_FORMAT_ERROR, SY_FORMAT_ERROR_TYPE, "x");
  GError *errors[] = { other, plain };

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_assert_cmpuint (sy_format_error_get_line (errors[i]), ==, 0);
      g_assert_cmpuint (sy_format_error_get_column (errors[i]), ==, 0);
      g_assert_cmpstr (sy_format_error_get_path (errors[i]), ==, "");
    }
}

static void
test_quoted (void)
{
  static const char *const rows[][2] = {
    { "", "“”" },
    { "ä", "“ä”" },
    { "a\x1b[1m\n\x7f", "“a<U+001B>[1m<U+000A><U+007F>”" },
    { "\xe2\x80\xae"
      "x\xe2\x80\xa8",
      "“<U+202E>x<U+2028>”" },
    { "\x01\x02\x03\x04\x05\x06\x07\x08", "“<U+0001><U+0002><U+0003><U+0004><U+0005>…”" },
    { "a b\u00a0c\ufeff\u200bd", "“a b<U+00A0>c<U+FEFF><U+200B>d”" },
    { "e\u0301\u3164\U0001f600\ufe0f", "“e\u0301<U+3164>\U0001f600<U+FE0F>”" },
    { "ääääääääääääääääääääääääääääääääääääääää", "“ääääääääääääääääääääääääääääääääääääääää”" },
    { "ääääääääääääääääääääääääääääääääääääääääö", "“ääääääääääääääääääääääääääääääääääääääää…”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *quoted = sy_format_dup_quoted (rows[i][0], strlen (rows[i][0]));

      g_assert_cmpstr (quoted, ==, rows[i][1]);
    }
}

static void
test_warnings (void)
{
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  const SyWarning *warning;

  sy_warnings_add (warnings, 2, 5, "$[0]", "Odd");
  warning = g_ptr_array_index (warnings, 0);
  g_assert_cmpuint (warning->line, ==, 2);
  g_assert_cmpuint (warning->column, ==, 5);
  g_assert_cmpstr (warning->path, ==, "$[0]");
  g_assert_cmpstr (warning->message, ==, "Odd ($[0])");
}

/* A file chooses how its members are called: of a long path the message shows the end. */
static void
test_long_path (void)
{
  g_autofree char *name = g_strnfill (200, 'x');
  g_autofree char *path = g_strconcat ("$[\"ä", name, "\"].last", NULL);
  g_autofree char *wide =
      g_strconcat ("$[\"", "ääääääääääääääääääääääääääääääääääääääääääääääääää", "\"]x", NULL);
  g_autofree char *message = sy_format_dup_message ("Wrong", path);
  g_autofree char *wide_message = sy_format_dup_message ("Wrong", wide);

  g_assert_true (g_str_has_prefix (message, "Wrong (…x"));
  g_assert_true (g_str_has_suffix (message, "xx\"].last)"));
  g_assert_cmpuint (strlen (message), ==, strlen ("Wrong (…)") + 100);
  g_assert_true (g_utf8_validate (wide_message, -1, NULL));
  g_assert_true (g_str_has_prefix (wide_message, "Wrong (…ä"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format-error/place", test_place);
  g_test_add_func ("/format-error/no-place", test_no_place);
  g_test_add_func ("/format-error/quoted", test_quoted);
  g_test_add_func ("/format-error/warnings", test_warnings);
  g_test_add_func ("/format-error/long-path", test_long_path);

  return g_test_run ();
}
