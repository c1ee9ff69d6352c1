/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-item.h"

#include "sy-criterion-words.h"
#include "sy-effect.h"
#include "sy-words-figures.h"

/**
 * SyCriterionItem:
 *
 * One row of the comparison, for widgets to bind to: a criterion with what the profile and the
 * analysis say of it, or a fact. Its properties are read only and each is notified only when it
 * changes.
 */
struct _SyCriterionItem
{
  GObject parent_instance;

  SyCatalogue *catalogue;
  const SyCriterion *criterion; /* (nullable), of the catalogue */
  const SyFact *fact;           /* (nullable), of the catalogue */
  guint index;
  guint rank;
  int weight;
  gboolean is_must;
  int tips_at;
  int tip_hand;
  int hand;
  int better;
  double contribution_points;
  double effect_share;
  int ratings[SY_N_HANDS];
  char **texts; /* by property, from PROP_HELP */
};

G_DEFINE_FINAL_TYPE (SyCriterionItem, sy_criterion_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_GROUP,
  PROP_QUESTION,
  PROP_ZERO,
  PROP_TEN,
  PROP_LEFT_TEXT,
  PROP_RIGHT_TEXT,
  PROP_HELP,
  PROP_TIP_TEXT,
  PROP_EFFECT_TEXT,
  PROP_POINTS_TEXT,
  PROP_REASON_TEXT,
  PROP_LEFT_RATING,
  PROP_RIGHT_RATING,
  PROP_OWN_TEXT,
  PROP_MUST_TEXT,
  PROP_RESET_TEXT,
  PROP_REASON,
  PROP_NOTE,
  PROP_IS_FACT,
  PROP_RANK,
  PROP_WEIGHT,
  PROP_IS_MUST,
  PROP_TIPS_AT,
  PROP_TIP_HAND,
  PROP_HAND,
  PROP_BETTER,
  PROP_LEFT_VALUE,
  PROP_RIGHT_VALUE,
  PROP_CONTRIBUTION_POINTS,
  PROP_EFFECT_SHARE,
} SyCriterionItemProperty;

static GParamSpec *properties[PROP_EFFECT_SHARE + 1];

/* By property, from PROP_ID; those before "help" never change. */
static const char *const text_names[] = {
  "id",          "name",        "group",       "question",    "zero",
  "ten",         "left-text",   "right-text",  "help",        "tip-text",
  "effect-text", "points-text", "reason-text", "left-rating", "right-rating",
  "own-text",    "must-text",   "reset-text",  "reason",      "note",
};

#define N_TEXTS (PROP_NOTE - PROP_HELP + 1)

static void
set_int (SyCriterionItem *self, int *field, int value, SyCriterionItemProperty property)
{
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_double (SyCriterionItem *self, double *field, double value, SyCriterionItemProperty property)
{
  if (!(*field < value || *field > value))
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Takes @text. */
static void
set_text (SyCriterionItem *self, SyCriterionItemProperty property, char *text)
{
  char **field = &self->texts[property - PROP_HELP];

  if (g_strcmp0 (*field, text) == 0)
    {
      g_free (text);
      return;
    }

  g_free (*field);
  *field = text;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static const char *
get_text (SyCriterionItem *self, SyCriterionItemProperty property)
{
  return self->texts[property - PROP_HELP];
}

/* What the profile alone says. */
static void
update_entry (SyCriterionItem *self, SyProfile *profile)
{
  const SyEntry *entry = sy_profile_find_entry (profile, self->criterion->id);

  set_text (self, PROP_RESET_TEXT,
            sy_criterion_words_reset (self->catalogue, self->index, profile));
  set_text (self, PROP_REASON, g_strdup (entry != NULL ? entry->reason : ""));
  set_text (self, PROP_NOTE, g_strdup (entry != NULL ? entry->note : ""));
}

static void
update_ratings (SyCriterionItem *self, const SyFinding *finding)
{
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      int rating = finding->ratings[hand];

      set_int (self, &self->ratings[hand], rating,
               (SyCriterionItemProperty) (PROP_LEFT_VALUE + hand));
      set_text (self, (SyCriterionItemProperty) (PROP_LEFT_RATING + hand),
                sy_criterion_words_rating (self->criterion, rating, (SyHand) hand));
    }
  set_int (self, &self->better,
           sy_hand_of_sum (finding->ratings[SY_LEFT] - finding->ratings[SY_RIGHT]), PROP_BETTER);
  set_text (self, PROP_OWN_TEXT,
            sy_criterion_words_own (self->catalogue, self->index, finding->ratings));
}

static void
update_effect (SyCriterionItem *self, SyAnalysis *analysis, double span_points)
{
  const SyFinding *finding = &analysis->findings[self->index];
  SyHand hand = sy_hand_of_sum (sy_finding_get_product (finding));
  double points = finding->contribution_points;

  set_double (self, &self->contribution_points, points, PROP_CONTRIBUTION_POINTS);
  set_int (self, &self->hand, hand, PROP_HAND);
  set_double (self, &self->effect_share, span_points > 0 ? points / span_points : 0,
              PROP_EFFECT_SHARE);
  set_text (self, PROP_EFFECT_TEXT, sy_criterion_words_effect (self->catalogue, hand, points));
  set_text (self, PROP_POINTS_TEXT, hand == SY_NEITHER ? g_strdup ("") : sy_words_points (points));
  set_text (self, PROP_REASON_TEXT,
            sy_criterion_words_reason (self->criterion, sy_effect_get_favoured (analysis), points));
}

static void
sy_criterion_item_finalize (GObject *object)
{
  SyCriterionItem *self = SY_CRITERION_ITEM (object);

  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_strfreev (self->texts);

  G_OBJECT_CLASS (sy_criterion_item_parent_class)->finalize (object);
}

static const char *
get_constant (SyCriterionItem *self, SyCriterionItemProperty property)
{
  const SyCriterion *criterion = self->criterion;
  const SyFact *fact = self->fact;

  if (property == PROP_ID)
    return criterion != NULL ? criterion->id : fact->id;
  if (property == PROP_NAME)
    return criterion != NULL ? criterion->name : fact->name;
  if (property == PROP_LEFT_TEXT)
    return criterion != NULL ? criterion->cells[SY_LEFT] : fact->cells[SY_LEFT];
  if (property == PROP_RIGHT_TEXT)
    return criterion != NULL ? criterion->cells[SY_RIGHT] : fact->cells[SY_RIGHT];
  if (criterion == NULL)
    return "";
  if (property == PROP_GROUP)
    return criterion->group;
  if (property == PROP_QUESTION)
    return criterion->question;

  return property == PROP_ZERO ? criterion->zero : criterion->ten;
}

static void
sy_criterion_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyCriterionItem *self = SY_CRITERION_ITEM (object);

  if (id <= PROP_NOTE)
    {
      g_value_set_string (value, id < PROP_HELP ? get_constant (self, (SyCriterionItemProperty) id)
                                                : get_text (self, (SyCriterionItemProperty) id));
      return;
    }

  switch (id)
    {
    case PROP_IS_FACT:
      g_value_set_boolean (value, self->fact != NULL);
      break;
    case PROP_RANK:
      g_value_set_int (value, (int) self->rank);
      break;
    case PROP_WEIGHT:
      g_value_set_int (value, self->weight);
      break;
    case PROP_IS_MUST:
      g_value_set_boolean (value, self->is_must);
      break;
    case PROP_TIPS_AT:
      g_value_set_int (value, self->tips_at);
      break;
    case PROP_TIP_HAND:
      g_value_set_int (value, self->tip_hand);
      break;
    case PROP_HAND:
      g_value_set_int (value, self->hand);
      break;
    case PROP_BETTER:
      g_value_set_int (value, self->better);
      break;
    case PROP_LEFT_VALUE:
    case PROP_RIGHT_VALUE:
      g_value_set_int (value, self->ratings[id - PROP_LEFT_VALUE]);
      break;
    case PROP_CONTRIBUTION_POINTS:
      g_value_set_double (value, self->contribution_points);
      break;
    case PROP_EFFECT_SHARE:
      g_value_set_double (value, self->effect_share);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_criterion_item_class_init (SyCriterionItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = sy_criterion_item_finalize;
  object_class->get_property = sy_criterion_item_get_property;

  for (guint i = 0; i < G_N_ELEMENTS (text_names); i++)
    properties[PROP_ID + i] = g_param_spec_string (text_names[i], NULL, NULL, "", flags);
  properties[PROP_IS_FACT] = g_param_spec_boolean ("is-fact", NULL, NULL, FALSE, flags);
  properties[PROP_RANK] = g_param_spec_int ("rank", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_WEIGHT] = g_param_spec_int ("weight", NULL, NULL, 0, SY_WEIGHT_MAX, 0, flags);
  properties[PROP_IS_MUST] = g_param_spec_boolean ("is-must", NULL, NULL, FALSE, flags);
  properties[PROP_TIPS_AT] =
      g_param_spec_int ("tips-at", NULL, NULL, SY_UNSET, SY_WEIGHT_MAX, SY_UNSET, flags);
  properties[PROP_TIP_HAND] =
      g_param_spec_int ("tip-hand", NULL, NULL, SY_NEITHER, SY_RIGHT, SY_NEITHER, flags);
  properties[PROP_HAND] =
      g_param_spec_int ("hand", NULL, NULL, SY_NEITHER, SY_RIGHT, SY_NEITHER, flags);
  properties[PROP_BETTER] =
      g_param_spec_int ("better", NULL, NULL, SY_NEITHER, SY_RIGHT, SY_NEITHER, flags);
  properties[PROP_LEFT_VALUE] =
      g_param_spec_int ("left-value", NULL, NULL, 0, SY_RATING_MAX, 0, flags);
  properties[PROP_RIGHT_VALUE] =
      g_param_spec_int ("right-value", NULL, NULL, 0, SY_RATING_MAX, 0, flags);
  properties[PROP_CONTRIBUTION_POINTS] =
      g_param_spec_double ("contribution-points", NULL, NULL, -100, 100, 0, flags);
  properties[PROP_EFFECT_SHARE] = g_param_spec_double ("effect-share", NULL, NULL, -1, 1, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_criterion_item_init (SyCriterionItem *self)
{
  self->tips_at = SY_UNSET;
  self->tip_hand = SY_NEITHER;
  self->hand = SY_NEITHER;
  self->better = SY_NEITHER;
  self->texts = g_new0 (char *, N_TEXTS + 1);
  for (guint i = 0; i < N_TEXTS; i++)
    self->texts[i] = g_strdup ("");
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
  set_text (self, PROP_HELP, sy_criterion_words_help (self->criterion));

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
  self->rank = self->index;

  return self;
}

const char *
sy_criterion_item_get_id (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return get_constant (self, PROP_ID);
}

const char *
sy_criterion_item_get_name (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return get_constant (self, PROP_NAME);
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

  return self->rank;
}

int
sy_criterion_item_get_weight (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), 0);

  return self->weight;
}

gboolean
sy_criterion_item_is_fact (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), FALSE);

  return self->fact != NULL;
}

gboolean
sy_criterion_item_is_must (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), FALSE);

  return self->is_must;
}

const char *
sy_criterion_item_get_tip_text (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return get_text (self, PROP_TIP_TEXT);
}

/**
 * sy_criterion_item_get_rating:
 * @self: the item of a criterion
 * @hand: an option
 *
 * Returns: the rating that counts, 0…%SY_RATING_MAX: the team's own, else the catalogue's
 */
int
sy_criterion_item_get_rating (SyCriterionItem *self, SyHand hand)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), 0);

  return self->ratings[hand];
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

const char *
sy_criterion_item_get_reason (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return get_text (self, PROP_REASON);
}

const char *
sy_criterion_item_get_note (SyCriterionItem *self)
{
  g_return_val_if_fail (SY_IS_CRITERION_ITEM (self), NULL);

  return get_text (self, PROP_NOTE);
}

/**
 * sy_criterion_item_update:
 * @self: the item of a criterion
 * @profile: the current profile
 * @analysis: its answer
 * @rank: place in the order of effects
 * @span_points: the largest size of any contribution, which fills half an effect bar
 *
 * Follows the profile; notifies what is different.
 */
void
sy_criterion_item_update (SyCriterionItem *self,
                          SyProfile *profile,
                          SyAnalysis *analysis,
                          guint rank,
                          double span_points)
{
  const SyFinding *finding;
  SyHand tip_hand;

  g_return_if_fail (SY_IS_CRITERION_ITEM (self));
  g_return_if_fail (self->criterion != NULL && self->index < analysis->n_criteria);

  finding = &analysis->findings[self->index];
  tip_hand = finding->tips_at == SY_UNSET ? SY_NEITHER : sy_hand_other (analysis->leader);

  g_object_freeze_notify (G_OBJECT (self));
  set_int (self, &self->weight, finding->weight, PROP_WEIGHT);
  set_int (self, &self->is_must, finding->is_must, PROP_IS_MUST);
  set_int (self, &self->tips_at, finding->tips_at, PROP_TIPS_AT);
  set_int (self, &self->tip_hand, tip_hand, PROP_TIP_HAND);
  set_text (self, PROP_TIP_TEXT,
            sy_criterion_words_tip (self->catalogue, tip_hand, finding->tips_at));
  set_text (self, PROP_MUST_TEXT, sy_criterion_words_must (self->catalogue, self->index, analysis));
  update_ratings (self, finding);
  update_entry (self, profile);
  update_effect (self, analysis, span_points);
  if (self->rank != rank)
    {
      self->rank = rank;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANK]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}
