/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-presets.h"

#include <glib/gi18n-lib.h>

#include "sy-report-builder.h"

/**
 * sy_report_new_presets:
 * @catalogue: the catalogue
 *
 * Returns: (transfer full): the list of its presets
 */
SyReport *
sy_report_new_presets (SyCatalogue *catalogue)
{
  SyReportBuilder report;

  sy_report_builder_init (&report, catalogue->title, NULL);
  sy_report_builder_add_table (&report);
  sy_report_builder_add_column (&report, _ ("Id"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (&report, _ ("Name"), SY_COLUMN_TEXT);
  sy_report_builder_add_column (&report, _ ("Description"), SY_COLUMN_TEXT);
  for (guint i = 0; i < catalogue->presets->len; i++)
    {
      const SyPreset *preset = g_ptr_array_index (catalogue->presets, i);

      sy_report_builder_take_row (&report, g_strdup (preset->id), g_strdup (preset->name),
                                  g_strdup (preset->description), NULL);
    }

  return sy_report_builder_finish (&report);
}
