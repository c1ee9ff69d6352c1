/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What knowledge rests on: evidence, its sources, how it was rated, and what changed since. */

#include "sy-catalogue-evidence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-decision.h"
#include "sy-json-member.h"
#include "sy-text.h"

/* The place of a member's word among @words, or 0, that of no word, where the member is not there.
 */
static guint
read_word (SyCatalogueReader *self,
           JsonNode *object,
           const char *name,
           const char *const *words,
           const char *sentence)
{
  JsonNode *node = sy_json_member_find (object, name);
  const char *word;

  if (node == NULL)
    return 0;

  word = sy_json_value_get_string (self->document, node, SY_TEXT_NAME_MAX);
  for (guint i = 1; words[i] != NULL; i++)
    if (strcmp (word, words[i]) == 0)
      return i;

  sy_json_value_refuse (self->document, node, SY_FORMAT_ERROR_RANGE, sentence);
  return 0;
}

static SyMark
read_mark (SyCatalogueReader *self, JsonNode *object)
{
  static const char *const words[] = {
    [SY_MARK_NONE] = "",
    [SY_MARK_FOR] = "for",
    [SY_MARK_AGAINST] = "against",
    [SY_MARK_NEUTRAL] = "neutral",
    NULL,
  };

  return read_word (self, object, "mark", words,
                    _ ("A mark must be “for”, “against” or “neutral”"));
}

static SyEvidenceKind
read_kind (SyCatalogueReader *self, JsonNode *object)
{
  static const char *const words[] = {
    [SY_EVIDENCE_UNKNOWN] = "",
    [SY_EVIDENCE_HEAD_TO_HEAD] = "head-to-head",
    [SY_EVIDENCE_MEASURED] = "measured",
    [SY_EVIDENCE_VENDOR] = "vendor",
    [SY_EVIDENCE_SURVEY] = "survey",
    [SY_EVIDENCE_OPINION] = "opinion",
    NULL,
  };

  return read_word (
      self, object, "kind", words,
      _ ("A kind must be “head-to-head”, “measured”, “vendor”, “survey” or “opinion”"));
}

/* A list of texts for people. */
static void
read_texts (SyCatalogueReader *self, JsonNode *object, const char *name, GPtrArray *texts)
{
  JsonArray *array = sy_json_member_get_array (self->document, object, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (n > SY_CATALOGUE_LIST_MAX)
    sy_json_document_fail (self->document, json_array_get_element (array, SY_CATALOGUE_LIST_MAX),
                           SY_FORMAT_ERROR_TOO_MANY, _ ("The list has more than 1,000 elements"));

  for (guint i = 0; i < n && !sy_json_document_has_failed (self->document); i++)
    {
      const char *text =
          sy_json_value_get_string (self->document, json_array_get_element (array, i),
                                    SY_TEXT_PROSE_MAX);

      g_ptr_array_add (texts, sy_catalogue_reader_dup_translated (self, text));
    }
}

static void
read_rubric (SyCatalogueReader *self, JsonNode *root)
{
  GPtrArray *rubric = self->catalogue->rubric;
  JsonNode *node = sy_json_member_find (root, "rubric");

  read_texts (self, root, "rubric", rubric);
  if (node != NULL && rubric->len != SY_RUBRIC_LENGTH)
    sy_json_value_refuse (self->document, node, SY_FORMAT_ERROR_RANGE,
                          _ ("Five texts are due here: what 9–10, 7–8, 5–6, 3–4 and 0–2 mean"));
}

static gpointer
read_change (SyCatalogueReader *self, JsonNode *node)
{
  SyChange *change = sy_change_new ();

  change->version = sy_json_member_get_int (self->document, node, "version", 1,
                                            self->catalogue->version, SY_JSON_REQUIRED);
  if (sy_json_member_find (node, "criterion") != NULL)
    change->criterion = g_strdup (sy_json_member_get_id (self->document, node, "criterion"));
  else
    change->criterion = g_strdup ("");
  change->what = sy_catalogue_reader_dup_text (self, node, "what", "", SY_TEXT_PROSE_MAX);
  change->why = sy_catalogue_reader_dup_text (self, node, "why", "", SY_TEXT_PROSE_MAX);

  return change;
}

static gpointer
read_evidence (SyCatalogueReader *self, JsonNode *node)
{
  SyEvidence *evidence = sy_evidence_new ();

  evidence->claim = sy_catalogue_reader_dup_text (self, node, "claim", "", SY_TEXT_PROSE_MAX);
  evidence->figure = sy_catalogue_reader_dup_text (self, node, "figure", "", SY_TEXT_SENTENCE_MAX);
  evidence->source =
      g_hash_table_size (self->ids[SY_CATALOGUE_LIST_SOURCES]) > 0
          ? sy_catalogue_reader_dup_reference (self, node, "source", SY_CATALOGUE_LIST_SOURCES)
          : sy_catalogue_reader_dup_plain (self, node, "source", SY_TEXT_SENTENCE_MAX);
  evidence->mark = read_mark (self, node);
  evidence->kind = read_kind (self, node);
  evidence->note = sy_catalogue_reader_dup_text (self, node, "note", "", SY_TEXT_PROSE_MAX);

  return evidence;
}

static gpointer
read_source (SyCatalogueReader *self, JsonNode *node)
{
  SySource *source = sy_source_new ();
  JsonNode *address = sy_json_member_find (node, "address");

  source->id = sy_catalogue_reader_dup_new_id (self, node, SY_CATALOGUE_LIST_SOURCES);
  source->title = sy_catalogue_reader_dup_plain (self, node, "title", SY_TEXT_NAME_MAX);
  source->publisher = sy_catalogue_reader_dup_plain (self, node, "publisher", SY_TEXT_NAME_MAX);
  source->year = sy_json_member_get_int (self->document, node, "year", 0, 9999, 0);
  source->seen = g_strdup (sy_json_member_get_day (self->document, node, "seen"));
  source->address = sy_catalogue_reader_dup_plain (self, node, "address", SY_TEXT_ADDRESS_MAX);
  if (address != NULL && !g_str_has_prefix (source->address, "https://")
      && !g_str_has_prefix (source->address, "http://"))
    sy_json_value_refuse (self->document, address, SY_FORMAT_ERROR_RANGE,
                          _ ("An address must start with https:// or http://"));

  return source;
}

/**
 * sy_catalogue_reader_read_sources:
 * @self: a reader
 * @root: the catalogue
 *
 * Reads the list of sources, which evidence refers to.
 */
void
sy_catalogue_reader_read_sources (SyCatalogueReader *self, JsonNode *root)
{
  sy_catalogue_reader_read_list (self, root, "sources", "id title publisher year seen address",
                                 read_source, self->catalogue->sources);
}

/**
 * sy_catalogue_reader_read_evidence:
 * @self: a reader that has read the sources
 * @object: what the evidence is of
 * @list: (element-type SyEvidence): it goes in here
 */
void
sy_catalogue_reader_read_evidence (SyCatalogueReader *self, JsonNode *object, GPtrArray *list)
{
  sy_catalogue_reader_read_list (self, object, "evidence", "claim figure source mark kind note",
                                 read_evidence, list);
}

/**
 * sy_catalogue_reader_read_origin:
 * @self: a reader that knows the version of the knowledge
 * @root: the catalogue
 *
 * Reads of which day the knowledge is, who rated and how, what was not found and what changed.
 */
void
sy_catalogue_reader_read_origin (SyCatalogueReader *self, JsonNode *root)
{
  SyCatalogue *catalogue = self->catalogue;

  catalogue->as_of = g_strdup (sy_json_member_get_day (self->document, root, "as_of"));
  catalogue->rated_by =
      sy_catalogue_reader_dup_text (self, root, "rated_by", "", SY_TEXT_PROSE_MAX);
  read_rubric (self, root);
  read_texts (self, root, "not_found", catalogue->not_found);
  sy_catalogue_reader_read_list (self, root, "changes", "version criterion what why", read_change,
                                 catalogue->changes);
}
