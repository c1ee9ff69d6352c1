/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-preferences.h"

#include "sy-config.h"
#include "sy-types.h"

#define NEWEST_KEY "export-format"

/* Where they are kept, and what they are where they are kept nowhere. */
static const struct
{
  const char *key;
  const char *usual;
} export_choices[SY_EXPORT_N_CHOICES] = {
  [SY_EXPORT_FORMAT] = { NEWEST_KEY, "pdf" },
  [SY_EXPORT_PAPER] = { "export-paper", "" },
  [SY_EXPORT_LEFT_OUT] = { "export-parts", "" },
  [SY_EXPORT_CHART] = { "export-chart", "" },
  [SY_EXPORT_TABLE] = { "export-table", "table" },
  [SY_EXPORT_WIDTH] = { "export-width", "1600" },
  [SY_EXPORT_SEPARATOR] = { "export-separator", "comma" },
};

static GSettingsSchema *
look_beside_program (GSettingsSchemaSource *parent)
{
  /* From the folder of the program. */
  static const char *const folders[] = { "../../data", "../share/glib-2.0/schemas" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (folder, folders[i], NULL);
      g_autoptr (GSettingsSchemaSource) source =
          g_settings_schema_source_new_from_directory (path, parent, TRUE, NULL);
      GSettingsSchema *schema =
          source != NULL ? g_settings_schema_source_lookup (source, SY_APP_ID, FALSE) : NULL;

      if (schema != NULL)
        return schema;
    }

  return NULL;
}

static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, SY_APP_ID, TRUE) : NULL;

  /* That of an older version is of no use: GSettings ends a program that asks for an unknown key.
   */
  if (schema != NULL && !g_settings_schema_has_key (schema, NEWEST_KEY))
    g_clear_pointer (&schema, g_settings_schema_unref);
  if (schema == NULL)
    schema = look_beside_program (source);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static gboolean
read_scheme (GValue *value, GVariant *variant, gpointer data)
{
  const char *nick = g_variant_get_string (variant, NULL);

  g_value_set_enum (value, strcmp (nick, "light") == 0  ? ADW_COLOR_SCHEME_FORCE_LIGHT
                           : strcmp (nick, "dark") == 0 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                        : ADW_COLOR_SCHEME_DEFAULT);

  return TRUE;
}

static GVariant *
write_scheme (const GValue *value, const GVariantType *type, gpointer data)
{
  int scheme = g_value_get_enum (value);

  return g_variant_new_string (scheme == ADW_COLOR_SCHEME_FORCE_LIGHT  ? "light"
                               : scheme == ADW_COLOR_SCHEME_FORCE_DARK ? "dark"
                                                                       : "system");
}

static GtkAdjustment *
create_reach (int value, int max, int page)
{
  return g_object_ref_sink (gtk_adjustment_new (value, 0, max, 1, page, 0));
}

static void
load (SyPreferences *self)
{
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT;

  self->weight_reach = create_reach (SY_WEIGHT_REACH_DEFAULT, SY_WEIGHT_REACH_MAX, 2);
  self->rating_reach = create_reach (SY_RATING_REACH_DEFAULT, SY_RATING_REACH_MAX, 0);
  self->by_evidence = g_object_ref_sink (GTK_SWITCH (gtk_switch_new ()));
  gtk_switch_set_active (self->by_evidence, TRUE);
  for (guint i = 0; i < SY_EXPORT_N_CHOICES; i++)
    self->export_choices[i] = gtk_entry_buffer_new (export_choices[i].usual, -1);
  self->settings = find_settings ();
  if (self->settings == NULL)
    return;

  g_settings_bind (self->settings, "weight-reach", self->weight_reach, "value", flags);
  g_settings_bind (self->settings, "rating-reach-by-evidence", self->by_evidence, "active", flags);
  g_settings_bind (self->settings, "rating-reach", self->rating_reach, "value", flags);
  for (guint i = 0; i < SY_EXPORT_N_CHOICES; i++)
    g_settings_bind (self->settings, export_choices[i].key, self->export_choices[i], "text", flags);
  g_settings_bind_with_mapping (self->settings, "color-scheme", adw_style_manager_get_default (),
                                "color-scheme", flags, read_scheme, write_scheme, NULL, NULL);
}

/**
 * sy_preferences_get_default:
 *
 * The first call gives the windows their colours.
 *
 * Returns: (transfer none): the preferences of the program
 */
const SyPreferences *
sy_preferences_get_default (void)
{
  static SyPreferences preferences;

  if (preferences.weight_reach == NULL)
    load (&preferences);

  return &preferences;
}

/**
 * sy_preferences_dup_name:
 *
 * Returns: (transfer full): as whom the user has asked or answered before, else their real name, or
 *   "" where the system does not know it
 */
char *
sy_preferences_dup_name (void)
{
  GSettings *settings = sy_preferences_get_default ()->settings;
  g_autofree char *name = settings != NULL ? g_settings_get_string (settings, "name") : NULL;
  const char *real_name = g_get_real_name ();

  if (name != NULL && *name != '\0')
    return g_steal_pointer (&name);

  /* What GLib says where it knows none, and what is no name. */
  return g_strdup (strcmp (real_name, "Unknown") != 0 && strcmp (real_name, g_get_user_name ()) != 0
                       ? real_name
                       : "");
}

void
sy_preferences_set_name (const char *name)
{
  GSettings *settings = sy_preferences_get_default ()->settings;

  if (settings != NULL)
    g_settings_set_string (settings, "name", name);
}

/**
 * sy_preferences_get_reach:
 * @weight_reach: (out): slider steps for new projects, 0…%SY_WEIGHT_REACH_MAX
 * @rating_reach: (out): rating steps for new projects, 0…%SY_RATING_REACH_MAX, or
 *   %SY_REACH_BY_EVIDENCE
 */
void
sy_preferences_get_reach (int *weight_reach, int *rating_reach)
{
  const SyPreferences *preferences = sy_preferences_get_default ();

  *weight_reach = (int) gtk_adjustment_get_value (preferences->weight_reach);
  *rating_reach = gtk_switch_get_active (preferences->by_evidence)
                      ? SY_REACH_BY_EVIDENCE
                      : (int) gtk_adjustment_get_value (preferences->rating_reach);
}

/**
 * sy_preferences_get_export:
 *
 * Returns: (transfer none): what was chosen for the last export, which a file of settings may say
 *   in any words
 */
const char *
sy_preferences_get_export (SyExportChoice choice)
{
  g_return_val_if_fail ((guint) choice < SY_EXPORT_N_CHOICES, "");

  return gtk_entry_buffer_get_text (sy_preferences_get_default ()->export_choices[choice]);
}

void
sy_preferences_set_export (SyExportChoice choice, const char *text)
{
  g_return_if_fail ((guint) choice < SY_EXPORT_N_CHOICES && text != NULL);

  gtk_entry_buffer_set_text (sy_preferences_get_default ()->export_choices[choice], text, -1);
}
