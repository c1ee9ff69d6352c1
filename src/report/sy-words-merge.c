/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-merge.h"

#include <glib/gi18n-lib.h>

#include "sy-text.h"
#include "sy-words-private.h"

/* Enough of a reason to know which it is. */
#define VALUE_MAX 60

typedef enum
{
  STYLE_TEXT,
  STYLE_NUMBER,
  STYLE_YES_OR_NO,
  STYLE_CHOICE,
  STYLE_RAW,
} Style;

static const struct
{
  const char *label; /* NULL where a name belongs to it */
  Style style;
} kinds[] = {
  [SY_CLASH_CATALOGUE] = { N_ ("catalogue"), STYLE_TEXT },
  [SY_CLASH_TITLE] = { N_ ("title"), STYLE_TEXT },
  [SY_CLASH_PRESET] = { N_ ("starting point"), STYLE_TEXT },
  [SY_CLASH_WEIGHT_REACH] = { N_ ("reach of the weights"), STYLE_NUMBER },
  [SY_CLASH_RATING_REACH] = { N_ ("reach of the ratings"), STYLE_NUMBER },
  [SY_CLASH_OWN] = { NULL, STYLE_TEXT },
  [SY_CLASH_OWN_NAME] = { N_ ("name"), STYLE_TEXT },
  [SY_CLASH_OWN_QUESTION] = { N_ ("question"), STYLE_TEXT },
  [SY_CLASH_OWN_SIDE] = { N_ ("side"), STYLE_TEXT },
  [SY_CLASH_WEIGHT] = { N_ ("weight"), STYLE_NUMBER },
  [SY_CLASH_MUST] = { N_ ("must"), STYLE_YES_OR_NO },
  [SY_CLASH_RATING] = { NULL, STYLE_NUMBER },
  [SY_CLASH_REASON] = { N_ ("reason"), STYLE_TEXT },
  [SY_CLASH_NOTE] = { N_ ("note"), STYLE_TEXT },
  [SY_CLASH_PERSON] = { NULL, STYLE_TEXT },
  [SY_CLASH_PERSON_WEIGHT] = { NULL, STYLE_NUMBER },
  [SY_CLASH_PERSON_DISSENT] = { N_ ("dissent"), STYLE_TEXT },
  [SY_CLASH_ROUND] = { NULL, STYLE_TEXT },
  [SY_CLASH_DECISION] = { N_ ("decision"), STYLE_CHOICE },
  [SY_CLASH_DECISION_REASON] = { N_ ("reason of the decision"), STYLE_TEXT },
  [SY_CLASH_DECISION_DATE] = { N_ ("day of the decision"), STYLE_TEXT },
  [SY_CLASH_DECISION_REVISIT] = { N_ ("day to look at it again"), STYLE_TEXT },
  [SY_CLASH_INVITATION] = { N_ ("invitation"), STYLE_TEXT },
  [SY_CLASH_ANSWER] = { N_ ("invitation that is answered"), STYLE_TEXT },
  [SY_CLASH_EXTRA] = { NULL, STYLE_RAW },
};

static char *
quote (const char *text)
{
  g_autofree char *line = sy_text_dup_line (text, VALUE_MAX);

  return g_strdup_printf (_ ("“%s”"), line);
}

static char *
dup_criterion (SyCatalogue *catalogue, const char *id)
{
  int index = sy_catalogue_find_criterion (catalogue, id);

  return quote (index >= 0 ? sy_words_get_criterion_name (catalogue, (guint) index) : id);
}

static char *
dup_label (SyCatalogue *catalogue, const SyClash *clash)
{
  g_autofree char *name = NULL;

  if (kinds[clash->kind].label != NULL)
    return g_strdup (_ (kinds[clash->kind].label));
  if (clash->kind == SY_CLASH_RATING)
    /* Translators: name of an option. */
    return g_strdup_printf (_ ("own rating of %s"), sy_words_get_name (catalogue, clash->hand));

  if (clash->kind == SY_CLASH_PERSON_WEIGHT)
    {
      name = dup_criterion (catalogue, clash->criterion);
      /* Translators: name of a criterion, in quotes. */
      return g_strdup_printf (_ ("weight of %s"), name);
    }
  name = quote (clash->name);

  /* Translators: name of a member of a file, in quotes. */
  return g_strdup_printf (_ ("member %s"), name);
}

static char *
dup_choice (SyCatalogue *catalogue, const char *chosen)
{
  SyHand hand = sy_catalogue_find_option (catalogue, chosen);

  if (*chosen == '\0')
    return g_strdup (_ ("open"));

  return hand != SY_NEITHER ? quote (sy_words_get_name (catalogue, hand)) : g_strdup (_ ("both"));
}

static char *
dup_value (SyCatalogue *catalogue, const SyClash *clash, const char *value)
{
  const Style style = kinds[clash->kind].style;

  if (value == NULL || (*value == '\0' && style != STYLE_CHOICE))
    return g_strdup (_ ("nothing"));

  switch (style)
    {
    case STYLE_NUMBER:
      return g_strdup (clash->kind == SY_CLASH_RATING_REACH
                               && g_ascii_strtoll (value, NULL, 10) == SY_REACH_BY_EVIDENCE
                           ? _ ("as the evidence says")
                           : value);
    case STYLE_YES_OR_NO:
      return g_strdup (g_str_equal (value, "1") ? _ ("yes") : _ ("no"));
    case STYLE_CHOICE:
      return dup_choice (catalogue, value);
    case STYLE_RAW:
      return sy_text_dup_line (value, VALUE_MAX);
    case STYLE_TEXT:
    default:
      return quote (value);
    }
}

static char *
describe_values (SyCatalogue *catalogue, const SyClash *clash)
{
  g_autofree char *label = NULL;
  g_autofree char *ours = dup_value (catalogue, clash, clash->ours);
  g_autofree char *theirs = dup_value (catalogue, clash, clash->theirs);
  g_autofree char *base = NULL;

  if (clash->kind == SY_CLASH_ROUND && clash->ours != NULL && clash->theirs != NULL)
    return g_strdup (_ ("changed here and there"));
  if (clash->kind == SY_CLASH_PERSON || clash->kind == SY_CLASH_OWN
      || clash->kind == SY_CLASH_ROUND)
    return g_strdup (clash->ours != NULL ? _ ("changed here, removed there")
                                         : _ ("removed here, changed there"));

  label = dup_label (catalogue, clash);
  if (clash->base == NULL || *clash->base == '\0')
    /* Translators: what has two values, such as "weight"; its value in this file; in the other. */
    return g_strdup_printf (_ ("%1$s %2$s here, %3$s there"), label, ours, theirs);

  base = dup_value (catalogue, clash, clash->base);

  /* Translators: the same, and the value that it had before. */
  return g_strdup_printf (_ ("%1$s %2$s here, %3$s there (was %4$s)"), label, ours, theirs, base);
}

/**
 * sy_words_clash:
 * @catalogue: what the profile weighs
 * @clash: what two versions of it do not agree on
 *
 * Returns: (transfer full): a line such as: criterion “Hiring”: weight 5 here, 7 there (was 4)
 */
char *
sy_words_clash (SyCatalogue *catalogue, const SyClash *clash)
{
  g_autofree char *values = describe_values (catalogue, clash);
  g_autofree char *name = NULL;

  if (clash->person != NULL)
    {
      name = quote (clash->person);
      /* Translators: name of a person, in quotes, and what about them. */
      return g_strdup_printf (_ ("person %1$s: %2$s"), name, values);
    }
  if (clash->kind == SY_CLASH_ROUND)
    {
      name = quote (clash->name);
      /* Translators: day of an earlier round, in quotes, and what about it. */
      return g_strdup_printf (_ ("earlier round of %1$s: %2$s"), name, values);
    }
  if (clash->criterion != NULL)
    {
      name = dup_criterion (catalogue, clash->criterion);
      /* Translators: name of a criterion, in quotes, and what about it. */
      return g_strdup_printf (_ ("criterion %1$s: %2$s"), name, values);
    }

  return g_steal_pointer (&values);
}
