/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-catalogue-json.h"
#include "sy-difference-chart.h"
#include "sy-other-profile-card.h"
#include "sy-what-if-page.h"

#include <glib/gstdio.h>

#define WIDTH_MAX_PX 330

static GtkApplication *application;

static SyOtherProfileCard *
get_card (SyWindow *window)
{
  return SY_OTHER_PROFILE_CARD (
      sy_app_test_find (GTK_WIDGET (window), SY_TYPE_OTHER_PROFILE_CARD, NULL));
}

static GtkWidget *
get_page (SyWindow *window)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (get_card (window)), SY_TYPE_WHAT_IF_PAGE);
}

static GtkWidget *
find_in_card (SyWindow *window, GType type, const char *id)
{
  return sy_app_test_find (GTK_WIDGET (get_card (window)), type, id);
}

static GtkWidget *
get_result (SyWindow *window)
{
  return find_in_card (window, GTK_TYPE_BOX, "result");
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static SyWindow *
open_page (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *pages = sy_app_test_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (pages), "what-if");
  sy_test_wait_for (is_mapped, get_page (window), "the page");

  return window;
}

static char *
dup_text (SyWindow *window, const char *id)
{
  return sy_app_test_dup_words (GTK_WIDGET (get_card (window)), id);
}

static void
assert_says (SyWindow *window, const char *id, const char *text)
{
  g_autofree char *said = dup_text (window, id);

  g_assert_cmpstr (said, ==, text);
}

typedef struct
{
  SyWindow *window;
  const char *id;
} Awaited;

static gboolean
has_said (gpointer data)
{
  const Awaited *awaited = data;
  g_autofree char *text = dup_text (awaited->window, awaited->id);

  return *text != '\0';
}

static void
compare_with (SyWindow *window, const char *name, const char *contents, const char *awaited_id)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Awaited awaited = { window, awaited_id };

  if (contents != NULL)
    g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  sy_other_profile_card_open (get_card (window), file);
  sy_test_wait_for (has_said, &awaited, awaited_id);
  g_unlink (path);
  g_rmdir (folder);
}

#define PROFILE(criteria)                                                                          \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"title\":\"Chat\","                            \
  "\"catalogue\":{\"id\":\"nodejs-vs-python\",\"version\":1},\"criteria\":{" criteria "}}"

static void
test_other_profile (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  GtkWidget *result = get_result (window);
  static const char *const one[] = { "realtime", NULL };
  g_autofree char *verdict = sy_app_test_dup_verdict (session);

  g_assert_false (gtk_widget_get_visible (result));
  compare_with (window, "chat.json", PROFILE ("\"realtime\":{\"weight\":8}"), "there_verdict");
  assert_says (window, "there_title", "Chat");
  assert_says (window, "there_verdict", "NodeJS is the clear choice");
  assert_says (window, "there_lead", "NodeJS leads by 30.0 points.");
  assert_says (window, "here_verdict", verdict);
  g_assert_false (sy_document_get_modified (sy_session_get_document (session)));

  sy_app_test_weigh (session, one, 3);
  assert_says (window, "difference", "Both leads are exactly the same.");
  gtk_widget_activate_action (result, "other.remove", NULL);
  g_assert_false (gtk_widget_get_visible (result));
  g_assert_cmpuint (sy_app_test_count_nameless (get_page (window)), ==, 0);
  sy_app_test_close_window (window);
}

/* What is refused says why, and leaves what is held. */
static void
test_bad_other_profile (void)
{
  SyWindow *window = open_page ();
  SyDocument *document = sy_session_get_document (sy_window_get_session (window));
  SyProfile *profile = sy_document_get_profile (document);
  g_autofree char *message = NULL;

  compare_with (window, "bad <b>&.json", "{\n \"format\": ]", "message");
  message = dup_text (window, "message");
  g_assert_true (g_str_has_prefix (message, "bad <b>&.json:2:"));
  compare_with (window, "chat.json", PROFILE (""), "difference");
  assert_says (window, "message", "");
  assert_says (window, "difference", "Where nothing is weighed, there is no lead to compare.");
  compare_with (window, "gone.json", NULL, "message");
  assert_says (window, "there_title", "Chat");
  g_assert_true (sy_document_get_profile (document) == profile);
  sy_app_test_close_window (window);
}

/* What nobody wants to read again goes, also where nothing is held. */
static void
test_dismiss (void)
{
  SyWindow *window = open_page ();
  GtkWidget *remove = find_in_card (window, GTK_TYPE_BUTTON, "remove");

  g_assert_false (gtk_widget_get_visible (remove));
  compare_with (window, "gone.json", NULL, "message");
  g_assert_true (gtk_widget_get_visible (remove));
  g_assert_true (gtk_widget_is_sensitive (remove));
  g_signal_emit_by_name (remove, "clicked");
  assert_says (window, "message", "");
  g_assert_false (gtk_widget_get_visible (remove));
  sy_app_test_close_window (window);
}

static gboolean
has_parts (SyWindow *window)
{
  GtkWidget *parts = find_in_card (window, SY_TYPE_DIFFERENCE_CHART, NULL);
  SyAnalysis *other = sy_difference_chart_get_other (SY_DIFFERENCE_CHART (parts));

  g_assert_true (gtk_widget_get_visible (parts) == (other != NULL));

  return other != NULL;
}

/* Without two leads there are no parts of a change. */
static void
test_parts (void)
{
  static const char *const none[] = { NULL };
  static const char *const one[] = { "realtime", NULL };
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);

  compare_with (window, "chat.json", PROFILE ("\"realtime\":{\"weight\":8}"), "difference");
  g_assert_true (has_parts (window));
  sy_app_test_weigh (session, none, 0);
  assert_says (window, "difference", "Where nothing is weighed, there is no lead to compare.");
  g_assert_false (has_parts (window));
  sy_app_test_weigh (session, one, 3);
  g_assert_true (has_parts (window));
  gtk_widget_activate_action (get_result (window), "other.remove", NULL);
  g_assert_false (has_parts (window));
  compare_with (window, "empty.json", PROFILE (""), "difference");
  g_assert_false (has_parts (window));
  sy_app_test_close_window (window);
}

#define TEA                                                                                        \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"tea-or-coffee\","             \
  "\"version\":1,\"title\":\"Tea or coffee\",\"options\":[{\"id\":\"tea\",\"name\":\"Tea\"},"      \
  "{\"id\":\"coffee\",\"name\":\"Coffee\"}],\"groups\":[{\"id\":\"all\"}],\"criteria\":[{\"id\":"  \
  "\"taste\",\"group\":\"all\",\"ratings\":{\"tea\":7,\"coffee\":5}}]}"
#define TEA_PROFILE                                                                                \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"tea-or-coffee\","       \
  "\"version\":1},\"criteria\":{}}"

static SyCatalogue *
make_tea (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (TEA, strlen (TEA));
  g_autoptr (GError) error = NULL;
  SyCatalogue *catalogue = sy_catalogue_from_json (bytes, NULL, NULL, &error);

  g_assert_no_error (error);

  return catalogue;
}

/* A profile of a catalogue that the program knows, but that this project does not weigh. */
static void
test_other_catalogue (void)
{
  g_autofree char *parent = g_build_filename (g_get_user_data_dir (), "steelyard", NULL);
  g_autofree char *folder = g_build_filename (parent, "catalogues", NULL);
  g_autofree char *path = g_build_filename (folder, "tea.json", NULL);
  SyWindow *window = open_page ();
  GtkWidget *result = get_result (window);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, TEA, -1, NULL));
  compare_with (window, "morning.json", TEA_PROFILE, "message");
  assert_says (window, "message",
               "morning.json weighs another catalogue’s criteria, so there is nothing to compare.");
  g_assert_false (gtk_widget_get_visible (result));
  g_unlink (path);
  g_rmdir (folder);
  g_rmdir (parent);
  sy_app_test_close_window (window);
}

/* What is held waits while the project is one of another catalogue. */
static void
test_waits (void)
{
  SyWindow *window = open_page ();
  SySession *session = sy_window_get_session (window);
  GtkWidget *result = get_result (window);
  GtkWidget *remove = find_in_card (window, GTK_TYPE_BUTTON, "remove");
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_ref (sy_session_get_catalogue (session));
  g_autoptr (SyProfile) profile =
      sy_profile_ref (sy_document_get_profile (sy_session_get_document (session)));
  g_autoptr (SyCatalogue) tea = make_tea ();
  g_autoptr (SyProfile) morning = sy_profile_new (tea->id, 1);

  compare_with (window, "chat.json", PROFILE ("\"realtime\":{\"weight\":8}"), "difference");
  sy_app_test_show (session, morning, tea);
  assert_says (window, "message",
               "chat.json weighs another catalogue’s criteria, so there is nothing to compare.");
  g_assert_false (gtk_widget_get_visible (result));
  g_assert_true (gtk_widget_get_visible (remove));
  g_assert_false (has_parts (window));

  sy_app_test_show (session, profile, catalogue);
  assert_says (window, "message", "");
  assert_says (window, "there_title", "Chat");
  g_assert_true (gtk_widget_get_visible (result));
  g_assert_true (has_parts (window));
  sy_app_test_close_window (window);
}

/* The other way round: the project is of another catalogue than the one that comes along. */
static void
test_own_catalogue (void)
{
  SyWindow *window = open_page ();
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///io/github/steelyard/Steelyard/examples/"
                                               "booking-api-rewrite.steelyard.json");
  g_autoptr (SyCatalogue) tea = make_tea ();
  g_autoptr (SyProfile) morning = sy_profile_new (tea->id, 1);
  Awaited awaited = { window, "message" };

  sy_app_test_show (sy_window_get_session (window), morning, tea);
  sy_other_profile_card_open (get_card (window), file);
  sy_test_wait_for (has_said, &awaited, "a message");
  assert_says (window, "message",
               "booking-api-rewrite.steelyard.json weighs another catalogue’s criteria, so there "
               "is nothing to compare.");
  g_assert_false (gtk_widget_get_visible (get_result (window)));
  sy_app_test_close_window (window);
}

/* What is dropped is read as what is chosen. */
static void
test_drop (void)
{
  SyWindow *window = open_page ();
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (get_card (window)));
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///io/github/steelyard/Steelyard/examples/"
                                               "booking-api-rewrite.steelyard.json");
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);
  g_auto (GValue) value = G_VALUE_INIT;
  Awaited awaited = { window, "there_title" };
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &is_taken);
    }
  g_assert_true (is_taken);
  sy_test_wait_for (has_said, &awaited, "the dropped profile");
  assert_says (window, "there_title", "Booking API rewrite");
  sy_app_test_close_window (window);
}

/* A read that is under way ends with the window. */
static void
test_closed_while_reading (void)
{
  SyWindow *window = open_page ();
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");

  sy_other_profile_card_open (get_card (window), file);
  sy_app_test_close_window (window);
  sy_test_settle ();
}

/* Also at twice the size of type. */
static void
test_width (void)
{
  SyWindow *window = open_page ();
  int width;

  compare_with (window, "chat.json", PROFILE ("\"realtime\":{\"weight\":8}"), "there_verdict");
  gtk_widget_measure (get_page (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, WIDTH_MAX_PX);
  for (guint i = 0; i < 5; i++)
    gtk_widget_activate_action (get_page (window), "win.zoom-in", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_widget_measure (get_page (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, WIDTH_MAX_PX);
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  int status;

  /* The catalogues of whoever runs the test do not matter. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/other-profile/held", test_other_profile);
  g_test_add_func ("/other-profile/bad", test_bad_other_profile);
  g_test_add_func ("/other-profile/dismiss", test_dismiss);
  g_test_add_func ("/other-profile/parts", test_parts);
  g_test_add_func ("/other-profile/other-catalogue", test_other_catalogue);
  g_test_add_func ("/other-profile/own-catalogue", test_own_catalogue);
  g_test_add_func ("/other-profile/waits", test_waits);
  g_test_add_func ("/other-profile/drop", test_drop);
  g_test_add_func ("/other-profile/closed-while-reading", test_closed_while_reading);
  g_test_add_func ("/other-profile/width", test_width);
  status = g_test_run ();
  g_object_unref (application);
  g_rmdir (folder);

  return status;
}
