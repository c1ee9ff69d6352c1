/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-counts.h"

#include <string.h>

/* Counts what happens in a window: which properties change, and which widgets are measured, given
 * their place and drawn. GTK tells nobody of the latter, so their virtual functions are replaced in
 * the classes of the widgets at hand, and in those of their layout managers. A class whose
 * subclasses are at hand, too, is left alone: its functions would be called for theirs.
 */

#define N_LISTED 12

typedef enum
{
  DEED_NOTIFY,
  DEED_MEASURE,
  DEED_ALLOCATE,
  DEED_DRAW,
} Deed;

#define N_DEEDS (DEED_DRAW + 1)

static const char *const deed_names[N_DEEDS] = { "properties", "measured", "placed", "drawn" };

typedef struct
{
  GtkWidgetClass widget;
  GtkLayoutManagerClass layout;
} Kept;

static GHashTable *kept;            /* GType to Kept: the functions of before */
static GHashTable *counts[N_DEEDS]; /* name to number */
static gboolean is_counting;

/* Takes @name. */
static void
count (Deed deed, char *name)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts[deed], name));

  g_hash_table_replace (counts[deed], name, GUINT_TO_POINTER (n + is_counting));
}

static Kept *
find_kept (gpointer instance)
{
  return g_hash_table_lookup (kept, GSIZE_TO_POINTER (G_OBJECT_TYPE (instance)));
}

static char *
describe (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return g_strdup_printf ("%s in %s", G_OBJECT_TYPE_NAME (widget),
                          parent != NULL ? G_OBJECT_TYPE_NAME (parent) : "nothing");
}

static void
notify_cb (GObject *object, GParamSpec *pspec)
{
  count (DEED_NOTIFY, g_strdup_printf ("%s:%s", G_OBJECT_TYPE_NAME (object), pspec->name));
}

static void
measure_cb (GtkWidget *widget,
            GtkOrientation orientation,
            int for_size,
            int *minimum,
            int *natural,
            int *minimum_baseline,
            int *natural_baseline)
{
  count (DEED_MEASURE, describe (widget));
  find_kept (widget)->widget.measure (widget, orientation, for_size, minimum, natural,
                                      minimum_baseline, natural_baseline);
}

static void
allocate_cb (GtkWidget *widget, int width, int height, int baseline)
{
  count (DEED_ALLOCATE, describe (widget));
  find_kept (widget)->widget.size_allocate (widget, width, height, baseline);
}

static void
snapshot_cb (GtkWidget *widget, GtkSnapshot *snapshot)
{
  count (DEED_DRAW, describe (widget));
  find_kept (widget)->widget.snapshot (widget, snapshot);
}

static void
layout_measure_cb (GtkLayoutManager *manager,
                   GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  count (DEED_MEASURE, describe (widget));
  find_kept (manager)->layout.measure (manager, widget, orientation, for_size, minimum, natural,
                                       minimum_baseline, natural_baseline);
}

static void
layout_allocate_cb (GtkLayoutManager *manager,
                    GtkWidget *widget,
                    int width,
                    int height,
                    int baseline)
{
  count (DEED_ALLOCATE, describe (widget));
  find_kept (manager)->layout.allocate (manager, widget, width, height, baseline);
}

static void
keep (gpointer instance)
{
  gpointer type = GSIZE_TO_POINTER (G_OBJECT_TYPE (instance));
  Kept *before;

  if (g_hash_table_contains (kept, type))
    return;

  before = g_new0 (Kept, 1);
  if (GTK_IS_WIDGET (instance))
    before->widget = *GTK_WIDGET_GET_CLASS (instance);
  else
    before->layout = *GTK_LAYOUT_MANAGER_GET_CLASS (instance);
  g_hash_table_insert (kept, type, before);
}

static void
watch (GtkWidget *widget)
{
  GtkLayoutManager *manager = gtk_widget_get_layout_manager (widget);

  keep (widget);
  if (manager != NULL)
    keep (manager);
  g_signal_connect (widget, "notify", G_CALLBACK (notify_cb), NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch (child);
}

static gboolean
has_subclass (GType type)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (GPOINTER_TO_SIZE (key) != type && g_type_is_a (GPOINTER_TO_SIZE (key), type))
      return TRUE;

  return FALSE;
}

static void
replace (GType type)
{
  gpointer klass = g_type_class_peek (type);

  if (has_subclass (type))
    return;

  if (GTK_IS_WIDGET_CLASS (klass))
    {
      GTK_WIDGET_CLASS (klass)->measure = measure_cb;
      GTK_WIDGET_CLASS (klass)->size_allocate = allocate_cb;
      GTK_WIDGET_CLASS (klass)->snapshot = snapshot_cb;
    }
  else
    {
      GTK_LAYOUT_MANAGER_CLASS (klass)->measure = layout_measure_cb;
      GTK_LAYOUT_MANAGER_CLASS (klass)->allocate = layout_allocate_cb;
    }
}

static void
watch_items (SyCriterionList *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    g_signal_connect (sy_criterion_list_get (items, i), "notify", G_CALLBACK (notify_cb), NULL);
}

/**
 * bench_start_counting:
 * @window: its widgets are watched from now on; those made later are only measured, placed and
 *   drawn
 *
 * Counts all of it, on and on: no time is to be taken after this.
 */
void
bench_start_counting (SyWindow *window)
{
  GHashTableIter iter;
  gpointer type;

  if (kept == NULL)
    {
      SySession *session = sy_window_get_session (window);

      kept = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      watch (GTK_WIDGET (window));
      g_hash_table_iter_init (&iter, kept);
      while (g_hash_table_iter_next (&iter, &type, NULL))
        replace (GPOINTER_TO_SIZE (type));
      g_signal_connect (session, "notify", G_CALLBACK (notify_cb), NULL);
      watch_items (sy_session_get_criteria (session));
    }

  for (guint i = 0; i < N_DEEDS; i++)
    {
      g_clear_pointer (&counts[i], g_hash_table_unref);
      counts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  is_counting = TRUE;
}

void
bench_stop_counting (void)
{
  is_counting = FALSE;
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer table)
{
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (table, a));
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (table, b));

  return first != second ? (first > second ? -1 : 1) : strcmp (a, b);
}

static void
print_deed (Deed deed, guint n_ticks)
{
  g_autoptr (GList) names =
      g_list_sort_with_data (g_hash_table_get_keys (counts[deed]), compare_counts, counts[deed]);
  guint total = 0;
  guint n_listed = 0;

  for (GList *l = names; l != NULL; l = l->next)
    total += GPOINTER_TO_UINT (g_hash_table_lookup (counts[deed], l->data));
  g_print ("  %-10s %7.1f a tick\n", deed_names[deed], (double) total / n_ticks);
  for (GList *l = names; l != NULL && n_listed < N_LISTED; l = l->next, n_listed++)
    g_print ("    %7.1f %s\n",
             (double) GPOINTER_TO_UINT (g_hash_table_lookup (counts[deed], l->data)) / n_ticks,
             (const char *) l->data);
}

void
bench_print_counts (guint n_ticks)
{
  for (Deed deed = DEED_NOTIFY; deed <= DEED_DRAW; deed++)
    print_deed (deed, n_ticks);
}
