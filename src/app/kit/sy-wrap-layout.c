/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-wrap-layout.h"

/**
 * SyWrapLayout:
 *
 * Puts children one after the other, each in its natural size, and goes on with a new line where
 * one is full, as words of a text do.
 */
struct _SyWrapLayout
{
  GtkLayoutManager parent_instance;

  int gap_px;
};

G_DEFINE_FINAL_TYPE (SyWrapLayout, sy_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
place (GtkWidget *widget, GtkWidget *child, GtkAllocation box, int width_px)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    box.x = width_px - box.x - box.width;
  gtk_widget_size_allocate (child, &box, -1);
}

/* Goes through the children, places them if asked to, and returns the height of all lines. */
static int
flow (SyWrapLayout *self, GtkWidget *widget, int width_px, gboolean places)
{
  GtkAllocation box = { 0, 0, 0, 0 };
  int line_px = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &box.width, NULL, NULL);
      box.width = MIN (box.width, width_px);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, box.width, &box.height, NULL, NULL,
                          NULL);
      if (box.x > 0 && box.x + box.width > width_px)
        {
          box.x = 0;
          box.y += line_px + self->gap_px;
          line_px = 0;
        }
      if (places)
        place (widget, child, box, width_px);
      box.x += box.width + self->gap_px;
      line_px = MAX (line_px, box.height);
    }

  return box.y + line_px;
}

static GtkSizeRequestMode
sy_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (SyWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least_px;
      int wish_px;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_px, &wish_px, NULL, NULL);
      *minimum = MAX (*minimum, least_px);
      *natural += wish_px + (*natural > 0 ? self->gap_px : 0);
    }
}

static void
sy_wrap_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  SyWrapLayout *self = SY_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = flow (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
}

static void
sy_wrap_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         int width,
                         int height,
                         int baseline)
{
  flow (SY_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
sy_wrap_layout_class_init (SyWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = sy_wrap_layout_get_request_mode;
  manager_class->measure = sy_wrap_layout_measure;
  manager_class->allocate = sy_wrap_layout_allocate;
}

static void
sy_wrap_layout_init (SyWrapLayout *self)
{
}

/**
 * sy_wrap_layout_new:
 * @gap_px: between children and between lines
 *
 * Returns: (transfer full): the layout manager
 */
GtkLayoutManager *
sy_wrap_layout_new (int gap_px)
{
  SyWrapLayout *self = g_object_new (SY_TYPE_WRAP_LAYOUT, NULL);

  self->gap_px = gap_px;

  return GTK_LAYOUT_MANAGER (self);
}
