/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-questions-page.h"

#include <glib/gi18n.h>

#include "sy-batch.h"
#include "sy-clamp.h"
#include "sy-search-focus.h"
#include "sy-search.h"
#include "sy-statement-section.h"

/* A row to come: the section, the side, and one of what it says. */
typedef struct
{
  GtkWidget *section;
  SyHand hand;
  const SyQuestion *question;
  const SyStatement *statement;
  const char *name;
  const char *text;
} Entry;

/**
 * SyQuestionsPage:
 *
 * What is known about both options, with sources: questions and answers, then each option's own
 * words side by side. Built when it is first seen, and anew only for another catalogue.
 */
struct _SyQuestionsPage
{
  SySessionView parent_instance;

  SyCatalogue *catalogue; /* (nullable), what the sections say */
  GArray *entries;        /* of Entry, in the order of the sections */
  SyBatch *batch;         /* (nullable) */

  GtkEditable *entry;
  GtkStack *stack;
  GtkBox *sections;
};

G_DEFINE_FINAL_TYPE (SyQuestionsPage, sy_questions_page, SY_TYPE_SESSION_VIEW)

static GtkWidget *
add_section (SyQuestionsPage *self, GtkWidget *section)
{
  gtk_box_append (self->sections, section);

  return section;
}

static void
add_text (SyQuestionsPage *self,
          GtkWidget *section,
          SyHand hand,
          const char *name,
          const char *text)
{
  const Entry entry = { .section = section, .hand = hand, .name = name, .text = text };

  g_array_append_val (self->entries, entry);
}

static void
add_questions (SyQuestionsPage *self)
{
  GPtrArray *questions = self->catalogue->questions;
  Entry entry = { .section = add_section (self, sy_statement_section_new (_ ("Questions"))),
                  .hand = SY_LEFT };

  for (guint i = 0; i < questions->len; i++)
    {
      entry.question = g_ptr_array_index (questions, i);
      g_array_append_val (self->entries, entry);
    }
}

static void
add_introduction (SyQuestionsPage *self)
{
  add_text (self, add_section (self, sy_statement_section_new (self->catalogue->title)), SY_LEFT,
            "", self->catalogue->description);
}

static void
add_summaries (SyQuestionsPage *self)
{
  GtkWidget *section = add_section (self, sy_statement_section_new_for_options (_ ("What they are"),
                                                                                self->catalogue));

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    add_text (self, section, (SyHand) hand, "", self->catalogue->options[hand].summary);
}

/* @left and @right are of SyStatement. */
static void
add_statements (SyQuestionsPage *self, const char *title, GPtrArray *left, GPtrArray *right)
{
  GPtrArray *statements[SY_N_HANDS] = { left, right };
  Entry entry = {
    .section = add_section (self, sy_statement_section_new_for_options (title, self->catalogue))
  };

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    for (guint i = 0; i < statements[hand]->len; i++)
      {
        entry.hand = (SyHand) hand;
        entry.statement = g_ptr_array_index (statements[hand], i);
        g_array_append_val (self->entries, entry);
      }
}

/* A typical project stands with the option that its weights lead to, or with each of them. */
static void
add_projects (SyQuestionsPage *self)
{
  GtkWidget *section =
      add_section (self, sy_statement_section_new_for_options (_ ("Which one for which project"),
                                                               self->catalogue));

  for (guint i = 0; i < self->catalogue->presets->len; i++)
    {
      const SyPreset *preset = g_ptr_array_index (self->catalogue->presets, i);
      SyHand expected = sy_catalogue_find_option (self->catalogue, preset->expected);

      for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
        if (expected != sy_hand_other ((SyHand) hand))
          add_text (self, section, (SyHand) hand, preset->name, preset->description);
    }
}

/* At each key: to look through all takes less than a millisecond. */
static void
filter_cb (SyQuestionsPage *self)
{
  g_autofree char *words = sy_search_fold (gtk_editable_get_text (self->entry));
  gboolean has_hit = FALSE;

  for (GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->sections));
       section != NULL; section = gtk_widget_get_next_sibling (section))
    has_hit |= sy_statement_section_filter (SY_STATEMENT_SECTION (section), words);
  gtk_stack_set_visible_child_name (self->stack, has_hit ? "found" : "nothing");
}

static void
stop_cb (SyQuestionsPage *self)
{
  sy_search_focus_return (self->entry, GTK_WIDGET (self->sections));
}

static GtkWidget *
create_row (SyQuestionsPage *self, const Entry *entry)
{
  if (entry->question != NULL)
    return sy_statement_row_new_for_question (self->catalogue, entry->question);
  if (entry->statement != NULL)
    return sy_statement_row_new (self->catalogue, entry->statement);

  return sy_statement_row_new_for_text (entry->name, entry->text);
}

/* What comes late has to be what is looked for, too. */
static void
add_row (gpointer data, guint i)
{
  SyQuestionsPage *self = data;
  const Entry *entry = &g_array_index (self->entries, Entry, i);
  g_autofree char *words = sy_search_fold (gtk_editable_get_text (self->entry));

  if (sy_statement_section_add (SY_STATEMENT_SECTION (entry->section), entry->hand,
                                create_row (self, entry), words))
    gtk_stack_set_visible_child_name (self->stack, "found");
}

static void
build (SyQuestionsPage *self)
{
  const SyOption *left = &self->catalogue->options[SY_LEFT];
  const SyOption *right = &self->catalogue->options[SY_RIGHT];
  GtkWidget *child;

  g_clear_pointer (&self->batch, sy_batch_free);
  g_array_set_size (self->entries, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);

  add_questions (self);
  add_introduction (self);
  add_summaries (self);
  add_statements (self, _ ("Key features"), left->features, right->features);
  add_statements (self, _ ("Frameworks and libraries"), left->frameworks, right->frameworks);
  add_statements (self, _ ("Use cases"), left->use_cases, right->use_cases);
  add_projects (self);
  self->batch = sy_batch_new (self->entries->len, add_row, self);
  filter_cb (self);
}

static void
sy_questions_page_update (SySessionView *view)
{
  SyQuestionsPage *self = SY_QUESTIONS_PAGE (view);
  SyCatalogue *catalogue =
      sy_catalogue_get_base (sy_session_get_catalogue (sy_session_view_get_session (view)));

  if (self->catalogue == catalogue)
    return;

  sy_catalogue_ref (catalogue);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  self->catalogue = catalogue;
  build (self);
}

static void
sy_questions_page_dispose (GObject *object)
{
  g_clear_pointer (&SY_QUESTIONS_PAGE (object)->batch, sy_batch_free);

  G_OBJECT_CLASS (sy_questions_page_parent_class)->dispose (object);
}

static void
sy_questions_page_finalize (GObject *object)
{
  SyQuestionsPage *self = SY_QUESTIONS_PAGE (object);

  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->entries, g_array_unref);

  G_OBJECT_CLASS (sy_questions_page_parent_class)->finalize (object);
}

static void
sy_questions_page_class_init (SyQuestionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_questions_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sy_questions_page_finalize;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_questions_page_update;

  g_type_ensure (SY_TYPE_CLAMP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/questions/sy-questions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SyQuestionsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, SyQuestionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SyQuestionsPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
sy_questions_page_init (SyQuestionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  sy_search_focus_set_up (self->entry, GTK_WIDGET (self->sections));
}

/**
 * sy_questions_page_search:
 * @self: the page, in sight
 *
 * Lets the user type what to look for. Escape brings back all rows, and the keyboard to where it
 * was.
 */
void
sy_questions_page_search (SyQuestionsPage *self)
{
  g_return_if_fail (SY_IS_QUESTIONS_PAGE (self));

  sy_search_focus_take (self->entry);
}
