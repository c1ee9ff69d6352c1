/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <string.h>

#include "sy-catalogue-json.h"
#include "sy-warning.h"

static void
check_catalogue (SyCatalogue *catalogue)
{
  g_assert (catalogue->criteria->len > 0 && catalogue->version > 0);
  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, i);

      g_assert (sy_catalogue_find_criterion (catalogue, criterion->id) == (int) i);
      g_assert ((criterion->ratings[SY_LEFT] == SY_UNSET)
                == (criterion->ratings[SY_RIGHT] == SY_UNSET));
      for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
        g_assert (SY_UNSET <= criterion->ratings[hand]
                  && criterion->ratings[hand] <= SY_RATING_MAX);
    }
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    g_assert (sy_catalogue_find_option (catalogue, catalogue->options[hand].id) == (SyHand) hand);
}

/* What is read is whole: each id is found where it stands, and each rating is one, unless the team
 * is to give both.
 */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (bytes, NULL, warnings, &error);

  if (catalogue == NULL)
    {
      check_refusal (error, bytes);
      return 0;
    }

  g_assert (error == NULL && warnings->len <= SY_WARNINGS_MAX);
  check_catalogue (catalogue);

  return 0;
}
