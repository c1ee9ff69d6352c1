/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include "sy-focus.h"
#include "sy-scroll.h"

/* Where the keyboard is. It goes round the panes by a key, and always has a place: where what had
 * it goes away, GTK gives it to nobody, or to whatever follows in the window, such as the Undo of a
 * toast. Then it goes back to the nearest that is left.
 */

enum
{
  SIDEBAR,
  PAGE,
  NOTICES,
};

static gboolean
is_usable (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget);
}

static gboolean
is_within (GtkWidget *widget, gpointer ancestor)
{
  return widget == ancestor || gtk_widget_is_ancestor (widget, ancestor);
}

static GtkWidget *
get_page (SyWindow *self)
{
  return sy_window_is_in_round (self)    ? GTK_WIDGET (self->round_page)
         : sy_window_is_answering (self) ? GTK_WIDGET (self->answer_page)
                                         : GTK_WIDGET (self->pages);
}

/* What the keyboard goes to by a key, in that order; the notices only while there are some. */
static guint
list_panes (SyWindow *self, GtkWidget *panes[SY_WINDOW_PANES_MAX])
{
  panes[SIDEBAR] = GTK_WIDGET (self->sidebar);
  panes[PAGE] = get_page (self);
  panes[NOTICES] = GTK_WIDGET (self->notice_box);

  return gtk_widget_get_visible (panes[NOTICES]) ? SY_WINDOW_PANES_MAX : SY_WINDOW_PANES_MAX - 1;
}

static gboolean
is_in_toast (SyWindow *self, GtkWidget *widget)
{
  return is_within (widget, self->toasts)
         && !is_within (widget, adw_toast_overlay_get_child (self->toasts));
}

static void
free_place (gpointer place)
{
  g_weak_ref_clear (place);
  g_free (place);
}

/* A toast goes by itself; so what counts is where the keyboard was before. */
static void
remember (SyWindow *self, GtkWidget *focus)
{
  GtkWidget *panes[SY_WINDOW_PANES_MAX];
  guint n = list_panes (self, panes);

  g_set_weak_pointer (&self->focus, focus);
  if (is_in_toast (self, focus))
    return;

  for (guint i = 0; i < n; i++)
    if (is_within (focus, panes[i]))
      g_set_weak_pointer (&self->pane_focus[i], focus);
  g_ptr_array_set_size (self->focus_path, 0);
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GWeakRef *place = g_new0 (GWeakRef, 1);

      g_weak_ref_init (place, widget);
      g_ptr_array_add (self->focus_path, place);
    }
}

static gboolean
was_in (SyWindow *self, GtkWidget *pane)
{
  for (guint i = 0; i < self->focus_path->len; i++)
    {
      g_autoptr (GtkWidget) widget = g_weak_ref_get (g_ptr_array_index (self->focus_path, i));

      if (widget == pane)
        return TRUE;
    }

  return FALSE;
}

/* Whether the keyboard is still in the pane that it was in. */
static gboolean
is_in_its_pane (SyWindow *self, GtkWidget *focus)
{
  GtkWidget *panes[SY_WINDOW_PANES_MAX];
  guint n = list_panes (self, panes);

  if (focus == NULL || !is_usable (focus) || is_in_toast (self, focus))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (is_within (focus, panes[i]) != was_in (self, panes[i]))
      return FALSE;

  return TRUE;
}

/* Where the keyboard was last in it, or to its first control. */
static gboolean
enter_pane (SyWindow *self, guint i)
{
  GtkWidget *panes[SY_WINDOW_PANES_MAX];
  GtkWidget *last = self->pane_focus[i];

  list_panes (self, panes);

  return (last != NULL && is_usable (last) && is_within (last, panes[i])
          && gtk_widget_grab_focus (last))
         || sy_focus_first (panes[i]);
}

/* The page is what matters in all that is around it. */
static gboolean
focus_near (SyWindow *self, GtkWidget *widget)
{
  GtkWidget *page = get_page (self);

  if (widget != page && is_within (page, widget))
    return enter_pane (self, PAGE);

  return gtk_widget_grab_focus (widget) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD)
         || sy_focus_first (widget);
}

/* What had the keyboard, if it is back, or the nearest around it that has something to offer. */
static void
restore (SyWindow *self)
{
  for (guint i = 0; i < self->focus_path->len; i++)
    {
      g_autoptr (GtkWidget) widget = g_weak_ref_get (g_ptr_array_index (self->focus_path, i));

      if (widget != NULL && is_usable (widget) && is_within (widget, self)
          && focus_near (self, widget))
        return;
    }
}

static gboolean
restore_cb (gpointer window)
{
  SyWindow *self = window;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  self->focus_restore = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  if (!is_in_its_pane (self, focus))
    restore (self);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus != NULL)
    remember (self, focus);

  return G_SOURCE_REMOVE;
}

/* GTK is not done yet where it gives the keyboard to somebody else because of a layout. */
static void
focus_cb (SyWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean is_lost = focus == NULL || self->focus == NULL || !is_usable (self->focus);

  if (focus != NULL && (!is_lost || self->focus_path->len == 0))
    remember (self, focus);
  else if (self->focus_restore == 0)
    self->focus_restore = g_idle_add (restore_cb, self);
}

/* The sidebar may lie over the page. */
static gboolean
focus_pane (SyWindow *self, guint i)
{
  if (i == SIDEBAR)
    adw_flap_set_reveal_flap (self->flap, TRUE);
  else if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);

  if (i == SIDEBAR && self->pane_focus[i] == NULL && sy_sidebar_focus_first (self->sidebar))
    return TRUE;

  return enter_pane (self, i);
}

/* To the next pane that has something to offer. */
static void
switch_pane (SyWindow *self, int step)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *panes[SY_WINDOW_PANES_MAX];
  int n = (int) list_panes (self, panes);
  int place = step > 0 ? SIDEBAR - 1 : PAGE + 1; /* from elsewhere */

  for (int i = 0; focus != NULL && i < n; i++)
    if (is_within (focus, panes[i]))
      place = i;

  for (int i = 1; i <= n; i++)
    if (focus_pane (self, (guint) ((place + n + i * step) % n)))
      return;
}

static void
switch_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  switch_pane (window, 1);
}

static void
switch_pane_back_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  switch_pane (window, -1);
}

static void
step_criterion (SyWindow *self, int step)
{
  if (sy_window_is_in_round (self))
    {
      sy_round_page_step (self->round_page, step);
      return;
    }
  if (sy_window_is_answering (self))
    {
      sy_answer_page_step (self->answer_page, step);
      return;
    }
  adw_flap_set_reveal_flap (self->flap, TRUE);
  sy_sidebar_step (self->sidebar, step);
}

static void
next_criterion_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  step_criterion (window, 1);
}

static void
previous_criterion_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  step_criterion (window, -1);
}

/* The table is on the first page. */
static void
evidence_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SyWindow *self = data;

  adw_view_stack_set_visible_child_name (self->pages, "comparison");
  sy_session_explain (self->session, sy_sidebar_get_current (self->sidebar));
}

static void
remember_now (SyWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL)
    remember (self, focus);
}

/**
 * sy_window_focus_sliders:
 *
 * Gives the keyboard to the first slider, or to the page where no slider is seen.
 */
void
sy_window_focus_sliders (SyWindow *self)
{
  if (!adw_flap_get_reveal_flap (self->flap) || !sy_sidebar_focus_first (self->sidebar))
    sy_focus_first (GTK_WIDGET (self->pages));
  remember_now (self);
}

/* Gives the keyboard to what stands below the header by now. */
void
sy_window_focus_page (SyWindow *self)
{
  if (sy_window_is_in_round (self))
    sy_round_page_focus (self->round_page);
  else
    sy_focus_first (get_page (self));
  remember_now (self);
}

/**
 * sy_window_watch_focus:
 * @self: a window that is being made
 *
 * Keeps the keyboard in a place that is seen.
 */
void
sy_window_watch_focus (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "switch-pane", switch_pane_cb, NULL, NULL, NULL, { 0 } },
    { "switch-pane-back", switch_pane_back_cb, NULL, NULL, NULL, { 0 } },
    { "next-criterion", next_criterion_cb, NULL, NULL, NULL, { 0 } },
    { "previous-criterion", previous_criterion_cb, NULL, NULL, NULL, { 0 } },
    { "evidence", evidence_cb, NULL, NULL, NULL, { 0 } },
  };

  self->focus_path = g_ptr_array_new_with_free_func (free_place);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  sy_scroll_follow_focus (GTK_WINDOW (self));
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}

/* The window goes. */
void
sy_window_forget_focus (SyWindow *self)
{
  g_signal_handlers_disconnect_by_func (self, focus_cb, NULL);
  g_clear_handle_id (&self->focus_restore, g_source_remove);
  g_clear_weak_pointer (&self->focus);
  for (guint i = 0; i < SY_WINDOW_PANES_MAX; i++)
    g_clear_weak_pointer (&self->pane_focus[i]);
  g_clear_pointer (&self->focus_path, g_ptr_array_unref);
}
