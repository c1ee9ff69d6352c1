/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-merge-marks.h"

#include <string.h>

/* The lines that Git and its like leave between two versions of a part. None can be a line of JSON:
 * a string holds no line ends, and nothing outside of strings begins so.
 */

/* Unless somebody has set another size. */
#define SIZE 7

/* How far a line is looked for on the other side before all that is left counts as one part. */
#define DISTANCE_MAX 1000

typedef enum
{
  PART_NONE,
  PART_OURS,
  PART_BASE, /* some styles show what both were made from */
  PART_THEIRS,
  PART_BROKEN,
} Part;

/* The sign that the line is a mark of, or 0. */
static char
get_sign (const char *line, gsize length)
{
  gsize size = 1;

  if (length < SIZE || strchr ("<|=>", line[0]) == NULL)
    return 0;

  while (size < MIN (length, SIZE + 1) && line[size] == line[0])
    size++;

  return size == SIZE && (size == length || strchr (" \t\r\n", line[size]) != NULL) ? line[0] : 0;
}

static gsize
get_line_length (const char *line, gsize rest)
{
  const char *end = memchr (line, '\n', rest);

  return end != NULL ? (gsize) (end + 1 - line) : rest;
}

static Part
find_next_part (Part part, char sign)
{
  switch (sign)
    {
    case '<':
      return part == PART_NONE ? PART_OURS : PART_BROKEN;
    case '|':
      return part == PART_OURS ? PART_BASE : PART_BROKEN;
    case '=':
      return part == PART_OURS || part == PART_BASE ? PART_THEIRS : PART_BROKEN;
    case '>':
      return part == PART_THEIRS ? PART_NONE : PART_BROKEN;
    default:
      return part;
    }
}

/**
 * sy_merge_find_mark:
 * @text: a file's text
 * @length: its bytes
 * @offset: (out): where the first line is that a merge left
 *
 * Returns: whether one is there that begins or ends two versions
 */
gboolean
sy_merge_find_mark (const char *text, gsize length, gsize *offset)
{
  for (gsize at = 0; at < length; at += get_line_length (text + at, length - at))
    {
      char sign = get_sign (text + at, length - at);

      /* A line of others may be anybody's, such as one under a title. */
      if (sign != '<' && sign != '>')
        continue;
      *offset = at;
      return TRUE;
    }

  return FALSE;
}

/**
 * sy_merge_take_side:
 * @bytes: a file in which a merge left marks
 * @side: which version to take where there are two
 *
 * Returns: (transfer full) (nullable): the file with that alone, and with spaces for the rest, so
 *   that all stands where it stood; %NULL where the marks are not as a merge leaves them
 */
GBytes *
sy_merge_take_side (GBytes *bytes, SyMergeSide side)
{
  const Part wanted = side == SY_MERGE_OURS ? PART_OURS : PART_THEIRS;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autofree char *taken = g_memdup2 (text, length);
  Part part = PART_NONE;

  for (gsize at = 0; at < length && part != PART_BROKEN;)
    {
      gsize end = at + get_line_length (text + at, length - at);
      char sign = get_sign (text + at, end - at);

      part = find_next_part (part, sign);
      for (; at < end; at++)
        if ((sign != 0 || (part != PART_NONE && part != wanted)) && text[at] != '\n'
            && text[at] != '\r')
          taken[at] = ' ';
    }

  return part == PART_NONE ? g_bytes_new_take (g_steal_pointer (&taken), length) : NULL;
}

static gboolean
is_same_line (char **ours, guint our_at, char **theirs, guint their_at)
{
  return g_strcmp0 (ours[our_at], theirs[their_at]) == 0;
}

/* Whether both sides go on in the same way; one line alone, such as a bracket, is anywhere. */
static gboolean
meets (char **ours, guint our_at, char **theirs, guint their_at)
{
  return is_same_line (ours, our_at, theirs, their_at)
         && (ours[our_at] == NULL || is_same_line (ours, our_at + 1, theirs, their_at + 1));
}

/* Goes to the nearest place where both sides go on in the same way. */
static void
find_meeting (char **ours, guint *our_at, char **theirs, guint *their_at)
{
  guint n_ours = g_strv_length (ours + *our_at);
  guint n_theirs = g_strv_length (theirs + *their_at);

  for (guint distance = 1; distance <= MIN (n_ours + n_theirs, DISTANCE_MAX); distance++)
    for (guint n = distance > n_theirs ? distance - n_theirs : 0; n <= MIN (distance, n_ours); n++)
      if (meets (ours, *our_at + n, theirs, *their_at + distance - n))
        {
          *our_at += n;
          *their_at += distance - n;
          return;
        }
  *our_at += n_ours;
  *their_at += n_theirs;
}

/* What is behind the last newline is no line. By characters, since a sanitizer that watches a
 * search for a string measures all that is left at each line.
 */
static char **
split (const char *text)
{
  char **lines = g_strsplit_set (text, "\n", -1);

  g_clear_pointer (&lines[g_strv_length (lines) - 1], g_free);

  return lines;
}

static void
append_lines (GString *text, char **lines, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    g_string_append_printf (text, "%s\n", lines[i]);
}

/**
 * sy_merge_mark:
 * @ours: a file that ends in a newline
 * @theirs: another version of it
 *
 * Returns: (transfer full): what both have, and between marks what they do not
 */
char *
sy_merge_mark (const char *ours, const char *theirs)
{
  g_auto (GStrv) our_lines = split (ours);
  g_auto (GStrv) their_lines = split (theirs);
  GString *text = g_string_new (NULL);
  guint our_at = 0;
  guint their_at = 0;

  while (our_lines[our_at] != NULL || their_lines[their_at] != NULL)
    {
      guint our_start = our_at;
      guint their_start = their_at;

      if (is_same_line (our_lines, our_at, their_lines, their_at))
        {
          append_lines (text, our_lines, our_at, our_at + 1);
          our_at++;
          their_at++;
          continue;
        }
      find_meeting (our_lines, &our_at, their_lines, &their_at);
      g_string_append (text, "<<<<<<< ours\n");
      append_lines (text, our_lines, our_start, our_at);
      g_string_append (text, "=======\n");
      append_lines (text, their_lines, their_start, their_at);
      g_string_append (text, ">>>>>>> theirs\n");
    }

  return g_string_free (text, FALSE);
}
