/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-export-job.h"

#include "sy-file-writer.h"

/* A report is laid out and written in a thread, to which it is given: nobody else may hold it. */

typedef struct
{
  SyReport *report;
  SyPaper paper;                /* to lay it out */
  const SyReportFormat *format; /* to write it, and all that follows */
  SyReportOptions options;
  GFile *file;    /* (nullable) */
  int *per_mille; /* (nullable), in an atomic box */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->report, sy_report_unref);
  g_clear_object (&job->file);
  g_clear_pointer (&job->per_mille, g_atomic_rc_box_release);
  g_free (job);
}

/* Takes @report. */
static Job *
add_job (GTask *task, SyReport *report)
{
  Job *job = g_new0 (Job, 1);

  job->report = report;
  g_task_set_task_data (task, job, free_job);

  return job;
}

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  SyPrintLayout *layout = job->paper.width_pt > 0
                              ? sy_print_layout_new (job->report, &job->paper, cancellable, &error)
                              : sy_print_layout_new_charts (job->report);

  /* The layout holds it from now on, and goes to another thread. */
  g_clear_pointer (&job->report, sy_report_unref);
  if (layout != NULL)
    g_task_return_pointer (task, layout, (GDestroyNotify) sy_print_layout_unref);
  else
    g_task_return_error (task, error);
}

/**
 * sy_export_lay_out_async:
 * @report: (transfer full): a report
 * @paper: (nullable): on what; %NULL for its charts alone
 *
 * Lays out what will be written, or printed.
 */
void
sy_export_lay_out_async (SyReport *report,
                         const SyPaper *paper,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = add_job (task, report);

  g_task_set_source_tag (task, sy_export_lay_out_async);
  if (paper != NULL)
    job->paper = *paper;
  g_task_run_in_thread (task, lay_out_in_thread);
}

/**
 * sy_export_lay_out_finish:
 *
 * Returns: (transfer full) (nullable): the pages
 */
SyPrintLayout *
sy_export_lay_out_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
progress_cb (guint n_done, guint n_pages, gpointer data)
{
  const Job *job = data;

  g_atomic_int_set (job->per_mille, (int) (1000 * n_done / n_pages));
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  GBytes *bytes = sy_print_write (job->format, job->report, &job->options, progress_cb, job,
                                  cancellable, &error);

  g_clear_pointer (&job->report, sy_report_unref);
  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (SyFileState) state = NULL;
  GError *error = NULL;

  state = sy_file_write_finish (G_FILE (file), result, &error);
  if (state != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Until here it can be cancelled; the file is written as a whole or not at all. */
static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = g_task_propagate_pointer (G_TASK (result), &error);
  if (bytes != NULL)
    sy_file_write_async (job->file, bytes, NULL, G_FILE_CREATE_NONE, written_cb,
                         g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

/**
 * sy_export_async:
 * @report: (transfer full): of the kind that the format wants
 * @format: the format
 * @options: for it
 * @file: where to; it is replaced in any state
 * @per_mille: in an atomic box: how much is drawn, to be read atomically
 * @cancellable: (nullable): ends it before the file is touched
 */
void
sy_export_async (SyReport *report,
                 const SyReportFormat *format,
                 const SyReportOptions *options,
                 GFile *file,
                 int *per_mille,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer data)
{
  GTask *whole = g_task_new (NULL, NULL, callback, data);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, made_cb, whole);
  Job *job = add_job (task, report);

  g_task_set_source_tag (whole, sy_export_async);
  job->format = format;
  job->options = *options;
  job->file = g_object_ref (file);
  job->per_mille = g_atomic_rc_box_acquire (per_mille);
  g_task_run_in_thread (task, write_in_thread);
}

/* Writes what is at hand already. */
void
sy_export_bytes_async (GBytes *bytes, GFile *file, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, sy_export_bytes_async);
  sy_file_write_async (file, bytes, NULL, G_FILE_CREATE_NONE, written_cb, task);
}

gboolean
sy_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
