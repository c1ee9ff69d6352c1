/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-details.h"

#include <glib/gi18n.h>

#include "sy-label.h"
#include "sy-rating-field.h"
#include "sy-text-field.h"

/**
 * SyCriterionDetails:
 *
 * The opened part of a row: what to ask about a criterion, how the options are rated and why, and
 * what the team notes.
 */
struct _SyCriterionDetails
{
  AdwBin parent_instance;

  SySession *session;
  SyCriterionItem *item; /* (nullable), while the row is open */
  GBindingGroup *bindings;
  GSignalGroup *signals;

  GtkLabel *question;
  GtkLabel *zero;
  GtkLabel *ten;
  SyRatingField *left;
  SyRatingField *right;
  GtkWidget *reasoning;
  SyTextField *reason;
  SyTextField *note;
};

G_DEFINE_FINAL_TYPE (SyCriterionDetails, sy_criterion_details, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_ITEM,
} SyCriterionDetailsProperty;

static GParamSpec *properties[PROP_ITEM + 1];

static gboolean
has_own_rating (SyCriterionItem *item)
{
  const SyCriterion *criterion = sy_criterion_item_get_criterion (item);

  return sy_criterion_item_get_rating (item, SY_LEFT) != criterion->ratings[SY_LEFT]
         || sy_criterion_item_get_rating (item, SY_RIGHT) != criterion->ratings[SY_RIGHT];
}

/* The field does not go away while somebody types in it, or looks at another window meanwhile. */
static void
reasoning_cb (SyCriterionDetails *self)
{
  gboolean is_used = has_own_rating (self->item)
                     || *sy_criterion_item_get_reason (self->item) != '\0'
                     || gtk_widget_is_focus (GTK_WIDGET (self->reason));

  gtk_widget_set_visible (self->reasoning, is_used);
}

static void
show_field (SyCriterionDetails *self, SyRatingField *field, SyHand hand)
{
  const SyCriterion *criterion = sy_criterion_item_get_criterion (self->item);
  SyCatalogue *catalogue = sy_session_get_catalogue (self->session);

  sy_rating_field_show (field, catalogue->options[hand].name, criterion->name,
                        criterion->ratings[hand]);
}

static void
set_rating (SyCriterionDetails *self, SyRatingField *field, SyHand hand)
{
  int rating = sy_rating_field_get_rating (field);

  if (self->item != NULL && rating != sy_criterion_item_get_rating (self->item, hand))
    sy_session_set_rating (self->session, sy_criterion_item_get_id (self->item), hand, rating);
}

static void
left_cb (SyCriterionDetails *self)
{
  set_rating (self, self->left, SY_LEFT);
}

static void
right_cb (SyCriterionDetails *self)
{
  set_rating (self, self->right, SY_RIGHT);
}

static void
reason_cb (SyCriterionDetails *self)
{
  const char *text = sy_text_field_get_text (self->reason);

  if (self->item != NULL && strcmp (text, sy_criterion_item_get_reason (self->item)) != 0)
    sy_session_set_reason (self->session, sy_criterion_item_get_id (self->item), text);
}

static void
note_cb (SyCriterionDetails *self)
{
  const char *text = sy_text_field_get_text (self->note);

  if (self->item != NULL && strcmp (text, sy_criterion_item_get_note (self->item)) != 0)
    sy_session_set_note (self->session, sy_criterion_item_get_id (self->item), text);
}

/* Who comes back to a text begins another step; a field that nobody needs may go now. */
static void
leave_cb (SyCriterionDetails *self)
{
  if (self->item == NULL)
    return;

  sy_session_end_gesture (self->session);
  reasoning_cb (self);
}

static void
sy_criterion_details_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SyCriterionDetails *self = SY_CRITERION_DETAILS (object);

  switch ((SyCriterionDetailsProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_criterion_details_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  SyCriterionDetails *self = SY_CRITERION_DETAILS (object);

  switch ((SyCriterionDetailsProperty) id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_ITEM:
      sy_criterion_details_set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_criterion_details_dispose (GObject *object)
{
  SyCriterionDetails *self = SY_CRITERION_DETAILS (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sy_criterion_details_parent_class)->dispose (object);
}

static void
sy_criterion_details_class_init (SyCriterionDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = sy_criterion_details_dispose;
  object_class->get_property = sy_criterion_details_get_property;
  object_class->set_property = sy_criterion_details_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, SY_TYPE_SESSION, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, SY_TYPE_CRITERION_ITEM, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SY_TYPE_RATING_FIELD);
  g_type_ensure (SY_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/sidebar/sy-criterion-details.ui");
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, question);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, zero);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, ten);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, left);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, right);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, reasoning);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, reason);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, note);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
sy_criterion_details_init (SyCriterionDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  sy_label_bind (self->bindings, "question", self->question);
  sy_label_bind (self->bindings, "zero", self->zero);
  sy_label_bind (self->bindings, "ten", self->ten);
  g_binding_group_bind (self->bindings, "left-value", self->left, "rating", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "right-value", self->right, "rating",
                        G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "reason", self->reason, "text", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "note", self->note, "text", G_BINDING_SYNC_CREATE);

  self->signals = g_signal_group_new (SY_TYPE_CRITERION_ITEM);
  g_signal_group_connect_swapped (self->signals, "notify::own-text", G_CALLBACK (reasoning_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::reason", G_CALLBACK (reasoning_cb), self);
  g_signal_connect_swapped (self->signals, "bind", G_CALLBACK (reasoning_cb), self);
}

/**
 * sy_criterion_details_new:
 * @session: what it changes
 *
 * Returns: (transfer floating): details that show nothing yet
 */
GtkWidget *
sy_criterion_details_new (SySession *session)
{
  return g_object_new (SY_TYPE_CRITERION_DETAILS, "session", session, NULL);
}

/**
 * sy_criterion_details_set_item:
 * @self: details
 * @item: (nullable): the criterion to follow, or %NULL to rest
 */
void
sy_criterion_details_set_item (SyCriterionDetails *self, SyCriterionItem *item)
{
  g_return_if_fail (SY_IS_CRITERION_DETAILS (self));
  g_return_if_fail (item == NULL || !sy_criterion_item_is_fact (item));

  if (!g_set_object (&self->item, item))
    return;

  if (item != NULL)
    {
      show_field (self, self->left, SY_LEFT);
      show_field (self, self->right, SY_RIGHT);
    }
  g_signal_group_set_target (self->signals, item);
  g_binding_group_set_source (self->bindings, item);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
