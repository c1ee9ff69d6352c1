/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SY_TYPE_RATING_FIELD (sy_rating_field_get_type ())

G_DECLARE_FINAL_TYPE (SyRatingField, sy_rating_field, SY, RATING_FIELD, GtkBox)

void sy_rating_field_show (SyRatingField *self,
                           const char *option,
                           const char *criterion,
                           int catalogue);

int sy_rating_field_get_rating (SyRatingField *self);
void sy_rating_field_set_rating (SyRatingField *self, int rating);

G_END_DECLS
