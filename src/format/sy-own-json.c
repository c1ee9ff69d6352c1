/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-own-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-json-extras.h"
#include "sy-json-member.h"
#include "sy-text.h"

/* Criteria of a project's own, in the syntax of a catalogue and read with the same care. */

static const char *const members[] = {
  "id", "name", "question", "side", "ratings", "reason", NULL
};

static const char *const sides[SY_N_SIDES] = {
  [SY_SIDE_WHOLE] = "whole",
  [SY_SIDE_INTERFACE] = "interface",
  [SY_SIDE_DATA] = "data",
};

static void
read_text (SyJsonDocument *document, JsonNode *object, const char *name, guint max, char **place)
{
  const char *text = sy_json_member_get_string (document, object, name, *place, max);

  if (text == *place)
    return;
  g_free (*place);
  *place = g_strdup (text);
}

static void
read_ratings (SyJsonDocument *document, JsonNode *object, SyCatalogue *catalogue, SyOwn *own)
{
  const char *known[SY_N_HANDS + 1] = { NULL };
  JsonNode *ratings;

  sy_json_member_require (document, object, "ratings");
  ratings = sy_json_member_get_object (document, object, "ratings");
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    known[hand] = catalogue->options[hand].id;
  /* First, since a name that is spelled wrong is often why the right one is missing. */
  sy_json_extras_keep (document, ratings, known, "ratings", &own->extras);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    own->criterion.ratings[hand] =
        sy_json_member_get_int (document, ratings, known[hand], 0, SY_RATING_MAX, SY_JSON_REQUIRED);
}

static void
check_id (SyJsonDocument *document, JsonNode *object, const char *id, GPtrArray *owns)
{
  JsonNode *node = sy_json_member_find (object, "id");
  g_autofree char *quoted = sy_format_dup_quoted (id, strlen (id));

  if (sy_json_document_has_failed (document))
    return;
  if (!sy_own_is_id (id))
    sy_json_value_refuse (document, node, SY_FORMAT_ERROR_RANGE,
                          _ ("The id of a criterion of your own must begin with “own-”"));
  else if (sy_owns_find (owns, id, NULL) != NULL)
    sy_json_document_fail (document, node, SY_FORMAT_ERROR_REFERENCE, "%s: %s",
                           _ ("The id is given twice"), quoted);
}

static void
read_own (SyJsonDocument *document, JsonNode *node, SyCatalogue *catalogue, GPtrArray *owns)
{
  g_autoptr (SyOwn) own = NULL;
  SyCriterion *criterion;
  const char *id;

  if (!sy_json_value_check_object (document, node))
    return;

  id = sy_json_member_get_id (document, node, "id");
  check_id (document, node, id, owns);
  own = sy_own_new (id);
  criterion = &own->criterion;
  g_free (criterion->name);
  criterion->name = g_strdup (id);
  read_text (document, node, "name", SY_TEXT_NAME_MAX, &criterion->name);
  read_text (document, node, "question", SY_TEXT_SENTENCE_MAX, &criterion->question);
  criterion->side = sy_side_from_json (document, node);
  read_ratings (document, node, catalogue, own);
  read_text (document, node, "reason", SY_TEXT_PROSE_MAX, &criterion->reason);
  sy_json_extras_keep (document, node, members, "", &own->extras);
  g_ptr_array_add (owns, g_steal_pointer (&own));
}

/* They can be told apart by their ids, which nobody sees. */
static void
check_names (SyJsonDocument *document, JsonArray *array, SyCatalogue *catalogue, GPtrArray *owns)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!sy_json_document_is_warned (document) || sy_json_document_has_failed (document))
    return;

  for (guint i = 0; i < catalogue->criteria->len; i++)
    g_hash_table_add (keys, sy_text_dup_key (sy_catalogue_get_criterion (catalogue, i)->name));
  for (guint i = 0; i < owns->len; i++)
    {
      const SyOwn *own = g_ptr_array_index (owns, i);
      JsonNode *node = json_array_get_element (array, i);
      JsonNode *name = sy_json_member_find (node, "name");

      if (!g_hash_table_add (keys, sy_text_dup_key (own->criterion.name)))
        sy_json_document_warn (document, name != NULL ? name : node,
                               _ ("Another criterion has the same name"));
    }
}

/**
 * sy_owns_from_json:
 * @document: a document
 * @root: a profile in it
 * @catalogue: what the profile weighs, not extended
 *
 * Returns: (transfer full) (element-type SyOwn): the criteria of its own
 */
GPtrArray *
sy_owns_from_json (SyJsonDocument *document, JsonNode *root, SyCatalogue *catalogue)
{
  JsonArray *array = sy_json_member_get_array (document, root, "own_criteria");
  GPtrArray *owns = sy_owns_new ();
  const guint n_max = SY_CRITERIA_MAX - catalogue->criteria->len;
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (n > n_max)
    sy_json_document_fail (document, json_array_get_element (array, n_max),
                           SY_FORMAT_ERROR_TOO_MANY,
                           _ ("With those of the catalogue a project may have at most %d criteria"),
                           SY_CRITERIA_MAX);
  for (guint i = 0; i < n && !sy_json_document_has_failed (document); i++)
    read_own (document, json_array_get_element (array, i), catalogue, owns);
  check_names (document, array, catalogue, owns);

  return owns;
}

static void
write_own (SyJsonWriter *writer, const SyOwn *own, SyCatalogue *catalogue)
{
  const SyCriterion *criterion = &own->criterion;

  sy_json_writer_begin (writer, '{');
  sy_json_writer_add_string (writer, "id", criterion->id);
  sy_json_writer_add_string (writer, "name", criterion->name);
  sy_json_writer_add_text (writer, "question", criterion->question);
  if (criterion->side != SY_SIDE_WHOLE)
    sy_json_writer_add_string (writer, "side", sides[criterion->side]);
  sy_json_writer_begin_member (writer, "ratings", '{');
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    sy_json_writer_add_int (writer, catalogue->options[hand].id, criterion->ratings[hand]);
  sy_json_extras_write (writer, own->extras, "ratings");
  sy_json_writer_end (writer, '}');
  sy_json_writer_add_text (writer, "reason", criterion->reason);
  sy_json_extras_write (writer, own->extras, "");
  sy_json_writer_end (writer, '}');
}

/**
 * sy_owns_to_json:
 * @writer: a writer in the middle of a profile
 * @owns: (element-type SyOwn): its own criteria
 * @catalogue: what it weighs
 */
void
sy_owns_to_json (SyJsonWriter *writer, GPtrArray *owns, SyCatalogue *catalogue)
{
  if (owns->len == 0)
    return;

  sy_json_writer_begin_member (writer, "own_criteria", '[');
  for (guint i = 0; i < owns->len; i++)
    write_own (writer, g_ptr_array_index (owns, i), catalogue);
  sy_json_writer_end (writer, ']');
}

/**
 * sy_side_from_json:
 * @document: a document
 * @object: a criterion in it
 *
 * Returns: the side that it speaks of
 */
SySide
sy_side_from_json (SyJsonDocument *document, JsonNode *object)
{
  const char *word =
      sy_json_member_get_string (document, object, "side", "whole", SY_TEXT_NAME_MAX);

  for (guint side = 0; side < SY_N_SIDES; side++)
    if (strcmp (word, sides[side]) == 0)
      return (SySide) side;

  sy_json_value_refuse (document, sy_json_member_find (object, "side"), SY_FORMAT_ERROR_RANGE,
                        _ ("A side must be “interface”, “data” or “whole”"));
  return SY_SIDE_WHOLE;
}
