/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "sy-types.h"

G_BEGIN_DECLS

/* Each text of these structs is owned by its struct, UTF-8, never %NULL and "" where the catalogue
 * says nothing. Each array is never %NULL. Nothing in them changes once the catalogue is sealed.
 */

/* How a claim stands to the rating, the statement or the answer that it is given under. */
typedef enum
{
  SY_MARK_NONE, /* the catalogue does not say */
  SY_MARK_FOR,
  SY_MARK_AGAINST,
  SY_MARK_NEUTRAL,
} SyMark;

/* What a claim rests on. */
typedef enum
{
  SY_EVIDENCE_UNKNOWN,
  SY_EVIDENCE_HEAD_TO_HEAD, /* both options measured by one hand in one way */
  SY_EVIDENCE_MEASURED,     /* one of them, or something near */
  SY_EVIDENCE_VENDOR,       /* what a maker or an authority says, documentation too */
  SY_EVIDENCE_SURVEY,
  SY_EVIDENCE_OPINION,
} SyEvidenceKind;

typedef struct
{
  char *claim;  /* what the source says, as one sentence */
  char *figure; /* the number behind it */
  char *source; /* id of a SySource */
  SyMark mark;
  SyEvidenceKind kind;
  char *note; /* what to know of it: who measured, what is not like */
} SyEvidence;

/* A feature, a framework or a use case of an option. */
typedef struct
{
  char *name;
  char *text;
  GPtrArray *evidence; /* of SyEvidence */
} SyStatement;

typedef struct
{
  char *id;
  char *name;
  char *summary;
  GPtrArray *features;   /* of SyStatement */
  GPtrArray *frameworks; /* of SyStatement */
  GPtrArray *use_cases;  /* of SyStatement */
} SyOption;

typedef struct
{
  char *id;
  char *name;
} SyGroup;

typedef struct
{
  char *id;
  char *name;
  char *group; /* id of a SyGroup */
  SySide side;
  char *question;
  char *zero;              /* what weight 0 means */
  char *ten;               /* what weight 10 means */
  int ratings[SY_N_HANDS]; /* 0…SY_RATING_MAX; both SY_UNSET where the team is to rate it */
  int doubt;               /* steps by which they may be off, 0…SY_RATING_REACH_MAX */
  char *cells[SY_N_HANDS];
  char *reason;
  GPtrArray *evidence; /* of SyEvidence */
} SyCriterion;

/* A row that is shown, not weighed. */
typedef struct
{
  char *id;
  char *name;
  char *cells[SY_N_HANDS];
  GPtrArray *evidence; /* of SyEvidence */
} SyFact;

typedef struct
{
  char *id;
  char *name;
  char *description;
  GHashTable *weights; /* id of a SyCriterion → GINT_TO_POINTER (weight) */
  char *expected;      /* id of an option, or "both" */
} SyPreset;

typedef struct
{
  char *id;
  char *question;
  char *answer;
  GPtrArray *evidence; /* of SyEvidence */
} SyQuestion;

typedef struct
{
  char *id;
  char *title;
  char *publisher;
  int year;   /* of publication, 0 where unknown */
  char *seen; /* the day on which it was read, as YYYY-MM-DD, or "" */
  char *address;
} SySource;

/* What a version of the knowledge says otherwise than the one before. */
typedef struct
{
  int version;
  char *criterion; /* id of a SyCriterion, or of one that is gone, or "" */
  char *what;
  char *why;
} SyChange;

/* The rubric's texts: what 9–10, 7–8, 5–6, 3–4 and 0–2 mean. */
#define SY_RUBRIC_LENGTH 5

#define SY_TYPE_CATALOGUE (sy_catalogue_get_type ())

typedef struct _SyCatalogue SyCatalogue;

/**
 * SyCatalogue:
 * @id: what profiles call it
 * @version: of the knowledge, from 1; grows when ratings or criteria change
 * @title: for people
 * @description: for people
 * @as_of: the day of which the knowledge is, as YYYY-MM-DD, or ""
 * @rated_by: who rated, and what he knew
 * @options: left and right
 * @groups: (element-type SyGroup): in the order of display
 * @rubric: (element-type utf8): what ratings mean, highest first: %SY_RUBRIC_LENGTH texts or none
 * @criteria: (element-type SyCriterion): in catalogue order, which breaks ties
 * @facts: (element-type SyFact): rows without a weight
 * @together_text: how both options are used side by side
 * @together_criterion: id of the criterion that speaks against it
 * @together_warning: what it says
 * @presets: (element-type SyPreset): starting points
 * @questions: (element-type SyQuestion): with answers
 * @sources: (element-type SySource): of all evidence
 * @not_found: (element-type utf8): what was looked for in vain
 * @changes: (element-type SyChange): of the versions, as the file has them
 * @source: (nullable): the JSON that it was read from, which travels with its projects
 * @is_shipped: whether it comes with the program, so that everybody has it
 *
 * What is known about two options: immutable, boxed, reference-counted. Its maker fills the fields
 * of a new catalogue and seals it; from then on they are read only.
 */
struct _SyCatalogue
{
  char *id;
  int version;
  char *title;
  char *description;
  char *as_of;
  char *rated_by;
  SyOption options[SY_N_HANDS];
  GPtrArray *groups;
  GPtrArray *rubric;
  GPtrArray *criteria;
  GPtrArray *facts;
  char *together_text;
  char *together_criterion;
  char *together_warning;
  GPtrArray *presets;
  GPtrArray *questions;
  GPtrArray *sources;
  GPtrArray *not_found;
  GPtrArray *changes;
  GBytes *source;
  gboolean is_shipped;

  /*< private >*/
  GHashTable *criterion_indices;
  GHashTable *source_index;
  struct _SyCatalogue *base; /* (nullable): what owns all else of an extended one */
  GPtrArray *own; /* (nullable) of SyCriterion, or SyOwn, which begin with one: what an extended one
                     adds */
};

GType sy_catalogue_get_type (void);

SyCatalogue *sy_catalogue_new (void);
void sy_catalogue_seal (SyCatalogue *self);
SyCatalogue *sy_catalogue_new_extended (SyCatalogue *base, GPtrArray *criteria);
SyCatalogue *sy_catalogue_ref (SyCatalogue *self);
void sy_catalogue_unref (SyCatalogue *self);

SyCatalogue *sy_catalogue_extend (SyCatalogue *self, GPtrArray *own);
SyCatalogue *sy_catalogue_get_base (SyCatalogue *self);

SyEvidence *sy_evidence_new (void);
SyStatement *sy_statement_new (void);
SyGroup *sy_group_new (void);
SyCriterion *sy_criterion_new (void);
SyFact *sy_fact_new (void);
SyPreset *sy_preset_new (void);
SyQuestion *sy_question_new (void);
SySource *sy_source_new (void);
SyChange *sy_change_new (void);

GPtrArray *sy_evidence_array_new (void);
GPtrArray *sy_criteria_new (void);
void sy_criterion_clear (SyCriterion *criterion);

/* Whether projects carry it with them, since not everybody has it. */
static inline gboolean
sy_catalogue_is_carried (SyCatalogue *self)
{
  return self->source != NULL && !self->is_shipped;
}

int sy_catalogue_find_criterion (SyCatalogue *self, const char *id);
const SyCriterion *sy_catalogue_get_criterion (SyCatalogue *self, guint index);
SyHand sy_catalogue_find_option (SyCatalogue *self, const char *id);
const SyPreset *sy_catalogue_find_preset (SyCatalogue *self, const char *id);
const SySource *sy_catalogue_find_source (SyCatalogue *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyCatalogue, sy_catalogue_unref)

G_END_DECLS
