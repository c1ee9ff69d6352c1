/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "format-test.h"
#include "sy-catalogue-json.h"
#include "sy-profile-json.h"
#include "sy-schema.h"

/* Good files, cut at many places and with each of some bytes in each place of one: whatever comes
 * of it, the readers take it or refuse it, with a place in it and a message that is fit to be
 * shown.
 */

/* What opens, closes, parts, escapes, continues, ends, or is no text at all. */
static const char bytes[] = "\"\\{]:,- 9e\n\x1b\x7f\x80\xc2\xff\x00";

/* Primes, and so that all is done in a second. */
#ifdef __SANITIZE_ADDRESS__
#define CATALOGUE_STEP 1999
#define PROFILE_STEP 3
#else
#define CATALOGUE_STEP 199
#define PROFILE_STEP 1
#endif

typedef gboolean (*ReadFunc) (GBytes *bytes, GError **error);

static SyCatalogueSet *catalogues;

static gboolean
read_profile (GBytes *text, GError **error)
{
  g_autoptr (SyProfile) profile = sy_profile_from_json (text, catalogues, NULL, NULL, error);

  return profile != NULL;
}

static gboolean
read_catalogue (GBytes *text, GError **error)
{
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (text, NULL, NULL, error);

  return catalogue != NULL;
}

static guint
count_lines (const char *text, gsize length)
{
  guint n = 1;

  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n' || text[i] == '\r';

  return n;
}

/* A copy of its own size, so that the sanitizer sees who reads behind its end. */
static gboolean
try (ReadFunc read, const char *text, gsize length)
{
  g_autoptr (GBytes) copy = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;

  if (read (copy, &error))
    {
      g_assert_no_error (error);
      return TRUE;
    }

  g_assert_nonnull (error);
  g_assert_true (error->domain == SY_FORMAT_ERROR);
  assert_printable (error->message);
  g_assert_cmpuint (sy_format_error_get_line (error), >=, 1);
  g_assert_cmpuint (sy_format_error_get_line (error), <=, count_lines (text, length));
  g_assert_cmpuint (sy_format_error_get_column (error), >=, 1);
  g_assert_cmpuint (sy_format_error_get_column (error), <=, length + 1);

  return FALSE;
}

/* The start of a file is no file, save where only its final line break is missing. */
static void
try_starts (ReadFunc read, const char *text, gsize length, guint step)
{
  for (gsize end = 0; end < length - 1; end += step)
    g_assert_false (try (read, text, end));
  g_assert_true (try (read, text, length - 1));
  g_assert_true (try (read, text, length));
}

/* Each of the bytes in each @step-th place; where there are many places, one of them in each. */
static void
try_bytes (ReadFunc read, const char *text, gsize length, guint step, guint n_each)
{
  g_autofree char *copy = g_memdup2 (text, length);
  guint n_refused = 0;
  guint n = 0;

  for (gsize i = 0; i < length; i += step)
    {
      for (guint k = 0; k < n_each; k++, n++)
        {
          copy[i] = bytes[n % sizeof bytes];
          n_refused += !try (read, copy, length);
        }
      copy[i] = text[i];
    }
  g_assert_cmpuint (n_refused, >, 0);
  g_test_message ("%u of %u refused", n_refused, n);
}

static void
test_profile (gconstpointer name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("SY_TEST_SOURCE_DIR"), "tests", "cases", "good", name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  try_starts (read_profile, text, length, 1);
  try_bytes (read_profile, text, length, PROFILE_STEP, sizeof bytes);
}

static void
test_catalogue (void)
{
  g_autoptr (GBytes) catalogue = sy_resource_lookup ("catalogue/nodejs-vs-python.json");
  gsize length;
  const char *text = g_bytes_get_data (catalogue, &length);

  try_starts (read_catalogue, text, length, CATALOGUE_STEP);
  try_bytes (read_catalogue, text, length, CATALOGUE_STEP, 1);
}

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("XDG_DATA_HOME", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);
  catalogues = sy_catalogue_set_new (NULL);

  g_test_add_data_func ("/mutation/profile", "everything.tidy.json", test_profile);
  g_test_add_data_func ("/mutation/profile/unknown", "unknown.tidy.json", test_profile);
  g_test_add_func ("/mutation/catalogue", test_catalogue);

  status = g_test_run ();
  sy_catalogue_set_free (catalogues);

  return status;
}
