/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-decision.h"

#include <string.h>

static void
free_ground (gpointer data)
{
  SyGround *ground = data;

  g_free (ground->criterion);
  g_clear_pointer (&ground->extras, g_ptr_array_unref);
  g_free (ground);
}

/**
 * sy_ground_new:
 * @criterion: its id
 *
 * Returns: (transfer full): without weight and ratings, for sy_grounds_new()
 */
SyGround *
sy_ground_new (const char *criterion)
{
  SyGround *ground = g_new0 (SyGround, 1);

  ground->criterion = g_strdup (criterion);
  ground->weight = SY_UNSET;
  ground->ratings[SY_LEFT] = SY_UNSET;
  ground->ratings[SY_RIGHT] = SY_UNSET;

  return ground;
}

/**
 * sy_grounds_new:
 *
 * Returns: (transfer full) (element-type SyGround): an empty array that owns what is added
 */
GPtrArray *
sy_grounds_new (void)
{
  return g_ptr_array_new_with_free_func (free_ground);
}

/**
 * sy_grounds_find:
 * @grounds: (element-type SyGround): of a decision
 * @criterion: an id
 *
 * Returns: (transfer none) (nullable): what is kept of it
 */
SyGround *
sy_grounds_find (GPtrArray *grounds, const char *criterion)
{
  for (guint i = 0; i < grounds->len; i++)
    {
      SyGround *ground = g_ptr_array_index (grounds, i);

      if (strcmp (ground->criterion, criterion) == 0)
        return ground;
    }

  return NULL;
}

static void
clear_decision (gpointer data)
{
  SyDecision *decision = data;

  g_free (decision->chosen);
  g_free (decision->reason);
  g_free (decision->date);
  g_ptr_array_unref (decision->people);
  g_free (decision->revisit);
  g_ptr_array_unref (decision->grounds);
  g_clear_pointer (&decision->musts, g_ptr_array_unref);
  g_clear_pointer (&decision->dissents, g_ptr_array_unref);
}

/**
 * sy_decision_new:
 *
 * Returns: (transfer full): an open decision that its caller may fill before giving it away
 */
SyDecision *
sy_decision_new (void)
{
  SyDecision *decision = g_rc_box_new0 (SyDecision);

  decision->chosen = g_strdup ("");
  decision->reason = g_strdup ("");
  decision->date = g_strdup ("");
  decision->people = g_ptr_array_new_with_free_func (g_free);
  decision->revisit = g_strdup ("");
  decision->grounds = sy_grounds_new ();

  return decision;
}

void
sy_decision_unref (SyDecision *decision)
{
  g_rc_box_release_full (decision, clear_decision);
}

/**
 * sy_decision_set_grounds:
 * @decision: one that nobody has got yet
 * @grounds: (element-type SyGround): what it rests on
 * @musts: (nullable) (element-type utf8): ids
 */
void
sy_decision_set_grounds (SyDecision *decision, GPtrArray *grounds, GPtrArray *musts)
{
  g_ptr_array_ref (grounds);
  g_ptr_array_unref (decision->grounds);
  decision->grounds = grounds;
  if (musts != NULL)
    g_ptr_array_ref (musts);
  g_clear_pointer (&decision->musts, g_ptr_array_unref);
  decision->musts = musts;
}

/**
 * sy_decision_has_must:
 * @decision: a decision that has kept its musts
 * @criterion: an id
 *
 * Returns: whether it was a must on that day
 */
gboolean
sy_decision_has_must (const SyDecision *decision, const char *criterion)
{
  return g_ptr_array_find_with_equal_func (decision->musts, criterion, g_str_equal, NULL);
}

/**
 * sy_decision_is_made:
 * @decision: a decision
 *
 * Returns: whether something was chosen, so that it is the outcome
 */
gboolean
sy_decision_is_made (const SyDecision *decision)
{
  return *decision->chosen != '\0';
}

/**
 * sy_decision_is_due:
 * @decision: (nullable): a decision
 * @day: as YYYY-MM-DD
 *
 * Returns: whether the day on which people wanted to look at it again has come by @day
 */
gboolean
sy_decision_is_due (const SyDecision *decision, const char *day)
{
  g_return_val_if_fail (day != NULL, FALSE);

  return decision != NULL && *decision->revisit != '\0' && strcmp (decision->revisit, day) <= 0;
}

/* Of texts, in their order. */
static gboolean
is_same_list (GPtrArray *a, GPtrArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
      return FALSE;

  return TRUE;
}

/* Order says nothing. */
static gboolean
has_same_grounds (const SyDecision *a, const SyDecision *b)
{
  if (a->grounds == b->grounds)
    return TRUE;
  if (a->grounds->len != b->grounds->len)
    return FALSE;
  for (guint i = 0; i < a->grounds->len; i++)
    {
      const SyGround *ground = g_ptr_array_index (a->grounds, i);
      const SyGround *other = sy_grounds_find (b->grounds, ground->criterion);

      if (other == NULL || ground->weight != other->weight
          || ground->ratings[SY_LEFT] != other->ratings[SY_LEFT]
          || ground->ratings[SY_RIGHT] != other->ratings[SY_RIGHT])
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_same_musts (const SyDecision *a, const SyDecision *b)
{
  if (a->musts == NULL || b->musts == NULL)
    return a->musts == b->musts;
  if (a->musts->len != b->musts->len)
    return FALSE;
  for (guint i = 0; i < a->musts->len; i++)
    if (!sy_decision_has_must (b, g_ptr_array_index (a->musts, i)))
      return FALSE;

  return TRUE;
}

/**
 * sy_decision_equal:
 * @a: (nullable): a decision
 * @b: (nullable): another one
 *
 * Returns: whether both say the same
 */
gboolean
sy_decision_equal (const SyDecision *a, const SyDecision *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return strcmp (a->chosen, b->chosen) == 0 && strcmp (a->reason, b->reason) == 0
         && strcmp (a->date, b->date) == 0 && strcmp (a->revisit, b->revisit) == 0
         && is_same_list (a->people, b->people) && is_same_list (a->dissents, b->dissents)
         && has_same_grounds (a, b) && has_same_musts (a, b);
}

/**
 * sy_decision_is_day:
 * @text: a text
 *
 * Returns: whether it is a day of the calendar as YYYY-MM-DD
 */
gboolean
sy_decision_is_day (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;

  return text[10] == '\0'
         && g_date_valid_dmy ((GDateDay) g_ascii_strtoull (text + 8, NULL, 10),
                              (GDateMonth) g_ascii_strtoull (text + 5, NULL, 10),
                              (GDateYear) g_ascii_strtoull (text, NULL, 10));
}
