/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-chart-readout.h"

/* How much of the chart's width the sentence beside a narrow mark takes, and the least it is given,
 * in lines.
 */
#define WIDTH_SHARE 0.48
#define WIDTH_LINES 12

/* The label in which a chart shows the sentence of one mark. Screen readers find that in the mark's
 * item. */
GtkWidget *
sy_chart_readout_new (void)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "wrap",
                    TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "visible", FALSE,
                    "can-target", FALSE, NULL);

  gtk_widget_add_css_class (label, "readout");

  return label;
}

static int
find_width (GtkWidget *readout, gboolean is_row, const SyPlotSpace *space)
{
  double most = space->width_px;
  int natural;

  if (!is_row)
    most = MIN (most, MAX (WIDTH_SHARE * space->width_px, WIDTH_LINES * space->line_height_px));
  gtk_widget_measure (readout, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return MIN ((int) most, natural);
}

/**
 * sy_chart_readout_allocate:
 *
 * Under a row, or over it where there is no room under it. Beside narrow marks, in the upper corner
 * that they are not in, where it hides the least.
 */
void
sy_chart_readout_allocate (GtkWidget *readout, const SyPlotArea *area, const SyPlotSpace *space)
{
  const gboolean is_row = area->width >= space->width_px;
  const gboolean is_at_end =
      is_row ? space->is_rtl : area->x + area->width / 2 < space->width_px / 2;
  const int width = find_width (readout, is_row, space);
  const double x = is_at_end ? space->width_px - width : 0;
  double y = is_row ? area->y + area->height : 0;
  int height;

  gtk_widget_measure (readout, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  if (y + height > space->height_px)
    y = MAX (area->y - height, 0);

  gtk_widget_allocate (readout, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
}
