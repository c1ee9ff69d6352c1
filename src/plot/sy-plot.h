/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-difference.h"
#include "sy-histogram.h"
#include "sy-swing.h"

G_BEGIN_DECLS

/**
 * SyPlotRole:
 * @SY_PLOT_ROLE_LEFT: speaks for the left option
 * @SY_PLOT_ROLE_RIGHT: speaks for the right option
 * @SY_PLOT_ROLE_NEUTRAL: speaks for neither
 * @SY_PLOT_ROLE_ROOM: all that a bar over it could fill
 * @SY_PLOT_ROLE_LINE: a line to compare with
 * @SY_PLOT_ROLE_TODAY: marks today's lead
 *
 * What a mark means; the painter knows its colour.
 */
typedef enum
{
  SY_PLOT_ROLE_LEFT,
  SY_PLOT_ROLE_RIGHT,
  SY_PLOT_ROLE_NEUTRAL,
  SY_PLOT_ROLE_ROOM,
  SY_PLOT_ROLE_LINE,
  SY_PLOT_ROLE_TODAY,
} SyPlotRole;

/**
 * SyPlotAlign:
 * @SY_PLOT_ALIGN_LEFT: at the left edge of its area
 * @SY_PLOT_ALIGN_MIDDLE: in the middle
 * @SY_PLOT_ALIGN_RIGHT: at the right edge
 *
 * Where a text stands in its area; plots are already mirrored where they must be.
 */
typedef enum
{
  SY_PLOT_ALIGN_LEFT,
  SY_PLOT_ALIGN_MIDDLE,
  SY_PLOT_ALIGN_RIGHT,
} SyPlotAlign;

typedef enum
{
  SY_PLOT_STYLE_PLAIN,
  SY_PLOT_STYLE_FAINT,
  SY_PLOT_STYLE_STRONG,
} SyPlotStyle;

/* In px from the top left corner of the plot. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} SyPlotArea;

/**
 * SyPlotBar:
 * @area: where it lies; later bars lie over earlier ones
 * @role: what it means
 * @item: index of the item that it shows, or -1
 */
typedef struct
{
  SyPlotArea area;
  SyPlotRole role;
  int item;
} SyPlotBar;

/**
 * SyPlotLabel:
 * @area: one line high; a text that is wider is for the painter to shorten
 * @align: where it stands in @area
 * @style: how it is written
 * @text: for people
 */
typedef struct
{
  SyPlotArea area;
  SyPlotAlign align;
  SyPlotStyle style;
  char *text;
} SyPlotLabel;

/**
 * SyPlotItem:
 * @area: where it is pointed at
 * @text: all it has to say, with its figures
 */
typedef struct
{
  SyPlotArea area;
  char *text;
} SyPlotItem;

/**
 * SyPlotSpace:
 * @width_px: of the whole plot
 * @height_px: likewise; only the histogram asks, rows take what they need
 * @line_height_px: of the font
 * @char_width_px: of the font, about; only to share out columns
 * @is_rtl: whether everything is mirrored
 */
typedef struct
{
  double width_px;
  double height_px;
  double line_height_px;
  double char_width_px;
  gboolean is_rtl;
} SyPlotSpace;

/**
 * SyPlotTexts:
 * @names: (nullable): of the rows
 * @details: (nullable): a second line for each row
 * @figures: (nullable): what stands at the end of each row
 * @sentences: of the items
 * @left: (nullable): what the end of the left option's side is called
 * @middle: what the middle is called, or ""
 * @right: (nullable): what the other end is called
 *
 * The words of a plot, borrowed from the caller.
 */
typedef struct
{
  const char *const *names;
  const char *const *details;
  const char *const *figures;
  const char *const *sentences;
  const char *left;
  const char *middle;
  const char *right;
} SyPlotTexts;

#define SY_TYPE_PLOT (sy_plot_get_type ())

typedef struct _SyPlot SyPlot;

/**
 * SyPlot:
 * @width_px: of the space it was made for
 * @height_px: what it fills of it
 * @bars: (array length=n_bars): in the order of drawing
 * @n_bars: number of @bars
 * @labels: (array length=n_labels)
 * @n_labels: number of @labels
 * @items: (array length=n_items): in the order of reading
 * @n_items: number of @items
 *
 * A chart as geometry: immutable, boxed, reference-counted. Who draws it, who points at it and who
 * reads it aloud use the same marks.
 */
struct _SyPlot
{
  double width_px;
  double height_px;
  SyPlotBar *bars;
  guint n_bars;
  SyPlotLabel *labels;
  guint n_labels;
  SyPlotItem *items;
  guint n_items;
};

GType sy_plot_get_type (void);

SyPlot *sy_plot_new_histogram (const SyHistogram *histogram,
                               int sum,
                               const SyPlotTexts *texts,
                               const SyPlotSpace *space);
SyPlot *sy_plot_new_sliders (SyAnalysis *analysis,
                             const SySwing *swings,
                             guint n_swings,
                             const SyPlotTexts *texts,
                             const SyPlotSpace *space);
SyPlot *sy_plot_new_difference (const SyDifference *differences,
                                guint n_differences,
                                const SyPlotTexts *texts,
                                const SyPlotSpace *space);
SyPlot *sy_plot_new_effects (SyAnalysis *analysis,
                             const guint *order,
                             guint n_effects,
                             const SyPlotTexts *texts,
                             const SyPlotSpace *space);
SyPlot *
sy_plot_new_scores (SyAnalysis *analysis, const SyPlotTexts *texts, const SyPlotSpace *space);
SyPlot *sy_plot_new_message (const char *text, const SyPlotSpace *space);
SyPlot *sy_plot_ref (SyPlot *self);
void sy_plot_unref (SyPlot *self);

double sy_plot_get_rows_height (guint n_rows, gboolean has_details, const SyPlotSpace *space);
gboolean sy_plot_space_equal (const SyPlotSpace *a, const SyPlotSpace *b);
int sy_plot_hit (SyPlot *self, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyPlot, sy_plot_unref)

G_END_DECLS
