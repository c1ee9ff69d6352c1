/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SyNoticeKind:
 * @SY_NOTICE_SAVE_FAILED: the project could not be saved
 * @SY_NOTICE_CHANGED: somebody else has changed the project's file
 * @SY_NOTICE_GONE: the project's file is no longer there
 * @SY_NOTICE_OPEN_FAILED: a file was refused
 * @SY_NOTICE_NO_CATALOGUE: a file was refused, since its catalogue is not known
 * @SY_NOTICE_PRINT_FAILED: the project could not be printed
 * @SY_NOTICE_DRAFT_FAILED: unsaved changes cannot be kept as a draft
 * @SY_NOTICE_DRAFT_UNREADABLE: a draft could not be restored
 * @SY_NOTICE_ROUND: a secret round was left for later
 * @SY_NOTICE_STRAYS: the folder that is followed has answers to other invitations
 * @SY_NOTICE_FOLDER: the folder that is followed is away
 * @SY_NOTICE_GATHERED: not all people of other files came in as they are
 * @SY_NOTICE_RESTORED: unsaved changes were restored
 * @SY_NOTICE_MERGED: a merge left two versions of the project's result in its file
 * @SY_NOTICE_DRIFT: the project was decided with other knowledge
 * @SY_NOTICE_REVIEW: the day has come to look at the decision again
 * @SY_NOTICE_CARRIED: the project brings a catalogue that says something else than the user's
 *
 * What a notice is about, the more urgent first. A window has at most one of each.
 */
typedef enum
{
  SY_NOTICE_SAVE_FAILED,
  SY_NOTICE_CHANGED,
  SY_NOTICE_GONE,
  SY_NOTICE_OPEN_FAILED,
  SY_NOTICE_NO_CATALOGUE,
  SY_NOTICE_PRINT_FAILED,
  SY_NOTICE_DRAFT_FAILED,
  SY_NOTICE_DRAFT_UNREADABLE,
  SY_NOTICE_ROUND,
  SY_NOTICE_STRAYS,
  SY_NOTICE_FOLDER,
  SY_NOTICE_GATHERED,
  SY_NOTICE_RESTORED,
  SY_NOTICE_MERGED,
  SY_NOTICE_DRIFT,
  SY_NOTICE_REVIEW,
  SY_NOTICE_CARRIED,
  SY_N_NOTICES,
} SyNoticeKind;

/**
 * SyNoticeButton:
 * @label: with a mnemonic, to be translated; %NULL for none
 * @action: of the window
 */
typedef struct
{
  const char *label;
  const char *action;
} SyNoticeButton;

#define SY_NOTICE_BUTTONS_MAX 3

#define SY_TYPE_NOTICE (sy_notice_get_type ())

G_DECLARE_FINAL_TYPE (SyNotice, sy_notice, SY, NOTICE, GObject)

SyNotice *sy_notice_new (SyNoticeKind kind, const char *title, const char *text);

SyNoticeKind sy_notice_get_kind (SyNotice *self);
const char *sy_notice_get_title (SyNotice *self);
const char *sy_notice_get_text (SyNotice *self);
const SyNoticeButton *sy_notice_get_buttons (SyNotice *self);

G_END_DECLS
