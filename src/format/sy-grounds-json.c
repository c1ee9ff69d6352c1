/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "sy-file-json-private.h"
#include "sy-json-extras.h"
#include "sy-json-member.h"

/* What a decision rests on: the criteria as they were on that day. */

static SyGround *
take_ground (GPtrArray *grounds, const char *criterion)
{
  SyGround *ground = sy_grounds_find (grounds, criterion);

  if (ground == NULL)
    {
      ground = sy_ground_new (criterion);
      g_ptr_array_add (grounds, ground);
    }

  return ground;
}

/* No catalogue has more criteria, so nobody has decided on more. */
static void
check_grounds (SyJsonDocument *document, JsonNode *node, guint n)
{
  if (n > SY_CRITERIA_MAX)
    sy_json_document_fail (document, node, SY_FORMAT_ERROR_TOO_MANY,
                           _ ("A decision may rest on at most %d criteria"), SY_CRITERIA_MAX);
}

static JsonNode *
get_grounds (SyJsonDocument *document, JsonNode *decision, const char *name)
{
  JsonNode *object = sy_json_member_get_object (document, decision, name);

  if (object != NULL)
    check_grounds (document, object, json_object_get_size (json_node_get_object (object)));

  return sy_json_document_has_failed (document) ? NULL : object;
}

static void
read_decided_ratings (SyJsonDocument *document,
                      JsonNode *node,
                      SyCatalogue *catalogue,
                      SyGround *ground)
{
  const char *known[SY_N_HANDS + 1] = { NULL };

  if (!sy_json_value_check_object (document, node))
    return;

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      known[hand] = catalogue->options[hand].id;
      ground->ratings[hand] =
          sy_json_member_get_int (document, node, known[hand], 0, SY_RATING_MAX, SY_JSON_REQUIRED);
    }
  sy_json_extras_keep (document, node, known, "ratings", &ground->extras);
}

/* One that is named twice is one. */
static void
read_musts (SyJsonDocument *document, JsonNode *object, SyDecision *decision)
{
  JsonArray *array = sy_json_member_get_array (document, object, "musts");
  g_autoptr (GPtrArray) musts = g_ptr_array_new_with_free_func (g_free);

  if (array == NULL)
    return;

  check_grounds (document, sy_json_member_find (object, "musts"), json_array_get_length (array));
  for (guint i = 0; i < MIN (json_array_get_length (array), SY_CRITERIA_MAX); i++)
    {
      const char *id = sy_json_value_get_id (document, json_array_get_element (array, i));

      if (!g_ptr_array_find_with_equal_func (musts, id, g_str_equal, NULL))
        g_ptr_array_add (musts, g_strdup (id));
    }
  sy_decision_set_grounds (decision, decision->grounds, musts);
}

/**
 * sy_grounds_read:
 * @document: a project's text, which is told of what is wrong
 * @object: its member "decision"
 * @catalogue: what the project weighs
 * @decision: is given what is kept of that day
 */
void
sy_grounds_read (SyJsonDocument *document,
                 JsonNode *object,
                 SyCatalogue *catalogue,
                 SyDecision *decision)
{
  JsonObjectIter iter;
  const char *criterion;
  JsonNode *value;

  sy_json_object_iter_init (&iter, get_grounds (document, object, "weights"));
  while (json_object_iter_next_ordered (&iter, &criterion, &value))
    take_ground (decision->grounds, criterion)->weight =
        sy_json_value_get_int (document, value, 0, SY_WEIGHT_MAX);

  sy_json_object_iter_init (&iter, get_grounds (document, object, "ratings"));
  while (json_object_iter_next_ordered (&iter, &criterion, &value))
    read_decided_ratings (document, value, catalogue, take_ground (decision->grounds, criterion));

  read_musts (document, object, decision);
}
