/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-json-private.h"
#include "sy-json-member.h"
#include "sy-json-writer.h"
#include "sy-merge-marks.h"
#include "sy-record.h"

/* Two people have moved two sliders, which merges, but each file holds the result of its own. It is
 * computed, so it need not stand in the way.
 */

/* Both versions are read, so that a file costs no more than one without marks may. */
#define SETTLED_BYTES_MAX (1024 * 1024)

/* All that a profile says but its result, in one spelling; NULL where it is none. */
static GBytes *
dup_without_result (SyJsonDocument *document)
{
  JsonNode *root = sy_json_document_get_root (document);
  g_autoptr (SyJsonWriter) writer = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!sy_json_is_of_format (root, SY_PROFILE_FORMAT))
    return NULL;

  writer = sy_json_writer_new ();
  sy_json_writer_begin (writer, '{');
  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_autofree char *raw = sy_json_document_dup_raw (document, value);

      if (g_str_equal (name, "result"))
        continue;
      sy_json_writer_member (writer, name);
      sy_json_writer_raw (writer, raw);
    }
  sy_json_writer_end (writer, '}');

  return sy_json_writer_finish (g_steal_pointer (&writer));
}

static SyJsonDocument *
open_side (GBytes *bytes, SyMergeSide side)
{
  g_autoptr (GBytes) text = sy_merge_take_side (bytes, side);

  return text != NULL ? sy_json_document_new (text, NULL) : NULL;
}

/* Returns: (transfer full) (nullable): the version that was here, if it differs from the other in
 * the result alone.
 */
static SyJsonDocument *
settle (GBytes *bytes)
{
  g_autoptr (SyJsonDocument) document = NULL;
  g_autoptr (GBytes) ours = NULL;
  g_autoptr (GBytes) theirs = NULL;

  if (g_bytes_get_size (bytes) > SETTLED_BYTES_MAX)
    return NULL;

  document = open_side (bytes, SY_MERGE_THEIRS);
  if (document != NULL)
    theirs = dup_without_result (document);
  g_clear_pointer (&document, sy_json_document_free);
  if (theirs != NULL)
    document = open_side (bytes, SY_MERGE_OURS);
  if (document != NULL)
    ours = dup_without_result (document);

  return ours != NULL && g_bytes_equal (ours, theirs) ? g_steal_pointer (&document) : NULL;
}

/**
 * sy_profile_document_new:
 * @bytes: a file that nobody vouches for
 * @is_settled: (out): whether a merge left two versions in it that differ in the computed result
 *   alone, so that only that has to be computed anew
 * @error: as of sy_json_document_new()
 *
 * Returns: (transfer full) (nullable): the document, without the plain weights of its people, as
 *   of sy_json_document_new_sparse(); in it all stands where it stands in @bytes
 */
SyJsonDocument *
sy_profile_document_new (GBytes *bytes, gboolean *is_settled, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  SyJsonDocument *document = sy_json_document_new_sparse (bytes, &refusal);

  *is_settled = FALSE;
  if (g_error_matches (refusal, SY_FORMAT_ERROR, SY_FORMAT_ERROR_MERGE))
    {
      document = settle (bytes);
      *is_settled = document != NULL;
    }
  if (document == NULL)
    g_propagate_error (error, g_steal_pointer (&refusal));

  return document;
}

/**
 * sy_profile_is_settled:
 * @bytes: a file that was read as a profile
 *
 * Returns: whether a merge left marks in it, so that its result was computed anew and it should be
 *   written again
 */
gboolean
sy_profile_is_settled (GBytes *bytes)
{
  gsize length;
  gsize offset;
  g_autoptr (GBytes) profile = sy_record_take_profile (bytes);
  const char *text = g_bytes_get_data (profile, &length);

  return sy_merge_find_mark (text, length, &offset);
}
