/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report.h"

#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"

G_DEFINE_BOXED_TYPE (SyReport, sy_report, sy_report_ref, sy_report_unref)

static void
clear_report (gpointer data)
{
  SyReport *self = data;

  g_free (self->title);
  g_free (self->language);
  g_free (self->day);
  g_free (self->knowledge);
  g_ptr_array_unref (self->blocks);
}

SyReport *
sy_report_ref (SyReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

void
sy_report_unref (SyReport *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear_report);
}

/**
 * sy_report_dup_source:
 * @self: a report
 *
 * Returns: (transfer full): a line that says what something was taken out of: title, day,
 * knowledge. A title that may run in the other direction, which plain ASCII does not, ends with a
 * mark that turns it back, or the day behind it would be shown backwards
 */
char *
sy_report_dup_source (SyReport *self)
{
  GString *line;

  g_return_val_if_fail (self != NULL, NULL);

  line = g_string_new (self->title);
  if (!g_str_is_ascii (self->title))
    g_string_append (line, self->is_rtl ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
  if (self->day != NULL)
    g_string_append_printf (line, " · %s", self->day);
  if (self->knowledge != NULL)
    g_string_append_printf (line, " · %s", self->knowledge);

  return g_string_free (line, FALSE);
}
