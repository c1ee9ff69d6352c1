/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-team-page.h"
#include "sy-team-table.h"
#include "sy-weight-cell.h"
#include "sy-words-team.h"

static GtkApplication *application;

static GtkWidget *
find (SyWindow *window, GType type, const char *id)
{
  GtkWidget *page = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_TEAM_PAGE, NULL);
  GtkWidget *found = sy_app_test_find (page, type, id);

  g_assert_nonnull (found);

  return found;
}

static SyProfile *
get_profile (SyWindow *window)
{
  return sy_document_get_profile (sy_session_get_document (sy_window_get_session (window)));
}

static const SyPerson *
get_person (SyWindow *window, guint i)
{
  GPtrArray *people = sy_profile_get_people (get_profile (window));

  g_assert_cmpuint (i, <, people->len);

  return g_ptr_array_index (people, i);
}

/* SY_UNSET where it is not set. */
static int
get_weight (SyWindow *window, guint person, const char *id)
{
  gpointer weight;

  return g_hash_table_lookup_extended (get_person (window, person)->weights, id, NULL, &weight)
             ? GPOINTER_TO_INT (weight)
             : SY_UNSET;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
show_page (SyWindow *window)
{
  GtkWidget *pages = sy_app_test_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (pages), "team");
  sy_test_wait_for (is_mapped, sy_app_test_find (GTK_WIDGET (window), SY_TYPE_TEAM_PAGE, NULL),
                    "the page");
}

static SyWindow *
open_page (void)
{
  SyWindow *window = sy_app_test_open_window (application);

  show_page (window);

  return window;
}

static void
act (SyWindow *window, const char *action, int person)
{
  GVariant *target = person >= 0 ? g_variant_new_uint32 ((guint) person) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target));
  sy_test_settle ();
}

static void
add (SyWindow *window, const char *name)
{
  GtkWidget *entry = find (window, GTK_TYPE_ENTRY, "name");

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "activate");
  sy_test_settle ();
}

static GtkWidget *
get_cell (SyWindow *window, guint row, guint column)
{
  GtkGrid *cells = GTK_GRID (find (window, GTK_TYPE_GRID, "cells"));
  GtkWidget *cell = gtk_grid_get_child_at (cells, (int) column + 2, (int) row + 1);

  g_assert_true (SY_IS_WEIGHT_CELL (cell));

  return cell;
}

/* As the keyboard does: into the cell, in the place of what is there. */
static void
type (SyWindow *window, guint row, guint column, const char *text)
{
  GtkWidget *cell = get_cell (window, row, column);

  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), text);
  sy_test_settle ();
}

/* What the keyboard is in. */
static void
assert_at (SyWindow *window, guint row, guint column)
{
  GtkWidget *cell = get_cell (window, row, column);

  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window))
                 == GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (cell))));
}

static gboolean
press (SyWindow *window, guint key, GdkModifierType state)
{
  GtkWidget *cells = find (window, GTK_TYPE_GRID, "cells");
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (cells);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &is_taken);
    }

  return is_taken;
}

static const char *
get_name (SyWindow *window, guint row)
{
  GtkGrid *names = GTK_GRID (find (window, GTK_TYPE_GRID, "names"));

  return gtk_label_get_text (
      GTK_LABEL (gtk_widget_get_last_child (gtk_grid_get_child_at (names, 0, (int) row + 1))));
}

/* The id of a criterion in a row. */
static const char *
get_id (SyWindow *window, guint row)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (sy_window_get_session (window));

  for (guint i = 0; i < catalogue->criteria->len; i++)
    if (g_str_equal (sy_catalogue_get_criterion (catalogue, i)->name, get_name (window, row)))
      return sy_catalogue_get_criterion (catalogue, i)->id;

  g_assert_not_reached ();
}

static void
test_templates (void)
{
  const GType types[] = { SY_TYPE_TEAM_PAGE, SY_TYPE_TEAM_TABLE };

  sy_app_test_check_templates (types, G_N_ELEMENTS (types));
}

/* A name and Enter, and the keyboard is where the weights go. */
static void
test_type (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  const char *first;
  const char *second;

  g_assert_false (gtk_widget_get_visible (find (window, SY_TYPE_TEAM_TABLE, NULL)));
  add (window, "  Ana ");
  add (window, "   ");
  g_assert_cmpuint (sy_profile_get_people (get_profile (window))->len, ==, 1);
  g_assert_cmpstr (get_person (window, 0)->name, ==, "Ana");
  assert_at (window, 0, 0);
  add (window, "Ana");
  g_assert_cmpstr (get_person (window, 1)->name, ==, "Ana (2)");
  assert_at (window, 0, 1);

  first = get_id (window, 0);
  second = get_id (window, 1);
  type (window, 0, 1, "1");
  type (window, 0, 1, "10");
  g_assert_cmpint (get_weight (window, 1, first), ==, 10);
  g_assert_cmpint (get_weight (window, 0, first), ==, SY_UNSET);
  g_assert_true (press (window, GDK_KEY_Down, 0));
  assert_at (window, 1, 1);
  type (window, 1, 1, "0");
  g_assert_cmpint (get_weight (window, 1, second), ==, 0);
  g_assert_true (press (window, GDK_KEY_Left, 0));
  assert_at (window, 1, 0);
  g_assert_true (press (window, GDK_KEY_Return, GDK_SHIFT_MASK));
  assert_at (window, 0, 0);
  g_assert_true (press (window, GDK_KEY_Up, 0));
  g_assert_true (press (window, GDK_KEY_Left, 0));
  assert_at (window, 0, 0);
  g_assert_false (press (window, GDK_KEY_Left, GDK_CONTROL_MASK));
  g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (window)), ==, 0);

  /* Digits typed in a row are one step. */
  sy_session_undo (session);
  g_assert_cmpint (get_weight (window, 1, second), ==, SY_UNSET);
  sy_session_undo (session);
  g_assert_cmpint (get_weight (window, 1, first), ==, SY_UNSET);
  sy_session_undo (session);
  g_assert_cmpuint (sy_profile_get_people (get_profile (window))->len, ==, 1);
  sy_app_test_close_window (window);
}

/* What is no weight does not count and is said; an empty cell is not 0. */
static void
test_faults (void)
{
  static const char *const faults[] = { "11", "x", "-1", "1.5", "1e1", "99999999", " " };
  SyWindow *window = open_page ();
  const char *id;

  add (window, "Ana");
  id = get_id (window, 0);
  type (window, 0, 0, "7");
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      GtkWidget *cell = get_cell (window, 0, 0);

      type (window, 0, 0, faults[i]); /* over what is there, which goes first */
      g_test_message ("%s", faults[i]);
      g_assert_true (gtk_widget_has_css_class (cell, "error"));
      g_assert_cmpint (get_weight (window, 0, id), ==, 7);
      gtk_widget_grab_focus (get_cell (window, 1, 0));
      sy_test_settle ();
      g_assert_false (gtk_widget_has_css_class (cell, "error"));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cell)), ==, "7");
    }
  type (window, 0, 0, "\331\243"); /* ARABIC-INDIC DIGIT THREE */
  g_assert_cmpint (get_weight (window, 0, id), ==, 3);
  type (window, 0, 0, "");
  g_assert_cmpint (get_weight (window, 0, id), ==, SY_UNSET);
  sy_app_test_close_window (window);
}

/* What divides comes first, but not while somebody types. */
static void
test_order (void)
{
  SyWindow *window = open_page ();
  g_autofree char *last = NULL;
  g_autofree char *talk = NULL;
  const guint row = 7;

  add (window, "Ana");
  add (window, "Bo");
  last = g_strdup (get_name (window, row));
  type (window, row, 0, "10");
  type (window, row, 1, "0");
  g_assert_cmpstr (get_name (window, row), ==, last);
  gtk_widget_grab_focus (find (window, GTK_TYPE_ENTRY, "name"));
  sy_test_settle ();
  g_assert_cmpstr (get_name (window, 0), ==, last);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_cell (window, 0, 0))), ==, "10");
  talk = sy_app_test_dup_words (find (window, GTK_TYPE_WIDGET, NULL), "talk");
  g_assert_nonnull (strstr (talk, last));
  g_assert_nonnull (strstr (talk, "Ana 10, Bo 0"));
  sy_app_test_close_window (window);
}

static GtkCheckButton *
get_check (SyWindow *window, guint row)
{
  GtkGrid *names = GTK_GRID (find (window, GTK_TYPE_GRID, "names"));

  return GTK_CHECK_BUTTON (
      gtk_widget_get_first_child (gtk_grid_get_child_at (names, 0, (int) row + 1)));
}

/* The tick goes with the criterion, not with the row. */
static void
test_talked (void)
{
  SyWindow *window = open_page ();
  g_autofree char *name = NULL;
  guint n = 0;

  add (window, "Ana");
  add (window, "Bo");
  name = g_strdup (get_name (window, 3));
  gtk_check_button_set_active (get_check (window, 3), TRUE);
  type (window, 6, 0, "10");
  type (window, 6, 1, "0");
  gtk_widget_grab_focus (find (window, GTK_TYPE_ENTRY, "name"));
  sy_test_settle ();
  g_assert_cmpstr (get_name (window, 3), !=, name);
  for (guint row = 0; row < 16; row++)
    if (gtk_check_button_get_active (get_check (window, row)))
      {
        g_assert_cmpstr (get_name (window, row), ==, name);
        n++;
      }
  g_assert_cmpuint (n, ==, 1);
  sy_app_test_close_window (window);
}

static void
test_people (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  GtkWidget *dialog;

  add (window, "Ana");
  add (window, "Bo");
  add (window, "Chen");
  type (window, 0, 1, "4");
  act (window, "win.move-person-back", 1);
  g_assert_cmpstr (get_person (window, 0)->name, ==, "Bo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_cell (window, 0, 0))), ==, "4");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_cell (window, 0, 1))), ==, "");
  act (window, "win.move-person-on", 0);
  g_assert_cmpstr (get_person (window, 1)->name, ==, "Bo");

  act (window, "win.remove-person", 1);
  g_assert_cmpuint (sy_profile_get_people (get_profile (window))->len, ==, 2);
  sy_session_undo (session);
  sy_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_cell (window, 0, 1))), ==, "4");

  /* Who is gone by then is not asked for. */
  act (window, "win.remove-person", 9);
  act (window, "win.rename-person", 9);
  g_assert_null (sy_app_test_find_dialog (window));
  act (window, "win.rename-person", 2);
  dialog = sy_app_test_find_dialog (window);
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (sy_app_test_find (dialog, GTK_TYPE_ENTRY, NULL)), "Dana");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  sy_test_settle ();
  g_assert_cmpstr (get_person (window, 2)->name, ==, "Dana");
  sy_app_test_close_window (window);
}

/* The means become the sliders, in one step; what nobody has set stays. */
static void
test_use (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  g_autoptr (SyProfile) before = NULL;
  const char *first;
  const char *second;

  add (window, "Ana");
  add (window, "Bo");
  first = get_id (window, 0);
  second = get_id (window, 1);
  type (window, 0, 0, "3");
  type (window, 0, 1, "4");
  before = sy_profile_ref (get_profile (window));
  act (window, "win.use-team-weights", -1);
  g_assert_cmpint (sy_profile_get_weight (get_profile (window), first), ==, 4);
  g_assert_cmpint (sy_profile_get_weight (get_profile (window), second), ==,
                   sy_profile_get_weight (before, second));
  sy_session_undo (session);
  g_assert_true (get_profile (window) == before);
  sy_app_test_close_window (window);
}

static guint
count_people (SyWindow *window)
{
  return sy_profile_get_people (get_profile (window))->len;
}

/* Long enough for a file of some lines; what takes longer is found at the next step. */
static gboolean
end_cb (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_a_moment (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (300, end_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
join (SyWindow *window, const char *contents)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "other.steelyard.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.join-files", "^as", uris));
  wait_a_moment ();
}

#define PROFILE                                                                                    \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"title\":\"Hers\",\"catalogue\":{\"id\":\"%"   \
  "s\"},"                                                                                          \
  "\"criteria\":{\"ai-ml\":{\"weight\":9}}%s}"

/* Another project joins with its people, or as one person; what cannot join leaves all as it is. */
static void
test_join (void)
{
  static const char *const people =
      ",\"people\":[{\"name\":\"Ana\",\"weights\":{\"ai-ml\":2}},{\"name\":\"Bo\",\"weights\":{}}]";
  static const char *const invitation =
      ",\"invitation\":{\"id\":\"0123456789abcdef0123456789abcdef\",\"from\":\"Bo\"}";
  static const struct
  {
    const char *catalogue;
    const char *more;
    guint n;
  } steps[] = {
    { "nodejs-vs-python", "", 1 },         { "nodejs-vs-python", "", 1 },
    { "nodejs-vs-python", people, 3 },     { "nodejs-vs-python", people, 3 },
    { "nodejs-vs-python", invitation, 3 }, { "no-such-catalogue", "", 3 },
    { "nodejs-vs-python", ",,", 3 },
  };
  SyWindow *window = open_page ();

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *text = g_strdup_printf (PROFILE, steps[i].catalogue, steps[i].more);

      join (window, text);
      g_assert_cmpuint (count_people (window), ==, steps[i].n);
    }
  sy_app_test_wait_for_notice (window, SY_NOTICE_OPEN_FAILED, TRUE);
  g_assert_cmpstr (get_person (window, 0)->name, ==, "Hers");
  g_assert_cmpint (get_weight (window, 0, "ai-ml"), ==, 9);
  g_assert_cmpint (get_weight (window, 1, "ai-ml"), ==, 2);
  sy_app_test_close_window (window);
}

/* More people than anybody types for: the table shows some, the figures are of all. */
static void
test_many (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  g_autoptr (GPtrArray) people = sy_people_new ();
  g_autoptr (SyProfile) profile = NULL;
  g_autofree char *more = NULL;
  g_autofree char *summary = NULL;

  for (guint i = 0; i < 75; i++)
    {
      SyPerson *person = sy_person_new ("Somebody");

      sy_person_set_weight (person, "ai-ml", 9);
      g_ptr_array_add (people, person);
    }
  profile = sy_profile_with_people (get_profile (window), people);
  sy_app_test_show (session, profile, sy_session_get_catalogue (session));
  show_page (window);
  sy_test_settle ();
  more = sy_app_test_dup_words (find (window, SY_TYPE_TEAM_TABLE, NULL), "more");
  g_assert_nonnull (strstr (more, "60 of 75"));
  summary = sy_app_test_dup_words (find (window, GTK_TYPE_WIDGET, NULL), "summary");
  g_assert_nonnull (strstr (summary, "75"));
  get_cell (window, 0, 59);
  g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (window)), ==, 0);
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);

  g_test_add_func ("/team/templates", test_templates);
  g_test_add_func ("/team/type", test_type);
  g_test_add_func ("/team/faults", test_faults);
  g_test_add_func ("/team/order", test_order);
  g_test_add_func ("/team/talked", test_talked);
  g_test_add_func ("/team/people", test_people);
  g_test_add_func ("/team/use", test_use);
  g_test_add_func ("/team/join", test_join);
  g_test_add_func ("/team/many", test_many);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
