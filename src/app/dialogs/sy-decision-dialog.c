/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-decision-dialog.h"

#include <glib/gi18n.h>

#include "sy-day-row.h"
#include "sy-day.h"
#include "sy-dialogs.h"
#include "sy-dissent-row.h"
#include "sy-label.h"
#include "sy-scroll.h"
#include "sy-text-field.h"
#include "sy-text.h"
#include "sy-words-verdict.h"

/**
 * SyDecisionDialog:
 *
 * What people decided: asked for as a whole, so recording it is one step. What is written goes into
 * the draft as it is typed, and is asked for before it is lost.
 */
struct _SyDecisionDialog
{
  AdwWindow parent_instance;

  SySession *session;

  GtkLabel *verdict;
  AdwActionRow *left_row;
  AdwActionRow *right_row;
  GtkCheckButton *left;
  GtkCheckButton *right;
  GtkCheckButton *both;
  GtkCheckButton *open;
  SyTextField *reason;
  AdwEntryRow *people;
  SyDissentRow *dissents;
  SyDayRow *date;
  SyDayRow *revisit;
  GtkLabel *fault;

  SyDecision *before; /* (nullable) */
  SyDecision *start;  /* (nullable) until it is shown: what it would record without a change */
};

G_DEFINE_FINAL_TYPE (SyDecisionDialog, sy_decision_dialog, ADW_TYPE_WINDOW)

static GtkCheckButton *
get_button (SyDecisionDialog *self, const char *chosen)
{
  SyHand hand = sy_catalogue_find_option (sy_session_get_catalogue (self->session), chosen);

  if (hand == SY_NEITHER)
    return strcmp (chosen, "both") == 0 ? self->both : self->open;

  return hand == SY_LEFT ? self->left : self->right;
}

static const char *
get_chosen (SyDecisionDialog *self)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (self->session);

  if (gtk_check_button_get_active (self->left))
    return catalogue->options[SY_LEFT].id;
  if (gtk_check_button_get_active (self->right))
    return catalogue->options[SY_RIGHT].id;

  return gtk_check_button_get_active (self->both) ? "both" : "";
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strstrip (g_strdup (text));
}

static char *
join_people (const SyDecision *decision)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < decision->people->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (char *) g_ptr_array_index (decision->people, i));

  return g_string_free (text, FALSE);
}

/* Names that were not touched stay as they are: one that was read may have a comma in it. */
static void
add_people (SyDecision *decision, const SyDecision *before, const char *text)
{
  g_autofree char *shown = before != NULL ? join_people (before) : g_strdup ("");
  g_auto (GStrv) names = NULL;

  if (before != NULL && strcmp (text, shown) == 0)
    {
      g_ptr_array_unref (decision->people);
      decision->people = g_ptr_array_ref (before->people);
      return;
    }

  names = g_strsplit (text, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (*g_strstrip (names[i]) != '\0')
      g_ptr_array_add (decision->people, g_strdup (names[i]));
}

static SyDecision *
create_decision (SyDecisionDialog *self)
{
  SyDecision *decision = sy_decision_new ();

  set_text (&decision->chosen, get_chosen (self));
  set_text (&decision->reason, sy_text_field_get_typed (self->reason));
  set_text (&decision->date, gtk_editable_get_text (GTK_EDITABLE (self->date)));
  set_text (&decision->revisit, gtk_editable_get_text (GTK_EDITABLE (self->revisit)));
  add_people (decision, self->before, gtk_editable_get_text (GTK_EDITABLE (self->people)));
  decision->dissents = sy_dissent_row_get_texts (self->dissents);

  return decision;
}

static void
show_decision (SyDecisionDialog *self, const SyDecision *decision)
{
  g_autofree char *people = join_people (decision);

  gtk_check_button_set_active (get_button (self, decision->chosen), TRUE);
  sy_text_field_set_text (self->reason, decision->reason);
  gtk_editable_set_text (GTK_EDITABLE (self->people), people);
  gtk_editable_set_text (GTK_EDITABLE (self->date), decision->date);
  gtk_editable_set_text (GTK_EDITABLE (self->revisit), decision->revisit);
  sy_dissent_row_set_texts (self->dissents, decision->dissents);
}

/* What was being written when the program ended. While it is shown, field by field, it is kept. */
static void
show_unrecorded (SyDecisionDialog *self, const SyDecision *unrecorded)
{
  g_autoptr (SyDecision) kept = g_rc_box_acquire ((SyDecision *) unrecorded);
  SyDecision *start = g_steal_pointer (&self->start);

  show_decision (self, kept);
  self->start = start;
}

/* What a team that decides here and now would write: what the verdict says. */
static void
suggest_decision (SyDecisionDialog *self, gboolean shows_figures)
{
  SyAnalysis *analysis = sy_session_get_analysis (self->session);
  SyCatalogue *catalogue = sy_session_get_catalogue (self->session);
  g_autofree char *today = sy_day_dup_today ();
  const char *chosen = "";

  if (shows_figures && analysis->recommended != SY_NEITHER)
    chosen = catalogue->options[analysis->recommended].id;
  else if (shows_figures && analysis->together && !sy_analysis_has_ruled_out (analysis))
    chosen = "both";
  gtk_check_button_set_active (get_button (self, chosen), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
}

static SyDocument *
get_document (SyDecisionDialog *self)
{
  return sy_session_get_document (self->session);
}

/* A file holds names that are no longer than this, and as many as anybody types. */
static gboolean
has_endless_name (SyDecisionDialog *self)
{
  g_auto (GStrv) names = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->people)), ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_utf8_strlen (g_strstrip (names[i]), -1) > SY_TEXT_NAME_MAX)
      return TRUE;

  return FALSE;
}

/* Why it cannot be recorded yet, or "". */
static const char *
find_fault (SyDecisionDialog *self)
{
  if (*sy_text_field_get_fault (self->reason) != '\0')
    return sy_text_field_get_fault (self->reason);
  if (*sy_dissent_row_get_fault (self->dissents) != '\0')
    return sy_dissent_row_get_fault (self->dissents);
  if (has_endless_name (self))
    return _ ("A name is too long; commas stand between names.");
  if (!sy_day_row_is_valid (self->date) || !sy_day_row_is_valid (self->revisit))
    return _ ("A day of the calendar is due, as YYYY-MM-DD.");

  return "";
}

/* What is not what the dialog began with is kept until it is recorded or discarded. */
static void
keep_written (SyDecisionDialog *self)
{
  g_autoptr (SyDecision) now = create_decision (self);
  const SyDecision *kept = sy_document_get_unrecorded (get_document (self));

  if (sy_decision_equal (now, self->start))
    sy_document_set_unrecorded (get_document (self), NULL);
  else if (!sy_decision_equal (now, kept))
    sy_document_set_unrecorded (get_document (self), now);
}

static void
changed_cb (SyDecisionDialog *self)
{
  const char *fault = find_fault (self);

  sy_label_show_fault (self->fault, fault);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decision.record", *fault == '\0');
  if (self->start != NULL)
    keep_written (self);
}

static void
record_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SyDecisionDialog *self = SY_DECISION_DIALOG (widget);
  g_autoptr (SyDecision) decision = create_decision (self);

  sy_session_set_decision (self->session, decision);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
forget_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sy_session_set_decision (SY_DECISION_DIALOG (widget)->session, NULL);
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
answered_cb (gpointer dialog, const char *answer)
{
  SyDecisionDialog *self = dialog;

  if (g_strcmp0 (answer, "record") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "decision.record", NULL);
  else if (answer != NULL)
    {
      sy_document_set_unrecorded (get_document (self), NULL);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

/* What cannot be recorded yet can only be discarded or gone on with. */
static gboolean
sy_decision_dialog_close_request (GtkWindow *window)
{
  const SyAnswer answers[] = { { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
                               { "record", _ ("_Record"), ADW_RESPONSE_SUGGESTED } };
  SyDecisionDialog *self = SY_DECISION_DIALOG (window);

  if (sy_document_get_unrecorded (get_document (self)) == NULL)
    return GTK_WINDOW_CLASS (sy_decision_dialog_parent_class)->close_request (window);

  sy_dialogs_ask (GTK_WIDGET (self), _ ("Record the Decision?"),
                  _ ("What you have written is lost if it is discarded."), answers,
                  *find_fault (self) == '\0' ? G_N_ELEMENTS (answers) : 1, answered_cb);

  return GDK_EVENT_STOP;
}

static void
sy_decision_dialog_dispose (GObject *object)
{
  SyDecisionDialog *self = SY_DECISION_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->before, sy_decision_unref);
  g_clear_pointer (&self->start, sy_decision_unref);

  G_OBJECT_CLASS (sy_decision_dialog_parent_class)->dispose (object);
}

static void
sy_decision_dialog_class_init (SyDecisionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_decision_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sy_decision_dialog_close_request;

  g_type_ensure (SY_TYPE_DAY_ROW);
  g_type_ensure (SY_TYPE_DISSENT_ROW);
  g_type_ensure (SY_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/dialogs/sy-decision-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, verdict);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, left_row);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, right_row);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, left);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, right);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, both);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, open);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, people);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, dissents);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, date);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, revisit);
  gtk_widget_class_bind_template_child (widget_class, SyDecisionDialog, fault);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "decision.record", NULL, record_cb);
  gtk_widget_class_install_action (widget_class, "decision.forget", NULL, forget_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sy_decision_dialog_init (SyDecisionDialog *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  sy_scroll_follow_focus (GTK_WINDOW (self));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reason));
  gtk_text_buffer_set_enable_undo (buffer, TRUE); /* nobody else follows it */
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* What the people of the project have said already. */
static void
show_people (SyDecisionDialog *self, gboolean shows_figures)
{
  GPtrArray *people = sy_session_get_people (self->session);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  sy_dissent_row_set_session (self->dissents, self->session, shows_figures);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (texts, ((SyPerson *) g_ptr_array_index (people, i))->dissent);
  sy_dissent_row_set_texts (self->dissents, texts);
}

/**
 * sy_decision_dialog_new:
 * @shows_figures: whether it says what the numbers recommend, and begins with that; people may
 *   decide before they have seen them
 *
 * Returns: (transfer none): a dialog over @parent, owned by GTK
 */
GtkWidget *
sy_decision_dialog_new (GtkWindow *parent, SySession *session, gboolean shows_figures)
{
  SyDecisionDialog *self = g_object_new (SY_TYPE_DECISION_DIALOG, "transient-for", parent, NULL);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  const SyDecision *unrecorded;
  const SyDecision *decision =
      sy_profile_get_decision (sy_document_get_profile (sy_session_get_document (session)));

  self->session = g_object_ref (session);
  sy_label_take_text (self->verdict,
                      shows_figures
                          ? sy_words_verdict (catalogue, sy_session_get_analysis (session))
                          : NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->left_row),
                                 catalogue->options[SY_LEFT].name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->right_row),
                                 catalogue->options[SY_RIGHT].name);
  show_people (self, shows_figures);
  if (decision != NULL)
    {
      self->before = g_rc_box_acquire ((SyDecision *) decision);
      show_decision (self, decision);
    }
  else
    suggest_decision (self, shows_figures);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decision.forget", decision != NULL);
  self->start = create_decision (self);
  unrecorded = sy_document_get_unrecorded (sy_session_get_document (session));
  if (unrecorded != NULL)
    show_unrecorded (self, unrecorded);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (get_button (self, get_chosen (self))));

  return GTK_WIDGET (self);
}
