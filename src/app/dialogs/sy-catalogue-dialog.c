/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-dialog.h"

#include <glib/gi18n.h>

#include "sy-catalogue-folder.h"
#include "sy-catalogues.h"
#include "sy-dialogs.h"
#include "sy-file-words.h"
#include "sy-scroll.h"

/**
 * SyCatalogueDialog:
 *
 * Which catalogues there are, to start a project of one: the one that comes with the program, those
 * in the user's folder, and a file. A file of the folder that is refused says why.
 */
struct _SyCatalogueDialog
{
  AdwWindow parent_instance;

  GtkListBox *known;
  GtkListBox *former;
  GtkWidget *former_group;
  GtkListBox *refused;
  GtkWidget *refused_group;
  GtkWidget *choose;
  GtkLabel *folder;
};

G_DEFINE_FINAL_TYPE (SyCatalogueDialog, sy_catalogue_dialog, ADW_TYPE_WINDOW)

/* The dialog goes before the window that it stands over changes. */
static void
act (SyCatalogueDialog *self, const char *action, const char *target)
{
  g_autofree char *owned = g_strdup (target);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), action, "s", owned);
}

/* Texts of files are no markup. */
static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                       subtitle, "title-lines", 2, "subtitle-lines", 4, NULL);
}

static GtkWidget *
create_active_row (SyCatalogue *catalogue, const char *icon_name)
{
  guint n = catalogue->criteria->len;
  /* Translators: what a catalogue holds; then the names of its options. */
  g_autofree char *counts = g_strdup_printf (ngettext ("%u criterion", "%u criteria", n), n);
  /* Translators: names of both options; how many criteria; a version. */
  g_autofree char *subtitle =
      g_strdup_printf (_ ("%1$s, %2$s · %3$s · version %4$d"), catalogue->options[SY_LEFT].name,
                       catalogue->options[SY_RIGHT].name, counts, catalogue->version);
  GtkWidget *row = create_row (catalogue->title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon_name));

  return row;
}

static void
add_known (SyCatalogueDialog *self, SyCatalogue *catalogue)
{
  GtkWidget *row = create_active_row (catalogue, "go-next-symbolic");

  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (catalogue->id), g_free);
  gtk_list_box_append (self->known, row);
}

static void
add_former (SyCatalogueDialog *self, const SyKeptCatalogue *former)
{
  g_autoptr (GFile) file = g_file_new_for_path (former->path);
  GtkWidget *row = create_active_row (former->catalogue, "edit-undo-symbolic");

  gtk_widget_set_tooltip_text (row, _ ("Go Back to This One"));
  g_object_set_data_full (G_OBJECT (row), "uri", g_file_get_uri (file), g_free);
  gtk_list_box_append (self->former, row);
  gtk_widget_set_visible (self->former_group, TRUE);
}

static void
add_refused (SyCatalogueDialog *self, GFile *file, const GError *error)
{
  g_autofree char *name = sy_file_dup_name (file);
  g_autofree char *text = sy_file_describe_load_error (file, error);

  gtk_list_box_append (self->refused, create_row (name, text));
  gtk_widget_set_visible (self->refused_group, TRUE);
}

static gboolean
is_listed (SyCatalogueDialog *self, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->known)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "id"), id) == 0)
      return TRUE;

  return FALSE;
}

/* Of several with one id the first counts. What is listed is what a project is started with, also
 * where the file has changed since the program read it.
 */
static void
add_file (SyCatalogueDialog *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_folder_read (path, NULL, &error);

  if (catalogue == NULL)
    add_refused (self, file, error);
  else if (!is_listed (self, catalogue->id))
    {
      sy_catalogue_set_put (sy_catalogues_get_set (), catalogue);
      add_known (self, catalogue);
    }
}

static void
fill (SyCatalogueDialog *self)
{
  g_autoptr (GPtrArray) files = sy_catalogue_folder_list_files ();
  g_autoptr (GPtrArray) former = sy_catalogues_list_former ();
  g_autofree char *path = sy_catalogue_folder_dup_path ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *place = sy_file_dup_place (folder);
  /* Translators: path of a folder. */
  g_autofree char *text = g_strdup_printf (_ ("Your own are kept in %s."), place);

  add_known (self, sy_catalogue_set_get_default (sy_catalogues_get_set ()));
  for (guint i = 0; i < files->len; i++)
    add_file (self, g_ptr_array_index (files, i));
  for (guint i = 0; i < former->len; i++)
    add_former (self, g_ptr_array_index (former, i));
  gtk_label_set_text (self->folder, text);
}

static void
row_activated_cb (SyCatalogueDialog *self, GtkListBoxRow *row)
{
  act (self, "win.start-project", g_object_get_data (G_OBJECT (row), "id"));
}

static void
former_activated_cb (SyCatalogueDialog *self, GtkListBoxRow *row)
{
  act (self, "win.go-back-to-catalogue", g_object_get_data (G_OBJECT (row), "uri"));
}

static void
chosen_cb (gpointer self, GFile *file)
{
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri != NULL)
    act (self, "win.open-file", uri);
}

static void
choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sy_dialogs_choose_to_open (widget, SY_FILE_CATALOGUE, _ ("Open Catalogue"), _ ("_Open"),
                             chosen_cb);
}

static void
sy_catalogue_dialog_class_init (SyCatalogueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/dialogs/sy-catalogue-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SyCatalogueDialog, known);
  gtk_widget_class_bind_template_child (widget_class, SyCatalogueDialog, former);
  gtk_widget_class_bind_template_child (widget_class, SyCatalogueDialog, former_group);
  gtk_widget_class_bind_template_child (widget_class, SyCatalogueDialog, refused);
  gtk_widget_class_bind_template_child (widget_class, SyCatalogueDialog, refused_group);
  gtk_widget_class_bind_template_child (widget_class, SyCatalogueDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, SyCatalogueDialog, folder);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, former_activated_cb);
  gtk_widget_class_install_action (widget_class, "catalogue.choose", NULL, choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sy_catalogue_dialog_init (SyCatalogueDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_scroll_follow_focus (GTK_WINDOW (self));
  /* Its label names it; the property would be read out too, with the underscore. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->choose), GTK_ACCESSIBLE_PROPERTY_LABEL);
  fill (self);
}

/**
 * sy_catalogue_dialog_new:
 * @parent: the window that it stands over, whose actions it calls: win.start-project,
 *   win.open-file and win.go-back-to-catalogue
 *
 * Returns: (transfer none): a dialog, owned by GTK
 */
GtkWidget *
sy_catalogue_dialog_new (GtkWindow *parent)
{
  return g_object_new (SY_TYPE_CATALOGUE_DIALOG, "transient-for", parent, NULL);
}
