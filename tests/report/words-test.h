/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* Sentences compared with what a person would type: spaces that do not break are spaces. */

static inline char *
type_words (const char *text)
{
  GString *typed;

  if (text == NULL)
    return NULL;

  typed = g_string_new (text);
  g_string_replace (typed, "\302\240", " ", 0);

  return g_string_free (typed, FALSE);
}

static inline void
assert_words (const char *text, const char *expected)
{
  g_autofree char *typed = type_words (text);

  g_assert_cmpstr (typed, ==, expected);
}
