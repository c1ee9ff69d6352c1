/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-comparison-row.h"

#include <glib/gi18n.h>

#include "sy-colour.h"
#include "sy-columns-layout.h"
#include "sy-criterion-words.h"
#include "sy-effect-bar.h"
#include "sy-evidence-panel.h"
#include "sy-label.h"
#include "sy-lazy-bin.h"
#include "sy-whole-box.h"
#include "sy-words-figures.h"

#define NARROW_PX 600
#define IDLE_OPACITY 0.55

/* What texts take of the width of the row, and what a cell leaves free above and below. */
#define TEXT_SHARE 0.2
#define CELL_PX 18

/**
 * SyComparisonRow:
 *
 * One row of the table: a criterion or a fact, what each option offers, what it weighs and what it
 * does to the result; opened, the evidence. Where there is no room, the cells stand on three lines.
 */
struct _SyComparisonRow
{
  SyExpanderRow parent_instance;

  SySession *session;
  SyCriterionItem *item;
  char *spoken_name;
  gboolean is_stale;

  SyLazyBin *bin;
  GtkBox *cells;
  GtkImage *arrow;
  GtkRevealer *revealer;
  GtkLabel *name;
  GtkWidget *left;
  GtkLabel *left_rating;
  GtkLabel *left_text;
  GtkWidget *right;
  GtkLabel *right_rating;
  GtkLabel *right_text;
  GtkInscription *weight;
  GtkWidget *effect;
  SyEffectBar *bar;
  GtkInscription *points;
};

G_DEFINE_FINAL_TYPE (SyComparisonRow, sy_comparison_row, SY_TYPE_EXPANDER_ROW)

/* Criterion, left, right, weight, effect. */
static const SyCellPlace columns[] = {
  { 22, 0, 1 }, { 26, 1, 1 }, { 26, 1, 1 }, { 9, 2, 1 }, { 17, 2, 3 },
};

/* What is heard of the row: all that the eye takes in at once. */
static void
set_spoken_name (SyComparisonRow *self, char *name)
{
  g_autofree char *owned = name;

  if (g_strcmp0 (self->spoken_name, owned) == 0)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, owned, -1);
  g_free (self->spoken_name);
  self->spoken_name = g_steal_pointer (&owned);
}

/* It has room for so many letters, whatever it says, so another figure moves nothing. */
static void
show_figure (GtkInscription *figure, const char *text)
{
  guint n_chars = (guint) g_utf8_strlen (text, -1);

  gtk_inscription_set_text (figure, text);
  if (n_chars > gtk_inscription_get_min_chars (figure))
    gtk_inscription_set_min_chars (figure, n_chars);
}

/* The highest of the three columns of text. */
static void
estimate (SyComparisonRow *self, const char *name, char *const cells[SY_N_HANDS])
{
  glong cell = MAX (g_utf8_strlen (cells[SY_LEFT], -1), g_utf8_strlen (cells[SY_RIGHT], -1));

  sy_lazy_bin_set_estimate (self->bin, MAX (g_utf8_strlen (name, -1), cell), TEXT_SHARE, CELL_PX);
}

static void
show_fact (SyComparisonRow *self)
{
  const SyFact *fact = sy_criterion_item_get_fact (self->item);

  gtk_widget_add_css_class (GTK_WIDGET (self), "fact");
  gtk_widget_set_visible (self->effect, FALSE);
  estimate (self, fact->name, fact->cells);
  sy_label_set_text (self->left_text, fact->cells[SY_LEFT]);
  sy_label_set_text (self->right_text, fact->cells[SY_RIGHT]);
  gtk_widget_set_visible (GTK_WIDGET (self->left_rating), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->right_rating), FALSE);
  show_figure (self->weight, _ ("fact"));
  set_spoken_name (self,
                   sy_criterion_words_spoken_fact (sy_criterion_item_get_catalogue (self->item),
                                                   fact->name, fact->cells[SY_LEFT],
                                                   fact->cells[SY_RIGHT]));
}

static void
show_effect (SyComparisonRow *self, const SyFinding *finding, const char *effect)
{
  double points = finding->contribution_points;
  g_autofree char *text = points > 0 || points < 0 ? sy_words_points (points) : g_strdup ("");

  sy_effect_bar_show (self->bar, sy_criterion_item_get_effect_share (self->item), effect);
  show_figure (self->points, text);
}

static void
show_finding (SyComparisonRow *self)
{
  SyCatalogue *catalogue = sy_criterion_item_get_catalogue (self->item);
  const SyCriterion *criterion = sy_criterion_item_get_criterion (self->item);
  const SyFinding *finding = sy_criterion_item_get_finding (self->item);
  g_autofree char *left = sy_criterion_words_rating (criterion, finding->ratings[SY_LEFT], SY_LEFT);
  g_autofree char *right =
      sy_criterion_words_rating (criterion, finding->ratings[SY_RIGHT], SY_RIGHT);
  int better = finding->ratings[SY_LEFT] - finding->ratings[SY_RIGHT];
  g_autofree char *weight = g_strdup_printf ("%d", sy_criterion_item_get_weight (self->item));
  g_autofree char *effect = sy_criterion_words_effect (catalogue, finding->contribution_points);

  gtk_label_set_text (self->left_rating, left);
  gtk_label_set_text (self->right_rating, right);
  show_figure (self->weight, weight);
  gtk_widget_set_opacity (GTK_WIDGET (self->cells), finding->weight == 0 ? IDLE_OPACITY : 1);
  sy_colour_mark (self->left, better > 0 ? SY_LEFT : SY_NEITHER); /* the better cell alone */
  sy_colour_mark (self->right, better < 0 ? SY_RIGHT : SY_NEITHER);
  show_effect (self, finding, effect);
  set_spoken_name (self,
                   sy_criterion_words_spoken (catalogue, criterion->name, left, right,
                                              sy_criterion_item_get_weight (self->item), effect));
}

static void
show_criterion (SyComparisonRow *self)
{
  const SyCriterion *criterion = sy_criterion_item_get_criterion (self->item);

  estimate (self, criterion->name, criterion->cells);
  sy_label_set_text (self->left_text, criterion->cells[SY_LEFT]);
  sy_label_set_text (self->right_text, criterion->cells[SY_RIGHT]);
  show_finding (self);
}

static void
changed_cb (SyComparisonRow *self)
{
  self->is_stale = TRUE;
}

static GtkWidget *
sy_comparison_row_create_details (SyExpanderRow *row)
{
  SyComparisonRow *self = SY_COMPARISON_ROW (row);

  return sy_evidence_panel_new (self->session, self->item);
}

static void
sy_comparison_row_dispose (GObject *object)
{
  SyComparisonRow *self = SY_COMPARISON_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sy_comparison_row_parent_class)->dispose (object);
}

static void
sy_comparison_row_finalize (GObject *object)
{
  g_free (SY_COMPARISON_ROW (object)->spoken_name);

  G_OBJECT_CLASS (sy_comparison_row_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, bin);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, cells);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, name);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, left);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, left_rating);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, left_text);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, right);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, right_rating);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, right_text);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, weight);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, effect);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, bar);
  gtk_widget_class_bind_template_child (widget_class, SyComparisonRow, points);
}

static void
sy_comparison_row_class_init (SyComparisonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sy_comparison_row_dispose;
  object_class->finalize = sy_comparison_row_finalize;
  SY_EXPANDER_ROW_CLASS (klass)->create_details = sy_comparison_row_create_details;

  g_type_ensure (SY_TYPE_EFFECT_BAR);
  g_type_ensure (SY_TYPE_LAZY_BIN);
  g_type_ensure (SY_TYPE_WHOLE_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/table/sy-comparison-row.ui");
  bind_children (widget_class);
}

static void
sy_comparison_row_init (SyComparisonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->cells), sy_comparison_row_create_layout ());
  sy_expander_row_set_parts (SY_EXPANDER_ROW (self), self->arrow, self->revealer);
}

/**
 * sy_comparison_row_new:
 * @session: the item's
 * @item: what it shows
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
sy_comparison_row_new (SySession *session, SyCriterionItem *item)
{
  SyComparisonRow *self = g_object_new (SY_TYPE_COMPARISON_ROW, NULL);

  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  sy_label_set_text (self->name, sy_criterion_item_get_name (item));
  if (sy_criterion_item_is_fact (item))
    show_fact (self);
  else
    show_criterion (self);
  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

SyCriterionItem *
sy_comparison_row_get_item (SyComparisonRow *self)
{
  g_return_val_if_fail (SY_IS_COMPARISON_ROW (self), NULL);

  return self->item;
}

/**
 * sy_comparison_row_is_settled:
 *
 * Returns: whether it is open or closed, and neither on its way nor among rows that are still to be
 *   laid out
 */
gboolean
sy_comparison_row_is_settled (SyComparisonRow *self)
{
  g_return_val_if_fail (SY_IS_COMPARISON_ROW (self), FALSE);

  return sy_lazy_bin_is_settled (self->bin)
         && gtk_revealer_get_child_revealed (self->revealer)
                == gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * sy_comparison_row_update:
 *
 * Shows what the item says now, if that is something else than before.
 */
void
sy_comparison_row_update (SyComparisonRow *self)
{
  g_return_if_fail (SY_IS_COMPARISON_ROW (self));

  if (!self->is_stale)
    return;

  self->is_stale = FALSE;
  show_finding (self);
}

/**
 * sy_comparison_row_create_layout:
 *
 * Returns: (transfer full): the layout of the five cells, for the table's heading as well
 */
GtkLayoutManager *
sy_comparison_row_create_layout (void)
{
  return sy_columns_layout_new (columns, G_N_ELEMENTS (columns), NARROW_PX, 0, 0);
}
