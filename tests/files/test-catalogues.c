/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogues.h"

#include <string.h>

#include "sy-catalogue-folder.h"
#include "sy-catalogue-json.h"
#include "sy-test.h"

#define CATALOGUE                                                                                  \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"%s\",\"version\":%d,"         \
  "\"title\":\"Tea\",\"options\":[{\"id\":\"t\"},{\"id\":\"c\"}],"                                 \
  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"t\":1,\"c\":2}}]}"

/* A changed catalogue needs a higher version, and even then the one before stays. */
static void
test_keep (void)
{
  g_autofree char *text = g_strdup_printf (CATALOGUE, "kept", 3);
  g_autofree char *same_version = g_strconcat (text, " ", NULL);
  g_autofree char *newer = g_strdup_printf (CATALOGUE, "kept", 4);
  g_autofree char *folder = sy_catalogue_folder_dup_path ();
  g_autofree char *path = g_build_filename (folder, "kept.json", NULL);
  g_autofree char *aside = g_strconcat (path, ".version-3", NULL);
  const char *const texts[] = { text, text, same_version, newer };
  static const gboolean is_kept[] = { TRUE, TRUE, FALSE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (bytes, NULL, NULL, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (sy_catalogues_keep (catalogue, bytes, &error), ==, is_kept[i]);
      g_assert_cmpint (error == NULL, ==, is_kept[i]);
      g_assert_cmpint (g_file_test (aside, G_FILE_TEST_EXISTS), ==, i == 3);
    }
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (sy_catalogue_set_lookup (sy_catalogues_get_set (), "kept")->version, ==, 4);
}

int
main (int argc, char **argv)
{
  int status;

  sy_test_get_data_folder ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogues/keep", test_keep);

  status = g_test_run ();
  sy_test_remove_folder (sy_test_get_data_folder ());

  return status;
}
