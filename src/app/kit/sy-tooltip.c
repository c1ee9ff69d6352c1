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

typedef struct
{
  GWeakRef source;
  const char *property; /* static */
} Origin;

static void
free_origin (gpointer data, GClosure *closure)
{
  Origin *origin = data;

  g_weak_ref_clear (&origin->source);
  g_free (origin);
}

static gboolean
query_tooltip_cb (GtkWidget *widget,
                  int x,
                  int y,
                  gboolean is_by_key,
                  GtkTooltip *tooltip,
                  gpointer data)
{
  Origin *origin = data;
  g_autoptr (GObject) source = g_weak_ref_get (&origin->source);
  g_autofree char *text = NULL;

  if (source != NULL)
    g_object_get (source, origin->property, &text, NULL);
  if (text == NULL || *text == '\0')
    return FALSE;

  sy_tooltip_show (tooltip, text);

  return TRUE;
}

/**
 * sy_tooltip_show:
 * @tooltip: what GTK asked to fill
 * @text: shown to the letter, as far as a tooltip may cover the window
 */
void
sy_tooltip_show (GtkTooltip *tooltip, const char *text)
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

/**
 * sy_tooltip_bind:
 * @widget: a widget without a tooltip of its own
 * @source: (type GObject): whose text it is to show; may be @widget, and is not kept alive
 * @property: name of a text property, kept, so static; where it is "", there is no tooltip
 *
 * Lets the tooltip say what the property says at the time when it is looked at.
 */
void
sy_tooltip_bind (GtkWidget *widget, gpointer source, const char *property)
{
  Origin *origin;

  g_return_if_fail (GTK_IS_WIDGET (widget) && G_IS_OBJECT (source));

  origin = g_new0 (Origin, 1);
  g_weak_ref_init (&origin->source, source);
  origin->property = property;
  g_signal_connect_data (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), origin,
                         free_origin, (GConnectFlags) 0);
  gtk_widget_set_has_tooltip (widget, TRUE);
}
