/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-json-member.h"
#include "sy-json-scanner.h"

static SyJsonDocument *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SyJsonDocument *document = sy_json_document_new (bytes, &error);

  g_assert_no_error (error);

  return document;
}

/* Those of the first person, as "name=weight " each; NULL where they are in the tree. */
static char *
join_weights (SyJsonDocument *document)
{
  SyJsonWeightsIter iter;
  GString *text;
  char *name;
  int weight;

  if (!sy_json_document_find_weights (document, 0, &iter))
    return NULL;

  text = g_string_new (NULL);
  while (sy_json_weights_iter_next (&iter, &name, &weight))
    {
      g_string_append_printf (text, "%s=%d ", name, weight);
      g_free (name);
    }

  return g_string_free (text, FALSE);
}

/* Every value that the scanner lets through must mean to json-glib what it says. */
static void
test_raw (void)
{
  g_autoptr (SyJsonDocument) document =
      parse ("{ \"x\" : [ 0e1, -0, 1E+2, 123456789012345678901234567890, \"\\u00e9\\/\", {\"n\": "
             "null} ] }");
  static const char *const raws[] = {
    "0e1", "-0", "1E+2", "123456789012345678901234567890", "\"\\u00e9\\/\"", "{\"n\": null}"
  };
  JsonArray *array = sy_json_member_get_array (document, sy_json_document_get_root (document), "x");

  g_assert_cmpuint (json_array_get_length (array), ==, G_N_ELEMENTS (raws));
  for (guint i = 0; i < G_N_ELEMENTS (raws); i++)
    {
      g_autofree char *raw = sy_json_document_dup_raw (document, json_array_get_element (array, i));

      g_assert_cmpstr (raw, ==, raws[i]);
    }
  g_assert_cmpstr (json_array_get_string_element (array, 4), ==, "é/");
}

static void
test_first_failure_stays (void)
{
  g_autoptr (SyJsonDocument) document = parse ("{\"a\":[1,\n\"x\"]}");
  JsonNode *root = sy_json_document_get_root (document);
  JsonArray *array = sy_json_member_get_array (document, root, "a");
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_json_document_has_failed (document));
  sy_json_document_fail (document, json_array_get_element (array, 1), SY_FORMAT_ERROR_TYPE, "%s",
                         "No");
  sy_json_document_fail (document, root, SY_FORMAT_ERROR_RANGE, "%s", "Neither");
  g_assert_true (sy_json_document_has_failed (document));
  g_assert_false (sy_json_document_finish (document, &error));

  g_assert_error (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_TYPE);
  g_assert_cmpstr (error->message, ==, "No ($.a[1])");
  g_assert_cmpuint (sy_format_error_get_line (error), ==, 2);
  g_assert_cmpuint (sy_format_error_get_column (error), ==, 1);
}

typedef struct
{
  const char *text;
  int value;
  int code; /* -1 for none */
} IntRow;

static const IntRow int_rows[] = {
  { "0", 0, -1 },
  { "-0", 0, -1 },
  { "0.000", 0, -1 },
  { "0e99", 0, -1 },
  { "-0.0e-7", 0, -1 },
  { "10", 10, -1 },
  { "10.0", 10, -1 },
  { "1e1", 10, -1 },
  { "1E+1", 10, -1 },
  { "1.0e1", 10, -1 },
  { "0.5e1", 5, -1 },
  { "0.05e2", 5, -1 },
  { "700e-2", 7, -1 },
  { "-100", -100, -1 },
  { "100.00000000000000000000000000", 100, -1 },
  { "0.5", -100, SY_FORMAT_ERROR_FRACTION },
  { "10.00000000000000000001", -100, SY_FORMAT_ERROR_FRACTION },
  { "99.99999999999999999999", -100, SY_FORMAT_ERROR_FRACTION },
  { "1e-1", -100, SY_FORMAT_ERROR_FRACTION },
  { "1e-999", -100, SY_FORMAT_ERROR_FRACTION },
  { "10e-2", -100, SY_FORMAT_ERROR_FRACTION },
  { "705e-2", -100, SY_FORMAT_ERROR_FRACTION },
  { "101", -100, SY_FORMAT_ERROR_RANGE },
  { "-101", -100, SY_FORMAT_ERROR_RANGE },
  { "1e3", -100, SY_FORMAT_ERROR_RANGE },
  { "9223372036854775808", -100, SY_FORMAT_ERROR_RANGE },
  { "18446744073709551616", -100, SY_FORMAT_ERROR_RANGE },
  { "18446744073709551621", -100, SY_FORMAT_ERROR_RANGE },
  { "-123456789012345678901234567890", -100, SY_FORMAT_ERROR_RANGE },
  { "\"1\"", -100, SY_FORMAT_ERROR_TYPE },
  { "true", -100, SY_FORMAT_ERROR_TYPE },
  { "null", -100, SY_FORMAT_ERROR_TYPE },
  { "[1]", -100, SY_FORMAT_ERROR_TYPE },
  { "{}", -100, SY_FORMAT_ERROR_TYPE },
};

static void
test_int (gconstpointer data)
{
  const IntRow *row = data;
  g_autofree char *text = g_strdup_printf ("{\"n\":%s}", row->text);
  g_autoptr (SyJsonDocument) document = parse (text);
  g_autoptr (GError) error = NULL;
  int value =
      sy_json_member_get_int (document, sy_json_document_get_root (document), "n", -100, 100, 0);

  g_assert_cmpint (value, ==, row->value);
  g_assert_cmpint (sy_json_document_finish (document, &error), ==, row->code < 0);
  if (row->code < 0)
    return;
  g_assert_error (error, SY_FORMAT_ERROR, row->code);
  g_assert_cmpuint (sy_format_error_get_column (error), ==, 6);
}

static void
test_fallbacks (void)
{
  g_autoptr (SyJsonDocument) document = parse ("{}");
  JsonNode *root = sy_json_document_get_root (document);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  g_assert_cmpint (sy_json_member_get_int (document, root, "n", 0, 9, 7), ==, 7);
  g_assert_cmpstr (sy_json_member_get_string (document, root, "n", "x", 1), ==, "x");
  g_assert_true (sy_json_member_get_boolean (document, root, "n", TRUE));
  g_assert_null (sy_json_member_get_object (document, root, "n"));
  g_assert_null (sy_json_member_get_array (document, root, "n"));
  sy_json_object_iter_init (&iter, NULL);
  g_assert_false (json_object_iter_next_ordered (&iter, &name, &value));
  g_assert_cmpint (sy_json_member_get_int (document, NULL, "n", 3, 9, SY_JSON_REQUIRED), ==, 3);
  g_assert_false (sy_json_document_has_failed (document));

  g_assert_cmpint (sy_json_member_get_int (document, root, "n", 3, 9, SY_JSON_REQUIRED), ==, 3);
  g_assert_true (sy_json_document_has_failed (document));
}

static void
test_doubles (void)
{
  g_autoptr (SyJsonDocument) document = parse ("[0.1, -1.5e-3, 12345678901234567890]");
  JsonArray *array = json_node_get_array (sy_json_document_get_root (document));
  double values[3];

  for (guint i = 0; i < 3; i++)
    values[i] = sy_json_value_get_double (document, json_array_get_element (array, i), -1e30, 1e30);

  g_assert_true (values[0] == 0.1);
  g_assert_true (values[1] == -1.5e-3);
  g_assert_true (values[2] == 12345678901234567890.0);
  g_assert_false (sy_json_document_has_failed (document));
}

/* What is plain about a person's weights is read apart; all else stays in the tree. */
static void
test_sparse (void)
{
  static const struct
  {
    const char *text;
    const char *expected; /* NULL where the tree has them */
  } rows[] = {
    { "{\"people\":[{\"weights\":%s}]}", "a=0 b-2=10 c=9 " },
    { "{\"x\":[{}],\"people\":[{\"name\":\"A\",\"weights\":%s,\"y\":[1,{\"z\":2}]}]}",
      "a=0 b-2=10 c=9 " },
    { "{\"people\":[{\"weights\":{}}],\"x\":%s}", "" },
    { "{\"people\":{\"a\":{\"weights\":%s}}}", NULL },
    { "{\"people\":[[{\"weights\":%s}]]}", NULL },
    { "{\"people\":[{\"x\":{\"weights\":%s}}]}", NULL },
    { "{\"rounds\":[{\"people\":[{\"weights\":%s}]}]}", NULL },
    { "{\"weights\":[{\"people\":%s}]}", NULL },
    { "[{\"people\":[{\"weights\":%s}]}]", NULL },
    { "{\"people\":[{\"weights\":{\"a\":11}}],\"x\":%s}", NULL },
    { "{\"people\":[{\"weights\":{\"a\":1.0}}],\"x\":%s}", NULL },
    { "{\"people\":[{\"weights\":{\"a\":1e0}}],\"x\":%s}", NULL },
    { "{\"people\":[{\"weights\":{\"a\":-0}}],\"x\":%s}", NULL },
    { "{\"people\":[{\"weights\":{\"a\":\"1\"}}],\"x\":%s}", NULL },
    { "{\"people\":[{\"weights\":{\"a\":[1]}}],\"x\":%s}", NULL },
    { "{\"people\":[{\"weights\":{\"a\":{}}}],\"x\":%s}", NULL },
    { "{\"people\":[{\"weights\":{\"\\u0061\":1}}],\"x\":%s}", NULL },
    { "{\"people\":[{\"weights\":{\"\303\244\":1}}],\"x\":%s}", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) parts = g_strsplit (rows[i].text, "%s", 2);
      g_autofree char *text = g_strjoinv ("{ \"a\" : 0 ,\n\"b-2\":10, \"c\"\t:9 }", parts);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_autoptr (SyJsonDocument) document = sy_json_document_new_sparse (bytes, NULL);
      g_autofree char *found = document != NULL ? join_weights (document) : NULL;

      g_assert_nonnull (document);
      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

/* What stands around weights that were left out stands where it stood. */
static void
test_sparse_places (void)
{
  static const char text[] = "{\"people\":[{\"weights\":{\"a\":1,\n\"b\":2},\"age\":[4]},\n"
                             "{\"weights\":{\"c\":3},\"x\":\"y\"}],\"z\":true}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SyJsonDocument) document = sy_json_document_new_sparse (bytes, NULL);
  JsonNode *root = sy_json_document_get_root (document);
  JsonArray *people = sy_json_member_get_array (document, root, "people");
  JsonNode *age = sy_json_member_find (json_array_get_element (people, 0), "age");
  JsonNode *x = sy_json_member_find (json_array_get_element (people, 1), "x");
  g_autofree char *raw = sy_json_document_dup_raw (document, age);
  g_autofree char *both = sy_json_document_dup_raw (document, sy_json_member_find (root, "people"));
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (raw, ==, "[4]");
  g_assert_true (g_str_has_prefix (both, "[{\"weights\":{\"a\":1,\n\"b\":2}"));
  sy_json_document_fail (document, x, SY_FORMAT_ERROR_TYPE, "%s", "No");
  g_assert_false (sy_json_document_finish (document, &error));
  g_assert_cmpstr (error->message, ==, "No ($.people[1].x)");
  g_assert_cmpuint (sy_format_error_get_line (error), ==, 3);
  g_assert_cmpuint (sy_format_error_get_column (error), ==, 24);
}

/* As many as 10,000 people give to 25 criteria; what is beyond that counts as all else does. */
static void
test_sparse_limit (void)
{
  GString *text = g_string_new ("{\"people\":[{}");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SyJsonDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  SyJsonWeightsIter iter;

  for (guint i = 0; i < 311; i++)
    {
      g_string_append (text, ",{\"weights\":{\"a\":1");
      for (guint j = 1; j < 1000; j++)
        g_string_append_printf (text, ",\"%u\":1", j);
      g_string_append (text, "}}");
      if (i == 250)
        {
          g_autoptr (GString) whole = g_string_new (text->str);

          g_string_append (whole, "]}");
          bytes = g_bytes_new (whole->str, whole->len);
          document = sy_json_document_new_sparse (bytes, &error);
          g_assert_no_error (error);
          g_assert_true (sy_json_document_find_weights (document, 250, &iter));
          g_assert_false (sy_json_document_find_weights (document, 251, &iter));
          g_assert_false (sy_json_document_find_weights (document, 0, &iter));
          g_clear_pointer (&bytes, g_bytes_unref);
        }
    }
  g_string_append (text, "]}");
  bytes = g_string_free_to_bytes (text);
  g_assert_null (sy_json_document_new_sparse (bytes, &error));
  g_assert_error (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_TOO_MANY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-document/raw", test_raw);
  g_test_add_func ("/json-document/first-failure-stays", test_first_failure_stays);
  g_test_add_func ("/json-document/fallbacks", test_fallbacks);
  g_test_add_func ("/json-document/doubles", test_doubles);
  g_test_add_func ("/json-document/sparse", test_sparse);
  g_test_add_func ("/json-document/sparse-places", test_sparse_places);
  g_test_add_func ("/json-document/sparse-limit", test_sparse_limit);
  for (guint i = 0; i < G_N_ELEMENTS (int_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/json-document/int/%02u", i);

      g_test_add_data_func (path, &int_rows[i], test_int);
    }

  return g_test_run ();
}
