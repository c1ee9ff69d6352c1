/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "bench-jobs.h"
#include "sy-catalogue-json.h"
#include "sy-profile-json.h"

/* From the bytes of a file to what the program works with, and beside it json-glib, which makes no
 * more than its tree. BENCH-READING PROFILE CATALOGUE measures; with --count, the profile is opened
 * N_COUNTED times, which callgrind counts.
 */

#define N_COUNTED 20
#define N_ROUNDS 20

/* What is larger takes long enough by itself. */
#define SMALL_BYTES 100000

typedef struct
{
  GBytes *profile;
  GBytes *catalogue;
  SyCatalogueSet *catalogues;
} Bench;

static void
read_json (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_true (json_parser_load_from_data (parser, data, (gssize) size, NULL));
}

static void
do_profile (gpointer data, guint round)
{
  Bench *bench = data;
  g_autoptr (SyProfile) profile =
      sy_profile_from_json (bench->profile, bench->catalogues, NULL, NULL, NULL);

  g_assert_nonnull (profile);
}

static void
do_profile_json (gpointer data, guint round)
{
  read_json (((Bench *) data)->profile);
}

static void
do_catalogue (gpointer data, guint round)
{
  Bench *bench = data;
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (bench->catalogue, NULL, NULL, NULL);

  g_assert_nonnull (catalogue);
}

static void
do_catalogue_json (gpointer data, guint round)
{
  read_json (((Bench *) data)->catalogue);
}

int
main (int argc, char **argv)
{
  static const BenchJob jobs[] = {
    { "profile_us", do_profile },
    { "profile_json_us", do_profile_json },
    { "catalogue_us", do_catalogue },
    { "catalogue_json_us", do_catalogue_json },
  };
  Bench bench = { 0 };

  g_assert_cmpint (argc, >=, 3);
  bench.profile = bench_load (argv[1]);
  bench.catalogue = bench_load (argv[2]);
  bench.catalogues = sy_catalogue_set_new (NULL);
  /* What is made only once is made before. */
  do_profile (&bench, 0);

  if (argc > 3 && strcmp (argv[3], "--count") == 0)
    {
      bench_start_counting_instructions ();
      bench_toggle_counting_instructions ();
      for (guint i = 0; i < N_COUNTED; i++)
        do_profile (&bench, i);
      bench_toggle_counting_instructions ();
      bench_stop_counting_instructions ();
    }
  else
    {
      bench_run_jobs (jobs, G_N_ELEMENTS (jobs), &bench,
                      g_bytes_get_size (bench.profile) < SMALL_BYTES ? N_ROUNDS : 1);
    }

  sy_catalogue_set_free (bench.catalogues);
  g_bytes_unref (bench.catalogue);
  g_bytes_unref (bench.profile);

  return EXIT_SUCCESS;
}
