/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-label.h"

#define NO_BREAK "\302\240"

/* Takes @text; a move from one value to another and a share are not torn at the end of a line. */
static char *
hold_together (char *text)
{
  GString *held = g_string_new (text);

  g_string_replace (held, " → ", NO_BREAK "→" NO_BREAK, 0);
  g_string_replace (held, " %", NO_BREAK "%", 0);
  g_free (text);

  return g_string_free (held, FALSE);
}

/**
 * sy_label_take_text:
 * @label: a label
 * @text: (transfer full) (nullable): what there is to say
 *
 * Says it; a label with nothing to say is hidden, so that it leaves no gap.
 */
void
sy_label_take_text (GtkLabel *label, char *text)
{
  g_autofree char *held = hold_together (text);
  gboolean has_text = *held != '\0';

  if (has_text && strcmp (gtk_label_get_text (label), held) != 0)
    {
      gtk_label_set_text (label, held);
      /* A label that is a heading has no name of its own. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, held,
                                      -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (label), has_text);
}
