/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-item.h"

#include <glib/gi18n.h>

#include "sy-words.h"

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
  char *tip_text;
  char *effect_text;
  char *points_text;
  char *reason_text;
  char *help;
  char *ratings[SY_N_HANDS];
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
  PROP_HELP,
  PROP_IS_FACT,
  PROP_RANK,
  PROP_WEIGHT,
  PROP_IS_MUST,
  PROP_TIPS_AT,
  PROP_TIP_HAND,
  PROP_TIP_TEXT,
  PROP_HAND,
  PROP_BETTER,
  PROP_CONTRIBUTION_POINTS,
  PROP_EFFECT_SHARE,
  PROP_EFFECT_TEXT,
  PROP_POINTS_TEXT,
  PROP_REASON_TEXT,
  PROP_LEFT_RATING,
  PROP_RIGHT_RATING,
  PROP_LEFT_TEXT,
  PROP_RIGHT_TEXT,
} SyCriterionItemProperty;

static GParamSpec *properties[PROP_RIGHT_TEXT + 1];

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

static void
set_text (SyCriterionItem *self, char **field, char *text, SyCriterionItemProperty property)
{
  if (g_strcmp0 (*field, text) == 0)
    {
      g_free (text);
      return;
    }

  g_free (*field);
  *field = text;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static SyHand
find_better (const int *ratings)
{
  if (ratings[SY_LEFT] == ratings[SY_RIGHT])
    return SY_NEITHER;

  return ratings[SY_LEFT] > ratings[SY_RIGHT] ? SY_LEFT : SY_RIGHT;
}

/* The rating that counts; where it is the team's own, the catalogue's follows in brackets. */
static char *
describe_rating (SyCriterionItem *self, const SyFinding *finding, SyHand hand)
{
  int rating = finding->ratings[hand];

  if (rating == self->criterion->ratings[hand])
    return g_strdup_printf ("%d", rating);

  return g_strdup_printf ("%d (%d)", rating, self->criterion->ratings[hand]);
}

static char *
describe_tip (SyCriterionItem *self, SyHand hand)
{
  if (self->tips_at == SY_UNSET || hand == SY_NEITHER)
    return g_strdup ("");

  /* Translators: option, weight of a criterion. */
  return g_strdup_printf (_ ("%1$s would lead at %2$d"), self->catalogue->options[hand].name,
                          self->tips_at);
}

static char *
describe_effect (SyCriterionItem *self)
{
  g_autofree char *points = sy_words_points (self->contribution_points);

  if (self->hand == SY_NEITHER)
    return g_strdup (_ ("No effect on the result"));

  /* Translators: option, points. */
  return g_strdup_printf (_ ("%1$s +%2$s points"), self->catalogue->options[self->hand].name,
                          points);
}

/* The points as seen by @hand: what speaks against it has a minus. */
static char *
describe_reason (SyCriterionItem *self, SyHand hand)
{
  double points = hand == SY_RIGHT ? -self->contribution_points : self->contribution_points;
  g_autofree char *text = NULL;

  if (hand == SY_NEITHER)
    points = ABS (points);
  text = sy_words_signed_points (points);

  /* Translators: criterion, signed points. */
  return g_strdup_printf (_ ("%1$s %2$s"), self->criterion->name, text);
}

static void
update_effect (SyCriterionItem *self, SyAnalysis *analysis, double points, double span_points)
{
  SyHand seen_by = analysis->recommended != SY_NEITHER ? analysis->recommended : analysis->leader;
  SyHand hand = points > 0 ? SY_LEFT : points < 0 ? SY_RIGHT : SY_NEITHER;

  set_double (self, &self->contribution_points, points, PROP_CONTRIBUTION_POINTS);
  set_int (self, &self->hand, hand, PROP_HAND);
  set_double (self, &self->effect_share, span_points > 0 ? points / span_points : 0,
              PROP_EFFECT_SHARE);
  set_text (self, &self->effect_text, describe_effect (self), PROP_EFFECT_TEXT);
  set_text (self, &self->points_text, hand == SY_NEITHER ? g_strdup ("") : sy_words_points (points),
            PROP_POINTS_TEXT);
  set_text (self, &self->reason_text, describe_reason (self, seen_by), PROP_REASON_TEXT);
}

static void
sy_criterion_item_finalize (GObject *object)
{
  SyCriterionItem *self = SY_CRITERION_ITEM (object);

  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_free (self->tip_text);
  g_free (self->effect_text);
  g_free (self->points_text);
  g_free (self->reason_text);
  g_free (self->help);
  g_free (self->ratings[SY_LEFT]);
  g_free (self->ratings[SY_RIGHT]);

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

static const char *
get_text (SyCriterionItem *self, SyCriterionItemProperty property)
{
  if (property == PROP_HELP)
    return self->help;
  if (property == PROP_TIP_TEXT)
    return self->tip_text;
  if (property == PROP_EFFECT_TEXT)
    return self->effect_text;
  if (property == PROP_POINTS_TEXT)
    return self->points_text;
  if (property == PROP_REASON_TEXT)
    return self->reason_text;
  if (property == PROP_LEFT_RATING)
    return self->ratings[SY_LEFT];
  if (property == PROP_RIGHT_RATING)
    return self->ratings[SY_RIGHT];

  return get_constant (self, property);
}

static void
sy_criterion_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyCriterionItem *self = SY_CRITERION_ITEM (object);

  switch ((SyCriterionItemProperty) id)
    {
    case PROP_ID:
    case PROP_NAME:
    case PROP_GROUP:
    case PROP_QUESTION:
    case PROP_ZERO:
    case PROP_TEN:
    case PROP_LEFT_TEXT:
    case PROP_RIGHT_TEXT:
    case PROP_HELP:
    case PROP_TIP_TEXT:
    case PROP_EFFECT_TEXT:
    case PROP_POINTS_TEXT:
    case PROP_REASON_TEXT:
    case PROP_LEFT_RATING:
    case PROP_RIGHT_RATING:
      g_value_set_string (value, get_text (self, (SyCriterionItemProperty) id));
      break;
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
  static const struct
  {
    SyCriterionItemProperty property;
    const char *name;
  } texts[] = {
    { PROP_ID, "id" },
    { PROP_NAME, "name" },
    { PROP_GROUP, "group" },
    { PROP_QUESTION, "question" },
    { PROP_ZERO, "zero" },
    { PROP_TEN, "ten" },
    { PROP_HELP, "help" },
    { PROP_TIP_TEXT, "tip-text" },
    { PROP_EFFECT_TEXT, "effect-text" },
    { PROP_POINTS_TEXT, "points-text" },
    { PROP_REASON_TEXT, "reason-text" },
    { PROP_LEFT_RATING, "left-rating" },
    { PROP_RIGHT_RATING, "right-rating" },
    { PROP_LEFT_TEXT, "left-text" },
    { PROP_RIGHT_TEXT, "right-text" },
  };

  object_class->finalize = sy_criterion_item_finalize;
  object_class->get_property = sy_criterion_item_get_property;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    properties[texts[i].property] = g_param_spec_string (texts[i].name, NULL, NULL, "", flags);
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
  self->tip_text = g_strdup ("");
  self->effect_text = g_strdup ("");
  self->points_text = g_strdup ("");
  self->reason_text = g_strdup ("");
  self->help = g_strdup ("");
  self->ratings[SY_LEFT] = g_strdup ("");
  self->ratings[SY_RIGHT] = g_strdup ("");
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
  g_free (self->help);
  /* Translators: question, what weight 0 means, what weight 10 means. */
  self->help = g_strdup_printf (_ ("%1$s\n\n0: %2$s\n10: %3$s"), self->criterion->question,
                                self->criterion->zero, self->criterion->ten);

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

  return self->tip_text;
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
  set_text (self, &self->tip_text, describe_tip (self, tip_hand), PROP_TIP_TEXT);
  set_int (self, &self->better, find_better (finding->ratings), PROP_BETTER);
  set_text (self, &self->ratings[SY_LEFT], describe_rating (self, finding, SY_LEFT),
            PROP_LEFT_RATING);
  set_text (self, &self->ratings[SY_RIGHT], describe_rating (self, finding, SY_RIGHT),
            PROP_RIGHT_RATING);
  update_effect (self, analysis, finding->contribution_points, span_points);
  if (self->rank != rank)
    {
      self->rank = rank;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANK]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}
