/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-criterion-row.h"
#include "sy-day-row.h"
#include "sy-decision-bar.h"
#include "sy-decision-dialog.h"
#include "sy-since-dialog.h"
#include "sy-text-field.h"

static GtkApplication *application;

static GtkWidget *
open_dialog (SyWindow *window)
{
  GtkWidget *dialog =
      sy_decision_dialog_new (GTK_WINDOW (window), sy_window_get_session (window), TRUE);

  gtk_window_present (GTK_WINDOW (dialog));
  sy_test_settle ();
  g_assert_cmpuint (sy_app_test_count_nameless (dialog), ==, 0);

  return dialog;
}

static const SyDecision *
get_decision (SyWindow *window)
{
  SySession *session = sy_window_get_session (window);

  return sy_profile_get_decision (sy_document_get_profile (sy_session_get_document (session)));
}

static GtkWidget *
find (GtkWidget *dialog, const char *id)
{
  GtkWidget *widget = sy_app_test_find (dialog, GTK_TYPE_WIDGET, id);

  g_assert_nonnull (widget);

  return widget;
}

static void
type (GtkWidget *dialog, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (dialog, id)), text);
}

static void
act (GtkWidget *dialog, const char *action)
{
  g_assert_true (gtk_widget_activate_action (dialog, action, NULL));
  sy_test_settle ();
}

/* What is shown and recorded without a change is the same decision, and nothing to undo. */
static void
test_show (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  const SyDecision *before = get_decision (window);
  GtkWidget *dialog = open_dialog (window);

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (dialog, "right"))));
  g_assert_true (gtk_widget_is_focus (find (dialog, "right"))); /* not Cancel */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (dialog, "people"))), ==,
                   "Ana, Bo, Farida");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (dialog, "date"))), ==, before->date);
  act (dialog, "decision.record");
  g_assert_true (get_decision (window) == before);
  g_assert_true (sy_session_is_untouched (sy_window_get_session (window)));
  sy_app_test_close_window (window);
}

static void
test_record (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *dialog = open_dialog (window);
  const SyDecision *decision;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (dialog, "both")), TRUE);
  type (dialog, "people", " Ana ,, <b>Bo</b>,");
  type (dialog, "revisit", "");
  act (dialog, "decision.record");

  decision = get_decision (window);
  g_assert_cmpstr (decision->chosen, ==, "both");
  g_assert_cmpuint (decision->people->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (decision->people, 0), ==, "Ana");
  g_assert_cmpstr (g_ptr_array_index (decision->people, 1), ==, "<b>Bo</b>");
  g_assert_cmpstr (decision->revisit, ==, "");

  sy_session_undo (sy_window_get_session (window));
  g_assert_cmpstr (get_decision (window)->chosen, ==, "python");
  sy_app_test_close_window (window);
}

/* What it rests on is kept with it, through corrections of its words, until it is another one; and
 * the window says when that has changed.
 */
static void
test_grounds (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *since = find (GTK_WIDGET (window), "since");
  int weight = sy_session_get_analysis (session)->findings[0].weight;
  const char *first = sy_catalogue_get_criterion (sy_session_get_catalogue (session), 0)->id;
  GtkWidget *dialog = open_dialog (window);
  const SyGround *ground;

  type (dialog, "date", "2026-01-02");
  act (dialog, "decision.record");
  ground = sy_grounds_find (get_decision (window)->grounds, first);
  g_assert_cmpint (ground->weight, ==, weight);
  g_assert_false (gtk_widget_get_visible (since));

  sy_session_set_weight (session, first, 10 - weight, SY_GESTURE_NONE);
  dialog = open_dialog (window);
  type (dialog, "people", "Ana");
  act (dialog, "decision.record");
  g_assert_true (sy_grounds_find (get_decision (window)->grounds, first) == ground);
  g_assert_true (gtk_widget_get_visible (since));
  act (GTK_WIDGET (window), "win.since");
  dialog = sy_app_test_find_dialog (window);
  g_assert_true (SY_IS_SINCE_DIALOG (dialog));
  g_assert_cmpuint (sy_app_test_count_nameless (dialog), ==, 0);
  g_assert_nonnull (
      strstr (gtk_label_get_text (GTK_LABEL (find (dialog, "summary"))), "2026-01-02"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = open_dialog (window);
  type (dialog, "date", "2026-03-04");
  act (dialog, "decision.record");
  ground = sy_grounds_find (get_decision (window)->grounds, first);
  g_assert_cmpint (ground->weight, ==, 10 - weight);
  g_assert_false (gtk_widget_get_visible (since));
  sy_app_test_close_window (window);
}

/* A name that was read may have a comma in it, and an option's name a tag. */
static void
test_foreign (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autoptr (SyDecision) theirs = sy_decision_new ();
  GtkWidget *dialog;

  g_ptr_array_add (theirs->people, g_strdup ("Smith, John"));
  sy_session_set_decision (sy_window_get_session (window), theirs);
  dialog = open_dialog (window);
  type (dialog, "date", "2026-01-02");
  act (dialog, "decision.record");
  g_assert_cmpuint (get_decision (window)->people->len, ==, 1);
  g_assert_cmpstr (get_decision (window)->date, ==, "2026-01-02");

  dialog = open_dialog (window);
  type (dialog, "people", "Smith, John, Ana");
  act (dialog, "decision.record");
  g_assert_cmpuint (get_decision (window)->people->len, ==, 3);
  sy_app_test_close_window (window);
}

/* The calendar opens on a day, and writes one only when it is chosen. */
static void
test_calendar (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *dialog = open_dialog (window);
  GtkWidget *row = find (dialog, "revisit");
  GtkMenuButton *button = GTK_MENU_BUTTON (sy_app_test_find (row, GTK_TYPE_MENU_BUTTON, NULL));
  GtkWidget *calendar =
      sy_app_test_find (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_CALENDAR, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) day = g_date_time_new (zone, 2027, 3, 4, 12, 0, 0);

  for (guint i = 0; i < 2; i++)
    {
      type (dialog, "revisit", "");
      gtk_menu_button_popup (button);
      sy_test_settle ();
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
      gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "2027-03-04");
      gtk_menu_button_popdown (button);
      sy_test_settle ();
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
  sy_app_test_close_window (window);
}

static void
test_forget (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *dialog = open_dialog (window);

  act (dialog, "decision.forget");
  g_assert_null (get_decision (window));

  /* The next one begins with what the numbers recommend, today. */
  dialog = open_dialog (window);
  g_assert_false (gtk_widget_activate_action (dialog, "decision.forget", NULL)
                  && get_decision (window) != NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (dialog, "right"))));
  g_assert_cmpuint (strlen (gtk_editable_get_text (GTK_EDITABLE (find (dialog, "date")))), ==, 10);
  gtk_window_destroy (GTK_WINDOW (dialog));
  sy_app_test_close_window (window);
}

static void
test_bad_input (void)
{
  static const char *const bad_days[] = { "tomorrow",    "2026-02-30", "2026-2-3",
                                          "2026-11-23x", "26-11-2023", " 2026-11-23" };
  SyWindow *window = sy_app_test_open_window (application);
  const SyDecision *before = get_decision (window);
  GtkWidget *dialog = open_dialog (window);
  g_autofree char *long_reason = g_strnfill (4001, 'x');
  GtkWidget *reason = sy_app_test_find (dialog, GTK_TYPE_TEXT_VIEW, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad_days); i++)
    {
      type (dialog, "date", bad_days[i]);
      g_assert_false (sy_day_row_is_valid (SY_DAY_ROW (find (dialog, "date"))));
      g_assert_true (gtk_widget_get_visible (find (dialog, "fault")));
      gtk_widget_activate_action (dialog, "decision.record", NULL);
      g_assert_true (get_decision (window) == before);
    }
  type (dialog, "date", "2028-02-29");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (reason)), long_reason, -1);
  gtk_widget_activate_action (dialog, "decision.record", NULL);
  g_assert_true (get_decision (window) == before);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (reason)), "short", -1);
  type (dialog, "people", long_reason);
  gtk_widget_activate_action (dialog, "decision.record", NULL);
  g_assert_true (get_decision (window) == before);
  type (dialog, "people", "Ana");
  g_assert_false (gtk_widget_get_visible (find (dialog, "fault")));
  act (dialog, "decision.record");
  g_assert_cmpstr (get_decision (window)->date, ==, "2028-02-29");
  sy_app_test_close_window (window);
}

static void
write_reason (GtkWidget *dialog, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (dialog, "reason"))),
                            text, -1);
}

static const SyDecision *
get_unrecorded (SyWindow *window)
{
  return sy_document_get_unrecorded (sy_session_get_document (sy_window_get_session (window)));
}

/* The question that Escape asks, or NULL once the dialog has gone without one. */
static GtkWidget *
leave (GtkWidget *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
  sy_test_settle ();

  return sy_app_test_find_dialog (dialog);
}

static void
answer (GtkWidget *question, const char *response)
{
  gpointer weak = question;

  g_object_add_weak_pointer (G_OBJECT (question), &weak);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
  sy_test_settle ();
}

/* What was written is not lost by Escape: it is asked for. */
static void
test_leave (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  gpointer dialog = open_dialog (window);
  g_autofree char *before = g_strdup (get_decision (window)->reason);

  g_object_add_weak_pointer (dialog, &dialog);
  write_reason (dialog, "Because");
  g_assert_cmpstr (get_unrecorded (window)->reason, ==, "Because");
  answer (leave (dialog), "cancel");
  g_assert_nonnull (dialog);
  g_assert_cmpstr (get_unrecorded (window)->reason, ==, "Because");
  answer (leave (dialog), "discard");
  g_assert_null (dialog);
  g_assert_null (get_unrecorded (window));
  g_assert_cmpstr (get_decision (window)->reason, ==, before);

  dialog = open_dialog (window);
  write_reason (dialog, "Because");
  answer (leave (dialog), "record");
  g_assert_cmpstr (get_decision (window)->reason, ==, "Because");
  g_assert_null (get_unrecorded (window));

  /* nothing written, or what was there before, is nothing to ask for */
  dialog = open_dialog (window);
  write_reason (dialog, "Since");
  write_reason (dialog, "Because");
  g_assert_null (get_unrecorded (window));
  g_assert_null (leave (dialog));
  sy_app_test_close_window (window);
}

/* What cannot be recorded yet is kept all the same, as it was typed. */
static void
test_leave_unfit (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *dialog = open_dialog (window);
  g_autofree char *endless = g_strnfill (4001, 'x');
  GtkWidget *question;

  write_reason (dialog, endless);
  type (dialog, "date", "2026-0");
  g_assert_cmpstr (get_unrecorded (window)->reason, ==, endless);
  g_assert_cmpstr (get_unrecorded (window)->date, ==, "2026-0");
  question = leave (dialog);
  g_assert_false (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (question), "record"));
  answer (question, "discard");
  sy_app_test_close_window (window);
}

/* What was being written when the program ended is there again, and still not recorded. */
static void
test_goes_on (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SyDocument *document = sy_session_get_document (sy_window_get_session (window));
  g_autoptr (SyDecision) unrecorded = sy_decision_new ();
  GtkWidget *dialog;

  g_free (unrecorded->reason);
  unrecorded->reason = g_strdup ("Half a sen");
  sy_document_set_unrecorded (document, unrecorded);
  g_assert_false (sy_session_is_untouched (sy_window_get_session (window)));
  dialog = open_dialog (window);
  g_assert_true (get_unrecorded (window) == unrecorded);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (dialog, "open"))));
  answer (leave (dialog), "record");
  g_assert_cmpstr (get_decision (window)->reason, ==, "Half a sen");
  sy_app_test_close_window (window);
}

static const char *
get_dissent (SyWindow *window, guint person)
{
  GPtrArray *people = sy_session_get_people (sy_window_get_session (window));

  return ((const SyPerson *) g_ptr_array_index (people, person))->dissent;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return gtk_widget_get_mapped (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

/* Whoever weighs has a place for what they would have decided. It is one step with the decision,
 * asked for before it is lost, and shown beside the decision.
 */
static void
test_dissent (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *dialog = open_dialog (window);
  GtkWidget *entry;

  g_assert_false (gtk_widget_get_visible (find (dialog, "dissents")));
  gtk_window_destroy (GTK_WINDOW (dialog));

  sy_session_add_person (session, "Ana");
  sy_session_add_person (session, "Bo");
  dialog = open_dialog (window);
  entry = sy_app_test_find (find (dialog, "dissents"), ADW_TYPE_ENTRY_ROW, NULL);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (entry)), ==,
                   "Ana (own weights: not set)");
  gtk_editable_set_text (GTK_EDITABLE (entry), "NodeJS: we know it.");
  g_assert_cmpstr (g_ptr_array_index (get_unrecorded (window)->dissents, 0), ==,
                   "NodeJS: we know it.");
  write_reason (dialog, "Because");
  answer (leave (dialog), "record");
  g_assert_cmpstr (get_dissent (window, 0), ==, "NodeJS: we know it.");
  g_assert_cmpstr (get_dissent (window, 1), ==, "");
  g_assert_null (get_decision (window)->dissents);
  g_assert_true (says (sy_app_test_find (GTK_WIDGET (window), SY_TYPE_DECISION_BAR, NULL),
                       "Ana: NodeJS: we know it."));

  dialog = open_dialog (window);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (find (dialog, "dissents"))));
  g_assert_null (get_unrecorded (window));
  g_assert_null (leave (dialog));

  sy_session_undo (session);
  g_assert_cmpstr (get_dissent (window, 0), ==, "");
  g_assert_cmpstr (get_decision (window)->reason, !=, "Because");
  sy_app_test_close_window (window);
}

/* People may decide before anybody is shown a figure: then none is said, and nothing is suggested.
 */
static void
test_blind (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *dialog;
  GtkWidget *entry;

  sy_session_set_decision (session, NULL);
  sy_session_add_person (session, "Ana");
  dialog = sy_decision_dialog_new (GTK_WINDOW (window), session, FALSE);
  entry = sy_app_test_find (find (dialog, "dissents"), ADW_TYPE_ENTRY_ROW, NULL);
  g_assert_false (gtk_widget_get_visible (find (dialog, "verdict")));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (dialog, "open"))));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (entry)), ==, "Ana");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (dialog, "left")), TRUE);
  act (dialog, "decision.record");
  g_assert_cmpstr (get_decision (window)->chosen, ==, "nodejs");
  sy_app_test_close_window (window);
}

static GtkWidget *
find_open_dialog (SyWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (SY_IS_DECISION_DIALOG (toplevel))
        return toplevel;
    }

  return NULL;
}

/* A window does not go with what is in no project: it asks for it, one after the other. */
static void
test_window_closes (void)
{
  gpointer window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  g_autofree char *endless = g_strnfill (4001, 'x');
  GtkWidget *row = sy_app_test_find (window, SY_TYPE_CRITERION_ROW, NULL);
  GtkWidget *note;

  g_object_add_weak_pointer (window, &window);
  g_object_set (row, "open", TRUE, NULL);
  note = sy_app_test_find (row, SY_TYPE_TEXT_FIELD, "note");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), endless, -1);
  gtk_widget_activate_action (window, "win.decide", NULL);
  write_reason (find_open_dialog (window), "Because");
  g_assert_true (sy_session_is_untouched (session) == FALSE);

  gtk_window_close (window);
  sy_test_settle ();
  answer (sy_app_test_find_dialog (find_open_dialog (window)), "discard");
  g_assert_null (find_open_dialog (window));
  g_assert_false (sy_document_get_modified (sy_session_get_document (session)));
  answer (leave (window), "cancel");
  g_assert_nonnull (window);
  g_assert_true (gtk_widget_is_focus (note));
  answer (leave (window), "close");
  sy_test_settle ();
  g_assert_null (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/decision-dialog/show", test_show);
  g_test_add_func ("/decision-dialog/record", test_record);
  g_test_add_func ("/decision-dialog/grounds", test_grounds);
  g_test_add_func ("/decision-dialog/foreign", test_foreign);
  g_test_add_func ("/decision-dialog/calendar", test_calendar);
  g_test_add_func ("/decision-dialog/forget", test_forget);
  g_test_add_func ("/decision-dialog/bad-input", test_bad_input);
  g_test_add_func ("/decision-dialog/leave", test_leave);
  g_test_add_func ("/decision-dialog/leave-unfit", test_leave_unfit);
  g_test_add_func ("/decision-dialog/goes-on", test_goes_on);
  g_test_add_func ("/decision-dialog/dissent", test_dissent);
  g_test_add_func ("/decision-dialog/blind", test_blind);
  g_test_add_func ("/decision-dialog/window-closes", test_window_closes);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
