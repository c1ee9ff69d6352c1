/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-clamp.h"

#include "sy-text-scale.h"

/* For the usual font. */
#define MOST_PX 1300
#define TIGHT_PX 1000

/**
 * SyClamp:
 *
 * Keeps lines from growing too long to read: as #AdwClamp, but larger type may be wider, so that a
 * projector's whole width is used.
 */
struct _SyClamp
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (SyClamp, sy_clamp, ADW_TYPE_BIN)

static void
sy_clamp_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  AdwClampLayout *layout = ADW_CLAMP_LAYOUT (gtk_widget_get_layout_manager (widget));

  GTK_WIDGET_CLASS (sy_clamp_parent_class)->css_changed (widget, change);

  adw_clamp_layout_set_maximum_size (layout, sy_text_scale_apply (widget, MOST_PX));
  adw_clamp_layout_set_tightening_threshold (layout, sy_text_scale_apply (widget, TIGHT_PX));
}

static void
sy_clamp_class_init (SyClampClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = sy_clamp_css_changed;
  gtk_widget_class_set_layout_manager_type (widget_class, ADW_TYPE_CLAMP_LAYOUT);
}

static void
sy_clamp_init (SyClamp *self)
{
}
