/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-lazy-page.h"

#define KEY "sy-lazy-page"

/* In heights of what is in sight, above and below it: what is nearer is awake, so that one step of
 * the wheel, or of the keyboard, comes to what is there already; and what is farther falls asleep.
 */
#define NEAR_PAGES 0.5
#define FAR_PAGES 3.0

/* Farther than anything is drawn outside its row. */
#define MARGIN_PX 64

/* How long a frame may be busy with what it wakes; the rest comes in the next one, as does what is
 * near but not in sight.
 */
#define BUSY_US 30000

/**
 * SyLazyPage:
 *
 * What wakes the bins in a scrolled window. It looks at them after a layout, when they have their
 * places and the frame is not painted yet: what is in sight is never seen asleep, unless there is
 * more to lay out than a frame may take.
 */
struct _SyLazyPage
{
  GtkWidget *scroller;
  GdkFrameClock *clock;
  GHashTable *bins;  /* a set */
  SyLazyBin *anchor; /* (nullable): what is to stay where it is, */
  double anchor_px;  /* at this distance from the upper edge of what is in sight */
  double value;      /* of the adjustment, at the last look */
  gint64 frame_time; /* of the last layout */
  gboolean is_late;  /* whether something was woken in this frame */
  gboolean is_due;
  gboolean has_time; /* for what is near but not in sight: a frame was painted before */
  guint tick;        /* for the rest */
};

typedef struct
{
  SyLazyBin *bin;
  double top;
  double bottom;
} Place;

static GtkAdjustment *
get_adjustment (SyLazyPage *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* From the upper edge of what is in sight. */
static gboolean
find_place (SyLazyPage *self, SyLazyBin *bin, Place *place)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (bin), self->scroller, &bounds))
    return FALSE;

  place->bin = bin;
  place->top = (double) bounds.origin.y;
  place->bottom = place->top + (double) bounds.size.height;

  return TRUE;
}

static double
get_distance (const Place *place, double page)
{
  return MAX (0, MAX (-place->bottom, place->top - page));
}

static int
compare_distances (gconstpointer a, gconstpointer b, gpointer page)
{
  double first = get_distance (a, *(double *) page);
  double second = get_distance (b, *(double *) page);

  if (first < second || first > second)
    return first < second ? -1 : 1;

  return (((const Place *) a)->top > ((const Place *) b)->top)
         - (((const Place *) a)->top < ((const Place *) b)->top);
}

/* From the nearest to the farthest. */
static GArray *
find_places (SyLazyPage *self, double page)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  GHashTableIter iter;
  gpointer bin;
  Place place;

  g_hash_table_iter_init (&iter, self->bins);
  while (g_hash_table_iter_next (&iter, &bin, NULL))
    if (find_place (self, bin, &place))
      g_array_append_val (places, place);
  g_array_sort_with_data (places, compare_distances, &page);

  return places;
}

static gboolean
tick_cb (GtkWidget *scroller, GdkFrameClock *clock, gpointer data)
{
  SyLazyPage *self = data;

  self->tick = 0;
  self->has_time = TRUE;
  sy_lazy_page_check (self);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);

  return G_SOURCE_REMOVE;
}

/* Where what is above changes its height, what is in sight stays where it is. */
static void
drop_anchor (SyLazyPage *self, const GArray *places)
{
  const Place *first = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (place->bottom > 0 && (first == NULL || place->top < first->top))
        first = place;
    }
  self->anchor = first != NULL ? first->bin : NULL;
  self->anchor_px = first != NULL ? first->top : 0;
}

static void
hold_anchor (SyLazyPage *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  Place place;

  if (self->anchor != NULL && find_place (self, self->anchor, &place)
      && gtk_adjustment_get_value (adjustment) > 0)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + place.top - self->anchor_px);
  self->anchor = NULL;
}

/* Whoever scrolls meanwhile is not to be taken back. */
static void
scrolled_cb (SyLazyPage *self)
{
  double value = gtk_adjustment_get_value (get_adjustment (self));

  self->anchor_px -= value - self->value;
  self->value = value;
  sy_lazy_page_check (self);
}

static void
wait (SyLazyPage *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->scroller, tick_cb, self, NULL);
}

static void
wake_what_is_near (SyLazyPage *self)
{
  double page = gtk_widget_get_height (self->scroller);
  g_autoptr (GArray) places = find_places (self, page);
  gint64 end = g_get_monotonic_time () + BUSY_US;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      double distance = get_distance (place, page);

      if (distance > FAR_PAGES * page)
        sy_lazy_bin_sleep (place->bin);
      if (distance > NEAR_PAGES * page || sy_lazy_bin_is_awake (place->bin))
        continue;
      if (g_get_monotonic_time () > end || (distance > 0 && !self->has_time))
        {
          wait (self);
          break;
        }
      if (place->bottom <= 0 && self->anchor == NULL)
        drop_anchor (self, places);
      sy_lazy_bin_wake (place->bin);
    }
  self->has_time = FALSE;
}

/* After each layout, since rows may change places without another size. */
static void
find_what_is_seen (SyLazyPage *self)
{
  double page = gtk_widget_get_height (self->scroller);
  GHashTableIter iter;
  gpointer bin;
  Place place;

  g_hash_table_iter_init (&iter, self->bins);
  while (g_hash_table_iter_next (&iter, &bin, NULL))
    if (find_place (self, bin, &place))
      {
        double distance = get_distance (&place, page);

        sy_lazy_bin_set_seen (bin, distance < MARGIN_PX);
        if (distance <= 0 && !sy_lazy_bin_is_awake (bin))
          self->is_due = TRUE;
      }
}

/* The first layout of a frame is followed by one with what it wakes, and that, where it moves what
 * is in sight, by one more. GDK takes no more than four, and others may ask for some too.
 */
static void
layout_cb (SyLazyPage *self)
{
  gint64 frame_time = gdk_frame_clock_get_frame_time (self->clock);

  if (self->frame_time != frame_time)
    self->is_late = FALSE;
  self->frame_time = frame_time;
  find_what_is_seen (self);
  if (!self->is_due)
    return;

  self->is_due = FALSE;
  hold_anchor (self);
  if (self->is_late)
    wait (self);
  else
    wake_what_is_near (self);
  self->is_late = TRUE;
}

static void
free_page (gpointer data)
{
  SyLazyPage *self = data;

  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_signal_handlers_disconnect_by_data (get_adjustment (self), self);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->scroller, self->tick);
  g_hash_table_unref (self->bins);
  g_object_unref (self->clock);
  g_free (self);
}

static SyLazyPage *
create_page (GtkWidget *scroller)
{
  SyLazyPage *self = g_new0 (SyLazyPage, 1);

  self->scroller = scroller;
  self->clock = g_object_ref (gtk_widget_get_frame_clock (scroller));
  self->bins = g_hash_table_new (NULL, NULL);
  g_signal_connect_data (self->clock, "layout", G_CALLBACK (layout_cb), self, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_swapped (get_adjustment (self), "value-changed", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (get_adjustment (self), "changed", G_CALLBACK (sy_lazy_page_check),
                            self);
  self->value = gtk_adjustment_get_value (get_adjustment (self));
  g_object_set_data_full (G_OBJECT (scroller), KEY, self, free_page);

  return self;
}

/**
 * sy_lazy_page_join:
 * @bin: a bin that is being mapped
 *
 * Returns: (transfer none) (nullable): the page that wakes it from now on; %NULL where nothing is
 *   scrolled
 */
SyLazyPage *
sy_lazy_page_join (SyLazyBin *bin)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (bin), GTK_TYPE_SCROLLED_WINDOW);
  SyLazyPage *self;

  if (scroller == NULL)
    return NULL;

  self = g_object_get_data (G_OBJECT (scroller), KEY);
  if (self == NULL)
    self = create_page (scroller);
  g_hash_table_add (self->bins, bin);
  sy_lazy_page_check (self);

  return self;
}

/**
 * sy_lazy_page_leave:
 * @bin: a bin of it that is being unmapped; with the last one the page is gone
 */
void
sy_lazy_page_leave (SyLazyPage *self, SyLazyBin *bin)
{
  g_hash_table_remove (self->bins, bin);
  if (self->anchor == bin)
    self->anchor = NULL;
  if (g_hash_table_size (self->bins) == 0)
    g_object_set_data (G_OBJECT (self->scroller), KEY, NULL);
}

/**
 * sy_lazy_page_check:
 *
 * Looks after the next layout, or the one that is under way, for what has come near.
 */
void
sy_lazy_page_check (SyLazyPage *self)
{
  self->is_due = TRUE;
}

/**
 * sy_lazy_page_is_busy:
 *
 * Returns: whether there is something left to be woken, or to be looked at
 */
gboolean
sy_lazy_page_is_busy (SyLazyPage *self)
{
  return self->is_due || self->tick != 0;
}
