/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-notice-box.h"

#include "sy-notice-bar.h"

/* So that several leave a small window its page. */
#define HEIGHT_MAX_PX 320

/* As wide as no window is. */
#define WIDEST_PX 20000

/**
 * SyNoticeBox:
 *
 * The notices of a window, one under the other, which scroll where they are many. Not a list, where
 * the Tab key would go from row to row and not from button to button.
 */
struct _SyNoticeBox
{
  AdwBin parent_instance;

  GtkWidget *scroller;
  GtkBox *bars;
  GListModel *notices; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SyNoticeBox, sy_notice_box, ADW_TYPE_BIN)

static GtkWidget *
get_bar (SyNoticeBox *self, guint position)
{
  GtkWidget *bar = gtk_widget_get_first_child (GTK_WIDGET (self->bars));

  while (position-- > 0)
    bar = gtk_widget_get_next_sibling (bar);

  return bar;
}

static void
items_changed_cb (SyNoticeBox *self, guint position, guint removed, guint added)
{
  for (; removed > 0; removed--)
    gtk_box_remove (self->bars, get_bar (self, position));

  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (SyNotice) notice = g_list_model_get_item (self->notices, i);
      GtkWidget *bar = sy_notice_bar_new (notice);

      /* A scrolled window may be higher than a bar of one line, but takes nothing of the page. */
      gtk_widget_set_vexpand (bar, TRUE);
      gtk_box_insert_child_after (self->bars, bar, i > 0 ? get_bar (self, i - 1) : NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (self->notices) > 0);
}

/* A scrolled window asks for the height of its child without saying how wide that is, and then cuts
 * it off or leaves a gap. GTK in turn takes a height without a width for the least that any width
 * gives; a grid would tell that of its narrowest.
 */
static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  SyNoticeBox *self = SY_NOTICE_BOX (widget);
  int least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GTK_WIDGET (self->bars), orientation, -1, minimum, natural, NULL, NULL);
      return;
    }

  if (for_size < 0)
    for_size = WIDEST_PX;
  gtk_widget_measure (GTK_WIDGET (self->bars), orientation, for_size, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->scroller, orientation, for_size, &least, NULL, NULL, NULL);
  *minimum = *natural = MAX (least, MIN (*natural, HEIGHT_MAX_PX));
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (SY_NOTICE_BOX (widget)->scroller, width, height, baseline, NULL);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sy_notice_box_dispose (GObject *object)
{
  g_clear_object (&SY_NOTICE_BOX (object)->notices);

  G_OBJECT_CLASS (sy_notice_box_parent_class)->dispose (object);
}

static void
sy_notice_box_class_init (SyNoticeBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sy_notice_box_dispose;
}

static void
sy_notice_box_init (SyNoticeBox *self)
{
  self->bars = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->bars));
  adw_bin_set_child (ADW_BIN (self), self->scroller);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_request_mode, measure, allocate));
  gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * sy_notice_box_set_model:
 * @self: a box that shows nothing yet
 * @notices: (element-type SyNotice): what it shows from now on
 */
void
sy_notice_box_set_model (SyNoticeBox *self, GListModel *notices)
{
  g_return_if_fail (SY_IS_NOTICE_BOX (self));
  g_return_if_fail (self->notices == NULL);

  self->notices = g_object_ref (notices);
  g_signal_connect_object (notices, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (notices));
}
