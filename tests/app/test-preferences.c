/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-preferences-dialog.h"
#include "sy-preferences.h"

/* What was chosen is there again the next time. */
static void
test_kept (void)
{
  static const guint schemes[] = { SY_SCHEME_DARK, SY_SCHEME_LIGHT, SY_SCHEME_SYSTEM };
  SyPreferences *preferences = sy_preferences_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autoptr (SyPreferences) next = NULL;
      guint scheme;

      g_object_set (preferences, "scheme", schemes[i], "rating-reach", (int) i, NULL);
      next = g_object_new (SY_TYPE_PREFERENCES, NULL);
      g_object_get (next, "scheme", &scheme, NULL);
      g_assert_cmpuint (scheme, ==, schemes[i]);
      g_assert_cmpint (sy_preferences_get_rating_reach (next), ==, (int) i);
    }
  g_object_set (preferences, "rating-reach", 1, NULL);
}

/* The dialog and the preferences say the same, both ways, and colours change at once. */
static void
test_dialog (void)
{
  SyPreferences *preferences = sy_preferences_get_default ();
  GtkWidget *dialog = sy_preferences_dialog_new (NULL);
  GtkWidget *number = sy_app_test_find (dialog, GTK_TYPE_SPIN_BUTTON, "weight_reach");
  AdwComboRow *scheme = ADW_COMBO_ROW (sy_app_test_find (dialog, ADW_TYPE_COMBO_ROW, NULL));

  gtk_window_present (GTK_WINDOW (dialog));
  sy_test_settle ();
  g_assert_cmpuint (sy_app_test_count_nameless (dialog), ==, 0);

  g_assert_cmpint (sy_preferences_get_weight_reach (preferences), ==, 2);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (number), 7);
  g_assert_cmpint (sy_preferences_get_weight_reach (preferences), ==, 7);
  g_object_set (preferences, "weight-reach", 2, NULL);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (number)), ==, 2);

  adw_combo_row_set_selected (scheme, SY_SCHEME_DARK);
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  adw_combo_row_set_selected (scheme, SY_SCHEME_LIGHT);
  g_assert_false (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  adw_combo_row_set_selected (scheme, SY_SCHEME_SYSTEM);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char **argv)
{
  GtkApplication *application = sy_app_test_init (&argc, &argv);
  int status;

  g_test_add_func ("/preferences/kept", test_kept);
  g_test_add_func ("/preferences/dialog", test_dialog);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
