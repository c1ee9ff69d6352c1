/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-drift.h"

#include <glib/gi18n-lib.h>

#include "sy-text.h"
#include "sy-words-private.h"
#include "sy-words-verdict.h"

/* How a file stands to today's knowledge: whether that is another, whether the answer is, and what
 * of the file it does not know. What the file says of its result is told, never trusted.
 */

#define NAMED_MAX 5

static gboolean
has_other_version (SyCatalogue *catalogue, SyProfile *profile)
{
  int version = sy_profile_get_catalogue_version (profile);

  return version != 0 && version != catalogue->version;
}

static gboolean
has_other_answer (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  const SySnapshot *then = sy_profile_get_result (profile);
  g_autoptr (SySnapshot) now = sy_analysis_dup_snapshot (analysis, catalogue);

  return sy_snapshot_contradicts (then, now);
}

/* The verdict that the file holds. A file of another version may use a word that is none here, and
 * which option alone met the musts stands in no file.
 */
static char *
describe_then (SyCatalogue *catalogue, const SySnapshot *then)
{
  SyHand leader = sy_catalogue_find_option (catalogue, then->leader);
  SyVerdict verdict;

  if (!sy_verdict_find (then->verdict, &verdict))
    return g_strdup (_ ("a result that this version does not know"));
  if (verdict == SY_VERDICT_ONLY)
    return g_strdup (_ ("Only one option meets the musts"));
  if (leader == SY_NEITHER && (verdict == SY_VERDICT_LEAN || verdict == SY_VERDICT_CLEAR))
    return g_strdup (_ ("a result that this version does not know"));

  return sy_words_verdict_for (catalogue, verdict, leader);
}

/**
 * sy_words_drift_title:
 * @catalogue: today's
 * @profile: as it was read
 * @analysis: today's answer
 *
 * Returns: (transfer full) (nullable): whether the answer holds, where the profile was saved with
 *   another version of the catalogue or with another answer; else %NULL
 */
char *
sy_words_drift_title (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  if (has_other_answer (catalogue, profile, analysis))
    return g_strdup (_ ("The answer is no longer what it was"));
  if (!has_other_version (catalogue, profile))
    return NULL;
  if (sy_profile_get_result (profile) == NULL)
    return g_strdup (_ ("The catalogue has changed since this project was saved"));

  return g_strdup (_ ("The catalogue has changed, and the answer holds"));
}

/**
 * sy_words_drift:
 * @catalogue: today's
 * @profile: as it was read
 * @analysis: today's answer
 *
 * Returns: (transfer full) (nullable): what is different, in whole sentences, where
 *   sy_words_drift_title() has something to say
 */
char *
sy_words_drift (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  gboolean is_other = has_other_answer (catalogue, profile, analysis);
  GString *text = g_string_new (NULL);

  if (has_other_version (catalogue, profile))
    sy_words_take_sentence (
        text, g_strdup_printf (_ ("It was saved with version %1$d of the catalogue; this is "
                                  "version %2$d."),
                               sy_profile_get_catalogue_version (profile), catalogue->version));
  else if (is_other)
    sy_words_take_sentence (
        text, g_strdup (_ (
                  "The result kept in the file is not what its weights and ratings give today.")));

  if (is_other)
    {
      g_autofree char *then = describe_then (catalogue, sy_profile_get_result (profile));
      g_autofree char *now = sy_words_verdict (catalogue, analysis);

      /* Translators: two verdicts, such as "Python is the clear choice". */
      sy_words_take_sentence (text, g_strdup_printf (_ ("Then: %1$s. Now: %2$s."), then, now));
      if (sy_profile_get_decision (profile) != NULL)
        sy_words_take_sentence (text, g_strdup (_ ("The decision may need another look.")));
    }

  return g_string_free (text, text->len == 0);
}

/**
 * sy_words_unknown_criteria:
 * @catalogue: today's
 * @profile: the profile
 *
 * Returns: (transfer full) (nullable): which criteria the profile weighs that the catalogue does
 * not know, with their weights
 */
char *
sy_words_unknown_criteria (SyCatalogue *catalogue, SyProfile *profile)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_unknown = 0;

  for (guint i = 0; i < sy_profile_get_n_entries (profile); i++)
    {
      const SyEntry *entry = sy_profile_get_entry (profile, i);
      g_autofree char *name = NULL;
      g_autofree char *item = NULL;

      if (sy_catalogue_find_criterion (catalogue, entry->criterion) >= 0
          || n_unknown++ >= NAMED_MAX)
        continue;
      name = sy_text_dup_line (entry->criterion, SY_TEXT_LINE_MAX);
      /* Translators: name of a criterion, and its weight. */
      item = g_strdup_printf (_ ("“%1$s” (weight %2$d)"), name, entry->weight);
      sy_words_append_item (list, item);
    }
  if (n_unknown == 0)
    return NULL;
  if (n_unknown > NAMED_MAX)
    sy_words_append_item (list, "…");

  return g_strdup_printf (
      ngettext ("Kept in the file but not weighed, since the catalogue does not "
                "know it: %u criterion, %s.",
                "Kept in the file but not weighed, since the catalogue does not "
                "know them: %u criteria, %s.",
                n_unknown),
      n_unknown, list->str);
}
