/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-other-profile-card.h"

#include <glib/gi18n.h>

#include "sy-dialogs.h"
#include "sy-difference-chart.h"
#include "sy-file-words.h"
#include "sy-label.h"
#include "sy-profile-file.h"
#include "sy-state.h"
#include "sy-words-difference.h"
#include "sy-words-verdict.h"
#include "sy-wrap-layout.h"

#define GAP_PX 6

/**
 * SyOtherProfileCard:
 *
 * Holds another profile's result against this one. The other is read once and only looked at; it
 * stays while this project changes.
 */
struct _SyOtherProfileCard
{
  SySessionView parent_instance;

  GCancellable *reading; /* (nullable), while a file is read */

  /* All of them or none. */
  GFile *file;
  SyProfile *profile;
  SyCatalogue *catalogue;
  SyAnalysis *analysis;

  char *fault; /* (nullable): why the last file was refused */

  GtkLabel *intro;
  GtkLabel *message;
  GtkWidget *result;
  GtkLabel *here_title;
  GtkLabel *here_verdict;
  GtkLabel *here_lead;
  GtkLabel *there_file;
  GtkLabel *there_title;
  GtkLabel *there_verdict;
  GtkLabel *there_lead;
  GtkLabel *difference;
  SyDifferenceChart *parts;
  GtkWidget *buttons;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (SyOtherProfileCard, sy_other_profile_card, SY_TYPE_SESSION_VIEW)

static void
forget (SyOtherProfileCard *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->profile, sy_profile_unref);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->analysis, sy_analysis_unref);
}

static void
stop_reading (SyOtherProfileCard *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* There is one catalogue of an id in a run. */
static gboolean
is_comparable (SyOtherProfileCard *self, SyCatalogue *catalogue)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (self));

  return sy_catalogue_get_base (sy_session_get_catalogue (session))
         == sy_catalogue_get_base (catalogue);
}

static char *
describe_other_catalogue (GFile *file)
{
  g_autofree char *name = sy_file_dup_name (file);

  /* Translators: name of a file. */
  return g_strdup_printf (_ ("%s weighs another catalogue’s criteria, so there is nothing to "
                             "compare."),
                          name);
}

static char *
describe_catalogue (GFile *file)
{
  g_autofree char *name = sy_file_dup_name (file);

  /* Translators: name of a file. */
  return g_strdup_printf (_ ("%s is a catalogue, not a project."), name);
}

static void
show_here (SyOtherProfileCard *self, SySession *session)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyAnalysis *analysis = sy_session_get_analysis (session);

  sy_label_take_text (self->here_title, g_strdup (sy_session_get_title (session)));
  sy_label_take_text (self->here_verdict, sy_words_verdict (catalogue, analysis));
  sy_label_take_text (self->here_lead, sy_words_lead (catalogue, analysis));
  sy_label_take_text (self->difference, sy_words_lead_change (catalogue, analysis, self->analysis));
}

static void
show_there (SyOtherProfileCard *self)
{
  sy_label_take_text (self->there_file, sy_file_dup_name (self->file));
  sy_label_take_text (self->there_title, sy_state_dup_title (self->profile, self->file));
  sy_label_take_text (self->there_verdict, sy_words_verdict (self->catalogue, self->analysis));
  sy_label_take_text (self->there_lead, sy_words_lead (self->catalogue, self->analysis));
}

/* Each side counts its own criteria; what one of them lacks weighs nothing there. */
static void
hold_parts (SyOtherProfileCard *self, SySession *session)
{
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (session));
  g_autoptr (GPtrArray) own = sy_profile_join_own (profile, self->profile);
  g_autoptr (SyCatalogue) all = NULL;
  g_autoptr (SyProfile) here = NULL;
  g_autoptr (SyProfile) there = NULL;
  g_autoptr (SyAnalysis) answer_here = NULL;
  g_autoptr (SyAnalysis) answer_there = NULL;

  if (own->len == 0
      || sy_catalogue_get_base (self->catalogue)->criteria->len + own->len > SY_CRITERIA_MAX)
    {
      sy_difference_chart_set_here (self->parts, NULL, NULL);
      sy_difference_chart_set_other (self->parts, self->analysis);
      return;
    }

  all = sy_catalogue_extend (self->catalogue, own);
  here = sy_profile_aligned_to (profile, own);
  there = sy_profile_aligned_to (self->profile, own);
  answer_here = sy_analysis_new (all, here);
  answer_there = sy_analysis_new (all, there);
  sy_difference_chart_set_here (self->parts, all, answer_here);
  sy_difference_chart_set_other (self->parts, answer_there);
}

/* Where nothing is weighed there is no lead, and so no parts of its change. */
static void
show_parts (SyOtherProfileCard *self, SySession *session, gboolean is_shown)
{
  gboolean has_leads = is_shown && sy_session_get_analysis (session)->weight_total > 0
                       && self->analysis->weight_total > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->parts), has_leads);
  if (has_leads)
    hold_parts (self, session);
  else
    sy_difference_chart_set_other (self->parts, NULL);
}

/* There is something to remove: what is held, or why it is not. */
static void
show_buttons (SyOtherProfileCard *self)
{
  gboolean can_remove = self->profile != NULL || self->fault != NULL;

  gtk_widget_set_visible (self->remove, can_remove);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "other.remove", can_remove);
}

/* Shows what is held. This project may have another catalogue by now: then the other waits. */
static void
show (SyOtherProfileCard *self)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (self));
  gboolean is_held = self->profile != NULL;
  gboolean is_shown = is_held && is_comparable (self, self->catalogue);
  char *message = g_strdup (self->fault);

  if (message == NULL && is_held && !is_shown)
    message = describe_other_catalogue (self->file);
  sy_label_take_text (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->intro), !is_held);
  show_buttons (self);
  gtk_widget_set_visible (self->result, is_shown);
  show_parts (self, session, is_shown);
  if (!is_shown)
    return;

  show_here (self, session);
  show_there (self);
}

/* Takes @fault. */
static void
refuse (SyOtherProfileCard *self, char *fault)
{
  g_free (self->fault);
  self->fault = fault;
}

static void
hold (SyOtherProfileCard *self, GFile *file, SyProfile *profile, SyCatalogue *catalogue)
{
  forget (self);
  self->file = g_object_ref (file);
  self->profile = sy_profile_ref (profile);
  self->catalogue = sy_catalogue_ref (catalogue);
  self->analysis = sy_analysis_new (catalogue, profile);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SyOtherProfileCard *self;
  GFile *file = G_FILE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyDocument) document = NULL;
  gboolean is_good =
      sy_profile_file_load_finish (file, result, &document, &catalogue, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* the card may be gone */

  self = data;
  g_clear_object (&self->reading);
  g_clear_pointer (&self->fault, g_free);
  if (!is_good)
    refuse (self, sy_file_describe_load_error (file, error));
  else if (document == NULL)
    refuse (self, describe_catalogue (file));
  else if (!is_comparable (self, catalogue))
    refuse (self, describe_other_catalogue (file));
  else
    hold (self, file, sy_document_get_profile (document), catalogue);
  show (self);
}

static void
chosen_cb (gpointer self, GFile *file)
{
  if (file != NULL)
    sy_other_profile_card_open (self, file);
}

static void
choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sy_dialogs_choose_to_open (widget, SY_FILE_PROFILE, _ ("Compare With"), _ ("_Compare"),
                             chosen_cb);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SyOtherProfileCard *self = SY_OTHER_PROFILE_CARD (widget);

  forget (self);
  g_clear_pointer (&self->fault, g_free);
  show (self);
}

/* Of several files the first counts. */
static gboolean
drop_cb (SyOtherProfileCard *self, const GValue *value)
{
  g_autoptr (GSList) files = NULL;

  if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    {
      sy_other_profile_card_open (self, g_value_get_object (value));
      return TRUE;
    }

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  if (files == NULL)
    return FALSE;
  sy_other_profile_card_open (self, files->data);

  return TRUE;
}

static void
sy_other_profile_card_update (SySessionView *view)
{
  show (SY_OTHER_PROFILE_CARD (view));
}

static void
sy_other_profile_card_dispose (GObject *object)
{
  SyOtherProfileCard *self = SY_OTHER_PROFILE_CARD (object);

  stop_reading (self);
  forget (self);
  g_clear_pointer (&self->fault, g_free);

  G_OBJECT_CLASS (sy_other_profile_card_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, intro);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, message);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, result);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, here_title);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, here_verdict);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, here_lead);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, there_file);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, there_title);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, there_verdict);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, there_lead);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, difference);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, parts);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, SyOtherProfileCard, remove);
}

static void
sy_other_profile_card_class_init (SyOtherProfileCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_other_profile_card_dispose;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_other_profile_card_update;

  g_type_ensure (SY_TYPE_DIFFERENCE_CHART);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/whatif/sy-other-profile-card.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "other.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "other.remove", NULL, remove_cb);
}

static void
sy_other_profile_card_init (SyOtherProfileCard *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->buttons, sy_wrap_layout_new (GAP_PX));

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * sy_other_profile_card_open:
 * @self: a card that shows a session
 *
 * Reads it and holds it against this project. A file that is refused changes nothing but the
 * message that says why; a file that is still being read gives way.
 */
void
sy_other_profile_card_open (SyOtherProfileCard *self, GFile *file)
{
  g_return_if_fail (SY_IS_OTHER_PROFILE_CARD (self));
  g_return_if_fail (G_IS_FILE (file));

  stop_reading (self);
  self->reading = g_cancellable_new ();
  sy_profile_file_load_async (file, self->reading, loaded_cb, self);
}
