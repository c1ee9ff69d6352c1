/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sy-app-test.h"
#include "sy-files-test.h"
#include "sy-recent-files.h"
#include "sy-window-private.h"
#include "sy-schema.h"

static GtkApplication *application;

#define CATALOGUE                                                                                  \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"%s\",\"version\":%d,"         \
  "\"title\":\"<b>Tea &amp;\",\"options\":[{\"id\":\"t\"},{\"id\":\"c\"}],"                        \
  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"t\":1,\"c\":2}}]}"

#define PROFILE_OF_OTHER                                                                           \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"other\"},"              \
  "\"criteria\":{\"k\":{\"weight\": 4}}}"

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *) weak == NULL;
}

static void
save_as (SyWindow *window, GFile *file)
{
  sy_project_file_save_as (sy_window_get_file (window), file);
}

/* A window over a file of its own, in a folder of its own. */
typedef struct
{
  char *folder;
  GFile *file;
  SyWindow *window;
  SySession *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  fixture->file = sy_test_create_file (fixture->folder, "a b.steelyard.json", NULL);
  fixture->window = sy_app_test_open_window (application);
  fixture->session = sy_window_get_session (fixture->window);
  save_as (fixture->window, fixture->file);
  sy_app_test_wait_for_state (fixture->session, "· saved");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sy_app_test_close_window (fixture->window);
  g_object_unref (fixture->file);
  sy_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static SyDocument *
get_document (Fixture *fixture)
{
  return sy_session_get_document (fixture->session);
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

/* A window over a copy of the file, opened after what was opened before. */
static SyWindow *
open_copy (Fixture *fixture)
{
  g_autofree char *contents = sy_files_test_read (fixture->file);
  g_autoptr (GFile) copy = sy_test_create_file (fixture->folder, "last.json", contents);
  SyWindow *window = sy_app_test_open_window (application);

  sy_window_open (window, copy);
  sy_app_test_wait_for_state (sy_window_get_session (window), "last.json · saved");

  return window;
}

static gboolean
has_windows (gpointer number)
{
  GList *windows = gtk_application_get_windows (application);

  return g_list_length (windows) == GPOINTER_TO_UINT (number);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  SyWindow *other = sy_app_test_open_window (application);

  sy_session_set_weight (fixture->session, "realtime", 8, SY_GESTURE_NONE);
  sy_app_test_wait_for_state (fixture->session, "· edited");
  act (fixture, "win.save");
  sy_app_test_wait_for_state (fixture->session, "· saved");
  g_assert_false (sy_document_get_modified (get_document (fixture)));
  g_assert_true (sy_document_get_can_undo (get_document (fixture)));

  /* It is shown already, so the other window stays as it is. */
  sy_window_open (other, fixture->file);
  sy_app_test_close_window (open_copy (fixture));
  g_assert_true (sy_session_is_untouched (sy_window_get_session (other)));
  sy_app_test_close_window (other);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.steelyard.json", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  SyWindow *other = sy_app_test_open_window (application);

  g_assert_true (g_file_copy (fixture->file, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  sy_window_open (other, copy);
  sy_app_test_wait_for_state (sy_window_get_session (other), "copy.steelyard.json · saved");
  g_assert_cmpint (sy_files_test_get_weight (
                       sy_session_get_document (sy_window_get_session (other))),
                   ==, sy_files_test_get_weight (get_document (fixture)));
  sy_app_test_close_window (other);
}

/* Asked for twice before it is read, it is shown once. */
static void
test_open_twice (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = sy_files_test_read (fixture->file);
  g_autoptr (GFile) copy = sy_test_create_file (fixture->folder, "copy.steelyard.json", contents);
  guint n_windows = g_list_length (gtk_application_get_windows (application));

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  sy_window_open (fixture->window, copy);
  sy_window_open (fixture->window, copy);
  n_windows++;
  sy_test_wait_for (has_windows, GUINT_TO_POINTER (n_windows), "the window");
  sy_app_test_close_window (open_copy (fixture));
  g_assert_true (has_windows (GUINT_TO_POINTER (n_windows)));
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (link->data != fixture->window)
      {
        sy_app_test_close_window (link->data);
        break;
      }
}

/* What is saved somewhere else without a change is there before the window goes. */
/* Opens what is the file by another name, which must bring its window to the front. */
static void
open_by_name (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SyWindow *other = sy_app_test_open_window (application);
  guint n_windows = g_list_length (gtk_application_get_windows (application));

  sy_window_open (other, file);
  sy_app_test_close_window (open_copy (fixture));
  g_assert_true (has_windows (GUINT_TO_POINTER (n_windows)));
  g_assert_true (sy_session_is_untouched (sy_window_get_session (other)));
  sy_app_test_close_window (other);
}

/* By whatever name, one file is one window. */
static void
test_open_by_other_name (Fixture *fixture, gconstpointer data)
{
  const char *path = g_file_peek_path (fixture->file);
  g_autofree char *link_path = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *other_path = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *folder_path = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *in_folder = g_build_filename (folder_path, "a b.steelyard.json", NULL);

  g_assert_cmpint (symlink (path, link_path), ==, 0);
  open_by_name (fixture, link_path);
  g_assert_cmpint (symlink (fixture->folder, folder_path), ==, 0);
  open_by_name (fixture, in_folder);
  g_assert_cmpint (link (path, other_path), ==, 0);
  open_by_name (fixture, other_path);

  /* Also when somebody else has replaced it since. */
  sy_files_test_change_elsewhere (fixture->file, 2);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, TRUE);
  open_by_name (fixture, link_path);
}

/* Through a link the file itself is watched, saving keeps the link, and a copy is no link. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *path = g_build_filename (folder, "link.steelyard.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);

  sy_app_test_close_window (fixture->window);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("../a b.steelyard.json", path), ==, 0);
  sy_window_open (window, file);
  sy_app_test_wait_for_state (session, "link.steelyard.json · saved");
  sy_session_set_weight (session, "realtime", 8, SY_GESTURE_NONE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  sy_app_test_wait_for_state (session, "· saved");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (sy_files_test_read_weight (fixture->file), ==, 8);

  sy_files_test_change_elsewhere (fixture->file, 2);
  sy_app_test_wait_for_notice (window, SY_NOTICE_CHANGED, TRUE);
  fixture->window = window;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* What never ends, or never answers, is told in a window that comes. */
static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");
  SyWindow *window = sy_window_new (application, fixture->session);
  g_autofree char *words = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  sy_window_open (window, file);
  sy_app_test_wait_for_notice (window, SY_NOTICE_OPEN_FAILED, TRUE);
  sy_test_wait_for (is_mapped, window, "the window");
  words =
      sy_app_test_dup_words (sy_app_test_find_notice (GTK_WIDGET (window), SY_NOTICE_OPEN_FAILED),
                             "text");
  g_assert_cmpstr (words, ==, "pipe: It is no plain file");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.dismiss", "u", SY_NOTICE_OPEN_FAILED);
  sy_window_open (window, device);
  sy_app_test_wait_for_notice (window, SY_NOTICE_OPEN_FAILED, TRUE);
  sy_app_test_close_window (window);
}

/* All that could read are busy, as on a disk that is away. */
static void
sleep_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_usleep (3 * G_USEC_PER_SEC);
}

static void
test_no_answer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = sy_files_test_read (fixture->file);
  g_autoptr (GFile) copy = sy_test_create_file (fixture->folder, "far.json", contents);
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyWindow *window = sy_window_new (application, session);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

      g_task_run_in_thread (task, sleep_in_thread);
    }
  sy_window_open (window, copy);
  sy_app_test_wait_for_notice (window, SY_NOTICE_OPEN_FAILED, TRUE);
  sy_test_wait_for (is_mapped, window, "the window");
  sy_app_test_wait_for_state (session, "far.json · saved");
  sy_app_test_wait_for_notice (window, SY_NOTICE_OPEN_FAILED, FALSE);
  sy_app_test_close_window (window);
}

static void
test_close_while_copying (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = sy_test_create_file (fixture->folder, "other.json", NULL);
  SyWindow *window = sy_app_test_open_window (application);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  save_as (window, other);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_nonnull (window);
  g_assert_null (sy_app_test_find_dialog (window));
  sy_test_wait_for (is_gone, &window, "the end of the window");
  g_assert_true (g_file_query_exists (other, NULL));
}

/* Somebody else's change is told, not overwritten by saving; reloading takes it, undo brings mine
 * back. */
static void
test_reload (Fixture *fixture, gconstpointer data)
{
  g_autofree char *theirs = NULL;
  g_autofree char *still_theirs = NULL;

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  sy_files_test_change_elsewhere (fixture->file, 2);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, TRUE);
  theirs = sy_files_test_read (fixture->file);

  /* Also where the notice was put away. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.dismiss", "u", SY_NOTICE_CHANGED);
  act (fixture, "win.save");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, TRUE);
  still_theirs = sy_files_test_read (fixture->file);
  g_assert_cmpstr (still_theirs, ==, theirs);
  g_assert_true (sy_document_get_modified (get_document (fixture)));

  act (fixture, "win.reload");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, FALSE);
  g_assert_cmpint (sy_files_test_get_weight (get_document (fixture)), ==, 2);
  g_assert_false (sy_document_get_modified (get_document (fixture)));
  sy_session_undo (fixture->session);
  g_assert_cmpint (sy_files_test_get_weight (get_document (fixture)), ==, 9);
  g_assert_true (sy_document_get_modified (get_document (fixture)));
}

static void
test_overwrite (Fixture *fixture, gconstpointer data)
{
  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  sy_files_test_change_elsewhere (fixture->file, 2);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, TRUE);
  act (fixture, "win.overwrite");
  sy_app_test_wait_for_state (fixture->session, "· saved");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, FALSE);
  g_assert_cmpint (sy_files_test_read_weight (fixture->file), ==, 9);
}

static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

/* Nothing can be asked for that would do nothing. */
static void
test_enabled (Fixture *fixture, gconstpointer data)
{
  g_assert_false (is_enabled (fixture, "overwrite"));
  g_assert_true (is_enabled (fixture, "reload"));
  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  sy_files_test_change_elsewhere (fixture->file, 2);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, TRUE);
  g_assert_true (is_enabled (fixture, "overwrite"));

  act (fixture, "win.reload");
  g_assert_false (is_enabled (fixture, "overwrite"));
  g_assert_false (is_enabled (fixture, "reload"));
  g_assert_false (is_enabled (fixture, "discard"));
  g_assert_true (is_enabled (fixture, "save"));
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, FALSE);
  g_assert_false (is_enabled (fixture, "overwrite"));
  g_assert_true (is_enabled (fixture, "reload"));
}

static SyWindow *
find_window_of (const char *catalogue)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (SY_IS_WINDOW (link->data)
        && g_str_equal (sy_session_get_catalogue (sy_window_get_session (link->data))->id,
                        catalogue))
      return link->data;

  return NULL;
}

static gboolean
has_window_of (gpointer catalogue)
{
  return find_window_of (catalogue) != NULL;
}

static void
put (Fixture *fixture, const char *contents)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), contents, -1, NULL));
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, TRUE);
  act (fixture, "win.reload");
}

/* What the file holds by now may be no project, or another one: that is shown elsewhere while there
 * is something to lose here.
 */
static void
test_reload_other (Fixture *fixture, gconstpointer data)
{
  g_autofree char *catalogue = g_strdup_printf (CATALOGUE, "other", 1);
  g_autoptr (GFile) file = sy_test_create_file (fixture->folder, "other.json", catalogue);
  g_autofree char *words = NULL;
  SyWindow *other;

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  put (fixture, catalogue);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_OPEN_FAILED, TRUE);
  words = sy_app_test_dup_words (sy_app_test_find_notice (GTK_WIDGET (fixture->window),
                                                          SY_NOTICE_OPEN_FAILED),
                                 "text");
  g_assert_cmpstr (words, ==, "It is a catalogue now.");

  sy_window_open (fixture->window, file);
  sy_test_wait_for (has_window_of, (gpointer) "other", "a project of the catalogue");
  sy_app_test_close_window (find_window_of ("other"));
  put (fixture, PROFILE_OF_OTHER);
  sy_test_wait_for (has_window_of, (gpointer) "other", "the other project");
  other = find_window_of ("other");
  g_assert_true (other != fixture->window);
  g_assert_cmpint (sy_files_test_get_weight (get_document (fixture)), ==, 9);
  sy_app_test_close_window (other);

  sy_session_undo (fixture->session);
  act (fixture, "win.reload");
  sy_test_wait_for (has_window_of, (gpointer) "other", "the other project");
  g_assert_true (find_window_of ("other") == fixture->window);
  g_assert_false (sy_document_get_modified (get_document (fixture)));
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, FALSE);
}

/* A deleted file leaves the project nowhere but here, so closing asks; coming back ends that. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = sy_files_test_read (fixture->file);

  g_assert_cmpint (g_remove (g_file_peek_path (fixture->file)), ==, 0);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_GONE, TRUE);
  g_assert_true (sy_document_get_modified (get_document (fixture)));
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_nonnull (sy_app_test_find_dialog (fixture->window));

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), contents, -1, NULL));
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_GONE, FALSE);
  g_assert_false (sy_document_get_modified (get_document (fixture)));

  g_assert_cmpint (g_remove (g_file_peek_path (fixture->file)), ==, 0);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_GONE, TRUE);
  act (fixture, "win.save");
  g_assert_true (sy_document_get_modified (get_document (fixture)));
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_GONE, FALSE);
  sy_app_test_wait_for_state (fixture->session, "· saved");
  g_assert_true (g_file_query_exists (fixture->file, NULL));
}

static void
test_folder_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  GtkWidget *bar;

  sy_test_remove_folder (fixture->folder);
  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  act (fixture, "win.save");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_SAVE_FAILED, TRUE);
  bar = sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_SAVE_FAILED);
  words = sy_app_test_dup_words (bar, "text");
  g_assert_cmpstr (words, ==, "The folder is no longer there. Save elsewhere.");
  g_assert_true (sy_document_get_modified (get_document (fixture)));
  g_assert_cmpint (sy_files_test_get_weight (get_document (fixture)), ==, 9);

  /* It can be tried again, which succeeds once the folder is back. */
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  act (fixture, "win.save");
  sy_app_test_wait_for_state (fixture->session, "· saved");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_SAVE_FAILED, FALSE);
}

static gboolean
is_narrow (gpointer window)
{
  return gtk_widget_get_allocated_width (window) < 400;
}

static gboolean
is_wide (gpointer window)
{
  return gtk_widget_get_allocated_width (window) > 1200;
}

static gboolean
has_height (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

static void
check_height (Fixture *fixture)
{
  GtkWidget *bar = sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_OPEN_FAILED);
  GtkWidget *scroller = gtk_widget_get_ancestor (bar, GTK_TYPE_SCROLLED_WINDOW);

  sy_test_wait_for (has_height, scroller, "a notice");
  g_assert_cmpint (gtk_widget_get_height (scroller), ==, gtk_widget_get_allocated_height (bar));
}

/* It is as high as its lines take: none is cut off, and no gap stands under it. */
static void
test_height (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = sy_test_create_file (fixture->folder, "bad.json", "[1, 2");

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sy_test_wait_for (is_narrow, fixture->window, "a narrow window");
  sy_window_open (fixture->window, file);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_OPEN_FAILED, TRUE);
  check_height (fixture);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 720);
  sy_test_wait_for (is_wide, fixture->window, "a wide window");
  check_height (fixture);
}

/* GTK asks for the height of no width, and holds it for the least that any width gives. */
static void
test_least_height (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box;
  int least;

  sy_window_show_notice (fixture->window, SY_NOTICE_RESTORED,
                         "Changes that were not saved are restored",
                         "They are not in “our own.steelyard.json”. Save what is shown here, or go "
                         "back to the file.");
  box = gtk_widget_get_ancestor (sy_app_test_find_notice (GTK_WIDGET (fixture->window),
                                                          SY_NOTICE_RESTORED),
                                 SY_TYPE_NOTICE_BOX);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  for (int width = 360; width <= 1920; width += 20)
    {
      int height;

      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, height);
    }
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *contents;
    SyNoticeKind kind;
    const char *text;
  } rows[] = {
    { "bad <b>&.json", "{ \"format\": ]", SY_NOTICE_OPEN_FAILED,
      "bad <b>&.json:1:13: A value was expected here: “]” ($.format)" },
    { "missing.json", NULL, SY_NOTICE_OPEN_FAILED, "missing.json: It is not there." },
    { "unknown.json",
      "{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"none\"}}",
      SY_NOTICE_NO_CATALOGUE, NULL },
  };
  SyDocument *document = get_document (fixture);
  SyProfile *profile = sy_document_get_profile (document);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GFile) file =
          sy_test_create_file (fixture->folder, rows[i].name, rows[i].contents);
      g_autofree char *words = NULL;

      sy_window_open (fixture->window, file);
      sy_app_test_wait_for_notice (fixture->window, rows[i].kind, TRUE);
      words = sy_app_test_dup_words (sy_app_test_find_notice (GTK_WIDGET (fixture->window),
                                                              rows[i].kind),
                                     "text");
      if (rows[i].text != NULL)
        g_assert_cmpstr (words, ==, rows[i].text);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.dismiss", "u",
                                  (guint) rows[i].kind);
      g_assert_null (sy_app_test_find_notice (GTK_WIDGET (fixture->window), rows[i].kind));
    }
  g_assert_true (get_document (fixture) == document);
  g_assert_true (sy_document_get_profile (document) == profile);
}

/* Closing with changes asks first; without, the window goes. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  SyWindow *window = sy_app_test_open_window (application);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  sy_test_settle ();
  g_assert_null (window);

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_nonnull (sy_app_test_find_dialog (fixture->window));
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

/* Alt+D: the dialog and the window go, while the button of the dialog is still at work. */
static void
test_discard_by_key (Fixture *fixture, gconstpointer data)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *button;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  sy_session_set_weight (sy_window_get_session (window), "realtime", 9, SY_GESTURE_NONE);
  gtk_window_close (GTK_WINDOW (window));
  sy_test_settle ();
  button = find_button (sy_app_test_find_dialog (window), "_Discard");
  g_assert_true (gtk_widget_mnemonic_activate (button, FALSE));
  sy_test_wait_for (is_gone, &window, "the end of the window");
  sy_test_let_pass (300);
}

static gboolean
has_dialog (gpointer window)
{
  return sy_app_test_find_dialog (window) != NULL;
}

static gboolean
has_no_dialog (gpointer window)
{
  return !has_dialog (window);
}

static gboolean
has_chosen (gpointer chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  return file != NULL;
}

static gboolean
has_chooser (gpointer window)
{
  GtkWidget *dialog = sy_app_test_find_dialog (window);

  return dialog != NULL && GTK_IS_FILE_CHOOSER (dialog);
}

/* Types @name into the chooser that Save As has opened. */
static void
type_name (SyWindow *window, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GtkFileChooser *chooser;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-as", NULL);
  sy_test_wait_for (has_chooser, window, "a chooser of files");
  chooser = GTK_FILE_CHOOSER (sy_app_test_find_dialog (window));
  sy_test_wait_for (has_chosen, chooser, "a file in the dialog");
  gtk_file_chooser_set_current_name (chooser, path);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
}

static gboolean
is_asked (gpointer window)
{
  return ADW_IS_MESSAGE_DIALOG (sy_app_test_find_dialog (window));
}

static void
answer (SyWindow *window, const char *response)
{
  sy_test_wait_for (is_asked, window, "a question");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (sy_app_test_find_dialog (window)), response);
  sy_test_wait_for (has_no_dialog, window, "the end of the question");
}

/* A name gets its extension, and where that is somebody's file it is asked about; a project without
 * a title is called as its file.
 */
static void
test_extension (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) taken = sy_test_create_file (fixture->folder, "b.steelyard.json", "taken");
  g_autofree char *contents = NULL;

  if (!sy_app_test_may_leak ())
    {
      g_test_skip ("the file chooser leaks");
      return;
    }

  sy_session_set_title (fixture->session, "");
  g_assert_cmpstr (sy_session_get_title (fixture->session), ==, "a b");
  type_name (fixture->window, fixture->folder, "plan 1.0");
  sy_app_test_wait_for_state (fixture->session, "plan 1.0.steelyard.json · saved");
  g_assert_cmpstr (sy_session_get_title (fixture->session), ==, "plan 1.0");
  type_name (fixture->window, fixture->folder, "c.Steelyard");
  sy_app_test_wait_for_state (fixture->session, "c.Steelyard · saved");

  type_name (fixture->window, fixture->folder, "b");
  answer (fixture->window, "cancel");
  contents = sy_files_test_read (taken);
  g_assert_cmpstr (contents, ==, "taken");
  type_name (fixture->window, fixture->folder, "b");
  answer (fixture->window, "replace");
  sy_app_test_wait_for_state (fixture->session, "b.steelyard.json · saved");
}

/* Asked by the window that is to close, whether to save; then, where to: under the name that is
 * suggested.
 */
static void
save_and_close (SyWindow *window, const char *folder, int response)
{
  GtkFileChooser *chooser;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  gtk_window_close (GTK_WINDOW (window));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (sy_app_test_find_dialog (window)), "save");
  sy_test_wait_for (has_chooser, window, "a chooser of files");
  chooser = GTK_FILE_CHOOSER (sy_app_test_find_dialog (window));
  sy_test_wait_for (has_chosen, chooser, "a file in the dialog");
  name = gtk_file_chooser_get_current_name (chooser);
  path = g_build_filename (folder, name, NULL);
  gtk_file_chooser_set_current_name (chooser, path);
  gtk_dialog_response (GTK_DIALOG (chooser), response);
  sy_test_wait_for (has_no_dialog, window, "the end of the chooser");
}

/* What has no file yet is saved where the user says, and closes then; without an answer it stays.
 */
static void
test_save_and_close (Fixture *fixture, gconstpointer data)
{
  SyWindow *window;
  g_autoptr (GFile) file =
      sy_test_create_file (fixture->folder, "Fraud scoring service.steelyard.json", NULL);

  if (!sy_app_test_may_leak ())
    {
      g_test_skip ("the file chooser leaks");
      return;
    }

  window = sy_app_test_open_window (application);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  sy_session_set_weight (sy_window_get_session (window), "realtime", 9, SY_GESTURE_NONE);
  save_and_close (window, fixture->folder, GTK_RESPONSE_CANCEL);
  sy_test_let_pass (100);
  g_assert_nonnull (window);

  save_and_close (window, fixture->folder, GTK_RESPONSE_ACCEPT);
  sy_test_wait_for (is_gone, &window, "the end of the window");
  g_assert_cmpint (sy_files_test_read_weight (file), ==, 9);
}

/* Nobody is asked about what is being saved, but about what changed since. */
static void
test_close_while_saving (Fixture *fixture, gconstpointer data)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autoptr (GFile) file = sy_test_create_file (fixture->folder, "other.steelyard.json", NULL);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  sy_session_set_weight (sy_window_get_session (window), "realtime", 9, SY_GESTURE_NONE);
  save_as (window, file);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_null (sy_app_test_find_dialog (window));
  sy_test_wait_for (is_gone, &window, "the end of the window");
  g_assert_true (g_file_query_exists (file, NULL));

  sy_session_set_weight (fixture->session, "realtime", 8, SY_GESTURE_NONE);
  act (fixture, "win.save");
  gtk_window_close (GTK_WINDOW (fixture->window));
  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  sy_test_wait_for (has_dialog, fixture->window, "a question");
  g_assert_cmpint (sy_files_test_read_weight (fixture->file), ==, 8);
}

static void
test_drift (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = sy_files_test_read (fixture->file);
  g_autoptr (GRegex) regex = g_regex_new ("\"verdict\": \"[a-z]*\"", 0, 0, NULL);
  g_autofree char *changed =
      g_regex_replace_literal (regex, contents, -1, 0, "\"verdict\": \"close\"", 0, NULL);
  g_autoptr (GFile) file = sy_test_create_file (fixture->folder, "old.steelyard.json", changed);
  SyWindow *other = sy_app_test_open_window (application);

  sy_window_open (other, file);
  sy_app_test_wait_for_notice (other, SY_NOTICE_DRIFT, TRUE);
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_DRIFT));

  /* Saved, it says what is true now. */
  save_as (other, file);
  sy_app_test_wait_for_notice (other, SY_NOTICE_DRIFT, FALSE);
  sy_app_test_close_window (other);
}

/* When the day has come to look again the project says so, until another day is set. */
static void
test_review (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = sy_files_test_read (fixture->file);
  g_autoptr (GRegex) regex = g_regex_new ("\"revisit\": \"[-0-9]*\"", 0, 0, NULL);
  g_autofree char *changed =
      g_regex_replace_literal (regex, contents, -1, 0, "\"revisit\": \"2026-11-02\"", 0, NULL);
  g_autoptr (GFile) file = sy_test_create_file (fixture->folder, "due.steelyard.json", changed);
  SyWindow *other = sy_app_test_open_window (application);
  SySession *session;
  g_autoptr (SyDecision) decision = NULL;

  sy_window_open (other, file);
  sy_app_test_wait_for_notice (other, SY_NOTICE_REVIEW, TRUE);
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_REVIEW));

  session = sy_window_get_session (other);
  sy_session_set_weight (session, "realtime", 9, SY_GESTURE_NONE);
  g_assert_nonnull (sy_app_test_find_notice (GTK_WIDGET (other), SY_NOTICE_REVIEW));
  decision = sy_decision_new ();
  g_free (decision->revisit);
  decision->revisit = g_strdup ("9999-01-01");
  sy_session_set_decision (session, decision);
  sy_app_test_wait_for_notice (other, SY_NOTICE_REVIEW, FALSE);
  sy_app_test_close_window (other);
}

static GFile *
create_carrying (Fixture *fixture)
{
  g_autoptr (GBytes) shipped = sy_resource_lookup ("catalogue/nodejs-vs-python.json");
  g_autofree char *whole = g_strndup (g_bytes_get_data (shipped, NULL), g_bytes_get_size (shipped));
  g_auto (GStrv) parts = g_strsplit (whole, "NodeJS or Python", 2);
  g_autofree char *text =
      g_strdup_printf ("{\"format\":\"steelyard-profile\",\"version\":2,"
                       "\"catalogue\":{\"id\":\"nodejs-vs-python\",\"document\":%sAnother%s}}",
                       parts[0], parts[1]);

  return sy_test_create_file (fixture->folder, "brings.steelyard.json", text);
}

/* A project may bring a catalogue that calls itself as the user's, and says something else. */
static void
test_carried (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = create_carrying (fixture);
  SyWindow *other = sy_app_test_open_window (application);

  sy_window_open (other, file);
  sy_app_test_wait_for_notice (other, SY_NOTICE_CARRIED, TRUE);
  g_assert_cmpstr (sy_session_get_catalogue (sy_window_get_session (other))->title, ==, "Another");
  g_assert_cmpstr (sy_session_get_catalogue (fixture->session)->title, ==, "NodeJS or Python");
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_CARRIED));
  sy_app_test_close_window (other);
}

static const char *
get_knowledge (SyWindow *window)
{
  return sy_session_get_catalogue (sy_window_get_session (window))->title;
}

/* The user's own takes its place after a yes, as one step, and what is saved then carries none. */
static void
test_take_catalogue (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = create_carrying (fixture);
  SyWindow *other = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (other);
  g_autofree char *contents = NULL;

  sy_window_open (other, file);
  sy_app_test_wait_for_notice (other, SY_NOTICE_CARRIED, TRUE);
  sy_session_set_weight (session, "ai-ml", 7, SY_GESTURE_NONE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (other), "win.take-catalogue", NULL));
  sy_test_wait_for (has_dialog, other, "a question");
  g_assert_cmpstr (get_knowledge (other), ==, "Another");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (sy_app_test_find_dialog (other)), "take");
  sy_app_test_wait_for_notice (other, SY_NOTICE_CARRIED, FALSE);
  g_assert_cmpstr (get_knowledge (other), ==, "NodeJS or Python");

  sy_session_undo (session);
  sy_app_test_wait_for_notice (other, SY_NOTICE_CARRIED, TRUE);
  g_assert_cmpstr (get_knowledge (other), ==, "Another");
  sy_session_undo (session);
  sy_session_redo (session);
  sy_session_redo (session);
  g_assert_cmpstr (get_knowledge (other), ==, "NodeJS or Python");
  sy_session_set_weight (session, "ai-ml", 8, SY_GESTURE_NONE);
  g_assert_cmpstr (get_knowledge (other), ==, "NodeJS or Python");

  save_as (other, file);
  sy_app_test_wait_for_state (session, "· saved");
  contents = sy_files_test_read (file);
  g_assert_null (strstr (contents, "\"document\""));
  sy_app_test_close_window (other);
}

static gboolean
says (gpointer window, const char *id, const char *text)
{
  GtkWidget *notice = sy_app_test_find_notice (GTK_WIDGET (window), SY_NOTICE_OPEN_FAILED);
  g_autofree char *words = notice != NULL ? sy_app_test_dup_words (notice, id) : NULL;

  return words != NULL && strstr (words, text) != NULL;
}

static gboolean
has_three_refused (gpointer window)
{
  return says (window, "title", "3 files cannot be opened");
}

static gboolean
has_one_refused (gpointer window)
{
  return says (window, "title", "The file cannot be opened") && says (window, "text", "later.json")
         && !says (window, "text", "many");
}

/* Those that are refused are told of together, whatever becomes of the others. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  static const char *const contents[] = { "{", NULL, "", "[1]" };
  g_autofree char *good = sy_files_test_read (fixture->file);
  SyWindow *other = sy_app_test_open_window (application);
  g_autofree char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *name = g_strdup_printf ("many-%u.json", i);
      g_autoptr (GFile) file =
          sy_test_create_file (fixture->folder, name, contents[i] != NULL ? contents[i] : good);

      sy_window_open (other, file);
    }
  sy_test_wait_for (has_three_refused, other, "all of them");
  words =
      sy_app_test_dup_words (sy_app_test_find_notice (GTK_WIDGET (other), SY_NOTICE_OPEN_FAILED),
                             "text");
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *name = g_strdup_printf ("many-%u.json", i);

      g_assert_true ((strstr (words, name) == NULL) == (contents[i] == NULL));
    }
  sy_app_test_wait_for_state (sy_window_get_session (other), "many-1.json · saved");

  /* What comes later is told alone. */
  {
    g_autoptr (GFile) file = sy_test_create_file (fixture->folder, "later.json", "[");

    sy_window_open (other, file);
    sy_test_wait_for (has_one_refused, other, "the later one");
  }
  sy_app_test_close_window (other);
}

/* What a merge of two sliders leaves, in which the result alone has two versions. */
static char *
mark_result (const char *contents)
{
  GString *text = g_string_new (contents);

  g_string_replace (text, "  \"result\": {\n",
                    "  \"result\": {\n<<<<<<< HEAD\n    \"lead\": 1,\n=======\n    \"lead\": 2,\n"
                    ">>>>>>> anna\n",
                    1);

  return g_string_free (text, FALSE);
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = sy_files_test_read (fixture->file);
  g_autofree char *marked = mark_result (contents);
  g_autofree char *written = NULL;
  g_autoptr (GFile) file = sy_test_create_file (fixture->folder, "m.steelyard.json", marked);
  SyWindow *other = sy_app_test_open_window (application);

  sy_window_open (other, file);
  sy_app_test_wait_for_notice (other, SY_NOTICE_MERGED, TRUE);
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (other), SY_NOTICE_DRIFT));

  /* Saved, it holds one. */
  g_action_group_activate_action (G_ACTION_GROUP (other), "save", NULL);
  sy_app_test_wait_for_notice (other, SY_NOTICE_MERGED, FALSE);
  written = sy_files_test_read (file);
  g_assert_cmpstr (written, ==, contents);

  /* Somebody merges again. */
  g_assert_true (g_file_set_contents (g_file_peek_path (file), marked, -1, NULL));
  g_action_group_activate_action (G_ACTION_GROUP (other), "reload", NULL);
  sy_app_test_wait_for_notice (other, SY_NOTICE_MERGED, TRUE);
  g_action_group_activate_action (G_ACTION_GROUP (other), "save", NULL);
  sy_app_test_wait_for_notice (other, SY_NOTICE_MERGED, FALSE);
  sy_app_test_close_window (other);
}

static GtkDropTarget *
find_drop_target (SyWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GFile) bad = sy_test_create_file (fixture->folder, "bad.json", "{");
  GtkDropTarget *target = find_drop_target (fixture->window);
  GtkWidget *hint =
      sy_app_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_STATUS_PAGE, "drop_hint");
  GdkDragAction action = 0;
  gboolean is_taken = FALSE;

  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, bad);
  g_signal_emit_by_name (target, "enter", 1.0, 1.0, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_COPY);
  g_assert_true (gtk_widget_get_visible (hint));
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &is_taken);
  g_assert_true (is_taken);
  g_assert_false (gtk_widget_get_visible (hint));
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_OPEN_FAILED, TRUE);
}

static char *
dup_first_recent (void)
{
  GMenuModel *menu = sy_recent_files_get_menu (sy_recent_files_get_default ());
  g_autoptr (GVariant) target =
      g_menu_model_get_item_attribute_value (menu, 0, G_MENU_ATTRIBUTE_TARGET, NULL);

  return target != NULL ? g_variant_dup_string (target, NULL) : NULL;
}

/* What was saved or opened comes first; what is not there any more goes when it is asked for. */
static void
test_recent (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = g_file_get_uri (fixture->file);
  g_autofree char *first = dup_first_recent ();
  g_autofree char *then = NULL;
  g_autoptr (GFile) missing = sy_test_create_file (fixture->folder, "_missing.json", NULL);
  g_autofree char *missing_uri = g_file_get_uri (missing);

  g_assert_cmpstr (first, ==, uri);
  sy_recent_files_add (sy_recent_files_get_default (), missing);
  then = dup_first_recent ();
  g_assert_cmpstr (then, ==, missing_uri);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-file", "s", missing_uri);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_OPEN_FAILED, TRUE);
  g_free (then);
  then = dup_first_recent ();
  g_assert_cmpstr (then, ==, uri);
}

#define ADD(name, function) g_test_add ("/files/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  application = sy_app_test_init (&argc, &argv);

  ADD ("save", test_save);
  ADD ("open", test_open);
  ADD ("open-twice", test_open_twice);
  ADD ("open-by-other-name", test_open_by_other_name);
  ADD ("link", test_link);
  ADD ("extension", test_extension);
  ADD ("pipe", test_pipe);
  ADD ("no-answer", test_no_answer);
  ADD ("close-while-copying", test_close_while_copying);
  ADD ("reload", test_reload);
  ADD ("overwrite", test_overwrite);
  ADD ("enabled", test_enabled);
  ADD ("reload-other", test_reload_other);
  ADD ("gone", test_gone);
  ADD ("folder-gone", test_folder_gone);
  ADD ("least-height", test_least_height);
  ADD ("refused", test_refused);
  ADD ("notice-height", test_height);
  ADD ("close", test_close);
  ADD ("close-while-saving", test_close_while_saving);
  ADD ("discard-by-key", test_discard_by_key);
  ADD ("save-and-close", test_save_and_close);
  ADD ("drift", test_drift);
  ADD ("review", test_review);
  ADD ("carried", test_carried);
  ADD ("take-catalogue", test_take_catalogue);
  ADD ("many", test_many);
  ADD ("merge", test_merge);
  ADD ("drop", test_drop);
  ADD ("recent", test_recent);

  return g_test_run ();
}
