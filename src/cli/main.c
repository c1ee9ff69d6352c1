/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-config.h"

static const SyCliCommand commands[] = {
  { "recommend", N_ ("PROFILE"),
    N_ ("Say what the numbers recommend, why, how sure it is and what would change it"),
    sy_cli_recommend },
  { "table", N_ ("PROFILE"), N_ ("Show both options side by side"), sy_cli_table },
  { "team", N_ ("PROFILE…"),
    N_ ("Say what the people of all profiles say together, and what to talk about first"),
    sy_cli_team },
  { "diff", N_ ("PROFILE PROFILE"),
    N_ ("Say what differs between two profiles, and which criteria move the lead"), sy_cli_diff },
  { "report", N_ ("PROFILE"),
    N_ ("Write a document for people: the decision, the answer, why, and what it rests on"),
    sy_cli_report },
  { "combine", N_ ("PROFILE…"), N_ ("Put the people of all profiles into one"), sy_cli_combine },
  { "check", N_ ("FILE…"), N_ ("Check profiles and catalogues"), sy_cli_check },
  { "tidy", N_ ("FILE…"), N_ ("Rewrite profiles in the canonical form; nothing is lost"),
    sy_cli_tidy },
  { "merge", N_ ("BASE OURS THEIRS"),
    N_ ("Merge what two versions of a profile have changed, into OURS; for Git"), sy_cli_merge },
  { "new", "", N_ ("Make a new profile"), sy_cli_new },
  { "presets", "", N_ ("List the starting points"), sy_cli_presets },
  { "catalogue", "", N_ ("Print the catalogue"), sy_cli_catalogue },
  { "schema", "profile|catalogue|analysis|team|diff", N_ ("Print the JSON Schema of a format"),
    sy_cli_schema },
};

static char *
describe_commands (void)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  steelyard-cli %s\n\n%s\n\n%s\n", _ ("Usage:"),
                          _ ("COMMAND [OPTION…] [FILE…]"),
                          _ ("Weighs two backend technologies against what a project needs."),
                          _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s %s\n", commands[i].name, _ (commands[i].summary));
  g_string_append_printf (
      text, "\n%s\n%s\n",
      _ ("“-” is standard input or output. Exit status: 0 done, 1 a file was refused or a check "
         "failed, 2 wrong usage."),
      _ ("“steelyard-cli COMMAND --help” explains a command."));

  return g_string_free (text, FALSE);
}

static const SyCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];

  return NULL;
}

static SyExit
run_command (const SyCliCommand *command, int argc, char **argv)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autofree char *arguments = g_strdup (*command->arguments != '\0' ? _ (command->arguments) : "");

  /* GOption names the program in its usage line: let it name the command as well. */
  argv[0] = g_strconcat ("steelyard-cli ", command->name, NULL);
  g_set_prgname (argv[0]);
  context = g_option_context_new (arguments);
  g_option_context_set_summary (context, _ (command->summary));

  return command->run (argc, argv, context);
}

static gboolean
asks_for_help (const char *argument)
{
  return strcmp (argument, "--help") == 0 || strcmp (argument, "-h") == 0
         || strcmp (argument, "help") == 0;
}

static SyExit
run (int argc, char **argv)
{
  const SyCliCommand *command;

  if (argc < 2 || asks_for_help (argv[1]))
    {
      g_autofree char *help = describe_commands ();

      if (argc < 2)
        g_printerr ("%s", help);
      else
        sy_cli_print (help);
      return argc < 2 ? SY_EXIT_USAGE : SY_EXIT_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      sy_cli_print ("steelyard-cli " SY_VERSION "\n");
      return SY_EXIT_DONE;
    }

  command = find_command (argv[1]);
  if (command == NULL)
    {
      g_autofree char *name = sy_cli_dup_line (argv[1]);

      g_printerr (_ ("steelyard-cli: there is no command “%s”; see steelyard-cli --help\n"), name);
      return SY_EXIT_USAGE;
    }

  return run_command (command, argc - 1, argv + 1);
}

int
main (int argc, char **argv)
{
  const char *locale_dir = g_getenv ("STEELYARD_LOCALE_DIR");

  signal (SIGXFSZ, SIG_IGN); /* a file that is too large is an error like others */
  sy_cli_guard_streams ();
  sy_cli_keep_arguments (argv);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : SY_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return sy_cli_close_output (run (argc, argv));
}
