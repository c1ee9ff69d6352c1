/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-markup.h"

#include <string.h>

#include "report-test.h"
#include "sy-report-html.h"
#include "sy-report-svg.h"

static void
test_text (void)
{
  static const char *const cases[][2] = {
    { "a & b", "a &amp; b" },
    { "<i a='\"'>", "&lt;i a=&#39;&quot;&#39;&gt;" },
    { "a\tb\nc\vd\302\205e", "a b\nc\357\277\275d\357\277\275e" },
    { "\033[1m\342\200\256\357\277\276", "\357\277\275[1m\357\277\275\357\277\275" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      sy_markup_append_text (out, cases[i][0]);
      g_assert_cmpstr (out->str, ==, cases[i][1]);
    }
}

static SyPlot *
make_label (const char *text, SyPlotAlign align)
{
  SyPlot *plot = make_plot ();

  for (guint i = 0; i < plot->n_labels; i++)
    {
      plot->labels[i].align = align;
      plot->labels[i].area = (SyPlotArea) { 10, 0, 90, 20 };
      g_free (plot->labels[i].text);
      plot->labels[i].text = g_strdup (text);
    }

  return plot;
}

static void
assert_label (const char *text, SyPlotAlign align, gboolean is_rtl, const char *expected)
{
  g_autoptr (SyPlot) plot = make_label (text, align);
  g_autoptr (GString) out = g_string_new (NULL);

  sy_markup_append_marks (out, plot, is_rtl);
  if (strstr (out->str, expected) == NULL)
    g_error ("“%s” is not in\n%s", expected, out->str);
}

/* Areas are where they are, but a text begins where its direction says; twelve letters have room.
 */
static void
test_labels (void)
{
  assert_label ("NodeJS", SY_PLOT_ALIGN_LEFT, FALSE,
                "text-anchor=\"start\" font-size=\"15\" x=\"10\" y=\"15.4\">NodeJS</text>");
  assert_label ("NodeJS", SY_PLOT_ALIGN_RIGHT, FALSE,
                "text-anchor=\"end\" font-size=\"15\" x=\"100\"");
  assert_label ("NodeJS", SY_PLOT_ALIGN_MIDDLE, FALSE, "\"middle\" font-size=\"15\" x=\"55\"");
  assert_label ("NodeJS", SY_PLOT_ALIGN_LEFT, TRUE,
                "text-anchor=\"end\" font-size=\"15\" x=\"10\"");
  assert_label ("NodeJS", SY_PLOT_ALIGN_RIGHT, TRUE,
                "text-anchor=\"start\" font-size=\"15\" x=\"100\"");
  assert_label ("Twelve chars", SY_PLOT_ALIGN_LEFT, FALSE, ">Twelve chars<");
  assert_label ("Thirteen char", SY_PLOT_ALIGN_LEFT, FALSE, ">Thirteen ch…<");
  assert_label ("漢字かな交じり文", SY_PLOT_ALIGN_LEFT, FALSE, ">漢字かな交…<");
}

/* A report in a language of the other direction begins at the other edge. */
static void
test_directions (void)
{
  g_autoptr (SyReport) report = make_report ();
  g_autofree char *ltr_svg = sy_report_to_svg (report, 0);
  g_autofree char *ltr_html = sy_report_to_html (report);
  g_autofree char *svg = NULL;
  g_autofree char *html = NULL;

  report->is_rtl = TRUE;
  svg = sy_report_to_svg (report, 0);
  html = sy_report_to_html (report);
  g_assert_nonnull (strstr (ltr_svg, "direction=\"ltr\""));
  g_assert_nonnull (strstr (ltr_svg, "x=\"16\" y=\"33\">What moves it</text>"));
  g_assert_nonnull (strstr (ltr_html, "<html lang=\"en\" dir=\"ltr\">"));
  g_assert_nonnull (strstr (svg, "direction=\"rtl\""));
  g_assert_nonnull (strstr (svg, "x=\"416\" y=\"33\">What moves it</text>"));
  g_assert_nonnull (strstr (html, "<html lang=\"en\" dir=\"rtl\">"));
}

/* Numbers have a point in every locale, and none has more decimals than anybody sees. */
static void
test_numbers (void)
{
  g_autoptr (SyPlot) plot = make_label ("a", SY_PLOT_ALIGN_LEFT);
  g_autoptr (GString) out = g_string_new (NULL);

  plot->bars[0].area = (SyPlotArea) { 1.0 / 3, 0.005, 100, 1e-9 };
  sy_markup_append_marks (out, plot, FALSE);
  g_assert_nonnull (strstr (out->str, "x=\"0.33\" y=\"0.01\" width=\"100\" height=\"0\"/>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-markup/text", test_text);
  g_test_add_func ("/report-markup/labels", test_labels);
  g_test_add_func ("/report-markup/directions", test_directions);
  g_test_add_func ("/report-markup/numbers", test_numbers);

  return g_test_run ();
}
