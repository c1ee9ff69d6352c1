/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-csv.h"

#include <string.h>

#include "sy-text.h"

/* RFC 4180, with two guards more: a text that a spreadsheet would run as a formula gets an
 * apostrophe, and nothing that commands a terminal gets through; line breaks may stand in quotes.
 */

/* Title, day, knowledge. */
#define N_SIGNS 3

#define BYTE_ORDER_MARK "\357\273\277"

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

/* What any spreadsheet takes for a value, and none for anything else. */
static gboolean
is_bare (const char *text)
{
  return text[strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS ".-")] == '\0';
}

static gboolean
is_number (const char *text)
{
  return g_ascii_isdigit (*text) || *text == '-';
}

/* Where a semicolon parts cells, decimals have a comma. */
static void
append_cell (GString *out, const SyReportColumn *column, const char *text, char separator)
{
  g_autofree char *value = g_strdup (text);

  if (column->kind != SY_COLUMN_VALUE || !is_bare (text))
    {
      append_text (out, text);
      return;
    }
  if (separator == ';' && is_number (text))
    g_strdelimit (value, ".", ',');
  g_string_append (out, value);
}

static void
append_separator (GString *out, guint i, char separator)
{
  if (i > 0)
    g_string_append_c (out, separator);
}

/* What the row is of, or the names of that. */
static void
sign (GString *out, char separator, const char *const texts[N_SIGNS])
{
  for (guint i = 0; i < N_SIGNS; i++)
    {
      g_string_append_c (out, separator);
      append_text (out, texts[i] != NULL ? texts[i] : "");
    }
}

static void
append_table (GString *out, SyTable *table, char separator, const char *const signs[N_SIGNS])
{
  static const char *const names[N_SIGNS] = { "title", "day", "knowledge" };

  for (guint i = 0; i < table->columns->len; i++)
    {
      const SyReportColumn *column = g_ptr_array_index (table->columns, i);

      append_separator (out, i, separator);
      append_text (out, column->title);
    }
  if (signs != NULL)
    sign (out, separator, names);
  g_string_append (out, "\r\n");

  for (guint r = 0; r < table->rows->len; r++)
    {
      char **cells = g_ptr_array_index (table->rows, r);

      for (guint i = 0; i < table->columns->len; i++)
        {
          append_separator (out, i, separator);
          append_cell (out, g_ptr_array_index (table->columns, i), cells[i], separator);
        }
      if (signs != NULL)
        sign (out, separator, signs);
      g_string_append (out, "\r\n");
    }
}

/**
 * sy_report_csv_find_separator:
 * @name: "comma", "semicolon" or "tab"
 *
 * Returns: what that is, or NUL for any other name
 */
char
sy_report_csv_find_separator (const char *name)
{
  static const struct
  {
    const char *name;
    char character;
  } separators[] = { { "comma", ',' }, { "semicolon", ';' }, { "tab", '\t' } };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (strcmp (separators[i].name, name) == 0)
      return separators[i].character;

  return '\0';
}

/**
 * sy_report_to_csv:
 * @self: a report
 * @separator: between cells: ',', ';' or '\t'
 * @is_signed: whether the title, the day and the knowledge stand at the end of each row
 *
 * Spreadsheets of locales whose decimals have a comma part cells by a semicolon, and take a file
 * for UTF-8 only where a mark stands before it.
 *
 * Returns: (transfer full): its tables for a spreadsheet, an empty line between two; there is no
 *   place for anything else
 */
char *
sy_report_to_csv (SyReport *self, char separator, gboolean is_signed)
{
  const char *const signs[N_SIGNS] = { self->title, self->day, self->knowledge };
  GString *out = g_string_new (separator == ';' ? BYTE_ORDER_MARK : NULL);
  gboolean has_table = FALSE;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SyBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind != SY_BLOCK_TABLE)
        continue;
      if (has_table)
        g_string_append (out, "\r\n");
      has_table = TRUE;
      append_table (out, block->table, separator, is_signed ? signs : NULL);
    }

  return g_string_free (out, FALSE);
}
