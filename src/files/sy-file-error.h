/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SY_FILE_ERROR (sy_file_error_quark ())

/**
 * SyFileError:
 * @SY_FILE_ERROR_UNREADABLE: what would be written could not be read again
 * @SY_FILE_ERROR_NOT_KEPT: the file does not hold what was written
 * @SY_FILE_ERROR_TORN: writing failed halfway, and what the file held could not be brought back
 * @SY_FILE_ERROR_CATALOGUE: the file is a catalogue, where a profile was expected
 *
 * Why a profile was not saved or read, where neither the system nor its format had anything against
 * it.
 */
typedef enum
{
  SY_FILE_ERROR_UNREADABLE,
  SY_FILE_ERROR_NOT_KEPT,
  SY_FILE_ERROR_TORN,
  SY_FILE_ERROR_CATALOGUE,
} SyFileError;

GQuark sy_file_error_quark (void);
gboolean sy_file_error_set (GError **error, int code);

G_END_DECLS
