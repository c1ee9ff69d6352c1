/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-error.h"

GQuark
sy_file_error_quark (void)
{
  return g_quark_from_static_string ("sy-file-error-quark");
}
