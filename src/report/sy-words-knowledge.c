/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-knowledge.h"

#include <glib/gi18n-lib.h>

#include "sy-words-private.h"

/* After this long, versions and figures are likely to be others. */
#define FRESH_MONTHS 12

/* (nullable) */
static GDateTime *
parse_day (const char *day)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *noon = g_strconcat (day, "T12:00:00", NULL);

  return g_date_time_new_from_iso8601 (noon, utc);
}

/**
 * sy_words_knowledge:
 * @catalogue: a catalogue
 *
 * Returns: (transfer full) (nullable): of when it is, or %NULL where it does not say
 */
char *
sy_words_knowledge (SyCatalogue *catalogue)
{
  g_autoptr (GDateTime) day = parse_day (catalogue->as_of);

  /* Translators: %OB is the month, %Y the year, as in strftime: “Knowledge of November 2026”. */
  return day != NULL ? g_date_time_format (day, _ ("Knowledge of %OB %Y")) : NULL;
}

/**
 * sy_words_knowledge_version:
 * @catalogue: a catalogue
 *
 * Returns: (transfer full): of when it is, if it says so, and its version
 */
char *
sy_words_knowledge_version (SyCatalogue *catalogue)
{
  g_autofree char *knowledge = sy_words_knowledge (catalogue);
  /* Translators: of a catalogue. */
  g_autofree char *version = g_strdup_printf (_ ("Version %d"), catalogue->version);

  return knowledge != NULL ? g_strconcat (knowledge, " · ", version, NULL)
                           : g_steal_pointer (&version);
}

/**
 * sy_words_knowledge_age:
 * @catalogue: a catalogue
 * @today: as YYYY-MM-DD
 *
 * Returns: (transfer full) (nullable): what to keep in mind where it is more than a year old, else
 *   %NULL
 */
char *
sy_words_knowledge_age (SyCatalogue *catalogue, const char *today)
{
  g_autoptr (GDateTime) day = parse_day (catalogue->as_of);
  g_autoptr (GDateTime) now = parse_day (today);
  g_autoptr (GDateTime) end = NULL;

  if (day == NULL || now == NULL)
    return NULL;

  end = g_date_time_add_months (day, FRESH_MONTHS);
  if (g_date_time_compare (now, end) <= 0)
    return NULL;

  return g_strdup (_ ("More than a year has passed since: look again at what decides for you."));
}

/**
 * sy_words_rubric_range:
 * @step: 0…%SY_RUBRIC_LENGTH − 1, the highest first
 *
 * Returns: the ratings that the step of a rubric is about
 */
const char *
sy_words_rubric_range (guint step)
{
  static const char *const ranges[SY_RUBRIC_LENGTH] = { "9–10", "7–8", "5–6", "3–4", "0–2" };

  g_return_val_if_fail (step < SY_RUBRIC_LENGTH, "");

  return ranges[step];
}

/* 10 and 9 are the first; 2, 1 and 0 the last. */
static guint
find_step (int rating)
{
  return (guint) CLAMP ((SY_RATING_MAX - rating) / 2, 0, SY_RUBRIC_LENGTH - 1);
}

/**
 * sy_words_rubric:
 * @catalogue: a catalogue
 * @hand: an option
 * @rating: its rating, 0…%SY_RATING_MAX
 *
 * Returns: (transfer full) (nullable): what the rating means by the catalogue's rubric, or %NULL
 *   where there is none
 */
char *
sy_words_rubric (SyCatalogue *catalogue, SyHand hand, int rating)
{
  g_return_val_if_fail (0 <= rating && rating <= SY_RATING_MAX, NULL);

  if (catalogue->rubric->len == 0)
    return NULL;

  /* Translators: name of an option, its rating, what that means, such as “NodeJS 8: Does it well”.
   */
  return g_strdup_printf (_ ("%1$s %2$d: %3$s"), sy_words_get_name (catalogue, hand), rating,
                          (const char *) g_ptr_array_index (catalogue->rubric, find_step (rating)));
}

/* With a sign, so that neither words nor colour need be read for it. */
static const char *
describe_mark (SyMark mark)
{
  switch (mark)
    {
    case SY_MARK_FOR:
      /* Translators: how a claim stands to a rating. */
      return _ ("+ In support");
    case SY_MARK_AGAINST:
      return _ ("− Against it");
    case SY_MARK_NEUTRAL:
      return _ ("○ Neutral");
    case SY_MARK_NONE:
    default:
      return NULL;
    }
}

static const char *
describe_kind (SyEvidenceKind kind)
{
  switch (kind)
    {
    case SY_EVIDENCE_HEAD_TO_HEAD:
      return _ ("both measured in one way");
    case SY_EVIDENCE_MEASURED:
      return _ ("measured, but not side by side");
    case SY_EVIDENCE_VENDOR:
      return _ ("a maker or an authority says so");
    case SY_EVIDENCE_SURVEY:
      return _ ("a survey");
    case SY_EVIDENCE_OPINION:
      return _ ("an opinion");
    case SY_EVIDENCE_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * sy_words_evidence:
 * @evidence: a claim
 *
 * Returns: (transfer full) (nullable): how it stands to what it is given under, and what it rests
 *   on; %NULL where the catalogue says neither
 */
char *
sy_words_evidence (const SyEvidence *evidence)
{
  const char *mark = describe_mark (evidence->mark);
  const char *kind = describe_kind (evidence->kind);

  if (mark != NULL && kind != NULL)
    return g_strconcat (mark, " · ", kind, NULL);

  return g_strdup (mark != NULL ? mark : kind);
}

/**
 * sy_words_source:
 * @source: (nullable): of a claim
 *
 * Returns: (transfer full): its title, publisher, year and the day on which it was read, as far as
 *   they are known
 */
char *
sy_words_source (const SySource *source)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (source == NULL)
    return g_strdup (_ ("Source not given"));

  if (*source->title != '\0')
    g_ptr_array_add (parts, g_strdup (source->title));
  if (*source->publisher != '\0')
    g_ptr_array_add (parts, g_strdup (source->publisher));
  if (source->year > 0)
    g_ptr_array_add (parts, g_strdup_printf ("%d", source->year));
  if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup (*source->address != '\0' ? source->address : source->id));
  if (*source->seen != '\0')
    /* Translators: a day, such as 2026-11-28. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("seen on %s"), source->seen));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* What was a criterion may be a fact by now, or gone. */
static const char *
find_name (SyCatalogue *catalogue, const char *id)
{
  int index = sy_catalogue_find_criterion (catalogue, id);

  if (index >= 0)
    return sy_words_get_criterion_name (catalogue, (guint) index);
  for (guint i = 0; i < catalogue->facts->len; i++)
    {
      const SyFact *fact = g_ptr_array_index (catalogue->facts, i);

      if (g_str_equal (fact->id, id))
        return fact->name;
    }

  return id;
}

/**
 * sy_words_catalogue_change:
 * @catalogue: a catalogue
 * @change: one of its changes
 *
 * Returns: (transfer full): what it is of, what has changed and why
 */
char *
sy_words_catalogue_change (SyCatalogue *catalogue, const SyChange *change)
{
  const char *name = find_name (catalogue, change->criterion);
  GString *text = g_string_new (NULL);

  if (*name != '\0')
    g_string_append_printf (text, "%s: ", name);
  g_string_append (text, change->what);
  if (*change->why != '\0')
    g_string_append_printf (text, ". %s", change->why);

  return g_string_free (text, FALSE);
}
