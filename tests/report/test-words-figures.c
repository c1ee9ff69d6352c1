/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-figures.h"

#include "report-test.h"
#include "words-test.h"

static void
test_shares_never_overstate (void)
{
  static const struct
  {
    double share;
    gboolean is_all;
    const char *text;
  } shares[] = {
    { 1, TRUE, "100 %" },
    { 1, FALSE, "99.9 %" },
    { 0.99999, FALSE, "99.9 %" },
    { 0.962, FALSE, "96.2 %" },
    { 0.5, FALSE, "50.0 %" },
    { 0.001, FALSE, "0.1 %" },
    { 1e-20, FALSE, "less than 0.1 %" },
    { 0, FALSE, "0 %" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *text = sy_words_share (shares[i].share, shares[i].is_all);

      assert_words (text, shares[i].text);
    }
}

static void
test_margin (void)
{
  static const struct
  {
    double points;
    const char *text;
  } rows[] = {
    { 0, "0.0" },    { 0.01, "less than 0.1" }, { -0.099, "less than 0.1" },
    { -0.1, "0.1" }, { 3.84, "3.8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = sy_words_margin (rows[i].points);

      assert_words (text, rows[i].text);
    }
}

static void
test_signed_points (void)
{
  g_autofree char *less = sy_words_signed_points (-3.84);
  g_autofree char *more = sy_words_signed_points (12);
  g_autofree char *none = sy_words_signed_points (0);

  assert_words (less, "−3.8");
  assert_words (more, "+12.0");
  assert_words (none, "0.0");
}

static void
test_advantage (void)
{
  static const struct
  {
    double points;
    const char *text;
  } rows[] = {
    { 3.84, "Alpha +3.8" },
    { -0.1, "Beta +0.1" },
    { -0.01, "Beta by less than 0.1" },
    { 0, "a tie" },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = sy_words_advantage (catalogue, rows[i].points);

      assert_words (text, rows[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-figures/shares", test_shares_never_overstate);
  g_test_add_func ("/words-figures/margin", test_margin);
  g_test_add_func ("/words-figures/signed-points", test_signed_points);
  g_test_add_func ("/words-figures/advantage", test_advantage);

  return g_test_run ();
}
