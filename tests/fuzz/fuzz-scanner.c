/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <string.h>

#include "sy-json-document.h"
#include "sy-json-scanner.h"

static void
check_spans (const char *text, gsize length, GArray *spans)
{
  g_autofree gsize *offsets = g_new (gsize, spans->len);
  g_autofree SyJsonPlace *places = g_new0 (SyJsonPlace, spans->len);

  for (guint i = 0; i < spans->len; i++)
    {
      const SyJsonSpan *span = &g_array_index (spans, SyJsonSpan, i);

      g_assert (span->start < span->end && span->end <= length);
      offsets[i] = span->start;
    }
  sy_json_find_places (text, length, offsets, spans->len, places);
  for (guint i = 0; i < spans->len; i++)
    {
      g_assert (places[i].path[0] == '$' && places[i].line > 0 && places[i].column > 0);
      sy_json_place_clear (&places[i]);
    }
}

/* What the scanner lets through, json-glib can read, and every value has a place. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) spans = NULL;
  g_autoptr (SyJsonDocument) document = NULL;
  const char *text = g_bytes_get_data (bytes, NULL);

  if (!sy_json_scan (text, size, NULL, NULL, &error))
    {
      check_refusal (error, bytes);
      return 0;
    }

  spans = sy_json_find_spans (text, size);
  check_spans (text, size, spans);
  document = sy_json_document_new (bytes, &error);
  g_assert (document != NULL && error == NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *raw =
          sy_json_document_dup_raw (document, sy_json_document_get_root (document));

      g_assert (strlen (raw) <= size);
    }

  return 0;
}
