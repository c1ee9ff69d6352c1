/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-recent-files.h"

#include <glib/gi18n-lib.h>

#include "sy-config.h"
#include "sy-file-words.h"
#include "sy-profile-json.h"

#define LABEL_MAX 60 /* characters */

/**
 * SyRecentFiles:
 *
 * The profiles that were opened and saved last, the latest first, as a menu. The list is the
 * program's own, since a sandbox does not share that of the desktop. It is read again before each
 * change, so that several running programs add to one list.
 */
struct _SyRecentFiles
{
  GObject parent_instance;

  char *path;
  GMenu *menu;
};

G_DEFINE_FINAL_TYPE (SyRecentFiles, sy_recent_files, G_TYPE_OBJECT)

/* One that cannot be read is as good as an empty one. */
static GBookmarkFile *
read_list (SyRecentFiles *self)
{
  GBookmarkFile *list = g_bookmark_file_new ();

  if (!g_bookmark_file_load_from_file (list, self->path, NULL))
    {
      g_bookmark_file_free (list);
      list = g_bookmark_file_new ();
    }

  return list;
}

static GDateTime *
get_time (GBookmarkFile *list, const char *uri)
{
  return g_bookmark_file_get_modified_date_time (list, uri, NULL);
}

static int
compare_times (gconstpointer first, gconstpointer second, gpointer list)
{
  GDateTime *a = get_time (list, *(const char *const *) first);
  GDateTime *b = get_time (list, *(const char *const *) second);

  return a != NULL && b != NULL ? g_date_time_compare (b, a) : (a == NULL) - (b == NULL);
}

static char **
dup_uris (GBookmarkFile *list)
{
  gsize n_uris;
  char **uris = g_bookmark_file_get_uris (list, &n_uris);

  g_qsort_with_data (uris, (int) n_uris, sizeof *uris, compare_times, list);

  return uris;
}

/* A menu takes an underscore for a mnemonic, and does not shorten. */
static char *
describe (GFile *file)
{
  g_autofree char *place = sy_file_dup_place (file);
  glong length = g_utf8_strlen (place, -1);
  const char *end =
      length > LABEL_MAX ? g_utf8_offset_to_pointer (place, length - LABEL_MAX) : place;
  GString *label = g_string_new (length > LABEL_MAX ? "…" : NULL);

  g_string_append (label, end);
  g_string_replace (label, "_", "__", 0);

  return g_string_free (label, FALSE);
}

static void
fill_menu (SyRecentFiles *self, GBookmarkFile *list)
{
  g_auto (GStrv) uris = dup_uris (list);

  g_menu_remove_all (self->menu);
  for (guint i = 0; uris[i] != NULL && i < SY_RECENT_FILES_MAX; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autofree char *label = describe (file);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-file", "s", uris[i]);
      g_menu_append_item (self->menu, item);
    }
  /* Without its file the action cannot be chosen. A menu with nothing in it is an empty bubble. */
  if (uris[0] == NULL)
    g_menu_append (self->menu, _ ("No Recent Projects"), "win.open-file");
}

/* That the list cannot be kept is nothing to tell: nothing of the user's work is in it. */
static void
write_list (SyRecentFiles *self, GBookmarkFile *list)
{
  g_auto (GStrv) uris = dup_uris (list);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; uris[i] != NULL; i++)
    if (i >= SY_RECENT_FILES_MAX)
      g_bookmark_file_remove_item (list, uris[i], NULL);

  g_mkdir_with_parents (folder, 0700);
  if (!g_bookmark_file_to_file (list, self->path, &error))
    g_debug ("%s: %s", self->path, error->message);
  fill_menu (self, list);
}

static void
sy_recent_files_finalize (GObject *object)
{
  SyRecentFiles *self = SY_RECENT_FILES (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (sy_recent_files_parent_class)->finalize (object);
}

static void
sy_recent_files_class_init (SyRecentFilesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sy_recent_files_finalize;
}

static void
sy_recent_files_init (SyRecentFiles *self)
{
  GBookmarkFile *list;

  self->path = g_build_filename (g_get_user_data_dir (), "steelyard", "recently-used.xbel", NULL);
  self->menu = g_menu_new ();
  list = read_list (self);
  fill_menu (self, list);
  g_bookmark_file_free (list);
}

/**
 * sy_recent_files_get_default:
 *
 * Returns: (transfer none): the list of this user
 */
SyRecentFiles *
sy_recent_files_get_default (void)
{
  static SyRecentFiles *files;

  if (files == NULL)
    files = g_object_new (SY_TYPE_RECENT_FILES, NULL);

  return files;
}

/**
 * sy_recent_files_get_menu:
 * @self: the list
 *
 * Returns: (transfer none): a menu of win.open-file, which follows the list
 */
GMenuModel *
sy_recent_files_get_menu (SyRecentFiles *self)
{
  g_return_val_if_fail (SY_IS_RECENT_FILES (self), NULL);

  return G_MENU_MODEL (self->menu);
}

/**
 * sy_recent_files_list:
 * @self: the list
 *
 * Returns: (transfer full) (element-type GFile): the files, the latest first
 */
GPtrArray *
sy_recent_files_list (SyRecentFiles *self)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  GBookmarkFile *list = read_list (self);
  g_auto (GStrv) uris = dup_uris (list);

  for (guint i = 0; uris[i] != NULL && i < SY_RECENT_FILES_MAX; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));
  g_bookmark_file_free (list);

  return files;
}

/**
 * sy_recent_files_add:
 * @self: the list
 * @file: a profile that was just opened or saved
 */
void
sy_recent_files_add (SyRecentFiles *self, GFile *file)
{
  g_autofree char *uri = NULL;
  GBookmarkFile *list;

  g_return_if_fail (SY_IS_RECENT_FILES (self));
  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  list = read_list (self);
  g_bookmark_file_set_mime_type (list, uri, SY_PROFILE_MEDIA_TYPE);
  g_bookmark_file_add_application (list, uri, SY_APP_ID, "steelyard %u");
  write_list (self, list);
  g_bookmark_file_free (list);
}

/**
 * sy_recent_files_remove:
 * @self: the list
 * @file: a file that is not there any more
 */
void
sy_recent_files_remove (SyRecentFiles *self, GFile *file)
{
  g_autofree char *uri = NULL;
  GBookmarkFile *list;

  g_return_if_fail (SY_IS_RECENT_FILES (self));
  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  list = read_list (self);
  if (g_bookmark_file_remove_item (list, uri, NULL))
    write_list (self, list);
  g_bookmark_file_free (list);
}
