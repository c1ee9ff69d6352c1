/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-comparison-row.h"
#include "sy-comparison-table.h"
#include "sy-criterion-row.h"
#include "sy-reason-box.h"
#include "sy-sidebar.h"
#include "sy-smallest-change-card.h"
#include "sy-weight-scale.h"
#include "sy-window-private.h"

/* The keyboard always has a place that is seen, and comes to it without a search. */

static GtkApplication *application;

static GtkWidget *
find (gpointer root, GType type, const char *id)
{
  GtkWidget *found = sy_app_test_find (root, type, id);

  g_assert_nonnull (found);

  return found;
}

static GtkWidget *
get_focus (SyWindow *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static GtkWidget *
find_first_slider (SyWindow *window)
{
  return find (find (window, SY_TYPE_CRITERION_ROW, NULL), SY_TYPE_WEIGHT_SCALE, NULL);
}

/* GTK gives the keyboard to another widget with the next layout. */
static void
draw (SyWindow *window)
{
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_queue_resize (GTK_WIDGET (window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      sy_test_settle ();
    }
}

static void
assert_seen (SyWindow *window, gpointer pane)
{
  GtkWidget *focus;

  draw (window);
  focus = get_focus (window);
  g_assert_nonnull (focus);
  g_test_message ("%s %s", G_OBJECT_TYPE_NAME (focus),
                  gtk_buildable_get_buildable_id (GTK_BUILDABLE (focus)));
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_true (gtk_widget_is_sensitive (focus));
  g_assert_true (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

static void
act (SyWindow *window, const char *action)
{
  g_test_message ("%s", action);
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

static void
show_page (SyWindow *window, const char *name)
{
  adw_view_stack_set_visible_child_name (window->pages, name);
  draw (window);
}

static SyWindow *
open_touched (void)
{
  SyWindow *window = sy_app_test_open_window (application);

  sy_session_set_weight (window->session, "realtime", 4, SY_GESTURE_NONE);
  draw (window);

  return window;
}

/* Whoever has said what is built goes on with the sliders, and Space undoes nothing. */
static void
test_card (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *card = find (find (window, GTK_TYPE_FLOW_BOX, "cards"), GTK_TYPE_BUTTON, NULL);

  gtk_widget_grab_focus (card);
  g_signal_emit_by_name (card, "clicked");
  g_assert_true (get_focus (window) == find_first_slider (window));
  assert_seen (window, find_first_slider (window));
  sy_app_test_close_window (window);
}

/* Where the sliders are folded away there is the page. */
static void
test_card_without_sliders (void)
{
  SyWindow *window = sy_app_test_open_window (application);

  adw_flap_set_reveal_flap (window->flap, FALSE);
  draw (window);
  g_signal_emit_by_name (find (find (window, GTK_TYPE_FLOW_BOX, "cards"), GTK_TYPE_BUTTON, NULL),
                         "clicked");
  assert_seen (window, window->pages);
  sy_app_test_close_window (window);
}

static void
test_panes (void)
{
  SyWindow *window = open_touched ();

  act (window, "win.switch-pane");
  assert_seen (window, find_first_slider (window));
  act (window, "win.switch-pane");
  assert_seen (window, window->pages);
  act (window, "win.switch-pane");
  assert_seen (window, find_first_slider (window)); /* where it was */
  act (window, "win.switch-pane-back");
  assert_seen (window, window->pages);

  sy_window_show_notice (window, SY_NOTICE_OPEN_FAILED, "Title", "Text");
  draw (window);
  act (window, "win.switch-pane");
  assert_seen (window, window->notice_box);
  act (window, "win.switch-pane");
  assert_seen (window, window->sidebar);
  act (window, "win.switch-pane-back");
  assert_seen (window, window->notice_box);

  act (window, "win.toggle-sidebar");
  act (window, "win.switch-pane"); /* opens it */
  assert_seen (window, window->sidebar);
  sy_app_test_close_window (window);
}

static void
test_notice (void)
{
  SyWindow *window = open_touched ();
  GtkWidget *slider = find_first_slider (window);

  gtk_widget_grab_focus (slider);
  for (SyNoticeKind kind = SY_NOTICE_OPEN_FAILED; kind <= SY_NOTICE_NO_CATALOGUE; kind++)
    sy_window_show_notice (window, kind, "Title", "Text");
  assert_seen (window, slider);
  while (g_list_model_get_n_items (G_LIST_MODEL (window->notices)) > 0)
    {
      GtkWidget *dismiss = find (window->notice_box, GTK_TYPE_BUTTON, "dismiss");
      gboolean is_last = g_list_model_get_n_items (G_LIST_MODEL (window->notices)) == 1;

      gtk_widget_grab_focus (dismiss);
      g_signal_emit_by_name (dismiss, "clicked");
      assert_seen (window, is_last ? (gpointer) window->pages : window->notice_box);
    }
  sy_app_test_close_window (window);
}

static GtkWidget *
find_undo (SyWindow *window)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (window->toasts)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != adw_toast_overlay_get_child (window->toasts))
      return find (child, GTK_TYPE_BUTTON, NULL);

  g_assert_not_reached ();
}

/* A toast that goes gives the keyboard back. */
static void
test_toast (void)
{
  SyWindow *window = open_touched ();
  GtkWidget *slider = find_first_slider (window);
  GtkWidget *undo;

  gtk_widget_grab_focus (slider);
  act (window, "win.tip");
  draw (window);
  undo = find_undo (window);
  gtk_widget_grab_focus (undo);
  assert_seen (window, undo);
  g_signal_emit_by_name (undo, "clicked");
  sy_test_let_pass (500); /* it slides away */
  assert_seen (window, slider);
  sy_app_test_close_window (window);
}

/* What had the keyboard goes away, or cannot be used any more. */
static void
test_lost (void)
{
  static const struct
  {
    const char *page;
    GType (*type) (void);
    const char *id;
    const char *action;
  } cases[] = {
    { "comparison", sy_reason_box_get_type, NULL, "win.undo" },
    { "what-if", sy_smallest_change_card_get_type, "tip", "win.tip" },
    { "comparison", sy_sidebar_get_type, NULL, "win.toggle-sidebar" },
    { "comparison", sy_sidebar_get_type, NULL, "win.undo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SyWindow *window = open_touched ();
      GtkWidget *pane;
      GtkWidget *part;

      g_test_message ("%u", i);
      show_page (window, cases[i].page);
      part = find (window, cases[i].type (), NULL);
      if (SY_IS_SIDEBAR (part))
        gtk_widget_grab_focus (find (part, GTK_TYPE_BUTTON, "reset"));
      else
        gtk_widget_grab_focus (find (part, GTK_TYPE_BUTTON, cases[i].id));
      pane = get_focus (window);
      g_assert_nonnull (pane);
      act (window, cases[i].action);
      assert_seen (window, window->flap);
      g_assert_true (!SY_IS_SIDEBAR (part) || i == 2
                     || gtk_widget_is_ancestor (get_focus (window), part));
      sy_app_test_close_window (window);
    }
}

/* The last step back switches the button off that did it. */
static void
test_insensitive (void)
{
  SyWindow *window = open_touched ();
  GtkWidget *header = find (window, ADW_TYPE_HEADER_BAR, NULL);
  GtkWidget *undo = NULL;

  gtk_widget_grab_focus (window->redo); /* not yet: there is nothing to redo */
  for (GtkWidget *button = gtk_widget_get_prev_sibling (window->redo);
       button != NULL && undo == NULL; button = gtk_widget_get_prev_sibling (button))
    if (GTK_IS_BUTTON (button))
      undo = button;
  gtk_widget_grab_focus (undo);
  assert_seen (window, undo);
  act (window, "win.undo");
  assert_seen (window, header);
  sy_app_test_close_window (window);
}

/* Other criteria, other rows. */
static void
test_replaced (void)
{
  g_autoptr (SyCatalogue) catalogue = sy_app_test_create_catalogue (3, TRUE);
  g_autoptr (SyProfile) profile = sy_profile_new (catalogue->id, 1);
  SyWindow *window = open_touched ();

  gtk_widget_grab_focus (find_first_slider (window));
  sy_app_test_show (window->session, profile, catalogue);
  assert_seen (window, window->sidebar);
  sy_app_test_close_window (window);
}

/* A row of the table that is closed from within, and a page that is left. */
static void
test_closed (void)
{
  SyWindow *window = open_touched ();
  GtkWidget *row = find (window, SY_TYPE_COMPARISON_ROW, NULL);

  sy_expander_row_set_expanded (SY_EXPANDER_ROW (row), TRUE);
  draw (window);
  gtk_widget_child_focus (find (row, GTK_TYPE_REVEALER, "revealer"), GTK_DIR_TAB_FORWARD);
  sy_expander_row_set_expanded (SY_EXPANDER_ROW (row), FALSE);
  assert_seen (window, row);
  show_page (window, "what-if");
  assert_seen (window, window->pages);
  show_page (window, "questions");
  assert_seen (window, window->pages);
  sy_app_test_close_window (window);
}

/* Each pane scrolls to the keyboard that is in it, and to no other. */
static void
test_scroll (void)
{
  SyWindow *window = open_touched ();
  GtkWidget *table = find (window, SY_TYPE_COMPARISON_TABLE, NULL);
  GtkWidget *page = gtk_widget_get_ancestor (table, GTK_TYPE_VIEWPORT);
  GtkAdjustment *position = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (page));
  GtkAdjustment *sliders = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (
      gtk_widget_get_ancestor (find (window, SY_TYPE_CRITERION_ROW, NULL), GTK_TYPE_VIEWPORT)));

  gtk_widget_grab_focus (find_first_slider (window));
  gtk_adjustment_set_value (position, 300);
  draw (window);
  g_assert_cmpfloat (gtk_adjustment_get_value (position), ==, 300);
  for (guint i = 0; i < 80; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (window->sidebar), GTK_DIR_TAB_FORWARD);
      g_assert_cmpfloat (gtk_adjustment_get_value (position), ==, 300);
    }
  g_assert_cmpfloat (gtk_adjustment_get_value (sliders), >, 0);

  gtk_adjustment_set_value (position, 0);
  gtk_widget_grab_focus (GTK_WIDGET (
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (table, GTK_TYPE_LIST_BOX, "list")), 12)));
  draw (window);
  g_assert_cmpfloat (gtk_adjustment_get_value (position), >, 0);
  sy_app_test_close_window (window);
}

static GtkWidget *
find_row (SyWindow *window, const char *id)
{
  act (window, "win.next-criterion");
  while (strcmp (sy_criterion_item_get_id (sy_criterion_row_get_item (SY_CRITERION_ROW (
                     gtk_widget_get_ancestor (get_focus (window), SY_TYPE_CRITERION_ROW)))),
                 id)
         != 0)
    act (window, "win.next-criterion");

  return gtk_widget_get_ancestor (get_focus (window), SY_TYPE_CRITERION_ROW);
}

/* From slider to slider, and from there to the evidence, from wherever the keyboard is. */
static void
test_criteria (void)
{
  SyWindow *window = open_touched ();
  GtkWidget *first = find_first_slider (window);
  GtkWidget *row;

  adw_flap_set_reveal_flap (window->flap, FALSE);
  draw (window);
  act (window, "win.next-criterion");
  assert_seen (window, first);
  act (window, "win.next-criterion");
  g_assert_true (get_focus (window) != first);
  g_assert_cmpstr (sy_session_get_selected (window->session), ==, "io-concurrency");
  act (window, "win.previous-criterion");
  act (window, "win.previous-criterion"); /* there is none */
  assert_seen (window, first);

  row = find_row (window, "team-expertise");
  assert_seen (window, row);
  show_page (window, "what-if");
  gtk_widget_grab_focus (find (row, SY_TYPE_WEIGHT_SCALE, NULL));
  act (window, "win.evidence");
  assert_seen (window, window->pages);
  g_assert_true (SY_IS_COMPARISON_ROW (get_focus (window)));
  g_assert_cmpstr (sy_criterion_item_get_id (
                       sy_comparison_row_get_item (SY_COMPARISON_ROW (get_focus (window)))),
                   ==, "team-expertise");
  g_assert_true (sy_expander_row_get_expanded (SY_EXPANDER_ROW (get_focus (window))));
  act (window, "win.next-criterion"); /* goes on where it was */
  g_assert_true (gtk_widget_get_ancestor (get_focus (window), SY_TYPE_CRITERION_ROW) != row);
  assert_seen (window, window->sidebar);
  sy_app_test_close_window (window);
}

static void
press_down (GtkWidget *entry)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0;
           GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          g_autofree char *trigger =
              gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_has_prefix (trigger, "Down"))
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, entry, NULL);
        }
    }
}

/* The Down key leads from a search to what it found. */
static void
test_search (void)
{
  static const char *const pages[] = { "comparison", "questions" };
  SyWindow *window = open_touched ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *pane = i == 0 ? GTK_WIDGET (window->sidebar) : GTK_WIDGET (window->pages);
      GtkWidget *entry;

      show_page (window, pages[i]);
      act (window, "win.search");
      entry = gtk_widget_get_ancestor (get_focus (window), GTK_TYPE_SEARCH_ENTRY);
      gtk_editable_set_text (GTK_EDITABLE (entry), "team");
      draw (window);
      press_down (entry);
      assert_seen (window, pane);
      g_assert_false (gtk_widget_is_ancestor (get_focus (window), entry));
    }
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);

  g_test_add_func ("/focus/card", test_card);
  g_test_add_func ("/focus/card-without-sliders", test_card_without_sliders);
  g_test_add_func ("/focus/panes", test_panes);
  g_test_add_func ("/focus/notice", test_notice);
  g_test_add_func ("/focus/toast", test_toast);
  g_test_add_func ("/focus/lost", test_lost);
  g_test_add_func ("/focus/insensitive", test_insensitive);
  g_test_add_func ("/focus/replaced", test_replaced);
  g_test_add_func ("/focus/closed", test_closed);
  g_test_add_func ("/focus/scroll", test_scroll);
  g_test_add_func ("/focus/criteria", test_criteria);
  g_test_add_func ("/focus/search", test_search);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
