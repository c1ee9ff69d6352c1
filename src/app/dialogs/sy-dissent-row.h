/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-session.h"

G_BEGIN_DECLS

#define SY_TYPE_DISSENT_ROW (sy_dissent_row_get_type ())

G_DECLARE_FINAL_TYPE (SyDissentRow, sy_dissent_row, SY, DISSENT_ROW, AdwExpanderRow)

void sy_dissent_row_set_session (SyDissentRow *self, SySession *session, gboolean shows_figures);
void sy_dissent_row_set_texts (SyDissentRow *self, GPtrArray *texts);
GPtrArray *sy_dissent_row_get_texts (SyDissentRow *self);
const char *sy_dissent_row_get_fault (SyDissentRow *self);

G_END_DECLS
