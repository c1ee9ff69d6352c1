/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_COMPARISON_PAGE (sy_comparison_page_get_type ())

G_DECLARE_FINAL_TYPE (SyComparisonPage, sy_comparison_page, SY, COMPARISON_PAGE, SySessionView)

G_END_DECLS
