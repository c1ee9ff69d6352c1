/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-drafts-dialog.h"

#include <glib/gi18n.h>

#include "sy-dialogs.h"
#include "sy-file-words.h"
#include "sy-text.h"

/**
 * SyDraftsDialog:
 *
 * Drafts that were lost, to open or to discard each: many, or such as stopped the last start. What
 * is neither opened nor discarded is offered again at the next start.
 */
struct _SyDraftsDialog
{
  AdwWindow parent_instance;

  GtkListBox *list;
  SyDraftFunc open;
};

G_DEFINE_FINAL_TYPE (SyDraftsDialog, sy_drafts_dialog, ADW_TYPE_WINDOW)

static SyLostDraft *
get_lost (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "lost");
}

static SyDraft *
take_draft (GtkWidget *row)
{
  return g_steal_pointer (&get_lost (row)->draft);
}

static SyDraftsDialog *
get_dialog (GtkWidget *row)
{
  return SY_DRAFTS_DIALOG (gtk_widget_get_root (row));
}

/* With the last one the dialog has nothing more to offer. */
static void
remove_row (GtkWidget *row)
{
  SyDraftsDialog *self = get_dialog (row);

  gtk_list_box_remove (self->list, row);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL)
    gtk_window_destroy (GTK_WINDOW (self));
}

static char *
describe (SyLostDraft *lost)
{
  GFile *origin = sy_draft_get_origin (lost->draft);
  g_autofree char *name = origin != NULL ? sy_file_dup_name (origin) : g_strdup (_ ("in no file"));
  g_autoptr (GDateTime) changed = g_date_time_new_from_unix_local (lost->changed);
  g_autofree char *day = g_date_time_format (changed, "%Y-%m-%d %H:%M");

  if (lost->problem != NULL)
    return sy_text_dup_line (lost->problem->message, SY_TEXT_LINE_MAX);

  /* Translators: a day and a time; name of a file, or that there is none. */
  return g_strdup_printf (_ ("%1$s · %2$s"), day, name);
}

static char *
dup_title (SyLostDraft *lost)
{
  GFile *origin = sy_draft_get_origin (lost->draft);
  char *title = sy_text_dup_line (lost->title != NULL ? lost->title : "", SY_TEXT_LINE_MAX);

  if (*title == '\0' && origin != NULL)
    {
      g_free (title);
      title = sy_file_dup_title (origin);
    }
  if (*title != '\0')
    return title;

  g_free (title);
  return g_strdup (_ ("Untitled project"));
}

static void
open_cb (GtkWidget *row)
{
  SyDraftsDialog *self = get_dialog (row);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  SyDraftFunc open = self->open;
  SyDraft *draft = take_draft (row);

  remove_row (row);
  open (parent, draft);
}

static void
discard_answered_cb (gpointer row, const char *answer)
{
  if (answer == NULL)
    return;

  sy_draft_delete (take_draft (row));
  remove_row (row);
}

static void
discard_cb (GtkWidget *row)
{
  const SyAnswer answer = { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE };
  g_autofree char *title = dup_title (get_lost (row));
  /* Translators: title of a project. */
  g_autofree char *body =
      g_strdup_printf (_ ("What was changed in “%s” and not saved is lost if it is discarded."),
                       title);

  sy_dialogs_ask (row, _ ("Discard the Changes?"), body, &answer, 1, discard_answered_cb);
}

static void
discard_all_answered_cb (gpointer dialog, const char *answer)
{
  SyDraftsDialog *self = dialog;

  if (answer == NULL)
    return;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    sy_draft_delete (take_draft (row));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
discard_all_cb (GtkWidget *dialog, const char *name, GVariant *parameter)
{
  const SyAnswer answer = { "discard", _ ("_Discard All"), ADW_RESPONSE_DESTRUCTIVE };

  sy_dialogs_ask (dialog, _ ("Discard All Changes?"),
                  _ ("What was changed in these projects and not saved is lost."), &answer, 1,
                  discard_all_answered_cb);
}

/* Its label is the same in each row, so it is named with the project. */
static void
add_button (GtkWidget *row, const char *label, const char *title, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", clicked, row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* Takes @lost. Texts of files are no markup. */
static void
add_row (SyDraftsDialog *self, SyLostDraft *lost)
{
  g_autofree char *title = dup_title (lost);
  g_autofree char *subtitle = describe (lost);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle, "title-lines", 2, "subtitle-lines", 4, NULL);

  g_object_set_data_full (G_OBJECT (row), "lost", lost, (GDestroyNotify) sy_lost_draft_free);
  if (lost->problem == NULL)
    add_button (row, _ ("Open"), title, G_CALLBACK (open_cb));
  add_button (row, _ ("Discard…"), title, G_CALLBACK (discard_cb));
  gtk_list_box_append (self->list, row);
}

static void
sy_drafts_dialog_class_init (SyDraftsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/dialogs/sy-drafts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SyDraftsDialog, list);
  gtk_widget_class_install_action (widget_class, "drafts.discard-all", NULL, discard_all_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sy_drafts_dialog_init (SyDraftsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_drafts_dialog_new:
 * @parent: the window that it stands over
 * @lost: (transfer full) (element-type SyLostDraft): what it offers
 * @open: opens one
 *
 * Returns: (transfer none): a dialog, owned by GTK
 */
GtkWidget *
sy_drafts_dialog_new (GtkWindow *parent, GPtrArray *lost, SyDraftFunc open)
{
  SyDraftsDialog *self = g_object_new (SY_TYPE_DRAFTS_DIALOG, "transient-for", parent, NULL);

  self->open = open;
  while (lost->len > 0)
    add_row (self, g_ptr_array_steal_index (lost, 0));
  g_ptr_array_unref (lost);

  return GTK_WIDGET (self);
}
