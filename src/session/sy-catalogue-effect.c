/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-effect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-analysis.h"
#include "sy-catalogue-json.h"
#include "sy-file-reader.h"
#include "sy-file-words.h"
#include "sy-profile-json.h"
#include "sy-words-catalogue.h"
#include "sy-words-verdict.h"

/* A disk that is away may never answer; then what would change there stays untold. */
#define PATIENCE_MS 1500

#define LINES_MAX 5

typedef struct
{
  char *name;
  GFile *file;   /* (nullable) */
  GBytes *bytes; /* (nullable): what is in the window; else it is read */
} Project;

/* All is kept as bytes, since catalogues are counted without locks. */
struct _SyCatalogueEffect
{
  GBytes *before;
  GBytes *after;
  GPtrArray *projects;
  GCancellable *cancellable;
  guint patience; /* source */
};

static void
free_project (gpointer data)
{
  Project *project = data;

  g_free (project->name);
  g_clear_object (&project->file);
  g_clear_pointer (&project->bytes, g_bytes_unref);
  g_free (project);
}

static void
free_effect (gpointer data)
{
  SyCatalogueEffect *self = data;

  g_bytes_unref (self->before);
  g_bytes_unref (self->after);
  g_ptr_array_unref (self->projects);
  g_object_unref (self->cancellable);
  g_free (self);
}

/* Takes @name. */
static void
add (SyCatalogueEffect *self, char *name, GFile *file, GBytes *bytes)
{
  Project *project = g_new0 (Project, 1);

  project->name = name;
  project->file = file != NULL ? g_object_ref (file) : NULL;
  project->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_ptr_array_add (self->projects, project);
}

static SyCatalogue *
load_cb (const char *id, gpointer catalogue)
{
  return strcmp (((SyCatalogue *) catalogue)->id, id) == 0 ? sy_catalogue_ref (catalogue) : NULL;
}

/* As it will be opened where this catalogue is kept. Returns NULL where it is no project of it. */
static char *
dup_verdict (GBytes *bytes, GBytes *catalogue_bytes, char **title, gboolean *keeps_its_own)
{
  g_autoptr (SyCatalogue) kept = sy_catalogue_from_json (catalogue_bytes, NULL, NULL, NULL);
  g_autoptr (SyCatalogueSet) others = sy_catalogue_set_new (NULL);
  g_autoptr (SyCatalogueSet) set = sy_catalogue_set_new_over (others, load_cb, kept, NULL);
  g_autoptr (SyCatalogue) all = NULL;
  g_autoptr (SyProfile) profile = sy_profile_from_json (bytes, set, &all, NULL, NULL);
  g_autoptr (SyAnalysis) analysis = NULL;

  if (profile == NULL || strcmp (all->id, kept->id) != 0)
    return NULL;

  *keeps_its_own = sy_catalogue_get_base (all) != kept;
  analysis = sy_analysis_new (all, profile);
  if (title != NULL && *sy_profile_get_title (profile) != '\0')
    {
      g_free (*title);
      *title = g_strdup (sy_profile_get_title (profile));
    }

  return sy_words_verdict (all, analysis);
}

/* What changes comes first; what carries its own catalogue does not. */
static void
describe (SyCatalogueEffect *self, Project *project, GQueue *lines, guint *n_keeping)
{
  g_autoptr (SyFileState) state = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean keeps_its_own = FALSE;

  if (project->bytes == NULL)
    state = sy_file_read (project->file, &project->bytes, NULL);
  if (project->bytes != NULL)
    before = dup_verdict (project->bytes, self->before, &project->name, &keeps_its_own);
  if (before == NULL)
    return;

  after = dup_verdict (project->bytes, self->after, NULL, &keeps_its_own);
  if (keeps_its_own)
    *n_keeping += 1;
  else if (g_strcmp0 (before, after) == 0)
    g_queue_push_tail (lines, sy_words_catalogue_verdicts (project->name, before, after));
  else
    g_queue_push_head (lines, sy_words_catalogue_verdicts (project->name, before, after));
}

/* Takes @line. */
static void
take_line (GString *text, char *line)
{
  g_string_append_printf (text, "\n%s", line);
  g_free (line);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SyCatalogueEffect *self = data;
  GQueue lines = G_QUEUE_INIT;
  GString *text = g_string_new (NULL);
  guint n_keeping = 0;
  guint n = 0;

  for (guint i = 0; i < self->projects->len; i++)
    describe (self, g_ptr_array_index (self->projects, i), &lines, &n_keeping);
  for (GList *link = lines.head; link != NULL && n < LINES_MAX; link = link->next, n++)
    g_string_append_printf (text, "\n%s", (char *) link->data);
  if (lines.length > n)
    take_line (text, g_strdup_printf (ngettext ("And %u more project.", "And %u more projects.",
                                                lines.length - n),
                                      lines.length - n));
  if (n_keeping > 0)
    take_line (text, g_strdup_printf (
                         ngettext ("%u project carries its own catalogue and stays as it is.",
                                   "%u projects carry their own catalogue and stay as they are.",
                                   n_keeping),
                         n_keeping));
  g_queue_clear_full (&lines, g_free);
  g_task_return_pointer (task, g_string_free (text, FALSE), g_free);
}

static gboolean
patience_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);

  return G_SOURCE_REMOVE;
}

/**
 * sy_catalogue_effect_new:
 * @before: a good catalogue
 * @after: another with the same id
 *
 * Returns: (transfer full): what is to be looked at by sy_catalogue_effect_run_async(), which takes
 * it
 */
SyCatalogueEffect *
sy_catalogue_effect_new (GBytes *before, GBytes *after)
{
  SyCatalogueEffect *self = g_new0 (SyCatalogueEffect, 1);

  self->before = g_bytes_ref (before);
  self->after = g_bytes_ref (after);
  self->projects = g_ptr_array_new_with_free_func (free_project);
  self->cancellable = g_cancellable_new ();

  return self;
}

/**
 * sy_catalogue_effect_add_session:
 * @self: an effect
 * @session: of any catalogue
 *
 * Of a project without changes its file counts, which may carry no catalogue.
 */
void
sy_catalogue_effect_add_session (SyCatalogueEffect *self, SySession *session)
{
  SyDocument *document = sy_session_get_document (session);
  GFile *file = sy_document_get_file (document);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL || sy_document_get_modified (document))
    bytes =
        sy_profile_to_json (sy_document_get_profile (document), sy_session_get_catalogue (session));

  add (self, g_strdup (sy_session_get_title (session)), file, bytes);
}

/**
 * sy_catalogue_effect_add_file:
 * @self: an effect
 * @file: a project of any catalogue; one that is open counts as it is there
 */
void
sy_catalogue_effect_add_file (SyCatalogueEffect *self, GFile *file)
{
  for (guint i = 0; i < self->projects->len; i++)
    {
      const Project *project = g_ptr_array_index (self->projects, i);

      if (project->file != NULL && g_file_equal (project->file, file))
        return;
    }

  add (self, sy_file_dup_name (file), file, NULL);
}

/**
 * sy_catalogue_effect_run_async:
 * @self: (transfer full): an effect
 * @callback: called after a second and a half at the latest
 * @data: for @callback
 */
void
sy_catalogue_effect_run_async (SyCatalogueEffect *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, callback, data);

  g_task_set_task_data (task, self, free_effect);
  g_task_set_return_on_cancel (task, TRUE);
  self->patience = g_timeout_add_full (G_PRIORITY_DEFAULT, PATIENCE_MS, patience_cb,
                                       g_object_ref (self->cancellable), g_object_unref);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * sy_catalogue_effect_run_finish:
 * @result: of the operation
 *
 * Returns: (transfer full): a line for each project of the catalogue, each after a line break
 */
char *
sy_catalogue_effect_run_finish (GAsyncResult *result)
{
  SyCatalogueEffect *self = g_task_get_task_data (G_TASK (result));
  char *text;

  if (!g_cancellable_is_cancelled (self->cancellable))
    g_source_remove (self->patience);
  text = g_task_propagate_pointer (G_TASK (result), NULL);

  return text != NULL
             ? text
             : g_strdup_printf ("\n%s", _ ("Your projects could not be looked at in time."));
}
