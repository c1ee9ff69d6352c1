/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-knowledge.h"

#include <glib/gi18n-lib.h>

#include "sy-report-builder.h"
#include "sy-words-knowledge.h"

static void
add_paragraph (SyReportBuilder *report, const char *text)
{
  if (text != NULL && *text != '\0')
    sy_report_builder_add_paragraph (report, text);
}

/* Of when, and whose. */
static void
add_head (SyReportBuilder *report, SyCatalogue *catalogue, const char *today)
{
  g_autofree char *head = sy_words_knowledge_version (catalogue);
  g_autofree char *age = sy_words_knowledge_age (catalogue, today);

  add_paragraph (report, head);
  add_paragraph (report, age);
  add_paragraph (report, catalogue->description);
}

static void
add_rubric (SyReportBuilder *report, SyCatalogue *catalogue)
{
  if (catalogue->rubric->len == 0)
    return;

  sy_report_builder_add_heading (report, 2, _ ("What the Ratings Mean"));
  for (guint i = 0; i < catalogue->rubric->len; i++)
    {
      SyProse *item = sy_prose_new ("");

      sy_prose_append_emphasis (item, sy_words_rubric_range (i));
      sy_prose_append (item, ": ");
      sy_prose_append (item, g_ptr_array_index (catalogue->rubric, i));
      sy_report_builder_take_item (report, item);
    }
}

static void
add_not_found (SyReportBuilder *report, SyCatalogue *catalogue)
{
  if (catalogue->not_found->len == 0)
    return;

  sy_report_builder_add_heading (report, 2, _ ("What We Did Not Find"));
  for (guint i = 0; i < catalogue->not_found->len; i++)
    sy_report_builder_take_item (report,
                                 sy_prose_new (g_ptr_array_index (catalogue->not_found, i)));
}

/* A heading for each run of changes of one version, as the file has them. */
static void
add_changes (SyReportBuilder *report, SyCatalogue *catalogue)
{
  int version = 0;

  for (guint i = 0; i < catalogue->changes->len; i++)
    {
      const SyChange *change = g_ptr_array_index (catalogue->changes, i);
      g_autofree char *text = sy_words_catalogue_change (catalogue, change);

      if (i == 0 || change->version != version)
        {
          /* Translators: of a catalogue. */
          g_autofree char *heading =
              g_strdup_printf (_ ("What Version %d Changed"), change->version);

          sy_report_builder_add_heading (report, 2, heading);
        }
      version = change->version;
      sy_report_builder_take_item (report, sy_prose_new (text));
    }
}

/**
 * sy_report_new_knowledge:
 * @catalogue: a catalogue
 * @today: as YYYY-MM-DD
 *
 * Returns: (transfer full): what a catalogue says of itself: of when it is, who rated and what that
 *   means, what was not found, what has changed. What it does not say is left out.
 */
SyReport *
sy_report_new_knowledge (SyCatalogue *catalogue, const char *today)
{
  SyReportBuilder report;

  g_return_val_if_fail (catalogue != NULL && today != NULL, NULL);

  sy_report_builder_init (&report, catalogue->title, NULL);
  add_head (&report, catalogue, today);
  if (*catalogue->rated_by != '\0')
    sy_report_builder_add_heading (&report, 2, _ ("Who Rated"));
  add_paragraph (&report, catalogue->rated_by);
  add_rubric (&report, catalogue);
  add_not_found (&report, catalogue);
  add_changes (&report, catalogue);

  return sy_report_builder_finish (&report);
}
