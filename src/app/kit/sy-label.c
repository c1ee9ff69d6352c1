/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-label.h"

#include "sy-text.h"

/* Longer than any word or address that is read. To break such a word into lines as other words,
 * Pango takes time that grows with the square of its length: seconds each time that one is measured
 * which is as long as a file may hold.
 */
#define WORD_MAX 300

/* The least width of a text of more than this is that of some letters, not of one. To find it, GTK
 * lays out the text that narrow each time that it changes, and a line for each letter takes longer
 * than all else.
 */
#define TEXT_MIN 40
#define LEAST_CHARS 8

static void
break_lines (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  gboolean is_endless = sy_text_has_endless_word (text, WORD_MAX);

  gtk_label_set_wrap_mode (label, is_endless ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD_CHAR);
  if (strlen (text) > TEXT_MIN)
    gtk_label_set_width_chars (label, LEAST_CHARS);
  else if (gtk_label_get_width_chars (label) == LEAST_CHARS)
    gtk_label_set_width_chars (label, -1);
}

/* It has the keyboard from now on, until something else gets it. */
static void
pressed_cb (GtkWidget *label)
{
  gtk_widget_set_can_focus (label, TRUE);
}

static void
leave_cb (GtkWidget *label)
{
  gtk_label_select_region (GTK_LABEL (label), 0, 0);
  gtk_widget_set_can_focus (label, FALSE);
}

/* Breaks the lines of an editor as sy_label_set_text() does a label's. */
void
sy_label_wrap_view (GtkTextView *view, const char *text)
{
  gtk_text_view_set_wrap_mode (view, sy_text_has_endless_word (text, WORD_MAX)
                                         ? GTK_WRAP_CHAR
                                         : GTK_WRAP_WORD_CHAR);
}

/* Of as many lines as the text needs, which is no markup. */
GtkWidget *
sy_label_new_wrapped (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  break_lines (GTK_LABEL (label));

  return label;
}

/* Shows to the letter what somebody else has written, with lines broken between words, or anywhere
 * where a word has no end. */
void
sy_label_set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  break_lines (label);
}

/**
 * sy_label_take_text:
 * @text: (transfer full) (nullable): what there is to say
 *
 * Says it; a label with nothing to say is hidden, so that it leaves no gap.
 */
void
sy_label_take_text (GtkLabel *label, char *text)
{
  g_autofree char *owned = text;
  gboolean has_text = owned != NULL && *owned != '\0';

  if (has_text && strcmp (gtk_label_get_text (label), owned) != 0)
    {
      sy_label_set_text (label, owned);
      /* A label that is a heading has no name of its own. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, owned,
                                      -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (label), has_text);
}

/**
 * sy_label_show_text:
 * @text: what there is to say, shown to the letter; "" for nothing
 * @shown_with_it: the label, or what stands around it: visible where there is something to say
 */
void
sy_label_show_text (GtkLabel *label, const char *text, gpointer shown_with_it)
{
  if (strcmp (gtk_label_get_text (label), text) != 0)
    sy_label_set_text (label, text);
  gtk_widget_set_visible (shown_with_it, *text != '\0');
}

/**
 * sy_label_take_shown_text:
 * @text: (transfer full) (nullable): what there is to say
 * @shown_with_it: as for sy_label_show_text()
 */
void
sy_label_take_shown_text (GtkLabel *label, char *text, gpointer shown_with_it)
{
  g_autofree char *owned = text;

  sy_label_show_text (label, owned != NULL ? owned : "", shown_with_it);
}

/* What is wrong, or "": a label that is an alert has no name of its own. */
void
sy_label_show_fault (GtkLabel *label, const char *text)
{
  sy_label_show_text (label, text, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * sy_label_make_selectable:
 *
 * Lets the pointer select its text. It is no stop for Tab, which would go through every sentence
 * and select it; the keyboard copies the whole.
 */
void
sy_label_make_selectable (GtkLabel *label)
{
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_label_set_selectable (label, TRUE);
  /* A label that is not focusable says to Tab that it has taken the focus. */
  gtk_widget_set_can_focus (GTK_WIDGET (label), FALSE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), label);
  gtk_widget_add_controller (GTK_WIDGET (label), GTK_EVENT_CONTROLLER (press));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), label);
  gtk_widget_add_controller (GTK_WIDGET (label), focus);
}
