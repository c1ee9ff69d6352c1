/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-label.h"

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
  g_autofree char *owned = text;
  gboolean has_text = owned != NULL && *owned != '\0';

  if (has_text && strcmp (gtk_label_get_text (label), owned) != 0)
    {
      gtk_label_set_text (label, owned);
      /* A label that is a heading has no name of its own. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, owned,
                                      -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (label), has_text);
}
