/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-reach.h"

#include "sy-reach-private.h"

#include <float.h>
#include <stdlib.h>
#include <string.h>

/* Every criterion in reach takes each of its weights and each of its two ratings; S is the sum of
 * the products w·(r_L − r_R). The number of combinations for each S follows by convolution (the
 * counting of rank statistics: Streitberg & Röhmel 1986). The criteria are counted in two halves,
 * because the sign of the sum of two halves takes one pass: half the length of table, a quarter of
 * the work. With two halves the cells also stay below 64 bits where the whole needs 128.
 */

#define DIFFERENCE_MAX SY_RATING_MAX
#define PRODUCT_MAX (SY_WEIGHT_MAX * DIFFERENCE_MAX)
#define N_PRODUCTS (2 * PRODUCT_MAX + 1)

/* As many numbers as the processors that compilers know without being told add at once. */
#define SIDE_BY_SIDE(type) __attribute__ ((vector_size (16), aligned (sizeof (type))))

typedef struct
{
  int low;
  int high;
} Range;

/* What one criterion takes. */
typedef struct
{
  const SyWeightSet *set;
  Range weight;
  Range ratings[SY_N_HANDS];
  Range product;
  guint combinations;
} Choice;

/* What is counted: even criteria in the first half, odd ones in the second. */
typedef struct
{
  guint n;
  Choice choices[SY_CRITERIA_MAX];
  gsize length[2];
  gsize span_max;
} Plan;

/* A product, down from the largest, and how much more often it occurs than the next term. */
typedef struct
{
  guint32 product;
  guint32 more;
} Term;

/* One criterion's distribution: the products that occur, the most frequent first. */
typedef struct
{
  guint n;
  Term terms[N_PRODUCTS];
} Terms;

static Range
range_around (int value, int reach, int max)
{
  return (Range) { MAX (0, value - reach), MIN (max, value + reach) };
}

/* Every weight of a range is as likely as any other. */
static const SyWeightSet once = { { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 } };

/* From the first to the last weight that occurs; one does. */
static Range
find_weights (const SyWeightSet *set)
{
  Range weight = { 0, SY_WEIGHT_MAX };

  while (weight.low < weight.high && set->times[weight.low] == 0)
    weight.low++;
  while (weight.high > weight.low && set->times[weight.high] == 0)
    weight.high--;

  return weight;
}

static Range
find_differences (const Choice *choice)
{
  return (Range) { choice->ratings[SY_LEFT].low - choice->ratings[SY_RIGHT].high,
                   choice->ratings[SY_LEFT].high - choice->ratings[SY_RIGHT].low };
}

static void
choice_init (Choice *choice, const SyProblem *problem, guint i)
{
  const gboolean has_set = problem->weight_sets != NULL;
  Range difference;

  choice->set = has_set ? &problem->weight_sets[i] : &once;
  choice->weight = has_set
                       ? find_weights (choice->set)
                       : range_around (problem->weights[i], problem->weight_reach, SY_WEIGHT_MAX);
  choice->combinations = 0;
  for (int w = choice->weight.low; w <= choice->weight.high; w++)
    choice->combinations += choice->set->times[w];
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      Range rating = range_around (problem->ratings[hand][i],
                                   sy_problem_get_rating_reach (problem, i), SY_RATING_MAX);

      choice->ratings[hand] = rating;
      choice->combinations *= (guint) (rating.high - rating.low + 1);
    }
  difference = find_differences (choice);
  choice->product = (Range) {
    MIN (choice->weight.low * difference.low, choice->weight.high * difference.low),
    MAX (choice->weight.low * difference.high, choice->weight.high * difference.high),
  };
}

/* Sorts what occurs of @counts, which go from −PRODUCT_MAX to PRODUCT_MAX. */
static void
terms_sort (Terms *terms, const guint32 *counts, Range product)
{
  Term *all = terms->terms;

  terms->n = 0;
  for (int p = product.low; p <= product.high; p++)
    {
      const guint32 times = counts[p + PRODUCT_MAX];
      guint k = terms->n;

      if (times == 0)
        continue;
      for (; k > 0 && all[k - 1].more < times; k--)
        all[k] = all[k - 1];
      all[k] = (Term) { (guint32) (product.high - p), times };
      terms->n++;
    }
  for (guint k = 0; k + 1 < terms->n; k++)
    all[k].more -= all[k + 1].more;
}

static void
terms_init (Terms *terms, const Choice *choice)
{
  const Range *left = &choice->ratings[SY_LEFT];
  const Range *right = &choice->ratings[SY_RIGHT];
  const Range difference = find_differences (choice);
  guint32 differences[2 * DIFFERENCE_MAX + 1] = { 0 };
  guint32 counts[N_PRODUCTS] = { 0 };

  for (int l = left->low; l <= left->high; l++)
    for (int r = right->low; r <= right->high; r++)
      differences[l - r + DIFFERENCE_MAX]++;

  for (int w = choice->weight.low; w <= choice->weight.high; w++)
    for (int d = difference.low; d <= difference.high; d++)
      counts[w * d + PRODUCT_MAX] += choice->set->times[w] * differences[d + DIFFERENCE_MAX];

  terms_sort (terms, counts, choice->product);
}

static gsize
get_span (const Choice *choice)
{
  return (gsize) (choice->product.high - choice->product.low);
}

#define SCALE(count, choice) ((void) (choice), (count))
#define NAME u64
#define COUNT guint64
#define TOTAL SyCount
#define VECTOR SIDE_BY_SIDE (guint64)
#include "sy-reach-kernel.h"
#undef NAME
#undef COUNT
#undef TOTAL
#undef VECTOR

#define NAME u128
#define COUNT SyCount
#define TOTAL SyCount
#define VECTOR
#include "sy-reach-kernel.h"
#undef NAME
#undef COUNT
#undef TOTAL
#undef VECTOR
#undef SCALE

/* Shares instead of counts, so that any number of criteria stays in range. */
#define SCALE(count, choice) ((count) * (1.0 / (choice)->combinations))
#define NAME f64
#define COUNT double
#define TOTAL double
#define VECTOR SIDE_BY_SIDE (double)
#include "sy-reach-kernel.h"
#undef NAME
#undef COUNT
#undef TOTAL
#undef VECTOR
#undef SCALE

static int
compare_spans (const void *a, const void *b)
{
  const gsize first = get_span (a);
  const gsize second = get_span (b);

  return (first > second) - (first < second);
}

/* Short distributions first keep the early tables short; by turns they fill both halves alike. */
static void
plan_init (Plan *plan, const SyProblem *problem)
{
  plan->n = 0;
  for (guint i = 0; i < problem->n; i++)
    if (problem->weights[i] > 0)
      choice_init (&plan->choices[plan->n++], problem, i);

  qsort (plan->choices, plan->n, sizeof *plan->choices, compare_spans);

  plan->span_max = plan->n > 0 ? get_span (&plan->choices[plan->n - 1]) : 0;
  plan->length[0] = plan->length[1] = 1;
  for (guint i = 0; i < plan->n; i++)
    plan->length[i % 2] += get_span (&plan->choices[i]);
}

/* The number of combinations of the criteria @first, @first + @step, …; %FALSE where it does not
 * fit. */
static gboolean
multiply_combinations (const Plan *plan, guint first, guint step, SyCount max, SyCount *product)
{
  *product = 1;
  for (guint i = first; i < plan->n; i += step)
    {
      if (*product > max / plan->choices[i].combinations)
        return FALSE;
      *product *= plan->choices[i].combinations;
    }

  return TRUE;
}

static void
count_integers (const Plan *plan, SyCount total, SyReach *reach)
{
  SyCount half;

  if (multiply_combinations (plan, 0, 2, G_MAXUINT64, &half)
      && multiply_combinations (plan, 1, 2, G_MAXUINT64, &half))
    count_u64 (plan, &reach->left, &reach->tie, &reach->right);
  else
    count_u128 (plan, &reach->left, &reach->tie, &reach->right);

  reach->is_exact = TRUE;
  reach->combinations = (double) total;
  reach->left_share = (double) reach->left / (double) total;
  reach->tie_share = (double) reach->tie / (double) total;
  reach->right_share = (double) reach->right / (double) total;
}

static void
count_shares (const Plan *plan, SyReach *reach)
{
  count_f64 (plan, &reach->left_share, &reach->tie_share, &reach->right_share);

  reach->combinations = 1;
  for (guint i = 0; i < plan->n; i++)
    reach->combinations = MIN (reach->combinations * plan->choices[i].combinations, DBL_MAX);
}

static SyHand
find_certain (const Plan *plan)
{
  int min = 0;
  int max = 0;

  for (guint i = 0; i < plan->n; i++)
    {
      min += plan->choices[i].product.low;
      max += plan->choices[i].product.high;
    }

  return min > 0 ? SY_LEFT : max < 0 ? SY_RIGHT : SY_NEITHER;
}

/**
 * sy_reach_count:
 * @problem: a decision
 * @reach: (out caller-allocates): the counts
 *
 * Counts in how many of the combinations within reach each option leads, all sums on the scale of
 * one person. Criteria of weight 0 stay out. Where the number of combinations fits 128 bits the
 * counts are exact; beyond that the shares come from doubles.
 *
 * O(n · cells), with at most 100 · n cells on each side of 0.
 */
void
sy_reach_count (const SyProblem *problem, SyReach *reach)
{
  Plan plan;
  SyCount total;

  *reach = (SyReach) { 0 };
  g_return_if_fail (problem->n_people <= 1 || problem->weight_sets != NULL);

  plan_init (&plan, problem);
  if (multiply_combinations (&plan, 0, 1, ~(SyCount) 0, &total))
    count_integers (&plan, total, reach);
  else
    count_shares (&plan, reach);
  reach->certain = find_certain (&plan);
}

static int
find_common_divisor (int a, int b)
{
  while (b != 0)
    {
      int rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

/* The step in which S moves: what all distances between products of one criterion have in common.
 */
static int
find_step (const Plan *plan)
{
  int step = 0;

  for (guint i = 0; i < plan->n && step != 1; i++)
    {
      Terms terms;

      terms_init (&terms, &plan->choices[i]);
      for (guint t = 0; t < terms.n; t++)
        step = find_common_divisor ((int) terms.terms[t].product, step);
    }

  return MAX (step, 1);
}

/*< private >
 * sy_reach_fill_halves:
 * @problem: a decision
 * @halves: (out caller-allocates): its two tables, to be given back to sy_reach_clear_halves()
 *
 * What sy_reach_count() meets, as shares, for who wants more of it than three sums.
 */
void
sy_reach_fill_halves (const SyProblem *problem, SyReachHalves *halves)
{
  Plan plan;
  Table_f64 tables[2];

  plan_init (&plan, problem);
  fill_f64 (&plan, tables);
  for (guint h = 0; h < 2; h++)
    halves->halves[h] =
        (SyReachHalf) { tables[h].block, tables[h].cells, tables[h].length, tables[h].min };
  halves->step = find_step (&plan);
}

void
sy_reach_clear_halves (SyReachHalves *halves)
{
  for (guint h = 0; h < 2; h++)
    g_clear_pointer (&halves->halves[h].block, g_free);
}

/**
 * sy_reach_get_confidence:
 * @reach: a count
 * @leader: today's leader
 *
 * Returns: share of the leader + half the ties, in a tie today the larger share + half the ties,
 * 0…1
 */
double
sy_reach_get_confidence (const SyReach *reach, SyHand leader)
{
  double share = leader == SY_LEFT    ? reach->left_share
                 : leader == SY_RIGHT ? reach->right_share
                                      : MAX (reach->left_share, reach->right_share);

  return share + reach->tie_share / 2;
}

/* A number of up to 192 bits as 64 low ones and the rest. */
typedef struct
{
  SyCount high;
  guint64 low;
} Wide;

static Wide
wide_add_product (Wide sum, SyCount factor, guint times)
{
  SyCount low = (SyCount) (guint64) factor * times + sum.low;

  return (Wide) {
    .high = sum.high + (factor >> 64) * times + (low >> 64),
    .low = (guint64) low,
  };
}

static int
wide_compare (Wide a, Wide b)
{
  if (a.high != b.high)
    return a.high < b.high ? -1 : 1;

  return a.low < b.low ? -1 : a.low > b.low;
}

/**
 * sy_reach_is_below:
 * @reach: a count
 * @leader: today's leader
 * @percent: a bound on the confidence
 *
 * Decides in integers wherever the counts are exact: (2·leader + tie) · 100 < 2·percent·all.
 *
 * Returns: whether the confidence is below @percent
 */
gboolean
sy_reach_is_below (const SyReach *reach, SyHand leader, guint percent)
{
  SyCount share;
  Wide confidence = { 0 };
  Wide bound = { 0 };

  if (!reach->is_exact)
    return sy_reach_get_confidence (reach, leader) * 100 < percent;

  share = leader == SY_LEFT    ? reach->left
          : leader == SY_RIGHT ? reach->right
                               : MAX (reach->left, reach->right);
  confidence = wide_add_product (confidence, share, 200);
  confidence = wide_add_product (confidence, reach->tie, 100);
  bound = wide_add_product (bound, reach->left, 2 * percent);
  bound = wide_add_product (bound, reach->tie, 2 * percent);
  bound = wide_add_product (bound, reach->right, 2 * percent);

  return wide_compare (confidence, bound) < 0;
}
