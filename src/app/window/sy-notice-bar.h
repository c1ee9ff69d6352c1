/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-notice.h"

G_BEGIN_DECLS

#define SY_TYPE_NOTICE_BAR (sy_notice_bar_get_type ())

G_DECLARE_FINAL_TYPE (SyNoticeBar, sy_notice_bar, SY, NOTICE_BAR, AdwBin)

GtkWidget *sy_notice_bar_new (SyNotice *notice);

G_END_DECLS
