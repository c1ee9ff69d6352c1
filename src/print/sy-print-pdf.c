/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-print-pdf.h"

#include <cairo-pdf.h>

#include "sy-config.h"
#include "sy-print-private.h"

static cairo_status_t
write_cb (gpointer bytes, const guchar *data, guint length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* No clock: the same report gives the same bytes. */
static void
set_metadata (cairo_surface_t *surface, SyReport *report)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Steelyard " SY_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, report->day);
}

static guint
find_page (SyPrintLayout *self, guint block, double *y)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const GArray *places = g_ptr_array_index (self->pages, i);

      for (guint k = 0; k < places->len; k++)
        {
          const SyPrintPlace *place = &g_array_index (places, SyPrintPlace, k);

          if (place->atom->block == block)
            {
              *y = self->margin_y + place->y;
              return i + 1;
            }
        }
    }

  return 0;
}

/* Headings as bookmarks, each under the last of a higher level. */
static void
add_outline (SyPrintLayout *self, cairo_surface_t *surface)
{
  int parents[] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                    CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < self->report->blocks->len; i++)
    {
      const SyBlock *block = g_ptr_array_index (self->report->blocks, i);
      const guint level = MIN (block->level, G_N_ELEMENTS (parents) - 1);
      g_autofree char *place = NULL;
      double y = 0;
      guint page;
      int id;

      if (block->kind != SY_BLOCK_HEADING)
        continue;
      page = find_page (self, i, &y);
      place = g_strdup_printf ("page=%u pos=[%d %d]", page, (int) self->margin_x, (int) y);
      id = cairo_pdf_surface_add_outline (surface, parents[level - 1], block->title, place,
                                          level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      for (guint k = level; k < G_N_ELEMENTS (parents); k++)
        parents[k] = id;
    }
}

static gboolean
draw_pages (SyPrintLayout *self,
            cairo_surface_t *surface,
            SyPrintProgressFunc progress,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean goes_on = TRUE;

  /* Around all pages, or cairo does not call the file a tagged one. */
  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; goes_on && i < self->pages->len; i++)
    {
      goes_on = !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (goes_on)
        sy_print_layout_draw_page (self, cr, i);
      cairo_show_page (cr);
      if (goes_on && progress != NULL)
        progress (i + 1, self->pages->len, data);
    }
  cairo_tag_end (cr, "Document");
  cairo_destroy (cr);

  return goes_on;
}

/**
 * sy_print_layout_to_pdf:
 * @self: a layout
 * @progress: (nullable) (scope call): told of each page
 * @data: for @progress
 * @cancellable: (nullable): asked before each page
 * @error: set where it was cancelled, or cairo failed
 *
 * Returns: (transfer full) (nullable): the report as a PDF file: text that can be searched, tags,
 *   bookmarks and links
 */
GBytes *
sy_print_layout_to_pdf (SyPrintLayout *self,
                        SyPrintProgressFunc progress,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean is_done;

  g_return_val_if_fail (self != NULL, NULL);

  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, self->paper.width_pt,
                                                 self->paper.height_pt);
  set_metadata (surface, self->report);
  add_outline (self, surface);
  is_done = draw_pages (self, surface, progress, data, cancellable, error);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (is_done && status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  if (is_done && status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);

  g_byte_array_unref (bytes);
  return NULL;
}
