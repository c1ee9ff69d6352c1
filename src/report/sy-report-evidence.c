/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "sy-effect.h"
#include "sy-report-parts.h"
#include "sy-words-knowledge.h"

/* What the ratings rest on: claims under each criterion that weighs something, and where they were
 * read.
 */

static void
append_part (SyProse *prose, const char *before, const char *text, const char *behind)
{
  if (*text == '\0')
    return;
  sy_prose_append (prose, before);
  sy_prose_append (prose, text);
  sy_prose_append (prose, behind);
}

static void
append_source (SyProse *prose, const SySource *source)
{
  g_autofree char *text = sy_words_source (source);

  sy_prose_append_link (prose, text, source != NULL ? source->address : "");
}

static void
add_claim (SyReportBuilder *report, SyCatalogue *catalogue, const SyEvidence *evidence)
{
  g_autofree char *mark = sy_words_evidence (evidence);
  SyProse *prose = sy_prose_new ("");

  if (mark != NULL)
    {
      sy_prose_append_emphasis (prose, mark);
      sy_prose_append (prose, C_ ("field", ": "));
    }
  sy_prose_append (prose, evidence->claim);
  append_part (prose, " (", evidence->figure, ")");
  append_part (prose, " ", evidence->note, "");
  sy_prose_append (prose, " – ");
  append_source (prose, sy_catalogue_find_source (catalogue, evidence->source));
  sy_report_builder_take_item (report, prose);
}

static void
add_criterion (SyReportBuilder *report, SyCatalogue *catalogue, const SyCriterion *criterion)
{
  sy_report_builder_add_heading (report, 3, criterion->name);
  if (*criterion->reason != '\0')
    sy_report_builder_add_paragraph (report, criterion->reason);
  for (guint i = 0; i < criterion->evidence->len; i++)
    add_claim (report, catalogue, g_ptr_array_index (criterion->evidence, i));
}

static gboolean
has_evidence (const SyCriterion *criterion)
{
  return criterion->evidence->len > 0 || *criterion->reason != '\0';
}

/*< private >
 * The reason and the evidence of each criterion that weighs something, the largest effect first.
 */
void
sy_report_parts_add_evidence (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  guint n_weighted;
  g_autofree guint *order = sy_effect_order (analysis, &n_weighted);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < n_weighted; i++)
    {
      const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, order[i]);

      if (!has_evidence (criterion))
        continue;
      if (!has_heading)
        sy_report_builder_add_heading (report, 2, _ ("Evidence"));
      has_heading = TRUE;
      add_criterion (report, catalogue, criterion);
    }
}

static GHashTable *
collect_cited (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  GHashTable *cited = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < analysis->n_criteria; i++)
    {
      GPtrArray *evidence = sy_catalogue_get_criterion (catalogue, i)->evidence;

      for (guint k = 0; analysis->findings[i].weight > 0 && k < evidence->len; k++)
        g_hash_table_add (cited, ((SyEvidence *) g_ptr_array_index (evidence, k))->source);
    }

  return cited;
}

/*< private >
 * What the evidence of all that weighs something was read in, in the order of the catalogue.
 */
void
sy_report_parts_add_sources (SyReportBuilder *report, SyCatalogue *catalogue, SyAnalysis *analysis)
{
  g_autoptr (GHashTable) cited = collect_cited (catalogue, analysis);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < catalogue->sources->len; i++)
    {
      const SySource *source = g_ptr_array_index (catalogue->sources, i);
      SyProse *prose;

      if (!g_hash_table_contains (cited, source->id))
        continue;
      if (!has_heading)
        sy_report_builder_add_heading (report, 2, _ ("Sources"));
      has_heading = TRUE;
      prose = sy_prose_new ("");
      append_source (prose, source);
      sy_report_builder_take_item (report, prose);
    }
}
