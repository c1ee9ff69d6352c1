/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-day-row.h"

#include <glib/gi18n.h>

#include "sy-decision.h"

/**
 * SyDayRow:
 *
 * A day as YYYY-MM-DD, typed or chosen in a calendar, or none.
 */
struct _SyDayRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (SyDayRow, sy_day_row, ADW_TYPE_ENTRY_ROW)

static void
changed_cb (SyDayRow *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self)));
  gboolean is_valid = sy_day_row_is_valid (self);

  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               is_valid ? GTK_ACCESSIBLE_INVALID_FALSE
                                        : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  if (is_valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
selected_cb (SyDayRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/* Opens the calendar on the day that is written, or today. */
static void
show_day_cb (SyDayRow *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *time = g_strconcat (text, "T12:00:00", NULL);
  g_autoptr (GDateTime) day = NULL;

  if (*text != '\0' && sy_decision_is_day (text))
    day = g_date_time_new_from_iso8601 (time, zone);
  if (day == NULL)
    day = g_date_time_new_now (zone);

  /* What the calendar opens on is nobody's choice. */
  g_signal_handlers_block_by_func (self->calendar, selected_cb, self);
  gtk_calendar_select_day (self->calendar, day);
  g_signal_handlers_unblock_by_func (self->calendar, selected_cb, self);
}

/* There may be several such buttons in a dialog. */
static void
title_cb (SyDayRow *self)
{
  /* Translators: what the day is of. */
  g_autofree char *name =
      g_strdup_printf (_ ("Choose a day: %s"),
                       adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
sy_day_row_class_init (SyDayRowClass *klass)
{
}

static void
sy_day_row_init (SyDayRow *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (show_day_cb), self);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Choose a Day"));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->button));
  g_signal_connect_swapped (self, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self, "notify::title", G_CALLBACK (title_cb), self);
  title_cb (self);
}

/**
 * sy_day_row_is_valid:
 *
 * Returns: whether it holds a day of the calendar, or nothing
 */
gboolean
sy_day_row_is_valid (SyDayRow *self)
{
  const char *text;

  g_return_val_if_fail (SY_IS_DAY_ROW (self), FALSE);

  text = gtk_editable_get_text (GTK_EDITABLE (self));

  return *text == '\0' || sy_decision_is_day (text);
}
