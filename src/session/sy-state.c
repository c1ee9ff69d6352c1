/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-state.h"

#include <glib/gi18n-lib.h>

#include "sy-file-words.h"
#include "sy-profile-file.h"
#include "sy-text.h"

/**
 * sy_state_dup_title:
 * @profile: a profile
 * @file: (nullable): the file that it is in
 *
 * Returns: (transfer full): its title in one line, as windows and questions name it: its own, or
 *   that of its file, or that it has none
 */
char *
sy_state_dup_title (SyProfile *profile, GFile *file)
{
  g_autoptr (SyProfile) shown = sy_profile_file_with_title (profile, file);
  char *title = sy_text_dup_line (sy_profile_get_title (shown), SY_TEXT_LINE_MAX);

  if (*title != '\0')
    return title;

  g_free (title);
  return g_strdup (_ ("Untitled project"));
}

/**
 * sy_state_dup_example:
 * @title: of an example that comes with the program
 *
 * Returns: (transfer full): it as the title of a window, where nobody takes it for a project of
 * theirs
 */
char *
sy_state_dup_example (const char *title)
{
  /* Translators: title of a project that comes with the program. */
  return g_strdup_printf (_ ("Example: %s"), title);
}

/**
 * sy_state_describe_example:
 *
 * Returns: (transfer full): for a subtitle: whether there is something to save
 */
char *
sy_state_describe_example (void)
{
  return g_strdup (_ ("nothing to save yet"));
}

/**
 * sy_state_describe:
 * @document: a document
 *
 * Returns: (transfer full): for a subtitle: the name of its file, and whether it is saved
 */
char *
sy_state_describe (SyDocument *document)
{
  GFile *file = sy_document_get_file (document);
  g_autofree char *shown = file != NULL ? sy_file_dup_name (file) : NULL;

  if (shown == NULL)
    return g_strdup (_ ("not saved yet"));

  /* Translators: name of a file and whether it is saved or edited. */
  return g_strdup_printf (_ ("%1$s · %2$s"), shown,
                          sy_document_get_modified (document) ? _ ("edited") : _ ("saved"));
}

/**
 * sy_state_dup_place:
 * @document: a document
 *
 * Returns: (transfer full) (nullable): where its file is
 */
char *
sy_state_dup_place (SyDocument *document)
{
  GFile *file = sy_document_get_file (document);

  return file != NULL ? sy_file_dup_place (file) : NULL;
}
