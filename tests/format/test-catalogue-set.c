/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-catalogue-json.h"
#include "sy-catalogue-set.h"
#include "sy-schema.h"

#define CATALOGUE(id, title)                                                                       \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"" id "\",\"version\":1,"      \
  "\"title\":\"" title "\",\"options\":[{\"id\":\"l\"},{\"id\":\"r\"}],"                           \
  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":1,\"r\":2}}]}"

static void
test_shipped (void)
{
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new (NULL);
  SyCatalogue *catalogue = sy_catalogue_set_lookup (set, "nodejs-vs-python");

  g_assert_nonnull (catalogue);
  g_assert_true (sy_catalogue_set_get_default (set) == catalogue);
  g_assert_true (sy_catalogue_set_lookup (set, "nodejs-vs-python") == catalogue);
  g_assert_null (sy_catalogue_set_lookup (set, ""));
  g_assert_null (sy_catalogue_set_lookup (set, "../nodejs-vs-python"));
}

static SyCatalogue *
read_catalogue (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return sy_catalogue_from_json (bytes, NULL, NULL, NULL);
}

static void
test_given (void)
{
  g_autoptr (SyCatalogue) catalogue = read_catalogue (CATALOGUE ("mine", "M"));
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new_for_catalogue (catalogue);

  g_assert_true (sy_catalogue_set_get_default (set) == catalogue);
  g_assert_true (sy_catalogue_set_lookup (set, "mine") == catalogue);
  g_assert_null (sy_catalogue_set_lookup (set, "nodejs-vs-python"));
}

/* What was given comes first, also under the id of the program's own, and adds to that. */
static void
test_added (void)
{
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new (NULL);
  g_autoptr (SyCatalogue) mine = read_catalogue (CATALOGUE ("mine", "M"));
  g_autoptr (SyCatalogue) again = read_catalogue (CATALOGUE ("mine", "N"));
  g_autoptr (SyCatalogue) own = read_catalogue (CATALOGUE ("nodejs-vs-python", "O"));
  g_autoptr (SyCatalogueSet) shipped = sy_catalogue_set_new (NULL);

  g_assert_true (sy_catalogue_set_add (set, mine));
  g_assert_false (sy_catalogue_set_add (set, again));
  g_assert_true (sy_catalogue_set_lookup (set, "mine") == mine);
  g_assert_nonnull (sy_catalogue_set_lookup (set, "nodejs-vs-python"));

  g_assert_true (sy_catalogue_set_add (shipped, own));
  g_assert_true (sy_catalogue_set_lookup (shipped, "nodejs-vs-python") == own);
}

static SyCatalogue *
load (const char *id, gpointer asked)
{
  g_string_append_printf (asked, "%s ", id);

  return g_str_equal (id, "mine") ? read_catalogue (CATALOGUE ("mine", "M")) : NULL;
}

/* A loader is asked once, and for nothing that is known; what it finds is nobody else's. */
static void
test_over (void)
{
  g_autoptr (GString) asked = g_string_new (NULL);
  g_autoptr (SyCatalogueSet) below = sy_catalogue_set_new (NULL);
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new_over (below, load, asked, NULL);

  g_assert_true (sy_catalogue_set_lookup (set, "nodejs-vs-python")
                 == sy_catalogue_set_get_default (below));
  g_assert_nonnull (sy_catalogue_set_lookup (set, "mine"));
  g_assert_nonnull (sy_catalogue_set_lookup (set, "mine"));
  g_assert_null (sy_catalogue_set_lookup (set, "yours"));
  g_assert_null (sy_catalogue_set_lookup (below, "mine"));
  g_assert_cmpstr (asked->str, ==, "mine yours ");
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
  g_assert_null (sy_schema_lookup ("people"));
  g_assert_null (sy_schema_lookup (""));
  g_assert_null (sy_resource_lookup ("examples/none"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue-set/shipped", test_shipped);
  g_test_add_func ("/catalogue-set/given", test_given);
  g_test_add_func ("/catalogue-set/added", test_added);
  g_test_add_func ("/catalogue-set/over", test_over);
  g_test_add_func ("/catalogue-set/schemas", test_schemas);

  return g_test_run ();
}
