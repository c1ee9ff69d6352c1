/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-columns-layout.h"

#include "sy-text-scale.h"

/**
 * SyColumnsLayout:
 *
 * Puts children side by side, each with a fixed share of the width, so that the columns of
 * different rows stand in line; where the width does not suffice, on several lines.
 */
struct _SyColumnsLayout
{
  GtkLayoutManager parent_instance;

  const SyCellPlace *columns; /* static */
  guint n_columns;
  int narrow_px;
  int gap_px;
  int line_gap_px;
};

G_DEFINE_FINAL_TYPE (SyColumnsLayout, sy_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_line (SyColumnsLayout *self, guint i, gboolean is_wide)
{
  return is_wide ? 0 : self->columns[i].line;
}

static int
get_share (SyColumnsLayout *self, guint i, gboolean is_wide)
{
  return is_wide ? self->columns[i].share : self->columns[i].line_share;
}

/* The sum of the shares on @line, and through @gaps_px the room between its children. */
static int
sum_line (SyColumnsLayout *self, int line, gboolean is_wide, int *gaps_px)
{
  int total = 0;
  int n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (get_line (self, i, is_wide) == line)
      {
        total += get_share (self, i, is_wide);
        n++;
      }
  *gaps_px = (n - 1) * self->gap_px;

  return total;
}

/* The least width at which every child has its own least width. */
static int
measure_width (SyColumnsLayout *self, GtkWidget *widget, gboolean is_wide)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int width_px = 0;

  for (guint i = 0; i < self->n_columns && child != NULL; i++)
    {
      int share = get_share (self, i, is_wide);
      int gaps_px;
      int total = sum_line (self, get_line (self, i, is_wide), is_wide, &gaps_px);
      int minimum = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      width_px = MAX (width_px, (minimum * total + share - 1) / share + gaps_px + 1);
      child = gtk_widget_get_next_sibling (child);
    }

  return width_px;
}

static gboolean
is_wide_enough (SyColumnsLayout *self, GtkWidget *widget, int width_px)
{
  return width_px >= sy_text_scale_apply (widget, self->narrow_px)
         && width_px >= measure_width (self, widget, TRUE);
}

/* Divides the width: each child's x and width; y is its line. A width of -1 stays one. */
static void
divide (SyColumnsLayout *self, gboolean is_wide, int width_px, GtkAllocation *places)
{
  int line = -1;
  int x = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      int gaps_px;
      int total = sum_line (self, get_line (self, i, is_wide), is_wide, &gaps_px);

      if (get_line (self, i, is_wide) != line)
        x = 0;
      line = get_line (self, i, is_wide);
      places[i].x = x;
      places[i].y = line;
      places[i].width =
          width_px < 0 ? -1 : (width_px - gaps_px) * get_share (self, i, is_wide) / total;
      x += places[i].width + self->gap_px;
    }
}

/* Turns lines into heights: each line is as high as its highest child. Returns the height of all.
 */
static int
stack (SyColumnsLayout *self, GtkWidget *widget, GtkAllocation *places)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  g_autofree int *heights = g_new0 (int, self->n_columns);
  int y = 0;

  for (guint i = 0; i < self->n_columns && child != NULL; i++)
    {
      int height = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, places[i].width, &height, NULL, NULL,
                            NULL);
      heights[places[i].y] = MAX (heights[places[i].y], height);
      child = gtk_widget_get_next_sibling (child);
    }

  for (guint i = 0; i < self->n_columns; i++)
    {
      int line = places[i].y;

      places[i].y = 0;
      places[i].height = heights[line];
      for (int above = 0; above < line; above++)
        places[i].y += heights[above] + self->line_gap_px;
    }
  for (guint line = 0; line < self->n_columns; line++)
    if (heights[line] > 0)
      y += heights[line] + (line > 0 ? self->line_gap_px : 0);

  return y;
}

/* For a width of -1 the least height that any width may give, which is what GTK then asks for. */
static int
measure_height (SyColumnsLayout *self, GtkWidget *widget, int width_px)
{
  g_autofree GtkAllocation *places = g_new0 (GtkAllocation, self->n_columns);

  divide (self, width_px < 0 || is_wide_enough (self, widget, width_px), width_px, places);

  return stack (self, widget, places);
}

static GtkSizeRequestMode
sy_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sy_columns_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  SyColumnsLayout *self = SY_COLUMNS_LAYOUT (manager);
  int least_px = measure_width (self, widget, FALSE);
  int natural_px = MAX (least_px, sy_text_scale_apply (widget, self->narrow_px));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least_px;
      *natural = natural_px;
    }
  else
    {
      *natural =
          measure_height (self, widget, for_size < 0 ? natural_px : MAX (least_px, for_size));
      *minimum = for_size < 0 ? MIN (*natural, measure_height (self, widget, -1)) : *natural;
    }
}

static void
sy_columns_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  SyColumnsLayout *self = SY_COLUMNS_LAYOUT (manager);
  g_autofree GtkAllocation *places = g_new0 (GtkAllocation, self->n_columns);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  gboolean is_wide = is_wide_enough (self, widget, width);

  divide (self, is_wide, width, places);
  stack (self, widget, places);
  for (guint i = 0; i < self->n_columns && child != NULL; i++)
    {
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        places[i].x = width - places[i].x - places[i].width;
      if (is_wide)
        places[i].height = height;
      if (gtk_widget_should_layout (child))
        gtk_widget_size_allocate (child, &places[i], -1);
      child = gtk_widget_get_next_sibling (child);
    }
}

static void
sy_columns_layout_class_init (SyColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = sy_columns_layout_get_request_mode;
  manager_class->measure = sy_columns_layout_measure;
  manager_class->allocate = sy_columns_layout_allocate;
}

static void
sy_columns_layout_init (SyColumnsLayout *self)
{
}

/**
 * sy_columns_layout_new:
 * @columns: (array length=n_columns): where the children go; kept, so static
 * @narrow_px: below this width, for the usual font, the children stand on several lines
 *
 * Returns: (transfer full): the layout manager
 */
GtkLayoutManager *
sy_columns_layout_new (const SyCellPlace *columns,
                       guint n_columns,
                       int narrow_px,
                       int gap_px,
                       int line_gap_px)
{
  SyColumnsLayout *self = g_object_new (SY_TYPE_COLUMNS_LAYOUT, NULL);

  self->columns = columns;
  self->n_columns = n_columns;
  self->narrow_px = narrow_px;
  self->gap_px = gap_px;
  self->line_gap_px = line_gap_px;

  return GTK_LAYOUT_MANAGER (self);
}
