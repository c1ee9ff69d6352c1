/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-chart-item.h"

/**
 * SyChartItem:
 *
 * One mark of a chart, for the keyboard and the screen reader: it lies over the mark, takes the
 * focus and is named by the whole sentence. It draws nothing but its focus ring.
 */
struct _SyChartItem
{
  GtkWidget parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (SyChartItem, sy_chart_item, GTK_TYPE_WIDGET)

static void
sy_chart_item_finalize (GObject *object)
{
  g_free (SY_CHART_ITEM (object)->text);

  G_OBJECT_CLASS (sy_chart_item_parent_class)->finalize (object);
}

static void
sy_chart_item_class_init (SyChartItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_chart_item_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (widget_class, "chartitem");
}

static void
sy_chart_item_init (SyChartItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
sy_chart_item_new (void)
{
  return g_object_new (SY_TYPE_CHART_ITEM, NULL);
}

const char *
sy_chart_item_get_text (SyChartItem *self)
{
  g_return_val_if_fail (SY_IS_CHART_ITEM (self), NULL);

  return self->text;
}

/* Screen readers are told only of another text. */
void
sy_chart_item_set_text (SyChartItem *self, const char *text)
{
  g_return_if_fail (SY_IS_CHART_ITEM (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
