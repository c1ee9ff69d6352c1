/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-words.h"

#include "report-test.h"

/* A chip and what is said of it when it is pointed at have one sign. */
static void
test_one_sign (void)
{
  static const struct
  {
    SyHand seen_by;
    double points;
    const char *chip;
    const char *tooltip;
  } rows[] = {
    { SY_LEFT, 1.5, "speed +1.5", "+1.5 points: speaks for Alpha" },
    { SY_LEFT, -1.5, "speed −1.5", "−1.5 points: speaks against Alpha, for Beta" },
    { SY_RIGHT, -1.5, "speed +1.5", "+1.5 points: speaks for Beta" },
    { SY_RIGHT, 1.5, "speed −1.5", "−1.5 points: speaks against Beta, for Alpha" },
    { SY_NEITHER, 1.5, "speed Alpha +1.5", "Alpha +1.5 points" },
    { SY_NEITHER, -1.5, "speed Beta +1.5", "Beta +1.5 points" },
  };
  g_autoptr (SyCatalogue) catalogue = make_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *chip =
          sy_criterion_words_reason (catalogue, 0, rows[i].seen_by, rows[i].points);
      g_autofree char *tooltip =
          sy_criterion_words_reason_points (catalogue, rows[i].seen_by, rows[i].points);

      g_assert_cmpstr (chip, ==, rows[i].chip);
      g_assert_cmpstr (tooltip, ==, rows[i].tooltip);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/criterion-words/one-sign", test_one_sign);

  return g_test_run ();
}
