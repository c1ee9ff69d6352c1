/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-rating-field.h"

#include <glib/gi18n.h>

#include "sy-label.h"
#include "sy-number.h"
#include "sy-types.h"

/**
 * SyRatingField:
 *
 * The rating of one option as a number to type. Where it is the team's own, the catalogue's stands
 * beside it in brackets, as a button that goes back to it.
 */
struct _SyRatingField
{
  GtkBox parent_instance;

  int rating;
  int catalogue_rating;

  GtkLabel *option;
  GtkSpinButton *number;
  GtkAdjustment *value;
  GtkLabel *origin;
  GtkButton *back;
  GtkLabel *fault;
};

G_DEFINE_FINAL_TYPE (SyRatingField, sy_rating_field, GTK_TYPE_BOX)

typedef enum
{
  PROP_RATING = 1,
} SyRatingFieldProperty;

static GParamSpec *properties[PROP_RATING + 1];

static guint entered_signal;

static void
update_origin (SyRatingField *self)
{
  gboolean is_own = self->rating != self->catalogue_rating;

  gtk_label_set_label (self->origin, is_own ? _ ("your team") : _ ("catalogue"));
  gtk_widget_set_visible (GTK_WIDGET (self->back), is_own && self->catalogue_rating != SY_UNSET);
}

static void
value_cb (SyRatingField *self)
{
  sy_rating_field_set_rating (self, gtk_spin_button_get_value_as_int (self->number));
}

/* What does not count is to be typed again. */
static void
activate_cb (SyRatingField *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->fault)))
    g_signal_emit (self, entered_signal, 0);
}

/* The button goes away with the rating; the number keeps the keyboard. */
static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SyRatingField *self = SY_RATING_FIELD (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->number));
  sy_rating_field_set_rating (self, self->catalogue_rating);
}

static void
sy_rating_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyRatingFieldProperty) id)
    {
    case PROP_RATING:
      g_value_set_int (value, SY_RATING_FIELD (object)->rating);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_rating_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SyRatingFieldProperty) id)
    {
    case PROP_RATING:
      sy_rating_field_set_rating (SY_RATING_FIELD (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_rating_field_class_init (SyRatingFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sy_rating_field_get_property;
  object_class->set_property = sy_rating_field_set_property;

  properties[PROP_RATING] =
      g_param_spec_int ("rating", NULL, NULL, 0, SY_RATING_MAX, 0,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /* somebody has typed a rating and goes on */
  entered_signal = g_signal_new ("entered", SY_TYPE_RATING_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/sidebar/sy-rating-field.ui");
  gtk_widget_class_bind_template_child (widget_class, SyRatingField, option);
  gtk_widget_class_bind_template_child (widget_class, SyRatingField, number);
  gtk_widget_class_bind_template_child (widget_class, SyRatingField, value);
  gtk_widget_class_bind_template_child (widget_class, SyRatingField, origin);
  gtk_widget_class_bind_template_child (widget_class, SyRatingField, back);
  gtk_widget_class_bind_template_child (widget_class, SyRatingField, fault);
  gtk_widget_class_bind_template_callback (widget_class, value_cb);
  gtk_widget_class_install_action (widget_class, "rating.back", NULL, back_cb);
}

static void
sy_rating_field_init (SyRatingField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sy_number_set_up (self->number, self->fault);
  sy_number_hide_buttons (self->number);
  g_signal_connect_data (gtk_editable_get_delegate (GTK_EDITABLE (self->number)), "activate",
                         G_CALLBACK (activate_cb), self, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  update_origin (self);
}

/**
 * sy_rating_field_show:
 * @option: name of what is rated
 * @criterion: name of what it is rated by
 * @catalogue: the catalogue's rating, or %SY_UNSET where there is none to go back to
 */
void
sy_rating_field_show (SyRatingField *self, const char *option, const char *criterion, int catalogue)
{
  g_autofree char *name = NULL;
  g_autofree char *back = NULL;

  g_return_if_fail (SY_IS_RATING_FIELD (self));

  /* Translators: option, criterion. */
  name = g_strdup_printf (_ ("Rating of %1$s: %2$s"), option, criterion);
  /* Translators: the catalogue's rating, beside the team's own. */
  back = g_strdup_printf (_ ("(catalogue: %d)"), catalogue);
  sy_label_set_text (self->option, option);
  gtk_button_set_label (self->back, back);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, back,
                                  -1);
  self->catalogue_rating = catalogue;
  update_origin (self);
}

int
sy_rating_field_get_rating (SyRatingField *self)
{
  g_return_val_if_fail (SY_IS_RATING_FIELD (self), 0);

  return self->rating;
}

/**
 * sy_rating_field_set_rating:
 * @rating: 0…%SY_RATING_MAX
 */
void
sy_rating_field_set_rating (SyRatingField *self, int rating)
{
  g_return_if_fail (SY_IS_RATING_FIELD (self));

  if (self->rating == rating)
    return;

  self->rating = rating;
  gtk_adjustment_set_value (self->value, rating);
  update_origin (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATING]);
}
