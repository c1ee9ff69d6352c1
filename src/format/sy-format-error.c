/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-format-error.h"

#include <string.h>

/* As much of a file's own text as a message repeats: characters as they are shown, and bytes at the
 * end of a path.
 */
#define QUOTE_MAX 40
#define PATH_MAX_BYTES 100

typedef struct
{
  guint line;
  guint column;
  char *path;
} SyFormatErrorPrivate;

static void
sy_format_error_private_init (SyFormatErrorPrivate *priv)
{
}

static void
sy_format_error_private_copy (const SyFormatErrorPrivate *from, SyFormatErrorPrivate *to)
{
  *to = *from;
  to->path = g_strdup (from->path);
}

static void
sy_format_error_private_clear (SyFormatErrorPrivate *priv)
{
  g_free (priv->path);
}

G_DEFINE_EXTENDED_ERROR (SyFormatError, sy_format_error)

/**
 * sy_format_error_get_line:
 * @error: an error of %SY_FORMAT_ERROR
 *
 * Returns: the line from 1, or 0 where the error has no place
 */
guint
sy_format_error_get_line (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);

  return error->domain == SY_FORMAT_ERROR ? sy_format_error_get_private (error)->line : 0;
}

/**
 * sy_format_error_get_column:
 * @error: an error of %SY_FORMAT_ERROR
 *
 * Returns: the column from 1, in characters, or 0 where the error has no place
 */
guint
sy_format_error_get_column (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);

  return error->domain == SY_FORMAT_ERROR ? sy_format_error_get_private (error)->column : 0;
}

/**
 * sy_format_error_get_path:
 * @error: an error of %SY_FORMAT_ERROR
 *
 * Returns: (transfer none): the JSON path, such as "$.people[2].name", or "" where there is none
 */
const char *
sy_format_error_get_path (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain != SY_FORMAT_ERROR || sy_format_error_get_private (error)->path == NULL)
    return "";

  return sy_format_error_get_private (error)->path;
}

/**
 * sy_format_error_set:
 * @error: (nullable): where to put it
 * @code: why
 * @line: from 1, or 0 for no place
 * @column: likewise
 * @path: the JSON path, or ""
 * @sentence: for people; text from files in it went through sy_format_dup_quoted()
 */
void
sy_format_error_set (GError **error,
                     SyFormatError code,
                     guint line,
                     guint column,
                     const char *path,
                     const char *sentence)
{
  g_autofree char *message = NULL;
  SyFormatErrorPrivate *priv;

  g_return_if_fail (path != NULL && sentence != NULL);

  if (error == NULL)
    return;

  message = sy_format_dup_message (sentence, path);
  *error = g_error_new_literal (SY_FORMAT_ERROR, (int) code, message);
  priv = sy_format_error_get_private (*error);
  priv->line = line;
  priv->column = column;
  priv->path = g_strdup (path);
}

/**
 * sy_format_error_describe:
 * @name: what people call the file
 * @message: what is wrong with it
 * @error: an error of any domain, whose place is named if it has one
 *
 * Returns: (transfer full): NAME:LINE:COLUMN: message, or NAME: message where there is no place
 */
char *
sy_format_error_describe (const char *name, const char *message, const GError *error)
{
  guint line = sy_format_error_get_line (error);

  if (line == 0)
    return g_strdup_printf ("%s: %s", name, message);

  return g_strdup_printf ("%s:%u:%u: %s", name, line, sy_format_error_get_column (error), message);
}

/**
 * sy_format_dup_message:
 * @sentence: for people
 * @path: a JSON path
 *
 * Returns: (transfer full): the sentence, with the path in brackets where it names more than the
 * root; of a long one its end, since a file chooses how its members are called
 */
char *
sy_format_dup_message (const char *sentence, const char *path)
{
  gsize length = strlen (path);
  const char *end = path;

  if (length < 2)
    return g_strdup (sentence);

  if (length > PATH_MAX_BYTES)
    for (end = path + length - PATH_MAX_BYTES; ((guchar) *end & 0xc0) == 0x80;)
      end++;

  return g_strdup_printf ("%s (%s%s)", sentence, end > path ? "…" : "", end);
}

/* They count as letters or symbols, and are seen as nothing. */
static gboolean
is_blank (gunichar character)
{
  static const gunichar blanks[] = {
    0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0
  };

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (character == blanks[i])
      return TRUE;

  return (0xfe00 <= character && character <= 0xfe0f)
         || (0xe0000 <= character && character <= 0xe0fff);
}

/**
 * sy_format_is_shown:
 * @character: of a file
 *
 * Returns: whether people see it for what it is: it neither moves the cursor nor turns the
 * direction, and is not taken for a plain blank or for nothing
 */
gboolean
sy_format_is_shown (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return character == ' '
         || (g_unichar_isprint (character) && type != G_UNICODE_LINE_SEPARATOR
             && type != G_UNICODE_PARAGRAPH_SEPARATOR && type != G_UNICODE_SPACE_SEPARATOR
             && !is_blank (character));
}

/* As much as takes 40 characters, so that a file cannot fill a terminal or turn its direction
 * through a message.
 */
static char *
dup_shown (const char *text, gsize length, gboolean is_path)
{
  GString *shown = g_string_new (NULL);
  const char *end = text + length;

  for (guint n = 0; text < end && n < QUOTE_MAX; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);
      gsize before = shown->len;

      if (sy_format_is_shown (character))
        g_string_append_unichar (shown, character);
      else if (is_path)
        g_string_append_printf (shown, "\\u%04x", character);
      else
        g_string_append_printf (shown, "<U+%04X>", character);
      n += sy_format_is_shown (character) ? 1 : (guint) (shown->len - before);
    }
  if (text < end)
    g_string_append (shown, "…");

  return g_string_free (shown, FALSE);
}

/**
 * sy_format_dup_quoted:
 * @text: valid UTF-8 from a file
 * @length: its bytes
 *
 * Returns: (transfer full): as much of it as takes 40 characters, in quotation marks, with what
 *   would not be seen as <U+XXXX>
 */
char *
sy_format_dup_quoted (const char *text, gsize length)
{
  g_autofree char *shown = dup_shown (text, length, FALSE);

  return g_strdup_printf ("“%s”", shown);
}

/**
 * sy_format_dup_path_name:
 * @text: the name of a member
 * @length: its bytes
 *
 * Returns: (transfer full): as much of it as takes 40 characters, with what would not be seen as a
 *   path of JSON spells it
 */
char *
sy_format_dup_path_name (const char *text, gsize length)
{
  return dup_shown (text, length, TRUE);
}
