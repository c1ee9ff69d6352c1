/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-json.h"

#include <string.h>

#include "sy-json-extras.h"
#include "sy-own-json.h"
#include "sy-people-json.h"
#include "sy-reach-json.h"

static void
write_ratings (SyJsonWriter *writer, const SyEntry *entry, SyCatalogue *catalogue)
{
  if (entry->ratings[SY_LEFT] == SY_UNSET && entry->ratings[SY_RIGHT] == SY_UNSET
      && !sy_json_extras_has (entry->extras, "ratings"))
    return;

  sy_json_writer_begin_member (writer, "ratings", '{');
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    if (entry->ratings[hand] != SY_UNSET)
      sy_json_writer_add_int (writer, catalogue->options[hand].id, entry->ratings[hand]);
  sy_json_extras_write (writer, entry->extras, "ratings");
  sy_json_writer_end (writer, '}');
}

static void
write_entry (SyJsonWriter *writer, const SyEntry *entry, SyCatalogue *catalogue)
{
  sy_json_writer_begin_member (writer, entry->criterion, '{');
  sy_json_writer_add_int (writer, "weight", entry->weight);
  if (entry->is_must)
    sy_json_writer_add_boolean (writer, "must", TRUE);
  write_ratings (writer, entry, catalogue);
  sy_json_writer_add_text (writer, "reason", entry->reason);
  sy_json_writer_add_text (writer, "note", entry->note);
  sy_json_extras_write (writer, entry->extras, "");
  sy_json_writer_end (writer, '}');
}

/* The criteria of the catalogue in its order, then the others by the bytes of their ids. */
static void
write_criteria (SyJsonWriter *writer, SyProfile *profile, SyCatalogue *catalogue)
{
  sy_json_writer_begin_member (writer, "criteria", '{');
  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const char *id = sy_catalogue_get_criterion (catalogue, i)->id;
      const SyEntry *entry = sy_profile_find_entry (profile, id);

      if (entry != NULL)
        write_entry (writer, entry, catalogue);
    }

  for (guint i = 0; i < sy_profile_get_n_entries (profile); i++)
    {
      const SyEntry *entry = sy_profile_get_entry (profile, i);

      if (sy_catalogue_find_criterion (catalogue, entry->criterion) < 0)
        write_entry (writer, entry, catalogue);
    }
  sy_json_writer_end (writer, '}');
}

static int
compare_places (gconstpointer first, gconstpointer second, gpointer data)
{
  const char *a = *(const char *const *) first;
  const char *b = *(const char *const *) second;
  /* Of those that the catalogue does not know −1, which as the largest place comes last. */
  guint of_a = (guint) sy_catalogue_find_criterion (data, a);
  guint of_b = (guint) sy_catalogue_find_criterion (data, b);

  return of_a != of_b ? (of_a < of_b ? -1 : 1) : strcmp (a, b);
}

static int
compare_grounds (gconstpointer first, gconstpointer second, gpointer data)
{
  const SyGround *a = *(SyGround *const *) first;
  const SyGround *b = *(SyGround *const *) second;

  return compare_places (&a->criterion, &b->criterion, data);
}

static void
write_decided_ratings (SyJsonWriter *writer, const SyGround *ground, SyCatalogue *catalogue)
{
  sy_json_writer_begin_member (writer, ground->criterion, '{');
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    sy_json_writer_add_int (writer, catalogue->options[hand].id, ground->ratings[hand]);
  sy_json_extras_write (writer, ground->extras, "ratings");
  sy_json_writer_end (writer, '}');
}

/* The weights of the day, or else the ratings, where there are any. */
static void
write_grounds (SyJsonWriter *writer,
               GPtrArray *grounds,
               SyCatalogue *catalogue,
               gboolean of_weights)
{
  gboolean has_begun = FALSE;

  for (guint i = 0; i < grounds->len; i++)
    {
      const SyGround *ground = g_ptr_array_index (grounds, i);

      if ((of_weights ? ground->weight : ground->ratings[SY_LEFT]) == SY_UNSET)
        continue;
      if (!has_begun)
        sy_json_writer_begin_member (writer, of_weights ? "weights" : "ratings", '{');
      has_begun = TRUE;
      if (of_weights)
        sy_json_writer_add_int (writer, ground->criterion, ground->weight);
      else
        write_decided_ratings (writer, ground, catalogue);
    }
  if (has_begun)
    sy_json_writer_end (writer, '}');
}

/* As grounds are sorted. That there was none is known, too. */
static void
write_musts (SyJsonWriter *writer, GPtrArray *musts, SyCatalogue *catalogue)
{
  g_autoptr (GPtrArray) sorted = NULL;

  if (musts == NULL)
    return;

  sorted = g_ptr_array_copy (musts, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort_with_data (sorted, compare_places, catalogue);
  sy_json_writer_begin_member (writer, "musts", '[');
  for (guint i = 0; i < sorted->len; i++)
    sy_json_writer_string (writer, g_ptr_array_index (sorted, i));
  sy_json_writer_end (writer, ']');
}

static void
write_decision (SyJsonWriter *writer,
                const SyDecision *decision,
                SyCatalogue *catalogue,
                GPtrArray *extras)
{
  g_autoptr (GPtrArray) grounds = NULL;

  if (decision == NULL)
    return;

  sy_json_writer_begin_member (writer, "decision", '{');
  sy_json_writer_add_text (writer, "chosen", decision->chosen);
  sy_json_writer_add_text (writer, "reason", decision->reason);
  sy_json_writer_add_text (writer, "date", decision->date);
  if (decision->people->len > 0)
    {
      sy_json_writer_begin_member (writer, "people", '[');
      for (guint i = 0; i < decision->people->len; i++)
        sy_json_writer_string (writer, g_ptr_array_index (decision->people, i));
      sy_json_writer_end (writer, ']');
    }
  sy_json_writer_add_text (writer, "revisit", decision->revisit);
  grounds = g_ptr_array_copy (decision->grounds, NULL, NULL);
  g_ptr_array_set_free_func (grounds, NULL);
  g_ptr_array_sort_with_data (grounds, compare_grounds, catalogue);
  write_grounds (writer, grounds, catalogue, TRUE);
  write_grounds (writer, grounds, catalogue, FALSE);
  write_musts (writer, decision->musts, catalogue);
  sy_json_extras_write (writer, extras, "decision");
  sy_json_writer_end (writer, '}');
}

static void
write_result (SyJsonWriter *writer, const SySnapshot *result, GPtrArray *extras)
{
  if (result == NULL)
    return;

  sy_json_writer_begin_member (writer, "result", '{');
  sy_json_writer_add_string (writer, "verdict", result->verdict);
  if (result->leader[0] != '\0')
    sy_json_writer_add_string (writer, "leader", result->leader);
  else
    sy_json_writer_add_null (writer, "leader");
  sy_json_extras_write (writer, extras, "result");
  sy_json_writer_end (writer, '}');
}

/* What ties the file to others. */
static void
write_ties (SyJsonWriter *writer, SyProfile *profile, GPtrArray *extras)
{
  const char *id = sy_profile_get_invitation_id (profile);
  const char *to = sy_profile_get_answer_to (profile);

  if (*id != '\0')
    {
      sy_json_writer_begin_member (writer, "invitation", '{');
      sy_json_writer_add_string (writer, "id", id);
      sy_json_writer_add_text (writer, "from", sy_profile_get_invitation_from (profile));
      sy_json_extras_write (writer, extras, "invitation");
      sy_json_writer_end (writer, '}');
    }
  if (*to != '\0')
    {
      sy_json_writer_begin_member (writer, "answer", '{');
      sy_json_writer_add_string (writer, "to", to);
      sy_json_extras_write (writer, extras, "answer");
      sy_json_writer_end (writer, '}');
    }
}

/* An older reader would answer differently, or not at all. */
static gboolean
needs_new_version (SyProfile *profile, GBytes *carried)
{
  return sy_profile_get_own (profile)->len > 0 || carried != NULL
         || sy_profile_get_rating_reach (profile) == SY_REACH_BY_EVIDENCE;
}

static void
write_catalogue (SyJsonWriter *writer, SyProfile *profile, GBytes *carried, GPtrArray *extras)
{
  sy_json_writer_begin_member (writer, "catalogue", '{');
  sy_json_writer_add_string (writer, "id", sy_profile_get_catalogue_id (profile));
  if (sy_profile_get_catalogue_version (profile) > 0)
    sy_json_writer_add_int (writer, "version", sy_profile_get_catalogue_version (profile));
  if (carried != NULL)
    {
      g_autofree char *source =
          g_strndup (g_bytes_get_data (carried, NULL), g_bytes_get_size (carried));

      sy_json_writer_member (writer, "document");
      sy_json_writer_raw (writer, source);
    }
  sy_json_extras_write (writer, extras, "catalogue");
  sy_json_writer_end (writer, '}');
}

static void
write_head (SyJsonWriter *writer, SyProfile *profile, GBytes *carried, GPtrArray *extras)
{
  sy_json_writer_add_string (writer, "format", SY_PROFILE_FORMAT);
  sy_json_writer_add_int (writer, "version",
                          needs_new_version (profile, carried) ? SY_PROFILE_VERSION
                                                               : SY_PROFILE_VERSION_OLD);
  sy_json_writer_add_text (writer, "title", sy_profile_get_title (profile));

  write_catalogue (writer, profile, carried, extras);
  sy_json_writer_add_text (writer, "preset", sy_profile_get_preset (profile));
  sy_json_writer_begin_member (writer, "reach", '{');
  sy_json_writer_add_int (writer, "weights", sy_profile_get_weight_reach (profile));
  sy_rating_reach_to_json (writer, sy_profile_get_rating_reach (profile));
  sy_json_extras_write (writer, extras, "reach");
  sy_json_writer_end (writer, '}');
}

static GBytes *
write_profile (SyProfile *profile, SyCatalogue *catalogue, GBytes *carried)
{
  g_autoptr (SyCatalogue) all = NULL;
  SyJsonWriter *writer;
  GPtrArray *extras;

  all = sy_catalogue_extend (catalogue, sy_profile_get_own (profile));
  writer = sy_json_writer_new ();
  extras = sy_profile_get_extras (profile);
  sy_json_writer_begin (writer, '{');
  write_head (writer, profile, carried, extras);
  sy_owns_to_json (writer, sy_profile_get_own (profile), all);
  write_criteria (writer, profile, all);
  sy_people_to_json (writer, sy_profile_get_people (profile), all);
  sy_rounds_to_json (writer, sy_profile_get_rounds (profile), all);
  write_decision (writer, sy_profile_get_decision (profile), all, extras);
  write_result (writer, sy_profile_get_result (profile), extras);
  write_ties (writer, profile, extras);
  sy_json_extras_write (writer, extras, "");
  sy_json_writer_end (writer, '}');

  return sy_json_writer_finish (writer);
}

/**
 * sy_profile_to_json:
 * @profile: a profile
 * @catalogue: the catalogue that it weighs
 *
 * Writes the canonical form: reading and writing it gives the same bytes. Unknown members stand at
 * the end of the object that held them; those of a decision, a result, an invitation or an answer
 * that is no more go with it. A catalogue that not everybody has goes with it.
 *
 * Returns: (transfer full): the file
 */
GBytes *
sy_profile_to_json (SyProfile *profile, SyCatalogue *catalogue)
{
  g_return_val_if_fail (profile != NULL && catalogue != NULL, NULL);

  return write_profile (profile, catalogue,
                        sy_catalogue_is_carried (catalogue) ? catalogue->source : NULL);
}

/**
 * sy_profile_to_json_alone:
 * @profile: a profile
 * @catalogue: the catalogue that it weighs
 *
 * Returns: (transfer full): as of sy_profile_to_json(), but without the catalogue
 */
GBytes *
sy_profile_to_json_alone (SyProfile *profile, SyCatalogue *catalogue)
{
  g_return_val_if_fail (profile != NULL && catalogue != NULL, NULL);

  return write_profile (profile, catalogue, NULL);
}
