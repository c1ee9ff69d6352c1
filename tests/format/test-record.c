/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-record.h"

#include <string.h>

#include "format-test.h"
#include "sy-format-error.h"
#include "sy-profile-json.h"

#define PROFILE                                                                                    \
  "{\n  \"format\": \"steelyard-profile\",\n  \"version\": 1,\n  \"title\": \"a ``` b\",\n"        \
  "  \"catalogue\": { \"id\": \"nodejs-vs-python\" }\n}\n"

static GBytes *
take_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
assert_bytes (GBytes *bytes, const char *expected)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  g_assert_cmpmem (text, size, expected, strlen (expected));
}

/* Where the profile is, and what is left of the text if another is put there. */
static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *taken; /* of a record */
    const char *put;
  } cases[] = {
    { "# T\n```json steelyard-profile\n{}\n```\nx\n", "   \n                         \n{}\n",
      "# T\n```json steelyard-profile\n{1}\n```\nx\n" },
    /* Under a badge. */
    { "[![b](u)](v)\n```json steelyard-profile\n{}\n```\n",
      "            \n                         \n{}\n",
      "[![b](u)](v)\n```json steelyard-profile\n{1}\n```\n" },
    /* As editors on other systems leave it. */
    { "\357\273\277T\303\244\r\n~~~ json steelyard-profile \r\n{}\r\n~~~~\r\nx",
      "      \r\n                           \r\n{}\r\n",
      "\357\273\277T\303\244\r\n~~~json steelyard-profile\r\n{1}\r\n~~~\r\nx" },
    /* In a list, with blocks of others around, one of which shows what a block is. */
    { "- a\n\n  ```json\n  {\"b\": 1}\n  ```\n\n  ````json steelyard-profile\n  {}\n  ```\n  "
      "````\n",
      "   \n\n         \n          \n     \n\n                            \n  {}\n  ```\n",
      "- a\n\n  ```json\n  {\"b\": 1}\n  ```\n\n  ````json steelyard-profile\n  {1}\n  ````\n" },
    { "~~~\n```json steelyard-profile\n{1}\n```\n~~~\n```json steelyard-profile\n{2}",
      "   \n                         \n   \n   \n   \n                         \n{2}",
      "~~~\n```json steelyard-profile\n{1}\n```\n~~~\n```json steelyard-profile\n{1}\n```\n" },
    /* None of these is a record. */
    { "# T\n```json\n{}\n```\n", NULL, NULL },
    { "# T\n    ```json steelyard-profile\n{}\n```\n", NULL, NULL },
    { "# T\n```json steelyard-profile `x`\n{}\n```\n", NULL, NULL },
    { "{\n```json steelyard-profile\n{}\n```\n", NULL, NULL },
    { " \n", NULL, NULL },
    { "", NULL, NULL },
  };
  g_autoptr (GBytes) other = take_bytes ("{1}\n");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = take_bytes (cases[i].text);
      g_autoptr (GBytes) taken = sy_record_take_profile (bytes);
      g_autoptr (GBytes) put = sy_record_with_profile (bytes, other);

      g_assert_cmpint (sy_record_has_profile (bytes), ==, cases[i].taken != NULL);
      assert_bytes (taken, cases[i].taken != NULL ? cases[i].taken : cases[i].text);
      assert_bytes (put, cases[i].put != NULL ? cases[i].put : "{1}\n");
    }
}

/* A block that is written is read, whatever is in it, and written again as it was. */
static void
test_round_trip (void)
{
  g_autoptr (SyCatalogueSet) catalogues = sy_catalogue_set_new (NULL);
  g_autoptr (GBytes) plain = take_bytes (PROFILE);
  g_autofree char *block = sy_record_write_block (plain);
  g_autofree char *text = g_strdup_printf ("# T\n\nBefore.\n\n%s\nBehind.\n", block);
  g_autoptr (GBytes) record = take_bytes (text);
  g_autoptr (GBytes) again = sy_record_with_profile (record, plain);
  g_autoptr (GError) error = NULL;
  g_autoptr (SyProfile) profile = sy_profile_from_json (record, catalogues, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sy_profile_get_title (profile), ==, "a ``` b");
  g_assert_true (g_str_has_prefix (block, "````json steelyard-profile\n{\n"));
  assert_bytes (again, text);
}

/* A document that takes the place of a record is not put into it. */
static void
test_no_profile (void)
{
  g_autoptr (GBytes) profile = take_bytes (PROFILE);
  g_autofree char *block = sy_record_write_block (profile);
  g_autoptr (GBytes) record = take_bytes (block);
  g_autoptr (GBytes) page = take_bytes ("<!DOCTYPE html>\n");
  g_autoptr (GBytes) itself = sy_record_with_profile (record, record);
  g_autoptr (GBytes) other = sy_record_with_profile (record, page);

  g_assert_true (g_bytes_equal (itself, record));
  g_assert_true (g_bytes_equal (other, page));
}

/* What is wrong is told by its line in the whole file. */
static void
test_place (void)
{
  static const struct
  {
    const char *text;
    SyFormatError code;
    guint line;
    guint column;
  } cases[] = {
    { "# \303\244\n\n```json steelyard-profile\n{\n  \"version\": ,\n}\n```\n{",
      SY_FORMAT_ERROR_SYNTAX, 5, 14 },
    { "# T\n```json steelyard-profile\n{\"format\": \"x\"}\n```\n", SY_FORMAT_ERROR_FORMAT, 3, 12 },
    { "# T\n```json steelyard-profile\n```\n\n\n", SY_FORMAT_ERROR_EMPTY, 1, 1 },
    { "---\nstatus: accepted\n---\n", SY_FORMAT_ERROR_FOREIGN, 1, 1 },
    { "# T\n<<<<<<< a\n=======\n>>>>>>> b\n```json steelyard-profile\n{1}\n```\n",
      SY_FORMAT_ERROR_SYNTAX, 6, 2 },
  };
  g_autoptr (SyCatalogueSet) catalogues = sy_catalogue_set_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = take_bytes (cases[i].text);
      g_autoptr (GError) error = NULL;

      g_assert_null (sy_profile_from_json (bytes, catalogues, NULL, NULL, &error));
      g_assert_error (error, SY_FORMAT_ERROR, (int) cases[i].code);
      g_assert_cmpuint (sy_format_error_get_line (error), ==, cases[i].line);
      g_assert_cmpuint (sy_format_error_get_column (error), ==, cases[i].column);
    }
}

/* Two versions of the text around it are nothing to the profile. */
static void
test_merged_text (void)
{
  g_autoptr (SyCatalogueSet) catalogues = sy_catalogue_set_new (NULL);
  g_autoptr (GBytes) bytes = take_bytes (
      "# T\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n```json steelyard-profile\n" PROFILE "```\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (SyProfile) profile = sy_profile_from_json (bytes, catalogues, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (sy_profile_is_settled (bytes));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/find", test_find);
  g_test_add_func ("/record/round-trip", test_round_trip);
  g_test_add_func ("/record/no-profile", test_no_profile);
  g_test_add_func ("/record/place", test_place);
  g_test_add_func ("/record/merged-text", test_merged_text);

  return g_test_run ();
}
