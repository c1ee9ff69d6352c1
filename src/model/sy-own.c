/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-own.h"

static void
clear_own (gpointer data)
{
  SyOwn *own = data;

  sy_criterion_clear (&own->criterion);
  g_clear_pointer (&own->extras, g_ptr_array_unref);
}

/**
 * sy_own_new:
 * @id: its id, which begins with %SY_OWN_PREFIX
 *
 * Returns: (transfer full): one that says nothing and is not rated, which its caller may fill
 *   before giving it away; its texts are freed with g_free()
 */
SyOwn *
sy_own_new (const char *id)
{
  SyOwn *own = g_rc_box_new0 (SyOwn);
  SyCriterion *criterion = &own->criterion;
  char **texts[] = {
    &criterion->name, &criterion->group,          &criterion->question,        &criterion->zero,
    &criterion->ten,  &criterion->cells[SY_LEFT], &criterion->cells[SY_RIGHT], &criterion->reason
  };

  criterion->id = g_strdup (id);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup ("");
  criterion->ratings[SY_LEFT] = SY_UNSET;
  criterion->ratings[SY_RIGHT] = SY_UNSET;
  criterion->doubt = SY_RATING_REACH_DEFAULT;
  criterion->evidence = sy_evidence_array_new ();

  return own;
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/**
 * sy_own_copy:
 * @own: a criterion of the project's own
 *
 * Returns: (transfer full): a copy that its caller may change before giving it away
 */
SyOwn *
sy_own_copy (const SyOwn *own)
{
  SyOwn *copy = sy_own_new (own->criterion.id);

  set_text (&copy->criterion.name, own->criterion.name);
  set_text (&copy->criterion.question, own->criterion.question);
  set_text (&copy->criterion.reason, own->criterion.reason);
  copy->criterion.side = own->criterion.side;
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    copy->criterion.ratings[hand] = own->criterion.ratings[hand];
  copy->extras = own->extras != NULL ? g_ptr_array_ref (own->extras) : NULL;

  return copy;
}

SyOwn *
sy_own_ref (const SyOwn *own)
{
  return g_rc_box_acquire ((gpointer) own);
}

void
sy_own_unref (SyOwn *own)
{
  g_rc_box_release_full (own, clear_own);
}

/**
 * sy_owns_new:
 *
 * Returns: (transfer full) (element-type SyOwn): an empty list that owns what is added
 */
GPtrArray *
sy_owns_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sy_own_unref);
}

/**
 * sy_owns_find:
 * @owns: (element-type SyOwn): a list
 * @id: of a criterion
 * @index: (out) (optional): where it stands
 *
 * Returns: (transfer none) (nullable): the criterion
 */
const SyOwn *
sy_owns_find (GPtrArray *owns, const char *id, guint *index)
{
  for (guint i = 0; i < owns->len; i++)
    {
      const SyOwn *own = g_ptr_array_index (owns, i);

      if (!g_str_equal (own->criterion.id, id))
        continue;
      if (index != NULL)
        *index = i;
      return own;
    }

  return NULL;
}

/**
 * sy_own_is_id:
 * @id: of a criterion
 *
 * Returns: whether it is one of a project's own, which no catalogue may have
 */
gboolean
sy_own_is_id (const char *id)
{
  return g_str_has_prefix (id, SY_OWN_PREFIX);
}
