/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-svg.h"

#include <math.h>

#include "sy-report-markup.h"

/* The charts of a report as one picture, one under the other, each with its title, and under all of
 * them what they are of. A screen reader gets the texts of the items as the description.
 */

#define MARGIN_PX 16
#define TITLE_PX 30
#define TITLE_FONT_PX 17
#define FOOT_FONT_PX 12
#define GAP_PX 24
#define MIN_WIDTH_PX 200

#define FONT "Cantarell, 'Noto Sans', 'Segoe UI', Helvetica, Arial, sans-serif"

static const SyBlock *
get_plot (SyReport *report, guint i)
{
  const SyBlock *block = g_ptr_array_index (report->blocks, i);

  return block->kind == SY_BLOCK_PLOT ? block : NULL;
}

static void
measure (SyReport *report, int *width, int *height)
{
  double widest = MIN_WIDTH_PX;
  double high = MARGIN_PX;

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const SyBlock *block = get_plot (report, i);

      if (block == NULL)
        continue;
      widest = MAX (widest, block->plot->width_px);
      high += TITLE_PX + block->plot->height_px + GAP_PX;
    }
  *width = (int) ceil (widest + 2 * MARGIN_PX);
  *height = (int) ceil (high + MARGIN_PX);
}

static void
append_description (GString *out, SyReport *report)
{
  g_string_append (out, "<desc id=\"desc\">");
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const SyBlock *block = get_plot (report, i);

      for (guint k = 0; block != NULL && k < block->plot->n_items; k++)
        {
          sy_markup_append_text (out, block->plot->items[k].text);
          g_string_append_c (out, '\n');
        }
    }
  g_string_append (out, "</desc>\n");
}

static void
append_head (GString *out, SyReport *report, int width, int height, guint shown_px)
{
  const guint shown_height_px = (guint) lround ((double) height * shown_px / width);

  g_string_append_printf (out,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" height=\"%u\" "
                          "viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"title desc\" "
                          "font-family=\"" FONT "\" direction=\"%s\"",
                          shown_px, shown_height_px, width, height, report->is_rtl ? "rtl" : "ltr");
  sy_markup_append_attribute (out, "xml:lang", report->language);
  g_string_append (out, ">\n<title id=\"title\">");
  sy_markup_append_text (out, report->title);
  g_string_append (out, "</title>\n");
  append_description (out, report);
  g_string_append (out, "<style>:root{color-scheme:light dark}"
                        "@media screen and (prefers-color-scheme:dark){" SY_MARKUP_DARK_CHART
                        "}</style>\n");
}

/* At the edge at which reading begins. */
static void
append_line (GString *out, SyReport *report, const char *look, const char *text, int width, int y)
{
  g_string_append_printf (out, "<text %s x=\"%d\" y=\"%d\">", look,
                          report->is_rtl ? width - MARGIN_PX : MARGIN_PX, y);
  sy_markup_append_text (out, text);
  g_string_append (out, "</text>\n");
}

static int
append_plot (GString *out, SyReport *report, const SyBlock *block, int width, int y)
{
  g_autofree char *look =
      g_strdup_printf ("class=\"t\" fill=\"#1c1c1e\" font-weight=\"bold\" font-size=\"%d\"",
                       TITLE_FONT_PX);

  append_line (out, report, look, block->title, width, y + TITLE_FONT_PX);
  g_string_append_printf (out, "<g transform=\"translate(%d %d)\">\n", MARGIN_PX, y + TITLE_PX);
  sy_markup_append_marks (out, block->plot, report->is_rtl);
  g_string_append (out, "</g>\n");

  return y + TITLE_PX + (int) ceil (block->plot->height_px) + GAP_PX;
}

/* What it is of: title, day, knowledge. */
static void
append_foot (GString *out, SyReport *report, int width, int y)
{
  g_autofree char *text = sy_report_dup_source (report);
  g_autofree char *look =
      g_strdup_printf ("class=\"f\" fill=\"#626268\" font-size=\"%d\"", FOOT_FONT_PX);

  append_line (out, report, look, text, width, y);
}

/**
 * sy_report_to_svg:
 * @self: a report
 * @width_px: how wide it is shown where nobody says otherwise; 0 for the usual
 *
 * Returns: (transfer full): its charts as one SVG picture; there is no place for anything else
 */
char *
sy_report_to_svg (SyReport *self, guint width_px)
{
  GString *out = g_string_new (NULL);
  int y = MARGIN_PX;
  int width;
  int height;

  g_return_val_if_fail (self != NULL, NULL);

  measure (self, &width, &height);
  append_head (out, self, width, height, width_px > 0 ? width_px : (guint) width);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SyBlock *block = get_plot (self, i);

      if (block != NULL)
        y = append_plot (out, self, block, width, y);
    }
  append_foot (out, self, width, height - MARGIN_PX);
  g_string_append (out, "</svg>\n");

  return g_string_free (out, FALSE);
}
