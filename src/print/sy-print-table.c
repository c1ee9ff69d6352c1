/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-print-private.h"

#include <math.h>

/* A table: columns as wide as what they hold asks for, rows that no page cuts. */

#define PADDING_X 5
#define PADDING_Y 3.5
#define PADDING_SHARE 6 /* of a narrow column */
#define RULE 0.4
#define HEAD_RULE 0.9

/* Longer texts will mostly be broken into lines, so their length is estimated; and from some length
 * on no text asks for more.
 */
#define SHORT_CHARS 60
#define MANY_CHARS 160

/* Of a text that stays on one line, and of a word: that German has longer ones than English.
 * Longer ones may be broken where a table is narrow.
 */
#define LINE_CHARS 14
#define WORD_CHARS 24

/* A header that is higher is not repeated, nor kept whole. */
#define HEADER_SHARE 0.3

typedef struct
{
  double natural; /* of its longest text, without padding */
  double least;   /* of its longest word */
  double x;
  double width;
} Column;

/* The texts of a row, laid out. */
typedef struct
{
  PangoLayout **cells;
  double *naturals;
} Row;

static double
count_word (const char *text)
{
  guint longest = 0;
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar ch = g_utf8_get_char (text);

      n = g_unichar_isspace (ch) ? 0 : n + (g_unichar_iswide (ch) ? 2 : 1);
      longest = MAX (longest, n);
    }

  return MIN (longest, WORD_CHARS);
}

/* Lays it out on one line where it may stay on one. */
static PangoLayout *
add_cell (SyPrintLayout *self,
          const char *text,
          SyPrintStyle style,
          Column *column,
          double *natural)
{
  const glong n_chars = g_utf8_strlen (text, -1);
  PangoLayout *cell = sy_print_layout_add_text (self, text, style, -1);
  double word = count_word (text) * self->char_width * 1.1;
  int width;

  if (n_chars > SHORT_CHARS)
    {
      *natural = G_MAXDOUBLE;
      column->natural =
          MAX (column->natural, MIN ((double) n_chars, MANY_CHARS) * self->char_width * 1.1);
    }
  else
    {
      pango_layout_get_size (cell, &width, NULL);
      *natural = pango_units_to_double (width);
      word = n_chars <= LINE_CHARS ? *natural : MIN (word, *natural);
      column->natural = MAX (column->natural, *natural);
    }
  column->least = MAX (column->least, word);

  return cell;
}

static void
add_row (SyPrintLayout *self, Row *row, char **texts, SyPrintStyle style, Column *columns, guint n)
{
  row->cells = g_new (PangoLayout *, n);
  row->naturals = g_new (double, n);
  for (guint i = 0; i < n; i++)
    row->cells[i] = add_cell (self, texts[i], style, &columns[i], &row->naturals[i]);
}

static void
free_rows (Row *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_free (rows[i].cells);
      g_free (rows[i].naturals);
    }
  g_free (rows);
}

/* Where all fit, each has what it asks for; else each has its longest word, and of what is left the
 * more the longer its texts are. Returns the width of all.
 */
static double
share_width (Column *columns, guint n, double width)
{
  const double padding = MIN (PADDING_X, width / (PADDING_SHARE * n));
  const double room = width - 2 * padding * n;
  double natural = 0;
  double least = 0;
  double x = 0;

  for (guint i = 0; i < n; i++)
    {
      columns[i].natural = MIN (columns[i].natural, room);
      columns[i].least = MIN (columns[i].least, columns[i].natural);
      natural += columns[i].natural;
      least += columns[i].least;
    }
  for (guint i = 0; i < n; i++)
    {
      Column *column = &columns[i];

      if (natural <= room)
        column->width = column->natural;
      else if (least <= room)
        column->width =
            column->least + (room - least) * (column->natural - column->least) / (natural - least);
      else
        column->width = room * column->least / least;
      column->x = x + padding;
      x += column->width + 2 * padding;
    }

  return x;
}

/* From right to left the first column stands at the right edge. */
static void
mirror (Column *columns, guint n, double width)
{
  for (guint i = 0; i < n; i++)
    columns[i].x = width - columns[i].x - columns[i].width;
}

/* Figures stand at the end of their column; a text begins where its own script begins. */
static double
find_x (const Column *column,
        double line_width,
        PangoLayoutLine *line,
        gboolean ends,
        gboolean is_rtl)
{
  gboolean is_right =
      ends ? !is_rtl : pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;

  return column->x + (is_right ? column->width - line_width : 0);
}

static void
add_cell_lines (SyPrintLayout *self,
                PangoLayout *text,
                const Column *column,
                gboolean ends,
                guint cell,
                GArray *lines,
                GArray *tops)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text);

  do
    {
      SyPrintLine line = { .line = pango_layout_iter_get_line_readonly (iter), .cell = cell };
      PangoRectangle box;
      double top;

      pango_layout_iter_get_line_extents (iter, NULL, &box);
      line.x =
          find_x (column, pango_units_to_double (box.width), line.line, ends, self->report->is_rtl);
      line.baseline = PADDING_Y + pango_units_to_double (pango_layout_iter_get_baseline (iter));
      top = pango_units_to_double (box.y);
      g_array_append_val (lines, line);
      g_array_append_val (tops, top);
      top += pango_units_to_double (box.height);
      g_array_append_val (tops, top);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Adds the lines between @top and @room below that, and tells where the next begin. */
static double
take_lines (SyPrintAtom *atom, GArray *lines, GArray *tops, double top, double room)
{
  double next = G_MAXDOUBLE;
  double bottom = top;

  for (guint i = 0; i < lines->len; i++)
    {
      double line_top = g_array_index (tops, double, 2 * i);

      if (line_top >= top && g_array_index (tops, double, 2 * i + 1) > top + room && line_top > top)
        next = MIN (next, line_top);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      SyPrintLine line = g_array_index (lines, SyPrintLine, i);
      double line_top = g_array_index (tops, double, 2 * i);

      if (line_top < top || line_top >= next)
        continue;
      line.baseline -= top;
      g_array_append_val (atom->lines, line);
      bottom = MAX (bottom, g_array_index (tops, double, 2 * i + 1));
    }
  atom->height = bottom - top + 2 * PADDING_Y;

  return next;
}

static SyPrintAtom *
add_row_atoms (SyPrintLayout *self,
               const SyPrintAtom *pattern,
               GArray *lines,
               GArray *tops,
               double most)
{
  SyPrintAtom *atom = NULL;
  double top = 0;

  do
    {
      const double space = pattern->space;

      atom = sy_print_layout_add_atom (self, pattern->block, "Table", top > 0 ? 0 : space);
      atom->part = pattern->part;
      atom->part_tag = "TR";
      atom->cell_tag = pattern->cell_tag;
      atom->header = pattern->header;
      atom->rule_x = pattern->rule_x;
      atom->rule_width = pattern->rule_width;
      top = take_lines (atom, lines, tops, top, most - 2 * PADDING_Y);
    }
  while (top < G_MAXDOUBLE);
  atom->rule = pattern->rule;

  return atom;
}

static SyPrintAtom *
lay_row (SyPrintLayout *self,
         const SyTable *table,
         const SyPrintAtom *pattern,
         const Row *row,
         const Column *columns)
{
  const double most = self->height - (pattern->header != NULL ? pattern->header->height : 0);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (SyPrintLine));
  g_autoptr (GArray) tops = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < table->columns->len; i++)
    {
      const SyReportColumn *column = g_ptr_array_index (table->columns, i);

      if (row->naturals[i] > columns[i].width)
        sy_print_layout_set_width (row->cells[i], columns[i].width);
      add_cell_lines (self, row->cells[i], &columns[i], column->kind == SY_COLUMN_VALUE, i, lines,
                      tops);
    }

  return add_row_atoms (self, pattern, lines, tops, most);
}

/* The first row holds the titles, where there are any. */
static Row *
create_rows (SyPrintLayout *self, const SyTable *table, Column *columns)
{
  const guint n = table->columns->len;
  Row *rows = g_new (Row, table->rows->len + 1);
  g_autofree char **titles = g_new (char *, n);

  for (guint i = 0; i < n; i++)
    titles[i] = ((const SyReportColumn *) g_ptr_array_index (table->columns, i))->title;
  add_row (self, &rows[0], titles, SY_PRINT_CELL_HEAD, columns, n);
  for (guint i = 0; i < table->rows->len; i++)
    add_row (self, &rows[i + 1], g_ptr_array_index (table->rows, i), SY_PRINT_CELL, columns, n);

  return rows;
}

/* No page has one row alone of what has several. */
static void
lay_rows (SyPrintLayout *self,
          guint block,
          const SyTable *table,
          const Row *rows,
          const Column *columns,
          double width)
{
  const guint first = self->atoms->len;
  SyPrintAtom pattern = { .block = block, .space = 8, .cell_tag = "TH", .rule = HEAD_RULE };
  const guint n = table->rows->len;
  SyPrintAtom *header;
  SyPrintAtom *row;

  pattern.rule_x = self->report->is_rtl ? self->width - width : 0;
  pattern.rule_width = width;
  header = lay_row (self, table, &pattern, &rows[0], columns);
  header->keeps_next = TRUE;
  if (self->atoms->len == first + 1 && header->height <= HEADER_SHARE * self->height)
    pattern.header = header;
  pattern.space = 0;
  pattern.cell_tag = "TD";
  pattern.rule = RULE;
  for (guint i = 0; i < n; i++)
    {
      pattern.part = i + 1;
      row = lay_row (self, table, &pattern, &rows[i + 1], columns);
      row->keeps_next = i + 1 < n && (i == 0 || i + 2 == n);
    }
}

/*< private >
 * @block: index of a table of the report
 */
void
sy_print_layout_add_table (SyPrintLayout *self, guint block)
{
  const SyTable *table = ((const SyBlock *) g_ptr_array_index (self->report->blocks, block))->table;
  const guint n = table->columns->len;
  g_autofree Column *columns = g_new0 (Column, n);
  double width;
  Row *rows;

  if (n == 0)
    return;

  rows = create_rows (self, table, columns);
  width = share_width (columns, n, self->width);
  if (self->report->is_rtl)
    mirror (columns, n, self->width);
  lay_rows (self, block, table, rows, columns, width);
  free_rows (rows, table->rows->len + 1);
}
