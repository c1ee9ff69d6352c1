/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-session.h"

G_BEGIN_DECLS

GPtrArray *_sy_session_get_catalogue_steps (SySession *self);
void _sy_session_apply (SySession *self, SyProfile *profile, SyGesture gesture);
void _sy_session_init_weighing (SyWeighingInterface *interface);

G_END_DECLS
