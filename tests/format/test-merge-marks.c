/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-file-json.h"
#include "sy-merge-marks.h"
#include "sy-profile-json.h"
#include "sy-warning.h"

/* What a merge leaves in a file. In the profiles a single quotation mark is a double one; "@"
 * stands for what comes before the result, with the weights that both sides have together.
 */

#define HEAD                                                                                       \
  "{\n  'format': 'steelyard-profile',\n  'version': 1,\n  'catalogue': {\n"                       \
  "    'id': 'nodejs-vs-python'\n  },\n  'criteria': {\n    'ai-ml': {\n      'weight': 10\n"      \
  "    }\n  },\n"
#define RESULT(lead) "  'result': {\n    'verdict': 'lean',\n    'lead': " lead "\n  }"

static SyCatalogueSet *catalogues;

static const struct
{
  const char *text;
  const char *ours; /* NULL where the marks are not as a merge leaves them */
  const char *theirs;
} sides[] = {
  { "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd", "a\n            \nb\n       \n \n         \nd",
    "a\n            \n \n       \nc\n         \nd" },
  { "<<<<<<<\r\nb\r\n=======\r\n>>>>>>>\r\n", "       \r\nb\r\n       \r\n       \r\n",
    "       \r\n \r\n       \r\n       \r\n" },
  { "<<<<<<< a\nb\n||||||| e\nc\n=======\nd\n>>>>>>> f",
    "         \nb\n         \n \n       \n \n         ",
    "         \n \n         \n \n       \nd\n         " },
  /* What both were made from had two versions itself, with longer marks. */
  { "<<<<<<< a\nb\n||||||| e\n<<<<<<<<< 1\nc\n=========\n>>>>>>>>> 2\n=======\nd\n>>>>>>> f\n",
    "         \nb\n         \n           \n \n         \n           \n       \n \n         \n",
    "         \n \n         \n           \n \n         \n           \n       \nd\n         \n" },
  { "<<<<<<<\n=======\n>>>>>>>\nx\n<<<<<<<\ny\n=======\n>>>>>>>",
    "       \n       \n       \nx\n       \ny\n       \n       ",
    "       \n       \n       \nx\n       \n \n       \n       " },
  { "<<<<<<< a\nb\n", NULL, NULL },
  { "<<<<<<< a\nb\n=======\nc\n", NULL, NULL },
  { "<<<<<<< a\nb\n>>>>>>> c\n", NULL, NULL },
  { "=======\n>>>>>>> c\n", NULL, NULL },
  { ">>>>>>> c\n", NULL, NULL },
  { "<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n", NULL, NULL },
  { "<<<<<<< a\n=======\n=======\n>>>>>>> c\n", NULL, NULL },
  { "<<<<<<< a\n||||||| a\n||||||| b\n=======\n>>>>>>> c\n", NULL, NULL },
  { "||||||| a\n=======\n>>>>>>> c\n", NULL, NULL },
  { "<<<<<<< a\n=======\n||||||| b\n>>>>>>> c\n", NULL, NULL },
};

static void
assert_side (const char *text, SyMergeSide side, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) taken = sy_merge_take_side (bytes, side);

  g_test_message ("%s", text);
  g_assert_true ((taken == NULL) == (expected == NULL));
  if (taken != NULL)
    g_assert_cmpmem (g_bytes_get_data (taken, NULL), g_bytes_get_size (taken), expected,
                     strlen (expected));
}

static void
test_sides (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      assert_side (sides[i].text, SY_MERGE_OURS, sides[i].ours);
      assert_side (sides[i].text, SY_MERGE_THEIRS, sides[i].theirs);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    int offset; /* -1 where there is none */
  } rows[] = {
    { "", -1 },
    { "\n", -1 },
    { "<<<<<<", -1 },
    { "<<<<<<<", 0 },
    { "<<<<<<<\r\n", 0 },
    { "<<<<<<< HEAD", 0 },
    { "<<<<<<<\tHEAD", 0 },
    { "a\n\n>>>>>>> b\n<<<<<<< c", 3 },
    /* Not a line of its own, of another length, or with something else behind it. */
    { " <<<<<<< HEAD", -1 },
    { "\"<<<<<<< HEAD\"", -1 },
    { "\"a\\n<<<<<<< HEAD\"", -1 },
    { "<<<<<<<<", -1 },
    { "<<<<<<<a", -1 },
    { "a\r<<<<<<< b", -1 },
    /* These stand in other texts, too. */
    { "Title\n=======\n", -1 },
    { "||||||| a\n", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize offset = 1000;
      gboolean is_found = sy_merge_find_mark (rows[i].text, strlen (rows[i].text), &offset);

      g_test_message ("%s", rows[i].text);
      g_assert_true (is_found == (rows[i].offset >= 0));
      if (is_found)
        g_assert_cmpint ((int) offset, ==, rows[i].offset);
    }
}

static GBytes *
complete (const char *text, const char *line_end)
{
  GString *whole = g_string_new (text);

  g_string_replace (whole, "@", HEAD, 0);
  g_string_replace (whole, "'", "\"", 0);
  g_string_replace (whole, "\n", line_end, 0);

  return g_string_free_to_bytes (whole);
}

/* Two versions that say different things of the result alone. */
static const char *const settled[] = {
  "@  'result': {\n    'verdict': 'clear',\n<<<<<<< HEAD\n    'lead': -1\n=======\n    'lead': -2\n"
  ">>>>>>> anna\n  }\n}\n",
  "@  'result': {\n    'verdict': 'clear',\n<<<<<<< HEAD\n    'lead': -1\n||||||| base\n"
  "    'lead': 0\n=======\n    'lead': -2\n>>>>>>> anna\n  }\n}\n",
  /* Some two versions share a line in the middle. */
  "@  'result': {\n<<<<<<< HEAD\n    'verdict': 'close',\n=======\n    'verdict': 'lean',\n"
  ">>>>>>> anna\n    'leader': 'nodejs',\n<<<<<<< HEAD\n    'lead': -1\n=======\n    'lead': -2\n"
  ">>>>>>> anna\n  }\n}\n",
  /* The result as a whole, its end, and the end of the file. */
  "@<<<<<<< HEAD\n" RESULT ("1") "\n=======\n" RESULT ("2") "\n>>>>>>> anna\n}\n",
  "@  'result': {\n<<<<<<< HEAD\n    'verdict': 'close'\n  }\n}\n=======\n    'verdict': 'lean',\n"
  "    'later': [\n      1\n    ]\n  }\n}\n>>>>>>> anna\n",
  /* One of them has none. */
  "@<<<<<<< HEAD\n  'title': 'A'\n=======\n  'title': 'A',\n" RESULT ("2") "\n>>>>>>> anna\n}\n",
  "@<<<<<<< HEAD\n" RESULT ("1") ",\n=======\n>>>>>>> anna\n  'title': 'A'\n}\n",
  /* What looks like a mark in a text. */
  "@  'title': '<<<<<<< HEAD\\n=======',\n<<<<<<< HEAD\n" RESULT ("1") "\n=======\n" RESULT (
      "2") "\n>>>>>>> anna\n}\n",
};

/* Two that do not, or of which one is no profile at all. */
static const struct
{
  const char *text;
  guint line;
} refused[] = {
  { "@<<<<<<< HEAD\n  'title': 'A'\n=======\n  'title': 'B'\n>>>>>>> anna\n}\n", 12 },
  { "@<<<<<<< HEAD\n  'title': 'A',\n" RESULT ("1") "\n=======\n  'title': 'B',\n" RESULT (
        "2") "\n>>>>>>> anna\n}\n",
    12 },
  { "@" RESULT ("1") "\n<<<<<<< HEAD\n=======\n  , 'later': 1\n>>>>>>> anna\n}\n", 16 },
  { "@  'result': {\n<<<<<<< HEAD\n    'verdict': 'a'\n  }\n=======\n    'verdict': 'b'\n  },\n"
    "  'later': 1\n>>>>>>> anna\n}\n",
    13 },
  { "@<<<<<<< HEAD\n" RESULT ("1") "\n=======\n" RESULT ("2") "\n}\n", 12 },
  { "@" RESULT ("1") "\n=======\n" RESULT ("2") "\n>>>>>>> anna\n}\n", 21 },
  { "@<<<<<<< HEAD\n" RESULT ("1") "\n=======\n" RESULT ("+2") "\n>>>>>>> anna\n}\n", 12 },
  { "@<<<<<<< HEAD\n" RESULT ("+1") "\n=======\n" RESULT ("2") "\n>>>>>>> anna\n}\n", 12 },
  { "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> anna\n", 1 },
  { "<<<<<<< HEAD\n[]\n=======\n[]\n>>>>>>> anna\n", 1 },
  { "{\n'format': 'steelyard-catalogue',\n<<<<<<< HEAD\n'result': 1\n=======\n'result': 2\n"
    ">>>>>>> anna\n}",
    3 },
};

static void
assert_settled (const char *text, const char *line_end)
{
  g_autoptr (GBytes) bytes = complete (text, line_end);
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_told = FALSE;

  g_test_message ("%s", text);
  g_assert_true (sy_file_from_json (bytes, catalogues, &profile, &catalogue, warnings, &error));
  g_assert_no_error (error);
  /* Python is better at it. */
  g_assert_cmpstr (sy_profile_get_result (profile)->verdict, ==, "clear");
  g_assert_cmpstr (sy_profile_get_result (profile)->leader, ==, "python");
  g_assert_cmpint (sy_profile_get_weight (profile, "ai-ml"), ==, 10);

  for (guint i = 0; i < warnings->len; i++)
    if (strstr (((SyWarning *) warnings->pdata[i])->message, "computed anew") != NULL)
      is_told = TRUE;
  g_assert_true (is_told);
}

static void
test_settled (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (settled); i++)
    {
      assert_settled (settled[i], "\n");
      assert_settled (settled[i], "\r\n");
    }
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    for (guint ends = 0; ends < 2; ends++)
      {
        g_autoptr (GBytes) bytes = complete (refused[i].text, ends == 0 ? "\n" : "\r\n");
        g_autoptr (SyProfile) profile = NULL;
        g_autoptr (SyCatalogue) catalogue = NULL;
        g_autoptr (GError) error = NULL;

        g_test_message ("%s", refused[i].text);
        g_assert_false (sy_file_from_json (bytes, catalogues, &profile, &catalogue, NULL, &error));
        g_assert_error (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_MERGE);
        g_assert_cmpuint (sy_format_error_get_line (error), ==, refused[i].line);
        g_assert_cmpuint (sy_format_error_get_column (error), ==, 1);
        assert_printable (error->message);
      }
}

/* A file of lines that are empty, or of one that does not end. */
static void
test_find_in_much (void)
{
  static const char fillers[] = "\n<|=x";

  for (guint i = 0; i < strlen (fillers); i++)
    {
      g_autofree char *text = g_strnfill (4 * 1024 * 1024, fillers[i]);
      double start = get_seconds ();
      gsize offset;

      g_assert_false (sy_merge_find_mark (text, strlen (text), &offset));
      assert_quick (get_seconds () - start);
    }
}

static void
test_mark (void)
{
  static const struct
  {
    const char *ours;
    const char *theirs;
    const char *expected;
  } rows[] = {
    { "{}\n", "{}\n", "{}\n" },
    { "a\n1\nb\n", "a\n2\nb\n", "a\n<<<<<<< ours\n1\n=======\n2\n>>>>>>> theirs\nb\n" },
    { "a\nb\n", "a\n2\n3\nb\n", "a\n<<<<<<< ours\n=======\n2\n3\n>>>>>>> theirs\nb\n" },
    { "1\n", "2\n", "<<<<<<< ours\n1\n=======\n2\n>>>>>>> theirs\n" },
    { "a\n1\n", "a\n", "a\n<<<<<<< ours\n1\n=======\n>>>>>>> theirs\n" },
    /* One bracket is like another. */
    { "x\n1\n},\ny\n},\nz\n", "x\n2\n},\nz\n",
      "x\n<<<<<<< ours\n1\n},\ny\n=======\n2\n>>>>>>> theirs\n},\nz\n" },
    { "1\na\nb\n3\nc\nd\n", "2\na\nb\n4\nc\nd\n",
      "<<<<<<< ours\n1\n=======\n2\n>>>>>>> theirs\na\nb\n<<<<<<< ours\n3\n=======\n4\n"
      ">>>>>>> theirs\nc\nd\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *marked = sy_merge_mark (rows[i].ours, rows[i].theirs);

      g_assert_cmpstr (marked, ==, rows[i].expected);
    }
}

/* What has nothing in common, and much of it, takes no more than one part. */
static void
test_mark_much (void)
{
  GString *texts[2] = { g_string_new (NULL), g_string_new (NULL) };
  g_autofree char *marked = NULL;
  double start;

  for (guint i = 0; i < 50000; i++)
    for (guint side = 0; side < 2; side++)
      g_string_append_printf (texts[side], "%u\n", i * 2 + side);
  start = get_seconds ();
  marked = sy_merge_mark (texts[0]->str, texts[1]->str);
  assert_quick (get_seconds () - start);
  g_assert_true (g_str_has_prefix (marked, "<<<<<<< ours\n0\n2\n"));
  g_assert_true (g_str_has_suffix (marked, "\n99999\n>>>>>>> theirs\n"));
  g_assert_cmpuint (strlen (marked), ==,
                    texts[0]->len + texts[1]->len
                        + strlen ("<<<<<<< ours\n=======\n>>>>>>> theirs\n"));
  for (guint side = 0; side < 2; side++)
    g_string_free (texts[side], TRUE);
}

/* Of the version that is taken, all is told where it stands in the file. */
static void
test_places (void)
{
  g_autoptr (GBytes) bytes = complete ("@<<<<<<< HEAD\n" RESULT ("1") ",\n=======\n" RESULT (
                                           "2") ",\n>>>>>>> anna\n"
                                                "  'reach': {\n    'weights': 11\n  }\n}\n",
                                       "\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (sy_profile_from_json (bytes, catalogues, NULL, NULL, &error));
  g_assert_error (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_RANGE);
  g_assert_cmpuint (sy_format_error_get_line (error), ==, 24);
}

/* It costs no more than any other file may. */
static void
test_time (void)
{
  g_autofree char *filler = g_strnfill (900, 'x');
  g_autoptr (GString) text = g_string_new (HEAD "  'later': {\n");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SyProfile) profile = NULL;
  double start;

  for (guint i = 0; i < 990; i++)
    g_string_append_printf (text,
                            "    'a%u': [{},{},{},{},{},{'a':1},{'b':2},1,2,3,4,5,6,7,8,9,'%s'],\n",
                            i, filler);
  g_string_append (text, "    'b': 1\n  },\n<<<<<<< HEAD\n" RESULT ("1") "\n=======\n" RESULT (
                             "2") "\n>>>>>>> anna\n}\n");
  bytes = complete (text->str, "\n");

  start = get_seconds ();
  profile = sy_profile_from_json (bytes, catalogues, NULL, NULL, NULL);
  assert_quick (get_seconds () - start);
  g_assert_nonnull (profile);
}

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("XDG_DATA_HOME", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);
  catalogues = sy_catalogue_set_new (NULL);

  g_test_add_func ("/merge-marks/sides", test_sides);
  g_test_add_func ("/merge-marks/find", test_find);
  g_test_add_func ("/merge-marks/find-in-much", test_find_in_much);
  g_test_add_func ("/merge-marks/settled", test_settled);
  g_test_add_func ("/merge-marks/refused", test_refused);
  g_test_add_func ("/merge-marks/places", test_places);
  g_test_add_func ("/merge-marks/time", test_time);
  g_test_add_func ("/merge-marks/mark", test_mark);
  g_test_add_func ("/merge-marks/mark-much", test_mark_much);

  status = g_test_run ();
  sy_catalogue_set_free (catalogues);

  return status;
}
