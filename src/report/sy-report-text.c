/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-text.h"

#include <string.h>

#include "sy-text.h"

/* Plain text for a terminal: columns aligned by what a character takes on the screen, long cells
 * wrapped, and nothing of a file that commands a terminal ever reaches it.
 */

#define GAP 2
#define MIN_COLUMN 8
#define MAX_WORD 12
#define ITEM_INDENT 2

static int
character_width (gunichar c)
{
  if (c < 0x80)
    return 1;
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

static int
text_width (const char *text)
{
  int width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += character_width (g_utf8_get_char (c));

  return width;
}

static char *
replace_controls (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar ch = g_utf8_get_char (c);

      if (sy_text_is_inert (ch))
        g_string_append_unichar (clean, ch);
      else
        g_string_append_unichar (clean, g_unichar_isspace (ch) ? ' ' : 0xfffd);
    }

  return g_string_free (clean, FALSE);
}

/* The end of the longest start of @text that fits @width, at a space where there is one. */
static const char *
find_break (const char *text, int width)
{
  const char *space = NULL;
  const char *c = text;
  int used = 0;

  for (; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar ch = g_utf8_get_char (c);

      used += character_width (ch);
      if (used > width && c > text)
        return space != NULL ? space : c;
      if (ch == ' ' && c > text)
        space = c;
    }

  return c;
}

static GPtrArray *
wrap (const char *text, int width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *clean = replace_controls (text);
  const char *rest = clean;

  do
    {
      const char *end = find_break (rest, width);

      g_ptr_array_add (lines, g_strndup (rest, (gsize) (end - rest)));
      rest = end + strspn (end, " ");
    }
  while (*rest != '\0');

  return lines;
}

static void
append_spaces (GString *out, int n)
{
  for (; n > 0; n--)
    g_string_append_c (out, ' ');
}

static void
append_paragraph (GString *out, const char *text, int width)
{
  g_autoptr (GPtrArray) lines = wrap (text, width);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s\n", (const char *) g_ptr_array_index (lines, i));
}

static void
append_prose (GString *out, const SyProse *prose, int width)
{
  g_autofree char *text = sy_prose_to_text (prose);

  append_paragraph (out, text, width);
}

static void
append_item (GString *out, const char *text, int width)
{
  g_autoptr (GPtrArray) lines = wrap (text, width - ITEM_INDENT);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s%s\n", i == 0 ? "- " : "  ",
                            (const char *) g_ptr_array_index (lines, i));
}

static void
append_list (GString *out, GPtrArray *items, int width)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *text = sy_prose_to_text (g_ptr_array_index (items, i));

      append_item (out, text, width);
    }
}

/* What a screen reader gets of a chart. */
static void
append_plot (GString *out, const SyBlock *block, int width)
{
  append_paragraph (out, block->title, width);
  for (guint i = 0; i < block->plot->n_items; i++)
    append_item (out, block->plot->items[i].text, width);
}

static void
append_heading (GString *out, const SyBlock *block, int width)
{
  gsize start = out->len;
  int length;

  append_paragraph (out, block->title, width);
  length = MIN (text_width (out->str + start) - 1, width);
  if (block->level > 2)
    return;
  for (int i = 0; i < length; i++)
    g_string_append_c (out, block->level == 1 ? '=' : '-');
  g_string_append_c (out, '\n');
}

/* What a title over figures needs so that none of its words is broken, unless one is very long. */
static int
find_longest_word (const char *title)
{
  g_auto (GStrv) words = g_strsplit (title, " ", -1);
  int longest = MIN_COLUMN;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, text_width (words[i]));

  return MIN (longest, MAX_WORD);
}

/* The widest of the columns of a kind that are wider than they must be. */
static int *
find_widest (SyTable *table, int *widths, const int *least, SyColumnKind kind)
{
  int *widest = NULL;

  for (guint i = 0; i < table->columns->len; i++)
    if (((SyReportColumn *) g_ptr_array_index (table->columns, i))->kind == kind
        && widths[i] > least[i] && (widest == NULL || widths[i] > *widest))
      widest = &widths[i];

  return widest;
}

/* The natural width of each column, cut until the table fits: titles over figures, which are
 * shorter, before texts, and the widest first. */
static int *
fit_columns (SyTable *table, int width)
{
  guint n = table->columns->len;
  int *widths = g_new0 (int, n + 1);
  g_autofree int *least = g_new0 (int, n + 1);
  int total = GAP * ((int) n - 1);

  for (guint i = 0; i < n; i++)
    {
      const SyReportColumn *column = g_ptr_array_index (table->columns, i);

      for (guint r = 0; r < table->rows->len; r++)
        widths[i] = MAX (widths[i], text_width (((char **) g_ptr_array_index (table->rows, r))[i]));
      least[i] = column->kind == SY_COLUMN_VALUE
                     ? MAX (widths[i], find_longest_word (column->title))
                     : MIN_COLUMN;
      widths[i] = MAX (widths[i], text_width (column->title));
      total += widths[i];
    }

  for (; total > width; total--)
    {
      int *widest = find_widest (table, widths, least, SY_COLUMN_VALUE);

      if (widest == NULL)
        widest = find_widest (table, widths, least, SY_COLUMN_TEXT);
      if (widest == NULL)
        break;
      (*widest)--;
    }

  return widths;
}

/* One line of a row: the @line-th of each cell's lines. */
static void
append_line (GString *out, SyTable *table, const int *widths, GPtrArray *cells, guint line)
{
  int owed = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const SyReportColumn *column = g_ptr_array_index (table->columns, i);
      GPtrArray *lines = g_ptr_array_index (cells, i);
      const char *text = line < lines->len ? g_ptr_array_index (lines, line) : "";
      int room = widths[i] - text_width (text);

      if (column->kind == SY_COLUMN_VALUE)
        owed += room;
      if (*text != '\0')
        {
          append_spaces (out, owed);
          g_string_append (out, text);
          owed = 0;
        }
      else
        owed += column->kind == SY_COLUMN_VALUE ? widths[i] - room : 0;
      if (column->kind == SY_COLUMN_TEXT)
        owed += room;
      owed += GAP;
    }
  g_string_append_c (out, '\n');
}

static void
append_row (GString *out, SyTable *table, const int *widths, char **texts)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint height = 1;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      GPtrArray *lines = wrap (texts[i], widths[i]);

      height = MAX (height, lines->len);
      g_ptr_array_add (cells, lines);
    }
  for (guint line = 0; line < height; line++)
    append_line (out, table, widths, cells, line);
}

static void
append_rule (GString *out, const int *widths, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      for (int k = 0; k < widths[i]; k++)
        g_string_append_c (out, '-');
      if (i + 1 < n)
        append_spaces (out, GAP);
    }
  g_string_append_c (out, '\n');
}

static void
append_table (GString *out, SyTable *table, int width)
{
  g_autofree int *widths = fit_columns (table, width);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < table->columns->len; i++)
    g_ptr_array_add (titles, ((SyReportColumn *) g_ptr_array_index (table->columns, i))->title);
  g_ptr_array_add (titles, NULL);

  append_row (out, table, widths, (char **) titles->pdata);
  append_rule (out, widths, table->columns->len);
  for (guint i = 0; i < table->rows->len; i++)
    append_row (out, table, widths, g_ptr_array_index (table->rows, i));
}

static void
append_block (GString *out, const SyBlock *block, int width)
{
  switch (block->kind)
    {
    case SY_BLOCK_HEADING:
      append_heading (out, block, width);
      break;
    case SY_BLOCK_PARAGRAPH:
      append_prose (out, block->prose, width);
      break;
    case SY_BLOCK_LIST:
      append_list (out, block->items, width);
      break;
    case SY_BLOCK_TABLE:
      append_table (out, block->table, width);
      break;
    case SY_BLOCK_PLOT:
      append_plot (out, block, width);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * sy_report_to_text:
 * @self: a report
 * @width: of the terminal, in columns
 *
 * Returns: (transfer full): the report as plain text that needs no colour
 */
char *
sy_report_to_text (SyReport *self, guint width)
{
  GString *out = g_string_new (NULL);
  int columns = (int) CLAMP (width, 40, 1000);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      append_block (out, g_ptr_array_index (self->blocks, i), columns);
    }

  return g_string_free (out, FALSE);
}
