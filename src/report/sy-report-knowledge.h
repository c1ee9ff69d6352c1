/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-report.h"

G_BEGIN_DECLS

SyReport *sy_report_new_knowledge (SyCatalogue *catalogue, const char *today);

G_END_DECLS
