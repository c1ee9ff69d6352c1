/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-notice.h"

#include <glib/gi18n.h>

/**
 * SyNotice:
 *
 * Something that a person must know of a project and its file, and what can be done about it.
 */
struct _SyNotice
{
  GObject parent_instance;

  SyNoticeKind kind;
  char *title;
  char *text;
};

G_DEFINE_FINAL_TYPE (SyNotice, sy_notice, G_TYPE_OBJECT)

static const SyNoticeButton buttons[SY_N_NOTICES][SY_NOTICE_BUTTONS_MAX] = {
  [SY_NOTICE_SAVE_FAILED] = { { N_ ("_Try Again"), "win.save" },
                              { N_ ("Save _As…"), "win.save-as" } },
  [SY_NOTICE_CHANGED] = { { N_ ("_Reload"), "win.reload" },
                          { N_ ("Save _As…"), "win.save-as" },
                          { N_ ("_Overwrite"), "win.overwrite" } },
  [SY_NOTICE_GONE] = { { N_ ("Save _Again"), "win.save" }, { N_ ("Save _As…"), "win.save-as" } },
  [SY_NOTICE_OPEN_FAILED] = { { N_ ("_Open Another…"), "win.open" } },
  [SY_NOTICE_NO_CATALOGUE] = { { N_ ("_Choose Its Catalogue…"), "win.choose-catalogue" } },
  [SY_NOTICE_PRINT_FAILED] = { { N_ ("_Print Again…"), "win.print" } },
  [SY_NOTICE_DRAFT_FAILED] = { { N_ ("_Save"), "win.save" }, { N_ ("Save _As…"), "win.save-as" } },
  [SY_NOTICE_ROUND] = { { N_ ("_Go On"), "win.go-on-round" },
                        { N_ ("_Throw Away…"), "win.ask-to-throw-away-round" } },
  [SY_NOTICE_STRAYS] = { { N_ ("_Add All the Same"), "win.take-strays" } },
  [SY_NOTICE_FOLDER] = { { N_ ("_Stop Following"), "win.stop-following" } },
  [SY_NOTICE_MERGED] = { { N_ ("_Save"), "win.save" } },
  [SY_NOTICE_RESTORED] = { { N_ ("_Save…"), "win.save" }, { N_ ("_Discard"), "win.discard" } },
  [SY_NOTICE_REVIEW] = { { N_ ("_Change the Decision…"), "win.decide" } },
  [SY_NOTICE_CARRIED] = { { N_ ("_Use Yours…"), "win.take-catalogue" } },
};

static void
sy_notice_finalize (GObject *object)
{
  SyNotice *self = SY_NOTICE (object);

  g_free (self->title);
  g_free (self->text);

  G_OBJECT_CLASS (sy_notice_parent_class)->finalize (object);
}

static void
sy_notice_class_init (SyNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sy_notice_finalize;
}

static void
sy_notice_init (SyNotice *self)
{
}

/**
 * sy_notice_new:
 * @kind: what it is about
 * @title: a sentence without a full stop
 * @text: the rest, or ""
 *
 * Returns: (transfer full): a notice
 */
SyNotice *
sy_notice_new (SyNoticeKind kind, const char *title, const char *text)
{
  SyNotice *self = g_object_new (SY_TYPE_NOTICE, NULL);

  self->kind = kind;
  self->title = g_strdup (title);
  self->text = g_strdup (text);

  return self;
}

SyNoticeKind
sy_notice_get_kind (SyNotice *self)
{
  g_return_val_if_fail (SY_IS_NOTICE (self), SY_NOTICE_SAVE_FAILED);

  return self->kind;
}

const char *
sy_notice_get_title (SyNotice *self)
{
  g_return_val_if_fail (SY_IS_NOTICE (self), NULL);

  return self->title;
}

const char *
sy_notice_get_text (SyNotice *self)
{
  g_return_val_if_fail (SY_IS_NOTICE (self), NULL);

  return self->text;
}

/**
 * sy_notice_get_buttons:
 *
 * Returns: (transfer none) (array fixed-size=3): what can be done about it
 */
const SyNoticeButton *
sy_notice_get_buttons (SyNotice *self)
{
  g_return_val_if_fail (SY_IS_NOTICE (self), NULL);

  return buttons[self->kind];
}
