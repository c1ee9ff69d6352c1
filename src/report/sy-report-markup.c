/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-markup.h"

#include <string.h>

#include "sy-text.h"

/* Marks and texts that an HTML parser and an XML parser read in one way. */

/* Of a line's height: letters, what is above the line on which they stand, and a figure's width. */
#define FONT_SHARE 0.75
#define BASELINE_SHARE 0.77
#define CHARACTER_SHARE 0.375

#define REPLACEMENT 0xfffd
#define ELLIPSIS "\342\200\246"

static void
append_character (GString *out, gunichar character)
{
  switch (character)
    {
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    case '\'':
      g_string_append (out, "&#39;");
      break;
    default:
      g_string_append_unichar (out, character);
    }
}

/*< private >
 * sy_markup_append_text:
 * @out: (inout): a document
 * @text: any text, in UTF-8
 *
 * Adds what shows the text and is nothing else, in an attribute, too. Line breaks stay.
 */
void
sy_markup_append_text (GString *out, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar ch = g_utf8_get_char (c);
      gboolean is_character = ch != 0xfffe && ch != 0xffff; /* to XML they are none */

      if (ch == '\n' || (is_character && sy_text_is_inert (ch)))
        append_character (out, ch);
      else if (g_unichar_isspace (ch))
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, REPLACEMENT);
    }
}

/*< private >*/
void
sy_markup_append_attribute (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, " %s=\"", name);
  sy_markup_append_text (out, text);
  g_string_append_c (out, '"');
}

/* With a point in every locale, and no more than two decimals. */
static void
append_number (GString *out, const char *name, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (text, sizeof text, "%.2f", number);
  length = strlen (text);
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  text[length] = '\0';
  g_string_append_printf (out, " %s=\"%s\"", name, text);
}

static void
append_rectangle (GString *out, const SyPlotArea *area)
{
  append_number (out, "x", area->x);
  append_number (out, "y", area->y);
  append_number (out, "width", area->width);
  append_number (out, "height", area->height);
}

/* The colour for whoever reads no style sheet, and the class for whoever does. */
static void
append_bar (GString *out, const SyPlotBar *bar)
{
  static const char *const fills[] = {
    [SY_PLOT_ROLE_LEFT] = "class=\"l\" fill=\"#26a269\"",
    [SY_PLOT_ROLE_RIGHT] = "class=\"r\" fill=\"#1c71d8\"",
    [SY_PLOT_ROLE_NEUTRAL] = "class=\"n\" fill=\"#b6b6ba\"",
    [SY_PLOT_ROLE_ROOM] = "class=\"o\" fill=\"#e4e4e6\"",
    [SY_PLOT_ROLE_LINE] = "class=\"n\" fill=\"#b6b6ba\"",
    [SY_PLOT_ROLE_TODAY] = "class=\"k\" fill=\"#1c1c1e\"",
  };

  if (bar->role == SY_PLOT_ROLE_TODAY)
    {
      const SyPlotArea rim = { bar->area.x - 1, bar->area.y, bar->area.width + 2,
                               bar->area.height };

      g_string_append (out, "<rect class=\"g\" fill=\"#fff\"");
      append_rectangle (out, &rim);
      g_string_append (out, "/>");
    }
  g_string_append_printf (out, "<rect %s", fills[bar->role]);
  append_rectangle (out, &bar->area);
  g_string_append (out, "/>\n");
}

/* No font is at hand: where the text would be too wide by an estimate, it is cut. */
static char *
fit_text (const char *text, double width, double character)
{
  GString *fitted = g_string_new (NULL);
  double used = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar ch = g_utf8_get_char (c);

      used += g_unichar_iszerowidth (ch) ? 0 : g_unichar_iswide (ch) ? 2 * character : character;
      if (used > width && fitted->len > 0)
        {
          const char *last = g_utf8_prev_char (fitted->str + fitted->len);

          g_string_truncate (fitted, (gsize) (last - fitted->str));
          g_string_append (fitted, ELLIPSIS);
          break;
        }
      g_string_append_unichar (fitted, ch);
    }

  return g_string_free (fitted, FALSE);
}

/* Anchors go by the direction of the text, areas do not. */
static const char *
get_anchor (SyPlotAlign align, gboolean is_rtl)
{
  if (align == SY_PLOT_ALIGN_MIDDLE)
    return "middle";

  return (align == SY_PLOT_ALIGN_LEFT) != is_rtl ? "start" : "end";
}

static void
append_label (GString *out, const SyPlotLabel *label, gboolean is_rtl)
{
  static const char *const fills[] = {
    [SY_PLOT_STYLE_PLAIN] = "class=\"t\" fill=\"#1c1c1e\"",
    [SY_PLOT_STYLE_FAINT] = "class=\"f\" fill=\"#626268\"",
    [SY_PLOT_STYLE_STRONG] = "class=\"t\" fill=\"#1c1c1e\" font-weight=\"bold\"",
  };
  const double line = label->area.height;
  const double share = label->align == SY_PLOT_ALIGN_LEFT     ? 0
                       : label->align == SY_PLOT_ALIGN_MIDDLE ? 0.5
                                                              : 1;
  g_autofree char *text = fit_text (label->text, label->area.width, CHARACTER_SHARE * line);

  g_string_append_printf (out, "<text %s text-anchor=\"%s\"", fills[label->style],
                          get_anchor (label->align, is_rtl));
  append_number (out, "font-size", FONT_SHARE * line);
  append_number (out, "x", label->area.x + share * label->area.width);
  append_number (out, "y", label->area.y + BASELINE_SHARE * line);
  g_string_append_c (out, '>');
  sy_markup_append_text (out, text);
  g_string_append (out, "</text>\n");
}

/* Over all that it is about, so that pointing at it tells. */
static void
append_item (GString *out, const SyPlotItem *item)
{
  g_string_append (out, "<rect fill=\"transparent\"");
  append_rectangle (out, &item->area);
  g_string_append (out, "><title>");
  sy_markup_append_text (out, item->text);
  g_string_append (out, "</title></rect>\n");
}

/*< private >
 * sy_markup_append_marks:
 * @out: (inout): an SVG element that is open
 * @plot: a chart
 * @is_rtl: whether its words are written from right to left
 */
void
sy_markup_append_marks (GString *out, const SyPlot *plot, gboolean is_rtl)
{
  for (guint i = 0; i < plot->n_bars; i++)
    append_bar (out, &plot->bars[i]);
  for (guint i = 0; i < plot->n_labels; i++)
    append_label (out, &plot->labels[i], is_rtl);
  for (guint i = 0; i < plot->n_items; i++)
    append_item (out, &plot->items[i]);
}
