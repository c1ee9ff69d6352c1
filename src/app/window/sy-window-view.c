/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-dialogs.h"
#include "sy-questions-page.h"
#include "sy-text.h"

/* How the window shows its project: page, size of type, meeting view. */

#define SHORTCUTS "/io/github/steelyard/Steelyard/window/sy-shortcuts.ui"

/* Per cent; each has a class in style.css. */
static const guint zoom_steps[] = { 75, 90, 100, 110, 125, 150, 175, 200 };

static guint
get_normal_zoom (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (zoom_steps); i++)
    if (zoom_steps[i] == 100)
      return i;

  g_return_val_if_reached (0);
}

static void
enable (SyWindow *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
set_zoom (SyWindow *self, guint zoom)
{
  g_autofree char *old = g_strdup_printf ("zoom-%u", zoom_steps[self->zoom]);
  g_autofree char *new = g_strdup_printf ("zoom-%u", zoom_steps[zoom]);

  self->zoom = zoom;
  gtk_widget_remove_css_class (GTK_WIDGET (self->flap), old);
  gtk_widget_add_css_class (GTK_WIDGET (self->flap), new);
  enable (self, "zoom-in", zoom + 1 < G_N_ELEMENTS (zoom_steps));
  enable (self, "zoom-out", zoom > 0);
  enable (self, "zoom-normal", zoom != get_normal_zoom ());
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SyWindow *self = data;

  set_zoom (self, MIN (self->zoom + 1, G_N_ELEMENTS (zoom_steps) - 1));
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SyWindow *self = data;

  set_zoom (self, self->zoom > 0 ? self->zoom - 1 : 0);
}

static void
zoom_normal_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_zoom (data, get_normal_zoom ());
}

/* In pixels of the application; 0 where nothing is shown yet. */
static int
get_screen_width (SyWindow *self)
{
  GtkNative *native = GTK_NATIVE (self);
  GdkRectangle place = { 0 };

  if (gtk_native_get_surface (native) != NULL)
    gdk_monitor_get_geometry (gdk_display_get_monitor_at_surface (gtk_widget_get_display (
                                                                      GTK_WIDGET (self)),
                                                                  gtk_native_get_surface (native)),
                              &place);

  return place.width;
}

/* The size of type that lets the sliders stay beside the page; style.css has the classes. */
static void
set_meeting_size (SyWindow *self, int screen_width_px)
{
  static const struct
  {
    int least_px;
    const char *class;
  } sizes[] = { { 1000, "medium" }, { 1600, "large" } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (screen_width_px >= sizes[i].least_px)
      gtk_widget_add_css_class (GTK_WIDGET (self), sizes[i].class);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), sizes[i].class);
}

/* Fills the screen with all of the window in larger type, the sliders in sight; leaves everything
 * as it was before. */
static void
meeting_view_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  SyWindow *self = data;
  g_autoptr (GVariant) before = g_action_get_state (G_ACTION (action));

  if (g_variant_equal (before, state))
    return;

  g_simple_action_set_state (action, state);
  enable (self, "leave-meeting", g_variant_get_boolean (state));
  if (g_variant_get_boolean (state))
    {
      self->had_sidebar = adw_flap_get_reveal_flap (self->flap);
      adw_flap_set_reveal_flap (self->flap, TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (self), "meeting");
      set_meeting_size (self, get_screen_width (self));
      gtk_window_fullscreen (GTK_WINDOW (self));
    }
  else
    {
      adw_flap_set_reveal_flap (self->flap, self->had_sidebar);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "meeting");
      set_meeting_size (self, 0);
      gtk_window_unfullscreen (GTK_WINDOW (self));
    }
}

/* The window manager, too, may end it. */
static void
fullscreened_cb (SyWindow *self)
{
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    g_action_group_change_action_state (G_ACTION_GROUP (self), "meeting-view",
                                        g_variant_new_boolean (FALSE));
}

static void
leave_meeting_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_action_group_change_action_state (window, "meeting-view", g_variant_new_boolean (FALSE));
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SyWindow *self = data;
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);

  if (SY_IS_QUESTIONS_PAGE (page))
    {
      sy_questions_page_search (SY_QUESTIONS_PAGE (page));
      return;
    }
  adw_flap_set_reveal_flap (self->flap, TRUE);
  sy_sidebar_search (self->sidebar);
}

/* GTK would make it with the window where its file has the name that GTK looks for. */
static void
show_shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS);

      gtk_application_window_set_help_overlay (window,
                                               GTK_SHORTCUTS_WINDOW (
                                                   gtk_builder_get_object (builder, "shortcuts")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
renamed_cb (gpointer window, const char *title)
{
  if (title != NULL)
    sy_session_set_title (sy_window_get_session (window), title);
}

/**
 * sy_window_rename:
 *
 * Asks for the title of the project.
 */
void
sy_window_rename (SyWindow *self)
{
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (self->session));

  sy_dialogs_ask_text (GTK_WIDGET (self), _ ("Rename Project"), _ ("Title"),
                       sy_profile_get_title (profile), SY_TEXT_NAME_MAX, _ ("_Rename"), renamed_cb);
}

/**
 * sy_window_set_shows_nothing:
 * @shows_nothing: whether an empty page stands in the place of the project, about which nothing can
 *   be done then
 */
void
sy_window_set_shows_nothing (SyWindow *self, gboolean shows_nothing)
{
  self->shows_nothing = shows_nothing;
  sy_window_show_content (self);
}

/**
 * sy_window_show_content:
 *
 * Shows the project, or what stands in its place: an empty page, or a secret round or an answer,
 * which nobody is to see any figure beside, nor to change anything else.
 */
void
sy_window_show_content (SyWindow *self)
{
  static const struct
  {
    const char *name;
    gboolean is_of_files; /* also possible where nothing is to be seen */
    gboolean is_of_rounds;
  } actions[] = { { "save", TRUE, FALSE },
                  { "save-as", TRUE, FALSE },
                  { "rename", FALSE, FALSE },
                  { "decide", FALSE, TRUE },
                  { "since", FALSE, FALSE },
                  { "search", FALSE, FALSE },
                  { "meeting-view", FALSE, FALSE },
                  { "switch-pane", FALSE, FALSE },
                  { "start", FALSE, FALSE },
                  { "evidence", FALSE, FALSE },
                  { "weigh-in-secret", FALSE, FALSE },
                  { "use-team-weights", FALSE, FALSE },
                  { "join-people", FALSE, FALSE },
                  { "join-files", FALSE, FALSE },
                  { "ask-team", FALSE, FALSE },
                  { "follow-folder", FALSE, FALSE },
                  { "take-strays", FALSE, FALSE },
                  { "add-criterion", FALSE, FALSE },
                  { "rate-criterion", FALSE, FALSE },
                  { "copy", FALSE, FALSE },
                  { "export", FALSE, FALSE },
                  { "print", FALSE, FALSE } };
  gboolean in_round = sy_window_is_in_round (self);
  gboolean answers = sy_window_is_answering (self);
  gboolean shows = !in_round && !answers && !self->shows_nothing;

  gtk_widget_set_visible (GTK_WIDGET (self->flap), shows);
  gtk_widget_set_visible (self->nothing, !in_round && self->shows_nothing);
  gtk_widget_set_visible (GTK_WIDGET (self->round_page), in_round);
  gtk_widget_set_visible (GTK_WIDGET (self->answer_page), answers);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    enable (self, actions[i].name,
            shows || ((in_round || answers) && actions[i].is_of_files)
                || (in_round && actions[i].is_of_rounds));
  sy_window_enable_steps (self);
  sy_window_follow_titles (self);
}

/**
 * sy_window_add_view_actions:
 *
 * Gives the window the actions that change how it shows its project.
 */
void
sy_window_add_view_actions (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "zoom-in", zoom_in_cb, NULL, NULL, NULL, { 0 } },
    { "zoom-out", zoom_out_cb, NULL, NULL, NULL, { 0 } },
    { "zoom-normal", zoom_normal_cb, NULL, NULL, NULL, { 0 } },
    { "show-help-overlay", show_shortcuts_cb, NULL, NULL, NULL, { 0 } },
    { "search", search_cb, NULL, NULL, NULL, { 0 } },
    { "leave-meeting", leave_meeting_cb, NULL, NULL, NULL, { 0 } },
    { "meeting-view", NULL, NULL, "false", meeting_view_cb, { 0 } },
  };
  const struct
  {
    const char *name;
    gpointer object;
    const char *property;
  } followers[] = {
    { "toggle-sidebar", self->flap, "reveal-flap" },
    { "page", self->pages, "visible-child-name" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (followers); i++)
    {
      g_autoptr (GPropertyAction) action =
          g_property_action_new (followers[i].name, followers[i].object, followers[i].property);

      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
  set_zoom (self, get_normal_zoom ());
  enable (self, "leave-meeting", FALSE);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
}
