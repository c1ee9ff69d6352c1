/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-rating-tips-card.h"

#include <glib/gi18n.h>

#include "sy-label.h"
#include "sy-words-outlook.h"

/* The nearest are enough at first. */
#define N_NEAREST 6

/**
 * SyRatingTipsCard:
 *
 * The ratings that would tip the result on their own if they were wrong.
 */
struct _SyRatingTipsCard
{
  SySessionView parent_instance;

  gboolean shows_all;

  GtkStringList *tips;
  GtkSliceListModel *shown;
  GtkListBox *list;
  GtkLabel *score_alone;
  GtkLabel *none;
  GtkToggleButton *more;
};

G_DEFINE_FINAL_TYPE (SyRatingTipsCard, sy_rating_tips_card, SY_TYPE_SESSION_VIEW)

typedef enum
{
  PROP_SHOWS_ALL = 1,
} SyRatingTipsCardProperty;

static GParamSpec *properties[PROP_SHOWS_ALL + 1];

static void
set_shows_all (SyRatingTipsCard *self, gboolean shows_all)
{
  if (self->shows_all == shows_all)
    return;

  self->shows_all = shows_all;
  gtk_slice_list_model_set_size (self->shown, shows_all ? G_MAXUINT : N_NEAREST);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_ALL]);
}

/* Only what lies between the first and the last difference is replaced: most rows stay. */
static void
set_tips (SyRatingTipsCard *self, char **texts)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->tips));
  guint n_new = g_strv_length (texts);
  guint start = 0;
  guint end = 0;
  g_autofree char *last = NULL;

  while (start < MIN (n_old, n_new)
         && strcmp (gtk_string_list_get_string (self->tips, start), texts[start]) == 0)
    start++;
  while (
      end < MIN (n_old, n_new) - start
      && strcmp (gtk_string_list_get_string (self->tips, n_old - 1 - end), texts[n_new - 1 - end])
             == 0)
    end++;
  if (start == n_old && start == n_new)
    return;

  /* The list takes all texts up to a NULL. */
  last = g_steal_pointer (&texts[n_new - end]);
  gtk_string_list_splice (self->tips, start, n_old - start - end,
                          (const char *const *) texts + start);
  texts[n_new - end] = g_steal_pointer (&last);
}

static void
set_more (SyRatingTipsCard *self, guint n)
{
  /* Translators: number of ratings that tip the result. */
  g_autofree char *label = g_strdup_printf (_ ("Show All %u"), n);

  gtk_button_set_label (GTK_BUTTON (self->more), label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > N_NEAREST);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  GtkWidget *label = sy_label_new_wrapped (NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  sy_label_take_text (GTK_LABEL (label), g_strdup (gtk_string_object_get_string (item)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static void
sy_rating_tips_card_update (SySessionView *view)
{
  SyRatingTipsCard *self = SY_RATING_TIPS_CARD (view);
  SySession *session = sy_session_view_get_session (view);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyAnalysis *analysis = sy_session_get_analysis (session);
  g_auto (GStrv) texts = sy_words_rating_tips (catalogue, analysis);
  guint n = g_strv_length (texts);

  set_tips (self, texts);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  set_more (self, n);
  sy_label_take_text (self->score_alone, n > 0 ? sy_words_score_alone (catalogue, analysis) : NULL);
  sy_label_take_text (self->none, n == 0 ? sy_words_no_rating_tips (catalogue, analysis) : NULL);
}

static void
sy_rating_tips_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyRatingTipsCardProperty) id)
    {
    case PROP_SHOWS_ALL:
      g_value_set_boolean (value, SY_RATING_TIPS_CARD (object)->shows_all);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_rating_tips_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SyRatingTipsCardProperty) id)
    {
    case PROP_SHOWS_ALL:
      set_shows_all (SY_RATING_TIPS_CARD (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_rating_tips_card_class_init (SyRatingTipsCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sy_rating_tips_card_get_property;
  object_class->set_property = sy_rating_tips_card_set_property;
  SY_SESSION_VIEW_CLASS (klass)->update = sy_rating_tips_card_update;

  properties[PROP_SHOWS_ALL] =
      g_param_spec_boolean ("shows-all", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/whatif/sy-rating-tips-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SyRatingTipsCard, tips);
  gtk_widget_class_bind_template_child (widget_class, SyRatingTipsCard, shown);
  gtk_widget_class_bind_template_child (widget_class, SyRatingTipsCard, list);
  gtk_widget_class_bind_template_child (widget_class, SyRatingTipsCard, score_alone);
  gtk_widget_class_bind_template_child (widget_class, SyRatingTipsCard, none);
  gtk_widget_class_bind_template_child (widget_class, SyRatingTipsCard, more);
  gtk_widget_class_install_property_action (widget_class, "tips.show-all", "shows-all");
}

static void
sy_rating_tips_card_init (SyRatingTipsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_slice_list_model_set_size (self->shown, N_NEAREST);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, NULL, NULL);
}
