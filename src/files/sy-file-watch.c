/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-watch.h"

#include "sy-file-reader.h"

/* An editor replaces a file in several steps; they are waited for. */
#define SETTLE_MS 200

/**
 * SyFileWatch:
 *
 * Sees whether somebody else changes the file of a document. It looks when it is asked to, and
 * where the system tells of changes, then too. A file that holds the same values as before has
 * not changed, whatever its tag and its line ends, so neither a touch nor the document's own saving
 * is an alarm.
 */
struct _SyFileWatch
{
  GObject parent_instance;

  SyDocument *document;
  GFileMonitor *monitor;     /* (nullable) */
  char *path;                /* (nullable): what it watches, if it has a path */
  GCancellable *cancellable; /* (nullable), while it looks */
  guint settling;            /* source */
  gboolean is_held;
  gboolean is_told;     /* of a change, by the system, since it last looked */
  gboolean tells_again; /* what it sees next, even if it is the same as before */
  gboolean accepts;     /* what it sees next, whatever it is: the session itself left it there */
  SyFileState *known;   /* (nullable): the document's, when the looking began */
  SyFileState *seen;    /* (nullable): what somebody else left there */
  SyConflict conflict;
};

G_DEFINE_FINAL_TYPE (SyFileWatch, sy_file_watch, G_TYPE_OBJECT)

typedef enum
{
  PROP_CONFLICT = 1,
} SyFileWatchProperty;

static GParamSpec *properties[PROP_CONFLICT + 1];

static void monitor_cb (SyFileWatch *self);

static void
set_monitor (SyFileWatch *self, GFile *file)
{
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  if (file != NULL)
    self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_cb), self,
                             G_CONNECT_SWAPPED);
}

/* Where the file was found, which is told only of what has answered: nobody waits for a disk that
 * is away. Through a link its changes would not be seen.
 */
static void
follow (SyFileWatch *self, SyFileState *state)
{
  const char *path = state != NULL ? sy_file_state_get_path (state) : NULL;
  g_autoptr (GFile) file = NULL;

  if (path == NULL || g_strcmp0 (path, self->path) == 0)
    return;

  g_free (self->path);
  self->path = g_strdup (path);
  file = g_file_new_for_path (path);
  set_monitor (self, file);
}

static void
set_seen (SyFileWatch *self, SyFileState *seen)
{
  SyFileState *before = self->seen;

  self->seen = seen != NULL ? sy_file_state_ref (seen) : NULL;
  follow (self, seen);
  g_clear_pointer (&before, sy_file_state_unref);
}

/* Told also where the conflict is of the same kind, but about something else than before, or where
 * the session has just run into it.
 */
static void
set_conflict (SyFileWatch *self, SyConflict conflict, SyFileState *seen)
{
  gboolean is_news = self->conflict != conflict || self->tells_again
                     || (seen != NULL && !sy_file_state_is_same (self->seen, seen));

  self->tells_again = FALSE;
  self->conflict = conflict;
  set_seen (self, seen);
  sy_document_set_is_gone (self->document, conflict == SY_CONFLICT_GONE);
  if (is_news)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONFLICT]);
}

/* Ends the looking; whether its answer still counts: the session may have saved meanwhile. */
static gboolean
stop_looking (SyFileWatch *self)
{
  g_autoptr (SyFileState) known = g_steal_pointer (&self->known);

  g_clear_object (&self->cancellable);

  return known == sy_document_get_state (self->document);
}

static void
judge (SyFileWatch *self, SyFileState *found)
{
  if (self->accepts || sy_file_holds_same (found, sy_document_get_state (self->document)))
    {
      sy_document_set_state (self->document, found);
      set_conflict (self, SY_CONFLICT_NONE, NULL);
    }
  else
    set_conflict (self, SY_CONFLICT_CHANGED, found);
  self->accepts = FALSE;
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What cannot be asked cannot be told: a share that is away for a while is not gone. */
static void
judge_error (SyFileWatch *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    set_conflict (self, SY_CONFLICT_GONE, NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyFileWatch) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyFileState) found = sy_file_read_finish (G_FILE (source), result, NULL, &error);

  if (is_cancelled (error))
    return;

  if (!stop_looking (self))
    sy_file_watch_check (self);
  else if (found != NULL)
    judge (self, found);
  else
    judge_error (self, error);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyFileWatch) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  const char *etag =
      info != NULL ? g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE) : NULL;

  if (is_cancelled (error))
    return;

  /* Clocks are coarse: two changes within some milliseconds have one tag; some places have none. */
  if (info == NULL
      || (!self->is_told && etag != NULL
          && g_strcmp0 (etag, sy_file_state_get_etag (self->known)) == 0))
    {
      if (!stop_looking (self))
        sy_file_watch_check (self);
      else if (info != NULL)
        set_conflict (self, SY_CONFLICT_NONE, NULL);
      else
        judge_error (self, error);
      return;
    }

  self->is_told = FALSE;
  sy_file_read_async (G_FILE (source), self->cancellable, read_cb, g_object_ref (self));
}

static gboolean
settled_cb (gpointer watch)
{
  SyFileWatch *self = watch;

  self->is_told = TRUE;
  if (self->cancellable != NULL)
    return G_SOURCE_CONTINUE; /* it may have looked just before the change */

  self->settling = 0;
  sy_file_watch_check (self);

  return G_SOURCE_REMOVE;
}

static void
monitor_cb (SyFileWatch *self)
{
  if (self->settling == 0)
    self->settling = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
look_away (SyFileWatch *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->known, sy_file_state_unref);
}

static void
forget (SyFileWatch *self)
{
  look_away (self);
  set_monitor (self, NULL);
  g_clear_pointer (&self->path, g_free);
}

static void
state_cb (SyFileWatch *self)
{
  follow (self, sy_document_get_state (self->document));
}

/* Another file is watched from now on. */
static void
file_cb (SyFileWatch *self)
{
  GFile *file = sy_document_get_file (self->document);

  forget (self);
  self->accepts = FALSE;
  set_conflict (self, SY_CONFLICT_NONE, NULL);
  if (file != NULL && !g_file_is_native (file))
    set_monitor (self, file);
  state_cb (self);
}

static void
sy_file_watch_dispose (GObject *object)
{
  SyFileWatch *self = SY_FILE_WATCH (object);

  forget (self);
  set_seen (self, NULL);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (sy_file_watch_parent_class)->dispose (object);
}

static void
sy_file_watch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyFileWatchProperty) id)
    {
    case PROP_CONFLICT:
      g_value_set_uint (value, SY_FILE_WATCH (object)->conflict);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_file_watch_class_init (SyFileWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sy_file_watch_dispose;
  object_class->get_property = sy_file_watch_get_property;

  properties[PROP_CONFLICT] =
      g_param_spec_uint ("conflict", NULL, NULL, 0, SY_CONFLICT_GONE, SY_CONFLICT_NONE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_file_watch_init (SyFileWatch *self)
{
}

/**
 * sy_file_watch_new:
 * @document: whose file it watches
 *
 * Returns: (transfer full): a watch
 */
SyFileWatch *
sy_file_watch_new (SyDocument *document)
{
  SyFileWatch *self = g_object_new (SY_TYPE_FILE_WATCH, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (file_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::state", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);
  file_cb (self);

  return self;
}

/**
 * sy_file_watch_check:
 * @self: a watch
 *
 * Looks whether the file still holds what the document knows of it, without waiting for the answer.
 */
void
sy_file_watch_check (SyFileWatch *self)
{
  SyFileState *known;

  g_return_if_fail (SY_IS_FILE_WATCH (self));

  if (self->document == NULL || self->is_held || self->cancellable != NULL)
    return;
  known = sy_document_get_state (self->document);
  if (sy_document_get_file (self->document) == NULL || known == NULL)
    return;

  self->known = sy_file_state_ref (known);
  self->cancellable = g_cancellable_new ();
  g_file_query_info_async (sy_document_get_file (self->document), G_FILE_ATTRIBUTE_ETAG_VALUE,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, self->cancellable, found_cb,
                           g_object_ref (self));
}

/**
 * sy_file_watch_set_is_held:
 * @self: a watch
 * @is_held: whether it must not look, since the session itself is writing the file
 *
 * Released, it looks closely, and tells of a conflict also where it has told of it before.
 */
void
sy_file_watch_set_is_held (SyFileWatch *self, gboolean is_held)
{
  g_return_if_fail (SY_IS_FILE_WATCH (self));

  self->is_held = is_held;
  self->is_told = self->tells_again = !is_held;
  if (is_held)
    look_away (self);
  else
    sy_file_watch_check (self);
}

/**
 * sy_file_watch_accept:
 * @self: a watch that is held
 *
 * Takes what the file holds when it next looks for what the document knows of it: writing it has
 * failed halfway, and nobody else is to blame for that.
 */
void
sy_file_watch_accept (SyFileWatch *self)
{
  g_return_if_fail (SY_IS_FILE_WATCH (self));

  self->accepts = TRUE;
}

/**
 * sy_file_watch_get_conflict:
 * @self: a watch
 *
 * Returns: what it saw when it last looked
 */
SyConflict
sy_file_watch_get_conflict (SyFileWatch *self)
{
  g_return_val_if_fail (SY_IS_FILE_WATCH (self), SY_CONFLICT_NONE);

  return self->conflict;
}

/**
 * sy_file_watch_get_seen:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): what somebody else left in the file, which the user was told
 *   of
 */
SyFileState *
sy_file_watch_get_seen (SyFileWatch *self)
{
  g_return_val_if_fail (SY_IS_FILE_WATCH (self), NULL);

  return self->seen;
}
