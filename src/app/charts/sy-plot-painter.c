/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-plot-painter.h"

#include "sy-colour.h"

#define RIM_PX 1

/* The colours stand in style.css and its siblings for dark and high contrast; "" is the text's. */
static const char *const role_colours[] = {
  [SY_PLOT_ROLE_LEFT] = "sy_left",          [SY_PLOT_ROLE_RIGHT] = "sy_right",
  [SY_PLOT_ROLE_NEUTRAL] = "sy_chart_line", [SY_PLOT_ROLE_ROOM] = "sy_chart_room",
  [SY_PLOT_ROLE_LINE] = "sy_chart_line",    [SY_PLOT_ROLE_TODAY] = "",
};

static const char *const style_colours[] = {
  [SY_PLOT_STYLE_PLAIN] = "",
  [SY_PLOT_STYLE_FAINT] = "sy_chart_faint",
  [SY_PLOT_STYLE_STRONG] = "",
};

static graphene_rect_t
to_rect (const SyPlotArea *area)
{
  return GRAPHENE_RECT_INIT ((float) area->x, (float) area->y, (float) area->width,
                             (float) area->height);
}

static void
paint_highlight (const SyPlotItem *item, GtkWidget *widget, GtkSnapshot *snapshot)
{
  GdkRGBA colour = sy_colour_get_named (widget, "sy_chart_highlight");
  graphene_rect_t rect = to_rect (&item->area);

  gtk_snapshot_append_color (snapshot, &colour, &rect);
}

/* Keeps a mark apart from the bars that it lies over. */
static void
paint_rim (const SyPlotBar *bar, GtkWidget *widget, GtkSnapshot *snapshot)
{
  GdkRGBA colour = sy_colour_get_named (widget, "sy_chart_ground");
  graphene_rect_t rect = to_rect (&bar->area);

  graphene_rect_inset (&rect, -RIM_PX, 0);
  gtk_snapshot_append_color (snapshot, &colour, &rect);
}

static void
paint_bar (const SyPlotBar *bar, GtkWidget *widget, GtkSnapshot *snapshot)
{
  GdkRGBA colour = sy_colour_get_named (widget, role_colours[bar->role]);
  graphene_rect_t rect = to_rect (&bar->area);

  if (bar->role == SY_PLOT_ROLE_TODAY)
    paint_rim (bar, widget, snapshot);
  gtk_snapshot_append_color (snapshot, &colour, &rect);
}

static void
set_style (PangoLayout *layout, SyPlotStyle style)
{
  PangoAttrList *attributes = NULL;

  if (style == SY_PLOT_STYLE_STRONG)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    }
  pango_layout_set_attributes (layout, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

static void
paint_label (const SyPlotLabel *label,
             PangoLayout *layout,
             GtkWidget *widget,
             GtkSnapshot *snapshot)
{
  GdkRGBA colour = sy_colour_get_named (widget, style_colours[label->style]);
  double free_px;
  double share = label->align == SY_PLOT_ALIGN_LEFT     ? 0
                 : label->align == SY_PLOT_ALIGN_MIDDLE ? 0.5
                                                        : 1;
  int width;

  set_style (layout, label->style);
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, label->text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width > label->area.width)
    {
      width = (int) label->area.width;
      pango_layout_set_width (layout, width * PANGO_SCALE);
    }

  free_px = label->area.width - width;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (label->area.x + share * free_px),
                                                          (float) label->area.y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* The room for a plot that sy_plot_painter_snapshot() will paint, with the widget's font and
 * direction. */
SyPlotSpace
sy_plot_painter_get_space (GtkWidget *widget, int width_px, int height_px)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const SyPlotSpace space = {
    .width_px = width_px,
    .height_px = height_px,
    .line_height_px = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE,
    .char_width_px = (double) pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE,
    .is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };

  pango_font_metrics_unref (metrics);

  return space;
}

/**
 * sy_plot_painter_snapshot:
 * @item: index of the item to point out, or -1
 * @widget: whose fonts and colours it takes
 */
void
sy_plot_painter_snapshot (SyPlot *plot, int item, GtkWidget *widget, GtkSnapshot *snapshot)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);

  if (item >= 0 && item < (int) plot->n_items)
    paint_highlight (&plot->items[item], widget, snapshot);
  for (guint i = 0; i < plot->n_bars; i++)
    paint_bar (&plot->bars[i], widget, snapshot);

  /* An area is mirrored already, and its text may not be once more. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  for (guint i = 0; i < plot->n_labels; i++)
    paint_label (&plot->labels[i], layout, widget, snapshot);
}
