/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-document.h"

G_BEGIN_DECLS

char *sy_state_dup_title (SyProfile *profile, GFile *file);
char *sy_state_dup_example (const char *title);
char *sy_state_describe_example (void);
char *sy_state_describe (SyDocument *document);
char *sy_state_dup_place (SyDocument *document);

G_END_DECLS
