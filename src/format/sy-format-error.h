/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SY_FORMAT_ERROR (sy_format_error_quark ())

/**
 * SyFormatError:
 * @SY_FORMAT_ERROR_TOO_LARGE: more than %SY_JSON_BYTES_MAX bytes
 * @SY_FORMAT_ERROR_EMPTY: nothing but white space
 * @SY_FORMAT_ERROR_NOT_UTF8: bytes that are not UTF-8
 * @SY_FORMAT_ERROR_NUL: a NUL character, raw or escaped
 * @SY_FORMAT_ERROR_SYNTAX: not JSON by RFC 8259
 * @SY_FORMAT_ERROR_NUMBER: a number that is no finite double
 * @SY_FORMAT_ERROR_DUPLICATE: an object has two members of one name
 * @SY_FORMAT_ERROR_TOO_DEEP: nested deeper than %SY_JSON_DEPTH_MAX
 * @SY_FORMAT_ERROR_TOO_MANY: too many members, elements or values
 * @SY_FORMAT_ERROR_TOO_LONG: a string of more than %SY_JSON_STRING_MAX bytes
 * @SY_FORMAT_ERROR_TYPE: a value of another type than the format says
 * @SY_FORMAT_ERROR_RANGE: a value that the format does not allow
 * @SY_FORMAT_ERROR_FRACTION: a fraction where an integer is due
 * @SY_FORMAT_ERROR_MISSING: a required member is not there
 * @SY_FORMAT_ERROR_FORMAT: a file of another format
 * @SY_FORMAT_ERROR_VERSION: a newer version of the format
 * @SY_FORMAT_ERROR_CATALOGUE: a profile of a catalogue that is not known
 * @SY_FORMAT_ERROR_REFERENCE: an id that resolves nowhere, or that is given twice
 * @SY_FORMAT_ERROR_MERGE: two versions of something, between the marks of a merge
 * @SY_FORMAT_ERROR_FOREIGN: another kind of file, such as an archive or a web page
 *
 * Why a file was refused. Programs decide by the code and the place, people read the message.
 */
typedef enum
{
  SY_FORMAT_ERROR_TOO_LARGE,
  SY_FORMAT_ERROR_EMPTY,
  SY_FORMAT_ERROR_NOT_UTF8,
  SY_FORMAT_ERROR_NUL,
  SY_FORMAT_ERROR_SYNTAX,
  SY_FORMAT_ERROR_NUMBER,
  SY_FORMAT_ERROR_DUPLICATE,
  SY_FORMAT_ERROR_TOO_DEEP,
  SY_FORMAT_ERROR_TOO_MANY,
  SY_FORMAT_ERROR_TOO_LONG,
  SY_FORMAT_ERROR_TYPE,
  SY_FORMAT_ERROR_RANGE,
  SY_FORMAT_ERROR_FRACTION,
  SY_FORMAT_ERROR_MISSING,
  SY_FORMAT_ERROR_FORMAT,
  SY_FORMAT_ERROR_VERSION,
  SY_FORMAT_ERROR_CATALOGUE,
  SY_FORMAT_ERROR_REFERENCE,
  SY_FORMAT_ERROR_MERGE,
  SY_FORMAT_ERROR_FOREIGN,
} SyFormatError;

GQuark sy_format_error_quark (void);

guint sy_format_error_get_line (const GError *error);
guint sy_format_error_get_column (const GError *error);
const char *sy_format_error_get_path (const GError *error);

void sy_format_error_set (GError **error,
                          SyFormatError code,
                          guint line,
                          guint column,
                          const char *path,
                          const char *sentence);

gboolean sy_format_is_shown (gunichar character);
char *sy_format_error_describe (const char *name, const char *message, const GError *error);
char *sy_format_dup_message (const char *sentence, const char *path);
char *sy_format_dup_quoted (const char *text, gsize length);
char *sy_format_dup_path_name (const char *text, gsize length);

G_END_DECLS
