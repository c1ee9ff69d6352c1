/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-same.h"

#include <string.h>

#define BEFORE "{\"a\":[1,2.50,\"\u00e9\"],\"b\":{\"c\":null,\"d\":true}}"

static const struct
{
  const char *first;
  const char *second;
  gboolean is_same;
} rows[] = {
  { BEFORE, BEFORE, TRUE },
  { BEFORE,
    "\xef\xbb\xbf{\r\n  \"b\": {\"d\": true, \"c\": null},\r\n\t\"a\": [1.0, 25e-1, "
    "\"\\u00e9\"]}\r\n",
    TRUE },
  { BEFORE, "{\"a\":[2.5,1,\"\u00e9\"],\"b\":{\"c\":null,\"d\":true}}", FALSE },
  { BEFORE, "{\"a\":[1,2.5,\"\u00e9\"],\"b\":{\"c\":null,\"d\":false}}", FALSE },
  { BEFORE, "{\"a\":[1,2.5,\"\u00e9\"],\"b\":{\"d\":true}}", FALSE },
  { "[1]", "[\"1\"]", FALSE },
  { "[1,12]", "[11,2]", FALSE },
  { "[\"a\",\"b\"]", "[\"a1:b\"]", FALSE },
  { "[null]", "[\"null\"]", FALSE },
  { "[{}]", "[[]]", FALSE },
  { "[100]", "[1e2]", TRUE },
  { "[0.0]", "[-0]", TRUE },
  { "[0.10]", "[1E-1]", TRUE },
  { "[0.1]", "[0.01]", FALSE },
  { "[-5]", "[5]", FALSE },
  /* One double, but not one number. */
  { "[12345678901234567890]", "[12345678901234567891]", FALSE },
  { "[1e-999999999999999999999]", "[1e-999999999999999999999]", TRUE },
  { "{", "{", TRUE },
  { "{", "{ ", FALSE },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) first = g_bytes_new (rows[i].first, strlen (rows[i].first));
      g_autoptr (GBytes) second = g_bytes_new (rows[i].second, strlen (rows[i].second));

      g_test_message ("%s %s", rows[i].first, rows[i].second);
      g_assert_cmpint (sy_json_is_same (first, second), ==, rows[i].is_same);
      g_assert_cmpint (sy_json_is_same (second, first), ==, rows[i].is_same);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-same/rows", test_rows);

  return g_test_run ();
}
