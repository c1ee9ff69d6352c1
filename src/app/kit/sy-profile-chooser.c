/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-chooser.h"

#include <glib/gi18n.h>

static const char *const profiles[] = { "*.steelyard.json", "*.steelyard", NULL };
static const char *const json_files[] = { "*.json", NULL };

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * sy_profile_chooser_new:
 * @parent: the window that asks
 * @action: whether to open or to save
 * @title: of the dialog
 * @accept: label of its button
 *
 * Returns: (transfer full): a modal file chooser for profiles, not shown yet
 */
GtkFileChooserNative *
sy_profile_chooser_new (GtkWindow *parent,
                        GtkFileChooserAction action,
                        const char *title,
                        const char *accept)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, action, accept, NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  add_filter (chooser, _ ("Steelyard Profiles"), profiles);
  add_filter (chooser, _ ("JSON Files"), json_files);

  return native;
}

/**
 * sy_catalogue_chooser_new:
 * @parent: the window that asks
 *
 * Returns: (transfer full): a modal file chooser for a catalogue to open, not shown yet
 */
GtkFileChooserNative *
sy_catalogue_chooser_new (GtkWindow *parent)
{
  GtkFileChooserNative *native =
      gtk_file_chooser_native_new (_ ("Open Catalogue"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                   _ ("_Open"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  add_filter (GTK_FILE_CHOOSER (native), _ ("JSON Files"), json_files);

  return native;
}

/**
 * sy_chooser_replace:
 * @place: (inout) (nullable): where an owner keeps the file chooser that it shows
 * @chooser: (nullable) (transfer full): the one to show now, or %NULL when it is done
 *
 * Keeps it alive while it is open; an owner has one at a time.
 */
void
sy_chooser_replace (GtkFileChooserNative **place, GtkFileChooserNative *chooser)
{
  if (*place != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (*place));
  g_clear_object (place);
  *place = chooser;
  if (chooser != NULL)
    gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
