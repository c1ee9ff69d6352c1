/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-page-view.h"

#include <glib/gi18n.h>
#include <math.h>

#define MIN_WIDTH_PX 120
#define NATURAL_WIDTH_PX 400

/* Of A4, until there is a page. */
#define USUAL_RATIO 1.414

/**
 * SyPageView:
 *
 * The first page of a report, as wide as there is room. Paper is white in the dark, too.
 */
struct _SyPageView
{
  GtkWidget parent_instance;

  SyPrintLayout *layout; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SyPageView, sy_page_view, GTK_TYPE_WIDGET)

static double
get_ratio (SyPageView *self)
{
  const SyPaper *paper = self->layout != NULL ? sy_print_layout_get_paper (self->layout) : NULL;

  return paper != NULL ? paper->height_pt / paper->width_pt : USUAL_RATIO;
}

static GtkSizeRequestMode
sy_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sy_page_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  const double ratio = get_ratio (SY_PAGE_VIEW (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH_PX;
      *natural = NATURAL_WIDTH_PX;
      return;
    }

  *natural = (int) ceil (ratio * (for_size > 0 ? for_size : NATURAL_WIDTH_PX));
  *minimum = for_size > 0 ? *natural : (int) ceil (ratio * MIN_WIDTH_PX);
}

static void
sy_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SyPageView *self = SY_PAGE_VIEW (widget);
  const int width = gtk_widget_get_width (widget);
  const GdkRGBA white = { 1, 1, 1, 1 };
  graphene_rect_t page =
      GRAPHENE_RECT_INIT (0, 0, (float) width, (float) ceil (get_ratio (self) * width));
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &white, &page);
  if (self->layout == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &page);
  cairo_scale (cr, width / sy_print_layout_get_paper (self->layout)->width_pt,
               width / sy_print_layout_get_paper (self->layout)->width_pt);
  sy_print_layout_draw_page (self->layout, cr, 0);
  cairo_destroy (cr);
}

static void
sy_page_view_finalize (GObject *object)
{
  g_clear_pointer (&SY_PAGE_VIEW (object)->layout, sy_print_layout_unref);

  G_OBJECT_CLASS (sy_page_view_parent_class)->finalize (object);
}

static void
sy_page_view_class_init (SyPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_page_view_finalize;
  widget_class->get_request_mode = sy_page_view_get_request_mode;
  widget_class->measure = sy_page_view_measure;
  widget_class->snapshot = sy_page_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "page");
}

static void
sy_page_view_init (SyPageView *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The first page"), -1);
}

void
sy_page_view_set_layout (SyPageView *self, SyPrintLayout *layout)
{
  g_return_if_fail (SY_IS_PAGE_VIEW (self) && layout != NULL);

  sy_print_layout_ref (layout);
  g_clear_pointer (&self->layout, sy_print_layout_unref);
  self->layout = layout;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
