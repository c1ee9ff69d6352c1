/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwMessageDialog *
sy_question_dialog_new (GtkWindow *parent, const char *heading, const char *body, GtkWidget *entry);

G_END_DECLS
