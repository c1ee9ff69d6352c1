/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-people-json.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "sy-json-extras.h"
#include "sy-json-member.h"
#include "sy-text.h"

/* People, and what they said in earlier rounds. */

static const char *const person_members[] = { "name", "weights", "dissent", NULL };
static const char *const round_members[] = { "date", "people", NULL };

#define UNKNOWN N_ ("The catalogue does not know the criterion; it is kept, not weighed")

/* Nobody looks further through a list of people. */
#define NAMES_MAX 1000

static void
set_string (char **place, const char *value)
{
  g_free (*place);
  *place = g_strdup (value);
}

static gboolean
is_unknown (SyJsonDocument *document, SyCatalogue *catalogue, const char *id)
{
  return sy_json_document_is_warned (document) && sy_catalogue_find_criterion (catalogue, id) < 0;
}

/* The weights of the root's person of that number, where they are not in the tree. */
static gboolean
read_plain_weights (SyJsonDocument *document, guint index, SyCatalogue *catalogue, SyPerson *person)
{
  SyJsonWeightsIter iter;
  char *name;
  int weight;

  if (!sy_json_document_find_weights (document, index, &iter))
    return FALSE;

  while (sy_json_weights_iter_next (&iter, &name, &weight))
    {
      g_autofree char *criterion = name;

      if (is_unknown (document, catalogue, criterion))
        sy_json_document_warn_of_weight (document, &iter, _ (UNKNOWN));
      sy_person_set_weight (person, criterion, weight);
    }

  return TRUE;
}

static void
read_weights (SyJsonDocument *document, JsonNode *node, SyCatalogue *catalogue, SyPerson *person)
{
  JsonObjectIter iter;
  const char *criterion;
  JsonNode *value;

  sy_json_object_iter_init (&iter, sy_json_member_get_object (document, node, "weights"));
  while (json_object_iter_next_ordered (&iter, &criterion, &value))
    {
      sy_person_set_weight (person, criterion,
                            sy_json_value_get_int (document, value, 0, SY_WEIGHT_MAX));
      sy_people_warn_of_criterion (document, catalogue, criterion, value);
    }
}

static SyPerson *
read_person (SyJsonDocument *document,
             JsonNode *node,
             guint index,
             SyCatalogue *catalogue,
             GHashTable *keys)
{
  SyPerson *person =
      sy_person_new (sy_json_member_get_string (document, node, "name", "", SY_TEXT_NAME_MAX));

  if (sy_json_member_find (node, "name") != NULL)
    sy_people_warn_of_name (document, keys, person->name, sy_json_member_find (node, "name"));

  if (!read_plain_weights (document, index, catalogue, person))
    read_weights (document, node, catalogue, person);
  set_string (&person->dissent,
              sy_json_member_get_string (document, node, "dissent", "", SY_TEXT_PROSE_MAX));
  sy_json_extras_keep (document, node, person_members, "", &person->extras);

  return person;
}

static SyRound *
read_round (SyJsonDocument *document, JsonNode *node, SyCatalogue *catalogue, guint *n_people)
{
  g_autoptr (GPtrArray) people = sy_people_from_json (document, node, catalogue, n_people);
  SyRound *round = sy_round_new (sy_json_member_get_day (document, node, "date"), people);

  sy_json_extras_keep (document, node, round_members, "", &round->extras);

  return round;
}

static int
compare_ids (gconstpointer first, gconstpointer second)
{
  return g_strcmp0 (*(const char *const *) first, *(const char *const *) second);
}

static void
write_weights (SyJsonWriter *writer, GHashTable *weights, SyCatalogue *catalogue)
{
  guint n;
  g_autofree gpointer *ids = g_hash_table_get_keys_as_array (weights, &n);
  gpointer weight;

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const char *id = sy_catalogue_get_criterion (catalogue, i)->id;

      if (g_hash_table_lookup_extended (weights, id, NULL, &weight))
        sy_json_writer_add_int (writer, id, GPOINTER_TO_INT (weight));
    }

  qsort (ids, n, sizeof *ids, compare_ids);
  for (guint i = 0; i < n; i++)
    if (sy_catalogue_find_criterion (catalogue, ids[i]) < 0)
      sy_json_writer_add_int (writer, ids[i],
                              GPOINTER_TO_INT (g_hash_table_lookup (weights, ids[i])));
}

static void
write_person (SyJsonWriter *writer, const SyPerson *person, SyCatalogue *catalogue)
{
  sy_json_writer_begin (writer, '{');
  sy_json_writer_add_string (writer, "name", person->name);
  sy_json_writer_begin_member (writer, "weights", '{');
  write_weights (writer, person->weights, catalogue);
  sy_json_writer_end (writer, '}');
  sy_json_writer_add_text (writer, "dissent", person->dissent);
  sy_json_extras_write (writer, person->extras, "");
  sy_json_writer_end (writer, '}');
}

/**
 * sy_people_from_json:
 * @document: a document
 * @object: what has a member "people"
 * @catalogue: what they weigh
 * @n_people: (inout): how many the file has so far, which may be %SY_PEOPLE_MAX
 *
 * Returns: (transfer full) (element-type SyPerson): they, in the order of the file
 */
GPtrArray *
sy_people_from_json (SyJsonDocument *document,
                     JsonNode *object,
                     SyCatalogue *catalogue,
                     guint *n_people)
{
  JsonArray *array = sy_json_member_get_array (document, object, "people");
  gboolean is_root = object == sy_json_document_get_root (document);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *people = sy_people_new ();
  guint n = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n && !sy_json_document_has_failed (document); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (*n_people == SY_PEOPLE_MAX)
        sy_json_document_fail (document, node, SY_FORMAT_ERROR_TOO_MANY,
                               _ ("A profile may have at most %d people, earlier rounds included"),
                               SY_PEOPLE_MAX);
      else if (sy_json_value_check_object (document, node))
        {
          g_ptr_array_add (people,
                           read_person (document, node, is_root ? i : G_MAXUINT, catalogue, keys));
          *n_people += 1;
        }
    }

  return people;
}

/**
 * sy_rounds_from_json:
 * @document: a document
 * @root: a profile in it
 * @catalogue: what people weigh
 * @n_people: (inout): as of sy_people_from_json()
 *
 * Returns: (transfer full) (element-type SyRound): the earlier rounds, in the order of the file
 */
GPtrArray *
sy_rounds_from_json (SyJsonDocument *document,
                     JsonNode *root,
                     SyCatalogue *catalogue,
                     guint *n_people)
{
  JsonArray *array = sy_json_member_get_array (document, root, "rounds");
  GPtrArray *rounds = sy_rounds_new ();
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (n > SY_ROUNDS_MAX)
    sy_json_document_fail (document, json_array_get_element (array, SY_ROUNDS_MAX),
                           SY_FORMAT_ERROR_TOO_MANY,
                           _ ("A profile may have at most %d earlier rounds"), SY_ROUNDS_MAX);

  for (guint i = 0; i < n && !sy_json_document_has_failed (document); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (sy_json_value_check_object (document, node))
        g_ptr_array_add (rounds, read_round (document, node, catalogue, n_people));
    }

  return rounds;
}

/**
 * sy_people_to_json:
 * @writer: in the middle of an object
 * @people: (element-type SyPerson): some people
 * @catalogue: what they weigh, in whose order their weights are written
 *
 * Writes the member "people", unless there are none.
 */
void
sy_people_to_json (SyJsonWriter *writer, GPtrArray *people, SyCatalogue *catalogue)
{
  if (people->len == 0)
    return;

  sy_json_writer_begin_member (writer, "people", '[');
  for (guint i = 0; i < people->len; i++)
    write_person (writer, g_ptr_array_index (people, i), catalogue);
  sy_json_writer_end (writer, ']');
}

void
sy_rounds_to_json (SyJsonWriter *writer, GPtrArray *rounds, SyCatalogue *catalogue)
{
  if (rounds->len == 0)
    return;

  sy_json_writer_begin_member (writer, "rounds", '[');
  for (guint i = 0; i < rounds->len; i++)
    {
      const SyRound *round = g_ptr_array_index (rounds, i);

      sy_json_writer_begin (writer, '{');
      sy_json_writer_add_text (writer, "date", round->date);
      sy_people_to_json (writer, round->people, catalogue);
      sy_json_extras_write (writer, round->extras, "");
      sy_json_writer_end (writer, '}');
    }
  sy_json_writer_end (writer, ']');
}

/**
 * sy_people_warn_of_criterion:
 * @document: a document
 * @catalogue: what is weighed
 * @id: of a criterion that somebody weighs
 * @node: where that is said
 *
 * Warns where the catalogue does not have it.
 */
void
sy_people_warn_of_criterion (SyJsonDocument *document,
                             SyCatalogue *catalogue,
                             const char *id,
                             JsonNode *node)
{
  if (is_unknown (document, catalogue, id))
    sy_json_document_warn (document, node, "%s", _ (UNKNOWN));
}

/**
 * sy_people_warn_of_name:
 * @document: a document
 * @keys: (inout): of the names of a list, so far
 * @name: the next one
 * @node: where it stands
 *
 * Warns of whoever stands twice, and may count twice, and of whoever has no name, and cannot be
 * asked.
 */
void
sy_people_warn_of_name (SyJsonDocument *document,
                        GHashTable *keys,
                        const char *name,
                        JsonNode *node)
{
  g_autofree char *key = NULL;

  if (!sy_json_document_is_warned (document) || g_hash_table_size (keys) >= NAMES_MAX)
    return;

  key = sy_text_dup_key (name);
  if (*key == '\0')
    sy_json_document_warn (document, node, _ ("The person has no name"));
  else if (!g_hash_table_add (keys, g_steal_pointer (&key)))
    sy_json_document_warn (document, node, _ ("The person is named twice"));
}
