/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-markdown.h"

#include <string.h>

#include "sy-text.h"

/* Markdown that any renderer of tables reads: what has a meaning there is escaped. */

#define MARKS "\\`*_{}[]<>|#~&"

/* What means something between the angle brackets of an address. */
#define ADDRESS_MARKS "\\<>|&"

static void
append_escaped (GString *out, const char *text, const char *marks)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar ch = g_utf8_get_char (c);

      if (ch < 0x80 && strchr (marks, (int) ch) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_unichar (out, sy_text_is_inert (ch) ? ch : ' ');
    }
}

/* A paragraph or an item may not begin like a list, a rule, or text that keeps its form. */
static void
append_start (GString *out, const char *text)
{
  gsize n_digits;

  while (*text != '\0' && (g_unichar_isspace (g_utf8_get_char (text))))
    text = g_utf8_next_char (text);
  n_digits = strspn (text, "0123456789");
  g_string_append_len (out, text, (gssize) n_digits);
  text += n_digits;
  if (*text != '\0' && strchr (n_digits > 0 ? ".)" : "-+=", *text) != NULL)
    g_string_append_c (out, '\\');
  append_escaped (out, text, MARKS);
}

/* Stars beside a blank would be stars. */
static void
append_emphasis (GString *out, const char *text)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  if (*words == '\0')
    return;
  g_string_append_c (out, '*');
  append_escaped (out, words, MARKS);
  g_string_append_c (out, '*');
}

static void
append_link (GString *out, const SyRun *run)
{
  g_string_append_c (out, '[');
  append_escaped (out, run->text, MARKS);
  g_string_append (out, "](<");
  append_escaped (out, run->address, ADDRESS_MARKS);
  g_string_append (out, ">)");
}

static void
append_prose (GString *out, const SyProse *prose)
{
  for (guint i = 0; i < prose->runs->len; i++)
    {
      const SyRun *run = g_ptr_array_index (prose->runs, i);

      if (run->kind == SY_RUN_EMPHASIS)
        append_emphasis (out, run->text);
      else if (run->kind == SY_RUN_LINK)
        append_link (out, run);
      else if (i == 0)
        append_start (out, run->text);
      else
        append_escaped (out, run->text, MARKS);
    }
  g_string_append_c (out, '\n');
}

static void
append_list (GString *out, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_string_append (out, "- ");
      append_prose (out, g_ptr_array_index (items, i));
    }
}

/* What a screen reader gets of a chart. */
static void
append_plot (GString *out, const SyBlock *block)
{
  append_start (out, block->title);
  g_string_append (out, "\n\n");
  for (guint i = 0; i < block->plot->n_items; i++)
    {
      g_string_append (out, "- ");
      append_start (out, block->plot->items[i].text);
      g_string_append_c (out, '\n');
    }
}

static void
append_table_row (GString *out, char **cells)
{
  g_string_append_c (out, '|');
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_string_append_c (out, ' ');
      append_escaped (out, cells[i], MARKS);
      g_string_append (out, " |");
    }
  g_string_append_c (out, '\n');
}

static void
append_table (GString *out, SyTable *table)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < table->columns->len; i++)
    g_ptr_array_add (titles, ((SyReportColumn *) g_ptr_array_index (table->columns, i))->title);
  g_ptr_array_add (titles, NULL);
  append_table_row (out, (char **) titles->pdata);

  g_string_append_c (out, '|');
  for (guint i = 0; i < table->columns->len; i++)
    {
      const SyReportColumn *column = g_ptr_array_index (table->columns, i);

      g_string_append (out, column->kind == SY_COLUMN_VALUE ? " --: |" : " --- |");
    }
  g_string_append_c (out, '\n');

  for (guint i = 0; i < table->rows->len; i++)
    append_table_row (out, g_ptr_array_index (table->rows, i));
}

static void
append_block (GString *out, const SyBlock *block)
{
  switch (block->kind)
    {
    case SY_BLOCK_HEADING:
      for (guint i = 0; i < block->level; i++)
        g_string_append_c (out, '#');
      g_string_append_c (out, ' ');
      append_escaped (out, block->title, MARKS);
      g_string_append_c (out, '\n');
      break;
    case SY_BLOCK_PARAGRAPH:
      append_prose (out, block->prose);
      break;
    case SY_BLOCK_LIST:
      append_list (out, block->items);
      break;
    case SY_BLOCK_TABLE:
      append_table (out, block->table);
      break;
    case SY_BLOCK_PLOT:
      append_plot (out, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * sy_report_to_markdown:
 * @self: a report
 *
 * Returns: (transfer full): the report as Markdown with pipe tables
 */
char *
sy_report_to_markdown (SyReport *self)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      append_block (out, g_ptr_array_index (self->blocks, i));
    }

  return g_string_free (out, FALSE);
}
