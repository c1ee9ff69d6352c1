/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-profile.h"

G_BEGIN_DECLS

/**
 * SyFolderAnswer:
 * @file: where it lies
 * @profile: an answer
 * @catalogue: what it weighs
 *
 * An answer that has arrived in a folder, or has changed there.
 */
typedef struct
{
  GFile *file;
  SyProfile *profile;
  SyCatalogue *catalogue;
} SyFolderAnswer;

SyFolderAnswer *sy_folder_answer_new (GFile *file, SyProfile *profile, SyCatalogue *catalogue);
void sy_folder_answer_free (SyFolderAnswer *self);

G_END_DECLS
