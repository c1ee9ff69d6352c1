/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-pair.h"

/* Two profiles may have criteria of their own, and two versions of one catalogue. Each counts as it
 * does by itself, over the criteria of both: what one of them lacks weighs nothing there.
 */

static GPtrArray *
list_missing (SyCatalogue *from, SyCatalogue *to)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < from->criteria->len; i++)
    {
      SyCriterion *criterion = g_ptr_array_index (from->criteria, i);

      if (sy_catalogue_find_criterion (to, criterion->id) < 0)
        g_ptr_array_add (missing, criterion);
    }

  return missing;
}

static void
take_profile (SyProfile **place, SyProfile *profile)
{
  sy_profile_unref (*place);
  *place = profile;
}

/* What waits for ratings by itself is in no figure here either. */
static void
align_criterion (SyProfile **profile, SyCatalogue *catalogue, const SyCriterion *joined)
{
  const char *id = joined->id;
  int index = sy_catalogue_find_criterion (catalogue, id);
  const SyCriterion *criterion =
      index >= 0 ? sy_catalogue_get_criterion (catalogue, (guint) index) : NULL;
  gboolean is_rated = criterion != NULL && sy_profile_rates (*profile, criterion);

  if (criterion != NULL && !is_rated && !sy_profile_rates (*profile, joined))
    return;
  if (!is_rated)
    {
      take_profile (profile, sy_profile_with_must (*profile, id, FALSE));
      take_profile (profile, sy_profile_with_weight (*profile, id, 0));
      return;
    }
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    take_profile (profile, sy_profile_with_rating (*profile, id, (SyHand) hand,
                                                   sy_profile_get_rating (*profile, criterion,
                                                                          (SyHand) hand)));
}

/* @own, the answer that @profile has with @catalogue, over the criteria of @all. */
static SyAnalysis *
spread (SyAnalysis *own, SyCatalogue *all, SyCatalogue *catalogue, SyProfile *profile)
{
  g_autoptr (SyProfile) aligned = NULL;

  if (all == catalogue)
    return sy_analysis_ref (own);

  aligned = sy_profile_ref (profile);
  for (guint i = 0; i < all->criteria->len; i++)
    align_criterion (&aligned, catalogue, sy_catalogue_get_criterion (all, i));

  return sy_analysis_new (all, aligned);
}

/**
 * sy_pair_new:
 * @first_catalogue: extended by the criteria of @first
 * @first: a profile
 * @second_catalogue: one of the same id, extended by the criteria of @second
 * @second: another profile
 *
 * Returns: (transfer full) (nullable): both held against each other; %NULL where they have more
 *   than %SY_CRITERIA_MAX criteria together
 */
SyPair *
sy_pair_new (SyCatalogue *first_catalogue,
             SyProfile *first,
             SyCatalogue *second_catalogue,
             SyProfile *second)
{
  g_autoptr (GPtrArray) missing = NULL;
  SyPair *pair;

  g_return_val_if_fail (first_catalogue != NULL && first != NULL, NULL);
  g_return_val_if_fail (second_catalogue != NULL && second != NULL, NULL);

  missing = list_missing (first_catalogue, second_catalogue);
  if (second_catalogue->criteria->len + missing->len > SY_CRITERIA_MAX)
    return NULL;

  pair = g_new0 (SyPair, 1);
  pair->former = sy_catalogue_ref (first_catalogue);
  pair->catalogue = missing->len > 0 ? sy_catalogue_new_extended (second_catalogue, missing)
                                     : sy_catalogue_ref (second_catalogue);
  pair->first = sy_analysis_new (first_catalogue, first);
  pair->second = sy_analysis_new (second_catalogue, second);
  pair->before = spread (pair->first, pair->catalogue, first_catalogue, first);
  pair->after = spread (pair->second, pair->catalogue, second_catalogue, second);
  pair->differences = sy_difference_list (pair->before, pair->after, &pair->n_differences);

  return pair;
}

void
sy_pair_free (SyPair *pair)
{
  g_free (pair->differences);
  sy_analysis_unref (pair->first);
  sy_analysis_unref (pair->second);
  sy_analysis_unref (pair->before);
  sy_analysis_unref (pair->after);
  sy_catalogue_unref (pair->catalogue);
  sy_catalogue_unref (pair->former);
  g_free (pair);
}
