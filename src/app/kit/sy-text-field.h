/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_TEXT_FIELD (sy_text_field_get_type ())

G_DECLARE_FINAL_TYPE (SyTextField, sy_text_field, SY, TEXT_FIELD, GtkTextView)

const char *sy_text_field_get_text (SyTextField *self);
const char *sy_text_field_get_typed (SyTextField *self);
const char *sy_text_field_get_fault (SyTextField *self);
void sy_text_field_set_text (SyTextField *self, const char *text);
char *sy_text_field_describe_length (glong n, glong max);

G_END_DECLS
