/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-preferences-dialog.h"

#include "sy-number.h"
#include "sy-preferences.h"
#include "sy-scroll.h"

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
  GtkSwitch *by_evidence;
  GtkWidget *rating_row;
  GtkSpinButton *rating_reach;
  GtkLabel *weight_fault;
  GtkLabel *rating_fault;
};

G_DEFINE_FINAL_TYPE (SyPreferencesDialog, sy_preferences_dialog, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the dialog's list. */
static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                          ADW_COLOR_SCHEME_FORCE_DARK };

static gboolean
show_scheme (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if ((int) schemes[i] == g_value_get_enum (from))
      g_value_set_uint (to, i);

  return TRUE;
}

static gboolean
choose_scheme (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_enum (to, (int) schemes[g_value_get_uint (from)]);

  return TRUE;
}

static void
sy_preferences_dialog_class_init (SyPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/dialogs/sy-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SyPreferencesDialog, scheme);
  gtk_widget_class_bind_template_child (widget_class, SyPreferencesDialog, weight_reach);
  gtk_widget_class_bind_template_child (widget_class, SyPreferencesDialog, by_evidence);
  gtk_widget_class_bind_template_child (widget_class, SyPreferencesDialog, rating_row);
  gtk_widget_class_bind_template_child (widget_class, SyPreferencesDialog, rating_reach);
  gtk_widget_class_bind_template_child (widget_class, SyPreferencesDialog, weight_fault);
  gtk_widget_class_bind_template_child (widget_class, SyPreferencesDialog, rating_fault);
}

static void
sy_preferences_dialog_init (SyPreferencesDialog *self)
{
  const SyPreferences *preferences = sy_preferences_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  sy_scroll_follow_focus (GTK_WINDOW (self));
  g_object_bind_property_full (adw_style_manager_get_default (), "color-scheme", self->scheme,
                               "selected", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               show_scheme, choose_scheme, NULL, NULL);
  g_object_bind_property (preferences->by_evidence, "active", self->by_evidence, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (preferences->by_evidence, "active", self->rating_row, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_spin_button_set_adjustment (self->weight_reach, preferences->weight_reach);
  gtk_spin_button_set_adjustment (self->rating_reach, preferences->rating_reach);
  sy_number_set_up (self->weight_reach, self->weight_fault);
  sy_number_set_up (self->rating_reach, self->rating_fault);
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
