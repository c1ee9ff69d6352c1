/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-team.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sy-text.h"
#include "sy-words-figures.h"
#include "sy-words-private.h"

/* Of a person in a sentence. */
#define NAME_MAX_CHARS 40

/* How many people each option is ahead for. */
static char *
describe_people (SyCatalogue *catalogue, const SyTeam *team)
{
  const SyHand most = team->n_for[SY_LEFT] >= team->n_for[SY_RIGHT] ? SY_LEFT : SY_RIGHT;
  const guint n_most = team->n_for[most];

  if (n_most == 0)
    return g_strdup (_ ("Nobody’s weights lead to either option."));
  if (team->n_for[SY_LEFT] == team->n_for[SY_RIGHT])
    /* Translators: option; option; number of people for each of them, then of all. */
    return g_strdup_printf (_ ("%1$s and %2$s for %3$u people each, of %4$u."),
                            sy_words_get_name (catalogue, SY_LEFT),
                            sy_words_get_name (catalogue, SY_RIGHT), n_most, team->n_weighing);
  if (n_most == team->n_weighing)
    /* Translators: option; number of people. */
    return g_strdup_printf (ngettext ("%1$s for the one who has weighed.",
                                      "%1$s for all %2$u people.", n_most),
                            sy_words_get_name (catalogue, most), n_most);

  /* Translators: option; number of people; of how many. */
  return g_strdup_printf (_ ("%1$s for %2$u of %3$u people."), sy_words_get_name (catalogue, most),
                          n_most, team->n_weighing);
}

/**
 * sy_words_team:
 * @catalogue: the catalogue
 * @team: what people say
 *
 * Returns: (transfer full): whom the numbers of how many people speak for, and those of all
 * together
 */
char *
sy_words_team (SyCatalogue *catalogue, const SyTeam *team)
{
  GString *text;
  g_autofree char *advantage = NULL;

  if (team->n_weighing == 0)
    return g_strdup (_ ("Nobody has set a weight yet."));

  text = g_string_new (NULL);
  sy_words_take_sentence (text, describe_people (catalogue, team));
  if (team->analysis->weight_total > 0)
    {
      advantage = sy_words_advantage (catalogue, team->analysis->lead_points);
      /* Translators: such as “Python +3.2”. */
      sy_words_take_sentence (text, g_strdup_printf (_ ("Together: %s."), advantage));
    }

  return g_string_free (text, FALSE);
}

/* The bounds of Schmidt (1997), Managing Delphi Surveys Using Nonparametric Statistical Techniques.
 */
static const char *
describe_agreement (double agreement)
{
  if (agreement >= 0.9)
    return _ ("Very strong agreement");
  if (agreement >= 0.7)
    return _ ("Strong agreement");
  if (agreement >= 0.5)
    return _ ("Moderate agreement");
  if (agreement >= 0.3)
    return _ ("Weak agreement");

  return _ ("Very weak agreement");
}

/**
 * sy_words_team_agreement:
 * @team: what people say
 *
 * Returns: (transfer full) (nullable): how far they have one order of importance, or %NULL where
 *   that cannot be said
 */
char *
sy_words_team_agreement (const SyTeam *team)
{
  g_autofree char *criteria = NULL;

  if (isnan (team->agreement))
    return NULL;

  criteria = g_strdup_printf (ngettext ("%u criterion", "%u criteria", team->n_ranked_criteria),
                              team->n_ranked_criteria);

  /* Translators: “Strong agreement”; a figure from 0 to 1; number of people; “18 criteria”. */
  return g_strdup_printf (_ ("%1$s: Kendall’s W %2$.2f, %3$u people, %4$s."),
                          describe_agreement (team->agreement), team->agreement,
                          team->n_ranked_people, criteria);
}

/* The first who gives the weight. */
static char *
dup_name (GPtrArray *people, const SyTeam *team, guint criterion, int weight)
{
  for (guint p = 0; p < team->n_people; p++)
    if (sy_team_get_weight (team, p, criterion) == weight)
      return sy_text_dup_line (((const SyPerson *) g_ptr_array_index (people, p))->name,
                               NAME_MAX_CHARS);

  g_return_val_if_reached (g_strdup (""));
}

/**
 * sy_words_team_talk:
 * @catalogue: the catalogue
 * @people: (element-type SyPerson): who weigh
 * @team: what they say
 * @criterion: index of what it is about
 *
 * Returns: (transfer full): who is furthest apart on it, and whether that decides
 */
char *
sy_words_team_talk (SyCatalogue *catalogue, GPtrArray *people, const SyTeam *team, guint criterion)
{
  const SyTeamCriterion *spread = &team->criteria[criterion];
  const char *name = sy_words_get_criterion_name (catalogue, criterion);
  g_autofree char *most = NULL;
  g_autofree char *least = NULL;

  if (spread->most == spread->least)
    /* Translators: name of a criterion. */
    return g_strdup_printf (_ ("%s does not divide you."), name);

  most = dup_name (people, team, criterion, spread->most);
  least = dup_name (people, team, criterion, spread->least);
  if (spread->decides)
    /* Translators: criterion; person and weight; another person and weight. */
    return g_strdup_printf (_ ("%1$s divides you: %2$s %3$d, %4$s %5$d. It alone decides."), name,
                            most, spread->most, least, spread->least);

  /* Translators: criterion; person and weight; another person and weight. */
  return g_strdup_printf (_ ("%1$s divides you: %2$s %3$d, %4$s %5$d."), name, most, spread->most,
                          least, spread->least);
}

/**
 * sy_words_team_camps:
 * @catalogue: the catalogue
 * @team: what people say
 *
 * Returns: (transfer full) (nullable): what parts those of one leader from those of the other, or
 *   %NULL where there are no two camps
 */
char *
sy_words_team_camps (SyCatalogue *catalogue, const SyTeam *team)
{
  const SyTeamCriterion *criterion;

  if (team->camps_criterion < 0)
    return NULL;

  criterion = &team->criteria[team->camps_criterion];

  /* Translators: option, people and their mean weight; the same of the other; criterion. */
  return g_strdup_printf (_ ("Two camps: %1$s for %2$u people, %3$s for %4$u. What parts them most "
                             "is %5$s: on average %6$.1f against %7$.1f."),
                          sy_words_get_name (catalogue, SY_LEFT), team->n_for[SY_LEFT],
                          sy_words_get_name (catalogue, SY_RIGHT), team->n_for[SY_RIGHT],
                          sy_words_get_criterion_name (catalogue, (guint) team->camps_criterion),
                          criterion->camp_means[SY_LEFT], criterion->camp_means[SY_RIGHT]);
}

/**
 * sy_words_team_reach:
 * @catalogue: the catalogue
 * @team: what people say
 *
 * Returns: (transfer full) (nullable): in how much of the team's own range the leader stays, or
 *   %NULL where nobody leads
 */
char *
sy_words_team_reach (SyCatalogue *catalogue, const SyTeam *team)
{
  const SyAnalysis *analysis = team->analysis;
  g_autofree char *share = NULL;

  if (analysis->leader == SY_NEITHER || team->n_weighing < 2)
    return NULL;

  share = sy_words_share (analysis->leader == SY_LEFT ? analysis->reach.left_share
                                                      : analysis->reach.right_share,
                          analysis->reach.certain == analysis->leader);

  /* Translators: option; a share such as 96.2 %. */
  return g_strdup_printf (_ ("If each criterion is weighed as one of you weighs it, %1$s leads in "
                             "%2$s of all combinations."),
                          sy_words_get_name (catalogue, analysis->leader), share);
}

/* With one decimal where it has one. */
static char *
format_weight (double weight)
{
  return weight > floor (weight) ? g_strdup_printf ("%.1f", weight)
                                 : g_strdup_printf ("%.0f", weight);
}

/**
 * sy_words_team_spread:
 * @team: what people say
 * @criterion: index of what it is about
 *
 * Returns: (transfer full): where their weights lie, and how many have set one
 */
char *
sy_words_team_spread (const SyTeam *team, guint criterion)
{
  const SyTeamCriterion *spread = &team->criteria[criterion];
  g_autofree char *lower = format_weight (spread->lower);
  g_autofree char *upper = format_weight (spread->upper);
  GString *text = g_string_new (NULL);

  if (spread->n_set == 0)
    g_string_append (text, _ ("Nobody has set it"));
  else if (spread->least == spread->most)
    g_string_append_printf (text, _ ("%d from everybody"), spread->most);
  else
    g_string_append_printf (text,
                            _ ("From %1$d to %2$d, half of them from %3$s to %4$s, mean "
                               "%5$.1f"),
                            spread->least, spread->most, lower, upper, spread->mean);
  if (spread->n_set > 0 && spread->n_set < team->n_people)
    /* Translators: how many people have set a weight, of how many; follows a sentence's part. */
    g_string_append_printf (text, _ ("; set by %1$u of %2$u"), spread->n_set, team->n_people);

  return g_string_free (text, FALSE);
}

/**
 * sy_words_team_person:
 * @catalogue: the catalogue
 * @person: one of a team
 *
 * Returns: (transfer full): the person's own result in a few words
 */
char *
sy_words_team_person (SyCatalogue *catalogue, const SyTeamPerson *person)
{
  if (person->weight_total == 0)
    return g_strdup (C_ ("weights", "not set"));

  return sy_words_advantage (catalogue, person->lead_points);
}

/**
 * sy_words_team_weight:
 * @weight: 0…%SY_WEIGHT_MAX, or %SY_UNSET
 *
 * Returns: (transfer full): it as it stands in a table
 */
char *
sy_words_team_weight (int weight)
{
  return weight == SY_UNSET ? g_strdup ("–") : g_strdup_printf ("%d", weight);
}
