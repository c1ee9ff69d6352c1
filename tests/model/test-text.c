/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-text.h"

#include <string.h>

#define CHARACTERS_MAX 8

static const char *const rows[][2] = {
  { "", "" },
  { "\n\n \n", " " },
  { "\n\t\n", "" },
  { "plain", "plain" },
  { "\na\r\n\r\nb\n", "a b" },
  { "a\tb\vc", "a b c" },
  { "a\302\205b", "a b" },
  { "a\342\200\250b\342\200\251", "a b" },
  { "\033[31m", "\357\277\275[31m" },
  { "\302\2331m\177", "\357\277\2751m\357\277\275" },
  { "a\342\200\256b\342\201\251", "a\357\277\275b\357\277\275" },
  { "<b>&lt;", "<b>&lt;" },
  { "\303\244\303\266\303\274\303\237\360\237\230\2005678",
    "\303\244\303\266\303\274\303\237\360\237\230\20056\342\200\246" },
  { "12345678", "12345678" },
  { "1234567\n8", "1234567\342\200\246" },
  { "12345678\n\n", "12345678" },
};

static void
test_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *line = sy_text_dup_line (rows[i][0], CHARACTERS_MAX);

      g_assert_cmpstr (line, ==, rows[i][1]);
    }
}

/* As much as a file may hold. */
static void
test_long (void)
{
  g_autofree char *breaks = g_strnfill (64 * 1024, '\n');
  g_autofree char *letters = g_strnfill (64 * 1024, 'x');
  g_autofree char *nothing = sy_text_dup_line (breaks, SY_TEXT_LINE_MAX);
  g_autofree char *line = sy_text_dup_line (letters, SY_TEXT_LINE_MAX);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpint (g_utf8_strlen (line, -1), ==, SY_TEXT_LINE_MAX);
}

/* What scripts need that are written from right to left, and what emoji are joined with, stays. */
static void
test_inert (void)
{
  static const gunichar inert[] = { 'a', ' ', 0xa0, 0xad, 0x5d0, 0x200c, 0x200d, 0x200e, 0x1f600 };
  static const gunichar active[] = { '\n',   '\t',   0x1b,   0x7f,   0x80,   0x9b,   0x9f,  0x2028,
                                     0x2029, 0x202a, 0x202c, 0x202e, 0x2066, 0x2068, 0x2069 };

  for (guint i = 0; i < G_N_ELEMENTS (inert); i++)
    g_assert_true (sy_text_is_inert (inert[i]));
  for (guint i = 0; i < G_N_ELEMENTS (active); i++)
    g_assert_false (sy_text_is_inert (active[i]));
}

static void
test_endless_word (void)
{
  g_autofree char *word = g_strnfill (300, 'x');
  g_autofree char *words = g_strconcat ("a ", word, "\n", word, NULL);
  g_autofree char *longer = g_strconcat (words, "\303\244 b", NULL);

  g_assert_false (sy_text_has_endless_word ("", 300));
  g_assert_false (sy_text_has_endless_word (words, 300));
  g_assert_true (sy_text_has_endless_word (longer, 300));
}

static void
test_web_address (void)
{
  static const struct
  {
    const char *text;
    gboolean is_address;
  } cases[] = {
    { "https://example.org/a?b=c&d=<e>", TRUE },
    { "HTTP://example.org", TRUE },
    { "https://example.org/@a", TRUE },
    { "https://example.org/Gr\303\266\303\237e", TRUE },
    { "javascript:alert(1)", FALSE },
    { "example.org", FALSE },
    { "//example.org", FALSE },
    { "https:///etc/passwd", FALSE },
    { "https://example.org/a b", FALSE },
    { "https://example.org/\342\200\256gro.emos", FALSE },
    { "https://nodejs.org@example.org/", FALSE },
    { "", FALSE },
  };
  g_autofree char *path = g_strnfill (2000 - strlen ("https://a.b/"), 'x');
  g_autofree char *longest = g_strconcat ("https://a.b/", path, NULL);
  g_autofree char *longer = g_strconcat (longest, "x", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (sy_text_is_web_address (cases[i].text) == cases[i].is_address);
  g_assert_true (sy_text_is_web_address (longest));
  g_assert_false (sy_text_is_web_address (longer));
}

/* What people take for one name. */
static void
test_key (void)
{
  static const char *const same[][2] = {
    { "Ana", " ana\t" },
    { "Zo\303\253", "ZOE\314\210" },
    { "stra\303\237e", "STRASSE" },
    { "\302\240x\342\200\213", "X" }, /* a no-break space, and one of no width */
    { " \n\342\200\213", "" },
    { "a b", "A B" },
  };
  static const char *const different[][2] = { { "a b", "ab" },
                                              { "Zoe", "Zo\303\253" },
                                              { "a", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *one = sy_text_dup_key (same[i][0]);
      g_autofree char *other = sy_text_dup_key (same[i][1]);

      g_assert_cmpstr (one, ==, other);
    }
  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    {
      g_autofree char *one = sy_text_dup_key (different[i][0]);
      g_autofree char *other = sy_text_dup_key (different[i][1]);

      g_assert_cmpstr (one, !=, other);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/line", test_line);
  g_test_add_func ("/text/long", test_long);
  g_test_add_func ("/text/inert", test_inert);
  g_test_add_func ("/text/endless-word", test_endless_word);
  g_test_add_func ("/text/web-address", test_web_address);
  g_test_add_func ("/text/key", test_key);

  return g_test_run ();
}
