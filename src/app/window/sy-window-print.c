/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-day.h"
#include "sy-export-dialog.h"
#include "sy-number.h"
#include "sy-preferences.h"
#include "sy-print-layout.h"
#include "sy-profile-file.h"
#include "sy-report-document.h"

/* The report on paper: the same pages as in a PDF file. */

/* Of one printing. */
typedef struct
{
  SyWindow *window;
  SyReport *report;
  SyPrintLayout *layout; /* (nullable), until the paper is known */
} Printing;

static void
free_printing (gpointer data, GClosure *closure)
{
  Printing *printing = data;

  g_object_unref (printing->window);
  sy_report_unref (printing->report);
  g_clear_pointer (&printing->layout, sy_print_layout_unref);
  g_free (printing);
}

static void
begin_cb (Printing *printing, GtkPrintContext *context, GtkPrintOperation *operation)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  const SyPaper paper = { .width_pt = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                          .height_pt = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS) };

  g_clear_pointer (&printing->layout, sy_print_layout_unref);
  printing->layout = sy_print_layout_new (printing->report, &paper, NULL, NULL);
  gtk_print_operation_set_n_pages (operation, (int) sy_print_layout_get_n_pages (printing->layout));
}

static void
draw_cb (Printing *printing, GtkPrintContext *context, int page, GtkPrintOperation *operation)
{
  sy_print_layout_draw_page (printing->layout, gtk_print_context_get_cairo_context (context),
                             (guint) page);
}

static void
done_cb (Printing *printing, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || sy_window_is_closed (printing->window))
    return;

  gtk_print_operation_get_error (operation, &error);
  sy_window_show_notice (printing->window, SY_NOTICE_PRINT_FAILED, _ ("It cannot be printed"),
                         error != NULL ? error->message : "");
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
  SyDocument *document = sy_session_get_document (self->session);
  g_autofree char *today = sy_day_dup_today ();
  g_autoptr (SyProfile) titled = sy_profile_file_with_title (sy_document_get_profile (document),
                                                             sy_document_get_file (document));

  return sy_report_new_document (sy_session_get_catalogue (self->session), titled,
                                 sy_session_get_analysis (self->session),
                                 sy_export_dialog_get_last_parts (), NULL, today);
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
  Printing *printing = g_new0 (Printing, 1);

  sy_number_take_typed (GTK_WINDOW (self));
  printing->window = g_object_ref (self);
  printing->report = create_report (self);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, sy_session_get_title (self->session));
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), printing, free_printing,
                         G_CONNECT_SWAPPED);
  g_signal_connect_swapped (operation, "draw-page", G_CALLBACK (draw_cb), printing);
  g_signal_connect_swapped (operation, "done", G_CALLBACK (done_cb), printing);

  return operation;
}

/* Asks for a printer. */
void
sy_window_print (SyWindow *self)
{
  g_autoptr (GtkPrintOperation) operation = sy_window_create_print (self);

  sy_window_hide_notice (self, SY_NOTICE_PRINT_FAILED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}
