/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-person-weighing.h"
#include "sy-projects.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static const SyCriterion *
get_criterion (SySession *session, guint i)
{
  return sy_catalogue_get_criterion (sy_session_get_catalogue (session), i);
}

static int
get_weight (SySession *session, guint person, guint criterion)
{
  return sy_person_get_weight (g_ptr_array_index (sy_session_get_people (session), person),
                               get_criterion (session, criterion)->id);
}

/* One person's weights change and no one else's, each drag as a step, and back to not set. */
static void
test_weigh (void)
{
  g_autoptr (SySession) session = sy_projects_create_blank (NULL, 2, 1);
  SyDocument *document = sy_session_get_document (session);
  g_autoptr (SyWeighing) bo = NULL;
  const SyCriterion *first = get_criterion (session, 0);
  const SyGesture drag = sy_gesture_new_drag ();
  guint n_changes = 0;

  sy_session_add_person (session, "Ana");
  sy_session_add_person (session, "Bo");
  bo = sy_person_weighing_new (document, 1);
  g_signal_connect_swapped (bo, "weights-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (sy_weighing_may_be_unset (bo));
  g_assert_cmpint (sy_weighing_get_weight (bo, first), ==, SY_UNSET);

  sy_weighing_set_weight (bo, first, 0, SY_GESTURE_NONE);
  for (int weight = 1; weight <= 7; weight++)
    sy_weighing_set_weight (bo, first, weight, drag);
  g_assert_cmpuint (n_changes, ==, 8);
  g_assert_cmpint (sy_weighing_get_weight (bo, first), ==, 7);
  g_assert_cmpint (get_weight (session, 1, 0), ==, 7);
  g_assert_cmpint (get_weight (session, 0, 0), ==, SY_UNSET);
  sy_session_undo (session);
  g_assert_cmpint (sy_weighing_get_weight (bo, first), ==, 0);
  sy_weighing_set_weight (bo, first, SY_UNSET, SY_GESTURE_NONE);
  g_assert_cmpint (get_weight (session, 1, 0), ==, SY_UNSET);
  sy_session_undo (session);
  g_assert_cmpint (get_weight (session, 1, 0), ==, 0);
}

/* Who is gone has set nothing, and nobody else is taken for them. */
static void
test_gone (void)
{
  g_autoptr (SySession) session = sy_projects_create_blank (NULL, 2, 1);
  SyDocument *document = sy_session_get_document (session);
  g_autoptr (SyWeighing) ana = NULL;
  SyProfile *profile;

  sy_session_add_person (session, "Ana");
  ana = sy_person_weighing_new (document, 0);
  sy_weighing_set_weight (ana, get_criterion (session, 0), 5, SY_GESTURE_NONE);
  sy_session_remove_person (session, 0);
  profile = sy_document_get_profile (document);
  g_assert_cmpint (sy_weighing_get_weight (ana, get_criterion (session, 0)), ==, SY_UNSET);
  sy_weighing_set_weight (ana, get_criterion (session, 0), 3, SY_GESTURE_NONE);
  g_assert_true (sy_document_get_profile (document) == profile);
  sy_session_undo (session);
  g_assert_cmpint (sy_weighing_get_weight (ana, get_criterion (session, 0)), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-weighing/weigh", test_weigh);
  g_test_add_func ("/person-weighing/gone", test_gone);

  return g_test_run ();
}
