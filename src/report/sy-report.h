/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SY_ALIGN_START,
  SY_ALIGN_END,
} SyAlign;

typedef struct
{
  char *title;
  SyAlign align;
} SyReportColumn;

/* A table: columns, and rows with one owned text a column. */
typedef struct
{
  GPtrArray *columns; /* of SyReportColumn */
  GPtrArray *rows;    /* of char ** */
} SyTable;

typedef enum
{
  SY_BLOCK_HEADING,
  SY_BLOCK_PARAGRAPH,
  SY_BLOCK_TABLE,
} SyBlockKind;

typedef struct
{
  SyBlockKind kind;
  guint level;    /* of a heading, from 1 */
  char *text;     /* of a heading or paragraph */
  SyTable *table; /* of a table */
} SyBlock;

/**
 * SyReport:
 * @blocks: (element-type SyBlock): from top to bottom
 *
 * What is said, without a format: the builders write the words, the writers lay them out.
 */
typedef struct
{
  GPtrArray *blocks;
} SyReport;

SyReport *sy_report_new (void);
void sy_report_free (SyReport *self);
void sy_report_add_heading (SyReport *self, guint level, const char *text);
void sy_report_add_paragraph (SyReport *self, const char *text);
void sy_report_take_paragraph (SyReport *self, char *text);
SyTable *sy_report_add_table (SyReport *self);

void sy_table_add_column (SyTable *self, const char *title, SyAlign align);
void sy_table_take_row (SyTable *self, ...) G_GNUC_NULL_TERMINATED;

char *sy_report_to_text (SyReport *self, guint width);
char *sy_report_to_markdown (SyReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyReport, sy_report_free)

G_END_DECLS
