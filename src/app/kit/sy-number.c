/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-number.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sy-label.h"
#include "sy-wheel-guard.h"

/* Whole numbers to type. GTK takes what is typed only where the field is left, reads what is no
 * number as 0 and moves what is out of range to the next end, all without a word. Here a click
 * selects what is there, what is typed counts when the hands rest, and what does not count is said.
 */

/* Between the digits of one number. */
#define REST_MS 500

#define DATA "sy-number"

typedef struct
{
  GtkSpinButton *number;
  GtkLabel *fault; /* (nullable), weak */
  guint rest;
  gboolean is_writing; /* what it holds, in a form of its own */
} Typing;

/**
 * sy_number_read:
 * @text: what somebody has typed
 * @value: (out): the number; one of more digits than a number may have is far out of range
 *
 * Returns: whether it is digits, of any script, and nothing else
 */
gboolean
sy_number_read (const char *text, int *value)
{
  *value = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit < 0)
        return FALSE;
      *value = MIN (*value * 10 + digit, G_MAXUINT16);
    }

  return *text != '\0';
}

static gboolean
read_text (Typing *self, int *value)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->number))));
  double least;
  double most;

  gtk_spin_button_get_range (self->number, &least, &most);

  return sy_number_read (text, value) && *value >= least && *value <= most;
}

static gboolean
is_empty (Typing *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->number)) == '\0';
}

/* The field and the text in it are two for screen readers; the keyboard is in the text. */
static void
tell (Typing *self, GtkAccessibleInvalidState state, const char *text)
{
  gpointer parts[] = { self->number, gtk_editable_get_delegate (GTK_EDITABLE (self->number)) };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_accessible_update_state (parts[i], GTK_ACCESSIBLE_STATE_INVALID, state, -1);
      gtk_accessible_update_property (parts[i], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
}

static void
show_fault (Typing *self, gboolean is_marked)
{
  double least;
  double most;
  g_autofree char *text = NULL;

  gtk_spin_button_get_range (self->number, &least, &most);
  text = sy_number_describe_fault ((int) least, (int) most,
                                   gtk_spin_button_get_value_as_int (self->number));
  if (self->fault != NULL)
    sy_label_show_fault (self->fault, text);
  if (is_marked)
    gtk_widget_add_css_class (GTK_WIDGET (self->number), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->number), "error");
  tell (self, is_marked ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, text);
}

static void
hide_fault (Typing *self)
{
  if (self->fault != NULL)
    sy_label_show_fault (self->fault, "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->number), "error");
  tell (self, GTK_ACCESSIBLE_INVALID_FALSE, "");
}

static gboolean
rest_cb (gpointer data)
{
  Typing *self = data;

  self->rest = 0;
  gtk_spin_button_update (self->number);

  return G_SOURCE_REMOVE;
}

/* Somebody types. An empty field is on its way to another number. */
static void
changed_cb (Typing *self)
{
  int value;

  if (self->is_writing)
    return;

  g_clear_handle_id (&self->rest, g_source_remove);
  if (read_text (self, &value))
    {
      hide_fault (self);
      self->rest = g_timeout_add (REST_MS, rest_cb, self);
    }
  else if (is_empty (self))
    hide_fault (self);
  else
    show_fault (self, TRUE);
}

/* The field is left, or its number is due for another reason. What does not count gives way to what
 * does, and that is said until somebody types again. */
static int
input_cb (Typing *self, double *value)
{
  int typed;

  g_clear_handle_id (&self->rest, g_source_remove);
  if (read_text (self, &typed))
    *value = typed;
  else
    {
      *value = gtk_spin_button_get_value (self->number);
      show_fault (self, FALSE);
    }

  return TRUE;
}

static gboolean
output_cb (Typing *self)
{
  g_autofree char *text = g_strdup_printf ("%d", gtk_spin_button_get_value_as_int (self->number));
  GtkEditable *editable = GTK_EDITABLE (self->number);

  self->is_writing = TRUE;
  if (strcmp (gtk_editable_get_text (editable), text) != 0)
    {
      gtk_editable_set_text (editable, text);
      gtk_editable_set_position (editable, -1);
    }
  self->is_writing = FALSE;

  return TRUE;
}

/* What was typed first is typed over, not added to. */
static void
select_all (GtkEditable *editable)
{
  gtk_widget_grab_focus (GTK_WIDGET (gtk_editable_get_delegate (editable)));
  gtk_editable_select_region (editable, 0, -1);
}

static void
pressed_cb (GtkEditable *editable, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  select_all (editable);
}

static void
free_typing (gpointer data)
{
  Typing *self = data;

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_weak_pointer (&self->fault);
  g_free (self);
}

/**
 * sy_number_select_on_click:
 * @editable: holds a number
 *
 * Lets a click select all of it, and Enter as well, so that the next digit begins anew.
 */
void
sy_number_select_on_click (GtkEditable *editable)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (editable));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), editable);
  gtk_widget_add_controller (text, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_data (text, "activate", G_CALLBACK (select_all), editable, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

/**
 * sy_number_set_up:
 * @fault: where it is said what does not count; hidden while there is nothing to say
 *
 * Makes it a whole number to type, which leaves the wheel to the list.
 */
void
sy_number_set_up (GtkSpinButton *number, GtkLabel *fault)
{
  Typing *self = g_new0 (Typing, 1);

  self->number = number;
  g_set_weak_pointer (&self->fault, fault);
  g_object_set_data_full (G_OBJECT (number), DATA, self, free_typing);

  gtk_spin_button_set_numeric (number, FALSE); /* or it would swallow letters */
  sy_wheel_guard (GTK_WIDGET (number));
  g_signal_connect_swapped (number, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (number, "input", G_CALLBACK (input_cb), self);
  g_signal_connect_swapped (number, "output", G_CALLBACK (output_cb), self);
  g_signal_connect_swapped (number, "value-changed", G_CALLBACK (hide_fault), self);
  sy_number_select_on_click (GTK_EDITABLE (number));
}

/* Without the buttons beside it, where there is a slider, or no room. */
void
sy_number_hide_buttons (GtkSpinButton *number)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (number)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      gtk_widget_set_visible (child, FALSE);
}

/* Why something that was typed does not count. */
char *
sy_number_describe_fault (int least, int most, int value)
{
  /* Translators: the numbers between which it may be, and the one that counts. */
  return g_strdup_printf (_ ("A whole number from %1$d to %2$d is due; it stays at %3$d."), least,
                          most, value);
}

/* Before something happens that is to know what was typed last. */
void
sy_number_take_typed (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *number = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SPIN_BUTTON) : NULL;

  if (number != NULL)
    gtk_spin_button_update (GTK_SPIN_BUTTON (number));
}
