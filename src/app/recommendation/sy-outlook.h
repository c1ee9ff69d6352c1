/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session-view.h"

G_BEGIN_DECLS

#define SY_TYPE_OUTLOOK (sy_outlook_get_type ())

G_DECLARE_FINAL_TYPE (SyOutlook, sy_outlook, SY, OUTLOOK, SySessionView)

G_END_DECLS
