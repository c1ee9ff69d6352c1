/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "sy-app-test.h"
#include "sy-catalogue-folder.h"
#include "sy-catalogue-json.h"
#include "sy-catalogues.h"
#include "sy-file-words.h"
#include "sy-recent-files.h"

static GtkApplication *application;

#define CATALOGUE                                                                                  \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"%s\",\"version\":%d,"         \
  "\"title\":\"<b>Tea &amp;\",\"options\":[{\"id\":\"t\"},{\"id\":\"c\"}],"                        \
  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"t\":1,\"c\":2}}]}"

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *) weak == NULL;
}

/* How a file says the weight of "realtime"; the number follows. */
#define WEIGHT "(\"realtime\": \\{\\s*\"weight\": )\\d+"

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
  fixture->file = sy_app_test_create_file (fixture->folder, "a b.steelyard.json", NULL);
  fixture->window = sy_app_test_open_window (application);
  fixture->session = sy_window_get_session (fixture->window);
  sy_window_save (fixture->window, fixture->file, NULL);
  sy_app_test_wait_for_state (fixture->session, "· saved");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sy_app_test_close_window (fixture->window);
  g_object_unref (fixture->file);
  sy_app_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static SyDocument *
get_document (Fixture *fixture)
{
  return sy_session_get_document (fixture->session);
}

static int
get_weight (SySession *session)
{
  return sy_profile_get_weight (sy_document_get_profile (sy_session_get_document (session)),
                                "realtime");
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

static char *
read_file (GFile *file)
{
  char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));

  return contents;
}

static void
assert_weight_in_file (Fixture *fixture, int weight)
{
  g_autofree char *contents = read_file (fixture->file);
  g_autofree char *start = g_strdup_printf ("\"realtime\": \\{\\s*\"weight\": %d\\b", weight);

  g_assert_true (g_regex_match_simple (start, contents, 0, 0));
}

/* What somebody else's editor does; the weight of "realtime" is theirs then. */
static void
change_elsewhere (Fixture *fixture, int weight)
{
  g_autofree char *contents = read_file (fixture->file);
  g_autofree char *theirs = g_strdup_printf ("\\g<1>%d", weight);
  g_autoptr (GRegex) regex = g_regex_new (WEIGHT, 0, 0, NULL);
  g_autofree char *changed = g_regex_replace (regex, contents, -1, 0, theirs, 0, NULL);

  g_assert_cmpstr (changed, !=, contents);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), changed, -1, NULL));
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
  sy_app_test_let_pass (100);
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
  g_assert_cmpint (get_weight (sy_window_get_session (other)), ==, get_weight (fixture->session));
  sy_app_test_close_window (other);
}

/* Asked for twice before it is read, it is shown once. */
static void
test_open_twice (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = read_file (fixture->file);
  g_autoptr (GFile) copy =
      sy_app_test_create_file (fixture->folder, "copy.steelyard.json", contents);
  guint n_windows = g_list_length (gtk_application_get_windows (application));

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  sy_window_open (fixture->window, copy);
  sy_window_open (fixture->window, copy);
  sy_app_test_let_pass (1000);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, n_windows + 1);
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (link->data != fixture->window)
      {
        sy_app_test_close_window (link->data);
        break;
      }
}

/* Asked to save while saving, and changed in between: the last state is saved, without an alarm. */
static void
test_save_while_saving (Fixture *fixture, gconstpointer data)
{
  for (int weight = 0; weight <= 10; weight++)
    {
      sy_session_set_weight (fixture->session, "realtime", weight, SY_GESTURE_NONE);
      act (fixture, "win.save");
    }
  sy_app_test_wait_for_state (fixture->session, "· saved");
  sy_app_test_let_pass (500);
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_CHANGED));
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_SAVE_FAILED));
  assert_weight_in_file (fixture, 10);
}

/* Asked to save elsewhere while saving, it does both. */
static void
test_save_as_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = sy_app_test_create_file (fixture->folder, "other.json", NULL);

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  act (fixture, "win.save");
  sy_window_save (fixture->window, other, NULL);
  sy_app_test_wait_for_state (fixture->session, "other.json · saved");
  g_assert_true (g_file_query_exists (other, NULL));
  assert_weight_in_file (fixture, 9);
}

/* What is saved somewhere else without a change is there before the window goes. */
static void
test_close_while_copying (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = sy_app_test_create_file (fixture->folder, "other.json", NULL);
  SyWindow *window = sy_app_test_open_window (application);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  sy_window_save (window, other, NULL);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_nonnull (window);
  g_assert_false (sy_app_test_has_dialog (window));
  sy_app_test_wait_for (is_gone, &window, "the end of the window");
  g_assert_true (g_file_query_exists (other, NULL));
}

/* A pipe in the place of the file keeps nobody waiting. */
static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  g_assert_cmpint (g_remove (g_file_peek_path (fixture->file)), ==, 0);
  g_assert_cmpint (mkfifo (g_file_peek_path (fixture->file), 0600), ==, 0);
  act (fixture, "win.save");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_SAVE_FAILED, TRUE);
  g_assert_true (sy_document_get_modified (get_document (fixture)));
}

/* Somebody else's change is told, not overwritten by saving; reloading takes it, undo brings mine
 * back. */
static void
test_reload (Fixture *fixture, gconstpointer data)
{
  g_autofree char *theirs = NULL;
  g_autofree char *still_theirs = NULL;

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  change_elsewhere (fixture, 2);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, TRUE);
  theirs = read_file (fixture->file);

  /* Also where the notice was put away. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.dismiss", "u", SY_NOTICE_CHANGED);
  act (fixture, "win.save");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, TRUE);
  still_theirs = read_file (fixture->file);
  g_assert_cmpstr (still_theirs, ==, theirs);
  g_assert_true (sy_document_get_modified (get_document (fixture)));

  act (fixture, "win.reload");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, FALSE);
  g_assert_cmpint (get_weight (fixture->session), ==, 2);
  g_assert_false (sy_document_get_modified (get_document (fixture)));
  sy_session_undo (fixture->session);
  g_assert_cmpint (get_weight (fixture->session), ==, 9);
  g_assert_true (sy_document_get_modified (get_document (fixture)));
}

static void
test_overwrite (Fixture *fixture, gconstpointer data)
{
  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  change_elsewhere (fixture, 2);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, TRUE);
  act (fixture, "win.overwrite");
  sy_app_test_wait_for_state (fixture->session, "· saved");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, FALSE);
  assert_weight_in_file (fixture, 9);
}

/* Only what the user was told of is overwritten, not what came after. */
static void
test_overwrite_late (Fixture *fixture, gconstpointer data)
{
  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  change_elsewhere (fixture, 2);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_CHANGED, TRUE);
  change_elsewhere (fixture, 4);
  act (fixture, "win.overwrite");
  sy_app_test_let_pass (500);
  g_assert_nonnull (sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_CHANGED));
  assert_weight_in_file (fixture, 4);
}

/* The same bytes under another tag are no change. */
static void
test_touched (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = read_file (fixture->file);
  const char *path = g_file_peek_path (fixture->file);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  sy_app_test_let_pass (500);
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_CHANGED));

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  act (fixture, "win.save");
  sy_app_test_wait_for_state (fixture->session, "· saved");
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_CHANGED));
}

/* A deleted file leaves the project nowhere but here, so closing asks; coming back ends that. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = read_file (fixture->file);

  g_assert_cmpint (g_remove (g_file_peek_path (fixture->file)), ==, 0);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_GONE, TRUE);
  g_assert_true (sy_document_get_modified (get_document (fixture)));
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_true (sy_app_test_has_dialog (fixture->window));

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

  sy_app_test_remove_folder (fixture->folder);
  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  act (fixture, "win.save");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_SAVE_FAILED, TRUE);
  bar = sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_SAVE_FAILED);
  words = sy_app_test_dup_words (bar, "text");
  g_assert_cmpstr (words, ==, "The folder is no longer there. Save elsewhere.");
  g_assert_true (sy_document_get_modified (get_document (fixture)));
  g_assert_cmpint (get_weight (fixture->session), ==, 9);

  /* It can be tried again, which succeeds once the folder is back. */
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  act (fixture, "win.save");
  sy_app_test_wait_for_state (fixture->session, "· saved");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_SAVE_FAILED, FALSE);
}

/* What nobody could read again is not written over what can be read. */
static void
test_too_much (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = read_file (fixture->file);
  g_autofree char *after = NULL;
  g_autofree char *note = g_strnfill (60000, 'n');
  g_autoptr (SyProfile) profile = sy_profile_ref (sy_document_get_profile (get_document (fixture)));

  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *id = g_strdup_printf ("k%u", i);
      SyProfile *next = sy_profile_with_note (profile, id, note);

      sy_profile_unref (profile);
      profile = next;
    }
  sy_document_apply (get_document (fixture), profile, SY_GESTURE_NONE);
  act (fixture, "win.save");
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_SAVE_FAILED, TRUE);
  after = read_file (fixture->file);
  g_assert_cmpstr (after, ==, before);
}

/* The link stays a link; what it points to is replaced at once, not written into. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link.steelyard.json", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);
  GStatBuf before;
  GStatBuf after;

  g_assert_cmpint (symlink (g_file_peek_path (fixture->file), path), ==, 0);
  g_assert_cmpint (g_stat (path, &before), ==, 0);
  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  sy_window_save (fixture->window, link, NULL);
  sy_app_test_wait_for_state (fixture->session, "link.steelyard.json · saved");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, !=, after.st_ino);
}

static void
test_exact_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = sy_app_test_create_file (fixture->folder, "no extension", NULL);

  sy_window_save (fixture->window, file, NULL);
  sy_app_test_wait_for_state (fixture->session, "no extension · saved");
  g_assert_true (g_file_query_exists (file, NULL));
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

  sy_app_test_wait_for (has_height, scroller, "a notice");
  g_assert_cmpint (gtk_widget_get_height (scroller), ==, gtk_widget_get_allocated_height (bar));
}

/* It is as high as its lines take: none is cut off, and no gap stands under it. */
static void
test_height (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = sy_app_test_create_file (fixture->folder, "bad.json", "[1, 2");

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sy_app_test_wait_for (is_narrow, fixture->window, "a narrow window");
  sy_window_open (fixture->window, file);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_OPEN_FAILED, TRUE);
  check_height (fixture);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 720);
  sy_app_test_wait_for (is_wide, fixture->window, "a wide window");
  check_height (fixture);
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
      SY_NOTICE_NO_CATALOGUE,
      "unknown.json:1:61: There is no catalogue “none” here ($.catalogue.id)" },
  };
  SyDocument *document = get_document (fixture);
  SyProfile *profile = sy_document_get_profile (document);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GFile) file =
          sy_app_test_create_file (fixture->folder, rows[i].name, rows[i].contents);
      g_autofree char *words = NULL;

      sy_window_open (fixture->window, file);
      sy_app_test_wait_for_notice (fixture->window, rows[i].kind, TRUE);
      words = sy_app_test_dup_words (sy_app_test_find_notice (GTK_WIDGET (fixture->window),
                                                              rows[i].kind),
                                     "text");
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
  sy_app_test_settle ();
  g_assert_null (window);

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_true (sy_app_test_has_dialog (fixture->window));
}

static gboolean
has_dialog (gpointer window)
{
  return sy_app_test_has_dialog (window);
}

static gboolean
has_closed (gpointer window)
{
  return *(SyWindow **) window == NULL;
}

/* Nobody is asked about what is being saved, but about what changed since. */
static void
test_close_while_saving (Fixture *fixture, gconstpointer data)
{
  SyWindow *window = sy_app_test_open_window (application);
  g_autoptr (GFile) file = sy_app_test_create_file (fixture->folder, "other.steelyard.json", NULL);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  sy_session_set_weight (sy_window_get_session (window), "realtime", 9, SY_GESTURE_NONE);
  sy_window_save (window, file, NULL);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_false (sy_app_test_has_dialog (window));
  sy_app_test_wait_for (has_closed, &window, "a window that goes");
  g_assert_true (g_file_query_exists (file, NULL));

  sy_session_set_weight (fixture->session, "realtime", 8, SY_GESTURE_NONE);
  act (fixture, "win.save");
  gtk_window_close (GTK_WINDOW (fixture->window));
  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  sy_app_test_wait_for (has_dialog, fixture->window, "a question");
  assert_weight_in_file (fixture, 8);
}

/* A changed catalogue needs a higher version, and even then the one before stays. */
static void
test_kept_catalogue (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (CATALOGUE, "kept", 3);
  g_autofree char *same_version = g_strconcat (text, " ", NULL);
  g_autofree char *newer = g_strdup_printf (CATALOGUE, "kept", 4);
  g_autofree char *folder = sy_catalogue_folder_dup_path ();
  g_autofree char *path = g_build_filename (folder, "kept.json", NULL);
  g_autofree char *aside = g_strconcat (path, ".version-3", NULL);
  const char *const texts[] = { text, text, same_version, newer };
  static const gboolean is_kept[] = { TRUE, TRUE, FALSE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (bytes, NULL, NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (sy_catalogues_keep (catalogue, bytes, &error), ==, is_kept[i]);
      g_assert_cmpint (error == NULL, ==, is_kept[i]);
      g_assert_cmpint (g_file_test (aside, G_FILE_TEST_EXISTS), ==, i == 3);
    }
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (sy_catalogue_set_lookup (sy_catalogues_get_set (), "kept")->version, ==, 4);
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

/* It starts a project, and profiles that weigh it find it from now on, in whatever version. */
static void
test_catalogue (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (CATALOGUE, "../tea", 3);
  g_autofree char *newer = g_strdup_printf (CATALOGUE, "../tea", 4);
  g_autoptr (GFile) file = sy_app_test_create_file (fixture->folder, "tea.json", text);
  g_autoptr (GFile) profile = sy_app_test_create_file (
      fixture->folder, "p.json",
      "{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"../tea\"},"
      "\"criteria\":{\"k\":{\"weight\":4},\"gone\":{\"weight\":5}}}");
  g_autoptr (GPtrArray) kept = NULL;
  SyWindow *window;

  sy_session_set_weight (fixture->session, "realtime", 9, SY_GESTURE_NONE);
  sy_window_open (fixture->window, file);
  sy_app_test_wait_for (has_window_of, (gpointer) "../tea", "a project of the catalogue");
  window = find_window_of ("../tea");
  g_assert_true (window != fixture->window);
  kept = sy_catalogue_folder_list_files ();
  g_assert_cmpuint (kept->len, ==, 1);

  sy_window_open (window, profile);
  sy_app_test_wait_for_state (sy_window_get_session (window), "p.json · saved");
  g_assert_true (g_file_set_contents (g_file_peek_path (file), newer, -1, NULL));
  sy_app_test_close_window (window);
  sy_window_open (fixture->window, file);
  sy_app_test_wait_for (has_window_of, (gpointer) "../tea", "a project of the newer version");
  window = find_window_of ("../tea");
  g_assert_cmpint (sy_session_get_catalogue (sy_window_get_session (window))->version, ==, 4);
  sy_app_test_close_window (window);
}

/* Nothing may pass itself off as what comes with the program. */
static void
test_false_catalogue (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (CATALOGUE, "nodejs-vs-python", 99);
  g_autoptr (GFile) file = sy_app_test_create_file (fixture->folder, "false.json", text);

  sy_window_open (fixture->window, file);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_OPEN_FAILED, TRUE);
}

static void
test_drift (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = read_file (fixture->file);
  g_autoptr (GRegex) regex = g_regex_new ("\"verdict\": \"[a-z]*\"", 0, 0, NULL);
  g_autofree char *changed =
      g_regex_replace_literal (regex, contents, -1, 0, "\"verdict\": \"close\"", 0, NULL);
  g_autoptr (GFile) file = sy_app_test_create_file (fixture->folder, "old.steelyard.json", changed);
  SyWindow *other = sy_app_test_open_window (application);

  sy_window_open (other, file);
  sy_app_test_wait_for_notice (other, SY_NOTICE_DRIFT, TRUE);
  g_assert_null (sy_app_test_find_notice (GTK_WIDGET (fixture->window), SY_NOTICE_DRIFT));

  /* Saved, it says what is true now. */
  sy_window_save (other, file, NULL);
  sy_app_test_wait_for_notice (other, SY_NOTICE_DRIFT, FALSE);
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
  g_autoptr (GFile) bad = sy_app_test_create_file (fixture->folder, "bad.json", "{");
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

/* The latest first, at most ten, and none that is not there any more. */
static void
test_recent (Fixture *fixture, gconstpointer data)
{
  SyRecentFiles *recent = sy_recent_files_get_default ();
  g_autofree char *uri = g_file_get_uri (fixture->file);
  g_autofree char *first = dup_first_recent ();
  g_autofree char *then = NULL;
  g_autoptr (GFile) missing = sy_app_test_create_file (fixture->folder, "_missing.json", NULL);
  g_autofree char *missing_uri = g_file_get_uri (missing);

  g_assert_cmpstr (first, ==, uri);
  for (guint i = 0; i < SY_RECENT_FILES_MAX; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i);
      g_autoptr (GFile) file = sy_app_test_create_file (fixture->folder, name, NULL);

      sy_recent_files_add (recent, file);
    }
  sy_recent_files_add (recent, missing);
  g_assert_cmpint (g_menu_model_get_n_items (sy_recent_files_get_menu (recent)), ==,
                   SY_RECENT_FILES_MAX);
  then = dup_first_recent ();
  g_assert_cmpstr (then, ==, missing_uri);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-file", "s", missing_uri);
  sy_app_test_wait_for_notice (fixture->window, SY_NOTICE_OPEN_FAILED, TRUE);
  g_free (then);
  then = dup_first_recent ();
  g_assert_cmpstr (then, !=, missing_uri);
}

static void
test_no_recent (Fixture *fixture, gconstpointer data)
{
  SyRecentFiles *recent = sy_recent_files_get_default ();
  GMenuModel *menu = sy_recent_files_get_menu (recent);
  g_autofree char *uri = NULL;
  g_autofree char *label = NULL;

  while ((uri = dup_first_recent ()) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      sy_recent_files_remove (recent, file);
      g_clear_pointer (&uri, g_free);
    }
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 1);
  g_assert_true (g_menu_model_get_item_attribute (menu, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_cmpstr (label, ==, "No Recent Projects");
}

static void
test_suggested_names (void)
{
  static const struct
  {
    const char *title;
    const char *name;
  } rows[] = {
    { "Fraud scoring", "Fraud scoring.steelyard.json" },
    { "a/b\\c:d", "a-b-c-d.steelyard.json" },
    { "", "project.steelyard.json" },
    { "..", "-..steelyard.json" },
    { " \n\t ", "project.steelyard.json" },
    { "Größe 😀", "Größe 😀.steelyard.json" },
  };
  g_autofree char *long_title = g_strnfill (300, 'x');
  g_autofree char *long_name = NULL;
  GString *wide_title = g_string_new (NULL);
  g_autofree char *wide_name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = sy_file_suggest_name (rows[i].title);

      g_assert_cmpstr (name, ==, rows[i].name);
    }

  long_name = sy_file_suggest_name (long_title);
  g_assert_cmpuint (strlen (long_name), ==, 255);
  for (guint i = 0; i < 100; i++)
    g_string_append (wide_title, "😀");
  wide_name = sy_file_suggest_name (wide_title->str);
  g_assert_cmpuint (strlen (wide_name), <=, 255);
  g_assert_true (g_utf8_validate (wide_name, -1, NULL));
  g_assert_true (g_str_has_suffix (wide_name, ".steelyard.json"));
  g_string_free (wide_title, TRUE);
}

static void
test_places (void)
{
  g_autofree char *home = g_build_filename (g_get_home_dir (), "x", "a.json", NULL);
  g_autofree char *lent =
      g_build_filename (g_get_user_runtime_dir (), "doc", "1234", "a.json", NULL);
  g_autoptr (GFile) at_home = g_file_new_for_path (home);
  g_autoptr (GFile) elsewhere = g_file_new_for_path ("/srv/a.json");
  g_autoptr (GFile) of_portal = g_file_new_for_path (lent);
  g_autofree char *home_place = sy_file_dup_place (at_home);
  g_autofree char *other_place = sy_file_dup_place (elsewhere);
  g_autofree char *lent_place = sy_file_dup_place (of_portal);

  g_assert_cmpstr (home_place, ==, "~/x/a.json");
  g_assert_cmpstr (other_place, ==, "/srv/a.json");
  g_assert_cmpstr (lent_place, ==, "a.json");
}

#define ADD(name, function) g_test_add ("/files/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  application = sy_app_test_init (&argc, &argv);

  ADD ("save", test_save);
  ADD ("open", test_open);
  ADD ("open-twice", test_open_twice);
  ADD ("save-while-saving", test_save_while_saving);
  ADD ("save-as-while-saving", test_save_as_while_saving);
  ADD ("close-while-copying", test_close_while_copying);
  ADD ("pipe", test_pipe);
  ADD ("reload", test_reload);
  ADD ("overwrite", test_overwrite);
  ADD ("overwrite-late", test_overwrite_late);
  ADD ("touched", test_touched);
  ADD ("gone", test_gone);
  ADD ("folder-gone", test_folder_gone);
  ADD ("too-much", test_too_much);
  ADD ("link", test_link);
  ADD ("exact-name", test_exact_name);
  ADD ("refused", test_refused);
  ADD ("notice-height", test_height);
  ADD ("close", test_close);
  ADD ("close-while-saving", test_close_while_saving);
  ADD ("catalogue", test_catalogue);
  ADD ("kept-catalogue", test_kept_catalogue);
  ADD ("false-catalogue", test_false_catalogue);
  ADD ("drift", test_drift);
  ADD ("drop", test_drop);
  ADD ("recent", test_recent);
  ADD ("no-recent", test_no_recent);
  g_test_add_func ("/files/suggested-names", test_suggested_names);
  g_test_add_func ("/files/places", test_places);

  return g_test_run ();
}
