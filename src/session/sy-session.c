/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-session-private.h"

#include "sy-catalogue-steps.h"
#include "sy-presets.h"
#include "sy-state.h"

/**
 * SySession:
 *
 * What one window is about: the document, what is known, the answer, and what the user looks at.
 * The analysis runs once for each change of the profile. Facts, not sentences: a view says its own
 * words, and only while it is seen. Its weights are those of the project.
 */
struct _SySession
{
  GObject parent_instance;

  SyDocument *document;
  GSignalGroup *document_signals;
  SyCatalogue *catalogue;
  GPtrArray *catalogue_steps;
  SyAnalysis *analysis;
  SyCriterionList *criteria;
  SyCriterionList *facts;
  SyReasonList *reasons;
  GListModel *presets;
  guint preset;
  gboolean can_tip;
  gboolean is_example;
  gboolean is_order_held;
  char *title;
  char *heading;
  char *subtitle;
  char *place;    /* (nullable) */
  char *selected; /* (nullable) */
};

G_DEFINE_FINAL_TYPE_WITH_CODE (SySession,
                               sy_session,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (SY_TYPE_WEIGHING, _sy_session_init_weighing))

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_CATALOGUE,
  PROP_ANALYSIS,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_CAN_TIP,
  PROP_IS_UNTOUCHED,
  PROP_PRESET,
  PROP_TITLE,
  PROP_HEADING,
  PROP_SUBTITLE,
  PROP_PLACE,
  PROP_SELECTED,
  PROP_IS_ORDER_HELD,
} SySessionProperty;

static GParamSpec *properties[PROP_IS_ORDER_HELD + 1];

static guint explain_signal;

static const char *const state_signals[] = {
  "notify::modified", "notify::can-undo",     "notify::can-redo",
  "notify::file",     "notify::secret-round",
};

static void
notify (SySession *self, SySessionProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Takes @text. */
static void
set_text (SySession *self, char **field, char *text, SySessionProperty property)
{
  if (g_strcmp0 (*field, text) == 0)
    {
      g_free (text);
      return;
    }

  g_free (*field);
  *field = text;
  notify (self, property);
}

static SyProfile *
get_profile (SySession *self)
{
  return sy_document_get_profile (self->document);
}

static void
update_preset (SySession *self)
{
  guint preset = sy_presets_find (self->catalogue, get_profile (self));

  sy_presets_update (self->presets, self->catalogue, get_profile (self));
  if (self->preset == preset)
    return;

  self->preset = preset;
  notify (self, PROP_PRESET);
}

static void
update_title (SySession *self)
{
  GFile *file = sy_document_get_file (self->document);

  set_text (self, &self->title, sy_state_dup_title (get_profile (self), file), PROP_TITLE);
  set_text (self, &self->heading,
            sy_session_is_example (self) ? sy_state_dup_example (self->title)
                                         : g_strdup (self->title),
            PROP_HEADING);
}

static void
update_subtitle (SySession *self)
{
  set_text (self, &self->subtitle,
            sy_session_is_example (self) ? sy_state_describe_example ()
                                         : sy_state_describe (self->document),
            PROP_SUBTITLE);
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

/* Everything that depends on the catalogue alone; the project's own criteria are no part of its
 * starting points.
 */
static void
set_catalogue (SySession *self, SyCatalogue *catalogue)
{
  g_autoptr (SyCriterionList) before = NULL;
  gboolean is_extended;

  if (self->catalogue == catalogue)
    return;

  is_extended = self->catalogue != NULL
                && sy_catalogue_get_base (self->catalogue) == sy_catalogue_get_base (catalogue);
  sy_catalogue_ref (catalogue);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  self->catalogue = catalogue;
  before = g_steal_pointer (&self->criteria);
  self->criteria = sy_criterion_list_new (catalogue, before);
  g_clear_object (&self->facts);
  self->facts = sy_criterion_list_new_for_facts (catalogue);
  notify (self, PROP_CATALOGUE);
  if (is_extended)
    return;

  g_clear_object (&self->presets);
  self->presets = sy_presets_new (catalogue);
  self->preset = 0;
}

static void
update (SySession *self)
{
  SyProfile *profile = get_profile (self);
  SyCatalogue *now = sy_catalogue_steps_follow (self->catalogue_steps, profile, self->catalogue);
  g_autoptr (SyCatalogue) all = sy_catalogue_extend (now, sy_profile_get_own (profile));
  const SyPreset *preset = sy_catalogue_find_preset (all, sy_profile_get_preset (profile));

  g_object_freeze_notify (G_OBJECT (self));
  set_catalogue (self, all);
  g_clear_pointer (&self->analysis, sy_analysis_unref);
  self->analysis = sy_analysis_new (self->catalogue, profile);
  notify (self, PROP_ANALYSIS);
  update_title (self);
  sy_criterion_list_update (self->criteria, profile, self->analysis, preset);
  sy_weighing_emit_changed (SY_WEIGHING (self));
  if (!self->is_order_held)
    sy_reason_list_update (self->reasons, self->criteria, self->analysis);
  update_preset (self);
  update_can_tip (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
state_cb (SySession *self, GParamSpec *pspec)
{
  update_title (self);
  update_subtitle (self);
  if (strcmp (pspec->name, "can-undo") == 0)
    notify (self, PROP_CAN_UNDO);
  else if (strcmp (pspec->name, "can-redo") == 0)
    notify (self, PROP_CAN_REDO);
  else if (strcmp (pspec->name, "file") == 0)
    set_text (self, &self->place, sy_state_dup_place (self->document), PROP_PLACE);
  notify (self, PROP_IS_UNTOUCHED);
}

static void
sy_session_finalize (GObject *object)
{
  SySession *self = SY_SESSION (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->catalogue_steps, g_ptr_array_unref);
  g_clear_pointer (&self->analysis, sy_analysis_unref);
  g_clear_object (&self->criteria);
  g_clear_object (&self->facts);
  g_clear_object (&self->reasons);
  g_clear_object (&self->presets);
  g_free (self->title);
  g_free (self->heading);
  g_free (self->subtitle);
  g_free (self->place);
  g_free (self->selected);

  G_OBJECT_CLASS (sy_session_parent_class)->finalize (object);
}

static void
sy_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SySession *self = SY_SESSION (object);

  switch ((SySessionProperty) id)
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
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, sy_document_get_can_undo (self->document));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, sy_document_get_can_redo (self->document));
      break;
    case PROP_CAN_TIP:
      g_value_set_boolean (value, self->can_tip);
      break;
    case PROP_IS_UNTOUCHED:
      g_value_set_boolean (value, sy_session_is_untouched (self));
      break;
    case PROP_PRESET:
      g_value_set_uint (value, self->preset);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, self->selected);
      break;
    case PROP_IS_ORDER_HELD:
      g_value_set_boolean (value, self->is_order_held);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_session_class_init (SySessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = sy_session_finalize;
  object_class->get_property = sy_session_get_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, SY_TYPE_DOCUMENT, flags);
  properties[PROP_CATALOGUE] =
      g_param_spec_boxed ("catalogue", NULL, NULL, SY_TYPE_CATALOGUE, flags);
  properties[PROP_ANALYSIS] = g_param_spec_boxed ("analysis", NULL, NULL, SY_TYPE_ANALYSIS, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_TIP] = g_param_spec_boolean ("can-tip", NULL, NULL, FALSE, flags);
  properties[PROP_IS_UNTOUCHED] = g_param_spec_boolean ("is-untouched", NULL, NULL, TRUE, flags);
  properties[PROP_PRESET] = g_param_spec_uint ("preset", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL, flags);
  properties[PROP_IS_ORDER_HELD] = g_param_spec_boolean ("is-order-held", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /* with the id of the criterion */
  explain_signal = g_signal_new ("explain", SY_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sy_session_init (SySession *self)
{
  self->reasons = sy_reason_list_new ();
  self->catalogue_steps = sy_catalogue_steps_new ();
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

GPtrArray *
_sy_session_get_catalogue_steps (SySession *self)
{
  return self->catalogue_steps;
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

/**
 * sy_session_get_reasons:
 * @self: a session
 *
 * Returns: (transfer none): the weightiest reasons, the same list for the session's life
 */
SyReasonList *
sy_session_get_reasons (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return self->reasons;
}

/**
 * sy_session_get_presets:
 * @self: a session
 *
 * Returns: (transfer none): where to start from, as sy_presets_new() lists it for the catalogue
 */
GListModel *
sy_session_get_presets (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return self->presets;
}

const char *
sy_session_get_title (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return self->title;
}

/**
 * sy_session_get_selected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the id of the criterion that the user looks at
 */
const char *
sy_session_get_selected (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), NULL);

  return self->selected;
}

/**
 * sy_session_get_can_tip:
 * @self: a session
 *
 * Returns: whether sy_session_tip() has something to do: no slider lifts a must
 */
gboolean
sy_session_get_can_tip (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), FALSE);

  return self->can_tip;
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
 * sy_session_mark_example:
 * @self: a session over an example that comes with the program
 *
 * Lets it be called one, until it is replaced or touched and so becomes the user's.
 */
void
sy_session_mark_example (SySession *self)
{
  g_return_if_fail (SY_IS_SESSION (self));

  self->is_example = TRUE;
  update_title (self);
  update_subtitle (self);
}

/**
 * sy_session_is_example:
 * @self: a session
 *
 * Returns: whether it shows an example, which nobody has touched
 */
gboolean
sy_session_is_example (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), FALSE);

  return self->is_example && sy_session_is_untouched (self);
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
  if (g_set_object (&self->document, document))
    g_ptr_array_set_size (self->catalogue_steps, 0);
  self->is_example = FALSE;
  set_catalogue (self, catalogue);
  g_signal_group_set_target (self->document_signals, self->document);
  update_subtitle (self);
  set_text (self, &self->place, sy_state_dup_place (document), PROP_PLACE);
  set_text (self, &self->selected, NULL, PROP_SELECTED);
  notify (self, PROP_DOCUMENT);
  notify (self, PROP_CAN_UNDO);
  notify (self, PROP_CAN_REDO);
  notify (self, PROP_IS_UNTOUCHED);
  update (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * sy_session_select:
 * @self: a session
 * @id: of the criterion that the user looks at
 *
 * Tells of it also where it was selected before: who looks at it again wants it in sight again.
 */
void
sy_session_select (SySession *self, const char *id)
{
  g_return_if_fail (SY_IS_SESSION (self));

  g_free (self->selected);
  self->selected = g_strdup (id);
  notify (self, PROP_SELECTED);
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

/**
 * sy_session_hold_order:
 * @self: a session
 * @is_held: whether somebody drags a slider
 *
 * What is ordered by weight or effect does not jump under the eyes of who drags a slider; it
 * follows when the drag ends.
 */
void
sy_session_hold_order (SySession *self, gboolean is_held)
{
  g_return_if_fail (SY_IS_SESSION (self));

  if (self->is_order_held == is_held)
    return;

  self->is_order_held = is_held;
  if (!is_held)
    sy_reason_list_update (self->reasons, self->criteria, self->analysis);
  notify (self, PROP_IS_ORDER_HELD);
}

gboolean
sy_session_is_order_held (SySession *self)
{
  g_return_val_if_fail (SY_IS_SESSION (self), FALSE);

  return self->is_order_held;
}
