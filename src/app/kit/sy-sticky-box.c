/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-sticky-box.h"

/* A head that takes more of the page than this, as where its parts are stacked, stays behind. */
#define LEAST_PAGE_HEADS 8

/**
 * SyStickyBox:
 *
 * Two children, a head above a viewport. Where the page is scrolled down so far that the head would
 * be out of sight, it stays at the top edge as long as some of the viewport is under it. That is
 * cut off and scrolled by as much, so what it shows stays where it is, and neither lies over the
 * other, to the eye or to the pointer.
 */
struct _SyStickyBox
{
  GtkWidget parent_instance;

  GtkWidget *page; /* (nullable), the viewport around it, while mapped */
  int head_px;
  int offset_px; /* of the head, from where it stands by itself */
  guint check;
};

G_DEFINE_FINAL_TYPE (SyStickyBox, sy_sticky_box, GTK_TYPE_WIDGET)

static GtkWidget *
get_head (SyStickyBox *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

static GtkWidget *
get_body (SyStickyBox *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self));
}

static GtkAdjustment *
get_adjustment (GtkWidget *viewport)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
}

/* Where @widget stands in the page, however that is scrolled. */
static gboolean
find_on_page (SyStickyBox *self, GtkWidget *widget, double *top, double *bottom)
{
  graphene_rect_t bounds;

  if (self->page == NULL
      || !gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (self->page)),
                                     &bounds))
    return FALSE;

  *top = (double) bounds.origin.y;
  *bottom = *top + (double) bounds.size.height;

  return TRUE;
}

static int
find_offset (SyStickyBox *self, int height_px)
{
  double top;
  double bottom;

  if (!find_on_page (self, GTK_WIDGET (self), &top, &bottom)
      || self->head_px * LEAST_PAGE_HEADS
             > gtk_adjustment_get_page_size (get_adjustment (self->page)))
    return 0;

  return (int) CLAMP (gtk_adjustment_get_value (get_adjustment (self->page)) - top, 0,
                      MAX (0, height_px - self->head_px));
}

static void
update_offset (SyStickyBox *self)
{
  if (find_offset (self, gtk_widget_get_height (GTK_WIDGET (self))) != self->offset_px)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
check_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SY_STICKY_BOX (widget)->check = 0;
  update_offset (SY_STICKY_BOX (widget));

  return G_SOURCE_REMOVE;
}

/* Only a layout changes the bounds, and to ask for a layout amidst one is too late for this frame,
 * so the next one sees to it, and to what the layout scrolls.
 */
static void
bounds_cb (SyStickyBox *self)
{
  if (self->check == 0)
    self->check = gtk_widget_add_tick_callback (GTK_WIDGET (self), check_cb, NULL, NULL);
}

static void
scrolled_cb (SyStickyBox *self)
{
  if (self->check == 0)
    update_offset (self);
}

/* What the page scrolls to by itself ends at its edge, where the head is. */
static void
focus_cb (SyStickyBox *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && gtk_widget_is_ancestor (focus, get_body (self)))
    sy_sticky_box_scroll_to (self, focus, FALSE);
}

static GtkSizeRequestMode
sy_sticky_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The viewport is as high as what it shows. */
static void
sy_sticky_box_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  SyStickyBox *self = SY_STICKY_BOX (widget);
  int body_minimum;
  int body_natural;

  gtk_widget_measure (get_head (self), orientation, for_size, minimum, natural, NULL, NULL);
  gtk_widget_measure (get_body (self), orientation, for_size, &body_minimum, &body_natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = *minimum + body_minimum;
  else
    {
      *minimum = MAX (*minimum, body_minimum);
      *natural = MAX (*natural, body_natural);
    }
}

static void
sy_sticky_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SyStickyBox *self = SY_STICKY_BOX (widget);
  GtkAllocation place = { 0, 0, width, 0 };

  gtk_widget_measure (get_head (self), GTK_ORIENTATION_VERTICAL, width, &place.height, NULL, NULL,
                      NULL);
  self->head_px = place.height;
  self->offset_px = find_offset (self, height);
  place.y = self->offset_px;
  gtk_widget_size_allocate (get_head (self), &place, -1);

  place.y += place.height;
  place.height = height - place.y;
  gtk_adjustment_configure (get_adjustment (get_body (self)), self->offset_px, 0,
                            self->offset_px + place.height, 0, 0, place.height);
  gtk_widget_size_allocate (get_body (self), &place, -1);
}

static void
sy_sticky_box_map (GtkWidget *widget)
{
  SyStickyBox *self = SY_STICKY_BOX (widget);

  GTK_WIDGET_CLASS (sy_sticky_box_parent_class)->map (widget);

  self->page = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  if (self->page == NULL)
    return;
  g_signal_connect_swapped (get_adjustment (self->page), "value-changed", G_CALLBACK (scrolled_cb),
                            self);
  g_signal_connect_swapped (get_adjustment (self->page), "changed", G_CALLBACK (bounds_cb), self);
  g_signal_connect_data (gtk_widget_get_root (widget), "notify::focus-widget",
                         G_CALLBACK (focus_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  bounds_cb (self);
}

static void
sy_sticky_box_unmap (GtkWidget *widget)
{
  SyStickyBox *self = SY_STICKY_BOX (widget);

  if (self->page != NULL)
    {
      g_signal_handlers_disconnect_by_data (get_adjustment (self->page), self);
      g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), self);
      self->page = NULL;
    }
  if (self->check != 0)
    gtk_widget_remove_tick_callback (widget, self->check);
  self->check = 0;

  GTK_WIDGET_CLASS (sy_sticky_box_parent_class)->unmap (widget);
}

static void
sy_sticky_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sy_sticky_box_parent_class)->dispose (object);
}

static void
sy_sticky_box_class_init (SyStickyBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_sticky_box_dispose;
  widget_class->get_request_mode = sy_sticky_box_get_request_mode;
  widget_class->measure = sy_sticky_box_measure;
  widget_class->size_allocate = sy_sticky_box_size_allocate;
  widget_class->map = sy_sticky_box_map;
  widget_class->unmap = sy_sticky_box_unmap;
}

static void
sy_sticky_box_init (SyStickyBox *self)
{
}

/**
 * sy_sticky_box_scroll_to:
 * @widget: in its body
 * @is_to_top: whether @widget shall stand at the top, also where it is in sight already
 *
 * Scrolls the page, if it has to, so that as much of @widget as fits is seen under the head; its
 * top before all.
 *
 * Returns: whether it had to
 */
gboolean
sy_sticky_box_scroll_to (SyStickyBox *self, GtkWidget *widget, gboolean is_to_top)
{
  GtkAdjustment *adjustment;
  double top;
  double bottom;
  double before;
  double value;

  g_return_val_if_fail (SY_IS_STICKY_BOX (self), FALSE);

  if (!find_on_page (self, widget, &top, &bottom))
    return FALSE;

  adjustment = get_adjustment (self->page);
  top -= self->head_px;
  before = gtk_adjustment_get_value (adjustment);
  value = MAX (before, bottom - gtk_adjustment_get_page_size (adjustment));
  gtk_adjustment_set_value (adjustment, is_to_top ? top : MIN (value, top));
  value = gtk_adjustment_get_value (adjustment);

  return value < before || value > before;
}
