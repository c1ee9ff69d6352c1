/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <stdlib.h>

#include "bench-jobs.h"
#include "sy-profile-json.h"
#include "sy-team.h"

/* All that is said of the people of BENCH-TEAM PROFILE together. */

#define N_ROUNDS 1

typedef struct
{
  SyCatalogue *catalogue;
  SyProfile *profile;
} Bench;

static void
do_team (gpointer data, guint round)
{
  Bench *bench = data;

  sy_team_free (sy_team_new (bench->catalogue, bench->profile));
}

int
main (int argc, char **argv)
{
  static const BenchJob job = { "team_us", do_team };
  g_autoptr (SyCatalogueSet) catalogues = sy_catalogue_set_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyTeam) team = NULL;
  Bench bench;
  double agreement;

  setlocale (LC_ALL, "");
  g_assert_cmpint (argc, ==, 2);
  bytes = bench_load (argv[1]);
  bench.profile = sy_profile_from_json (bytes, catalogues, &bench.catalogue, NULL, &error);
  g_assert_no_error (error);

  team = sy_team_new (bench.catalogue, bench.profile);
  agreement = team->agreement;
  bench_print_figure ("agreement", &agreement, 1);
  bench_run_jobs (&job, 1, &bench, N_ROUNDS);
  sy_profile_unref (bench.profile);
  sy_catalogue_unref (bench.catalogue);

  return EXIT_SUCCESS;
}
