/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-criterion-words.h"
#include "sy-effect.h"
#include "sy-report-markdown.h"
#include "sy-report-parts.h"
#include "sy-text.h"
#include "sy-words-decision.h"
#include "sy-words-outlook.h"
#include "sy-words-reach.h"
#include "sy-words-since.h"
#include "sy-words-team.h"
#include "sy-words-verdict.h"

/* A decision as Markdown Any Decision Records 4 write it, https://adr.github.io/madr/, for a folder
 * of a repository. It reads well as it is, and carries the profile, which Git hosts show folded.
 */

/* Of lines that people read as they are, and that linters allow. */
#define WIDTH 80

/* How many consequences are told of each kind, the largest first. */
#define N_CONSEQUENCES 8

/* How long a name of a file may be, without its number. */
#define STEM_MAX 60

typedef struct
{
  SyReportBuilder builder;
  SyCatalogue *catalogue;
  SyProfile *profile;
  SyAnalysis *analysis;
  const SyDecision *decision; /* (nullable): where one is made */
  SyHand chosen;
} Record;

/* In one line between quotes, which any parser of YAML takes for a string. */
static void
append_string (GString *out, const char *text)
{
  g_autofree char *line = sy_text_dup_line (text, SY_TEXT_NAME_MAX);

  g_string_append_c (out, '"');
  for (const char *c = line; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

/* In one line where they fit, which people read more easily. */
static void
append_names (GString *out, const char *key, GPtrArray *names)
{
  g_autoptr (GString) line = g_string_new (key);

  if (names->len == 0)
    return;

  for (guint i = 0; i < names->len; i++)
    {
      g_string_append (line, i == 0 ? ": [" : ", ");
      append_string (line, g_ptr_array_index (names, i));
    }
  g_string_append (line, "]\n");
  if (g_utf8_strlen (line->str, -1) <= WIDTH)
    {
      g_string_append (out, line->str);
      return;
    }

  g_string_append_printf (out, "%s:\n", key);
  for (guint i = 0; i < names->len; i++)
    {
      g_string_append (out, "  - ");
      append_string (out, g_ptr_array_index (names, i));
      g_string_append_c (out, '\n');
    }
}

/* Whose weights are in it, and who did not decide. */
static GPtrArray *
list_consulted (const Record *self)
{
  GPtrArray *people = sy_profile_get_people (self->profile);
  g_autoptr (GHashTable) deciders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *consulted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; self->decision != NULL && i < self->decision->people->len; i++)
    g_hash_table_add (deciders, sy_text_dup_key (g_ptr_array_index (self->decision->people, i)));
  for (guint p = 0; p < people->len && consulted->len < SY_DECISION_PEOPLE_MAX; p++)
    {
      g_autofree char *name = sy_words_team_name (people, p);
      g_autofree char *key = sy_text_dup_key (name);

      if (!g_hash_table_contains (deciders, key))
        g_ptr_array_add (consulted, g_steal_pointer (&name));
    }

  return consulted;
}

static void
append_front_matter (GString *out, const Record *self)
{
  g_autoptr (GPtrArray) consulted = list_consulted (self);
  const char *day = self->builder.report->day;

  g_string_append_printf (out, "---\nstatus: %s\n",
                          self->decision != NULL ? "accepted" : "proposed");
  if (day != NULL)
    g_string_append_printf (out, "date: %s\n", day);
  if (self->decision != NULL)
    append_names (out, "decision-makers", self->decision->people);
  append_names (out, "consulted", consulted);
  g_string_append (out, "---\n\n");
}

static char *
name_chosen (const Record *self)
{
  const SyOption *options = self->catalogue->options;

  if (self->chosen != SY_NEITHER)
    return g_strdup (options[self->chosen].name);

  /* Translators: both options, where people chose both together. */
  return g_strdup_printf (_ ("%1$s and %2$s"), options[SY_LEFT].name, options[SY_RIGHT].name);
}

/* Problem and solution, without what ends a sentence. */
static void
add_title (Record *self)
{
  const char *title = self->builder.report->title;
  g_autofree char *bare = g_strdup (title);
  g_autofree char *chosen = NULL;
  g_autofree char *heading = NULL;

  for (gsize end = strlen (bare); end > 1 && strchr (".,;:! ", bare[end - 1]) != NULL; end--)
    bare[end - 1] = '\0';
  if (self->decision != NULL)
    {
      chosen = name_chosen (self);
      /* Translators: title of a project, what was chosen. */
      heading = g_strdup_printf (_ ("%1$s: %2$s"), bare, chosen);
    }
  sy_report_builder_add_heading (&self->builder, 1, heading != NULL ? heading : bare);
}

static void
add_context (Record *self)
{
  const SyOption *options = self->catalogue->options;

  sy_report_builder_add_heading (&self->builder, 2, _ ("Context and Problem Statement"));
  sy_report_builder_take_paragraph (&self->builder,
                                    /* Translators: title of a project, option, other option. */
                                    g_strdup_printf (_ ("%1$s: %2$s or %3$s?"),
                                                     self->builder.report->title,
                                                     options[SY_LEFT].name,
                                                     options[SY_RIGHT].name));
  if (sy_catalogue_find_preset (self->catalogue, sy_profile_get_preset (self->profile)) != NULL)
    sy_report_builder_take_paragraph (&self->builder,
                                      sy_report_parts_describe (self->catalogue, self->profile));
}

static int
compare_weights (gconstpointer a, gconstpointer b, gpointer data)
{
  const SyFinding *findings = data;
  const guint first = *(const guint *) a;
  const guint second = *(const guint *) b;

  if (findings[first].weight != findings[second].weight)
    return findings[second].weight - findings[first].weight;

  return first < second ? -1 : first > second;
}

static void
add_driver (Record *self, guint i)
{
  const SyFinding *finding = &self->analysis->findings[i];
  const SyCriterion *criterion = sy_catalogue_get_criterion (self->catalogue, i);
  const SyEntry *entry = sy_profile_find_entry (self->profile, criterion->id);
  SyProse *item = sy_prose_new ("");
  g_autofree char *weight = finding->is_must
                                /* Translators: of a criterion, its weight from 0 to 10. */
                                ? g_strdup_printf (_ ("weight %d, a must"), finding->weight)
                                : g_strdup_printf (_ ("weight %d"), finding->weight);

  sy_prose_append_emphasis (item, criterion->name);
  sy_prose_append (item, C_ ("field", ": "));
  sy_prose_append (item, weight);
  if (entry != NULL && *entry->note != '\0')
    {
      sy_prose_append (item, ". ");
      sy_prose_append (item, entry->note);
    }
  sy_report_builder_take_item (&self->builder, item);
}

static void
add_drivers (Record *self)
{
  SyAnalysis *analysis = self->analysis;
  g_autofree guint *order = g_new (guint, analysis->n_criteria + 1);
  guint n = 0;

  for (guint i = 0; i < analysis->n_criteria; i++)
    if (analysis->findings[i].weight > 0 || analysis->findings[i].is_must)
      order[n++] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_weights, analysis->findings);
  if (n == 0)
    return;

  sy_report_builder_add_heading (&self->builder, 2, _ ("Decision Drivers"));
  for (guint k = 0; k < n; k++)
    add_driver (self, order[k]);
}

static void
add_options (Record *self)
{
  sy_report_builder_add_heading (&self->builder, 2, _ ("Considered Options"));
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      const SyOption *option = &self->catalogue->options[hand];
      SyProse *item = sy_prose_new (option->name);

      if (*option->summary != '\0')
        {
          sy_prose_append (item, C_ ("field", ": "));
          sy_prose_append (item, option->summary);
        }
      sy_report_builder_take_item (&self->builder, item);
    }
}

/* In the words that tools look for, where the language is English. */
static char *
describe_outcome (const Record *self)
{
  g_autofree char *chosen = NULL;

  if (self->decision == NULL)
    return g_strdup (_ ("No option is chosen yet."));

  chosen = name_chosen (self);
  if (*self->decision->reason == '\0')
    /* Translators: what was chosen. */
    return g_strdup_printf (_ ("Chosen option: \"%s\"."), chosen);

  /* Translators: what was chosen, and why. */
  return g_strdup_printf (_ ("Chosen option: \"%1$s\", because %2$s"), chosen,
                          self->decision->reason);
}

static void
add_figures (Record *self)
{
  g_autofree char *verdict = sy_words_verdict (self->catalogue, self->analysis);
  g_autofree char *lead = sy_words_lead (self->catalogue, self->analysis);

  sy_report_builder_take_paragraph (&self->builder,
                                    g_strdup_printf (_ ("The figures say: %1$s. %2$s"), verdict,
                                                     lead != NULL ? lead : ""));
  sy_report_builder_take_paragraph (&self->builder,
                                    sy_words_musts (self->catalogue, self->analysis));
  if (self->analysis->weight_total > 0 && !sy_analysis_leads_in_vain (self->analysis))
    sy_report_builder_take_paragraph (&self->builder,
                                      sy_words_sureness (self->catalogue, self->analysis));
}

/* What speaks for an option, or against it, the largest first. */
static void
add_consequences (Record *self, SyHand hand, gboolean is_good)
{
  const SyFinding *findings = self->analysis->findings;
  guint n_weighted;
  g_autofree guint *order = sy_effect_order (self->analysis, &n_weighted);
  guint n = 0;

  for (guint k = 0; k < n_weighted && n < N_CONSEQUENCES; k++)
    {
      g_autofree char *effect = NULL;
      g_autofree char *text = NULL;

      if (sy_hand_of_sum (sy_finding_get_product (&findings[order[k]]))
          != (is_good ? hand : sy_hand_other (hand)))
        continue;
      n++;
      effect = sy_report_parts_describe_row (self->catalogue, self->analysis, order[k]);
      /* Translators: a criterion and its figures. */
      text =
          g_strdup_printf (is_good ? _ ("Good, because of %s") : _ ("Bad, because of %s"), effect);
      sy_report_builder_take_item (&self->builder, sy_prose_new (text));
    }
}

static gboolean
has_consequences (const Record *self)
{
  g_autofree char *no_reason = sy_words_no_reason (self->analysis);

  return self->analysis->weight_total > 0 && no_reason == NULL;
}

/* Of what was chosen. */
static void
add_good_and_bad (Record *self)
{
  if (!has_consequences (self) || self->chosen == SY_NEITHER)
    return;

  sy_report_builder_add_heading (&self->builder, 3, _ ("Consequences"));
  add_consequences (self, self->chosen, TRUE);
  add_consequences (self, self->chosen, FALSE);
}

/* Where both were chosen, or nothing, of each option. */
static void
add_pros_and_cons (Record *self)
{
  if (!has_consequences (self) || self->chosen != SY_NEITHER)
    return;

  sy_report_builder_add_heading (&self->builder, 2, _ ("Pros and Cons of the Options"));
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      sy_report_builder_add_heading (&self->builder, 3, self->catalogue->options[hand].name);
      add_consequences (self, (SyHand) hand, TRUE);
      add_consequences (self, (SyHand) hand, FALSE);
    }
}

static void
add_confirmation (Record *self)
{
  const SyDecision *decision = sy_profile_get_decision (self->profile);

  sy_report_builder_add_heading (&self->builder, 3, _ ("Confirmation"));
  if (decision != NULL && *decision->revisit != '\0')
    sy_report_builder_take_paragraph (&self->builder,
                                      /* Translators: a day. */
                                      g_strdup_printf (_ ("To be looked at again on %s."),
                                                       decision->revisit));
  sy_report_builder_add_paragraph (
      &self->builder, _ ("“steelyard-cli check --review” with this file fails from the day on "
                         "which it is to be looked at again, and once the answer no longer is "
                         "what it was."));
}

static void
add_dissent (Record *self)
{
  GPtrArray *people = sy_profile_get_people (self->profile);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *dissent = sy_words_dissent (people, i);

      if (dissent == NULL)
        continue;
      if (!has_heading)
        sy_report_builder_add_heading (&self->builder, 3, _ ("Dissent"));
      has_heading = TRUE;
      sy_report_builder_take_item (&self->builder, sy_prose_new (dissent));
    }
}

static void
add_people (Record *self)
{
  GPtrArray *people = sy_profile_get_people (self->profile);
  g_autoptr (SyTeam) team = NULL;

  if (people->len == 0)
    return;

  team = sy_team_new (self->catalogue, self->profile);
  sy_report_builder_take_paragraph (&self->builder, sy_words_team (self->catalogue, team));
  sy_report_builder_take_paragraph (&self->builder, sy_words_team_agreement (team));
  sy_report_builder_take_paragraph (&self->builder,
                                    sy_words_team_first (self->catalogue, people, team));
  sy_report_parts_add_leaning (&self->builder, self->catalogue, self->profile, team);
  add_dissent (self);
}

static void
add_more (Record *self)
{
  sy_report_builder_add_heading (&self->builder, 2, _ ("More Information"));
  if (self->analysis->leader != SY_NEITHER && self->analysis->verdict != SY_VERDICT_NEITHER)
    sy_report_builder_take_paragraph (&self->builder,
                                      sy_words_change (self->catalogue, self->analysis));
  add_people (self);
  sy_report_builder_add_heading (&self->builder, 3, _ ("Where the figures come from"));
  sy_report_builder_add_paragraph (&self->builder, self->builder.report->knowledge);
  sy_report_builder_add_paragraph (
      &self->builder,
      _ ("The profile that gives them stands below. Steelyard and steelyard-cli open this file "
         "itself, and change nothing in it but that block: what is written above is of the day "
         "on which it was written."));
}

/* Linters are told to pass over what is not for people. */
static void
append_block (GString *out, const char *block)
{
  g_autofree char *summary =
      g_markup_escape_text (_ ("Steelyard profile, the figures behind this decision"), -1);

  g_string_append_printf (out,
                          "\n<!-- markdownlint-disable MD013 MD033 -->\n\n<details>\n"
                          "<summary>%s</summary>\n\n%s\n</details>\n",
                          summary, block);
}

/**
 * sy_report_write_record:
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 * @block: the profile as sy_record_write_block() gave it
 * @day: (nullable): that the record is of, as YYYY-MM-DD; %NULL for that of the decision
 *
 * Returns: (transfer full): a decision record in Markdown
 */
char *
sy_report_write_record (SyCatalogue *catalogue,
                        SyProfile *profile,
                        SyAnalysis *analysis,
                        const char *block,
                        const char *day)
{
  const SyDecision *decision = sy_profile_get_decision (profile);
  gboolean is_made = decision != NULL && sy_decision_is_made (decision);
  Record self = { .catalogue = catalogue,
                  .profile = profile,
                  .analysis = analysis,
                  .decision = is_made ? decision : NULL,
                  .chosen = is_made ? sy_catalogue_find_option (catalogue, decision->chosen)
                                    : SY_NEITHER };
  GString *out = g_string_new (NULL);
  g_autoptr (SyReport) report = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (block != NULL, g_string_free (out, FALSE));

  sy_report_parts_init (&self.builder, catalogue, profile, sy_report_parts_find_day (profile, day));
  append_front_matter (out, &self);
  add_title (&self);
  add_context (&self);
  add_drivers (&self);
  add_options (&self);
  sy_report_builder_add_heading (&self.builder, 2, _ ("Decision Outcome"));
  sy_report_builder_take_paragraph (&self.builder, describe_outcome (&self));
  add_figures (&self);
  add_good_and_bad (&self);
  add_confirmation (&self);
  add_pros_and_cons (&self);
  add_more (&self);
  report = sy_report_builder_finish (&self.builder);
  text = sy_report_to_markdown (report, WIDTH);
  g_string_append (out, text);
  append_block (out, block);

  return g_string_free (out, FALSE);
}

/**
 * sy_report_dup_record_stem:
 * @title: of a project
 *
 * Returns: (transfer full): it as the names of decision records have it: small letters and digits
 *   with dashes between, never ""
 */
char *
sy_report_dup_record_stem (const char *title)
{
  g_autofree char *ascii = g_str_to_ascii (title, "C");
  GString *stem = g_string_new (NULL);

  for (const char *c = ascii; *c != '\0' && stem->len < STEM_MAX; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (stem, g_ascii_tolower (*c));
    else if (*c != '\'' && stem->len > 0 && stem->str[stem->len - 1] != '-')
      g_string_append_c (stem, '-');
  while (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  if (stem->len == 0)
    g_string_append (stem, "decision");

  return g_string_free (stem, FALSE);
}
