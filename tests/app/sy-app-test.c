/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"

#include "sy-catalogue-json.h"
#include "sy-knowledge-dialog.h"
#include "sy-own-dialog.h"
#include "sy-round-dialog.h"
#include "sy-since-dialog.h"
#include "sy-words-verdict.h"

/* What the tests of the window share. */

GtkApplication *
sy_app_test_init (int *argc, char ***argv)
{
  GtkApplication *application;

  /* What one program leaves unsaved would come back in the next. */
  sy_test_get_data_folder ();
  gtk_test_init (argc, argv, NULL);
  application = GTK_APPLICATION (g_object_new (ADW_TYPE_APPLICATION, "application-id",
                                               "io.github.steelyard.Steelyard.Test", "flags",
                                               G_APPLICATION_NON_UNIQUE, "resource-base-path",
                                               "/io/github/steelyard/Steelyard", NULL));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  return application;
}

/* Where leaks are looked for, GTK's file chooser must not be opened, since it leaks on its own
 * account, nor very many other things, since GLib leaks its list of names when that grows.
 */
gboolean
sy_app_test_may_leak (void)
{
#ifdef __SANITIZE_ADDRESS__
  return FALSE;
#else
  return TRUE;
#endif
}

/* Each made and dropped without a session; warnings are fatal. */
void
sy_app_test_check_templates (const GType *types, guint n_types)
{
  for (guint i = 0; i < n_types; i++)
    {
      gpointer widget = g_object_ref_sink (g_object_new (types[i], NULL));

      g_object_add_weak_pointer (widget, &widget);
      g_object_unref (widget);
      g_assert_null (widget);
    }
}

/* The first widget below @root of @type, with the id of a .ui file unless that is NULL. */
GtkWidget *
sy_app_test_find (GtkWidget *root, GType type, const char *id)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type)
      && (id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), id) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = sy_app_test_find (child, type, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The text of a label below @root, with plain spaces; "" where it is hidden. */
char *
sy_app_test_dup_words (GtkWidget *root, const char *id)
{
  GtkWidget *label = sy_app_test_find (root, GTK_TYPE_LABEL, id);
  GString *text;

  g_assert_nonnull (label);

  text =
      g_string_new (gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : "");
  g_string_replace (text, "\302\240", " ", 0);

  return g_string_free (text, FALSE);
}

static void
add_words (GtkWidget *widget, GString *text)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT (widget))
    g_string_append_printf (text, "%s\n", gtk_editable_get_text (GTK_EDITABLE (widget)));
  if (tooltip != NULL)
    g_string_append_printf (text, "%s\n", tooltip);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && gtk_widget_get_visible (child))
      add_words (child, text);
}

/* All that is said in it, tooltips included, a line each. */
char *
sy_app_test_dup_all_words (GtkWidget *root)
{
  GString *text = g_string_new (NULL);

  add_words (root, text);

  return g_string_free (text, FALSE);
}

/* The parts of these controls are named by the whole, and GTK names its own window buttons. */
static gboolean
is_part (GtkWidget *widget)
{
  static GType (*const wholes[]) (void) = { gtk_menu_button_get_type, gtk_drop_down_get_type,
                                            gtk_spin_button_get_type,
                                            gtk_window_controls_get_type };
  GtkWidget *parent = gtk_widget_get_parent (widget);

  for (guint i = 0; parent != NULL && i < G_N_ELEMENTS (wholes); i++)
    if (gtk_widget_get_ancestor (parent, wholes[i]()) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
needs_name (GtkWidget *widget)
{
  static GType (*const controls[]) (void) = { gtk_button_get_type,      gtk_menu_button_get_type,
                                              gtk_drop_down_get_type,   gtk_scale_get_type,
                                              gtk_spin_button_get_type, gtk_entry_get_type,
                                              gtk_level_bar_get_type,   gtk_text_view_get_type };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    if (g_type_is_a (G_OBJECT_TYPE (widget), controls[i]()))
      return !is_part (widget);

  return FALSE;
}

/* Newer versions of GTK give a button the name that its tooltip has; those between 4.8 and 4.18
 * were not asked.
 */
static gboolean
has_tooltip_name (GtkWidget *widget)
{
  return gtk_check_version (4, 18, 0) == NULL && GTK_IS_BUTTON (widget)
         && gtk_widget_get_tooltip_text (widget) != NULL;
}

/* How many controls a screen reader could not name. */
guint
sy_app_test_count_nameless (GtkWidget *root)
{
  guint count = 0;

  if (needs_name (root) && !has_tooltip_name (root)
      && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL)
      && !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (root),
                                            GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    {
      g_test_message ("no name: %s %s", G_OBJECT_TYPE_NAME (root),
                      gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)));
      count++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += sy_app_test_count_nameless (child);

  return count;
}

static gboolean
is_shown (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

SyWindow *
sy_app_test_open_window (GtkApplication *application)
{
  g_autoptr (SySession) session = sy_projects_load_example ("fraud-scoring-service");
  SyWindow *window = sy_window_new (application, session);

  gtk_window_present (GTK_WINDOW (window));
  sy_test_wait_for (is_shown, window, "the window");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  sy_test_settle (); /* with the last rows, which come after the first frame */

  return window;
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *) weak == NULL;
}

/* Nothing may keep a window that is gone. */
void
sy_app_test_close_window (SyWindow *window)
{
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  sy_test_wait_for (is_gone, &weak, "the end of a window");
}

static void
add_criteria (GString *json, guint n_criteria, gboolean has_groups)
{
  for (guint i = 0; i < n_criteria; i++)
    {
      g_string_append_printf (json,
                              "%s{\"id\":\"k%u\",\"name\":\"Taste %u/%u\",\"question\":\"Sweet?\","
                              "\"ratings\":{\"t\":%u,\"c\":%u}",
                              i > 0 ? "," : "", i, i, n_criteria, i % 11, (i + 4) % 11);
      if (has_groups)
        g_string_append_printf (json, ",\"group\":\"g%u\"", i % 2);
      g_string_append (json, "}");
    }
}

/* Of tea and coffee; all names say how many criteria there are. */
SyCatalogue *
sy_app_test_create_catalogue (guint n_criteria, gboolean has_groups)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SyCatalogue *catalogue;

  g_string_printf (json,
                   "{\"format\":\"steelyard-catalogue\",\"format_version\":1,\"id\":\"drinks-%u\","
                   "\"version\":1,\"title\":\"Drinks %u\",\"options\":["
                   "{\"id\":\"t\",\"name\":\"Tea %u\"},{\"id\":\"c\",\"name\":\"Coffee %u\"}],",
                   n_criteria, n_criteria, n_criteria, n_criteria);
  if (has_groups)
    g_string_append (json, "\"groups\":[{\"id\":\"g0\",\"name\":\"Even\"},"
                           "{\"id\":\"g1\",\"name\":\"Odd\"}],");
  g_string_append (json, "\"criteria\":[");
  add_criteria (json, n_criteria, has_groups);
  g_string_append (json, "]}");

  bytes = g_bytes_new (json->str, json->len);
  catalogue = sy_catalogue_from_json (bytes, NULL, NULL, &error);
  g_assert_no_error (error);

  return catalogue;
}

/* Another project, which no file holds. */
void
sy_app_test_show (SySession *session, SyProfile *profile, SyCatalogue *catalogue)
{
  g_autoptr (SyDocument) document = sy_document_new (profile);

  sy_session_replace (session, document, catalogue);
}

typedef struct
{
  SySession *session;
  const char *subtitle_end;
} State;

static gboolean
is_in_state (gpointer data)
{
  State *state = data;
  g_autofree char *subtitle = NULL;

  g_object_get (state->session, "subtitle", &subtitle, NULL);

  return g_str_has_suffix (subtitle, state->subtitle_end);
}

void
sy_app_test_wait_for_state (SySession *session, const char *subtitle_end)
{
  State state = { session, subtitle_end };

  sy_test_wait_for (is_in_state, &state, subtitle_end);
}

/* As the session's answer is said. */
char *
sy_app_test_dup_verdict (SySession *session)
{
  return sy_words_verdict (sy_session_get_catalogue (session), sy_session_get_analysis (session));
}

/* Weighs the named criteria alone, all at @weight. */
void
sy_app_test_weigh (SySession *session, const char *const *ids, int weight)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (session);
  const SyGesture drag = sy_gesture_new_drag ();

  for (guint i = 0; i < catalogue->criteria->len; i++)
    {
      const char *id = sy_catalogue_get_criterion (catalogue, i)->id;

      sy_session_set_weight (session, id, g_strv_contains (ids, id) ? weight : 0, drag);
    }
}

/* What stands over @window to ask something, a file or an answer, or NULL. */
GtkWidget *
sy_app_test_find_dialog (gpointer window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if ((ADW_IS_MESSAGE_DIALOG (toplevel) || GTK_IS_FILE_CHOOSER (toplevel)
           || SY_IS_SINCE_DIALOG (toplevel) || SY_IS_OWN_DIALOG (toplevel)
           || SY_IS_KNOWLEDGE_DIALOG (toplevel) || SY_IS_ROUND_DIALOG (toplevel))
          && gtk_widget_get_visible (GTK_WIDGET (toplevel)) /* answered choosers stay, hidden */
          && gtk_window_get_transient_for (toplevel) == window)
        return GTK_WIDGET (toplevel);
    }

  return NULL;
}

/* The bar of a kind of notice, or NULL. */
GtkWidget *
sy_app_test_find_notice (GtkWidget *root, SyNoticeKind kind)
{
  GtkWidget *found = NULL;

  if (SY_IS_NOTICE_BAR (root))
    {
      GtkWidget *dismiss = sy_app_test_find (root, GTK_TYPE_BUTTON, "dismiss");
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (dismiss));

      return g_variant_get_uint32 (target) == kind ? root : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = sy_app_test_find_notice (child, kind);

  return found;
}

typedef struct
{
  GtkWidget *window;
  SyNoticeKind kind;
  gboolean is_there;
} Expected;

static gboolean
is_as_expected (gpointer data)
{
  Expected *expected = data;

  return (sy_app_test_find_notice (expected->window, expected->kind) != NULL) == expected->is_there;
}

void
sy_app_test_wait_for_notice (SyWindow *window, SyNoticeKind kind, gboolean is_there)
{
  Expected expected = { GTK_WIDGET (window), kind, is_there };

  sy_test_wait_for (is_as_expected, &expected, is_there ? "a notice" : "the end of a notice");
}
