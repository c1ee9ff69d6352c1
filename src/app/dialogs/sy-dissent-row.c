/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-dissent-row.h"

#include <glib/gi18n.h>

#include "sy-team.h"
#include "sy-text.h"
#include "sy-words-team.h"

/**
 * SyDissentRow:
 *
 * What each person would have decided instead of the others, and why: an entry for everybody who
 * weighs, beside what their own weights say.
 */
struct _SyDissentRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *entries; /* of GtkEditable, borrowed: one a person */
};

G_DEFINE_FINAL_TYPE (SyDissentRow, sy_dissent_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (SyDissentRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_entry (SyDissentRow *self, const char *title)
{
  GtkWidget *entry = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, NULL);

  /* Not before its labels know that it is no markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), entry);
  g_ptr_array_add (self->entries, entry);
}

static void
sy_dissent_row_finalize (GObject *object)
{
  g_ptr_array_unref (SY_DISSENT_ROW (object)->entries);

  G_OBJECT_CLASS (sy_dissent_row_parent_class)->finalize (object);
}

static void
sy_dissent_row_class_init (SyDissentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sy_dissent_row_finalize;

  /* Something was typed. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sy_dissent_row_init (SyDissentRow *self)
{
  self->entries = g_ptr_array_new ();
}

/**
 * sy_dissent_row_set_session:
 * @self: a row that was just made
 * @session: of a project whose people may have a say
 * @shows_figures: whether it says what their own weights do
 *
 * Where nobody weighs, or more than decide together, there is nothing to ask.
 */
void
sy_dissent_row_set_session (SyDissentRow *self, SySession *session, gboolean shows_figures)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  GPtrArray *people = sy_session_get_people (session);
  g_autoptr (SyTeam) team = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (people->len == 0 || people->len > SY_DECISION_PEOPLE_MAX)
    return;

  team = sy_team_new (catalogue, sy_document_get_profile (sy_session_get_document (session)));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *name = sy_words_team_name (people, i);
      g_autofree char *lead = sy_words_team_person (catalogue, &team->people[i]);
      /* Translators: a person; what their own weights say, such as “NodeJS +3.2”. */
      g_autofree char *title = g_strdup_printf (_ ("%1$s (own weights: %2$s)"), name, lead);

      add_entry (self, shows_figures ? title : name);
    }
}

/**
 * sy_dissent_row_set_texts:
 * @self: a row
 * @texts: (nullable) (element-type utf8): what is written of each person, or %NULL for nothing
 *
 * Opens it where anybody dissents. Texts of other people than it asks for are left alone.
 */
void
sy_dissent_row_set_texts (SyDissentRow *self, GPtrArray *texts)
{
  if (texts == NULL || texts->len != self->entries->len)
    return;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      gtk_editable_set_text (g_ptr_array_index (self->entries, i), text);
      if (*text != '\0')
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
    }
}

/**
 * sy_dissent_row_get_texts:
 * @self: a row
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what is written of each person; %NULL
 *   where nobody is asked
 */
GPtrArray *
sy_dissent_row_get_texts (SyDissentRow *self)
{
  GPtrArray *texts;

  if (self->entries->len == 0)
    return NULL;

  texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const char *text = gtk_editable_get_text (g_ptr_array_index (self->entries, i));
      g_autofree char *stripped = sy_text_dup_stripped (text);

      g_ptr_array_add (texts, g_strdup (*stripped == '\0' ? "" : text));
    }

  return texts;
}

/**
 * sy_dissent_row_get_fault:
 * @self: a row
 *
 * Returns: (transfer none): why it cannot be recorded yet, or ""
 */
const char *
sy_dissent_row_get_fault (SyDissentRow *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const char *text = gtk_editable_get_text (g_ptr_array_index (self->entries, i));

      if (g_utf8_strlen (text, -1) > SY_TEXT_PROSE_MAX)
        return _ ("A dissent is too long.");
    }

  return "";
}
