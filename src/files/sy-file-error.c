/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-error.h"

#include <errno.h>

GQuark
sy_file_error_quark (void)
{
  return g_quark_from_static_string ("sy-file-error-quark");
}

/**
 * sy_file_error_set:
 * @error: set to what the system says of it, of the domain %G_IO_ERROR
 * @code: its errno
 *
 * Returns: %FALSE, as whoever fails does
 */
gboolean
sy_file_error_set (GError **error, int code)
{
  GIOErrorEnum io_code = code == EDQUOT ? G_IO_ERROR_NO_SPACE : g_io_error_from_errno (code);

  g_set_error_literal (error, G_IO_ERROR, (int) io_code, g_strerror (code));

  return FALSE;
}
