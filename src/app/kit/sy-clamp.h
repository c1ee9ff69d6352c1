/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SY_TYPE_CLAMP (sy_clamp_get_type ())

G_DECLARE_FINAL_TYPE (SyClamp, sy_clamp, SY, CLAMP, AdwBin)

G_END_DECLS
