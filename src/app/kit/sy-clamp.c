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
 * projector's whole width is used. It is what is scrolled on a page, and a #GtkScrolledWindow asks
 * for a height without a width, which it does not use; so that is 0, and no text is laid out for
 * it.
 */
struct _SyClamp
{
  AdwBin parent_instance;

  GtkLayoutManager *layout;
};

G_DEFINE_FINAL_TYPE (SyClamp, sy_clamp, ADW_TYPE_BIN)

static GtkSizeRequestMode
sy_clamp_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sy_clamp_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    *minimum = *natural = 0;
  else
    gtk_layout_manager_measure (SY_CLAMP (widget)->layout, widget, orientation, for_size, minimum,
                                natural, minimum_baseline, natural_baseline);
}

static void
sy_clamp_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_layout_manager_allocate (SY_CLAMP (widget)->layout, widget, width, height, baseline);
}

static void
sy_clamp_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  AdwClampLayout *layout = ADW_CLAMP_LAYOUT (SY_CLAMP (widget)->layout);

  GTK_WIDGET_CLASS (sy_clamp_parent_class)->css_changed (widget, change);

  adw_clamp_layout_set_maximum_size (layout, sy_text_scale_apply (widget, MOST_PX));
  adw_clamp_layout_set_tightening_threshold (layout, sy_text_scale_apply (widget, TIGHT_PX));
}

static void
sy_clamp_finalize (GObject *object)
{
  g_object_unref (SY_CLAMP (object)->layout);

  G_OBJECT_CLASS (sy_clamp_parent_class)->finalize (object);
}

static void
sy_clamp_class_init (SyClampClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_clamp_finalize;
  widget_class->get_request_mode = sy_clamp_get_request_mode;
  widget_class->measure = sy_clamp_measure;
  widget_class->size_allocate = sy_clamp_size_allocate;
  widget_class->css_changed = sy_clamp_css_changed;
}

static void
sy_clamp_init (SyClamp *self)
{
  self->layout = adw_clamp_layout_new ();
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}
