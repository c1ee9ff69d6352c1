/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-question-dialog.h"

#include "sy-label.h"

#define GAP_PX 12

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = sy_label_new_wrapped (text);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * sy_question_dialog_new:
 * @parent: the window that it is about
 * @heading: what is asked
 * @body: (nullable): more about it, shown to the letter
 * @entry: (nullable): where the answer is written
 *
 * The texts are its extra child, since libadwaita 1.7 measures its own heading in less width than
 * that needs, which newer versions of GTK warn of.
 *
 * Returns: (transfer none): a dialog without answers, owned by GTK
 */
AdwMessageDialog *
sy_question_dialog_new (GtkWindow *parent, const char *heading, const char *body, GtkWidget *entry)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, NULL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP_PX);

  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_box_append (GTK_BOX (box), create_label (heading, "title-2"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  if (body != NULL)
    {
      gtk_box_append (GTK_BOX (box), create_label (body, "body"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      body, -1);
    }
  if (entry != NULL)
    gtk_box_append (GTK_BOX (box), entry);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);

  return ADW_MESSAGE_DIALOG (dialog);
}
