/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <string.h>

#include "sy-cli.h"
#include "sy-format-error.h"
#include "sy-profile-file.h"
#include "sy-text.h"

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
join_own (Gathering *self, const char *name, SyProfile *profile)
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
tell_versions (Gathering *self, const char *name, SyProfile *profile)
{
  int version = sy_profile_get_catalogue_version (profile);
  int first = sy_profile_get_catalogue_version (self->profile);

  if (version > 0 && first > 0 && version != first)
    tell (name, _ ("made with version %1$d of the catalogue; version %2$d counts"), version, first);
  if (profile != self->profile && sy_profile_get_rounds (profile)->len > 0)
    tell (name, _ ("its earlier rounds stay out"));
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

/* Such as those of a later version of the catalogue: they stay in a file, and are in no figure. */
static void
tell_unknown (Gathering *self, const char *name, GPtrArray *people)
{
  g_autoptr (SyCatalogue) all =
      sy_catalogue_extend (self->catalogue, sy_profile_get_own (self->profile));
  g_autoptr (GPtrArray) unknown = list_unknown (all, people);
  g_autoptr (GString) list = g_string_new (NULL);

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
  g_autoptr (GFile) file = strcmp (name, "-") != 0 ? g_file_new_for_path (name) : NULL;
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

  tell_versions (self, name, profile);

  return check_answer (self, name, profile) && join_own (self, name, profile)
         && add_people (self, name, profile);
}

/* What became of each person who did not come in as they are. */
static void
tell_places (Gathering *self, GPtrArray *joined, const guint *places)
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

static void
join_people (Gathering *self)
{
  g_autoptr (GPtrArray) nobody = sy_people_new ();
  g_autofree guint *places = g_new0 (guint, self->people->len);
  g_autoptr (GPtrArray) joined = sy_people_join (nobody, self->people, places);

  tell_places (self, joined, places);
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
