/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-person-weighing.h"

/**
 * SyPersonWeighing:
 *
 * The weights of one person of a document. Who is no longer there has set nothing, and sets
 * nothing.
 */
struct _SyPersonWeighing
{
  GObject parent_instance;

  SyDocument *document;
  guint person;
};

static void init_weighing (SyWeighingInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SyPersonWeighing,
                               sy_person_weighing,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SY_TYPE_WEIGHING, init_weighing))

static GPtrArray *
get_people (SyPersonWeighing *self)
{
  return sy_profile_get_people (sy_document_get_profile (self->document));
}

static int
sy_person_weighing_get_weight (SyWeighing *weighing, const SyCriterion *criterion)
{
  SyPersonWeighing *self = SY_PERSON_WEIGHING (weighing);
  GPtrArray *people = get_people (self);

  return self->person < people->len
             ? sy_person_get_weight (g_ptr_array_index (people, self->person), criterion->id)
             : SY_UNSET;
}

static void
sy_person_weighing_set_weight (SyWeighing *weighing,
                               const SyCriterion *criterion,
                               int weight,
                               SyGesture gesture)
{
  SyPersonWeighing *self = SY_PERSON_WEIGHING (weighing);
  g_autoptr (SyProfile) profile = NULL;

  if (self->person >= get_people (self)->len)
    return;

  profile = sy_profile_with_person_weight (sy_document_get_profile (self->document), self->person,
                                           criterion->id, weight);
  sy_document_apply (self->document, profile, gesture);
}

static gboolean
sy_person_weighing_may_be_unset (SyWeighing *weighing)
{
  return TRUE;
}

static void
init_weighing (SyWeighingInterface *interface)
{
  interface->get_weight = sy_person_weighing_get_weight;
  interface->set_weight = sy_person_weighing_set_weight;
  interface->may_be_unset = sy_person_weighing_may_be_unset;
}

static void
sy_person_weighing_finalize (GObject *object)
{
  g_clear_object (&SY_PERSON_WEIGHING (object)->document);

  G_OBJECT_CLASS (sy_person_weighing_parent_class)->finalize (object);
}

static void
sy_person_weighing_class_init (SyPersonWeighingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sy_person_weighing_finalize;
}

static void
sy_person_weighing_init (SyPersonWeighing *self)
{
}

/**
 * sy_person_weighing_new:
 * @document: whose people it is of
 * @person: index of the person
 *
 * Returns: (transfer full): the weights of one person, each change of which is a step of @document
 */
SyWeighing *
sy_person_weighing_new (SyDocument *document, guint person)
{
  SyPersonWeighing *self;

  g_return_val_if_fail (SY_IS_DOCUMENT (document), NULL);

  self = g_object_new (SY_TYPE_PERSON_WEIGHING, NULL);
  self->document = g_object_ref (document);
  self->person = person;
  g_signal_connect_object (document, "notify::profile", G_CALLBACK (sy_weighing_emit_changed), self,
                           G_CONNECT_SWAPPED);

  return SY_WEIGHING (self);
}
