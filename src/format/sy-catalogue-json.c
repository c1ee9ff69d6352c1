/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-catalogue-check.h"
#include "sy-catalogue-evidence.h"
#include "sy-catalogue-reader.h"
#include "sy-file-json-private.h"
#include "sy-json-member.h"
#include "sy-own-json.h"
#include "sy-text.h"

static gpointer
read_statement (SyCatalogueReader *self, JsonNode *node)
{
  SyStatement *statement = sy_statement_new ();

  statement->name = sy_catalogue_reader_dup_text (self, node, "name", "", SY_TEXT_NAME_MAX);
  statement->text = sy_catalogue_reader_dup_text (self, node, "text", "", SY_TEXT_PROSE_MAX);
  sy_catalogue_reader_read_evidence (self, node, statement->evidence);

  return statement;
}

static gpointer
read_group (SyCatalogueReader *self, JsonNode *node)
{
  SyGroup *group = sy_group_new ();

  group->id = sy_catalogue_reader_dup_new_id (self, node, SY_CATALOGUE_LIST_GROUPS);
  group->name = sy_catalogue_reader_dup_text (self, node, "name", group->id, SY_TEXT_NAME_MAX);

  return group;
}

static char *
dup_option_names (SyCatalogueReader *self)
{
  const char *left = self->catalogue->options[SY_LEFT].id;
  const char *right = self->catalogue->options[SY_RIGHT].id;
  g_autofree char *quoted_left = sy_format_dup_quoted (left, strlen (left));
  g_autofree char *quoted_right = sy_format_dup_quoted (right, strlen (right));

  return g_strdup_printf ("%s, %s", quoted_left, quoted_right);
}

/* Before the options are asked for, so that a name that is spelled wrong is told of even where the
 * right one is then missing.
 */
static void
check_options (SyCatalogueReader *self, JsonNode *object)
{
  const char *known[SY_N_HANDS + 1] = { NULL };
  g_autofree char *names = NULL;

  if (!sy_json_document_is_warned (self->document))
    return;

  names = dup_option_names (self);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    known[hand] = self->catalogue->options[hand].id;
  sy_catalogue_reader_warn_of_unknown (self, object, known, names,
                                       _ ("This is no id of an option; the options are"));
}

static void
read_cells (SyCatalogueReader *self, JsonNode *object, char *cells[SY_N_HANDS])
{
  JsonNode *node = sy_json_member_get_object (self->document, object, "cells");

  check_options (self, node);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    cells[hand] = sy_catalogue_reader_dup_text (self, node, self->catalogue->options[hand].id, "",
                                                SY_TEXT_SENTENCE_MAX);
}

/* What nobody but the team can know has none; version 1 knew no such thing. */
static void
read_ratings (SyCatalogueReader *self, JsonNode *object, int ratings[SY_N_HANDS])
{
  JsonNode *node = sy_json_member_find (object, "ratings");

  if (self->format_version == 1)
    sy_json_member_require (self->document, object, "ratings");
  else if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    {
      ratings[SY_LEFT] = ratings[SY_RIGHT] = SY_UNSET;
      return;
    }

  node = sy_json_member_get_object (self->document, object, "ratings");
  check_options (self, node);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    ratings[hand] = sy_json_member_get_int (self->document, node, self->catalogue->options[hand].id,
                                            0, SY_RATING_MAX, SY_JSON_REQUIRED);
}

static gpointer
read_criterion (SyCatalogueReader *self, JsonNode *node)
{
  SyCriterion *criterion = sy_criterion_new ();

  criterion->id = sy_catalogue_reader_dup_new_id (self, node, SY_CATALOGUE_LIST_CRITERIA);
  if (sy_own_is_id (criterion->id))
    sy_json_value_refuse (self->document, sy_json_member_find (node, "id"), SY_FORMAT_ERROR_RANGE,
                          _ ("The ids with “own-” belong to criteria of a project’s own"));
  criterion->name =
      sy_catalogue_reader_dup_text (self, node, "name", criterion->id, SY_TEXT_NAME_MAX);
  criterion->group =
      sy_catalogue_reader_dup_reference (self, node, "group", SY_CATALOGUE_LIST_GROUPS);
  criterion->side = sy_side_from_json (self->document, node);
  criterion->question =
      sy_catalogue_reader_dup_text (self, node, "question", "", SY_TEXT_SENTENCE_MAX);
  criterion->zero = sy_catalogue_reader_dup_text (self, node, "zero", "", SY_TEXT_SENTENCE_MAX);
  criterion->ten = sy_catalogue_reader_dup_text (self, node, "ten", "", SY_TEXT_SENTENCE_MAX);
  read_ratings (self, node, criterion->ratings);
  criterion->doubt = sy_json_member_get_int (self->document, node, "doubt", 0, SY_RATING_REACH_MAX,
                                             SY_RATING_REACH_DEFAULT);
  read_cells (self, node, criterion->cells);
  criterion->reason = sy_catalogue_reader_dup_text (self, node, "reason", "", SY_TEXT_PROSE_MAX);
  sy_catalogue_reader_read_evidence (self, node, criterion->evidence);

  return criterion;
}

static gpointer
read_fact (SyCatalogueReader *self, JsonNode *node)
{
  SyFact *fact = sy_fact_new ();

  fact->id = sy_catalogue_reader_dup_new_id (self, node, SY_CATALOGUE_LIST_FACTS);
  fact->name = sy_catalogue_reader_dup_text (self, node, "name", fact->id, SY_TEXT_NAME_MAX);
  read_cells (self, node, fact->cells);
  sy_catalogue_reader_read_evidence (self, node, fact->evidence);

  return fact;
}

static void
read_expected (SyCatalogueReader *self, JsonNode *object, SyPreset *preset)
{
  JsonNode *node = sy_json_member_find (object, "expected");
  g_autofree char *names = NULL;
  g_autofree char *sentence = NULL;

  preset->expected = g_strdup (node != NULL ? sy_json_value_get_id (self->document, node) : "");
  if (node == NULL || strcmp (preset->expected, "both") == 0
      || sy_catalogue_find_option (self->catalogue, preset->expected) != SY_NEITHER)
    return;

  names = dup_option_names (self);
  /* Translators: the ids of both options in quotes; “both” is a word of the format */
  sentence = g_strdup_printf (_ ("One of %s, “both” is due here"), names);
  sy_json_value_refuse (self->document, node, SY_FORMAT_ERROR_REFERENCE, sentence);
}

static gpointer
read_preset (SyCatalogueReader *self, JsonNode *node)
{
  SyPreset *preset = sy_preset_new ();
  JsonObjectIter iter;
  const char *criterion;
  JsonNode *value;

  preset->id = sy_catalogue_reader_dup_new_id (self, node, SY_CATALOGUE_LIST_PRESETS);
  preset->name = sy_catalogue_reader_dup_text (self, node, "name", preset->id, SY_TEXT_NAME_MAX);
  preset->description =
      sy_catalogue_reader_dup_text (self, node, "description", "", SY_TEXT_SENTENCE_MAX);
  read_expected (self, node, preset);

  sy_json_object_iter_init (&iter, sy_json_member_get_object (self->document, node, "weights"));
  while (json_object_iter_next_ordered (&iter, &criterion, &value))
    {
      int weight = sy_json_value_get_int (self->document, value, 0, SY_WEIGHT_MAX);

      g_hash_table_insert (preset->weights, g_strdup (criterion), GINT_TO_POINTER (weight));
      if (!g_hash_table_contains (self->ids[SY_CATALOGUE_LIST_CRITERIA], criterion))
        sy_catalogue_reader_refuse_reference (self, value, criterion, SY_CATALOGUE_LIST_CRITERIA);
    }

  return preset;
}

static gpointer
read_question (SyCatalogueReader *self, JsonNode *node)
{
  SyQuestion *question = sy_question_new ();

  question->id = sy_json_member_find (node, "id") != NULL
                     ? sy_catalogue_reader_dup_new_id (self, node, SY_CATALOGUE_LIST_QUESTIONS)
                     : g_strdup ("");
  question->question =
      sy_catalogue_reader_dup_text (self, node, "question", "", SY_TEXT_SENTENCE_MAX);
  question->answer = sy_catalogue_reader_dup_text (self, node, "answer", "", SY_TEXT_PROSE_MAX);
  sy_catalogue_reader_read_evidence (self, node, question->evidence);

  return question;
}

static void
read_option_ids (SyCatalogueReader *self, JsonNode *root)
{
  JsonNode *node = sy_json_member_require (self->document, root, "options");
  JsonArray *array = sy_json_member_get_array (self->document, root, "options");

  if (array == NULL)
    return;
  if (json_array_get_length (array) != SY_N_HANDS)
    sy_json_document_fail (self->document, node, SY_FORMAT_ERROR_RANGE,
                           _ ("A catalogue must have exactly two options; here are %u"),
                           json_array_get_length (array));

  for (guint hand = 0; hand < SY_N_HANDS && !sy_json_document_has_failed (self->document); hand++)
    {
      JsonNode *option = json_array_get_element (array, hand);
      const char *id;

      if (!sy_json_value_check_object (self->document, option))
        return;
      id = sy_json_member_get_id (self->document, option, "id");
      self->catalogue->options[hand].id = g_strdup (id);
      if (strcmp (id, "both") == 0)
        sy_json_document_fail (self->document, sy_json_member_find (option, "id"),
                               SY_FORMAT_ERROR_RANGE, _ ("No option may be called “both”"));
      if (hand == SY_RIGHT && strcmp (id, self->catalogue->options[SY_LEFT].id) == 0)
        sy_catalogue_reader_refuse_twice (self, sy_json_member_find (option, "id"), id);
    }
}

static void
read_options (SyCatalogueReader *self, JsonNode *root)
{
  JsonArray *array = sy_json_member_get_array (self->document, root, "options");
  static const char statement[] = "name text evidence";

  for (guint hand = 0; hand < SY_N_HANDS; hand++)
    {
      SyOption *option = &self->catalogue->options[hand];
      JsonNode *node = json_array_get_element (array, hand);

      sy_catalogue_reader_check_members (self, node,
                                         "id name summary features frameworks use_cases");
      option->name =
          sy_catalogue_reader_dup_text (self, node, "name", option->id, SY_TEXT_NAME_MAX);
      option->summary = sy_catalogue_reader_dup_text (self, node, "summary", "", SY_TEXT_PROSE_MAX);
      sy_catalogue_reader_read_list (self, node, "features", statement, read_statement,
                                     option->features);
      sy_catalogue_reader_read_list (self, node, "frameworks", statement, read_statement,
                                     option->frameworks);
      sy_catalogue_reader_read_list (self, node, "use_cases", statement, read_statement,
                                     option->use_cases);
    }
}

static void
read_criteria (SyCatalogueReader *self, JsonNode *root)
{
  JsonNode *node = sy_json_member_require (self->document, root, "criteria");
  JsonArray *array = sy_json_member_get_array (self->document, root, "criteria");
  guint n = array != NULL ? json_array_get_length (array) : 1;

  if (n == 0)
    sy_json_document_fail (self->document, node, SY_FORMAT_ERROR_RANGE,
                           _ ("A catalogue must have at least one criterion"));
  if (n > SY_CRITERIA_MAX)
    sy_json_document_fail (self->document, json_array_get_element (array, SY_CRITERIA_MAX),
                           SY_FORMAT_ERROR_TOO_MANY, _ ("A catalogue may have at most %d criteria"),
                           SY_CRITERIA_MAX);

  sy_catalogue_reader_read_list (
      self, root, "criteria",
      "id name group side question zero ten ratings doubt cells reason evidence", read_criterion,
      self->catalogue->criteria);
}

static void
read_together (SyCatalogueReader *self, JsonNode *root)
{
  JsonNode *node = sy_json_member_get_object (self->document, root, "together");

  self->catalogue->together_text =
      sy_catalogue_reader_dup_text (self, node, "text", "", SY_TEXT_PROSE_MAX);
  self->catalogue->together_criterion =
      sy_catalogue_reader_dup_reference (self, node, "warning_criterion",
                                         SY_CATALOGUE_LIST_CRITERIA);
  self->catalogue->together_warning =
      sy_catalogue_reader_dup_text (self, node, "warning", "", SY_TEXT_PROSE_MAX);
  sy_catalogue_reader_check_members (self, node, "text warning_criterion warning");
}

static void
read_head (SyCatalogueReader *self, JsonNode *root)
{
  SyCatalogue *catalogue = self->catalogue;

  sy_catalogue_reader_check_members (
      self, root,
      "format format_version id version title description as_of rated_by options "
      "groups rubric criteria facts together presets questions sources not_found "
      "changes");
  catalogue->id = g_strdup (sy_json_member_get_id (self->document, root, "id"));
  catalogue->version =
      sy_json_member_get_int (self->document, root, "version", 1, G_MAXINT, SY_JSON_REQUIRED);
  catalogue->title = sy_catalogue_reader_dup_text (self, root, "title", NULL, SY_TEXT_NAME_MAX);
  catalogue->description =
      sy_catalogue_reader_dup_text (self, root, "description", "", SY_TEXT_PROSE_MAX);
  read_option_ids (self, root);
}

/* What is referred to is read before what refers to it. */
static void
read_catalogue (SyCatalogueReader *self, JsonNode *root)
{
  SyCatalogue *catalogue = self->catalogue;

  if (!sy_json_member_check_format (self->document, root, SY_CATALOGUE_FORMAT, "format_version",
                                    SY_CATALOGUE_FORMAT_VERSION))
    return;
  self->format_version =
      sy_json_member_get_int (self->document, root, "format_version", 1, G_MAXINT, 1);
  read_head (self, root);
  if (sy_json_document_has_failed (self->document))
    return;

  sy_catalogue_reader_read_sources (self, root);
  sy_catalogue_reader_read_origin (self, root);
  sy_catalogue_reader_read_list (self, root, "groups", "id name", read_group, catalogue->groups);
  read_options (self, root);
  read_criteria (self, root);
  sy_catalogue_reader_read_list (self, root, "facts", "id name cells evidence", read_fact,
                                 catalogue->facts);
  read_together (self, root);
  sy_catalogue_reader_read_list (self, root, "presets", "id name description weights expected",
                                 read_preset, catalogue->presets);
  sy_catalogue_reader_read_list (self, root, "questions", "id question answer evidence",
                                 read_question, catalogue->questions);
}

/**
 * sy_catalogue_from_node:
 * @document: a file's text, which is told of what is wrong
 * @root: where in it the catalogue stands
 * @translate: as of sy_catalogue_from_json()
 *
 * Returns: (transfer full) (nullable): the catalogue, sealed, with its own source; %NULL where the
 *   document has failed
 */
SyCatalogue *
sy_catalogue_from_node (SyJsonDocument *document, JsonNode *root, SyTranslateFunc translate)
{
  g_auto (SyCatalogueReader) reader = { NULL };

  sy_catalogue_reader_init (&reader, document, translate);
  read_catalogue (&reader, root);
  if (sy_json_document_has_failed (document))
    return NULL;

  sy_catalogue_seal (reader.catalogue);
  sy_catalogue_check (reader.catalogue, document, root);
  reader.catalogue->source = sy_json_document_ref_raw (document, root);

  return sy_json_document_has_failed (document) ? NULL : g_steal_pointer (&reader.catalogue);
}

/**
 * sy_catalogue_from_document:
 * @document: (transfer full): a file's text
 *
 * sy_catalogue_from_json() of it.
 */
SyCatalogue *
sy_catalogue_from_document (SyJsonDocument *document,
                            SyTranslateFunc translate,
                            GPtrArray *warnings,
                            GError **error)
{
  g_autoptr (SyJsonDocument) owned = document;
  g_autoptr (SyCatalogue) catalogue = NULL;

  sy_json_document_set_warnings (document, warnings);
  catalogue = sy_catalogue_from_node (document, sy_json_document_get_root (document), translate);

  return sy_json_document_finish (document, error) ? g_steal_pointer (&catalogue) : NULL;
}

/**
 * sy_catalogue_from_json:
 * @bytes: a file that nobody vouches for
 * @translate: (nullable) (scope call): called for every text for people
 * @warnings: (nullable) (element-type SyWarning): told of members that nobody knows, and of what
 *   sy_catalogue_check() finds
 * @error: return location for an error of %SY_FORMAT_ERROR, with its place
 *
 * Returns: (transfer full) (nullable): the catalogue, sealed, or %NULL where the file is refused
 */
SyCatalogue *
sy_catalogue_from_json (GBytes *bytes,
                        SyTranslateFunc translate,
                        GPtrArray *warnings,
                        GError **error)
{
  SyJsonDocument *document;

  g_return_val_if_fail (bytes != NULL, NULL);

  document = sy_json_document_new (bytes, error);

  return document != NULL ? sy_catalogue_from_document (document, translate, warnings, error)
                          : NULL;
}
