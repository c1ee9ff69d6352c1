/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-image.h"

#include <string.h>

/* A catalogue as bytes that can be read at once: each text with its NUL, each number as 32 bits,
 * each list after its length, in the order of the walk below. One walk both writes and reads, so
 * that neither can leave out what the other does. Such bytes never come from a file: they are made
 * as the program is built, of its own catalogue, whose JSON need not be read at each start.
 */
typedef struct
{
  GByteArray *written; /* (nullable): or it is being read */
  const char *next;    /* while reading */
  const char *end;
  SyTranslateFunc translate;
} Walk;

typedef gpointer (*Create) (void);
typedef void (*WalkElement) (Walk *self, gpointer element);

static gboolean
is_reading (Walk *self)
{
  return self->written == NULL;
}

static const char *
read_bytes (Walk *self, gsize size)
{
  const char *start = self->next;

  g_assert (size <= (gsize) (self->end - start));
  self->next += size;

  return start;
}

static void
walk_int (Walk *self, int *value)
{
  gint32 bits = GINT32_TO_LE (*value);

  if (is_reading (self))
    memcpy (&bits, read_bytes (self, sizeof bits), sizeof bits);
  else
    g_byte_array_append (self->written, (const guint8 *) &bits, sizeof bits);
  *value = GINT32_FROM_LE (bits);
}

/* A text that stays as it is. */
static void
walk_plain (Walk *self, char **text)
{
  if (is_reading (self))
    *text = g_strdup (read_bytes (self, strnlen (self->next, self->end - self->next) + 1));
  else
    g_byte_array_append (self->written, (const guint8 *) *text, (guint) strlen (*text) + 1);
}

/* A text for people. */
static void
walk_text (Walk *self, char **text)
{
  g_autofree char *plain = NULL;

  walk_plain (self, text);
  if (!is_reading (self) || self->translate == NULL || **text == '\0')
    return;

  plain = *text;
  *text = g_strdup (self->translate (plain));
}

static guint
walk_length (Walk *self, guint length)
{
  int n = (int) length;

  walk_int (self, &n);

  return (guint) n;
}

static void
walk_list (Walk *self, GPtrArray *list, Create create, WalkElement walk)
{
  guint n = walk_length (self, list->len);

  for (guint i = 0; i < n; i++)
    {
      if (is_reading (self))
        g_ptr_array_add (list, create ());
      walk (self, g_ptr_array_index (list, i));
    }
}

static void
walk_texts (Walk *self, GPtrArray *texts)
{
  guint n = walk_length (self, texts->len);

  for (guint i = 0; i < n; i++)
    {
      if (is_reading (self))
        g_ptr_array_add (texts, NULL);
      walk_text (self, (char **) &g_ptr_array_index (texts, i));
    }
}

static void
walk_evidence (Walk *self, gpointer element)
{
  SyEvidence *evidence = element;
  int mark = (int) evidence->mark;
  int kind = (int) evidence->kind;

  walk_text (self, &evidence->claim);
  walk_text (self, &evidence->figure);
  walk_plain (self, &evidence->source);
  walk_int (self, &mark);
  walk_int (self, &kind);
  walk_text (self, &evidence->note);
  evidence->mark = (SyMark) mark;
  evidence->kind = (SyEvidenceKind) kind;
}

static void
walk_evidence_list (Walk *self, GPtrArray *list)
{
  walk_list (self, list, (Create) sy_evidence_new, walk_evidence);
}

static void
walk_statement (Walk *self, gpointer element)
{
  SyStatement *statement = element;

  walk_text (self, &statement->name);
  walk_text (self, &statement->text);
  walk_evidence_list (self, statement->evidence);
}

static void
walk_option (Walk *self, SyOption *option)
{
  walk_plain (self, &option->id);
  walk_text (self, &option->name);
  walk_text (self, &option->summary);
  walk_list (self, option->features, (Create) sy_statement_new, walk_statement);
  walk_list (self, option->frameworks, (Create) sy_statement_new, walk_statement);
  walk_list (self, option->use_cases, (Create) sy_statement_new, walk_statement);
}

static void
walk_group (Walk *self, gpointer element)
{
  SyGroup *group = element;

  walk_plain (self, &group->id);
  walk_text (self, &group->name);
}

static void
walk_cells (Walk *self, char *cells[SY_N_HANDS])
{
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    walk_text (self, &cells[hand]);
}

static void
walk_criterion (Walk *self, gpointer element)
{
  SyCriterion *criterion = element;
  int side = (int) criterion->side;

  walk_plain (self, &criterion->id);
  walk_text (self, &criterion->name);
  walk_plain (self, &criterion->group);
  walk_int (self, &side);
  walk_text (self, &criterion->question);
  walk_text (self, &criterion->zero);
  walk_text (self, &criterion->ten);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    walk_int (self, &criterion->ratings[hand]);
  walk_int (self, &criterion->doubt);
  walk_cells (self, criterion->cells);
  walk_text (self, &criterion->reason);
  walk_evidence_list (self, criterion->evidence);
  criterion->side = (SySide) side;
}

static void
walk_fact (Walk *self, gpointer element)
{
  SyFact *fact = element;

  walk_plain (self, &fact->id);
  walk_text (self, &fact->name);
  walk_cells (self, fact->cells);
  walk_evidence_list (self, fact->evidence);
}

/* A table has no order of its own: by name, so that the bytes are the same each time. */
static void
walk_weights (Walk *self, GHashTable *weights)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (weights), (GCompareFunc) strcmp);
  guint n = walk_length (self, g_hash_table_size (weights));

  for (guint i = 0; i < n; i++)
    {
      char *name = g_list_nth_data (names, i);
      int weight = name != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (weights, name)) : 0;

      walk_plain (self, &name);
      walk_int (self, &weight);
      if (is_reading (self))
        g_hash_table_insert (weights, name, GINT_TO_POINTER (weight));
    }
}

static void
walk_preset (Walk *self, gpointer element)
{
  SyPreset *preset = element;

  walk_plain (self, &preset->id);
  walk_text (self, &preset->name);
  walk_text (self, &preset->description);
  walk_weights (self, preset->weights);
  walk_plain (self, &preset->expected);
}

static void
walk_question (Walk *self, gpointer element)
{
  SyQuestion *question = element;

  walk_plain (self, &question->id);
  walk_text (self, &question->question);
  walk_text (self, &question->answer);
  walk_evidence_list (self, question->evidence);
}

static void
walk_source (Walk *self, gpointer element)
{
  SySource *source = element;

  walk_plain (self, &source->id);
  walk_plain (self, &source->title);
  walk_plain (self, &source->publisher);
  walk_int (self, &source->year);
  walk_plain (self, &source->seen);
  walk_plain (self, &source->address);
}

static void
walk_change (Walk *self, gpointer element)
{
  SyChange *change = element;

  walk_int (self, &change->version);
  walk_plain (self, &change->criterion);
  walk_text (self, &change->what);
  walk_text (self, &change->why);
}

static void
walk_head (Walk *self, SyCatalogue *catalogue)
{
  walk_plain (self, &catalogue->id);
  walk_int (self, &catalogue->version);
  walk_text (self, &catalogue->title);
  walk_text (self, &catalogue->description);
  walk_plain (self, &catalogue->as_of);
  walk_text (self, &catalogue->rated_by);
  walk_text (self, &catalogue->together_text);
  walk_plain (self, &catalogue->together_criterion);
  walk_text (self, &catalogue->together_warning);
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    walk_option (self, &catalogue->options[hand]);
}

static void
walk_catalogue (Walk *self, SyCatalogue *catalogue)
{
  walk_head (self, catalogue);
  walk_list (self, catalogue->groups, (Create) sy_group_new, walk_group);
  walk_texts (self, catalogue->rubric);
  walk_list (self, catalogue->criteria, (Create) sy_criterion_new, walk_criterion);
  walk_list (self, catalogue->facts, (Create) sy_fact_new, walk_fact);
  walk_list (self, catalogue->presets, (Create) sy_preset_new, walk_preset);
  walk_list (self, catalogue->questions, (Create) sy_question_new, walk_question);
  walk_list (self, catalogue->sources, (Create) sy_source_new, walk_source);
  walk_texts (self, catalogue->not_found);
  walk_list (self, catalogue->changes, (Create) sy_change_new, walk_change);
}

/**
 * sy_catalogue_to_image:
 * @catalogue: a sealed catalogue that was read without a translation
 *
 * Returns: (transfer full): all of it but its source, the same bytes each time
 */
GBytes *
sy_catalogue_to_image (SyCatalogue *catalogue)
{
  Walk walk = { .written = g_byte_array_new () };

  walk_catalogue (&walk, catalogue);

  return g_byte_array_free_to_bytes (walk.written);
}

/**
 * sy_catalogue_from_image:
 * @image: what sy_catalogue_to_image() has returned, of this version of the program
 * @translate: (nullable) (scope call): called for every text for people
 *
 * Returns: (transfer full): the catalogue, sealed, without a source
 */
SyCatalogue *
sy_catalogue_from_image (GBytes *image, SyTranslateFunc translate)
{
  SyCatalogue *catalogue = sy_catalogue_new ();
  Walk walk = { .translate = translate };
  gsize size;

  walk.next = g_bytes_get_data (image, &size);
  walk.end = walk.next + size;
  walk_catalogue (&walk, catalogue);
  g_assert (walk.next == walk.end);
  sy_catalogue_seal (catalogue);

  return catalogue;
}
