/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-round-dialog.h"

#include <glib/gi18n.h>

#include "sy-label.h"
#include "sy-person.h"
#include "sy-text.h"

/* Where nobody is known yet. */
#define N_AT_FIRST 3

/**
 * SyRoundDialog:
 *
 * Who weighs in secret: a row a person, with a name or without one.
 */
struct _SyRoundDialog
{
  AdwWindow parent_instance;

  GtkLabel *intro;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (SyRoundDialog, sy_round_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
get_row (SyRoundDialog *self, guint i)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i));
}

static guint
count_rows (SyRoundDialog *self)
{
  guint n = 0;

  while (get_row (self, n) != NULL)
    n++;

  return n;
}

/* Those without a name are called by their number. */
static void
number_rows (SyRoundDialog *self)
{
  guint n = count_rows (self);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = get_row (self, i);
      GtkWidget *remove = g_object_get_data (G_OBJECT (row), "remove");
      /* Translators: a person without a name, by number. */
      g_autofree char *title = g_strdup_printf (_ ("Person %u"), i + 1);
      /* Translators: “Person 2”. */
      g_autofree char *name = g_strdup_printf (_ ("Remove: %s"), title);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      gtk_widget_set_sensitive (remove, n > 1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.add", n < SY_ROUND_PEOPLE_MAX);
}

static void
remove_cb (GtkWidget *row)
{
  SyRoundDialog *self = SY_ROUND_DIALOG (gtk_widget_get_root (row));
  int i = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  gtk_list_box_remove (self->list, row);
  number_rows (self);
  gtk_widget_grab_focus (get_row (self, (guint) MIN (i, (int) count_rows (self) - 1)));
}

static void add_row (SyRoundDialog *self, const char *name);

/* Return goes on to the next, as in any list of names. */
static void
activated_cb (GtkWidget *row)
{
  SyRoundDialog *self = SY_ROUND_DIALOG (gtk_widget_get_root (row));
  guint i = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1;

  if (i == count_rows (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "round.add", NULL);
  else
    gtk_widget_grab_focus (get_row (self, i));
}

static void
add_row (SyRoundDialog *self, const char *name)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, NULL);
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_editable_set_text (GTK_EDITABLE (row), name);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (remove_cb), row);
  g_signal_connect (row, "entry-activated", G_CALLBACK (activated_cb), NULL);
  g_object_set_data (G_OBJECT (row), "remove", remove);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), remove);
  gtk_list_box_append (self->list, row);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SyRoundDialog *self = SY_ROUND_DIALOG (widget);

  add_row (self, "");
  number_rows (self);
  gtk_widget_grab_focus (get_row (self, count_rows (self) - 1));
}

/* The window starts it. */
static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SyRoundDialog *self = SY_ROUND_DIALOG (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GVariantBuilder names;

  g_variant_builder_init (&names, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; get_row (self, i) != NULL; i++)
    g_variant_builder_add (&names, "s", gtk_editable_get_text (GTK_EDITABLE (get_row (self, i))));
  gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.start-round",
                                      g_variant_builder_end (&names));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
sy_round_dialog_class_init (SyRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/dialogs/sy-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SyRoundDialog, intro);
  gtk_widget_class_bind_template_child (widget_class, SyRoundDialog, list);
  gtk_widget_class_install_action (widget_class, "round.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "round.start", NULL, start_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sy_round_dialog_init (SyRoundDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_weighed (GPtrArray *people)
{
  for (guint i = 0; i < people->len; i++)
    if (g_hash_table_size (((SyPerson *) g_ptr_array_index (people, i))->weights) > 0)
      return TRUE;

  return FALSE;
}

/**
 * sy_round_dialog_new:
 * @parent: the window that it stands over, which has the action win.start-round
 * @people: (element-type SyPerson): who is in the project, at most %SY_ROUND_PEOPLE_MAX
 *
 * Returns: (transfer none): a dialog, owned by GTK
 */
GtkWidget *
sy_round_dialog_new (GtkWindow *parent, GPtrArray *people)
{
  SyRoundDialog *self = g_object_new (SY_TYPE_ROUND_DIALOG, "transient-for", parent, NULL);

  for (guint i = 0; i < people->len; i++)
    add_row (self, ((SyPerson *) g_ptr_array_index (people, i))->name);
  for (guint i = people->len; i < (people->len == 0 ? N_AT_FIRST : 0); i++)
    add_row (self, "");
  number_rows (self);
  gtk_widget_grab_focus (get_row (self, 0));
  sy_label_take_text (self->intro,
                      g_strdup (has_weighed (people)
                                    ? _ ("Each weighs once more at this machine, one after the "
                                         "other, with no slider set. What was given before is kept "
                                         "as the round before, and what has moved is shown.")
                                    : _ ("One after the other sets the sliders at this machine. "
                                         "Nothing of it is shown before all are in. Names may be "
                                         "left out.")));

  return GTK_WIDGET (self);
}
