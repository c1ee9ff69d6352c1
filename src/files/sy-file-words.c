/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-catalogue-beside.h"
#include "sy-file-error.h"
#include "sy-format-error.h"
#include "sy-text.h"

/* What people are told of files: their names, where they are, and what went wrong. */

#define HOST_PATH "xattr::document-portal.host-path"

/* Characters of what the system says of a file, which names it with all its folders. */
#define MESSAGE_MAX 400

/* Characters of a path. */
#define PLACE_MAX 1000

/* The most bytes of a name that file systems take, and as much of a person's. */
#define NAME_MAX_BYTES 255
#define PERSON_MAX_BYTES 100

#define SENT_EXTENSION ".steelyard"

static gboolean
is_lent_by_portal (const char *path)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", "", NULL);

  return g_str_has_prefix (path, folder);
}

/* Inside a sandbox a chosen file is seen under a path that nobody knows; the portal knows whose it
 * is.
 */
static char *
dup_host_path (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, HOST_PATH, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  const char *path = info != NULL ? g_file_info_get_attribute_string (info, HOST_PATH) : NULL;

  return g_strdup (path);
}

static char *
abbreviate_home (const char *path)
{
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (length > 1 && strncmp (path, home, length) == 0 && path[length] == G_DIR_SEPARATOR)
    return g_strconcat ("~", path + length, NULL);

  return g_strdup (path);
}

/**
 * sy_file_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): its name for people, without folders, in one line
 */
char *
sy_file_dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown =
      name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);

  return sy_text_dup_line (shown, SY_TEXT_LINE_MAX);
}

/**
 * sy_file_dup_place:
 * @file: a file
 *
 * Returns: (transfer full): where it is for people, with its name: the user's own path also inside
 * a sandbox, or its name alone where that is not known
 */
char *
sy_file_dup_place (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *host_path = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *line = NULL;

  if (path == NULL)
    {
      shown = g_file_get_parse_name (file);
      return sy_text_dup_line (shown, PLACE_MAX);
    }

  if (is_lent_by_portal (path))
    {
      host_path = dup_host_path (file);
      if (host_path == NULL)
        return sy_file_dup_name (file);
      path = host_path;
    }
  shown = g_filename_display_name (path);
  line = sy_text_dup_line (shown, PLACE_MAX);

  return abbreviate_home (line);
}

/* Bytes of what comes before the ending that tells a profile, or any JSON; all where there is none.
 */
static gsize
measure_stem (const char *name)
{
  static const char *const endings[] = { SY_PROFILE_EXTENSION, ".steelyard", ".json" };
  gsize length = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize ending = strlen (endings[i]);

      if (length >= ending && g_ascii_strcasecmp (name + length - ending, endings[i]) == 0)
        return length - ending;
    }

  return length;
}

/**
 * sy_file_dup_title:
 * @file: a file
 *
 * Returns: (transfer full): its name without the ending, which a project without a title takes for
 *   one; "" where it has no more
 */
char *
sy_file_dup_title (GFile *file)
{
  char *name = sy_file_dup_name (file);

  name[measure_stem (name)] = '\0';

  return name;
}

/**
 * sy_file_with_extension:
 * @file: a file that somebody named
 *
 * Returns: (transfer full): the same, or where its name has no ending that tells a profile, the one
 *   of that name with the extension. A file that is lent by a portal has that name alone
 */
GFile *
sy_file_with_extension (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *name = g_file_get_basename (file);
  gsize end = strlen (name) - (g_str_has_suffix (name, ".") ? 1 : 0);
  g_autofree char *longer = g_strdup_printf ("%.*s" SY_PROFILE_EXTENSION, (int) end, name);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (folder == NULL || measure_stem (name) < strlen (name)
      || (path != NULL && is_lent_by_portal (path)))
    return g_object_ref (file);

  return g_file_get_child (folder, longer);
}

static void
cut (char *text, gsize max_bytes)
{
  const char *end;

  if (strlen (text) <= max_bytes)
    return;
  end = g_utf8_find_prev_char (text, text + max_bytes + 1);
  text[end - text] = '\0';
}

/* Without what some file system does not take. */
static char *
dup_stem (const char *title)
{
  char *stem = g_strdelimit (g_strdup (title), "/\\:*?\"<>|", '-');

  for (char *next = stem; *next != '\0'; next++)
    if (g_ascii_iscntrl (*next))
      *next = ' ';
  g_strstrip (stem);
  if (stem[0] == '.')
    stem[0] = '-';

  return stem;
}

/* The end of the name stays whole. */
static char *
suggest (const char *title, const char *end)
{
  g_autofree char *stem = dup_stem (title);

  cut (stem, NAME_MAX_BYTES - strlen (end));

  return g_strconcat (stem[0] != '\0' ? stem : "project", end, NULL);
}

/**
 * sy_file_suggest_name:
 * @title: a project's title
 * @extension: with a dot
 *
 * Returns: (transfer full): a name for a file of it, with the extension, that every file system
 * takes
 */
char *
sy_file_suggest_name (const char *title, const char *extension)
{
  return suggest (title, extension);
}

/**
 * sy_file_suggest_sent_name:
 * @title: a project's title
 * @what: who answers, or what an invitation is called
 *
 * Returns: (transfer full): a name for what is sent to others, likewise, with the ending that no
 *   other program claims
 */
char *
sy_file_suggest_sent_name (const char *title, const char *what)
{
  g_autofree char *stem = dup_stem (what);
  g_autofree char *end = NULL;

  cut (stem, PERSON_MAX_BYTES);
  end = g_strconcat (" – ", stem, SENT_EXTENSION, NULL);

  return suggest (title, end);
}

/**
 * sy_file_is_name_of_profile:
 * @name: a name of a file
 *
 * Returns: whether it ends as those of profiles do, or of any JSON
 */
gboolean
sy_file_is_name_of_profile (const char *name)
{
  return measure_stem (name) < strlen (name);
}

/* GIO's own sentences name the file once more, by a path that may be nobody's. */
static const char *
describe_io_error (const GError *error)
{
  if (error->domain != G_IO_ERROR)
    return error->message;

  switch (error->code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return _ ("It is not there.");
    case G_IO_ERROR_PERMISSION_DENIED:
      return _ ("You are not allowed to read it.");
    case G_IO_ERROR_IS_DIRECTORY:
      return _ ("It is a folder.");
    default:
      return error->message;
    }
}

/**
 * sy_file_describe_load_error:
 * @file: the file
 * @error: what is wrong with it
 *
 * Returns: (transfer full): NAME:LINE:COLUMN: message, or NAME: message where there is no place; a
 *   sentence of this house says all by itself; of a catalogue that is not known, where it was
 * looked for
 */
char *
sy_file_describe_load_error (GFile *file, const GError *error)
{
  g_autofree char *name = sy_file_dup_name (file);
  g_autofree char *message = sy_text_dup_line (describe_io_error (error), MESSAGE_MAX);
  g_autofree char *described = NULL;
  g_autofree char *places = NULL;

  if (error->domain == SY_FILE_ERROR)
    return g_steal_pointer (&message);
  if (g_error_matches (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_CATALOGUE))
    places = sy_catalogue_beside_describe_places (file);
  described = sy_format_error_describe (name, message, error);

  return places != NULL ? g_strdup_printf ("%s. %s", described, places)
                        : g_steal_pointer (&described);
}

/**
 * sy_file_describe_save_error:
 * @error: why a file was not written
 *
 * Returns: (transfer full): why, and what to do about it
 */
char *
sy_file_describe_save_error (const GError *error)
{
  g_autofree char *message = sy_text_dup_line (error->message, MESSAGE_MAX);

  if (error->domain != G_IO_ERROR)
    return g_steal_pointer (&message);

  switch (error->code)
    {
    case G_IO_ERROR_NO_SPACE:
      return g_strdup (_ ("The disk is full. Make room there and try again, or save elsewhere."));
    case G_IO_ERROR_READ_ONLY:
      return g_strdup (_ ("That place can only be read. Save elsewhere."));
    case G_IO_ERROR_PERMISSION_DENIED:
      return g_strdup (_ ("You are not allowed to write there. Save elsewhere."));
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return g_strdup (_ ("The folder is no longer there. Save elsewhere."));
    default:
      /* Translators: the system's own sentence on what went wrong. */
      return g_strdup_printf (_ ("%s. Try again, or save elsewhere."), message);
    }
}
