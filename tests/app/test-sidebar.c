/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-criterion-details.h"
#include "sy-criterion-row.h"
#include "sy-preset-item.h"
#include "sy-rating-field.h"
#include "sy-search.h"
#include "sy-sidebar.h"
#include "sy-text-field.h"
#include "sy-weight-scale.h"

static GtkWidget *
open_row (GtkWidget *root)
{
  GtkWidget *row = sy_app_test_find (root, SY_TYPE_CRITERION_ROW, NULL);

  g_object_set (row, "open", TRUE, NULL);

  return row;
}

/* A sidebar alone in a window. */
static GtkWindow *
open_window (SySession *session)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_child (window, g_object_new (SY_TYPE_SIDEBAR, "session", session, NULL));
  gtk_window_set_default_size (window, 320, 800);
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  sy_test_settle (); /* with its last rows */

  return window;
}

/* Nothing may keep a sidebar that is gone. */
static void
close_window (GtkWindow *window)
{
  gpointer sidebar = gtk_window_get_child (window);

  g_object_add_weak_pointer (sidebar, &sidebar);
  gtk_window_destroy (window);
  sy_test_settle ();
  g_assert_null (sidebar);
}

static SyProfile *
get_profile (SySession *session)
{
  return sy_document_get_profile (sy_session_get_document (session));
}

/* Types as a person would, and leaves the number. */
static void
type_number (GtkWidget *number, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (number), text);
  gtk_spin_button_update (GTK_SPIN_BUTTON (number));
}

static void
test_search_words (void)
{
  static const struct
  {
    const char *query;
    const char *text;
    gboolean is_match;
  } cases[] = {
    { "", "anything", TRUE },
    { "  \t", "anything", TRUE },
    { "I/O", "Concurrent I/O and scaling", TRUE },
    { "SCAL conc", "Concurrent I/O and scaling", TRUE },
    { "scaling realtime", "Concurrent I/O and scaling", FALSE },
    { "uber", "Über allem", TRUE },
    { "Éte", "l'ete", TRUE },
    { "straße", "STRASSE", TRUE },
    { "ﬁne", "fine", TRUE },
    { "%s", "100 %", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = sy_search_fold (cases[i].query);

      g_test_message ("%s in %s", cases[i].query, cases[i].text);
      g_assert_cmpint (sy_search_matches (words, cases[i].text), ==, cases[i].is_match);
    }
}

/* A text from outside keeps the cursor. */
static void
test_text_field (void)
{
  g_autoptr (SyTextField) field = g_object_ref_sink (g_object_new (SY_TYPE_TEXT_FIELD, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  GtkTextIter cursor;

  sy_text_field_set_text (field, "Größe zählt");
  g_assert_cmpstr (sy_text_field_get_text (field), ==, "Größe zählt");
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, 5);
  gtk_text_buffer_place_cursor (buffer, &cursor);
  sy_text_field_set_text (field, "Größe zählt doch");
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, 5);
  sy_text_field_set_text (field, "Größe");
  sy_text_field_set_text (field, "Größe Größe");
  g_assert_cmpstr (sy_text_field_get_text (field), ==, "Größe Größe");
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&cursor), ==, 11); /* behind what came back */
}

/* What is too long is let in, said, and counts once it fits; nothing is cut. */
static void
test_long_text (void)
{
  g_autoptr (SyTextField) field = g_object_ref_sink (g_object_new (SY_TYPE_TEXT_FIELD, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  g_autofree char *longest = g_strnfill (4000, 'x');
  g_autofree char *endless = g_strnfill (16001, 'y');
  const char *said = "2 characters too many; this counts once it fits.";

  gtk_text_buffer_set_text (buffer, longest, -1);
  g_assert_cmpstr (sy_text_field_get_text (field), ==, longest);
  g_assert_cmpstr (sy_text_field_get_fault (field), ==, "");
  gtk_text_buffer_insert_at_cursor (buffer, "üé", -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 4002);
  g_assert_cmpstr (sy_text_field_get_text (field), ==, longest);
  g_assert_cmpstr (sy_text_field_get_fault (field), ==, said);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       said);
  sy_text_field_set_text (field, longest); /* what the project says is no news */
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 4002);

  gtk_text_buffer_insert_at_cursor (buffer, endless, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 4002);
  g_assert_cmpstr (sy_text_field_get_fault (field), ==,
                   "With that it would be 20003 characters; at most 4000 are let in.");
  gtk_text_buffer_set_text (buffer, "short", -1);
  g_assert_cmpstr (sy_text_field_get_text (field), ==, "short");
  g_assert_cmpstr (sy_text_field_get_fault (field), ==, "");
}

/* What is not opened is not made; what is closed follows nothing. */
static void
test_open (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkWidget *row = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_CRITERION_ROW, NULL);
  GtkWidget *opener = sy_app_test_find (row, GTK_TYPE_TOGGLE_BUTTON, "opener");
  GtkWidget *details;
  GtkWidget *note;

  g_assert_null (sy_app_test_find (GTK_WIDGET (window), SY_TYPE_CRITERION_DETAILS, NULL));
  g_signal_emit_by_name (opener, "clicked");
  details = sy_app_test_find (row, SY_TYPE_CRITERION_DETAILS, NULL);
  g_assert_nonnull (details);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (opener)));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (opener), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_cmpuint (sy_app_test_count_nameless (row), ==, 0);

  gtk_widget_activate_action (row, "row.open", NULL);
  sy_test_settle ();
  note = sy_app_test_find (details, SY_TYPE_TEXT_FIELD, "note");
  sy_session_set_note (session, "realtime", "Unseen");
  g_assert_cmpstr (sy_text_field_get_text (SY_TEXT_FIELD (note)), ==, "");
  gtk_widget_activate_action (row, "row.open", NULL);
  g_assert_true (sy_app_test_find (row, SY_TYPE_CRITERION_DETAILS, NULL) == details);
  g_assert_cmpstr (sy_text_field_get_text (SY_TEXT_FIELD (note)), ==, "Unseen");
  close_window (window);
}

static void
test_rating (void)
{
  static const struct
  {
    const char *typed;
    int rating;
  } cases[] = {
    { "4", 4 }, { "11", 9 }, { "-3", 9 }, { "", 9 }, { "  ", 9 }, { "abc", 9 }, { "7.6", 9 },
  };
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  SyCriterionItem *item = sy_criterion_list_get (sy_session_get_criteria (session), 0);
  GtkWidget *row = open_row (GTK_WIDGET (window));
  GtkWidget *field = sy_app_test_find (row, SY_TYPE_RATING_FIELD, "left");
  GtkWidget *number = sy_app_test_find (field, GTK_TYPE_SPIN_BUTTON, NULL);
  GtkWidget *back = sy_app_test_find (field, GTK_TYPE_BUTTON, "back");
  GtkWidget *own = sy_app_test_find (row, GTK_TYPE_LABEL, "own_text");
  GtkWidget *reasoning = sy_app_test_find (row, GTK_TYPE_BOX, "reasoning");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].typed);
      type_number (number, cases[i].typed);
      g_assert_cmpint (sy_criterion_item_get_finding (item)->ratings[SY_LEFT], ==, cases[i].rating);
      while (sy_document_get_can_undo (sy_session_get_document (session)))
        sy_session_undo (session);
      g_assert_cmpint (sy_rating_field_get_rating (SY_RATING_FIELD (field)), ==, 9);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "9");
    }

  g_assert_false (gtk_widget_get_visible (back));
  g_assert_false (gtk_widget_get_visible (own));
  g_assert_false (gtk_widget_get_visible (reasoning));
  type_number (number, "4");
  g_assert_true (gtk_widget_get_visible (back));
  g_assert_true (gtk_widget_get_visible (reasoning));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (own)), ==, "Your team: NodeJS 4 (9)");
  gtk_widget_activate_action (back, "rating.back", NULL);
  g_assert_cmpint (sy_criterion_item_get_finding (item)->ratings[SY_LEFT], ==, 9);
  g_assert_false (gtk_widget_get_visible (own));
  sy_session_undo (session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "4");
  close_window (window);
}

/* Enter leads from a rating of the team's own to the reason for it. */
static void
test_rating_entered (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkWidget *row = open_row (GTK_WIDGET (window));
  GtkWidget *reason = sy_app_test_find (row, SY_TYPE_TEXT_FIELD, "reason");
  GtkWidget *number =
      sy_app_test_find (sy_app_test_find (row, SY_TYPE_RATING_FIELD, "left"), GTK_TYPE_TEXT, NULL);
  static const struct
  {
    const char *typed;
    gboolean goes_on;
  } cases[] = { { "9", FALSE }, { "44", FALSE }, { "4", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_grab_focus (number);
      gtk_editable_set_text (GTK_EDITABLE (number), cases[i].typed);
      g_signal_emit_by_name (number, "activate");
      g_assert_true (gtk_widget_is_focus (cases[i].goes_on ? reason : number));
    }
  close_window (window);
}

static void
insert (GtkWidget *field, const char *letters)
{
  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), p,
                                      (int) (g_utf8_next_char (p) - p));
}

/* Letters in a row are one step, and undo reaches the field. */
static void
test_texts (void)
{
  static const char *const fields[] = { "reason", "note" };
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkWidget *row = open_row (GTK_WIDGET (window));
  const SyEntry *entry;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    insert (sy_app_test_find (row, SY_TYPE_TEXT_FIELD, fields[i]), "Wir üben");
  entry = sy_profile_find_entry (get_profile (session), "realtime");
  g_assert_cmpstr (entry->reason, ==, "Wir üben");
  g_assert_cmpstr (entry->note, ==, "Wir üben");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sy_session_undo (session);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpstr (sy_text_field_get_text (
                         SY_TEXT_FIELD (sy_app_test_find (row, SY_TYPE_TEXT_FIELD, fields[i]))),
                     ==, "");
  g_assert_true (sy_session_is_untouched (session)
                 || sy_document_get_can_redo (sy_session_get_document (session)));
  g_assert_false (sy_document_get_can_undo (sy_session_get_document (session)));
  close_window (window);
}

static void
say_left (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_FOCUS (controller))
        g_signal_emit_by_name (controller, "leave");
    }
}

/* Moves the keyboard from one to another, as a click would. GTK tells nobody of it in a window that
 * is not the active one, and the window of a test that runs beside this one may be that. */
static void
move_focus (GtkWidget *from, GtkWidget *to)
{
  g_assert_true (gtk_widget_is_focus (from));
  gtk_widget_grab_focus (to);
  g_assert_true (gtk_widget_is_focus (to));
  if (!gtk_window_is_active (GTK_WINDOW (gtk_widget_get_root (from))))
    say_left (from);
}

/* Who comes back to a text begins another step. */
static void
test_typing_again (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkWidget *row = open_row (GTK_WIDGET (window));
  GtkWidget *note = sy_app_test_find (row, SY_TYPE_TEXT_FIELD, "note");
  GtkWidget *scale = sy_app_test_find (row, SY_TYPE_WEIGHT_SCALE, NULL);

  gtk_widget_grab_focus (note);
  insert (note, "Ask");
  move_focus (note, scale);
  move_focus (scale, note);
  insert (note, " Ada");
  g_assert_cmpstr (sy_text_field_get_text (SY_TEXT_FIELD (note)), ==, "Ask Ada");
  sy_session_undo (session);
  g_assert_cmpstr (sy_text_field_get_text (SY_TEXT_FIELD (note)), ==, "Ask");
  sy_session_undo (session);
  g_assert_cmpstr (sy_text_field_get_text (SY_TEXT_FIELD (note)), ==, "");
  close_window (window);
}

/* The field for the reason stays while it has the keyboard, and goes with it. */
static void
test_reasoning (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkWidget *row = open_row (GTK_WIDGET (window));
  GtkWidget *scale = sy_app_test_find (row, SY_TYPE_WEIGHT_SCALE, NULL);
  GtkWidget *reasoning = sy_app_test_find (row, GTK_TYPE_BOX, "reasoning");
  GtkWidget *reason = sy_app_test_find (row, SY_TYPE_TEXT_FIELD, "reason");

  sy_session_set_rating (session, "realtime", SY_LEFT, 4);
  g_assert_true (gtk_widget_get_visible (reasoning));
  gtk_widget_grab_focus (reason);
  sy_session_undo (session);
  g_assert_true (gtk_widget_get_visible (reasoning));
  move_focus (reason, scale);
  g_assert_false (gtk_widget_get_visible (reasoning));
  g_assert_true (gtk_window_get_focus (window) == scale);
  close_window (window);
}

static void
test_reset (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkWidget *row = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_CRITERION_ROW, NULL);
  SyCriterionItem *item = sy_criterion_row_get_item (SY_CRITERION_ROW (row));
  GtkWidget *reset = sy_app_test_find (row, GTK_TYPE_BUTTON, "reset");
  const SyPreset *preset =
      sy_catalogue_find_preset (sy_session_get_catalogue (session), "real-time-app");
  int weight = GPOINTER_TO_INT (g_hash_table_lookup (preset->weights, "realtime"));
  g_autofree char *tooltip = g_strdup_printf ("Back to %d, as in %s", weight, preset->name);

  sy_session_start (session, "real-time-app", 2, 1);
  g_assert_false (gtk_widget_get_child_visible (reset));
  sy_session_set_weight (session, "realtime", 1, SY_GESTURE_NONE);
  g_assert_true (gtk_widget_get_child_visible (reset));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (reset), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       tooltip);
  gtk_widget_activate_action (reset, "row.reset", NULL);
  g_assert_cmpint (sy_criterion_item_get_weight (item), ==, weight);
  g_assert_false (gtk_widget_get_child_visible (reset));
  sy_session_undo (session);
  g_assert_cmpint (sy_criterion_item_get_weight (item), ==, 1);

  sy_session_start (session, "", 2, 1);
  sy_session_set_weight (session, "realtime", 1, SY_GESTURE_NONE);
  g_assert_false (gtk_widget_get_child_visible (reset));
  close_window (window);
}

static void
test_must (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkWidget *row = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_CRITERION_ROW, NULL);
  GtkLabel *label = GTK_LABEL (sy_app_test_find (row, GTK_TYPE_LABEL, "must_label"));

  g_assert_cmpstr (gtk_label_get_label (label), ==, "");
  g_assert_cmpstr (gtk_button_get_label (
                       GTK_BUTTON (sy_app_test_find (row, GTK_TYPE_BUTTON, "must"))),
                   ==, "Must");
  gtk_widget_activate_action (row, "row.must", NULL);
  g_assert_cmpstr (gtk_label_get_label (label), ==, "Must: both meet it");
  sy_session_set_rating (session, "realtime", SY_RIGHT, 4);
  g_assert_cmpstr (gtk_label_get_label (label), ==, "Must: rules out Python");
  sy_session_set_rating (session, "realtime", SY_LEFT, 4);
  g_assert_cmpstr (gtk_label_get_label (label), ==, "Must: rules out both");
  close_window (window);
}

static guint
count_shown (GtkWidget *root, GType type)
{
  guint count = g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_shown (child, type);

  return count;
}

static void
test_search (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkWidget *sidebar = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_SIDEBAR, NULL);
  GtkEditable *search = GTK_EDITABLE (sy_app_test_find (sidebar, GTK_TYPE_SEARCH_ENTRY, NULL));
  GtkWidget *no_match = sy_app_test_find (sidebar, GTK_TYPE_LABEL, "no_match");
  GtkWidget *scale = sy_app_test_find (sidebar, SY_TYPE_WEIGHT_SCALE, NULL);
  guint n_rows = count_shown (sidebar, SY_TYPE_CRITERION_ROW);
  guint n_groups = count_shown (sidebar, GTK_TYPE_LIST_BOX);

  gtk_widget_grab_focus (scale);
  sy_sidebar_search (SY_SIDEBAR (sidebar));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (search)));
  gtk_editable_set_text (search, "SCALING requests");
  g_assert_cmpuint (count_shown (sidebar, SY_TYPE_CRITERION_ROW), ==, 1);
  g_assert_cmpuint (count_shown (sidebar, GTK_TYPE_LIST_BOX), ==, 1);
  g_assert_false (gtk_widget_get_visible (no_match));
  gtk_editable_set_text (search, "sagrada");
  g_assert_cmpuint (count_shown (sidebar, SY_TYPE_CRITERION_ROW), ==, 0);
  g_assert_true (gtk_widget_get_visible (no_match));
  sy_session_set_note (session, "realtime", "La Sagrada Família");
  gtk_editable_set_text (search, "familia SAGRADA");
  g_assert_cmpuint (count_shown (sidebar, SY_TYPE_CRITERION_ROW), ==, 1);

  g_signal_emit_by_name (search, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  g_assert_cmpuint (count_shown (sidebar, SY_TYPE_CRITERION_ROW), ==, n_rows);
  g_assert_cmpuint (count_shown (sidebar, GTK_TYPE_LIST_BOX), ==, n_groups);
  g_assert_true (gtk_window_get_focus (window) == scale);

  gtk_editable_set_text (search, "sagrada");
  sy_session_select (session, "io-concurrency");
  g_assert_cmpuint (count_shown (sidebar, SY_TYPE_CRITERION_ROW), ==, n_rows);
  close_window (window);
}

static void
test_presets (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkDropDown *presets =
      GTK_DROP_DOWN (sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN, "presets"));
  SyPresetItem *own = g_list_model_get_item (gtk_drop_down_get_model (presets), 0);
  g_autofree char *changed = NULL;
  const char *name;

  gtk_drop_down_set_selected (presets, 3);
  name = sy_preset_item_get_name (gtk_drop_down_get_selected_item (presets));
  changed = g_strdup_printf ("%s, changed", name);
  g_assert_cmpuint (sy_session_get_preset (session), ==, 3);
  g_assert_cmpstr (sy_preset_item_get_name (own), ==, "Own Weights");
  sy_session_set_weight (session, "realtime", 1, SY_GESTURE_NONE);
  g_assert_cmpuint (gtk_drop_down_get_selected (presets), ==, 0);
  g_assert_cmpstr (sy_preset_item_get_name (own), ==, changed);
  sy_session_undo (session);
  g_assert_cmpuint (gtk_drop_down_get_selected (presets), ==, 3);
  gtk_drop_down_set_selected (presets, 0);
  g_assert_cmpstr (sy_preset_item_get_name (own), ==, "Own Weights");
  g_assert_cmpuint (sy_session_get_preset (session), ==, 0);
  g_object_unref (own);
  close_window (window);
}

static GtkWidget *
find_row (GtkWidget *root, const char *id)
{
  if (SY_IS_CRITERION_ROW (root))
    return g_str_equal (sy_criterion_item_get_id (
                            sy_criterion_row_get_item (SY_CRITERION_ROW (root))),
                        id)
               ? root
               : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_in_view (gpointer row)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  graphene_rect_t place;

  return gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, viewport, &place)
         && place.size.height > 0 && place.origin.y >= 0
         && place.origin.y + place.size.height <= (float) gtk_widget_get_height (viewport);
}

static void
scroll_to_top (GtkWidget *row)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), 0);
  gtk_test_widget_wait_for_draw (viewport);
  g_assert_false (is_in_view (row));
}

/* What is selected is marked and in view, and the keyboard stays where it is. */
static void
test_selected (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkWidget *row = find_row (GTK_WIDGET (window), "supply-chain-security");
  GtkWidget *search = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *focus = gtk_window_get_focus (window);

  scroll_to_top (row);
  g_assert_false (gtk_widget_has_css_class (row, "selected"));
  sy_session_select (session, "supply-chain-security");
  g_assert_true (gtk_widget_has_css_class (row, "selected"));
  sy_test_wait_for (is_in_view, row, "the selected row");
  g_assert_true (gtk_window_get_focus (window) == focus);

  /* selected already */
  scroll_to_top (row);
  sy_session_explain (session, "supply-chain-security");
  sy_test_wait_for (is_in_view, row, "the row that is explained");
  sy_session_select (session, "realtime");
  g_assert_false (gtk_widget_has_css_class (row, "selected"));

  /* not found */
  gtk_editable_set_text (GTK_EDITABLE (search), "no such words");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  sy_session_select (session, "supply-chain-security");
  sy_test_wait_for (is_in_view, row, "the row that was not found");
  close_window (window);
}

/* A catalogue need not sort its criteria, or may sort only some of them. */
static void
test_no_groups (void)
{
  g_autoptr (SyCatalogue) catalogue = sy_app_test_create_catalogue (3, FALSE);
  g_autoptr (SyProfile) profile = sy_profile_new (catalogue->id, 1);
  g_autoptr (SyDocument) document = sy_document_new (profile);
  g_autoptr (SySession) session = sy_session_new (document, catalogue);
  GtkWindow *window = open_window (session);
  GtkWidget *search = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *no_match = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "no_match");

  g_assert_cmpuint (count_shown (GTK_WIDGET (window), SY_TYPE_CRITERION_ROW), ==, 3);
  g_assert_cmpuint (count_shown (GTK_WIDGET (window), GTK_TYPE_LIST_BOX), ==, 1);
  g_assert_false (gtk_widget_get_visible (no_match));
  gtk_editable_set_text (GTK_EDITABLE (search), "taste 2");
  g_assert_cmpuint (count_shown (GTK_WIDGET (window), SY_TYPE_CRITERION_ROW), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "taste 4");
  g_assert_true (gtk_widget_get_visible (no_match));
  close_window (window);
}

static void
set_all_open (GtkWidget *root, gboolean is_open)
{
  if (SY_IS_CRITERION_ROW (root))
    {
      g_object_set (root, "open", is_open, NULL);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_all_open (child, is_open);
}

/* All rows opened, drawn and closed; warnings are fatal. */
static void
test_all_open (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);

  for (guint i = 0; i < 2; i++)
    {
      set_all_open (GTK_WIDGET (window), TRUE);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (window)), ==, 0);
      sy_session_apply_preset (session, i + 1);
      set_all_open (GTK_WIDGET (window), FALSE);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
  set_all_open (GTK_WIDGET (window), TRUE);
  close_window (window);
}

/* Of the 360 of the narrowest window. */
#define SIDEBAR_MAX_PX 340

/* The sidebar fits into a narrow window, opened and at any size of type. */
static void
test_narrow (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GtkWindow *window = open_window (session);
  GtkWidget *sidebar = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_SIDEBAR, NULL);
  int least_px;
  int natural_px;
  int large_px;

  sy_session_set_must (session, "realtime", TRUE);
  sy_session_set_rating (session, "realtime", SY_LEFT, 0);
  sy_session_set_rating (session, "realtime", SY_RIGHT, 10);
  set_all_open (GTK_WIDGET (window), TRUE);
  gtk_widget_measure (sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &least_px, &natural_px, NULL, NULL);
  g_test_message ("%d to %d pixels", least_px, natural_px);
  g_assert_cmpint (least_px, <=, SIDEBAR_MAX_PX);
  gtk_widget_add_css_class (GTK_WIDGET (window), "zoom-200");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_widget_measure (sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &least_px, &large_px, NULL, NULL);
  g_test_message ("%d to %d pixels at 200 %%", least_px, large_px);
  g_assert_cmpint (least_px, <=, SIDEBAR_MAX_PX);
  g_assert_cmpint (large_px, >, natural_px * 3 / 2);
  close_window (window);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = sy_app_test_init (&argc, &argv);

  g_test_add_func ("/sidebar/search-words", test_search_words);
  g_test_add_func ("/sidebar/text-field", test_text_field);
  g_test_add_func ("/sidebar/long-text", test_long_text);
  g_test_add_func ("/sidebar/open", test_open);
  g_test_add_func ("/sidebar/rating", test_rating);
  g_test_add_func ("/sidebar/rating-entered", test_rating_entered);
  g_test_add_func ("/sidebar/texts", test_texts);
  g_test_add_func ("/sidebar/typing-again", test_typing_again);
  g_test_add_func ("/sidebar/reasoning", test_reasoning);
  g_test_add_func ("/sidebar/reset", test_reset);
  g_test_add_func ("/sidebar/must", test_must);
  g_test_add_func ("/sidebar/search", test_search);
  g_test_add_func ("/sidebar/presets", test_presets);
  g_test_add_func ("/sidebar/selected", test_selected);
  g_test_add_func ("/sidebar/no-groups", test_no_groups);
  g_test_add_func ("/sidebar/all-open", test_all_open);
  g_test_add_func ("/sidebar/narrow", test_narrow);

  return g_test_run ();
}
