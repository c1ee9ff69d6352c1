/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-reason-list.h"

#include "sy-effect.h"

#define REASONS_MAX 6

/**
 * SyReasonList:
 *
 * The weightiest reasons as a #GListModel of #SyCriterionItem: what helps the recommended option
 * first, then what speaks against it. It changes only when the reasons do; their points change in
 * the items.
 */
struct _SyReasonList
{
  GObject parent_instance;

  GPtrArray *items; /* of SyCriterionItem */
};

static void init_list_model (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SyReasonList,
                               sy_reason_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static gboolean
are_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;

  return TRUE;
}

static GType
sy_reason_list_get_item_type (GListModel *model)
{
  return SY_TYPE_CRITERION_ITEM;
}

static guint
sy_reason_list_get_n_items (GListModel *model)
{
  return SY_REASON_LIST (model)->items->len;
}

static gpointer
sy_reason_list_get_item (GListModel *model, guint position)
{
  SyReasonList *self = SY_REASON_LIST (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
init_list_model (GListModelInterface *interface)
{
  interface->get_item_type = sy_reason_list_get_item_type;
  interface->get_n_items = sy_reason_list_get_n_items;
  interface->get_item = sy_reason_list_get_item;
}

static void
sy_reason_list_finalize (GObject *object)
{
  g_ptr_array_unref (SY_REASON_LIST (object)->items);

  G_OBJECT_CLASS (sy_reason_list_parent_class)->finalize (object);
}

static void
sy_reason_list_class_init (SyReasonListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sy_reason_list_finalize;
}

static void
sy_reason_list_init (SyReasonList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

SyReasonList *
sy_reason_list_new (void)
{
  return g_object_new (SY_TYPE_REASON_LIST, NULL);
}

/**
 * sy_reason_list_update:
 * @self: a list of reasons
 * @criteria: the criteria whose items it lists
 * @analysis: the answer
 *
 * Follows the answer.
 */
void
sy_reason_list_update (SyReasonList *self, SyCriterionList *criteria, SyAnalysis *analysis)
{
  GPtrArray *items;
  g_autoptr (GPtrArray) before = NULL;
  g_autofree guint *reasons = NULL;
  guint n;

  g_return_if_fail (SY_IS_REASON_LIST (self));

  items = g_ptr_array_new_with_free_func (g_object_unref);
  reasons = sy_effect_list_reasons (analysis, REASONS_MAX, &n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_object_ref (sy_criterion_list_get (criteria, reasons[i])));
  before = self->items;
  self->items = items;
  if (!are_equal (before, items))
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before->len, items->len);
}
