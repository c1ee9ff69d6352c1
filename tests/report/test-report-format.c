/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-format.h"

#include <string.h>

#include "report-test.h"

static void
test_each (void)
{
  const SyReportOptions options = { .width = 80, .separator = ',' };
  g_autoptr (SyReport) report = make_report ();
  guint n_formats;
  const SyReportFormat *formats = sy_report_format_list (&n_formats);

  g_assert_cmpuint (n_formats, >=, 3);
  for (guint i = 0; i < n_formats; i++)
    {
      const SyReportFormat *format = &formats[i];
      g_autofree char *file = g_strconcat ("a.b/Record.", format->extension, NULL);
      g_autofree char *shouted = g_ascii_strup (file, -1);
      g_autoptr (GBytes) bytes = format->write (report, &options);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_test_message ("%s", format->name);
      g_assert_true (sy_report_format_has_words_alone (format)
                     == (strstr ("text markdown", format->name) != NULL));
      g_assert_true ((strstr (text, "Name") != NULL) == (format->kind != SY_REPORT_KIND_CHARTS));
      g_assert_true ((strstr (text, "moves it") != NULL)
                     == (format->kind != SY_REPORT_KIND_TABLES));
      g_assert_true (g_str_has_suffix (text, "\n"));
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_true ((strstr (text, "Chosen") != NULL) == (format->kind == SY_REPORT_KIND_WHOLE));
      g_assert_nonnull (strchr (format->media_type, '/'));
      g_assert_true (sy_report_format_find (format->name) == format);
      g_assert_true (sy_report_format_find_for_file (file) == format);
      g_assert_true (sy_report_format_find_for_file (shouted) == format);
    }
}

static void
test_unknown (void)
{
  static const char *const names[] = { "", "Text", "tex", "json", "md" };
  static const char *const files[] = { "", "md", "a.", "a.mdx", "a.md.bak", "a.md/record" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_null (sy_report_format_find (names[i]));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_assert_null (sy_report_format_find_for_file (files[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-format/each", test_each);
  g_test_add_func ("/report-format/unknown", test_unknown);

  return g_test_run ();
}
