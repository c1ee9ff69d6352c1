/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-format-error.h"
#include "sy-profile-file.h"
#include "sy-words-people.h"

/* The people of many files, as those of the first one. What the others say besides stays where it
 * is; whatever is done to a person's name, or left out, is told.
 */

/* Nobody reads more ids in a message. */
#define NAMED_MAX 5

typedef struct
{
  SyCatalogueSet *catalogues;
  SyCliPeople purpose;
  const char *first_name;
  SyCatalogue *catalogue; /* of the first */
  SyProfile *profile;     /* the first, then with the criteria of all */
  char *invitation;       /* which answers are due to, or "" */
  const char *invitation_of;
  GPtrArray *people; /* of all files */
  GArray *files;     /* of const char *: which file each of them is of */
} Gathering;

static void
clear_gathering (Gathering *self)
{
  g_clear_pointer (&self->catalogues, sy_catalogue_set_free);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->profile, sy_profile_unref);
  g_clear_pointer (&self->invitation, g_free);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gathering, clear_gathering)

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
take_profile (Gathering *self, SyProfile *profile)
{
  sy_profile_unref (self->profile);
  self->profile = profile;
}

/* An answer to another question is no answer to this one, unless somebody says that it is. */
static gboolean
check_answer (Gathering *self, const char *name, SyProfile *profile)
{
  const char *to = sy_profile_get_answer_to (profile);
  g_autofree char *other = NULL;

  if (*to == '\0' || (self->purpose & SY_CLI_PEOPLE_OF_ANY_INVITATION))
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

/* What people weigh has to be there. */
static gboolean
join_own (Gathering *self, const char *name, SyProfile *profile)
{
  GPtrArray *known = sy_profile_get_own (self->profile);
  g_autoptr (GPtrArray) all = sy_profile_join_own (self->profile, profile);

  if (sy_catalogue_get_base (self->catalogue)->criteria->len + all->len > SY_CRITERIA_MAX)
    {
      tell (name, _ ("together they have more than %d criteria"), SY_CRITERIA_MAX);
      return FALSE;
    }
  if (all->len > known->len)
    take_profile (self, sy_profile_with_own (self->profile, all));

  return TRUE;
}

/* Where it differs from the first. */
static void
tell_remarks (Gathering *self, const char *name, SyProfile *profile)
{
  g_autoptr (GPtrArray) remarks = sy_words_people_list_remarks (self->profile, profile);

  for (guint i = 0; i < remarks->len; i++)
    tell (name, "%s", (char *) g_ptr_array_index (remarks, i));
}

/* Such as those of a later version of the catalogue: they stay in a file, and are in no figure. */
static void
tell_unknown (Gathering *self, const char *name, GPtrArray *people)
{
  g_autoptr (SyCatalogue) all =
      sy_catalogue_extend (self->catalogue, sy_profile_get_own (self->profile));
  g_autoptr (GPtrArray) unknown = sy_people_list_unknown (people, all);
  g_autoptr (GString) list = g_string_new (NULL);

  if (unknown->len == 0)
    return;

  for (guint i = 0; i < MIN (unknown->len, NAMED_MAX); i++)
    {
      const char *id = g_ptr_array_index (unknown, i);
      g_autofree char *quoted = sy_format_dup_quoted (id, strlen (id));

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", quoted);
    }
  if (unknown->len > NAMED_MAX)
    g_string_append (list, ", …");

  /* Translators: number of criteria; their ids, in quotes. */
  tell (name,
        ngettext ("left out, since the catalogue does not know it: %1$u criterion, %2$s",
                  "left out, since the catalogue does not know them: %1$u criteria, %2$s",
                  unknown->len),
        unknown->len, list->str);
}

static gboolean
add_people (Gathering *self, const char *name, SyProfile *profile)
{
  g_autoptr (GFile) file = sy_cli_file_new (name);
  g_autoptr (SyProfile) shown = sy_profile_file_with_title (profile, file);
  g_autoptr (GPtrArray) people = sy_profile_dup_everybody (shown);

  if (self->people->len + people->len > SY_PEOPLE_MAX)
    {
      tell (name, _ ("with its people there would be more than %d"), SY_PEOPLE_MAX);
      return FALSE;
    }

  if (self->purpose & SY_CLI_PEOPLE_TO_COUNT)
    tell_unknown (self, name, people);
  for (guint i = 0; i < people->len; i++)
    {
      g_ptr_array_add (self->people, sy_person_ref (g_ptr_array_index (people, i)));
      g_array_append_val (self->files, name);
    }

  return TRUE;
}

/* What the first one brings, or has beside it, is there for the others, too. */
static void
begin (Gathering *self, const char *name, SyProfile *profile, SyCatalogue *catalogue)
{
  const char *answered = sy_profile_get_answer_to (profile);

  self->first_name = name;
  self->catalogue = sy_catalogue_ref (catalogue);
  self->profile = sy_profile_ref (profile);
  self->invitation =
      g_strdup (*answered != '\0' ? answered : sy_profile_get_invitation_id (profile));
  self->invitation_of = name;
  sy_catalogue_set_add (self->catalogues, sy_catalogue_get_base (catalogue));
}

static gboolean
add_file (Gathering *self, const char *name)
{
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = sy_cli_open_profile (name, self->catalogues, &catalogue, NULL);

  if (profile == NULL)
    return FALSE;
  if (self->profile == NULL)
    begin (self, name, profile, catalogue);
  else if (!sy_cli_check_same_catalogue (self->first_name, self->catalogue, name, catalogue))
    return FALSE;

  tell_remarks (self, name, profile);

  return check_answer (self, name, profile) && join_own (self, name, profile)
         && add_people (self, name, profile);
}

static void
join_people (Gathering *self)
{
  g_autoptr (GPtrArray) nobody = sy_people_new ();
  g_autoptr (GArray) arrivals = g_array_new (FALSE, FALSE, sizeof (SyArrival));
  g_autoptr (GPtrArray) joined = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      const SyArrival arrival = { .person = g_ptr_array_index (self->people, i) };

      g_array_append_val (arrivals, arrival);
    }
  joined = sy_people_receive (nobody, arrivals, NULL);
  for (guint i = 0; i < self->people->len; i++)
    {
      g_autofree char *remark =
          sy_words_people_arrival (&g_array_index (arrivals, SyArrival, i), joined);

      if (remark != NULL)
        tell (g_array_index (self->files, const char *, i), "%s", remark);
    }
  take_profile (self, sy_profile_with_people (self->profile, joined));
}

/**
 * sy_cli_open_people:
 * @names: (array length=n_names): files, or "-"
 * @n_names: how many
 * @given: (nullable): what --catalogue gave
 * @purpose: what they are for
 * @catalogue: (out) (transfer full): what all of them weigh
 *
 * A file without people is one person, who is called what the project is, with its own weights; an
 * invitation is nobody. Of two of one name the second gets a number; whoever says the same is one
 * person. All that is wrong with the files is told at once.
 *
 * Returns: (transfer full) (nullable): the profile of the first file, with the people and the own
 *   criteria of all; %NULL after a complaint
 */
SyProfile *
sy_cli_open_people (char **names,
                    int n_names,
                    char **given,
                    SyCliPeople purpose,
                    SyCatalogue **catalogue)
{
  g_auto (Gathering) self = { .purpose = purpose };
  gboolean is_good = TRUE;

  self.catalogues = sy_cli_open_catalogues (given);
  if (self.catalogues == NULL)
    return NULL;
  self.people = sy_people_new ();
  self.files = g_array_new (FALSE, FALSE, sizeof (const char *));
  for (int i = 0; i < n_names; i++)
    is_good = add_file (&self, names[i]) && is_good;
  if (!is_good)
    return NULL;

  join_people (&self);
  *catalogue = sy_catalogue_extend (self.catalogue, sy_profile_get_own (self.profile));

  return g_steal_pointer (&self.profile);
}
