/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-spread-bar.h"

#include "sy-colour.h"
#include "sy-tooltip.h"

#define HEIGHT_PX 18
#define LINE_PX 2
#define BOX_PX 8
#define DOT_PX 8

/**
 * SySpreadBar:
 *
 * Where a team's weights of one criterion lie between 0 and the most: a line from the least to the
 * most, thicker between the quartiles, and the mean as a dot.
 */
struct _SySpreadBar
{
  GtkWidget parent_instance;

  SyTeamCriterion spread;
  char *text;
};

G_DEFINE_FINAL_TYPE (SySpreadBar, sy_spread_bar, GTK_TYPE_WIDGET)

static char *
write_tooltip (GtkWidget *widget, gpointer data)
{
  return g_strdup (SY_SPREAD_BAR (widget)->text);
}

/* In pixels from the start of the text's direction, so that the dot has room at both ends. */
static float
find_x (SySpreadBar *self, double weight)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float x = DOT_PX / 2.0f
            + (float) weight / SY_WEIGHT_MAX * (float) (gtk_widget_get_width (widget) - DOT_PX);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
             ? (float) gtk_widget_get_width (widget) - x
             : x;
}

static void
draw_range (SySpreadBar *self,
            GtkSnapshot *snapshot,
            double from,
            double to,
            int px,
            GdkRGBA colour)
{
  float start = find_x (self, from);
  float end = find_x (self, to);
  float y = (float) (gtk_widget_get_height (GTK_WIDGET (self)) - px) / 2;

  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (MIN (start, end) - 1, y,
                                                  MAX (start, end) - MIN (start, end) + 2,
                                                  (float) px));
}

static void
draw_dot (SySpreadBar *self, GtkSnapshot *snapshot, GdkRGBA colour)
{
  graphene_rect_t rect =
      GRAPHENE_RECT_INIT (find_x (self, self->spread.mean) - DOT_PX / 2.0f,
                          (float) (gtk_widget_get_height (GTK_WIDGET (self)) - DOT_PX) / 2, DOT_PX,
                          DOT_PX);
  GskRoundedRect dot;

  gsk_rounded_rect_init_from_rect (&dot, &rect, DOT_PX / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, &colour, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
sy_spread_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SySpreadBar *self = SY_SPREAD_BAR (widget);
  GdkRGBA text = sy_colour_get_named (widget, "");
  GdkRGBA faint = sy_colour_get_line (widget);
  GdkRGBA ground = faint;

  ground.alpha *= 0.5f;
  draw_range (self, snapshot, 0, SY_WEIGHT_MAX, 1, ground);
  if (self->spread.n_set == 0)
    return;

  draw_range (self, snapshot, self->spread.least, self->spread.most, LINE_PX, text);
  draw_range (self, snapshot, self->spread.lower, self->spread.upper, BOX_PX, faint);
  draw_dot (self, snapshot, text);
}

static void
sy_spread_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 90 : HEIGHT_PX;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : HEIGHT_PX;
}

static void
sy_spread_bar_finalize (GObject *object)
{
  g_free (SY_SPREAD_BAR (object)->text);

  G_OBJECT_CLASS (sy_spread_bar_parent_class)->finalize (object);
}

static void
sy_spread_bar_class_init (SySpreadBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_spread_bar_finalize;
  widget_class->snapshot = sy_spread_bar_snapshot;
  widget_class->measure = sy_spread_bar_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "spreadbar");
}

static void
sy_spread_bar_init (SySpreadBar *self)
{
  sy_tooltip_fetch (GTK_WIDGET (self), write_tooltip, NULL);
}

/**
 * sy_spread_bar_show:
 * @self: a bar
 * @spread: where the weights lie
 * @text: the same in words
 */
void
sy_spread_bar_show (SySpreadBar *self, const SyTeamCriterion *spread, const char *text)
{
  g_return_if_fail (SY_IS_SPREAD_BAR (self) && spread != NULL && text != NULL);

  self->spread = *spread;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
