/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-print-private.h"

#include <glib/gi18n-lib.h>

#include "sy-report-builder.h"

/* Atoms are put on pages, and pages are drawn. */

#define MARGIN_X 54
#define MARGIN_Y 50
#define PICTURE_MARGIN 18 /* around what has no pages */
#define MARGIN_SHARE 0.1  /* of small paper, at most */
#define FOOTER 0.55       /* of the lower margin, from the edge to the baseline */
#define FOOTER_GAP 12
#define RULE_ALPHA 0.35

G_DEFINE_BOXED_TYPE (SyPrintLayout, sy_print_layout, sy_print_layout_ref, sy_print_layout_unref)

static void
free_atom (gpointer data)
{
  SyPrintAtom *atom = data;

  g_array_unref (atom->lines);
  g_free (atom);
}

static void
clear_layout (gpointer data)
{
  SyPrintLayout *self = data;

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->atoms);
  g_ptr_array_unref (self->texts);
  for (guint i = 0; i < SY_PRINT_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);
  g_clear_object (&self->context);
  sy_report_unref (self->report);
}

static GArray *
add_page (SyPrintLayout *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (SyPrintPlace));

  g_ptr_array_add (self->pages, page);

  return page;
}

/* One page more, which begins with the header of a table that goes on. */
static double
turn_page (SyPrintLayout *self, const SyPrintAtom *next)
{
  GArray *page = add_page (self);
  SyPrintPlace place = { next->header, 0 };

  if (next->header == NULL)
    return 0;

  g_array_append_val (page, place);

  return next->header->height;
}

/* The end of the atoms from @first on that stand on one page, and their height. */
static guint
find_group (SyPrintLayout *self, guint first, double *height)
{
  guint end = first;
  const SyPrintAtom *atom;

  *height = 0;
  do
    {
      atom = g_ptr_array_index (self->atoms, end);
      *height += atom->height + (end > first ? atom->space : 0);
      end++;
    }
  while (atom->keeps_next && end < self->atoms->len);

  return end;
}

static void
draw_text (cairo_t *cr, PangoLayout *text, double x, double baseline)
{
  cairo_move_to (cr, x, baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (text, 0));
}

/* Which page, and of what: who finds a page alone knows where it belongs. */
static void
draw_footer (SyPrintLayout *self, cairo_t *cr, guint page)
{
  /* Translators: number of a page, number of pages. */
  g_autofree char *number = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, self->pages->len);
  g_autofree char *name = sy_report_dup_source (self->report);
  g_autoptr (PangoLayout) text = pango_layout_new (self->context);
  const double baseline = self->paper.height_pt - FOOTER * self->margin_y;
  const gboolean is_rtl = self->report->is_rtl;
  int width;
  double number_width;

  cairo_set_source_rgba (cr, SY_PRINT_INK, 0.65);
  pango_layout_set_font_description (text, self->fonts[SY_PRINT_SMALL]);
  pango_layout_set_single_paragraph_mode (text, TRUE);
  pango_layout_set_auto_dir (text, FALSE);
  pango_layout_set_text (text, number, -1);
  pango_layout_get_size (text, &width, NULL);
  number_width = pango_units_to_double (width);
  draw_text (cr, text, self->margin_x + (is_rtl ? 0 : self->width - number_width), baseline);

  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_MIDDLE);
  pango_layout_set_width (text, pango_units_from_double (
                                    MAX (self->width - number_width - FOOTER_GAP, 0)));
  pango_layout_set_text (text, name, -1);
  pango_layout_get_size (text, &width, NULL);
  draw_text (cr, text, self->margin_x + (is_rtl ? self->width - pango_units_to_double (width) : 0),
             baseline);
}

static void
draw_plot (SyPrintLayout *self, cairo_t *cr, const SyPrintAtom *atom)
{
  cairo_save (cr);
  cairo_scale (cr, atom->scale, atom->scale);
  cairo_translate (cr, 0, -atom->plot_top);
  cairo_rectangle (cr, 0, atom->plot_top, atom->plot->width_px, atom->plot_bottom - atom->plot_top);
  cairo_clip (cr);
  sy_print_draw_plot (cr, atom->plot, self->context);
  cairo_restore (cr);
}

static void
open_tag (cairo_t *cr, const char *tag)
{
  if (tag != NULL)
    cairo_tag_begin (cr, tag, NULL);
}

static void
close_tag (cairo_t *cr, const char *tag)
{
  if (tag != NULL)
    cairo_tag_end (cr, tag);
}

static void
draw_lines (cairo_t *cr, const SyPrintAtom *atom)
{
  for (guint i = 0; i < atom->lines->len; i++)
    {
      const SyPrintLine *line = &g_array_index (atom->lines, SyPrintLine, i);

      if (i == 0 || line->cell != (line - 1)->cell)
        open_tag (cr, atom->cell_tag);
      sy_print_draw_line (cr, line);
      if (i + 1 == atom->lines->len || line->cell != (line + 1)->cell)
        close_tag (cr, atom->cell_tag);
    }
}

static void
draw_atom (SyPrintLayout *self, cairo_t *cr, const SyPrintAtom *atom)
{
  cairo_set_source_rgb (cr, SY_PRINT_INK);
  draw_lines (cr, atom);
  if (atom->plot != NULL)
    draw_plot (self, cr, atom);
  if (atom->rule > 0)
    {
      cairo_set_source_rgba (cr, SY_PRINT_INK, RULE_ALPHA);
      cairo_rectangle (cr, atom->rule_x, atom->height - atom->rule, atom->rule_width, atom->rule);
      cairo_fill (cr);
    }
}

static gboolean
is_of_same (const SyPrintAtom *atom, const SyPrintPlace *other, gboolean part)
{
  return atom->block == other->atom->block && (!part || atom->part == other->atom->part);
}

/* Tags hold what is of one block, and within that of one part. */
static void
draw_places (SyPrintLayout *self, cairo_t *cr, const GArray *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      const SyPrintPlace *place = &g_array_index (places, SyPrintPlace, i);
      const SyPrintAtom *atom = place->atom;
      const gboolean is_first = i == 0;
      const gboolean is_last = i + 1 == places->len;

      if (is_first || !is_of_same (atom, place - 1, FALSE))
        open_tag (cr, atom->block_tag);
      if (is_first || !is_of_same (atom, place - 1, TRUE))
        open_tag (cr, atom->part_tag);
      cairo_save (cr);
      cairo_translate (cr, self->margin_x, self->margin_y + place->y);
      draw_atom (self, cr, atom);
      cairo_restore (cr);
      if (is_last || !is_of_same (atom, place + 1, TRUE))
        close_tag (cr, atom->part_tag);
      if (is_last || !is_of_same (atom, place + 1, FALSE))
        close_tag (cr, atom->block_tag);
    }
}

static void
set_paper (SyPrintLayout *self, const SyPaper *paper)
{
  const gboolean has_end = paper->height_pt > 0;
  const double height = has_end ? paper->height_pt : G_MAXDOUBLE;

  self->paper = *paper;
  self->margin_x = has_end ? MIN (MARGIN_X, MARGIN_SHARE * paper->width_pt) : PICTURE_MARGIN;
  self->margin_y = has_end ? MIN (MARGIN_Y, MARGIN_SHARE * height) : PICTURE_MARGIN;
  self->width = paper->width_pt - 2 * self->margin_x;
  self->height = height - 2 * self->margin_y;
}

/*< private >
 * Puts each atom on the page that has room for it and for what it is kept with. A group that no
 * page can hold breaks anywhere.
 */
void
sy_print_layout_place (SyPrintLayout *self)
{
  double y = 0;
  guint end = 0;

  add_page (self);
  for (guint i = 0; i < self->atoms->len; i++)
    {
      const SyPrintAtom *atom = g_ptr_array_index (self->atoms, i);
      double height = atom->height;
      SyPrintPlace place = { .atom = atom };

      if (i >= end)
        end = find_group (self, i, &height);
      if (y > 0 && y + atom->space + height > self->height)
        y = turn_page (self, atom);
      else if (y > 0)
        y += atom->space;
      place.y = y;
      g_array_append_val ((GArray *) g_ptr_array_index (self->pages, self->pages->len - 1), place);
      y += atom->height;
    }
  if (self->paper.height_pt <= 0)
    self->paper.height_pt = y + 2 * self->margin_y;
}

/**
 * sy_print_layout_new:
 * @report: what to lay out
 * @paper: on what
 * @cancellable: (nullable): asked between blocks
 * @error: set where it was cancelled
 *
 * Lays the report out in pages: no row is cut unless it is higher than a page, tables that go on
 * repeat their header, headings stand above what they are of.
 *
 * Returns: (transfer full) (nullable): the pages
 */
SyPrintLayout *
sy_print_layout_new (SyReport *report,
                     const SyPaper *paper,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (SyPrintLayout) self = NULL;

  g_return_val_if_fail (report != NULL && paper != NULL && paper->width_pt > 0, NULL);

  self = g_atomic_rc_box_new0 (SyPrintLayout);
  self->report = sy_report_ref (report);
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  self->atoms = g_ptr_array_new_with_free_func (free_atom);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  set_paper (self, paper);
  sy_print_layout_load_fonts (self);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      sy_print_layout_add_block (self, i);
    }
  sy_print_layout_place (self);

  return g_steal_pointer (&self);
}

/**
 * sy_print_layout_new_charts:
 * @report: a report
 *
 * Returns: (transfer full): its charts alone on one page as large as they are, a point for each of
 *   their pixels, and what they are of
 */
SyPrintLayout *
sy_print_layout_new_charts (SyReport *report)
{
  g_autofree char *source = sy_report_dup_source (report);
  g_autoptr (SyReport) charts = NULL;
  SyReportBuilder builder;
  SyPaper picture = { .width_pt = 1 };

  sy_report_builder_init (&builder, report->title, report->day);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const SyBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind != SY_BLOCK_PLOT)
        continue;
      picture.width_pt = MAX (picture.width_pt, block->plot->width_px);
      sy_report_builder_add_heading (&builder, 2, block->title);
      sy_report_builder_take_plot (&builder, "", sy_plot_ref (block->plot));
    }
  sy_report_builder_add_paragraph (&builder, source);
  charts = sy_report_builder_finish (&builder);
  picture.width_pt += 2 * PICTURE_MARGIN;

  return sy_print_layout_new (charts, &picture, NULL, NULL);
}

SyPrintLayout *
sy_print_layout_ref (SyPrintLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
sy_print_layout_unref (SyPrintLayout *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_layout);
}

/**
 * sy_print_layout_get_paper:
 * @self: a layout
 *
 * Returns: (transfer none): its paper; the height of an endless page is what it came to
 */
const SyPaper *
sy_print_layout_get_paper (SyPrintLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->paper;
}

guint
sy_print_layout_get_n_pages (SyPrintLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

/**
 * sy_print_layout_draw_page:
 * @self: a layout
 * @cr: where to, its unit being a point and its origin the corner of the paper
 * @page: from 0
 */
void
sy_print_layout_draw_page (SyPrintLayout *self, cairo_t *cr, guint page)
{
  g_return_if_fail (self != NULL && cr != NULL && page < self->pages->len);

  cairo_save (cr);
  draw_places (self, cr, g_ptr_array_index (self->pages, page));
  if (self->height < G_MAXDOUBLE / 2)
    draw_footer (self, cr, page);
  cairo_restore (cr);
}
