/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-day.h"

/**
 * sy_day_dup_today:
 *
 * Returns: (transfer full): the day that it is here, as YYYY-MM-DD
 */
char *
sy_day_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%F");
}
