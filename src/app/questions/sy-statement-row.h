/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-expander-row.h"

G_BEGIN_DECLS

#define SY_TYPE_STATEMENT_ROW (sy_statement_row_get_type ())

G_DECLARE_FINAL_TYPE (SyStatementRow, sy_statement_row, SY, STATEMENT_ROW, SyExpanderRow)

GtkWidget *sy_statement_row_new (SyCatalogue *catalogue, const SyStatement *statement);
GtkWidget *sy_statement_row_new_for_question (SyCatalogue *catalogue, const SyQuestion *question);
GtkWidget *sy_statement_row_new_for_text (const char *name, const char *text);

gboolean sy_statement_row_matches (SyStatementRow *self, const char *words);

G_END_DECLS
