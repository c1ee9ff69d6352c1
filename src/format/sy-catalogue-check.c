/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-analysis.h"
#include "sy-json-member.h"
#include "sy-text.h"

/* What an author may have overlooked in a catalogue that can be read. The lists of the model are in
 * the order of the file, so an index finds the place.
 */

static JsonNode *
find_element (JsonNode *root, const char *list, guint index)
{
  JsonNode *node = sy_json_member_find (root, list);

  return json_array_get_element (json_node_get_array (node), index);
}

static gboolean
has_criterion (SyCatalogue *catalogue, const SyGroup *group)
{
  for (guint i = 0; i < catalogue->criteria->len; i++)
    if (strcmp (sy_catalogue_get_criterion (catalogue, i)->group, group->id) == 0)
      return TRUE;

  return FALSE;
}

static void
check_groups (SyCatalogue *catalogue, SyJsonDocument *document, JsonNode *root)
{
  for (guint i = 0; i < catalogue->groups->len; i++)
    if (!has_criterion (catalogue, g_ptr_array_index (catalogue->groups, i)))
      sy_json_document_warn (document, find_element (root, "groups", i),
                             _ ("No criterion belongs to this group"));
}

/* They can be told apart by their ids, which nobody sees. */
static void
check_names (SyCatalogue *catalogue, SyJsonDocument *document, JsonNode *root)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      JsonNode *node = find_element (root, "criteria", i);
      JsonNode *name = sy_json_member_find (node, "name");

      if (!g_hash_table_add (keys,
                             sy_text_dup_key (sy_catalogue_get_criterion (catalogue, i)->name)))
        sy_json_document_warn (document, name != NULL ? name : node,
                               _ ("Another criterion has the same name"));
    }
}

static void
add_cited (GHashTable *cited, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    g_hash_table_add (cited, ((SyEvidence *) g_ptr_array_index (list, i))->source);
}

static void
add_cited_by_statements (GHashTable *cited, GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    add_cited (cited, ((SyStatement *) g_ptr_array_index (statements, i))->evidence);
}

/* The ids belong to the catalogue. */
static GHashTable *
create_cited (SyCatalogue *catalogue)
{
  GHashTable *cited = g_hash_table_new (g_str_hash, g_str_equal);

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      add_cited_by_statements (cited, catalogue->options[hand].features);
      add_cited_by_statements (cited, catalogue->options[hand].frameworks);
      add_cited_by_statements (cited, catalogue->options[hand].use_cases);
    }
  for (guint i = 0; i < catalogue->criteria->len; i++)
    add_cited (cited, sy_catalogue_get_criterion (catalogue, i)->evidence);
  for (guint i = 0; i < catalogue->facts->len; i++)
    add_cited (cited, ((SyFact *) g_ptr_array_index (catalogue->facts, i))->evidence);
  for (guint i = 0; i < catalogue->questions->len; i++)
    add_cited (cited, ((SyQuestion *) g_ptr_array_index (catalogue->questions, i))->evidence);

  return cited;
}

static void
check_sources (SyCatalogue *catalogue, SyJsonDocument *document, JsonNode *root)
{
  g_autoptr (GHashTable) cited = create_cited (catalogue);

  for (guint i = 0; i < catalogue->sources->len; i++)
    {
      const SySource *source = g_ptr_array_index (catalogue->sources, i);

      if (!g_hash_table_contains (cited, source->id))
        sy_json_document_warn (document, find_element (root, "sources", i),
                               _ ("No evidence cites this source"));
      if (catalogue->as_of[0] != '\0' && strcmp (source->seen, catalogue->as_of) > 0)
        sy_json_document_warn (document,
                               sy_json_member_find (find_element (root, "sources", i), "seen"),
                               _ ("This is after the day of which the knowledge is said to be"));
    }
}

/* Whoever marks claims is to look for what speaks against the rating too. */
static gboolean
is_one_sided (GPtrArray *list)
{
  gboolean is_marked = FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      SyMark mark = ((SyEvidence *) g_ptr_array_index (list, i))->mark;

      if (mark == SY_MARK_AGAINST)
        return FALSE;
      is_marked |= mark != SY_MARK_NONE;
    }

  return is_marked;
}

static void
check_ratings (SyCatalogue *catalogue, SyJsonDocument *document, JsonNode *root)
{
  gboolean is_old = sy_json_member_get_int (document, root, "format_version", 1, G_MAXINT, 1) == 1;

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, i);
      JsonNode *node = find_element (root, "criteria", i);

      if (criterion->ratings[SY_LEFT] != SY_UNSET && is_one_sided (criterion->evidence))
        sy_json_document_warn (document, sy_json_member_find (node, "evidence"),
                               _ ("No claim here speaks against the rating"));
      if (is_old && criterion->doubt != SY_RATING_REACH_DEFAULT)
        sy_json_document_warn (document, sy_json_member_find (node, "doubt"),
                               _ ("Programs that do not know a doubt would read this file too; "
                                  "its “format_version” is to be 2"));
    }
}

/* What a preset's "expected" ought to say, or %NULL where nothing is recommended. */
static const char *
find_answer (SyCatalogue *catalogue, const SyPreset *preset)
{
  g_autoptr (SyProfile) blank = sy_profile_new (catalogue->id, catalogue->version);
  g_autoptr (SyProfile) profile = sy_profile_with_preset_applied (blank, catalogue, preset);
  g_autoptr (SyAnalysis) analysis = sy_analysis_new (catalogue, profile);

  if (analysis->together)
    return "both";

  return analysis->recommended != SY_NEITHER ? catalogue->options[analysis->recommended].id : NULL;
}

static void
check_expected (SyCatalogue *catalogue,
                const SyPreset *preset,
                JsonNode *node,
                SyJsonDocument *document)
{
  const char *answer = find_answer (catalogue, preset);
  g_autofree char *expected = sy_format_dup_quoted (preset->expected, strlen (preset->expected));
  g_autofree char *quoted = answer != NULL ? sy_format_dup_quoted (answer, strlen (answer)) : NULL;

  if (answer == NULL)
    sy_json_document_warn (
        document, node, _ ("For these weights the method recommends neither option; expected: %s"),
        expected);
  else if (strcmp (answer, preset->expected) != 0)
    sy_json_document_warn (document, node,
                           _ ("For these weights the method recommends %s; expected: %s"), quoted,
                           expected);
}

/* A preset that expects nothing is not weighed. Nor are more than these: an analysis of the most
 * criteria there may be takes 2 ms.
 */
#define PRESETS_MAX 30

static void
check_presets (SyCatalogue *catalogue, SyJsonDocument *document, JsonNode *root)
{
  for (guint i = 0; i < MIN (catalogue->presets->len, PRESETS_MAX); i++)
    {
      JsonNode *node = sy_json_member_find (find_element (root, "presets", i), "expected");

      if (node != NULL)
        check_expected (catalogue, g_ptr_array_index (catalogue->presets, i), node, document);
    }
}

static const char *
get_option_name (SyJsonDocument *document, JsonNode *option)
{
  JsonNode *name = sy_json_member_find (option, "name");

  return sy_json_value_get_string (document,
                                   name != NULL ? name : sy_json_member_find (option, "id"),
                                   SY_TEXT_NAME_MAX);
}

/* Of two of one name nobody could tell which leads. */
static void
check_options (SyJsonDocument *document, JsonNode *root)
{
  JsonNode *left = find_element (root, "options", SY_LEFT);
  JsonNode *right = find_element (root, "options", SY_RIGHT);
  JsonNode *node = sy_json_member_find (right, "name");
  const char *name = get_option_name (document, right);
  g_autofree char *key = sy_text_dup_key (name);
  g_autofree char *left_key = sy_text_dup_key (get_option_name (document, left));
  g_autofree char *quoted = NULL;

  if (strcmp (key, left_key) != 0)
    return;

  quoted = sy_format_dup_quoted (name, strlen (name));
  sy_json_document_fail (document, node != NULL ? node : right, SY_FORMAT_ERROR_REFERENCE,
                         _ ("Both options have the name %s"), quoted);
}

/**
 * sy_catalogue_check:
 * @catalogue: a sealed catalogue
 * @document: the document that it was read from, without an error
 * @root: where in it
 *
 * Refuses options of one name, and warns of criteria of one name, of groups without a criterion, of
 * ratings that only claims for them are given under, of a doubt in a file of version 1, of sources
 * that nothing cites or that were seen too late and of presets whose expected option is not what
 * the method recommends. Nothing is computed where nobody asked for warnings.
 */
void
sy_catalogue_check (SyCatalogue *catalogue, SyJsonDocument *document, JsonNode *root)
{
  g_return_if_fail (catalogue != NULL && document != NULL);

  check_options (document, root);
  if (!sy_json_document_is_warned (document))
    return;

  check_names (catalogue, document, root);
  check_groups (catalogue, document, root);
  check_ratings (catalogue, document, root);
  check_sources (catalogue, document, root);
  check_presets (catalogue, document, root);
}
