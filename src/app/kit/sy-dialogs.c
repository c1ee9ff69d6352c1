/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-dialogs.h"

#include <glib/gi18n.h>

#include "sy-label.h"
#include "sy-text-field.h"

/* The one place that knows which dialogs the platform has. A widget asks, and the dialog stands
 * over its window. It is told once, when the dialog has closed and nothing of that is at work any
 * more, so it may go then, and its window with it. If it goes before, the dialog goes too and
 * nobody is told.
 */

#define GAP_PX 12
#define KEEP_S 10
#define KEY "sy-dialogs"

typedef struct
{
  GtkWidget *owner;
  gpointer dialog;    /* a GtkWindow or a GtkNativeDialog */
  GtkEditable *entry; /* (nullable), the dialog's */
  SyAnsweredFunc answered;
  SyChosenFunc chosen;
  SyManyChosenFunc many_chosen;
  char *answer;      /* (nullable) */
  GFile *file;       /* (nullable) */
  GListModel *files; /* (nullable) */
  guint delivery;
} Request;

/* Copies too: “x.steelyard (1).json” is what a browser makes of a second download, and sync clients
 * put the day of a conflict there. Some systems write in capitals.
 */
static const char *const profiles[] = { "*.steelyard.json",
                                        "*.steelyard",
                                        "*.steelyard *.json",
                                        "*.steelyard.*.json",
                                        "*.steelyard-conflict*.json",
                                        "*.STEELYARD*",
                                        NULL };
static const char *const json_files[] = { "*.json", NULL };
static const char *const records[] = { "*.md", NULL };

static gboolean
keep_cb (gpointer chooser)
{
  (void) chooser;

  return G_SOURCE_REMOVE;
}

/* GTK 4.8 still reads the folder, and looks for the file that was chosen, after its chooser was
 * answered, and then calls on a widget that may be gone. So it stays, hidden, until that is over.
 */
static void
hide_chooser (GtkNativeDialog *chooser)
{
  gtk_native_dialog_hide (chooser);
  g_timeout_add_seconds_full (G_PRIORITY_LOW, KEEP_S, keep_cb, g_object_ref (chooser),
                              g_object_unref);
}

static void
close_dialog (Request *request)
{
  g_signal_handlers_disconnect_by_data (request->owner, request);
  g_signal_handlers_disconnect_by_data (request->dialog, request);
  if (GTK_IS_WINDOW (request->dialog))
    gtk_window_destroy (request->dialog);
  else
    hide_chooser (request->dialog);
  g_clear_object (&request->dialog);
}

static void
free_request (Request *request)
{
  if (request->dialog != NULL)
    close_dialog (request);
  g_clear_handle_id (&request->delivery, g_source_remove);
  g_clear_object (&request->file);
  g_clear_object (&request->files);
  g_free (request->answer);
  g_free (request);
}

static gboolean
deliver_cb (gpointer data)
{
  Request *request = data;
  g_autoptr (GtkWidget) owner = g_object_ref (request->owner);

  request->delivery = 0;
  close_dialog (request);
  if (request->answered != NULL)
    request->answered (owner, request->answer);
  else if (request->many_chosen != NULL)
    request->many_chosen (owner, request->files);
  else
    request->chosen (owner, request->file);
  free_request (request);

  return G_SOURCE_REMOVE;
}

/* Before anything else happens, but not amidst what closes the dialog. */
static void
deliver_soon (Request *request)
{
  if (request->delivery == 0)
    request->delivery = g_idle_add_full (G_PRIORITY_HIGH, deliver_cb, request, NULL);
}

static void
response_cb (Request *request, const char *response)
{
  if (strcmp (response, "cancel") != 0)
    request->answer =
        g_strdup (request->entry != NULL ? gtk_editable_get_text (request->entry) : response);
  deliver_soon (request);
}

static void
chosen_cb (Request *request, int response)
{
  if (response == GTK_RESPONSE_ACCEPT && request->many_chosen != NULL)
    request->files = gtk_file_chooser_get_files (request->dialog);
  else if (response == GTK_RESPONSE_ACCEPT)
    request->file = gtk_file_chooser_get_file (request->dialog);
  deliver_soon (request);
}

/* A window that is destroyed lives on as long as others hold it, but it is not realized any more.
 */
static void
begin (Request *request, GtkWidget *owner, gpointer dialog)
{
  request->owner = owner;
  request->dialog = g_object_ref (dialog);
  g_signal_connect_swapped (owner, "unrealize", G_CALLBACK (free_request), request);
  g_signal_connect_swapped (owner, "destroy", G_CALLBACK (free_request), request);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = sy_label_new_wrapped (text);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The texts are its extra child, since libadwaita 1.7 measures its own heading in less width than
 * that needs, which newer versions of GTK warn of. Escape cancels.
 */
static AdwMessageDialog *
create_message (GtkWidget *owner, const char *heading, const char *body, GtkWidget *entry)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (owner)), NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP_PX);
  GtkAccessible *accessible = GTK_ACCESSIBLE (dialog);

  gtk_box_append (GTK_BOX (box), create_label (heading, "title-2"));
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  if (body != NULL)
    {
      gtk_box_append (GTK_BOX (box), create_label (body, "body"));
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body, -1);
    }
  if (entry != NULL)
    gtk_box_append (GTK_BOX (box), entry);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  return ADW_MESSAGE_DIALOG (dialog);
}

static void
add_answer (AdwMessageDialog *dialog, const SyAnswer *answer)
{
  adw_message_dialog_add_response (dialog, answer->id, answer->label);
  adw_message_dialog_set_response_appearance (dialog, answer->id, answer->appearance);
  if (answer->appearance == ADW_RESPONSE_SUGGESTED)
    adw_message_dialog_set_default_response (dialog, answer->id);
}

static void
show_message (GtkWidget *owner, AdwMessageDialog *dialog, GtkWidget *entry, SyAnsweredFunc answered)
{
  Request *request = g_new0 (Request, 1);

  begin (request, owner, dialog);
  request->entry = entry != NULL ? GTK_EDITABLE (entry) : NULL;
  request->answered = answered;
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), request);
  g_signal_connect_swapped (dialog, "unrealize", G_CALLBACK (deliver_soon), request);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkFileFilter *
create_filter (const char *name, const char *const *patterns)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);

  return filter;
}

static GtkFileChooserNative *
create_chooser (GtkWidget *owner,
                GtkFileChooserAction action,
                SyFileKind kind,
                const char *title,
                const char *accept)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (owner));
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, action, accept, NULL);
  g_autoptr (GtkFileFilter) of_profiles = sy_dialogs_create_profile_filter ();
  g_autoptr (GtkFileFilter) of_json = create_filter (_ ("JSON Files"), json_files);

  if (kind == SY_FILE_PROFILE)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), of_profiles);
  if (kind != SY_FILE_REPORT)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), of_json);
  if (kind == SY_FILE_PROFILE && action == GTK_FILE_CHOOSER_ACTION_OPEN)
    {
      g_autoptr (GtkFileFilter) of_records = create_filter (_ ("Decision Records"), records);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), of_records);
    }

  return native;
}

/* Takes @native. */
static Request *
show_chooser (GtkWidget *owner, GtkFileChooserNative *native, SyChosenFunc chosen)
{
  Request *request = g_new0 (Request, 1);

  begin (request, owner, native);
  request->chosen = chosen;
  g_signal_connect_swapped (native, "response", G_CALLBACK (chosen_cb), request);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
  g_object_unref (native);

  return request;
}

/**
 * sy_dialogs_create_profile_filter:
 *
 * Returns: (transfer full): what lists profiles, and their copies under the names that others give
 */
GtkFileFilter *
sy_dialogs_create_profile_filter (void)
{
  return create_filter (_ ("Steelyard Profiles"), profiles);
}

/**
 * sy_dialogs_ask:
 * @body: (nullable): more about it, shown to the letter
 * @answers: (array length=n_answers): what can be answered besides "Cancel"
 * @answered: is told the answer's id
 */
void
sy_dialogs_ask (GtkWidget *owner,
                const char *heading,
                const char *body,
                const SyAnswer *answers,
                guint n_answers,
                SyAnsweredFunc answered)
{
  AdwMessageDialog *dialog = create_message (owner, heading, body, NULL);

  for (guint i = 0; i < n_answers; i++)
    add_answer (dialog, &answers[i]);
  show_message (owner, dialog, NULL, answered);
}

/* What is too long is let in, said, and not accepted. */
static void
typed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  GtkLabel *label = g_object_get_data (G_OBJECT (entry), KEY);
  int max = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (label), KEY));
  g_autofree char *fault =
      sy_text_field_describe_length (g_utf8_strlen (gtk_editable_get_text (entry), -1), max);

  sy_label_show_fault (label, fault);
  adw_message_dialog_set_response_enabled (dialog, "accept", *fault == '\0');
}

/* With the entry, where it is said what is wrong with it. */
static GtkWidget *
create_entry_box (GtkWidget *entry, int max_length)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP_PX / 2);
  GtkWidget *fault = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);

  gtk_widget_add_css_class (fault, "caption");
  gtk_widget_add_css_class (fault, "error");
  g_object_set_data (G_OBJECT (entry), KEY, fault);
  g_object_set_data (G_OBJECT (fault), KEY, GINT_TO_POINTER (max_length));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), fault);

  return box;
}

/**
 * sy_dialogs_ask_text:
 * @label: what screen readers call the text
 * @max_length: in letters
 */
void
sy_dialogs_ask_text (GtkWidget *owner,
                     const char *heading,
                     const char *label,
                     const char *text,
                     int max_length,
                     const char *accept,
                     SyAnsweredFunc answered)
{
  const SyAnswer answer = { "accept", accept, ADW_RESPONSE_SUGGESTED };
  GtkWidget *entry = gtk_entry_new ();
  AdwMessageDialog *dialog =
      create_message (owner, heading, NULL, create_entry_box (entry, max_length));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  add_answer (dialog, &answer);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), dialog, 0);
  show_message (owner, dialog, entry, answered);
}

void
sy_dialogs_choose_to_open (GtkWidget *owner,
                           SyFileKind kind,
                           const char *title,
                           const char *accept,
                           SyChosenFunc chosen)
{
  show_chooser (owner, create_chooser (owner, GTK_FILE_CHOOSER_ACTION_OPEN, kind, title, accept),
                chosen);
}

/**
 * sy_dialogs_choose_many:
 * @chosen: is told the files
 *
 * Asks for profiles to read.
 */
void
sy_dialogs_choose_many (GtkWidget *owner,
                        const char *title,
                        const char *accept,
                        SyManyChosenFunc chosen)
{
  GtkFileChooserNative *native =
      create_chooser (owner, GTK_FILE_CHOOSER_ACTION_OPEN, SY_FILE_PROFILE, title, accept);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (native), TRUE);
  show_chooser (owner, native, NULL)->many_chosen = chosen;
}

void
sy_dialogs_choose_folder (GtkWidget *owner,
                          const char *title,
                          const char *accept,
                          SyChosenFunc chosen)
{
  show_chooser (owner,
                gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (owner)),
                                             GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, accept, NULL),
                chosen);
}

/**
 * sy_dialogs_choose_to_save:
 * @file: (nullable): the file to begin with; of a report, one beside it
 * @name: what to call it where there is none, and a report
 * @chosen: is told the file, which may exist; people were asked whether to replace it
 *
 * Asks where to save it.
 */
void
sy_dialogs_choose_to_save (GtkWidget *owner,
                           SyFileKind kind,
                           const char *title,
                           GFile *file,
                           const char *name,
                           SyChosenFunc chosen)
{
  GtkFileChooserNative *native =
      create_chooser (owner, GTK_FILE_CHOOSER_ACTION_SAVE, kind, title, _ ("_Save"));

  if (file == NULL || !gtk_file_chooser_set_file (GTK_FILE_CHOOSER (native), file, NULL)
      || kind == SY_FILE_REPORT)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  show_chooser (owner, native, chosen);
}
