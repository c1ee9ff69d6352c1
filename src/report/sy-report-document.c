/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-report-parts.h"
#include "sy-report-plots.h"
#include "sy-report-team.h"
#include "sy-report-values.h"

/* Charts that nobody has measured a font for: those of a page on a screen. */
static const SyPlotSpace usual_space = { .width_px = 680,
                                         .height_px = 180,
                                         .line_height_px = 20,
                                         .char_width_px = 7.5 };

static const SyReportPartInfo infos[SY_REPORT_N_PARTS] = {
  [SY_REPORT_PART_DECISION] = { "decision", N_ ("Decision"), FALSE },
  [SY_REPORT_PART_ANSWER] = { "answer", N_ ("Answer"), FALSE },
  [SY_REPORT_PART_SCORES] = { "scores", N_ ("Both scores"), TRUE },
  [SY_REPORT_PART_SURENESS] = { "sure", N_ ("How sure"), FALSE },
  [SY_REPORT_PART_HISTOGRAM] = { "histogram", N_ ("How the lead is spread"), TRUE },
  [SY_REPORT_PART_REASONS] = { "why", N_ ("Why"), FALSE },
  [SY_REPORT_PART_EFFECTS] = { "effects", N_ ("What each criterion adds to the lead"), TRUE },
  [SY_REPORT_PART_CHANGE] = { "change", N_ ("What would change it"), FALSE },
  [SY_REPORT_PART_SLIDERS] = { "sliders", N_ ("Each slider alone, from 0 to 10"), TRUE },
  [SY_REPORT_PART_TABLE] = { "table", N_ ("Side by side"), FALSE },
  [SY_REPORT_PART_TEAM] = { "team", N_ ("Team"), FALSE },
  [SY_REPORT_PART_EVIDENCE] = { "evidence", N_ ("Evidence"), FALSE },
  [SY_REPORT_PART_SOURCES] = { "sources", N_ ("Sources"), FALSE },
};

/* What a report is made of. */
typedef struct
{
  SyReportBuilder builder;
  SyCatalogue *catalogue;
  SyProfile *profile;
  SyAnalysis *analysis;
  guint parts;
  SyPlotSpace space;
} Document;

#define TABLE_BITS                                                                                 \
  (SY_REPORT_PART_BIT (SY_REPORT_PART_TABLE) | SY_REPORT_PART_BIT (SY_REPORT_PART_TEAM))

typedef SyPlot *(*Plot) (SyCatalogue *catalogue, SyAnalysis *analysis, const SyPlotSpace *space);

static gboolean
has_part (const Document *self, SyReportPart part)
{
  return (self->parts & SY_REPORT_PART_BIT (part)) != 0;
}

/* A chart of nothing says no more than the answer does, unless it is all that is wanted. */
static void
add_plot (Document *self, SyReportPart part, Plot plot)
{
  const gboolean is_alone = self->parts == SY_REPORT_PART_BIT (part);

  if (has_part (self, part) && (self->analysis->weight_total > 0 || is_alone))
    sy_report_builder_take_plot (&self->builder, _ (infos[part].name),
                                 plot (self->catalogue, self->analysis, &self->space));
}

static void
add_answer (Document *self)
{
  if (has_part (self, SY_REPORT_PART_DECISION))
    sy_report_parts_add_decision (&self->builder, self->catalogue, self->profile);
  if (has_part (self, SY_REPORT_PART_ANSWER))
    sy_report_parts_add_answer (&self->builder, self->catalogue, self->profile, self->analysis);
  add_plot (self, SY_REPORT_PART_SCORES, sy_report_plot_scores);
  if (has_part (self, SY_REPORT_PART_ANSWER))
    sy_report_parts_add_together (&self->builder, self->catalogue, self->analysis);
  if (has_part (self, SY_REPORT_PART_DECISION))
    sy_report_parts_add_open_decision (&self->builder, self->catalogue, self->profile);
}

static void
add_grounds (Document *self)
{
  if (has_part (self, SY_REPORT_PART_SURENESS))
    sy_report_parts_add_sureness (&self->builder, self->catalogue, self->analysis);
  add_plot (self, SY_REPORT_PART_HISTOGRAM, sy_report_plot_histogram);
  if (has_part (self, SY_REPORT_PART_REASONS))
    sy_report_parts_add_reasons (&self->builder, self->catalogue, self->analysis);
  add_plot (self, SY_REPORT_PART_EFFECTS, sy_report_plot_effects);
  if (has_part (self, SY_REPORT_PART_REASONS))
    sy_report_parts_add_notes (&self->builder, self->catalogue, self->profile);
  if (has_part (self, SY_REPORT_PART_CHANGE))
    sy_report_parts_add_change (&self->builder, self->catalogue, self->analysis);
  add_plot (self, SY_REPORT_PART_SLIDERS, sy_report_plot_sliders);
}

static void
add_heading (Document *self, SyReportPart part)
{
  sy_report_builder_add_heading (&self->builder, 2, _ (infos[part].name));
}

static void
add_team (Document *self)
{
  g_autoptr (SyTeam) team = NULL;

  if (sy_profile_get_people (self->profile)->len == 0)
    return;

  team = sy_team_new (self->catalogue, self->profile);
  add_heading (self, SY_REPORT_PART_TEAM);
  sy_report_parts_add_team (&self->builder, self->catalogue, self->profile, team);
  sy_report_parts_add_leaning (&self->builder, self->catalogue, self->profile, team);
}

static void
add_details (Document *self)
{
  if (has_part (self, SY_REPORT_PART_TABLE))
    {
      add_heading (self, SY_REPORT_PART_TABLE);
      sy_report_parts_add_table (&self->builder, self->catalogue, self->profile, self->analysis);
    }
  if (has_part (self, SY_REPORT_PART_TEAM))
    add_team (self);
  if (has_part (self, SY_REPORT_PART_EVIDENCE))
    sy_report_parts_add_evidence (&self->builder, self->catalogue, self->analysis);
  if (has_part (self, SY_REPORT_PART_SOURCES))
    sy_report_parts_add_sources (&self->builder, self->catalogue, self->analysis);
}

/* Of when it is, and on what it rests. */
static void
add_place (Document *self)
{
  const SyReport *report = self->builder.report;

  sy_report_builder_take_paragraph (&self->builder,
                                    report->day != NULL
                                        ? g_strconcat (report->day, " · ", report->knowledge, NULL)
                                        : g_strdup (report->knowledge));
}

/**
 * sy_report_part_get_info:
 * @part: a part of a report
 *
 * Returns: (transfer none): what it is called
 */
const SyReportPartInfo *
sy_report_part_get_info (SyReportPart part)
{
  g_return_val_if_fail ((guint) part < SY_REPORT_N_PARTS, NULL);

  return &infos[part];
}

/**
 * sy_report_part_find:
 * @id: what somebody calls a part
 *
 * Returns: the part, or %SY_REPORT_N_PARTS where there is none
 */
guint
sy_report_part_find (const char *id)
{
  guint part = 0;

  g_return_val_if_fail (id != NULL, SY_REPORT_N_PARTS);

  while (part < SY_REPORT_N_PARTS && strcmp (infos[part].id, id) != 0)
    part++;

  return part;
}

/**
 * sy_report_kind_get_parts:
 * @kind: of a format
 *
 * Returns: bits of all parts that it has a place for
 */
guint
sy_report_kind_get_parts (SyReportKind kind)
{
  guint charts = 0;

  if (kind == SY_REPORT_KIND_WHOLE)
    return SY_REPORT_ALL_PARTS;
  if (kind == SY_REPORT_KIND_TABLES)
    return TABLE_BITS;

  for (guint part = 0; part < SY_REPORT_N_PARTS; part++)
    if (infos[part].is_chart)
      charts |= SY_REPORT_PART_BIT (part);

  return charts;
}

/**
 * sy_report_kind_get_usual_parts:
 * @kind: of a format
 *
 * Returns: bits of those that are in it where nobody chooses
 */
guint
sy_report_kind_get_usual_parts (SyReportKind kind)
{
  return kind == SY_REPORT_KIND_TABLES ? SY_REPORT_PART_BIT (SY_REPORT_PART_TABLE)
                                       : sy_report_kind_get_parts (kind);
}

/**
 * sy_report_new_document:
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 * @parts: bits of %SyReportPart; what has nothing to say is left out
 * @space: (nullable): the room for each chart, in the direction of the language whatever it says;
 *   %NULL for that of a page on a screen
 * @day: (nullable): that the report is of, as YYYY-MM-DD; %NULL for that of the decision
 *
 * Returns: (transfer full): all that is said of a project
 */
SyReport *
sy_report_new_document (SyCatalogue *catalogue,
                        SyProfile *profile,
                        SyAnalysis *analysis,
                        guint parts,
                        const SyPlotSpace *space,
                        const char *day)
{
  Document self = { .catalogue = catalogue,
                    .profile = profile,
                    .analysis = analysis,
                    .parts = parts,
                    .space = space != NULL ? *space : usual_space };

  g_return_val_if_fail (catalogue != NULL && profile != NULL && analysis != NULL, NULL);

  sy_report_parts_begin (&self.builder, catalogue, profile,
                         sy_report_parts_find_day (profile, day));
  self.space.is_rtl = self.builder.report->is_rtl;
  add_place (&self);
  add_answer (&self);
  add_grounds (&self);
  add_details (&self);

  return sy_report_builder_finish (&self.builder);
}

/**
 * sy_report_new_for_kind:
 * @kind: of the format in which it will be written
 * @catalogue: the catalogue
 * @profile: the profile
 * @analysis: the answer
 * @parts: bits of %SyReportPart; those that the kind has no place for do not count
 * @day: (nullable): that the report is of, as YYYY-MM-DD; %NULL for that of the decision
 *
 * Returns: (transfer full): what is said of a project in a format of that kind; of tables, one of
 *   values
 */
SyReport *
sy_report_new_for_kind (SyReportKind kind,
                        SyCatalogue *catalogue,
                        SyProfile *profile,
                        SyAnalysis *analysis,
                        guint parts,
                        const char *day)
{
  g_autoptr (SyTeam) team = NULL;

  if (kind != SY_REPORT_KIND_TABLES)
    return sy_report_new_document (catalogue, profile, analysis,
                                   parts & sy_report_kind_get_parts (kind), NULL, day);
  if ((parts & TABLE_BITS) != SY_REPORT_PART_BIT (SY_REPORT_PART_TEAM))
    return sy_report_new_values (catalogue, profile, analysis, day);

  team = sy_team_new (catalogue, profile);

  return sy_report_new_team_values (catalogue, profile, team, day);
}
