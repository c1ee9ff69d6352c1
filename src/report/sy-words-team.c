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

/* Quartiles of fewer are no weights that anybody gave. */
#define QUARTILES_LEAST 5

/* How many people each option is ahead for. */
static char *
describe_people (SyCatalogue *catalogue, const SyTeam *team)
{
  const SyHand most = team->n_for[SY_LEFT] >= team->n_for[SY_RIGHT] ? SY_LEFT : SY_RIGHT;
  const SyHand least = sy_hand_other (most);
  const char *name = sy_words_get_name (catalogue, most);
  const guint n = team->n_for[most];

  if (n == 0)
    return g_strdup (_ ("Neither option leads for anybody."));
  if (team->n_for[least] > 0)
    /* Translators: option; number of people; of how many; other option; number of people. */
    return g_strdup_printf (ngettext ("%1$s leads for %2$u of %3$u people, %4$s for %5$u.",
                                      "%1$s leads for %2$u of %3$u people, %4$s for %5$u.",
                                      team->n_weighing),
                            name, n, team->n_weighing, sy_words_get_name (catalogue, least),
                            team->n_for[least]);
  if (n < team->n_weighing)
    /* Translators: option; number of people; of how many. */
    return g_strdup_printf (ngettext ("%1$s leads for %2$u of %3$u people.",
                                      "%1$s leads for %2$u of %3$u people.", team->n_weighing),
                            name, n, team->n_weighing);
  if (n == 2)
    /* Translators: option. */
    return g_strdup_printf (_ ("%s leads for both people."), name);

  /* Translators: option; number of people. */
  return g_strdup_printf (ngettext ("%1$s leads for the one person who has weighed.",
                                    "%1$s leads for all %2$u people.", n),
                          name, n);
}

/* Those who are in no figure. */
static char *
describe_absent (guint n)
{
  return g_strdup_printf (ngettext ("%u person has set nothing yet.",
                                    "%u people have set nothing yet.", n),
                          n);
}

/**
 * sy_words_team:
 * @catalogue: the catalogue
 * @team: what people say
 *
 * Returns: (transfer full): for how many people each option leads, what all say together, and how
 *   many have said nothing
 */
char *
sy_words_team (SyCatalogue *catalogue, const SyTeam *team)
{
  GString *text;

  if (team->n_weighing == 0)
    return g_strdup (_ ("Nobody has set a weight yet."));

  text = g_string_new (NULL);
  sy_words_take_sentence (text, describe_people (catalogue, team));
  if (team->analysis->weight_total > 0)
    {
      g_autofree char *advantage = sy_words_advantage (catalogue, team->analysis->lead_points);

      /* Translators: such as “Python +3.2”. */
      sy_words_take_sentence (text, g_strdup_printf (_ ("Together: %s."), advantage));
    }
  if (team->n_weighing < team->n_people)
    sy_words_take_sentence (text, describe_absent (team->n_people - team->n_weighing));

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

/* As it is written with two digits: 1 is for one order alone. */
double
sy_words_team_clip_agreement (double agreement)
{
  return agreement < 1 ? MIN (agreement, 0.99) : agreement;
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
  g_autofree char *people = NULL;
  g_autofree char *criteria = NULL;

  if (isnan (team->agreement))
    return NULL;

  people = g_strdup_printf (ngettext ("%u person", "%u people", team->n_ranked_people),
                            team->n_ranked_people);
  criteria = g_strdup_printf (ngettext ("%u criterion", "%u criteria", team->n_ranked_criteria),
                              team->n_ranked_criteria);

  /* Translators: “Strong agreement”; a figure from 0 to 1; “5 people”; “18 criteria”. */
  return g_strdup_printf (_ ("%1$s: Kendall’s W %2$.2f, %3$s, %4$s."),
                          describe_agreement (team->agreement),
                          sy_words_team_clip_agreement (team->agreement), people, criteria);
}

/**
 * sy_words_team_name:
 * @people: (element-type SyPerson): who weigh
 * @index: of one of them
 *
 * Returns: (transfer full): what sentences and tables call the person, in one line
 */
char *
sy_words_team_name (GPtrArray *people, guint index)
{
  g_autofree char *name =
      sy_text_dup_line (((const SyPerson *) g_ptr_array_index (people, index))->name,
                        NAME_MAX_CHARS);

  /* Translators: somebody without a name; a number from 1. */
  return *name != '\0' ? g_steal_pointer (&name) : g_strdup_printf (_ ("Person %u"), index + 1);
}

/* Over somebody's own sliders. */
char *
sy_words_team_weighs (GPtrArray *people, guint index)
{
  g_autofree char *name = sy_words_team_name (people, index);

  /* Translators: a person, who sets their own sliders. */
  return g_strdup_printf (_ ("%s weighs"), name);
}

/* Who gives the weight: the first, and how many more. */
static char *
describe_givers (GPtrArray *people, const SyTeam *team, guint criterion, int weight)
{
  g_autofree char *name = NULL;
  guint n = 0;

  for (guint p = 0; p < team->n_people; p++)
    if (sy_team_get_weight (team, p, criterion) == weight && n++ == 0)
      name = sy_words_team_name (people, p);

  g_return_val_if_fail (n > 0, g_strdup (""));

  return n == 1 ? g_steal_pointer (&name)
                /* Translators: a person, and how many others say the same. */
                : g_strdup_printf (ngettext ("%1$s (and %2$u more)", "%1$s (and %2$u more)", n - 1),
                                   name, n - 1);
}

/* What fewer than two have set divides nobody. */
static char *
describe_unset (SyCatalogue *catalogue, GPtrArray *people, const SyTeam *team, guint criterion)
{
  const SyTeamCriterion *spread = &team->criteria[criterion];
  const char *name = sy_words_get_criterion_name (catalogue, criterion);
  g_autofree char *giver = NULL;

  if (spread->n_set == 0)
    /* Translators: name of a criterion. */
    return g_strdup_printf (_ ("%s: nobody has set it."), name);

  giver = describe_givers (people, team, criterion, spread->most);

  /* Translators: name of a criterion; a person; a weight. */
  return g_strdup_printf (_ ("%1$s: only %2$s has set it, to %3$d."), name, giver, spread->most);
}

/**
 * sy_words_team_talk:
 * @catalogue: the catalogue
 * @people: (element-type SyPerson): who weigh
 * @team: what they say
 * @criterion: index of what it is about
 *
 * Returns: (transfer full): who is furthest apart on it, and whether that decides, or moves nothing
 */
char *
sy_words_team_talk (SyCatalogue *catalogue, GPtrArray *people, const SyTeam *team, guint criterion)
{
  const SyTeamCriterion *spread = &team->criteria[criterion];
  const char *name = sy_words_get_criterion_name (catalogue, criterion);
  g_autofree char *most = NULL;
  g_autofree char *least = NULL;

  if (spread->n_set < 2)
    return describe_unset (catalogue, people, team, criterion);
  if (spread->most == spread->least)
    /* Translators: name of a criterion. */
    return g_strdup_printf (_ ("%s does not divide you."), name);

  most = describe_givers (people, team, criterion, spread->most);
  least = describe_givers (people, team, criterion, spread->least);
  if (spread->decides)
    /* Translators: criterion; person and weight; another person and weight. */
    return g_strdup_printf (_ ("%1$s divides you: %2$s %3$d, %4$s %5$d; it decides."), name, most,
                            spread->most, least, spread->least);
  if (spread->stakes == 0)
    /* Translators: criterion; person and weight; another person and weight. */
    return g_strdup_printf (_ ("%1$s divides you: %2$s %3$d, %4$s %5$d; it moves nothing."), name,
                            most, spread->most, least, spread->least);

  /* Translators: criterion; person and weight; another person and weight. */
  return g_strdup_printf (_ ("%1$s divides you: %2$s %3$d, %4$s %5$d."), name, most, spread->most,
                          least, spread->least);
}

/**
 * sy_words_team_first:
 * @catalogue: the catalogue
 * @people: (element-type SyPerson): who weigh
 * @team: what they say
 *
 * Returns: (transfer full) (nullable): what to talk about first, or %NULL where fewer than two
 *   people weigh
 */
char *
sy_words_team_first (SyCatalogue *catalogue, GPtrArray *people, const SyTeam *team)
{
  if (team->n_weighing < 2 || team->n_criteria == 0)
    return NULL;
  if (team->criteria[team->order[0]].stakes == 0)
    return g_strdup (_ ("Nothing that counts divides you."));

  return sy_words_team_talk (catalogue, people, team, team->order[0]);
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

  /* Translators: criterion; mean weight, option; mean weight, other option. */
  return g_strdup_printf (_ ("Two camps: %1$s parts them most, on average %2$.1f among those for "
                             "%3$s and %4$.1f among those for %5$s."),
                          sy_words_get_criterion_name (catalogue, (guint) team->camps_criterion),
                          criterion->camp_means[SY_LEFT], sy_words_get_name (catalogue, SY_LEFT),
                          criterion->camp_means[SY_RIGHT], sy_words_get_name (catalogue, SY_RIGHT));
}

/**
 * sy_words_team_unrated:
 * @catalogue: the catalogue
 * @team: what people say
 *
 * Returns: (transfer full) (nullable): which criteria people weigh that nobody has rated
 */
char *
sy_words_team_unrated (SyCatalogue *catalogue, const SyTeam *team)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < team->n_criteria; i++)
    if (team->criteria[i].n_set > 0 && team->analysis->problem->unrated[i])
      g_ptr_array_add (names, (gpointer) sy_words_get_criterion_name (catalogue, i));
  if (names->len == 0)
    return NULL;

  list = sy_words_join (names);

  return g_strdup_printf (ngettext ("In no figure until your team has rated it: %u criterion, %s.",
                                    "In no figure until your team has rated them: %u criteria, %s.",
                                    names->len),
                          names->len, list);
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
 * sy_words_team_range:
 * @team: what people say
 * @criterion: index of what it is about
 *
 * Returns: (transfer full): where their weights lie
 */
char *
sy_words_team_range (const SyTeam *team, guint criterion)
{
  const SyTeamCriterion *spread = &team->criteria[criterion];
  g_autofree char *lower = format_weight (spread->lower);
  g_autofree char *upper = format_weight (spread->upper);

  if (spread->n_set == 0)
    return g_strdup (_ ("Nobody has set it"));
  if (spread->least == spread->most)
    return g_strdup_printf (team->n_people > 1 && spread->n_set == team->n_people
                                /* Translators: a weight. */
                                ? _ ("%d from everybody")
                                : "%d",
                            spread->most);
  if (spread->n_set < QUARTILES_LEAST)
    /* Translators: two weights. */
    return g_strdup_printf (_ ("%1$d to %2$d"), spread->least, spread->most);
  if (spread->lower == spread->upper)
    /* Translators: two weights, and what at least half of the people give. */
    return g_strdup_printf (_ ("%1$d to %2$d, half or more %3$s"), spread->least, spread->most,
                            lower);

  /* Translators: two weights, and two between which half of the people are. */
  return g_strdup_printf (_ ("%1$d to %2$d, half from %3$s to %4$s"), spread->least, spread->most,
                          lower, upper);
}

/**
 * sy_words_team_spread:
 * @team: what people say
 * @criterion: index of what it is about
 *
 * Returns: (transfer full): where their weights lie, their mean, and how many have set one
 */
char *
sy_words_team_spread (const SyTeam *team, guint criterion)
{
  const SyTeamCriterion *spread = &team->criteria[criterion];
  g_autofree char *range = sy_words_team_range (team, criterion);
  GString *text = g_string_new (range);

  if (spread->least < spread->most)
    /* Translators: follows where weights lie. */
    g_string_append_printf (text, _ (", mean %.1f"), spread->mean);
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
  if (person->n_set == 0)
    return g_strdup (C_ ("weights", "not set"));
  if (person->weight_total == 0)
    return g_strdup (C_ ("lead", "none"));

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
