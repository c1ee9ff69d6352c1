/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-profile-file.h"
#include "sy-profile-json.h"
#include "sy-text.h"

/* combine: the first profile, with the people of all. What the others say besides stays where it
 * is; whatever is done to a person's name, or left out, is told.
 */

typedef struct
{
  SyCatalogueSet *catalogues;
  const char *first_name;
  SyCatalogue *catalogue; /* of the first */
  SyProfile *profile;     /* the first, then with the criteria of all */
  char *invitation;       /* which answers are due to, or "" */
  const char *invitation_of;
  gboolean takes_any;
  GPtrArray *people; /* of all files */
  GArray *files;     /* of const char *: which file each of them is of */
} Combination;

static void
clear_combination (Combination *self)
{
  g_clear_pointer (&self->catalogues, sy_catalogue_set_free);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->profile, sy_profile_unref);
  g_clear_pointer (&self->invitation, g_free);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Combination, clear_combination)

G_GNUC_PRINTF (2, 3)
static void
tell (const char *name, const char *format, ...)
{
  g_autofree char *shown = sy_cli_dup_name (name);
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = sy_cli_dup_line (message);
  g_printerr ("%s: %s\n", shown, line);
}

static void
take_profile (Combination *self, SyProfile *profile)
{
  sy_profile_unref (self->profile);
  self->profile = profile;
}

/* An answer to another question is no answer to this one, unless somebody says that it is. */
static gboolean
check_answer (Combination *self, const char *name, SyProfile *profile)
{
  const char *to = sy_profile_get_answer_to (profile);
  g_autofree char *other = NULL;

  if (*to == '\0' || self->takes_any)
    return TRUE;
  if (*self->invitation == '\0')
    {
      g_free (self->invitation);
      self->invitation = g_strdup (to);
      self->invitation_of = name;
    }
  if (strcmp (self->invitation, to) == 0)
    return TRUE;

  other = sy_cli_dup_name (self->invitation_of);
  tell (name,
        /* Translators: a file. */
        _ ("it answers another invitation than %s; “--any-invitation” takes it all the same"),
        other);
  return FALSE;
}

static gboolean
rates_alike (const SyOwn *a, const SyOwn *b)
{
  return strcmp (a->criterion.name, b->criterion.name) == 0
         && a->criterion.ratings[SY_LEFT] == b->criterion.ratings[SY_LEFT]
         && a->criterion.ratings[SY_RIGHT] == b->criterion.ratings[SY_RIGHT];
}

/* What people weigh has to be there; where two files say different things of it, the earlier
 * counts.
 */
static gboolean
join_own (Combination *self, const char *name, SyProfile *profile)
{
  GPtrArray *known = sy_profile_get_own (self->profile);
  GPtrArray *owns = sy_profile_get_own (profile);
  g_autoptr (GPtrArray) all = NULL;

  for (guint i = 0; i < owns->len; i++)
    {
      const SyOwn *own = g_ptr_array_index (owns, i);
      const SyOwn *former = sy_owns_find (known, own->criterion.id, NULL);

      if (former != NULL && !rates_alike (own, former))
        tell (name, _ ("it names or rates the criterion “%s” otherwise, which stays out"),
              former->criterion.name);
    }
  all = sy_profile_join_own (self->profile, profile);
  if (sy_catalogue_get_base (self->catalogue)->criteria->len + all->len > SY_CRITERIA_MAX)
    {
      tell (name, _ ("together they have more than %d criteria"), SY_CRITERIA_MAX);
      return FALSE;
    }
  if (all->len > known->len)
    take_profile (self, sy_profile_with_own (self->profile, all));

  return TRUE;
}

static void
tell_versions (Combination *self, const char *name, SyProfile *profile)
{
  int version = sy_profile_get_catalogue_version (profile);
  int first = sy_profile_get_catalogue_version (self->profile);

  if (version > 0 && first > 0 && version != first)
    tell (name, _ ("made with version %1$d of the catalogue; version %2$d counts"), version, first);
  if (profile != self->profile && sy_profile_get_rounds (profile)->len > 0)
    tell (name, _ ("its earlier rounds stay out"));
}

static void
add_people (Combination *self, const char *name, SyProfile *profile)
{
  g_autoptr (GFile) file = strcmp (name, "-") != 0 ? g_file_new_for_path (name) : NULL;
  g_autoptr (SyProfile) shown = sy_profile_file_with_title (profile, file);
  g_autoptr (GPtrArray) people = sy_profile_dup_everybody (shown);

  for (guint i = 0; i < people->len; i++)
    {
      g_ptr_array_add (self->people, sy_person_ref (g_ptr_array_index (people, i)));
      g_array_append_val (self->files, name);
    }
}

static gboolean
add_file (Combination *self, const char *name)
{
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = sy_cli_open_profile (name, self->catalogues, &catalogue, NULL);

  if (profile == NULL)
    return FALSE;
  if (self->profile == NULL)
    {
      self->first_name = name;
      self->catalogue = g_steal_pointer (&catalogue);
      self->profile = sy_profile_ref (profile);
      self->invitation = g_strdup (sy_profile_get_invitation_id (profile));
      self->invitation_of = name;
    }
  else if (!sy_cli_check_same_catalogue (self->first_name, self->catalogue, name, catalogue))
    return FALSE;

  tell_versions (self, name, profile);
  add_people (self, name, profile);

  return check_answer (self, name, profile) && join_own (self, name, profile);
}

/* What became of each person who did not come in as they are. */
static void
tell_places (Combination *self, GPtrArray *joined, const guint *places)
{
  guint n_in = 0;

  for (guint i = 0; i < self->people->len; i++)
    {
      const SyPerson *person = g_ptr_array_index (self->people, i);
      const SyPerson *in = g_ptr_array_index (joined, places[i]);
      const char *file = g_array_index (self->files, const char *, i);
      g_autofree char *key = sy_text_dup_key (person->name);
      g_autofree char *key_in = sy_text_dup_key (in->name);

      if (places[i] < n_in)
        tell (file, _ ("“%s” is there already, with the same weights"), person->name);
      else if (strcmp (key, key_in) != 0)
        tell (file, _ ("“%1$s” is there already, with other weights; this one is “%2$s” now"),
              person->name, in->name);
      n_in = MAX (n_in, places[i] + 1);
    }
}

/* How many there may be the reader of what is written knows. */
static gboolean
join_people (Combination *self)
{
  g_autoptr (GPtrArray) nobody = sy_people_new ();
  g_autofree guint *places = g_new0 (guint, self->people->len);
  g_autoptr (GPtrArray) joined = sy_people_join (nobody, self->people, places);

  if (joined->len == 0)
    {
      tell (self->first_name, _ ("there is nobody to combine, in no file"));
      return FALSE;
    }
  tell_places (self, joined, places);
  take_profile (self, sy_profile_with_people (self->profile, joined));

  return TRUE;
}

/* It is the team's, and neither asks nor answers. */
static gboolean
write_combination (Combination *self, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  take_profile (self, sy_profile_with_invitation (self->profile, "", ""));
  take_profile (self, sy_profile_with_answer (self->profile, ""));
  bytes = sy_profile_to_json (self->profile, self->catalogue);
  if (sy_profile_file_check_readable (bytes, self->catalogue, &error)
      && sy_cli_write (output, bytes, &error))
    return TRUE;
  sy_cli_complain (output, error);

  return FALSE;
}

SyExit
sy_cli_combine (int argc, char **argv, GOptionContext *context)
{
  g_auto (Combination) combination = { NULL };
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write here"), N_ ("FILE") },
    { "any-invitation", 0, 0, G_OPTION_ARG_NONE, &combination.takes_any,
      N_ ("Take answers to other invitations, too"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  gboolean is_good = TRUE;
  char **given;

  if (!sy_cli_parse (context, entries, &argc, &argv, &given))
    return SY_EXIT_USAGE;
  if (argc < 2)
    return sy_cli_fail_usage (context, "%s", _ ("at least one profile is needed"));
  if (output == NULL)
    return sy_cli_fail_usage (context, "%s", _ ("--output is needed"));

  combination.catalogues = sy_cli_open_catalogues (given);
  if (combination.catalogues == NULL)
    return SY_EXIT_REFUSED;
  combination.people = sy_people_new ();
  combination.files = g_array_new (FALSE, FALSE, sizeof (const char *));
  /* All that is wrong is told at once. */
  for (int i = 1; i < argc; i++)
    is_good = add_file (&combination, argv[i]) && is_good;

  return is_good && join_people (&combination) && write_combination (&combination, output)
             ? SY_EXIT_DONE
             : SY_EXIT_REFUSED;
}
