/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-text-scale.h"

#include <math.h>

/* Sizes in pixels are meant for the platform's usual font, 11 pt at 96 dpi. */
#define NORMAL_FONT_PX (11.0 * 96 / 72)

/* The size of its text over the usual one: by the system's setting, by the window's zoom. */
double
sy_text_scale_get (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;

  return size > 0 ? size / NORMAL_FONT_PX : 1;
}

/* A length for the usual font, for the font of the widget. */
int
sy_text_scale_apply (GtkWidget *widget, int size_px)
{
  return (int) lround (size_px * sy_text_scale_get (widget));
}
