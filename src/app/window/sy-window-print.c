/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sy-day.h"
#include "sy-export-job.h"
#include "sy-export-parts.h"
#include "sy-file-words.h"
#include "sy-number.h"
#include "sy-preferences.h"
#include "sy-profile-file.h"
#include "sy-report-document.h"

/* The report on paper: the same pages as in a PDF file. */

/* What is asked for again before it is there is asked for no more often than that. */
#define PAUSE_US 10000

#define KEY "sy-printing"
#define ENDING ".pdf"

/* Of one printing, which its operation owns. */
typedef struct
{
  SyWindow *window;       /* (nullable), weak */
  SyReport *report;       /* (nullable), until it is laid out */
  SyPrintLayout *layout;  /* (nullable), from then on */
  GCancellable *cancel;   /* of laying out */
  cairo_status_t written; /* whether the pages are */
  gboolean is_sent;
} Printing;

static void
free_printing (gpointer data)
{
  Printing *printing = data;

  g_clear_weak_pointer (&printing->window);
  g_clear_pointer (&printing->report, sy_report_unref);
  g_clear_pointer (&printing->layout, sy_print_layout_unref);
  g_object_unref (printing->cancel);
  g_free (printing);
}

static void
show_failure (Printing *printing, const char *why)
{
  if (printing->window != NULL && !sy_window_is_closed (printing->window))
    sy_window_show_notice (printing->window, SY_NOTICE_PRINT_FAILED, _ ("It cannot be printed"),
                           why);
}

static void
show_error (Printing *printing, GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  gtk_print_operation_get_error (operation, &error);
  why = error != NULL ? sy_file_describe_save_error (error) : NULL;
  show_failure (printing, why != NULL ? why : "");
}

/* Takes the reference to @operation that the thread left to it. */
static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkPrintOperation) operation = data;
  Printing *printing = g_object_get_data (G_OBJECT (operation), KEY);

  printing->layout = sy_export_lay_out_finish (result, NULL);
}

static void
begin_cb (Printing *printing, GtkPrintContext *context, GtkPrintOperation *operation)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  const SyPaper paper = { .width_pt = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                          .height_pt = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS) };

  sy_export_lay_out_async (g_steal_pointer (&printing->report), &paper, printing->cancel,
                           laid_out_cb, g_object_ref (operation));
}

/* GTK asks whenever nothing else is to be done, so the window lives meanwhile. */
static gboolean
paginate_cb (Printing *printing, GtkPrintContext *context, GtkPrintOperation *operation)
{
  if (printing->layout == NULL)
    {
      g_usleep (PAUSE_US);
      return FALSE;
    }

  gtk_print_operation_set_n_pages (operation, (int) sy_print_layout_get_n_pages (printing->layout));

  return TRUE;
}

static void
draw_cb (Printing *printing, GtkPrintContext *context, int page, GtkPrintOperation *operation)
{
  sy_print_layout_draw_page (printing->layout, gtk_print_context_get_cairo_context (context),
                             (guint) page);
}

/* GTK would send what is left of pages that a full disk did not take. */
static void
end_cb (Printing *printing, GtkPrintContext *context, GtkPrintOperation *operation)
{
  cairo_surface_t *surface = cairo_get_target (gtk_print_context_get_cairo_context (context));

  cairo_surface_finish (surface);
  printing->written = cairo_surface_status (surface);
  if (printing->written != CAIRO_STATUS_SUCCESS)
    gtk_print_operation_cancel (operation);
}

static void
done_cb (Printing *printing, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_cancellable_cancel (printing->cancel);
  printing->is_sent = result == GTK_PRINT_OPERATION_RESULT_APPLY;
  if (printing->written != CAIRO_STATUS_SUCCESS)
    show_failure (printing, _ ("The pages do not fit into the folder for temporary files."));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    show_error (printing, operation);
}

/* A printer, or a disk, may fail after all has been sent. */
static void
status_cb (Printing *printing, GtkPrintOperation *operation)
{
  if (printing->is_sent
      && gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_FINISHED_ABORTED)
    show_error (printing, operation);
}

static GtkPageSetup *
create_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  const char *paper = sy_preferences_get_export (SY_EXPORT_PAPER);
  GtkPaperSize *size = NULL;

  if (*paper != '\0')
    size = gtk_paper_size_new (g_strcmp0 (paper, "Letter") == 0 ? GTK_PAPER_NAME_LETTER
                                                                : GTK_PAPER_NAME_A4);
  if (size != NULL)
    {
      gtk_page_setup_set_paper_size (setup, size);
      gtk_paper_size_free (size);
    }

  return setup;
}

static SyReport *
create_report (SyWindow *self)
{
  g_autofree char *today = sy_day_dup_today ();
  g_autoptr (SyProfile) titled =
      sy_profile_file_dup_titled (sy_session_get_document (self->session));

  return sy_report_new_document (sy_session_get_catalogue (self->session), titled,
                                 sy_session_get_analysis (self->session),
                                 sy_export_parts_get_last (), NULL, today);
}

/* What a file is called that is printed to; GTK adds what it ends in. */
static GtkPrintSettings *
create_settings (SyWindow *self)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();
  g_autofree char *name = sy_file_suggest_name (sy_session_get_title (self->session), ENDING);

  name[strlen (name) - strlen (ENDING)] = '\0';
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);

  return settings;
}

static void
add_printing (GtkPrintOperation *operation, SyWindow *self)
{
  Printing *printing = g_new0 (Printing, 1);

  g_set_weak_pointer (&printing->window, self);
  printing->report = create_report (self);
  printing->cancel = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (operation), KEY, printing, free_printing);
  g_signal_connect_swapped (operation, "begin-print", G_CALLBACK (begin_cb), printing);
  g_signal_connect_swapped (operation, "paginate", G_CALLBACK (paginate_cb), printing);
  g_signal_connect_swapped (operation, "draw-page", G_CALLBACK (draw_cb), printing);
  g_signal_connect_swapped (operation, "end-print", G_CALLBACK (end_cb), printing);
  g_signal_connect_swapped (operation, "done", G_CALLBACK (done_cb), printing);
  g_signal_connect_swapped (operation, "status-changed", G_CALLBACK (status_cb), printing);
}

/**
 * sy_window_create_print:
 *
 * Returns: (transfer full): what prints the project with the parts of the last export
 */
GtkPrintOperation *
sy_window_create_print (SyWindow *self)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup ();
  g_autoptr (GtkPrintSettings) settings = create_settings (self);

  sy_number_take_typed (GTK_WINDOW (self));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, sy_session_get_title (self->session));
  add_printing (operation, self);

  return operation;
}

/* Asks for a printer. The window keeps the operation, to hear of what fails after all was sent. */
void
sy_window_print (SyWindow *self)
{
  sy_window_hide_notice (self, SY_NOTICE_PRINT_FAILED);
  g_clear_object (&self->print);
  self->print = sy_window_create_print (self);
  gtk_print_operation_run (self->print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}
