/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "sy-catalogue-beside.h"
#include "sy-catalogue-folder.h"
#include "sy-catalogue-json.h"
#include "sy-cli.h"
#include "sy-file-reader.h"
#include "sy-file-replace.h"
#include "sy-format-error.h"
#include "sy-profile-json.h"
#include "sy-text.h"

#define DEFAULT_WIDTH 80

static char **chosen_catalogues;
static gboolean wants_help;

static gboolean
is_standard_stream (const char *name)
{
  return strcmp (name, "-") == 0;
}

/* GOption leaves the “--” that ends the options where the name of a file begins with a dash. */
static void
drop_separator (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    if (strcmp (argv[i], "--") == 0)
      {
        *argc -= 1;
        for (; i < *argc; i++)
          argv[i] = argv[i + 1];
      }
}

/**
 * sy_cli_parse:
 * @context: of the command
 * @entries: the command's own options
 * @argc: (inout): of the command
 * @argv: (inout): of the command
 * @given: (out) (nullable): what --catalogue gave
 *
 * Reads the options; on a wrong one says so. Where they ask for help, they get it, and that is all.
 *
 * Returns: whether the usage is right
 */
gboolean
sy_cli_parse (GOptionContext *context,
              const GOptionEntry *entries,
              int *argc,
              char ***argv,
              char ***given)
{
  static const GOptionEntry common[] = {
    { "catalogue", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &chosen_catalogues,
      N_ ("Take this catalogue, too; may be given more than once"), N_ ("FILE") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_ ("Show help options"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;

  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  /* GOption's own goes by a writer of its own. */
  g_option_context_set_help_enabled (context, FALSE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      sy_cli_fail_usage (context, "%s", error->message);
      return FALSE;
    }
  if (wants_help)
    {
      g_autofree char *help = g_option_context_get_help (context, FALSE, NULL);

      sy_cli_print (help);
      exit (sy_cli_close_output (SY_EXIT_DONE));
    }
  drop_separator (argc, *argv);
  *given = chosen_catalogues;

  return TRUE;
}

/**
 * sy_cli_fail_usage:
 * @context: of the command
 * @format: what is wrong
 *
 * Returns: %SY_EXIT_USAGE, after saying so on standard error
 */
SyExit
sy_cli_fail_usage (GOptionContext *context, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = sy_cli_dup_line (message);
  g_printerr (_ ("%1$s: %2$s; see %1$s --help\n"), g_get_prgname (), line);

  return SY_EXIT_USAGE;
}

/**
 * sy_cli_check_text:
 * @context: of the command
 * @text: (inout) (nullable): an argument as the shell gave it
 *
 * Texts are UTF-8 in every locale; what is not that is read as the locale says.
 *
 * Returns: whether it is a text; if not, that has been said
 */
gboolean
sy_cli_check_text (GOptionContext *context, char **text)
{
  g_autofree char *given = NULL;

  if (*text == NULL || g_utf8_validate (*text, -1, NULL))
    return TRUE;

  given = g_steal_pointer (text);
  *text = g_locale_to_utf8 (given, -1, NULL, NULL, NULL);
  if (*text == NULL)
    sy_cli_fail_usage (context, _ ("“%s” is not UTF-8 text"), given);

  return *text != NULL;
}

/**
 * sy_cli_check_day:
 * @context: of the command
 * @day: (nullable): what --date gave
 *
 * Returns: whether it is a day, if it was given; if not, that has been said
 */
gboolean
sy_cli_check_day (GOptionContext *context, const char *day)
{
  if (day == NULL || sy_decision_is_day (day))
    return TRUE;

  sy_cli_fail_usage (context, _ ("“%s” is no day; write it as 2026-11-23"), day);
  return FALSE;
}

/**
 * sy_cli_file_new:
 * @name: a file, or "-"
 *
 * Asks no other file systems than that of the machine: to find the desktop's takes longer than to
 * read a profile.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL for a standard stream
 */
GFile *
sy_cli_file_new (const char *name)
{
  return is_standard_stream (name) ? NULL : g_vfs_get_file_for_path (g_vfs_get_local (), name);
}

/**
 * sy_cli_read:
 * @name: a file, or "-" for standard input
 * @error: set where it cannot be read, of the domain %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): its bytes, as sy_file_read_stream() bounds them
 */
GBytes *
sy_cli_read (const char *name, GError **error)
{
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GFile) file = NULL;

  if (is_standard_stream (name))
    {
      input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
      return sy_file_read_stream (input, error);
    }

  file = sy_cli_file_new (name);

  return sy_file_read_any (file, error);
}

/**
 * sy_cli_check_place:
 * @name: a file that is to be written in place, or "-"
 *
 * What is written in place is read first, and of a pipe or a device nothing would be left to take
 * the place of. It is asked before it is opened, since that may wait for ever.
 *
 * Returns: whether it can be; if not, that has been said
 */
gboolean
sy_cli_check_place (const char *name)
{
  GStatBuf status;
  g_autofree char *shown = sy_cli_dup_name (name);

  if (is_standard_stream (name) || g_stat (name, &status) != 0 || S_ISREG (status.st_mode)
      || S_ISDIR (status.st_mode))
    return TRUE;

  /* Translators: a file’s name. */
  g_printerr (_ ("%s: it is no plain file, which could be rewritten in place; read it from “-”, or "
                 "say where to write with “--output”\n"),
              shown);
  return FALSE;
}

/**
 * sy_cli_write:
 * @name: a file, or "-" for standard output
 * @bytes: what
 * @error: set where it cannot be written
 *
 * Replaces a file as a whole or not at all. Of standard output sy_cli_close_output() tells.
 *
 * Returns: whether it was written
 */
gboolean
sy_cli_write (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (is_standard_stream (name))
    {
      sy_cli_print_document (bytes);
      return TRUE;
    }

  file = sy_cli_file_new (name);

  return sy_file_replace (file, bytes, NULL, G_FILE_CREATE_NONE, error);
}

/**
 * sy_cli_dup_line:
 * @text: any bytes, such as an argument or what the system says of a file
 *
 * Returns: (transfer full): it in one line, in which nothing commands the terminal
 */
char *
sy_cli_dup_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return sy_text_dup_line (valid, G_MAXINT);
}

/**
 * sy_cli_dup_name:
 * @name: a file, or "-"
 *
 * Returns: (transfer full): what messages call it
 */
char *
sy_cli_dup_name (const char *name)
{
  g_autofree char *shown = g_filename_display_name (is_standard_stream (name) ? "<stdin>" : name);

  return sy_cli_dup_line (shown);
}

/**
 * sy_cli_describe_error:
 * @name: the file's name as given
 * @error: what is wrong with it
 *
 * Returns: (transfer full): FILE:LINE:COLUMN: message, or FILE: message where there is no place
 */
char *
sy_cli_describe_error (const char *name, const GError *error)
{
  g_autofree char *shown = sy_cli_dup_name (name);
  g_autofree char *message = sy_cli_dup_line (error->message);
  g_autofree char *described = sy_format_error_describe (shown, message, error);
  g_autofree char *places = NULL;
  g_autoptr (GFile) file = NULL;

  if (!g_error_matches (error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_CATALOGUE))
    return g_steal_pointer (&described);

  file = sy_cli_file_new (name);
  places = sy_catalogue_beside_describe_places (file);

  return g_strdup_printf ("%s. %s %s", described, places,
                          _ ("Put it there, or give it with “--catalogue FILE”."));
}

void
sy_cli_complain (const char *name, const GError *error)
{
  g_autofree char *text = sy_cli_describe_error (name, error);

  g_printerr ("%s\n", text);
}

/**
 * sy_cli_complain_of_existing:
 * @name: a file that was to be made, and that is there
 */
void
sy_cli_complain_of_existing (const char *name)
{
  g_autofree char *shown = sy_cli_dup_name (name);

  g_printerr (_ ("%s: there is a file of this name already\n"), shown);
}

static SyCatalogue *
load_catalogue (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sy_cli_read (name, &error);
  SyCatalogue *catalogue =
      bytes != NULL ? sy_catalogue_from_json (bytes, NULL, NULL, &error) : NULL;

  if (catalogue == NULL)
    sy_cli_complain (name, error);

  return catalogue;
}

/**
 * sy_cli_check_single:
 * @context: of the command
 * @given: (nullable): what --catalogue gave
 *
 * Returns: whether that is one at most, after saying so where it is not
 */
gboolean
sy_cli_check_single (GOptionContext *context, char **given)
{
  if (given == NULL || g_strv_length (given) == 1)
    return TRUE;

  sy_cli_fail_usage (context, "%s", _ ("this is about one catalogue"));
  return FALSE;
}

/**
 * sy_cli_open_catalogue:
 * @given: (nullable): what --catalogue gave
 *
 * Returns: (transfer full) (nullable): that catalogue, or the shipped one; %NULL after a complaint
 */
SyCatalogue *
sy_cli_open_catalogue (char **given)
{
  return given != NULL ? load_catalogue (given[0]) : sy_catalogue_new_shipped ();
}

static gboolean
add_given (SyCatalogueSet *set, const char *name)
{
  g_autoptr (SyCatalogue) catalogue = load_catalogue (name);
  g_autofree char *shown = NULL;
  g_autofree char *id = NULL;

  if (catalogue == NULL || sy_catalogue_set_add (set, catalogue))
    return catalogue != NULL;

  shown = sy_cli_dup_name (name);
  id = sy_format_dup_quoted (catalogue->id, strlen (catalogue->id));
  /* Translators: a file; the id of a catalogue in quotes. */
  g_printerr (_ ("%1$s: --catalogue gave another catalogue %2$s before\n"), shown, id);
  return FALSE;
}

/**
 * sy_cli_open_catalogues:
 * @given: (nullable): what --catalogue gave, which comes before all others
 *
 * Returns: (transfer full) (nullable): where profiles find their catalogue; %NULL after a complaint
 */
SyCatalogueSet *
sy_cli_open_catalogues (char **given)
{
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new (sy_catalogue_folder_find);

  for (guint i = 0; given != NULL && given[i] != NULL; i++)
    if (!add_given (set, given[i]))
      return NULL;

  return g_steal_pointer (&set);
}

/**
 * sy_cli_look_beside:
 * @catalogues: what is known anywhere
 * @name: a profile, or "-"
 *
 * Returns: (transfer full): that, and what lies beside the profile
 */
SyCatalogueSet *
sy_cli_look_beside (SyCatalogueSet *catalogues, const char *name)
{
  g_autoptr (GFile) file = sy_cli_file_new (name);

  return sy_catalogue_beside_create_set (catalogues, file);
}

/* A file that was read although a merge left marks in it is not what it holds. */
static void
warn_of_merge (const char *name, GBytes *bytes)
{
  g_autofree char *shown = sy_cli_dup_name (name);

  if (sy_profile_is_settled (bytes))
    g_printerr (_ ("%s: a merge left two versions of the computed result, and of nothing else; it "
                   "was computed anew\n"),
                shown);
}

/**
 * sy_cli_open_profile:
 * @name: a file, or "-"
 * @catalogues: where its catalogue is
 * @catalogue: (out) (transfer full): it
 * @bytes: (out) (optional) (transfer full): what the file holds
 *
 * Returns: (transfer full) (nullable): the profile; %NULL after a complaint
 */
SyProfile *
sy_cli_open_profile (const char *name,
                     SyCatalogueSet *catalogues,
                     SyCatalogue **catalogue,
                     GBytes **bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) read = sy_cli_read (name, &error);
  g_autoptr (SyCatalogueSet) all = sy_cli_look_beside (catalogues, name);
  SyProfile *profile =
      read != NULL ? sy_profile_from_json (read, all, catalogue, NULL, &error) : NULL;

  if (profile == NULL)
    {
      sy_cli_complain (name, error);
      return NULL;
    }

  warn_of_merge (name, read);
  if (bytes != NULL)
    *bytes = g_steal_pointer (&read);

  return profile;
}

/**
 * sy_cli_check_same_catalogue:
 * @first_name: a profile
 * @first: what it weighs
 * @second_name: another profile
 * @second: what it weighs
 *
 * Returns: whether both weigh the same catalogue, in whatever version; if not, that has been said
 */
gboolean
sy_cli_check_same_catalogue (const char *first_name,
                             SyCatalogue *first,
                             const char *second_name,
                             SyCatalogue *second)
{
  g_autofree char *first_shown = sy_cli_dup_name (first_name);
  g_autofree char *second_shown = sy_cli_dup_name (second_name);
  g_autofree char *first_id = NULL;
  g_autofree char *second_id = NULL;

  if (strcmp (first->id, second->id) == 0)
    return TRUE;

  first_id = sy_format_dup_quoted (first->id, strlen (first->id));
  second_id = sy_format_dup_quoted (second->id, strlen (second->id));
  g_printerr (
      /* Translators: a file, the id of its catalogue in quotes; another file and its. */
      _ ("%1$s: it weighs the catalogue %2$s, and %3$s weighs %4$s, so nothing can be compared\n"),
      second_shown, second_id, first_shown, first_id);
  return FALSE;
}

/**
 * sy_cli_get_width:
 *
 * Returns: the terminal's width in columns: what COLUMNS says, else the terminal on standard output
 */
guint
sy_cli_get_width (void)
{
  const char *columns = g_getenv ("COLUMNS");
  struct winsize size;
  guint64 number;

  if (columns != NULL && g_ascii_string_to_unsigned (columns, 10, 20, 1000, &number, NULL))
    return (guint) number;
  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;

  return DEFAULT_WIDTH;
}
