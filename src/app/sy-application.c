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
#define NO_RESTORE "no-restore"

/* A disk that does not answer keeps no window from coming. */
#define PATIENCE_MS 500

#define WEBSITE "https://github.com/steelyard/steelyard"

/**
 * SyApplication:
 *
 * The program with its windows, one for each profile.
 */
struct _SyApplication
{
  AdwApplication parent_instance;

  enum
  {
    BEFORE,
    RESTORING,
    READY
  } state;
  gboolean leaves_drafts;
  gboolean is_activated;    /* by somebody who waits for a window */
  GPtrArray *waiting_files; /* of GFile */
  guint patience;           /* source */
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
  { "win.copy", { "<Control><Shift>c", NULL } },
  { "win.export", { "<Control>e", NULL } },
  { "win.print", { "<Control>p", NULL } },
  { "win.decide", { "<Control>d", NULL } },
  { "win.tip", { "<Control>t", NULL } },
  { "win.evidence", { "<Control>i", NULL } },
  { "win.next-criterion", { "<Alt>Down", NULL } },
  { "win.previous-criterion", { "<Alt>Up", NULL } },
  { "win.search", { "<Control>f", NULL } },
  { "win.show-help-overlay", { "<Control>question", NULL } },
  { "win.toggle-sidebar", { "F9", NULL } },
  { "win.switch-pane", { "F6", NULL } },
  { "win.switch-pane-back", { "<Shift>F6", NULL } },
  { "win.leave-meeting", { "Escape", NULL } },
  { "win.meeting-view", { "F11", NULL } },
  { "win.page::comparison", { "<Alt>1", NULL } },
  { "win.page::what-if", { "<Alt>2", NULL } },
  { "win.page::team", { "<Alt>3", NULL } },
  { "win.page::questions", { "<Alt>4", NULL } },
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

/* The latest window opens them: in itself where nothing is lost by that, else each in another. */
static void
open_waiting_files (SyApplication *self)
{
  SyWindow *window = sy_window_find (GTK_APPLICATION (self));

  if (window == NULL)
    window = create_window_over_example (self);
  for (guint i = 0; i < self->waiting_files->len; i++)
    sy_window_open (window, self->waiting_files->pdata[i]);
  g_ptr_array_set_size (self->waiting_files, 0);
}

static void
show_window (SyApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (window != NULL ? window : GTK_WINDOW (create_window_over_example (self)));
}

static void
serve (SyApplication *self)
{
  if (self->waiting_files->len > 0)
    open_waiting_files (self);
  if (self->is_activated)
    show_window (self);
  self->is_activated = FALSE;
}

static void
get_ready (SyApplication *self)
{
  if (self->state == READY)
    return;

  self->state = READY;
  g_clear_handle_id (&self->patience, g_source_remove);
  serve (self);
  g_application_release (G_APPLICATION (self));
}

static gboolean
patience_cb (gpointer application)
{
  SyApplication *self = application;

  self->patience = 0;
  get_ready (self);

  return G_SOURCE_REMOVE;
}

static void
restored_cb (GObject *application, GAsyncResult *result, gpointer data)
{
  get_ready (SY_APPLICATION (application));
}

/* What was not saved when the program ended comes back before anything else is shown, unless that
 * takes too long.
 */
static void
restore_once (SyApplication *self)
{
  if (self->state != BEFORE)
    return;

  self->state = RESTORING;
  g_application_hold (G_APPLICATION (self));
  if (self->leaves_drafts)
    {
      get_ready (self);
      return;
    }

  self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
  sy_window_restore_all_async (GTK_APPLICATION (self), restored_cb, NULL);
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
  SyApplication *self = SY_APPLICATION (application);

  self->is_activated = TRUE;
  restore_once (self);
  if (self->state == READY)
    serve (self);
}

static void
sy_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  SyApplication *self = SY_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (self->waiting_files, g_object_ref (files[i]));
  restore_once (self);
  if (self->state == READY)
    serve (self);
}

static int
sy_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  SY_APPLICATION (application)->leaves_drafts = g_variant_dict_contains (options, NO_RESTORE);

  return -1;
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

  /* Its icons go to GTK's before a thread reads those: else it waits for that thread. */
  adw_init ();
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
sy_application_finalize (GObject *object)
{
  SyApplication *self = SY_APPLICATION (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_ptr_array_unref (self->waiting_files);

  G_OBJECT_CLASS (sy_application_parent_class)->finalize (object);
}

static void
sy_application_class_init (SyApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_application_finalize;
  application_class->activate = sy_application_activate;
  application_class->handle_local_options = sy_application_handle_local_options;
  application_class->open = sy_application_open;
  application_class->startup = sy_application_startup;
}

static void
sy_application_init (SyApplication *self)
{
  self->waiting_files = g_ptr_array_new_with_free_func (g_object_unref);
  g_application_add_main_option (G_APPLICATION (self), NO_RESTORE, 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE,
                                 _ ("Leave changes that were not saved where they are"), NULL);
}

SyApplication *
sy_application_new (void)
{
  return g_object_new (SY_TYPE_APPLICATION, "application-id", SY_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/steelyard/Steelyard", NULL);
}
