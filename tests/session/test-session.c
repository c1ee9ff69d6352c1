/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-projects.h"

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

/* What is new is nobody's example, and takes no second look at the catalogue. */
static void
test_new (void)
{
  g_autoptr (SySession) example = sy_projects_load_example ("fraud-scoring-service");
  g_autoptr (SySession) session = sy_projects_create_blank (NULL, 3, 0);
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (session));

  g_assert_cmpint (sy_profile_get_weight_reach (profile), ==, 3);
  g_assert_cmpint (sy_profile_get_rating_reach (profile), ==, 0);
  g_assert_cmpstr (sy_profile_get_title (profile), ==, "");
  g_assert_cmpuint (sy_profile_get_n_entries (profile), ==, 0);
  g_assert_null (sy_profile_get_decision (profile));
  g_assert_cmpint (sy_session_get_analysis (session)->verdict, ==, SY_VERDICT_NONE);
  g_assert_true (sy_session_is_untouched (session));
  g_assert_true (sy_session_get_catalogue (session) == sy_session_get_catalogue (example));
}

static void
test_undo (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyDocument *document = sy_session_get_document (session);
  int before = sy_profile_get_weight (sy_document_get_profile (document), "realtime");
  const SyGesture drag = sy_gesture_new_drag ();

  g_assert_true (sy_session_is_untouched (session));
  for (int weight = 4; weight <= 9; weight++)
    sy_session_set_weight (session, "realtime", weight, drag);
  g_assert_false (sy_session_is_untouched (session));
  sy_session_undo (session);
  g_assert_cmpint (sy_profile_get_weight (sy_document_get_profile (document), "realtime"), ==,
                   before);
  g_assert_false (sy_document_get_can_undo (document));
  g_assert_false (sy_document_get_modified (document));
  sy_session_redo (session);
  g_assert_cmpint (sy_profile_get_weight (sy_document_get_profile (document), "realtime"), ==, 9);

  sy_session_set_weight (session, "realtime", 8, SY_GESTURE_NONE);
  sy_session_set_weight (session, "realtime", 7, SY_GESTURE_NONE);
  sy_session_undo (session);
  g_assert_cmpint (sy_profile_get_weight (sy_document_get_profile (document), "realtime"), ==, 8);
}

/* The answer follows, and comes back. */
static void
test_answer (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  const SyVerdict verdict = sy_session_get_analysis (session)->verdict;
  const SyGesture drag = sy_gesture_new_drag ();

  g_assert_cmpint (verdict, !=, SY_VERDICT_NONE);
  g_assert_true (sy_session_get_can_tip (session));
  for (guint i = 0; i < catalogue->criteria->len; i++)
    sy_session_set_weight (session, sy_catalogue_get_criterion (catalogue, i)->id, 0, drag);
  g_assert_cmpint (sy_session_get_analysis (session)->verdict, ==, SY_VERDICT_NONE);
  g_assert_false (sy_session_get_can_tip (session));
  sy_session_undo (session);
  g_assert_cmpint (sy_session_get_analysis (session)->verdict, ==, verdict);
  g_assert_true (sy_session_get_can_tip (session));
}

static void
test_notifies (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  guint analysis;
  guint title;
  guint can_tip;
  guint catalogue;

  count_notifies (session, "analysis", &analysis);
  count_notifies (session, "title", &title);
  count_notifies (session, "can-tip", &can_tip);
  count_notifies (session, "catalogue", &catalogue);
  sy_session_set_weight (session, "realtime", 4, SY_GESTURE_NONE);
  g_assert_cmpuint (analysis, ==, 1);
  g_assert_cmpuint (title, ==, 0);
  g_assert_cmpuint (can_tip, ==, 0);
  g_assert_cmpuint (catalogue, ==, 0);

  sy_session_set_weight (session, "realtime", 4, SY_GESTURE_NONE);
  g_assert_cmpuint (analysis, ==, 1);
  sy_session_set_title (session, "Another");
  g_assert_cmpuint (title, ==, 1);
}

/* Who looks at a criterion again is told again. */
static void
test_select (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  guint selected;

  count_notifies (session, "selected", &selected);
  g_assert_null (sy_session_get_selected (session));
  sy_session_select (session, "realtime");
  sy_session_select (session, "realtime");
  g_assert_cmpuint (selected, ==, 2);
  g_assert_cmpstr (sy_session_get_selected (session), ==, "realtime");
}

static SyCriterionItem *
get_item (SySession *session, const char *id)
{
  int index = sy_catalogue_find_criterion (sy_session_get_catalogue (session), id);

  return sy_criterion_list_get (sy_session_get_criteria (session), (guint) index);
}

/* An item tells of changes of its own, once each, and stays the same object. */
static void
test_items (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCriterionItem *item = get_item (session, "realtime");
  SyCriterionItem *other = get_item (session, "ai-ml");
  guint n_changes = 0;
  guint n_others = 0;

  g_signal_connect_swapped (item, "changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (other, "changed", G_CALLBACK (count_cb), &n_others);
  sy_session_set_weight (session, "realtime", 9, SY_GESTURE_NONE);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (get_item (session, "realtime") == item);
  g_assert_cmpint (sy_criterion_item_get_weight (item), ==, 9);

  n_others = 0;
  sy_session_set_note (session, "realtime", "Asked for by sales.");
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (n_others, ==, 0);
  g_assert_cmpstr (sy_criterion_item_get_note (item), ==, "Asked for by sales.");
  sy_session_set_title (session, "Another");
  g_assert_cmpuint (n_changes, ==, 2);

  sy_session_set_must (session, "realtime", TRUE);
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_true (sy_criterion_item_get_finding (item)->is_must);
}

/* Of the largest effect the share is 1, to the side that it helps; what tips names who would lead.
 */
static void
test_findings (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyAnalysis *analysis = sy_session_get_analysis (session);
  double most = 0;

  for (guint i = 0; i < analysis->n_criteria; i++)
    {
      SyCriterionItem *item = sy_criterion_list_get (sy_session_get_criteria (session), i);
      const SyFinding *finding = sy_criterion_item_get_finding (item);
      double share = sy_criterion_item_get_effect_share (item);

      most = MAX (most, ABS (share));
      g_assert_cmpfloat (share * finding->contribution_points, >=, 0);
      g_assert_cmpint (sy_criterion_item_get_tip_hand (item), ==,
                       finding->tips_at == SY_UNSET ? SY_NEITHER
                                                    : sy_hand_other (analysis->leader));
      g_assert_cmpint (sy_criterion_item_get_reason_hand (item), ==, analysis->recommended);
    }
  g_assert_cmpfloat (most, ==, 1);
}

static void
test_facts (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyCriterionItem *item = sy_criterion_list_get (sy_session_get_facts (session), 1);
  const SyFact *fact = g_ptr_array_index (catalogue->facts, 1);

  g_assert_true (sy_criterion_item_is_fact (item));
  g_assert_true (sy_criterion_item_get_fact (item) == fact);
  g_assert_null (sy_criterion_item_get_criterion (item));
  g_assert_cmpstr (sy_criterion_item_get_id (item), ==, fact->id);
  g_assert_cmpstr (sy_criterion_item_get_name (item), ==, fact->name);
  g_assert_cmpuint (sy_criterion_item_get_index (item), ==, catalogue->criteria->len + 1);
  g_assert_cmpint (sy_criterion_item_get_weight (item), ==, 0);
}

/* The session's weights are the project's, of which none is missing. */
static void
test_weighing (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyWeighing *weighing = SY_WEIGHING (session);
  const SyCriterion *criterion = sy_criterion_item_get_criterion (get_item (session, "realtime"));
  const int before = sy_weighing_get_weight (weighing, criterion);
  const SyGesture drag = sy_gesture_new_drag ();
  guint n_changes = 0;

  g_signal_connect_swapped (weighing, "weights-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (sy_weighing_may_be_unset (weighing));
  sy_weighing_set_weight (weighing, criterion, 8, drag);
  sy_weighing_set_weight (weighing, criterion, 9, drag);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpint (sy_weighing_get_weight (weighing, criterion), ==, 9);
  sy_session_undo (session);
  g_assert_cmpint (sy_weighing_get_weight (weighing, criterion), ==, before);
}

/* Every property can be read, and none written. */
static void
test_properties (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  guint n;
  g_autofree GParamSpec **pspecs =
      g_object_class_list_properties (G_OBJECT_GET_CLASS (session), &n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_assert_cmpint (pspecs[i]->flags & G_PARAM_WRITABLE, ==, 0);
      g_object_get_property (G_OBJECT (session), pspecs[i]->name, &value);
      g_assert_true (G_VALUE_HOLDS (&value, pspecs[i]->value_type));
    }
}

static void
test_preset (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  const SyPreset *preset = g_ptr_array_index (catalogue->presets, 0);
  const char *id = sy_catalogue_get_criterion (catalogue, 0)->id;

  sy_session_apply_preset (session, 1);
  g_assert_cmpuint (sy_session_get_preset (session), ==, 1);
  g_assert_cmpint (
      sy_profile_get_weight (sy_document_get_profile (sy_session_get_document (session)), id), ==,
      GPOINTER_TO_INT (g_hash_table_lookup (preset->weights, id)));

  sy_session_set_weight (session, id, 10, SY_GESTURE_NONE);
  g_assert_cmpuint (sy_session_get_preset (session), ==, 0);

  sy_session_undo (session);
  sy_session_undo (session);
  g_assert_false (sy_document_get_can_undo (sy_session_get_document (session)));
}

static void
test_reasons (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  GListModel *reasons = G_LIST_MODEL (sy_session_get_reasons (session));
  double last = 100;

  g_assert_cmpuint (g_list_model_get_n_items (reasons), ==, 6);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SyCriterionItem) item = g_list_model_get_item (reasons, i);
      double points = sy_criterion_item_get_finding (item)->contribution_points;

      g_assert_cmpfloat (ABS (points), <=, last);
      last = ABS (points);
    }
}

static SyOwn *
make_own (SySession *session, const char *name, int left, int right)
{
  g_autofree char *id =
      sy_profile_dup_own_id (sy_document_get_profile (sy_session_get_document (session)), name);
  SyOwn *own = sy_own_new (id);

  g_free (own->criterion.name);
  own->criterion.name = g_strdup (name);
  own->criterion.ratings[SY_LEFT] = left;
  own->criterion.ratings[SY_RIGHT] = right;

  return own;
}

/* A criterion of one's own counts as any other, in one step that can be undone. */
static void
test_own (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCatalogue *base = sy_session_get_catalogue (session);
  g_autoptr (SyOwn) own = make_own (session, "GPU", 10, 0);
  g_autoptr (SyOwn) better = make_own (session, "GPU", 0, 10);
  const int before = sy_session_get_analysis (session)->sum;
  const guint n = base->criteria->len;
  guint preset = sy_session_get_preset (session);
  SyCriterionItem *item;
  guint n_presets;

  count_notifies (session, "preset", &n_presets);
  sy_session_add_own (session, own, 8);
  g_assert_cmpint (sy_session_get_analysis (session)->sum, ==, before + 80);
  g_assert_cmpstr (sy_session_get_selected (session), ==, "own-gpu");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sy_session_get_criteria (session))), ==,
                    n + 1);
  item = sy_criterion_list_get (sy_session_get_criteria (session), n);
  g_assert_cmpstr (sy_criterion_item_get_name (item), ==, "GPU");
  g_assert_cmpint (sy_criterion_item_get_weight (item), ==, 8);
  g_assert_cmpint (sy_session_get_analysis (session)->findings[n].weight, ==, 8);

  sy_session_set_own (session, better);
  g_assert_cmpint (sy_session_get_analysis (session)->sum, ==, before - 80);
  /* No starting point knows it, so it leaves none and stays in each. */
  g_assert_cmpuint (sy_session_get_preset (session), ==, preset);
  g_assert_cmpuint (n_presets, ==, 0);
  sy_session_apply_preset (session, preset == 1 ? 2 : 1);
  g_assert_cmpint (sy_session_get_analysis (session)->findings[n].weight, ==, 8);
  sy_session_undo (session);

  sy_session_remove_own (session, "own-gpu");
  g_assert_true (sy_session_get_catalogue (session) == base);
  sy_session_undo (session);
  g_assert_cmpint (sy_session_get_analysis (session)->sum, ==, before - 80);
  sy_session_undo (session);
  g_assert_cmpint (sy_session_get_analysis (session)->sum, ==, before + 80);
  sy_session_undo (session);
  g_assert_cmpint (sy_session_get_analysis (session)->sum, ==, before);
  g_assert_true (sy_session_get_catalogue (session) == base);
  g_assert_false (sy_document_get_modified (sy_session_get_document (session)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/new", test_new);
  g_test_add_func ("/session/undo", test_undo);
  g_test_add_func ("/session/answer", test_answer);
  g_test_add_func ("/session/notifies", test_notifies);
  g_test_add_func ("/session/select", test_select);
  g_test_add_func ("/session/items", test_items);
  g_test_add_func ("/session/findings", test_findings);
  g_test_add_func ("/session/facts", test_facts);
  g_test_add_func ("/session/weighing", test_weighing);
  g_test_add_func ("/session/properties", test_properties);
  g_test_add_func ("/session/preset", test_preset);
  g_test_add_func ("/session/reasons", test_reasons);
  g_test_add_func ("/session/own", test_own);

  return g_test_run ();
}
