/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-catalogue-json.h"
#include "sy-catalogue-set.h"
#include "sy-schema.h"

#include <glib/gstdio.h>

#define CATALOGUE(id, title)                                                                       \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"" id "\",\"version\":1,"      \
  "\"title\":\"" title "\",\"options\":[{\"id\":\"l\"},{\"id\":\"r\"}],"                           \
  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2}}]}"

static void
test_shipped (void)
{
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new ();
  SyCatalogue *catalogue = sy_catalogue_set_lookup (set, "nodejs-vs-python");

  g_assert_nonnull (catalogue);
  g_assert_true (sy_catalogue_set_get_default (set) == catalogue);
  g_assert_true (sy_catalogue_set_lookup (set, "nodejs-vs-python") == catalogue);
  g_assert_null (sy_catalogue_set_lookup (set, ""));
  g_assert_null (sy_catalogue_set_lookup (set, "../nodejs-vs-python"));
}

static void
test_given (void)
{
  g_autoptr (GBytes) bytes =
      g_bytes_new_static (CATALOGUE ("mine", "M"), strlen (CATALOGUE ("mine", "M")));
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (bytes, NULL, NULL, NULL);
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new_for_catalogue (catalogue);

  g_assert_true (sy_catalogue_set_get_default (set) == catalogue);
  g_assert_true (sy_catalogue_set_lookup (set, "mine") == catalogue);
  g_assert_null (sy_catalogue_set_lookup (set, "nodejs-vs-python"));
}

static void
write_file (const char *name, const char *text)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_data_dir (), "steelyard", "catalogues", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Broken files, folders and other files of the folder are passed over; of one id the first name
 * counts. */
static void
test_user (void)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_data_dir (), "steelyard", "catalogues", "d.json", NULL);
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new ();

  write_file ("a.json", "{");
  write_file ("b.json", CATALOGUE ("mine", "B"));
  write_file ("c.json", CATALOGUE ("mine", "C"));
  write_file ("e.json", CATALOGUE ("nodejs-vs-python", "False"));
  write_file ("f.txt", CATALOGUE ("text", "F"));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);

  g_assert_cmpstr (sy_catalogue_set_lookup (set, "mine")->title, ==, "B");
  g_assert_cmpstr (sy_catalogue_set_lookup (set, "nodejs-vs-python")->title, !=, "False");
  g_assert_null (sy_catalogue_set_lookup (set, "text"));
  g_assert_cmpstr (sy_catalogue_set_get_default (set)->id, ==, "nodejs-vs-python");
}

static void
test_schemas (void)
{
  static const char *const names[] = { "profile", "catalogue", "analysis" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) schema = sy_schema_lookup (names[i]);

      g_assert_nonnull (schema);
      g_assert_nonnull (g_strstr_len (g_bytes_get_data (schema, NULL),
                                      (gssize) g_bytes_get_size (schema),
                                      "https://json-schema.org/draft/2020-12/schema"));
    }
  g_assert_null (sy_schema_lookup ("team"));
  g_assert_null (sy_schema_lookup (""));
  g_assert_null (sy_resource_lookup ("examples/none"));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_remove (path);
}

int
main (int argc, char **argv)
{
  /* Not G_TEST_OPTION_ISOLATE_DIRS, which leaks in GLib 2.74. */
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue-set/shipped", test_shipped);
  g_test_add_func ("/catalogue-set/given", test_given);
  g_test_add_func ("/catalogue-set/user", test_user);
  g_test_add_func ("/catalogue-set/schemas", test_schemas);

  status = g_test_run ();
  remove_folder (folder);

  return status;
}
