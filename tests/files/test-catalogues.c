/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogues.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sy-catalogue-folder.h"
#include "sy-catalogue-json.h"
#include "sy-test.h"

#define CATALOGUE                                                                                  \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"%s\",\"version\":%d,"         \
  "\"title\":\"Tea\",\"options\":[{\"id\":\"t\"},{\"id\":\"c\"}],"                                 \
  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"t\":1,\"c\":2}}]}"

static gboolean
keep (const char *text, const SyKeptCatalogue *replaced)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (bytes, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_kept = sy_catalogues_keep (catalogue, bytes, replaced, &error);

  g_assert_true (is_kept == (error == NULL));
  g_assert_true (is_kept || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS));

  return is_kept;
}

static void
assert_kept (const char *id, int version, guint n_former)
{
  g_autoptr (SyKeptCatalogue) kept = sy_catalogues_find_kept (id);
  g_autoptr (GPtrArray) former = sy_catalogues_list_former ();

  g_assert_cmpint (kept->catalogue->version, ==, version);
  g_assert_cmpint (sy_catalogue_set_lookup (sy_catalogues_get_set (), id)->version, ==, version);
  g_assert_cmpuint (former->len, ==, n_former);
}

/* Nothing is replaced but what somebody has agreed to, and nothing that was there goes. */
static void
test_keep (void)
{
  g_autofree char *mine = g_strdup_printf (CATALOGUE, "kept", 3);
  g_autofree char *reformatted = g_strconcat ("\xef\xbb\xbf \r\n", mine, "\r\n", NULL);
  g_autofree char *same_version = g_strconcat (mine, NULL);
  g_autofree char *highest = g_strdup_printf (CATALOGUE, "kept", G_MAXINT);
  g_autofree char *lower = g_strdup_printf (CATALOGUE, "kept", 2);
  g_autoptr (SyKeptCatalogue) first = NULL;
  g_autoptr (SyKeptCatalogue) second = NULL;

  same_version[strlen (same_version) - strlen ("2}}]}")] = '7';
  g_assert_true (keep (mine, NULL));
  g_assert_true (keep (mine, NULL));
  g_assert_true (keep (reformatted, NULL));
  first = sy_catalogues_find_kept ("kept");
  g_assert_false (keep (same_version, NULL));
  g_assert_false (keep (highest, NULL));
  assert_kept ("kept", 3, 0);

  g_assert_true (keep (highest, first));
  assert_kept ("kept", G_MAXINT, 1);
  second = sy_catalogues_find_kept ("kept");
  g_assert_false (keep (lower, first)); /* it is not what was agreed to */
  g_assert_true (keep (lower, second));
  assert_kept ("kept", 2, 2);

  g_clear_pointer (&second, sy_kept_catalogue_free);
  second = sy_catalogues_find_kept ("kept");
  g_assert_true (keep (mine, second)); /* back again, so it is no former one any more */
  assert_kept ("kept", 3, 2);
}

/* A file may be called by one id and have another, or be broken: it is somebody's all the same. */
static void
test_names (void)
{
  g_autofree char *folder = sy_catalogue_folder_dup_path ();
  g_autofree char *coffee = g_strdup_printf (CATALOGUE, "coffee", 1);
  g_autofree char *tea = g_strdup_printf (CATALOGUE, "tea", 1);
  g_autofree char *path = g_build_filename (folder, "tea.json", NULL);
  g_autofree char *found = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, coffee, -1, NULL));
  g_assert_true (keep (tea, NULL));
  assert_kept ("tea", 1, 2);
  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, coffee);
}

int
main (int argc, char **argv)
{
  int status;

  sy_test_get_data_folder ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogues/keep", test_keep);
  g_test_add_func ("/catalogues/names", test_names);

  status = g_test_run ();
  sy_test_remove_folder (sy_test_get_data_folder ());

  return status;
}
