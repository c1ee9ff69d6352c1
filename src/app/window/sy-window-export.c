/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sy-content.h"
#include "sy-number.h"
#include "sy-print-png.h"
#include "sy-profile-file.h"
#include "sy-report-markdown.h"
#include "sy-report-recommendation.h"

/* What leaves the window: the clipboard, a printer, files in other formats. */

#define PICTURE_WIDTH_PT 460
#define PICTURE_SCALE 2

/* The answer of a moment, of values that do not change. */
typedef struct
{
  SyCatalogue *catalogue;
  SyProfile *profile;
  SyAnalysis *analysis;
  char *day;
} Outcome;

static void
free_outcome (gpointer data)
{
  Outcome *outcome = data;

  sy_catalogue_unref (outcome->catalogue);
  sy_profile_unref (outcome->profile);
  sy_analysis_unref (outcome->analysis);
  g_free (outcome->day);
  g_free (outcome);
}

static Outcome *
create_outcome (SyWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  SyDocument *document = sy_session_get_document (self->session);
  Outcome *outcome = g_new (Outcome, 1);

  sy_number_take_typed (GTK_WINDOW (self));
  outcome->catalogue = sy_catalogue_ref (sy_session_get_catalogue (self->session));
  outcome->profile = sy_profile_file_with_title (sy_document_get_profile (document),
                                                 sy_document_get_file (document));
  outcome->analysis = sy_analysis_ref (sy_session_get_analysis (self->session));
  outcome->day = g_date_time_format (now, "%F");

  return outcome;
}

static GBytes *
create_picture (SyReport *report)
{
  const SyPaper paper = { .width_pt = PICTURE_WIDTH_PT };
  g_autoptr (SyPrintLayout) layout = sy_print_layout_new (report, &paper, NULL, NULL);

  return sy_print_layout_to_png (layout, 0, PICTURE_SCALE);
}

/* Mostly it is pasted where Markdown is the richest that is understood, or else read as it is. */
static GBytes *
create_form (const char *media_type, gpointer data)
{
  const Outcome *outcome = data;
  g_autoptr (SyReport) report = sy_report_new_recommendation (outcome->catalogue, outcome->profile,
                                                              outcome->analysis, outcome->day);
  char *text;

  if (strcmp (media_type, "image/png") == 0)
    return create_picture (report);

  text = sy_report_to_markdown (report);

  return g_bytes_new_take (text, strlen (text));
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const media_types[] = { "text/markdown", "text/plain;charset=utf-8",
                                             "text/plain", "image/png", NULL };
  SyWindow *self = data;
  g_autoptr (GdkContentProvider) content =
      sy_content_new (media_types, create_form, create_outcome (self), free_outcome);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  sy_window_tell (self, _ ("Copied the recommendation"));
}

/* Gives the window the actions that hand out what it shows. */
void
sy_window_add_export_actions (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "copy", copy_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
