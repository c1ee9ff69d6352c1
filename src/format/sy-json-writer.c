/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-writer.h"

#include <math.h>
#include <string.h>

#include "sy-json-string.h"

struct _SyJsonWriter
{
  GString *text;
  guint depth;
  gboolean is_empty; /* whether the innermost object or array is, so far */
  gboolean is_named; /* whether a member's name waits for its value */
};

static void
break_line (SyJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

/* Goes to where the next member or element stands. */
static void
begin_item (SyJsonWriter *self)
{
  if (!self->is_empty)
    g_string_append_c (self->text, ',');
  break_line (self);
  self->is_empty = FALSE;
}

static void
begin_value (SyJsonWriter *self)
{
  if (!self->is_named && self->depth > 0)
    begin_item (self);
  self->is_named = FALSE;
}

static void
append_literal (SyJsonWriter *self, const char *text, gsize length)
{
  begin_value (self);
  g_string_append_len (self->text, text, (gssize) length);
}

static void
append_name (SyJsonWriter *self, const char *name, gsize length)
{
  begin_item (self);
  sy_json_string_encode (self->text, name, length);
  g_string_append (self->text, ": ");
  self->is_named = TRUE;
}

/* As strcspn (), of which sanitizers that check strings strictly measure all that is behind. */
static gsize
count_until (const char *text, const char *signs)
{
  gsize n = 0;

  while (text[n] != '\0' && strchr (signs, text[n]) == NULL)
    n++;

  return n;
}

/* Copies a string of a raw value, a name where a colon follows. Returns what is behind it. */
static const char *
copy_string (SyJsonWriter *self, const char *text, const char *end)
{
  g_autoptr (GString) decoded = g_string_new (NULL);
  SyFormatError code;
  gsize at = 0;

  sy_json_string_decode (text, (gsize) (end - text), &at, decoded, &code);
  text += at;
  while (*text != '\0' && strchr (" \t\n\r", *text) != NULL)
    text++;

  if (*text == ':')
    {
      append_name (self, decoded->str, decoded->len);
      return text + 1;
    }

  begin_value (self);
  sy_json_string_encode (self->text, decoded->str, decoded->len);

  return text;
}

/* The shortest spelling that reads back the same; integers without an exponent up to 10¹⁶, as
 * Python. */
static void
spell_double (double value, char buffer[G_ASCII_DTOSTR_BUF_SIZE])
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  if (fabs (value) < 1e16 && floor (value) == value)
    {
      g_snprintf (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%" G_GINT64_FORMAT, (gint64) value);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, formats[i], value);
      if (g_ascii_strtod (buffer, NULL) == value)
        return;
    }
}

SyJsonWriter *
sy_json_writer_new (void)
{
  SyJsonWriter *self = g_new0 (SyJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->is_empty = TRUE;

  return self;
}

void
sy_json_writer_free (SyJsonWriter *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * sy_json_writer_finish:
 * @self: (transfer full): a writer that has written one value
 *
 * Returns: (transfer full): its text; a NUL stands behind its last byte
 */
GBytes *
sy_json_writer_finish (SyJsonWriter *self)
{
  GString *text = self->text;

  g_return_val_if_fail (self->depth == 0, NULL);

  g_string_append_c (text, '\n');
  g_free (self);

  return g_string_free_to_bytes (text);
}

/**
 * sy_json_writer_begin:
 * @self: a writer
 * @bracket: '{' or '['
 */
void
sy_json_writer_begin (SyJsonWriter *self, char bracket)
{
  append_literal (self, &bracket, 1);
  self->depth++;
  self->is_empty = TRUE;
}

/**
 * sy_json_writer_end:
 * @self: a writer
 * @bracket: '}' or ']'
 */
void
sy_json_writer_end (SyJsonWriter *self, char bracket)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->is_empty)
    break_line (self);
  g_string_append_c (self->text, bracket);
  self->is_empty = FALSE;
}

void
sy_json_writer_member (SyJsonWriter *self, const char *name)
{
  append_name (self, name, strlen (name));
}

void
sy_json_writer_begin_member (SyJsonWriter *self, const char *name, char bracket)
{
  sy_json_writer_member (self, name);
  sy_json_writer_begin (self, bracket);
}

void
sy_json_writer_string (SyJsonWriter *self, const char *value)
{
  begin_value (self);
  sy_json_string_encode (self->text, value, strlen (value));
}

void
sy_json_writer_int (SyJsonWriter *self, int value)
{
  begin_value (self);
  g_string_append_printf (self->text, "%d", value);
}

/**
 * sy_json_writer_double:
 * @self: a writer
 * @value: a number; JSON knows no other, so that one that is not finite is written as null
 */
void
sy_json_writer_double (SyJsonWriter *self, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      sy_json_writer_null (self);
      return;
    }

  spell_double (value, buffer);
  append_literal (self, buffer, strlen (buffer));
}

void
sy_json_writer_boolean (SyJsonWriter *self, gboolean value)
{
  const char *word = value ? "true" : "false";

  append_literal (self, word, strlen (word));
}

void
sy_json_writer_null (SyJsonWriter *self)
{
  append_literal (self, "null", 4);
}

/**
 * sy_json_writer_raw:
 * @self: a writer
 * @text: one value, in JSON that passed sy_json_scan()
 *
 * Writes the value in the canonical way; its numbers keep their spelling.
 */
void
sy_json_writer_raw (SyJsonWriter *self, const char *text)
{
  const char *end = text + strlen (text);

  while (text < end)
    {
      gsize length = count_until (text, " \t\n\r,:\"{}[]");

      if (length > 0)
        append_literal (self, text, length);
      else if (*text == '"')
        {
          text = copy_string (self, text, end);
          continue;
        }
      else if (*text == '{' || *text == '[')
        sy_json_writer_begin (self, *text);
      else if (*text == '}' || *text == ']')
        sy_json_writer_end (self, *text);

      text += MAX (length, 1);
    }
}

void
sy_json_writer_add_string (SyJsonWriter *self, const char *name, const char *value)
{
  sy_json_writer_member (self, name);
  sy_json_writer_string (self, value);
}

/**
 * sy_json_writer_add_text:
 * @self: a writer
 * @name: a member's name
 * @value: a text; where it is empty, the member is left out
 */
void
sy_json_writer_add_text (SyJsonWriter *self, const char *name, const char *value)
{
  if (value[0] != '\0')
    sy_json_writer_add_string (self, name, value);
}

void
sy_json_writer_add_int (SyJsonWriter *self, const char *name, int value)
{
  sy_json_writer_member (self, name);
  sy_json_writer_int (self, value);
}

void
sy_json_writer_add_double (SyJsonWriter *self, const char *name, double value)
{
  sy_json_writer_member (self, name);
  sy_json_writer_double (self, value);
}

void
sy_json_writer_add_boolean (SyJsonWriter *self, const char *name, gboolean value)
{
  sy_json_writer_member (self, name);
  sy_json_writer_boolean (self, value);
}

void
sy_json_writer_add_null (SyJsonWriter *self, const char *name)
{
  sy_json_writer_member (self, name);
  sy_json_writer_null (self);
}
