/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sy_search_focus_set_up (GtkEditable *entry, GtkWidget *found);
void sy_search_focus_take (GtkEditable *entry);
void sy_search_focus_return (GtkEditable *entry, GtkWidget *found);

G_END_DECLS
