/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <json-glib/json-glib.h>
#include <string.h>

#include "sy-catalogue-image.h"
#include "sy-catalogue-set.h"
#include "sy-catalogue-shipped.h"
#include "sy-schema.h"

static GBytes *
get_source (void)
{
  return sy_resource_lookup ("catalogue/nodejs-vs-python.json");
}

static SyCatalogue *
read_source (SyTranslateFunc translate)
{
  g_autoptr (GBytes) source = get_source ();
  g_autoptr (GError) error = NULL;
  SyCatalogue *catalogue = sy_catalogue_from_json (source, translate, NULL, &error);

  g_assert_no_error (error);

  return catalogue;
}

/* What people read, so that it shows whether a text has been translated, and only once. */
static const char *
translate (const char *text)
{
  static char *last;

  g_free (last);
  last = g_strconcat ("<", text, ">", NULL);

  return last;
}

static void
assert_same (SyCatalogue *first, SyCatalogue *second)
{
  g_autoptr (GBytes) first_image = sy_catalogue_to_image (first);
  g_autoptr (GBytes) second_image = sy_catalogue_to_image (second);

  g_assert_cmpmem (g_bytes_get_data (first_image, NULL), g_bytes_get_size (first_image),
                   g_bytes_get_data (second_image, NULL), g_bytes_get_size (second_image));
}

/* The program has what its source says now. */
static void
test_shipped (void)
{
  g_autoptr (SyCatalogue) read = read_source (NULL);
  g_autoptr (SyCatalogue) shipped = sy_catalogue_new_shipped ();
  g_autoptr (GBytes) image = sy_catalogue_to_image (read);
  g_autoptr (GBytes) source = get_source ();

  g_assert_cmpmem (g_bytes_get_data (image, NULL), g_bytes_get_size (image), sy_catalogue_shipped,
                   sy_catalogue_shipped_size);
  assert_same (shipped, read);
  g_assert_true (shipped->is_shipped);
  g_assert_true (g_bytes_equal (shipped->source, source));
}

static void
test_translated (void)
{
  g_autoptr (SyCatalogue) plain = read_source (NULL);
  g_autoptr (SyCatalogue) translated = read_source (translate);
  g_autoptr (GBytes) image = sy_catalogue_to_image (plain);
  g_autoptr (SyCatalogue) again = sy_catalogue_from_image (image, translate);

  assert_same (again, translated);
  g_assert_cmpstr (again->id, ==, plain->id);
  g_assert_cmpstr (again->title, !=, plain->title);
}

/* An image with all that a source may say, which that of the program does not have to. */
static void
test_all (void)
{
  static const char text[] =
      "{\"format\":\"steelyard-catalogue\",\"format_version\":2,\"id\":\"c\",\"version\":3,"
      "\"title\":\"t\",\"options\":[{\"id\":\"l\"},{\"id\":\"r\"}],\"groups\":[{\"id\":\"g\"}],"
      "\"criteria\":[{\"id\":\"k\",\"group\":\"g\",\"side\":\"interface\"},{\"id\":\"m\",\"doubt\":"
      "3,\"ratings\":{\"l\":0,\"r\":10},\"evidence\":[{\"mark\":\"neutral\",\"kind\":\"opinion\"}]"
      "}],\"presets\":[{\"id\":\"p\",\"weights\":{\"m\":10,\"k\":0},\"expected\":\"both\"}],"
      "\"sources\":[{\"id\":\"s\",\"year\":9999}],\"changes\":[{\"version\":2}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) read = sy_catalogue_from_json (bytes, NULL, NULL, &error);
  g_autoptr (GBytes) image = NULL;
  g_autoptr (SyCatalogue) again = NULL;
  const SyCriterion *criterion;
  const SyEvidence *evidence;
  const SyPreset *preset;

  g_assert_no_error (error);
  image = sy_catalogue_to_image (read);
  again = sy_catalogue_from_image (image, NULL);
  assert_same (again, read);
  g_assert_cmpint (again->version, ==, 3);
  g_assert_cmpint (sy_catalogue_find_criterion (again, "m"), ==, 1);
  criterion = sy_catalogue_get_criterion (again, 0);
  g_assert_cmpint (criterion->side, ==, SY_SIDE_INTERFACE);
  g_assert_cmpint (criterion->ratings[SY_LEFT], ==, SY_UNSET);
  g_assert_cmpint (criterion->doubt, ==, SY_RATING_REACH_DEFAULT);
  criterion = sy_catalogue_get_criterion (again, 1);
  g_assert_cmpint (criterion->ratings[SY_LEFT], ==, 0);
  g_assert_cmpint (criterion->ratings[SY_RIGHT], ==, SY_RATING_MAX);
  g_assert_cmpint (criterion->doubt, ==, 3);
  evidence = g_ptr_array_index (criterion->evidence, 0);
  g_assert_cmpint (evidence->mark, ==, SY_MARK_NEUTRAL);
  g_assert_cmpint (evidence->kind, ==, SY_EVIDENCE_OPINION);
  preset = sy_catalogue_find_preset (again, "p");
  g_assert_cmpuint (g_hash_table_size (preset->weights), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (preset->weights, "m")), ==, 10);
  g_assert_cmpint (sy_catalogue_find_source (again, "s")->year, ==, 9999);
  g_assert_cmpint (((SyChange *) g_ptr_array_index (again->changes, 0))->version, ==, 2);
}

static GHashTable *
find_texts (void)
{
  GHashTable *texts = g_hash_table_new (g_str_hash, g_str_equal);

  /* Numbers stand between them: a text may begin after any byte. */
  for (gsize i = 0; i < sy_catalogue_shipped_size; i++)
    g_hash_table_add (texts, (gpointer) &sy_catalogue_shipped[i]);

  return texts;
}

/* Words that become numbers. */
static gboolean
is_word (const char *name)
{
  static const char *const names[] = { "format", "side", "mark", "kind", NULL };

  return g_strv_contains (names, name);
}

static void
check_texts (JsonNode *node, GHashTable *texts)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *value;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &value))
        if (!is_word (name))
          check_texts (value, texts);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        check_texts (json_array_get_element (json_node_get_array (node), i), texts);
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING
           && !g_hash_table_contains (texts, json_node_get_string (node)))
    {
      g_test_fail_printf ("left out: %s", json_node_get_string (node));
    }
}

/* The walk goes by every member: not one text of the source is missing. */
static void
test_texts (void)
{
  g_autoptr (GBytes) source = get_source ();
  g_autoptr (GHashTable) texts = find_texts ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, g_bytes_get_data (source, NULL),
                              (gssize) g_bytes_get_size (source), &error);
  g_assert_no_error (error);
  check_texts (json_parser_get_root (parser), texts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue-image/shipped", test_shipped);
  g_test_add_func ("/catalogue-image/translated", test_translated);
  g_test_add_func ("/catalogue-image/all", test_all);
  g_test_add_func ("/catalogue-image/texts", test_texts);

  return g_test_run ();
}
