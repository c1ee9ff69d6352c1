/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-list.h"

#include "sy-effect.h"

/**
 * SyCriterionList:
 *
 * The criteria of a catalogue, or its facts, in catalogue order as a #GListModel. The items stay
 * the same objects for the life of the list and follow the profile, so widgets are made once.
 */
struct _SyCriterionList
{
  GObject parent_instance;

  GPtrArray *items; /* of SyCriterionItem */
};

static void init_list_model (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SyCriterionList,
                               sy_criterion_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static GType
sy_criterion_list_get_item_type (GListModel *model)
{
  return SY_TYPE_CRITERION_ITEM;
}

static guint
sy_criterion_list_get_n_items (GListModel *model)
{
  return SY_CRITERION_LIST (model)->items->len;
}

static gpointer
sy_criterion_list_get_item (GListModel *model, guint position)
{
  SyCriterionList *self = SY_CRITERION_LIST (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
init_list_model (GListModelInterface *interface)
{
  interface->get_item_type = sy_criterion_list_get_item_type;
  interface->get_n_items = sy_criterion_list_get_n_items;
  interface->get_item = sy_criterion_list_get_item;
}

static void
sy_criterion_list_finalize (GObject *object)
{
  g_ptr_array_unref (SY_CRITERION_LIST (object)->items);

  G_OBJECT_CLASS (sy_criterion_list_parent_class)->finalize (object);
}

static void
sy_criterion_list_class_init (SyCriterionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sy_criterion_list_finalize;
}

static void
sy_criterion_list_init (SyCriterionList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * sy_criterion_list_new:
 * @catalogue: the catalogue
 * @before: (nullable): a list of criteria whose place this one takes
 *
 * Returns: (transfer full): its criteria; those that are the same in @before are the same objects
 */
SyCriterionList *
sy_criterion_list_new (SyCatalogue *catalogue, SyCriterionList *before)
{
  SyCriterionList *self = g_object_new (SY_TYPE_CRITERION_LIST, NULL);

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      SyCriterionItem *item =
          before != NULL && i < before->items->len ? g_ptr_array_index (before->items, i) : NULL;

      if (item != NULL && sy_criterion_item_follow_catalogue (item, catalogue))
        g_ptr_array_add (self->items, g_object_ref (item));
      else
        g_ptr_array_add (self->items, sy_criterion_item_new (catalogue, i));
    }

  return self;
}

/**
 * sy_criterion_list_new_for_facts:
 * @catalogue: the catalogue
 *
 * Returns: (transfer full): its facts
 */
SyCriterionList *
sy_criterion_list_new_for_facts (SyCatalogue *catalogue)
{
  SyCriterionList *self = g_object_new (SY_TYPE_CRITERION_LIST, NULL);

  for (guint i = 0; i < catalogue->facts->len; i++)
    g_ptr_array_add (self->items, sy_criterion_item_new_for_fact (catalogue, i));

  return self;
}

/**
 * sy_criterion_list_get:
 * @self: a list
 * @index: in catalogue order
 *
 * Returns: (transfer none): the item
 */
SyCriterionItem *
sy_criterion_list_get (SyCriterionList *self, guint index)
{
  g_return_val_if_fail (SY_IS_CRITERION_LIST (self) && index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

/**
 * sy_criterion_list_update:
 * @self: a list of criteria
 * @profile: the current profile
 * @analysis: its answer
 * @preset: (nullable): where the weights came from
 *
 * Lets every item follow.
 */
void
sy_criterion_list_update (SyCriterionList *self,
                          SyProfile *profile,
                          SyAnalysis *analysis,
                          const SyPreset *preset)
{
  const SyCriterionContext context = { profile, analysis, preset,
                                       sy_effect_get_span_points (analysis) };
  g_autofree guint *order = NULL;

  g_return_if_fail (SY_IS_CRITERION_LIST (self));
  g_return_if_fail (self->items->len == analysis->n_criteria);

  order = sy_effect_order (analysis, NULL);
  for (guint rank = 0; rank < analysis->n_criteria; rank++)
    sy_criterion_item_update (g_ptr_array_index (self->items, order[rank]), &context, rank);
}
