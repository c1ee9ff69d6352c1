/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-pair.h"
#include "sy-report.h"

G_BEGIN_DECLS

SyReport *sy_report_new_diff (SyPair *pair, SyProfile *first, SyProfile *second, const char *day);

G_END_DECLS
