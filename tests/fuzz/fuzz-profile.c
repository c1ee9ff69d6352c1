/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <string.h>

#include "sy-profile-json.h"
#include "sy-record.h"
#include "sy-warning.h"

static GBytes *
tidy (GBytes *bytes, GPtrArray *warnings, GError **error)
{
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile =
      sy_profile_from_json (bytes, get_catalogues (), &catalogue, warnings, error);

  return profile != NULL ? sy_profile_to_json (profile, catalogue) : NULL;
}

/* What is written of a file that was read can be read, also where it is in text around it, and is
 * written the same once more.
 */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) warnings = sy_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) once = tidy (bytes, warnings, &error);
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) twice = NULL;

  if (once == NULL)
    {
      check_refusal (error, bytes);
      return 0;
    }

  g_assert (error == NULL && warnings->len <= SY_WARNINGS_MAX);
  whole = sy_record_with_profile (bytes, once);
  twice = tidy (whole, NULL, &error);
  g_assert (error == NULL && g_bytes_equal (once, twice));

  return 0;
}
