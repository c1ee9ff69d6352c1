/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

#include "sy-catalogue-set.h"
#include "sy-format-error.h"

/* A target reads bytes that nobody vouches for and checks what must be true of any answer. Built
 * with libFuzzer it is fed by that, else by replay.c.
 */

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What all refusals have in common: a place within the text, a path, and a short, plain message. */
static inline void
check_refusal (const GError *error, GBytes *bytes)
{
  guint line = sy_format_error_get_line (error);
  guint column = sy_format_error_get_column (error);

  g_assert (error != NULL && error->domain == SY_FORMAT_ERROR);
  g_assert ((line == 0) == (column == 0));
  g_assert (line <= g_bytes_get_size (bytes) + 1 && column <= g_bytes_get_size (bytes) + 1);
  g_assert (strlen (error->message) < 2500 && g_utf8_validate (error->message, -1, NULL));
  for (const char *next = error->message; *next != '\0'; next = g_utf8_next_char (next))
    g_assert (!g_unichar_iscntrl (g_utf8_get_char (next)));
}

/* Those of the program, which are read once. */
static inline SyCatalogueSet *
get_catalogues (void)
{
  static SyCatalogueSet *catalogues;

  if (catalogues == NULL)
    {
      g_setenv ("XDG_DATA_HOME", "/nonexistent", TRUE);
      catalogues = sy_catalogue_set_new (NULL);
    }

  return catalogues;
}
