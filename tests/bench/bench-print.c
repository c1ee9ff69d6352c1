/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "bench-jobs.h"
#include "sy-catalogue-json.h"
#include "sy-print-format.h"
#include "sy-profile-json.h"
#include "sy-report-document.h"

/* The whole report as a PDF file, and beside it pango and cairo, which put the same texts below
 * each other on as wide a page. BENCH-PRINT PROFILE CATALOGUE measures.
 */

#define N_ROUNDS 1
#define WIDTH_PT 487
#define HEIGHT_PT 742

typedef struct
{
  SyCatalogue *catalogue;
  SyProfile *profile;
  SyAnalysis *analysis;
  GPtrArray *texts; /* of the report */
} Bench;

static SyReport *
create_report (const Bench *bench)
{
  return sy_report_new_document (bench->catalogue, bench->profile, bench->analysis,
                                 SY_REPORT_ALL_PARTS, NULL, NULL);
}

static void
do_report (gpointer data, guint round)
{
  const SyReportOptions options = { .paper = "A4" };
  g_autoptr (SyReport) report = create_report (data);
  g_autoptr (GBytes) pdf =
      sy_print_write (sy_print_format_find ("pdf"), report, &options, NULL, NULL, NULL, NULL);

  g_assert_nonnull (pdf);
}

static cairo_status_t
write_cb (gpointer bytes, const guchar *data, guint length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static double
draw_text (cairo_t *cr, PangoContext *context, const char *text, double y)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int height;

  pango_layout_set_width (layout, WIDTH_PT * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  if (y + pango_units_to_double (height) > HEIGHT_PT)
    {
      cairo_show_page (cr);
      y = 0;
    }
  cairo_move_to (cr, 0, y);
  pango_cairo_show_layout (cr, layout);

  return y + pango_units_to_double (height);
}

static void
do_texts (gpointer data, guint round)
{
  const Bench *bench = data;
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10px");
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (write_cb, bytes, WIDTH_PT, HEIGHT_PT);
  cairo_t *cr = cairo_create (surface);
  double y = 0;

  pango_context_set_font_description (context, font);
  for (guint i = 0; i < bench->texts->len; i++)
    y = draw_text (cr, context, g_ptr_array_index (bench->texts, i), y);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  pango_font_description_free (font);
  g_object_unref (context);
  g_assert_cmpuint (bytes->len, >, 0);
}

static void
take_texts (GPtrArray *texts, const SyBlock *block)
{
  if (block->title != NULL)
    g_ptr_array_add (texts, g_strdup (block->title));
  if (block->prose != NULL)
    g_ptr_array_add (texts, sy_prose_to_text (block->prose));
  for (guint i = 0; block->items != NULL && i < block->items->len; i++)
    g_ptr_array_add (texts, sy_prose_to_text (g_ptr_array_index (block->items, i)));
  for (guint i = 0; block->table != NULL && i < block->table->rows->len; i++)
    for (char **cell = g_ptr_array_index (block->table->rows, i); *cell != NULL; cell++)
      g_ptr_array_add (texts, g_strdup (*cell));
  for (guint i = 0; block->plot != NULL && i < block->plot->n_labels; i++)
    g_ptr_array_add (texts, g_strdup (block->plot->labels[i].text));
}

int
main (int argc, char **argv)
{
  static const BenchJob jobs[] = {
    { "report_us", do_report },
    { "texts_us", do_texts },
  };
  g_autoptr (GBytes) profile = NULL;
  g_autoptr (GBytes) catalogue = NULL;
  g_autoptr (SyReport) report = NULL;
  SyCatalogueSet *catalogues = sy_catalogue_set_new (NULL);
  Bench bench = { 0 };

  g_assert_cmpint (argc, ==, 3);
  profile = bench_load (argv[1]);
  catalogue = bench_load (argv[2]);
  bench.catalogue = sy_catalogue_from_json (catalogue, NULL, NULL, NULL);
  sy_catalogue_set_add (catalogues, bench.catalogue);
  bench.profile = sy_profile_from_json (profile, catalogues, NULL, NULL, NULL);
  bench.analysis = sy_analysis_new (bench.catalogue, bench.profile);
  bench.texts = g_ptr_array_new_with_free_func (g_free);
  report = create_report (&bench);
  for (guint i = 0; i < report->blocks->len; i++)
    take_texts (bench.texts, g_ptr_array_index (report->blocks, i));

  bench_run_jobs (jobs, G_N_ELEMENTS (jobs), &bench, N_ROUNDS);

  g_ptr_array_unref (bench.texts);
  sy_analysis_unref (bench.analysis);
  sy_profile_unref (bench.profile);
  sy_catalogue_set_free (catalogues);

  return 0;
}
