/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-preferences.h"
#include "sy-report-document.h"

G_BEGIN_DECLS

GtkWidget *sy_export_row_new (SyExportChoice choice);
const char *sy_export_row_get_chosen (GtkWidget *row);

GtkWidget *sy_export_part_row_new (const char *title, GtkCheckButton **check);

G_END_DECLS
