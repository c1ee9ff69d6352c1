/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-report-markdown.h"

#include <string.h>

#include "sy-text.h"

/* Markdown that any renderer of tables reads: what has a meaning there is escaped. */

#define MARKS "\\`*_{}[]<>|#~&@"

/* What means something between the angle brackets of an address. */
#define ADDRESS_MARKS "\\<>|&"

/* A place of the report where text goes, and how wide its lines may be; 0 is as wide as they are.
 */
typedef struct
{
  GString *out;
  guint width;
} Writer;

static void
append_marked (GString *out, gunichar ch, gboolean is_mark)
{
  if (is_mark)
    g_string_append_c (out, '\\');
  g_string_append_unichar (out, sy_text_is_inert (ch) ? ch : ' ');
}

/* Some renderers make a link of what looks like an address. */
static gboolean
is_mark (const char *c)
{
  return strchr (MARKS, *c) != NULL || strncmp (c, "://", 3) == 0;
}

static void
append_escaped (GString *out, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    append_marked (out, g_utf8_get_char (c), is_mark (c));
}

/* (nullable): the address that @text begins with, without what ends a sentence. */
static char *
dup_leading_address (const char *text)
{
  gsize length = strcspn (text, " \t\r\n\f<>\"|\\`");
  g_autofree char *address = NULL;

  if (!g_str_has_prefix (text, "http://") && !g_str_has_prefix (text, "https://"))
    return NULL;

  while (length > 0 && strchr (".,;:!?)]}'*_", text[length - 1]) != NULL)
    length--;
  address = g_strndup (text, length);

  return sy_text_is_web_address (address) ? g_steal_pointer (&address) : NULL;
}

/* An address in a text is one for whoever reads it, and shows where it leads. */
static void
append_text (GString *out, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      g_autofree char *address = dup_leading_address (c);

      if (address == NULL)
        {
          append_marked (out, g_utf8_get_char (c), is_mark (c));
          continue;
        }
      g_string_append_printf (out, "<%s>", address);
      c += strlen (address);
      c = g_utf8_prev_char (c);
    }
}

static void
append_address (GString *out, const char *address)
{
  for (const char *c = address; *c != '\0'; c = g_utf8_next_char (c))
    append_marked (out, g_utf8_get_char (c), strchr (ADDRESS_MARKS, *c) != NULL);
}

/* A paragraph or an item may not begin like a list, a rule, or text that keeps its form. */
static void
append_start (GString *out, const char *text)
{
  gsize n_digits;

  while (*text != '\0' && (g_unichar_isspace (g_utf8_get_char (text))))
    text = g_utf8_next_char (text);
  n_digits = strspn (text, "0123456789");
  g_string_append_len (out, text, (gssize) n_digits);
  text += n_digits;
  if (*text != '\0' && strchr (n_digits > 0 ? ".)" : "-+=", *text) != NULL)
    g_string_append_c (out, '\\');
  append_text (out, text);
}

/* Stars beside a blank would be stars. */
static void
append_emphasis (GString *out, const char *text)
{
  g_autofree char *words = g_strstrip (g_strdup (text));

  if (*words == '\0')
    return;
  g_string_append_c (out, '*');
  append_escaped (out, words);
  g_string_append_c (out, '*');
}

static void
append_link (GString *out, const SyRun *run)
{
  g_string_append_c (out, '[');
  append_escaped (out, run->text);
  g_string_append (out, "](<");
  append_address (out, run->address);
  g_string_append (out, ">)");
}

static char *
write_prose (const SyProse *prose)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < prose->runs->len; i++)
    {
      const SyRun *run = g_ptr_array_index (prose->runs, i);

      if (run->kind == SY_RUN_EMPHASIS)
        append_emphasis (out, run->text);
      else if (run->kind == SY_RUN_LINK)
        append_link (out, run);
      else if (i == 0)
        append_start (out, run->text);
      else
        append_text (out, run->text);
    }

  return g_string_free (out, FALSE);
}

/* No line may begin like a list either. Returns how many characters that adds. */
static glong
append_line_start (GString *out, const char *word)
{
  gsize n_digits = strspn (word, "0123456789");
  gsize at = n_digits > 0 && (word[n_digits] == '.' || word[n_digits] == ')') ? n_digits : 0;

  gboolean is_mark = at > 0 || word[strspn (word, "-+=")] == '\0';

  g_string_append_printf (out, "%.*s%s%s", (int) at, word, is_mark ? "\\" : "", word + at);

  return is_mark;
}

/* Words, of which a line takes as many as it is wide. Its first line goes on where one is. */
static void
append_folded (Writer *self, const char *text, guint indent)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  glong used = indent;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const glong length = g_utf8_strlen (words[i], -1);

      if (length == 0)
        continue;
      if (used > indent && used + 1 + length > self->width)
        {
          g_string_append_printf (self->out, "\n%*s", (int) indent, "");
          used = indent + length + append_line_start (self->out, words[i]);
          continue;
        }
      g_string_append_printf (self->out, "%s%s", used > indent ? " " : "", words[i]);
      used += length + (used > indent);
    }
}

/* Takes @text. */
static void
take_text (Writer *self, char *text, guint indent)
{
  g_autofree char *owned = text;

  if (self->width > 0)
    append_folded (self, text, indent);
  else
    g_string_append (self->out, text);
  g_string_append_c (self->out, '\n');
}

static void
append_list (Writer *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_string_append (self->out, "- ");
      take_text (self, write_prose (g_ptr_array_index (items, i)), 2);
    }
}

/* What a screen reader gets of a chart. */
static void
append_plot (GString *out, const SyBlock *block)
{
  append_start (out, block->title);
  g_string_append (out, "\n\n");
  for (guint i = 0; i < block->plot->n_items; i++)
    {
      g_string_append (out, "- ");
      append_start (out, block->plot->items[i].text);
      g_string_append_c (out, '\n');
    }
}

static void
append_table_row (GString *out, char **cells)
{
  g_string_append_c (out, '|');
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_string_append_c (out, ' ');
      append_text (out, cells[i]);
      g_string_append (out, " |");
    }
  g_string_append_c (out, '\n');
}

static void
append_table (GString *out, SyTable *table)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < table->columns->len; i++)
    g_ptr_array_add (titles, ((SyReportColumn *) g_ptr_array_index (table->columns, i))->title);
  g_ptr_array_add (titles, NULL);
  append_table_row (out, (char **) titles->pdata);

  g_string_append_c (out, '|');
  for (guint i = 0; i < table->columns->len; i++)
    {
      const SyReportColumn *column = g_ptr_array_index (table->columns, i);

      g_string_append (out, column->kind == SY_COLUMN_VALUE ? " --: |" : " --- |");
    }
  g_string_append_c (out, '\n');

  for (guint i = 0; i < table->rows->len; i++)
    append_table_row (out, g_ptr_array_index (table->rows, i));
}

static void
append_block (Writer *self, const SyBlock *block)
{
  GString *out = self->out;

  switch (block->kind)
    {
    case SY_BLOCK_HEADING:
      for (guint i = 0; i < block->level; i++)
        g_string_append_c (out, '#');
      g_string_append_c (out, ' ');
      append_escaped (out, block->title);
      g_string_append_c (out, '\n');
      break;
    case SY_BLOCK_PARAGRAPH:
      take_text (self, write_prose (block->prose), 0);
      break;
    case SY_BLOCK_LIST:
      append_list (self, block->items);
      break;
    case SY_BLOCK_TABLE:
      append_table (out, block->table);
      break;
    case SY_BLOCK_PLOT:
      append_plot (out, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * sy_report_to_markdown:
 * @self: a report
 * @width: of paragraphs and lists in columns, where people read it as it is; 0 for one line each
 *
 * Returns: (transfer full): the report as Markdown with pipe tables
 */
char *
sy_report_to_markdown (SyReport *self, guint width)
{
  Writer writer = { g_string_new (NULL), width };

  g_return_val_if_fail (self != NULL, g_string_free (writer.out, FALSE));

  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (i > 0)
        g_string_append_c (writer.out, '\n');
      append_block (&writer, g_ptr_array_index (self->blocks, i));
    }

  return g_string_free (writer.out, FALSE);
}
