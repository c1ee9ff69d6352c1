/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-print-private.h"

#include <string.h>

#include "sy-text.h"

/* Texts of a report become laid out text, with the fonts of paper. */

/* As in the window: to break a longer word where words break takes too long. */
#define WORD_MAX 300

#define LINE_SPACING 1.15f

static const struct
{
  double size_pt;
  PangoWeight weight;
} styles[SY_PRINT_N_STYLES] = {
  [SY_PRINT_TITLE] = { 20, PANGO_WEIGHT_BOLD },
  [SY_PRINT_HEADING] = { 13, PANGO_WEIGHT_BOLD },
  [SY_PRINT_SUBHEADING] = { 10.5, PANGO_WEIGHT_BOLD },
  [SY_PRINT_TEXT] = { 10, PANGO_WEIGHT_NORMAL },
  [SY_PRINT_CELL] = { 9, PANGO_WEIGHT_NORMAL },
  [SY_PRINT_CELL_HEAD] = { 9, PANGO_WEIGHT_BOLD },
  [SY_PRINT_SMALL] = { 8, PANGO_WEIGHT_NORMAL },
};

static PangoFontDescription *
create_font (SyPrintStyle style)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, "Sans");
  pango_font_description_set_weight (font, styles[style].weight);
  pango_font_description_set_absolute_size (font, styles[style].size_pt * PANGO_SCALE);

  return font;
}

/* What turns the direction of the page or is no character is a blank; a line may end. */
static void
append_clean (GString *out, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar ch = g_utf8_get_char (c);

      g_string_append_unichar (out, ch == '\n' || sy_text_is_inert (ch) ? ch : ' ');
    }
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static void
mark_run (PangoAttrList *attributes, SyRunKind kind, gsize start, gsize end)
{
  if (kind == SY_RUN_EMPHASIS)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (kind == SY_RUN_LINK)
    {
      add_attribute (attributes, pango_attr_foreground_new (0x1a1a, 0x5f5f, 0xb4b4), start, end);
      add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
    }
}

static PangoLayout *
add_layout (SyPrintLayout *self, const char *text, SyPrintStyle style, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);

  g_ptr_array_add (self->texts, layout);
  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_wrap (layout, sy_text_has_endless_word (text, WORD_MAX) ? PANGO_WRAP_CHAR
                                                                           : PANGO_WRAP_WORD_CHAR);
  /* Pango turns it for a text in the other direction. */
  pango_layout_set_alignment (layout, self->report->is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  sy_print_layout_set_width (layout, width);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* Cairo wants the place of a link as a rectangle of the page; it reads fractions as the locale
 * writes them, so there are none.
 */
static void
draw_link (cairo_t *cr, const SyPrintLine *line, const SyRun *run, int start, int end)
{
  g_autofree char *address = g_uri_escape_string (run->address, ":/?#[]@!$&()*+,;=%", FALSE);
  g_autofree char *attributes = NULL;
  PangoRectangle box;
  double x;
  double y;
  int from;
  int to;

  pango_layout_line_get_extents (line->line, NULL, &box);
  pango_layout_line_index_to_x (line->line, start, FALSE, &from);
  pango_layout_line_index_to_x (line->line, end, FALSE, &to);
  x = line->x + pango_units_to_double (MIN (from, to));
  y = line->baseline + pango_units_to_double (box.y);
  cairo_user_to_device (cr, &x, &y);
  attributes = g_strdup_printf ("rect=[%d %d %d %d] uri='%s'", (int) x, (int) y,
                                PANGO_PIXELS_CEIL (ABS (to - from)), PANGO_PIXELS_CEIL (box.height),
                                address);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static void
draw_links (cairo_t *cr, const SyPrintLine *line)
{
  const int line_end = line->line->start_index + line->line->length;
  int start = 0;

  for (guint i = 0; i < line->prose->runs->len && start < line_end; i++)
    {
      const SyRun *run = g_ptr_array_index (line->prose->runs, i);
      g_autoptr (GString) text = g_string_new (NULL);
      int end;

      append_clean (text, run->text);
      end = start + (int) text->len;
      if (run->kind == SY_RUN_LINK && end > line->line->start_index)
        draw_link (cr, line, run, MAX (start, line->line->start_index), MIN (end, line_end));
      start = end;
    }
}

/*< private >
 * The fonts of a printer know no screen: what is laid out here is the same at every size.
 */
void
sy_print_layout_load_fonts (SyPrintLayout *self)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontMetrics *metrics;

  for (guint i = 0; i < SY_PRINT_N_STYLES; i++)
    self->fonts[i] = create_font (i);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  self->context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_font_description (self->context, self->fonts[SY_PRINT_TEXT]);
  pango_context_set_language (self->context, pango_language_from_string (self->report->language));
  pango_context_set_base_dir (self->context,
                              self->report->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  metrics = pango_context_get_metrics (self->context, self->fonts[SY_PRINT_CELL], NULL);
  self->char_width =
      pango_units_to_double (pango_font_metrics_get_approximate_char_width (metrics));
  pango_font_metrics_unref (metrics);
}

/*< private >
 * @width: where lines are broken, or -1
 *
 * Returns: (transfer none): the text laid out; the layout owns it
 */
PangoLayout *
sy_print_layout_add_text (SyPrintLayout *self, const char *text, SyPrintStyle style, double width)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  append_clean (clean, text);

  return add_layout (self, clean->str, style, width);
}

/*< private >
 * Returns: (transfer none): it laid out; the layout owns it
 */
PangoLayout *
sy_print_layout_add_prose (SyPrintLayout *self, const SyProse *prose, double width)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  PangoLayout *layout;

  for (guint i = 0; i < prose->runs->len; i++)
    {
      const SyRun *run = g_ptr_array_index (prose->runs, i);
      gsize start = text->len;

      append_clean (text, run->text);
      mark_run (attributes, run->kind, start, text->len);
    }
  layout = add_layout (self, text->str, SY_PRINT_TEXT, width);
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/*< private >*/
void
sy_print_layout_set_width (PangoLayout *text, double width)
{
  pango_layout_set_width (text, width < 0 ? -1 : pango_units_from_double (width));
}

/*< private >
 * Draws it, and where it leads.
 */
void
sy_print_draw_line (cairo_t *cr, const SyPrintLine *line)
{
  cairo_move_to (cr, line->x, line->baseline);
  pango_cairo_show_layout_line (cr, line->line);
  if (line->prose != NULL)
    draw_links (cr, line);
}
