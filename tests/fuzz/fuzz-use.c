/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <string.h>

#include "sy-profile-json.h"
#include "sy-profile-merge.h"
#include "sy-record.h"
#include "sy-report-document.h"
#include "sy-report-record.h"
#include "sy-text.h"

/* A day, so that the clock has no say. */
#define DAY "2026-11-25"

/* In none of these do both sides change something in two ways. */
static void
check_merge (SyCatalogue *catalogue,
             SyProfile *base,
             SyProfile *ours,
             SyProfile *theirs,
             SyProfile *expected)
{
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (SyProfile) merged = sy_profile_merge (base, ours, theirs, SY_MERGE_OURS, &clashes);
  g_autoptr (GBytes) found = sy_profile_to_json (merged, catalogue);
  g_autoptr (GBytes) wanted = sy_profile_to_json (expected, catalogue);

  g_assert (clashes->len == 0 && g_bytes_equal (found, wanted));
}

/* Who has changed nothing gets what the other has made, be it new or gone. */
static void
check_merges (SyCatalogue *catalogue, SyProfile *profile)
{
  g_autoptr (SyProfile) bare = sy_profile_with_result (profile, NULL);
  g_autoptr (SyProfile) nothing = sy_profile_new (sy_profile_get_catalogue_id (profile),
                                                  sy_profile_get_catalogue_version (profile));

  check_merge (catalogue, bare, bare, bare, bare);
  check_merge (catalogue, NULL, bare, bare, bare);
  check_merge (catalogue, nothing, bare, nothing, bare);
  check_merge (catalogue, nothing, nothing, bare, bare);
  check_merge (catalogue, bare, nothing, bare, nothing);
  check_merge (catalogue, bare, bare, nothing, nothing);
}

/* Who has come once does not come again; those without a name cannot be told apart. */
static void
check_people (SyProfile *profile)
{
  GPtrArray *people = sy_profile_get_people (profile);
  g_autoptr (GArray) arrivals = g_array_new (FALSE, TRUE, sizeof (SyArrival));
  g_autoptr (GPtrArray) nobody = sy_people_new ();
  g_autoptr (GPtrArray) once = NULL;
  g_autoptr (GPtrArray) twice = NULL;
  guint n_nameless = 0;

  for (guint i = 0; i < people->len; i++)
    {
      const SyArrival arrival = { .person = g_ptr_array_index (people, i) };
      g_autofree char *key = sy_text_dup_key (arrival.person->name);

      n_nameless += *key == '\0';
      g_array_append_val (arrivals, arrival);
    }
  once = sy_people_receive (nobody, arrivals, NULL);
  twice = sy_people_receive (once, arrivals, NULL);
  g_assert (once->len <= people->len && twice->len == once->len + n_nameless);
}

static void
check_text (const char *text, gsize length)
{
  g_assert (g_utf8_validate (text, (gssize) length, NULL));
  for (gsize i = 0; i < length; i++)
    g_assert ((guchar) text[i] >= ' ' || strchr ("\t\r\n", text[i]) != NULL);
}

/* Whatever stands in the text before it, the record carries the profile and nothing else. */
static void
check_record (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis)
{
  g_autoptr (GBytes) json = sy_profile_to_json (profile, catalogue);
  g_autofree char *block = sy_record_write_block (json);
  char *text = sy_report_write_record (catalogue, profile, analysis, block, DAY);
  g_autoptr (GBytes) record = g_bytes_new_take (text, strlen (text));
  g_autoptr (GBytes) taken = sy_record_take_profile (record);
  gsize length;
  const char *carried = g_bytes_get_data (taken, &length);

  check_text (text, strlen (text));
  g_assert (sy_record_has_profile (record) && length > g_bytes_get_size (json));
  g_assert (memcmp (carried + length - g_bytes_get_size (json), g_bytes_get_data (json, NULL),
                    g_bytes_get_size (json))
            == 0);
}

/* One, since all take too long. */
static void
check_format (SyCatalogue *catalogue, SyProfile *profile, SyAnalysis *analysis, gsize nth)
{
  const SyReportOptions options = { .width = 80, .separator = ',', .is_signed = TRUE };
  guint n_formats;
  const SyReportFormat *formats = sy_report_format_list (&n_formats);
  const SyReportFormat *format = &formats[nth % n_formats];
  g_autoptr (SyReport) report =
      sy_report_new_for_kind (format->kind, catalogue, profile, analysis,
                              sy_report_kind_get_parts (format->kind), DAY);
  g_autoptr (GBytes) bytes = format->write (report, &options);

  check_text (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Whatever can be read can be merged, and a report can be made of it, and a record. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile =
      sy_profile_from_json (bytes, get_catalogues (), &catalogue, NULL, NULL);
  g_autoptr (SyAnalysis) analysis = NULL;

  if (profile == NULL)
    return 0;

  check_merges (catalogue, profile);
  check_people (profile);
  analysis = sy_analysis_new (catalogue, profile);
  check_record (catalogue, profile, analysis);
  check_format (catalogue, profile, analysis, size);

  return 0;
}
