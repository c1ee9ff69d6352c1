/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-catalogue-json.h"
#include "sy-catalogue-set.h"
#include "sy-profile-json.h"
#include "sy-warning.h"

#define CATALOGUE(left)                                                                            \
  "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"mine\",\"version\":3,"        \
  "\"title\":\"M\",\"options\":[{\"id\":\"l\"},{\"id\":\"r\"}],"                                   \
  "\"criteria\":[{\"id\":\"k\",\"ratings\":{\"l\":" left ",\"r\":2}}]}"
#define PROFILE(document)                                                                          \
  "{\"format\":\"steelyard-profile\",\"version\":2,\"catalogue\":{\"id\":\"mine\",\"version\":3,"  \
  "\"document\":" document "},\"criteria\":{\"k\":{\"weight\":5}}}"

static SyCatalogue *
read_catalogue (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return sy_catalogue_from_json (bytes, NULL, NULL, NULL);
}

static SyProfile *
read_profile (const char *text, SyCatalogueSet *set, SyCatalogue **catalogue, GPtrArray *warnings)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SyProfile *profile = sy_profile_from_json (bytes, set, catalogue, warnings, &error);

  g_assert_no_error (error);

  return profile;
}

static int
get_left (SyCatalogue *catalogue)
{
  return sy_catalogue_get_criterion (catalogue, 0)->ratings[SY_LEFT];
}

/* Its own version says what it may hold, whatever the version of the project is. */
static void
test_unrated (void)
{
  static const struct
  {
    const char *version;
    gboolean is_good;
  } rows[] = { { "2", TRUE }, { "1", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text =
          g_strdup_printf (PROFILE (
                               "{\"format\":\"steelyard-catalogue\",\"format_version\":%s,"
                               "\"id\":\"mine\",\"version\":3,\"title\":\"M\",\"options\":["
                               "{\"id\":\"l\"},{\"id\":\"r\"}],\"criteria\":[{\"id\":\"k\"}]}"),
                           rows[i].version);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new (NULL);
      g_autoptr (SyCatalogue) catalogue = NULL;
      g_autoptr (SyProfile) profile = sy_profile_from_json (bytes, set, &catalogue, NULL, NULL);

      g_assert_true ((profile != NULL) == rows[i].is_good);
      if (profile != NULL)
        g_assert_cmpint (get_left (catalogue), ==, SY_UNSET);
    }
}

/* It opens where nobody has the catalogue, which is then known to no other project. */
static void
test_unknown (void)
{
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new (NULL);
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyCatalogue) again = NULL;
  g_autoptr (SyProfile) profile = read_profile (PROFILE (CATALOGUE ("9")), set, &catalogue, NULL);
  g_autoptr (SyProfile) other = read_profile (PROFILE (CATALOGUE (" 9 ")), set, &again, NULL);
  g_autoptr (GBytes) bytes = sy_profile_to_json (profile, catalogue);
  g_autoptr (SyProfile) back = NULL;
  g_autoptr (GBytes) rewritten = NULL;

  g_assert_cmpint (get_left (catalogue), ==, 9);
  g_assert_null (sy_catalogue_set_lookup (set, "mine"));
  g_assert_true (again == catalogue); /* so that both can be compared */

  back = sy_profile_from_json (bytes, set, NULL, NULL, NULL);
  rewritten = sy_profile_to_json (back, catalogue);
  g_assert_true (g_bytes_equal (bytes, rewritten));
}

/* What is known here is used where it says the same; else the project's, and that is told. */
static void
test_known (void)
{
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new (NULL);
  g_autoptr (SyCatalogue) known = read_catalogue (CATALOGUE ("9"));
  g_autoptr (SyCatalogue) same = NULL;
  g_autoptr (SyCatalogue) other = NULL;
  g_autoptr (SyProfile) first = NULL;
  g_autoptr (SyProfile) second = NULL;
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();

  g_assert_true (sy_catalogue_set_put (set, known));
  first = read_profile (PROFILE (CATALOGUE ("9.0")), set, &same, warnings);
  g_assert_true (same == known);
  g_assert_cmpuint (warnings->len, ==, 0);

  second = read_profile (PROFILE (CATALOGUE ("8")), set, &other, warnings);
  g_assert_cmpint (get_left (other), ==, 8);
  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_true (sy_catalogue_set_lookup (set, "mine") == known);
}

/* Whoever names a catalogue wants that one. */
static void
test_given (void)
{
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new (NULL);
  g_autoptr (SyCatalogue) given = read_catalogue (CATALOGUE ("7"));
  g_autoptr (SyCatalogue) used = NULL;
  g_autoptr (SyProfile) profile = NULL;

  g_assert_true (sy_catalogue_set_add (set, given));
  profile = read_profile (PROFILE (CATALOGUE ("8")), set, &used, NULL);
  g_assert_true (used == given);
}

static void
assert_bad (const char *text, int code, const char *path)
{
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (sy_profile_from_json (bytes, set, NULL, NULL, &error));
  g_assert_error (error, SY_FORMAT_ERROR, code);
  g_assert_cmpstr (sy_format_error_get_path (error), ==, path);
}

/* It is read with the care of any catalogue, and its faults have their place in the project. */
static void
test_bad (void)
{
  assert_bad (PROFILE (CATALOGUE ("11")), SY_FORMAT_ERROR_RANGE,
              "$.catalogue.document.criteria[0].ratings.l");
  assert_bad (PROFILE ("null"), SY_FORMAT_ERROR_TYPE, "$.catalogue.document");
  assert_bad (PROFILE ("{}"), SY_FORMAT_ERROR_MISSING, "$.catalogue.document");
  assert_bad (PROFILE ("{\"format\":\"steelyard-profile\"}"), SY_FORMAT_ERROR_FORMAT,
              "$.catalogue.document.format");
  assert_bad ("{\"format\":\"steelyard-profile\",\"version\":2,\"catalogue\":{\"id\":\"x\","
              "\"document\":" CATALOGUE ("1") "}}",
              SY_FORMAT_ERROR_REFERENCE, "$.catalogue.document.id");
}

/* Everybody has the one of the program. */
static void
test_shipped (void)
{
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new (NULL);
  SyCatalogue *catalogue = sy_catalogue_set_get_default (set);
  g_autoptr (SyProfile) profile = sy_profile_new (catalogue->id, catalogue->version);
  g_autoptr (GBytes) bytes = sy_profile_to_json (profile, catalogue);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_null (strstr (text, "document"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/carried/unknown", test_unknown);
  g_test_add_func ("/carried/known", test_known);
  g_test_add_func ("/carried/given", test_given);
  g_test_add_func ("/carried/bad", test_bad);
  g_test_add_func ("/carried/shipped", test_shipped);
  g_test_add_func ("/carried/unrated", test_unrated);

  return g_test_run ();
}
