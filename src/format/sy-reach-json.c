/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-reach-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-json-member.h"
#include "sy-profile-json.h"

/* How far ratings may be off: a number for all, or the word that leaves it to each criterion. */

#define BY_EVIDENCE "evidence"

/**
 * sy_rating_reach_from_json:
 * @document: a document
 * @root: a profile in it
 * @reach: (nullable): its member "reach"
 *
 * Returns: the rating reach, 0…%SY_RATING_REACH_MAX or %SY_REACH_BY_EVIDENCE
 */
int
sy_rating_reach_from_json (SyJsonDocument *document, JsonNode *root, JsonNode *reach)
{
  JsonNode *node = sy_json_member_find (reach, "ratings");

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return sy_json_member_get_int (document, reach, "ratings", 0, SY_RATING_REACH_MAX,
                                   SY_RATING_REACH_DEFAULT);
  if (strcmp (json_node_get_string (node), BY_EVIDENCE) != 0)
    sy_json_value_refuse (document, node, SY_FORMAT_ERROR_TYPE,
                          _ ("A number or “evidence” is due here"));
  else
    sy_profile_warn_of_version (document, root, node);

  return SY_REACH_BY_EVIDENCE;
}

/**
 * sy_rating_reach_to_json:
 * @writer: a writer in the middle of a reach
 * @reach: the rating reach
 */
void
sy_rating_reach_to_json (SyJsonWriter *writer, int reach)
{
  if (reach == SY_REACH_BY_EVIDENCE)
    sy_json_writer_add_string (writer, "ratings", BY_EVIDENCE);
  else
    sy_json_writer_add_int (writer, "ratings", reach);
}

/**
 * sy_profile_warn_of_version:
 * @document: a document
 * @root: a profile in it
 * @node: what version 1 did not know
 *
 * Warns where the profile says that it is of version 1: whoever writes by hand may forget it, and
 * an older program would answer differently.
 */
void
sy_profile_warn_of_version (SyJsonDocument *document, JsonNode *root, JsonNode *node)
{
  if (sy_json_member_get_int (document, root, "version", 1, G_MAXINT, SY_JSON_REQUIRED)
      < SY_PROFILE_VERSION)
    sy_json_document_warn (document, node,
                           _ ("Older versions do not know this; the file should say “version”: %d"),
                           SY_PROFILE_VERSION);
}
