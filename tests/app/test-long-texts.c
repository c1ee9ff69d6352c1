/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <time.h>

#include "sy-app-test.h"
#include "sy-catalogue-json.h"
#include "sy-comparison-row.h"
#include "sy-expander-row.h"
#include "sy-json-scanner.h"
#include "sy-json-string.h"
#include "sy-profile-json.h"
#include "sy-text.h"

/* Files as long as they may be, of the texts that take longest to lay out: whatever one does, the
 * window answers again before one thinks that it hangs. What counts is the processor's time between
 * two turns of the main loop, on a machine as fast as the one on which the bound was set. Each kind
 * of text meets one kind of letters, and with “-m slow” all of them.
 */

#ifdef __SANITIZE_ADDRESS__
#define DEAF_SECONDS_MAX 1.5
#define USUAL_STEP 6
#else
#define DEAF_SECONDS_MAX 0.3
#define USUAL_STEP 2
#endif

/* What the machine of the bound takes to lay out LIKE_WORDS words. */
#define LIKE_SECONDS 0.055
#define LIKE_WORDS 2000

#define HEAD                                                                                       \
  "{'format':'steelyard-catalogue','format_version':1,'id':'long','version':1,'title':'T',"
#define OPTIONS "'options':[{'id':'l'},{'id':'r'}],"
#define RATINGS "'ratings':{'l':8,'r':3}"
#define ONE "'criteria':[{'id':'k0'," RATINGS "}],"
#define PROFILE "{'format':'steelyard-profile','version':1,'catalogue':{'id':'long'},"

/* In an item "~" is the text and "#" its number; a single quotation mark stands for a double one.
 * Where a catalogue has no profile, all its criteria are weighed.
 */
typedef struct
{
  const char *start;
  const char *item;
  const char *end;
  guint n; /* less where the file would be too large */
  guint length;
} Part;

typedef struct
{
  const char *name;
  Part catalogue;
  Part profile;
} Kind;

static const Kind kinds[] = {
  { "names",
    { HEAD OPTIONS "'criteria':[", "{'id':'k#','name':'~'," RATINGS "}", "]}", 200,
      SY_TEXT_NAME_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 200, 0 } },
  { "musts",
    { HEAD OPTIONS "'criteria':[", "{'id':'k#','name':'~','ratings':{'l':3,'r':2}}", "]}", 200,
      SY_TEXT_NAME_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5,'must':true}", "}}", 200, 0 } },
  { "groups",
    { HEAD OPTIONS "'groups':[", "{'id':'g#','name':'~'}", "],%s}", 200, SY_TEXT_NAME_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 200, 0 } },
  { "questions of criteria",
    { HEAD OPTIONS "'criteria':[", "{'id':'k#','question':'~','zero':'~','ten':'~'," RATINGS "}",
      "]}", 200, SY_TEXT_SENTENCE_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 200, 0 } },
  { "cells",
    { HEAD OPTIONS "'criteria':[", "{'id':'k#'," RATINGS ",'cells':{'l':'~','r':'~'}}", "]}", 200,
      SY_TEXT_SENTENCE_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 200, 0 } },
  { "reasons of ratings",
    { HEAD OPTIONS "'criteria':[", "{'id':'k#'," RATINGS ",'reason':'~'}", "]}", 200,
      SY_TEXT_PROSE_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 200, 0 } },
  { "claims",
    { HEAD OPTIONS "'criteria':[{'id':'k0'," RATINGS ",'evidence':[", "{'claim':'~','figure':'#'}",
      "]}]}", 1000, SY_TEXT_PROSE_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 1, 0 } },
  { "names of facts",
    { HEAD OPTIONS ONE "'facts':[", "{'id':'f#','name':'~'}", "]}", 1000, SY_TEXT_NAME_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 1, 0 } },
  { "cells of facts",
    { HEAD OPTIONS ONE "'facts':[", "{'id':'f#','cells':{'l':'~','r':'~'}}", "]}", 1000,
      SY_TEXT_SENTENCE_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 1, 0 } },
  { "starting points",
    { HEAD OPTIONS ONE "'presets':[", "{'id':'p#','name':'~','description':'~','weights':{'k0':5}}",
      "]}", 1000, SY_TEXT_NAME_MAX },
    { PROFILE "'criteria':{", "", "}}", 1, 0 } },
  { "answers",
    { HEAD OPTIONS ONE "'questions':[", "{'question':'#','answer':'~'}", "]}", 1000,
      SY_TEXT_PROSE_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 1, 0 } },
  { "questions",
    { HEAD OPTIONS ONE "'questions':[", "{'question':'~','answer':'~'}", "]}", 1000,
      SY_TEXT_SENTENCE_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 1, 0 } },
  { "features",
    { HEAD ONE "'options':[{'id':'l','features':[", "{'text':'~'}", "]},{'id':'r'}]}", 1000,
      SY_TEXT_PROSE_MAX },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 1, 0 } },
  { "options",
    { HEAD "'criteria':[{'id':'k0','ratings':{'0':8,'1':3}}],'options':[",
      "{'id':'#','name':'#~','summary':'~'}", "]}", 2, SY_TEXT_NAME_MAX - 1 },
    { PROFILE "'criteria':{", "'k#':{'weight':5}", "}}", 1, 0 } },
  { "notes and reasons",
    { HEAD OPTIONS "'criteria':[", "{'id':'k#'," RATINGS "}", "]}", 200, 0 },
    { PROFILE "'criteria':{", "'k#':{'weight':5,'ratings':{'l':9,'r':1},'reason':'~','note':'~'}",
      "}}", 200, SY_TEXT_PROSE_MAX } },
  { "people who decided",
    { HEAD OPTIONS "'criteria':[", "{'id':'k#'," RATINGS "}", "]}", 20, 0 },
    { PROFILE "'decision':{'chosen':'l','people':[", "'~'", "]}}", SY_DECISION_PEOPLE_MAX,
      SY_TEXT_NAME_MAX } },
  { "reason of the decision",
    { HEAD OPTIONS "'criteria':[", "{'id':'k#'," RATINGS "}", "]}", 20, 0 },
    { PROFILE "'decision':{'chosen':'l','reason':", "'~'", "}}", 1, SY_TEXT_PROSE_MAX } },
  { "criteria that are unknown",
    { HEAD OPTIONS "'criteria':[", "{'id':'k#'," RATINGS "}", "]}", 20, 0 },
    { PROFILE "'criteria':{", "'#~':{'weight':5,'must':true}", "}}", 1000, SY_TEXT_NAME_MAX } },
};

/* What texts are made of, over and over. */
typedef struct
{
  const char *name;
  const char *unit;
} Letters;

static const Letters letters[] = {
  { "words", "steelyard weighs " },
  { "one word", "x" },
  { "ideographs", "\344\270\200" },
  { "combining marks", "a\314\201\314\202" },
  { "right to left", "\330\247\331\204\331\205 " },
  { "emoji", "\360\237\221\251\342\200\215\360\237\222\273" },
};

typedef struct
{
  const Kind *kind;
  const Letters *letters;
} Case;

static GtkApplication *application;
static double machine = 1; /* how many times as long as the machine of the bound it takes */

static double
get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static char *
fill (const Letters *from, guint length)
{
  GString *text = g_string_new (NULL);
  const char *at = from->unit;

  for (guint i = 0; i < length; i++)
    {
      g_string_append_unichar (text, g_utf8_get_char (at));
      at = g_utf8_next_char (at);
      if (*at == '\0')
        at = from->unit;
    }

  return g_string_free (text, FALSE);
}

static void
append_item (GString *json, const Part *part, guint i, const char *text)
{
  g_autofree char *number = g_strdup_printf ("%u", i);
  g_autoptr (GString) item = g_string_new (part->item);

  g_string_replace (item, "#", number, 0);
  g_string_replace (item, "~", text, 0);
  if (i > 0)
    g_string_append_c (json, ',');
  g_string_append (json, item->str);
}

/* What follows where a "%s" stands in the end: criteria, each in a group of its own. */
static void
append_end (GString *json, const Part *part, guint n)
{
  static const Part criteria = { NULL, "{'id':'k#','group':'g#'," RATINGS "}", NULL, 0, 0 };
  const char *place = strstr (part->end, "%s");

  if (place == NULL)
    {
      g_string_append (json, part->end);
      return;
    }

  g_string_append_len (json, part->end, place - part->end);
  g_string_append (json, "'criteria':[");
  for (guint i = 0; i < n; i++)
    append_item (json, &criteria, i, "");
  g_string_append_printf (json, "]%s", place + 2);
}

static GBytes *
create_file (const Part *part, const Letters *from)
{
  g_autofree char *text = fill (from, part->length);
  GString *json = g_string_new (part->start);
  gsize item = 3 * strlen (text) + strlen (part->item) + 50;
  guint n = 0;

  while (n < part->n && json->len + item < SY_JSON_BYTES_MAX)
    append_item (json, part, n++, text);
  append_end (json, part, n);
  g_string_replace (json, "'", "\"", 0);

  return g_string_free_to_bytes (json);
}

static SySession *
create_session (const Case *row)
{
  g_autoptr (GBytes) catalogue_bytes = create_file (&row->kind->catalogue, row->letters);
  g_autoptr (GBytes) profile_bytes = create_file (&row->kind->profile, row->letters);
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

/* The longest time for which the window does not listen, until all is done. */
static double
measure_deafness (void)
{
  double longest = 0;
  gboolean is_busy = TRUE;

  while (is_busy)
    {
      double start = get_seconds ();

      is_busy = g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, get_seconds () - start);
    }

  return longest;
}

/* Frames come only as fast as a display shows them. */
static double
listen (void)
{
  double longest = 0;

  for (guint i = 0; i < 5; i++)
    {
      longest = MAX (longest, measure_deafness ());
      g_usleep (12000);
    }

  return longest;
}

static void
judge (const Case *row, const char *what, double seconds)
{
  double bound = DEAF_SECONDS_MAX * MAX (1, machine);

  if (seconds > DEAF_SECONDS_MAX / 10)
    g_test_message ("%s of %s, %s: %.3f s%s", row->kind->name, row->letters->name, what, seconds,
                    seconds > bound ? ", too long" : "");
  if (seconds > bound)
    g_test_fail ();
}

static void
tick (const Case *row, SySession *session, const char *what)
{
  double start = get_seconds ();
  double change;

  sy_session_set_weight (session, "k0", 9, SY_GESTURE_NONE);
  change = get_seconds () - start;
  judge (row, what, MAX (change, listen ()));
  sy_session_set_weight (session, "k0", 2, SY_GESTURE_NONE);
  judge (row, what, listen ());
}

static void
show_page (const Case *row, SyWindow *window, const char *page)
{
  double start = get_seconds ();
  double change;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", page);
  change = get_seconds () - start;
  judge (row, page, MAX (change, listen ()));
  tick (row, sy_window_get_session (window), page);
}

static void
open_evidence (const Case *row, SyWindow *window)
{
  double start = get_seconds ();
  double change;

  sy_session_explain (sy_window_get_session (window), "k0");
  change = get_seconds () - start;
  judge (row, "evidence", MAX (change, listen ()));
  tick (row, sy_window_get_session (window), "tick with evidence");
}

static void
open_list (const Case *row, SyWindow *window)
{
  GtkWidget *presets = sy_app_test_find (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN, "presets");
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (presets));
  double start = get_seconds ();
  double change;

  gtk_toggle_button_set_active (button, TRUE);
  change = get_seconds () - start;
  judge (row, "list of starting points", MAX (change, listen ()));
  gtk_toggle_button_set_active (button, FALSE);
  listen ();
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (SySession) session = create_session (row);
  double start = get_seconds ();
  SyWindow *window = sy_window_new (application, session);
  double change;

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  change = get_seconds () - start;
  judge (row, "opening", MAX (change, listen ()));
  tick (row, session, "tick");
  show_page (row, window, "what-if");
  show_page (row, window, "questions");
  show_page (row, window, "comparison");
  open_evidence (row, window);
  open_list (row, window);
  sy_app_test_close_window (window);
}

/* The machine that it is now, with all else that runs on it. */
static double
compare_machine (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));
  GString *text = g_string_new (NULL);
  double start;
  int height_px;

  for (guint i = 0; i < LIKE_WORDS; i++)
    g_string_append_printf (text, "word%u ", i);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  start = get_seconds ();
  gtk_label_set_text (GTK_LABEL (label), text->str);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 200, &height_px, NULL, NULL, NULL);
  g_string_free (text, TRUE);

  return (get_seconds () - start) / LIKE_SECONDS;
}

int
main (int argc, char **argv)
{
  static Case cases[G_N_ELEMENTS (kinds) * G_N_ELEMENTS (letters)];
  guint n = 0;
  int status;

  application = sy_app_test_init (&argc, &argv);
  compare_machine ();
  machine = compare_machine ();
  g_test_message ("The machine takes %.2f times as long as that of the bound", machine);
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
      {
        if (!g_test_slow ()
            && (kind % USUAL_STEP != 0 || i != kind / USUAL_STEP % G_N_ELEMENTS (letters)))
          continue;

        g_autofree char *path =
            g_strdup_printf ("/long-texts/%s/%s", kinds[kind].name, letters[i].name);
        g_autofree char *id = g_strdelimit (g_strdup (path), " ", '-');

        cases[n] = (Case) { &kinds[kind], &letters[i] };
        g_test_add_data_func (id, &cases[n++], test_case);
      }

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
