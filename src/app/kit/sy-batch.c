/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-batch.h"

/* About as many rows as a window shows. */
#define N_AT_ONCE 9

/* How long the main loop is kept from what the user does. */
#define BUSY_US 10000

/**
 * SyBatch:
 *
 * Makes many widgets, such as the rows of a list: those that are seen first at once, the others
 * once these are on the screen, while nothing else is to be done. So neither does a list of a
 * thousand hold up the window, nor its start what is far from sight.
 */
struct _SyBatch
{
  GtkWidget *list;
  guint n;
  guint next;
  SyBatchFunc make;
  gpointer data;
  guint tick; /* of the first frame */
  guint idle;
};

static gboolean
idle_cb (gpointer data)
{
  SyBatch *self = data;
  gint64 end = g_get_monotonic_time () + BUSY_US;

  do
    self->make (self->data, self->next++);
  while (self->next < self->n && g_get_monotonic_time () < end);
  if (self->next < self->n)
    return G_SOURCE_CONTINUE;

  self->idle = 0;

  return G_SOURCE_REMOVE;
}

/* Before this frame is painted; what is idle comes after that. */
static gboolean
tick_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  SyBatch *self = data;

  self->tick = 0;
  self->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);

  return G_SOURCE_REMOVE;
}

static void
stop_waiting (SyBatch *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->list, self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->idle, g_source_remove);
}

static void
make_until (SyBatch *self, guint end)
{
  while (self->next < end)
    self->make (self->data, self->next++);
}

/**
 * sy_batch_new:
 * @list: where they are seen; outlives the batch
 * @n: how many there shall be
 * @make: makes one; must not free the batch
 * @data: for @make; outlives the batch
 *
 * Returns: (transfer full): what is being made; free it to stop that
 */
SyBatch *
sy_batch_new (GtkWidget *list, guint n, SyBatchFunc make, gpointer data)
{
  SyBatch *self = g_new0 (SyBatch, 1);

  g_return_val_if_fail (make != NULL, self);

  self->list = list;
  self->n = n;
  self->make = make;
  self->data = data;
  make_until (self, MIN (n, N_AT_ONCE));
  if (self->next < n)
    self->tick = gtk_widget_add_tick_callback (list, tick_cb, self, NULL);

  return self;
}

/**
 * sy_batch_finish:
 * @self: (nullable): a batch
 *
 * Makes now what is not there yet, for who needs one that may be among them.
 */
void
sy_batch_finish (SyBatch *self)
{
  if (self == NULL)
    return;

  stop_waiting (self);
  make_until (self, self->n);
}

void
sy_batch_free (SyBatch *self)
{
  stop_waiting (self);
  g_free (self);
}
