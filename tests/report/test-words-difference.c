/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-difference.h"

#include "words-cases.h"
#include "words-test.h"

static void
test_lead_change (void)
{
  static const Case hair = { { 10, 8, 10 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
  static const struct
  {
    const Case *here;
    const Case *there;
    const char *text;
  } rows[] = {
    { &nothing, &lead, "Where nothing is weighed, there is no lead to compare." },
    { &lead, &nothing, "Where nothing is weighed, there is no lead to compare." },
    { &lead, &exact, "Both leads are exactly the same." },
    { &tie, &lead, "From this project to the other, the lead moves 3.8 points towards Alpha." },
    { &lead, &tie, "From this project to the other, the lead moves 3.8 points towards Beta." },
    { &certain, &far, "From this project to the other, the lead moves 10.0 points towards Beta." },
    { &hair, &tie, "From this project to the other, the lead moves 0.7 points towards Beta." },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyAnalysis) here = analyse (rows[i].here);
      g_autoptr (SyAnalysis) there = analyse (rows[i].there);
      g_autofree char *text = sy_words_lead_change (catalogue, here, there);

      assert_words (text, rows[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-difference/lead-change", test_lead_change);

  return g_test_run ();
}
