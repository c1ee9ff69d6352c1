/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-rival-labels.h"

/* The least that a tick can cost in GTK: a window that has nothing but as many plain labels as are
 * in sight in another one, with their texts, in columns; one of them changes.
 */

#define N_COLUMNS 4
#define KEY "bench-changing"

/* Not where it is scrolled away, nor on a page that is not shown. */
static gboolean
is_in_sight (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t area, clip;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, window, &area))
    return FALSE;

  for (GtkWidget *above = widget; above != NULL; above = gtk_widget_get_parent (above))
    if ((above == window || gtk_widget_get_overflow (above) == GTK_OVERFLOW_HIDDEN)
        && (!gtk_widget_compute_bounds (above, window, &clip)
            || !graphene_rect_intersection (&area, &clip, &area)))
      return FALSE;

  return area.size.width > 0 && area.size.height > 0;
}

static void
append_copy (GtkWidget *columns, GtkLabel *label)
{
  GtkWidget *copy = gtk_label_new (gtk_label_get_text (label));
  GtkWidget *column = gtk_widget_get_first_child (columns);

  gtk_label_set_ellipsize (GTK_LABEL (copy), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (column), copy);
  /* The next one has its turn. */
  gtk_box_reorder_child_after (GTK_BOX (columns), column, gtk_widget_get_last_child (columns));
}

static guint
append_copies (GtkWidget *columns, GtkWidget *widget, GtkWidget *window)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0'
      && is_in_sight (widget, window))
    {
      append_copy (columns, GTK_LABEL (widget));
      n++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += append_copies (columns, child, window);

  return n;
}

/**
 * bench_rival_labels_new:
 * @window: a window that is shown
 * @n_labels: (out): how many labels with a text are in sight there
 *
 * Returns: (transfer none): a window of the same size, not shown yet
 */
GtkWindow *
bench_rival_labels_new (GtkWindow *window, guint *n_labels)
{
  GtkWindow *rival = GTK_WINDOW (gtk_window_new ());
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *changing = gtk_label_new ("0");

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  for (guint i = 0; i < N_COLUMNS; i++)
    gtk_box_append (GTK_BOX (columns), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (gtk_widget_get_first_child (columns)), changing);
  *n_labels = append_copies (columns, GTK_WIDGET (window), GTK_WIDGET (window));
  g_object_set_data (G_OBJECT (rival), KEY, changing);
  gtk_window_set_child (rival, columns);
  gtk_window_set_default_size (rival, gtk_widget_get_width (GTK_WIDGET (window)),
                               gtk_widget_get_height (GTK_WIDGET (window)));

  return rival;
}

/**
 * bench_rival_labels_tick_cb:
 * @rival: the window
 * @round: of the frame
 *
 * What happens in each of its frames.
 */
void
bench_rival_labels_tick_cb (gpointer rival, guint round)
{
  g_autofree char *text = g_strdup_printf ("%u", round % 11);

  gtk_label_set_text (g_object_get_data (rival, KEY), text);
}
