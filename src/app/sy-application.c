/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "sy-config.h"
#include "sy-preferences-dialog.h"
#include "sy-preferences.h"
#include "sy-projects.h"
#include "sy-recent-files.h"
#include "sy-window.h"

#define FIRST_EXAMPLE "fraud-scoring-service"
#define WEBSITE "https://github.com/steelyard/steelyard"

/**
 * SyApplication:
 *
 * The program with its windows, one for each profile.
 */
struct _SyApplication
{
  AdwApplication parent_instance;

  gboolean has_restored;
};

G_DEFINE_FINAL_TYPE (SyApplication, sy_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.new-window", { "<Control>n", NULL } },
  { "app.preferences", { "<Control>comma", NULL } },
  { "app.quit", { "<Control>q", NULL } },
  { "win.open", { "<Control>o", NULL } },
  { "win.save", { "<Control>s", NULL } },
  { "win.save-as", { "<Control><Shift>s", NULL } },
  { "win.undo", { "<Control>z", NULL } },
  { "win.redo", { "<Control><Shift>z", "<Control>y", NULL } },
  { "win.rename", { "F2", NULL } },
  { "win.search", { "<Control>f", NULL } },
  { "win.toggle-sidebar", { "F9", NULL } },
  { "win.switch-pane", { "F6", NULL } },
  { "win.switch-pane-back", { "<Shift>F6", NULL } },
  { "win.leave-meeting", { "Escape", NULL } },
  { "win.meeting-view", { "F11", NULL } },
  { "win.page::comparison", { "<Alt>1", NULL } },
  { "win.page::what-if", { "<Alt>2", NULL } },
  { "win.page::questions", { "<Alt>3", NULL } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", NULL } },
  { "win.zoom-out", { "<Control>minus", NULL } },
  { "win.zoom-normal", { "<Control>0", NULL } },
  { "window.close", { "<Control>w", NULL } },
};

/* Never an empty page: the program starts over an example. */
static SyWindow *
create_window_over_example (SyApplication *self)
{
  g_autoptr (SySession) session = sy_projects_load_example (FIRST_EXAMPLE);

  return sy_window_new (GTK_APPLICATION (self), session);
}

/* What was not saved when the program ended comes back before anything else is shown. */
static void
restore_once (SyApplication *self)
{
  if (!self->has_restored)
    sy_window_restore_all (GTK_APPLICATION (self));
  self->has_restored = TRUE;
}

/* What is asked for as new is nobody's example. */
static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autoptr (SySession) session = NULL;

  restore_once (SY_APPLICATION (application));
  session = sy_window_create_blank (NULL);
  gtk_window_present (GTK_WINDOW (sy_window_new (application, session)));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  gtk_window_present (
      GTK_WINDOW (sy_preferences_dialog_new (gtk_application_get_active_window (application))));
}

static gpointer
ref_window (gconstpointer window, gpointer data)
{
  return g_object_ref ((gpointer) window);
}

/* To be gone through while windows close or come to the front. */
static GList *
dup_windows (GtkApplication *application)
{
  return g_list_copy_deep (gtk_application_get_windows (application), ref_window, NULL);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  GList *windows = dup_windows (application);

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
  g_list_free_full (windows, g_object_unref);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  static const char *const developers[] = { "The Steelyard authors", NULL };

  /* clang-format off */
  adw_show_about_window (gtk_application_get_active_window (application),
                         "application-name", _ ("Steelyard"),
                         "application-icon", SY_APP_ID,
                         "version", SY_VERSION,
                         "developer-name", _ ("The Steelyard authors"),
                         "developers", developers,
                         "comments", _ ("Weighs two backend technologies against what a project needs."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "website", WEBSITE,
                         "issue-url", WEBSITE "/issues",
                         NULL);
  /* clang-format on */
}

static void
flushed_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = data;

  gtk_window_destroy (window);
}

/* Asked to end by the system or from the terminal, where nobody answers questions: what is not
 * saved becomes a draft. The program ends with its last window.
 */
static gboolean
terminated_cb (gpointer application)
{
  GList *windows = dup_windows (application);

  for (GList *link = windows; link != NULL; link = link->next)
    if (SY_IS_WINDOW (link->data))
      sy_project_file_flush_async (sy_window_get_file (link->data), flushed_cb,
                                   g_object_ref (link->data));
  g_list_free_full (windows, g_object_unref);

  return G_SOURCE_REMOVE;
}

static void
sy_application_activate (GApplication *application)
{
  GtkWindow *window;

  restore_once (SY_APPLICATION (application));
  window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    gtk_window_present (GTK_WINDOW (create_window_over_example (SY_APPLICATION (application))));
}

/* The latest window opens them: in itself where nothing is lost by that, else each in another. */
static void
sy_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  SyWindow *window;

  restore_once (SY_APPLICATION (application));
  window = sy_window_find (GTK_APPLICATION (application));
  if (window == NULL)
    window = create_window_over_example (SY_APPLICATION (application));
  for (int i = 0; i < n_files; i++)
    sy_window_open (window, files[i]);
}

/* Where the window is narrow there is no other way to them. */
static void
add_recent_files (GtkApplication *application)
{
  GMenuModel *menu = G_MENU_MODEL (gtk_application_get_menu_by_id (application, "primary"));
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);

  g_menu_insert_submenu (G_MENU (section), 2, _ ("Open _Recent"),
                         sy_recent_files_get_menu (sy_recent_files_get_default ()));
}

static void
sy_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "new-window", new_window_cb, NULL, NULL, NULL, { 0 } },
    { "preferences", preferences_cb, NULL, NULL, NULL, { 0 } },
    { "quit", quit_cb, NULL, NULL, NULL, { 0 } },
    { "about", about_cb, NULL, NULL, NULL, { 0 } },
  };

  G_APPLICATION_CLASS (sy_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].keys);
  add_recent_files (GTK_APPLICATION (application));
  sy_preferences_get_default (); /* sets the colours before the first window shows any */
  gtk_window_set_default_icon_name (SY_APP_ID);
  g_unix_signal_add (SIGTERM, terminated_cb, application);
  g_unix_signal_add (SIGHUP, terminated_cb, application);
  g_unix_signal_add (SIGINT, terminated_cb, application);
}

static void
sy_application_class_init (SyApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = sy_application_activate;
  application_class->open = sy_application_open;
  application_class->startup = sy_application_startup;
}

static void
sy_application_init (SyApplication *self)
{
}

SyApplication *
sy_application_new (void)
{
  return g_object_new (SY_TYPE_APPLICATION, "application-id", SY_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/steelyard/Steelyard", NULL);
}
