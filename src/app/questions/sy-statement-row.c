/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-statement-row.h"

#include "sy-evidence-list.h"
#include "sy-label.h"
#include "sy-lazy-bin.h"
#include "sy-search.h"

#define GAP_PX 12
#define PADDING_PX 24

/**
 * SyStatementRow:
 *
 * Something that is said of an option, or a question with its answer. What speaks for it is shown
 * when the row is opened; a row with nothing behind it does not open.
 */
struct _SyStatementRow
{
  SyExpanderRow parent_instance;

  SyCatalogue *catalogue;
  const char *answer;  /* (nullable), of the catalogue */
  GPtrArray *evidence; /* (nullable), of SyEvidence, of the catalogue */

  SyLazyBin *bin;
  GtkLabel *name;
  GtkLabel *text;
  GtkImage *arrow;
  GtkRevealer *revealer;
};

G_DEFINE_FINAL_TYPE (SyStatementRow, sy_statement_row, SY_TYPE_EXPANDER_ROW)

static SyStatementRow *
create (SyCatalogue *catalogue, const char *name, const char *text)
{
  SyStatementRow *self = g_object_new (SY_TYPE_STATEMENT_ROW, NULL);

  self->catalogue = catalogue != NULL ? sy_catalogue_ref (catalogue) : NULL;
  sy_lazy_bin_set_estimate (self->bin, g_utf8_strlen (name, -1) + g_utf8_strlen (text, -1), 1,
                            PADDING_PX);
  sy_label_show_text (self->name, name, self->name);
  sy_label_show_text (self->text, text, self->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *name != '\0' ? name : text, -1);

  return self;
}

static GtkWidget *
sy_statement_row_create_details (SyExpanderRow *row)
{
  SyStatementRow *self = SY_STATEMENT_ROW (row);
  GtkWidget *details = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP_PX);

  gtk_widget_add_css_class (details, "details");
  if (self->answer != NULL)
    gtk_box_append (GTK_BOX (details), sy_label_new_wrapped (self->answer));
  gtk_box_append (GTK_BOX (details), sy_evidence_list_new (self->catalogue, self->evidence));

  return details;
}

static void
sy_statement_row_finalize (GObject *object)
{
  SyStatementRow *self = SY_STATEMENT_ROW (object);

  g_clear_pointer (&self->catalogue, sy_catalogue_unref);

  G_OBJECT_CLASS (sy_statement_row_parent_class)->finalize (object);
}

static void
sy_statement_row_class_init (SyStatementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_statement_row_finalize;
  SY_EXPANDER_ROW_CLASS (klass)->create_details = sy_statement_row_create_details;

  g_type_ensure (SY_TYPE_LAZY_BIN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/questions/sy-statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SyStatementRow, bin);
  gtk_widget_class_bind_template_child (widget_class, SyStatementRow, name);
  gtk_widget_class_bind_template_child (widget_class, SyStatementRow, text);
  gtk_widget_class_bind_template_child (widget_class, SyStatementRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, SyStatementRow, revealer);
}

static void
sy_statement_row_init (SyStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_expander_row_set_parts (SY_EXPANDER_ROW (self), self->arrow, self->revealer);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

GtkWidget *
sy_statement_row_new (SyCatalogue *catalogue, const SyStatement *statement)
{
  SyStatementRow *self = create (catalogue, statement->name, statement->text);

  self->evidence = statement->evidence;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), statement->evidence->len > 0);

  return GTK_WIDGET (self);
}

/* A row that keeps the answer until it is opened. */
GtkWidget *
sy_statement_row_new_for_question (SyCatalogue *catalogue, const SyQuestion *question)
{
  SyStatementRow *self = create (catalogue, question->question, "");

  self->answer = question->answer;
  self->evidence = question->evidence;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);

  return GTK_WIDGET (self);
}

/* A row with nothing behind it; @name may be "". */
GtkWidget *
sy_statement_row_new_for_text (const char *name, const char *text)
{
  return GTK_WIDGET (create (NULL, name, text));
}

/**
 * sy_statement_row_matches:
 * @words: from sy_search_fold()
 *
 * Returns: whether the row has all words in its name, text and answer
 */
gboolean
sy_statement_row_matches (SyStatementRow *self, const char *words)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (SY_IS_STATEMENT_ROW (self), FALSE);

  text = g_strjoin ("\n", gtk_label_get_text (self->name), gtk_label_get_text (self->text),
                    self->answer, NULL);

  return sy_search_matches (words, text);
}
