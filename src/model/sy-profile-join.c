/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-private.h"

#include <string.h>

#include "sy-text.h"

/* Names that nobody has yet, and people who come from another file. All of it takes one look at
 * everybody, since there may be thousands.
 */

/* The names that are taken, each with the number that the next one of that name may get. */
static GHashTable *
list_names (GPtrArray *people)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < people->len; i++)
    g_hash_table_insert (names,
                         sy_text_dup_key (((SyPerson *) g_ptr_array_index (people, i))->name),
                         GUINT_TO_POINTER (2));

  return names;
}

static char *
dup_numbered (const char *name, guint number)
{
  g_autofree char *ending = g_strdup_printf (" (%u)", number);
  g_autofree char *start = _sy_people_dup_cut (name, SY_TEXT_NAME_MAX - (glong) strlen (ending));

  return g_strconcat (start, ending, NULL);
}

/* A name that is not among @names, and is from now on. Nobody is told apart by no name. */
static char *
take_name (GHashTable *names, const char *name)
{
  char *free_name = _sy_people_dup_cut (name, SY_TEXT_NAME_MAX);
  g_autofree char *key = sy_text_dup_key (free_name);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (names, key));
  char *free_key;

  if (*key == '\0')
    return free_name;
  if (number == 0)
    {
      g_hash_table_insert (names, g_steal_pointer (&key), GUINT_TO_POINTER (2));
      return free_name;
    }

  for (;; number++)
    {
      g_free (free_name);
      free_name = dup_numbered (name, number);
      free_key = sy_text_dup_key (free_name);
      if (!g_hash_table_contains (names, free_key))
        break;
      g_free (free_key);
    }
  g_hash_table_insert (names, g_steal_pointer (&key), GUINT_TO_POINTER (number + 1));
  g_hash_table_insert (names, free_key, GUINT_TO_POINTER (2));

  return free_name;
}

/**
 * sy_profile_dup_person_name:
 * @self: a profile
 * @name: of somebody who is about to be added
 *
 * Returns: (transfer full): a name for them that nobody in @self has, in whatever case and spelling
 *   of accents: @name, or with a number behind it. No name stays none.
 */
char *
sy_profile_dup_person_name (SyProfile *self, const char *name)
{
  g_autoptr (GHashTable) names = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  names = list_names (self->people);

  return take_name (names, name);
}

static int
compare_ids (gconstpointer first, gconstpointer second)
{
  return strcmp (*(const char *const *) first, *(const char *const *) second);
}

/* Who has no name is known by their place among those who have none. */
static char *
dup_key_of (const SyPerson *person, guint *n_nameless)
{
  char *key = sy_text_dup_key (person->name);

  if (*key != '\0')
    return key;

  g_free (key);

  return g_strdup_printf ("\n%u", (*n_nameless)++);
}

/* One place is nobody else's, though a file may hold a name twice. */
static int
take_place (GHashTable *places, const char *key)
{
  int place = GPOINTER_TO_INT (g_hash_table_lookup (places, key)) - 1;

  g_hash_table_remove (places, key);

  return place;
}

/**
 * sy_people_find:
 * @people: (element-type SyPerson): some people
 * @others: (element-type SyPerson): the same, perhaps, at another time
 *
 * Knows people by their names, in whatever case and spelling of accents, and those without one by
 * their order.
 *
 * Returns: (transfer full) (array): where each of @others is in @people, or −1
 */
int *
sy_people_find (GPtrArray *people, GPtrArray *others)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int *found;
  guint n_nameless = 0;

  g_return_val_if_fail (people != NULL && others != NULL, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      char *key = dup_key_of (g_ptr_array_index (people, i), &n_nameless);

      if (g_hash_table_contains (places, key))
        g_free (key);
      else
        g_hash_table_insert (places, key, GUINT_TO_POINTER (i + 1));
    }
  found = g_new (int, MAX (others->len, 1));
  n_nameless = 0;
  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *key = dup_key_of (g_ptr_array_index (others, i), &n_nameless);

      found[i] = take_place (places, key);
    }

  return found;
}

/* What @person says under the name of @key: whoever has the same mark has said it already. */
static char *
dup_mark (const SyPerson *person, const char *key)
{
  guint n;
  g_autofree gpointer *ids = g_hash_table_get_keys_as_array (person->weights, &n);
  GString *mark = g_string_new (key);

  qsort (ids, n, sizeof *ids, compare_ids);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (mark, "\n%s %d", (char *) ids[i],
                            sy_person_get_weight (person, ids[i]));

  return g_string_free (mark, FALSE);
}

/* "ana" of "ana (2)", or NULL. */
static char *
dup_first_key (const char *key)
{
  const char *start = strrchr (key, '(');
  char *end;

  if (start == NULL || start < key + 2 || start[-1] != ' ' || !g_ascii_isdigit (start[1]))
    return NULL;
  g_ascii_strtoull (start + 1, &end, 10);

  return strcmp (end, ")") == 0 ? g_strndup (key, (gsize) (start - 1 - key)) : NULL;
}

/* Somebody with a number is also who was to have the name without it, when that was taken. */
static void
add_marks (GHashTable *marks, GPtrArray *people, guint index)
{
  const SyPerson *person = g_ptr_array_index (people, index);
  g_autofree char *key = sy_text_dup_key (person->name);
  g_autofree char *first = dup_first_key (key);

  if (*key == '\0')
    return;
  g_hash_table_insert (marks, dup_mark (person, key), GUINT_TO_POINTER (index + 1));
  if (first != NULL)
    {
      char *mark = dup_mark (person, first);

      if (!g_hash_table_contains (marks, mark))
        g_hash_table_insert (marks, mark, GUINT_TO_POINTER (index + 1));
      else
        g_free (mark);
    }
}

/* Where somebody of that name stands who says the same, or the number of @people; what only @person
 * says of a decision goes to them.
 */
static guint
find_known (GHashTable *names, GHashTable *marks, GPtrArray *people, const SyPerson *person)
{
  g_autofree char *key = sy_text_dup_key (person->name);
  g_autofree char *mark = NULL;
  guint index;
  SyPerson *copy;
  const SyPerson *known;

  if (!g_hash_table_contains (names, key))
    return people->len;
  mark = dup_mark (person, key);
  index = GPOINTER_TO_UINT (g_hash_table_lookup (marks, mark));
  if (index == 0)
    return people->len;

  known = g_ptr_array_index (people, --index);
  if (*person->dissent == '\0' || strcmp (person->dissent, known->dissent) == 0)
    return index;
  if (*known->dissent != '\0')
    return people->len;

  copy = sy_person_copy (known);
  g_free (copy->dissent);
  copy->dissent = g_strdup (person->dissent);
  sy_person_unref (people->pdata[index]);
  people->pdata[index] = copy;

  return index;
}

static guint
join_person (GHashTable *names, GHashTable *marks, GPtrArray *people, const SyPerson *person)
{
  guint index = find_known (names, marks, people, person);
  g_autofree char *name = NULL;
  SyPerson *copy;

  if (index < people->len)
    return index;

  name = take_name (names, person->name);
  if (strcmp (name, person->name) == 0)
    g_ptr_array_add (people, sy_person_ref (person));
  else
    {
      copy = sy_person_copy (person);
      g_free (copy->name);
      copy->name = g_steal_pointer (&name);
      g_ptr_array_add (people, copy);
    }
  add_marks (marks, people, index);

  return index;
}

/* Where those stand who have a name, and those who got a number behind it. */
static GHashTable *
list_places (GPtrArray *people)
{
  GHashTable *places =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *key = sy_text_dup_key (((SyPerson *) g_ptr_array_index (people, i))->name);
      char *first = dup_first_key (key);
      char *known = first != NULL ? first : g_steal_pointer (&key);
      GArray *of_name = g_hash_table_lookup (places, known);

      if (of_name == NULL)
        {
          of_name = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (places, g_strdup (known), of_name);
        }
      g_array_append_val (of_name, i);
      g_free (known);
    }

  return places;
}

/* Who has @name, or where @is_exact is not set had it with a number behind it, and is not who has
 * just come; the number of @people if there is nobody.
 */
static guint
find_former (GHashTable *places,
             GPtrArray *people,
             const gboolean *is_taken,
             const char *name,
             gboolean is_exact)
{
  g_autofree char *key = sy_text_dup_key (name);
  g_autofree char *first = dup_first_key (key);
  GArray *of_name = g_hash_table_lookup (places, first != NULL ? first : key);

  for (guint i = 0; *key != '\0' && of_name != NULL && i < of_name->len; i++)
    {
      guint place = g_array_index (of_name, guint, i);
      const SyPerson *person = g_ptr_array_index (people, place);

      if (!is_taken[place] && (!is_exact || strcmp (person->name, name) == 0))
        return place;
    }

  return people->len;
}

/* Their name stays, with its number, unless they have another one by now; and what was said of them
 * here.
 */
static void
renew (GHashTable *names, GPtrArray *people, SyArrival *arrival)
{
  const SyPerson *former = g_ptr_array_index (people, arrival->place);
  SyPerson *copy = sy_person_copy (arrival->person);
  g_autofree char *key = sy_text_dup_key (former->name);
  g_autofree char *first = dup_first_key (key);
  g_autofree char *key_now = sy_text_dup_key (copy->name);
  gboolean is_same = strcmp (key_now, key) == 0 || g_strcmp0 (key_now, first) == 0;

  g_free (copy->name);
  copy->name = is_same ? g_strdup (former->name) : take_name (names, arrival->person->name);
  if (*copy->dissent == '\0')
    {
      g_free (copy->dissent);
      copy->dissent = g_strdup (former->dissent);
    }
  sy_person_unref (people->pdata[arrival->place]);
  people->pdata[arrival->place] = copy;
}

typedef struct
{
  GPtrArray *people; /* as they were */
  GPtrArray *received;
  GHashTable *names;
  GHashTable *marks;
  GHashTable *places;
  gboolean *is_taken; /* for each of @people: by somebody who has come */
} Reception;

static gboolean
is_settled (Reception *self, const SyArrival *arrival)
{
  return arrival->place < self->people->len;
}

static void
settle (Reception *self, SyArrival *arrival, guint place, SyArrivalKind kind)
{
  arrival->place = place;
  arrival->kind = kind;
  if (is_settled (self, arrival))
    self->is_taken[place] = TRUE;
}

static void
find_arrival (Reception *self, SyArrival *arrival)
{
  settle (self, arrival, find_known (self->names, self->marks, self->received, arrival->person),
          SY_ARRIVAL_KNOWN);
}

static void
try_to_renew (Reception *self, SyArrival *arrival, const char *name, gboolean is_exact)
{
  guint place = self->people->len;

  if (arrival->renews && name != NULL && !is_settled (self, arrival))
    place = find_former (self->places, self->people, self->is_taken, name, is_exact);
  if (place == self->people->len)
    return;

  settle (self, arrival, place,
          g_hash_table_size (((SyPerson *) self->people->pdata[place])->weights) > 0
              ? SY_ARRIVAL_RENEWED
              : SY_ARRIVAL_ADDED);
  renew (self->names, self->received, arrival);
}

static void
join_arrival (Reception *self, SyArrival *arrival)
{
  guint n = self->received->len;
  guint place;

  if (is_settled (self, arrival))
    return;

  place = join_person (self->names, self->marks, self->received, arrival->person);
  settle (self, arrival, place, place == n ? SY_ARRIVAL_ADDED : SY_ARRIVAL_KNOWN);
}

/**
 * sy_people_receive:
 * @people: (element-type SyPerson): some people
 * @arrivals: (element-type SyArrival): who came together; each is told their place and what was
 *   done with them
 * @kept: (nullable): a set of names whose place only whoever came from the same place takes
 *
 * Whoever has the name and the weights of somebody who is there is that person, and is not added
 * again; whoever has the name alone gets a number behind it, so that neither is lost. Those without
 * a name are all added. Whoever renews what they said before takes the place of who has their name,
 * or came from the same place; of those who come together nobody takes the place of another.
 *
 * Returns: (transfer full) (element-type SyPerson): @people, with those of @arrivals among them
 */
GPtrArray *
sy_people_receive (GPtrArray *people, GArray *arrivals, GHashTable *kept)
{
  g_autoptr (GHashTable) names = list_names (people);
  g_autoptr (GHashTable) marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) places = list_places (people);
  g_autofree gboolean *is_taken = g_new0 (gboolean, people->len + 1);
  Reception self = { people, sy_people_copy (people), names, marks, places, is_taken };
  SyArrival *all = (SyArrival *) arrivals->data;

  for (guint i = 0; i < people->len; i++)
    add_marks (marks, people, i);
  for (guint i = 0; i < arrivals->len; i++)
    find_arrival (&self, &all[i]);
  for (guint i = 0; i < arrivals->len; i++)
    try_to_renew (&self, &all[i], all[i].former, TRUE);
  for (guint i = 0; i < people->len && kept != NULL; i++)
    is_taken[i] |= g_hash_table_contains (kept, ((SyPerson *) people->pdata[i])->name);
  for (guint i = 0; i < arrivals->len; i++)
    try_to_renew (&self, &all[i], all[i].person->name, FALSE);
  for (guint i = 0; i < arrivals->len; i++)
    join_arrival (&self, &all[i]);

  return self.received;
}

/**
 * sy_profile_with_arrivals:
 * @self: a profile
 * @arrivals: (element-type SyArrival): who comes to its people, as of sy_people_receive()
 * @kept: (nullable): likewise
 *
 * Returns: (transfer full): the changed profile; the same where nobody is new, or where there would
 *   be more than %SY_PEOPLE_MAX people, earlier rounds included
 */
SyProfile *
sy_profile_with_arrivals (SyProfile *self, GArray *arrivals, GHashTable *kept)
{
  g_autoptr (GPtrArray) received = NULL;
  gboolean has_changed;

  g_return_val_if_fail (self != NULL && arrivals != NULL, NULL);

  received = sy_people_receive (self->people, arrivals, kept);
  has_changed = received->len != self->people->len;
  for (guint i = 0; i < self->people->len && !has_changed; i++)
    has_changed = received->pdata[i] != self->people->pdata[i];

  return has_changed && received->len - self->people->len <= _sy_profile_count_free (self)
             ? sy_profile_with_people (self, received)
             : sy_profile_ref (self);
}

/**
 * sy_profile_dup_everybody:
 * @self: a profile
 *
 * Returns: (transfer full) (element-type SyPerson): its people; where it has none, itself as one
 *   person, named by its title, unless it asks others or weighs nothing
 */
GPtrArray *
sy_profile_dup_everybody (SyProfile *self)
{
  GPtrArray *people;
  SyPerson *person;

  g_return_val_if_fail (self != NULL, NULL);

  people = sy_people_copy (self->people);
  if (people->len > 0 || self->entries->len == 0 || *self->invitation_id != '\0')
    return people;

  person = sy_person_new (self->title);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const SyEntry *entry = g_ptr_array_index (self->entries, i);

      sy_person_set_weight (person, entry->criterion, entry->weight);
    }
  g_ptr_array_add (people, person);

  return people;
}
