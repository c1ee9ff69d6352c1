/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-export-parts.h"

#include "sy-preferences.h"
#include "sy-report-document.h"

/* What of a report was wanted the last time. */

/* A chart stands with the words that it shows. */
static const struct
{
  SyReportPart chart;
  SyReportPart words;
} companions[] = {
  { SY_REPORT_PART_SCORES, SY_REPORT_PART_ANSWER },
  { SY_REPORT_PART_HISTOGRAM, SY_REPORT_PART_SURENESS },
  { SY_REPORT_PART_EFFECTS, SY_REPORT_PART_REASONS },
  { SY_REPORT_PART_SLIDERS, SY_REPORT_PART_CHANGE },
};

/* Whether the last export had no part of that id. */
gboolean
sy_export_parts_lack (const char *id)
{
  g_auto (GStrv) ids = g_strsplit (sy_preferences_get_export (SY_EXPORT_LEFT_OUT), ",", -1);

  return g_strv_contains ((const char *const *) ids, id);
}

/**
 * sy_export_parts_with_charts:
 * @parts: bits of %SyReportPart
 *
 * Returns: likewise, with the charts of these
 */
guint
sy_export_parts_with_charts (guint parts)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    if ((parts & SY_REPORT_PART_BIT (companions[i].words)) != 0)
      parts |= SY_REPORT_PART_BIT (companions[i].chart);

  return parts;
}

/**
 * sy_export_parts_get_last:
 *
 * Returns: bits of %SyReportPart: what the last export had, at first all
 */
guint
sy_export_parts_get_last (void)
{
  guint parts = 0;

  for (guint part = 0; part < SY_REPORT_N_PARTS; part++)
    if (!sy_report_part_get_info (part)->is_chart
        && !sy_export_parts_lack (sy_report_part_get_info (part)->id))
      parts |= SY_REPORT_PART_BIT (part);

  return sy_export_parts_lack (SY_EXPORT_PARTS_CHARTS) ? parts
                                                       : sy_export_parts_with_charts (parts);
}
