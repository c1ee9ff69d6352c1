/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-window-private.h"

#include <glib/gi18n.h>

#include "sy-catalogue-effect.h"
#include "sy-catalogues.h"
#include "sy-dialogs.h"
#include "sy-file-words.h"
#include "sy-json-same.h"
#include "sy-profile-file.h"
#include "sy-recent-files.h"
#include "sy-words-catalogue.h"

/* Catalogues that are kept. An id and a version are anybody's to choose, so nothing takes the place
 * of what is kept without a yes.
 */

struct _SyOffer
{
  GFile *file;
  SyCatalogue *catalogue;
  GBytes *bytes;
  SyKeptCatalogue *kept; /* (nullable): what it would replace */
  gboolean starts;       /* a project, when it is kept */
};

void
sy_offer_free (SyOffer *self)
{
  g_object_unref (self->file);
  sy_catalogue_unref (self->catalogue);
  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->kept, sy_kept_catalogue_free);
  g_free (self);
}

static void
keep (SyWindow *self, SyOffer *offer)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!sy_catalogues_keep (offer->catalogue, offer->bytes, offer->kept, &error))
    {
      gtk_window_present (GTK_WINDOW (self));
      sy_window_tell_refusal (self, _ ("The catalogue cannot be kept"), offer->file, error);
      return;
    }

  /* Translators: title of a catalogue. */
  text = g_strdup_printf (_ ("“%s” is kept for your projects"), offer->catalogue->title);
  if (!sy_window_open_awaited (gtk_window_get_application (GTK_WINDOW (self)), offer->catalogue->id)
      && offer->starts)
    self = sy_window_start_project (self, offer->catalogue);
  sy_window_tell (self, text);
}

static void ask_next (SyWindow *self);

static void
answered_cb (gpointer window, const char *answer)
{
  SyWindow *self = window;
  g_autoptr (SyOffer) offer = g_ptr_array_steal_index (self->offers, 0);

  if (answer != NULL)
    keep (self, offer);
  ask_next (self);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const SyAnswer answer = { "replace", _ ("_Replace"), ADW_RESPONSE_DESTRUCTIVE };
  g_autoptr (SyWindow) self = data;
  g_autofree char *projects = sy_catalogue_effect_run_finish (result);
  g_autofree char *titles = NULL;
  g_autofree char *ratings = NULL;
  g_autofree char *body = NULL;
  const SyOffer *offer;

  if (sy_window_is_closed (self))
    return;

  offer = g_ptr_array_index (self->offers, 0);
  titles = sy_words_catalogue_titles (offer->kept->catalogue, offer->catalogue);
  ratings = sy_words_catalogue_ratings (offer->kept->catalogue, offer->catalogue);
  body = g_strdup_printf ("%s %s%s\n%s", titles, ratings, projects,
                          _ ("What you have stays at hand in “Open Catalogue”, to go back to."));
  gtk_window_present (GTK_WINDOW (self));
  sy_dialogs_ask (GTK_WIDGET (self), _ ("Replace the Catalogue?"), body, &answer, 1, answered_cb);
}

static void
ask_next (SyWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GPtrArray) recent = sy_recent_files_list (sy_recent_files_get_default ());
  SyCatalogueEffect *effect;
  const SyOffer *offer;

  if (self->offers->len == 0 || application == NULL)
    return;

  offer = g_ptr_array_index (self->offers, 0);
  effect = sy_catalogue_effect_new (offer->kept->bytes, offer->bytes);
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (SY_IS_WINDOW (link->data))
      sy_catalogue_effect_add_session (effect, sy_window_get_session (link->data));
  for (guint i = 0; i < recent->len; i++)
    sy_catalogue_effect_add_file (effect, g_ptr_array_index (recent, i));
  sy_catalogue_effect_run_async (effect, looked_cb, g_object_ref (self));
}

/**
 * sy_window_take_catalogue:
 * @file: where it was read
 * @bytes: what it was read from
 * @starts: whether a project of it is begun, unless some project waits for it
 *
 * Keeps a catalogue for the user's projects, after a question where it would replace another.
 */
void
sy_window_take_catalogue (SyWindow *self,
                          GFile *file,
                          SyCatalogue *catalogue,
                          GBytes *bytes,
                          gboolean starts)
{
  SyOffer *offer = g_new0 (SyOffer, 1);

  offer->file = g_object_ref (file);
  offer->catalogue = sy_catalogue_ref (catalogue);
  offer->bytes = g_bytes_ref (bytes);
  offer->kept = sy_catalogues_find_kept (catalogue->id);
  offer->starts = starts;
  if (offer->kept == NULL || sy_json_is_same (offer->kept->bytes, bytes))
    {
      keep (self, offer);
      sy_offer_free (offer);
      return;
    }

  g_ptr_array_add (self->offers, offer);
  if (self->offers->len == 1)
    ask_next (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SyWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (sy_profile_file_load_finish (G_FILE (source), result, &document, &catalogue, &bytes, &error)
      && !sy_window_is_closed (self) && document == NULL)
    sy_window_take_catalogue (self, G_FILE (source), catalogue, bytes, FALSE);
  if (error == NULL || sy_window_is_closed (self))
    return;

  text = sy_file_describe_load_error (G_FILE (source), error);
  sy_window_show_notice (self, SY_NOTICE_OPEN_FAILED, _ ("The file cannot be opened"), text);
}

/**
 * sy_window_go_back_to_catalogue:
 * @file: what was replaced once
 */
void
sy_window_go_back_to_catalogue (SyWindow *self, GFile *file)
{
  sy_profile_file_load_async (file, NULL, loaded_cb, g_object_ref (self));
}

/**
 * sy_window_find_known_catalogue:
 *
 * Returns: (transfer none) (nullable): what the user has under the id of the catalogue that the
 *   project carries, where that says something else
 */
SyCatalogue *
sy_window_find_known_catalogue (SyWindow *self)
{
  SyCatalogue *carried = sy_catalogue_get_base (sy_session_get_catalogue (self->session));
  SyCatalogue *known = sy_catalogue_set_lookup (sy_catalogues_get_set (), carried->id);

  return known != carried && sy_catalogue_is_carried (carried) ? known : NULL;
}

static void
taken_cb (gpointer window, const char *answer)
{
  SyWindow *self = window;
  SyCatalogue *known = sy_window_find_known_catalogue (self);

  if (answer == NULL || known == NULL || !sy_session_can_take_catalogue (self->session, known))
    return;

  sy_session_take_catalogue (self->session, known);
  sy_window_tell_undo (self, _ ("The project weighs your catalogue now"));
}

/**
 * sy_window_take_known_catalogue:
 *
 * Gives the project the user's own version of the catalogue that it carries, after a question that
 * tells what that changes.
 */
void
sy_window_take_known_catalogue (SyWindow *self)
{
  const SyAnswer answer = { "take", _ ("_Use Yours"), ADW_RESPONSE_SUGGESTED };
  SyProfile *profile = sy_document_get_profile (sy_session_get_document (self->session));
  SyCatalogue *known = sy_window_find_known_catalogue (self);
  g_autoptr (SyCatalogue) all = NULL;
  g_autoptr (SyAnalysis) then = NULL;
  g_autofree char *body = NULL;

  if (known == NULL)
    return;

  if (!sy_session_can_take_catalogue (self->session, known))
    {
      sy_window_tell (self, _ ("Yours is of other options, or has no room for what is the "
                               "project’s own"));
      return;
    }

  all = sy_catalogue_extend (known, sy_profile_get_own (profile));
  then = sy_analysis_new (all, profile);
  body = sy_words_catalogue_switch (sy_session_get_catalogue (self->session),
                                    sy_session_get_analysis (self->session), all, then);
  sy_dialogs_ask (GTK_WIDGET (self), _ ("Use Your Catalogue?"), body, &answer, 1, taken_cb);
}
