/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-catalogue.h"

/* Each criterion is a letter with both its ratings as digits. */
static SyCatalogue *
create (int version, const char *left, const char *right, const char *criteria)
{
  SyCatalogue *catalogue = sy_catalogue_new ();
  g_auto (GStrv) words = g_strsplit (criteria, " ", -1);

  catalogue->id = g_strdup ("tea");
  catalogue->version = version;
  catalogue->title = g_strdup ("Tea");
  catalogue->options[SY_LEFT].id = g_strdup (left);
  catalogue->options[SY_RIGHT].id = g_strdup (right);
  for (guint i = 0; words[i] != NULL; i++)
    {
      SyCriterion *criterion = sy_criterion_new ();

      criterion->id = g_strndup (words[i], 1);
      criterion->ratings[SY_LEFT] = words[i][1] - '0';
      criterion->ratings[SY_RIGHT] = words[i][2] - '0';
      g_ptr_array_add (catalogue->criteria, criterion);
    }
  sy_catalogue_seal (catalogue);

  return catalogue;
}

static const struct
{
  const char *left;
  const char *right;
  const char *criteria;
  const char *text;
} rows[] = {
  { "t", "c", "a12 b34", "No rating is different." },
  { "t", "c", "a21 b34", "2 of 4 ratings are different." },
  { "t", "c", "b34 a13", "1 of 4 ratings are different." },
  /* The sides may change places, which is no other rating. */
  { "c", "t", "a21 b43", "No rating is different." },
  { "t", "x", "a12 b34", "2 of 4 ratings are different." },
  { "t", "c", "a12 c34 d56", "No rating is different. 2 criteria are new. 1 criterion is gone." },
  { "t", "c", "z12", "No rating is different. 1 criterion is new. 2 criteria are gone." },
};

static void
test_ratings (void)
{
  g_autoptr (SyCatalogue) before = create (3, "t", "c", "a12 b34");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SyCatalogue) after = create (4, rows[i].left, rows[i].right, rows[i].criteria);
      g_autofree char *text = sy_words_catalogue_ratings (before, after);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_titles (void)
{
  g_autoptr (SyCatalogue) before = create (3, "t", "c", "a12");
  g_autoptr (SyCatalogue) after = create (2, "t", "c", "a12");
  g_autofree char *text = sy_words_catalogue_titles (before, after);

  g_assert_cmpstr (text, ==, "You have “Tea”, version 3. The file holds “Tea”, version 2.");
}

static void
test_verdicts (void)
{
  g_autofree char *changed = sy_words_catalogue_verdicts ("P", "A leads", "B leads");
  g_autofree char *same = sy_words_catalogue_verdicts ("P", "A leads", "A leads");
  g_autofree char *none = sy_words_catalogue_verdicts ("P", "A leads", NULL);

  g_assert_cmpstr (changed, ==, "“P”: now “A leads”, then “B leads”.");
  g_assert_cmpstr (same, ==, "“P”: still “A leads”.");
  g_assert_cmpstr (none, ==, "“P”: now “A leads”, then it could not be opened.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-catalogue/ratings", test_ratings);
  g_test_add_func ("/words-catalogue/titles", test_titles);
  g_test_add_func ("/words-catalogue/verdicts", test_verdicts);

  return g_test_run ();
}
