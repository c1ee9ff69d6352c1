/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-team-page.h"

#include <glib/gi18n.h>

#include "sy-clamp.h"
#include "sy-colour.h"
#include "sy-label.h"
#include "sy-team-table.h"
#include "sy-text.h"
#include "sy-words-movement.h"
#include "sy-words-team.h"
#include "sy-wrap-layout.h"

#define GAP_PX 6

/**
 * SyTeamPage:
 *
 * What a team says: what to talk about first, everybody's weights, each one's own result, and how
 * far they agree.
 */
struct _SyTeamPage
{
  SySessionView parent_instance;

  SyTeam *team;         /* (nullable): what is shown */
  SyMovement *movement; /* (nullable) */
  char *followed;       /* (nullable): of a folder whose answers come */

  GtkLabel *summary;
  GtkLabel *talk;
  GtkLabel *agreement;
  GtkLabel *reach;
  GtkLabel *camps;
  GtkLabel *movement_label;
  GtkWidget *buttons;
  GtkWidget *use;
  GtkEditable *name;
  GtkWidget *folder;
  GtkLabel *folder_state;
  SyTeamTable *table;
};

G_DEFINE_FINAL_TYPE (SyTeamPage, sy_team_page, SY_TYPE_SESSION_VIEW)

static SySession *
get_session (SyTeamPage *self)
{
  return sy_session_view_get_session (SY_SESSION_VIEW (self));
}

static void
show_words (SyTeamPage *self)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (get_session (self));
  const SyHand team_leader = self->team->analysis->leader;

  sy_label_take_text (self->summary,
                      self->team->n_people > 0
                          ? sy_words_team (catalogue, self->team)
                          : g_strdup (_ ("Five opinions are more than one slider can show.")));
  sy_colour_paint_name (self->summary,
                        team_leader != SY_NEITHER ? catalogue->options[team_leader].name : NULL,
                        team_leader);
  sy_label_take_text (self->talk,
                      self->team->n_people > 0
                          ? sy_words_team_first (catalogue,
                                                 sy_session_get_people (get_session (self)),
                                                 self->team)
                          : g_strdup (_ ("Add who takes part, and type what each of "
                                         "them would give the criteria, 0 to 10. What "
                                         "divides you comes first.")));
  sy_label_take_text (self->agreement, sy_words_team_agreement (self->team));
  sy_label_take_text (self->reach, sy_words_team_reach (catalogue, self->team));
  sy_label_take_text (self->camps, sy_words_team_camps (catalogue, self->team));
  sy_label_take_text (self->movement_label,
                      sy_words_movement (catalogue, sy_session_get_people (get_session (self)),
                                         self->team, self->movement));
}

static void
show_followed (SyTeamPage *self)
{
  if (self->folder == NULL)
    return;

  gtk_widget_set_visible (self->folder, self->followed != NULL);
  sy_label_take_text (self->folder_state, g_strdup (self->followed != NULL ? self->followed : ""));
}

static void
sy_team_page_update (SySessionView *view)
{
  SyTeamPage *self = SY_TEAM_PAGE (view);
  SySession *session = get_session (self);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (session));
  SyTeam *before = self->team;
  SyMovement *movement_before = self->movement;

  self->team = sy_team_new (catalogue, profile);
  self->movement = sy_movement_new (catalogue, profile, self->team);
  show_words (self);
  gtk_widget_set_visible (GTK_WIDGET (self->table), self->team->n_people > 0);
  gtk_widget_set_visible (self->use, self->team->n_weighing > 0);
  sy_team_table_show (self->table, self->team, self->movement);
  g_clear_pointer (&before, sy_team_free);
  g_clear_pointer (&movement_before, sy_movement_free);
}

static void
add_cb (SyTeamPage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  guint n = sy_session_get_people (get_session (self))->len;

  if (*name == '\0')
    return;

  sy_session_add_person (get_session (self), name);
  if (sy_session_get_people (get_session (self))->len == n)
    return;

  gtk_editable_set_text (self->name, "");
  sy_team_table_focus_person (self->table, n);
}

/* The window reads them, all together; here it is only known that they are of people. */
static gboolean
drop_cb (SyTeamPage *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (GSList *link = files; link != NULL; link = link->next)
    {
      g_autofree char *uri = g_file_get_uri (link->data);

      g_strv_builder_add (uris, uri);
    }
  all = g_strv_builder_end (uris);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.join-files", "^as", all);

  return files != NULL;
}

static void
add_drop_target (SyTeamPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
sy_team_page_build (SySessionView *view)
{
  SyTeamPage *self = SY_TEAM_PAGE (view);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->buttons, sy_wrap_layout_new (GAP_PX));
  add_drop_target (self);
  gtk_entry_set_max_length (GTK_ENTRY (self->name), SY_TEXT_NAME_MAX);
  show_followed (self);
}

static void
sy_team_page_finalize (GObject *object)
{
  g_clear_pointer (&SY_TEAM_PAGE (object)->team, sy_team_free);
  g_clear_pointer (&SY_TEAM_PAGE (object)->movement, sy_movement_free);
  g_free (SY_TEAM_PAGE (object)->followed);

  G_OBJECT_CLASS (sy_team_page_parent_class)->finalize (object);
}

static void
sy_team_page_class_init (SyTeamPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_team_page_finalize;
  SY_SESSION_VIEW_CLASS (klass)->build = sy_team_page_build;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_team_page_update;

  g_type_ensure (SY_TYPE_CLAMP);
  g_type_ensure (SY_TYPE_TEAM_TABLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/team/sy-team-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, summary);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, talk);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, agreement);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, reach);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, camps);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, movement_label);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, use);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, name);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, table);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, folder);
  gtk_widget_class_bind_template_child (widget_class, SyTeamPage, folder_state);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
sy_team_page_init (SyTeamPage *self)
{
}

/**
 * sy_team_page_set_followed:
 * @text: (nullable): what is to be said of the folder whose answers come to the project, if there
 *   is one
 */
void
sy_team_page_set_followed (SyTeamPage *self, const char *text)
{
  g_return_if_fail (SY_IS_TEAM_PAGE (self));

  g_free (self->followed);
  self->followed = g_strdup (text);
  show_followed (self);
}
