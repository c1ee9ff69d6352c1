/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "sy-print-layout.h"
#include "sy-print-plot.h"

G_BEGIN_DECLS

/* What the files of a layout share. All measures are in points, from the top left corner. */

#define SY_PRINT_INK 0.11, 0.11, 0.12

typedef enum
{
  SY_PRINT_TITLE,
  SY_PRINT_HEADING,
  SY_PRINT_SUBHEADING,
  SY_PRINT_TEXT,
  SY_PRINT_CELL,
  SY_PRINT_CELL_HEAD,
  SY_PRINT_SMALL,
  SY_PRINT_N_STYLES,
} SyPrintStyle;

/**
 * SyPrintLine:
 * @line: borrowed from a text of the layout
 * @x: from the edge of the body
 * @baseline: below the top of the atom
 * @prose: (nullable): what it is of, where that has links
 * @cell: what the lines of one cell, or of one item, have in common
 *
 * One line of text.
 */
typedef struct
{
  PangoLayoutLine *line;
  double x;
  double baseline;
  const SyProse *prose;
  guint cell;
} SyPrintLine;

/**
 * SyPrintAtom:
 * @space: kept above it, but not at the top of a page
 * @height: its own
 * @keeps_next: whether what follows stands on the same page
 * @block: which block of the report it is of
 * @part: which row or item of that
 * @block_tag: what cairo calls such a block
 * @part_tag: (nullable): likewise
 * @cell_tag: (nullable): likewise
 * @header: (nullable): what is repeated above it where it begins a page
 * @rule: how thick the line below it is
 * @rule_x: where that line begins
 * @rule_width: how long it is
 * @lines: (element-type SyPrintLine)
 * @plot: (nullable): a chart
 * @plot_top: where this piece of the chart begins, in its pixels
 * @plot_bottom: where it ends, likewise
 * @scale: points per pixel of the chart
 *
 * What no page is broken within: a line of prose, a row of a table, a chart.
 */
typedef struct _SyPrintAtom SyPrintAtom;

struct _SyPrintAtom
{
  double space;
  double height;
  gboolean keeps_next;
  guint block;
  guint part;
  const char *block_tag;
  const char *part_tag;
  const char *cell_tag;
  const SyPrintAtom *header;
  double rule;
  double rule_x;
  double rule_width;
  GArray *lines;
  const SyPlot *plot;
  double plot_top;
  double plot_bottom;
  double scale;
};

/* Where an atom stands. */
typedef struct
{
  const SyPrintAtom *atom;
  double y;
} SyPrintPlace;

struct _SyPrintLayout
{
  SyReport *report;
  SyPaper paper;
  double margin_x;
  double margin_y;
  double width;  /* of the body */
  double height; /* likewise; G_MAXDOUBLE where a page has no end */

  PangoContext *context;
  PangoFontDescription *fonts[SY_PRINT_N_STYLES];
  double char_width; /* of cells, about */
  GPtrArray *texts;  /* of PangoLayout, which own the lines */
  GPtrArray *atoms;  /* of SyPrintAtom */
  GPtrArray *pages;  /* of GArray of SyPrintPlace */
};

void sy_print_layout_load_fonts (SyPrintLayout *self);
PangoLayout *
sy_print_layout_add_text (SyPrintLayout *self, const char *text, SyPrintStyle style, double width);
PangoLayout *sy_print_layout_add_prose (SyPrintLayout *self, const SyProse *prose, double width);
void sy_print_layout_set_width (PangoLayout *text, double width);
void sy_print_draw_line (cairo_t *cr, const SyPrintLine *line);

SyPrintAtom *
sy_print_layout_add_atom (SyPrintLayout *self, guint block, const char *block_tag, double space);
void sy_print_layout_add_block (SyPrintLayout *self, guint block);
void sy_print_layout_add_table (SyPrintLayout *self, guint block);
void sy_print_layout_place (SyPrintLayout *self);

G_END_DECLS
