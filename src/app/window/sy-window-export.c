/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sy-content.h"
#include "sy-day.h"
#include "sy-export-dialog.h"
#include "sy-file-words.h"
#include "sy-number.h"
#include "sy-print-format.h"
#include "sy-print-png.h"
#include "sy-profile-file.h"
#include "sy-report-document.h"

/* What leaves the window: to the clipboard, and from dialogs to files and to paper. */

#define PICTURE_WIDTH_PT 460
#define PICTURE_SCALE 2

/* What the panel says, and shows. */
#define PARTS                                                                                      \
  (SY_REPORT_PART_BIT (SY_REPORT_PART_DECISION) | SY_REPORT_PART_BIT (SY_REPORT_PART_ANSWER)       \
   | SY_REPORT_PART_BIT (SY_REPORT_PART_SURENESS) | SY_REPORT_PART_BIT (SY_REPORT_PART_REASONS)    \
   | SY_REPORT_PART_BIT (SY_REPORT_PART_CHANGE))
#define CHARTS                                                                                     \
  (SY_REPORT_PART_BIT (SY_REPORT_PART_SCORES) | SY_REPORT_PART_BIT (SY_REPORT_PART_HISTOGRAM))

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
  Outcome *outcome = g_new (Outcome, 1);

  sy_number_take_typed (GTK_WINDOW (self));
  outcome->catalogue = sy_catalogue_ref (sy_session_get_catalogue (self->session));
  outcome->profile = sy_profile_file_dup_titled (sy_session_get_document (self->session));
  outcome->analysis = sy_analysis_ref (sy_session_get_analysis (self->session));
  outcome->day = sy_day_dup_today ();

  return outcome;
}

/* Mostly it is pasted where Markdown is the richest that is understood, or else read as it is. */
static GBytes *
create_form (const char *media_type, gpointer data)
{
  const Outcome *outcome = data;
  const gboolean is_picture = strcmp (media_type, "image/png") == 0;
  const gboolean is_page = strcmp (media_type, "text/html") == 0;
  const SyReportFormat *format = sy_print_format_find (is_page ? "html" : "markdown");
  const SyReportOptions options = { .separator = ',' };
  g_autoptr (SyReport) report =
      sy_report_new_document (outcome->catalogue, outcome->profile, outcome->analysis,
                              is_picture ? PARTS | CHARTS : PARTS, NULL, outcome->day);

  return is_picture ? sy_print_report_to_png (report, PICTURE_WIDTH_PT, PICTURE_SCALE)
                    : format->write (report, &options);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const media_types[] = {
    "text/html", "text/markdown", "text/plain;charset=utf-8", "text/plain", "image/png", NULL
  };
  SyWindow *self = data;
  g_autoptr (GdkContentProvider) content =
      sy_content_new (media_types, create_form, create_outcome (self), free_outcome);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  sy_window_tell (self, _ ("Copied the recommendation"));
}

static void
exported_cb (SyWindow *self, GFile *file)
{
  g_autofree char *name = sy_file_dup_name (file);
  /* Translators: name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("Exported “%s”"), name);

  sy_window_tell (self, text);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  SyWindow *self = data;
  GtkWidget *dialog;

  sy_number_take_typed (GTK_WINDOW (self));
  dialog = sy_export_dialog_new (GTK_WINDOW (self), self->session);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  sy_window_print (window);
}

/* Gives the window the actions that hand out what it shows. */
void
sy_window_add_export_actions (SyWindow *self)
{
  static const GActionEntry entries[] = {
    { "copy", copy_cb, NULL, NULL, NULL, { 0 } },
    { "export", export_cb, NULL, NULL, NULL, { 0 } },
    { "print", print_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
