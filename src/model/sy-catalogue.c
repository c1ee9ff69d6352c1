/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue.h"

G_DEFINE_BOXED_TYPE (SyCatalogue, sy_catalogue, sy_catalogue_ref, sy_catalogue_unref)

static void
free_evidence (gpointer data)
{
  SyEvidence *evidence = data;

  g_free (evidence->claim);
  g_free (evidence->figure);
  g_free (evidence->source);
  g_free (evidence->note);
  g_free (evidence);
}

static void
free_statement (gpointer data)
{
  SyStatement *statement = data;

  g_free (statement->name);
  g_free (statement->text);
  g_ptr_array_unref (statement->evidence);
  g_free (statement);
}

static void
free_group (gpointer data)
{
  SyGroup *group = data;

  g_free (group->id);
  g_free (group->name);
  g_free (group);
}

static void
free_criterion (gpointer data)
{
  SyCriterion *criterion = data;

  sy_criterion_clear (criterion);
  g_free (criterion);
}

static void
free_fact (gpointer data)
{
  SyFact *fact = data;

  g_free (fact->id);
  g_free (fact->name);
  g_free (fact->cells[SY_LEFT]);
  g_free (fact->cells[SY_RIGHT]);
  g_ptr_array_unref (fact->evidence);
  g_free (fact);
}

static void
free_preset (gpointer data)
{
  SyPreset *preset = data;

  g_free (preset->id);
  g_free (preset->name);
  g_free (preset->description);
  g_hash_table_unref (preset->weights);
  g_free (preset->expected);
  g_free (preset);
}

static void
free_question (gpointer data)
{
  SyQuestion *question = data;

  g_free (question->id);
  g_free (question->question);
  g_free (question->answer);
  g_ptr_array_unref (question->evidence);
  g_free (question);
}

static void
free_source (gpointer data)
{
  SySource *source = data;

  g_free (source->id);
  g_free (source->title);
  g_free (source->publisher);
  g_free (source->seen);
  g_free (source->address);
  g_free (source);
}

static void
free_change (gpointer data)
{
  SyChange *change = data;

  g_free (change->criterion);
  g_free (change->what);
  g_free (change->why);
  g_free (change);
}

static void
clear_option (SyOption *option)
{
  g_free (option->id);
  g_free (option->name);
  g_free (option->summary);
  g_ptr_array_unref (option->features);
  g_ptr_array_unref (option->frameworks);
  g_ptr_array_unref (option->use_cases);
}

static void
clear_extended (SyCatalogue *self)
{
  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->own);
  g_hash_table_unref (self->criterion_indices);
  sy_catalogue_unref (self->base);
}

static void
clear_catalogue (gpointer data)
{
  SyCatalogue *self = data;

  if (self->base != NULL)
    {
      clear_extended (self);
      return;
    }

  g_free (self->id);
  g_free (self->title);
  g_free (self->description);
  g_free (self->as_of);
  g_free (self->rated_by);
  clear_option (&self->options[SY_LEFT]);
  clear_option (&self->options[SY_RIGHT]);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->rubric);
  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->facts);
  g_free (self->together_text);
  g_free (self->together_criterion);
  g_free (self->together_warning);
  g_ptr_array_unref (self->presets);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->not_found);
  g_ptr_array_unref (self->changes);
  g_clear_pointer (&self->source, g_bytes_unref);
  g_clear_pointer (&self->criterion_indices, g_hash_table_unref);
  g_clear_pointer (&self->source_index, g_hash_table_unref);
}

static void
fill_text (char **text)
{
  if (*text == NULL)
    *text = g_strdup ("");
}

/**
 * sy_catalogue_new:
 *
 * Makes an empty catalogue whose fields its maker fills before sy_catalogue_seal().
 *
 * Returns: (transfer full): the catalogue
 */
SyCatalogue *
sy_catalogue_new (void)
{
  SyCatalogue *self = g_rc_box_new0 (SyCatalogue);

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      self->options[hand].features = g_ptr_array_new_with_free_func (free_statement);
      self->options[hand].frameworks = g_ptr_array_new_with_free_func (free_statement);
      self->options[hand].use_cases = g_ptr_array_new_with_free_func (free_statement);
    }
  self->groups = g_ptr_array_new_with_free_func (free_group);
  self->rubric = g_ptr_array_new_with_free_func (g_free);
  self->criteria = sy_criteria_new ();
  self->facts = g_ptr_array_new_with_free_func (free_fact);
  self->presets = g_ptr_array_new_with_free_func (free_preset);
  self->questions = g_ptr_array_new_with_free_func (free_question);
  self->sources = g_ptr_array_new_with_free_func (free_source);
  self->not_found = g_ptr_array_new_with_free_func (g_free);
  self->changes = g_ptr_array_new_with_free_func (free_change);

  return self;
}

static void
index_criteria (SyCatalogue *self)
{
  self->criterion_indices = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->criteria->len; i++)
    {
      SyCriterion *criterion = g_ptr_array_index (self->criteria, i);

      g_hash_table_insert (self->criterion_indices, criterion->id, GUINT_TO_POINTER (i));
    }
}

/**
 * sy_catalogue_seal:
 * @self: a catalogue with all its content
 *
 * Ends the making: empty texts take the place of missing ones and ids can be looked up. The ids of
 * criteria and of sources must be unique; the reader has seen to that.
 */
void
sy_catalogue_seal (SyCatalogue *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->criterion_indices == NULL);
  g_return_if_fail (self->criteria->len <= SY_CRITERIA_MAX);

  fill_text (&self->title);
  fill_text (&self->description);
  fill_text (&self->as_of);
  fill_text (&self->rated_by);
  fill_text (&self->together_text);
  fill_text (&self->together_criterion);
  fill_text (&self->together_warning);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    fill_text (&self->options[hand].summary);

  index_criteria (self);
  self->source_index = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->sources->len; i++)
    {
      SySource *source = g_ptr_array_index (self->sources, i);

      g_hash_table_insert (self->source_index, source->id, source);
    }
}

/**
 * sy_catalogue_new_extended:
 * @base: a sealed catalogue
 * @criteria: (element-type SyCriterion): of sy_criteria_new() or sy_owns_new(), of ids that @base
 * does not have; with those of @base at most %SY_CRITERIA_MAX. Not to be changed any more
 *
 * Returns: (transfer full): what @base says, sealed, with @criteria after its own
 */
SyCatalogue *
sy_catalogue_new_extended (SyCatalogue *base, GPtrArray *criteria)
{
  SyCatalogue *self;

  g_return_val_if_fail (base != NULL && criteria != NULL, NULL);
  g_return_val_if_fail (base->criteria->len + criteria->len <= SY_CRITERIA_MAX, NULL);

  self = g_rc_box_new (SyCatalogue);
  *self = *base;
  self->base = sy_catalogue_ref (base);
  self->own = g_ptr_array_ref (criteria);
  self->criteria = g_ptr_array_sized_new (base->criteria->len + criteria->len);
  for (guint i = 0; i < base->criteria->len; i++)
    g_ptr_array_add (self->criteria, g_ptr_array_index (base->criteria, i));
  for (guint i = 0; i < criteria->len; i++)
    g_ptr_array_add (self->criteria, g_ptr_array_index (criteria, i));
  index_criteria (self);

  return self;
}

SyCatalogue *
sy_catalogue_ref (SyCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

void
sy_catalogue_unref (SyCatalogue *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear_catalogue);
}

/**
 * sy_catalogue_extend:
 * @self: a sealed catalogue, extended or not
 * @own: (element-type SyOwn): criteria of a project's own, not to be changed any more
 *
 * What knows a project's own criteria besides those of the catalogue, which they follow, knows all
 * that the project weighs. There may be %SY_CRITERIA_MAX of both; the reader has seen to that.
 *
 * Returns: (transfer full): such a catalogue, which is @self if that has these already
 */
SyCatalogue *
sy_catalogue_extend (SyCatalogue *self, GPtrArray *own)
{
  SyCatalogue *base;

  g_return_val_if_fail (self != NULL && own != NULL, NULL);

  base = sy_catalogue_get_base (self);
  if (own->len == 0)
    return sy_catalogue_ref (base);
  if (self->own == own && self->base == base)
    return sy_catalogue_ref (self);

  /* An own criterion begins with a criterion. */
  return sy_catalogue_new_extended (base, own);
}

/**
 * sy_catalogue_get_base:
 * @self: a sealed catalogue, extended or not
 *
 * Returns: (transfer none): the catalogue without what it was extended by
 */
SyCatalogue *
sy_catalogue_get_base (SyCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  while (self->base != NULL)
    self = self->base;

  return self;
}

SyEvidence *
sy_evidence_new (void)
{
  return g_new0 (SyEvidence, 1);
}

/**
 * sy_evidence_array_new:
 *
 * Returns: (transfer full) (element-type SyEvidence): an empty array that owns what is added
 */
GPtrArray *
sy_evidence_array_new (void)
{
  return g_ptr_array_new_with_free_func (free_evidence);
}

/**
 * sy_criteria_new:
 *
 * Returns: (transfer full) (element-type SyCriterion): an empty array that owns what is added
 */
GPtrArray *
sy_criteria_new (void)
{
  return g_ptr_array_new_with_free_func (free_criterion);
}

SyStatement *
sy_statement_new (void)
{
  SyStatement *statement = g_new0 (SyStatement, 1);

  statement->evidence = sy_evidence_array_new ();

  return statement;
}

SyGroup *
sy_group_new (void)
{
  return g_new0 (SyGroup, 1);
}

SyCriterion *
sy_criterion_new (void)
{
  SyCriterion *criterion = g_new0 (SyCriterion, 1);

  criterion->doubt = SY_RATING_REACH_DEFAULT;
  criterion->evidence = sy_evidence_array_new ();

  return criterion;
}

/**
 * sy_criterion_clear:
 * @criterion: a criterion
 *
 * Frees what it owns, but not the criterion.
 */
void
sy_criterion_clear (SyCriterion *criterion)
{
  g_free (criterion->id);
  g_free (criterion->name);
  g_free (criterion->group);
  g_free (criterion->question);
  g_free (criterion->zero);
  g_free (criterion->ten);
  g_free (criterion->cells[SY_LEFT]);
  g_free (criterion->cells[SY_RIGHT]);
  g_free (criterion->reason);
  g_ptr_array_unref (criterion->evidence);
}

SyFact *
sy_fact_new (void)
{
  SyFact *fact = g_new0 (SyFact, 1);

  fact->evidence = sy_evidence_array_new ();

  return fact;
}

SyPreset *
sy_preset_new (void)
{
  SyPreset *preset = g_new0 (SyPreset, 1);

  preset->weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return preset;
}

SyQuestion *
sy_question_new (void)
{
  SyQuestion *question = g_new0 (SyQuestion, 1);

  question->evidence = sy_evidence_array_new ();

  return question;
}

SySource *
sy_source_new (void)
{
  return g_new0 (SySource, 1);
}

SyChange *
sy_change_new (void)
{
  return g_new0 (SyChange, 1);
}

/**
 * sy_catalogue_find_criterion:
 * @self: a sealed catalogue
 * @id: a criterion's id
 *
 * Returns: its index in @criteria, or -1 where the catalogue does not know it
 */
int
sy_catalogue_find_criterion (SyCatalogue *self, const char *id)
{
  gpointer index;

  g_return_val_if_fail (self != NULL && self->criterion_indices != NULL, -1);
  g_return_val_if_fail (id != NULL, -1);

  if (!g_hash_table_lookup_extended (self->criterion_indices, id, NULL, &index))
    return -1;

  return (int) GPOINTER_TO_UINT (index);
}

/**
 * sy_catalogue_get_criterion:
 * @self: a catalogue
 * @index: below the number of its criteria
 *
 * Returns: (transfer none): the criterion
 */
const SyCriterion *
sy_catalogue_get_criterion (SyCatalogue *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->criteria->len, NULL);

  return g_ptr_array_index (self->criteria, index);
}

/**
 * sy_catalogue_find_option:
 * @self: a catalogue
 * @id: (nullable): an option's id
 *
 * Returns: the option, or %SY_NEITHER
 */
SyHand
sy_catalogue_find_option (SyCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL, SY_NEITHER);

  if (g_strcmp0 (id, self->options[SY_LEFT].id) == 0)
    return SY_LEFT;
  if (g_strcmp0 (id, self->options[SY_RIGHT].id) == 0)
    return SY_RIGHT;

  return SY_NEITHER;
}

/**
 * sy_catalogue_find_preset:
 * @self: a catalogue
 * @id: (nullable): a preset's id
 *
 * Returns: (transfer none) (nullable): the preset
 */
const SyPreset *
sy_catalogue_find_preset (SyCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->presets->len; i++)
    {
      const SyPreset *preset = g_ptr_array_index (self->presets, i);

      if (g_strcmp0 (preset->id, id) == 0)
        return preset;
    }

  return NULL;
}

/**
 * sy_catalogue_find_source:
 * @self: a sealed catalogue
 * @id: a source's id
 *
 * Returns: (transfer none) (nullable): the source
 */
const SySource *
sy_catalogue_find_source (SyCatalogue *self, const char *id)
{
  g_return_val_if_fail (self != NULL && self->source_index != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->source_index, id);
}
