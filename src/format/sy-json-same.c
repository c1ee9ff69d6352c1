/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-same.h"

#include <string.h>

#include "sy-json-document.h"

/* Other line ends, another indent or order of members, another spelling of a number or a letter: a
 * checkout, a sync or a formatter leaves those, and nobody has changed anything.
 */

/* No number of a file comes near; so no sum of exponents overflows. */
#define EXPONENT_MAX G_MAXINT

static void append_value (GString *text, SyJsonDocument *document, JsonNode *node);

/* Digits without zeros at either end, and the power of ten of the last: exact, as a double is not.
 */
static void
append_number (GString *text, const char *raw)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean is_negative = *raw == '-';
  gboolean is_fraction = FALSE;
  gint64 exponent = 0;
  const char *next;

  for (next = raw + is_negative; g_ascii_isdigit (*next) || *next == '.'; next++)
    {
      exponent -= is_fraction && *next != '.';
      is_fraction |= *next == '.';
      if (*next != '.' && (*next != '0' || digits->len > 0))
        g_string_append_c (digits, *next);
    }
  if (*next != '\0')
    exponent += CLAMP (g_ascii_strtoll (next + 1, NULL, 10), -EXPONENT_MAX, EXPONENT_MAX);
  for (; digits->len > 0 && digits->str[digits->len - 1] == '0'; exponent++)
    g_string_truncate (digits, digits->len - 1);

  if (digits->len == 0)
    g_string_append_c (text, '0');
  else
    g_string_append_printf (text, "%s%se%" G_GINT64_FORMAT, is_negative ? "-" : "", digits->str,
                            exponent);
}

static void
append_string (GString *text, const char *string)
{
  g_string_append_printf (text, "%" G_GSIZE_FORMAT ":%s", strlen (string), string);
}

static void
append_object (GString *text, SyJsonDocument *document, JsonObject *object)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);

  for (GList *link = names; link != NULL; link = link->next)
    {
      append_string (text, link->data);
      append_value (text, document, json_object_get_member (object, link->data));
    }
}

/* Recursion is safe here: the scanner bounds the depth. */
static void
append_value (GString *text, SyJsonDocument *document, JsonNode *node)
{
  g_autofree char *raw = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_string_append_c (text, '{');
      append_object (text, document, json_node_get_object (node));
      g_string_append_c (text, '}');
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_string_append_c (text, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        append_value (text, document, json_array_get_element (array, i));
      g_string_append_c (text, ']');
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    append_string (text, json_node_get_string (node));
  else
    {
      raw = sy_json_document_dup_raw (document, node);
      if (raw[0] == '-' || g_ascii_isdigit (raw[0]))
        append_number (text, raw);
      else
        g_string_append (text, raw);
      g_string_append_c (text, ',');
    }
}

/* Returns NULL where it is no JSON. */
static char *
dup_values (GBytes *bytes)
{
  g_autoptr (SyJsonDocument) document = sy_json_document_new (bytes, NULL);
  GString *text;

  if (document == NULL)
    return NULL;

  text = g_string_new (NULL);
  append_value (text, document, sy_json_document_get_root (document));

  return g_string_free (text, FALSE);
}

/**
 * sy_json_dup_digest:
 * @bytes: what a file held
 *
 * Returns: (transfer full) (nullable): the same text for the same values, and for others another;
 *   %NULL where it is no JSON
 */
char *
sy_json_dup_digest (GBytes *bytes)
{
  g_autofree char *values = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  values = dup_values (bytes);

  return values != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, values, -1) : NULL;
}

/**
 * sy_json_is_same:
 * @first: what a file held
 * @second: what a file held
 *
 * Returns: whether they are the same bytes, or JSON with the same values
 */
gboolean
sy_json_is_same (GBytes *first, GBytes *second)
{
  g_autofree char *of_first = NULL;
  g_autofree char *of_second = NULL;

  g_return_val_if_fail (first != NULL && second != NULL, FALSE);

  if (g_bytes_equal (first, second))
    return TRUE;
  of_first = dup_values (first);
  of_second = of_first != NULL ? dup_values (second) : NULL;

  return of_second != NULL && g_str_equal (of_first, of_second);
}
