/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-gathering.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-file-words.h"
#include "sy-profile-file.h"
#include "sy-session-private.h"
#include "sy-words-people.h"

/* Nobody reads more in a notice. */
#define REMARKS_MAX 8

typedef struct
{
  char *uri;
  char *name; /* of the file, for people */
  SyProfile *profile;
  GPtrArray *people;
  gboolean is_answer; /* to this project's invitation */
  gboolean is_stray;  /* answers another one */
  gboolean is_taken;
  char *former; /* (nullable): who came from there before */
  guint first;  /* of its people among the arrivals */
} Item;

struct _SyGathering
{
  SySession *session;
  gboolean tells_known;
  guint n_files;
  GPtrArray *items;   /* of Item */
  GPtrArray *remarks; /* of char * */
  GHashTable *kept;   /* set of names */
  GArray *arrivals;   /* of SyArrival, as many as the items that were taken have people */
  gboolean is_too_much;
};

static void
free_item (gpointer data)
{
  Item *item = data;

  g_free (item->uri);
  g_free (item->name);
  g_free (item->former);
  sy_profile_unref (item->profile);
  g_ptr_array_unref (item->people);
  g_free (item);
}

static SyProfile *
get_profile (SyGathering *self)
{
  return sy_document_get_profile (sy_session_get_document (self->session));
}

static void
remark (SyGathering *self, const Item *item, const char *text)
{
  g_ptr_array_add (self->remarks, g_strdup_printf ("%s: %s", item->name, text));
}

/* Takes @text. */
static void
take_remark (SyGathering *self, const Item *item, char *text)
{
  if (text != NULL)
    remark (self, item, text);
  g_free (text);
}

/* What people weigh has to be there. Whoever was asked has nothing of their own to bring, and what
 * has been removed since stays away. Whether they can come; takes @profile.
 */
static gboolean
bring_own (SyGathering *self, const Item *item, SyProfile **profile)
{
  g_autoptr (SyProfile) before = *profile;
  g_autoptr (GPtrArray) all = sy_profile_join_own (before, item->profile);
  SyCatalogue *catalogue = sy_catalogue_get_base (sy_session_get_catalogue (self->session));
  guint n = all->len - sy_profile_get_own (before)->len;
  gboolean is_good = n == 0 || catalogue->criteria->len + all->len <= SY_CRITERIA_MAX;

  if (item->is_answer || n == 0 || !is_good)
    *profile = sy_profile_ref (before);
  else
    *profile = sy_profile_with_own (before, all);
  if (!item->is_answer && !is_good)
    take_remark (self, item,
                 g_strdup_printf (_ ("together they have more than %d criteria"), SY_CRITERIA_MAX));
  else if (!item->is_answer && n > 0)
    take_remark (self, item,
                 g_strdup_printf (ngettext ("it brings %u criterion of its own",
                                            "it brings %u criteria of its own", n),
                                  n));

  return item->is_answer || is_good;
}

static void
remark_on_differences (SyGathering *self, const Item *item, SyProfile *project)
{
  g_autoptr (GPtrArray) lines = sy_words_people_list_remarks (project, item->profile);
  g_autoptr (SyCatalogue) all =
      sy_catalogue_extend (sy_catalogue_get_base (sy_session_get_catalogue (self->session)),
                           sy_profile_get_own (project));
  g_autoptr (GPtrArray) unknown = sy_people_list_unknown (item->people, all);

  for (guint i = 0; i < lines->len; i++)
    remark (self, item, g_ptr_array_index (lines, i));
  if (unknown->len > 0)
    take_remark (self, item,
                 g_strdup_printf (ngettext ("%u criterion that it weighs is not in the project, so "
                                            "it does not count",
                                            "%u criteria that it weighs are not in the project, so "
                                            "they do not count",
                                            unknown->len),
                                  unknown->len));
}

static void
add_arrivals (SyGathering *self, Item *item)
{
  item->first = self->arrivals->len;
  item->is_taken = TRUE;
  for (guint i = 0; i < item->people->len; i++)
    {
      const SyArrival arrival = { .person = g_ptr_array_index (item->people, i),
                                  .renews = item->is_answer,
                                  .former = item->former };

      g_array_append_val (self->arrivals, arrival);
    }
}

static void
remark_on_arrivals (SyGathering *self, GPtrArray *people)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);

      for (guint j = 0; item->is_taken && j < item->people->len; j++)
        take_remark (self, item,
                     sy_words_people_arrival (&g_array_index (self->arrivals, SyArrival,
                                                              item->first + j),
                                              people));
    }
}

static guint
count (SyGathering *self, SyArrivalKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->arrivals->len && !self->is_too_much; i++)
    n += g_array_index (self->arrivals, SyArrival, i).kind == kind;

  return n;
}

/* The only person who came, if it is one who was asked. */
static const char *
find_answerer (SyGathering *self)
{
  for (guint i = 0; i < self->items->len && self->n_files == 1; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);

      if (item->is_answer && item->is_taken)
        return ((SyPerson *) g_ptr_array_index (item->people, 0))->name;
    }

  return NULL;
}

static char *
describe_nobody (SyGathering *self)
{
  guint n_known = count (self, SY_ARRIVAL_KNOWN);

  if (self->is_too_much)
    return g_strdup (_ ("More people than a project may have"));
  if (n_known > 0 && n_known == self->remarks->len && self->n_files == 1)
    /* Translators: name of a file. */
    return g_strdup_printf (_ ("All of %s are here already"),
                            ((Item *) g_ptr_array_index (self->items, 0))->name);
  if (n_known > 0 && n_known == self->remarks->len)
    return g_strdup (_ ("All of them are here already"));
  if (self->n_files == 1 && self->remarks->len == 1)
    return g_strdup (g_ptr_array_index (self->remarks, 0));

  return g_strdup (_ ("Nobody was added"));
}

static char *
describe_answer (const char *name, gboolean is_new)
{
  /* Translators: name of a person. */
  return is_new ? g_strdup_printf (_ ("Added the answer of “%s”"), name)
                /* Translators: name of a person, who has answered before. */
                : g_strdup_printf (_ ("Renewed the answer of “%s”"), name);
}

static char *
describe_added (SyGathering *self, guint n)
{
  if (self->n_files > 1)
    return g_strdup_printf (ngettext ("Added %u person", "Added %u people", n), n);

  /* Translators: number of people; name of a file. */
  return g_strdup_printf (ngettext ("Added %1$u person of %2$s", "Added %1$u people of %2$s", n), n,
                          ((Item *) g_ptr_array_index (self->items, 0))->name);
}

/**
 * sy_gathering_new:
 * @session: of the project that people come to
 * @tells_known: whether it is worth a remark that somebody is there already
 *
 * Returns: (transfer full): a gathering of nobody yet
 */
SyGathering *
sy_gathering_new (SySession *session, gboolean tells_known)
{
  SyGathering *self = g_new0 (SyGathering, 1);

  self->session = g_object_ref (session);
  self->tells_known = tells_known;
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->arrivals = g_array_new (FALSE, FALSE, sizeof (SyArrival));

  return self;
}

void
sy_gathering_free (SyGathering *self)
{
  g_object_unref (self->session);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->remarks);
  g_hash_table_unref (self->kept);
  g_array_unref (self->arrivals);
  g_free (self);
}

/**
 * sy_gathering_add:
 * @self: a gathering
 * @file: a file
 * @profile: (nullable): what it holds, or %NULL where it is a catalogue
 * @catalogue: what is weighed there
 * @former: (nullable): the name of whoever came from there before
 *
 * A file without people is one person, with the project's own weights. What weighs another
 * catalogue, or has nobody, is remarked and does not come.
 */
void
sy_gathering_add (SyGathering *self,
                  GFile *file,
                  SyProfile *profile,
                  SyCatalogue *catalogue,
                  const char *former)
{
  g_autofree char *name = sy_file_dup_name (file);
  const char *to = profile != NULL ? sy_profile_get_answer_to (profile) : "";
  g_autoptr (SyProfile) titled = NULL;
  g_autoptr (GPtrArray) people = NULL;
  Item *item;

  self->n_files++;
  if (profile == NULL || strcmp (catalogue->id, sy_session_get_catalogue (self->session)->id) != 0)
    {
      /* Translators: name of a file. */
      g_ptr_array_add (
          self->remarks,
          g_strdup_printf (_ ("%s weighs another catalogue’s criteria, so its people cannot join"),
                           name));
      return;
    }

  titled = sy_profile_file_with_title (profile, file);
  people = sy_profile_dup_everybody (titled);
  if (people->len == 0)
    {
      /* Translators: name of a file. */
      g_ptr_array_add (self->remarks, g_strdup_printf (_ ("Nobody has weighed in %s"), name));
      return;
    }

  item = g_new0 (Item, 1);
  item->uri = g_file_get_uri (file);
  item->name = g_steal_pointer (&name);
  item->profile = g_steal_pointer (&titled);
  item->people = g_steal_pointer (&people);
  item->former = g_strdup (former);
  item->is_answer =
      *to != '\0' && strcmp (to, sy_profile_get_invitation_id (get_profile (self))) == 0;
  item->is_stray = *to != '\0' && !item->is_answer;
  g_ptr_array_add (self->items, item);
}

/**
 * sy_gathering_keep:
 * @self: a gathering
 * @name: of somebody in the project who has answered elsewhere
 *
 * Lets nobody else of that name take their place.
 */
void
sy_gathering_keep (SyGathering *self, const char *name)
{
  g_hash_table_add (self->kept, g_strdup (name));
}

/**
 * sy_gathering_count_strays:
 * @self: a gathering
 *
 * Returns: how many of the files answer another invitation than the project's
 */
guint
sy_gathering_count_strays (SyGathering *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += ((Item *) g_ptr_array_index (self->items, i))->is_stray;

  return n;
}

/**
 * sy_gathering_describe_strays:
 * @self: a gathering
 *
 * Returns: (transfer full): a line on each file that answers another invitation
 */
char *
sy_gathering_describe_strays (SyGathering *self)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);

      if (!item->is_stray || ++n > REMARKS_MAX)
        continue;
      g_string_append_printf (text, "%s%s: “%s” · %s", n > 1 ? "\n" : "", item->name,
                              ((SyPerson *) g_ptr_array_index (item->people, 0))->name,
                              sy_profile_get_title (item->profile));
    }
  if (n > REMARKS_MAX)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("… and %u more"), n - REMARKS_MAX);
    }

  return g_string_free (text, FALSE);
}

/**
 * sy_gathering_apply:
 * @self: a gathering, once
 * @takes_strays: whether answers to other invitations come, too
 *
 * Takes everybody to the project, as one step to undo. An answer to its invitation takes the place
 * of what the same person has answered before.
 *
 * Returns: how many people were added, or have answered anew
 */
guint
sy_gathering_apply (SyGathering *self, gboolean takes_strays)
{
  SyProfile *with_own = sy_profile_ref (get_profile (self));
  SyProfile *changed;

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);

      if (item->is_stray && !takes_strays)
        continue;
      if (!bring_own (self, item, &with_own))
        continue;
      remark_on_differences (self, item, with_own);
      add_arrivals (self, item);
    }

  changed = sy_profile_with_arrivals (with_own, self->arrivals, self->kept);
  self->is_too_much =
      changed == with_own && count (self, SY_ARRIVAL_ADDED) + count (self, SY_ARRIVAL_RENEWED) > 0;
  if (self->is_too_much)
    {
      sy_profile_unref (changed);
      changed = sy_profile_ref (get_profile (self));
    }
  else
    remark_on_arrivals (self, sy_profile_get_people (changed));
  sy_profile_unref (with_own);
  _sy_session_apply (self->session, changed, SY_GESTURE_NONE);

  return count (self, SY_ARRIVAL_ADDED) + count (self, SY_ARRIVAL_RENEWED);
}

/**
 * sy_gathering_dup_title:
 * @self: a gathering that was applied
 *
 * Returns: (transfer full): a sentence on what was done, without a full stop
 */
char *
sy_gathering_dup_title (SyGathering *self)
{
  guint n_added = count (self, SY_ARRIVAL_ADDED);
  guint n_renewed = count (self, SY_ARRIVAL_RENEWED);
  const char *answerer = find_answerer (self);
  g_autofree char *added = NULL;
  g_autofree char *renewed = NULL;

  if (n_added + n_renewed == 0)
    return describe_nobody (self);
  if (answerer != NULL)
    return describe_answer (answerer, n_added > 0);

  added = describe_added (self, n_added);
  renewed =
      g_strdup_printf (ngettext ("Renewed %u answer", "Renewed %u answers", n_renewed), n_renewed);
  if (n_renewed == 0)
    return g_steal_pointer (&added);
  if (n_added == 0)
    return g_steal_pointer (&renewed);

  return g_strdup_printf ("%s. %s", added, renewed);
}

/**
 * sy_gathering_dup_remarks:
 * @self: a gathering that was applied
 *
 * Returns: (transfer full): lines on what did not come in as it is, or not at all; "" where the
 *   title says everything
 */
char *
sy_gathering_dup_remarks (SyGathering *self)
{
  guint n_changed = count (self, SY_ARRIVAL_ADDED) + count (self, SY_ARRIVAL_RENEWED);
  GString *text = g_string_new (NULL);

  if (n_changed == 0
      && (self->n_files == 1 ? self->remarks->len == 1
                             : count (self, SY_ARRIVAL_KNOWN) == self->remarks->len))
    return g_string_free (text, FALSE);

  for (guint i = 0; i < MIN (self->remarks->len, REMARKS_MAX); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (char *) g_ptr_array_index (self->remarks, i));
  if (self->remarks->len > REMARKS_MAX)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("… and %u more"), self->remarks->len - REMARKS_MAX);
    }

  return g_string_free (text, FALSE);
}

/**
 * sy_gathering_list_names:
 * @self: a gathering that was applied
 * @names: (inout): address of a file → the name that whoever came from it has now
 *
 * Adds those who came alone from a file.
 */
void
sy_gathering_list_names (SyGathering *self, GHashTable *names)
{
  GPtrArray *people = sy_session_get_people (self->session);

  for (guint i = 0; i < self->items->len && !self->is_too_much; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);
      const SyPerson *person;

      if (!item->is_taken || item->people->len != 1)
        continue;
      person =
          g_ptr_array_index (people, g_array_index (self->arrivals, SyArrival, item->first).place);
      g_hash_table_insert (names, g_strdup (item->uri), g_strdup (person->name));
    }
}
