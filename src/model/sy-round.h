/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-person.h"

G_BEGIN_DECLS

/* More than any team weighs one thing. */
#define SY_ROUNDS_MAX 100

/**
 * SyRound:
 * @date: the day as YYYY-MM-DD, or ""
 * @people: (element-type SyPerson): what they said then
 * @extras: (nullable) (element-type SyExtra): what this version does not know of it
 *
 * What people weighed before they talked about it. Reference-counted, and read only.
 */
typedef struct
{
  char *date;
  GPtrArray *people;
  GPtrArray *extras;
} SyRound;

SyRound *sy_round_new (const char *date, GPtrArray *people);
SyRound *sy_round_ref (const SyRound *round);
void sy_round_unref (SyRound *round);

gboolean sy_round_equal (const SyRound *a, const SyRound *b);

GPtrArray *sy_rounds_new (void);
GPtrArray *sy_rounds_copy (GPtrArray *rounds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyRound, sy_round_unref)

G_END_DECLS
