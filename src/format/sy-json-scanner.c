/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-scanner-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "sy-format-error.h"
#include "sy-json-bytes.h"
#include "sy-json-string.h"

/* Every integer of as many characters fits 64 bits. */
#define NUMBER_LENGTH 18

/* What a project of the usual size needs: its memory is asked for once. */
#define NAMES_EXPECTED 40
#define BYTES_EXPECTED 500

void
_sy_json_scanner_init (SyJsonScanner *self, const char *text, gsize length, GError **error)
{
  *self = (SyJsonScanner) {
    .text = text,
    .length = length,
    .names = g_array_sized_new (FALSE, FALSE, sizeof (SyJsonName), NAMES_EXPECTED),
    .bytes = g_string_sized_new (BYTES_EXPECTED),
    .error = error,
  };
}

void
_sy_json_scanner_clear (SyJsonScanner *self)
{
  g_array_unref (self->names);
  g_string_free (self->bytes, TRUE);
}

static gboolean
is_beyond (SyJsonScanner *self, guint count, guint max)
{
  return count > max && !self->has_passed;
}

/* Refuses the text because of what stands at @offset. */
static gboolean
fail_at (SyJsonScanner *self, gsize offset, SyFormatError code, const char *sentence)
{
  g_autofree char *path = NULL;
  guint line;
  guint column;

  if (self->error == NULL)
    return FALSE;

  path = _sy_json_scanner_dup_path (self);
  sy_json_locate (self->text, offset, &line, &column);
  sy_format_error_set (self->error, code, line, column, path, sentence);

  return FALSE;
}

/* Refuses what stands here, and shows it. */
static gboolean
fail_here (SyJsonScanner *self, const char *sentence)
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
peek (SyJsonScanner *self)
{
  return self->at < self->length ? self->text[self->at] : '\0';
}

static gboolean
accept (SyJsonScanner *self, char character)
{
  if (peek (self) != character)
    return FALSE;

  self->at++;
  return TRUE;
}

static void
skip_space (SyJsonScanner *self)
{
  while (peek (self) == ' ' || peek (self) == '\n' || peek (self) == '\t' || peek (self) == '\r')
    self->at++;
}

/* Takes a string and appends what it means to @decoded, if that is asked for. */
static gboolean
scan_string (SyJsonScanner *self, GString *decoded)
{
  SyFormatError code;
  const char *problem = sy_json_string_decode (self->text, self->length, &self->at, decoded, &code);

  return problem == NULL || fail_at (self, self->at, code, problem);
}

static gboolean
scan_digits (SyJsonScanner *self)
{
  if (!g_ascii_isdigit (peek (self)))
    return fail_here (self, _ ("A digit was expected here"));

  while (g_ascii_isdigit (peek (self)))
    self->at++;

  return TRUE;
}

static gboolean
check_finite (SyJsonScanner *self, gsize start)
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
scan_number (SyJsonScanner *self)
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
scan_word (SyJsonScanner *self)
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

/* The name of the member that is being read of the object at @depth. */
static gboolean
is_member (SyJsonScanner *self, guint depth, const char *name)
{
  guint end = depth + 1 < self->depth ? self->frames[depth + 1].first_name : self->names->len;
  const SyJsonName *found;

  if (self->frames[depth].bracket != '{')
    return FALSE;

  found = &g_array_index (self->names, SyJsonName, end - 1);

  return strcmp (self->bytes->str + found->offset, name) == 0;
}

/* Whether what opens here is "weights" of one of the root's "people". */
static gboolean
opens_weights (SyJsonScanner *self)
{
  return self->weights != NULL && self->depth == 3 && peek (self) == '{'
         && self->frames[1].bracket == '[' && is_member (self, 0, "people")
         && is_member (self, 2, "weights");
}

static gboolean
open_frame (SyJsonScanner *self)
{
  gboolean is_plain = opens_weights (self);

  if (self->depth == SY_JSON_DEPTH_MAX)
    return fail_at (self, self->at, SY_FORMAT_ERROR_TOO_DEEP,
                    _ ("Values are nested more than 32 deep"));
  if (peek (self) == '{' && is_beyond (self, ++self->n_objects, SY_JSON_OBJECTS_MAX))
    return fail_at (self, self->at, SY_FORMAT_ERROR_TOO_MANY,
                    _ ("The text holds more than 14,000 objects"));

  self->frames[self->depth++] = (SyJsonFrame) {
    .bracket = self->text[self->at++],
    .is_plain = is_plain,
    .start = (guint32) (self->at - 1),
    .span = self->n_values - 1,
    .first_name = self->names->len,
    .first_byte = self->bytes->len,
  };

  return TRUE;
}

/* Notes the path of a value that was asked for; whether there are more to come. */
static gboolean
reach_goal (SyJsonScanner *self)
{
  *self->paths++ = _sy_json_scanner_dup_path (self);
  self->goals++;
  self->n_goals--;

  return self->n_goals > 0;
}

/* Takes a value, or the opening bracket of one. */
static gboolean
scan_value (SyJsonScanner *self)
{
  SyJsonSpan span = { (guint32) self->at, 0 };
  guint index = self->n_values;
  char character = peek (self);
  gboolean is_good;

  while (self->n_goals > 0 && self->at == *self->goals)
    if (!reach_goal (self))
      return FALSE;
  if (is_beyond (self, index + 1, SY_JSON_VALUES_MAX))
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

/* A whole number from 0 to 10, as nearly everybody writes one. */
static gboolean
is_plain_weight (const char *value, gsize length)
{
  return length == 1 ? g_ascii_isdigit (value[0]) : length == 2 && memcmp (value, "10", 2) == 0;
}

/* Notes weights that nobody needs in a tree, and does not count them there. */
static void
lift_weights (SyJsonScanner *self, const SyJsonFrame *frame)
{
  SyJsonWeights weights = { self->frames[1].count - 1, { frame->start, (guint32) self->at } };

  if (self->n_weights + frame->count > SY_JSON_WEIGHTS_MAX)
    return;

  self->n_weights += frame->count;
  self->n_values -= frame->count;
  self->n_members -= frame->count;
  self->n_objects--;
  g_array_append_val (self->weights, weights);
}

/* Refuses the object for one of its members. */
static gboolean
fail_at_name (SyJsonScanner *self,
              SyJsonFrame *frame,
              SyJsonName name,
              SyFormatError code,
              const char *sentence)
{
  g_array_append_val (self->names, name);
  frame->is_inside = TRUE;

  return fail_at (self, name.start, code, sentence);
}

static gboolean
check_names (SyJsonScanner *self, SyJsonFrame *frame)
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
close_frame (SyJsonScanner *self)
{
  SyJsonFrame *frame = &self->frames[self->depth - 1];

  if (frame->bracket == '{' && frame->count > 1 && !check_names (self, frame))
    return FALSE;

  self->at++;
  if (self->spans != NULL)
    g_array_index (self->spans, SyJsonSpan, frame->span).end = (guint32) self->at;
  if (frame->is_plain)
    lift_weights (self, frame);
  g_array_set_size (self->names, frame->first_name);
  g_string_truncate (self->bytes, frame->first_byte);
  self->depth--;

  return TRUE;
}

static gboolean
scan_name (SyJsonScanner *self)
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

/* Of the member that is being read. */
static const SyJsonName *
get_last_name (SyJsonScanner *self)
{
  return &g_array_index (self->names, SyJsonName, self->names->len - 1);
}

/* The name is plain where nothing in it is escaped. */
static gboolean
is_plain_name (SyJsonScanner *self, const SyJsonName *name)
{
  return name->length == self->at - name->start - 2
         && g_str_is_ascii (self->bytes->str + name->offset);
}

static gboolean
scan_member (SyJsonScanner *self, SyJsonFrame *frame)
{
  gsize start;
  if (frame->count == SY_JSON_MEMBERS_MAX)
    return fail_at (self, self->at, SY_FORMAT_ERROR_TOO_MANY,
                    _ ("The object has more than 1,000 members"));
  if (is_beyond (self, ++self->n_members, SY_JSON_MEMBERS_IN_ALL_MAX))
    return fail_at (self, self->at, SY_FORMAT_ERROR_TOO_MANY,
                    _ ("The text holds more than 60,000 members"));
  if (!scan_name (self))
    return FALSE;

  frame->count++;
  frame->is_inside = TRUE;
  frame->is_plain = frame->is_plain && is_plain_name (self, get_last_name (self));
  skip_space (self);
  if (!accept (self, ':'))
    return fail_here (self, _ ("A colon was expected after the name"));

  skip_space (self);
  start = self->at;
  if (!scan_value (self))
    return FALSE;

  frame->is_plain = frame->is_plain && is_plain_weight (self->text + start, self->at - start);
  return TRUE;
}

static gboolean
scan_element (SyJsonScanner *self, SyJsonFrame *frame)
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
scan_step (SyJsonScanner *self)
{
  SyJsonFrame *frame = &self->frames[self->depth - 1];

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

gboolean
_sy_json_scanner_run (SyJsonScanner *self)
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
 * @weights: (nullable) (element-type SyJsonWeights): where what is left out of the tree is noted,
 *   in rising order, and not counted among its values, members and objects
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
sy_json_scan (const char *text, gsize length, SyJsonTraits *traits, GArray *weights, GError **error)
{
  SyJsonScanner scanner;
  gboolean is_good;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);

  if (!sy_json_check_bytes (text, length, error))
    return FALSE;

  _sy_json_scanner_init (&scanner, text, length, error);
  scanner.weights = weights;
  is_good = _sy_json_scanner_run (&scanner);
  if (traits != NULL)
    *traits = scanner.traits;
  _sy_json_scanner_clear (&scanner);

  return is_good;
}
