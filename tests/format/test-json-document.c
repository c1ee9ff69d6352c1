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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-document/raw", test_raw);
  g_test_add_func ("/json-document/first-failure-stays", test_first_failure_stays);
  g_test_add_func ("/json-document/fallbacks", test_fallbacks);
  g_test_add_func ("/json-document/doubles", test_doubles);
  for (guint i = 0; i < G_N_ELEMENTS (int_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/json-document/int/%02u", i);

      g_test_add_data_func (path, &int_rows[i], test_int);
    }

  return g_test_run ();
}
