/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-string.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-json-scanner.h"
#include "sy-text.h"

/* A text without NUL, the place in it, and what has been understood so far. */
typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  GString *decoded; /* (nullable) */
  gsize n_decoded;
  SyFormatError code;
} Decoder;

static const char spellings[] = "\"\\bfnrt/";
static const char meanings[] = "\"\\\b\f\n\r\t/";

static const char *
refuse (Decoder *self, SyFormatError code, const char *sentence)
{
  self->code = code;
  return sentence;
}

static void
add_decoded (Decoder *self, const char *bytes, gsize length)
{
  self->n_decoded += length;
  if (self->decoded != NULL)
    g_string_append_len (self->decoded, bytes, (gssize) length);
}

/* The UTF-16 unit that "\uXXXX" at @offset stands for, or -1 where there is none. */
static int
read_unit (Decoder *self, gsize offset)
{
  int unit = 0;

  if (self->length < offset + 6 || memcmp (self->text + offset, "\\u", 2) != 0)
    return -1;

  for (gsize i = offset + 2; i < offset + 6; i++)
    {
      int digit = g_ascii_xdigit_value (self->text[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }

  return unit;
}

static const char *
decode_unicode_escape (Decoder *self)
{
  int unit = read_unit (self, self->at);
  int low = read_unit (self, self->at + 6);
  gunichar character = (gunichar) unit;
  gsize length = 6;
  char bytes[6];

  if (unit < 0)
    return refuse (self, SY_FORMAT_ERROR_SYNTAX, _ ("Four hexadecimal digits must follow \\u"));
  if (unit == 0)
    return refuse (self, SY_FORMAT_ERROR_NUL, _ ("A string may not hold a NUL character"));

  if (0xd800 <= unit && unit < 0xdc00 && 0xdc00 <= low && low < 0xe000)
    {
      character = 0x10000 + (((gunichar) unit - 0xd800) << 10) + ((gunichar) low - 0xdc00);
      length = 12;
    }
  else if (0xd800 <= unit && unit < 0xe000)
    return refuse (self, SY_FORMAT_ERROR_SYNTAX,
                   _ ("This is one half of a surrogate pair without the other"));

  add_decoded (self, bytes, (gsize) g_unichar_to_utf8 (character, bytes));
  self->at += length;

  return NULL;
}

static const char *
decode_escape (Decoder *self)
{
  char character = self->at + 1 < self->length ? self->text[self->at + 1] : '\0';
  const char *found = character != '\0' ? strchr (spellings, character) : NULL;

  if (character == 'u')
    return decode_unicode_escape (self);
  if (found == NULL)
    return refuse (self, SY_FORMAT_ERROR_SYNTAX,
                   _ ("JSON knows no such escape; a backslash itself is written \\\\"));

  add_decoded (self, &meanings[found - spellings], 1);
  self->at += 2;

  return NULL;
}

/* Takes the characters that stand for themselves. */
static void
decode_plain (Decoder *self)
{
  const char *start = self->text + self->at;
  const char *end = self->text + self->length;
  const char *next = start;

  while (next < end && (guchar) *next >= 0x20 && *next != '"' && *next != '\\')
    next++;

  add_decoded (self, start, (gsize) (next - start));
  self->at += (gsize) (next - start);
}

/* Takes all up to the closing quote; a string that goes wrong as a whole is refused at @start. */
static const char *
decode_string (Decoder *self, gsize start)
{
  for (;;)
    {
      const char *problem = NULL;

      decode_plain (self);
      if (self->n_decoded > SY_JSON_STRING_MAX)
        {
          self->at = start;
          return refuse (self, SY_FORMAT_ERROR_TOO_LONG, _ ("The string is longer than 64 KiB"));
        }
      if (self->at >= self->length)
        {
          self->at = start;
          return refuse (self, SY_FORMAT_ERROR_SYNTAX, _ ("The string is never closed"));
        }

      if (self->text[self->at] == '"')
        return NULL;
      if (self->text[self->at] == '\\')
        problem = decode_escape (self);
      else
        problem = refuse (self, SY_FORMAT_ERROR_SYNTAX,
                          _ ("A string may not hold a raw line break or control character"));
      if (problem != NULL)
        return problem;
    }
}

/**
 * sy_json_string_decode:
 * @text: UTF-8 without NUL
 * @length: its bytes
 * @at: (inout): where the opening quote stands; after the call the place behind the closing one, or
 * what is wrong
 * @decoded: (nullable): what the string means is appended here
 * @code: (out): where it is wrong, why
 *
 * Returns: (nullable): what is wrong, for people, or %NULL
 */
const char *
sy_json_string_decode (const char *text,
                       gsize length,
                       gsize *at,
                       GString *decoded,
                       SyFormatError *code)
{
  Decoder decoder = { .text = text, .length = length, .at = *at + 1, .decoded = decoded };
  const char *problem = decode_string (&decoder, *at);

  *at = problem == NULL ? decoder.at + 1 : decoder.at;
  *code = decoder.code;

  return problem;
}

/**
 * sy_json_string_encode:
 * @text: the string is appended here, in quotes, without escapes that JSON does not require
 * @string: UTF-8 without NUL
 * @length: its bytes
 */
void
sy_json_string_encode (GString *text, const char *string, gsize length)
{
  g_string_append_c (text, '"');
  for (gsize i = 0; i < length; i++)
    {
      const char *found = string[i] != '/' ? strchr (meanings, string[i]) : NULL;

      if (found != NULL)
        g_string_append_printf (text, "\\%c", spellings[found - meanings]);
      else if ((guchar) string[i] < 0x20)
        g_string_append_printf (text, "\\u%04x", (guint) string[i]);
      else
        g_string_append_c (text, string[i]);
    }
  g_string_append_c (text, '"');
}

/**
 * sy_json_string_dup_inert:
 * @json: a JSON text, in UTF-8
 *
 * Canonical JSON holds every character that need not be escaped, also those that command a terminal
 * or turn its direction. They stand in strings alone, where an escape means the same.
 *
 * Returns: (transfer full): the same values, with \uXXXX for what is not inert
 */
char *
sy_json_string_dup_inert (const char *json)
{
  GString *text = g_string_new (NULL);

  for (; *json != '\0'; json = g_utf8_next_char (json))
    {
      gunichar character = g_utf8_get_char (json);

      if (character < 0x7f || sy_text_is_inert (character))
        g_string_append_unichar (text, character);
      else
        g_string_append_printf (text, "\\u%04x", character);
    }

  return g_string_free (text, FALSE);
}
