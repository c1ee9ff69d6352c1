/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-lazy-bin.h"

#include <math.h>

#include "sy-lazy-page.h"
#include "sy-text-scale.h"

/* Of the usual font, on average. */
#define CHARACTER_PX 7.0
#define LINE_PX 18.0

/* Where nothing is known of the width. */
#define USUAL_WIDTH_PX 600

/**
 * SyLazyBin:
 *
 * One child of a long page, such as the content of a row. As long as it is far from what is in
 * sight it sleeps: its height is estimated, or the last that is known, so its texts are neither
 * laid out nor drawn. The page wakes it when it comes near.
 */
struct _SyLazyBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  SyLazyPage *page; /* (nullable), while mapped */
  gboolean is_awake;
  gboolean is_seen;

  glong n_chars;
  double share;
  int rest_px;

  int known_width_px; /* of the last layout, 0 for none */
  int known_height_px;
  int least_width_px;
};

static void sy_lazy_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SyLazyBin,
                               sy_lazy_bin,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      sy_lazy_bin_buildable_init))

static GtkBuildableIface *parent_buildable;

static int
estimate_height (SyLazyBin *self, int width_px)
{
  double scale = sy_text_scale_get (GTK_WIDGET (self));
  double room = MAX (1, (width_px > 0 ? width_px : USUAL_WIDTH_PX) * self->share);
  double lines = ceil ((double) self->n_chars * CHARACTER_PX * scale / room);

  return (int) (MAX (lines, 1) * LINE_PX * scale)
         + sy_text_scale_apply (GTK_WIDGET (self), self->rest_px);
}

/* What was once laid out keeps its height, so that nothing jumps when it falls asleep. */
static int
guess_height (SyLazyBin *self, int width_px)
{
  if (self->known_width_px == 0)
    return estimate_height (self, width_px);
  if (width_px <= 0 || width_px == self->known_width_px)
    return self->known_height_px;

  return (int) ((gint64) self->known_height_px * self->known_width_px / width_px);
}

static GtkSizeRequestMode
sy_lazy_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sy_lazy_bin_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  SyLazyBin *self = SY_LAZY_BIN (widget);

  if (self->child == NULL)
    return;

  if (self->is_awake)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = self->least_width_px;
  else
    *minimum = *natural = guess_height (self, for_size);
}

static void
sy_lazy_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SyLazyBin *self = SY_LAZY_BIN (widget);

  if (self->page != NULL)
    sy_lazy_page_check (self->page);
  if (self->child == NULL || !self->is_awake)
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &self->least_width_px, NULL,
                      NULL, NULL);
  self->known_width_px = width;
  self->known_height_px = height;
  gtk_widget_size_allocate (self->child, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

/* GTK makes nodes of what is scrolled away, too, and goes through all of them in each frame. */
static void
sy_lazy_bin_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  if (SY_LAZY_BIN (widget)->is_seen)
    GTK_WIDGET_CLASS (sy_lazy_bin_parent_class)->snapshot (widget, snapshot);
}

static void
sy_lazy_bin_map (GtkWidget *widget)
{
  SyLazyBin *self = SY_LAZY_BIN (widget);

  self->is_seen = TRUE; /* until the page has looked */
  self->page = sy_lazy_page_join (self);
  if (self->page == NULL)
    sy_lazy_bin_wake (self);

  GTK_WIDGET_CLASS (sy_lazy_bin_parent_class)->map (widget);
}

static void
sy_lazy_bin_unmap (GtkWidget *widget)
{
  SyLazyBin *self = SY_LAZY_BIN (widget);

  GTK_WIDGET_CLASS (sy_lazy_bin_parent_class)->unmap (widget);

  if (self->page != NULL)
    sy_lazy_page_leave (self->page, self);
  self->page = NULL;
}

static void
set_child (SyLazyBin *self, GtkWidget *child)
{
  self->child = child;
  gtk_widget_set_child_visible (child, self->is_awake);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
sy_lazy_bin_add_child (GtkBuildable *buildable,
                       GtkBuilder *builder,
                       GObject *child,
                       const char *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (SY_LAZY_BIN (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
sy_lazy_bin_dispose (GObject *object)
{
  g_clear_pointer (&SY_LAZY_BIN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (sy_lazy_bin_parent_class)->dispose (object);
}

static void
sy_lazy_bin_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = sy_lazy_bin_add_child;
}

static void
sy_lazy_bin_class_init (SyLazyBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_lazy_bin_dispose;
  widget_class->get_request_mode = sy_lazy_bin_get_request_mode;
  widget_class->measure = sy_lazy_bin_measure;
  widget_class->size_allocate = sy_lazy_bin_size_allocate;
  widget_class->snapshot = sy_lazy_bin_snapshot;
  widget_class->map = sy_lazy_bin_map;
  widget_class->unmap = sy_lazy_bin_unmap;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
sy_lazy_bin_init (SyLazyBin *self)
{
  self->share = 1;
}

/**
 * sy_lazy_bin_new:
 * @child: (transfer floating): what is laid out when it comes near
 *
 * Returns: (transfer floating): the bin
 */
GtkWidget *
sy_lazy_bin_new (GtkWidget *child)
{
  SyLazyBin *self = g_object_new (SY_TYPE_LAZY_BIN, NULL);

  set_child (self, child);

  return GTK_WIDGET (self);
}

/**
 * sy_lazy_bin_set_estimate:
 * @n_chars: characters of the text that makes the child as high as it is
 * @share: of the width that is the text's, 0 to 1
 * @rest_px: height of all else, for the usual font
 *
 * Says what there is to know of the height of a child that was never laid out.
 */
void
sy_lazy_bin_set_estimate (SyLazyBin *self, glong n_chars, double share, int rest_px)
{
  g_return_if_fail (SY_IS_LAZY_BIN (self));

  self->n_chars = n_chars;
  self->share = share;
  self->rest_px = rest_px;
}

gboolean
sy_lazy_bin_is_awake (SyLazyBin *self)
{
  g_return_val_if_fail (SY_IS_LAZY_BIN (self), FALSE);

  return self->is_awake;
}

/**
 * sy_lazy_bin_is_settled:
 *
 * Returns: whether neither it nor what is near it is still to be woken, which may move it
 */
gboolean
sy_lazy_bin_is_settled (SyLazyBin *self)
{
  g_return_val_if_fail (SY_IS_LAZY_BIN (self), FALSE);

  return self->is_awake && (self->page == NULL || !sy_lazy_page_is_busy (self->page));
}

/**
 * sy_lazy_bin_set_seen:
 * @is_seen: whether it is where it would be seen, or next to that
 *
 * Has the child drawn or left out.
 */
void
sy_lazy_bin_set_seen (SyLazyBin *self, gboolean is_seen)
{
  g_return_if_fail (SY_IS_LAZY_BIN (self));

  if (self->is_seen == is_seen)
    return;

  self->is_seen = is_seen;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_awake (SyLazyBin *self, gboolean is_awake)
{
  self->is_awake = is_awake;
  if (self->child != NULL)
    gtk_widget_set_child_visible (self->child, is_awake);
}

/**
 * sy_lazy_bin_wake:
 *
 * Has the child laid out from now on, which is done here for the width that is known, so that the
 * caller may see how long it takes.
 */
void
sy_lazy_bin_wake (SyLazyBin *self)
{
  g_return_if_fail (SY_IS_LAZY_BIN (self));

  if (self->is_awake)
    return;

  set_awake (self, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (self->child != NULL && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL,
                        gtk_widget_get_width (GTK_WIDGET (self)), NULL, NULL, NULL, NULL);
}

/**
 * sy_lazy_bin_sleep:
 *
 * Lets go of the child's layout; its height stays. What has the keyboard stays awake.
 */
void
sy_lazy_bin_sleep (SyLazyBin *self)
{
  g_return_if_fail (SY_IS_LAZY_BIN (self));

  if (self->is_awake && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    set_awake (self, FALSE);
}
