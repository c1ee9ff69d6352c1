/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-print-private.h"

/* A chart on white paper, in the colours that the window has by day. */

#define RIM_PX 1

/* Of a line; the fonts of paper are wider than those of the window. */
#define FONT_SHARE 0.66

typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} Colour;

static const Colour role_colours[] = {
  [SY_PLOT_ROLE_LEFT] = { 0x26 / 255.0, 0xa2 / 255.0, 0x69 / 255.0, 1 },
  [SY_PLOT_ROLE_RIGHT] = { 0x1c / 255.0, 0x71 / 255.0, 0xd8 / 255.0, 1 },
  [SY_PLOT_ROLE_NEUTRAL] = { SY_PRINT_INK, 0.35 },
  [SY_PLOT_ROLE_ROOM] = { SY_PRINT_INK, 0.12 },
  [SY_PLOT_ROLE_LINE] = { SY_PRINT_INK, 0.35 },
  [SY_PLOT_ROLE_TODAY] = { SY_PRINT_INK, 1 },
};

static const Colour style_colours[] = {
  [SY_PLOT_STYLE_PLAIN] = { SY_PRINT_INK, 1 },
  [SY_PLOT_STYLE_FAINT] = { SY_PRINT_INK, 0.65 },
  [SY_PLOT_STYLE_STRONG] = { SY_PRINT_INK, 1 },
};

static void
set_colour (cairo_t *cr, const Colour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

/* Keeps today's mark apart from the bars that it lies over. */
static void
draw_bar (cairo_t *cr, const SyPlotBar *bar)
{
  const SyPlotArea *area = &bar->area;

  if (bar->role == SY_PLOT_ROLE_TODAY)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_rectangle (cr, area->x - RIM_PX, area->y, area->width + 2 * RIM_PX, area->height);
      cairo_fill (cr);
    }
  set_colour (cr, &role_colours[bar->role]);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_fill (cr);
}

static void
set_font (PangoLayout *text, double size_px, gboolean is_bold)
{
  PangoFontDescription *font = pango_font_description_copy (
      pango_context_get_font_description (pango_layout_get_context (text)));

  pango_font_description_set_absolute_size (font, size_px * PANGO_SCALE);
  if (is_bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (text, font);
  pango_font_description_free (font);
}

static void
draw_label (cairo_t *cr, const SyPlotLabel *label, PangoLayout *text)
{
  const SyPlotArea *area = &label->area;
  const double share = label->align == SY_PLOT_ALIGN_LEFT     ? 0
                       : label->align == SY_PLOT_ALIGN_MIDDLE ? 0.5
                                                              : 1;
  int size;
  int height;
  double width;

  pango_layout_set_width (text, -1);
  pango_layout_set_text (text, label->text, -1);
  pango_layout_get_size (text, &size, &height);
  width = pango_units_to_double (size);
  if (width > area->width)
    {
      width = area->width;
      pango_layout_set_width (text, pango_units_from_double (width));
    }
  set_colour (cr, &style_colours[label->style]);
  cairo_move_to (cr, area->x + share * (area->width - width),
                 area->y + (area->height - pango_units_to_double (height)) / 2);
  pango_cairo_show_layout (cr, text);
}

/**
 * sy_print_draw_plot:
 * @cr: where to, its unit being the chart's pixel
 * @plot: a chart
 * @context: with the font
 *
 * Draws the chart as the window does, in colours for paper.
 */
void
sy_print_draw_plot (cairo_t *cr, const SyPlot *plot, PangoContext *context)
{
  g_autoptr (PangoLayout) plain = pango_layout_new (context);
  g_autoptr (PangoLayout) strong = NULL;

  for (guint i = 0; i < plot->n_bars; i++)
    draw_bar (cr, &plot->bars[i]);
  if (plot->n_labels == 0)
    return;

  /* An area is mirrored already, and its text may not be once more. */
  pango_layout_set_auto_dir (plain, FALSE);
  pango_layout_set_single_paragraph_mode (plain, TRUE);
  pango_layout_set_ellipsize (plain, PANGO_ELLIPSIZE_END);
  strong = pango_layout_copy (plain);
  set_font (plain, FONT_SHARE * plot->labels[0].area.height, FALSE);
  set_font (strong, FONT_SHARE * plot->labels[0].area.height, TRUE);
  for (guint i = 0; i < plot->n_labels; i++)
    draw_label (cr, &plot->labels[i],
                plot->labels[i].style == SY_PLOT_STYLE_STRONG ? strong : plain);
}
