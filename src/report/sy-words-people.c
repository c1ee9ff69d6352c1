/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-words-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-text.h"

static gboolean
rates_alike (const SyOwn *a, const SyOwn *b)
{
  return strcmp (a->criterion.name, b->criterion.name) == 0
         && a->criterion.ratings[SY_LEFT] == b->criterion.ratings[SY_LEFT]
         && a->criterion.ratings[SY_RIGHT] == b->criterion.ratings[SY_RIGHT];
}

/* Where two files say different things of a criterion, the project's counts. */
static void
add_own (GPtrArray *remarks, GPtrArray *known, GPtrArray *owns)
{
  for (guint i = 0; i < owns->len; i++)
    {
      const SyOwn *own = g_ptr_array_index (owns, i);
      const SyOwn *former = sy_owns_find (known, own->criterion.id, NULL);

      if (former != NULL && !rates_alike (own, former))
        g_ptr_array_add (
            remarks,
            g_strdup_printf (_ ("it names or rates the criterion “%s” otherwise, which stays out"),
                             former->criterion.name));
    }
}

/**
 * sy_words_people_list_remarks:
 * @project: what people come to
 * @other: what they come from; may be the same
 *
 * Returns: (transfer full) (element-type utf8): sentences on what @other says besides, and does not
 *   count; each begins small and goes on from the name of a file
 */
GPtrArray *
sy_words_people_list_remarks (SyProfile *project, SyProfile *other)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func (g_free);
  int version = sy_profile_get_catalogue_version (other);
  int counts = sy_profile_get_catalogue_version (project);

  if (version > 0 && counts > 0 && version != counts)
    g_ptr_array_add (
        remarks,
        g_strdup_printf (_ ("made with version %1$d of the catalogue; version %2$d counts"),
                         version, counts));
  if (other != project && sy_profile_get_rounds (other)->len > 0)
    g_ptr_array_add (remarks, g_strdup (_ ("its earlier rounds stay out")));
  add_own (remarks, sy_profile_get_own (project), sy_profile_get_own (other));

  return remarks;
}

/**
 * sy_words_people_arrival:
 * @arrival: somebody who has come, as of sy_people_receive()
 * @people: (element-type SyPerson): where to
 *
 * Returns: (transfer full) (nullable): a sentence on somebody who did not come in as they are,
 * which begins with their name
 */
char *
sy_words_people_arrival (const SyArrival *arrival, GPtrArray *people)
{
  const SyPerson *in = g_ptr_array_index (people, arrival->place);
  const char *name = arrival->person->name;
  g_autofree char *key = sy_text_dup_key (name);
  g_autofree char *key_in = sy_text_dup_key (in->name);

  if (arrival->kind == SY_ARRIVAL_KNOWN)
    return g_strdup_printf (_ ("“%s” is there already, with the same weights"), name);
  if (strcmp (key, key_in) == 0)
    return NULL;

  return arrival->kind == SY_ARRIVAL_RENEWED
             /* Translators: two names of a person. */
             ? g_strdup_printf (_ ("“%1$s” has answered before, and stays “%2$s”"), name, in->name)
             : g_strdup_printf (
                 _ ("“%1$s” is there already, with other weights; this one is “%2$s” now"), name,
                 in->name);
}
