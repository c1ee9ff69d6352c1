/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-presets.h"

#include <glib/gi18n-lib.h>

#include "sy-preset-item.h"
#include "sy-text.h"

/* A list that is longer is looked through by the starts of names: a window lays out all that it
 * shows of a list at once.
 */
#define DESCRIBED_MAX 20
#define LONG_LIST_NAME_MAX 60

/* No starting point knows criteria of the project's own. */
static gboolean
has_weights_of (SyProfile *profile, SyCatalogue *catalogue, const SyPreset *preset)
{
  SyCatalogue *base = sy_catalogue_get_base (catalogue);

  for (guint i = 0; i < base->criteria->len; i++)
    {
      const char *id = sy_catalogue_get_criterion (base, i)->id;
      int weight = GPOINTER_TO_INT (g_hash_table_lookup (preset->weights, id));

      if (sy_profile_get_weight (profile, id) != weight)
        return FALSE;
    }

  return TRUE;
}

static void
append (GListStore *store, const char *name, const char *description)
{
  g_autoptr (SyPresetItem) item = sy_preset_item_new (name, description);

  g_list_store_append (store, item);
}

/**
 * sy_presets_new:
 * @catalogue: the catalogue
 *
 * Returns: (transfer full): its starting points as #SyPresetItem, after one for weights that are
 * nobody's but the user's; of more than 20 the starts of their names alone
 */
GListModel *
sy_presets_new (SyCatalogue *catalogue)
{
  GListStore *store = g_list_store_new (SY_TYPE_PRESET_ITEM);

  append (store, _ ("Own Weights"), _ ("The weights as they are now."));
  for (guint i = 0; i < catalogue->presets->len; i++)
    {
      const SyPreset *preset = g_ptr_array_index (catalogue->presets, i);
      g_autofree char *start = sy_text_dup_line (preset->name, LONG_LIST_NAME_MAX);

      if (catalogue->presets->len <= DESCRIBED_MAX)
        append (store, preset->name, preset->description);
      else
        append (store, start, "");
    }

  return G_LIST_MODEL (store);
}

/**
 * sy_presets_update:
 * @presets: from sy_presets_new()
 * @catalogue: the catalogue
 * @profile: a profile of it
 *
 * Lets the first one say where own weights came from.
 */
void
sy_presets_update (GListModel *presets, SyCatalogue *catalogue, SyProfile *profile)
{
  g_autoptr (SyPresetItem) own = g_list_model_get_item (presets, 0);
  const SyPreset *preset = sy_catalogue_find_preset (catalogue, sy_profile_get_preset (profile));
  g_autofree char *name = NULL;

  if (preset != NULL && !has_weights_of (profile, catalogue, preset))
    /* Translators: name of a preset whose weights were changed. */
    name = g_strdup_printf (_ ("%s, changed"), preset->name);
  sy_preset_item_set_name (own, name != NULL ? name : _ ("Own Weights"));
}

/**
 * sy_presets_find:
 * @catalogue: the catalogue
 * @profile: a profile of it
 *
 * Returns: the position in sy_presets_new() of the preset that @profile names, as long as its
 * weights are still that preset's; else 0
 */
guint
sy_presets_find (SyCatalogue *catalogue, SyProfile *profile)
{
  const SyPreset *preset = sy_catalogue_find_preset (catalogue, sy_profile_get_preset (profile));
  guint position;

  if (preset == NULL || !g_ptr_array_find (catalogue->presets, preset, &position)
      || !has_weights_of (profile, catalogue, preset))
    return 0;

  return position + 1;
}
