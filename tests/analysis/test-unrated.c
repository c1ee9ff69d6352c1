/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-analysis.h"

#include "analysis-test.h"

/* What nobody has rated is in no figure: the answer is that of the catalogue without it. */

#define N_MAX 6

typedef struct
{
  SyCatalogue *all;
  SyCatalogue *rated;
  SyProfile *profile;
  guint n;
  gboolean is_rated[N_MAX];
} Case;

static SyCatalogue *
create_catalogue (void)
{
  SyCatalogue *catalogue = sy_catalogue_new ();

  catalogue->id = g_strdup ("any");
  catalogue->version = 1;
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      catalogue->options[hand].id = g_strdup (hand == SY_LEFT ? "left" : "right");
      catalogue->options[hand].name = g_strdup (catalogue->options[hand].id);
      catalogue->options[hand].summary = g_strdup ("");
    }

  return catalogue;
}

static void
add_criterion (SyCatalogue *catalogue, guint i, SySide side, int left, int right)
{
  SyCriterion *criterion = sy_criterion_new ();

  criterion->id = g_strdup_printf ("c%u", i);
  criterion->name = g_strdup (criterion->id);
  criterion->group = g_strdup ("");
  criterion->side = side;
  criterion->ratings[SY_LEFT] = left;
  criterion->ratings[SY_RIGHT] = right;
  g_ptr_array_add (catalogue->criteria, criterion);
}

/* Takes @profile. */
static SyProfile *
say (SyProfile *profile, guint i, SyHand rated)
{
  g_autoptr (SyProfile) before = profile;
  g_autofree char *id = g_strdup_printf ("c%u", i);
  g_autoptr (SyProfile) weighed =
      sy_profile_with_weight (before, id, g_test_rand_int_range (0, 11));
  g_autoptr (SyProfile) must =
      sy_profile_with_must (weighed, id, g_test_rand_int_range (0, 4) == 0);

  return rated == SY_NEITHER
             ? sy_profile_ref (must)
             : sy_profile_with_rating (must, id, rated, g_test_rand_int_range (0, 11));
}

/* A rating of one option alone is none. */
static void
init_case (Case *c)
{
  *c = (Case) { .all = create_catalogue (), .rated = create_catalogue () };
  c->n = (guint) g_test_rand_int_range (1, N_MAX + 1);
  c->profile = sy_profile_new ("any", 1);
  for (guint i = 0; i < c->n; i++)
    {
      SySide side = (SySide) g_test_rand_int_range (0, SY_N_SIDES);
      int left = g_test_rand_int_range (0, 11);
      int right = g_test_rand_int_range (0, 11);

      c->is_rated[i] = g_test_rand_bit ();
      c->profile = say (c->profile, i, (SyHand) g_test_rand_int_range (SY_NEITHER, SY_RIGHT + 1));
      add_criterion (c->all, i, side, c->is_rated[i] ? left : SY_UNSET,
                     c->is_rated[i] ? right : SY_UNSET);
      if (c->is_rated[i])
        add_criterion (c->rated, i, side, left, right);
    }
  sy_catalogue_seal (c->all);
  sy_catalogue_seal (c->rated);
}

static void
assert_same (const Case *c, SyAnalysis *all, SyAnalysis *rated)
{
  guint k = 0;

  g_assert_cmpint (all->weight_total, ==, rated->weight_total);
  g_assert_cmpint (all->sum, ==, rated->sum);
  g_assert_cmpint (all->verdict, ==, rated->verdict);
  g_assert_cmpint (all->recommended, ==, rated->recommended);
  g_assert_cmpint (all->together, ==, rated->together);
  g_assert_true (all->reach.left == rated->reach.left && all->reach.right == rated->reach.right);
  g_assert_cmpfloat (all->reach.combinations, ==, rated->reach.combinations);
  g_assert_cmpfloat (all->any_weights.left, ==, rated->any_weights.left);
  g_assert_cmpfloat (all->same_order.left, ==, rated->same_order.left);
  g_assert_cmpint (all->order_decides, ==, rated->order_decides);
  g_assert_cmpint (all->dominates, ==, rated->dominates);
  g_assert_cmpint (all->smallest_steps, ==, rated->smallest_steps);
  g_assert_cmpuint (all->n_moves, ==, rated->n_moves);
  for (guint i = 0; i < c->n; i++)
    {
      g_assert_cmpint (sy_finding_is_rated (&all->findings[i]), ==, c->is_rated[i]);
      if (c->is_rated[i])
        {
          g_assert_cmpfloat (all->findings[i].contribution_points, ==,
                             rated->findings[k].contribution_points);
          g_assert_cmpint (all->findings[i].tips_at, ==, rated->findings[k++].tips_at);
          continue;
        }
      g_assert_cmpint (all->findings[i].weight, ==, 0);
      g_assert_cmpint (all->findings[i].tips_at, ==, SY_UNSET);
      g_assert_cmpint (all->findings[i].rating_tips_at[SY_LEFT], ==, SY_UNSET);
      g_assert_false (sy_analysis_rules_out (all, i, SY_LEFT));
    }
}

static void
test_in_no_figure (void)
{
  for (guint round = 0; round < 500; round++)
    {
      Case c;
      g_autoptr (SyAnalysis) all = NULL;
      g_autoptr (SyAnalysis) rated = NULL;

      init_case (&c);
      all = sy_analysis_new (c.all, c.profile);
      rated = sy_analysis_new (c.rated, c.profile);
      assert_same (&c, all, rated);
      sy_catalogue_unref (c.all);
      sy_catalogue_unref (c.rated);
      sy_profile_unref (c.profile);
    }
}

/* Rated by the team it counts as if the catalogue had rated it. */
static void
test_rated_by_the_team (void)
{
  g_autoptr (SyCatalogue) catalogue = create_catalogue ();
  g_autoptr (SyProfile) empty = sy_profile_new ("any", 1);
  g_autoptr (SyProfile) weighed = sy_profile_with_weight (empty, "c0", 7);
  g_autoptr (SyProfile) half = sy_profile_with_rating (weighed, "c0", SY_LEFT, 0);
  g_autoptr (SyProfile) whole = sy_profile_with_rating (half, "c0", SY_RIGHT, 10);
  g_autoptr (SyAnalysis) before = NULL;
  g_autoptr (SyAnalysis) after = NULL;

  add_criterion (catalogue, 0, SY_SIDE_WHOLE, SY_UNSET, SY_UNSET);
  sy_catalogue_seal (catalogue);
  before = sy_analysis_new (catalogue, half);
  after = sy_analysis_new (catalogue, whole);

  g_assert_cmpint (before->verdict, ==, SY_VERDICT_NONE);
  g_assert_cmpint (after->sum, ==, -70);
  g_assert_cmpint (after->weight_total, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/unrated/in-no-figure", test_in_no_figure);
  g_test_add_func ("/unrated/rated-by-the-team", test_rated_by_the_team);

  return g_test_run ();
}
