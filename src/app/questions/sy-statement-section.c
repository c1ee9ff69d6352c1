/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-statement-section.h"

#include "sy-colour.h"
#include "sy-columns-layout.h"
#include "sy-label.h"

#define NARROW_PX 620
#define GAP_PX 18

/**
 * SyStatementSection:
 *
 * Statements under one title: in one list, or in a list for each option, side by side where there
 * is room.
 */
struct _SyStatementSection
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkBox *columns;
  GtkWidget *parts[SY_N_HANDS];  /* (nullable) */
  GtkListBox *lists[SY_N_HANDS]; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SyStatementSection, sy_statement_section, GTK_TYPE_BOX)

static const SyCellPlace columns[SY_N_HANDS] = { { 1, 0, 1 }, { 1, 1, 1 } };

static GtkWidget *
create_heading (const char *name, SyHand hand)
{
  GtkWidget *heading = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "option");
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, sy_colour_get_class (hand));

  return heading;
}

static void
toggle_cb (GtkListBox *list, GtkListBoxRow *row)
{
  sy_expander_row_toggle (SY_EXPANDER_ROW (row));
}

/* @heading is what names the list, which stands in @part below it. */
static void
add_list (SyStatementSection *self, SyHand hand, GtkWidget *heading, GtkWidget *part)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "statements");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (toggle_cb), NULL);
  gtk_box_append (GTK_BOX (part), list);

  self->lists[hand] = GTK_LIST_BOX (list);
  self->parts[hand] = part;
}

static void
add_option (SyStatementSection *self, SyHand hand, const char *name)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = create_heading (name, hand);

  gtk_widget_set_valign (part, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (part), heading);
  add_list (self, hand, heading, part);
  gtk_box_append (self->columns, part);
}

static SyStatementSection *
create (const char *title)
{
  SyStatementSection *self = g_object_new (SY_TYPE_STATEMENT_SECTION, NULL);

  sy_label_set_text (self->title, title);

  return self;
}

static gboolean
filter_list (GtkListBox *list, const char *words)
{
  gboolean has_hit = FALSE;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      gboolean is_hit = sy_statement_row_matches (SY_STATEMENT_ROW (row), words);

      gtk_widget_set_visible (GTK_WIDGET (row), is_hit);
      has_hit |= is_hit;
    }

  return has_hit;
}

static void
sy_statement_section_class_init (SyStatementSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/questions/sy-statement-section.ui");
  gtk_widget_class_bind_template_child (widget_class, SyStatementSection, title);
  gtk_widget_class_bind_template_child (widget_class, SyStatementSection, columns);
}

static void
sy_statement_section_init (SyStatementSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_statement_section_new:
 *
 * Returns: (transfer floating): a section with one list, that of %SY_LEFT
 */
GtkWidget *
sy_statement_section_new (const char *title)
{
  SyStatementSection *self = create (title);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), GTK_ORIENTATION_VERTICAL);
  add_list (self, SY_LEFT, GTK_WIDGET (self->title), GTK_WIDGET (self->columns));

  return GTK_WIDGET (self);
}

GtkWidget *
sy_statement_section_new_for_options (const char *title, SyCatalogue *catalogue)
{
  SyStatementSection *self = create (title);

  gtk_widget_set_layout_manager (GTK_WIDGET (self->columns),
                                 sy_columns_layout_new (columns, G_N_ELEMENTS (columns), NARROW_PX,
                                                        GAP_PX, GAP_PX));
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    add_option (self, (SyHand) hand, catalogue->options[hand].name);

  return GTK_WIDGET (self);
}

/**
 * sy_statement_section_add:
 * @hand: whose list, or %SY_LEFT for the only one
 * @row: (transfer floating): a #SyStatementRow
 * @words: from sy_search_fold(): what is looked for
 *
 * Adds the row, and shows it if it has all words.
 *
 * Returns: whether it does
 */
gboolean
sy_statement_section_add (SyStatementSection *self, SyHand hand, GtkWidget *row, const char *words)
{
  gboolean is_hit;

  g_return_val_if_fail (SY_IS_STATEMENT_SECTION (self), FALSE);
  g_return_val_if_fail (hand != SY_NEITHER && self->lists[hand] != NULL, FALSE);

  is_hit = sy_statement_row_matches (SY_STATEMENT_ROW (row), words);
  gtk_widget_set_visible (row, is_hit);
  gtk_list_box_append (self->lists[hand], row);
  if (is_hit)
    {
      gtk_widget_set_visible (self->parts[hand], TRUE);
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
    }

  return is_hit;
}

/**
 * sy_statement_section_filter:
 * @words: from sy_search_fold()
 *
 * Shows the rows that have all words, and itself where there are such rows.
 *
 * Returns: whether there are
 */
gboolean
sy_statement_section_filter (SyStatementSection *self, const char *words)
{
  gboolean has_hit = FALSE;

  g_return_val_if_fail (SY_IS_STATEMENT_SECTION (self), FALSE);

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    if (self->lists[hand] != NULL)
      {
        gboolean has_one = filter_list (self->lists[hand], words);

        gtk_widget_set_visible (self->parts[hand], has_one);
        has_hit |= has_one;
      }
  gtk_widget_set_visible (GTK_WIDGET (self), has_hit);

  return has_hit;
}
