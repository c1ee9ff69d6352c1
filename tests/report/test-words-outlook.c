/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-outlook.h"

#include "sy-words-figures.h"
#include "words-cases.h"
#include "words-test.h"

/* clang-format off */
static const Case only = { { 9, 2, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { FALSE, TRUE, FALSE }, 2, 1 };
static const Case neither = { { 9, 2, 0 }, { 9, 3, 6 }, { 4, 9, 6 }, { TRUE, TRUE, FALSE }, 2, 1 };
static const Case ordered = { { 9, 2, 0 }, { 9, 3, 6 }, { 4, 7, 6 }, { FALSE }, 2, 1 };
static const Case ordered_only = { { 9, 2, 0 }, { 9, 3, 6 }, { 4, 7, 6 }, { FALSE, TRUE, FALSE }, 2, 1 };
static const Case better = { { 9, 0, 2 }, { 9, 3, 6 }, { 4, 9, 5 }, { FALSE }, 2, 1 };
static const Case better_only = { { 9, 0, 2 }, { 9, 3, 6 }, { 4, 9, 5 }, { FALSE, TRUE, FALSE }, 2, 1 };
static const Case both_fail = { { 9, 2, 0 }, { 3, 3, 6 }, { 4, 9, 6 }, { TRUE, TRUE, FALSE }, 2, 1 };
static const Case absurd = { { 8, 0, 1 }, { 9, 3, 5 }, { 4, 9, 6 }, { FALSE }, 2, 1 };
static const Case absurd_only = { { 8, 0, 1 }, { 9, 3, 5 }, { 4, 9, 6 }, { FALSE, TRUE, FALSE }, 2, 1 };
static const Case long_way = { { 10, 1, 10 }, { 9, 3, 6 }, { 4, 9, 4 }, { FALSE }, 2, 1 };
/* clang-format on */

static void
test_smallest_change (void)
{
  static const struct
  {
    const Case *data;
    const char *text;
    const char *alone;
  } rows[] = {
    { &nothing, "Nothing is weighed yet, so there is nothing to tip", NULL },
    { &tie, "It is an exact tie, so there is no lead to tip", NULL },
    { &lead, "The smallest change that tips it to Beta is 1 slider step", NULL },
    { &far, "The smallest change that tips it to Beta is 8 slider steps", NULL },
    { &certain, "No move of the sliders in use tips it to Beta", NULL },
    { &only, "No slider changes it: only Beta meets the musts",
      "By the scores alone, without the musts, Alpha leads." },
    { &neither, "No slider changes it: neither option meets the musts",
      "Neither option meets the musts, so the scores decide nothing." },
    { &absurd, "Beta is far off: speed would have to count for nothing", NULL },
    { &long_way, "Beta is far off: it would take 12 slider steps", NULL },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyAnalysis) analysis = analyse (rows[i].data);
      g_autofree char *text = sy_words_smallest_change (catalogue, analysis);
      g_autofree char *alone = sy_words_score_alone (catalogue, analysis);

      assert_words (text, rows[i].text);
      assert_words (alone, rows[i].alone);
    }
}

/* Where musts decide, what weights do is said of the scores, and of one thing at a time. */
static void
test_musts (void)
{
  static const struct
  {
    const Case *data;
    const char *order;
    const char *change;
    const char *single;
  } rows[] = {
    { &ordered, "With this order of importance no weights at all make Beta win.",
      "8 slider steps make Beta lead: speed 9 → 1.", NULL },
    { &ordered_only,
      "By the scores alone, with this order of importance no weights at all make Beta lead.",
      "By the scores alone, 8 slider steps make Beta lead: speed 9 → 1.", NULL },
    { &better, "Alpha is better or equal on everything that counts.",
      "No move of the sliders in use makes Beta lead.", "Alone, maths 0 → 8 makes Beta lead." },
    { &better_only,
      "By the scores alone, Alpha is better or equal on everything that has a weight.",
      "By the scores alone, no move of the sliders in use makes Beta lead.", NULL },
    { &absurd, "With this order of importance no weights at all make Beta win.",
      "Beta is far off: speed would have to count for nothing.",
      "Alone, maths 0 → 7 makes Beta lead." },
    { &absurd_only,
      "By the scores alone, with this order of importance no weights at all make Beta lead.",
      "By the scores alone, Beta is far off: speed would have to count for nothing.", NULL },
    { &neither, NULL, NULL, NULL },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyAnalysis) analysis = analyse (rows[i].data);
      g_autofree char *order = sy_words_order (catalogue, analysis);
      g_autofree char *change = sy_words_change (catalogue, analysis);
      g_autofree char *single = sy_words_single_change (catalogue, analysis);

      assert_words (order, rows[i].order);
      assert_words (change, rows[i].change);
      assert_words (single, rows[i].single);
    }
}

/* Which must, or which rating, keeps whom out. */
static void
test_lifts (void)
{
  static const struct
  {
    const Case *data;
    const char *text;
  } rows[] = {
    { &lead, NULL },
    { &only, "Alpha would meet the musts if this were none, or were rated 5: maths 3 → 5." },
    { &neither, "Alpha would meet the musts if this were none, or were rated 5: maths 3 → 5. Beta "
                "would meet the musts if this were none, or were rated 5: speed 4 → 5." },
    { &both_fail,
      "Alpha would meet the musts if each of these were none, or were rated 5: speed 3 → "
      "5, maths 3 → 5. Beta would meet the musts if this were none, or were rated 5: "
      "speed 4 → 5." },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyAnalysis) analysis = analyse (rows[i].data);
      g_autofree char *text = sy_words_lifts (catalogue, analysis);

      assert_words (text, rows[i].text);
    }
}

/* A move is not torn at the end of a line. */
static void
test_no_break (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) analysis = analyse (&far);
  g_autofree char *moves = sy_words_moves (catalogue, analysis);
  g_autofree char *share = sy_words_share (0.5, FALSE);

  g_assert_cmpstr (moves, ==, "maths 1\302\240→\302\2409");
  g_assert_cmpstr (share, ==, "50.0\302\240%");
}

static void
test_rating_tips (void)
{
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();
  g_autoptr (SyAnalysis) near = analyse (&lead);
  g_autoptr (SyAnalysis) sure = analyse (&certain);
  g_autoptr (SyAnalysis) even = analyse (&tie);
  g_autoptr (SyAnalysis) empty = analyse (&nothing);
  g_auto (GStrv) texts = sy_words_rating_tips (catalogue, near);
  g_auto (GStrv) none = sy_words_rating_tips (catalogue, even);
  g_autofree char *why_even = sy_words_no_rating_tips (catalogue, even);
  g_autofree char *why_empty = sy_words_no_rating_tips (catalogue, empty);
  g_autoptr (SyAnalysis) out = analyse (&neither);
  g_auto (GStrv) none_out = sy_words_rating_tips (catalogue, out);
  g_autofree char *why_out = sy_words_no_rating_tips (catalogue, out);
  g_autofree char *why_sure = sy_words_no_rating_tips (catalogue, sure);

  /* S = 35 − 30 = 5: 6 are missing, at 7, 5 and 1 a step. */
  g_assert_cmpuint (g_strv_length (texts), ==, 4);
  assert_words (texts[0], "speed: Alpha 9 → 8");
  assert_words (texts[1], "speed: Beta 4 → 5");
  assert_words (texts[2], "maths: Alpha 3 → 1");
  assert_words (texts[3], "cost: Alpha 6 → 0");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (none_out), ==, 0);
  assert_words (why_out, "Neither option meets the musts, so the scores decide nothing.");
  assert_words (why_even, "It is an exact tie, so there is no lead to tip.");
  assert_words (why_empty, "Nothing is weighed yet.");
  assert_words (why_sure, "None. Whatever a single rating were changed to, Beta would not "
                          "lead.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-outlook/smallest-change", test_smallest_change);
  g_test_add_func ("/words-outlook/musts", test_musts);
  g_test_add_func ("/words-outlook/lifts", test_lifts);
  g_test_add_func ("/words-outlook/no-break", test_no_break);
  g_test_add_func ("/words-outlook/rating-tips", test_rating_tips);

  return g_test_run ();
}
