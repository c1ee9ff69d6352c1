/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-chart.h"

#include <math.h>

#include "sy-chart-drag.h"
#include "sy-chart-item.h"
#include "sy-chart-readout.h"
#include "sy-label.h"
#include "sy-plot-painter.h"
#include "sy-whole-box.h"

#define MIN_WIDTH_PX 160
#define NATURAL_WIDTH_PX 320
#define WIDEST_PX 10000

/**
 * SyChart:
 *
 * A chart of the session's answer. It is a list to screen readers, an item for each mark; pointed
 * at or focused, a mark shows its sentence. The plot is made while the chart is mapped, in the
 * frame that shows it, and once for each change.
 *
 * The chart is one stop for Tab; arrows, Home and End move between its items, and Escape leaves
 * them. It can be dragged out as a picture.
 */
typedef struct
{
  SyPlot *plot; /* (nullable) */
  SyPlotSpace space;
  gboolean is_stale;
  int asked_px; /* the height it asked for at this width */
  guint tick;

  GPtrArray *items; /* of SyChartItem, children */
  GtkWidget *readout;
  int current;
  int pointed;
  double pointer_x; /* where that was */
  double pointer_y;
} SyChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SyChart, sy_chart, SY_TYPE_SESSION_VIEW)

static int
get_height_px (SyChart *self, int width)
{
  SyPlotSpace space = sy_plot_painter_get_space (GTK_WIDGET (self), width, 0);

  return (int) ceil (SY_CHART_GET_CLASS (self)->get_height_px (self, &space));
}

/* Makes the plot unless the one at hand is still right, and tells whether it did. */
static gboolean
ensure_plot (SyChart *self, int width, int height)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);
  const SyPlotSpace space = sy_plot_painter_get_space (GTK_WIDGET (self), width, height);

  if (!priv->is_stale && sy_plot_space_equal (&space, &priv->space))
    return FALSE;

  priv->is_stale = FALSE;
  priv->space = space;
  g_clear_pointer (&priv->plot, sy_plot_unref);
  if (sy_session_view_get_session (SY_SESSION_VIEW (self)) != NULL)
    priv->plot = SY_CHART_GET_CLASS (self)->create_plot (self, &priv->space);

  return TRUE;
}

static int
find_focused (SyChart *self)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint index;

  return child != NULL && g_ptr_array_find (priv->items, child, &index) ? (int) index : -1;
}

/* What is pointed at goes before what has the focus. */
static int
find_shown (SyChart *self)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);

  return priv->pointed >= 0 ? priv->pointed : find_focused (self);
}

static void
update_readout (SyChart *self)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);
  int shown = find_shown (self);
  gboolean has_text = priv->plot != NULL && shown >= 0 && shown < (int) priv->plot->n_items;

  /* The last that is heard of a chart may come after its children are gone. */
  if (priv->readout == NULL)
    return;

  gtk_widget_set_visible (priv->readout, has_text);
  if (has_text)
    sy_label_set_text (GTK_LABEL (priv->readout), priv->plot->items[shown].text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
find_pointed (SyChart *self)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);

  return priv->plot != NULL ? sy_plot_hit (priv->plot, priv->pointer_x, priv->pointer_y) : -1;
}

static void
set_pointed (SyChart *self, int item)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);

  if (priv->pointed == item)
    return;

  priv->pointed = item;
  update_readout (self);
}

static void
focus_item (SyChart *self, int item)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);

  if (priv->items->len == 0)
    return;

  priv->current = CLAMP (item, 0, (int) priv->items->len - 1);
  gtk_widget_grab_focus (g_ptr_array_index (priv->items, priv->current));
}

static void
drop_items (SyChart *self, guint n)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);

  /* The focus stays in the chart where its item goes. */
  if (n > 0 && find_focused (self) >= (int) n)
    focus_item (self, (int) n - 1);
  while (priv->items->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (priv->items, priv->items->len - 1));
}

/* One item for each mark, kept from one plot to the next. */
static void
update_items (SyChart *self)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);
  const guint n = priv->plot != NULL ? priv->plot->n_items : 0;

  drop_items (self, n);
  while (priv->items->len < n)
    {
      GtkWidget *item = sy_chart_item_new ();

      gtk_widget_insert_before (item, GTK_WIDGET (self), priv->readout);
      g_ptr_array_add (priv->items, item);
    }
  for (guint i = 0; i < n; i++)
    sy_chart_item_set_text (g_ptr_array_index (priv->items, i), priv->plot->items[i].text);
  /* The pointer rests, but another mark may have come under it. */
  if (priv->pointed >= 0)
    priv->pointed = find_pointed (self);
  update_readout (self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SyChart *self = SY_CHART (widget);
  SyChartPrivate *priv = sy_chart_get_instance_private (self);
  int width = gtk_widget_get_width (widget);

  priv->tick = 0;
  if (width <= 0)
    return G_SOURCE_REMOVE;

  ensure_plot (self, width, gtk_widget_get_height (widget));
  update_items (self);
  if (get_height_px (self, width) != priv->asked_px)
    gtk_widget_queue_resize (widget);

  return G_SOURCE_REMOVE;
}

/* Children may not come and go while they are given their places, so they wait for a frame. */
static void
schedule (SyChart *self)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);

  if (priv->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
motion_cb (SyChart *self, double x, double y)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);

  priv->pointer_x = x;
  priv->pointer_y = y;
  set_pointed (self, find_pointed (self));
}

static void
leave_cb (SyChart *self)
{
  set_pointed (self, -1);
}

static void
pressed_cb (SyChart *self, int n_press, double x, double y)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);
  int item = priv->plot != NULL ? sy_plot_hit (priv->plot, x, y) : -1;

  if (item >= 0)
    focus_item (self, item);
}

static gboolean
go_to_end_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  focus_item (SY_CHART (widget), g_variant_get_boolean (arguments) ? G_MAXINT : 0);

  return TRUE;
}

/* The chart itself takes the focus, so that Tab goes on from here. */
static gboolean
leave_items_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (gtk_widget_get_focus_child (widget) == NULL || !GTK_IS_WINDOW (root))
    return FALSE;

  gtk_window_set_focus (GTK_WINDOW (root), widget);

  return TRUE;
}

static int
find_step (SyChart *self, GtkDirectionType direction)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return (direction == GTK_DIR_RIGHT) != is_rtl ? 1 : -1;

  return direction == GTK_DIR_DOWN ? 1 : -1;
}

static gboolean
sy_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SyChart *self = SY_CHART (widget);
  SyChartPrivate *priv = sy_chart_get_instance_private (self);
  int focused = find_focused (self);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (priv->items->len == 0 || (is_tab && (focused >= 0 || gtk_widget_is_focus (widget))))
    return FALSE;

  focus_item (self, is_tab || focused < 0 ? priv->current : focused + find_step (self, direction));

  return TRUE;
}

static void
sy_chart_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  SyChart *self = SY_CHART (widget);
  SyChartPrivate *priv = sy_chart_get_instance_private (self);
  int focused;

  GTK_WIDGET_CLASS (sy_chart_parent_class)->set_focus_child (widget, child);

  focused = find_focused (self);
  if (focused >= 0)
    priv->current = focused;
  update_readout (self);
}

static void
sy_chart_update (SySessionView *view)
{
  sy_chart_invalidate (SY_CHART (view));
}

static void
sy_chart_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sy_chart_parent_class)->map (widget);

  schedule (SY_CHART (widget));
}

static void
sy_chart_unmap (GtkWidget *widget)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (SY_CHART (widget));

  if (priv->tick != 0)
    gtk_widget_remove_tick_callback (widget, priv->tick);
  priv->tick = 0;
  set_pointed (SY_CHART (widget), -1);

  GTK_WIDGET_CLASS (sy_chart_parent_class)->unmap (widget);
}

static GtkSizeRequestMode
sy_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What GTK asks for where it names no width is the least height that any may give. Charts grow in
 * one direction only, with their width or against it.
 */
static int
get_least_height_px (SyChart *self)
{
  return MIN (get_height_px (self, MIN_WIDTH_PX), get_height_px (self, WIDEST_PX));
}

static void
sy_chart_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH_PX;
      *natural = NATURAL_WIDTH_PX;
    }
  else
    {
      SyChart *self = SY_CHART (widget);

      *natural = get_height_px (self, for_size > 0 ? for_size : NATURAL_WIDTH_PX);
      *minimum = for_size > 0 ? *natural : MIN (*natural, get_least_height_px (self));
    }
}

static void
allocate_item (GtkWidget *item, const SyPlotArea *area)
{
  GskTransform *place =
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) area->x, (float) area->y));

  gtk_widget_measure (item, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (item, (int) ceil (area->width), (int) ceil (area->height), -1, place);
}

static void
sy_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SyChart *self = SY_CHART (widget);
  SyChartPrivate *priv = sy_chart_get_instance_private (self);
  const SyPlotArea nowhere = { 0, 0, 0, 0 };
  gboolean has_readout;
  guint n_items;
  int shown;

  if (gtk_widget_get_mapped (widget) && ensure_plot (self, width, height))
    schedule (self);
  priv->asked_px = get_height_px (self, width);
  n_items = priv->plot != NULL ? priv->plot->n_items : 0;

  for (guint i = 0; i < priv->items->len; i++)
    allocate_item (g_ptr_array_index (priv->items, i),
                   i < n_items ? &priv->plot->items[i].area : &nowhere);

  shown = find_shown (self);
  has_readout = shown >= 0 && shown < (int) n_items && gtk_widget_get_visible (priv->readout);
  gtk_widget_set_child_visible (priv->readout, has_readout);
  if (has_readout)
    sy_chart_readout_allocate (priv->readout, &priv->plot->items[shown].area, &priv->space);
}

static void
sy_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (SY_CHART (widget));

  if (priv->plot != NULL)
    {
      GtkSnapshot *piece = gtk_snapshot_new ();

      sy_plot_painter_snapshot (priv->plot, find_shown (SY_CHART (widget)), widget, piece);
      sy_whole_box_append (widget, snapshot, piece);
    }

  GTK_WIDGET_CLASS (sy_chart_parent_class)->snapshot (widget, snapshot);
}

static void
sy_chart_constructed (GObject *object)
{
  G_OBJECT_CLASS (sy_chart_parent_class)->constructed (object);

  gtk_accessible_update_property (GTK_ACCESSIBLE (object), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  SY_CHART_GET_CLASS (object)->title, -1);
}

static void
sy_chart_dispose (GObject *object)
{
  SyChart *self = SY_CHART (object);
  SyChartPrivate *priv = sy_chart_get_instance_private (self);

  g_clear_pointer (&priv->plot, sy_plot_unref);
  drop_items (self, 0);
  g_clear_pointer (&priv->readout, gtk_widget_unparent);

  G_OBJECT_CLASS (sy_chart_parent_class)->dispose (object);
}

static void
sy_chart_finalize (GObject *object)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (SY_CHART (object));

  g_ptr_array_unref (priv->items);

  G_OBJECT_CLASS (sy_chart_parent_class)->finalize (object);
}

static void
sy_chart_class_init (SyChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sy_chart_constructed;
  object_class->dispose = sy_chart_dispose;
  object_class->finalize = sy_chart_finalize;
  widget_class->focus = sy_chart_focus;
  widget_class->set_focus_child = sy_chart_set_focus_child;
  widget_class->map = sy_chart_map;
  widget_class->unmap = sy_chart_unmap;
  widget_class->get_request_mode = sy_chart_get_request_mode;
  widget_class->measure = sy_chart_measure;
  widget_class->size_allocate = sy_chart_size_allocate;
  widget_class->snapshot = sy_chart_snapshot;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_chart_update;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_items_cb, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "chart");
}

static void
sy_chart_init (SyChart *self)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  priv->is_stale = TRUE;
  priv->pointed = -1;
  priv->items = g_ptr_array_new ();
  g_signal_connect (self, "notify::session", G_CALLBACK (sy_chart_invalidate), NULL);
  /* An AdwBin lays out its one child; a chart has its items to place. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);

  priv->readout = sy_chart_readout_new ();
  gtk_widget_set_parent (priv->readout, GTK_WIDGET (self));

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), sy_chart_drag_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * sy_chart_get_plot:
 *
 * Returns: (transfer none) (nullable): the plot that was last shown
 */
SyPlot *
sy_chart_get_plot (SyChart *self)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);

  g_return_val_if_fail (SY_IS_CHART (self), NULL);

  return priv->plot;
}

/* There is something else to show: in the next frame, or when it is mapped again. */
void
sy_chart_invalidate (SyChart *self)
{
  SyChartPrivate *priv = sy_chart_get_instance_private (self);

  g_return_if_fail (SY_IS_CHART (self));

  priv->is_stale = TRUE;
  schedule (self);
}
