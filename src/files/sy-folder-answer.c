/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-folder-answer.h"

SyFolderAnswer *
sy_folder_answer_new (GFile *file, SyProfile *profile, SyCatalogue *catalogue)
{
  SyFolderAnswer *self = g_new0 (SyFolderAnswer, 1);

  self->file = g_object_ref (file);
  self->profile = sy_profile_ref (profile);
  self->catalogue = sy_catalogue_ref (catalogue);

  return self;
}

void
sy_folder_answer_free (SyFolderAnswer *self)
{
  g_object_unref (self->file);
  sy_profile_unref (self->profile);
  sy_catalogue_unref (self->catalogue);
  g_free (self);
}
