/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-session.h"

#include "sy-presets.h"
#include "sy-reason-list.h"
#include "sy-state.h"
#include "sy-words-decision.h"
#include "sy-words-drift.h"
#include "sy-words-figures.h"
#include "sy-words-outlook.h"
#include "sy-words-reach.h"
#include "sy-words-verdict.h"

/**
 * SySession:
 *
 * What one window is about, and all that its .ui files bind to: the document, what is known, the
 * answer, and the answer in words. The analysis runs once for each change of the profile; texts are
 * made then and notified only where they differ.
 */
struct _SySession
{
  GObject parent_instance;

  SyDocument *document;
  GSignalGroup *document_signals;
  SyCatalogue *catalogue;
  SyAnalysis *analysis;
  SyCriterionList *criteria;
  SyCriterionList *facts;
  SyReasonList *reasons;
  GListModel *presets;
  guint preset;
  gboolean can_tip;
  double scores_points[SY_N_HANDS];
  char **texts; /* by property, from PROP_TITLE */
};

G_DEFINE_FINAL_TYPE (SySession, sy_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_CATALOGUE,
  PROP_ANALYSIS,
  PROP_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_IS_UNTOUCHED,
  PROP_CAN_TIP,
  PROP_CRITERIA,
  PROP_FACTS,
  PROP_REASONS,
  PROP_PRESETS,
  PROP_PRESET,
  PROP_LEFT_SCORE,
  PROP_RIGHT_SCORE,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_PLACE,
  PROP_SELECTED,
  PROP_VERDICT,
  PROP_LEAD,
  PROP_SURENESS,
  PROP_COUNTING,
  PROP_ORDER,
  PROP_CHANGE,
  PROP_SINGLE_CHANGE,
  PROP_TOGETHER,
  PROP_TOGETHER_WARNING,
  PROP_MUSTS,
  PROP_DECISION,
  PROP_UNKNOWN_CRITERIA,
  PROP_LEFT_NAME,
  PROP_RIGHT_NAME,
  PROP_LEFT_SCORE_TEXT,
  PROP_RIGHT_SCORE_TEXT,
} SySessionProperty;

static GParamSpec *properties[PROP_RIGHT_SCORE_TEXT + 1];

static guint explain_signal;

#define N_TEXTS (PROP_RIGHT_SCORE_TEXT - PROP_TITLE + 1)

static const char *const text_names[N_TEXTS] = {
  "title",
  "subtitle",
  "place",
  "selected",
  "verdict",
  "lead",
  "sureness",
  "counting",
  "order",
  "change",
  "single-change",
  "together",
  "together-warning",
  "musts",
  "decision",
  "unknown-criteria",
  "left-name",
  "right-name",
  "left-score-text",
  "right-score-text",
};

static const char *const state_signals[] = {
  "notify::modified",
  "notify::can-undo",
  "notify::can-redo",
  "notify::file",
};

static const char *
get_text (SySession *self, SySessionProperty property)
{
  return self->texts[property - PROP_TITLE];
}

/* Takes @text; nothing to say is "". */
static void
set_text (SySession *self, SySessionProperty property, char *text)
{
  char **field = &self->texts[property - PROP_TITLE];
  char *next = text != NULL ? text : g_strdup ("");

  if (g_strcmp0 (*field, next) == 0)
    {
      g_free (next);
      return;
    }

  g_free (*field);
  *field = next;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
notify (SySession *self, SySessionProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_titles (SySession *self)
{
  set_text (self, PROP_TITLE, sy_state_dup_title (sy_document_get_profile (self->document)));
  set_text (self, PROP_SUBTITLE, sy_state_describe (self->document));
}

static void
update_words (SySession *self)
{
  SyCatalogue *catalogue = self->catalogue;
  SyAnalysis *analysis = self->analysis;
  SyProfile *profile = sy_document_get_profile (self->document);

  set_text (self, PROP_VERDICT, sy_words_verdict (catalogue, analysis));
  set_text (self, PROP_LEAD, sy_words_lead (catalogue, analysis));
  set_text (self, PROP_SURENESS, sy_words_sureness (catalogue, analysis));
  set_text (self, PROP_COUNTING, sy_words_counting (analysis));
  set_text (self, PROP_ORDER, sy_words_order (catalogue, analysis));
  set_text (self, PROP_CHANGE, sy_words_change (catalogue, analysis));
  set_text (self, PROP_SINGLE_CHANGE, sy_words_single_change (catalogue, analysis));
  set_text (self, PROP_TOGETHER, sy_words_together (catalogue, analysis));
  set_text (self, PROP_TOGETHER_WARNING, sy_words_together_warning (catalogue, analysis));
  set_text (self, PROP_MUSTS, sy_words_musts (catalogue, analysis));
  set_text (self, PROP_DECISION, sy_words_decision (catalogue, profile, analysis));
  set_text (self, PROP_UNKNOWN_CRITERIA, sy_words_unknown_criteria (catalogue, profile));
}

static void
update_scores (SySession *self)
{
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      double score = self->analysis->scores_points[hand];
      gboolean is_known = self->analysis->weight_total > 0;

      set_text (self, (SySessionProperty) (PROP_LEFT_SCORE_TEXT + hand),
                is_known ? sy_words_points (score) : NULL);
      if (!(self->scores_points[hand] < score || self->scores_points[hand] > score))
        continue;
      self->scores_points[hand] = score;
      notify (self, (SySessionProperty) (PROP_LEFT_SCORE + hand));
    }
}

static void
update_preset (SySession *self)
{
  SyProfile *profile = sy_document_get_profile (self->document);
  guint preset = sy_presets_find (self->catalogue, profile);

  sy_presets_update (self->presets, self->catalogue, profile);
  if (self->preset == preset)
    return;

  self->preset = preset;
  notify (self, PROP_PRESET);
}

static void
update_can_tip (SySession *self)
{
  gboolean can_tip = self->analysis->n_moves > 0 && !sy_analysis_has_ruled_out (self->analysis);

  if (self->can_tip == can_tip)
    return;

  self->can_tip = can_tip;
  notify (self, PROP_CAN_TIP);
}

static void
update (SySession *self)
{
  SyProfile *profile = sy_document_get_profile (self->document);

  g_object_freeze_notify (G_OBJECT (self));
  g_clear_pointer (&self->analysis, sy_analysis_unref);
  self->analysis = sy_analysis_new (self->catalogue, profile);
  notify (self, PROP_ANALYSIS);
  sy_criterion_list_update (self->criteria, profile, self->analysis);
  update_titles (self);
  update_words (self);
  update_scores (self);
  sy_reason_list_update (self->reasons, self->criteria, self->analysis);
  update_preset (self);
  update_can_tip (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Everything that depends on the catalogue alone. */
static void
set_catalogue (SySession *self, SyCatalogue *catalogue)
{
  if (self->catalogue == catalogue)
    return;

  sy_catalogue_ref (catalogue);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  self->catalogue = catalogue;
  g_clear_object (&self->criteria);
  self->criteria = sy_criterion_list_new (catalogue);
  g_clear_object (&self->facts);
  self->facts = sy_criterion_list_new_for_facts (catalogue);

  set_text (self, PROP_LEFT_NAME, g_strdup (catalogue->options[SY_LEFT].name));
  set_text (self, PROP_RIGHT_NAME, g_strdup (catalogue->options[SY_RIGHT].name));
  g_clear_object (&self->presets);
  self->presets = sy_presets_new (catalogue);
  self->preset = 0;

  notify (self, PROP_CATALOGUE);
  for (SySessionProperty property = PROP_CRITERIA; property <= PROP_PRESET; property++)
    notify (self, property);
}

static void
state_cb (SySession *self, GParamSpec *pspec)
{
  set_text (self, PROP_SUBTITLE, sy_state_describe (self->document));
  if (strcmp (pspec->name, "modified") == 0)
    notify (self, PROP_MODIFIED);
  else if (strcmp (pspec->name, "can-undo") == 0)
    notify (self, PROP_CAN_UNDO);
  else if (strcmp (pspec->name, "can-redo") == 0)
    notify (self, PROP_CAN_REDO);
  else
    set_text (self, PROP_PLACE, sy_state_dup_place (self->document));
  notify (self, PROP_IS_UNTOUCHED);
}

static void
sy_session_finalize (GObject *object)
{
  SySession *self = SY_SESSION (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->analysis, sy_analysis_unref);
  g_clear_object (&self->criteria);
  g_clear_object (&self->facts);
  g_clear_object (&self->reasons);
  g_clear_object (&self->presets);
  g_clear_pointer (&self->texts, g_strfreev);

  G_OBJECT_CLASS (sy_session_parent_class)->finalize (object);
}

static void
sy_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SySession *self = SY_SESSION (object);

  if (id >= PROP_TITLE && id <= PROP_RIGHT_SCORE_TEXT)
    {
      g_value_set_string (value, get_text (self, (SySessionProperty) id));
      return;
    }

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_CATALOGUE:
      g_value_set_boxed (value, self->catalogue);
      break;
    case PROP_ANALYSIS:
      g_value_set_boxed (value, self->analysis);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, sy_document_get_modified (self->document));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, sy_document_get_can_undo (self->document));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, sy_document_get_can_redo (self->document));
      break;
    case PROP_IS_UNTOUCHED:
      g_value_set_boolean (value, sy_session_is_untouched (self));
      break;
    case PROP_CAN_TIP:
      g_value_set_boolean (value, self->can_tip);
      break;
    case PROP_CRITERIA:
      g_value_set_object (value, self->criteria);
      break;
    case PROP_FACTS:
      g_value_set_object (value, self->facts);
      break;
    case PROP_REASONS:
      g_value_set_object (value, self->reasons);
      break;
    case PROP_PRESETS:
      g_value_set_object (value, self->presets);
      break;
    case PROP_PRESET:
      g_value_set_uint (value, self->preset);
      break;
    case PROP_LEFT_SCORE:
    case PROP_RIGHT_SCORE:
      g_value_set_double (value, self->scores_points[id - PROP_LEFT_SCORE]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PRESET)
    sy_session_apply_preset (SY_SESSION (object), g_value_get_uint (value));
  else if (id == PROP_SELECTED)
    sy_session_select (SY_SESSION (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sy_session_class_init (SySessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags both = flags | G_PARAM_WRITABLE;

  object_class->finalize = sy_session_finalize;
  object_class->get_property = sy_session_get_property;
  object_class->set_property = sy_session_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, SY_TYPE_DOCUMENT, flags);
  properties[PROP_CATALOGUE] =
      g_param_spec_boxed ("catalogue", NULL, NULL, SY_TYPE_CATALOGUE, flags);
  properties[PROP_ANALYSIS] = g_param_spec_boxed ("analysis", NULL, NULL, SY_TYPE_ANALYSIS, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_IS_UNTOUCHED] = g_param_spec_boolean ("is-untouched", NULL, NULL, TRUE, flags);
  properties[PROP_CAN_TIP] = g_param_spec_boolean ("can-tip", NULL, NULL, FALSE, flags);
  properties[PROP_CRITERIA] =
      g_param_spec_object ("criteria", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_FACTS] = g_param_spec_object ("facts", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_REASONS] = g_param_spec_object ("reasons", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PRESETS] = g_param_spec_object ("presets", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PRESET] = g_param_spec_uint ("preset", NULL, NULL, 0, G_MAXUINT, 0, both);
  properties[PROP_LEFT_SCORE] = g_param_spec_double ("left-score", NULL, NULL, 0, 100, 0, flags);
  properties[PROP_RIGHT_SCORE] = g_param_spec_double ("right-score", NULL, NULL, 0, 100, 0, flags);
  for (guint i = 0; i < N_TEXTS; i++)
    properties[PROP_TITLE + i] =
        g_param_spec_string (text_names[i], NULL, NULL, "",
                             PROP_TITLE + i == PROP_SELECTED ? both : flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /* with the id of the criterion */
  explain_signal = g_signal_new ("explain", SY_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sy_session_init (SySession *self)
{
  self->texts = g_new0 (char *, N_TEXTS + 1);
  for (guint i = 0; i < N_TEXTS; i++)
    self->texts[i] = g_strdup ("");
  self->reasons = sy_reason_list_new ();
  self->document_signals = g_signal_group_new (SY_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::profile", G_CALLBACK (update),
                                  self);
  for (guint i = 0; i < G_N_ELEMENTS (state_signals); i++)
    g_signal_group_connect_swapped (self->document_signals, state_signals[i], G_CALLBACK (state_cb),
                                    self);
}

/**
 * sy_session_new:
 * @document: what it is about
 * @catalogue: what the document's profiles weigh
 *
 * Returns: (transfer full): a session
 */
SySession *
sy_session_new (SyDocument *document, SyCatalogue *catalogue)
{
  SySession *self = g_object_new (SY_TYPE_SESSION, NULL);

  sy_session_replace (self, document, catalogue);

  return self;
}

SyDocument *
sy_session_get_document (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return self->document;
}

SyCatalogue *
sy_session_get_catalogue (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return self->catalogue;
}

SyAnalysis *
sy_session_get_analysis (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return self->analysis;
}

SyCriterionList *
sy_session_get_criteria (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return self->criteria;
}

SyCriterionList *
sy_session_get_facts (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return self->facts;
}

const char *
sy_session_get_title (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return get_text (self, PROP_TITLE);
}

const char *
sy_session_get_verdict (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return get_text (self, PROP_VERDICT);
}

/**
 * sy_session_get_preset:
 * @self: a session
 *
 * Returns: the position in the list of presets of the one whose weights these are, or 0
 */
guint
sy_session_get_preset (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), 0);

  return self->preset;
}

/**
 * sy_session_is_untouched:
 * @self: a session
 *
 * Returns: whether nothing is lost when another file takes its place
 */
gboolean
sy_session_is_untouched (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), FALSE);

  return sy_document_get_file (self->document) == NULL && !sy_document_get_modified (self->document)
         && !sy_document_get_can_undo (self->document)
         && !sy_document_get_can_redo (self->document);
}

/**
 * sy_session_replace:
 * @self: a session
 * @document: what it is about from now on
 * @catalogue: what the document's profiles weigh
 */
void
sy_session_replace (SySession *self, SyDocument *document, SyCatalogue *catalogue)
{
  g_return_if_fail (SY_IS_SESSION (self));
  g_return_if_fail (SY_IS_DOCUMENT (document) && catalogue != NULL);

  g_object_freeze_notify (G_OBJECT (self));
  g_set_object (&self->document, document);
  set_catalogue (self, catalogue);
  g_signal_group_set_target (self->document_signals, self->document);
  set_text (self, PROP_PLACE, sy_state_dup_place (document));
  set_text (self, PROP_SELECTED, NULL);
  for (SySessionProperty property = PROP_DOCUMENT; property <= PROP_IS_UNTOUCHED; property++)
    if (property != PROP_CATALOGUE && property != PROP_ANALYSIS)
      notify (self, property);
  update (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * sy_session_select:
 * @self: a session
 * @id: (nullable): of the criterion that the user looks at
 */
void
sy_session_select (SySession *self, const char *id)
{
  g_return_if_fail (SY_IS_SESSION (self));

  set_text (self, PROP_SELECTED, g_strdup (id));
}

/**
 * sy_session_explain:
 * @self: a session
 * @id: of a criterion
 *
 * Asks whoever shows its evidence to do so, and selects it.
 */
void
sy_session_explain (SySession *self, const char *id)
{
  g_return_if_fail (SY_IS_SESSION (self));
  g_return_if_fail (id != NULL);

  sy_session_select (self, id);
  g_signal_emit (self, explain_signal, 0, id);
}
