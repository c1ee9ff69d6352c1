/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-decision.h"

#include <glib/gi18n-lib.h>

#include "sy-words-private.h"

/* What was chosen, in words. */
static char *
describe_choice (SyCatalogue *catalogue, const SyDecision *decision)
{
  SyHand chosen = sy_catalogue_find_option (catalogue, decision->chosen);

  if (*decision->chosen == '\0')
    return g_strdup (_ ("The decision is still open."));
  if (chosen == SY_NEITHER)
    return *decision->date != '\0'
               ? g_strdup_printf (_ ("Decided on %s: both together."), decision->date)
               : g_strdup (_ ("Decided: both together."));
  if (*decision->date != '\0')
    return g_strdup_printf (_ ("Decided on %1$s: %2$s."), decision->date,
                            sy_words_get_name (catalogue, chosen));

  return g_strdup_printf (_ ("Decided: %s."), sy_words_get_name (catalogue, chosen));
}

/* Whether people chose other than what the numbers recommend. */
static gboolean
decides_against (SyCatalogue *catalogue, const SyDecision *decision, SyAnalysis *analysis)
{
  SyHand chosen = sy_catalogue_find_option (catalogue, decision->chosen);

  return chosen != SY_NEITHER && analysis->recommended != SY_NEITHER
         && chosen != analysis->recommended;
}

/**
 * sy_words_decision:
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 *
 * Returns: (transfer full) (nullable): what people decided, why, who, and where it differs from the
 *   recommendation
 */
char *
sy_words_decision (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  const SyDecision *decision = sy_profile_get_decision (profile);
  GString *text;

  if (decision == NULL)
    return NULL;

  text = g_string_new (NULL);
  sy_words_take_sentence (text, describe_choice (catalogue, decision));
  if (decides_against (catalogue, decision, analysis))
    sy_words_take_sentence (text, g_strdup (_ ("The numbers recommend otherwise; people decide.")));
  if (*decision->reason != '\0')
    sy_words_take_sentence (text, g_strdup (decision->reason));
  if (decision->people->len > 0)
    {
      g_autofree char *names = sy_words_join (decision->people);

      sy_words_take_sentence (text, g_strdup_printf (_ ("Took part: %s."), names));
    }
  if (*decision->revisit != '\0')
    sy_words_take_sentence (text, g_strdup_printf (_ ("To be looked at again on %s."),
                                                   decision->revisit));

  return g_string_free (text, FALSE);
}
