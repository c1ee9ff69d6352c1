/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-criterion-row.h"
#include "sy-own-dialog.h"
#include "sy-sidebar.h"

static GtkApplication *application;

static GtkWidget *
find (GtkWidget *root, const char *id)
{
  GtkWidget *widget = sy_app_test_find (root, GTK_TYPE_WIDGET, id);

  g_assert_nonnull (widget);

  return widget;
}

static GPtrArray *
get_owns (SyWindow *window)
{
  SySession *session = sy_window_get_session (window);

  return sy_profile_get_own (sy_document_get_profile (sy_session_get_document (session)));
}

static GtkWidget *
open_dialog (SyWindow *window)
{
  GtkWidget *dialog;

  g_assert_true (
      gtk_widget_activate_action (find (GTK_WIDGET (window), "add"), "win.add-criterion", NULL));
  sy_test_settle ();
  dialog = sy_app_test_find_dialog (window);
  g_assert_nonnull (dialog);
  g_assert_cmpuint (sy_app_test_count_nameless (dialog), ==, 0);

  return dialog;
}

/* In a number, where the keyboard is. */
static void
type (GtkWidget *dialog, const char *id, const char *text)
{
  gtk_widget_grab_focus (find (dialog, id));
  gtk_editable_set_text (GTK_EDITABLE (find (dialog, id)), text);
}

static void
add (SyWindow *window, const char *name, const char *left, const char *right)
{
  GtkWidget *dialog = open_dialog (window);

  type (dialog, "name", name);
  type (dialog, "left", left);
  type (dialog, "right", right);
  g_assert_true (gtk_widget_activate_action (dialog, "own.apply", NULL));
  sy_test_settle ();
}

static GtkWidget *
find_row (GtkWidget *root, const char *id)
{
  if (SY_IS_CRITERION_ROW (root)
      && g_str_equal (
          sy_criterion_item_get_id (sy_criterion_row_get_item (SY_CRITERION_ROW (root))), id))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A name is enough; what is typed into a number counts although nobody has left the field. */
static void
test_add (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *other = find_row (GTK_WIDGET (window), "ai-ml");
  GtkWidget *dialog = open_dialog (window);
  const int before = sy_session_get_analysis (session)->sum;
  const SyOwn *own;

  g_assert_true (gtk_widget_has_focus (
      GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (find (dialog, "name"))))));
  g_assert_false (gtk_widget_get_sensitive (find (dialog, "apply")));
  type (dialog, "name", "  Our vendor's SDK ");
  type (dialog, "left", "2");
  type (dialog, "right", "9");
  type (dialog, "reason", "It is a Python package.");
  type (dialog, "weight", "10");
  type (dialog, "question", "How deep does it go?");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (dialog, "side")), 2);
  g_assert_true (gtk_widget_activate_action (dialog, "own.apply", NULL));
  sy_test_settle ();

  g_assert_cmpuint (get_owns (window)->len, ==, 1);
  own = g_ptr_array_index (get_owns (window), 0);
  g_assert_cmpstr (own->criterion.id, ==, "own-our-vendor-s-sdk");
  g_assert_cmpstr (own->criterion.name, ==, "Our vendor's SDK");
  g_assert_cmpstr (own->criterion.question, ==, "How deep does it go?");
  g_assert_cmpstr (own->criterion.reason, ==, "It is a Python package.");
  g_assert_cmpint (own->criterion.side, ==, SY_SIDE_DATA);
  g_assert_cmpint (sy_session_get_analysis (session)->sum, ==, before - 70);
  g_assert_nonnull (find_row (GTK_WIDGET (window), own->criterion.id));
  /* Nobody's row goes away under their hands. */
  g_assert_true (find_row (GTK_WIDGET (window), "ai-ml") == other);

  sy_session_undo (session);
  sy_test_settle ();
  g_assert_null (find_row (GTK_WIDGET (window), "own-our-vendor-s-sdk"));
  g_assert_cmpint (sy_session_get_analysis (session)->sum, ==, before);
  g_assert_true (sy_session_is_untouched (session)
                 || !sy_document_get_modified (sy_session_get_document (session)));
  sy_app_test_close_window (window);
}

static void
press_return (GtkWidget *field)
{
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (field)), "activate");
  sy_test_settle ();
}

static gboolean
has_no_dialog (gpointer window)
{
  return sy_app_test_find_dialog (window) == NULL;
}

/* In a meeting: a name and Return are enough, and Return in a number adds as well. */
static void
test_return (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *dialog = open_dialog (window);

  press_return (find (dialog, "name"));
  g_assert_cmpuint (get_owns (window)->len, ==, 0);
  type (dialog, "name", "A");
  press_return (find (dialog, "name"));
  sy_test_wait_for (has_no_dialog, window, "the end of the dialog"); /* a pressed button shows it */
  g_assert_cmpuint (get_owns (window)->len, ==, 1);

  dialog = open_dialog (window);
  type (dialog, "name", "B");
  type (dialog, "right", "9");
  press_return (find (dialog, "right"));
  sy_test_wait_for (has_no_dialog, window, "the end of the dialog");
  g_assert_cmpuint (get_owns (window)->len, ==, 2);
  sy_app_test_close_window (window);
}

static void
close_dialog (GtkWidget *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
  sy_test_settle ();
}

static void
answer (GtkWidget *dialog, const char *response)
{
  GtkWidget *question = sy_app_test_find_dialog (GTK_WIDGET (dialog));

  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  sy_test_settle ();
}

/* Nothing that was typed is lost unasked, half a number included; where nothing was, nothing is
 * asked.
 */
static void
test_close (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *dialog = open_dialog (window);

  close_dialog (dialog);
  g_assert_null (sy_app_test_find_dialog (window));

  dialog = open_dialog (window);
  type (dialog, "left", "7");
  close_dialog (dialog);
  answer (dialog, "cancel");
  g_assert_true (sy_app_test_find_dialog (window) == dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (dialog, "left"))), ==, "7");
  type (dialog, "name", "A");
  close_dialog (dialog);
  answer (dialog, "apply");
  g_assert_null (sy_app_test_find_dialog (window));
  g_assert_cmpuint (get_owns (window)->len, ==, 1);

  dialog = open_dialog (window);
  type (dialog, "question", "Is it?");
  close_dialog (dialog);
  answer (dialog, "discard");
  g_assert_null (sy_app_test_find_dialog (window));
  g_assert_cmpuint (get_owns (window)->len, ==, 1);
  sy_app_test_close_window (window);
}

static void
test_refused (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *dialog = open_dialog (window);
  g_autofree char *endless = g_strnfill (201, 'x');

  type (dialog, "name", "   ");
  g_assert_false (gtk_widget_get_sensitive (find (dialog, "apply")));
  type (dialog, "name", endless);
  g_assert_false (gtk_widget_get_sensitive (find (dialog, "apply")));
  g_assert_true (gtk_widget_get_visible (find (dialog, "fault")));
  type (dialog, "name", endless + 1);
  g_assert_true (gtk_widget_get_sensitive (find (dialog, "apply")));
  g_assert_false (gtk_widget_get_visible (find (dialog, "fault")));
  type (dialog, "right", "11");
  gtk_widget_activate_action (dialog, "own.apply", NULL);
  sy_test_settle ();
  g_assert_true (gtk_widget_get_visible (find (dialog, "right_fault")));
  g_assert_cmpuint (get_owns (window)->len, ==, 0);
  type (dialog, "right", "10");
  g_assert_true (gtk_widget_activate_action (dialog, "own.apply", NULL));
  g_assert_cmpuint (get_owns (window)->len, ==, 1);
  sy_app_test_close_window (window);
}

/* Each is a step; the row stays open, and its button keeps the keyboard, so that it can be pressed
 * again.
 */
static void
test_edit (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *row;
  GtkWidget *dialog;
  gboolean is_open;

  add (window, "A", "1", "2");
  add (window, "B", "3", "4");
  add (window, "C", "5", "6");
  row = find_row (GTK_WIDGET (window), "own-a");
  g_object_set (row, "open", TRUE, NULL);
  sy_test_settle ();
  g_assert_cmpuint (sy_app_test_count_nameless (row), ==, 0);
  for (guint place = 1; place <= 2; place++)
    {
      const SyOwn *own;
      GtkWidget *button = find (row, "down");

      gtk_widget_grab_focus (button);
      g_signal_emit_by_name (button, "clicked");
      sy_test_settle ();
      own = g_ptr_array_index (get_owns (window), place);
      g_assert_cmpstr (own->criterion.id, ==, "own-a");
      row = find_row (GTK_WIDGET (window), "own-a");
      g_object_get (row, "open", &is_open, NULL);
      g_assert_true (is_open);
      g_assert_true (gtk_widget_has_focus (find (row, "down")));
    }

  g_signal_emit_by_name (find (row, "edit"), "clicked");
  sy_test_settle ();
  dialog = sy_app_test_find_dialog (window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (dialog, "name"))), ==, "A");
  g_assert_false (gtk_widget_get_visible (find (dialog, "weight_row")));
  type (dialog, "name", "Another");
  type (dialog, "left", "10");
  g_assert_true (gtk_widget_activate_action (dialog, "own.apply", NULL));
  sy_test_settle ();
  row = find_row (GTK_WIDGET (window), "own-a");
  g_assert_cmpstr (sy_criterion_item_get_name (sy_criterion_row_get_item (SY_CRITERION_ROW (row))),
                   ==, "Another");

  g_signal_emit_by_name (find (row, "remove"), "clicked");
  sy_test_settle ();
  g_assert_null (find_row (GTK_WIDGET (window), "own-a"));
  g_assert_cmpuint (get_owns (window)->len, ==, 2);
  for (guint i = 0; i < 7; i++)
    sy_session_undo (session);
  g_assert_cmpuint (get_owns (window)->len, ==, 0);
  sy_test_settle ();
  sy_app_test_close_window (window);
}

/* What only the team can rate is asked for, in one step, and is in no figure until then. */
static void
test_rate (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  g_autoptr (SyCatalogue) catalogue = sy_app_test_create_catalogue (4, TRUE);
  g_autoptr (SyProfile) empty = sy_profile_new (catalogue->id, catalogue->version);
  SyCriterion *criterion = g_ptr_array_index (catalogue->criteria, 1);
  g_autoptr (SyProfile) profile = sy_profile_with_weight (empty, criterion->id, 7);
  GtkWidget *waiting = find (GTK_WIDGET (window), "waiting");
  GtkWidget *row;
  GtkWidget *dialog;

  g_assert_false (gtk_widget_get_visible (waiting));
  criterion->ratings[SY_LEFT] = criterion->ratings[SY_RIGHT] = SY_UNSET;
  sy_app_test_show (session, profile, catalogue);
  sy_test_settle ();
  g_assert_true (gtk_widget_get_visible (waiting));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (waiting)), ==,
                   "1 criterion waits for your ratings");
  g_assert_cmpint (sy_session_get_analysis (session)->verdict, ==, SY_VERDICT_NONE);
  g_assert_true (gtk_widget_get_visible (find (GTK_WIDGET (window), "unrated_criteria")));

  g_signal_emit_by_name (waiting, "clicked");
  sy_test_settle ();
  row = find_row (GTK_WIDGET (window), criterion->id);
  g_assert_cmpuint (sy_app_test_count_nameless (row), ==, 0);
  g_assert_true (gtk_widget_has_focus (find (row, "rate")));
  g_assert_false (gtk_widget_get_mapped (find (row, "ratings")));
  g_signal_emit_by_name (find (row, "rate"), "clicked");
  sy_test_settle ();
  dialog = sy_app_test_find_dialog (window);
  g_assert_false (gtk_widget_get_visible (find (dialog, "name")));
  g_assert_cmpuint (sy_app_test_count_nameless (dialog), ==, 0);
  type (dialog, "reason", "We have tried both.");
  type (dialog, "left", "9");
  g_assert_true (gtk_widget_activate_action (dialog, "own.apply", NULL));
  sy_test_settle ();

  g_assert_cmpint (sy_session_get_analysis (session)->sum, ==, 7 * 4);
  g_assert_false (gtk_widget_get_visible (waiting));
  g_assert_true (gtk_widget_get_mapped (find (row, "ratings")));
  g_assert_false (gtk_widget_get_visible (find (find (row, "left"), "back")));
  sy_session_undo (session);
  g_assert_cmpint (sy_session_get_analysis (session)->sum, ==, 0);
  sy_test_settle ();
  g_assert_true (gtk_widget_get_visible (waiting));
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);

  g_test_add_func ("/own/add", test_add);
  g_test_add_func ("/own/close", test_close);
  g_test_add_func ("/own/return", test_return);
  g_test_add_func ("/own/refused", test_refused);
  g_test_add_func ("/own/edit", test_edit);
  g_test_add_func ("/own/rate", test_rate);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
