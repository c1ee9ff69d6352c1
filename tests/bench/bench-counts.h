/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-window.h"

G_BEGIN_DECLS

void bench_start_counting (SyWindow *window);
void bench_stop_counting (void);
void bench_print_counts (guint n_ticks);

G_END_DECLS
