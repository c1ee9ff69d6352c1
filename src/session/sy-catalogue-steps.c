/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-steps.h"

/* A document's steps are profiles, which name their catalogue but do not hold it. Undo and redo
 * pass every step, so a change of the catalogue is met where it was made: between two profiles.
 */

typedef struct
{
  SyProfile *before;
  SyProfile *after;
  SyCatalogue *from;
  SyCatalogue *to;
} Step;

static void
free_step (gpointer data)
{
  Step *step = data;

  sy_profile_unref (step->before);
  sy_profile_unref (step->after);
  sy_catalogue_unref (step->from);
  sy_catalogue_unref (step->to);
  g_free (step);
}

/**
 * sy_catalogue_steps_new:
 *
 * Returns: (transfer full): no steps
 */
GPtrArray *
sy_catalogue_steps_new (void)
{
  return g_ptr_array_new_with_free_func (free_step);
}

/**
 * sy_catalogue_steps_add:
 * @steps: steps
 * @profile: of a project of @from
 * @from: a catalogue
 * @to: another of the same id
 *
 * Returns: (transfer full): the profile as one of @to, never @profile itself, to be made the
 *   document's next step
 */
SyProfile *
sy_catalogue_steps_add (GPtrArray *steps, SyProfile *profile, SyCatalogue *from, SyCatalogue *to)
{
  /* Both may call themselves the same version. */
  g_autoptr (SyProfile) unknown = sy_profile_with_catalogue (profile, to->id, 0);
  Step *step = g_new (Step, 1);

  step->before = sy_profile_ref (profile);
  step->after = sy_profile_with_catalogue (unknown, to->id, to->version);
  step->from = sy_catalogue_ref (sy_catalogue_get_base (from));
  step->to = sy_catalogue_ref (sy_catalogue_get_base (to));
  g_ptr_array_add (steps, step);

  return sy_profile_ref (step->after);
}

/**
 * sy_catalogue_steps_follow:
 * @steps: steps
 * @profile: the one that a document has come to
 * @now: what it weighed before
 *
 * Returns: (transfer none): what @profile weighs
 */
SyCatalogue *
sy_catalogue_steps_follow (GPtrArray *steps, SyProfile *profile, SyCatalogue *now)
{
  SyCatalogue *base = sy_catalogue_get_base (now);

  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = g_ptr_array_index (steps, i);

      if (profile == step->before && base == step->to)
        return step->from;
      if (profile == step->after && base == step->from)
        return step->to;
    }

  return now;
}
