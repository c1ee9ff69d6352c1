/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-scanner.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "sy-format-error.h"
#include "sy-json-bytes.h"
#include "sy-json-names.h"
#include "sy-json-string.h"

/* Every integer of as many characters fits 64 bits. */
#define NUMBER_LENGTH 18

/* What a project of the usual size needs: its memory is asked for once. */
#define NAMES_EXPECTED 40
#define BYTES_EXPECTED 500

/* One open object or array. */
typedef struct
{
  char bracket;
  gboolean is_inside; /* whether one of its values is being read */
  guint count;        /* of members or elements, the one being read included */
  guint span;
  guint first_name;
  gsize first_byte;
} Frame;

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  const gsize *goals; /* the values whose paths are asked for, rising */
  guint n_goals;
  char **paths;   /* where those go */
  GArray *spans;  /* (nullable) of SyJsonSpan, where they are asked for */
  GArray *names;  /* of SyJsonName: the members so far of all open objects */
  GString *bytes; /* the names, decoded, each with a NUL behind it */
  Frame frames[SY_JSON_DEPTH_MAX];
  guint depth;
  guint n_values;
  guint n_objects;
  guint n_members;
  SyJsonTraits traits;
  GError **error;
} Scanner;

static void
init_scanner (Scanner *self, const char *text, gsize length, GError **error)
{
  *self = (Scanner) {
    .text = text,
    .length = length,
    .names = g_array_sized_new (FALSE, FALSE, sizeof (SyJsonName), NAMES_EXPECTED),
    .bytes = g_string_sized_new (BYTES_EXPECTED),
    .error = error,
  };
}

static void
clear_scanner (Scanner *self)
{
  g_array_unref (self->names);
  g_string_free (self->bytes, TRUE);
}

/* ".name" where the name is plain, else ["name"], cut and escaped as in all messages. */
static void
append_name (GString *path, const char *name, gsize length)
{
  gboolean is_plain = 0 < length && length <= 40 && !g_ascii_isdigit (name[0]) && name[0] != '-';
  g_autofree char *shown = NULL;

  for (gsize i = 0; i < length && is_plain; i++)
    is_plain = g_ascii_isalnum (name[i]) || name[i] == '-' || name[i] == '_';

  if (is_plain)
    {
      g_string_append_c (path, '.');
      g_string_append_len (path, name, (gssize) length);
      return;
    }

  shown = sy_format_dup_path_name (name, length);
  g_string_append (path, "[\"");
  for (const char *next = shown; *next != '\0'; next++)
    {
      if (*next == '"')
        g_string_append_c (path, '\\');
      g_string_append_c (path, *next);
    }
  g_string_append (path, "\"]");
}

static char *
make_path (Scanner *self)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < self->depth && self->frames[i].is_inside; i++)
    {
      guint end = i + 1 < self->depth ? self->frames[i + 1].first_name : self->names->len;

      if (self->frames[i].bracket == '{')
        {
          const SyJsonName *name = &g_array_index (self->names, SyJsonName, end - 1);

          append_name (path, self->bytes->str + name->offset, name->length);
        }
      else
        g_string_append_printf (path, "[%u]", self->frames[i].count - 1);
    }

  return g_string_free (path, FALSE);
}

/* Refuses the text because of what stands at @offset. */
static gboolean
fail_at (Scanner *self, gsize offset, SyFormatError code, const char *sentence)
{
  g_autofree char *path = NULL;
  guint line;
  guint column;

  if (self->error == NULL)
    return FALSE;

  path = make_path (self);
  sy_json_locate (self->text, offset, &line, &column);
  sy_format_error_set (self->error, code, line, column, path, sentence);

  return FALSE;
}

/* Refuses what stands here, and shows it. */
static gboolean
fail_here (Scanner *self, const char *sentence)
{
  const char *here = self->text + self->at;
  g_autofree char *found = NULL;
  g_autofree char *whole = NULL;

  if (self->at >= self->length)
    return fail_at (self, self->at, SY_FORMAT_ERROR_SYNTAX,
                    _ ("The text ends before its value is complete"));

  if (sy_format_is_shown (g_utf8_get_char (here)))
    found = sy_format_dup_quoted (here, (gsize) (g_utf8_next_char (here) - here));
  else
    /* Translators: the number of a character in Unicode. */
    found = g_strdup_printf (_ ("the invisible character U+%04X"), g_utf8_get_char (here));
  whole = g_strdup_printf ("%s: %s", sentence, found);

  return fail_at (self, self->at, SY_FORMAT_ERROR_SYNTAX, whole);
}

/* The text holds no NUL, so this is '\0' at its end and only there. */
static char
peek (Scanner *self)
{
  return self->at < self->length ? self->text[self->at] : '\0';
}

static gboolean
accept (Scanner *self, char character)
{
  if (peek (self) != character)
    return FALSE;

  self->at++;
  return TRUE;
}

static void
skip_space (Scanner *self)
{
  while (peek (self) == ' ' || peek (self) == '\n' || peek (self) == '\t' || peek (self) == '\r')
    self->at++;
}

/* Takes a string and appends what it means to @decoded, if that is asked for. */
static gboolean
scan_string (Scanner *self, GString *decoded)
{
  SyFormatError code;
  const char *problem = sy_json_string_decode (self->text, self->length, &self->at, decoded, &code);

  return problem == NULL || fail_at (self, self->at, code, problem);
}

static gboolean
scan_digits (Scanner *self)
{
  if (!g_ascii_isdigit (peek (self)))
    return fail_here (self, _ ("A digit was expected here"));

  while (g_ascii_isdigit (peek (self)))
    self->at++;

  return TRUE;
}

static gboolean
check_finite (Scanner *self, gsize start)
{
  gsize length = self->at - start;
  g_autofree char *number = NULL;

  /* Without an exponent, 300 digits are not enough to leave the doubles. */
  if (length < 300 && memchr (self->text + start, 'e', length) == NULL
      && memchr (self->text + start, 'E', length) == NULL)
    return TRUE;

  number = g_strndup (self->text + start, length);
  if (isfinite (g_ascii_strtod (number, NULL)))
    return TRUE;

  return fail_at (self, start, SY_FORMAT_ERROR_NUMBER,
                  _ ("The number is too large to compute with"));
}

static gboolean
scan_number (Scanner *self)
{
  gsize start = self->at;

  accept (self, '-');
  if (accept (self, '0'))
    {
      if (g_ascii_isdigit (peek (self)))
        return fail_at (self, start, SY_FORMAT_ERROR_SYNTAX, _ ("A number may not start with 0"));
    }
  else if (!scan_digits (self))
    return FALSE;

  if (accept (self, '.') && !scan_digits (self))
    return FALSE;
  if (accept (self, 'e') || accept (self, 'E'))
    {
      if (!accept (self, '+'))
        accept (self, '-');
      if (!scan_digits (self))
        return FALSE;
    }

  self->traits.has_long_numbers |= self->at - start > NUMBER_LENGTH;
  return check_finite (self, start);
}

/* Takes true, false or null; any other word is refused at its start. */
static gboolean
scan_word (Scanner *self)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *start = self->text + self->at;
  gsize length = 0;
  g_autofree char *quoted = NULL;
  g_autofree char *sentence = NULL;

  while (self->at + length < self->length && g_ascii_isalnum (start[length]))
    length++;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (length == strlen (words[i]) && memcmp (start, words[i], length) == 0)
      {
        self->at += length;
        return TRUE;
      }

  quoted = sy_format_dup_quoted (start, length);
  sentence = g_strdup_printf (_ ("JSON knows no word %s; texts stand in double quotes"), quoted);

  return fail_at (self, self->at, SY_FORMAT_ERROR_SYNTAX, sentence);
}

static gboolean
open_frame (Scanner *self)
{
  if (self->depth == SY_JSON_DEPTH_MAX)
    return fail_at (self, self->at, SY_FORMAT_ERROR_TOO_DEEP,
                    _ ("Values are nested more than 32 deep"));
  if (peek (self) == '{' && ++self->n_objects > SY_JSON_OBJECTS_MAX)
    return fail_at (self, self->at, SY_FORMAT_ERROR_TOO_MANY,
                    _ ("The text holds more than 14,000 objects"));

  self->frames[self->depth++] = (Frame) {
    .bracket = self->text[self->at++],
    .span = self->n_values - 1,
    .first_name = self->names->len,
    .first_byte = self->bytes->len,
  };

  return TRUE;
}

/* Notes the path of a value that was asked for; whether there are more to come. */
static gboolean
reach_goal (Scanner *self)
{
  *self->paths++ = make_path (self);
  self->goals++;
  self->n_goals--;

  return self->n_goals > 0;
}

/* Takes a value, or the opening bracket of one. */
static gboolean
scan_value (Scanner *self)
{
  SyJsonSpan span = { (guint32) self->at, 0 };
  guint index = self->n_values;
  char character = peek (self);
  gboolean is_good;

  while (self->n_goals > 0 && self->at == *self->goals)
    if (!reach_goal (self))
      return FALSE;
  if (index == SY_JSON_VALUES_MAX)
    return fail_at (self, self->at, SY_FORMAT_ERROR_TOO_MANY,
                    _ ("The text holds more than 150,000 values"));

  self->n_values++;
  if (self->spans != NULL)
    g_array_append_val (self->spans, span);
  if (character == '{' || character == '[')
    return open_frame (self);

  if (character == '"')
    is_good = scan_string (self, NULL);
  else if (character == '-' || g_ascii_isdigit (character))
    is_good = scan_number (self);
  else if (g_ascii_isalpha (character))
    is_good = scan_word (self);
  else if (character == '/')
    is_good = fail_here (self, _ ("JSON has no comments"));
  else if (character == '\'')
    is_good = fail_here (self, _ ("Strings stand in double quotes"));
  else
    is_good = fail_here (self, _ ("A value was expected here"));

  if (self->spans != NULL)
    g_array_index (self->spans, SyJsonSpan, index).end = (guint32) self->at;
  return is_good;
}

/* Refuses the object for one of its members. */
static gboolean
fail_at_name (Scanner *self,
              Frame *frame,
              SyJsonName name,
              SyFormatError code,
              const char *sentence)
{
  g_array_append_val (self->names, name);
  frame->is_inside = TRUE;

  return fail_at (self, name.start, code, sentence);
}

static gboolean
check_names (Scanner *self, Frame *frame)
{
  SyJsonName *names = &g_array_index (self->names, SyJsonName, frame->first_name);
  const SyJsonName *found;

  found = sy_json_names_find_duplicate (names, frame->count, self->bytes->str);
  if (found != NULL)
    return fail_at_name (self, frame, *found, SY_FORMAT_ERROR_DUPLICATE,
                         _ ("The object has two members of this name"));

  found = sy_json_names_find_collision (names, frame->count, self->bytes->str);
  if (found != NULL)
    return fail_at_name (self, frame, *found, SY_FORMAT_ERROR_TOO_MANY,
                         _ ("The object has too many members whose names have the same hash"));

  return TRUE;
}

static gboolean
close_frame (Scanner *self)
{
  Frame *frame = &self->frames[self->depth - 1];

  if (frame->bracket == '{' && frame->count > 1 && !check_names (self, frame))
    return FALSE;

  self->at++;
  if (self->spans != NULL)
    g_array_index (self->spans, SyJsonSpan, frame->span).end = (guint32) self->at;
  g_array_set_size (self->names, frame->first_name);
  g_string_truncate (self->bytes, frame->first_byte);
  self->depth--;

  return TRUE;
}

static gboolean
scan_name (Scanner *self)
{
  SyJsonName name = { .offset = (guint32) self->bytes->len, .start = (guint32) self->at };

  if (peek (self) == '}')
    return fail_here (self, _ ("A comma may not stand before the closing bracket"));
  if (peek (self) == '/')
    return fail_here (self, _ ("JSON has no comments"));
  if (peek (self) != '"')
    return fail_here (self, _ ("A name in double quotes was expected here"));
  if (!scan_string (self, self->bytes))
    return FALSE;

  name.length = (guint32) self->bytes->len - name.offset;
  self->traits.has_other_names |= !g_str_is_ascii (self->bytes->str + name.offset);
  g_string_append_c (self->bytes, '\0');
  g_array_append_val (self->names, name);

  return TRUE;
}

static gboolean
scan_member (Scanner *self, Frame *frame)
{
  if (frame->count == SY_JSON_MEMBERS_MAX)
    return fail_at (self, self->at, SY_FORMAT_ERROR_TOO_MANY,
                    _ ("The object has more than 1,000 members"));
  if (++self->n_members > SY_JSON_MEMBERS_IN_ALL_MAX)
    return fail_at (self, self->at, SY_FORMAT_ERROR_TOO_MANY,
                    _ ("The text holds more than 60,000 members"));
  if (!scan_name (self))
    return FALSE;

  frame->count++;
  frame->is_inside = TRUE;
  skip_space (self);
  if (!accept (self, ':'))
    return fail_here (self, _ ("A colon was expected after the name"));

  skip_space (self);
  return scan_value (self);
}

static gboolean
scan_element (Scanner *self, Frame *frame)
{
  frame->count++;
  frame->is_inside = TRUE;
  if (frame->count > SY_JSON_ELEMENTS_MAX)
    return fail_at (self, self->at, SY_FORMAT_ERROR_TOO_MANY,
                    _ ("The array has more than 100,000 elements"));
  if (peek (self) == ']')
    return fail_here (self, _ ("A comma may not stand before the closing bracket"));

  return scan_value (self);
}

/* Takes one more member or element of the innermost open value, or closes it. */
static gboolean
scan_step (Scanner *self)
{
  Frame *frame = &self->frames[self->depth - 1];

  frame->is_inside = FALSE;
  skip_space (self);
  if (peek (self) == (frame->bracket == '{' ? '}' : ']'))
    return close_frame (self);

  if (frame->count > 0)
    {
      if (!accept (self, ','))
        return fail_here (self, _ ("A comma or the closing bracket was expected here"));
      skip_space (self);
    }

  return frame->bracket == '{' ? scan_member (self, frame) : scan_element (self, frame);
}

static gboolean
scan_text (Scanner *self)
{
  skip_space (self);
  if (!scan_value (self))
    return FALSE;

  while (self->depth > 0)
    if (!scan_step (self))
      return FALSE;

  skip_space (self);
  if (self->at < self->length)
    return fail_here (self, _ ("Nothing may follow the value"));

  return TRUE;
}

/**
 * sy_json_scan:
 * @text: bytes that nobody vouches for
 * @length: their number
 * @traits: (out) (optional): what it has
 * @error: return location for an error of %SY_FORMAT_ERROR, with its place
 *
 * Decides whether the bytes are JSON by RFC 8259, within the limits of this header. It does not
 * recurse and takes linear time (for the names of one object: n log n), so that what it lets
 * through is safe for json-glib before 1.10, which overflows the stack and accepts much that is not
 * JSON.
 *
 * Returns: whether they are
 */
gboolean
sy_json_scan (const char *text, gsize length, SyJsonTraits *traits, GError **error)
{
  Scanner scanner;
  gboolean is_good;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);

  if (!sy_json_check_bytes (text, length, error))
    return FALSE;

  init_scanner (&scanner, text, length, error);
  is_good = scan_text (&scanner);
  if (traits != NULL)
    *traits = scanner.traits;
  clear_scanner (&scanner);

  return is_good;
}

/**
 * sy_json_find_spans:
 * @text: a text that sy_json_scan() let through
 * @length: its bytes
 *
 * Returns: (transfer full) (element-type SyJsonSpan): the places of all values, in the order in
 *   which they start
 */
GArray *
sy_json_find_spans (const char *text, gsize length)
{
  Scanner scanner;

  init_scanner (&scanner, text, length, NULL);
  scanner.spans = g_array_new (FALSE, FALSE, sizeof (SyJsonSpan));
  scan_text (&scanner);
  clear_scanner (&scanner);

  return scanner.spans;
}

/**
 * sy_json_find_places:
 * @text: a text that sy_json_scan() let through
 * @length: its bytes
 * @offsets: (array length=n): where values start, in rising order
 * @n: how many there are
 * @places: (array length=n) (out caller-allocates): the places; sy_json_place_clear() each
 *
 * Reads the text once more, for all of them at once: places are needed only when something is
 * wrong.
 */
void
sy_json_find_places (const char *text,
                     gsize length,
                     const gsize *offsets,
                     guint n,
                     SyJsonPlace *places)
{
  g_autofree char **paths = g_new0 (char *, n);
  Scanner scanner;
  guint line = 1;
  guint column = 1;

  init_scanner (&scanner, text, length, NULL);
  scanner.goals = offsets;
  scanner.n_goals = n;
  scanner.paths = paths;
  if (n > 0)
    scan_text (&scanner);
  clear_scanner (&scanner);

  for (guint i = 0; i < n; i++)
    {
      sy_json_advance (text, i > 0 ? offsets[i - 1] : 0, offsets[i], &line, &column);
      places[i] = (SyJsonPlace) { line, column, paths[i] != NULL ? paths[i] : g_strdup ("") };
    }
}

void
sy_json_place_clear (SyJsonPlace *place)
{
  g_clear_pointer (&place->path, g_free);
}
