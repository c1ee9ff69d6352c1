/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-document.h"

#include <glib/gi18n-lib.h>

#include "sy-json-bytes.h"
#include "sy-json-scanner.h"
#include "sy-warning.h"

struct _SyJsonDocument
{
  GBytes *bytes;
  GArray *spans; /* of SyJsonSpan, by ordinal */
  JsonNode *root;
  GHashTable *ordinals; /* JsonNode → GUINT_TO_POINTER (ordinal), made when first needed */
  GPtrArray *warnings;  /* (nullable) of SyWarning */
  GError *error;        /* the first */
};

typedef struct
{
  guint line;
  guint column;
  char *path;
} Place;

/* Recursion is safe here: the scanner bounds the depth. */
static void
number_nodes (GHashTable *ordinals, JsonNode *node)
{
  g_hash_table_insert (ordinals, node, GUINT_TO_POINTER (g_hash_table_size (ordinals)));

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

static const SyJsonSpan *
find_span (SyJsonDocument *self, JsonNode *node)
{
  guint ordinal;

  if (self->ordinals == NULL)
    {
      self->ordinals = g_hash_table_new (NULL, NULL);
      number_nodes (self->ordinals, self->root);
    }

  g_assert (g_hash_table_contains (self->ordinals, node));
  ordinal = GPOINTER_TO_UINT (g_hash_table_lookup (self->ordinals, node));
  g_assert (ordinal < self->spans->len);

  return &g_array_index (self->spans, SyJsonSpan, ordinal);
}

static void
find_place (SyJsonDocument *self, JsonNode *node, Place *place)
{
  gsize length;
  const char *text = g_bytes_get_data (self->bytes, &length);
  const SyJsonSpan *span = find_span (self, node);

  sy_json_locate (text, span->start, &place->line, &place->column);
  place->path = sy_json_dup_path (text, length, span->start);
}

/**
 * sy_json_document_new:
 * @bytes: bytes that nobody vouches for
 * @error: return location for an error of %SY_FORMAT_ERROR, with its place
 *
 * Returns: (transfer full) (nullable): the document, or %NULL where they are refused
 */
SyJsonDocument *
sy_json_document_new (GBytes *bytes, GError **error)
{
  g_autoptr (SyJsonDocument) self = g_new0 (SyJsonDocument, 1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *text;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  self->bytes = g_bytes_ref (bytes);
  if (!sy_json_scan (text, length, &self->spans, error))
    return NULL;

  if (json_parser_load_from_data (parser, text, (gssize) length, NULL))
    self->root = json_parser_steal_root (parser);
  if (self->root == NULL)
    {
      sy_format_error_set (error, SY_FORMAT_ERROR_SYNTAX, 1, 1, "",
                           _ ("The file cannot be read as JSON"));
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
sy_json_document_free (SyJsonDocument *self)
{
  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->ordinals, g_hash_table_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
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
 * sy_json_document_set_warnings:
 * @self: a document
 * @warnings: (nullable) (element-type SyWarning): where sy_json_document_warn() adds to
 */
void
sy_json_document_set_warnings (SyJsonDocument *self, GPtrArray *warnings)
{
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  self->warnings = warnings != NULL ? g_ptr_array_ref (warnings) : NULL;
}

/**
 * sy_json_document_warn:
 * @self: a document
 * @node: the value that it is about
 * @format: a sentence for people
 * @...: its arguments
 *
 * Tells of a problem that does not stop the reading.
 */
void
sy_json_document_warn (SyJsonDocument *self, JsonNode *node, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  Place place;
  va_list arguments;

  if (self->warnings == NULL || self->error != NULL || self->warnings->len >= SY_WARNINGS_MAX)
    return;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  find_place (self, node, &place);
  sy_warnings_add (self->warnings, place.line, place.column, place.path, sentence);
  g_free (place.path);
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
  Place place;
  va_list arguments;

  if (self->error != NULL)
    return;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  find_place (self, node, &place);
  sy_format_error_set (&self->error, code, place.line, place.column, place.path, sentence);
  g_free (place.path);
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
 * Returns: whether nothing was
 */
gboolean
sy_json_document_finish (SyJsonDocument *self, GError **error)
{
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
