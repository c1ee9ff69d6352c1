/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session.h"

G_BEGIN_DECLS

SySession *sy_projects_create_blank (SyCatalogue *catalogue, int weight_reach, int rating_reach);
SySession *sy_projects_load_example (const char *name);

G_END_DECLS
