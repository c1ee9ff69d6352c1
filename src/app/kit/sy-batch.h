/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _SyBatch SyBatch;

/**
 * SyBatchFunc:
 * @data: of whoever asked for it
 * @i: which one
 *
 * Makes one of many widgets.
 */
typedef void (*SyBatchFunc) (gpointer data, guint i);

SyBatch *sy_batch_new (GtkWidget *list, guint n, SyBatchFunc make, gpointer data);
void sy_batch_finish (SyBatch *self);
void sy_batch_free (SyBatch *self);

G_END_DECLS
