/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue-json.h"

G_BEGIN_DECLS

GBytes *sy_catalogue_to_image (SyCatalogue *catalogue);
SyCatalogue *sy_catalogue_from_image (GBytes *image, SyTranslateFunc translate);

G_END_DECLS
