/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SY_TYPE_NOTICE_BOX (sy_notice_box_get_type ())

G_DECLARE_FINAL_TYPE (SyNoticeBox, sy_notice_box, SY, NOTICE_BOX, AdwBin)

void sy_notice_box_set_model (SyNoticeBox *self, GListModel *notices);

G_END_DECLS
