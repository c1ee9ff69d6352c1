/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-html.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "sy-report-markup.h"

/* One file that any browser shows without this program, a network or a script. */

/* Narrower, the letters of a chart would be too small; then it scrolls, as tables do. */
static const char style[] =
    ":root{color-scheme:light dark;--ink:#1c1c1e;--faint:#626268;--line:#d5d5da;--ground:#fff;"
    "--band:#f4f4f6;--link:#1a5fb4}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0;background:var(--ground);color:var(--ink);"
    "font:16px/1.5 Cantarell,'Noto Sans',system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}\n"
    "main{max-width:52rem;margin:0 auto;padding:1.5rem 1rem 4rem}\n"
    "h1,h2,h3{line-height:1.25;overflow-wrap:anywhere}\n"
    "h1{font-size:1.9rem;margin:0 0 .5rem}\n"
    "h2{font-size:1.35rem;margin:2.2rem 0 .5rem}\n"
    "h3{font-size:1.05rem;margin:1.6rem 0 .3rem}\n"
    "p,ul{margin:.5rem 0}\n"
    "ul{padding-inline-start:1.3rem}\n"
    "p,li,td{white-space:pre-line;overflow-wrap:anywhere}\n"
    "a{color:var(--link)}\n"
    ".scroll{overflow-x:auto;margin:1rem 0}\n"
    "table{border-collapse:collapse;width:100%;font-size:.94rem}\n"
    "caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\n"
    "th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:start;"
    "vertical-align:top;min-width:7rem;unicode-bidi:plaintext}\n"
    "thead th{border-bottom:2px solid var(--line)}\n"
    "tbody th{font-weight:600;min-width:9rem;overflow-wrap:anywhere;hyphens:auto}\n"
    "th.n,td.n{min-width:4rem;text-align:end;font-variant-numeric:tabular-nums}\n"
    "tbody tr:nth-child(even){background:var(--band)}\n"
    "figure{margin:1.2rem 0}\n"
    "figcaption{font-weight:600;margin-bottom:.3rem}\n"
    "svg{display:block;width:100%;min-width:32rem;max-width:43rem;height:auto}\n"
    "summary{color:var(--faint);cursor:pointer}\n"
    "@media screen and (prefers-color-scheme:dark){:root{--ink:#fff;--faint:#b4b4ba;--line:#48484c;"
    "--ground:#1e1e20;--band:#28282b;--link:#78aeed}" SY_MARKUP_DARK_CHART "}\n"
    "@media print{:root{color-scheme:light}body{font-size:10.5pt}main{max-width:none;padding:0}"
    "h1,h2,h3,figcaption{break-after:avoid}tr,figure{break-inside:avoid}"
    "thead{display:table-header-group}.scroll{overflow:visible}svg{min-width:0}"
    "details{display:none}a{color:inherit}}\n";

/* Texts of people go in any direction, whatever the language of the report. */
static void
append_element (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, "<%s dir=\"auto\">", name);
  sy_markup_append_text (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_run (GString *out, const SyRun *run)
{
  if (run->kind == SY_RUN_LINK)
    {
      g_string_append (out, "<a rel=\"noreferrer\"");
      sy_markup_append_attribute (out, "href", run->address);
      g_string_append_c (out, '>');
    }
  else if (run->kind == SY_RUN_EMPHASIS)
    g_string_append (out, "<strong>");
  sy_markup_append_text (out, run->text);
  g_string_append (out, run->kind == SY_RUN_LINK       ? "</a>"
                        : run->kind == SY_RUN_EMPHASIS ? "</strong>"
                                                       : "");
}

static void
append_prose (GString *out, const char *name, const SyProse *prose)
{
  g_string_append_printf (out, "<%s dir=\"auto\">", name);
  for (guint i = 0; i < prose->runs->len; i++)
    append_run (out, g_ptr_array_index (prose->runs, i));
  g_string_append_printf (out, "</%s>\n", name);
}

static void
append_cell (GString *out, const SyReportColumn *column, gboolean is_first, const char *text)
{
  const char *name = is_first ? "th" : "td";

  g_string_append_printf (out, "<%s%s%s>", name, is_first ? " scope=\"row\"" : "",
                          column->kind == SY_COLUMN_VALUE ? " class=\"n\"" : "");
  sy_markup_append_text (out, text);
  g_string_append_printf (out, "</%s>", name);
}

static void
append_columns (GString *out, SyTable *table)
{
  g_string_append (out, "<thead>\n<tr>");
  for (guint i = 0; i < table->columns->len; i++)
    {
      const SyReportColumn *column = g_ptr_array_index (table->columns, i);

      g_string_append_printf (out, "<th scope=\"col\"%s>",
                              column->kind == SY_COLUMN_VALUE ? " class=\"n\"" : "");
      sy_markup_append_text (out, column->title);
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr>\n</thead>\n");
}

/* What scrolls is reached by the keyboard, and so it has a name. */
static void
append_scroll (GString *out, const char *name)
{
  g_string_append (out, "<div class=\"scroll\" role=\"region\" tabindex=\"0\"");
  sy_markup_append_attribute (out, "aria-label", name);
  g_string_append (out, ">\n");
}

static void
append_table (GString *out, SyTable *table, const char *name)
{
  append_scroll (out, name);
  g_string_append (out, "<table>\n<caption>");
  sy_markup_append_text (out, name);
  g_string_append (out, "</caption>\n");
  append_columns (out, table);
  g_string_append (out, "<tbody>\n");
  for (guint r = 0; r < table->rows->len; r++)
    {
      char **cells = g_ptr_array_index (table->rows, r);

      g_string_append (out, "<tr>");
      for (guint i = 0; i < table->columns->len; i++)
        append_cell (out, g_ptr_array_index (table->columns, i), i == 0, cells[i]);
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody>\n</table>\n</div>\n");
}

/* All that the marks say, for who does not see them or cannot point at them. */
static void
append_items (GString *out, const SyPlot *plot)
{
  g_string_append (out, "<details>\n");
  append_element (out, "summary", _ ("The chart in words"));
  g_string_append (out, "<ul>\n");
  for (guint i = 0; i < plot->n_items; i++)
    append_element (out, "li", plot->items[i].text);
  g_string_append (out, "</ul>\n</details>\n");
}

static void
append_plot (GString *out, const SyBlock *block, gboolean is_rtl)
{
  g_string_append (out, "<figure>\n");
  append_element (out, "figcaption", block->title);
  append_scroll (out, block->title);
  g_string_append_printf (out, "<svg viewBox=\"0 0 %d %d\" role=\"img\"",
                          (int) ceil (block->plot->width_px), (int) ceil (block->plot->height_px));
  sy_markup_append_attribute (out, "aria-label", block->title);
  g_string_append (out, ">\n");
  sy_markup_append_marks (out, block->plot, is_rtl);
  g_string_append (out, "</svg>\n</div>\n");
  append_items (out, block->plot);
  g_string_append (out, "</figure>\n");
}

static void
append_list (GString *out, GPtrArray *items)
{
  g_string_append (out, "<ul>\n");
  for (guint i = 0; i < items->len; i++)
    append_prose (out, "li", g_ptr_array_index (items, i));
  g_string_append (out, "</ul>\n");
}

/* @heading is the last one before the block. */
static void
append_block (GString *out, const SyBlock *block, const char *heading, gboolean is_rtl)
{
  static const char *const headings[] = { "h1", "h2", "h3" };

  switch (block->kind)
    {
    case SY_BLOCK_HEADING:
      append_element (out, headings[MIN (block->level, G_N_ELEMENTS (headings)) - 1], block->title);
      break;
    case SY_BLOCK_PARAGRAPH:
      append_prose (out, "p", block->prose);
      break;
    case SY_BLOCK_LIST:
      append_list (out, block->items);
      break;
    case SY_BLOCK_TABLE:
      append_table (out, block->table, heading);
      break;
    case SY_BLOCK_PLOT:
      append_plot (out, block, is_rtl);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_head (GString *out, SyReport *report)
{
  g_string_append (out, "<!DOCTYPE html>\n<html");
  sy_markup_append_attribute (out, "lang", report->language);
  g_string_append_printf (out, " dir=\"%s\">\n", report->is_rtl ? "rtl" : "ltr");
  g_string_append (out, "<head>\n<meta charset=\"utf-8\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" "
                        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"generator\" content=\"Steelyard\">\n<title>");
  sy_markup_append_text (out, report->title);
  g_string_append_printf (out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n", style);
}

/**
 * sy_report_to_html:
 * @self: a report
 *
 * Returns: (transfer full): the report as a page of HTML that needs no other file
 */
char *
sy_report_to_html (SyReport *self)
{
  GString *out = g_string_new (NULL);
  const char *heading;

  g_return_val_if_fail (self != NULL, NULL);

  heading = self->title;
  append_head (out, self);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SyBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == SY_BLOCK_HEADING)
        heading = block->title;
      append_block (out, block, heading, self->is_rtl);
    }
  g_string_append (out, "</main>\n</body>\n</html>\n");

  return g_string_free (out, FALSE);
}
