/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-claim-box.h"
#include "sy-questions-page.h"
#include "sy-search.h"
#include "sy-statement-section.h"

#define NARROW_WIDTH_PX 330
#define N_SECTIONS 7

static GtkApplication *application;

static GtkWidget *
find_page (SyWindow *window)
{
  return sy_app_test_find (GTK_WIDGET (window), SY_TYPE_QUESTIONS_PAGE, NULL);
}

static guint
count (GtkWidget *root, GType type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_visible (root);

  if (!gtk_widget_get_visible (root))
    return 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, type);

  return n;
}

static guint
count_statements (SyCatalogue *catalogue)
{
  guint n = catalogue->questions->len + 1;

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    n += 1 + catalogue->options[hand].features->len + catalogue->options[hand].frameworks->len
         + catalogue->options[hand].use_cases->len;
  for (guint i = 0; i < catalogue->presets->len; i++)
    {
      const SyPreset *preset = g_ptr_array_index (catalogue->presets, i);

      n += sy_catalogue_find_option (catalogue, preset->expected) == SY_NEITHER ? 2 : 1;
    }

  return n;
}

/* With its last rows. */
static gboolean
is_built (gpointer page)
{
  SySession *session = sy_session_view_get_session (page);

  return count (page, SY_TYPE_STATEMENT_ROW)
         == count_statements (sy_session_get_catalogue (session));
}

static SyWindow *
open_page (void)
{
  SyWindow *window = sy_app_test_open_window (application);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "questions");
  sy_test_wait_for (is_built, find_page (window), "the page");

  return window;
}

static void
search (GtkWidget *page, const char *text)
{
  GtkWidget *entry = sy_app_test_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_words (void)
{
  static const struct
  {
    const char *search;
    const char *text;
    gboolean is_hit;
  } cases[] = {
    { "", "anything", TRUE },
    { "  \t", "anything", TRUE },
    { "EXPRESS", "Small Express framework", TRUE },
    { "frame small", "Small Express framework", TRUE },
    { "small django", "Small Express framework", FALSE },
    { "ubersicht", "Die Übersicht", TRUE },
    { "ÜBERSICHT", "Die Ubersicht", TRUE },
    { "cafe\314\201", "café", TRUE },
    { "gross", "groß", TRUE },
    { "<b>", "a <b> c", TRUE },
    { ".*", "anything", FALSE },
    { "ﬁle", "file", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = sy_search_fold (cases[i].search);

      g_test_message ("%s: %s", cases[i].search, cases[i].text);
      g_assert_true (sy_search_matches (words, cases[i].text) == cases[i].is_hit);
    }
}

/* Start-up does not pay for what nobody looks at. */
static void
test_lazy (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *page = find_page (window);

  sy_session_set_weight (sy_window_get_session (window), "realtime", 9, SY_GESTURE_NONE);
  sy_test_settle ();
  g_assert_cmpuint (count (page, SY_TYPE_STATEMENT_SECTION), ==, 0);

  gtk_widget_activate_action (page, "win.page", "s", "questions");
  sy_test_wait_for (is_built, page, "the page");
  sy_test_settle ();
  g_assert_cmpuint (count (page, SY_TYPE_STATEMENT_SECTION), ==, N_SECTIONS);
  g_assert_null (sy_app_test_find (page, SY_TYPE_CLAIM_BOX, NULL));
  sy_app_test_close_window (window);
}

/* Built once: what the sliders do is nothing to it. */
static void
test_ticks (void)
{
  SyWindow *window = open_page ();
  GtkWidget *row = sy_app_test_find (find_page (window), SY_TYPE_STATEMENT_ROW, NULL);

  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  sy_session_set_weight (sy_window_get_session (window), "realtime", 9, SY_GESTURE_NONE);
  g_assert_nonnull (row);
  g_object_remove_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  sy_app_test_close_window (window);
}

static void
test_search (void)
{
  SyWindow *window = open_page ();
  GtkWidget *page = find_page (window);
  guint all = count_statements (sy_session_get_catalogue (sy_window_get_session (window)));
  GtkWidget *stack = sy_app_test_find (page, GTK_TYPE_STACK, "stack");

  g_assert_cmpuint (count (page, SY_TYPE_STATEMENT_ROW), ==, all);
  search (page, "nÉstjs");
  g_assert_cmpuint (count (page, SY_TYPE_STATEMENT_ROW), >, 0);
  g_assert_cmpuint (count (page, SY_TYPE_STATEMENT_ROW), <, all);
  g_assert_cmpuint (count (page, SY_TYPE_STATEMENT_SECTION), <, N_SECTIONS);

  search (page, "no such words anywhere");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "nothing");
  g_assert_cmpuint (count (page, SY_TYPE_STATEMENT_SECTION), ==, 0);

  g_signal_emit_by_name (sy_app_test_find (page, GTK_TYPE_SEARCH_ENTRY, NULL), "stop-search");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "found");
  g_assert_cmpuint (count (page, SY_TYPE_STATEMENT_ROW), ==, all);

  sy_app_test_close_window (window);
}

/* Escape gives the keyboard back to where it was, or to the first row where that has gone. */
static void
test_search_focus (void)
{
  SyWindow *window = open_page ();
  GtkWidget *page = find_page (window);
  GtkWidget *entry = sy_app_test_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *first = sy_app_test_find (page, SY_TYPE_STATEMENT_ROW, NULL);
  GtkWidget *second = gtk_widget_get_next_sibling (first);

  gtk_widget_grab_focus (second);
  for (guint i = 0; i < 2; i++)
    {
      sy_questions_page_search (SY_QUESTIONS_PAGE (page));
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), entry));
    }
  search (page, "no such words anywhere");
  sy_test_settle ();
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == second);

  sy_questions_page_search (SY_QUESTIONS_PAGE (page));
  gtk_widget_set_visible (second, FALSE);
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == first);
  sy_app_test_close_window (window);
}

static void
open_all (GtkWidget *widget)
{
  if (SY_IS_STATEMENT_ROW (widget))
    g_signal_emit_by_name (widget, "activate");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_all (child);
}

static guint
count_evidence (GPtrArray *statements)
{
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    n += ((SyStatement *) g_ptr_array_index (statements, i))->evidence->len;

  return n;
}

/* All evidence is reached, and what has none does not open. */
static void
test_evidence (void)
{
  SyWindow *window = open_page ();
  GtkWidget *page = find_page (window);
  SyCatalogue *catalogue = sy_session_get_catalogue (sy_window_get_session (window));
  guint expected = 0;
  int width_px;

  for (guint i = 0; i < catalogue->questions->len; i++)
    expected += ((SyQuestion *) g_ptr_array_index (catalogue->questions, i))->evidence->len;
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    expected += count_evidence (catalogue->options[hand].features)
                + count_evidence (catalogue->options[hand].frameworks)
                + count_evidence (catalogue->options[hand].use_cases);

  open_all (page);
  sy_test_settle ();
  g_assert_cmpuint (count (page, SY_TYPE_CLAIM_BOX), ==, expected);
  g_assert_cmpuint (sy_app_test_count_nameless (page), ==, 0);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width_px, NULL, NULL, NULL);
  g_assert_cmpint (width_px, <, NARROW_WIDTH_PX);
  sy_app_test_close_window (window);
}

/* Each typical project stands with the option that the method finds for it. */
static void
test_projects (void)
{
  g_autoptr (SySession) session = sy_window_create_blank (NULL);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);

  for (guint i = 0; i < catalogue->presets->len; i++)
    {
      const SyPreset *preset = g_ptr_array_index (catalogue->presets, i);
      SyHand expected = sy_catalogue_find_option (catalogue, preset->expected);

      sy_session_apply_preset (session, i + 1);
      if (expected != SY_NEITHER)
        g_assert_cmpint (sy_session_get_analysis (session)->leader, ==, expected);
    }
}

/* Of the catalogue's texts none is markup. */
static void
test_hostile_texts (void)
{
  g_autofree char *endless = g_strnfill (5000, 'x');
  const char *texts[] = { "<b>bold</b> &", "_A_", "", endless };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GtkWidget) row = g_object_ref_sink (sy_statement_row_new_for_text ("", texts[i]));
      GtkLabel *label = GTK_LABEL (sy_app_test_find (row, GTK_TYPE_LABEL, "text"));
      int width_px;

      g_assert_cmpstr (gtk_label_get_text (label), ==, texts[i]);
      g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
      sy_expander_row_set_expanded (SY_EXPANDER_ROW (row), TRUE);
      g_assert_false (sy_expander_row_get_expanded (SY_EXPANDER_ROW (row)));
      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &width_px, NULL, NULL, NULL);
      g_assert_cmpint (width_px, <, NARROW_WIDTH_PX);
    }
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/questions/words", test_words);
  g_test_add_func ("/questions/lazy", test_lazy);
  g_test_add_func ("/questions/ticks", test_ticks);
  g_test_add_func ("/questions/search", test_search);
  g_test_add_func ("/questions/search-focus", test_search_focus);
  g_test_add_func ("/questions/evidence", test_evidence);
  g_test_add_func ("/questions/projects", test_projects);
  g_test_add_func ("/questions/hostile-texts", test_hostile_texts);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
