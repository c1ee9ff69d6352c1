/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-json-bytes.h"
#include "sy-json-scanner.h"

/* Whatever is not JSON by RFC 8259, or more than a file may hold. */
/* clang-format off */
static const BadRow bad_rows[] = {
  { B (""), E (EMPTY), 1, 1, "" },
  { B (" "), E (EMPTY), 1, 1, "" },
  { B (" \t\r\n\n"), E (EMPTY), 1, 1, "" },
  { B ("\357\273\277{}"), E (SYNTAX), 1, 1, "$" },
  { B ("\377\376{\000}\000"), E (FOREIGN), 1, 1, "" },
  { B ("{\000}\000"), E (FOREIGN), 1, 1, "" },
  { B ("\000{\000}"), E (FOREIGN), 1, 1, "" },
  { B ("\376\377\000{"), E (FOREIGN), 1, 1, "" },
  { B ("{\000\000\000"), E (FOREIGN), 1, 1, "" },
  { B ("{}\000\000"), E (NUL), 1, 3, "" },
  { B ("\000\000\000\000"), E (NUL), 1, 1, "" },
  { B ("version https://git-lfs.github.com/spec/v1\noid sha256:4d"), E (FOREIGN), 1, 1, "" },
  { B ("\n <!DOCTYPE html>\n<p>"), E (FOREIGN), 1, 1, "" },
  { B ("<HTML lang=\"en\">"), E (FOREIGN), 1, 1, "" },
  { B ("<"), E (SYNTAX), 1, 1, "$" },
  { B ("PK\003\004\024\000"), E (FOREIGN), 1, 1, "" },
  { B ("\037\213\010\000"), E (FOREIGN), 1, 1, "" },
  { B ("\037"), E (SYNTAX), 1, 1, "$" },
  { B ("\377"), E (NOT_UTF8), 1, 1, "" },
  { B ("\"\300\257\""), E (NOT_UTF8), 1, 2, "" },
  { B ("\"\355\240\200\""), E (NOT_UTF8), 1, 2, "" },
  { B ("[\"\303\244\",\n \"\303\244\303\"]"), E (NOT_UTF8), 2, 4, "" },
  { B ("\"\364\220\200\200\""), E (NOT_UTF8), 1, 2, "" },
  { B ("\"\342\202\""), E (NOT_UTF8), 1, 2, "" },
  { B ("{}\200"), E (NOT_UTF8), 1, 3, "" },
  { B ("\"a\000b\""), E (NUL), 1, 3, "" },
  { B ("{}\000"), E (NUL), 1, 3, "" },
  { B ("[1,\n\0002]"), E (NUL), 2, 1, "" },
  { B ("\"a\\u0000b\""), E (NUL), 1, 3, "$" },
  { B ("{\"a\\u0000\":1}"), E (NUL), 1, 4, "$" },
  { B ("{\"x\":{\"y\":[\"\\u0000\"]}}"), E (NUL), 1, 13, "$.x.y[0]" },
  { B ("{"), E (SYNTAX), 1, 2, "$" },
  { B ("["), E (SYNTAX), 1, 2, "$[0]" },
  { B ("}"), E (SYNTAX), 1, 1, "$" },
  { B ("]"), E (SYNTAX), 1, 1, "$" },
  { B ("[}"), E (SYNTAX), 1, 2, "$[0]" },
  { B ("{]"), E (SYNTAX), 1, 2, "$" },
  { B ("[1}"), E (SYNTAX), 1, 3, "$" },
  { B ("{\"a\":1]"), E (SYNTAX), 1, 7, "$" },
  { B ("[[]"), E (SYNTAX), 1, 4, "$" },
  { B ("{\"a\":{}"), E (SYNTAX), 1, 8, "$" },
  { B ("{\"a\":"), E (SYNTAX), 1, 6, "$.a" },
  { B ("{\"a\""), E (SYNTAX), 1, 5, "$.a" },
  { B ("{\"a\" 1}"), E (SYNTAX), 1, 6, "$.a" },
  { B ("{\"a\",1}"), E (SYNTAX), 1, 5, "$.a" },
  { B ("{\"a\"::1}"), E (SYNTAX), 1, 6, "$.a" },
  { B ("{:1}"), E (SYNTAX), 1, 2, "$" },
  { B ("[1,]"), E (SYNTAX), 1, 4, "$[1]" },
  { B ("[1, ]"), E (SYNTAX), 1, 5, "$[1]" },
  { B ("[,1]"), E (SYNTAX), 1, 2, "$[0]" },
  { B ("[,]"), E (SYNTAX), 1, 2, "$[0]" },
  { B ("[1,,2]"), E (SYNTAX), 1, 4, "$[1]" },
  { B ("[1 2]"), E (SYNTAX), 1, 4, "$" },
  { B ("[1;2]"), E (SYNTAX), 1, 3, "$" },
  { B ("{\"a\":1,}"), E (SYNTAX), 1, 8, "$" },
  { B ("{,}"), E (SYNTAX), 1, 2, "$" },
  { B ("{\"a\":1 \"b\":2}"), E (SYNTAX), 1, 8, "$" },
  { B ("{\"a\":1,,\"b\":2}"), E (SYNTAX), 1, 8, "$" },
  { B ("{\"a\":1;\"b\":2}"), E (SYNTAX), 1, 7, "$" },
  { B ("{\"a\":}"), E (SYNTAX), 1, 6, "$.a" },
  { B ("{\"a\":1,\"b\"}"), E (SYNTAX), 1, 11, "$.b" },
  { B ("{a:1}"), E (SYNTAX), 1, 2, "$" },
  { B ("{'a':1}"), E (SYNTAX), 1, 2, "$" },
  { B ("{1:2}"), E (SYNTAX), 1, 2, "$" },
  { B ("{null:1}"), E (SYNTAX), 1, 2, "$" },
  { B ("['a']"), E (SYNTAX), 1, 2, "$[0]" },
  { B ("'a'"), E (SYNTAX), 1, 1, "$" },
  { B ("// x\n1"), E (SYNTAX), 1, 1, "$" },
  { B ("/* x */1"), E (SYNTAX), 1, 1, "$" },
  { B ("1 // x"), E (SYNTAX), 1, 3, "$" },
  { B ("[1, /* two */ 2]"), E (SYNTAX), 1, 5, "$[1]" },
  { B ("{ // x\n}"), E (SYNTAX), 1, 3, "$" },
  { B ("{\"a\": // x\n1}"), E (SYNTAX), 1, 7, "$.a" },
  { B ("# x\n1"), E (SYNTAX), 1, 1, "$" },
  { B ("1 # x"), E (SYNTAX), 1, 3, "$" },
  { B ("tru"), E (SYNTAX), 1, 1, "$" },
  { B ("truex"), E (SYNTAX), 1, 1, "$" },
  { B ("True"), E (SYNTAX), 1, 1, "$" },
  { B ("TRUE"), E (SYNTAX), 1, 1, "$" },
  { B ("nul"), E (SYNTAX), 1, 1, "$" },
  { B ("NULL"), E (SYNTAX), 1, 1, "$" },
  { B ("None"), E (SYNTAX), 1, 1, "$" },
  { B ("undefined"), E (SYNTAX), 1, 1, "$" },
  { B ("falsey"), E (SYNTAX), 1, 1, "$" },
  { B ("var x = {};"), E (SYNTAX), 1, 1, "$" },
  { B ("nulll"), E (SYNTAX), 1, 1, "$" },
  { B ("[true false]"), E (SYNTAX), 1, 7, "$" },
  { B ("NaN"), E (SYNTAX), 1, 1, "$" },
  { B ("nan"), E (SYNTAX), 1, 1, "$" },
  { B ("Infinity"), E (SYNTAX), 1, 1, "$" },
  { B ("-Infinity"), E (SYNTAX), 1, 2, "$" },
  { B ("[inf]"), E (SYNTAX), 1, 2, "$[0]" },
  { B ("-inf"), E (SYNTAX), 1, 2, "$" },
  { B ("+inf"), E (SYNTAX), 1, 1, "$" },
  { B ("[NaN]"), E (SYNTAX), 1, 2, "$[0]" },
  { B ("01"), E (SYNTAX), 1, 1, "$" },
  { B ("[00]"), E (SYNTAX), 1, 2, "$[0]" },
  { B ("-01"), E (SYNTAX), 1, 1, "$" },
  { B ("010"), E (SYNTAX), 1, 1, "$" },
  { B ("0x1F"), E (SYNTAX), 1, 2, "$" },
  { B ("0b1"), E (SYNTAX), 1, 2, "$" },
  { B ("+1"), E (SYNTAX), 1, 1, "$" },
  { B (".5"), E (SYNTAX), 1, 1, "$" },
  { B ("-.5"), E (SYNTAX), 1, 2, "$" },
  { B ("1."), E (SYNTAX), 1, 3, "$" },
  { B ("[1.]"), E (SYNTAX), 1, 4, "$[0]" },
  { B ("1.e1"), E (SYNTAX), 1, 3, "$" },
  { B ("1e"), E (SYNTAX), 1, 3, "$" },
  { B ("1e+"), E (SYNTAX), 1, 4, "$" },
  { B ("1e-"), E (SYNTAX), 1, 4, "$" },
  { B ("[1E]"), E (SYNTAX), 1, 4, "$[0]" },
  { B ("1e1.5"), E (SYNTAX), 1, 4, "$" },
  { B ("-"), E (SYNTAX), 1, 2, "$" },
  { B ("[-]"), E (SYNTAX), 1, 3, "$[0]" },
  { B ("- 1"), E (SYNTAX), 1, 2, "$" },
  { B ("--1"), E (SYNTAX), 1, 2, "$" },
  { B ("1_000"), E (SYNTAX), 1, 2, "$" },
  { B ("1,000"), E (SYNTAX), 1, 2, "$" },
  { B ("1 000"), E (SYNTAX), 1, 3, "$" },
  { B ("$ff"), E (SYNTAX), 1, 1, "$" },
  { B ("1f"), E (SYNTAX), 1, 2, "$" },
  { B ("\357\274\221"), E (SYNTAX), 1, 1, "$" },
  { B ("1e999"), E (NUMBER), 1, 1, "$" },
  { B ("-1e999"), E (NUMBER), 1, 1, "$" },
  { B ("[1E+309]"), E (NUMBER), 1, 2, "$[0]" },
  { B ("{\"a\": 1.8e308}"), E (NUMBER), 1, 7, "$.a" },
  { B ("1e99999999999999999999"), E (NUMBER), 1, 1, "$" },
  { B ("\""), E (SYNTAX), 1, 1, "$" },
  { B ("\"a"), E (SYNTAX), 1, 1, "$" },
  { B ("[\"a]"), E (SYNTAX), 1, 2, "$[0]" },
  { B ("\"a\\\""), E (SYNTAX), 1, 1, "$" },
  { B ("\"\\"), E (SYNTAX), 1, 2, "$" },
  { B ("{\"a"), E (SYNTAX), 1, 2, "$" },
  { B ("\"a\nb\""), E (SYNTAX), 1, 3, "$" },
  { B ("\"a\tb\""), E (SYNTAX), 1, 3, "$" },
  { B ("\"\001\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\037\""), E (SYNTAX), 1, 2, "$" },
  { B ("[\"\303\244\rb\"]"), E (SYNTAX), 1, 4, "$[0]" },
  { B ("{\"a\nb\":1}"), E (SYNTAX), 1, 4, "$" },
  { B ("\"\\x41\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\101\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\a\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\v\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\ \""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\'\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\U0041\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\u\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\u12\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\u123g\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\uZZZZ\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\u+123\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\u00"), E (SYNTAX), 1, 2, "$" },
  { B ("[\"\\u 041\"]"), E (SYNTAX), 1, 3, "$[0]" },
  { B ("\"\\ud800\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\udc00\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\udc00x\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\ud800\\u0041\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\ud800\\ud800\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\udc00\\ud800\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"\\ud800\\n\""), E (SYNTAX), 1, 2, "$" },
  { B ("\"x\\udfff\""), E (SYNTAX), 1, 3, "$" },
  { B ("\"\\udbff\\ue000\""), E (SYNTAX), 1, 2, "$" },
  { B ("{\"\\ud83d\":1}"), E (SYNTAX), 1, 3, "$" },
  { B ("{} {}"), E (SYNTAX), 1, 4, "$" },
  { B ("{\"a\":1}{\"b\":2}"), E (SYNTAX), 1, 8, "$" },
  { B ("1 2"), E (SYNTAX), 1, 3, "$" },
  { B ("[] ]"), E (SYNTAX), 1, 4, "$" },
  { B ("\"a\" \"b\""), E (SYNTAX), 1, 5, "$" },
  { B ("{} xyz"), E (SYNTAX), 1, 4, "$" },
  { B ("null,"), E (SYNTAX), 1, 5, "$" },
  { B ("[]\n\n  x"), E (SYNTAX), 3, 3, "$" },
  { B ("{}\357\273\277"), E (SYNTAX), 1, 3, "$" },
  { B ("{}\013"), E (SYNTAX), 1, 3, "$" },
  { B ("\014{}"), E (SYNTAX), 1, 1, "$" },
  { B ("\302\240{}"), E (SYNTAX), 1, 1, "$" },
  { B ("\342\200\250[]"), E (SYNTAX), 1, 1, "$" },
  { B ("{\"a\":1,\"a\":2}"), E (DUPLICATE), 1, 8, "$.a" },
  { B ("{\"a\":1,\"\\u0061\":2}"), E (DUPLICATE), 1, 8, "$.a" },
  { B ("{\"\\u0061\":1,\"b\":0,\"a\":2}"), E (DUPLICATE), 1, 19, "$.a" },
  { B ("{\"\":1,\"\":2}"), E (DUPLICATE), 1, 7, "$[\"\"]" },
  { B ("[{\"x\":{\"\303\251\":1,\n\"b\":2,\n\"\\u00e9\":3}}]"), E (DUPLICATE), 3, 1, "$[0].x[\"\303\251\"]" },
  { B ("{\"b\":1,\"a\":1,\"a\":2,\"b\":2}"), E (DUPLICATE), 1, 14, "$.a" },
  { B ("{\"\\ud83d\\ude00\":1,\"\360\237\230\200\":1}"), E (DUPLICATE), 1, 19, "$[\"\360\237\230\200\"]" },
  { B ("{\"a/b\":1,\"a\\/b\":1}"), E (DUPLICATE), 1, 10, "$[\"a/b\"]" },
  { B ("{\"Ez\":1,\"FY\":2,\"Ez\":3}"), E (DUPLICATE), 1, 16, "$.Ez" },
  { B ("{\"a\":{\"b\":1,\"b\":1},\"a\":1}"), E (DUPLICATE), 1, 13, "$.a.b" },
  { B ("{\"people\":[{\"name\":\"A\"},\r\n{\"name\":\"B\",\r\n \"wei ghts\":{\"\303\274-ber\": x}}]}"), E (SYNTAX), 3, 23, "$.people[1][\"wei ghts\"][\"\303\274-ber\"]" },
  { B ("[\n\r\n\r x]"), E (SYNTAX), 4, 2, "$[0]" },
  { B ("[\"\303\244\303\266\303\274\360\237\230\200\", ?]"), E (SYNTAX), 1, 10, "$[1]" },
  { B ("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"), E (TOO_DEEP), 1, 33, "$[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]" },
  { B ("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}"), E (TOO_DEEP), 1, 161, "$.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a" },};
/* clang-format on */

static const char *const good_texts[] = {
  "0",
  "-0",
  "0.0",
  "0e1",
  "0E-0",
  "-1",
  "1.5",
  "1e5",
  "1E+5",
  "1e-5",
  "10.00",
  "1e-999",
  "1.7976931348623157e308",
  "123456789012345678901234567890",
  "true",
  "false",
  "null",
  "\"\"",
  "\" \"",
  "\"/\"",
  "\"\\/\"",
  "\"\x7f\"",
  "\"\\\"\\\\\\b\\f\\n\\r\\t\"",
  "\"\\u00e9\"",
  "\"\\ud83d\\ude00\"",
  "\"\\uD83D\\uDE00\"",
  "\"\\uffff\"",
  "\"\xf0\x9f\x98\x80\"",
  "\"\xef\xbb\xbf\"",
  "\"\\u2028\"",
  "[]",
  "[ ]",
  "{}",
  "{ }",
  " [] ",
  "\r\n\t[\n1\t,\r2 ]\n",
  "{\"\":0}",
  "{\"a\":1,\"A\":2,\"\xc3\xa4\":3}",
  "{\"a\":{\"a\":{\"a\":[]}}}",
  "[[],{},\"\",0,true,null]",
  "[{\"a\":1},{\"a\":1}]",
  "[\"//\", \"/*\", \"'\", \"#\", \"NaN\"]",
};

static void
test_bad (gconstpointer data)
{
  const BadRow *row = data;
  g_autoptr (GError) error = NULL;

  g_assert_false (sy_json_scan (row->text, row->length, NULL, NULL, &error));
  assert_refused (error, row);

  /* Nobody has to ask why. */
  g_assert_false (sy_json_scan (row->text, row->length, NULL, NULL, NULL));
}

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (sy_json_scan (good_texts[i], strlen (good_texts[i]), NULL, NULL, &error));
      g_assert_no_error (error);
    }
}

/* A text cut anywhere is refused, and never read behind its end: the copies have no NUL. */
static void
test_cut (void)
{
  static const char text[] = "{\"a\": [1.5e+3, \"\\ud83d\\ude00\\n\", true, {\"b\": null}]}";

  for (gsize length = 0; length < sizeof text - 1; length++)
    {
      g_autofree char *copy = g_memdup2 (text, length);
      g_autoptr (GError) error = NULL;

      g_assert_false (sy_json_scan (copy != NULL ? copy : "", length, NULL, NULL, &error));
      g_assert_error (error, SY_FORMAT_ERROR,
                      (int) (length == 0 ? SY_FORMAT_ERROR_EMPTY : SY_FORMAT_ERROR_SYNTAX));
    }
}

/* What a reader has to look at twice: names of which there may be two spellings, and numbers that
 * json-glib may wrap.
 */
static void
test_traits (void)
{
  static const struct
  {
    const char *text;
    SyJsonTraits traits;
  } rows[] = {
    { "{\"a\": \"\303\244\", \"b\": \"\\u00e4\", \"\\u0041\": 1.5}", { FALSE, FALSE } },
    { "{\"a\": {\"\303\244\": 1}}", { TRUE, FALSE } },
    { "[{\"\\u00e4\": 1}]", { TRUE, FALSE } },
    { "[-99999999999999999]", { FALSE, FALSE } },
    { "[9223372036854775808, 1]", { FALSE, TRUE } },
    { "{\"a\": 18446744073709551616, \"\303\244\": 1}", { TRUE, TRUE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SyJsonTraits traits;

      g_assert_true (sy_json_scan (rows[i].text, strlen (rows[i].text), &traits, NULL, NULL));
      g_assert_cmpint (traits.has_other_names, ==, rows[i].traits.has_other_names);
      g_assert_cmpint (traits.has_long_numbers, ==, rows[i].traits.has_long_numbers);
    }
}

static void
test_spans (void)
{
  static const char text[] = " {\"a\": [1, \"x\"], \"b\\n\":{} ,\"c\":-2.50e1 }\n";
  static const char *const values[] = {
    "{\"a\": [1, \"x\"], \"b\\n\":{} ,\"c\":-2.50e1 }", "[1, \"x\"]", "1", "\"x\"", "{}", "-2.50e1"
  };
  static const char *const paths[] = { "$", "$.a", "$.a[0]", "$.a[1]", "$[\"b\\u000a\"]", "$.c" };
  g_autoptr (GArray) spans = NULL;

  g_assert_true (sy_json_scan (text, strlen (text), NULL, NULL, NULL));
  spans = sy_json_find_spans (text, strlen (text));
  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < spans->len; i++)
    {
      const SyJsonSpan *span = &g_array_index (spans, SyJsonSpan, i);
      g_autofree char *value = g_strndup (text + span->start, span->end - span->start);
      gsize offset = span->start;
      SyJsonPlace place;

      sy_json_find_places (text, strlen (text), &offset, 1, &place);
      g_assert_cmpstr (value, ==, values[i]);
      g_assert_cmpstr (place.path, ==, paths[i]);
      sy_json_place_clear (&place);
    }
}

static void
test_path_names (void)
{
  static const char text[] = "{\"a\\\"b\":{\"\\u202e\\u001b[1m\":{\"9\":{"
                             "\"0123456789012345678901234567890123456789012\":1}}}}";
  gsize offset = strlen (text) - 5;
  SyJsonPlace place;

  sy_json_find_places (text, strlen (text), &offset, 1, &place);
  g_assert_cmpstr (place.path, ==,
                   "$[\"a\\\"b\"][\"\\u202e\\u001b[1m\"][\"9\"]"
                   "[\"0123456789012345678901234567890123456789…\"]");
  sy_json_place_clear (&place);
}

/* Several at once, some of them the same, are where they are one by one. */
static void
test_many_places (void)
{
  static const char text[] = "[1,\n {\"a\": [\"\303\244\", 2],\r\n\"b\":{}},\r 3]";
  static const gsize offsets[] = { 0, 1, 5, 11, 11, 18, 27, 33 };
  static const char *const paths[] = { "$",      "$[0]",      "$[1]",   "$[1].a",
                                       "$[1].a", "$[1].a[1]", "$[1].b", "$[2]" };
  SyJsonPlace places[G_N_ELEMENTS (offsets)];

  sy_json_find_places (text, strlen (text), offsets, G_N_ELEMENTS (offsets), places);
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      guint line;
      guint column;

      sy_json_locate (text, offsets[i], &line, &column);
      g_assert_cmpuint (places[i].line, ==, line);
      g_assert_cmpuint (places[i].column, ==, column);
      g_assert_cmpstr (places[i].path, ==, paths[i]);
      sy_json_place_clear (&places[i]);
    }
  sy_json_find_places (text, strlen (text), NULL, 0, NULL);
}

static void
test_places (void)
{
  static const char text[] = "a\n\xc3\xa4\xf0\x9f\x98\x80"
                             "b\r\nc\rd\r";
  static const guint places[][3] = { { 0, 1, 1 },  { 1, 1, 2 },  { 2, 2, 1 },
                                     { 4, 2, 2 },  { 8, 2, 3 },  { 9, 2, 4 },
                                     { 11, 3, 1 }, { 13, 4, 1 }, { 15, 5, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint line;
      guint column;

      sy_json_locate (text, places[i][0], &line, &column);
      g_assert_cmpuint (line, ==, places[i][1]);
      g_assert_cmpuint (column, ==, places[i][2]);
    }
}

static void
check_time (GBytes *bytes, int code, const char *path)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  double start = get_seconds ();
  gboolean is_good = sy_json_scan (text, length, NULL, NULL, &error);

  assert_quick (get_seconds () - start);
  g_assert_cmpint (is_good, ==, code < 0);
  if (is_good)
    return;
  g_assert_error (error, SY_FORMAT_ERROR, code);
  g_assert_cmpuint (strlen (error->message), <, 2500);
  if (path != NULL)
    g_assert_cmpstr (sy_format_error_get_path (error), ==, path);
}

/* Takes the bytes. A code of -1 says that they are good. */
static void
check_and_free (GBytes *bytes, int code, const char *path)
{
  check_time (bytes, code, path);
  g_bytes_unref (bytes);
}

static void
test_limits (void)
{
  g_autofree char *deep = g_strnfill (32, '[');
  g_autofree char *ends = g_strnfill (32, ']');
  g_autofree char *deep_text = g_strconcat (deep, ends, NULL);
  g_autofree char *long_string = g_strnfill (SY_JSON_STRING_MAX, 'x');

  check_and_free (g_bytes_new (deep_text, 64), -1, NULL);
  check_and_free (repeat ("[", "0", 100000, "]"), -1, NULL);
  check_and_free (repeat ("[", "0", 100001, "]"), SY_FORMAT_ERROR_TOO_MANY, "$[100000]");
  check_and_free (repeat ("\"", long_string, 1, "\""), -1, NULL);
  check_and_free (repeat ("\"", long_string, 1, "x\""), SY_FORMAT_ERROR_TOO_LONG, "$");
  check_and_free (repeat ("\"", long_string, 1, "\\n\""), SY_FORMAT_ERROR_TOO_LONG, "$");
  check_and_free (repeat ("{\"", long_string, 1, "x\":1}"), SY_FORMAT_ERROR_TOO_LONG, "$");
  check_and_free (repeat ("[[", "0", 99999, "],["), SY_FORMAT_ERROR_SYNTAX, NULL);
  check_and_free (repeat ("", " ", 0, "1"), -1, NULL);
}

static void
test_values (void)
{
  g_autoptr (GBytes) first = repeat ("[[", "0", 99998, "],[");
  g_autoptr (GBytes) second = repeat (g_bytes_get_data (first, NULL), "0", 49998, "]]");
  g_autoptr (GBytes) third = repeat (g_bytes_get_data (first, NULL), "0", 50001, "]]");

  check_time (second, -1, NULL);
  check_time (third, SY_FORMAT_ERROR_TOO_MANY, "$[1][49999]");
}

static void
test_size (void)
{
  g_autofree char *spaces = g_strnfill (SY_JSON_BYTES_MAX + 1, ' ');

  spaces[0] = '1';
  check_and_free (g_bytes_new (spaces, SY_JSON_BYTES_MAX), -1, NULL);
  check_and_free (g_bytes_new (spaces, SY_JSON_BYTES_MAX + 1), SY_FORMAT_ERROR_TOO_LARGE, "");
}

static void
test_hostile (void)
{
  g_autofree char *digits = g_strnfill (SY_JSON_BYTES_MAX - 1, '7');
  g_autofree char *points = g_strnfill (SY_JSON_BYTES_MAX - 2, '0');
  g_autofree char *huge = g_strnfill (SY_JSON_BYTES_MAX - 2, 'x');
  g_autofree char *flood = make_colliding_object (1000, "0");
  g_autofree char *allowed = make_colliding_object (16, "0");
  g_autofree char *too_many = make_colliding_object (17, "0");

  check_and_free (repeat ("", "[", 100000, ""), SY_FORMAT_ERROR_TOO_DEEP, NULL);
  check_and_free (repeat ("", "{\"a\":{", 100000, ""), SY_FORMAT_ERROR_SYNTAX, NULL);
  check_and_free (repeat ("", "[{\"a\":[", 100000, ""), SY_FORMAT_ERROR_TOO_DEEP, NULL);
  check_and_free (repeat ("\"", huge, 1, "\""), SY_FORMAT_ERROR_TOO_LONG, "$");
  check_and_free (repeat ("", digits, 1, ""), SY_FORMAT_ERROR_NUMBER, "$");
  check_and_free (repeat ("0.", points, 1, ""), -1, NULL);
  check_and_free (repeat (flood, "", 0, ""), SY_FORMAT_ERROR_TOO_MANY, NULL);
  check_and_free (repeat ("[1,", too_many, 1, "]"), SY_FORMAT_ERROR_TOO_MANY,
                  "$[1].FYFYFYFYFYFYFYFYFYFYFYFYFYFY");
  check_and_free (repeat ("[", allowed, 3000, "]"), -1, NULL);
}

/* As many as there may be in all, and one more. */
static void
test_sums (void)
{
  g_autoptr (GString) object = g_string_new ("{");

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (object, "%s\"m%u\":0", i > 0 ? "," : "", i);
  g_string_append_c (object, '}');

  check_and_free (repeat ("[", object->str, 60, "]"), -1, NULL);
  check_and_free (repeat ("[", object->str, 60, ",{\"a\":1}]"), SY_FORMAT_ERROR_TOO_MANY, "$[60]");
  check_and_free (repeat ("[", "{}", 14000, "]"), -1, NULL);
  check_and_free (repeat ("[", "{}", 14001, "]"), SY_FORMAT_ERROR_TOO_MANY, "$[14000]");
}

/* Long names that differ only at their end: comparing them must not become quadratic either. */
static void
test_long_names (void)
{
  g_autofree char *same = g_strnfill (4000, 'n');
  g_autoptr (GString) text = g_string_new ("{");

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "%s\"%s%u\":0", i > 0 ? "," : "", same, i);
  g_string_append_c (text, '}');

  check_and_free (g_bytes_new (text->str, text->len), -1, NULL);
}

/* Blanks within strings stay, whatever is escaped before them. */
static void
test_compact (void)
{
  static const struct
  {
    const char *text;
    const char *compact;
  } cases[] = {
    { " 1 ", "1" },
    { "\t[ 1 ,\r\n -2.5e1, true ]\n", "[1,-2.5e1,true]" },
    { "{ \"a b\" : \" c\\\" d \" , \"\\\\\" : { } }", "{\"a b\":\" c\\\" d \",\"\\\\\":{}}" },
    { "\"\"", "\"\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = strlen (cases[i].text);
      g_autofree char *compact = sy_json_dup_compact (cases[i].text, &length);

      g_assert_true (sy_json_scan (cases[i].text, strlen (cases[i].text), NULL, NULL, NULL));
      g_assert_cmpstr (compact, ==, cases[i].compact);
      g_assert_cmpuint (length, ==, strlen (compact));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_rows ("/json-scanner/bad", bad_rows, G_N_ELEMENTS (bad_rows), test_bad);
  g_test_add_func ("/json-scanner/good", test_good);
  g_test_add_func ("/json-scanner/cut", test_cut);
  g_test_add_func ("/json-scanner/traits", test_traits);
  g_test_add_func ("/json-scanner/spans", test_spans);
  g_test_add_func ("/json-scanner/path-names", test_path_names);
  g_test_add_func ("/json-scanner/places", test_places);
  g_test_add_func ("/json-scanner/many-places", test_many_places);
  g_test_add_func ("/json-scanner/limits", test_limits);
  g_test_add_func ("/json-scanner/values", test_values);
  g_test_add_func ("/json-scanner/sums", test_sums);
  g_test_add_func ("/json-scanner/size", test_size);
  g_test_add_func ("/json-scanner/hostile", test_hostile);
  g_test_add_func ("/json-scanner/compact", test_compact);
  g_test_add_func ("/json-scanner/long-names", test_long_names);

  return g_test_run ();
}
