/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean sy_number_read (const char *text, int *value);
void sy_number_select_on_click (GtkEditable *editable);
void sy_number_set_up (GtkSpinButton *number, GtkLabel *fault);
void sy_number_hide_buttons (GtkSpinButton *number);
char *sy_number_describe_fault (int least, int most, int value);
void sy_number_take_typed (GtkWindow *window);

G_END_DECLS
