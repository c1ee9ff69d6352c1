/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-decision.h"

#include <glib/gi18n-lib.h>

#include "sy-words-private.h"
#include "sy-words-team.h"
#include "sy-words-verdict.h"

/**
 * sy_words_decision:
 * @catalogue: the catalogue
 * @decision: what people decided
 *
 * Returns: (transfer full): what was chosen, as a headline
 */
char *
sy_words_decision (SyCatalogue *catalogue, const SyDecision *decision)
{
  SyHand chosen = sy_catalogue_find_option (catalogue, decision->chosen);

  if (!sy_decision_is_made (decision))
    return g_strdup (_ ("Decision: still open"));
  if (chosen == SY_NEITHER)
    return g_strdup (_ ("Decision: both together"));

  /* Translators: option that people chose. */
  return g_strdup_printf (_ ("Decision: %s"), sy_words_get_name (catalogue, chosen));
}

/**
 * sy_words_decision_field_name:
 * @decision: what people decided
 * @field: a part of it
 *
 * Returns: (transfer none): what that part is called
 */
const char *
sy_words_decision_field_name (const SyDecision *decision, SyDecisionField field)
{
  switch (field)
    {
    case SY_DECISION_WHY:
      return _ ("Why");
    case SY_DECISION_WHO:
      return _ ("Who");
    case SY_DECISION_DISSENT:
      return _ ("Dissent");
    case SY_DECISION_DAY:
      /* What is still open was written down, not decided. */
      return sy_decision_is_made (decision) ? _ ("Decided on") : _ ("Recorded on");
    case SY_DECISION_REVIEW:
      return _ ("Review on");
    case SY_DECISION_N_FIELDS:
    default:
      g_return_val_if_reached ("");
    }
}

static char *
join_people (const SyDecision *decision)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();

  for (guint i = 0; i < decision->people->len; i++)
    {
      g_autofree char *name = g_strdup (g_ptr_array_index (decision->people, i));

      if (*g_strstrip (name) != '\0')
        g_ptr_array_add (named, g_ptr_array_index (decision->people, i));
    }

  return sy_words_join (named);
}

/**
 * sy_words_dissent:
 * @people: (element-type SyPerson): of a project
 * @index: of one of them
 *
 * Returns: (transfer full) (nullable): who would have decided otherwise, and what; %NULL of who
 *   would not
 */
char *
sy_words_dissent (GPtrArray *people, guint index)
{
  const SyPerson *person = g_ptr_array_index (people, index);
  g_autofree char *name = NULL;

  if (*person->dissent == '\0')
    return NULL;

  name = sy_words_team_name (people, index);

  /* Translators: a person; what they would have decided instead, in their own words. */
  return g_strdup_printf (_ ("%1$s: %2$s"), name, person->dissent);
}

static char *
join_dissents (GPtrArray *people)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *line = sy_words_dissent (people, i);

      if (line != NULL && lines->len > 0)
        g_string_append_c (lines, '\n');
      if (line != NULL)
        g_string_append (lines, line);
    }

  return g_string_free (lines, FALSE);
}

/**
 * sy_words_decision_field:
 * @profile: a project in which people have decided
 * @field: a part of the decision
 *
 * Returns: (transfer full): what it says there, or ""
 */
char *
sy_words_decision_field (SyProfile *profile, SyDecisionField field)
{
  const SyDecision *decision = sy_profile_get_decision (profile);

  switch (field)
    {
    case SY_DECISION_WHY:
      return g_strdup (decision->reason);
    case SY_DECISION_WHO:
      return join_people (decision);
    case SY_DECISION_DISSENT:
      return join_dissents (sy_profile_get_people (profile));
    case SY_DECISION_DAY:
      return g_strdup (decision->date);
    case SY_DECISION_REVIEW:
      return g_strdup (decision->revisit);
    case SY_DECISION_N_FIELDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Whether people chose other than what the figures recommend today. Both together is one of the
 * figures' own answers; where they do not give it, a recommendation of one is another.
 */
static gboolean
decides_against (SyHand chosen, SyAnalysis *analysis)
{
  if (analysis->verdict == SY_VERDICT_NEITHER)
    return TRUE;
  if (analysis->recommended == SY_NEITHER)
    return FALSE;
  if (chosen == SY_NEITHER)
    return !analysis->together || sy_analysis_has_ruled_out (analysis);

  return chosen != analysis->recommended;
}

/* The verdict, beside a decision that says otherwise. */
static char *
describe_now (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  const char *name = analysis->recommended != SY_NEITHER
                         ? sy_words_get_name (catalogue, analysis->recommended)
                         : NULL;

  switch (analysis->verdict)
    {
    case SY_VERDICT_LEAN:
      return g_strdup_printf (_ ("The figures now lean to %s"), name);
    case SY_VERDICT_CLEAR:
      return g_strdup_printf (_ ("The figures now clearly speak for %s"), name);
    case SY_VERDICT_ONLY:
      return g_strdup_printf (_ ("By the figures now only %s meets the musts"), name);
    case SY_VERDICT_NEITHER:
      return g_strdup (_ ("By the figures now neither option meets the musts"));
    case SY_VERDICT_NONE:
    case SY_VERDICT_CLOSE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * sy_words_figures_now:
 * @catalogue: the catalogue
 * @decision: (nullable): what people decided
 * @analysis: the answer
 *
 * Returns: (transfer full): the verdict; where people have decided otherwise it stands beside that
 *   as what the figures say now
 */
char *
sy_words_figures_now (SyCatalogue *catalogue, const SyDecision *decision, SyAnalysis *analysis)
{
  if (decision != NULL && sy_decision_is_made (decision)
      && decides_against (sy_catalogue_find_option (catalogue, decision->chosen), analysis))
    return describe_now (catalogue, analysis);

  return sy_words_verdict (catalogue, analysis);
}

/**
 * sy_words_review:
 * @catalogue: the catalogue
 * @decision: what people decided, that is due to be looked at again
 * @analysis: the answer
 *
 * Returns: (transfer full): since when it is due, and what the figures say of it now
 */
char *
sy_words_review (SyCatalogue *catalogue, const SyDecision *decision, SyAnalysis *analysis)
{
  g_autofree char *now = sy_words_figures_now (catalogue, decision, analysis);

  /* Translators: a day; what the figures say, such as “Python is the clear choice”. */
  return g_strdup_printf (_ ("It was to be looked at again on %1$s. %2$s."), decision->revisit,
                          now);
}

/**
 * sy_words_other_answer:
 * @catalogue: the catalogue
 * @profile: a project in which people have decided, when the answer was another one
 * @analysis: the answer
 *
 * Returns: (transfer full): that it no longer holds, and what the figures say now
 */
char *
sy_words_other_answer (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  g_autofree char *now =
      sy_words_figures_now (catalogue, sy_profile_get_decision (profile), analysis);

  /* Translators: what the figures say, such as “Python is the clear choice”. */
  return g_strdup_printf (_ ("The answer is no longer that of the decision. %s."), now);
}
