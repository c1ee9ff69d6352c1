/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-claim-box.h"
#include "sy-comparison-row.h"
#include "sy-comparison-table.h"
#include "sy-criterion-row.h"
#include "sy-evidence-list.h"
#include "sy-evidence-panel.h"
#include "sy-knowledge-dialog.h"
#include "sy-sidebar.h"
#include "sy-words-knowledge.h"

#define NARROW_WIDTH_PX 330

static GtkApplication *application;

static const char *
get_label (GtkWidget *root, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (sy_app_test_find (root, GTK_TYPE_LABEL, id)));
}

/* A claim whose source has only an address, or is not known. */
static GtkWidget *
create_claim (const char *claim, const char *address)
{
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_new ();
  SyEvidence evidence = { .claim = (char *) claim,
                          .figure = (char *) "1 of 2",
                          .source = (char *) "s",
                          .note = (char *) "" };
  SySource *source = sy_source_new ();

  source->id = g_strdup (address != NULL ? "s" : "other");
  source->title = g_strdup ("");
  source->publisher = g_strdup ("");
  source->seen = g_strdup ("");
  source->address = g_strdup (address != NULL ? address : "");
  g_ptr_array_add (catalogue->sources, source);
  sy_catalogue_seal (catalogue);

  return g_object_ref_sink (sy_claim_box_new (catalogue, &evidence));
}

static void
test_links (void)
{
  static const struct
  {
    const char *address;
    gboolean is_link;
  } cases[] = {
    { "https://nodejs.org/en/about", TRUE },
    { "http://example.org", TRUE },
    { "https://example.org/%20?a=b&c=<d>", TRUE },
    { "HTTPS://example.org/?a=b&c=d", TRUE },
    { "javascript:alert(1)", FALSE },
    { "file:///etc/passwd", FALSE },
    { "data:text/html,hello", FALSE },
    { "steelyard:open", FALSE },
    { "//example.org", FALSE },
    { "https:example.org", FALSE },
    { "https://", FALSE },
    { "https:///etc/passwd", FALSE },
    { "https://example.org/a b", FALSE },
    { " https://example.org", FALSE },
    { "https://example.org\t", FALSE },
    { "https://example.org/\033]0;x", FALSE },
    { "https://example.org/\342\200\256gro.emos", FALSE },
    { "https://example\342\200\213.org/", FALSE },
    { "https://example.org/\342\200\250", FALSE },
    { "https://example.org/\302\233", FALSE },
    { "https://nodejs.org@example.org/", FALSE },
    { "https://nodejs.org:x@example.org/", FALSE },
    { "https://example.org/Gr\303\266\303\237e", TRUE },
    { "https://example.org/@nodejs", TRUE },
    { "https://example.org\njavascript:alert(1)", FALSE },
    { "", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) box = create_claim ("A claim.", cases[i].address);
      GtkWidget *link = sy_app_test_find (box, GTK_TYPE_LINK_BUTTON, NULL);
      GtkWidget *unlinked = sy_app_test_find (box, GTK_TYPE_LABEL, "unlinked");

      g_autofree char *shown = g_strescape (cases[i].address != NULL ? cases[i].address : "", NULL);

      g_test_message ("%s", shown);
      g_assert_true (gtk_widget_get_visible (link) == cases[i].is_link);
      g_assert_true (gtk_widget_get_visible (unlinked) != cases[i].is_link);
      if (!cases[i].is_link)
        {
          g_assert_null (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)));
          continue;
        }
      g_assert_cmpstr (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)), ==, cases[i].address);
      g_assert_true (gtk_widget_get_has_tooltip (link));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (link),
                                           GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, cases[i].address);
    }
}

static void
assert_says (GtkWidget *root, const char *id, const char *text)
{
  GtkWidget *label = sy_app_test_find (root, GTK_TYPE_LABEL, id);

  g_assert_true (gtk_widget_get_visible (label) == (text != NULL));
  if (text != NULL)
    g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, text);
}

/* How a claim stands to the rating is said in words; of what is not known there is no gap. */
static void
test_marks (void)
{
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_new ();
  SyEvidence evidence = { .claim = (char *) "It is fast.",
                          .figure = (char *) "",
                          .source = (char *) "",
                          .note = (char *) "Measured by its maker.",
                          .mark = SY_MARK_AGAINST,
                          .kind = SY_EVIDENCE_MEASURED };
  g_autoptr (GtkWidget) box = NULL;
  g_autoptr (GtkWidget) bare = create_claim ("A claim.", NULL);

  sy_catalogue_seal (catalogue);
  box = g_object_ref_sink (sy_claim_box_new (catalogue, &evidence));
  assert_says (box, "mark", "− Against it · measured, but not side by side");
  assert_says (box, "note", "Measured by its maker.");
  assert_says (box, "figure", NULL);
  assert_says (bare, "mark", NULL);
  assert_says (bare, "note", NULL);
}

static void
test_unknown_source (void)
{
  g_autoptr (GtkWidget) box = create_claim ("A claim.", NULL);

  g_assert_cmpstr (get_label (box, "unlinked"), ==, "Source not given");
}

/* What a catalogue says is text, whatever it looks like. */
static void
test_hostile_texts (void)
{
  g_autofree char *endless = g_strnfill (5000, 'x');
  const char *texts[] = { "<b>bold</b> & <a href=\"file:///\">", "&#0;&amp;</span>", "_A_",
                          "\342\200\256dab", endless };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GtkWidget) box = create_claim (texts[i], "https://example.org");
      GtkWidget *claim = sy_app_test_find (box, GTK_TYPE_LABEL, "claim");
      int width_px;

      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (claim)), ==, texts[i]);
      g_assert_false (gtk_label_get_use_markup (GTK_LABEL (claim)));
      g_assert_false (gtk_label_get_use_underline (GTK_LABEL (claim)));
      gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &width_px, NULL, NULL, NULL);
      g_assert_cmpint (width_px, <, NARROW_WIDTH_PX);
    }
}

static void
test_source (void)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  const SyStatement *statement = g_ptr_array_index (catalogue->options[SY_LEFT].features, 0);
  g_autoptr (GtkWidget) list =
      g_object_ref_sink (sy_evidence_list_new (catalogue, statement->evidence));
  GtkWidget *link = sy_app_test_find (list, GTK_TYPE_LINK_BUTTON, NULL);

  g_assert_cmpstr (get_label (list, "linked"), ==,
                   "About Node.js · OpenJS Foundation · seen on 2026-08-22");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       get_label (list, "linked"));
  g_assert_cmpuint (sy_app_test_count_nameless (list), ==, 0);
}

static gboolean
is_visible (GtkWidget *root, const char *id)
{
  return gtk_widget_get_visible (sy_app_test_find (root, GTK_TYPE_WIDGET, id));
}

/* The team's words come and go while they are read. */
static void
test_panel (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  SyComparisonRow *row =
      SY_COMPARISON_ROW (sy_app_test_find (GTK_WIDGET (window), SY_TYPE_COMPARISON_ROW, NULL));
  guint index = sy_criterion_item_get_index (sy_comparison_row_get_item (row));
  const SyCriterion *criterion = sy_catalogue_get_criterion (catalogue, index);
  GtkWidget *panel;
  g_autofree char *meaning = NULL;
  g_autofree char *own = NULL;

  g_assert_null (sy_app_test_find (GTK_WIDGET (window), SY_TYPE_EVIDENCE_PANEL, NULL));
  sy_expander_row_set_expanded (SY_EXPANDER_ROW (row), TRUE);
  panel = sy_app_test_find (GTK_WIDGET (row), SY_TYPE_EVIDENCE_PANEL, NULL);
  sy_test_settle ();
  g_assert_cmpstr (get_label (panel, "reason"), ==, criterion->reason);
  meaning = sy_words_rubric (catalogue, SY_LEFT, criterion->ratings[SY_LEFT]);
  assert_says (panel, "left_meaning", meaning);

  /* The team's own rating is what counts. */
  sy_session_set_rating (session, criterion->id, SY_RIGHT,
                         criterion->ratings[SY_RIGHT] > 5 ? 2 : 9);
  own = sy_words_rubric (catalogue, SY_RIGHT, criterion->ratings[SY_RIGHT] > 5 ? 2 : 9);
  assert_says (panel, "right_meaning", own);

  sy_session_set_reason (session, criterion->id, "We <b>measured</b> it.");
  g_assert_cmpstr (get_label (panel, "team_reason"), ==, "We <b>measured</b> it.");
  g_assert_true (is_visible (panel, "team"));
  sy_session_set_reason (session, criterion->id, "");
  g_assert_false (is_visible (panel, "team"));
  sy_session_set_note (session, criterion->id, "Ask Ana.");
  g_assert_cmpstr (get_label (panel, "note"), ==, "Ask Ana.");
  sy_session_set_note (session, criterion->id, "");
  g_assert_false (is_visible (panel, "noted"));

  sy_app_test_close_window (window);
}

/* Whether a label has the text in it. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

/* Below the table it is said of when all this is, and what stands behind it. */
static void
test_knowledge (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  SyCatalogue *catalogue = sy_session_get_catalogue (sy_window_get_session (window));
  GtkWidget *button = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "knowledge");
  g_autofree char *text = sy_words_knowledge (catalogue);
  GtkWidget *dialog;

  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, text);
  g_signal_emit_by_name (button, "clicked");
  dialog = sy_app_test_find_dialog (window);
  g_assert_true (SY_IS_KNOWLEDGE_DIALOG (dialog));
  sy_test_settle ();
  g_assert_true (GTK_IS_SCROLLED_WINDOW (gtk_window_get_focus (GTK_WINDOW (dialog))));
  g_assert_true (says (dialog, text));
  g_assert_true (says (dialog, catalogue->rated_by));
  g_assert_true (says (dialog, g_ptr_array_index (catalogue->not_found, 0)));
  g_assert_cmpuint (sy_app_test_count_nameless (dialog), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  sy_app_test_close_window (window);
}

/* A catalogue may be old, or not say of when it is. */
static void
test_old_knowledge (void)
{
  static const char *const days[] = { "2020-05-01", "", "2020-05-01" };
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *button = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "knowledge");
  GtkWidget *age = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "age");

  g_assert_false (gtk_widget_get_visible (age));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (SyCatalogue) catalogue = sy_app_test_create_catalogue (3, FALSE);
      g_autoptr (SyProfile) profile = sy_profile_new (catalogue->id, 1);

      g_free (catalogue->as_of);
      catalogue->as_of = g_strdup (days[i]);
      sy_app_test_show (session, profile, catalogue);
      g_assert_true (gtk_widget_get_visible (button) == (*days[i] != '\0'));
      g_assert_true (gtk_widget_get_visible (age) == (*days[i] != '\0'));
    }
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Knowledge of May 2020");
  sy_app_test_close_window (window);
}

static GtkListBox *
find_list (SyWindow *window)
{
  GtkWidget *table = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_COMPARISON_TABLE, NULL);

  return GTK_LIST_BOX (sy_app_test_find (table, GTK_TYPE_LIST_BOX, "list"));
}

static void
activate (GtkListBoxRow *row)
{
  g_signal_emit_by_name (row, "activate");
  sy_test_settle ();
}

static gboolean
has_marked_row (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (SY_IS_CRITERION_ROW (widget) && gtk_widget_has_css_class (widget, "selected"))
    return TRUE;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_marked_row (child))
      return TRUE;

  return FALSE;
}

/* Who opens a row by keyboard goes on in the table. */
static void
test_activation (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkWidget *sidebar = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_SIDEBAR, NULL);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (find_list (window), 0);
  g_autofree char *selected = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  activate (row);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (row));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_object_get (sy_window_get_session (window), "selected", &selected, NULL);
  g_assert_cmpstr (selected, ==,
                   sy_criterion_item_get_id (sy_comparison_row_get_item (SY_COMPARISON_ROW (row))));
  g_assert_true (has_marked_row (sidebar));
  g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (row)), ==, 0);

  activate (row);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  sy_app_test_close_window (window);
}

/* The keyboard comes back from what is closed. */
static void
test_escape (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (find_list (window), 0);
  GtkListBoxRow *other = gtk_list_box_get_row_at_index (find_list (window), 1);
  GtkWidget *link;

  activate (row);
  activate (other);
  link = sy_app_test_find (GTK_WIDGET (row), GTK_TYPE_LINK_BUTTON, NULL);
  g_assert_true (gtk_widget_grab_focus (link));
  gtk_widget_activate_action (link, "row.close", NULL);
  g_assert_false (sy_expander_row_get_expanded (SY_EXPANDER_ROW (row)));
  g_assert_true (sy_expander_row_get_expanded (SY_EXPANDER_ROW (other)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (row));
  sy_app_test_close_window (window);
}

static GtkListBoxRow *
find_fact (GtkListBox *list)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (sy_criterion_item_is_fact (sy_comparison_row_get_item (SY_COMPARISON_ROW (row))))
      return row;

  g_assert_not_reached ();
}

static void
test_fact (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkListBoxRow *row = find_fact (find_list (window));
  g_autofree char *selected = NULL;

  activate (row);
  g_assert_cmpstr (get_label (GTK_WIDGET (row), "reason_heading"), ==, "Not weighed");
  g_assert_nonnull (sy_app_test_find (GTK_WIDGET (row), GTK_TYPE_LINK_BUTTON, NULL));
  g_object_get (sy_window_get_session (window), "selected", &selected, NULL);
  g_assert_null (selected);
  sy_app_test_close_window (window);
}

/* How many rows follow each other as they should: criteria that weigh, those that do not, facts. */
static void
assert_order (GtkListBox *list, const char *sort_by)
{
  GtkListBoxRow *row;
  SyCriterionItem *last = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      SyCriterionItem *item = sy_comparison_row_get_item (SY_COMPARISON_ROW (row));

      if (last != NULL && !sy_criterion_item_is_fact (item))
        {
          int weight = sy_criterion_item_get_weight (item);
          int last_weight = sy_criterion_item_get_weight (last);

          g_assert_false (sy_criterion_item_is_fact (last));
          g_assert_true (last_weight > 0 || weight == 0);
          if (strcmp (sort_by, "weight") == 0)
            g_assert_cmpint (last_weight, >=, weight);
          else if ((last_weight > 0) != (weight > 0))
            ;
          else if (strcmp (sort_by, "catalogue") == 0)
            g_assert_cmpuint (sy_criterion_item_get_index (last), <,
                              sy_criterion_item_get_index (item));
          else if (strcmp (sort_by, "effect") == 0)
            g_assert_cmpuint (sy_criterion_item_get_rank (last), <,
                              sy_criterion_item_get_rank (item));
          else
            g_assert_cmpint (g_utf8_collate (sy_criterion_item_get_name (last),
                                             sy_criterion_item_get_name (item)),
                             <=, 0);
        }
      last = item;
    }
}

/* Every order holds while weights change, and rows stay the widgets that they are. */
static void
test_orders (void)
{
  const char *orders[] = { "weight", "catalogue", "name", "effect" };
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkListBox *list = find_list (window);
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));
  SyCriterionItem *item = sy_comparison_row_get_item (SY_COMPARISON_ROW (row));

  assert_order (list, "effect");
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *sort_by = NULL;

      gtk_widget_activate_action (GTK_WIDGET (list), "table.sort-by", "s", orders[i]);
      assert_order (list, orders[i]);
      for (int weight = 0; weight <= SY_WEIGHT_MAX; weight += 5)
        {
          sy_session_set_weight (session, sy_criterion_item_get_id (item), weight, SY_GESTURE_NONE);
          assert_order (list, orders[i]);
        }
      g_object_get (gtk_widget_get_ancestor (row, SY_TYPE_COMPARISON_TABLE), "sort-by", &sort_by,
                    NULL);
      g_assert_cmpstr (sort_by, ==, orders[i]);
      g_assert_true (sy_comparison_row_get_item (SY_COMPARISON_ROW (row)) == item);
    }
  sy_app_test_close_window (window);
}

static void
test_width (void)
{
  SyWindow *window = sy_app_test_open_window (application);
  GtkListBox *list = find_list (window);
  GtkListBoxRow *row;
  int width_px;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    sy_expander_row_set_expanded (SY_EXPANDER_ROW (row), TRUE);
  gtk_widget_measure (gtk_widget_get_ancestor (GTK_WIDGET (list), SY_TYPE_COMPARISON_TABLE),
                      GTK_ORIENTATION_HORIZONTAL, -1, &width_px, NULL, NULL, NULL);
  g_assert_cmpint (width_px, <, NARROW_WIDTH_PX);
  g_assert_cmpuint (sy_app_test_count_nameless (GTK_WIDGET (window)), ==, 0);
  sy_app_test_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  application = sy_app_test_init (&argc, &argv);
  g_test_add_func ("/evidence/links", test_links);
  g_test_add_func ("/evidence/marks", test_marks);
  g_test_add_func ("/evidence/knowledge", test_knowledge);
  g_test_add_func ("/evidence/old-knowledge", test_old_knowledge);
  g_test_add_func ("/evidence/unknown-source", test_unknown_source);
  g_test_add_func ("/evidence/hostile-texts", test_hostile_texts);
  g_test_add_func ("/evidence/source", test_source);
  g_test_add_func ("/evidence/panel", test_panel);
  g_test_add_func ("/evidence/activation", test_activation);
  g_test_add_func ("/evidence/escape", test_escape);
  g_test_add_func ("/evidence/fact", test_fact);
  g_test_add_func ("/evidence/orders", test_orders);
  g_test_add_func ("/evidence/width", test_width);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
