/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-recent-files.h"

#include "sy-test.h"

static char *
dup_first (void)
{
  GMenuModel *menu = sy_recent_files_get_menu (sy_recent_files_get_default ());
  g_autoptr (GVariant) target =
      g_menu_model_get_item_attribute_value (menu, 0, G_MENU_ATTRIBUTE_TARGET, NULL);

  return target != NULL ? g_variant_dup_string (target, NULL) : NULL;
}

static void
assert_first (const char *uri)
{
  g_autofree char *first = dup_first ();

  g_assert_cmpstr (first, ==, uri);
}

static char *
add (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  sy_recent_files_add (sy_recent_files_get_default (), file);

  return g_file_get_uri (file);
}

/* The latest first, at most ten, each once. */
static void
test_add (void)
{
  SyRecentFiles *recent = sy_recent_files_get_default ();

  for (guint i = 0; i <= SY_RECENT_FILES_MAX; i++)
    {
      g_autofree char *uri = g_strdup_printf ("file:///a%%20%u.json", i);
      g_autofree char *added = add (uri);

      assert_first (added);
      g_assert_cmpint (g_menu_model_get_n_items (sy_recent_files_get_menu (recent)), ==,
                       MIN (i + 1, SY_RECENT_FILES_MAX));
    }
  g_free (add ("file:///a%205.json"));
  assert_first ("file:///a%205.json");
  g_assert_cmpint (g_menu_model_get_n_items (sy_recent_files_get_menu (recent)), ==,
                   SY_RECENT_FILES_MAX);
}

/* A menu with nothing in it would be an empty bubble. */
static void
test_none (void)
{
  SyRecentFiles *recent = sy_recent_files_get_default ();
  GMenuModel *menu = sy_recent_files_get_menu (recent);
  char *uri = add ("file:///a.json");
  g_autofree char *label = NULL;

  while (uri != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      sy_recent_files_remove (recent, file);
      g_free (uri);
      uri = dup_first ();
      g_assert_true (uri == NULL || !g_str_equal (uri, g_file_peek_path (file)));
    }
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 1);
  g_assert_true (g_menu_model_get_item_attribute (menu, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  g_assert_cmpstr (label, ==, "No Recent Projects");
}

int
main (int argc, char **argv)
{
  int status;

  sy_test_get_data_folder ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recent-files/add", test_add);
  g_test_add_func ("/recent-files/none", test_none);

  status = g_test_run ();
  sy_test_remove_folder (sy_test_get_data_folder ());

  return status;
}
