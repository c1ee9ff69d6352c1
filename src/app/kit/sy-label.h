/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sy_label_wrap_view (GtkTextView *view, const char *text);
GtkWidget *sy_label_new_wrapped (const char *text);
void sy_label_set_text (GtkLabel *label, const char *text);
void sy_label_take_text (GtkLabel *label, char *text);
void sy_label_show_text (GtkLabel *label, const char *text, gpointer shown_with_it);
void sy_label_take_shown_text (GtkLabel *label, char *text, gpointer shown_with_it);
void sy_label_show_fault (GtkLabel *label, const char *text);
void sy_label_make_selectable (GtkLabel *label);

G_END_DECLS
