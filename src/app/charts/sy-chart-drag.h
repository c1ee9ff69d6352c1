/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-chart.h"

G_BEGIN_DECLS

GtkEventController *sy_chart_drag_new (void);

G_END_DECLS
