/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-round-page.h"

#include <glib/gi18n.h>

#include "sy-clamp.h"
#include "sy-focus.h"
#include "sy-label.h"
#include "sy-weighing-page.h"
#include "sy-words-round.h"
#include "sy-wrap-layout.h"

#define GAP_PX 6

/**
 * SyRoundPage:
 *
 * A secret round: the machine goes to somebody, they weigh, and so on until all are in. What one
 * has given goes from the page before the next is asked.
 */
struct _SyRoundPage
{
  AdwBin parent_instance;

  SyBallot *ballot; /* (nullable): what is shown */

  GtkStack *stack;
  GtkLabel *heading;
  GtkLabel *text;
  GtkLabel *progress;
  GtkWidget *begin;
  GtkWidget *skip;
  GtkWidget *reveal;
  GtkWidget *others;
  GtkWidget *buttons;
  GtkWidget *turn_buttons;
  SyWeighingPage *sliders;
};

G_DEFINE_FINAL_TYPE (SyRoundPage, sy_round_page, ADW_TYPE_BIN)

/* Made when it is opened: each turn has other people. */
static void
popup_cb (GtkMenuButton *button, gpointer page)
{
  const SySecretRound *round = sy_ballot_get_round (SY_ROUND_PAGE (page)->ballot);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; round != NULL && i < round->people->len; i++)
    {
      g_autofree char *name = sy_words_round_person (round, i);
      g_autofree char *label = NULL;
      g_autoptr (GMenuItem) item = NULL;

      /* An underscore would be a mnemonic. */
      g_auto (GStrv) parts = g_strsplit (name, "_", -1);

      label = g_strjoinv ("__", parts);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "win.hand-over", "u", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
show_between (SyRoundPage *self, const SySecretRound *round)
{
  gboolean is_all_in = round->phase == SY_SECRET_PHASE_ALL_IN;

  sy_label_take_text (self->heading, sy_words_round_heading (round));
  sy_label_take_text (self->text, sy_words_round_text (round));
  sy_label_take_text (self->progress, sy_words_round_progress (round));
  gtk_widget_set_visible (self->begin, !is_all_in);
  gtk_widget_set_visible (self->skip, !is_all_in);
  gtk_widget_set_visible (self->reveal, is_all_in);
  gtk_button_set_label (GTK_BUTTON (self->reveal),
                        sy_secret_round_has_any (round) ? _ ("Reveal") : _ ("End the Round"));
  gtk_widget_set_visible (self->others, round->people->len > 1 || is_all_in);
  gtk_stack_set_visible_child_name (self->stack, "between");
}

static void
sy_round_page_dispose (GObject *object)
{
  g_clear_object (&SY_ROUND_PAGE (object)->ballot);

  G_OBJECT_CLASS (sy_round_page_parent_class)->dispose (object);
}

static void
sy_round_page_class_init (SyRoundPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_round_page_dispose;

  g_type_ensure (SY_TYPE_CLAMP);
  g_type_ensure (SY_TYPE_WEIGHING_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/weighing/sy-round-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, heading);
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, text);
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, progress);
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, begin);
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, skip);
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, reveal);
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, others);
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, turn_buttons);
  gtk_widget_class_bind_template_child (widget_class, SyRoundPage, sliders);
}

static void
sy_round_page_init (SyRoundPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->buttons, sy_wrap_layout_new (GAP_PX));
  sy_weighing_page_set_buttons (self->sliders, self->turn_buttons);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->others), popup_cb, self, NULL);
}

/**
 * sy_round_page_show:
 * @ballot: a ballot
 * @catalogue: what is weighed, the project's own criteria included
 *
 * Shows the turn that its round is at; nothing of anybody where none is under way.
 */
void
sy_round_page_show (SyRoundPage *self, SyBallot *ballot, SyCatalogue *catalogue)
{
  const SySecretRound *round;
  SyWeighing *weighing;
  g_autofree char *heading = NULL;

  g_return_if_fail (SY_IS_ROUND_PAGE (self) && SY_IS_BALLOT (ballot));

  g_set_object (&self->ballot, ballot);
  round = sy_ballot_get_round (ballot);
  weighing = sy_ballot_get_weighing (ballot);
  heading = weighing != NULL ? sy_words_round_heading (round) : g_strdup ("");
  sy_weighing_page_show (self->sliders, heading, catalogue, weighing);
  if (weighing != NULL)
    gtk_stack_set_visible_child_name (self->stack, "turn");
  else if (round != NULL)
    show_between (self, round);
}

/* Gives the keyboard to what comes next. */
void
sy_round_page_focus (SyRoundPage *self)
{
  GtkWidget *next;

  g_return_if_fail (SY_IS_ROUND_PAGE (self));

  next = gtk_widget_get_visible (self->begin) ? self->begin : self->reveal;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "turn") != 0)
    gtk_widget_grab_focus (next);
  else if (!sy_weighing_page_focus_slider (self->sliders))
    sy_focus_first (GTK_WIDGET (self));
}

/* Gives the keyboard to the next slider, or with −1 to the one before. */
void
sy_round_page_step (SyRoundPage *self, int step)
{
  g_return_if_fail (SY_IS_ROUND_PAGE (self));

  sy_weighing_page_step (self->sliders, step);
}
