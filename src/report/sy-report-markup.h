/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-report.h"

G_BEGIN_DECLS

/* What HTML and SVG have in common. */
void sy_markup_append_text (GString *out, const char *text);
void sy_markup_append_attribute (GString *out, const char *name, const char *text);
void sy_markup_append_marks (GString *out, const SyPlot *plot, gboolean is_rtl);

/* The colours of charts where the screen is dark; where it is not, they stand at the marks. */
#define SY_MARKUP_DARK_CHART                                                                       \
  ".l{fill:#2ec27e}.r{fill:#3584e4}.n{fill:#6f6f75}.o{fill:#3c3c40}.k,.t{fill:#fff}.f{fill:#"      \
  "b4b4ba}.g{fill:#"                                                                               \
  "1e1e20}"

G_END_DECLS
