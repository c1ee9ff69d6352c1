/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyPaper:
 * @id: what an option and GTK's settings call it
 * @width_pt: upright
 * @height_pt: likewise; 0 for one page as long as it needs to be, which has no number
 *
 * What a report is laid out for.
 */
typedef struct
{
  const char *id;
  double width_pt;
  double height_pt;
} SyPaper;

const SyPaper *sy_paper_list (guint *n_papers);
const SyPaper *sy_paper_find (const char *id);

G_END_DECLS
