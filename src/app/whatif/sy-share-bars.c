/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-share-bars.h"

#include <glib/gi18n.h>

#include "sy-label.h"
#include "sy-words-figures.h"

/**
 * SyShareBars:
 *
 * How all weightings divide between the two options: a bar and a figure for each.
 */
struct _SyShareBars
{
  AdwBin parent_instance;

  GtkWidget *grid;
  GtkLabel *left_name;
  GtkLevelBar *left_bar;
  GtkLabel *left_share;
  GtkLabel *right_name;
  GtkLevelBar *right_bar;
  GtkLabel *right_share;
  GtkLabel *none;
};

G_DEFINE_FINAL_TYPE (SyShareBars, sy_share_bars, ADW_TYPE_BIN)

static void
sy_share_bars_class_init (SyShareBarsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/whatif/sy-share-bars.ui");
  gtk_widget_class_bind_template_child (widget_class, SyShareBars, grid);
  gtk_widget_class_bind_template_child (widget_class, SyShareBars, left_name);
  gtk_widget_class_bind_template_child (widget_class, SyShareBars, left_bar);
  gtk_widget_class_bind_template_child (widget_class, SyShareBars, left_share);
  gtk_widget_class_bind_template_child (widget_class, SyShareBars, right_name);
  gtk_widget_class_bind_template_child (widget_class, SyShareBars, right_bar);
  gtk_widget_class_bind_template_child (widget_class, SyShareBars, right_share);
  gtk_widget_class_bind_template_child (widget_class, SyShareBars, none);
}

static void
sy_share_bars_init (SyShareBars *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @other is the other option's share: where it is exactly 0, @share is exactly all. */
static void
show_share (GtkLabel *label, GtkLevelBar *bar, double share, double other)
{
  g_autofree char *text = sy_words_share (share, other <= 0);

  gtk_label_set_text (label, text);
  gtk_level_bar_set_value (bar, share);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* Names the bars, also for a screen reader that looks before they are shown. */
void
sy_share_bars_set_names (SyShareBars *self, SyCatalogue *catalogue)
{
  g_return_if_fail (SY_IS_SHARE_BARS (self));
  g_return_if_fail (catalogue != NULL);

  gtk_label_set_text (self->left_name, catalogue->options[SY_LEFT].name);
  gtk_label_set_text (self->right_name, catalogue->options[SY_RIGHT].name);
}

/**
 * sy_share_bars_show:
 * @shares: of the weightings for which each of them leads
 * @is_weighed: whether there is any weight to vary
 *
 * Shows them; where no weighting makes a difference, says so, and where there is none.
 */
void
sy_share_bars_show (SyShareBars *self, SyShares shares, gboolean is_weighed)
{
  const char *none = is_weighed ? _ ("Neither ever leads.") : _ ("Nothing is weighed yet.");
  gboolean is_tie;

  g_return_if_fail (SY_IS_SHARE_BARS (self));

  is_tie = shares.left <= 0 && shares.right <= 0;
  gtk_widget_set_visible (self->grid, !is_tie);
  sy_label_take_text (self->none, is_tie ? g_strdup (none) : NULL);
  if (is_tie)
    return;

  show_share (self->left_share, self->left_bar, shares.left, shares.right);
  show_share (self->right_share, self->right_bar, shares.right, shares.left);
}
