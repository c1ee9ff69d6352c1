/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "sy-agreement.h"
#include "sy-analysis.h"

/* The cases of tests/cases/exact.json, computed in rational arithmetic: integers, booleans and ids
 * must be identical, shares within TOLERANCE, and counts equal to the fractions where they fit 128
 * bits.
 */

#define TOLERANCE 1e-12
#define N_MAX 64

typedef struct
{
  SyProblem problem;
  int weights[N_MAX];
  int ratings[SY_N_HANDS][N_MAX];
  gboolean musts[N_MAX];
  SySide sides[N_MAX];
} Case;

static int
read_ints (JsonObject *object, const char *member, int *values)
{
  JsonArray *array = json_object_get_array_member (object, member);
  guint n = json_array_get_length (array);

  g_assert_cmpuint (n, <=, N_MAX);
  for (guint i = 0; i < n; i++)
    values[i] = (int) json_array_get_int_element (array, i);

  return (int) n;
}

static void
read_case (JsonObject *object, Case *c)
{
  memset (c, 0, sizeof *c);
  c->problem.n = (guint) read_ints (object, "w", c->weights);
  read_ints (object, "a", c->ratings[SY_LEFT]);
  read_ints (object, "b", c->ratings[SY_RIGHT]);
  c->problem.weights = c->weights;
  c->problem.ratings[SY_LEFT] = c->ratings[SY_LEFT];
  c->problem.ratings[SY_RIGHT] = c->ratings[SY_RIGHT];
  c->problem.weight_reach = (int) json_object_get_int_member (object, "t");
  c->problem.rating_reach = (int) json_object_get_int_member (object, "u");

  if (json_object_has_member (object, "must"))
    {
      JsonArray *musts = json_object_get_array_member (object, "must");

      for (guint i = 0; i < c->problem.n; i++)
        c->musts[i] = json_array_get_boolean_element (musts, i);
      c->problem.musts = c->musts;
    }
  if (json_object_has_member (object, "side"))
    {
      JsonArray *sides = json_object_get_array_member (object, "side");

      for (guint i = 0; i < c->problem.n; i++)
        {
          const char *side = json_array_get_string_element (sides, i);

          c->sides[i] = strcmp (side, "interface") == 0 ? SY_SIDE_INTERFACE
                        : strcmp (side, "data") == 0    ? SY_SIDE_DATA
                                                        : SY_SIDE_WHOLE;
        }
      c->problem.sides = c->sides;
    }
}

/* A value is a number, or a fraction with its nearest double. */
static double
get_decimal (JsonObject *expected, const char *member)
{
  JsonNode *node = json_object_get_member (expected, member);

  return JSON_NODE_HOLDS_OBJECT (node)
             ? json_object_get_double_member (json_node_get_object (node), "decimal")
             : json_node_get_double (node);
}

static void
assert_near (double value, JsonObject *expected, const char *member)
{
  g_assert_cmpfloat_with_epsilon (value, get_decimal (expected, member), TOLERANCE);
}

static SyCount
greatest_divisor (SyCount a, SyCount b)
{
  while (b != 0)
    {
      SyCount rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

static char *
format_count (SyCount count)
{
  char digits[40];
  char *start = digits + sizeof digits - 1;

  *start = '\0';
  do
    *--start = (char) ('0' + (int) (count % 10));
  while ((count /= 10) > 0);

  return g_strdup (start);
}

static void
assert_count (SyCount count, SyCount total, JsonObject *expected, const char *member)
{
  JsonObject *share = json_object_get_object_member (expected, member);
  SyCount divisor = greatest_divisor (count, total);
  g_autofree char *above = format_count (count / divisor);
  g_autofree char *below = format_count (total / divisor);
  g_autofree char *fraction =
      total == divisor ? g_strdup (above) : g_strconcat (above, "/", below, NULL);

  g_assert_cmpstr (fraction, ==, json_object_get_string_member (share, "fraction"));
}

static void
assert_reach (const SyReach *reach, JsonObject *expected)
{
  const char *combinations = json_object_get_string_member (expected, "combinations");

  if (reach->is_exact)
    {
      SyCount total = reach->left + reach->tie + reach->right;
      g_autofree char *text = format_count (total);

      g_assert_cmpstr (text, ==, combinations);
      assert_count (reach->left, total, expected, "left");
      assert_count (reach->tie, total, expected, "tie");
      assert_count (reach->right, total, expected, "right");
    }
  else
    /* 2¹²⁸ has 39 digits: whatever is shorter must have been counted in integers. */
    g_assert_cmpuint (strlen (combinations), >=, 39);

  g_assert_cmpfloat_with_epsilon (reach->combinations / g_ascii_strtod (combinations, NULL), 1,
                                  TOLERANCE);
  assert_near (reach->left_share, expected, "left");
  assert_near (reach->tie_share, expected, "tie");
  assert_near (reach->right_share, expected, "right");
}

static void
assert_scores (SyAnalysis *analysis, JsonObject *expected)
{
  JsonArray *contributions = json_object_get_array_member (expected, "contributions");
  double sum = 0;

  g_assert_true (json_object_get_null_member (expected, "lead") == (analysis->weight_total == 0));
  if (analysis->weight_total > 0)
    {
      assert_near (analysis->scores_points[SY_LEFT], expected, "score_left");
      assert_near (analysis->scores_points[SY_RIGHT], expected, "score_right");
      assert_near (analysis->lead_points, expected, "lead");
    }
  for (guint i = 0; i < analysis->n_criteria; i++)
    {
      sum += analysis->findings[i].contribution_points;
      g_assert_cmpfloat_with_epsilon (analysis->findings[i].contribution_points,
                                      json_array_get_double_element (contributions, i), TOLERANCE);
    }
  g_assert_cmpfloat_with_epsilon (sum, analysis->lead_points, 1e-10);
}

static const char *
name_hand (SyHand hand)
{
  return hand == SY_LEFT ? "left" : hand == SY_RIGHT ? "right" : NULL;
}

static void
assert_change (SyAnalysis *analysis, JsonObject *expected)
{
  JsonArray *tips = json_object_get_array_member (expected, "tips_at");

  for (guint i = 0; i < analysis->n_criteria; i++)
    {
      int tips_at = json_array_get_null_element (tips, i)
                        ? SY_UNSET
                        : (int) json_array_get_int_element (tips, i);

      g_assert_cmpint (analysis->findings[i].tips_at, ==, tips_at);
    }
  if (json_object_get_null_member (expected, "smallest_steps"))
    g_assert_cmpint (analysis->smallest_steps, ==, SY_UNSET);
  else
    g_assert_cmpint (analysis->smallest_steps, ==,
                     json_object_get_int_member (expected, "smallest_steps"));
}

static void
assert_together (SyAnalysis *analysis, JsonObject *expected)
{
  JsonObject *together;

  g_assert_true (json_object_get_null_member (expected, "together") == !analysis->together);
  if (!analysis->together)
    return;

  together = json_object_get_object_member (expected, "together");
  g_assert_cmpstr (name_hand (analysis->side_leaders[SY_SIDE_INTERFACE]), ==,
                   json_object_get_string_member (together, "interface"));
  g_assert_cmpstr (name_hand (analysis->side_leaders[SY_SIDE_DATA]), ==,
                   json_object_get_string_member (together, "data"));
}

static void
test_case (gconstpointer data)
{
  JsonObject *object = (JsonObject *) data;
  JsonObject *expected = json_object_get_object_member (object, "expected");
  const char *leader = json_object_get_null_member (expected, "leader")
                           ? NULL
                           : json_object_get_string_member (expected, "leader");
  g_autoptr (SyAnalysis) analysis = NULL;
  Case c;

  read_case (object, &c);
  analysis = sy_analysis_new_for_problem (&c.problem);

  assert_scores (analysis, expected);
  assert_reach (&analysis->reach, expected);
  assert_change (analysis, expected);
  assert_together (analysis, expected);
  assert_near (analysis->confidence_share, expected, "confidence");
  assert_near (analysis->any_weights.left, expected, "any_left");
  assert_near (analysis->any_weights.right, expected, "any_right");
  assert_near (analysis->same_order.left, expected, "order_left");
  assert_near (analysis->same_order.right, expected, "order_right");
  g_assert_cmpstr (name_hand (analysis->leader), ==, leader);
  g_assert_true (analysis->order_decides
                 == json_object_get_boolean_member (expected, "order_decides"));
  g_assert_true (analysis->dominates == json_object_get_boolean_member (expected, "dominates"));
  g_assert_cmpstr (sy_verdict_get_id (analysis->verdict), ==,
                   json_object_get_string_member (expected, "verdict"));
}

static void
test_group (gconstpointer data)
{
  JsonObject *object = (JsonObject *) data;
  JsonArray *people = json_object_get_array_member (object, "people");
  guint m = json_array_get_length (people);
  guint n = json_array_get_length (json_array_get_array_element (people, 0));
  g_autofree int *weights = g_new (int, m *n);
  double agreement;

  for (guint p = 0; p < m; p++)
    for (guint i = 0; i < n; i++)
      weights[p * n + i] =
          (int) json_array_get_int_element (json_array_get_array_element (people, p), i);

  agreement = sy_agreement_compute (weights, m, n);
  if (json_object_get_null_member (object, "agreement"))
    g_assert_true (isnan (agreement));
  else
    assert_near (agreement, object, "agreement");
}

int
main (int argc, char **argv)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("SY_TEST_SOURCE_DIR"), "tests", "cases", "exact.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonArray *cases;
  JsonArray *groups;

  g_test_init (&argc, &argv, NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  root = json_node_get_object (json_parser_get_root (parser));
  cases = json_object_get_array_member (root, "cases");
  g_assert_cmpuint (json_array_get_length (cases), ==, 48);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *object = json_array_get_object_element (cases, i);
      g_autofree char *name =
          g_strdup_printf ("/vectors/%02u %s", i, json_object_get_string_member (object, "name"));

      g_strdelimit (name + strlen ("/vectors/"), "/", '-');
      g_test_add_data_func (name, object, test_case);
    }

  groups = json_object_get_array_member (root, "groups");
  g_assert_cmpuint (json_array_get_length (groups), ==, 7);
  for (guint i = 0; i < json_array_get_length (groups); i++)
    {
      g_autofree char *name = g_strdup_printf ("/vectors/group-%u", i);

      g_test_add_data_func (name, json_array_get_object_element (groups, i), test_group);
    }

  return g_test_run ();
}
