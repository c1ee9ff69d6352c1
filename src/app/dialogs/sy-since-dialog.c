/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-since-dialog.h"

#include <glib/gi18n.h>

#include "sy-label.h"
#include "sy-report-recommendation.h"
#include "sy-report-text.h"
#include "sy-words-difference.h"
#include "sy-words-since.h"

#define WIDTH 76

/**
 * SySinceDialog:
 *
 * What has changed since people decided, each part of it, and the whole answer of that day. It is
 * of the moment in which it was opened.
 */
struct _SySinceDialog
{
  AdwWindow parent_instance;

  GtkLabel *summary;
  GtkLabel *changes;
  GtkLabel *answer;
};

G_DEFINE_FINAL_TYPE (SySinceDialog, sy_since_dialog, ADW_TYPE_WINDOW)

static void
sy_since_dialog_class_init (SySinceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/dialogs/sy-since-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SySinceDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, SySinceDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, SySinceDialog, answer);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sy_since_dialog_init (SySinceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_changes (const SySince *since)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < since->n_differences; i++)
    {
      g_autofree char *part =
          sy_words_difference (since->catalogue, since->then, since->now, &since->differences[i]);

      g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "", part);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_answer (const SySince *since, const SyDecision *decision)
{
  const char *day = *decision->date != '\0' ? decision->date : NULL;
  g_autoptr (SyReport) report =
      sy_report_new_recommendation (since->catalogue, since->profile, since->then, day);

  return sy_report_to_text (report, WIDTH);
}

/**
 * sy_since_dialog_new:
 * @parent: the window that it stands over
 * @session: what it is about
 *
 * Returns: (transfer none) (nullable): a dialog, owned by GTK; %NULL where nothing was decided, or
 *   nobody kept on what
 */
GtkWidget *
sy_since_dialog_new (GtkWindow *parent, SySession *session)
{
  SySinceDialog *self;
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (session));
  const SyDecision *decision = sy_profile_get_decision (profile);
  g_autoptr (SySince) since = sy_since_new (sy_session_get_catalogue (session), profile);

  if (since == NULL)
    return NULL;

  self = g_object_new (SY_TYPE_SINCE_DIALOG, "transient-for", parent, NULL);
  sy_label_take_text (self->summary, sy_words_since (since, decision));
  sy_label_take_text (self->changes, describe_changes (since));
  sy_label_take_text (self->answer, describe_answer (since, decision));

  return GTK_WIDGET (self);
}
