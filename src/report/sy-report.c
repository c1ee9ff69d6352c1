/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report.h"

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

  g_free (block->text);
  g_clear_pointer (&block->table, free_table);
  g_free (block);
}

static SyBlock *
add_block (SyReport *self, SyBlockKind kind)
{
  SyBlock *block = g_new0 (SyBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);

  return block;
}

SyReport *
sy_report_new (void)
{
  SyReport *self = g_new (SyReport, 1);

  self->blocks = g_ptr_array_new_with_free_func (free_block);

  return self;
}

void
sy_report_free (SyReport *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

void
sy_report_add_heading (SyReport *self, guint level, const char *text)
{
  SyBlock *block;

  g_return_if_fail (self != NULL && level >= 1 && text != NULL);

  block = add_block (self, SY_BLOCK_HEADING);
  block->level = level;
  block->text = g_strdup (text);
}

void
sy_report_add_paragraph (SyReport *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  add_block (self, SY_BLOCK_PARAGRAPH)->text = g_strdup (text);
}

/**
 * sy_report_take_paragraph:
 * @self: a report
 * @text: (transfer full) (nullable): adds nothing where there is nothing to say
 */
void
sy_report_take_paragraph (SyReport *self, char *text)
{
  g_return_if_fail (self != NULL);

  if (text != NULL)
    add_block (self, SY_BLOCK_PARAGRAPH)->text = text;
}

/**
 * sy_report_add_table:
 * @self: a report
 *
 * Returns: (transfer none): an empty table at the end of the report
 */
SyTable *
sy_report_add_table (SyReport *self)
{
  SyTable *table;

  g_return_val_if_fail (self != NULL, NULL);

  table = g_new (SyTable, 1);
  table->columns = g_ptr_array_new_with_free_func (free_column);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  add_block (self, SY_BLOCK_TABLE)->table = table;

  return table;
}

void
sy_table_add_column (SyTable *self, const char *title, SyAlign align)
{
  SyReportColumn *column;

  g_return_if_fail (self != NULL && self->rows->len == 0);

  column = g_new (SyReportColumn, 1);
  column->title = g_strdup (title);
  column->align = align;
  g_ptr_array_add (self->columns, column);
}

/**
 * sy_table_take_row:
 * @self: a table with its columns
 * @...: (transfer full): one text a column, then %NULL
 */
void
sy_table_take_row (SyTable *self, ...)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  va_list texts;
  char *text;

  g_return_if_fail (self != NULL);

  va_start (texts, self);
  while ((text = va_arg (texts, char *)) != NULL)
    g_ptr_array_add (row, text);
  va_end (texts);

  g_return_if_fail (row->len == self->columns->len);

  g_ptr_array_add (row, NULL);
  g_ptr_array_add (self->rows, g_ptr_array_steal (row, NULL));
}
