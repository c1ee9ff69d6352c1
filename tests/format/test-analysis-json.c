/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-analysis-json.h"
#include "sy-json-member.h"
#include "sy-profile-json.h"

static SyJsonDocument *
analyse (SyProfile *profile, SyCatalogue *catalogue)
{
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);
  char *text = sy_analysis_to_json (catalogue, profile, analysis);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SyJsonDocument *document = sy_json_document_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (text, "}\n"));

  return document;
}

/* The members and their order are what scripts rely on. */
static void
test_members (void)
{
  static const char *const expected[] = { "format",          "version",     "title",
                                          "catalogue",       "options",     "verdict",
                                          "recommended",     "leader",      "lead",
                                          "robustness",      "any_weights", "same_order",
                                          "order_decides",   "dominates",   "criteria",
                                          "smallest_change", "together",    "unknown_criteria",
                                          "unrated_criteria" };
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_new_shipped ();
  g_autoptr (SyProfile) profile = sy_profile_new (catalogue->id, catalogue->version);
  g_autoptr (SyJsonDocument) document = analyse (profile, catalogue);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  guint i = 0;

  sy_json_object_iter_init (&iter, sy_json_document_get_root (document));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_assert_cmpuint (i, <, G_N_ELEMENTS (expected));
      g_assert_cmpstr (name, ==, expected[i++]);
    }
  g_assert_cmpuint (i, ==, G_N_ELEMENTS (expected));
}

/* Where nothing is weighed there is no score, no lead, no leader and nothing to change. */
static void
test_nothing (void)
{
  static const char *const nulls[] = { "recommended", "leader", "lead", "smallest_change",
                                       "together" };
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_new_shipped ();
  g_autoptr (SyProfile) profile = sy_profile_new (catalogue->id, catalogue->version);
  g_autoptr (SyJsonDocument) document = analyse (profile, catalogue);
  JsonNode *root = sy_json_document_get_root (document);
  JsonArray *options = sy_json_member_get_array (document, root, "options");

  for (guint i = 0; i < G_N_ELEMENTS (nulls); i++)
    g_assert_true (JSON_NODE_HOLDS_NULL (sy_json_member_find (root, nulls[i])));
  g_assert_true (
      JSON_NODE_HOLDS_NULL (sy_json_member_find (json_array_get_element (options, 0), "score")));
  g_assert_cmpstr (sy_json_member_get_string (document, root, "verdict", NULL, SY_TEXT_NAME_MAX),
                   ==, "none");
}

static void
test_weighed (void)
{
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_new_shipped ();
  g_autoptr (SyProfile) empty = sy_profile_new (catalogue->id, catalogue->version);
  g_autoptr (SyProfile) weighed = sy_profile_with_weight (empty, "ai-ml", 10);
  g_autoptr (SyProfile) rated = sy_profile_with_rating (weighed, "ai-ml", SY_LEFT, 4);
  g_autoptr (SyProfile) profile = sy_profile_with_must (rated, "ai-ml", TRUE);
  g_autoptr (SyJsonDocument) document = analyse (profile, catalogue);
  JsonNode *root = sy_json_document_get_root (document);
  JsonArray *options = sy_json_member_get_array (document, root, "options");
  JsonArray *criteria = sy_json_member_get_array (document, root, "criteria");
  JsonArray *ruled_out_by =
      sy_json_member_get_array (document, json_array_get_element (options, 0), "ruled_out_by");
  JsonNode *score = sy_json_member_find (json_array_get_element (options, 0), "score");

  g_assert_cmpuint (json_array_get_length (criteria), ==, catalogue->criteria->len);
  g_assert_cmpstr (json_array_get_string_element (ruled_out_by, 0), ==, "ai-ml");
  g_assert_true (sy_json_value_get_double (document, score, 0, 100) == 40);
  g_assert_cmpstr (sy_json_member_get_string (document, root, "verdict", NULL, SY_TEXT_NAME_MAX),
                   ==, "only");
  g_assert_cmpstr (sy_json_member_get_string (document, root, "recommended", NULL,
                                              SY_TEXT_NAME_MAX),
                   ==, "python");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis-json/members", test_members);
  g_test_add_func ("/analysis-json/nothing", test_nothing);
  g_test_add_func ("/analysis-json/weighed", test_weighed);

  return g_test_run ();
}
