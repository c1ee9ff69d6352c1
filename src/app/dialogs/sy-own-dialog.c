/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-own-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sy-dialogs.h"
#include "sy-label.h"
#include "sy-number.h"
#include "sy-scroll.h"
#include "sy-text-field.h"
#include "sy-text.h"

/* In the middle, where nobody has said yet how much it matters, or how well an option does. */
#define MIDDLE 5

/**
 * SyOwnDialog:
 *
 * A criterion of the project's own, or the team's ratings of one that the catalogue does not rate:
 * asked for as a whole, so adding, changing or rating it is one step. What is asked first is
 * enough; Return adds from anywhere.
 */
struct _SyOwnDialog
{
  AdwWindow parent_instance;

  SySession *session;
  char *id;    /* (nullable) where it is a new one */
  char *start; /* what the dialog began with */

  GtkLabel *asked;
  AdwEntryRow *name;
  AdwEntryRow *question;
  AdwActionRow *left_row;
  AdwActionRow *right_row;
  GtkSpinButton *left;
  GtkSpinButton *right;
  GtkLabel *left_fault;
  GtkLabel *right_fault;
  AdwEntryRow *reason;
  AdwComboRow *side;
  AdwActionRow *weight_row;
  GtkSpinButton *weight;
  GtkLabel *weight_fault;
  GtkLabel *fault;
  GtkButton *apply;
};

G_DEFINE_FINAL_TYPE (SyOwnDialog, sy_own_dialog, ADW_TYPE_WINDOW)

/* In the order in which they are offered. */
static const SySide sides[] = { SY_SIDE_WHOLE, SY_SIDE_INTERFACE, SY_SIDE_DATA };

/* Of the catalogue only the ratings are asked for. */
static gboolean
is_for_ratings (SyOwnDialog *self)
{
  return self->id != NULL && !sy_own_is_id (self->id);
}

static char *
dup_typed (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* Why it cannot be added yet, or "". */
static char *
find_fault (SyOwnDialog *self)
{
  const struct
  {
    AdwEntryRow *row;
    glong max;
  } rows[] = {
    { self->name, SY_TEXT_NAME_MAX },
    { self->question, SY_TEXT_SENTENCE_MAX },
    { self->reason, SY_TEXT_PROSE_MAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      glong n = g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (rows[i].row)), -1);

      if (n > rows[i].max)
        return sy_text_field_describe_length (n, rows[i].max);
    }

  return g_strdup ("");
}

static void
changed_cb (SyOwnDialog *self)
{
  g_autofree char *fault = find_fault (self);
  g_autofree char *name = dup_typed (self->name);

  sy_label_show_fault (self->fault, fault);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "own.apply",
                                 *fault == '\0' && (is_for_ratings (self) || *name != '\0'));
}

/* Takes @text. */
static void
take_text (char **place, char *text)
{
  g_free (*place);
  *place = text;
}

static const SyOwn *
find_own (SyOwnDialog *self)
{
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (self->session));

  return self->id != NULL ? sy_owns_find (sy_profile_get_own (profile), self->id, NULL) : NULL;
}

static SyOwn *
create_own (SyOwnDialog *self)
{
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (self->session));
  const SyOwn *before = find_own (self);
  g_autofree char *name = dup_typed (self->name);
  g_autofree char *id = before == NULL ? sy_profile_dup_own_id (profile, name) : NULL;
  SyOwn *own = before != NULL ? sy_own_copy (before) : sy_own_new (id);

  take_text (&own->criterion.name, g_steal_pointer (&name));
  take_text (&own->criterion.question, dup_typed (self->question));
  take_text (&own->criterion.reason, dup_typed (self->reason));
  own->criterion.side = sides[adw_combo_row_get_selected (self->side)];
  own->criterion.ratings[SY_LEFT] = gtk_spin_button_get_value_as_int (self->left);
  own->criterion.ratings[SY_RIGHT] = gtk_spin_button_get_value_as_int (self->right);

  return own;
}

/* Somebody may have undone what is being changed. */
static void
apply (SyOwnDialog *self)
{
  g_autoptr (SyOwn) own = create_own (self);

  if (is_for_ratings (self))
    sy_session_rate (self->session, self->id, own->criterion.ratings[SY_LEFT],
                     own->criterion.ratings[SY_RIGHT], own->criterion.reason);
  else if (find_own (self) != NULL)
    sy_session_set_own (self->session, own);
  else if (sy_session_can_add_own (self->session))
    sy_session_add_own (self->session, own, gtk_spin_button_get_value_as_int (self->weight));
}

static void
apply_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SyOwnDialog *self = SY_OWN_DIALOG (widget);

  sy_number_take_typed (GTK_WINDOW (self));
  if (gtk_widget_get_visible (GTK_WIDGET (self->left_fault))
      || gtk_widget_get_visible (GTK_WIDGET (self->right_fault))
      || gtk_widget_get_visible (GTK_WIDGET (self->weight_fault)))
    return;

  apply (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Return in a number adds as well; what does not count is to be typed again. */
static void
activate_cb (SyOwnDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "own.apply", NULL);
}

/* All that can be typed or chosen; names and reasons are of one line. */
static char *
dup_content (SyOwnDialog *self)
{
  return g_strdup_printf ("%s\n%s\n%s\n%s\n%s\n%s\n%u",
                          gtk_editable_get_text (GTK_EDITABLE (self->name)),
                          gtk_editable_get_text (GTK_EDITABLE (self->question)),
                          gtk_editable_get_text (GTK_EDITABLE (self->reason)),
                          gtk_editable_get_text (GTK_EDITABLE (self->left)),
                          gtk_editable_get_text (GTK_EDITABLE (self->right)),
                          gtk_editable_get_text (GTK_EDITABLE (self->weight)),
                          adw_combo_row_get_selected (self->side));
}

static void
answered_cb (gpointer dialog, const char *answer)
{
  if (g_strcmp0 (answer, "apply") == 0)
    gtk_widget_activate_action (dialog, "own.apply", NULL);
  else if (answer != NULL)
    gtk_window_destroy (dialog);
}

/* What cannot be added yet can only be discarded or gone on with. */
static gboolean
sy_own_dialog_close_request (GtkWindow *window)
{
  SyOwnDialog *self = SY_OWN_DIALOG (window);
  const SyAnswer answers[] = { { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
                               { "apply", gtk_button_get_label (self->apply),
                                 ADW_RESPONSE_SUGGESTED } };
  g_autofree char *content = dup_content (self);

  if (strcmp (content, self->start) == 0)
    return GTK_WINDOW_CLASS (sy_own_dialog_parent_class)->close_request (window);

  sy_dialogs_ask (GTK_WIDGET (self),
                  is_for_ratings (self) ? _ ("Keep Your Ratings?") : _ ("Keep the Criterion?"),
                  _ ("What you have written is lost if it is discarded."), answers,
                  gtk_widget_get_sensitive (GTK_WIDGET (self->apply)) ? G_N_ELEMENTS (answers) : 1,
                  answered_cb);

  return GDK_EVENT_STOP;
}

static void
sy_own_dialog_dispose (GObject *object)
{
  SyOwnDialog *self = SY_OWN_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->start, g_free);

  G_OBJECT_CLASS (sy_own_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, asked);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, name);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, question);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, left_row);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, right_row);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, left);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, right);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, left_fault);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, right_fault);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, side);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, weight_row);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, weight);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, weight_fault);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, SyOwnDialog, apply);
}

static void
sy_own_dialog_class_init (SyOwnDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_own_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sy_own_dialog_close_request;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/dialogs/sy-own-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "own.apply", NULL, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
set_up_number (SyOwnDialog *self, GtkSpinButton *number, GtkLabel *fault)
{
  gtk_spin_button_set_range (number, 0, 10);
  gtk_spin_button_set_increments (number, 1, 2);
  gtk_spin_button_set_value (number, MIDDLE);
  sy_number_set_up (number, fault);
  g_signal_connect_data (gtk_editable_get_delegate (GTK_EDITABLE (number)), "activate",
                         G_CALLBACK (activate_cb), self, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
sy_own_dialog_init (SyOwnDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_scroll_follow_focus (GTK_WINDOW (self));
  set_up_number (self, self->left, self->left_fault);
  set_up_number (self, self->right, self->right_fault);
  set_up_number (self, self->weight, self->weight_fault);
}

/* What counts of it today. */
static void
show_own (SyOwnDialog *self, const SyOwn *own)
{
  const SyCriterion *criterion = &own->criterion;
  SyAnalysis *analysis = sy_session_get_analysis (self->session);
  const int index =
      sy_catalogue_find_criterion (sy_session_get_catalogue (self->session), criterion->id);
  const int *ratings = analysis->findings[index].ratings;

  gtk_editable_set_text (GTK_EDITABLE (self->name), criterion->name);
  gtk_editable_set_text (GTK_EDITABLE (self->question), criterion->question);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), criterion->reason);
  gtk_spin_button_set_value (self->left, ratings[SY_LEFT]);
  gtk_spin_button_set_value (self->right, ratings[SY_RIGHT]);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (sides[i] == criterion->side)
      adw_combo_row_set_selected (self->side, i);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Criterion"));
  gtk_button_set_label (self->apply, _ ("Apply"));
}

/* What the team has rated of it before stays. */
static void
show_question (SyOwnDialog *self)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (self->session);
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (self->session));
  const SyCriterion *criterion =
      sy_catalogue_get_criterion (catalogue,
                                  (guint) sy_catalogue_find_criterion (catalogue, self->id));
  const SyEntry *entry = sy_profile_find_entry (profile, self->id);
  GtkSpinButton *numbers[] = { self->left, self->right };

  gtk_window_set_title (GTK_WINDOW (self), _ ("Your Ratings"));
  gtk_button_set_label (self->apply, _ ("Rate"));
  sy_label_take_shown_text (self->asked,
                            g_strjoin ("\n", criterion->name,
                                       *criterion->question != '\0' ? criterion->question : NULL,
                                       NULL),
                            self->asked);
  gtk_widget_set_visible (GTK_WIDGET (self->name), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->side), FALSE);
  if (entry == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->reason), entry->reason);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    if (entry->ratings[hand] != SY_UNSET)
      gtk_spin_button_set_value (numbers[hand], entry->ratings[hand]);
}

static void
name_rating (AdwActionRow *row, GtkSpinButton *number, const char *option)
{
  /* Translators: name of an option. */
  g_autofree char *label = g_strdup_printf (_ ("Rating of %s"), option);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * sy_own_dialog_new:
 * @id: (nullable): of the criterion to change, or of one of the catalogue to rate, or %NULL to add
 *   one
 *
 * Returns: (transfer none): a dialog over @parent, owned by GTK
 */
GtkWidget *
sy_own_dialog_new (GtkWindow *parent, SySession *session, const char *id)
{
  SyOwnDialog *self = g_object_new (SY_TYPE_OWN_DIALOG, "transient-for", parent, NULL);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  const SyOwn *own;

  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  name_rating (self->left_row, self->left, catalogue->options[SY_LEFT].name);
  name_rating (self->right_row, self->right, catalogue->options[SY_RIGHT].name);
  own = find_own (self);
  if (own != NULL)
    show_own (self, own);
  else if (is_for_ratings (self))
    show_question (self);
  gtk_widget_set_visible (GTK_WIDGET (self->weight_row), id == NULL);
  changed_cb (self);
  self->start = dup_content (self);
  gtk_window_set_focus (GTK_WINDOW (self),
                        GTK_WIDGET (is_for_ratings (self) ? (gpointer) self->left : self->name));

  return GTK_WIDGET (self);
}
