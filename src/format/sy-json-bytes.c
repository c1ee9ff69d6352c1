/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-bytes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-foreign.h"
#include "sy-format-error.h"
#include "sy-json-scanner.h"
#include "sy-merge-marks.h"

static gboolean
refuse_bytes (const char *text,
              const char *bad,
              SyFormatError code,
              const char *sentence,
              GError **error)
{
  guint line;
  guint column;

  sy_json_locate (text, (gsize) (bad - text), &line, &column);
  sy_format_error_set (error, code, line, column, "", sentence);

  return FALSE;
}

/**
 * sy_json_check_bytes:
 * @text: bytes that nobody vouches for
 * @length: their number
 * @error: return location for an error of %SY_FORMAT_ERROR
 *
 * Decides what can be said of a file before its grammar: that it is no other kind of file, its
 * size, that it is UTF-8 without NUL and without marks of a merge, and that there is something in
 * it.
 *
 * Returns: whether it may be scanned
 */
gboolean
sy_json_check_bytes (const char *text, gsize length, GError **error)
{
  const char *bad = text;
  g_autofree char *foreign = NULL;
  gsize mark;

  if (length == 0)
    return refuse_bytes (text, text, SY_FORMAT_ERROR_EMPTY, _ ("The file is empty"), error);
  foreign = sy_foreign_describe (text, length);
  if (foreign != NULL)
    return refuse_bytes (text, text, SY_FORMAT_ERROR_FOREIGN, foreign, error);
  if (length > SY_JSON_BYTES_MAX)
    {
      sy_format_error_set (error, SY_FORMAT_ERROR_TOO_LARGE, 0, 0, "",
                           _ ("The file is larger than 4 MiB"));
      return FALSE;
    }

  if (!g_utf8_validate_len (text, length, &bad))
    return *bad == '\0' ? refuse_bytes (text, bad, SY_FORMAT_ERROR_NUL,
                                        _ ("The file holds a NUL character"), error)
                        : refuse_bytes (text, bad, SY_FORMAT_ERROR_NOT_UTF8,
                                        _ ("The file is not UTF-8 text"), error);
  if (sy_merge_find_mark (text, length, &mark))
    return refuse_bytes (text, text + mark, SY_FORMAT_ERROR_MERGE,
                         _ ("The file holds a merge that nobody resolved; in a text editor, keep "
                            "one of the two versions between “<<<<<<<” and “>>>>>>>”, and no mark"),
                         error);
  for (bad = text; bad < text + length && strchr (" \t\n\r", *bad) != NULL; bad++)
    ;
  if (bad == text + length)
    return refuse_bytes (text, text, SY_FORMAT_ERROR_EMPTY, _ ("The file is empty"), error);

  return TRUE;
}

/**
 * sy_json_advance:
 * @text: a text that is UTF-8 up to @to
 * @from: a place in it, in bytes
 * @to: another, not before it
 * @line: (inout): from 1, of the one and then of the other
 * @column: (inout): from 1, in characters, likewise
 */
void
sy_json_advance (const char *text, gsize from, gsize to, guint *line, guint *column)
{
  for (gsize i = from; i < to; i++)
    {
      if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == to || text[i + 1] != '\n')))
        {
          *line += 1;
          *column = 1;
        }
      else if (((guchar) text[i] & 0xc0) != 0x80)
        *column += 1;
    }
}

/**
 * sy_json_locate:
 * @text: a text that is UTF-8 up to @offset
 * @offset: a place in it, in bytes
 * @line: (out): from 1
 * @column: (out): from 1, in characters
 */
void
sy_json_locate (const char *text, gsize offset, guint *line, guint *column)
{
  *line = 1;
  *column = 1;
  sy_json_advance (text, 0, offset, line, column);
}

/**
 * sy_json_dup_compact:
 * @text: a text that sy_json_scan() let through
 * @length: (inout): its bytes
 *
 * Returns: (transfer full) (array length=length): it without the blanks around its values, which
 *   say nothing
 */
char *
sy_json_dup_compact (const char *text, gsize *length)
{
  char *compact = g_malloc (*length + 1);
  char *out = compact;
  gboolean is_inside = FALSE; /* a string */

  for (const char *in = text; in < text + *length; in++)
    {
      if (*in == '"')
        is_inside = !is_inside;
      if (is_inside || (*in != ' ' && *in != '\n' && *in != '\t' && *in != '\r'))
        *out++ = *in;
      if (is_inside && *in == '\\')
        *out++ = *++in;
    }
  *out = '\0';
  *length = (gsize) (out - compact);

  return compact;
}
