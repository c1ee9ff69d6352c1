/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-plain-number.h"

#include <math.h>

#include "sy-wheel-guard.h"

/* GTK reads what is no number as 0, and the decimal point of another language as an end. A field
 * that was emptied, or that holds anything else, says nothing. */
static int
input_cb (GtkSpinButton *number, double *value)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (number)));
  char *end;

  g_strdelimit (g_strstrip (text), ",", '.');
  *value = g_ascii_strtod (text, &end);
  if (*text == '\0' || *end != '\0' || !isfinite (*value))
    *value = gtk_spin_button_get_value (number);

  return TRUE;
}

/**
 * sy_plain_number:
 *
 * Makes it a number to type: without buttons beside it, deaf to the wheel, and as it was where
 * nothing is typed.
 */
void
sy_plain_number (GtkSpinButton *number)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (number)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      gtk_widget_set_visible (child, FALSE);

  sy_wheel_guard (GTK_WIDGET (number));
  g_signal_connect (number, "input", G_CALLBACK (input_cb), NULL);
}
