/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-plot.h"
#include "sy-prose.h"

G_BEGIN_DECLS

/**
 * SyColumnKind:
 * @SY_COLUMN_TEXT: holds texts
 * @SY_COLUMN_VALUE: holds figures and words of the program's own: they stand at its end, and a
 *   spreadsheet may count with them
 *
 * What a column of a table holds.
 */
typedef enum
{
  SY_COLUMN_TEXT,
  SY_COLUMN_VALUE,
} SyColumnKind;

typedef struct
{
  char *title;
  SyColumnKind kind;
} SyReportColumn;

/* A table: columns, and rows with one text a column. */
typedef struct
{
  GPtrArray *columns; /* of SyReportColumn */
  GPtrArray *rows;    /* of char ** */
} SyTable;

typedef enum
{
  SY_BLOCK_HEADING,
  SY_BLOCK_PARAGRAPH,
  SY_BLOCK_LIST,
  SY_BLOCK_TABLE,
  SY_BLOCK_PLOT,
} SyBlockKind;

/**
 * SyBlock:
 * @kind: which of the others are set
 * @level: of a heading, from 1
 * @title: of a heading; of a plot, what it shows
 * @prose: of a paragraph
 * @items: (element-type SyProse): of a list, at least one
 * @table: of a table
 * @plot: of a plot; who draws nothing writes the texts of its items
 */
typedef struct
{
  SyBlockKind kind;
  guint level;
  char *title;
  SyProse *prose;
  GPtrArray *items;
  SyTable *table;
  SyPlot *plot;
} SyBlock;

#define SY_TYPE_REPORT (sy_report_get_type ())

/**
 * SyReport:
 * @title: of the document
 * @language: of its words, as a BCP 47 tag
 * @is_rtl: whether that is written from right to left
 * @day: (nullable): that it is of, as YYYY-MM-DD
 * @knowledge: (nullable): on which it rests, and its version, for people
 * @blocks: (element-type SyBlock): from top to bottom
 *
 * What is said, without a format: one builder a report writes the words, the writers lay them out.
 * Immutable, boxed, reference-counted.
 */
typedef struct
{
  char *title;
  char *language;
  gboolean is_rtl;
  char *day;
  char *knowledge;
  GPtrArray *blocks;
} SyReport;

GType sy_report_get_type (void);

SyReport *sy_report_ref (SyReport *self);
void sy_report_unref (SyReport *self);

char *sy_report_dup_source (SyReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyReport, sy_report_unref)

G_END_DECLS
