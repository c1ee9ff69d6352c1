/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-welcome.h"

#include <glib/gi18n.h>

#include "sy-label.h"
#include "sy-text.h"
#include "sy-tooltip.h"

/* More than one chooses from, and longer than one reads on a card: all starting points are in the
 * sidebar's list, too.
 */
#define CARDS_MAX 24
#define LINE_CHARS_MAX 160
#define WHOLE "whole"

/* So that no word of a name is broken; where there is no room for two cards of it, there is one. */
#define LINE_CHARS 16

/**
 * SyWelcome:
 *
 * The first question, over a comparison that nobody has touched yet: each preset as a card. It goes
 * with the first change.
 */
struct _SyWelcome
{
  SySessionView parent_instance;

  GtkWidget *content;
  GtkWidget *example;
  GtkFlowBox *cards;
  SyCatalogue *shown; /* (nullable): whose cards these are */
  gboolean is_closed;
};

G_DEFINE_FINAL_TYPE (SyWelcome, sy_welcome, SY_TYPE_SESSION_VIEW)

/* Also where the choice changes nothing, as on a blank project. */
static void
chosen_cb (SyWelcome *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "welcome.close", NULL);
}

static char *
write_whole (GtkWidget *label, gpointer data)
{
  return g_strdup (g_object_get_data (G_OBJECT (label), WHOLE));
}

/* What is longer has its whole in a tooltip. */
static GtkWidget *
create_line (const char *text, const char *css_class)
{
  g_autofree char *line = sy_text_dup_line (text, LINE_CHARS_MAX);
  GtkWidget *label = sy_label_new_wrapped (line);

  gtk_label_set_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  if (strcmp (line, text) != 0)
    {
      g_object_set_data_full (G_OBJECT (label), WHOLE, g_strdup (text), g_free);
      sy_tooltip_fetch (label, write_whole, NULL);
    }
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_card (SyWelcome *self, const char *id, const char *name, const char *description)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *more = create_line (description, "caption");
  GtkWidget *card = gtk_button_new ();
  GtkWidget *place = gtk_flow_box_child_new ();

  gtk_box_append (GTK_BOX (lines), create_line (name, "heading"));
  gtk_widget_add_css_class (more, "dim-label");
  gtk_box_append (GTK_BOX (lines), more);
  gtk_button_set_child (GTK_BUTTON (card), lines);
  gtk_widget_add_css_class (card, "card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card), "win.start");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card), "s", id);
  g_signal_connect_data (card, "clicked", G_CALLBACK (chosen_cb), self, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);

  /* The card has the keyboard, not the place around it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_focusable (place, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (place), card);
  gtk_flow_box_append (self->cards, place);
}

static void
add_cards (SyWelcome *self)
{
  SyCatalogue *catalogue =
      sy_session_get_catalogue (sy_session_view_get_session (SY_SESSION_VIEW (self)));

  for (guint i = 0; i < MIN (catalogue->presets->len, CARDS_MAX); i++)
    {
      const SyPreset *preset = g_ptr_array_index (catalogue->presets, i);

      add_card (self, preset->id, preset->name, preset->description);
    }
  add_card (self, "", _ ("Something else"), _ ("All sliders at 0, to be set one by one."));
}

/* The cards are made only for who sees them, and of the catalogue that is weighed. */
static void
update_cards (SyWelcome *self, SyCatalogue *catalogue)
{
  GtkWidget *child;

  if (self->shown == catalogue)
    return;

  g_clear_pointer (&self->shown, sy_catalogue_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_flow_box_remove (self->cards, child);
  if (catalogue != NULL)
    {
      self->shown = sy_catalogue_ref (catalogue);
      add_cards (self);
    }
}

static void
state_cb (SyWelcome *self)
{
  SySession *session = sy_session_view_get_session (SY_SESSION_VIEW (self));
  gboolean is_shown = !self->is_closed && sy_session_is_untouched (session);

  update_cards (self, is_shown ? sy_session_get_catalogue (session) : NULL);
  gtk_widget_set_visible (self->example, sy_session_is_example (session));
  gtk_widget_set_visible (self->content, is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
}

static void
close_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SyWelcome *self = SY_WELCOME (widget);

  self->is_closed = TRUE;
  state_cb (self);
}

static void
sy_welcome_bind (SySessionView *view)
{
  state_cb (SY_WELCOME (view));
}

static void
sy_welcome_dispose (GObject *object)
{
  g_clear_pointer (&SY_WELCOME (object)->shown, sy_catalogue_unref);

  G_OBJECT_CLASS (sy_welcome_parent_class)->dispose (object);
}

static void
sy_welcome_class_init (SyWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_welcome_dispose;
  SY_SESSION_VIEW_CLASS (klass)->bind = sy_welcome_bind;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/comparison/sy-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, SyWelcome, content);
  gtk_widget_class_bind_template_child (widget_class, SyWelcome, example);
  gtk_widget_class_bind_template_child (widget_class, SyWelcome, cards);
  gtk_widget_class_install_action (widget_class, "welcome.close", NULL, close_cb);
}

static void
sy_welcome_init (SyWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_session_view_connect (SY_SESSION_VIEW (self), "notify::is-untouched", G_CALLBACK (state_cb));
  sy_session_view_connect (SY_SESSION_VIEW (self), "notify::catalogue", G_CALLBACK (state_cb));
}
