/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-pair.h"

G_BEGIN_DECLS

char *sy_diff_to_json (SyPair *pair, SyProfile *first, SyProfile *second);

G_END_DECLS
