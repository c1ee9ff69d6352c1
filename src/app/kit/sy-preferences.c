/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-preferences.h"

#include "sy-config.h"
#include "sy-types.h"

/**
 * SyPreferences:
 *
 * What this user prefers on this machine. Kept in GSettings where the schema is found: with the
 * system, or beside a program that runs from its build folder or from a prefix of its own. Where it
 * is nowhere, preferences last as long as the program runs.
 */
struct _SyPreferences
{
  GObject parent_instance;

  GSettings *settings; /* (nullable) */
  guint scheme;
  int weight_reach;
  int rating_reach;
};

G_DEFINE_FINAL_TYPE (SyPreferences, sy_preferences, G_TYPE_OBJECT)

typedef enum
{
  PROP_SCHEME = 1,
  PROP_WEIGHT_REACH,
  PROP_RATING_REACH,
} SyPreferencesProperty;

static GParamSpec *properties[PROP_RATING_REACH + 1];

/* From the folder of the program. */
static const char *const schema_folders[] = { "../../data", "../share/glib-2.0/schemas" };

static GSettingsSchema *
look_beside_program (GSettingsSchemaSource *parent)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (schema_folders); i++)
    {
      g_autofree char *path = g_build_filename (folder, schema_folders[i], NULL);
      GSettingsSchemaSource *source =
          g_settings_schema_source_new_from_directory (path, parent, TRUE, NULL);
      GSettingsSchema *schema = NULL;

      if (source == NULL)
        continue;
      schema = g_settings_schema_source_lookup (source, SY_APP_ID, FALSE);
      g_settings_schema_source_unref (source);
      if (schema != NULL)
        return schema;
    }

  return NULL;
}

static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  GSettingsSchema *schema =
      source != NULL ? g_settings_schema_source_lookup (source, SY_APP_ID, TRUE) : NULL;
  GSettings *settings;

  if (schema == NULL)
    schema = look_beside_program (source);
  if (schema == NULL)
    return NULL;

  settings = g_settings_new_full (schema, NULL, NULL);
  g_settings_schema_unref (schema);

  return settings;
}

static gboolean
read_scheme (GValue *value, GVariant *variant, gpointer data)
{
  const char *nick = g_variant_get_string (variant, NULL);

  g_value_set_uint (value, strcmp (nick, "light") == 0  ? SY_SCHEME_LIGHT
                           : strcmp (nick, "dark") == 0 ? SY_SCHEME_DARK
                                                        : SY_SCHEME_SYSTEM);

  return TRUE;
}

static GVariant *
write_scheme (const GValue *value, const GVariantType *type, gpointer data)
{
  static const char *const nicks[] = { "system", "light", "dark" };

  return g_variant_new_string (nicks[g_value_get_uint (value)]);
}

static void
set_int (SyPreferences *self, int *field, int value, SyPreferencesProperty property)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_scheme (SyPreferences *self, guint scheme)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };

  if (self->scheme == scheme)
    return;

  self->scheme = scheme;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[scheme]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEME]);
}

static void
sy_preferences_finalize (GObject *object)
{
  g_clear_object (&SY_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (sy_preferences_parent_class)->finalize (object);
}

static void
sy_preferences_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyPreferences *self = SY_PREFERENCES (object);

  switch ((SyPreferencesProperty) id)
    {
    case PROP_SCHEME:
      g_value_set_uint (value, self->scheme);
      break;
    case PROP_WEIGHT_REACH:
      g_value_set_int (value, self->weight_reach);
      break;
    case PROP_RATING_REACH:
      g_value_set_int (value, self->rating_reach);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_preferences_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SyPreferences *self = SY_PREFERENCES (object);

  switch ((SyPreferencesProperty) id)
    {
    case PROP_SCHEME:
      set_scheme (self, g_value_get_uint (value));
      break;
    case PROP_WEIGHT_REACH:
      set_int (self, &self->weight_reach, g_value_get_int (value), PROP_WEIGHT_REACH);
      break;
    case PROP_RATING_REACH:
      set_int (self, &self->rating_reach, g_value_get_int (value), PROP_RATING_REACH);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_preferences_class_init (SyPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = sy_preferences_finalize;
  object_class->get_property = sy_preferences_get_property;
  object_class->set_property = sy_preferences_set_property;

  properties[PROP_SCHEME] =
      g_param_spec_uint ("scheme", NULL, NULL, 0, SY_SCHEME_DARK, SY_SCHEME_SYSTEM, flags);
  properties[PROP_WEIGHT_REACH] =
      g_param_spec_int ("weight-reach", NULL, NULL, 0, SY_WEIGHT_REACH_MAX, SY_WEIGHT_REACH_DEFAULT,
                        flags);
  properties[PROP_RATING_REACH] =
      g_param_spec_int ("rating-reach", NULL, NULL, 0, SY_RATING_REACH_MAX, SY_RATING_REACH_DEFAULT,
                        flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_preferences_init (SyPreferences *self)
{
  self->weight_reach = SY_WEIGHT_REACH_DEFAULT;
  self->rating_reach = SY_RATING_REACH_DEFAULT;
  self->settings = find_settings ();
  if (self->settings == NULL)
    return;

  g_settings_bind_with_mapping (self->settings, "color-scheme", self, "scheme",
                                G_SETTINGS_BIND_DEFAULT, read_scheme, write_scheme, NULL, NULL);
  g_settings_bind (self->settings, "weight-reach", self, "weight-reach", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "rating-reach", self, "rating-reach", G_SETTINGS_BIND_DEFAULT);
}

/**
 * sy_preferences_get_default:
 *
 * Returns: (transfer none): the preferences of the program
 */
SyPreferences *
sy_preferences_get_default (void)
{
  static SyPreferences *preferences;

  if (preferences == NULL)
    preferences = g_object_new (SY_TYPE_PREFERENCES, NULL);

  return preferences;
}

/**
 * sy_preferences_get_weight_reach:
 * @self: the preferences
 *
 * Returns: slider steps for new projects, 0…%SY_WEIGHT_REACH_MAX
 */
int
sy_preferences_get_weight_reach (SyPreferences *self)
{
  g_return_val_if_fail (SY_IS_PREFERENCES (self), 0);

  return self->weight_reach;
}

/**
 * sy_preferences_get_rating_reach:
 * @self: the preferences
 *
 * Returns: rating steps for new projects, 0…%SY_RATING_REACH_MAX
 */
int
sy_preferences_get_rating_reach (SyPreferences *self)
{
  g_return_val_if_fail (SY_IS_PREFERENCES (self), 0);

  return self->rating_reach;
}
