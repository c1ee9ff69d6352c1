/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_WHAT_IF_PAGE (sy_what_if_page_get_type ())

G_DECLARE_FINAL_TYPE (SyWhatIfPage, sy_what_if_page, SY, WHAT_IF_PAGE, SySessionView)

G_END_DECLS
