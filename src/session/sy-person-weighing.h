/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-document.h"
#include "sy-weighing.h"

G_BEGIN_DECLS

#define SY_TYPE_PERSON_WEIGHING (sy_person_weighing_get_type ())

G_DECLARE_FINAL_TYPE (SyPersonWeighing, sy_person_weighing, SY, PERSON_WEIGHING, GObject)

SyWeighing *sy_person_weighing_new (SyDocument *document, guint person);

G_END_DECLS
