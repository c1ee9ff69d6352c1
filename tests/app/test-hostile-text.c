/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-catalogue-json.h"
#include "sy-criterion-row.h"
#include "sy-decision-dialog.h"
#include "sy-expander-row.h"
#include "sy-json-string.h"
#include "sy-other-profile-card.h"
#include "sy-preferences-dialog.h"
#include "sy-profile-json.h"
#include "sy-text.h"

#include <glib/gstdio.h>

/* Files in which every text is hostile, wherever the window shows them. Warnings are fatal, and
 * text that is taken for markup warns.
 */

/* Without a compositor, GTK draws a frame of 5 px around it. */
#define NARROWEST_PX (360 + 2 * 5)
#define LOWEST_PX 720

/* All hostile texts start with it, and nothing else holds it. */
#define MARK "‡"

static const char *const pages[] = { "comparison", "what-if", "questions" };

static GtkApplication *application;

/* "~" is the hostile text, "^" is one that is as hostile and as long as a file may hold, and a
 * single quotation mark a double one.
 */
static const char catalogue_text[] =
    "{'format':'steelyard-catalogue','format_version':1,'id':'evil','version':1,'title':'~',"
    "'description':'~','options':[{'id':'l','name':'~','summary':'~',"
    "'features':[{'name':'~','text':'~','evidence':[{'claim':'~','figure':'~','source':'~'}]}],"
    "'frameworks':[{'name':'~','text':'~'}],'use_cases':[{'name':'~'},{'text':'~'}]},"
    "{'id':'r','name':'~2','summary':'~','features':[{'text':'~'}]}],"
    "'groups':[{'id':'~','name':'~'},{'id':'h','name':'~'}],"
    "'sources':[{'id':'~','title':'~','publisher':'~','year':2026,'address':'https://x.org/~'},"
    "{'id':'t','address':'https://example.org/'}],"
    "'criteria':[{'id':'~','name':'~','group':'~','side':'interface','question':'~','zero':'~',"
    "'ten':'~','ratings':{'l':9,'r':2},'cells':{'l':'~','r':'~'},'reason':'~',"
    "'evidence':[{'claim':'~','figure':'~','source':'~'},{'claim':'~','source':'t'}]},"
    "{'id':'m','name':'~','group':'h','side':'data','question':'~','ratings':{'l':1,'r':8},"
    "'cells':{'l':'~'}},{'id':'n','name':'~','ratings':{'l':1,'r':9},'reason':'~'}],"
    "'facts':[{'id':'~','name':'~','cells':{'l':'~','r':'~'},"
    "'evidence':[{'claim':'~','source':'~'}]}],"
    "'together':{'text':'~','warning':'~','warning_criterion':'n'},"
    "'presets':[{'id':'~','name':'~','description':'~','weights':{'~':5,'m':4},'expected':'l'}],"
    "'questions':[{'id':'~','question':'~','answer':'~','evidence':[{'claim':'~','figure':'~',"
    "'source':'~'}]}]}";

static const char profile_text[] =
    "{'format':'steelyard-profile','version':1,'title':'~','catalogue':{'id':'evil'},'preset':'~',"
    "'criteria':{'~':{'weight':7,'must':true,'ratings':{'l':8,'r':3},'reason':'^','note':'^'},"
    "'m':{'weight':6,'must':true,'note':'~'},'n':{'weight':2},'~~':{'weight':2}},"
    "'people':[{'name':'~','weights':{'~':4}}],"
    "'decision':{'chosen':'l','reason':'^','date':'2026-11-23','people':['~','~~']},"
    "'result':{'verdict':'~','leader':'~','lead':1,'confidence':0.5}}";

typedef struct
{
  const char *name;
  const char *text;
  const char *longer;
} Row;

/* What is looked for in the labels, and how often it was there. */
typedef struct
{
  const Row *row;
  char *short_line; /* the text, in one line */
  char *line;       /* the longer one, likewise */
  char *twice;      /* the name of the criterion that the catalogue does not know, in one line */
  guint n_raw;
  guint n_line;
} Hunt;

static void
replace (GString *text, const char *place, const char *hostile)
{
  g_autoptr (GString) encoded = g_string_new (NULL);

  sy_json_string_encode (encoded, hostile, strlen (hostile));
  g_string_truncate (encoded, encoded->len - 1);
  g_string_replace (text, place, encoded->str + 1, 0);
}

static GBytes *
fill_in (const char *template, const Row *row)
{
  GString *text = g_string_new (template);

  g_string_replace (text, "'", "\"", 0);
  replace (text, "~", row->text);
  replace (text, "^", row->longer);

  return g_string_free_to_bytes (text);
}

static SySession *
create_session (const Row *row)
{
  g_autoptr (GBytes) catalogue_bytes = fill_in (catalogue_text, row);
  g_autoptr (GBytes) profile_bytes = fill_in (profile_text, row);
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = sy_catalogue_from_json (catalogue_bytes, NULL, NULL, &error);
  g_autoptr (SyCatalogueSet) catalogues = NULL;
  g_autoptr (SyProfile) profile = NULL;
  g_autoptr (SyDocument) document = NULL;

  g_assert_no_error (error);
  catalogues = sy_catalogue_set_new_for_catalogue (catalogue);
  profile = sy_profile_from_json (profile_bytes, catalogues, NULL, NULL, &error);
  g_assert_no_error (error);

  document = sy_document_new (profile);

  return sy_session_new (document, catalogue);
}

static gboolean
is_in (GtkWidget *widget, const char *type)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (strcmp (G_OBJECT_TYPE_NAME (widget), type) == 0)
      return TRUE;

  return FALSE;
}

static char *
dup_twice (const char *text)
{
  g_autofree char *twice = g_strconcat (text, text, NULL);

  return sy_text_dup_line (twice, SY_TEXT_LINE_MAX);
}

/* Toasts know nothing but markup before libadwaita 1.4. The one tooltip that GTK has may still be
 * another window's.
 */
static void
check_label (GtkLabel *label, Hunt *hunt)
{
  const char *text = gtk_label_get_text (label);

  if (strstr (text, MARK) == NULL || is_in (GTK_WIDGET (label), "GtkTooltipWindow"))
    return;

  if (gtk_label_get_use_markup (label) && !is_in (GTK_WIDGET (label), "AdwToastWidget"))
    g_error ("Markup in %s", gtk_buildable_get_buildable_id (GTK_BUILDABLE (label)));
  /* Items of menus always have mnemonics, so there underscores are written twice. */
  g_assert_true (!gtk_label_get_use_underline (label)
                 || is_in (GTK_WIDGET (label), "GtkModelButton"));
  if (strstr (text, hunt->line) != NULL || strstr (text, hunt->twice) != NULL)
    hunt->n_line++;
  else if (strstr (text, hunt->row->text) != NULL || strstr (text, hunt->row->longer) != NULL)
    hunt->n_raw++;
  else if (strstr (text, hunt->short_line) != NULL)
    hunt->n_line++;
  else
    g_error ("Not to the letter: %.200s", text);
}

static void
check_labels (GtkWidget *root, Hunt *hunt)
{
  const char *tooltip = gtk_widget_get_tooltip_text (root);

  if (GTK_IS_LABEL (root))
    check_label (GTK_LABEL (root), hunt);
  if (tooltip != NULL && strstr (tooltip, MARK) != NULL)
    g_assert_nonnull (strstr (tooltip, hunt->row->text));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_labels (child, hunt);
}

static int
measure (gpointer widget, GtkOrientation orientation)
{
  int least_px;

  gtk_widget_measure (widget, orientation, -1, &least_px, NULL, NULL, NULL);

  return least_px;
}

static void
check (gpointer window, Hunt *hunt)
{
  sy_test_settle ();
  check_labels (window, hunt);
  g_assert_cmpint (measure (window, GTK_ORIENTATION_HORIZONTAL), <=, NARROWEST_PX);
  g_assert_cmpint (measure (window, GTK_ORIENTATION_VERTICAL), <=, LOWEST_PX);
}

static void
open_all (GtkWidget *root)
{
  if (SY_IS_CRITERION_ROW (root))
    g_object_set (root, "open", TRUE, NULL);
  if (SY_IS_EXPANDER_ROW (root))
    sy_expander_row_set_expanded (SY_EXPANDER_ROW (root), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    open_all (child);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static SyWindow *
open_window (SySession *session)
{
  SyWindow *window = sy_window_new (application, session);

  gtk_window_present (GTK_WINDOW (window));
  sy_test_wait_for (is_mapped, window, "the window");
  sy_test_settle ();

  return window;
}

static gboolean
awaits_no_tooltip (gpointer display)
{
  return g_main_context_find_source_by_user_data (NULL, display) == NULL;
}

/* GTK 4.8 looks for the window when it has waited for a tooltip, though it may be gone by then. */
static void
close_window (SyWindow *window)
{
  sy_test_wait_for (awaits_no_tooltip, gdk_display_get_default (), "tooltips");
  sy_app_test_close_window (window);
}

static void
show_pages (SyWindow *window, Hunt *hunt)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", pages[i]);
      sy_test_settle ();
      open_all (GTK_WIDGET (window));
      check (window, hunt);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
}

static void
show_dialog (GtkWidget *dialog, Hunt *hunt)
{
  gtk_window_present (GTK_WINDOW (dialog));
  sy_test_wait_for (is_mapped, dialog, "the dialog");
  check (dialog, hunt);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The dialog that an action opens. */
static GtkWidget *
act (SyWindow *window, const char *action)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  dialog = sy_app_test_find_dialog (window);
  g_assert_nonnull (dialog);

  return dialog;
}

static void
show_all (SyWindow *window, Hunt *hunt)
{
  SySession *session = sy_window_get_session (window);

  show_pages (window, hunt);
  show_dialog (sy_decision_dialog_new (GTK_WINDOW (window), session, TRUE), hunt);
  show_dialog (sy_preferences_dialog_new (GTK_WINDOW (window)), hunt);
  show_dialog (act (window, "win.rename"), hunt);
  sy_session_set_weight (session, "m", 1, SY_GESTURE_NONE);
  show_dialog (act (window, "window.close"), hunt);
  sy_session_apply_preset (session, 1);
  check (window, hunt);
}

static void
test_texts (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (SySession) session = create_session (row);
  Hunt hunt = { .row = row,
                .short_line = sy_text_dup_line (row->text, SY_TEXT_LINE_MAX),
                .line = sy_text_dup_line (row->longer, SY_TEXT_LINE_MAX),
                .twice = dup_twice (row->text) };
  SyWindow *window = open_window (session);

  show_all (window, &hunt);
  gtk_window_set_default_size (GTK_WINDOW (window), NARROWEST_PX, LOWEST_PX);
  sy_test_settle ();
  show_pages (window, &hunt);
  g_test_message ("%u to the letter, %u in a line", hunt.n_raw, hunt.n_line);
  g_assert_cmpuint (hunt.n_raw, >, 100);
  g_free (hunt.short_line);
  g_free (hunt.line);
  g_free (hunt.twice);
  close_window (window);
}

static gboolean
has_toast (gpointer window)
{
  GtkWidget *overlay = sy_app_test_find (window, ADW_TYPE_TOAST_OVERLAY, NULL);
  GtkWidget *last = gtk_widget_get_last_child (overlay);

  return strcmp (G_OBJECT_TYPE_NAME (last), "AdwToastWidget") == 0;
}

static gboolean
has_message (gpointer card)
{
  return gtk_widget_get_visible (sy_app_test_find (card, GTK_TYPE_LABEL, "message"));
}

static gboolean
has_result (gpointer card)
{
  return gtk_widget_get_visible (sy_app_test_find (card, GTK_TYPE_BOX, "result"));
}

/* Names of files come from others, too. */
static void
test_file_names (void)
{
  static const char name[] = MARK "<b>&amp;\033[1m\n\342\200\256 %s.json";
  static const Row row = { "name", name, name };
  g_autofree char *folder = g_dir_make_tmp ("steelyard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, row.text, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Hunt hunt = { .row = &row,
                .short_line = sy_text_dup_line (row.text, SY_TEXT_LINE_MAX),
                .line = sy_text_dup_line (row.text, SY_TEXT_LINE_MAX),
                .twice = dup_twice (row.text) };
  SyWindow *window = sy_app_test_open_window (application);
  SySession *session = sy_window_get_session (window);
  GtkWidget *card;

  sy_project_file_save_as (sy_window_get_file (window), file);
  sy_app_test_wait_for_state (session, "saved");
  sy_test_wait_for (has_toast, window, "a toast");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "what-if");
  sy_test_settle ();
  card = sy_app_test_find (GTK_WIDGET (window), SY_TYPE_OTHER_PROFILE_CARD, NULL);
  sy_other_profile_card_open (SY_OTHER_PROFILE_CARD (card), file);
  sy_test_wait_for (has_result, card, "the other profile");
  check (window, &hunt);

  g_assert_true (g_file_set_contents (path, "{\"\\u001b\":]", -1, NULL));
  sy_window_open (window, file);
  sy_other_profile_card_open (SY_OTHER_PROFILE_CARD (card), file);
  sy_test_wait_for (has_message, card, "a refusal");
  g_unlink (path);
  g_rmdir (folder);
  sy_other_profile_card_open (SY_OTHER_PROFILE_CARD (card), file);
  check (window, &hunt);
  g_assert_cmpuint (hunt.n_raw, ==, 0);
  g_assert_cmpuint (hunt.n_line, >, 3);
  g_free (hunt.short_line);
  g_free (hunt.line);
  g_free (hunt.twice);
  close_window (window);
}

static char *
join (const char *start, const char *item, guint n)
{
  GString *text = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (text, item);

  return g_string_free (text, FALSE);
}

int
main (int argc, char **argv)
{
  static const char markup[] =
      MARK "<b>&amp;</b> &lt \"%s%n\" _U </span> \342\200\256evil &#0; %1$s";
  static const char controls[] = MARK "a\033[31m\302\2331m\177\342\200\250b\b\tc\r\nd\342\200\213";
  g_autofree char *word = join (MARK, "x", 90);
  g_autofree char *longer_word = join (MARK, "x", SY_TEXT_PROSE_MAX - 1);
  g_autofree char *tall = join (MARK "a", "\nb", 10);
  g_autofree char *taller = join (MARK "a", "\nb", SY_TEXT_PROSE_MAX / 2 - 1);
  const Row rows[] = { { "markup", markup, markup },
                       { "controls", controls, controls },
                       { "long", word, longer_word },
                       { "tall", tall, taller } };
  int status;

  application = sy_app_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile-text/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_texts);
    }
  g_test_add_func ("/hostile-text/file-names", test_file_names);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
