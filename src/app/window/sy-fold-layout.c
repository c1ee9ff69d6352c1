/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-fold-layout.h"

/**
 * SyFoldLayout:
 *
 * The layout of a widget with one child that can be made narrower than the child is now: it may ask
 * for less than the child needs, and SyFoldLayout::fold lets somebody put parts of the child out of
 * the way before it gets its width. So a window that is wide can be made narrow at once.
 */
struct _SyFoldLayout
{
  GtkLayoutManager parent_instance;

  int least_px;
};

G_DEFINE_FINAL_TYPE (SyFoldLayout, sy_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  FOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
measure_least (GtkWidget *child, GtkOrientation orientation)
{
  int minimum;

  gtk_widget_measure (child, orientation, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* A child is never asked how it would be in less than it needs. */
static void
sy_fold_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  SyFoldLayout *self = SY_FOLD_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child == NULL)
    return;
  if (for_size >= 0)
    for_size = MAX (for_size, measure_least (child, 1 - orientation));
  gtk_widget_measure (child, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->least_px >= 0)
    *minimum = MIN (*minimum, self->least_px);
}

static void
sy_fold_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  g_signal_emit (manager, signals[FOLD], 0, width);
  if (child == NULL)
    return;
  /* What has gone or come changed what it needs, which it has to be asked before it is placed. */
  measure_least (child, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
sy_fold_layout_class_init (SyFoldLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = sy_fold_layout_measure;
  manager_class->allocate = sy_fold_layout_allocate;

  /**
   * SyFoldLayout::fold:
   * @width_px: the width that the child is about to get, in pixels
   *
   * Emitted each time before the child gets its place.
   */
  signals[FOLD] = g_signal_new ("fold", SY_TYPE_FOLD_LAYOUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sy_fold_layout_init (SyFoldLayout *self)
{
  self->least_px = -1;
}

/**
 * sy_fold_layout_set_least_width:
 * @least_px: in pixels, or -1
 *
 * Sets the width with which the child can do once what SyFoldLayout::fold hides is hidden; the
 * layout asks for no more. With -1 it asks for all that the child needs now.
 */
void
sy_fold_layout_set_least_width (SyFoldLayout *self, int least_px)
{
  g_return_if_fail (SY_IS_FOLD_LAYOUT (self));

  if (self->least_px == least_px)
    return;

  self->least_px = least_px;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
