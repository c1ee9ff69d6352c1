/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-content.h"

/**
 * SyContent:
 *
 * Something in several forms, for the clipboard and for what is dragged. A form is made when
 * somebody asks for it, and again for the next who asks.
 */
struct _SyContent
{
  GdkContentProvider parent_instance;

  GdkContentFormats *formats;
  SyContentFunc create;
  gpointer data;
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (SyContent, sy_content, GDK_TYPE_CONTENT_PROVIDER)

static void
written_cb (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static GdkContentFormats *
sy_content_ref_formats (GdkContentProvider *provider)
{
  return gdk_content_formats_ref (SY_CONTENT (provider)->formats);
}

static void
sy_content_write_mime_type_async (GdkContentProvider *provider,
                                  const char *media_type,
                                  GOutputStream *stream,
                                  int priority,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  SyContent *self = SY_CONTENT (provider);
  GTask *task = g_task_new (self, cancellable, callback, data);
  GBytes *bytes = self->create (media_type, self->data);
  gsize length;
  gconstpointer start = g_bytes_get_data (bytes, &length);

  g_task_set_source_tag (task, sy_content_write_mime_type_async);
  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, start, length, priority, cancellable, written_cb, task);
}

static gboolean
sy_content_write_mime_type_finish (GdkContentProvider *provider,
                                   GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
sy_content_finalize (GObject *object)
{
  SyContent *self = SY_CONTENT (object);

  gdk_content_formats_unref (self->formats);
  self->free_data (self->data);

  G_OBJECT_CLASS (sy_content_parent_class)->finalize (object);
}

static void
sy_content_class_init (SyContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sy_content_finalize;
  provider_class->ref_formats = sy_content_ref_formats;
  provider_class->write_mime_type_async = sy_content_write_mime_type_async;
  provider_class->write_mime_type_finish = sy_content_write_mime_type_finish;
}

static void
sy_content_init (SyContent *self)
{
}

/**
 * sy_content_new:
 * @media_types: (array zero-terminated=1): the forms, what is best to have first
 * @create: makes one of them
 * @data: (transfer full): for @create
 * @free_data: frees @data
 */
GdkContentProvider *
sy_content_new (const char *const *media_types,
                SyContentFunc create,
                gpointer data,
                GDestroyNotify free_data)
{
  SyContent *self = g_object_new (SY_TYPE_CONTENT, NULL);
  guint n = g_strv_length ((char **) media_types);

  self->formats = gdk_content_formats_new ((const char **) media_types, n);
  self->create = create;
  self->data = data;
  self->free_data = free_data;

  return GDK_CONTENT_PROVIDER (self);
}
