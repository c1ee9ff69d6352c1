/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-builder.h"

#include <string.h>

#include "sy-text.h"

/* RFC 4180, with two guards more: a text that a spreadsheet would run as a formula gets an
 * apostrophe, and nothing that commands a terminal gets through; line breaks may stand in quotes.
 */

/* Spreadsheets look behind blanks, and some take the wide forms of these characters as well. */
static gboolean
is_formula (const char *text)
{
  static const gunichar starts[] = { '=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20 };
  gunichar first;

  if (*text == '\t' || *text == '\r' || *text == '\n')
    return TRUE;
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  first = g_utf8_get_char (text);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (first == starts[i])
      return TRUE;

  return FALSE;
}

static void
append_text (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  if (is_formula (text))
    g_string_append_c (out, '\'');
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar ch = g_utf8_get_char (c);
      gboolean stays = sy_text_is_inert (ch) || ch == '\n' || ch == '\t';

      if (ch == '"')
        g_string_append_c (out, '"');
      g_string_append_unichar (out, stays ? ch : 0xfffd);
    }
  g_string_append_c (out, '"');
}

static void
append_header (GString *out, SyCatalogue *catalogue)
{
  const char *left = catalogue->options[SY_LEFT].id;
  const char *right = catalogue->options[SY_RIGHT].id;
  g_autofree char *left_rating = g_strconcat (left, "_rating", NULL);
  g_autofree char *left_text = g_strconcat (left, "_text", NULL);
  g_autofree char *right_rating = g_strconcat (right, "_rating", NULL);
  g_autofree char *right_text = g_strconcat (right, "_text", NULL);
  const char *columns[] = {
    "id",      "name",       "weight",   "must",         left_rating,
    left_text, right_rating, right_text, "contribution",
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_text (out, columns[i]);
    }
  g_string_append (out, "\r\n");
}

static void
append_criterion (GString *out, const SyCriterion *criterion, const SyFinding *finding)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  append_text (out, criterion->id);
  g_string_append_c (out, ',');
  append_text (out, criterion->name);
  g_string_append_printf (out, ",%d,%s", finding->weight, finding->is_must ? "yes" : "no");
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      g_string_append_printf (out, ",%d,", finding->ratings[hand]);
      append_text (out, criterion->cells[hand]);
    }
  g_string_append_printf (out, ",%s\r\n",
                          g_ascii_formatd (number, sizeof number, "%.3f",
                                           finding->contribution_points));
}

static void
append_fact (GString *out, const SyFact *fact)
{
  append_text (out, fact->id);
  g_string_append_c (out, ',');
  append_text (out, fact->name);
  g_string_append (out, ",,,,");
  append_text (out, fact->cells[SY_LEFT]);
  g_string_append (out, ",,");
  append_text (out, fact->cells[SY_RIGHT]);
  g_string_append (out, ",\r\n");
}

/**
 * sy_table_to_csv:
 * @catalogue: the catalogue
 * @analysis: the answer
 *
 * Returns: (transfer full): the side-by-side table for a spreadsheet, in catalogue order; numbers
 * with a decimal point whatever the locale, contributions in points, positive for the left option
 */
char *
sy_table_to_csv (SyCatalogue *catalogue, SyAnalysis *analysis)
{
  GString *out = g_string_new (NULL);

  append_header (out, catalogue);
  for (guint i = 0; i < analysis->n_criteria; i++)
    append_criterion (out, sy_catalogue_get_criterion (catalogue, i), &analysis->findings[i]);
  for (guint i = 0; i < catalogue->facts->len; i++)
    append_fact (out, g_ptr_array_index (catalogue->facts, i));

  return g_string_free (out, FALSE);
}
