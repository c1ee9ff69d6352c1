/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-preferences-dialog.h"
#include "sy-preferences.h"

#include "sy-app-test.h"

static const struct
{
  const char *nick;
  AdwColorScheme scheme;
} schemes[] = {
  { "system", ADW_COLOR_SCHEME_DEFAULT },
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
  { "system", ADW_COLOR_SCHEME_DEFAULT },
};

static int
get_weight_reach (void)
{
  int weight_reach;
  int rating_reach;

  sy_preferences_get_reach (&weight_reach, &rating_reach);

  return weight_reach;
}

static int
get_rating_reach (void)
{
  int weight_reach;
  int rating_reach;

  sy_preferences_get_reach (&weight_reach, &rating_reach);

  return rating_reach;
}

static void
assert_export_kept (const char *key, SyExportChoice choice, const char *text)
{
  g_autofree char *kept = NULL;

  sy_preferences_set_export (choice, text);
  kept = g_settings_get_string (sy_preferences_get_default ()->settings, key);
  g_assert_cmpstr (kept, ==, text);
  g_assert_cmpstr (sy_preferences_get_export (choice), ==, text);
}

static void
test_export_kept (void)
{
  static const struct
  {
    const char *key;
    const char *usual;
  } choices[SY_EXPORT_N_CHOICES] = {
    [SY_EXPORT_FORMAT] = { "export-format", "pdf" },
    [SY_EXPORT_PAPER] = { "export-paper", "" },
    [SY_EXPORT_LEFT_OUT] = { "export-parts", "" },
    [SY_EXPORT_CHART] = { "export-chart", "" },
    [SY_EXPORT_TABLE] = { "export-table", "table" },
    [SY_EXPORT_WIDTH] = { "export-width", "1600" },
    [SY_EXPORT_SEPARATOR] = { "export-separator", "comma" },
  };

  for (guint i = 0; i < SY_EXPORT_N_CHOICES; i++)
    {
      g_assert_cmpstr (sy_preferences_get_export (i), ==, choices[i].usual);
      assert_export_kept (choices[i].key, i, "another");
      assert_export_kept (choices[i].key, i, choices[i].usual);
    }
}

/* What was chosen is there again the next time. */
static void
test_kept (void)
{
  const SyPreferences *preferences = sy_preferences_get_default ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_assert_nonnull (preferences->settings); /* found beside this program */
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autofree char *nick = NULL;

      adw_style_manager_set_color_scheme (manager, schemes[i].scheme);
      gtk_adjustment_set_value (preferences->weight_reach, i + 5);
      gtk_adjustment_set_value (preferences->rating_reach, i);
      nick = g_settings_get_string (preferences->settings, "color-scheme");
      g_assert_cmpstr (nick, ==, schemes[i].nick);
      g_assert_cmpint (g_settings_get_int (preferences->settings, "weight-reach"), ==, (int) i + 5);
      g_assert_cmpint (g_settings_get_int (preferences->settings, "rating-reach"), ==, (int) i);
    }
}

/* What the settings hold counts, and where they hold nothing, what projects begin with. */
static void
test_read (void)
{
  const SyPreferences *preferences = sy_preferences_get_default ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_assert_cmpint (get_rating_reach (), ==, SY_REACH_BY_EVIDENCE);
  g_settings_set_boolean (preferences->settings, "rating-reach-by-evidence", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_settings_set_string (preferences->settings, "color-scheme", schemes[i].nick);
      g_settings_set_int (preferences->settings, "weight-reach", (int) i + 5);
      g_settings_set_int (preferences->settings, "rating-reach", (int) i);
      g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, schemes[i].scheme);
      g_assert_cmpint (get_weight_reach (), ==, (int) i + 5);
      g_assert_cmpint (get_rating_reach (), ==, (int) i);
    }
  g_settings_reset (preferences->settings, "weight-reach");
  g_settings_reset (preferences->settings, "rating-reach");
  g_assert_cmpint (get_weight_reach (), ==, 2);
  g_assert_cmpint (get_rating_reach (), ==, 1);
  g_settings_reset (preferences->settings, "rating-reach-by-evidence");
  g_assert_cmpint (get_rating_reach (), ==, SY_REACH_BY_EVIDENCE);
}

/* A new project begins with the reach that the user prefers. */
static void
test_new_project (void)
{
  const SyPreferences *preferences = sy_preferences_get_default ();
  g_autoptr (SySession) session = NULL;
  SyProfile *profile;

  gtk_adjustment_set_value (preferences->weight_reach, 3);
  gtk_adjustment_set_value (preferences->rating_reach, 0);
  session = sy_window_create_blank (NULL);
  profile = sy_document_get_profile (sy_session_get_document (session));
  g_assert_cmpint (sy_profile_get_rating_reach (profile), ==, SY_REACH_BY_EVIDENCE);
  g_clear_object (&session);
  gtk_switch_set_active (preferences->by_evidence, FALSE);
  session = sy_window_create_blank (NULL);
  profile = sy_document_get_profile (sy_session_get_document (session));
  g_assert_cmpint (sy_profile_get_weight_reach (profile), ==, 3);
  g_assert_cmpint (sy_profile_get_rating_reach (profile), ==, 0);
  gtk_adjustment_set_value (preferences->weight_reach, 2);
  gtk_adjustment_set_value (preferences->rating_reach, 1);
  gtk_switch_set_active (preferences->by_evidence, TRUE);
}

/* The dialog and the preferences say the same, both ways, and colours change at once. */
static void
test_dialog (void)
{
  const SyPreferences *preferences = sy_preferences_get_default ();
  GtkWidget *dialog = sy_preferences_dialog_new (NULL);
  GtkWidget *weight = sy_app_test_find (dialog, GTK_TYPE_SPIN_BUTTON, "weight_reach");
  GtkWidget *rating = sy_app_test_find (dialog, GTK_TYPE_SPIN_BUTTON, "rating_reach");
  GtkWidget *evidence = sy_app_test_find (dialog, GTK_TYPE_SWITCH, "by_evidence");
  AdwComboRow *scheme = ADW_COMBO_ROW (sy_app_test_find (dialog, ADW_TYPE_COMBO_ROW, NULL));
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_window_present (GTK_WINDOW (dialog));
  sy_test_settle ();
  g_assert_cmpuint (sy_app_test_count_nameless (dialog), ==, 0);

  g_assert_cmpint (get_weight_reach (), ==, 2);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (weight), 7);
  g_assert_cmpint (get_weight_reach (), ==, 7);
  gtk_adjustment_set_value (preferences->weight_reach, 2);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (weight)), ==, 2);
  g_assert_false (gtk_widget_get_mapped (rating));
  gtk_switch_set_active (GTK_SWITCH (evidence), FALSE);
  g_assert_false (gtk_switch_get_active (preferences->by_evidence));
  sy_test_settle ();
  g_assert_true (gtk_widget_get_mapped (rating));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (rating), 9);
  g_assert_cmpint (get_rating_reach (), ==, 3);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (rating), 1);
  gtk_switch_set_active (GTK_SWITCH (evidence), TRUE);
  g_assert_cmpint (get_rating_reach (), ==, SY_REACH_BY_EVIDENCE);

  adw_combo_row_set_selected (scheme, 2);
  g_assert_true (adw_style_manager_get_dark (manager));
  adw_combo_row_set_selected (scheme, 1);
  g_assert_false (adw_style_manager_get_dark (manager));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpuint (adw_combo_row_get_selected (scheme), ==, 2);
  adw_combo_row_set_selected (scheme, 0);
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The program alone, moved to a folder where it finds nothing. */
static void
test_without_schema (void)
{
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "program", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GFile) program = g_file_new_for_path ("/proc/self/exe");
  const char *const argv[] = { path, "-p", "/preferences/without-schema/subprocess", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_file_copy (program, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  sy_test_remove_folder (folder);
}

/* Preferences then last as long as the program runs. */
static void
test_without_schema_subprocess (void)
{
  g_assert_null (sy_preferences_get_default ()->settings);
  g_assert_cmpint (get_rating_reach (), ==, SY_REACH_BY_EVIDENCE);
  test_dialog ();
  gtk_adjustment_set_value (sy_preferences_get_default ()->weight_reach, 4);
  g_assert_cmpint (get_weight_reach (), ==, 4);
}

int
main (int argc, char **argv)
{
  GtkApplication *application = sy_app_test_init (&argc, &argv);
  int status;

  g_test_add_func ("/preferences/kept", test_kept);
  g_test_add_func ("/preferences/export-kept", test_export_kept);
  g_test_add_func ("/preferences/read", test_read);
  g_test_add_func ("/preferences/new-project", test_new_project);
  g_test_add_func ("/preferences/dialog", test_dialog);
  g_test_add_func ("/preferences/without-schema", test_without_schema);
  g_test_add_func ("/preferences/without-schema/subprocess", test_without_schema_subprocess);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
