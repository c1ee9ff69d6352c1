/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-words.h"

#include <string.h>

static void
test_suggested_names (void)
{
  static const struct
  {
    const char *title;
    const char *name;
  } rows[] = {
    { "Fraud scoring", "Fraud scoring.steelyard.json" },
    { "a/b\\c:d", "a-b-c-d.steelyard.json" },
    { "", "project.steelyard.json" },
    { "..", "-..steelyard.json" },
    { " \n\t ", "project.steelyard.json" },
    { "Größe 😀", "Größe 😀.steelyard.json" },
  };
  g_autofree char *long_title = g_strnfill (300, 'x');
  g_autofree char *long_name = NULL;
  GString *wide_title = g_string_new (NULL);
  g_autofree char *wide_name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = sy_file_suggest_name (rows[i].title, ".steelyard.json");

      g_assert_cmpstr (name, ==, rows[i].name);
    }

  long_name = sy_file_suggest_name (long_title, ".steelyard.json");
  g_assert_cmpuint (strlen (long_name), ==, 255);
  for (guint i = 0; i < 100; i++)
    g_string_append (wide_title, "😀");
  wide_name = sy_file_suggest_name (wide_title->str, ".steelyard.json");
  g_assert_cmpuint (strlen (wide_name), <=, 255);
  g_assert_true (g_utf8_validate (wide_name, -1, NULL));
  g_assert_true (g_str_has_suffix (wide_name, ".steelyard.json"));
  g_string_free (wide_title, TRUE);
}

/* Who answers is named in any case, so that two answers are two files. */
static void
test_sent_names (void)
{
  g_autofree char *long_text = g_strnfill (300, 'x');
  g_autofree char *name = sy_file_suggest_sent_name ("Fraud / scoring", "Ana");
  g_autofree char *of_long_title = sy_file_suggest_sent_name (long_text, "Ana: B");
  g_autofree char *of_long_name = sy_file_suggest_sent_name ("T", long_text);

  g_assert_cmpstr (name, ==, "Fraud - scoring – Ana.steelyard");
  g_assert_cmpuint (strlen (of_long_title), ==, 255);
  g_assert_true (g_str_has_suffix (of_long_title, " – Ana- B.steelyard"));
  g_assert_true (g_str_has_prefix (of_long_name, "T – xxx"));
  g_assert_cmpuint (strlen (of_long_name), <, 255);
}

/* What a file is called without its ending, and the ending that it gets where it has none. */
static void
test_endings (void)
{
  static const struct
  {
    const char *name;
    const char *title;
    const char *complete;
  } rows[] = {
    { "a.steelyard.json", "a", "a.steelyard.json" },
    { "A.STEELYARD.JSON", "A", "A.STEELYARD.JSON" },
    { "a.steelyard", "a", "a.steelyard" },
    { "a b.json", "a b", "a b.json" },
    { "a", "a", "a.steelyard.json" },
    { "plan 1.0", "plan 1.0", "plan 1.0.steelyard.json" },
    { "a.txt", "a.txt", "a.txt.steelyard.json" },
    { "a.", "a.", "a.steelyard.json" },
    { "json", "json", "json.steelyard.json" },
    { ".steelyard.json", "", ".steelyard.json" },
    { "x.steelyard (1).json", "x.steelyard (1)", "x.steelyard (1).json" },
  };
  g_autofree char *lent = g_build_filename (g_get_user_runtime_dir (), "doc", "1234", "a", NULL);
  g_autoptr (GFile) of_portal = g_file_new_for_path (lent);
  g_autoptr (GFile) same = sy_file_with_extension (of_portal);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_build_filename ("/srv", rows[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GFile) complete = sy_file_with_extension (file);
      g_autofree char *title = sy_file_dup_title (file);
      g_autofree char *name = g_file_get_basename (complete);

      g_assert_cmpstr (title, ==, rows[i].title);
      g_assert_cmpstr (name, ==, rows[i].complete);
    }
  g_assert_true (g_file_equal (same, of_portal));
}

static void
test_places (void)
{
  g_autofree char *home = g_build_filename (g_get_home_dir (), "x", "a.json", NULL);
  g_autofree char *lent =
      g_build_filename (g_get_user_runtime_dir (), "doc", "1234", "a.json", NULL);
  g_autoptr (GFile) at_home = g_file_new_for_path (home);
  g_autoptr (GFile) elsewhere = g_file_new_for_path ("/srv/a.json");
  g_autoptr (GFile) of_portal = g_file_new_for_path (lent);
  g_autofree char *home_place = sy_file_dup_place (at_home);
  g_autofree char *other_place = sy_file_dup_place (elsewhere);
  g_autofree char *lent_place = sy_file_dup_place (of_portal);

  g_assert_cmpstr (home_place, ==, "~/x/a.json");
  g_assert_cmpstr (other_place, ==, "/srv/a.json");
  g_assert_cmpstr (lent_place, ==, "a.json");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-words/suggested-names", test_suggested_names);
  g_test_add_func ("/file-words/sent-names", test_sent_names);
  g_test_add_func ("/file-words/places", test_places);
  g_test_add_func ("/file-words/endings", test_endings);

  return g_test_run ();
}
