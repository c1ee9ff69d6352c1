/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-preset-item.h"

/**
 * SyPresetItem:
 *
 * A starting point to choose: its name, and what it is meant for.
 */
struct _SyPresetItem
{
  GObject parent_instance;

  char *name;
  char *description;
};

G_DEFINE_FINAL_TYPE (SyPresetItem, sy_preset_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_NAME = 1,
  PROP_DESCRIPTION,
} SyPresetItemProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

static void
sy_preset_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyPresetItem *self = SY_PRESET_ITEM (object);

  switch ((SyPresetItemProperty) id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_preset_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SyPresetItem *self = SY_PRESET_ITEM (object);

  switch ((SyPresetItemProperty) id)
    {
    case PROP_NAME:
      sy_preset_item_set_name (self, g_value_get_string (value));
      break;
    case PROP_DESCRIPTION:
      self->description = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_preset_item_finalize (GObject *object)
{
  SyPresetItem *self = SY_PRESET_ITEM (object);

  g_free (self->name);
  g_free (self->description);

  G_OBJECT_CLASS (sy_preset_item_parent_class)->finalize (object);
}

static void
sy_preset_item_class_init (SyPresetItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = sy_preset_item_finalize;
  object_class->get_property = sy_preset_item_get_property;
  object_class->set_property = sy_preset_item_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] =
      g_param_spec_string ("description", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_preset_item_init (SyPresetItem *self)
{
}

SyPresetItem *
sy_preset_item_new (const char *name, const char *description)
{
  return g_object_new (SY_TYPE_PRESET_ITEM, "name", name, "description", description, NULL);
}

const char *
sy_preset_item_get_name (SyPresetItem *self)
{
  g_return_val_if_fail (SY_IS_PRESET_ITEM (self), NULL);

  return self->name;
}

void
sy_preset_item_set_name (SyPresetItem *self, const char *name)
{
  g_return_if_fail (SY_IS_PRESET_ITEM (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}
