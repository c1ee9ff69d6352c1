/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-rival-labels.h"

/* The least that a tick can cost in GTK: a window that has nothing but as many plain labels as are
 * in sight in another one, with their texts, in columns; one of them changes.
 */

#define N_COLUMNS 4
#define KEY "bench-changing"

typedef void (*Found) (GtkLabel *label, gpointer data);

static gboolean
is_in_sight (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (window),
                                            (float) gtk_widget_get_height (window));
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, window, &bounds)
         && graphene_rect_intersection (&all, &bounds, NULL);
}

static void
find_labels (GtkWidget *widget, GtkWidget *window, Found found, gpointer data)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0'
      && is_in_sight (widget, window))
    found (GTK_LABEL (widget), data);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_labels (child, window, found, data);
}

static void
count_cb (GtkLabel *label, gpointer n)
{
  ++*(guint *) n;
}

static void
copy_cb (GtkLabel *label, gpointer columns)
{
  GtkWidget *copy = gtk_label_new (gtk_label_get_text (label));
  GtkWidget *column = gtk_widget_get_first_child (columns);

  gtk_label_set_ellipsize (GTK_LABEL (copy), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (column), copy);
  gtk_box_reorder_child_after (columns, column, gtk_widget_get_last_child (columns));
}

/**
 * bench_rival_labels_count:
 *
 * Returns: how many labels with a text are in sight in @window
 */
guint
bench_rival_labels_count (GtkWindow *window)
{
  guint n = 0;

  find_labels (GTK_WIDGET (window), GTK_WIDGET (window), count_cb, &n);

  return n;
}

/**
 * bench_rival_labels_new:
 * @window: a window that is shown
 *
 * Returns: (transfer none): a window of the same size, not shown yet
 */
GtkWindow *
bench_rival_labels_new (GtkWindow *window)
{
  GtkWindow *rival = GTK_WINDOW (gtk_window_new ());
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *changing = gtk_label_new ("0");

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  for (guint i = 0; i < N_COLUMNS; i++)
    gtk_box_append (GTK_BOX (columns), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (gtk_widget_get_first_child (columns)), changing);
  find_labels (GTK_WIDGET (window), GTK_WIDGET (window), copy_cb, columns);
  g_object_set_data (G_OBJECT (rival), KEY, changing);
  gtk_window_set_child (rival, columns);
  gtk_window_set_default_size (rival, gtk_widget_get_width (GTK_WIDGET (window)),
                               gtk_widget_get_height (GTK_WIDGET (window)));

  return rival;
}

/**
 * bench_rival_labels_tick_cb:
 * @rival: the window
 *
 * What happens in each of its frames.
 */
void
bench_rival_labels_tick_cb (gpointer rival, guint round)
{
  g_autofree char *text = g_strdup_printf ("%u", round % 11);

  gtk_label_set_text (g_object_get_data (rival, KEY), text);
}
