/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-lazy-bin.h"

G_BEGIN_DECLS

typedef struct _SyLazyPage SyLazyPage;

SyLazyPage *sy_lazy_page_join (SyLazyBin *bin);
void sy_lazy_page_leave (SyLazyPage *self, SyLazyBin *bin);
void sy_lazy_page_check (SyLazyPage *self);
gboolean sy_lazy_page_is_busy (SyLazyPage *self);

G_END_DECLS
