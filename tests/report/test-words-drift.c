/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-drift.h"
#include "words-test.h"

static SyCatalogue *catalogue;

typedef struct
{
  int version; /* that the profile was saved with, relative to today's; G_MININT for none */
  const char *verdict;
  const char *leader;
  gboolean is_decided;
  const char *title;
  const char *text;
} Row;

#define NONE G_MININT

/* The profile weighs maths alone, so Beta is the clear choice today. */
static const Row rows[] = {
  { 0, NULL, NULL, FALSE, NULL, NULL },
  { NONE, NULL, NULL, FALSE, NULL, NULL },
  { 0, "clear", "b", FALSE, NULL, NULL },
  { NONE, "clear", "b", TRUE, NULL, NULL },
  { 0, "", "a", FALSE, NULL, NULL },
  { 7, NULL, NULL, FALSE, "The catalogue has changed since this project was saved",
    "It was saved with version 8 of the catalogue; this is version 1." },
  { 7, "clear", "b", FALSE, "The catalogue has changed, and the answer holds",
    "It was saved with version 8 of the catalogue; this is version 1." },
  { 7, "lean", "a", FALSE, "The answer is no longer what it was",
    "It was saved with version 8 of the catalogue; this is version 1. "
    "Then: Leaning to Alpha. Now: Beta is the clear choice." },
  { 0, "close", "a", FALSE, "The answer is no longer what it was",
    "The result kept in the file is not what its weights and ratings give today. "
    "Then: Too close to call. Now: Beta is the clear choice." },
  { NONE, "lean", "b", TRUE, "The answer is no longer what it was",
    "The result kept in the file is not what its weights and ratings give today. Then: Leaning to "
    "Beta. "
    "Now: Beta is the clear choice. The decision may need another look." },
  { 0, "neither", "", FALSE, "The answer is no longer what it was",
    "The result kept in the file is not what its weights and ratings give today. "
    "Then: Neither Alpha nor Beta meets the musts. Now: Beta is the clear choice." },
  { 0, "only", "a", FALSE, "The answer is no longer what it was",
    "The result kept in the file is not what its weights and ratings give today. "
    "Then: Only one option meets the musts. Now: Beta is the clear choice." },
  { 0, "none", "", FALSE, "The answer is no longer what it was",
    "The result kept in the file is not what its weights and ratings give today. "
    "Then: Nothing is weighed yet. Now: Beta is the clear choice." },
  { 0, "certain", "b", FALSE, "The answer is no longer what it was",
    "The result kept in the file is not what its weights and ratings give today. "
    "Then: a result that this version does not know. Now: Beta is the clear choice." },
  { 0, "clear", "rust", FALSE, "The answer is no longer what it was",
    "The result kept in the file is not what its weights and ratings give today. "
    "Then: a result that this version does not know. Now: Beta is the clear choice." },
};

static SyCatalogue *
create_catalogue (void)
{
  SyCatalogue *self = sy_catalogue_new ();
  SyCriterion *criterion = sy_criterion_new ();

  self->id = g_strdup ("alpha-or-beta");
  self->version = 1;
  self->options[SY_LEFT].id = g_strdup ("a");
  self->options[SY_LEFT].name = g_strdup ("Alpha");
  self->options[SY_RIGHT].id = g_strdup ("b");
  self->options[SY_RIGHT].name = g_strdup ("Beta");
  criterion->id = g_strdup ("maths");
  criterion->name = g_strdup ("Maths");
  criterion->ratings[SY_LEFT] = 2;
  criterion->ratings[SY_RIGHT] = 9;
  g_ptr_array_add (self->criteria, criterion);
  sy_catalogue_seal (self);

  return self;
}

static SyProfile *
create_profile (const Row *row)
{
  int version = row->version != NONE ? catalogue->version + row->version : 0;
  g_autoptr (SyProfile) blank = sy_profile_new (catalogue->id, version);
  g_autoptr (SyProfile) weighed = sy_profile_with_weight (blank, "maths", 10);
  g_autoptr (SyProfile) dated = NULL;
  g_autoptr (SySnapshot) result = NULL;
  g_autoptr (SyDecision) decision = sy_decision_new ();

  if (row->verdict != NULL)
    result = sy_snapshot_new (row->verdict, row->leader);
  dated = sy_profile_with_result (weighed, result);

  return sy_profile_with_decision (dated, row->is_decided ? decision : NULL);
}

static void
test_drift (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (SyProfile) profile = create_profile (row);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autofree char *title = sy_words_drift_title (catalogue, profile, analysis);
  g_autofree char *text = sy_words_drift (catalogue, profile, analysis);

  g_assert_cmpstr (title, ==, row->title);
  g_assert_cmpstr (text, ==, row->text);
}

static void
test_unknown_criteria (void)
{
  g_autofree char *long_id = g_strnfill (60000, 'x');
  g_autofree char *odd_id = g_strconcat ("a\033[1m\n", long_id, NULL);
  g_autoptr (SyProfile) known = sy_profile_new (catalogue->id, 1);
  g_autoptr (SyProfile) one = sy_profile_with_weight (known, "zeal", 7);
  g_autoptr (SyProfile) two = sy_profile_with_note (one, odd_id, "n");
  g_autoptr (SyProfile) many = sy_profile_ref (two);
  g_autofree char *of_none = sy_words_unknown_criteria (catalogue, known);
  g_autofree char *of_one = sy_words_unknown_criteria (catalogue, one);
  g_autofree char *of_two = sy_words_unknown_criteria (catalogue, two);
  g_autofree char *of_many = NULL;

  g_assert_null (of_none);
  g_assert_cmpstr (of_one, ==,
                   "Kept in the file but not weighed, since the catalogue does not know it: 1 "
                   "criterion, “zeal” (weight 7).");
  g_assert_nonnull (strstr (of_two, "“zeal” (weight 7)"));
  g_assert_null (strchr (of_two, '\033'));
  g_assert_null (strchr (of_two, '\n'));
  g_assert_cmpuint (strlen (of_two), <, 500);

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("k%u", i);
      SyProfile *next = sy_profile_with_weight (many, id, 1);

      sy_profile_unref (many);
      many = next;
    }
  of_many = sy_words_unknown_criteria (catalogue, many);
  g_assert_nonnull (strstr (of_many, "52 criteria"));
  g_assert_cmpuint (strlen (of_many), <, 1500);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = create_catalogue ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/words-drift/%02u", i);

      g_test_add_data_func (path, &rows[i], test_drift);
    }
  g_test_add_func ("/words-drift/unknown-criteria", test_unknown_criteria);

  status = g_test_run ();
  sy_catalogue_unref (catalogue);

  return status;
}
