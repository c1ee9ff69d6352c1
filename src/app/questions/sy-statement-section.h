/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-statement-row.h"

G_BEGIN_DECLS

#define SY_TYPE_STATEMENT_SECTION (sy_statement_section_get_type ())

G_DECLARE_FINAL_TYPE (SyStatementSection, sy_statement_section, SY, STATEMENT_SECTION, GtkBox)

GtkWidget *sy_statement_section_new (const char *title);
GtkWidget *sy_statement_section_new_for_options (const char *title, SyCatalogue *catalogue);

gboolean
sy_statement_section_add (SyStatementSection *self, SyHand hand, GtkWidget *row, const char *words);
gboolean sy_statement_section_filter (SyStatementSection *self, const char *words);

G_END_DECLS
