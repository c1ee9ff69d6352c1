/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-member.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-decision.h"
#include "sy-json-scanner.h"
#include "sy-text.h"

/* What an object that is not there looks like to an iterator. */
static JsonObject *
get_empty_object (void)
{
  static JsonObject *empty = NULL;

  if (g_once_init_enter (&empty))
    g_once_init_leave (&empty, json_object_new ());

  return empty;
}

static gboolean
is_number (JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  return JSON_NODE_HOLDS_VALUE (node) && (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE);
}

static gboolean
is_of_type (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* Whether a number is no integer, from its spelling, since "10.00000000000000000001" is the double
 * 10: its digits without the zeros at their end reach below the decimal point.
 */
static gboolean
has_fraction (const char *number)
{
  const char *exponent = strpbrk (number, "eE");
  const char *end = exponent != NULL ? exponent : number + strlen (number);
  const char *point = memchr (number, '.', (gsize) (end - number));
  gint64 scale = exponent != NULL ? g_ascii_strtoll (exponent + 1, NULL, 10) : 0;
  const char *last = end;

  while (last > number && (last[-1] == '0' || last[-1] == '.'))
    last--;
  if (last == number || last[-1] == '-')
    return FALSE;

  /* The power of ten of the last digit that is not 0. */
  if (point != NULL && last > point)
    return scale < last - (point + 1);

  return scale < -((point != NULL ? point : end) - last);
}

/* What stands in the file, since what is due alone may leave its author guessing. */
static char *
dup_found (SyJsonDocument *document, JsonNode *node)
{
  g_autofree char *raw = NULL;
  g_autofree char *quoted = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (_ ("an object"));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (_ ("a list"));

  raw = is_of_type (node, G_TYPE_STRING) ? json_node_dup_string (node)
                                         : sy_json_document_dup_raw (document, node);
  quoted = sy_format_dup_quoted (raw, strlen (raw));
  if (is_of_type (node, G_TYPE_STRING))
    return g_strdup_printf (_ ("the text %s"), quoted);

  return g_steal_pointer (&quoted);
}

/**
 * sy_json_value_refuse:
 * @document: a document
 * @node: a value of it that is wrong
 * @code: why
 * @sentence: what is due, for people
 *
 * Refuses the document, with @sentence and what was found instead.
 */
void
sy_json_value_refuse (SyJsonDocument *document,
                      JsonNode *node,
                      SyFormatError code,
                      const char *sentence)
{
  g_autofree char *found = NULL;

  if (sy_json_document_has_failed (document))
    return;

  found = dup_found (document, node);
  /* Translators: what is due, then what the file has there */
  sy_json_document_fail (document, node, code, _ ("%s; found: %s"), sentence, found);
}

/* Takes @sentence. */
static void
refuse_range (SyJsonDocument *document, JsonNode *node, char *sentence)
{
  sy_json_value_refuse (document, node, SY_FORMAT_ERROR_RANGE, sentence);
  g_free (sentence);
}

/**
 * sy_json_value_check_object:
 * @document: a document
 * @node: a value of it
 *
 * Returns: whether it is an object
 */
gboolean
sy_json_value_check_object (SyJsonDocument *document, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;

  sy_json_value_refuse (document, node, SY_FORMAT_ERROR_TYPE,
                        _ ("An object in braces is due here"));
  return FALSE;
}

static void
refuse_length (SyJsonDocument *document, JsonNode *node, glong length, guint max)
{
  if (!sy_json_document_has_failed (document))
    sy_json_document_fail (document, node, SY_FORMAT_ERROR_TOO_LONG,
                           /* Translators: both are numbers of characters */
                           _ ("The text is %ld characters long; here it may have at most %u"),
                           length, max);
}

/**
 * sy_json_value_get_string:
 * @document: a document
 * @node: a value of it
 * @max: how many characters it may have
 *
 * Returns: (transfer none): the text, or "" where it is none or longer
 */
const char *
sy_json_value_get_string (SyJsonDocument *document, JsonNode *node, guint max)
{
  const char *text;
  glong length;

  if (!is_of_type (node, G_TYPE_STRING))
    {
      sy_json_value_refuse (document, node, SY_FORMAT_ERROR_TYPE,
                            _ ("A text in double quotes is due here"));
      return "";
    }

  text = json_node_get_string (node);
  length = g_utf8_strlen (text, -1);
  if (length <= (glong) max)
    return text;

  refuse_length (document, node, length, max);
  return "";
}

/**
 * sy_json_value_get_id:
 * @document: a document
 * @node: a value of it
 *
 * Returns: (transfer none): the text, of at most %SY_TEXT_NAME_MAX characters, in the form in which
 *   ids are compared: systems spell a letter by one character or by two (NFC)
 */
const char *
sy_json_value_get_id (SyJsonDocument *document, JsonNode *node)
{
  const char *id = sy_json_value_get_string (document, node, SY_TEXT_NAME_MAX);
  g_autofree char *composed =
      g_str_is_ascii (id) ? NULL : g_utf8_normalize (id, -1, G_NORMALIZE_NFC);

  if (composed == NULL || g_str_equal (composed, id))
    return id;

  json_node_set_string (node, composed);
  return json_node_get_string (node);
}

/* The number as the text spells it; whether it is an integer. */
static gboolean
read_spelled (SyJsonDocument *document, JsonNode *node, double *value)
{
  g_autofree char *raw = NULL;

  if (sy_json_document_has_integer (document, node))
    {
      *value = (double) json_node_get_int (node);
      return TRUE;
    }

  raw = sy_json_document_dup_raw (document, node);
  *value = g_ascii_strtod (raw, NULL);

  return !has_fraction (raw);
}

/**
 * sy_json_value_get_int:
 * @document: a document
 * @node: a value of it
 * @min: the least that is allowed
 * @max: the most that is allowed
 *
 * Reads an integer from its spelling, since json-glib wraps long ones; 10.0 and 1e1 are the
 * integer 10.
 *
 * Returns: the integer, or @min where it is none in this range
 */
int
sy_json_value_get_int (SyJsonDocument *document, JsonNode *node, int min, int max)
{
  double value;

  if (!is_number (node))
    {
      sy_json_value_refuse (document, node, SY_FORMAT_ERROR_TYPE, _ ("A number is due here"));
      return min;
    }

  if (!read_spelled (document, node, &value))
    sy_json_value_refuse (document, node, SY_FORMAT_ERROR_FRACTION,
                          _ ("A whole number is due here, without a fraction"));
  else if (value < min || value > max)
    refuse_range (document, node,
                  g_strdup_printf (_ ("The number must be from %d to %d"), min, max));
  else
    return (int) value;

  return min;
}

/**
 * sy_json_value_get_double:
 * @document: a document
 * @node: a value of it
 * @min: the least that is allowed
 * @max: the most that is allowed
 *
 * Returns: the number, or @min where it is none in this range
 */
double
sy_json_value_get_double (SyJsonDocument *document, JsonNode *node, double min, double max)
{
  double value;

  if (!is_number (node))
    {
      sy_json_value_refuse (document, node, SY_FORMAT_ERROR_TYPE, _ ("A number is due here"));
      return min;
    }

  read_spelled (document, node, &value);
  if (min <= value && value <= max)
    return value;

  refuse_range (document, node, g_strdup_printf (_ ("The number must be from %g to %g"), min, max));
  return min;
}

/**
 * sy_json_member_find:
 * @object: (nullable): an object
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the member's value
 */
JsonNode *
sy_json_member_find (JsonNode *object, const char *name)
{
  return object != NULL ? json_object_get_member (json_node_get_object (object), name) : NULL;
}

JsonNode *
sy_json_member_require (SyJsonDocument *document, JsonNode *object, const char *name)
{
  JsonNode *node = sy_json_member_find (object, name);

  if (node == NULL && object != NULL)
    {
      g_autofree char *quoted = sy_format_dup_quoted (name, strlen (name));

      sy_json_document_fail (document, object, SY_FORMAT_ERROR_MISSING,
                             _ ("The object lacks the member %s"), quoted);
    }

  return node;
}

/**
 * sy_json_member_get_string:
 * @document: a document
 * @object: (nullable): an object of it
 * @name: a member's name
 * @fallback: (nullable): the text where there is no such member, or %NULL where there must be
 * @max: how many characters it may have
 *
 * Returns: (transfer none): the text
 */
const char *
sy_json_member_get_string (SyJsonDocument *document,
                           JsonNode *object,
                           const char *name,
                           const char *fallback,
                           guint max)
{
  JsonNode *node = fallback != NULL ? sy_json_member_find (object, name)
                                    : sy_json_member_require (document, object, name);

  if (node == NULL)
    return fallback != NULL ? fallback : "";

  return sy_json_value_get_string (document, node, max);
}

/**
 * sy_json_member_get_id:
 * @document: a document
 * @object: (nullable): an object of it
 * @name: a member's name
 *
 * Returns: (transfer none): the id, which must be there and not be empty
 */
const char *
sy_json_member_get_id (SyJsonDocument *document, JsonNode *object, const char *name)
{
  JsonNode *node = sy_json_member_require (document, object, name);
  const char *id = node != NULL ? sy_json_value_get_id (document, node) : "";

  if (id[0] == '\0' && node != NULL && !sy_json_document_has_failed (document))
    sy_json_document_fail (document, node, SY_FORMAT_ERROR_RANGE, _ ("The text may not be empty"));

  return id;
}

/**
 * sy_json_member_get_int:
 * @document: a document
 * @object: (nullable): an object of it
 * @name: a member's name
 * @min: the least that is allowed
 * @max: the most that is allowed
 * @fallback: the number where there is no such member, or %SY_JSON_REQUIRED
 *
 * Returns: the number
 */
int
sy_json_member_get_int (SyJsonDocument *document,
                        JsonNode *object,
                        const char *name,
                        int min,
                        int max,
                        int fallback)
{
  JsonNode *node = fallback != SY_JSON_REQUIRED ? sy_json_member_find (object, name)
                                                : sy_json_member_require (document, object, name);

  if (node == NULL)
    return fallback != SY_JSON_REQUIRED ? fallback : min;

  return sy_json_value_get_int (document, node, min, max);
}

gboolean
sy_json_member_get_boolean (SyJsonDocument *document,
                            JsonNode *object,
                            const char *name,
                            gboolean fallback)
{
  JsonNode *node = sy_json_member_find (object, name);

  if (node == NULL)
    return fallback;
  if (is_of_type (node, G_TYPE_BOOLEAN))
    return json_node_get_boolean (node);

  sy_json_value_refuse (document, node, SY_FORMAT_ERROR_TYPE,
                        _ ("The word true or false is due here"));
  return fallback;
}

/**
 * sy_json_member_get_day:
 * @document: a document
 * @object: (nullable): an object of it
 * @name: a member's name
 *
 * Returns: (transfer none): the member as YYYY-MM-DD, or "" where it is not there
 */
const char *
sy_json_member_get_day (SyJsonDocument *document, JsonNode *object, const char *name)
{
  JsonNode *node = sy_json_member_find (object, name);
  const char *day = node != NULL ? sy_json_value_get_string (document, node, SY_TEXT_NAME_MAX) : "";

  if (node != NULL && !sy_decision_is_day (day))
    sy_json_value_refuse (document, node, SY_FORMAT_ERROR_RANGE,
                          _ ("A day of the calendar is due here, as YYYY-MM-DD"));

  return day;
}

/**
 * sy_json_member_get_object:
 * @document: a document
 * @object: (nullable): an object of it
 * @name: a member's name
 *
 * Returns: (transfer none) (nullable): the member if it is there and an object
 */
JsonNode *
sy_json_member_get_object (SyJsonDocument *document, JsonNode *object, const char *name)
{
  JsonNode *node = sy_json_member_find (object, name);

  return node != NULL && sy_json_value_check_object (document, node) ? node : NULL;
}

/**
 * sy_json_member_get_array:
 * @document: a document
 * @object: (nullable): an object of it
 * @name: a member's name
 *
 * Returns: (transfer none) (nullable): the member if it is there and an array
 */
JsonArray *
sy_json_member_get_array (SyJsonDocument *document, JsonNode *object, const char *name)
{
  JsonNode *node = sy_json_member_find (object, name);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  sy_json_value_refuse (document, node, SY_FORMAT_ERROR_TYPE, _ ("A list in brackets is due here"));
  return NULL;
}

/**
 * sy_json_member_check_format:
 * @document: a document
 * @root: the value that is to be of the format: that of the document, or one that it carries
 * @format: the word that its member "format" must hold
 * @version_member: the member that holds the version of the format
 * @version: the newest that this program knows
 *
 * Returns: whether it is of this format
 */
gboolean
sy_json_member_check_format (SyJsonDocument *document,
                             JsonNode *root,
                             const char *format,
                             const char *version_member,
                             int version)
{
  const char *found;

  if (!sy_json_value_check_object (document, root))
    return FALSE;

  found = sy_json_member_get_string (document, root, "format", NULL, SY_JSON_STRING_MAX);
  if (strcmp (found, format) != 0 && !sy_json_document_has_failed (document))
    {
      g_autofree char *quoted = sy_format_dup_quoted (found, strlen (found));

      sy_json_document_fail (document, sy_json_member_find (root, "format"), SY_FORMAT_ERROR_FORMAT,
                             _ ("The file is of the format %s, not “%s”"), quoted, format);
    }
  if (sy_json_member_get_int (document, root, version_member, 1, G_MAXINT, SY_JSON_REQUIRED)
      > version)
    sy_json_document_fail (document, sy_json_member_find (root, version_member),
                           SY_FORMAT_ERROR_VERSION,
                           _ ("The file is of a newer version than this program can read"));

  return !sy_json_document_has_failed (document);
}

/**
 * sy_json_is_of_format:
 * @root: a document's value
 * @format: a word
 *
 * Returns: whether its member "format" holds it, and it may be read as such
 */
gboolean
sy_json_is_of_format (JsonNode *root, const char *format)
{
  JsonNode *found = JSON_NODE_HOLDS_OBJECT (root)
                        ? json_object_get_member (json_node_get_object (root), "format")
                        : NULL;

  return found != NULL && json_node_get_value_type (found) == G_TYPE_STRING
         && g_str_equal (json_node_get_string (found), format);
}

/**
 * sy_json_object_iter_init:
 * @iter: an iterator for json_object_iter_next_ordered()
 * @object: (nullable): the object to go through in file order
 */
void
sy_json_object_iter_init (JsonObjectIter *iter, JsonNode *object)
{
  json_object_iter_init_ordered (iter, object != NULL ? json_node_get_object (object)
                                                      : get_empty_object ());
}
