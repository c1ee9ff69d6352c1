/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "sy-ballot.h"

G_BEGIN_DECLS

#define SY_TYPE_ROUND_PAGE (sy_round_page_get_type ())

G_DECLARE_FINAL_TYPE (SyRoundPage, sy_round_page, SY, ROUND_PAGE, AdwBin)

void sy_round_page_show (SyRoundPage *self, SyBallot *ballot, SyCatalogue *catalogue);
void sy_round_page_focus (SyRoundPage *self);
void sy_round_page_step (SyRoundPage *self, int step);

G_END_DECLS
