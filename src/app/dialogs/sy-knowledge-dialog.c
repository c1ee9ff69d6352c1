/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-knowledge-dialog.h"

#include "sy-batch.h"
#include "sy-label.h"

/**
 * SyKnowledgeDialog:
 *
 * What a catalogue says of itself: of when it is, who rated, what the ratings mean, what was not
 * found and what has changed.
 */
struct _SyKnowledgeDialog
{
  AdwWindow parent_instance;

  SyReport *report;
  SyBatch *blocks;

  GtkWidget *scroller;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (SyKnowledgeDialog, sy_knowledge_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
add_label (SyKnowledgeDialog *self, const char *text)
{
  GtkWidget *label = sy_label_new_wrapped (text);

  sy_label_make_selectable (GTK_LABEL (label));
  gtk_box_append (self->box, label);

  return label;
}

static void
add_heading (SyKnowledgeDialog *self, const SyBlock *block)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "xalign", 0.0, "wrap", TRUE, NULL);

  sy_label_take_text (GTK_LABEL (label), g_strdup (block->title));
  gtk_widget_add_css_class (label, block->level == 1 ? "title-4" : "heading");
  if (block->level > 1)
    gtk_widget_set_margin_top (label, 12);
  gtk_box_append (self->box, label);
}

static void
add_prose (SyKnowledgeDialog *self, const char *mark, const SyProse *prose)
{
  g_autofree char *text = sy_prose_to_text (prose);
  g_autofree char *marked = g_strconcat (mark, text, NULL);

  add_label (self, marked);
}

static void
add_block (gpointer data, guint i)
{
  SyKnowledgeDialog *self = data;
  const SyBlock *block = g_ptr_array_index (self->report->blocks, i);

  switch (block->kind)
    {
    case SY_BLOCK_HEADING:
      add_heading (self, block);
      break;
    case SY_BLOCK_PARAGRAPH:
      add_prose (self, "", block->prose);
      break;
    case SY_BLOCK_LIST:
      for (guint k = 0; k < block->items->len; k++)
        add_prose (self, "• ", g_ptr_array_index (block->items, k));
      break;
    case SY_BLOCK_TABLE:
    case SY_BLOCK_PLOT:
    default:
      g_return_if_reached ();
    }
}

static void
sy_knowledge_dialog_dispose (GObject *object)
{
  SyKnowledgeDialog *self = SY_KNOWLEDGE_DIALOG (object);

  g_clear_pointer (&self->blocks, sy_batch_free);
  g_clear_pointer (&self->report, sy_report_unref);

  G_OBJECT_CLASS (sy_knowledge_dialog_parent_class)->dispose (object);
}

static void
sy_knowledge_dialog_class_init (SyKnowledgeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_knowledge_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/dialogs/sy-knowledge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SyKnowledgeDialog, box);
  gtk_widget_class_bind_template_child (widget_class, SyKnowledgeDialog, scroller);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sy_knowledge_dialog_init (SyKnowledgeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_knowledge_dialog_new:
 * @parent: the window that it stands over
 * @report: of sy_report_new_knowledge()
 *
 * Returns: (transfer none): a dialog, owned by GTK
 */
GtkWidget *
sy_knowledge_dialog_new (GtkWindow *parent, SyReport *report)
{
  SyKnowledgeDialog *self = g_object_new (SY_TYPE_KNOWLEDGE_DIALOG, "transient-for", parent, NULL);

  self->report = sy_report_ref (report);
  self->blocks = sy_batch_new (GTK_WIDGET (self->box), report->blocks->len, add_block, self);
  gtk_window_set_focus (GTK_WINDOW (self), self->scroller);

  return GTK_WIDGET (self);
}
