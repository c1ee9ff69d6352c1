/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-preferences-dialog.h"

#include "sy-preferences.h"

/**
 * SyPreferencesDialog:
 *
 * What a user may prefer; each change holds at once.
 */
struct _SyPreferencesDialog
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *scheme;
  GtkSpinButton *weight_reach;
  GtkSpinButton *rating_reach;
};

G_DEFINE_FINAL_TYPE (SyPreferencesDialog, sy_preferences_dialog, ADW_TYPE_PREFERENCES_WINDOW)

static void
sy_preferences_dialog_class_init (SyPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/dialogs/sy-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SyPreferencesDialog, scheme);
  gtk_widget_class_bind_template_child (widget_class, SyPreferencesDialog, weight_reach);
  gtk_widget_class_bind_template_child (widget_class, SyPreferencesDialog, rating_reach);
}

static void
sy_preferences_dialog_init (SyPreferencesDialog *self)
{
  SyPreferences *preferences = sy_preferences_get_default ();
  const GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (preferences, "scheme", self->scheme, "selected", flags);
  g_object_bind_property (preferences, "weight-reach", self->weight_reach, "value", flags);
  g_object_bind_property (preferences, "rating-reach", self->rating_reach, "value", flags);
}

/**
 * sy_preferences_dialog_new:
 * @parent: (nullable): the window that it stands over
 *
 * Returns: (transfer none): a dialog, owned by GTK
 */
GtkWidget *
sy_preferences_dialog_new (GtkWindow *parent)
{
  return g_object_new (SY_TYPE_PREFERENCES_DIALOG, "transient-for", parent, NULL);
}
