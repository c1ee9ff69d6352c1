/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than meet, and as many as one line of a dialog holds. */
#define SY_DECISION_PEOPLE_MAX 200

/**
 * SyDecision:
 * @chosen: id of an option, "both", or "" while it is open
 * @reason: or ""
 * @date: the day as YYYY-MM-DD, or ""
 * @people: (element-type utf8): who took part
 * @revisit: the day to look again as YYYY-MM-DD, or ""
 *
 * What people decided, which is not always what the numbers recommend. Read only.
 */
typedef struct
{
  char *chosen;
  char *reason;
  char *date;
  GPtrArray *people;
  char *revisit;
} SyDecision;

SyDecision *sy_decision_new (void);
void sy_decision_unref (SyDecision *decision);

gboolean sy_decision_is_made (const SyDecision *decision);
gboolean sy_decision_equal (const SyDecision *a, const SyDecision *b);
gboolean sy_decision_is_day (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyDecision, sy_decision_unref)

G_END_DECLS
