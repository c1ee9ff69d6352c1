/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-effect-bar.h"

#include <math.h>

#include "sy-colour.h"
#include "sy-tooltip.h"

#define BAR_HEIGHT_PX 12
#define BAR_MIN_PX 2
#define CORNER_PX 3

/**
 * SyEffectBar:
 *
 * A bar from the middle to the side of the option that it helps: to the start for the left one, to
 * the end for the right one.
 */
struct _SyEffectBar
{
  GtkWidget parent_instance;

  double share;
  char *text;
};

G_DEFINE_FINAL_TYPE (SyEffectBar, sy_effect_bar, GTK_TYPE_WIDGET)

static char *
write_tooltip (GtkWidget *widget, gpointer data)
{
  return g_strdup (SY_EFFECT_BAR (widget)->text);
}

static void
draw_bar (SyEffectBar *self, GtkSnapshot *snapshot, float middle, float y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean goes_left = (self->share > 0) != is_rtl;
  float length = MAX (BAR_MIN_PX, (float) fabs (self->share) * (middle - 1));
  GdkRGBA colour = sy_colour_get_for_hand (widget, self->share > 0 ? SY_LEFT : SY_RIGHT);
  graphene_rect_t bar =
      GRAPHENE_RECT_INIT (goes_left ? middle - length : middle, y, length, BAR_HEIGHT_PX);
  float outer = MIN (CORNER_PX, length);
  graphene_size_t round = GRAPHENE_SIZE_INIT (outer, outer);
  graphene_size_t square = GRAPHENE_SIZE_INIT (0, 0);
  GskRoundedRect shape;

  gsk_rounded_rect_init (&shape, &bar, goes_left ? &round : &square, goes_left ? &square : &round,
                         goes_left ? &square : &round, goes_left ? &round : &square);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colour, &bar);
  gtk_snapshot_pop (snapshot);
}

static void
sy_effect_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SyEffectBar *self = SY_EFFECT_BAR (widget);
  float middle = floorf ((float) gtk_widget_get_width (widget) / 2);
  float y = floorf ((float) (gtk_widget_get_height (widget) - BAR_HEIGHT_PX) / 2);
  GdkRGBA line = sy_colour_get_line (widget);

  if (fabs (self->share) > 0)
    draw_bar (self, snapshot, middle, y);
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (middle - 0.5f, y - 3, 1, BAR_HEIGHT_PX + 6));
}

static void
sy_effect_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 48 : BAR_HEIGHT_PX + 6;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : BAR_HEIGHT_PX + 6;
}

static void
sy_effect_bar_finalize (GObject *object)
{
  g_free (SY_EFFECT_BAR (object)->text);

  G_OBJECT_CLASS (sy_effect_bar_parent_class)->finalize (object);
}

static void
sy_effect_bar_class_init (SyEffectBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = sy_effect_bar_finalize;
  widget_class->snapshot = sy_effect_bar_snapshot;
  widget_class->measure = sy_effect_bar_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "effectbar");
}

static void
sy_effect_bar_init (SyEffectBar *self)
{
  sy_tooltip_fetch (GTK_WIDGET (self), write_tooltip, NULL);
}

/**
 * sy_effect_bar_show:
 * @share: −1…1 of half the width, positive for the left option
 * @text: the same in words
 */
void
sy_effect_bar_show (SyEffectBar *self, double share, const char *text)
{
  g_return_if_fail (SY_IS_EFFECT_BAR (self));

  if (self->share < share || self->share > share)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->share = share;
  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
