/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-dialogs.h"

#include "sy-app-test.h"

/* What is answered reaches who asked, once, and only while there is somebody. */

typedef struct
{
  GtkWindow *window; /* (nullable), weak */
  GtkWidget *owner;
  char *answer;
  guint n_told;
  gboolean destroys;
} Asker;

static Asker asker;

/* In the window, not the window itself. */
static void
set_up (gboolean destroys)
{
  asker = (Asker) { .destroys = destroys };
  asker.owner = gtk_button_new ();
  g_set_weak_pointer (&asker.window, GTK_WINDOW (gtk_window_new ()));
  gtk_window_set_child (asker.window, asker.owner);
  gtk_window_present (asker.window);
}

static void
tear_down (void)
{
  if (asker.window != NULL)
    gtk_window_destroy (asker.window);
  sy_test_settle ();
  g_assert_null (asker.window);
  g_clear_pointer (&asker.answer, g_free);
}

static void
take (char *answer)
{
  g_assert_null (sy_app_test_find_dialog (asker.window));
  asker.answer = answer;
  asker.n_told++;
  if (!asker.destroys)
    return;

  gtk_window_destroy (asker.window);
  g_assert_true (GTK_IS_BUTTON (asker.owner)); /* until it has been told */
}

static void
answered_cb (gpointer owner, const char *answer)
{
  g_assert_true (owner == asker.owner);
  take (g_strdup (answer));
}

static void
chosen_cb (gpointer owner, GFile *file)
{
  g_assert_true (owner == asker.owner);
  take (file != NULL ? g_file_get_basename (file) : NULL);
}

static GtkWidget *
ask (void)
{
  static const SyAnswer answers[] = { { "discard", "Discard", ADW_RESPONSE_DESTRUCTIVE },
                                      { "save", "Save", ADW_RESPONSE_SUGGESTED } };

  sy_dialogs_ask (asker.owner, "Save?", "Or not.", answers, G_N_ELEMENTS (answers), answered_cb);

  return sy_app_test_find_dialog (asker.window);
}

static GtkWidget *
ask_text (void)
{
  sy_dialogs_ask_text (asker.owner, "Rename", "Title", "Before", 10, "Rename", answered_cb);

  return sy_app_test_find_dialog (asker.window);
}

static gboolean
has_file (gpointer dialog)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  return file != NULL;
}

/* GTK 4.8 complains in a dialog of its own if this one goes while it still reads the folder. */
static GtkWidget *
ask_where_to_save (void)
{
  GtkWidget *dialog;

  sy_dialogs_choose_to_save (asker.owner, SY_FILE_PROFILE, "Save As", NULL, "a.steelyard",
                             chosen_cb);
  dialog = sy_app_test_find_dialog (asker.window);
  sy_test_wait_for (has_file, dialog, "a name in the dialog");

  return dialog;
}

static GtkWidget *
ask_what_to_open (void)
{
  sy_dialogs_choose_to_open (asker.owner, SY_FILE_PROFILE, "Open", "Open", chosen_cb);

  return sy_app_test_find_dialog (asker.window);
}

typedef GtkWidget *(*AskFunc) (void);

/* The platform's choosers of files leak on their own account, so they are under another path, where
 * nobody looks for leaks.
 */
static const struct
{
  const char *path;
  AskFunc ask;
} kinds[] = {
  { "/dialogs/answer", ask },
  { "/dialogs/text", ask_text },
  { "/file-dialogs/save", ask_where_to_save },
  { "/file-dialogs/open", ask_what_to_open },
};

static void
respond (GtkWidget *dialog, const char *answer)
{
  if (ADW_IS_MESSAGE_DIALOG (dialog))
    adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), answer);
  else
    gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
}

/* What the key does. */
static void
press_escape (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0;
           GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          g_autofree char *keys =
              gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (strcmp (keys, "Escape") == 0)
            g_assert_true (
                gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL));
        }
    }
}

static void
assert_told (const char *answer)
{
  g_assert_cmpuint (asker.n_told, ==, 0); /* not amidst the closing */
  sy_test_settle ();
  g_assert_cmpuint (asker.n_told, ==, 1);
  g_assert_cmpstr (asker.answer, ==, answer);
}

static void
test_answers (void)
{
  static const char *const answers[] = { "discard", "save" };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      GtkWidget *dialog;

      set_up (FALSE);
      dialog = ask ();
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           "Save?");
      g_assert_cmpuint (sy_app_test_count_nameless (dialog), ==, 0);
      respond (dialog, answers[i]);
      assert_told (answers[i]);
      tear_down ();
    }
}

static void
test_cancel (gconstpointer data)
{
  const AskFunc *ask_func = data;

  set_up (FALSE);
  respond ((*ask_func) (), "cancel");
  assert_told (NULL);
  tear_down ();
}

static void
test_escape (gconstpointer data)
{
  const AskFunc *ask_func = data;

  set_up (FALSE);
  press_escape ((*ask_func) ());
  assert_told (NULL);
  tear_down ();
}

/* As when the session ends. */
static void
test_dialog_goes (void)
{
  set_up (FALSE);
  gtk_window_destroy (GTK_WINDOW (ask ()));
  assert_told (NULL);
  tear_down ();
}

static gboolean
is_told (gpointer data)
{
  return asker.n_told > 0;
}

/* Enter accepts it. */
static void
test_text (void)
{
  GtkWidget *dialog;
  GtkWidget *entry;

  set_up (FALSE);
  dialog = ask_text ();
  entry = sy_app_test_find (dialog, GTK_TYPE_ENTRY, NULL);
  g_assert_cmpuint (sy_app_test_count_nameless (dialog), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Before");
  gtk_editable_set_text (GTK_EDITABLE (entry), "After that");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "activate");
  sy_test_wait_for (is_told, NULL, "what was written");
  g_assert_cmpstr (asker.answer, ==, "After that");
  tear_down ();
}

/* What is too long is let in and said, and Enter does not accept it. */
static void
test_long_text (void)
{
  GtkWidget *dialog;
  GtkWidget *entry;

  set_up (FALSE);
  dialog = ask_text ();
  entry = sy_app_test_find (dialog, GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Before and after");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Before and after");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (entry))), ==,
                   "6 characters too many; this counts once it fits.");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "activate");
  sy_test_settle ();
  g_assert_false (is_told (NULL));
  gtk_editable_set_text (GTK_EDITABLE (entry), "And after");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "activate");
  sy_test_wait_for (is_told, NULL, "what was written");
  g_assert_cmpstr (asker.answer, ==, "And after");
  tear_down ();
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autoptr (GFile) file = sy_test_create_file (folder, "b.steelyard", "{}");
  GtkWidget *dialog;

  set_up (FALSE);
  dialog = ask_what_to_open ();
  g_assert_true (gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL));
  sy_test_wait_for (has_file, dialog, "the file in the dialog");
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  assert_told ("b.steelyard");
  tear_down ();
  sy_test_remove_folder (folder);
}

static void
test_file_to_save (void)
{
  GtkWidget *dialog;

  set_up (FALSE);
  dialog = ask_where_to_save ();
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  sy_test_wait_for (is_told, NULL, "the file");
  g_assert_cmpstr (asker.answer, ==, "a.steelyard");
  tear_down ();
}

/* Choosers stay a while, out of sight. */
static void
assert_gone (GtkWidget **dialog)
{
  g_assert_true (*dialog == NULL || !gtk_widget_get_visible (*dialog));
  if (*dialog != NULL)
    g_object_remove_weak_pointer (G_OBJECT (*dialog), (gpointer *) dialog);
}

/* Nobody is told, also where somebody still holds the window. */
static void
test_window_goes (gconstpointer data)
{
  const AskFunc *ask_func = data;
  GtkWidget *dialog;
  GtkWindow *window;

  set_up (FALSE);
  window = g_object_ref (asker.window);
  dialog = (*ask_func) ();
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_destroy (window);
  sy_test_settle ();
  assert_gone (&dialog);
  g_object_unref (window);
  tear_down ();
  g_assert_cmpuint (asker.n_told, ==, 0);
}

static void
test_owner_goes (gconstpointer data)
{
  const AskFunc *ask_func = data;
  GtkWidget *dialog;

  set_up (FALSE);
  dialog = (*ask_func) ();
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_set_child (asker.window, NULL);
  sy_test_settle ();
  assert_gone (&dialog);
  tear_down ();
  g_assert_cmpuint (asker.n_told, ==, 0);
}

/* Between the answer and its delivery. */
static void
test_window_goes_with_answer (gconstpointer data)
{
  const AskFunc *ask_func = data;

  set_up (FALSE);
  respond ((*ask_func) (), "save");
  tear_down ();
  g_assert_cmpuint (asker.n_told, ==, 0);
}

static void
test_told_destroys (gconstpointer data)
{
  const AskFunc *ask_func = data;

  set_up (TRUE);
  respond ((*ask_func) (), "save");
  sy_test_settle ();
  g_assert_cmpuint (asker.n_told, ==, 1);
  g_assert_null (asker.window);
  tear_down ();
}

static void
add (guint kind, const char *name, GTestDataFunc func)
{
  g_autofree char *path = g_strconcat (kinds[kind].path, name, NULL);

  g_test_add_data_func (path, &kinds[kind].ask, func);
}

/* Copies too, as browsers and sync clients call them. */
static void
test_filter (void)
{
  static const struct
  {
    const char *name;
    gboolean is_listed;
  } rows[] = {
    { "x.steelyard.json", TRUE },
    { "x.steelyard", TRUE },
    { "X.STEELYARD.JSON", TRUE },
    { "x.steelyard (1).json", TRUE },
    { "x (1).steelyard", TRUE },
    { "x (Kopie).steelyard.json", TRUE },
    { "x.steelyard-conflict-20261128-101500.json", TRUE },
    { "x.steelyard.sync-conflict-20261128-101500-ABCDEFG.json", TRUE },
    { "x.steelyard (Ana's conflicted copy 2026-11-28).json", TRUE },
    { "x (conflicted copy 2026-11-28 101500).steelyard.json", TRUE },
    { "x.steelyard-catalogue.json", FALSE },
    { "x.json", FALSE },
    { "steelyard.json", FALSE },
  };
  g_autoptr (GtkFileFilter) filter = sy_dialogs_create_profile_filter ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GFileInfo) info = g_file_info_new ();

      g_file_info_set_display_name (info, rows[i].name);
      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (gtk_filter_match (GTK_FILTER (filter), info), ==, rows[i].is_listed);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = sy_app_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      add (i, "-cancel", test_cancel);
      add (i, "-escape", test_escape);
      add (i, "-window-goes", test_window_goes);
      add (i, "-owner-goes", test_owner_goes);
      add (i, "-window-goes-with-answer", test_window_goes_with_answer);
      add (i, "-told-destroys", test_told_destroys);
    }
  g_test_add_func ("/dialogs/answer-answers", test_answers);
  g_test_add_func ("/dialogs/filter", test_filter);
  g_test_add_func ("/dialogs/answer-dialog-goes", test_dialog_goes);
  g_test_add_func ("/dialogs/text-written", test_text);
  g_test_add_func ("/dialogs/text-too-long", test_long_text);
  g_test_add_func ("/file-dialogs/open-chosen", test_file);
  g_test_add_func ("/file-dialogs/save-chosen", test_file_to_save);

  return g_test_run ();
}
