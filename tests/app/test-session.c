/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-preferences.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
count_notifies (SySession *session, const char *property, guint *count)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  *count = 0;
  g_signal_connect_swapped (session, signal, G_CALLBACK (count_cb), count);
}

static char *
get_text (SySession *session, const char *property)
{
  char *text;

  g_object_get (session, property, &text, NULL);

  return text;
}

/* What is new is nobody's example, and takes no second look at the catalogue. */
static void
test_new (void)
{
  g_autoptr (SySession) example = sy_projects_load_example ("fraud-scoring-service");
  g_autoptr (SySession) session = NULL;
  SyProfile *profile;

  gtk_adjustment_set_value (sy_preferences_get_default ()->weight_reach, 3);
  gtk_adjustment_set_value (sy_preferences_get_default ()->rating_reach, 0);
  session = sy_window_create_blank (NULL);
  profile = sy_document_get_profile (sy_session_get_document (session));
  g_assert_cmpint (sy_profile_get_weight_reach (profile), ==, 3);
  g_assert_cmpint (sy_profile_get_rating_reach (profile), ==, 0);
  g_assert_cmpstr (sy_profile_get_title (profile), ==, "");
  g_assert_cmpuint (sy_profile_get_n_entries (profile), ==, 0);
  g_assert_null (sy_profile_get_decision (profile));
  g_assert_cmpstr (sy_session_get_verdict (session), ==, "Nothing is weighed yet");
  g_assert_true (sy_session_is_untouched (session));
  g_assert_true (sy_session_get_catalogue (session) == sy_session_get_catalogue (example));
}

static void
test_undo (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyDocument *document = sy_session_get_document (session);
  int before = sy_profile_get_weight (sy_document_get_profile (document), "realtime");

  g_assert_true (sy_session_is_untouched (session));
  for (int weight = 4; weight <= 9; weight++)
    sy_session_set_weight (session, "realtime", weight, "drag-1");
  g_assert_false (sy_session_is_untouched (session));
  sy_session_undo (session);
  g_assert_cmpint (sy_profile_get_weight (sy_document_get_profile (document), "realtime"), ==,
                   before);
  g_assert_false (sy_document_get_can_undo (document));
  g_assert_false (sy_document_get_modified (document));
  sy_session_redo (session);
  g_assert_cmpint (sy_profile_get_weight (sy_document_get_profile (document), "realtime"), ==, 9);

  sy_session_set_weight (session, "realtime", 8, NULL);
  sy_session_set_weight (session, "realtime", 7, NULL);
  sy_session_undo (session);
  g_assert_cmpint (sy_profile_get_weight (sy_document_get_profile (document), "realtime"), ==, 8);
}

static void
test_words (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  g_autofree char *verdict = g_strdup (sy_session_get_verdict (session));
  g_autofree char *lead = get_text (session, "lead");
  g_autofree char *left = NULL;

  g_assert_cmpstr (verdict, !=, "");
  g_assert_cmpstr (lead, !=, "");
  for (guint i = 0; i < catalogue->criteria->len; i++)
    sy_session_set_weight (session, sy_catalogue_get_criterion (catalogue, i)->id, 0, "all");
  g_assert_cmpstr (sy_session_get_verdict (session), !=, verdict);
  left = get_text (session, "left-score-text");
  g_assert_cmpstr (left, ==, "");
  sy_session_undo (session);
  g_assert_cmpstr (sy_session_get_verdict (session), ==, verdict);
}

static void
test_notifies (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  guint analysis;
  guint verdict;
  guint name;
  guint lead;

  count_notifies (session, "analysis", &analysis);
  count_notifies (session, "verdict", &verdict);
  count_notifies (session, "left-name", &name);
  count_notifies (session, "lead", &lead);
  sy_session_set_weight (session, "realtime", 4, NULL);
  g_assert_cmpuint (analysis, ==, 1);
  g_assert_cmpuint (lead, ==, 1);
  g_assert_cmpuint (verdict, ==, 0);
  g_assert_cmpuint (name, ==, 0);

  sy_session_set_weight (session, "realtime", 4, NULL);
  g_assert_cmpuint (analysis, ==, 1);
}

static void
test_items (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCriterionList *criteria = sy_session_get_criteria (session);
  SyCriterionItem *item = sy_criterion_list_get (criteria, 0);
  SyCriterionItem *other = sy_criterion_list_get (criteria, 1);
  guint weight = 0;
  guint other_weight = 0;

  g_signal_connect_swapped (item, "notify::weight", G_CALLBACK (count_cb), &weight);
  g_signal_connect_swapped (other, "notify::weight", G_CALLBACK (count_cb), &other_weight);
  sy_session_set_weight (session, sy_criterion_item_get_id (item), 9, NULL);
  g_assert_cmpuint (weight, ==, 1);
  g_assert_cmpuint (other_weight, ==, 0);
  g_assert_true (sy_criterion_list_get (sy_session_get_criteria (session), 0) == item);
  g_assert_cmpint (sy_criterion_item_get_weight (item), ==, 9);

  sy_session_set_must (session, sy_criterion_item_get_id (item), TRUE);
  g_assert_true (sy_criterion_item_is_must (item));
}

/* The properties of every item can be read, of facts as well. */
static void
test_item_properties (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GObject *items[] = {
    G_OBJECT (sy_criterion_list_get (sy_session_get_criteria (session), 0)),
    G_OBJECT (sy_criterion_list_get (sy_session_get_facts (session), 0)),
    G_OBJECT (session),
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      guint n;
      g_autofree GParamSpec **pspecs =
          g_object_class_list_properties (G_OBJECT_GET_CLASS (items[i]), &n);

      for (guint j = 0; j < n; j++)
        {
          g_auto (GValue) value = G_VALUE_INIT;

          g_object_get_property (items[i], pspecs[j]->name, &value);
          if (G_VALUE_HOLDS_STRING (&value))
            g_assert_nonnull (g_value_get_string (&value));
        }
    }
}

static void
test_preset (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  const SyPreset *preset = g_ptr_array_index (catalogue->presets, 0);
  const char *id = sy_catalogue_get_criterion (catalogue, 0)->id;
  g_autofree char *before = NULL;
  guint position;

  g_object_get (session, "preset", &position, "lead", &before, NULL);
  sy_session_apply_preset (session, 1);
  g_object_get (session, "preset", &position, NULL);
  g_assert_cmpuint (position, ==, 1);
  g_assert_cmpint (
      sy_profile_get_weight (sy_document_get_profile (sy_session_get_document (session)), id), ==,
      GPOINTER_TO_INT (g_hash_table_lookup (preset->weights, id)));

  sy_session_set_weight (session, id, 10, NULL);
  g_object_get (session, "preset", &position, NULL);
  g_assert_cmpuint (position, ==, 0);

  sy_session_undo (session);
  sy_session_undo (session);
  g_assert_false (sy_document_get_can_undo (sy_session_get_document (session)));
}

static void
test_reasons (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  g_autoptr (GListModel) reasons = NULL;
  double last = 100;

  g_object_get (session, "reasons", &reasons, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (reasons), ==, 6);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SyCriterionItem) item = g_list_model_get_item (reasons, i);
      double points;

      g_object_get (item, "contribution-points", &points, NULL);
      g_assert_cmpfloat (ABS (points), <=, last);
      last = ABS (points);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/new", test_new);
  g_test_add_func ("/session/undo", test_undo);
  g_test_add_func ("/session/words", test_words);
  g_test_add_func ("/session/notifies", test_notifies);
  g_test_add_func ("/session/items", test_items);
  g_test_add_func ("/session/properties", test_item_properties);
  g_test_add_func ("/session/preset", test_preset);
  g_test_add_func ("/session/reasons", test_reasons);

  return g_test_run ();
}
