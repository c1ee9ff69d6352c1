/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-format-error.h"
#include "sy-profile-file.h"

/* The people of many files, as those of the first one. */

/* Nobody reads more ids in a message. */
#define NAMED_MAX 5

typedef struct
{
  SyCatalogueSet *catalogues;
  const char *first;      /* name of the file that the catalogue and the profile are of */
  SyCatalogue *catalogue; /* extended by the own criteria of all files so far */
  SyProfile *profile;     /* with the own criteria of all files so far */
  GPtrArray *others;      /* the people of all files but the first */
  char *invitation;       /* (nullable) id of the first one that a file is of, or answers */
  const char *inviting;   /* name of that file */
} Gathering;

static void
take_profile (Gathering *self, SyProfile *profile)
{
  g_clear_pointer (&self->profile, sy_profile_unref);
  self->profile = profile;
}

/* Whose weights the project's own are: somebody of the project's name. */
static SyPerson *
create_person (SyProfile *profile)
{
  SyPerson *person = sy_person_new (sy_profile_get_title (profile));

  for (guint i = 0; i < sy_profile_get_n_entries (profile); i++)
    {
      const SyEntry *entry = sy_profile_get_entry (profile, i);

      g_hash_table_insert (person->weights, g_strdup (entry->criterion),
                           GINT_TO_POINTER (entry->weight));
    }

  return person;
}

/* It has nobody's weights: who is asked is to see none. */
static gboolean
is_blank_invitation (SyProfile *profile)
{
  if (*sy_profile_get_invitation_id (profile) == '\0')
    return FALSE;

  for (guint i = 0; i < sy_profile_get_n_entries (profile); i++)
    if (sy_profile_get_entry (profile, i)->weight > 0)
      return FALSE;

  return TRUE;
}

static GPtrArray *
list_people (SyProfile *profile, const char *name)
{
  GPtrArray *people = sy_profile_get_people (profile);
  g_autoptr (GFile) file = strcmp (name, "-") != 0 ? g_file_new_for_path (name) : NULL;
  g_autoptr (SyProfile) titled = sy_profile_file_with_title (profile, file);

  if (people->len > 0 || is_blank_invitation (profile))
    return g_ptr_array_ref (people);

  people = sy_people_new ();
  g_ptr_array_add (people, create_person (titled));

  return people;
}

/* The criteria that the people weigh and that nobody knows, each once. */
static GPtrArray *
list_unknown (SyCatalogue *catalogue, GPtrArray *people)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *unknown = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  for (guint p = 0; p < people->len; p++)
    {
      g_hash_table_iter_init (&iter, ((SyPerson *) g_ptr_array_index (people, p))->weights);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        if (sy_catalogue_find_criterion (catalogue, id) < 0 && g_hash_table_add (seen, id))
          g_ptr_array_add (unknown, id);
    }

  return unknown;
}

static int
compare_ids (gconstpointer first, gconstpointer second)
{
  return strcmp (*(const char *const *) first, *(const char *const *) second);
}

/* Such as those of a later version of the catalogue. */
static void
warn_of_unknown (Gathering *self, const char *name, GPtrArray *people)
{
  g_autoptr (GPtrArray) unknown = list_unknown (self->catalogue, people);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *shown = sy_cli_dup_name (name);

  if (unknown->len == 0)
    return;

  g_ptr_array_sort (unknown, compare_ids);
  for (guint i = 0; i < MIN (unknown->len, NAMED_MAX); i++)
    {
      const char *id = g_ptr_array_index (unknown, i);
      g_autofree char *quoted = sy_format_dup_quoted (id, strlen (id));

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", quoted);
    }
  if (unknown->len > NAMED_MAX)
    g_string_append (list, ", …");

  /* Translators: a file; number of criteria; their ids, in quotes. */
  g_printerr (ngettext ("%1$s: left out, since the catalogue does not know it: %2$u criterion, "
                        "%3$s\n",
                        "%1$s: left out, since the catalogue does not know them: %2$u criteria, "
                        "%3$s\n",
                        unknown->len),
              shown, unknown->len, list->str);
}

/* Two of one name get numbers. Where they also say the same, the file has them as two. */
static SyProfile *
number_people (SyProfile *profile, GPtrArray *people)
{
  g_autoptr (GPtrArray) nobody = sy_people_new ();
  g_autoptr (SyProfile) blank = sy_profile_with_people (profile, nobody);
  g_autoptr (SyProfile) numbered = sy_profile_with_people_joined (blank, people);

  return sy_profile_get_people (numbered)->len == people->len
             ? g_steal_pointer (&numbered)
             : sy_profile_with_people (profile, people);
}

static void
begin (Gathering *self, const char *name, SyProfile *profile, SyCatalogue *catalogue)
{
  g_autoptr (GPtrArray) people = list_people (profile, name);

  self->first = name;
  self->catalogue = sy_catalogue_ref (catalogue);
  self->others = sy_people_new ();
  take_profile (self, number_people (profile, people));
  /* For the other files it is there, too, where it is of the first file's or beside that. */
  sy_catalogue_set_add (self->catalogues, sy_catalogue_get_base (catalogue));
  warn_of_unknown (self, name, people);
}

static gboolean
check_catalogue (Gathering *self, const char *name, SyCatalogue *catalogue)
{
  g_autofree char *shown = sy_cli_dup_name (name);
  g_autofree char *first = sy_cli_dup_name (self->first);
  g_autofree char *theirs = sy_format_dup_quoted (catalogue->id, strlen (catalogue->id));
  g_autofree char *ours = sy_format_dup_quoted (self->catalogue->id, strlen (self->catalogue->id));

  if (strcmp (catalogue->id, self->catalogue->id) == 0)
    return TRUE;

  /* Translators: a file; id of its catalogue in quotes; another file; id of its catalogue. */
  g_printerr (_ ("%1$s: it weighs the catalogue %2$s, and %3$s the catalogue %4$s\n"), shown,
              theirs, first, ours);
  return FALSE;
}

/* What one file's people weigh of the project's own is of all people. */
static gboolean
join_own (Gathering *self, const char *name, SyProfile *profile)
{
  g_autoptr (GPtrArray) own = sy_profile_join_own (self->profile, profile);
  SyCatalogue *base = sy_catalogue_get_base (self->catalogue);
  g_autofree char *shown = sy_cli_dup_name (name);
  SyCatalogue *extended;

  if (base->criteria->len + own->len > SY_CRITERIA_MAX)
    {
      g_printerr (_ ("%s: with its own criteria there would be more than %d\n"), shown,
                  SY_CRITERIA_MAX);
      return FALSE;
    }

  extended = sy_catalogue_extend (self->catalogue, own);
  sy_catalogue_unref (self->catalogue);
  self->catalogue = extended;
  take_profile (self, sy_profile_with_own (self->profile, own));

  return TRUE;
}

/* Such as that of an earlier round. */
static void
warn_of_invitation (Gathering *self, const char *name, SyProfile *profile)
{
  const char *answered = sy_profile_get_answer_to (profile);
  const char *id = *answered != '\0' ? answered : sy_profile_get_invitation_id (profile);
  g_autofree char *shown = sy_cli_dup_name (name);
  g_autofree char *first = NULL;

  if (*id == '\0' || g_strcmp0 (id, self->invitation) == 0)
    return;
  if (self->invitation == NULL)
    {
      self->invitation = g_strdup (id);
      self->inviting = name;
      return;
    }

  first = sy_cli_dup_name (self->inviting);
  /* Translators: a file; another one. */
  g_printerr (_ ("%1$s: it is of another invitation than %2$s, and counts all the same\n"), shown,
              first);
}

static gboolean
join_people (Gathering *self, const char *name, SyProfile *profile)
{
  g_autoptr (GPtrArray) people = list_people (profile, name);
  g_autofree char *shown = sy_cli_dup_name (name);

  warn_of_unknown (self, name, people);
  if (sy_profile_get_people (self->profile)->len + self->others->len + people->len > SY_PEOPLE_MAX)
    {
      g_printerr (_ ("%s: with its people there would be more than %d\n"), shown, SY_PEOPLE_MAX);
      return FALSE;
    }

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (self->others, sy_person_ref (g_ptr_array_index (people, i)));

  return TRUE;
}

/* FALSE after a complaint. */
static gboolean
add_file (Gathering *self, const char *name)
{
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = sy_cli_open_profile (name, self->catalogues, &catalogue, NULL);

  if (profile == NULL)
    return FALSE;
  warn_of_invitation (self, name, profile);
  if (self->profile == NULL)
    {
      begin (self, name, profile, catalogue);
      return TRUE;
    }

  return check_catalogue (self, name, catalogue) && join_own (self, name, profile)
         && join_people (self, name, profile);
}

static void
clear (Gathering *self)
{
  g_clear_pointer (&self->profile, sy_profile_unref);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->invitation, g_free);
}

/**
 * sy_cli_open_people:
 * @names: (array length=n_names): files, or "-"
 * @n_names: how many
 * @given: (nullable): what --catalogue gave
 * @catalogue: (out) (transfer full): what all of them weigh
 *
 * A file without people is one person, who is called what the project is, with its own weights. Of
 * two of one name the second gets a number; whoever says the same in two files is one person. An
 * invitation is nobody. All that is wrong with the files is said.
 *
 * Returns: (transfer full) (nullable): the profile of the first file, with the people and the own
 *   criteria of all; %NULL after a complaint
 */
SyProfile *
sy_cli_open_people (char **names, int n_names, char **given, SyCatalogue **catalogue)
{
  g_autoptr (SyCatalogueSet) catalogues = sy_cli_open_catalogues (given);
  Gathering self = { .catalogues = catalogues };
  gboolean is_good = catalogues != NULL;
  SyProfile *profile = NULL;

  for (int i = 0; catalogues != NULL && i < n_names; i++)
    is_good &= add_file (&self, names[i]);
  if (is_good)
    {
      profile = sy_profile_with_people_joined (self.profile, self.others);
      *catalogue = g_steal_pointer (&self.catalogue);
    }
  clear (&self);

  return profile;
}
