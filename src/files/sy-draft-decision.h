/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-decision.h"

G_BEGIN_DECLS

GBytes *sy_draft_decision_to_bytes (const SyDecision *decision);
SyDecision *sy_draft_decision_from_bytes (GBytes *bytes);

G_END_DECLS
