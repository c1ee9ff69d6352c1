/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-export-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sy-columns-layout.h"
#include "sy-day-row.h"
#include "sy-day.h"
#include "sy-dialogs.h"
#include "sy-export-job.h"
#include "sy-export-parts.h"
#include "sy-export-rows.h"
#include "sy-file-words.h"
#include "sy-label.h"
#include "sy-page-view.h"
#include "sy-profile-file.h"
#include "sy-record.h"
#include "sy-report-csv.h"
#include "sy-report-record.h"
#include "sy-scroll.h"

#define NARROW_PX 600
#define GAP_PX 24

/* What is written in less is not worth a bar. */
#define PATIENCE_MS 400
#define TICK_MS 100

/* Of a text, in the preview. */
#define TEXT_MAX 3000

/**
 * SyExportDialog:
 *
 * In which format, with which parts and on what paper a report is written, and how its first page
 * looks. It stays open until the file is written.
 */
struct _SyExportDialog
{
  AdwWindow parent_instance;

  SySession *session;
  GtkWidget *rows[SY_EXPORT_N_CHOICES];     /* (nullable) */
  GtkCheckButton *parts[SY_REPORT_N_PARTS]; /* (nullable) */
  GtkCheckButton *charts;
  GCancellable *preview; /* (nullable) */
  GCancellable *writing; /* (nullable), while it is written */
  GFile *file;           /* (nullable): the last that was written */
  int *per_mille;        /* (nullable): of which is drawn; the thread holds it, too */
  guint n_ticks;
  guint tick;

  GtkWidget *columns;
  AdwPreferencesGroup *choices;
  AdwPreferencesGroup *parts_group;
  SyDayRow *day;
  GtkStack *stack;
  SyPageView *page;
  GtkTextView *text;
  GtkLabel *caption;
  GtkLabel *fault;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (SyExportDialog, sy_export_dialog, ADW_TYPE_WINDOW)

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const SyCellPlace halves[] = { { 11, 0, 1 }, { 9, 1, 1 } };

#define RECORD "record"

static const char *
get_chosen (SyExportDialog *self, SyExportChoice choice)
{
  return sy_export_row_get_chosen (self->rows[choice]);
}

/* It is Markdown, which is not written of a report alone. */
static gboolean
is_record (SyExportDialog *self)
{
  return strcmp (get_chosen (self, SY_EXPORT_FORMAT), RECORD) == 0;
}

static const SyReportFormat *
get_format (SyExportDialog *self)
{
  return sy_print_format_find (is_record (self) ? "markdown" : get_chosen (self, SY_EXPORT_FORMAT));
}

static SyReportOptions
get_options (SyExportDialog *self)
{
  SyReportOptions options = { .width = 80,
                              .is_signed = TRUE,
                              .paper = get_chosen (self, SY_EXPORT_PAPER) };

  options.picture_width_px =
      (guint) g_ascii_strtoull (get_chosen (self, SY_EXPORT_WIDTH), NULL, 10);
  options.separator = sy_report_csv_find_separator (get_chosen (self, SY_EXPORT_SEPARATOR));

  return options;
}

/* Where charts are drawn, not lists of what they show. */
static gboolean
draws (SyExportDialog *self)
{
  const char *format = get_chosen (self, SY_EXPORT_FORMAT);

  return strcmp (format, "text") != 0 && strcmp (format, "markdown") != 0;
}

static guint
get_parts (SyExportDialog *self, SyReportKind kind)
{
  const char *one =
      get_chosen (self, kind == SY_REPORT_KIND_CHARTS ? SY_EXPORT_CHART : SY_EXPORT_TABLE);
  guint parts = 0;

  if (kind != SY_REPORT_KIND_WHOLE)
    return *one != '\0' ? SY_REPORT_PART_BIT (sy_report_part_find (one))
                        : sy_report_kind_get_parts (kind);

  for (guint part = 0; part < SY_REPORT_N_PARTS; part++)
    if (self->parts[part] != NULL && gtk_check_button_get_active (self->parts[part]))
      parts |= SY_REPORT_PART_BIT (part);

  return gtk_check_button_get_active (self->charts) && draws (self)
             ? sy_export_parts_with_charts (parts)
             : parts;
}

static void
remember (SyExportDialog *self)
{
  g_autoptr (GString) left_out = g_string_new (NULL);

  for (guint i = 0; i < SY_EXPORT_N_CHOICES; i++)
    if (self->rows[i] != NULL)
      sy_preferences_set_export (i, get_chosen (self, i));
  for (guint part = 0; part < SY_REPORT_N_PARTS; part++)
    if (self->parts[part] != NULL && !gtk_check_button_get_active (self->parts[part]))
      g_string_append_printf (left_out, "%s,", sy_report_part_get_info (part)->id);
  if (!gtk_check_button_get_active (self->charts))
    g_string_append (left_out, SY_EXPORT_PARTS_CHARTS);
  sy_preferences_set_export (SY_EXPORT_LEFT_OUT, left_out->str);
}

/* (nullable) */
static const char *
get_day (SyExportDialog *self)
{
  const char *day = gtk_editable_get_text (GTK_EDITABLE (self->day));

  return *day != '\0' ? day : NULL;
}

static SyReport *
create_report (SyExportDialog *self)
{
  const SyReportKind kind = get_format (self)->kind;
  g_autoptr (SyProfile) titled =
      sy_profile_file_dup_titled (sy_session_get_document (self->session));

  return sy_report_new_for_kind (kind, sy_session_get_catalogue (self->session), titled,
                                 sy_session_get_analysis (self->session), get_parts (self, kind),
                                 get_day (self));
}

static GBytes *
create_record (SyExportDialog *self)
{
  SyCatalogue *catalogue = sy_session_get_catalogue (self->session);
  g_autoptr (SyProfile) titled =
      sy_profile_file_dup_titled (sy_session_get_document (self->session));
  g_autoptr (GBytes) json = sy_profile_file_create_bytes (titled, catalogue);
  g_autofree char *block = sy_record_write_block (json);
  char *text = sy_report_write_record (catalogue, titled, sy_session_get_analysis (self->session),
                                       block, get_day (self));

  return g_bytes_new_take (text, strlen (text));
}

/* A job does not keep the dialog, for GTK tells a closed window no more of its parent's end. */
static GWeakRef *
create_weak (SyExportDialog *self)
{
  GWeakRef *weak = g_new (GWeakRef, 1);

  g_weak_ref_init (weak, self);

  return weak;
}

/* (transfer full) (nullable) */
static SyExportDialog *
take_weak (GWeakRef *weak)
{
  SyExportDialog *self = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  g_free (weak);

  return self;
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer dialog)
{
  g_autoptr (SyExportDialog) self = take_weak (dialog);
  g_autoptr (SyPrintLayout) layout = sy_export_lay_out_finish (result, NULL);
  g_autofree char *caption = NULL;
  guint n;

  if (layout == NULL || self == NULL)
    return;

  n = sy_print_layout_get_n_pages (layout);
  caption = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  sy_page_view_set_layout (self->page, layout);
  sy_label_show_text (self->caption,
                      strcmp (get_chosen (self, SY_EXPORT_FORMAT), "pdf") == 0 ? caption : "",
                      self->caption);
}

static void
show_text (SyExportDialog *self)
{
  const SyReportOptions options = get_options (self);
  g_autoptr (SyReport) report = is_record (self) ? NULL : create_report (self);
  g_autoptr (GBytes) bytes =
      report != NULL ? get_format (self)->write (report, &options) : create_record (self);
  g_autofree char *text =
      g_strndup (g_bytes_get_data (bytes, NULL), MIN (g_bytes_get_size (bytes), TEXT_MAX));
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), valid, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), FALSE);
}

/* What has begun for other choices is of no use any more. */
static void
update_preview (SyExportDialog *self)
{
  const SyReportKind kind = get_format (self)->kind;
  const gboolean is_text = kind == SY_REPORT_KIND_TABLES || is_record (self);

  g_cancellable_cancel (self->preview);
  g_clear_object (&self->preview);
  gtk_stack_set_visible_child_name (self->stack, is_text ? "text" : "page");
  if (is_text)
    {
      show_text (self);
      return;
    }

  self->preview = g_cancellable_new ();
  sy_export_lay_out_async (create_report (self),
                           kind == SY_REPORT_KIND_CHARTS
                               ? NULL
                               : sy_paper_find (get_chosen (self, SY_EXPORT_PAPER)),
                           self->preview, previewed_cb, create_weak (self));
}

static void
show_rows (SyExportDialog *self)
{
  const SyReportFormat *format = get_format (self);
  const char *name = get_chosen (self, SY_EXPORT_FORMAT);

  gtk_widget_set_visible (self->rows[SY_EXPORT_PAPER], strcmp (name, "pdf") == 0);
  gtk_widget_set_visible (self->rows[SY_EXPORT_WIDTH], strcmp (name, "png") == 0);
  gtk_widget_set_visible (self->rows[SY_EXPORT_SEPARATOR], strcmp (name, "csv") == 0);
  gtk_widget_set_visible (self->rows[SY_EXPORT_CHART], format->kind == SY_REPORT_KIND_CHARTS);
  gtk_widget_set_visible (self->rows[SY_EXPORT_TABLE], format->kind == SY_REPORT_KIND_TABLES);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->charts), ADW_TYPE_ACTION_ROW),
                          draws (self));
  gtk_widget_set_visible (GTK_WIDGET (self->parts_group),
                          format->kind == SY_REPORT_KIND_WHOLE && !is_record (self));
}

static void
changed_cb (SyExportDialog *self)
{
  const SyReportKind kind = get_format (self)->kind;
  const char *fault = "";

  show_rows (self);
  if (!sy_day_row_is_valid (self->day))
    fault = _ ("The day is not one of the calendar, or not written as 2026-11-23.");
  else if (get_parts (self, kind) == 0 && !is_record (self))
    fault = _ ("Nothing is left to export.");
  sy_label_show_fault (self->fault, fault);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", *fault == '\0');
  if (*fault == '\0')
    update_preview (self);
}

static void
end_writing (SyExportDialog *self)
{
  g_clear_object (&self->writing);
  g_clear_handle_id (&self->tick, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  gtk_widget_set_sensitive (self->columns, TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", TRUE);
}

static void
show_failure (SyExportDialog *self, const GError *error)
{
  g_autofree char *name = sy_file_dup_name (self->file);
  g_autofree char *why = sy_file_describe_save_error (error);
  /* Translators: the name of a file, and a sentence or two. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” is not written. %s"), name, why);

  sy_label_show_fault (self->fault, text);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer dialog)
{
  g_autoptr (SyExportDialog) self = take_weak (dialog);
  g_autoptr (GError) error = NULL;
  const gboolean is_written = sy_export_finish (result, &error);

  if (self == NULL)
    return;

  end_writing (self);
  if (is_written)
    {
      g_signal_emit (self, signals[EXPORTED], 0, self->file);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  show_failure (self, error);
}

static gboolean
tick_cb (gpointer dialog)
{
  SyExportDialog *self = dialog;

  self->n_ticks++;
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->n_ticks * TICK_MS >= PATIENCE_MS);
  gtk_progress_bar_set_fraction (self->progress, g_atomic_int_get (self->per_mille) / 1000.0);

  return G_SOURCE_CONTINUE;
}

static void
chosen_cb (gpointer dialog, GFile *file)
{
  if (file != NULL)
    sy_export_dialog_write (dialog, file);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SyExportDialog *self = SY_EXPORT_DIALOG (widget);
  const char *title = sy_session_get_title (self->session);
  g_autofree char *extension = g_strconcat (".", get_format (self)->extension, NULL);
  g_autofree char *stem = sy_report_dup_record_stem (title);
  g_autofree char *name = sy_file_suggest_name (is_record (self) ? stem : title, extension);

  sy_dialogs_choose_to_save (widget, SY_FILE_REPORT, _ ("Export"),
                             sy_document_get_file (sy_session_get_document (self->session)), name,
                             chosen_cb);
}

/* While it is written, to close is to cancel that. */
static gboolean
sy_export_dialog_close_request (GtkWindow *window)
{
  SyExportDialog *self = SY_EXPORT_DIALOG (window);

  if (self->writing == NULL)
    return GTK_WINDOW_CLASS (sy_export_dialog_parent_class)->close_request (window);

  g_cancellable_cancel (self->writing);

  return GDK_EVENT_STOP;
}

static void
sy_export_dialog_dispose (GObject *object)
{
  SyExportDialog *self = SY_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->preview);
  g_clear_object (&self->preview);
  g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->file);
  g_clear_pointer (&self->per_mille, g_atomic_rc_box_release);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SY_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (sy_export_dialog_parent_class)->dispose (object);
}

static void
sy_export_dialog_class_init (SyExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sy_export_dialog_close_request;

  signals[EXPORTED] = g_signal_new ("exported", SY_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (SY_TYPE_DAY_ROW);
  g_type_ensure (SY_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/dialogs/sy-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SyExportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, SyExportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, SyExportDialog, parts_group);
  gtk_widget_class_bind_template_child (widget_class, SyExportDialog, day);
  gtk_widget_class_bind_template_child (widget_class, SyExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SyExportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, SyExportDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SyExportDialog, caption);
  gtk_widget_class_bind_template_child (widget_class, SyExportDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, SyExportDialog, progress);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_rows (SyExportDialog *self)
{
  for (guint i = 0; i < SY_EXPORT_N_CHOICES; i++)
    {
      if (i == SY_EXPORT_LEFT_OUT)
        continue;
      self->rows[i] = sy_export_row_new (i);
      adw_preferences_group_add (self->choices, self->rows[i]);
      g_signal_connect_object (self->rows[i], "notify::selected", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
add_part (SyExportDialog *self, const char *id, const char *name, GtkCheckButton **check)
{
  adw_preferences_group_add (self->parts_group, sy_export_part_row_new (name, check));
  gtk_check_button_set_active (*check, !sy_export_parts_lack (id));
  g_signal_connect_object (*check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
sy_export_dialog_init (SyExportDialog *self)
{
  g_autofree char *today = sy_day_dup_today ();

  gtk_widget_init_template (GTK_WIDGET (self));
  sy_scroll_follow_focus (GTK_WINDOW (self));
  gtk_widget_set_layout_manager (self->columns,
                                 sy_columns_layout_new (halves, G_N_ELEMENTS (halves), NARROW_PX,
                                                        GAP_PX, GAP_PX));
  add_rows (self);
  add_part (self, SY_EXPORT_PARTS_CHARTS, _ ("Charts"), &self->charts);
  for (guint part = 0; part < SY_REPORT_N_PARTS; part++)
    {
      const SyReportPartInfo *info = sy_report_part_get_info (part);

      if (!info->is_chart)
        add_part (self, info->id, _ (info->name), &self->parts[part]);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->day), today);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * sy_export_dialog_new:
 *
 * Returns: (transfer none): a dialog over @parent, owned by GTK; its signal “exported” tells the
 *   file
 */
GtkWidget *
sy_export_dialog_new (GtkWindow *parent, SySession *session)
{
  SyExportDialog *self = g_object_new (SY_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * sy_export_dialog_write:
 * @file: which people have confirmed; the project's own is refused
 *
 * Writes what is chosen, and closes when it is done.
 */
void
sy_export_dialog_write (SyExportDialog *self, GFile *file)
{
  GFile *own = sy_document_get_file (sy_session_get_document (self->session));
  const SyReportOptions options = get_options (self);

  g_return_if_fail (SY_IS_EXPORT_DIALOG (self) && self->writing == NULL);

  if (own != NULL && g_file_equal (own, file))
    {
      sy_label_show_fault (self->fault, _ ("That is the project itself. Choose another name."));
      return;
    }

  remember (self);
  sy_label_show_fault (self->fault, "");
  self->writing = g_cancellable_new ();
  g_set_object (&self->file, file);
  g_clear_pointer (&self->per_mille, g_atomic_rc_box_release);
  self->per_mille = g_atomic_rc_box_new0 (int);
  self->n_ticks = 0;
  self->tick = g_timeout_add (TICK_MS, tick_cb, self);
  gtk_widget_set_sensitive (self->columns, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", FALSE);
  if (is_record (self))
    {
      g_autoptr (GBytes) record = create_record (self);

      sy_export_bytes_async (record, file, written_cb, create_weak (self));
      return;
    }
  sy_export_async (create_report (self), get_format (self), &options, file, self->per_mille,
                   self->writing, written_cb, create_weak (self));
}
