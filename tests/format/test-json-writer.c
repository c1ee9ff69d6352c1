/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-json-writer.h"

#include <math.h>

static void
assert_text (SyJsonWriter *writer, const char *text)
{
  g_autoptr (GBytes) bytes = sy_json_writer_finish (writer);

  g_assert_cmpstr (g_bytes_get_data (bytes, NULL), ==, text);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, strlen (text));
}

static void
test_layout (void)
{
  SyJsonWriter *writer = sy_json_writer_new ();

  sy_json_writer_begin (writer, '{');
  sy_json_writer_begin_member (writer, "empty", '{');
  sy_json_writer_end (writer, '}');
  sy_json_writer_begin_member (writer, "none", '[');
  sy_json_writer_end (writer, ']');
  sy_json_writer_begin_member (writer, "list", '[');
  sy_json_writer_int (writer, -3);
  sy_json_writer_begin (writer, '{');
  sy_json_writer_add_boolean (writer, "is", TRUE);
  sy_json_writer_add_null (writer, "null");
  sy_json_writer_end (writer, '}');
  sy_json_writer_boolean (writer, FALSE);
  sy_json_writer_end (writer, ']');
  sy_json_writer_add_text (writer, "left out", "");
  sy_json_writer_add_string (writer, "kept", "");
  sy_json_writer_end (writer, '}');

  assert_text (
      writer,
      "{\n  \"empty\": {},\n  \"none\": [],\n  \"list\": [\n    -3,\n    {\n      \"is\": true,\n"
      "      \"null\": null\n    },\n    false\n  ],\n  \"kept\": \"\"\n}\n");
}

static void
test_strings (void)
{
  SyJsonWriter *writer = sy_json_writer_new ();

  sy_json_writer_string (writer,
                         "\"\\/\b\f\n\r\t\x01\x1f\x7f\xc3\xa4\xe2\x80\xa8\xf0\x9f\x98\x80'");
  assert_text (
      writer,
      "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\xc3\xa4\xe2\x80\xa8\xf0\x9f\x98\x80'\"\n");
}

static void
test_doubles (void)
{
  static const struct
  {
    double value;
    const char *text;
  } rows[] = {
    { 0, "0\n" },
    { -0.0, "0\n" },
    { 0.1, "0.1\n" },
    { -17.6, "-17.6\n" },
    { 0.962, "0.962\n" },
    { 100, "100\n" },
    { 1e15, "1000000000000000\n" },
    { 9007199254740993.0, "9007199254740992\n" },
    { 1e16, "1e+16\n" },
    { 3.8e24, "3.8e+24\n" },
    { 1.0 / 3, "0.3333333333333333\n" },
    { 0.1 + 0.2, "0.30000000000000004\n" },
    { 5e-324, "4.94065645841247e-324\n" },
    { 1e-5, "1e-05\n" },
    { 1.7976931348623157e308, "1.7976931348623157e+308\n" },
    { INFINITY, "null\n" },
    { -INFINITY, "null\n" },
    { NAN, "null\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SyJsonWriter *writer = sy_json_writer_new ();

      sy_json_writer_double (writer, rows[i].value);
      assert_text (writer, rows[i].text);
    }
}

/* Any double reads back the same; the bit patterns are those of a fixed seed. */
static void
test_doubles_read_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1786);

  for (guint i = 0; i < 100000; i++)
    {
      guint64 bits = ((guint64) g_rand_int (rand) << 32) | g_rand_int (rand);
      SyJsonWriter *writer = sy_json_writer_new ();
      g_autoptr (GBytes) bytes = NULL;
      double value;

      memcpy (&value, &bits, sizeof value);
      sy_json_writer_double (writer, value);
      bytes = sy_json_writer_finish (writer);
      if (isfinite (value))
        g_assert_true (g_ascii_strtod (g_bytes_get_data (bytes, NULL), NULL) == value);
    }
}

static void
test_raw (void)
{
  static const char *const rows[][2] = {
    { "1.2300e+05", "1.2300e+05\n" },
    { "-0", "-0\n" },
    { " \"\\u00e9\\/\\u000a\\u0022\\u001B\\ud83d\\ude00\" ",
      "\"é/\\n\\\"\\u001b\xf0\x9f\x98\x80\"\n" },
    { "[ ]", "[]\n" },
    { "{\n}", "{}\n" },
    { "[1,[2 , {}],\"x\"]", "[\n  1,\n  [\n    2,\n    {}\n  ],\n  \"x\"\n]\n" },
    { "{\"\\u0061\" :\n true,\"b\":{\"c\":null}}",
      "{\n  \"a\": true,\n  \"b\": {\n    \"c\": null\n  }\n}\n" },
    { "[\"a:b\",\"c\" , \"{\"]", "[\n  \"a:b\",\n  \"c\",\n  \"{\"\n]\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SyJsonWriter *writer = sy_json_writer_new ();

      sy_json_writer_raw (writer, rows[i][0]);
      assert_text (writer, rows[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-writer/layout", test_layout);
  g_test_add_func ("/json-writer/strings", test_strings);
  g_test_add_func ("/json-writer/doubles", test_doubles);
  g_test_add_func ("/json-writer/doubles-read-back", test_doubles_read_back);
  g_test_add_func ("/json-writer/raw", test_raw);

  return g_test_run ();
}
