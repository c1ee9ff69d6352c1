/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-answer-page.h"

#include <glib/gi18n.h>

#include "sy-file-words.h"
#include "sy-label.h"
#include "sy-person-weighing.h"
#include "sy-text.h"
#include "sy-weighing-page.h"

/* Of a name in a sentence. */
#define NAME_MAX_CHARS 40

/**
 * SyAnswerPage:
 *
 * What one person answers to an invitation: who asks, a name, and sliders that begin not set. It
 * shows no result, and nobody else.
 */
struct _SyAnswerPage
{
  SySessionView parent_instance;

  SyDocument *document;   /* (nullable): what the sliders are of, as is the next */
  SyCatalogue *catalogue; /* (nullable) */

  SyWeighingPage *sliders;
  GtkWidget *intro;
  GtkLabel *text;
  GtkEntry *name;
  GtkButton *answer;
};

G_DEFINE_FINAL_TYPE (SyAnswerPage, sy_answer_page, SY_TYPE_SESSION_VIEW)

static SySession *
get_session (SyAnswerPage *self)
{
  return sy_session_view_get_session (SY_SESSION_VIEW (self));
}

static const char *
get_name (SyProfile *profile)
{
  return ((SyPerson *) g_ptr_array_index (sy_profile_get_people (profile), 0))->name;
}

static char *
describe_heading (SyAnswerPage *self, SyProfile *profile)
{
  g_autofree char *title =
      sy_text_dup_line (sy_session_get_title (get_session (self)), SY_TEXT_LINE_MAX);
  g_autofree char *from =
      sy_text_dup_line (sy_profile_get_invitation_from (profile), NAME_MAX_CHARS);
  g_autofree char *name = sy_text_dup_line (get_name (profile), NAME_MAX_CHARS);

  if (*from != '\0')
    /* Translators: name of who invites; title of a project. */
    return g_strdup_printf (_ ("%1$s asks what counts for “%2$s”"), from, title);
  if (*sy_profile_get_invitation_id (profile) != '\0')
    /* Translators: title of a project. */
    return g_strdup_printf (_ ("You are asked what counts for “%s”"), title);
  if (*name != '\0')
    /* Translators: name of who answers; title of a project. */
    return g_strdup_printf (_ ("%1$s’s answer to “%2$s”"), name, title);

  /* Translators: title of a project. */
  return g_strdup_printf (_ ("An answer to “%s”"), title);
}

static char *
describe_state (SyAnswerPage *self, SyProfile *profile)
{
  GFile *file = sy_document_get_file (sy_session_get_document (get_session (self)));
  g_autofree char *from =
      sy_text_dup_line (sy_profile_get_invitation_from (profile), NAME_MAX_CHARS);
  g_autofree char *name = file != NULL ? sy_file_dup_name (file) : NULL;

  if (name == NULL && *from == '\0')
    return g_strdup (_ ("This is an invitation. It holds nobody’s weights and no result. Set the "
                        "sliders, choose “Answer”, and send that file back to who asked."));
  if (name == NULL)
    /* Translators: name of who invites. */
    return g_strdup_printf (_ ("This is an invitation. It holds nobody’s weights and no result. "
                               "Set the sliders, choose “Answer”, and send that file back to %s."),
                            from);
  if (*from == '\0')
    /* Translators: name of a file. */
    return g_strdup_printf (_ ("The answer is in “%s”. Send that file back to who asked. It can "
                               "still be changed: save it, and send it again."),
                            name);

  /* Translators: name of a file; name of who invites. */
  return g_strdup_printf (_ ("The answer is in “%1$s”. Send that file back to %2$s. It can still "
                             "be changed: save it, and send it again."),
                          name, from);
}

static void
typed_cb (SyAnswerPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  sy_session_rename_person (get_session (self), 0,
                            gtk_editable_get_text (GTK_EDITABLE (self->name)),
                            (SyGesture) { SY_GESTURE_KIND_NAME, 0 });
}

/* What is typed stays as it is typed, with the spaces around it. */
static void
show_name (SyAnswerPage *self, const char *name)
{
  g_autofree char *typed = sy_text_dup_stripped (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  if (strcmp (typed, name) == 0)
    return;

  g_signal_handlers_block_by_func (self->name, typed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  g_signal_handlers_unblock_by_func (self->name, typed_cb, self);
}

static void
show_state (SyAnswerPage *self, SyProfile *profile)
{
  gboolean is_sent = sy_document_get_file (sy_session_get_document (get_session (self))) != NULL;

  sy_label_take_text (self->text, describe_state (self, profile));
  gtk_button_set_label (self->answer, is_sent ? _ ("Save") : _ ("Answer…"));
}

static void
show_sliders (SyAnswerPage *self, const char *heading)
{
  SyDocument *document = sy_session_get_document (get_session (self));
  SyCatalogue *catalogue = sy_session_get_catalogue (get_session (self));
  g_autoptr (SyWeighing) weighing = NULL;

  if (self->document == document && self->catalogue == catalogue)
    {
      sy_weighing_page_set_heading (self->sliders, heading);
      return;
    }

  g_set_object (&self->document, document);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  self->catalogue = sy_catalogue_ref (catalogue);
  weighing = sy_person_weighing_new (document, 0);
  sy_weighing_page_show (self->sliders, heading, catalogue, weighing);
}

static void
sy_answer_page_update (SySessionView *view)
{
  SyAnswerPage *self = SY_ANSWER_PAGE (view);
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (get_session (self)));
  g_autofree char *heading = NULL;

  if (!sy_profile_is_answer (profile))
    return;

  heading = describe_heading (self, profile);
  show_sliders (self, heading);
  show_name (self, get_name (profile));
  show_state (self, profile);
}

static void
state_cb (SyAnswerPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    sy_answer_page_update (SY_SESSION_VIEW (self));
}

static void
sy_answer_page_build (SySessionView *view)
{
  SyAnswerPage *self = SY_ANSWER_PAGE (view);

  gtk_widget_init_template (GTK_WIDGET (self));
  sy_weighing_page_set_intro (self->sliders, self->intro);
  sy_weighing_page_set_buttons (self->sliders, GTK_WIDGET (self->answer));
  gtk_entry_set_max_length (self->name, SY_TEXT_NAME_MAX);
}

static void
sy_answer_page_finalize (GObject *object)
{
  SyAnswerPage *self = SY_ANSWER_PAGE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);

  G_OBJECT_CLASS (sy_answer_page_parent_class)->finalize (object);
}

static void
sy_answer_page_class_init (SyAnswerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_answer_page_finalize;
  SY_SESSION_VIEW_CLASS (klass)->build = sy_answer_page_build;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_answer_page_update;

  g_type_ensure (SY_TYPE_WEIGHING_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/weighing/sy-answer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SyAnswerPage, sliders);
  gtk_widget_class_bind_template_child (widget_class, SyAnswerPage, intro);
  gtk_widget_class_bind_template_child (widget_class, SyAnswerPage, text);
  gtk_widget_class_bind_template_child (widget_class, SyAnswerPage, name);
  gtk_widget_class_bind_template_child (widget_class, SyAnswerPage, answer);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
sy_answer_page_init (SyAnswerPage *self)
{
  sy_session_view_connect (SY_SESSION_VIEW (self), "notify::subtitle", G_CALLBACK (state_cb));
}

/* Gives the keyboard to the name, which nobody else knows. */
void
sy_answer_page_focus_name (SyAnswerPage *self)
{
  g_return_if_fail (SY_IS_ANSWER_PAGE (self));

  if (self->name != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* As sy_weighing_page_step(). */
void
sy_answer_page_step (SyAnswerPage *self, int step)
{
  g_return_if_fail (SY_IS_ANSWER_PAGE (self));

  if (self->sliders != NULL)
    sy_weighing_page_step (self->sliders, step);
}
