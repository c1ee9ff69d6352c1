/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-json-writer.h"

G_BEGIN_DECLS

/* What the documents on answers have in common. */
void sy_answer_json_add_option (SyJsonWriter *writer,
                                SyCatalogue *catalogue,
                                const char *name,
                                SyHand hand);
void sy_answer_json_add_points (SyJsonWriter *writer,
                                const char *name,
                                gboolean is_there,
                                double points);

G_END_DECLS
