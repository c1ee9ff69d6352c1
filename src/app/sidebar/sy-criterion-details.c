/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-criterion-details.h"

#include <glib/gi18n.h>

#include "sy-label.h"
#include "sy-own-box.h"
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
  gulong handler;        /* of the item */

  GtkLabel *question;
  GtkLabel *zero;
  GtkLabel *ten;
  GtkWidget *ends;
  SyOwnBox *own;
  GtkWidget *ratings;
  GtkWidget *unrated;
  GtkWidget *rate;
  SyRatingField *left;
  SyRatingField *right;
  GtkWidget *reasoning;
  SyTextField *reason;
  GtkLabel *reason_fault;
  SyTextField *note;
  GtkLabel *note_fault;
};

G_DEFINE_FINAL_TYPE (SyCriterionDetails, sy_criterion_details, ADW_TYPE_BIN)

static gboolean
has_own_rating (SyCriterionItem *item)
{
  const int *known = sy_criterion_item_get_criterion (item)->ratings;
  const int *ratings = sy_criterion_item_get_finding (item)->ratings;

  return ratings[SY_LEFT] != known[SY_LEFT] || ratings[SY_RIGHT] != known[SY_RIGHT];
}

/* The field does not go away while somebody types in it, or looks at another window meanwhile. */
static void
show_reasoning (SyCriterionDetails *self)
{
  gboolean is_own = sy_own_is_id (sy_criterion_item_get_id (self->item));
  gboolean is_used = (!is_own && has_own_rating (self->item))
                     || *sy_criterion_item_get_reason (self->item) != '\0'
                     || *sy_text_field_get_fault (self->reason) != '\0'
                     || gtk_widget_is_focus (GTK_WIDGET (self->reason));

  gtk_widget_set_visible (self->reasoning, is_used);
}

static void
changed_cb (SyCriterionDetails *self)
{
  const char *id = sy_criterion_item_get_id (self->item);
  const int *ratings = sy_criterion_item_get_finding (self->item)->ratings;

  sy_rating_field_set_rating (self->left, MAX (ratings[SY_LEFT], 0));
  sy_rating_field_set_rating (self->right, MAX (ratings[SY_RIGHT], 0));
  sy_text_field_set_text (self->reason, sy_criterion_item_get_reason (self->item));
  sy_text_field_set_text (self->note, sy_criterion_item_get_note (self->item));
  show_reasoning (self);
  if (sy_own_is_id (id))
    sy_own_box_show (self->own, self->item);
  gtk_widget_set_visible (self->unrated, ratings[SY_LEFT] == SY_UNSET);
  gtk_widget_set_visible (self->ratings, ratings[SY_LEFT] != SY_UNSET && !sy_own_is_id (id));
}

static void
show_field (SyCriterionDetails *self, SyRatingField *field, SyHand hand)
{
  const SyCriterion *criterion = sy_criterion_item_get_criterion (self->item);
  SyCatalogue *catalogue = sy_session_get_catalogue (self->session);

  sy_rating_field_show (field, catalogue->options[hand].name, criterion->name,
                        criterion->ratings[hand]);
}

/* What the project has made itself is changed as a whole. */
static void
show_criterion (SyCriterionDetails *self, const SyCriterion *criterion)
{
  gboolean is_own = sy_own_is_id (criterion->id);

  gtk_widget_set_visible (self->ends, *criterion->zero != '\0' || *criterion->ten != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->own), is_own);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->rate), "s", criterion->id);
  sy_label_set_text (self->question, criterion->question);
  sy_label_set_text (self->zero, criterion->zero);
  sy_label_set_text (self->ten, criterion->ten);
  show_field (self, self->left, SY_LEFT);
  show_field (self, self->right, SY_RIGHT);
}

/* A field that shows nothing, since nobody has rated the criterion, says nothing. */
static void
set_rating (SyCriterionDetails *self, SyRatingField *field, SyHand hand)
{
  const SyFinding *finding = self->item != NULL ? sy_criterion_item_get_finding (self->item) : NULL;
  int rating = sy_rating_field_get_rating (field);

  if (finding != NULL && sy_finding_is_rated (finding) && rating != finding->ratings[hand])
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

/* A rating of the team's own needs a reason. */
static void
entered_cb (SyCriterionDetails *self)
{
  if (gtk_widget_get_visible (self->reasoning))
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
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

static void
fault_cb (SyCriterionDetails *self)
{
  sy_label_show_fault (self->reason_fault, sy_text_field_get_fault (self->reason));
  sy_label_show_fault (self->note_fault, sy_text_field_get_fault (self->note));
}

/* Who comes back to a text begins another step; a field that nobody needs may go now. */
static void
leave_cb (SyCriterionDetails *self)
{
  if (self->item == NULL)
    return;

  sy_session_end_gesture (self->session);
  show_reasoning (self);
}

static void
sy_criterion_details_dispose (GObject *object)
{
  SyCriterionDetails *self = SY_CRITERION_DETAILS (object);

  sy_criterion_details_set_item (self, NULL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sy_criterion_details_parent_class)->dispose (object);
}

static void
sy_criterion_details_class_init (SyCriterionDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sy_criterion_details_dispose;

  g_type_ensure (SY_TYPE_OWN_BOX);
  g_type_ensure (SY_TYPE_RATING_FIELD);
  g_type_ensure (SY_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/sidebar/sy-criterion-details.ui");
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, question);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, zero);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, ten);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, ends);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, own);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, ratings);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, unrated);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, rate);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, left);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, right);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, reasoning);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, reason);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, reason_fault);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, note);
  gtk_widget_class_bind_template_child (widget_class, SyCriterionDetails, note_fault);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, fault_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
sy_criterion_details_init (SyCriterionDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  SyCriterionDetails *self = g_object_new (SY_TYPE_CRITERION_DETAILS, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * sy_criterion_details_set_item:
 * @item: (nullable): the criterion to follow, or %NULL to rest
 */
void
sy_criterion_details_set_item (SyCriterionDetails *self, SyCriterionItem *item)
{
  g_return_if_fail (SY_IS_CRITERION_DETAILS (self));
  g_return_if_fail (item == NULL || !sy_criterion_item_is_fact (item));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  show_criterion (self, sy_criterion_item_get_criterion (item));
  changed_cb (self);
  self->handler = g_signal_connect_swapped (item, "changed", G_CALLBACK (changed_cb), self);
}

/* The field with a text that does not fit into a project, or NULL. */
GtkWidget *
sy_criterion_details_find_unfit (SyCriterionDetails *self)
{
  SyTextField *fields[] = { self->reason, self->note };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (sy_text_field_get_typed (fields[i]), sy_text_field_get_text (fields[i])) != 0)
      return GTK_WIDGET (fields[i]);

  return NULL;
}
