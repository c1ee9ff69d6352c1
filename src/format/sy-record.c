/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-record.h"

#include <string.h>

#include "sy-json-scanner.h"

/* The block is found as CommonMark finds it: a fence of backticks or tildes whose info string is
 * that of ours, outside of any other fence, up to a fence that is as long or to the end. People
 * write around it what they want.
 */

#define INFO "json steelyard-profile"
#define FENCE_MIN 3
#define INDENT_MAX 3
#define BYTE_ORDER_MARK "\357\273\277"

/* A line that may begin or end a block. */
typedef struct
{
  gsize indent;
  char sign;
  gsize length;
  const char *info; /* behind the signs */
  gsize info_length;
} Fence;

/* Offsets of the block: the line of its first fence, what is in it, and what stands behind it. */
typedef struct
{
  Fence fence;
  gsize start;
  gsize content;
  gsize content_end;
  gsize end;
} Block;

static gsize
get_line_length (const char *line, gsize rest)
{
  const char *end = memchr (line, '\n', rest);

  return end != NULL ? (gsize) (end + 1 - line) : rest;
}

static gsize
count (const char *text, gsize length, char sign)
{
  gsize n = 0;

  while (n < length && text[n] == sign)
    n++;

  return n;
}

static gboolean
read_fence (Fence *fence, const char *line, gsize length)
{
  fence->indent = count (line, length, ' ');
  if (fence->indent > INDENT_MAX || fence->indent == length)
    return FALSE;

  fence->sign = line[fence->indent];
  if (fence->sign != '`' && fence->sign != '~')
    return FALSE;

  fence->length = count (line + fence->indent, length - fence->indent, fence->sign);
  fence->info = line + fence->indent + fence->length;
  fence->info_length = length - fence->indent - fence->length;
  while (fence->info_length > 0 && g_ascii_isspace (*fence->info))
    {
      fence->info++;
      fence->info_length--;
    }
  while (fence->info_length > 0 && g_ascii_isspace (fence->info[fence->info_length - 1]))
    fence->info_length--;

  /* Behind backticks others would make it a span of code. */
  return fence->length >= FENCE_MIN
         && (fence->sign == '~' || memchr (fence->info, '`', fence->info_length) == NULL);
}

static gboolean
is_ours (const Fence *fence)
{
  return fence->info_length == strlen (INFO) && memcmp (fence->info, INFO, strlen (INFO)) == 0;
}

static gboolean
closes (const Fence *fence, const Fence *open)
{
  return fence->sign == open->sign && fence->length >= open->length && fence->info_length == 0;
}

/* Goes to the end of what @open begins before @at. */
static void
find_end (const char *text,
          gsize length,
          gsize at,
          const Fence *open,
          gsize *content_end,
          gsize *end)
{
  for (*content_end = at; *content_end < length; *content_end = *end)
    {
      Fence fence;

      *end = *content_end + get_line_length (text + *content_end, length - *content_end);
      if (read_fence (&fence, text + *content_end, *end - *content_end) && closes (&fence, open))
        return;
    }
  *end = length;
}

/* However long it is. */
static gboolean
begins_like_json (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length >= strlen (BYTE_ORDER_MARK)
      && memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      text += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }
  while (length > 0 && g_ascii_isspace (*text))
    {
      text++;
      length--;
    }

  return length > 0 && *text == '{'; /* an array is no profile, and a line may begin with a link */
}

static gboolean
find_block (GBytes *bytes, Block *block)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize at = 0;

  if (length > SY_JSON_BYTES_MAX || begins_like_json (bytes))
    return FALSE;

  while (at < length)
    {
      block->start = at;
      at += get_line_length (text + at, length - at);
      block->content = at;
      if (!read_fence (&block->fence, text + block->start, at - block->start))
        continue;
      find_end (text, length, at, &block->fence, &block->content_end, &block->end);
      if (is_ours (&block->fence))
        return TRUE;
      at = block->end;
    }

  return FALSE;
}

/**
 * sy_record_has_profile:
 * @bytes: a file that nobody vouches for
 *
 * Returns: whether it is text around the block of a profile
 */
gboolean
sy_record_has_profile (GBytes *bytes)
{
  Block block;

  return find_block (bytes, &block);
}

/**
 * sy_record_take_profile:
 * @bytes: a file that nobody vouches for
 *
 * Returns: (transfer full): the profile that a record carries, with spaces for all before it, so
 *   that it stands in the lines in which it stood; of any other file, all
 */
GBytes *
sy_record_take_profile (GBytes *bytes)
{
  const char *text = g_bytes_get_data (bytes, NULL);
  g_autofree char *taken = NULL;
  Block block;

  if (!find_block (bytes, &block))
    return g_bytes_ref (bytes);

  taken = g_memdup2 (text, block.content_end);
  for (gsize i = 0; i < block.content; i++)
    if (taken[i] != '\n' && taken[i] != '\r')
      taken[i] = ' ';

  return g_bytes_new_take (g_steal_pointer (&taken), block.content_end);
}

/* As long as it has to be so that nothing in it ends it. */
static gsize
find_fence_length (GBytes *profile, const Fence *fence)
{
  gsize size;
  const char *text = g_bytes_get_data (profile, &size);
  gsize length = MAX (fence->length, FENCE_MIN);

  for (gsize i = 0; i < size; i++)
    {
      gsize run = count (text + i, size - i, fence->sign);

      length = MAX (length, run + 1);
      i += run;
    }

  return length;
}

static void
append_fence (GString *out, const Fence *fence, gsize length, const char *info, const char *end)
{
  for (gsize i = 0; i < fence->indent; i++)
    g_string_append_c (out, ' ');
  for (gsize i = 0; i < length; i++)
    g_string_append_c (out, fence->sign);
  g_string_append_printf (out, "%s%s", info, end);
}

/* Each line as far in as the fence, and ended as that is. */
static void
append_block (GString *out, const Fence *fence, GBytes *profile, const char *end)
{
  gsize length = find_fence_length (profile, fence);
  gsize size;
  const char *text = g_bytes_get_data (profile, &size);

  append_fence (out, fence, length, INFO, end);
  for (gsize at = 0; at < size;)
    {
      gsize whole = get_line_length (text + at, size - at);
      gsize bare = text[at + whole - 1] == '\n' ? whole - 1 : whole;

      for (gsize i = 0; i < fence->indent; i++)
        g_string_append_c (out, ' ');
      g_string_append_len (out, text + at, (gssize) bare);
      g_string_append (out, end);
      at += whole;
    }
  append_fence (out, fence, length, "", end);
}

/**
 * sy_record_with_profile:
 * @record: a file
 * @bytes: what is to be in its place: what sy_profile_to_json() gave, or anything else
 *
 * Returns: (transfer full): where that file is a record and @bytes are a profile, the record with
 *   that profile in its block, and with nothing else changed; else @bytes
 */
GBytes *
sy_record_with_profile (GBytes *record, GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (record, &length);
  GString *out;
  Block block;

  if (!begins_like_json (bytes) || !find_block (record, &block))
    return g_bytes_ref (bytes);

  out = g_string_new_len (text, (gssize) block.start);
  append_block (out, &block.fence, bytes,
                block.content - block.start >= 2 && text[block.content - 2] == '\r' ? "\r\n"
                                                                                    : "\n");
  g_string_append_len (out, text + block.end, (gssize) (length - block.end));

  return g_string_free_to_bytes (out);
}

/**
 * sy_record_write_block:
 * @profile: what sy_profile_to_json() gave
 *
 * Returns: (transfer full): the block that carries it in a record
 */
char *
sy_record_write_block (GBytes *profile)
{
  const Fence fence = { .sign = '`' };
  GString *out = g_string_new (NULL);

  append_block (out, &fence, profile, "\n");

  return g_string_free (out, FALSE);
}
