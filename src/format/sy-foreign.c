/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-foreign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What something on the way of a file has left in its place: an editor, Git, a web server, a mail
 * program. People are told what it is and what to do, not which byte is no JSON.
 */

#define LETTERS(text) (text), sizeof (text) - 1

/* By its first bytes; capitals do not matter, since those of HTML do not. */
static const struct
{
  const char *start;
  gsize length;
  const char *sentence;
} kinds[] = {
  { LETTERS ("version https://git-lfs"),
    N_ ("The file is a pointer of Git LFS, not the file itself; fetch that with “git lfs pull”") },
  { LETTERS ("<!doctype html"),
    N_ ("The file is a web page, not the file itself; download that again, after logging in if "
        "need be") },
  { LETTERS ("<html"),
    N_ ("The file is a web page, not the file itself; download that again, after logging in if "
        "need be") },
  { LETTERS ("<?xml"), N_ ("The file is XML, not JSON; look for the file that Steelyard saved") },
  { LETTERS ("---"), N_ ("The file is a text without a profile in it") },
  { LETTERS ("%PDF-"), N_ ("The file is a PDF document; look for the file that Steelyard saved") },
  { LETTERS ("{\\rtf"), N_ ("The file is a document of a word processor; save it as plain text") },
  { LETTERS ("PK\003\004"), N_ ("The file is a ZIP archive; unpack it first") },
  { LETTERS ("PK\005\006"), N_ ("The file is a ZIP archive; unpack it first") },
  { LETTERS ("\037\213"), N_ ("The file is compressed with gzip; unpack it first") },
  { LETTERS ("BZh"), N_ ("The file is compressed with bzip2; unpack it first") },
  { LETTERS ("\3757zXZ"), N_ ("The file is compressed with xz; unpack it first") },
  { LETTERS ("\050\265\057\375"), N_ ("The file is compressed with Zstandard; unpack it first") },
  { LETTERS ("7z\274\257\047\034"), N_ ("The file is a 7z archive; unpack it first") },
};

/* ASCII letters, of which JSON begins with two at least, and NULs: which of four bytes is which. */
static gboolean
is_wide (const char *bytes, gsize length, const char *pattern)
{
  if (length < strlen (pattern))
    return FALSE;

  for (gsize i = 0; pattern[i] != '\0'; i++)
    if ((bytes[i] == '\0') != (pattern[i] == '0') || (bytes[i] & 0x80) != 0)
      return FALSE;

  return TRUE;
}

static const char *
find_encoding (const char *bytes, gsize length)
{
  if (is_wide (bytes, length, "x000") || is_wide (bytes, length, "000x")
      || (length >= 4
          && (memcmp (bytes, "\377\376\0\0", 4) == 0 || memcmp (bytes, "\0\0\376\377", 4) == 0)))
    return "UTF-32";
  if (is_wide (bytes, length, "x0x0") || is_wide (bytes, length, "0x0x")
      || (length >= 2
          && (memcmp (bytes, "\377\376", 2) == 0 || memcmp (bytes, "\376\377", 2) == 0)))
    return "UTF-16";

  return NULL;
}

/* Text may have blanks before it. */
static gsize
skip_blanks (const char *bytes, gsize length)
{
  gsize at = 0;

  while (at < length && g_ascii_isspace (bytes[at]))
    at++;

  return at;
}

/**
 * sy_foreign_describe:
 * @bytes: what a file holds, after a byte order mark of UTF-8
 * @length: their number
 *
 * Returns: (transfer full) (nullable): what the file is instead of JSON in UTF-8 and what to do, in
 *   a sentence without its full stop, where it is of a known kind
 */
char *
sy_foreign_describe (const char *bytes, gsize length)
{
  const char *encoding = find_encoding (bytes, length);
  gsize start = skip_blanks (bytes, length);

  if (encoding != NULL)
    /* Translators: a name such as UTF-16. */
    return g_strdup_printf (
        _ ("The file is text in %s; open it in a text editor and save it as UTF-8"), encoding);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length - start >= kinds[i].length
        && g_ascii_strncasecmp (bytes + start, kinds[i].start, kinds[i].length) == 0)
      return g_strdup (_ (kinds[i].sentence));

  return NULL;
}
