/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-private.h"

/* What adds, changes and removes criteria of the project's own. */

/* Of a name, what an id takes. */
#define ID_MAX 40

static gpointer
ref_own (gconstpointer own, gpointer user_data)
{
  return sy_own_ref (own);
}

/* A list that its caller may change. */
static GPtrArray *
copy_owns (SyProfile *self)
{
  return g_ptr_array_copy (self->own, (GCopyFunc) ref_own, NULL);
}

/**
 * sy_profile_with_own:
 * @self: a profile
 * @own: (element-type SyOwn): shared with the new profile, so not to be changed any more
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_own (SyProfile *self, GPtrArray *own)
{
  SyProfile *copy;

  g_return_val_if_fail (self != NULL && own != NULL, NULL);

  copy = _sy_profile_copy (self);
  g_ptr_array_unref (copy->own);
  copy->own = g_ptr_array_ref (own);

  return copy;
}

/* It has ratings, and one truth of them: what the entry says of them goes. */
static SyProfile *
drop_ratings (SyProfile *self, const char *id)
{
  g_autoptr (SyProfile) half = sy_profile_with_rating (self, id, SY_LEFT, SY_UNSET);
  g_autoptr (SyProfile) whole = sy_profile_with_rating (half, id, SY_RIGHT, SY_UNSET);

  return sy_profile_with_reason (whole, id, "");
}

/**
 * sy_profile_with_own_criterion:
 * @self: a profile
 * @own: (transfer none): takes the place of the one of the same id, or follows the others
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_own_criterion (SyProfile *self, SyOwn *own)
{
  g_autoptr (GPtrArray) owns = NULL;
  g_autoptr (SyProfile) changed = NULL;
  guint index;

  g_return_val_if_fail (self != NULL && own != NULL, NULL);
  g_return_val_if_fail (sy_own_is_id (own->criterion.id), NULL);

  owns = copy_owns (self);
  if (sy_owns_find (owns, own->criterion.id, &index) != NULL)
    g_ptr_array_remove_index (owns, index);
  else
    index = owns->len;
  g_ptr_array_insert (owns, (int) index, sy_own_ref (own));
  changed = sy_profile_with_own (self, owns);

  return drop_ratings (changed, own->criterion.id);
}

/**
 * sy_profile_with_own_moved:
 * @self: a profile
 * @id: of one of its own criteria
 * @steps: down if positive, up if negative; at an end it stays
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_with_own_moved (SyProfile *self, const char *id, int steps)
{
  g_autoptr (GPtrArray) owns = NULL;
  guint index;
  int to;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  g_return_val_if_fail (sy_owns_find (self->own, id, &index) != NULL, NULL);

  to = CLAMP ((int) index + steps, 0, (int) self->own->len - 1);
  if (to == (int) index)
    return sy_profile_ref (self);

  owns = copy_owns (self);
  g_ptr_array_insert (owns, to, g_ptr_array_steal_index (owns, index));

  return sy_profile_with_own (self, owns);
}

/* Each person without what they think of a criterion that is no more. */
static GPtrArray *
copy_people_without (GPtrArray *people, const char *id)
{
  GPtrArray *left = sy_people_copy (people);

  for (guint i = 0; i < people->len; i++)
    {
      const SyPerson *person = g_ptr_array_index (people, i);
      SyPerson *copy;

      if (sy_person_get_weight (person, id) == SY_UNSET)
        continue;
      copy = sy_person_copy (person);
      sy_person_set_weight (copy, id, SY_UNSET);
      sy_person_unref (left->pdata[i]);
      left->pdata[i] = copy;
    }

  return left;
}

static GPtrArray *
copy_rounds_without (GPtrArray *rounds, const char *id)
{
  GPtrArray *left = sy_rounds_new ();

  for (guint i = 0; i < rounds->len; i++)
    {
      const SyRound *round = g_ptr_array_index (rounds, i);
      g_autoptr (GPtrArray) people = copy_people_without (round->people, id);
      SyRound *copy = sy_round_new (round->date, people);

      copy->extras = round->extras != NULL ? g_ptr_array_ref (round->extras) : NULL;
      g_ptr_array_add (left, copy);
    }

  return left;
}

/**
 * sy_profile_without_own:
 * @self: a profile
 * @id: of one of its own criteria
 *
 * Removes it and all that the project says of it.
 *
 * Returns: (transfer full): the changed profile
 */
SyProfile *
sy_profile_without_own (SyProfile *self, const char *id)
{
  SyProfile *copy;
  guint index;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  g_return_val_if_fail (sy_owns_find (self->own, id, &index) != NULL, NULL);

  copy = _sy_profile_copy (self);
  g_ptr_array_unref (copy->own);
  copy->own = copy_owns (self);
  g_ptr_array_remove_index (copy->own, index);
  g_ptr_array_unref (copy->people);
  copy->people = copy_people_without (self->people, id);
  g_ptr_array_unref (copy->rounds);
  copy->rounds = copy_rounds_without (self->rounds, id);
  if (_sy_profile_locate_entry (self, id, &index))
    {
      g_ptr_array_unref (copy->entries);
      copy->entries = _sy_profile_copy_entries (self);
      g_ptr_array_remove_index (copy->entries, index);
    }

  return copy;
}

/**
 * sy_profile_join_own:
 * @self: a profile
 * @other: another one of the same catalogue
 *
 * Returns: (transfer full) (element-type SyOwn): the own criteria of both, each once: those of
 *   @self as they are there, then what @other alone has
 */
GPtrArray *
sy_profile_join_own (SyProfile *self, SyProfile *other)
{
  GPtrArray *joined;

  g_return_val_if_fail (self != NULL && other != NULL, NULL);

  joined = copy_owns (self);
  for (guint i = 0; i < other->own->len; i++)
    {
      const SyOwn *own = g_ptr_array_index (other->own, i);

      if (sy_owns_find (joined, own->criterion.id, NULL) == NULL)
        g_ptr_array_add (joined, sy_own_ref (own));
    }

  return joined;
}

/* Takes @profile. */
static SyProfile *
align (SyProfile *profile, const char *id, const SyOwn *own)
{
  if (own == NULL)
    {
      g_autoptr (SyProfile) unweighed = profile;
      g_autoptr (SyProfile) optional = sy_profile_with_must (unweighed, id, FALSE);

      return sy_profile_with_weight (optional, id, 0);
    }

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      g_autoptr (SyProfile) before = profile;

      profile =
          sy_profile_with_rating (before, id, (SyHand) hand,
                                  sy_profile_get_rating (before, &own->criterion, (SyHand) hand));
    }

  return profile;
}

/**
 * sy_profile_aligned_to:
 * @self: a profile
 * @own: (element-type SyOwn): own criteria of this and of other profiles
 *
 * Returns: (transfer full): a profile that gives the same answer with the catalogue that is
 *   extended by @own: it rates its own criteria as it does, and what it does not have weighs
 * nothing
 */
SyProfile *
sy_profile_aligned_to (SyProfile *self, GPtrArray *own)
{
  SyProfile *aligned;

  g_return_val_if_fail (self != NULL && own != NULL, NULL);

  aligned = sy_profile_ref (self);
  for (guint i = 0; i < own->len; i++)
    {
      const char *id = ((const SyOwn *) g_ptr_array_index (own, i))->criterion.id;

      aligned = align (aligned, id, sy_owns_find (self->own, id, NULL));
    }

  return aligned;
}

static gboolean
has_weight (GPtrArray *people, const char *id)
{
  for (guint i = 0; i < people->len; i++)
    if (sy_person_get_weight (g_ptr_array_index (people, i), id) != SY_UNSET)
      return TRUE;

  return FALSE;
}

static gboolean
is_taken (SyProfile *self, const char *id)
{
  if (sy_owns_find (self->own, id, NULL) != NULL || sy_profile_find_entry (self, id) != NULL
      || has_weight (self->people, id))
    return TRUE;

  for (guint i = 0; i < self->rounds->len; i++)
    if (has_weight (((SyRound *) g_ptr_array_index (self->rounds, i))->people, id))
      return TRUE;

  return FALSE;
}

/* What is no letter or digit of ASCII becomes a hyphen, of which there is never more than one. */
static char *
dup_slug (const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");
  GString *slug = g_string_new (NULL);

  for (const char *at = plain; *at != '\0' && slug->len < ID_MAX; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (slug, g_ascii_tolower (*at));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    g_string_append (slug, "criterion");

  return g_string_free (slug, FALSE);
}

/**
 * sy_profile_dup_own_id:
 * @self: a profile
 * @name: of a criterion that is about to be added
 *
 * Returns: (transfer full): an id for it that nothing in @self speaks of, made of @name so that
 *   people know it in the file
 */
char *
sy_profile_dup_own_id (SyProfile *self, const char *name)
{
  g_autofree char *slug = NULL;
  char *id;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  slug = dup_slug (name);
  id = g_strconcat (SY_OWN_PREFIX, slug, NULL);
  for (guint i = 2; is_taken (self, id); i++)
    {
      g_free (id);
      id = g_strdup_printf (SY_OWN_PREFIX "%s-%u", slug, i);
    }

  return id;
}
