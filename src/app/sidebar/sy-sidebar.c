/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-sidebar.h"

#include <glib/gi18n.h>

#include "sy-batch.h"
#include "sy-clamp.h"
#include "sy-criterion-row.h"
#include "sy-focus.h"
#include "sy-groups.h"
#include "sy-label.h"
#include "sy-lazy-bin.h"
#include "sy-preset-item.h"
#include "sy-scroll.h"
#include "sy-search-focus.h"
#include "sy-search.h"
#include "sy-words-unrated.h"

/**
 * SySidebar:
 *
 * The sliders: where to start from, then the criteria in their groups, all or those that are looked
 * for.
 */
struct _SySidebar
{
  SySessionView parent_instance;

  SyCatalogue *base;   /* (nullable): whose criteria are shown, before the project's own */
  GArray *order;       /* of guint: the criteria in the order of display */
  SyBatch *batch;      /* (nullable) */
  GPtrArray *rows;     /* of SyCriterionRow, in that order */
  GtkListBox *list;    /* (nullable), of the group that was added last */
  GtkWidget *selected; /* (nullable), weak: the row to bring into view */

  GtkEditable *search;
  GtkWidget *start;
  GtkLabel *start_label;
  GtkDropDown *presets;
  GtkBox *groups;
  GtkButton *waiting;
  GtkWidget *no_match;
};

G_DEFINE_FINAL_TYPE (SySidebar, sy_sidebar, SY_TYPE_SESSION_VIEW)

static SySession *
get_session (SySidebar *self)
{
  return sy_session_view_get_session (SY_SESSION_VIEW (self));
}

/* Names the list. */
static GtkWidget *
create_heading (const char *name, GtkWidget *list)
{
  GtkWidget *heading = sy_label_new_wrapped (name);
  GtkWidget *bin = sy_lazy_bin_new (heading);

  gtk_widget_add_css_class (heading, "heading");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  sy_lazy_bin_set_estimate (SY_LAZY_BIN (bin), g_utf8_strlen (name, -1), 1, 0);

  return bin;
}

/* Criteria of no group have no heading. */
static void
add_group (SySidebar *self, const char *name)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  if (name != NULL)
    gtk_box_append (GTK_BOX (box), create_heading (name, list));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->groups, box);
  self->list = GTK_LIST_BOX (list);
}

static gboolean
is_found (SyCriterionItem *item, const char *words)
{
  g_autofree char *text = g_strjoin ("\n", sy_criterion_item_get_name (item),
                                     sy_criterion_item_get_criterion (item)->question,
                                     sy_criterion_item_get_note (item), NULL);

  return sy_search_matches (words, text);
}

/* A group of which no row is left goes as a whole. */
static void
show_found_groups (SySidebar *self)
{
  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); box != NULL;
       box = gtk_widget_get_next_sibling (box))
    gtk_widget_set_visible (box, FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_visible (row))
        gtk_widget_set_visible (gtk_widget_get_parent (gtk_widget_get_parent (row)), TRUE);
    }
}

static void
search_cb (SySidebar *self)
{
  g_autofree char *words = sy_search_fold (gtk_editable_get_text (self->search));
  gboolean is_any = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      SyCriterionRow *row = g_ptr_array_index (self->rows, i);
      gboolean is_match = is_found (sy_criterion_row_get_item (row), words);

      gtk_widget_set_visible (GTK_WIDGET (row), is_match);
      is_any = is_any || is_match;
    }
  show_found_groups (self);
  gtk_widget_set_visible (self->start, *words == '\0');
  gtk_widget_set_visible (self->no_match, *words != '\0' && !is_any);
}

static void
stop_search_cb (SySidebar *self)
{
  sy_search_focus_return (self->search, GTK_WIDGET (self->groups));
}

static void
add_criterion (gpointer data, guint i)
{
  SySidebar *self = data;
  SySession *session = get_session (self);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  guint index = g_array_index (self->order, guint, i);
  const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, index);
  GtkWidget *row =
      sy_criterion_row_new (SY_WEIGHING (session), session,
                            sy_criterion_list_get (sy_session_get_criteria (session), index));

  if (i == 0
      || strcmp (sy_groups_get (sy_catalogue_get_criterion (
                     catalogue, g_array_index (self->order, guint, i - 1))),
                 sy_groups_get (criterion))
             != 0)
    add_group (self, sy_groups_find_name (catalogue, criterion));
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
  if (*gtk_editable_get_text (self->search) != '\0')
    search_cb (self);
}

static void
show_criteria (SySidebar *self)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (get_session (self));
  GtkWidget *child;

  g_clear_pointer (&self->batch, sy_batch_free);
  g_ptr_array_set_size (self->rows, 0);
  g_array_set_size (self->order, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  sy_groups_list_all (catalogue, self->order);
  self->batch = sy_batch_new (GTK_WIDGET (self->groups), self->order->len, add_criterion, self);
  search_cb (self);
}

static void
selected_preset_cb (SySidebar *self)
{
  guint position = gtk_drop_down_get_selected (self->presets);

  if (get_session (self) != NULL && position != GTK_INVALID_LIST_POSITION)
    sy_session_apply_preset (get_session (self), position);
}

/* What the session says is not a choice of the user. */
static void
preset_cb (SySidebar *self)
{
  GListModel *presets = sy_session_get_presets (get_session (self));
  guint position = sy_session_get_preset (get_session (self));

  g_signal_handlers_block_by_func (self->presets, selected_preset_cb, self);
  if (gtk_drop_down_get_model (self->presets) != presets)
    gtk_drop_down_set_model (self->presets, presets);
  gtk_drop_down_set_selected (self->presets, position);
  g_signal_handlers_unblock_by_func (self->presets, selected_preset_cb, self);
}

/* Rows that have just been shown again have their places only now. */
static void
layout_cb (SySidebar *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, layout_cb, self);
  if (self->selected != NULL)
    sy_scroll_to (self->selected); /* the keyboard stays where it is */
}

static void
scroll_after_layout (SySidebar *self, GtkWidget *row)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (row);

  g_set_weak_pointer (&self->selected, row);
  if (clock == NULL)
    return;

  g_signal_handlers_disconnect_by_func (clock, layout_cb, self);
  g_signal_connect_object (clock, "layout", G_CALLBACK (layout_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/* What the user looks at elsewhere. */
static void
selected_cb (SySidebar *self)
{
  const char *id = sy_session_get_selected (get_session (self));

  sy_batch_finish (self->batch);
  for (guint i = 0; i < self->rows->len; i++)
    {
      SyCriterionRow *row = g_ptr_array_index (self->rows, i);
      gboolean is_it =
          g_strcmp0 (sy_criterion_item_get_id (sy_criterion_row_get_item (row)), id) == 0;

      sy_criterion_row_set_selected (row, is_it);
      if (!is_it)
        continue;
      if (!gtk_widget_get_visible (GTK_WIDGET (row)))
        gtk_editable_set_text (self->search, "");
      scroll_after_layout (self, GTK_WIDGET (row));
    }
}

/* Which rows are open, and where in them the keyboard is, by the ids of their criteria. */
typedef struct
{
  GHashTable *open;
  char *focused; /* (nullable) */
  char *action;  /* (nullable): of the button that has the keyboard */
} Place;

static void
note_place (SyCriterionRow *row, Place *place)
{
  const char *id = sy_criterion_item_get_id (sy_criterion_row_get_item (row));
  GtkWidget *focused = sy_focus_find (GTK_WIDGET (row));
  gboolean is_open;

  g_object_get (row, "open", &is_open, NULL);
  if (is_open)
    g_hash_table_add (place->open, g_strdup (id));
  if (focused == NULL)
    return;

  place->focused = g_strdup (id);
  if (GTK_IS_ACTIONABLE (focused))
    place->action = g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (focused)));
}

static void
restore_place (SyCriterionRow *row, const Place *place)
{
  const char *id = sy_criterion_item_get_id (sy_criterion_row_get_item (row));

  if (g_hash_table_contains (place->open, id))
    g_object_set (row, "open", TRUE, NULL);
  if (g_strcmp0 (place->focused, id) == 0)
    sy_criterion_row_focus_action (row, place->action);
}

/* They come last. */
static void
remove_own (SySidebar *self, Place *place)
{
  while (self->rows->len > 0)
    {
      SyCriterionRow *row = g_ptr_array_index (self->rows, self->rows->len - 1);

      if (!sy_own_is_id (sy_criterion_item_get_id (sy_criterion_row_get_item (row))))
        return;
      note_place (row, place);
      g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
      g_array_set_size (self->order, self->order->len - 1);
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
      if (gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL)
        gtk_box_remove (self->groups, gtk_widget_get_last_child (GTK_WIDGET (self->groups)));
    }
}

/* Criteria of the project's own come and go while somebody looks at the others. */
static void
show_own (SySidebar *self)
{
  Place place = { .open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  sy_batch_finish (self->batch);
  remove_own (self, &place);
  sy_groups_list (sy_session_get_catalogue (get_session (self)), SY_OWN_PREFIX, self->order);
  for (guint i = self->rows->len; i < self->order->len; i++)
    {
      add_criterion (self, i);
      restore_place (g_ptr_array_index (self->rows, i), &place);
    }
  g_hash_table_unref (place.open);
  g_free (place.focused);
  g_free (place.action);
}

static void
catalogue_cb (SySidebar *self)
{
  SyCatalogue *base = sy_catalogue_get_base (sy_session_get_catalogue (get_session (self)));

  if (self->base == base)
    {
      show_own (self);
      return;
    }

  sy_catalogue_ref (base);
  g_clear_pointer (&self->base, sy_catalogue_unref);
  self->base = base;
  show_criteria (self);
  preset_cb (self);
}

static SyCriterionRow *
find_unrated (SySidebar *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      SyCriterionRow *row = g_ptr_array_index (self->rows, i);

      if (!sy_finding_is_rated (sy_criterion_item_get_finding (sy_criterion_row_get_item (row))))
        return row;
    }

  return NULL;
}

/* Opens the first that nobody has rated, where it can be done. */
static void
waiting_cb (SySidebar *self)
{
  SyCriterionRow *row;

  sy_batch_finish (self->batch);
  row = find_unrated (self);
  if (row == NULL)
    return;

  sy_session_select (get_session (self),
                     sy_criterion_item_get_id (sy_criterion_row_get_item (row)));
  g_object_set (row, "open", TRUE, NULL);
  sy_criterion_row_focus_action (row, "win.rate-criterion");
}

static void
sy_sidebar_update (SySessionView *view)
{
  SySidebar *self = SY_SIDEBAR (view);
  SySession *session = get_session (self);
  g_autofree char *text =
      sy_words_waiting (sy_session_get_catalogue (session),
                        sy_document_get_profile (sy_session_get_document (session)));

  gtk_widget_set_visible (GTK_WIDGET (self->waiting), text != NULL);
  if (text != NULL && g_strcmp0 (gtk_button_get_label (self->waiting), text) != 0)
    gtk_button_set_label (self->waiting, text);
}

static void
sy_sidebar_bind (SySessionView *view)
{
  g_clear_pointer (&SY_SIDEBAR (view)->base, sy_catalogue_unref);
  catalogue_cb (SY_SIDEBAR (view));
}

static void
sy_sidebar_dispose (GObject *object)
{
  SySidebar *self = SY_SIDEBAR (object);

  g_clear_weak_pointer (&self->selected);
  g_clear_pointer (&self->batch, sy_batch_free);
  g_clear_pointer (&self->base, sy_catalogue_unref);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_sidebar_parent_class)->dispose (object);
}

static void
sy_sidebar_class_init (SySidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sy_sidebar_dispose;
  SY_SESSION_VIEW_CLASS (klass)->bind = sy_sidebar_bind;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_sidebar_update;

  g_type_ensure (SY_TYPE_CLAMP);
  g_type_ensure (SY_TYPE_PRESET_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/sidebar/sy-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, SySidebar, search);
  gtk_widget_class_bind_template_child (widget_class, SySidebar, start);
  gtk_widget_class_bind_template_child (widget_class, SySidebar, start_label);
  gtk_widget_class_bind_template_child (widget_class, SySidebar, presets);
  gtk_widget_class_bind_template_child (widget_class, SySidebar, groups);
  gtk_widget_class_bind_template_child (widget_class, SySidebar, waiting);
  gtk_widget_class_bind_template_child (widget_class, SySidebar, no_match);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_preset_cb);
  gtk_widget_class_bind_template_callback (widget_class, waiting_cb);
}

static void
sy_sidebar_init (SySidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The button in the drop-down is what is pressed, and GTK does not name it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (
                                      gtk_widget_get_first_child (GTK_WIDGET (self->presets))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->start_label), -1);

  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  sy_search_focus_set_up (self->search, GTK_WIDGET (self->groups));
  self->rows = g_ptr_array_new ();
  sy_session_view_connect (SY_SESSION_VIEW (self), "notify::catalogue", G_CALLBACK (catalogue_cb));
  sy_session_view_connect (SY_SESSION_VIEW (self), "notify::preset", G_CALLBACK (preset_cb));
  sy_session_view_connect (SY_SESSION_VIEW (self), "notify::selected", G_CALLBACK (selected_cb));
}

/**
 * sy_sidebar_search:
 * @self: a sidebar on the screen
 *
 * Lets the user type what to look for. Escape brings back all rows, and the keyboard to where it
 * was.
 */
void
sy_sidebar_search (SySidebar *self)
{
  g_return_if_fail (SY_IS_SIDEBAR (self));

  sy_search_focus_take (self->search);
}

/* Gives the keyboard to the first slider; whether there is one in sight. */
gboolean
sy_sidebar_focus_first (SySidebar *self)
{
  g_return_val_if_fail (SY_IS_SIDEBAR (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (self->rows, i)))
      return sy_criterion_row_focus_slider (g_ptr_array_index (self->rows, i));

  return FALSE;
}

/* Where somebody is: the row with the keyboard, or else the one that is looked at; -1 for none. */
static int
find_current (SySidebar *self)
{
  const char *id = sy_session_get_selected (get_session (self));
  int found = -1;

  for (guint i = 0; i < self->rows->len; i++)
    {
      SyCriterionRow *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_focus_child (GTK_WIDGET (row)) != NULL)
        return (int) i;
      if (g_strcmp0 (sy_criterion_item_get_id (sy_criterion_row_get_item (row)), id) == 0)
        found = (int) i;
    }

  return found;
}

/**
 * sy_sidebar_step:
 * @step: 1 or -1
 *
 * Gives the keyboard to the next slider, or the one before; at an end it stays.
 */
void
sy_sidebar_step (SySidebar *self, int step)
{
  int i;

  g_return_if_fail (SY_IS_SIDEBAR (self));

  sy_batch_finish (self->batch);
  i = find_current (self);
  if (i < 0 && step < 0)
    i = (int) self->rows->len;
  for (i += step; i >= 0 && i < (int) self->rows->len; i += step)
    {
      SyCriterionRow *row = g_ptr_array_index (self->rows, i);

      if (!gtk_widget_get_visible (GTK_WIDGET (row)))
        continue;
      sy_criterion_row_focus_slider (row);
      sy_session_select (get_session (self),
                         sy_criterion_item_get_id (sy_criterion_row_get_item (row)));
      return;
    }
}

/* Of the criterion where somebody is, or of the first. */
const char *
sy_sidebar_get_current (SySidebar *self)
{
  g_return_val_if_fail (SY_IS_SIDEBAR (self), NULL);

  return sy_criterion_item_get_id (
      sy_criterion_row_get_item (g_ptr_array_index (self->rows, MAX (find_current (self), 0))));
}

/* The first field with a text that does not fit into a project, or NULL. */
GtkWidget *
sy_sidebar_find_unfit (SySidebar *self)
{
  g_return_val_if_fail (SY_IS_SIDEBAR (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *field = sy_criterion_row_find_unfit (g_ptr_array_index (self->rows, i));

      if (field != NULL)
        return field;
    }

  return NULL;
}
