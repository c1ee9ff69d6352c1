/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-prose.h"

static const SyRun *
get_run (const SyProse *prose, guint i)
{
  return g_ptr_array_index (prose->runs, i);
}

static void
test_runs (void)
{
  g_autoptr (SyProse) prose = sy_prose_new ("Chosen: ");
  g_autofree char *text = NULL;

  sy_prose_append_emphasis (prose, "Alpha");
  sy_prose_append (prose, ", see ");
  sy_prose_append_link (prose, "a page", "https://example.org/a");
  sy_prose_append (prose, ".");
  text = sy_prose_to_text (prose);

  g_assert_cmpuint (prose->runs->len, ==, 5);
  g_assert_cmpint (get_run (prose, 0)->kind, ==, SY_RUN_PLAIN);
  g_assert_cmpint (get_run (prose, 1)->kind, ==, SY_RUN_EMPHASIS);
  g_assert_cmpint (get_run (prose, 3)->kind, ==, SY_RUN_LINK);
  g_assert_cmpstr (get_run (prose, 3)->address, ==, "https://example.org/a");
  g_assert_null (get_run (prose, 1)->address);
  g_assert_cmpstr (text, ==, "Chosen: Alpha, see a page <https://example.org/a>.");
}

/* Writers rely on marks that neither touch nor hold nothing. */
static void
test_merging (void)
{
  g_autoptr (SyProse) prose = sy_prose_new ("");

  g_assert_cmpuint (prose->runs->len, ==, 0);
  sy_prose_append (prose, "1");
  sy_prose_append (prose, ". b");
  sy_prose_append_emphasis (prose, "");
  sy_prose_append_emphasis (prose, "c");
  sy_prose_append_emphasis (prose, "d");
  sy_prose_append_link (prose, "", "https://example.org/");

  g_assert_cmpuint (prose->runs->len, ==, 2);
  g_assert_cmpstr (get_run (prose, 0)->text, ==, "1. b");
  g_assert_cmpstr (get_run (prose, 1)->text, ==, "cd");
}

static void
test_addresses (void)
{
  static const char *const refused[] = { "", "javascript:alert(1)", "https://a.b/c d", "page" };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (SyProse) prose = sy_prose_new ("");

      sy_prose_append_link (prose, "a page", refused[i]);

      g_assert_cmpuint (prose->runs->len, ==, 1);
      g_assert_cmpint (get_run (prose, 0)->kind, ==, SY_RUN_PLAIN);
      g_assert_cmpstr (get_run (prose, 0)->text, ==, "a page");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prose/runs", test_runs);
  g_test_add_func ("/prose/merging", test_merging);
  g_test_add_func ("/prose/addresses", test_addresses);

  return g_test_run ();
}
