/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_column (gpointer data)
{
  SyReportColumn *column = data;

  g_free (column->title);
  g_free (column);
}

static void
free_table (SyTable *table)
{
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static void
free_block (gpointer data)
{
  SyBlock *block = data;

  g_free (block->title);
  g_clear_pointer (&block->prose, sy_prose_free);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_clear_pointer (&block->table, free_table);
  g_clear_pointer (&block->plot, sy_plot_unref);
  g_free (block);
}

static SyBlock *
add_block (SyReportBuilder *self, SyBlockKind kind, const char *title)
{
  SyBlock *block = g_new0 (SyBlock, 1);

  block->kind = kind;
  block->title = g_strdup (title);
  g_ptr_array_add (self->report->blocks, block);

  return block;
}

/* The block at the end, if it is of @kind. */
static SyBlock *
get_last (SyReportBuilder *self, SyBlockKind kind)
{
  GPtrArray *blocks = self->report->blocks;
  SyBlock *last = blocks->len > 0 ? g_ptr_array_index (blocks, blocks->len - 1) : NULL;

  return last != NULL && last->kind == kind ? last : NULL;
}

/**
 * sy_report_builder_init:
 * @self: (out caller-allocates): a builder
 * @title: of the document
 * @day: (nullable): that it is of, as YYYY-MM-DD; no report asks the clock
 */
void
sy_report_builder_init (SyReportBuilder *self, const char *title, const char *day)
{
  SyReport *report = g_rc_box_new0 (SyReport);

  report->title = g_strdup (title);
  /* Translators: the BCP 47 tag of the language that you translate into, such as “pt-BR”. */
  report->language = g_strdup (C_ ("language", "en"));
  /* Translators: “rtl” where your language is written from right to left, else “ltr”. */
  report->is_rtl = strcmp (C_ ("direction of the language", "ltr"), "rtl") == 0;
  report->day = g_strdup (day);
  report->blocks = g_ptr_array_new_with_free_func (free_block);
  self->report = report;
}

/**
 * sy_report_builder_take_knowledge:
 * @self: a builder
 * @text: (transfer full): the knowledge on which the report rests, and its version
 */
void
sy_report_builder_take_knowledge (SyReportBuilder *self, char *text)
{
  g_return_if_fail (self->report != NULL && self->report->knowledge == NULL && text != NULL);

  self->report->knowledge = text;
}

void
sy_report_builder_add_heading (SyReportBuilder *self, guint level, const char *text)
{
  g_return_if_fail (self->report != NULL && level >= 1 && text != NULL);

  add_block (self, SY_BLOCK_HEADING, text)->level = level;
}

void
sy_report_builder_add_paragraph (SyReportBuilder *self, const char *text)
{
  g_return_if_fail (text != NULL);

  sy_report_builder_take_prose (self, sy_prose_new (text));
}

/**
 * sy_report_builder_take_paragraph:
 * @self: a builder
 * @text: (transfer full) (nullable): adds nothing where there is nothing to say
 */
void
sy_report_builder_take_paragraph (SyReportBuilder *self, char *text)
{
  g_autofree char *owned = text;

  if (text != NULL)
    sy_report_builder_add_paragraph (self, text);
}

/**
 * sy_report_builder_take_prose:
 * @self: a builder
 * @prose: (transfer full): of a paragraph
 */
void
sy_report_builder_take_prose (SyReportBuilder *self, SyProse *prose)
{
  g_return_if_fail (self->report != NULL && prose != NULL);

  add_block (self, SY_BLOCK_PARAGRAPH, NULL)->prose = prose;
}

/**
 * sy_report_builder_take_item:
 * @self: a builder
 * @prose: (transfer full): one more item of the list that ends the report; where none does, the
 *   first of a new one
 */
void
sy_report_builder_take_item (SyReportBuilder *self, SyProse *prose)
{
  SyBlock *list;

  g_return_if_fail (self->report != NULL && prose != NULL);

  list = get_last (self, SY_BLOCK_LIST);
  if (list == NULL)
    {
      list = add_block (self, SY_BLOCK_LIST, NULL);
      list->items = g_ptr_array_new_with_free_func ((GDestroyNotify) sy_prose_free);
    }
  g_ptr_array_add (list->items, prose);
}

/**
 * sy_report_builder_add_table:
 * @self: a builder
 *
 * Adds an empty table, which gets its columns next, and then its rows.
 */
void
sy_report_builder_add_table (SyReportBuilder *self)
{
  SyTable *table;

  g_return_if_fail (self->report != NULL);

  table = g_new (SyTable, 1);
  table->columns = g_ptr_array_new_with_free_func (free_column);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  add_block (self, SY_BLOCK_TABLE, NULL)->table = table;
}

void
sy_report_builder_add_column (SyReportBuilder *self, const char *title, SyColumnKind kind)
{
  SyBlock *block;
  SyReportColumn *column;

  g_return_if_fail (self->report != NULL && title != NULL);
  block = get_last (self, SY_BLOCK_TABLE);
  g_return_if_fail (block != NULL && block->table->rows->len == 0);

  column = g_new (SyReportColumn, 1);
  column->title = g_strdup (title);
  column->kind = kind;
  g_ptr_array_add (block->table->columns, column);
}

/**
 * sy_report_builder_take_cells:
 * @self: a builder
 * @cells: (transfer full) (element-type utf8): one text a column of the table that ends the report,
 *   each of which becomes the report's
 */
void
sy_report_builder_take_cells (SyReportBuilder *self, GPtrArray *cells)
{
  g_auto (GStrv) texts = NULL;
  SyBlock *block;

  g_ptr_array_add (cells, NULL);
  texts = (char **) g_ptr_array_free (cells, FALSE);

  g_return_if_fail (self->report != NULL);
  block = get_last (self, SY_BLOCK_TABLE);
  g_return_if_fail (block != NULL && g_strv_length (texts) == block->table->columns->len);

  g_ptr_array_add (block->table->rows, g_steal_pointer (&texts));
}

/**
 * sy_report_builder_take_row:
 * @self: a builder
 * @...: (transfer full): one text a column of the table that ends the report, then %NULL
 */
void
sy_report_builder_take_row (SyReportBuilder *self, ...)
{
  GPtrArray *cells = g_ptr_array_new ();
  va_list arguments;
  char *text;

  va_start (arguments, self);
  while ((text = va_arg (arguments, char *)) != NULL)
    g_ptr_array_add (cells, text);
  va_end (arguments);
  sy_report_builder_take_cells (self, cells);
}

/**
 * sy_report_builder_take_plot:
 * @self: a builder
 * @title: what it shows
 * @plot: (transfer full): a chart
 */
void
sy_report_builder_take_plot (SyReportBuilder *self, const char *title, SyPlot *plot)
{
  g_return_if_fail (self->report != NULL && title != NULL && plot != NULL);

  add_block (self, SY_BLOCK_PLOT, title)->plot = plot;
}

/**
 * sy_report_builder_finish:
 * @self: a builder, which is done with
 *
 * Returns: (transfer full): the report, which changes no more
 */
SyReport *
sy_report_builder_finish (SyReportBuilder *self)
{
  return g_steal_pointer (&self->report);
}
