/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-draft-restore.h"
#include "sy-file-words.h"

/* What was open and not saved when the program ended is opened again. */

/* Takes the draft. */
static void
restore (GtkApplication *application, SyRestored *restored)
{
  GFile *origin = sy_draft_get_origin (restored->draft);
  g_autofree char *name = origin != NULL ? sy_file_dup_name (origin) : NULL;
  /* Translators: name of a file. */
  g_autofree char *text =
      name != NULL
          ? g_strdup_printf (_ ("They are not in “%s”. Save what is shown here, or go back to the "
                                "file."),
                             name)
          : g_strdup (_ ("No file holds this project yet. Save it, or discard it."));
  g_autoptr (SySession) session = sy_session_new (restored->document, restored->catalogue);
  SyWindow *window = sy_window_new (application, session);

  sy_project_file_adopt (window->file, g_steal_pointer (&restored->draft));
  sy_window_show_drift (window);
  sy_window_show_notice (window, SY_NOTICE_RESTORED, _ ("Changes that were not saved are restored"),
                         text);
  gtk_window_present (GTK_WINDOW (window));
}

static void
tell_problems (GtkApplication *application, const char *problems)
{
  SyWindow *window = sy_window_find (application);
  g_autoptr (SySession) blank = NULL;

  if (window == NULL)
    {
      blank = sy_window_create_blank (NULL);
      window = sy_window_new (application, blank);
      gtk_window_present (GTK_WINDOW (window));
    }
  sy_window_show_notice (window, SY_NOTICE_DRAFT_UNREADABLE,
                         _ ("Changes that were not saved cannot be restored"), problems);
}

/**
 * sy_window_restore_all:
 * @application: the program
 *
 * Opens a window for each draft that nobody has, and says which could not be read.
 */
void
sy_window_restore_all (GtkApplication *application)
{
  g_autofree char *problems = NULL;
  g_autoptr (GPtrArray) all = sy_draft_restore_all (&problems);

  for (guint i = 0; i < all->len; i++)
    restore (application, g_ptr_array_index (all, i));
  if (problems != NULL)
    tell_problems (application, problems);
}
