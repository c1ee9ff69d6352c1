/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-print-private.h"

/* Blocks of a report become what no page is broken within. */

#define INDENT 14
#define SPACE_BELOW 10 /* a table or a chart */
#define BULLET "•"

static const struct
{
  const char *tag;
  SyPrintStyle style;
  double space;
} headings[] = {
  { "H1", SY_PRINT_TITLE, 0 },
  { "H2", SY_PRINT_HEADING, 16 },
  { "H3", SY_PRINT_SUBHEADING, 11 },
};

/* Each line of @text is an atom of its own; no page has one line alone of what has several. */
static void
add_lines (SyPrintLayout *self,
           guint block,
           const SyPrintAtom *pattern,
           PangoLayout *text,
           double x)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text);
  const guint n = (guint) pango_layout_get_line_count (text);

  for (guint i = 0; i < n; i++)
    {
      SyPrintAtom *atom =
          sy_print_layout_add_atom (self, block, pattern->block_tag, i == 0 ? pattern->space : 0);
      SyPrintLine line = { .line = pango_layout_iter_get_line_readonly (iter) };
      PangoRectangle box;

      pango_layout_iter_get_line_extents (iter, NULL, &box);
      line.x = x + pango_units_to_double (box.x);
      line.baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter) - box.y);
      atom->height = pango_units_to_double (box.height);
      atom->part = pattern->part;
      atom->part_tag = pattern->part_tag;
      atom->keeps_next = pattern->keeps_next || (n > 1 && (i == 0 || i + 2 == n));
      if (i + 1 == n)
        atom->keeps_next = pattern->keeps_next;
      g_array_append_val (atom->lines, line);
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
}

static gboolean
has_link (const SyProse *prose)
{
  for (guint i = 0; i < prose->runs->len; i++)
    if (((const SyRun *) g_ptr_array_index (prose->runs, i))->kind == SY_RUN_LINK)
      return TRUE;

  return FALSE;
}

/* The atoms since @first are of @prose. */
static void
mark_prose (SyPrintLayout *self, guint first, const SyProse *prose)
{
  for (guint i = first; has_link (prose) && i < self->atoms->len; i++)
    {
      const SyPrintAtom *atom = g_ptr_array_index (self->atoms, i);

      g_array_index (atom->lines, SyPrintLine, 0).prose = prose;
    }
}

static void
add_heading (SyPrintLayout *self, guint block, const SyBlock *heading)
{
  const guint level = MIN (heading->level, G_N_ELEMENTS (headings)) - 1;
  const SyPrintAtom pattern = { .block_tag = headings[level].tag,
                                .space = headings[level].space,
                                .keeps_next = TRUE };

  add_lines (self, block, &pattern,
             sy_print_layout_add_text (self, heading->title, headings[level].style, self->width),
             0);
}

static void
add_paragraph (SyPrintLayout *self, guint block, const SyProse *prose)
{
  const SyPrintAtom pattern = { .block_tag = "P", .space = 5 };
  const guint first = self->atoms->len;

  add_lines (self, block, &pattern, sy_print_layout_add_prose (self, prose, self->width), 0);
  mark_prose (self, first, prose);
}

static void
add_item (SyPrintLayout *self, guint block, guint item, const SyProse *prose, PangoLayout *bullet)
{
  const double room = self->width - INDENT;
  const gboolean is_rtl = self->report->is_rtl;
  const SyPrintAtom pattern = {
    .block_tag = "L", .part_tag = "LI", .part = item, .space = item == 0 ? 5 : 2
  };
  const guint first = self->atoms->len;
  const SyPrintAtom *atom;
  SyPrintLine mark = { .line = pango_layout_get_line_readonly (bullet, 0) };
  int width;

  add_lines (self, block, &pattern, sy_print_layout_add_prose (self, prose, room),
             is_rtl ? 0 : INDENT);
  mark_prose (self, first, prose);
  atom = g_ptr_array_index (self->atoms, first);
  pango_layout_get_size (bullet, &width, NULL);
  mark.x = is_rtl ? self->width - pango_units_to_double (width) - 3 : 3;
  mark.baseline = g_array_index (atom->lines, SyPrintLine, 0).baseline;
  g_array_prepend_val (atom->lines, mark);
}

static void
add_list (SyPrintLayout *self, guint block, GPtrArray *items)
{
  PangoLayout *bullet = sy_print_layout_add_text (self, BULLET, SY_PRINT_TEXT, -1);

  for (guint i = 0; i < items->len; i++)
    add_item (self, block, i, g_ptr_array_index (items, i), bullet);
}

static gboolean
cuts (const SyPlotArea *area, double y)
{
  return area->y < y && y < area->y + area->height;
}

/* Whether a page may end at @y: nothing that is read stands there. */
static gboolean
may_end (const SyPlot *plot, double y)
{
  for (guint i = 0; i < plot->n_items; i++)
    if (cuts (&plot->items[i].area, y))
      return FALSE;
  for (guint i = 0; i < plot->n_labels; i++)
    if (cuts (&plot->labels[i].area, y))
      return FALSE;

  return TRUE;
}

/* The last place of @plot below @top and within @room px where a page may end. */
static double
find_end (const SyPlot *plot, double top, double room)
{
  double end = top;

  if (plot->height_px - top <= room)
    return plot->height_px;
  for (guint i = 0; i < plot->n_items; i++)
    {
      const double y = plot->items[i].area.y;

      if (y > end && y <= top + room && may_end (plot, y))
        end = y;
    }

  return end > top ? end : MIN (top + room, plot->height_px);
}

/* As wide as the text. What is higher than a page goes on on the next. */
static void
add_plot (SyPrintLayout *self, guint block, const SyPlot *plot)
{
  const double scale = self->width / MAX (plot->width_px, 1);
  double top = 0;

  while (top < plot->height_px)
    {
      SyPrintAtom *atom = sy_print_layout_add_atom (self, block, "Figure", top > 0 ? 0 : 8);

      atom->plot = plot;
      atom->scale = scale;
      atom->plot_top = top;
      atom->plot_bottom = find_end (plot, top, self->height / scale);
      atom->height = (atom->plot_bottom - top) * scale;
      top = atom->plot_bottom;
    }
}

/* What it shows stands above it. */
static void
add_figure (SyPrintLayout *self, guint block, const SyBlock *figure)
{
  const SyPrintAtom pattern = { .block_tag = "Figure", .space = 10, .keeps_next = TRUE };

  if (*figure->title != '\0')
    add_lines (self, block, &pattern,
               sy_print_layout_add_text (self, figure->title, SY_PRINT_CELL_HEAD, self->width), 0);
  add_plot (self, block, figure->plot);
}

/*< private >
 * Returns: (transfer none): a new atom at the end
 */
SyPrintAtom *
sy_print_layout_add_atom (SyPrintLayout *self, guint block, const char *block_tag, double space)
{
  SyPrintAtom *atom = g_new0 (SyPrintAtom, 1);

  atom->space = space;
  atom->block = block;
  atom->block_tag = block_tag;
  atom->lines = g_array_new (FALSE, FALSE, sizeof (SyPrintLine));
  g_ptr_array_add (self->atoms, atom);

  return atom;
}

/* What follows a table or a chart keeps its distance. */
static void
space_out (SyPrintLayout *self, guint block, guint first)
{
  const SyBlock *above = block > 0 ? g_ptr_array_index (self->report->blocks, block - 1) : NULL;
  SyPrintAtom *atom;

  if (above == NULL || first >= self->atoms->len
      || (above->kind != SY_BLOCK_TABLE && above->kind != SY_BLOCK_PLOT))
    return;

  atom = g_ptr_array_index (self->atoms, first);
  atom->space = MAX (atom->space, SPACE_BELOW);
}

/*< private >
 * @block: index of a block of the report
 */
void
sy_print_layout_add_block (SyPrintLayout *self, guint block)
{
  const SyBlock *what = g_ptr_array_index (self->report->blocks, block);
  const guint first = self->atoms->len;

  switch (what->kind)
    {
    case SY_BLOCK_HEADING:
      add_heading (self, block, what);
      break;
    case SY_BLOCK_PARAGRAPH:
      add_paragraph (self, block, what->prose);
      break;
    case SY_BLOCK_LIST:
      add_list (self, block, what->items);
      break;
    case SY_BLOCK_TABLE:
      sy_print_layout_add_table (self, block);
      break;
    case SY_BLOCK_PLOT:
      add_figure (self, block, what);
      break;
    }
  space_out (self, block, first);
}
