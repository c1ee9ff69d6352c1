/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-tooltip.h"

#include "sy-label.h"
#include "sy-text.h"

/* Characters of the longest tooltip, of a word that GTK need not break, and of a line. */
#define TEXT_MAX 1000
#define WORD_MAX 70
#define LINE_CHARS 70

/* Each time that a widget is given another tooltip, GTK asks the display where the pointer is and
 * waits for the answer. Texts that change with every step of a slider are therefore not given but
 * fetched when one looks for them.
 */

/* As far as a tooltip may cover the window. */
static void
show (GtkTooltip *tooltip, const char *text)
{
  g_autofree char *start = NULL;
  GtkWidget *label;

  if (g_utf8_strlen (text, -1) > TEXT_MAX)
    text = start = sy_text_dup_line (text, TEXT_MAX);
  if (!sy_text_has_endless_word (text, WORD_MAX))
    {
      gtk_tooltip_set_text (tooltip, text);
      return;
    }

  /* GTK's own label would become as wide as the word. */
  label = sy_label_new_wrapped (text);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_tooltip_set_custom (tooltip, label);
}

typedef struct
{
  SyTooltipWriter write;
  gpointer data;
} Origin;

static gboolean
query_tooltip_cb (GtkWidget *widget,
                  int x,
                  int y,
                  gboolean is_by_key,
                  GtkTooltip *tooltip,
                  gpointer data)
{
  const Origin *origin = data;
  g_autofree char *text = origin->write (widget, origin->data);

  if (text == NULL || *text == '\0')
    return FALSE;

  show (tooltip, text);

  return TRUE;
}

/**
 * sy_tooltip_fetch:
 * @widget: a widget without a tooltip of its own
 * @write: says what the tooltip says at the time when it is looked at; %NULL or "" for none
 * @data: for @write; outlives @widget
 */
void
sy_tooltip_fetch (GtkWidget *widget, SyTooltipWriter write, gpointer data)
{
  Origin *origin;

  g_return_if_fail (GTK_IS_WIDGET (widget) && write != NULL);

  origin = g_new (Origin, 1);
  *origin = (Origin) { write, data };
  g_signal_connect_data (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), origin,
                         (GClosureNotify) (GCallback) g_free, (GConnectFlags) 0);
  gtk_widget_set_has_tooltip (widget, TRUE);
}
