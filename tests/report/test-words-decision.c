/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-decision.h"

#include "words-cases.h"

static SyDecision *
decide (const char *chosen)
{
  SyDecision *decision = sy_decision_new ();

  g_free (decision->chosen);
  decision->chosen = g_strdup (chosen);

  return decision;
}

static void
assert_title (const char *chosen, const char *expected)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyDecision) decision = decide (chosen);
  g_autofree char *title = sy_words_decision (catalogue, decision);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_title (void)
{
  assert_title ("a", "Decision: Alpha");
  assert_title ("b", "Decision: Beta");
  assert_title ("both", "Decision: both together");
  assert_title ("", "Decision: still open");
}

static void
assert_field (SyProfile *profile, SyDecisionField field, const char *name, const char *expected)
{
  g_autofree char *text = sy_words_decision_field (profile, field);

  g_assert_cmpstr (sy_words_decision_field_name (sy_profile_get_decision (profile), field), ==,
                   name);
  g_assert_cmpstr (text, ==, expected);
}

/* A blank name of a file is nobody. */
static void
test_fields (void)
{
  g_autoptr (SyProfile) empty = sy_profile_new ("test", 1);
  g_autoptr (SyDecision) decision = decide ("b");
  g_autoptr (SyProfile) profile = sy_profile_with_decision (empty, decision);

  assert_field (profile, SY_DECISION_WHY, "Why", "");
  assert_field (profile, SY_DECISION_WHO, "Who", "");
  assert_field (profile, SY_DECISION_DAY, "Decided on", "");
  assert_field (profile, SY_DECISION_REVIEW, "Review on", "");

  g_free (decision->reason);
  decision->reason = g_strdup ("We know it.");
  g_free (decision->date);
  decision->date = g_strdup ("2026-11-23");
  g_free (decision->revisit);
  decision->revisit = g_strdup ("2027-11-23");
  g_ptr_array_add (decision->people, g_strdup ("Ana"));
  g_ptr_array_add (decision->people, g_strdup ("  "));
  g_ptr_array_add (decision->people, g_strdup ("Bo"));
  assert_field (profile, SY_DECISION_WHY, "Why", "We know it.");
  assert_field (profile, SY_DECISION_WHO, "Who", "Ana, Bo");
  assert_field (profile, SY_DECISION_DAY, "Decided on", "2026-11-23");
  assert_field (profile, SY_DECISION_REVIEW, "Review on", "2027-11-23");

  *decision->chosen = '\0';
  assert_field (profile, SY_DECISION_DAY, "Recorded on", "2026-11-23");
}

/* A line each of who would have decided otherwise; who would not has none. */
static void
test_dissent (void)
{
  g_autoptr (SyProfile) empty = sy_profile_new ("test", 1);
  g_autoptr (SyDecision) decision = decide ("b");
  g_autoptr (SyProfile) decided = sy_profile_with_decision (empty, decision);
  g_autoptr (SyProfile) ana = sy_profile_with_person_added (decided, "Ana");
  g_autoptr (SyProfile) both = sy_profile_with_person_added (ana, "Bo");
  g_autoptr (SyProfile) three = sy_profile_with_person_added (both, "");
  g_autoptr (SyProfile) one = sy_profile_with_person_dissent (three, 0, "Alpha: we know it.");
  g_autoptr (SyProfile) two = sy_profile_with_person_dissent (one, 2, "Alpha.");

  assert_field (three, SY_DECISION_DISSENT, "Dissent", "");
  assert_field (one, SY_DECISION_DISSENT, "Dissent", "Ana: Alpha: we know it.");
  assert_field (two, SY_DECISION_DISSENT, "Dissent", "Ana: Alpha: we know it.\nPerson 3: Alpha.");
}

static void
test_review (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) analysis = analyse (&certain);
  g_autoptr (SyDecision) decision = decide ("b");
  g_autofree char *text = NULL;

  g_assert_false (sy_decision_is_due (NULL, "2026-11-23"));
  g_assert_false (sy_decision_is_due (decision, "2026-11-23"));
  g_free (decision->revisit);
  decision->revisit = g_strdup ("2026-11-23");
  g_assert_false (sy_decision_is_due (decision, "2026-11-22"));
  g_assert_true (sy_decision_is_due (decision, "2026-11-23"));
  g_assert_true (sy_decision_is_due (decision, "2027-01-01"));
  text = sy_words_review (catalogue, decision, analysis);
  g_assert_cmpstr (text, ==,
                   "It was to be looked at again on 2026-11-23. "
                   "The figures now clearly speak for Alpha.");
}

static void
test_figures_now (void)
{
  static const Case lean = { { 9, 5, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
  static const Case only = { { 6, 0, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { TRUE }, 2, 1 };
  static const Case neither = { { 6, 0, 0 }, { 4, 3, 6 }, { 3, 9, 6 }, { TRUE }, 2, 1 };
  static const struct
  {
    const Case *figures;
    const char *chosen; /* NULL where nobody has decided */
    const char *expected;
  } rows[] = {
    { &certain, NULL, "Alpha is the clear choice" },
    { &certain, "", "Alpha is the clear choice" },
    { &certain, "a", "Alpha is the clear choice" },
    { &certain, "b", "The figures now clearly speak for Alpha" },
    { &certain, "both", "The figures now clearly speak for Alpha" },
    { &lean, "a", "Leaning to Alpha" },
    { &lean, "b", "The figures now lean to Alpha" },
    { &only, "b", "By the figures now only Alpha meets the musts" },
    { &only, "both", "By the figures now only Alpha meets the musts" },
    { &neither, NULL, "Neither Alpha nor Beta meets the musts" },
    { &neither, "a", "By the figures now neither option meets the musts" },
    { &tie, "b", "Too close to call" },
    { &nothing, "b", "Nothing is weighed yet" },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyAnalysis) analysis = analyse (rows[i].figures);
      g_autoptr (SyDecision) decision = rows[i].chosen != NULL ? decide (rows[i].chosen) : NULL;
      g_autofree char *text = sy_words_figures_now (catalogue, decision, analysis);

      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-decision/title", test_title);
  g_test_add_func ("/words-decision/fields", test_fields);
  g_test_add_func ("/words-decision/dissent", test_dissent);
  g_test_add_func ("/words-decision/review", test_review);
  g_test_add_func ("/words-decision/figures-now", test_figures_now);

  return g_test_run ();
}
