/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-record.h"

#include <string.h>

#include "report-test.h"

/* What people chose stands in the title and leads; of both there are pros and cons of each. */
static void
test_chosen (void)
{
  static const struct
  {
    const char *chosen;
    const char *parts[4];
  } cases[] = {
    { "a",
      { "---\nstatus: accepted\n---\n\n# Ours: Alpha\n",
        "Chosen option: \"Alpha\", because it is ours.\n",
        "\n### Consequences\n\n- Good, because of speed", "- Bad, because of maths" } },
    { "both",
      { "# Ours: Alpha and Beta\n", "Chosen option: \"Alpha and Beta\", because",
        "\n## Pros and Cons of the Options\n\n### Alpha\n\n- Good, because of speed",
        "\n### Beta\n\n- Good, because of maths" } },
    { "",
      { "---\nstatus: proposed\n---\n\n# Ours\n", "\nNo option is chosen yet.\n", "### Alpha",
        "" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SyCatalogue) catalogue = make_catalogue ();
      g_autoptr (SyProfile) weighed = make_profile (6, 2, 0, NULL);
      g_autoptr (SyProfile) titled = sy_profile_with_title (weighed, "Ours.");
      g_autoptr (SyDecision) decision = sy_decision_new ();
      g_autoptr (SyProfile) profile = NULL;
      g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, weighed);
      g_autofree char *text = NULL;

      g_free (decision->chosen);
      decision->chosen = g_strdup (cases[i].chosen);
      g_free (decision->reason);
      decision->reason = g_strdup ("it is ours.");
      profile = sy_profile_with_decision (titled, decision);
      text = sy_report_write_record (catalogue, profile, analysis, "BLOCK\n", NULL);
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].parts); k++)
        if (strstr (text, cases[i].parts[k]) == NULL)
          g_error ("“%s” is not in\n%s", cases[i].parts[k], text);
      g_assert_true (g_str_has_suffix (text, "</summary>\n\nBLOCK\n\n</details>\n"));
    }
}

/* A title of nothing but marks is one. */
static void
test_marks (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyProfile) weighed = make_profile (6, 2, 0, NULL);
  g_autoptr (SyProfile) profile = sy_profile_with_title (weighed, "...");
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  g_autofree char *text = sy_report_write_record (catalogue, profile, analysis, "BLOCK\n", NULL);

  g_assert_nonnull (strstr (text, "\n# .\n"));
}

static void
test_stem (void)
{
  static const char *const cases[][2] = {
    { "Fraud scoring service", "fraud-scoring-service" },
    { "  A & B: C’s “d”!  ", "a-b-cs-d" },
    { "../x", "x" },
    { "", "decision" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stem = sy_report_dup_record_stem (cases[i][0]);

      g_assert_cmpstr (stem, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-record/chosen", test_chosen);
  g_test_add_func ("/report-record/marks", test_marks);
  g_test_add_func ("/report-record/stem", test_stem);

  return g_test_run ();
}
