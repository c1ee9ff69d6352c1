/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-print-png.h"

#include <math.h>

/* Cairo has no larger pictures, and a picture of more has no use. */
#define SIDE_MAX 32000
#define PIXELS_MAX 64e6

static cairo_status_t
write_cb (gpointer bytes, const guchar *data, guint length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A white picture that is drawn on in points; fewer pixels for each where it would have too many.
 */
static cairo_surface_t *
create_picture (double width, double height, double scale)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  scale = MIN (scale, SIDE_MAX / MAX (width, height));
  scale = MIN (scale, sqrt (PIXELS_MAX / (width * height)));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

/**
 * sy_print_layout_to_png:
 * @self: a layout
 * @page: from 0
 * @scale: pixels per point; a page that would become too large a picture gets fewer
 *
 * Returns: (transfer full): a picture of that page
 */
GBytes *
sy_print_layout_to_png (SyPrintLayout *self, guint page, double scale)
{
  const SyPaper *paper = sy_print_layout_get_paper (self);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL && scale > 0, NULL);

  surface = create_picture (paper->width_pt, paper->height_pt, scale);
  cr = cairo_create (surface);
  sy_print_layout_draw_page (self, cr, page);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

/**
 * sy_print_report_to_png:
 * @report: a report
 * @width_pt: of the page
 * @scale: pixels per point
 *
 * Returns: (transfer full): a picture of all of it, as high as it needs to be
 */
GBytes *
sy_print_report_to_png (SyReport *report, double width_pt, double scale)
{
  const SyPaper endless = { .width_pt = width_pt };
  g_autoptr (SyPrintLayout) layout = sy_print_layout_new (report, &endless, NULL, NULL);

  return sy_print_layout_to_png (layout, 0, scale);
}
