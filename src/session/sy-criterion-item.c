/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-item.h"

#include "sy-effect.h"

/* All that follows the profile. */
typedef struct
{
  SyFinding finding;
  const SyEntry *entry;   /* (nullable), of the profile */
  const SyPreset *preset; /* (nullable), of the catalogue */
  guint rank;
  SyHand tip_hand;
  SyHand reason_hand;
  double effect_share;
} Following;

/**
 * SyCriterionItem:
 *
 * One row of the comparison: a criterion with what the profile and the analysis say of it, or a
 * fact. It has no words: who shows it says its own. The signal "changed" tells that anything of it
 * is another than before; a fact never changes.
 */
struct _SyCriterionItem
{
  GObject parent_instance;

  SyCatalogue *catalogue;
  const SyCriterion *criterion; /* (nullable), of the catalogue */
  const SyFact *fact;           /* (nullable), of the catalogue */
  guint index;
  SyProfile *profile; /* (nullable), before the first update; owns the entry */
  Following now;
};

G_DEFINE_FINAL_TYPE (SyCriterionItem, sy_criterion_item, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
is_same_double (double first, double second)
{
  return !(first < second || first > second);
}

static gboolean
is_same_finding (const SyFinding *first, const SyFinding *second)
{
  return first->weight == second->weight && first->is_must == second->is_must
         && first->ratings[SY_LEFT] == second->ratings[SY_LEFT]
         && first->ratings[SY_RIGHT] == second->ratings[SY_RIGHT]
         && first->tips_at == second->tips_at
         && is_same_double (first->contribution_points, second->contribution_points);
}

static gboolean
is_same (const Following *first, const Following *second)
{
  return first->entry == second->entry && first->preset == second->preset
         && first->rank == second->rank && first->tip_hand == second->tip_hand
         && first->reason_hand == second->reason_hand
         && is_same_double (first->effect_share, second->effect_share)
         && is_same_finding (&first->finding, &second->finding);
}

static void
sy_criterion_item_finalize (GObject *object)
{
  SyCriterionItem *self = SY_CRITERION_ITEM (object);

  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->profile, sy_profile_unref);

  G_OBJECT_CLASS (sy_criterion_item_parent_class)->finalize (object);
}

static void
sy_criterion_item_class_init (SyCriterionItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sy_criterion_item_finalize;

  changed_signal = g_signal_new ("changed", SY_TYPE_CRITERION_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
sy_criterion_item_init (SyCriterionItem *self)
{
  self->now.finding.tips_at = SY_UNSET;
  self->now.tip_hand = SY_NEITHER;
  self->now.reason_hand = SY_NEITHER;
}

/**
 * sy_criterion_item_new:
 * @catalogue: the catalogue
 * @index: of a criterion in it
 *
 * Returns: (transfer full): its item, which says nothing of a profile before its first update
 */
SyCriterionItem *
sy_criterion_item_new (SyCatalogue *catalogue, guint index)
{
  SyCriterionItem *self = g_object_new (SY_TYPE_CRITERION_ITEM, NULL);

  self->catalogue = sy_catalogue_ref (catalogue);
  self->criterion = sy_catalogue_get_criterion (catalogue, index);
  self->index = index;
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    self->now.finding.ratings[hand] = self->criterion->ratings[hand];

  return self;
}

/**
 * sy_criterion_item_new_for_fact:
 * @catalogue: the catalogue
 * @index: of a fact in it
 *
 * Returns: (transfer full): its item; facts follow after all criteria
 */
SyCriterionItem *
sy_criterion_item_new_for_fact (SyCatalogue *catalogue, guint index)
{
  SyCriterionItem *self = g_object_new (SY_TYPE_CRITERION_ITEM, NULL);

  self->catalogue = sy_catalogue_ref (catalogue);
  self->fact = g_ptr_array_index (catalogue->facts, index);
  self->index = catalogue->criteria->len + index;
  self->now.rank = self->index;

  return self;
}

/**
 * sy_criterion_item_follow_catalogue:
 * @self: the item of a criterion
 * @catalogue: another catalogue
 *
 * Takes it for the one that it had, if that has the same criterion in the same place, as where
 * another one was added to it.
 *
 * Returns: whether it has
 */
gboolean
sy_criterion_item_follow_catalogue (SyCriterionItem *self, SyCatalogue *catalogue)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self) && self->criterion != NULL, FALSE);
  g_return_val_if_fail (catalogue != NULL, FALSE);

  if (self->index >= catalogue->criteria->len
      || sy_catalogue_get_criterion (catalogue, self->index) != self->criterion)
    return FALSE;

  sy_catalogue_ref (catalogue);
  sy_catalogue_unref (self->catalogue);
  self->catalogue = catalogue;

  return TRUE;
}

SyCatalogue *
sy_criterion_item_get_catalogue (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return self->catalogue;
}

/**
 * sy_criterion_item_get_criterion:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what the catalogue says; %NULL for a fact
 */
const SyCriterion *
sy_criterion_item_get_criterion (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return self->criterion;
}

/**
 * sy_criterion_item_get_fact:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what the catalogue says; %NULL for a criterion
 */
const SyFact *
sy_criterion_item_get_fact (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return self->fact;
}

gboolean
sy_criterion_item_is_fact (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), FALSE);

  return self->fact != NULL;
}

/**
 * sy_criterion_item_get_index:
 * @self: an item
 *
 * Returns: its place in the catalogue's order, facts after criteria
 */
guint
sy_criterion_item_get_index (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), 0);

  return self->index;
}

const char *
sy_criterion_item_get_id (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return self->criterion != NULL ? self->criterion->id : self->fact->id;
}

const char *
sy_criterion_item_get_name (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return self->criterion != NULL ? self->criterion->name : self->fact->name;
}

/**
 * sy_criterion_item_get_finding:
 * @self: the item of a criterion
 *
 * Returns: (transfer none): what the analysis says of it, until the next change
 */
const SyFinding *
sy_criterion_item_get_finding (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return &self->now.finding;
}

/**
 * sy_criterion_item_get_weight:
 * @self: an item
 *
 * Returns: the project's weight, 0…%SY_WEIGHT_MAX, also where nobody has rated it and it is in no
 *   figure; 0 for a fact
 */
int
sy_criterion_item_get_weight (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), 0);

  return self->now.entry != NULL ? self->now.entry->weight : 0;
}

/**
 * sy_criterion_item_get_rank:
 * @self: an item
 *
 * Returns: its place in the order of effects, facts after criteria
 */
guint
sy_criterion_item_get_rank (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), 0);

  return self->now.rank;
}

/**
 * sy_criterion_item_get_effect_share:
 * @self: an item
 *
 * Returns: −1…1, its contribution as a share of the largest one, positive for the left option
 */
double
sy_criterion_item_get_effect_share (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), 0);

  return self->now.effect_share;
}

/**
 * sy_criterion_item_get_tip_hand:
 * @self: an item
 *
 * Returns: the option that would lead at the weight that tips, or %SY_NEITHER where none does
 */
SyHand
sy_criterion_item_get_tip_hand (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), SY_NEITHER);

  return self->now.tip_hand;
}

/**
 * sy_criterion_item_get_reason_hand:
 * @self: an item
 *
 * Returns: the option whose reasons are told, so that what speaks against it has a minus: the
 *   recommended one, else the leader, else %SY_NEITHER
 */
SyHand
sy_criterion_item_get_reason_hand (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), SY_NEITHER);

  return self->now.reason_hand;
}

/**
 * sy_criterion_item_get_preset:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the preset that the project started from
 */
const SyPreset *
sy_criterion_item_get_preset (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return self->now.preset;
}

/**
 * sy_criterion_item_get_reason:
 * @self: an item
 *
 * Returns: (transfer none): why the team rates so, or "", until the next change
 */
const char *
sy_criterion_item_get_reason (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return self->now.entry != NULL ? self->now.entry->reason : "";
}

/**
 * sy_criterion_item_get_note:
 * @self: an item
 *
 * Returns: (transfer none): what the team notes, or "", until the next change
 */
const char *
sy_criterion_item_get_note (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return self->now.entry != NULL ? self->now.entry->note : "";
}

/**
 * sy_criterion_item_update:
 * @self: the item of a criterion
 * @context: what it follows
 * @rank: place in the order of effects
 *
 * Follows the profile; says so where anything is different.
 */
void
sy_criterion_item_update (SyCriterionItem *self, const SyCriterionContext *context, guint rank)
{
  SyAnalysis *analysis = context->analysis;
  Following next = { .preset = context->preset, .rank = rank };
  gboolean is_changed;

  g_return_if_fail (SY_IS_CRITERION_ITEM (self));
  g_return_if_fail (self->criterion != NULL && self->index < analysis->n_criteria);

  next.finding = analysis->findings[self->index];
  next.entry = sy_profile_find_entry (context->profile, self->criterion->id);
  /* Who is ruled out does not lead, wherever the slider stands. */
  if (sy_analysis_has_ruled_out (analysis))
    next.finding.tips_at = SY_UNSET;
  next.tip_hand = next.finding.tips_at == SY_UNSET ? SY_NEITHER : sy_hand_other (analysis->leader);
  if (analysis->recommended != SY_NEITHER)
    next.reason_hand = analysis->recommended;
  else
    next.reason_hand = analysis->verdict != SY_VERDICT_NEITHER ? analysis->leader : SY_NEITHER;
  if (context->span_points > 0)
    next.effect_share = next.finding.contribution_points / context->span_points;

  is_changed = !is_same (&self->now, &next);
  sy_profile_ref (context->profile);
  g_clear_pointer (&self->profile, sy_profile_unref);
  self->profile = context->profile;
  self->now = next;
  if (is_changed)
    g_signal_emit (self, changed_signal, 0);
}
