/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double sy_agreement_compute (const int *weights, guint n_people, guint n_criteria);

G_END_DECLS
