/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-comparison-page.h"
#include "sy-preferences.h"
#include "sy-projects.h"
#include "sy-questions-page.h"
#include "sy-team-page.h"
#include "sy-recent-files.h"
#include "sy-text.h"
#include "sy-text-scale.h"
#include "sy-tooltip.h"
#include "sy-what-if-page.h"

/* For the usual font. */
#define NARROW_PX 860
#define FOLD_PX 650
#define TOOLS_PX 560
#define NARROWEST_PX 360

/* Characters of a toast; it shows fewer. */
#define TOAST_MAX 500

G_DEFINE_FINAL_TYPE (SyWindow, sy_window, ADW_TYPE_APPLICATION_WINDOW)

/* A toast has one line, which is read as markup. */
static AdwToast *
create_toast (const char *text)
{
  g_autofree char *line = sy_text_dup_line (text, TOAST_MAX);
  g_autofree char *markup = g_markup_escape_text (line, -1);

  return adw_toast_new (markup);
}

/* What is new is told at once, not after what was. */
static void
end_last_toast (SyWindow *self)
{
  AdwToast *toast = self->last_toast;

  g_clear_weak_pointer (&self->last_toast);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/* An offer to undo ends with the next change, or it would undo that one. */
static void
analysis_cb (SyWindow *self)
{
  AdwToast *toast = self->undo_toast;

  g_clear_weak_pointer (&self->undo_toast);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/* The title of the switcher takes its width also where it is not shown, so there it is empty. */
static gboolean
title_if_narrow (GBinding *binding, const GValue *from, GValue *to, gpointer window)
{
  gboolean is_wide =
      adw_view_switcher_title_get_view_switcher_enabled (SY_WINDOW (window)->switcher);

  g_value_set_string (to, is_wide ? "" : g_value_get_string (from));

  return TRUE;
}

static void
bind_titles (SyWindow *self)
{
  g_binding_group_bind_full (self->titles, "heading", self->switcher, "title",
                             G_BINDING_SYNC_CREATE, title_if_narrow, NULL, self, NULL);
  g_binding_group_bind_full (self->titles, "subtitle", self->switcher, "subtitle",
                             G_BINDING_SYNC_CREATE, title_if_narrow, NULL, self, NULL);
  g_binding_group_bind (self->titles, "heading", self, "title", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->titles, "heading", self->project, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->titles, "subtitle", self->state, "label", G_BINDING_SYNC_CREATE);
}

/* The sidebar stays beside the page, whose verdict it changes, as long as there is room for the
 * page at its narrowest; then it lies over it. Below a width that would crush the header, the pages
 * are chosen at the bottom, and then what has a key and a menu item goes. */
static void
fold_cb (SyWindow *self, int width_px)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_wide = width_px >= sy_text_scale_apply (widget, NARROW_PX);
  gboolean has_tools = width_px >= sy_text_scale_apply (widget, TOOLS_PX);
  gboolean folds = width_px < sy_text_scale_apply (GTK_WIDGET (self->flap), FOLD_PX);

  if (is_wide != adw_view_switcher_title_get_view_switcher_enabled (self->switcher))
    {
      adw_view_switcher_title_set_view_switcher_enabled (self->switcher, is_wide);
      adw_view_switcher_bar_set_stack (self->bar, is_wide ? NULL : self->pages);
      sy_window_follow_titles (self);
    }
  gtk_widget_set_visible (self->open, has_tools);
  gtk_widget_set_visible (self->redo, has_tools);
  gtk_widget_set_visible (self->save, has_tools);
  gtk_widget_set_visible (self->export, has_tools);
  adw_flap_set_fold_policy (self->flap,
                            folds ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  sy_fold_layout_set_least_width (self->folds, has_tools ? NARROWEST_PX : -1);
}

/* What hangs from the buttons of the header is made when it is first asked for. */
static void
pop_up_menu_cb (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

static char *
write_place (GtkWidget *widget, gpointer window)
{
  char *place = NULL;

  g_object_get (SY_WINDOW (window)->session, "place", &place, NULL);

  return place;
}

static gboolean
sy_window_close_request (GtkWindow *window)
{
  if (sy_window_ask_before_closing (SY_WINDOW (window)))
    return GDK_EVENT_STOP;

  sy_window_discard_file (SY_WINDOW (window));

  return GTK_WINDOW_CLASS (sy_window_parent_class)->close_request (window);
}

static void
sy_window_dispose (GObject *object)
{
  SyWindow *self = SY_WINDOW (object);

  g_clear_object (&self->titles);
  g_clear_weak_pointer (&self->last_toast);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_weak_pointer (&self->decision);
  g_clear_object (&self->print);
  g_clear_object (&self->ballot);
  g_clear_pointer (&self->gathering, sy_gathering_free);
  g_clear_pointer (&self->invitation, sy_profile_unref);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->folder_names, g_hash_table_unref);
  g_clear_pointer (&self->strays, g_ptr_array_unref);
  sy_window_forget_focus (self);
  g_clear_object (&self->file_signals);
  g_clear_object (&self->file);
  g_clear_object (&self->to_replace);
  g_clear_object (&self->notices);
  g_clear_pointer (&self->awaited, g_ptr_array_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sy_window_parent_class)->dispose (object);
}

static void
sy_window_class_init (SyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sy_window_close_request;

  g_type_ensure (SY_TYPE_ANSWER_PAGE);
  g_type_ensure (SY_TYPE_FOLD_LAYOUT);
  g_type_ensure (SY_TYPE_NOTICE_BOX);
  g_type_ensure (SY_TYPE_ROUND_PAGE);
  g_type_ensure (SY_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/window/sy-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SyWindow, folds);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, open);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, recent);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, save);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, export);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, notice_box);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, drop_hint);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, round_page);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, answer_page);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, project);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, state);
  gtk_widget_class_bind_template_child (widget_class, SyWindow, menu);
  gtk_widget_class_bind_template_callback (widget_class, fold_cb);
}

static void
add_pages (SyWindow *self)
{
  const struct
  {
    const char *name;
    const char *title;
    const char *icon;
    GType type;
  } pages[] = {
    { "comparison", _ ("Comparison"), "sy-comparison-symbolic", SY_TYPE_COMPARISON_PAGE },
    { "what-if", _ ("What If"), "sy-what-if-symbolic", SY_TYPE_WHAT_IF_PAGE },
    { "team", _ ("Team"), "sy-team-symbolic", SY_TYPE_TEAM_PAGE },
    { "questions", _ ("Questions"), "sy-questions-symbolic", SY_TYPE_QUESTIONS_PAGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      AdwViewStackPage *page =
          adw_view_stack_add_titled (self->pages, g_object_new (pages[i].type, NULL), pages[i].name,
                                     pages[i].title);

      adw_view_stack_page_set_icon_name (page, pages[i].icon);
    }
}

static void
sy_window_init (SyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_pages (self);
  sy_fold_layout_set_least_width (self->folds, NARROWEST_PX);
  self->titles = g_binding_group_new ();
  self->notices = g_list_store_new (SY_TYPE_NOTICE);
  self->awaited = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_awaited_free);
  self->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_offer_free);
  self->refused = g_ptr_array_new_with_free_func (g_free);
  sy_notice_box_set_model (self->notice_box, G_LIST_MODEL (self->notices));
}

/**
 * sy_window_create_blank:
 * @catalogue: (nullable): what it weighs, or %NULL for what comes with the program
 *
 * Returns: (transfer full): a session over a new project, with the reach that the user prefers
 */
SySession *
sy_window_create_blank (SyCatalogue *catalogue)
{
  int weight_reach;
  int rating_reach;

  sy_preferences_get_reach (&weight_reach, &rating_reach);

  return sy_projects_create_blank (catalogue, weight_reach, rating_reach);
}

/**
 * sy_window_new:
 * @application: the application
 * @session: what it shows
 *
 * Returns: (transfer none): a window, owned by GTK
 */
SyWindow *
sy_window_new (GtkApplication *application, SySession *session)
{
  SyWindow *self = g_object_new (SY_TYPE_WINDOW, "application", application, NULL);
  GMenu *menu = gtk_application_get_menu_by_id (application, "primary");
  GMenuModel *recent = sy_recent_files_get_menu (sy_recent_files_get_default ());

  self->session = g_object_ref (session);
  sy_window_add_actions (self);
  sy_window_add_view_actions (self);
  sy_window_watch_file (self);
  sy_window_watch_focus (self);
  sy_window_add_drop_target (self);
  bind_titles (self);
  g_binding_group_set_source (self->titles, session);
  sy_window_add_round_actions (self);
  sy_window_watch_answer (self);
  sy_session_view_pass_on (GTK_WIDGET (self), session);
  g_signal_connect_object (session, "notify::analysis", G_CALLBACK (analysis_cb), self,
                           G_CONNECT_SWAPPED);
  sy_tooltip_fetch (GTK_WIDGET (self->state), write_place, self);
  gtk_menu_button_set_create_popup_func (self->menu, pop_up_menu_cb, g_object_ref (menu),
                                         g_object_unref);
  gtk_menu_button_set_create_popup_func (self->recent, pop_up_menu_cb, g_object_ref (recent),
                                         g_object_unref);

  return self;
}

/**
 * sy_window_find:
 * @application: the application
 *
 * Returns: (transfer none) (nullable): the window that was used last
 */
SyWindow *
sy_window_find (GtkApplication *application)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (SY_IS_WINDOW (link->data))
      return link->data;

  return NULL;
}

/**
 * sy_window_is_closed:
 * @self: a window that something under way still holds
 *
 * Returns: whether it is gone for the user
 */
gboolean
sy_window_is_closed (SyWindow *self)
{
  return gtk_window_get_application (GTK_WINDOW (self)) == NULL;
}

SySession *
sy_window_get_session (SyWindow *self)
{
  g_return_val_if_fail (SY_IS_WINDOW (self), NULL);

  return self->session;
}

SyProjectFile *
sy_window_get_file (SyWindow *self)
{
  g_return_val_if_fail (SY_IS_WINDOW (self), NULL);

  return self->file;
}

/**
 * sy_window_follow_titles:
 *
 * The switcher's and the window's titles are those of the project, if one is shown.
 */
void
sy_window_follow_titles (SyWindow *self)
{
  gboolean shows = gtk_widget_get_visible (GTK_WIDGET (self->flap));
  const char *title;

  g_binding_group_set_source (self->titles, NULL);
  adw_view_switcher_title_set_stack (self->switcher, shows ? self->pages : NULL);
  if (shows || sy_window_is_answering (self))
    {
      g_binding_group_set_source (self->titles, self->session);
      return;
    }

  title = sy_window_is_in_round (self) ? _ ("Secret Round") : _ ("Steelyard");
  adw_view_switcher_title_set_title (self->switcher, title);
  adw_view_switcher_title_set_subtitle (self->switcher, "");
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_text (self->project,
                      sy_window_is_in_round (self) ? sy_session_get_title (self->session) : "");
  gtk_label_set_text (self->state, "");
}

/**
 * sy_window_tell:
 * @text: a short plain text
 *
 * Says it in a toast.
 */
void
sy_window_tell (SyWindow *self, const char *text)
{
  AdwToast *toast = create_toast (text);

  g_return_if_fail (SY_IS_WINDOW (self));

  end_last_toast (self);
  g_set_weak_pointer (&self->last_toast, toast);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH); /* an offer to undo comes back */
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * sy_window_tell_undo:
 * @text: a short plain text on what was just changed
 *
 * Says it in a toast that offers to undo it.
 */
void
sy_window_tell_undo (SyWindow *self, const char *text)
{
  AdwToast *toast = create_toast (text);

  g_return_if_fail (SY_IS_WINDOW (self));

  end_last_toast (self);
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}
