/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-folder-file.h"

#include "sy-file-words.h"
#include "sy-format-error.h"

static char *
dup_tag (GFileInfo *info)
{
  const char *etag = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE);

  return g_strdup_printf ("%s %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, etag != NULL ? etag : "",
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED));
}

/**
 * sy_folder_file_new:
 * @file: a file
 *
 * Returns: (transfer full): what is known of it so far
 */
SyFolderFile *
sy_folder_file_new (GFile *file)
{
  SyFolderFile *self = g_new0 (SyFolderFile, 1);

  self->file = g_object_ref (file);
  self->kind = SY_FOLDER_HALF;

  return self;
}

void
sy_folder_file_free (SyFolderFile *self)
{
  g_object_unref (self->file);
  g_free (self->tag);
  g_clear_pointer (&self->taken, sy_file_state_unref);
  g_free (self);
}

/**
 * sy_folder_file_is_of_interest:
 * @info: of a file
 *
 * Returns: whether it may be an answer, and not what is under way or what an editor or a sync
 *   client keeps for itself
 */
gboolean
sy_folder_file_is_of_interest (GFileInfo *info)
{
  const char *name = g_file_info_get_name (info);
  GFileType type = g_file_info_get_file_type (info);

  return (type == G_FILE_TYPE_REGULAR || type == G_FILE_TYPE_SYMBOLIC_LINK)
         && sy_file_is_name_of_profile (name) && *name != '.' && *name != '~';
}

/**
 * sy_folder_file_see:
 * @self: a file
 * @info: with %SY_FOLDER_FILE_ATTRIBUTES, as it is now
 *
 * Returns: whether it is to be read
 */
gboolean
sy_folder_file_see (SyFolderFile *self, GFileInfo *info)
{
  g_autofree char *tag = dup_tag (info);
  gboolean is_same = g_strcmp0 (self->tag, tag) == 0;

  self->is_there = TRUE;
  if (is_same)
    return self->kind == SY_FOLDER_HALF;

  self->bad_since = 0;
  g_free (self->tag);
  self->tag = g_steal_pointer (&tag);

  return TRUE;
}

void
sy_folder_file_set_kind (SyFolderFile *self, SyFolderKind kind)
{
  self->kind = kind;
  if (kind != SY_FOLDER_HALF && kind != SY_FOLDER_UNREADABLE)
    self->bad_since = 0;
}

/**
 * sy_folder_file_set_failure:
 * @self: a file that could not be read
 * @error: why
 * @patience_us: how long it may still be on its way, in microseconds
 */
void
sy_folder_file_set_failure (SyFolderFile *self, const GError *error, gint64 patience_us)
{
  gint64 now = g_get_monotonic_time ();

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      self->is_there = FALSE;
      return;
    }
  if (g_error_matches (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_CATALOGUE))
    {
      sy_folder_file_set_kind (self, SY_FOLDER_STRANGER);
      return;
    }

  if (self->bad_since == 0)
    self->bad_since = now;
  sy_folder_file_set_kind (self, now - self->bad_since < patience_us ? SY_FOLDER_HALF
                                                                     : SY_FOLDER_UNREADABLE);
}
