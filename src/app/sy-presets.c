/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-presets.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

static gboolean
has_weights_of (SyProfile *profile, SyCatalogue *catalogue, const SyPreset *preset)
{
  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const char *id = sy_catalogue_get_criterion (catalogue, i)->id;
      int weight = GPOINTER_TO_INT (g_hash_table_lookup (preset->weights, id));

      if (sy_profile_get_weight (profile, id) != weight)
        return FALSE;
    }

  return TRUE;
}

/**
 * sy_presets_new:
 * @catalogue: the catalogue
 *
 * Returns: (transfer full): the names of its starting points as #GtkStringObject, after one for
 * weights that are nobody's but the user's
 */
GListModel *
sy_presets_new (SyCatalogue *catalogue)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("Own Weights"));
  for (guint i = 0; i < catalogue->presets->len; i++)
    gtk_string_list_append (list, ((SyPreset *) g_ptr_array_index (catalogue->presets, i))->name);

  return G_LIST_MODEL (list);
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
