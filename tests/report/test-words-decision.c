/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-decision.h"

#include "report-test.h"

static void
test_decision_against_the_numbers (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (9, 0, 0, NULL);
  g_autoptr (SyDecision) decision = sy_decision_new ();
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, weighed);
  g_autofree char *text = NULL;

  g_free (decision->chosen);
  decision->chosen = g_strdup ("b");
  g_free (decision->date);
  decision->date = g_strdup ("2026-11-23");
  g_ptr_array_add (decision->people, g_strdup ("Ana"));
  g_ptr_array_add (decision->people, g_strdup ("Bo"));
  profile = sy_profile_with_decision (weighed, decision);
  text = sy_words_decision (catalogue, profile, analysis);

  g_assert_cmpstr (text, ==,
                   "Decided on 2026-11-23: Beta. The numbers recommend otherwise; people decide. "
                   "Took part: Ana, Bo.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-decision/against-the-numbers", test_decision_against_the_numbers);

  return g_test_run ();
}
