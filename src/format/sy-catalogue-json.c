/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-catalogue-check.h"
#include "sy-file-json-private.h"
#include "sy-json-member.h"
#include "sy-own-json.h"
#include "sy-text.h"

/* The lists whose elements have ids. */
typedef enum
{
  KIND_GROUP,
  KIND_CRITERION,
  KIND_FACT,
  KIND_PRESET,
  KIND_QUESTION,
  KIND_SOURCE,
  N_KINDS,
} Kind;

static const char *const list_names[N_KINDS] = {
  [KIND_GROUP] = "groups",   [KIND_CRITERION] = "criteria", [KIND_FACT] = "facts",
  [KIND_PRESET] = "presets", [KIND_QUESTION] = "questions", [KIND_SOURCE] = "sources",
};

typedef struct
{
  SyJsonDocument *document;
  SyCatalogue *catalogue;
  SyTranslateFunc translate;
  GHashTable *ids[N_KINDS]; /* the ids so far */
} Reader;

/* Reads one element of a list. */
typedef gpointer (*ReadFunc) (Reader *self, JsonNode *node);

static void
init_reader (Reader *self, SyJsonDocument *document, SyTranslateFunc translate)
{
  self->document = document;
  self->translate = translate;
  self->catalogue = sy_catalogue_new ();
  for (guint kind = 0; kind < N_KINDS; kind++)
    self->ids[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
clear_reader (Reader *self)
{
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  for (guint kind = 0; kind < N_KINDS; kind++)
    g_clear_pointer (&self->ids[kind], g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, clear_reader)

/* A text for people of at most @max characters, translated; @fallback where the member is not
 * there.
 */
static char *
dup_text (Reader *self, JsonNode *object, const char *name, const char *fallback, guint max)
{
  const char *text = sy_json_member_get_string (self->document, object, name, fallback, max);

  if (self->translate != NULL && text[0] != '\0')
    text = self->translate (text);

  return g_strdup (text);
}

static char *
dup_plain (Reader *self, JsonNode *object, const char *name, guint max)
{
  return g_strdup (sy_json_member_get_string (self->document, object, name, "", max));
}

/* @sentence has a place for the names that are known: the cause is often a slip of the pen. */
static void
warn_of_unknown (Reader *self,
                 JsonNode *object,
                 const char *const *known,
                 const char *names,
                 const char *sentence)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  sy_json_object_iter_init (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_strv_contains (known, name))
      sy_json_document_warn (self->document, value, "%s: %s", sentence, names);
}

/* The members are a list of names, separated by spaces. */
static void
check_members (Reader *self, JsonNode *object, const char *members)
{
  g_auto (GStrv) known = NULL;
  g_autofree char *names = NULL;

  if (!sy_json_document_is_warned (self->document))
    return;

  known = g_strsplit (members, " ", -1);
  names = g_strjoinv (", ", known);
  warn_of_unknown (self, object, (const char *const *) known, names,
                   _ ("This version does not know the member; known here"));
}

static void
refuse_twice (Reader *self, JsonNode *node, const char *id)
{
  g_autofree char *quoted = sy_format_dup_quoted (id, strlen (id));

  sy_json_document_fail (self->document, node, SY_FORMAT_ERROR_REFERENCE, "%s: %s",
                         _ ("The id is given twice"), quoted);
}

static void
refuse_reference (Reader *self, JsonNode *node, const char *id, Kind kind)
{
  g_autofree char *quoted = sy_format_dup_quoted (id, strlen (id));

  /* Translators: the name of a list in a file, then an id in quotes */
  sy_json_document_fail (self->document, node, SY_FORMAT_ERROR_REFERENCE,
                         _ ("The list “%s” has no element with the id %s"), list_names[kind],
                         quoted);
}

/* The id of an element, which no other of its kind may have. */
static char *
dup_new_id (Reader *self, JsonNode *object, Kind kind)
{
  const char *id = sy_json_member_get_id (self->document, object, "id");

  if (!g_hash_table_add (self->ids[kind], g_strdup (id))
      && !sy_json_document_has_failed (self->document))
    refuse_twice (self, sy_json_member_find (object, "id"), id);

  return g_strdup (id);
}

/* The id of an element that stands in the list @kind, or "" where the member is not there. */
static char *
dup_reference (Reader *self, JsonNode *object, const char *name, Kind kind)
{
  JsonNode *node = sy_json_member_find (object, name);
  const char *id;

  if (node == NULL)
    return g_strdup ("");

  id = sy_json_value_get_id (self->document, node);
  if (!g_hash_table_contains (self->ids[kind], id))
    refuse_reference (self, node, id, kind);

  return g_strdup (id);
}

static void
read_list (Reader *self,
           JsonNode *object,
           const char *name,
           const char *members,
           ReadFunc read,
           GPtrArray *list)
{
  JsonArray *array = sy_json_member_get_array (self->document, object, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (n > SY_CATALOGUE_LIST_MAX)
    sy_json_document_fail (self->document, json_array_get_element (array, SY_CATALOGUE_LIST_MAX),
                           SY_FORMAT_ERROR_TOO_MANY, _ ("The list has more than 1,000 elements"));

  for (guint i = 0; i < n && !sy_json_document_has_failed (self->document); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!sy_json_value_check_object (self->document, node))
        return;
      check_members (self, node, members);
      g_ptr_array_add (list, read (self, node));
    }
}

static gpointer
read_evidence (Reader *self, JsonNode *node)
{
  SyEvidence *evidence = sy_evidence_new ();

  evidence->claim = dup_text (self, node, "claim", "", SY_TEXT_PROSE_MAX);
  evidence->figure = dup_text (self, node, "figure", "", SY_TEXT_SENTENCE_MAX);
  evidence->source = g_hash_table_size (self->ids[KIND_SOURCE]) > 0
                         ? dup_reference (self, node, "source", KIND_SOURCE)
                         : dup_plain (self, node, "source", SY_TEXT_SENTENCE_MAX);

  return evidence;
}

static void
read_evidence_list (Reader *self, JsonNode *object, GPtrArray *list)
{
  read_list (self, object, "evidence", "claim figure source", read_evidence, list);
}

static gpointer
read_statement (Reader *self, JsonNode *node)
{
  SyStatement *statement = sy_statement_new ();

  statement->name = dup_text (self, node, "name", "", SY_TEXT_NAME_MAX);
  statement->text = dup_text (self, node, "text", "", SY_TEXT_PROSE_MAX);
  read_evidence_list (self, node, statement->evidence);

  return statement;
}

static gpointer
read_source (Reader *self, JsonNode *node)
{
  SySource *source = sy_source_new ();
  JsonNode *address = sy_json_member_find (node, "address");

  source->id = dup_new_id (self, node, KIND_SOURCE);
  source->title = dup_plain (self, node, "title", SY_TEXT_NAME_MAX);
  source->publisher = dup_plain (self, node, "publisher", SY_TEXT_NAME_MAX);
  source->year = sy_json_member_get_int (self->document, node, "year", 0, 9999, 0);
  source->address = dup_plain (self, node, "address", SY_TEXT_ADDRESS_MAX);
  if (address != NULL && !g_str_has_prefix (source->address, "https://")
      && !g_str_has_prefix (source->address, "http://"))
    sy_json_value_refuse (self->document, address, SY_FORMAT_ERROR_RANGE,
                          _ ("An address must start with https:// or http://"));

  return source;
}

static gpointer
read_group (Reader *self, JsonNode *node)
{
  SyGroup *group = sy_group_new ();

  group->id = dup_new_id (self, node, KIND_GROUP);
  group->name = dup_text (self, node, "name", group->id, SY_TEXT_NAME_MAX);

  return group;
}

static char *
dup_option_names (Reader *self)
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
check_options (Reader *self, JsonNode *object)
{
  const char *known[SY_N_HANDS + 1] = { NULL };
  g_autofree char *names = NULL;

  if (!sy_json_document_is_warned (self->document))
    return;

  names = dup_option_names (self);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    known[hand] = self->catalogue->options[hand].id;
  warn_of_unknown (self, object, known, names, _ ("This is no id of an option; the options are"));
}

static void
read_cells (Reader *self, JsonNode *object, char *cells[SY_N_HANDS])
{
  JsonNode *node = sy_json_member_get_object (self->document, object, "cells");

  check_options (self, node);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    cells[hand] =
        dup_text (self, node, self->catalogue->options[hand].id, "", SY_TEXT_SENTENCE_MAX);
}

static void
read_ratings (Reader *self, JsonNode *object, int ratings[SY_N_HANDS])
{
  JsonNode *node;

  sy_json_member_require (self->document, object, "ratings");
  node = sy_json_member_get_object (self->document, object, "ratings");
  check_options (self, node);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    ratings[hand] = sy_json_member_get_int (self->document, node, self->catalogue->options[hand].id,
                                            0, SY_RATING_MAX, SY_JSON_REQUIRED);
}

static gpointer
read_criterion (Reader *self, JsonNode *node)
{
  SyCriterion *criterion = sy_criterion_new ();

  criterion->id = dup_new_id (self, node, KIND_CRITERION);
  if (sy_own_is_id (criterion->id))
    sy_json_value_refuse (self->document, sy_json_member_find (node, "id"), SY_FORMAT_ERROR_RANGE,
                          _ ("The ids with “own-” belong to criteria of a project’s own"));
  criterion->name = dup_text (self, node, "name", criterion->id, SY_TEXT_NAME_MAX);
  criterion->group = dup_reference (self, node, "group", KIND_GROUP);
  criterion->side = sy_side_from_json (self->document, node);
  criterion->question = dup_text (self, node, "question", "", SY_TEXT_SENTENCE_MAX);
  criterion->zero = dup_text (self, node, "zero", "", SY_TEXT_SENTENCE_MAX);
  criterion->ten = dup_text (self, node, "ten", "", SY_TEXT_SENTENCE_MAX);
  read_ratings (self, node, criterion->ratings);
  read_cells (self, node, criterion->cells);
  criterion->reason = dup_text (self, node, "reason", "", SY_TEXT_PROSE_MAX);
  read_evidence_list (self, node, criterion->evidence);

  return criterion;
}

static gpointer
read_fact (Reader *self, JsonNode *node)
{
  SyFact *fact = sy_fact_new ();

  fact->id = dup_new_id (self, node, KIND_FACT);
  fact->name = dup_text (self, node, "name", fact->id, SY_TEXT_NAME_MAX);
  read_cells (self, node, fact->cells);
  read_evidence_list (self, node, fact->evidence);

  return fact;
}

static void
read_expected (Reader *self, JsonNode *object, SyPreset *preset)
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
read_preset (Reader *self, JsonNode *node)
{
  SyPreset *preset = sy_preset_new ();
  JsonObjectIter iter;
  const char *criterion;
  JsonNode *value;

  preset->id = dup_new_id (self, node, KIND_PRESET);
  preset->name = dup_text (self, node, "name", preset->id, SY_TEXT_NAME_MAX);
  preset->description = dup_text (self, node, "description", "", SY_TEXT_SENTENCE_MAX);
  read_expected (self, node, preset);

  sy_json_object_iter_init (&iter, sy_json_member_get_object (self->document, node, "weights"));
  while (json_object_iter_next_ordered (&iter, &criterion, &value))
    {
      int weight = sy_json_value_get_int (self->document, value, 0, SY_WEIGHT_MAX);

      g_hash_table_insert (preset->weights, g_strdup (criterion), GINT_TO_POINTER (weight));
      if (!g_hash_table_contains (self->ids[KIND_CRITERION], criterion))
        refuse_reference (self, value, criterion, KIND_CRITERION);
    }

  return preset;
}

static gpointer
read_question (Reader *self, JsonNode *node)
{
  SyQuestion *question = sy_question_new ();

  question->id = sy_json_member_find (node, "id") != NULL ? dup_new_id (self, node, KIND_QUESTION)
                                                          : g_strdup ("");
  question->question = dup_text (self, node, "question", "", SY_TEXT_SENTENCE_MAX);
  question->answer = dup_text (self, node, "answer", "", SY_TEXT_PROSE_MAX);
  read_evidence_list (self, node, question->evidence);

  return question;
}

static void
read_option_ids (Reader *self, JsonNode *root)
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
        refuse_twice (self, sy_json_member_find (option, "id"), id);
    }
}

static void
read_options (Reader *self, JsonNode *root)
{
  JsonArray *array = sy_json_member_get_array (self->document, root, "options");
  static const char statement[] = "name text evidence";

  for (guint hand = 0; hand < SY_N_HANDS; hand++)
    {
      SyOption *option = &self->catalogue->options[hand];
      JsonNode *node = json_array_get_element (array, hand);

      check_members (self, node, "id name summary features frameworks use_cases");
      option->name = dup_text (self, node, "name", option->id, SY_TEXT_NAME_MAX);
      option->summary = dup_text (self, node, "summary", "", SY_TEXT_PROSE_MAX);
      read_list (self, node, "features", statement, read_statement, option->features);
      read_list (self, node, "frameworks", statement, read_statement, option->frameworks);
      read_list (self, node, "use_cases", statement, read_statement, option->use_cases);
    }
}

static void
read_criteria (Reader *self, JsonNode *root)
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

  read_list (self, root, "criteria",
             "id name group side question zero ten ratings cells reason evidence", read_criterion,
             self->catalogue->criteria);
}

static void
read_together (Reader *self, JsonNode *root)
{
  JsonNode *node = sy_json_member_get_object (self->document, root, "together");

  self->catalogue->together_text = dup_text (self, node, "text", "", SY_TEXT_PROSE_MAX);
  self->catalogue->together_criterion =
      dup_reference (self, node, "warning_criterion", KIND_CRITERION);
  self->catalogue->together_warning = dup_text (self, node, "warning", "", SY_TEXT_PROSE_MAX);
  check_members (self, node, "text warning_criterion warning");
}

static void
read_head (Reader *self, JsonNode *root)
{
  SyCatalogue *catalogue = self->catalogue;

  check_members (self, root,
                 "format format_version id version title description options groups criteria "
                 "facts together presets questions sources");
  catalogue->id = g_strdup (sy_json_member_get_id (self->document, root, "id"));
  catalogue->version =
      sy_json_member_get_int (self->document, root, "version", 1, G_MAXINT, SY_JSON_REQUIRED);
  catalogue->title = dup_text (self, root, "title", NULL, SY_TEXT_NAME_MAX);
  catalogue->description = dup_text (self, root, "description", "", SY_TEXT_PROSE_MAX);
  read_option_ids (self, root);
}

/* What is referred to is read before what refers to it. */
static void
read_catalogue (Reader *self, JsonNode *root)
{
  SyCatalogue *catalogue = self->catalogue;

  if (!sy_json_member_check_format (self->document, root, SY_CATALOGUE_FORMAT, "format_version",
                                    SY_CATALOGUE_FORMAT_VERSION))
    return;
  read_head (self, root);
  if (sy_json_document_has_failed (self->document))
    return;

  read_list (self, root, "sources", "id title publisher year address", read_source,
             catalogue->sources);
  read_list (self, root, "groups", "id name", read_group, catalogue->groups);
  read_options (self, root);
  read_criteria (self, root);
  read_list (self, root, "facts", "id name cells evidence", read_fact, catalogue->facts);
  read_together (self, root);
  read_list (self, root, "presets", "id name description weights expected", read_preset,
             catalogue->presets);
  read_list (self, root, "questions", "id question answer evidence", read_question,
             catalogue->questions);
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
  g_auto (Reader) reader = { NULL };

  init_reader (&reader, document, translate);
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
