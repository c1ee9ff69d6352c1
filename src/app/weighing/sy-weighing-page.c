/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-weighing-page.h"

#include <glib/gi18n.h>

#include "sy-batch.h"
#include "sy-clamp.h"
#include "sy-groups.h"
#include "sy-label.h"
#include "sy-weighing-row.h"

/**
 * SyWeighingPage:
 *
 * One person's sliders, each with its question, and how many of them are set. It shows no result:
 * neither what the weights come to nor what anybody else has given.
 */
struct _SyWeighingPage
{
  AdwBin parent_instance;

  SyCatalogue *catalogue; /* (nullable), as is the next */
  SyWeighing *weighing;
  GArray *order;    /* of guint: the criteria in the order of display */
  SyBatch *batch;   /* (nullable) */
  GPtrArray *rows;  /* of SyWeighingRow, in that order */
  GtkListBox *list; /* (nullable), of the group that was added last */

  GtkScrolledWindow *scroller;
  GtkLabel *heading;
  AdwBin *intro;
  GtkBox *groups;
  GtkLabel *progress;
  AdwBin *buttons;
};

G_DEFINE_FINAL_TYPE (SyWeighingPage, sy_weighing_page, ADW_TYPE_BIN)

static const SyCriterion *
get_criterion (SyWeighingPage *self, guint i)
{
  return sy_catalogue_get_criterion (self->catalogue, g_array_index (self->order, guint, i));
}

/* Criteria of no group have no heading. */
static void
add_group (SyWeighingPage *self, const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  if (name != NULL)
    {
      GtkWidget *heading = sy_label_new_wrapped (name);

      gtk_widget_add_css_class (heading, "heading");
      gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      heading, NULL, -1);
      gtk_box_append (self->groups, heading);
    }
  gtk_box_append (self->groups, list);
  self->list = GTK_LIST_BOX (list);
}

static void
add_criterion (gpointer data, guint i)
{
  SyWeighingPage *self = data;
  const SyCriterion *criterion = get_criterion (self, i);
  GtkWidget *row = sy_weighing_row_new (self->weighing, criterion);

  if (i == 0
      || strcmp (sy_groups_get (get_criterion (self, i - 1)), sy_groups_get (criterion)) != 0)
    add_group (self, sy_groups_find_name (self->catalogue, criterion));
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
weights_cb (SyWeighingPage *self)
{
  guint n = self->catalogue->criteria->len;
  guint n_set = 0;

  for (guint i = 0; i < n; i++)
    n_set +=
        sy_weighing_get_weight (self->weighing, sy_catalogue_get_criterion (self->catalogue, i))
        != SY_UNSET;
  sy_label_take_text (self->progress,
                      /* Translators: number of sliders that are set, number of sliders. */
                      g_strdup_printf (ngettext ("%1$u of %2$u set", "%1$u of %2$u set", n), n_set,
                                       n));
}

/* The rows borrow criteria of the catalogue. */
static void
clear (SyWeighingPage *self)
{
  GtkWidget *child;

  g_clear_pointer (&self->batch, sy_batch_free);
  g_ptr_array_set_size (self->rows, 0);
  g_array_set_size (self->order, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  if (self->weighing != NULL)
    g_signal_handlers_disconnect_by_data (self->weighing, self);
  g_clear_object (&self->weighing);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
}

static void
sy_weighing_page_dispose (GObject *object)
{
  SyWeighingPage *self = SY_WEIGHING_PAGE (object);

  if (self->rows != NULL)
    clear (self);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sy_weighing_page_parent_class)->dispose (object);
}

static void
sy_weighing_page_class_init (SyWeighingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_weighing_page_dispose;

  g_type_ensure (SY_TYPE_CLAMP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/weighing/sy-weighing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SyWeighingPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingPage, heading);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingPage, intro);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingPage, groups);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingPage, progress);
  gtk_widget_class_bind_template_child (widget_class, SyWeighingPage, buttons);
}

static void
sy_weighing_page_init (SyWeighingPage *self)
{
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sy_weighing_page_show:
 * @heading: who weighs, such as sy_words_team_weighs()
 * @catalogue: what is weighed, the project's own criteria included
 * @weighing: (nullable): whose weights, which may be unset; %NULL for nobody's
 *
 * Shows the sliders of somebody else from now on, from the top.
 */
void
sy_weighing_page_show (SyWeighingPage *self,
                       const char *heading,
                       SyCatalogue *catalogue,
                       SyWeighing *weighing)
{
  g_return_if_fail (SY_IS_WEIGHING_PAGE (self));
  g_return_if_fail (weighing == NULL || sy_weighing_may_be_unset (weighing));

  clear (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  sy_weighing_page_set_heading (self, heading);
  if (weighing == NULL)
    return;

  self->catalogue = sy_catalogue_ref (catalogue);
  self->weighing = g_object_ref (weighing);
  sy_groups_list_all (catalogue, self->order);
  self->batch = sy_batch_new (GTK_WIDGET (self->groups), self->order->len, add_criterion, self);
  weights_cb (self);
  g_signal_connect_object (weighing, "weights-changed", G_CALLBACK (weights_cb), self,
                           G_CONNECT_SWAPPED);
}

void
sy_weighing_page_set_heading (SyWeighingPage *self, const char *heading)
{
  g_return_if_fail (SY_IS_WEIGHING_PAGE (self));

  sy_label_take_text (self->heading, g_strdup (heading));
}

/**
 * sy_weighing_page_set_intro:
 * @intro: (transfer floating): what stands under the heading
 */
void
sy_weighing_page_set_intro (SyWeighingPage *self, GtkWidget *intro)
{
  g_return_if_fail (SY_IS_WEIGHING_PAGE (self));

  adw_bin_set_child (self->intro, intro);
  gtk_widget_set_visible (GTK_WIDGET (self->intro), TRUE);
}

/**
 * sy_weighing_page_set_buttons:
 * @buttons: (transfer floating): what can be done with the weights, at the bottom, always in sight
 */
void
sy_weighing_page_set_buttons (SyWeighingPage *self, GtkWidget *buttons)
{
  g_return_if_fail (SY_IS_WEIGHING_PAGE (self));

  adw_bin_set_child (self->buttons, buttons);
}

/* Gives the keyboard to the first slider; whether that takes it. */
gboolean
sy_weighing_page_focus_slider (SyWeighingPage *self)
{
  g_return_val_if_fail (SY_IS_WEIGHING_PAGE (self), FALSE);

  return self->rows->len > 0 && sy_weighing_row_focus_slider (g_ptr_array_index (self->rows, 0));
}

/**
 * sy_weighing_page_step:
 * @step: 1 or -1
 *
 * Gives the keyboard to the next slider, or the one before; at an end it stays.
 */
void
sy_weighing_page_step (SyWeighingPage *self, int step)
{
  int i = -1;

  g_return_if_fail (SY_IS_WEIGHING_PAGE (self));

  sy_batch_finish (self->batch);
  for (guint j = 0; j < self->rows->len; j++)
    if (gtk_widget_get_focus_child (g_ptr_array_index (self->rows, j)) != NULL)
      i = (int) j;
  i = i < 0 && step < 0 ? (int) self->rows->len - 1 : i + step;
  if (i >= 0 && i < (int) self->rows->len)
    sy_weighing_row_focus_slider (g_ptr_array_index (self->rows, (guint) i));
}
