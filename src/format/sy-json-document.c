/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-json-bytes.h"
#include "sy-json-scanner.h"
#include "sy-record.h"
#include "sy-warning.h"

/* Which value of the text a node is, counted in the order in which they start. */
typedef struct
{
  JsonNode *node;
  guint32 index;
} Ordinal;

struct _SyJsonDocument
{
  GBytes *bytes;
  GArray *weights; /* (nullable) of SyJsonWeights: what is not in the tree */
  char *rest;      /* (nullable) the text without these, where there are any; all else stands where
                      it stood */
  SyJsonTraits traits;
  JsonNode *root;
  GArray *spans;       /* (nullable) of SyJsonSpan, by ordinal, found when first needed */
  GArray *ordinals;    /* (nullable) of Ordinal, by address, likewise */
  GPtrArray *warnings; /* (nullable) of SyWarning */
  GArray *doubts;      /* of Doubt: the warnings to come */
  GError *error;       /* the first */
};

/* A warning whose place is not looked up yet, since that reads the text again. */
typedef struct
{
  gsize offset;
  char *sentence;
} Doubt;

static void
clear_doubt (gpointer data)
{
  g_free (((Doubt *) data)->sentence);
}

static int
compare_doubts (gconstpointer first, gconstpointer second)
{
  gsize a = ((const Doubt *) first)->offset;
  gsize b = ((const Doubt *) second)->offset;

  return (a > b) - (a < b);
}

/* Recursion is safe here: the scanner bounds the depth. */
static void
number_nodes (GArray *ordinals, JsonNode *node)
{
  Ordinal ordinal = { node, ordinals->len };

  g_array_append_val (ordinals, ordinal);

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      /* The name may not be NULL, whatever the documentation says: json-glib 1.6 writes to it. */
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        number_nodes (ordinals, member);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        number_nodes (ordinals, json_array_get_element (array, i));
    }
}

static int
compare_ordinals (gconstpointer first, gconstpointer second)
{
  const JsonNode *a = ((const Ordinal *) first)->node;
  const JsonNode *b = ((const Ordinal *) second)->node;

  return (a > b) - (a < b);
}

/* The text of which the tree is. */
static const char *
get_tree_text (SyJsonDocument *self, gsize *length)
{
  const char *text = g_bytes_get_data (self->bytes, length);

  return self->rest != NULL ? self->rest : text;
}

/* Reads the text again, since hardly a file is asked where a value of it stands. */
static void
find_spans (SyJsonDocument *self)
{
  gsize length;
  const char *text = get_tree_text (self, &length);

  self->spans = sy_json_find_spans (text, length);
  /* Half the memory of a hash table, for a file of many values. */
  self->ordinals = g_array_sized_new (FALSE, FALSE, sizeof (Ordinal), self->spans->len);
  number_nodes (self->ordinals, self->root);
  g_assert (self->ordinals->len == self->spans->len);
  g_array_sort (self->ordinals, compare_ordinals);
}

static const SyJsonSpan *
find_span (SyJsonDocument *self, JsonNode *node)
{
  const Ordinal key = { node, 0 };
  guint at;

  if (self->spans == NULL)
    find_spans (self);

  if (!g_array_binary_search (self->ordinals, &key, compare_ordinals, &at))
    g_assert_not_reached ();

  return &g_array_index (self->spans, SyJsonSpan,
                         g_array_index (self->ordinals, Ordinal, at).index);
}

/* Looks up all places in one reading of the text, and tells the warnings in its order. */
static void
settle_doubts (SyJsonDocument *self)
{
  gsize length;
  const char *text = g_bytes_get_data (self->bytes, &length);
  guint n = self->doubts->len;
  g_autofree gsize *offsets = g_new (gsize, n);
  g_autofree SyJsonPlace *places = g_new0 (SyJsonPlace, n);

  g_array_sort (self->doubts, compare_doubts);
  for (guint i = 0; i < n; i++)
    offsets[i] = g_array_index (self->doubts, Doubt, i).offset;
  sy_json_find_places (text, length, offsets, n, places);
  for (guint i = 0; i < n; i++)
    {
      sy_warnings_add (self->warnings, places[i].line, places[i].column, places[i].path,
                       g_array_index (self->doubts, Doubt, i).sentence);
      sy_json_place_clear (&places[i]);
    }
  g_array_set_size (self->doubts, 0);
}

/* Names may be ids, which people read as one letter where systems spell it by one character or by
 * two; they are kept in one form (NFC). Returns whether one of them is in another.
 */
static gboolean
check_names (SyJsonDocument *self, JsonNode *node, GHashTable *composed)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gboolean is_other = FALSE;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      char *form = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);

      is_other |= !g_str_equal (form, name);
      if (!g_hash_table_add (composed, form))
        sy_json_document_fail (self, member, SY_FORMAT_ERROR_DUPLICATE,
                               _ ("The object has two members of this name"));
    }

  return is_other;
}

static JsonObject *
create_composed (JsonObject *object)
{
  JsonObject *composed = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autofree char *form = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);

      json_object_set_member (composed, form, json_node_ref (member));
    }

  return composed;
}

static void
compose_object (SyJsonDocument *self, JsonNode *node)
{
  g_autoptr (GHashTable) composed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (check_names (self, node, composed) && self->error == NULL)
    json_node_take_object (node, create_composed (json_node_get_object (node)));
}

/* Recursion is safe here: the scanner bounds the depth. */
static void
compose_names (SyJsonDocument *self, JsonNode *node)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    compose_names (self, json_array_get_element (array, i));
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    compose_names (self, member);
  compose_object (self, node);
}

/* Editors and sync clients leave one; it says nothing, and no column counts it. */
static GBytes *
skip_byte_order_mark (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0
             ? g_bytes_new_from_bytes (bytes, 3, length - 3)
             : g_bytes_ref (bytes);
}

/* Weights are no tree's: they become a number with spaces behind it. */
static void
cut_weights (SyJsonDocument *self)
{
  gsize length;
  const char *text = g_bytes_get_data (self->bytes, &length);

  if (self->weights == NULL || self->weights->len == 0)
    return;

  self->rest = g_strndup (text, length);
  for (guint i = 0; i < self->weights->len; i++)
    {
      const SyJsonSpan *span = &g_array_index (self->weights, SyJsonWeights, i).span;

      memset (self->rest + span->start, ' ', span->end - span->start);
      self->rest[span->start] = '0';
    }
}

/* Whether it passes. */
static gboolean
read_tree (SyJsonDocument *self, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *compact = NULL;
  gsize length;
  const char *text = g_bytes_get_data (self->bytes, &length);

  if (!sy_json_scan (text, length, &self->traits, self->weights, error))
    return FALSE;

  cut_weights (self);
  text = get_tree_text (self, &length);
  /* For each blank between two values json-glib takes as long as for a letter of one. */
  compact = sy_json_dup_compact (text, &length);
  if (json_parser_load_from_data (parser, compact, (gssize) length, NULL))
    self->root = json_parser_steal_root (parser);
  if (self->root != NULL)
    return TRUE;

  sy_format_error_set (error, SY_FORMAT_ERROR_SYNTAX, 1, 1, "",
                       _ ("The file cannot be read as JSON"));
  return FALSE;
}

static SyJsonDocument *
read_document (GBytes *bytes, gboolean is_sparse, GError **error)
{
  g_autoptr (SyJsonDocument) self = g_new0 (SyJsonDocument, 1);
  g_autoptr (GBytes) plain = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  plain = skip_byte_order_mark (bytes);
  self->bytes = sy_record_take_profile (plain);
  self->doubts = g_array_new (FALSE, FALSE, sizeof (Doubt));
  g_array_set_clear_func (self->doubts, clear_doubt);
  self->weights = is_sparse ? g_array_new (FALSE, FALSE, sizeof (SyJsonWeights)) : NULL;
  if (!read_tree (self, error))
    return NULL;
  if (self->traits.has_other_names)
    compose_names (self, self->root);

  return g_steal_pointer (&self);
}

/**
 * sy_json_document_new:
 * @bytes: bytes that nobody vouches for; a byte order mark before them is passed over, and of a
 *   decision record all around its profile
 * @error: return location for an error of %SY_FORMAT_ERROR, with its place
 *
 * Returns: (transfer full) (nullable): the document, or %NULL where they are refused
 */
SyJsonDocument *
sy_json_document_new (GBytes *bytes, GError **error)
{
  return read_document (bytes, FALSE, error);
}

/**
 * sy_json_document_new_sparse:
 * @bytes: as of sy_json_document_new()
 * @error: likewise
 *
 * Leaves plain weights of the root's "people" out of the tree, in which a number stands for them:
 * most of the file of a large group is that, and a tree of it would be many times as large.
 * sy_json_document_find_weights() has them.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL where the bytes are refused
 */
SyJsonDocument *
sy_json_document_new_sparse (GBytes *bytes, GError **error)
{
  return read_document (bytes, TRUE, error);
}

void
sy_json_document_free (SyJsonDocument *self)
{
  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->weights, g_array_unref);
  g_free (self->rest);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->ordinals, g_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_pointer (&self->doubts, g_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * sy_json_document_get_root:
 * @self: a document
 *
 * Returns: (transfer none): its value
 */
JsonNode *
sy_json_document_get_root (SyJsonDocument *self)
{
  return self->root;
}

/**
 * sy_json_document_dup_raw:
 * @self: a document
 * @node: one of its values
 *
 * Returns: (transfer full): the value as the text spells it
 */
char *
sy_json_document_dup_raw (SyJsonDocument *self, JsonNode *node)
{
  const char *text = g_bytes_get_data (self->bytes, NULL);
  const SyJsonSpan *span = find_span (self, node);

  return g_strndup (text + span->start, span->end - span->start);
}

/**
 * sy_json_document_ref_raw:
 * @self: a document
 * @node: one of its values
 *
 * Returns: (transfer full): the value as the text spells it; it keeps the whole text, which
 *   is also what it is of the root
 */
GBytes *
sy_json_document_ref_raw (SyJsonDocument *self, JsonNode *node)
{
  const SyJsonSpan *span;

  if (node == self->root)
    return g_bytes_ref (self->bytes);

  span = find_span (self, node);
  return g_bytes_new_from_bytes (self->bytes, span->start, span->end - span->start);
}

/**
 * sy_json_document_has_integer:
 * @self: a document
 * @node: a number of it
 *
 * Returns: whether json-glib took it for an integer, and holds what the text spells: it wraps long
 *   ones
 */
gboolean
sy_json_document_has_integer (SyJsonDocument *self, JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_INT64 && !self->traits.has_long_numbers;
}

/**
 * sy_json_document_set_warnings:
 * @self: a document
 * @warnings: (nullable) (element-type SyWarning): where sy_json_document_finish() adds to
 */
void
sy_json_document_set_warnings (SyJsonDocument *self, GPtrArray *warnings)
{
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  self->warnings = warnings != NULL ? g_ptr_array_ref (warnings) : NULL;
}

/**
 * sy_json_document_is_warned:
 * @self: a document
 *
 * Returns: whether sy_json_document_warn() would keep a warning, so that what only finds warnings
 *   need not be computed
 */
gboolean
sy_json_document_is_warned (SyJsonDocument *self)
{
  return self->warnings != NULL && self->error == NULL && self->doubts->len < SY_WARNINGS_MAX;
}

/* Takes @sentence. */
static void
add_doubt (SyJsonDocument *self, gsize offset, char *sentence)
{
  const Doubt doubt = { offset, sentence };

  g_array_append_val (self->doubts, doubt);
}

/**
 * sy_json_document_warn:
 * @self: a document
 * @node: the value that it is about
 * @format: a sentence for people
 * @...: its arguments
 *
 * Tells of a problem that does not stop the reading. At most %SY_WARNINGS_MAX are kept.
 */
void
sy_json_document_warn (SyJsonDocument *self, JsonNode *node, const char *format, ...)
{
  va_list arguments;

  if (!sy_json_document_is_warned (self))
    return;

  va_start (arguments, format);
  add_doubt (self, find_span (self, node)->start, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/**
 * sy_json_document_warn_of_weight:
 * @self: a document
 * @iter: at the weight that it is about
 * @sentence: for people
 *
 * As sy_json_document_warn() does.
 */
void
sy_json_document_warn_of_weight (SyJsonDocument *self,
                                 const SyJsonWeightsIter *iter,
                                 const char *sentence)
{
  if (sy_json_document_is_warned (self))
    add_doubt (self, iter->at, g_strdup (sentence));
}

static int
compare_people (gconstpointer first, gconstpointer second)
{
  const SyJsonWeights *a = first;
  const SyJsonWeights *b = second;

  return (a->person > b->person) - (a->person < b->person);
}

/**
 * sy_json_document_find_weights:
 * @self: a document
 * @person: index in the root's "people"
 * @iter: (out caller-allocates): set to go through the person's weights; it must not outlive @self
 *
 * Returns: whether they are not in the tree, so that they are to be read here
 */
gboolean
sy_json_document_find_weights (SyJsonDocument *self, guint person, SyJsonWeightsIter *iter)
{
  const SyJsonWeights key = { .person = person };
  guint at;

  if (self->weights == NULL || !g_array_binary_search (self->weights, &key, compare_people, &at))
    return FALSE;

  sy_json_weights_iter_init (iter, g_bytes_get_data (self->bytes, NULL),
                             &g_array_index (self->weights, SyJsonWeights, at));
  return TRUE;
}

/**
 * sy_json_document_fail:
 * @self: a document
 * @node: the value that is wrong
 * @code: why
 * @format: a sentence for people
 * @...: its arguments
 *
 * Refuses the document, unless something before was wrong with it already.
 */
void
sy_json_document_fail (SyJsonDocument *self,
                       JsonNode *node,
                       SyFormatError code,
                       const char *format,
                       ...)
{
  g_autofree char *sentence = NULL;
  gsize offset;
  gsize length;
  const char *text = g_bytes_get_data (self->bytes, &length);
  SyJsonPlace place;
  va_list arguments;

  if (self->error != NULL)
    return;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  offset = find_span (self, node)->start;
  sy_json_find_places (text, length, &offset, 1, &place);
  sy_format_error_set (&self->error, code, place.line, place.column, place.path, sentence);
  sy_json_place_clear (&place);
}

gboolean
sy_json_document_has_failed (SyJsonDocument *self)
{
  return self->error != NULL;
}

/**
 * sy_json_document_finish:
 * @self: a document that has been read
 * @error: return location for the first thing that was wrong with it
 *
 * Tells the warnings, in the order of the text, also of a document that is refused.
 *
 * Returns: whether nothing was
 */
gboolean
sy_json_document_finish (SyJsonDocument *self, GError **error)
{
  if (self->doubts->len > 0)
    settle_doubts (self);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
