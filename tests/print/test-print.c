/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "print-test.h"
#include "sy-print-format.h"
#include "sy-print-pdf.h"
#include "sy-print-png.h"
#include "sy-print-private.h"

static SyPrintLayout *
lay_out (const char *name, const char *paper)
{
  g_autoptr (SyReport) report = print_test_make_report (name);
  g_autoptr (GError) error = NULL;
  SyPrintLayout *layout = sy_print_layout_new (report, sy_paper_find (paper), NULL, &error);

  g_assert_no_error (error);

  return layout;
}

/* Of a picture: big-endian numbers behind its signature and the head of its first part. */
static guint32
read_side (GBytes *png, gsize offset)
{
  guint32 side;

  g_assert_cmpuint (g_bytes_get_size (png), >, 24);
  memcpy (&side, (const char *) g_bytes_get_data (png, NULL) + offset, sizeof side);

  return GUINT32_FROM_BE (side);
}

static void
test_papers (void)
{
  guint n;
  const SyPaper *papers = sy_paper_list (&n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_true (sy_paper_find ("A4") == &papers[0]);
  g_assert_true (sy_paper_find ("letter") == &papers[1]);
  g_assert_cmpint ((int) (papers[0].width_pt * 25.4 / 72 + 0.5), ==, 210);
  g_assert_cmpint ((int) (papers[0].height_pt * 25.4 / 72 + 0.5), ==, 297);
  g_assert_null (sy_paper_find (""));
  g_assert_null (sy_paper_find ("A"));
}

static void
test_pages (void)
{
  static const struct
  {
    const char *name;
    guint least;
    guint most;
  } cases[] = {
    { "", 1, 1 },        { "rows", 4, 20 }, { "tall", 4, 60 },  { "columns", 1, 3 },
    { "scripts", 1, 3 }, { "plot", 1, 1 },  { "plots", 2, 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyPrintLayout) layout = lay_out (cases[i].name, "A4");

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (sy_print_layout_get_n_pages (layout), >=, cases[i].least);
      g_assert_cmpuint (sy_print_layout_get_n_pages (layout), <=, cases[i].most);
    }
}

static guint
count_rows (const GArray *page)
{
  guint n = 0;

  for (guint i = 0; i < page->len; i++)
    n += g_strcmp0 (g_array_index (page, SyPrintPlace, i).atom->cell_tag, "TD") == 0;

  return n;
}

/* Wherever a page ends, no row of a table stands there alone. */
static void
test_rows_together (void)
{
  for (guint above = 0; above < 60; above++)
    {
      g_autoptr (SyPrintLayout) layout = NULL;
      g_autoptr (SyReport) report = NULL;
      SyReportBuilder builder;

      sy_report_builder_init (&builder, "A title", NULL);
      for (guint i = 0; i < above; i++)
        sy_report_builder_add_paragraph (&builder, "A line");
      print_test_add_rows (&builder, 4, 0);
      report = sy_report_builder_finish (&builder);
      layout = sy_print_layout_new (report, sy_paper_find ("A4"), NULL, NULL);
      for (guint i = 0; i < layout->pages->len; i++)
        g_assert_cmpuint (count_rows (g_ptr_array_index (layout->pages, i)), !=, 1);
    }
}

/* A word of German stays whole beside texts that ask for much. */
static void
test_long_word (void)
{
  g_autofree char *text = g_strnfill (400, 'x');
  g_autoptr (SyPrintLayout) layout = NULL;
  g_autoptr (SyReport) report = NULL;
  SyReportBuilder builder;
  const GArray *lines;

  for (guint i = 0; i < 400; i += 7)
    text[i] = ' ';
  sy_report_builder_init (&builder, "A title", NULL);
  sy_report_builder_add_table (&builder);
  for (guint i = 0; i < 3; i++)
    sy_report_builder_add_column (&builder, "", SY_COLUMN_TEXT);
  sy_report_builder_take_row (&builder, g_strdup ("Unterstützungszeitraum"), g_strdup (text),
                              g_strdup (text), NULL);
  report = sy_report_builder_finish (&builder);
  layout = sy_print_layout_new (report, sy_paper_find ("A4"), NULL, NULL);
  lines = ((const SyPrintAtom *) g_ptr_array_index (layout->atoms, layout->atoms->len - 1))->lines;
  for (guint i = 1; i < lines->len; i++)
    g_assert_cmpuint (g_array_index (lines, SyPrintLine, i).cell, >, 0);
}

/* On every run, and from a layout of its own. */
static void
test_same_bytes (void)
{
  static const char *const names[] = { "rows", "scripts", "plots" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SyPrintLayout) first = lay_out (names[i], "Letter");
      g_autoptr (SyPrintLayout) second = lay_out (names[i], "Letter");
      g_autoptr (GBytes) pdf = sy_print_layout_to_pdf (first, NULL, NULL, NULL, NULL);
      g_autoptr (GBytes) again = sy_print_layout_to_pdf (first, NULL, NULL, NULL, NULL);
      g_autoptr (GBytes) other = sy_print_layout_to_pdf (second, NULL, NULL, NULL, NULL);
      g_autoptr (GBytes) png = sy_print_layout_to_png (first, 0, 1);
      g_autoptr (GBytes) other_png = sy_print_layout_to_png (second, 0, 1);

      g_assert_nonnull (pdf);
      g_assert_true (g_bytes_equal (pdf, again));
      g_assert_true (g_bytes_equal (pdf, other));
      g_assert_true (g_bytes_equal (png, other_png));
    }
}

static void
count_cb (guint n_done, guint n_pages, gpointer data)
{
  guint *n = data;

  g_assert_cmpuint (n_done, ==, ++*n);
  g_assert_cmpuint (n_done, <=, n_pages);
}

static void
no_pages_cb (guint n_done, guint n_pages, gpointer data)
{
  g_assert_not_reached ();
}

static void
cancel_cb (guint n_done, guint n_pages, gpointer data)
{
  g_assert_cmpuint (n_done, <=, 2);
  if (n_done == 2)
    g_cancellable_cancel (data);
}

static void
test_progress (void)
{
  g_autoptr (SyPrintLayout) layout = lay_out ("rows", "A4");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) none = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  pdf = sy_print_layout_to_pdf (layout, count_cb, &n, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, sy_print_layout_get_n_pages (layout));

  none = sy_print_layout_to_pdf (layout, cancel_cb, cancellable, cancellable, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (none);
}

static void
test_cancelled_layout (void)
{
  g_autoptr (SyReport) report = print_test_make_report ("rows");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sy_print_layout_new (report, sy_paper_find ("A4"), cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* For a picture of all of it. */
static void
test_endless_page (void)
{
  const SyPaper endless = { "", 480, 0 };
  g_autoptr (SyReport) report = print_test_make_report ("rows");
  g_autoptr (SyPrintLayout) layout = sy_print_layout_new (report, &endless, NULL, NULL);
  g_autoptr (GBytes) png = NULL;
  double height = sy_print_layout_get_paper (layout)->height_pt;

  g_assert_cmpuint (sy_print_layout_get_n_pages (layout), ==, 1);
  g_assert_cmpfloat (height, >, 2000);
  png = sy_print_layout_to_png (layout, 0, 2);
  g_assert_cmpuint (read_side (png, 16), ==, 960);
  g_assert_cmpuint (read_side (png, 20), >=, (guint) (2 * height));
}

/* However small the paper is, and whatever is on it. */
static void
test_small_paper (void)
{
  static const char *const names[] = { "rows", "columns", "scripts", "plots" };
  const SyPaper label = { "", 120, 90 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SyReport) report = print_test_make_report (names[i]);
      g_autoptr (SyPrintLayout) layout = sy_print_layout_new (report, &label, NULL, NULL);

      g_assert_cmpuint (sy_print_layout_get_n_pages (layout), >, 1);
    }
}

static void
test_chart (void)
{
  g_autoptr (SyReport) report = print_test_make_report ("plot");
  g_autoptr (SyPrintLayout) layout = sy_print_layout_new_charts (report);
  const SyReportOptions wide = { .picture_width_px = 1600 };
  g_autoptr (GBytes) once = sy_print_layout_to_png (layout, 0, 1);
  g_autoptr (GBytes) twice = sy_print_layout_to_png (layout, 0, 2);
  g_autoptr (GBytes) huge = sy_print_layout_to_png (layout, 0, 1000);
  g_autoptr (GBytes) chosen = sy_print_format_find ("png")->write (report, &wide);

  g_assert_cmpuint (read_side (chosen, 16), ==, 1600);
  g_assert_cmpuint (read_side (once, 16), >=, 640);
  g_assert_cmpuint (read_side (twice, 16), ==, 2 * read_side (once, 16));
  g_assert_cmpuint (read_side (huge, 16), <=, 32000);
}

static void
test_formats (void)
{
  g_autoptr (SyReport) report = print_test_make_report ("plot");
  const SyReportOptions options = { .width = 80, .separator = ',' };
  static const struct
  {
    const char *name;
    const char *file;
    const char *start;
  } cases[] = {
    { "pdf", "a.PDF", "%PDF-" },
    { "png", "a.b.png", "\x89PNG" },
    { "markdown", "a.md", "# A title" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SyReportFormat *format = sy_print_format_find (cases[i].name);
      g_autoptr (GBytes) bytes = format->write (report, &options);

      g_assert_true (sy_print_format_find_for_file (cases[i].file) == format);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (cases[i].start), cases[i].start,
                       strlen (cases[i].start));
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SyReportFormat *format = sy_print_format_find (cases[i].name);
      g_autoptr (GBytes) bytes = format->write (report, &options);
      g_autoptr (GBytes) same =
          sy_print_write (format, report, &options, i > 0 ? no_pages_cb : NULL, NULL, NULL, NULL);

      g_assert_true (g_bytes_equal (bytes, same));
    }
  g_assert_null (sy_print_format_find ("PDF"));
  g_assert_null (sy_print_format_find_for_file ("pdf"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/papers", test_papers);
  g_test_add_func ("/print/pages", test_pages);
  g_test_add_func ("/print/rows-together", test_rows_together);
  g_test_add_func ("/print/long-word", test_long_word);
  g_test_add_func ("/print/same-bytes", test_same_bytes);
  g_test_add_func ("/print/progress", test_progress);
  g_test_add_func ("/print/cancelled-layout", test_cancelled_layout);
  g_test_add_func ("/print/endless-page", test_endless_page);
  g_test_add_func ("/print/small-paper", test_small_paper);
  g_test_add_func ("/print/chart", test_chart);
  g_test_add_func ("/print/formats", test_formats);

  return g_test_run ();
}
