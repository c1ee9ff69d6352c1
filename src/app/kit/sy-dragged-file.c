/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-dragged-file.h"

#include <glib/gstdio.h>

/* Whoever has got a file has copied it after that. */
#define KEPT_SECONDS 3600

/**
 * SyDraggedFile:
 *
 * Something to be dragged out as a file, for whoever takes files alone. The file is made in the
 * cache of the user when somebody asks for it. Nobody says when it has been copied, so it stays
 * until another one is made, an hour later or more.
 */
struct _SyDraggedFile
{
  GdkContentProvider parent_instance;

  char *name;
  char *media_type;
  SyContentFunc create;
  gpointer data;
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (SyDraggedFile, sy_dragged_file, GDK_TYPE_CONTENT_PROVIDER)

/* A sandbox has a cache outside of it, too, where others find the file. */
static char *
make_folder (GError **error)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_cache_dir (), "steelyard", "dragged", NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return NULL;
}

static void
remove_old (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 oldest = g_get_real_time () / G_USEC_PER_SEC - KEPT_SECONDS;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_stat (path, &status) == 0 && status.st_mtime < oldest)
        g_unlink (path);
    }
}

/* Returns it, or NULL where it cannot be made. */
static GFile *
make_file (SyDraggedFile *self, GError **error)
{
  g_autofree char *folder = make_folder (error);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  gconstpointer start;

  if (folder == NULL)
    return NULL;

  remove_old (folder);
  file = g_file_new_build_filename (folder, self->name, NULL);
  bytes = self->create (self->media_type, self->data);
  start = g_bytes_get_data (bytes, &length);

  return g_file_replace_contents (file, start, length, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                  NULL, error)
             ? g_steal_pointer (&file)
             : NULL;
}

static GdkContentFormats *
sy_dragged_file_ref_formats (GdkContentProvider *provider)
{
  return gdk_content_formats_new_for_gtype (GDK_TYPE_FILE_LIST);
}

static gboolean
sy_dragged_file_get_value (GdkContentProvider *provider, GValue *value, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return GDK_CONTENT_PROVIDER_CLASS (sy_dragged_file_parent_class)
        ->get_value (provider, value, error);

  file = make_file (SY_DRAGGED_FILE (provider), error);
  if (file == NULL)
    return FALSE;

  g_value_take_boxed (value, gdk_file_list_new_from_array (&file, 1));

  return TRUE;
}

static void
sy_dragged_file_finalize (GObject *object)
{
  SyDraggedFile *self = SY_DRAGGED_FILE (object);

  g_free (self->name);
  g_free (self->media_type);
  self->free_data (self->data);

  G_OBJECT_CLASS (sy_dragged_file_parent_class)->finalize (object);
}

static void
sy_dragged_file_class_init (SyDraggedFileClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_dragged_file_finalize;
  provider_class->ref_formats = sy_dragged_file_ref_formats;
  provider_class->get_value = sy_dragged_file_get_value;
}

static void
sy_dragged_file_init (SyDraggedFile *self)
{
}

/**
 * sy_dragged_file_new:
 * @name: of the file; one of that name, dragged before, is replaced
 * @media_type: what it holds
 * @create: makes that
 * @data: (transfer full): for @create
 * @free_data: frees @data
 */
GdkContentProvider *
sy_dragged_file_new (const char *name,
                     const char *media_type,
                     SyContentFunc create,
                     gpointer data,
                     GDestroyNotify free_data)
{
  SyDraggedFile *self = g_object_new (SY_TYPE_DRAGGED_FILE, NULL);

  self->name = g_strdup (name);
  self->media_type = g_strdup (media_type);
  self->create = create;
  self->data = data;
  self->free_data = free_data;

  return GDK_CONTENT_PROVIDER (self);
}
