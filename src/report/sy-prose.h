/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyRunKind:
 * @SY_RUN_PLAIN: text
 * @SY_RUN_EMPHASIS: what matters in it
 * @SY_RUN_LINK: leads to a page on the web
 *
 * What a part of prose is.
 */
typedef enum
{
  SY_RUN_PLAIN,
  SY_RUN_EMPHASIS,
  SY_RUN_LINK,
} SyRunKind;

/**
 * SyRun:
 * @kind: what it is
 * @text: never ""
 * @address: (nullable): of a link; one that sy_text_is_web_address() lets pass
 */
typedef struct
{
  SyRunKind kind;
  char *text;
  char *address;
} SyRun;

/**
 * SyProse:
 * @runs: (element-type SyRun): in the order of reading
 *
 * A paragraph or an item of a list.
 */
typedef struct
{
  GPtrArray *runs;
} SyProse;

SyProse *sy_prose_new (const char *text);
void sy_prose_free (SyProse *self);
void sy_prose_append (SyProse *self, const char *text);
void sy_prose_append_emphasis (SyProse *self, const char *text);
void sy_prose_append_link (SyProse *self, const char *text, const char *address);
char *sy_prose_to_text (const SyProse *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyProse, sy_prose_free)

G_END_DECLS
