/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-weight-cell.h"

#include <glib/gi18n.h>

#include "sy-number.h"
#include "sy-types.h"

/* What an empty cell says of itself. */
#define UNSET_TEXT "–"

/**
 * SyWeightCell:
 *
 * A weight in a table to type in. What is typed counts at once; an empty cell is a weight that was
 * not set. What is no weight does not count, is said, and gives way to what does when the cell is
 * left.
 */
struct _SyWeightCell
{
  GtkEntry parent_instance;

  guint row;
  guint column;
  int weight;
  char *former;        /* (nullable): what was given before */
  guint emptied;       /* source */
  gboolean is_writing; /* what it holds */
};

G_DEFINE_FINAL_TYPE (SyWeightCell, sy_weight_cell, GTK_TYPE_ENTRY)

static guint weighed_signal;

static void
show_fault (SyWeightCell *self, gboolean is_faulty)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_tooltip_text (widget, is_faulty ? _ ("A whole number from 0 to 10, or nothing")
                                                 : self->former);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               is_faulty ? GTK_ACCESSIBLE_INVALID_TRUE
                                         : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (is_faulty)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
}

static void
write_weight (SyWeightCell *self)
{
  g_autofree char *text =
      self->weight == SY_UNSET ? g_strdup ("") : g_strdup_printf ("%d", self->weight);

  self->is_writing = TRUE;
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->is_writing = FALSE;
  show_fault (self, FALSE);
}

static void
take (SyWeightCell *self, int weight)
{
  g_clear_handle_id (&self->emptied, g_source_remove);
  show_fault (self, FALSE);
  if (self->weight == weight)
    return;

  self->weight = weight;
  g_signal_emit (self, weighed_signal, 0, weight);
}

static gboolean
emptied_cb (gpointer data)
{
  SyWeightCell *self = data;

  self->emptied = 0;
  take (self, SY_UNSET);

  return G_SOURCE_REMOVE;
}

/* What is typed over goes before the new text comes, so a cell is empty only if it stays so. */
static void
changed_cb (SyWeightCell *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  int weight;

  if (self->is_writing)
    return;

  g_clear_handle_id (&self->emptied, g_source_remove);
  if (*text == '\0')
    self->emptied = g_idle_add (emptied_cb, self);
  else if (sy_number_read (text, &weight) && weight <= SY_WEIGHT_MAX)
    take (self, weight);
  else
    show_fault (self, TRUE);
}

static void
leave_cb (SyWeightCell *self)
{
  if (self->emptied != 0)
    take (self, SY_UNSET);
  write_weight (self);
}

static void
sy_weight_cell_dispose (GObject *object)
{
  g_clear_handle_id (&SY_WEIGHT_CELL (object)->emptied, g_source_remove);

  G_OBJECT_CLASS (sy_weight_cell_parent_class)->dispose (object);
}

static void
sy_weight_cell_finalize (GObject *object)
{
  g_free (SY_WEIGHT_CELL (object)->former);

  G_OBJECT_CLASS (sy_weight_cell_parent_class)->finalize (object);
}

static void
sy_weight_cell_class_init (SyWeightCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sy_weight_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = sy_weight_cell_finalize;

  /* with the weight, %SY_UNSET where the cell was emptied */
  weighed_signal = g_signal_new ("weighed", SY_TYPE_WEIGHT_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sy_weight_cell_init (SyWeightCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->weight = SY_UNSET;
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), 3);
  gtk_editable_set_alignment (GTK_EDITABLE (self), 0.5f);
  gtk_entry_set_max_length (GTK_ENTRY (self), 9);
  gtk_entry_set_input_purpose (GTK_ENTRY (self), GTK_INPUT_PURPOSE_DIGITS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self), UNSET_TEXT);
  gtk_widget_add_css_class (GTK_WIDGET (self), "weight-cell");
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  sy_number_select_on_click (GTK_EDITABLE (self));
}

/**
 * sy_weight_cell_new:
 * @row: where it stands
 * @column: likewise
 *
 * Returns: (transfer floating): a cell without a weight
 */
GtkWidget *
sy_weight_cell_new (guint row, guint column)
{
  SyWeightCell *self = g_object_new (SY_TYPE_WEIGHT_CELL, NULL);

  self->row = row;
  self->column = column;

  return GTK_WIDGET (self);
}

void
sy_weight_cell_get_place (SyWeightCell *self, guint *row, guint *column)
{
  g_return_if_fail (SY_IS_WEIGHT_CELL (self));

  *row = self->row;
  *column = self->column;
}

/**
 * sy_weight_cell_show:
 * @self: a cell
 * @weight: 0…%SY_WEIGHT_MAX, or %SY_UNSET
 * @name: whose weight it is, and of what
 *
 * Shows a weight. What somebody is typing stays, as long as it is the same weight.
 */
void
sy_weight_cell_show (SyWeightCell *self, int weight, const char *name)
{
  g_return_if_fail (SY_IS_WEIGHT_CELL (self) && name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->weight == weight)
    return;

  self->weight = weight;
  write_weight (self);
}

/**
 * sy_weight_cell_show_former:
 * @self: a cell
 * @steps: how far the weight is above what was given before, or below; 0 for no mark
 * @former: (nullable): what was given before, in words
 *
 * Marks a weight that has moved.
 */
void
sy_weight_cell_show_former (SyWeightCell *self, int steps, const char *former)
{
  static const char *const icons[] = { "pan-down-symbolic", NULL, "pan-up-symbolic" };
  const char *icon = icons[1 + (steps > 0) - (steps < 0)];

  g_return_if_fail (SY_IS_WEIGHT_CELL (self));

  if (steps == 0)
    former = NULL;
  if (g_strcmp0 (self->former, former) == 0)
    return;

  g_free (self->former);
  self->former = g_strdup (former);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self), GTK_ENTRY_ICON_SECONDARY, icon);
  gtk_entry_set_icon_activatable (GTK_ENTRY (self), GTK_ENTRY_ICON_SECONDARY, FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), former);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  former != NULL ? former : "", -1);
}
