/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-sticky-box.h"

#include <adwaita.h>

/* A head that takes more of the page than this, as where its parts are stacked, stays behind. */
#define LEAST_PAGE_HEADS 8

/**
 * SyStickyBox:
 *
 * A head above a body. Where the page is scrolled down so far that the head would be out of sight,
 * it stays at the top edge as long as some of the body is under it, and hides what it covers: the
 * body is cut off at the head, so neither lies over the other, to the eye or to the pointer.
 */
struct _SyStickyBox
{
  GtkWidget parent_instance;

  AdwBin *head;
  AdwBin *body;
  GtkWidget *viewport; /* (nullable), of the page, while mapped */
  int head_px;
  int offset_px; /* of the head, from where it stands by itself */
  guint check;
};

G_DEFINE_FINAL_TYPE (SyStickyBox, sy_sticky_box, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_HEAD = 1,
  PROP_BODY,
} SyStickyBoxProperty;

static GParamSpec *properties[PROP_BODY + 1];

static GtkAdjustment *
get_adjustment (SyStickyBox *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->viewport));
}

/* Where @widget stands in the page, however that is scrolled. */
static gboolean
find_on_page (SyStickyBox *self, GtkWidget *widget, double *top, double *bottom)
{
  GtkWidget *page =
      self->viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (self->viewport)) : NULL;
  graphene_rect_t bounds;

  if (page == NULL || !gtk_widget_compute_bounds (widget, page, &bounds))
    return FALSE;

  *top = (double) bounds.origin.y;
  *bottom = *top + (double) bounds.size.height;

  return TRUE;
}

static int
find_offset (SyStickyBox *self, int room_px)
{
  double top;
  double bottom;

  if (!find_on_page (self, GTK_WIDGET (self), &top, &bottom))
    return 0;
  if (self->head_px * LEAST_PAGE_HEADS > gtk_adjustment_get_page_size (get_adjustment (self)))
    return 0;

  return (int) CLAMP (gtk_adjustment_get_value (get_adjustment (self)) - top, 0, MAX (0, room_px));
}

static int
get_body_height (SyStickyBox *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self))
         - gtk_widget_get_height (GTK_WIDGET (self->head));
}

static void
set_child (SyStickyBox *self, AdwBin *bin, GtkWidget *child, SyStickyBoxProperty property)
{
  if (adw_bin_get_child (bin) == child)
    return;

  adw_bin_set_child (bin, child);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static gboolean
check_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SyStickyBox *self = SY_STICKY_BOX (widget);

  self->check = 0;
  if (find_offset (self, get_body_height (self)) != self->offset_px)
    gtk_widget_queue_allocate (widget);

  return G_SOURCE_REMOVE;
}

/* To ask for a layout amidst one is too late for this frame, so the next one sees to it. */
static void
check_later (SyStickyBox *self)
{
  if (self->check == 0)
    self->check = gtk_widget_add_tick_callback (GTK_WIDGET (self), check_cb, NULL, NULL);
}

/* Only a layout changes the bounds, and what it then scrolls belongs to it. */
static void
bounds_cb (SyStickyBox *self)
{
  check_later (self);
}

static void
scrolled_cb (SyStickyBox *self)
{
  if (self->check == 0 && find_offset (self, get_body_height (self)) != self->offset_px)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* What the page scrolls to by itself ends at its edge, where the head is. */
static void
focus_cb (SyStickyBox *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->body)))
    sy_sticky_box_scroll_to (self, focus, FALSE);
}

static GtkSizeRequestMode
get_body_request_mode (GtkWidget *body)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_body (GtkWidget *body,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural,
              int *minimum_baseline,
              int *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (body));

  *minimum = *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *natural = *minimum;
      *minimum = 0; /* all of it may be cut off */
    }
}

static void
allocate_body (GtkWidget *body, int width, int height, int baseline)
{
  SyStickyBox *self = SY_STICKY_BOX (gtk_widget_get_parent (body));
  GtkAllocation place = { 0, -self->offset_px, width, height + self->offset_px };
  GtkWidget *child = adw_bin_get_child (ADW_BIN (body));

  if (child != NULL)
    gtk_widget_size_allocate (child, &place, -1);
}

static GtkSizeRequestMode
sy_sticky_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

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

  gtk_widget_measure (GTK_WIDGET (self->head), orientation, for_size, minimum, natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->body), orientation, for_size, &body_minimum, &body_natural,
                      NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = *minimum + body_natural;
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

  gtk_widget_measure (GTK_WIDGET (self->head), GTK_ORIENTATION_VERTICAL, width, &place.height, NULL,
                      NULL, NULL);
  self->head_px = place.height;
  self->offset_px = find_offset (self, height - place.height);
  place.y = self->offset_px;
  gtk_widget_size_allocate (GTK_WIDGET (self->head), &place, -1);

  place.y += place.height;
  place.height = height - place.y;
  gtk_widget_size_allocate (GTK_WIDGET (self->body), &place, -1);
}

static void
sy_sticky_box_map (GtkWidget *widget)
{
  SyStickyBox *self = SY_STICKY_BOX (widget);

  GTK_WIDGET_CLASS (sy_sticky_box_parent_class)->map (widget);

  self->viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  if (self->viewport == NULL)
    return;
  g_signal_connect_swapped (get_adjustment (self), "value-changed", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (get_adjustment (self), "changed", G_CALLBACK (bounds_cb), self);
  g_signal_connect_data (gtk_widget_get_root (widget), "notify::focus-widget",
                         G_CALLBACK (focus_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  check_later (self);
}

static void
sy_sticky_box_unmap (GtkWidget *widget)
{
  SyStickyBox *self = SY_STICKY_BOX (widget);

  if (self->viewport != NULL)
    {
      g_signal_handlers_disconnect_by_data (get_adjustment (self), self);
      g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), self);
      self->viewport = NULL;
    }
  if (self->check != 0)
    gtk_widget_remove_tick_callback (widget, self->check);
  self->check = 0;

  GTK_WIDGET_CLASS (sy_sticky_box_parent_class)->unmap (widget);
}

static void
sy_sticky_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyStickyBoxProperty) id)
    {
    case PROP_HEAD:
      g_value_set_object (value, adw_bin_get_child (SY_STICKY_BOX (object)->head));
      break;
    case PROP_BODY:
      g_value_set_object (value, adw_bin_get_child (SY_STICKY_BOX (object)->body));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_sticky_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SyStickyBox *self = SY_STICKY_BOX (object);

  switch ((SyStickyBoxProperty) id)
    {
    case PROP_HEAD:
      set_child (self, self->head, g_value_get_object (value), PROP_HEAD);
      break;
    case PROP_BODY:
      set_child (self, self->body, g_value_get_object (value), PROP_BODY);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = sy_sticky_box_dispose;
  object_class->get_property = sy_sticky_box_get_property;
  object_class->set_property = sy_sticky_box_set_property;
  widget_class->get_request_mode = sy_sticky_box_get_request_mode;
  widget_class->measure = sy_sticky_box_measure;
  widget_class->size_allocate = sy_sticky_box_size_allocate;
  widget_class->map = sy_sticky_box_map;
  widget_class->unmap = sy_sticky_box_unmap;

  properties[PROP_HEAD] = g_param_spec_object ("head", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_sticky_box_init (SyStickyBox *self)
{
  self->head = ADW_BIN (adw_bin_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->head), GTK_WIDGET (self));

  self->body = ADW_BIN (adw_bin_new ());
  gtk_widget_set_overflow (GTK_WIDGET (self->body), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_layout_manager (GTK_WIDGET (self->body),
                                 gtk_custom_layout_new (get_body_request_mode, measure_body,
                                                        allocate_body));
  gtk_widget_set_parent (GTK_WIDGET (self->body), GTK_WIDGET (self));
}

/**
 * sy_sticky_box_scroll_to:
 * @self: a box
 * @widget: in its body
 * @is_to_top: whether @widget shall stand at the top, also where it is in sight already
 *
 * Scrolls the page, if it has to, so that as much of @widget as fits is seen under the head; its
 * top before all.
 */
void
sy_sticky_box_scroll_to (SyStickyBox *self, GtkWidget *widget, gboolean is_to_top)
{
  double top;
  double bottom;
  double value;

  g_return_if_fail (SY_IS_STICKY_BOX (self));

  if (!find_on_page (self, widget, &top, &bottom))
    return;

  top -= gtk_widget_get_height (GTK_WIDGET (self->head));
  value = gtk_adjustment_get_value (get_adjustment (self));
  value = MAX (value, bottom - gtk_adjustment_get_page_size (get_adjustment (self)));
  gtk_adjustment_set_value (get_adjustment (self), is_to_top ? top : MIN (value, top));
}
