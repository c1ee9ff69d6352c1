/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-profile-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-analysis.h"
#include "sy-file-json-private.h"
#include "sy-json-extras.h"
#include "sy-json-member.h"
#include "sy-own-json.h"
#include "sy-people-json.h"
#include "sy-reach-json.h"
#include "sy-text.h"

/* The profile so far, and what it is read from. */
typedef struct
{
  SyJsonDocument *document;
  SyCatalogue *catalogue;
  SyProfile *profile;
  GPtrArray *extras;
} Reader;

static const char *const top_members[] = { "format",       "version",  "title",
                                           "catalogue",    "preset",   "reach",
                                           "own_criteria", "criteria", "people",
                                           "rounds",       "decision", "result",
                                           "invitation",   "answer",   NULL };
static const char *const catalogue_members[] = { "id", "version", "document", NULL };
static const char *const reach_members[] = { "weights", "ratings", NULL };
static const char *const entry_members[] = { "weight", "must", "ratings", "reason", "note", NULL };
static const char *const decision_members[] = { "chosen",  "reason",  "date",  "people", "revisit",
                                                "weights", "ratings", "musts", NULL };
static const char *const invitation_members[] = { "id", "from", NULL };
static const char *const answer_members[] = { "to", NULL };
static const char *const result_members[] = { "verdict", "leader", "lead", "confidence", NULL };

static void
clear_reader (Reader *self)
{
  g_clear_pointer (&self->document, sy_json_document_free);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->profile, sy_profile_unref);
  g_clear_pointer (&self->extras, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, clear_reader)

static void
take_profile (Reader *self, SyProfile *profile)
{
  sy_profile_unref (self->profile);
  self->profile = profile;
}

static void
set_ref_string (char **place, const char *value)
{
  g_ref_string_release (*place);
  *place = g_ref_string_new (value);
}

static void
set_string (char **place, const char *value)
{
  g_free (*place);
  *place = g_strdup (value);
}

static void
read_catalogue (Reader *self, JsonNode *root, SyCatalogueSet *catalogues)
{
  JsonNode *object;
  const char *id;
  int version;

  sy_json_member_require (self->document, root, "catalogue");
  object = sy_json_member_get_object (self->document, root, "catalogue");
  id = sy_json_member_get_id (self->document, object, "id");
  version = sy_json_member_get_int (self->document, object, "version", 1, G_MAXINT, 0);
  if (!sy_json_document_has_failed (self->document))
    self->catalogue = sy_carried_choose (self->document, object, id, catalogues);
  if (self->catalogue == NULL)
    return;

  if (sy_json_member_find (object, "document") != NULL)
    sy_profile_warn_of_version (self->document, root, sy_json_member_find (object, "document"));
  take_profile (self, sy_profile_with_catalogue (self->profile, id, version));
  sy_json_extras_keep (self->document, object, catalogue_members, "catalogue", &self->extras);
  if (version != 0 && version != self->catalogue->version)
    sy_json_document_warn (
        self->document, sy_json_member_find (object, "version"),
        _ ("The file was made with version %d of the catalogue; this is version %d"), version,
        self->catalogue->version);
}

static void
read_settings (Reader *self, JsonNode *root)
{
  const char *title =
      sy_json_member_get_string (self->document, root, "title", "", SY_TEXT_NAME_MAX);
  JsonNode *named = sy_json_member_find (root, "preset");
  const char *preset = named != NULL ? sy_json_value_get_id (self->document, named) : "";
  JsonNode *reach = sy_json_member_get_object (self->document, root, "reach");
  int weights = sy_json_member_get_int (self->document, reach, "weights", 0, SY_WEIGHT_REACH_MAX,
                                        SY_WEIGHT_REACH_DEFAULT);
  int ratings = sy_rating_reach_from_json (self->document, root, reach);

  take_profile (self, sy_profile_with_title (self->profile, title));
  take_profile (self, sy_profile_with_preset (self->profile, preset));
  take_profile (self, sy_profile_with_reach (self->profile, weights, ratings));
  sy_json_extras_keep (self->document, reach, reach_members, "reach", &self->extras);
  if (preset[0] != '\0' && sy_catalogue_find_preset (self->catalogue, preset) == NULL)
    sy_json_document_warn (self->document, named,
                           _ ("The catalogue does not know the starting point; it is kept"));
}

/* What knows them takes the place of the catalogue. */
static void
read_own (Reader *self, JsonNode *root)
{
  g_autoptr (SyCatalogue) base = sy_catalogue_ref (sy_catalogue_get_base (self->catalogue));
  g_autoptr (GPtrArray) own = sy_owns_from_json (self->document, root, base);

  if (own->len > 0)
    sy_profile_warn_of_version (self->document, root, sy_json_member_find (root, "own_criteria"));
  sy_catalogue_unref (self->catalogue);
  self->catalogue = sy_catalogue_extend (base, own);
  take_profile (self, sy_profile_with_own (self->profile, own));
}

static void
read_ratings (Reader *self, SyEntry *entry, JsonNode *object)
{
  const char *known[SY_N_HANDS + 1] = { NULL };
  JsonNode *ratings = sy_json_member_get_object (self->document, object, "ratings");

  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    {
      known[hand] = self->catalogue->options[hand].id;
      entry->ratings[hand] =
          sy_json_member_get_int (self->document, ratings, known[hand], 0, SY_RATING_MAX, SY_UNSET);
    }
  sy_json_extras_keep (self->document, ratings, known, "ratings", &entry->extras);
}

/* What weighs and is in no figure. */
static void
warn_of_ratings (Reader *self, const SyEntry *entry, JsonNode *node)
{
  int index = sy_catalogue_find_criterion (self->catalogue, entry->criterion);

  if (index < 0 || (entry->weight == 0 && !entry->is_must))
    return;
  for (int hand = SY_LEFT; hand <= SY_RIGHT; hand++)
    if (entry->ratings[hand] == SY_UNSET
        && sy_catalogue_get_criterion (self->catalogue, (guint) index)->ratings[hand] == SY_UNSET)
      {
        sy_json_document_warn (self->document, node,
                               _ ("Nobody has rated both options on the criterion; it is in no "
                                  "figure until your team has"));
        return;
      }
}

static void
read_entry (Reader *self, GPtrArray *entries, const char *criterion, JsonNode *node)
{
  SyEntry *entry;

  if (!sy_json_value_check_object (self->document, node))
    return;

  entry = sy_entry_new (criterion);
  g_ptr_array_add (entries, entry);
  entry->weight = sy_json_member_get_int (self->document, node, "weight", 0, SY_WEIGHT_MAX, 0);
  entry->is_must = sy_json_member_get_boolean (self->document, node, "must", FALSE);
  read_ratings (self, entry, node);
  set_ref_string (&entry->reason, sy_json_member_get_string (self->document, node, "reason", "",
                                                             SY_TEXT_PROSE_MAX));
  set_ref_string (&entry->note,
                  sy_json_member_get_string (self->document, node, "note", "", SY_TEXT_PROSE_MAX));

  sy_people_warn_of_criterion (self->document, self->catalogue, criterion, node);
  warn_of_ratings (self, entry, node);
  sy_json_extras_keep (self->document, node, entry_members, "", &entry->extras);
}

static void
read_criteria (Reader *self, JsonNode *root)
{
  g_autoptr (GPtrArray) entries = sy_entries_new ();
  JsonObjectIter iter;
  const char *criterion;
  JsonNode *node;

  sy_json_object_iter_init (&iter, sy_json_member_get_object (self->document, root, "criteria"));
  while (json_object_iter_next_ordered (&iter, &criterion, &node))
    read_entry (self, entries, criterion, node);
  take_profile (self, sy_profile_with_entries (self->profile, entries));
}

static void
read_people (Reader *self, JsonNode *root)
{
  guint n_people = 0;
  g_autoptr (GPtrArray) people =
      sy_people_from_json (self->document, root, self->catalogue, &n_people);
  g_autoptr (GPtrArray) rounds =
      sy_rounds_from_json (self->document, root, self->catalogue, &n_people);

  take_profile (self, sy_profile_with_people (self->profile, people));
  take_profile (self, sy_profile_with_rounds (self->profile, rounds));
}

static void
read_chosen (Reader *self, JsonNode *object, char **place)
{
  JsonNode *node = sy_json_member_find (object, "chosen");

  if (node == NULL)
    return;

  set_string (place, sy_json_value_get_id (self->document, node));
  if (strcmp (*place, "both") != 0
      && sy_catalogue_find_option (self->catalogue, *place) == SY_NEITHER)
    sy_json_document_fail (self->document, node, SY_FORMAT_ERROR_RANGE,
                           _ ("What was chosen must be an option of the catalogue, or “both”"));
}

static void
read_deciders (Reader *self, JsonNode *object, GPtrArray *people)
{
  JsonArray *array = sy_json_member_get_array (self->document, object, "people");
  guint n = array != NULL ? json_array_get_length (array) : 0;
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (n > SY_DECISION_PEOPLE_MAX)
    sy_json_document_fail (self->document, json_array_get_element (array, SY_DECISION_PEOPLE_MAX),
                           SY_FORMAT_ERROR_TOO_MANY, _ ("A decision may have at most %d people"),
                           SY_DECISION_PEOPLE_MAX);

  for (guint i = 0; i < n && !sy_json_document_has_failed (self->document); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *name = sy_json_value_get_string (self->document, node, SY_TEXT_NAME_MAX);

      g_ptr_array_add (people, g_strdup (name));
      sy_people_warn_of_name (self->document, keys, name, node);
    }
}

static void
read_decision (Reader *self, JsonNode *root)
{
  JsonNode *object = sy_json_member_get_object (self->document, root, "decision");
  g_autoptr (SyDecision) decision = NULL;

  if (object == NULL)
    return;

  decision = sy_decision_new ();
  read_chosen (self, object, &decision->chosen);
  set_string (&decision->reason,
              sy_json_member_get_string (self->document, object, "reason", "", SY_TEXT_PROSE_MAX));
  set_string (&decision->date, sy_json_member_get_day (self->document, object, "date"));
  set_string (&decision->revisit, sy_json_member_get_day (self->document, object, "revisit"));
  read_deciders (self, object, decision->people);
  sy_grounds_read (self->document, object, self->catalogue, decision);
  if (*decision->revisit != '\0' && strcmp (decision->revisit, decision->date) < 0)
    sy_json_document_warn (self->document, sy_json_member_find (object, "revisit"),
                           _ ("The day to look at it again is before the day of the decision"));
  sy_json_extras_keep (self->document, object, decision_members, "decision", &self->extras);
  take_profile (self, sy_profile_with_decision (self->profile, decision));
}

/* What older versions wrote beside the result need not be right, only what it says it is. */
static void
check_figure (Reader *self, JsonNode *object, const char *name, double min, double max)
{
  JsonNode *node = sy_json_member_find (object, name);

  if (node != NULL && !JSON_NODE_HOLDS_NULL (node))
    sy_json_value_get_double (self->document, node, min, max);
}

static void
read_result (Reader *self, JsonNode *root)
{
  JsonNode *object = sy_json_member_get_object (self->document, root, "result");
  JsonNode *leader = sy_json_member_find (object, "leader");
  g_autoptr (SySnapshot) result = NULL;

  if (object == NULL)
    return;

  result = sy_snapshot_new (sy_json_member_get_string (self->document, object, "verdict", "",
                                                       SY_TEXT_NAME_MAX),
                            leader == NULL || JSON_NODE_HOLDS_NULL (leader)
                                ? ""
                                : sy_json_value_get_id (self->document, leader));
  check_figure (self, object, "lead", -100, 100);
  check_figure (self, object, "confidence", 0, 1);

  sy_json_extras_keep (self->document, object, result_members, "result", &self->extras);
  take_profile (self, sy_profile_with_result (self->profile, result));
}

static const char *
read_invitation_id (Reader *self, JsonNode *object, const char *name)
{
  const char *id = sy_json_member_get_id (self->document, object, name);

  if (!sy_profile_is_invitation_id (id))
    sy_json_value_refuse (self->document, sy_json_member_find (object, name), SY_FORMAT_ERROR_RANGE,
                          _ ("The id of an invitation must be 32 hexadecimal digits"));

  return id;
}

static void
read_invitation (Reader *self, JsonNode *root)
{
  JsonNode *object = sy_json_member_get_object (self->document, root, "invitation");
  const char *id;

  if (object == NULL)
    return;

  id = read_invitation_id (self, object, "id");
  take_profile (self, sy_profile_with_invitation (self->profile, id,
                                                  sy_json_member_get_string (self->document, object,
                                                                             "from", "",
                                                                             SY_TEXT_NAME_MAX)));
  sy_json_extras_keep (self->document, object, invitation_members, "invitation", &self->extras);
}

static void
read_answer (Reader *self, JsonNode *root)
{
  JsonNode *object = sy_json_member_get_object (self->document, root, "answer");

  if (object == NULL)
    return;

  take_profile (self,
                sy_profile_with_answer (self->profile, read_invitation_id (self, object, "to")));
  if (sy_profile_get_people (self->profile)->len != 1)
    sy_json_document_fail (self->document, object, SY_FORMAT_ERROR_RANGE,
                           _ ("An answer must hold exactly one person"));
  sy_json_extras_keep (self->document, object, answer_members, "answer", &self->extras);
}

/* Of the computed result the two versions of a merge said different things. */
static void
settle_result (Reader *self, JsonNode *root)
{
  JsonNode *result = sy_json_member_find (root, "result");
  g_autoptr (SyAnalysis) analysis = NULL;
  g_autoptr (SySnapshot) now = NULL;

  if (sy_json_document_has_failed (self->document))
    return;

  analysis = sy_analysis_new (self->catalogue, self->profile);
  now = sy_analysis_dup_snapshot (analysis, self->catalogue);
  take_profile (self, sy_profile_with_result (self->profile, now));
  sy_json_document_warn (self->document, result != NULL ? result : root,
                         _ ("A merge left two versions of the computed result, and of nothing "
                            "else; it is computed anew"));
}

/* Only where somebody asks for warnings: the window tells it in words of its own. */
static void
check_result (Reader *self, JsonNode *root)
{
  const SySnapshot *then = sy_profile_get_result (self->profile);
  g_autoptr (SyAnalysis) analysis = NULL;
  g_autoptr (SySnapshot) now = NULL;
  g_autofree char *leader = NULL;

  if (then == NULL || !sy_json_document_is_warned (self->document))
    return;

  analysis = sy_analysis_new (self->catalogue, self->profile);
  now = sy_analysis_dup_snapshot (analysis, self->catalogue);
  if (!sy_snapshot_contradicts (then, now))
    return;

  leader = sy_format_dup_quoted (now->leader, strlen (now->leader));
  sy_json_document_warn (
      self->document, sy_json_member_find (root, "result"),
      /* Translators: a word of the file format, and the id of an option in quotes, or nothing. */
      _ ("Today the verdict is “%s” and the leader %s; the file says otherwise"), now->verdict,
      leader);
}

/* The order decides which of several problems is told: first whether it is a profile at all. */
static void
read_profile (Reader *self, SyCatalogueSet *catalogues, gboolean is_settled)
{
  JsonNode *root = sy_json_document_get_root (self->document);

  if (!sy_json_member_check_format (self->document, root, SY_PROFILE_FORMAT, "version",
                                    SY_PROFILE_VERSION))
    return;
  read_catalogue (self, root, catalogues);
  if (self->catalogue == NULL)
    return;

  read_settings (self, root);
  read_own (self, root);
  read_criteria (self, root);
  read_people (self, root);
  read_decision (self, root);
  read_result (self, root);
  read_invitation (self, root);
  read_answer (self, root);
  sy_json_extras_keep (self->document, root, top_members, "", &self->extras);
  take_profile (self, sy_profile_with_extras (self->profile, self->extras));
  if (is_settled)
    settle_result (self, root);
  check_result (self, root);
}

/**
 * sy_profile_from_document:
 * @document: (transfer full): a file's text
 * @is_settled: whether it is what sy_profile_document_new() has settled
 * @catalogues: as of sy_profile_from_json()
 * @catalogue: as well
 * @warnings: as well
 * @error: as well
 *
 * Returns: as well
 */
SyProfile *
sy_profile_from_document (SyJsonDocument *document,
                          gboolean is_settled,
                          SyCatalogueSet *catalogues,
                          SyCatalogue **catalogue,
                          GPtrArray *warnings,
                          GError **error)
{
  g_auto (Reader) reader = { .document = document };

  sy_json_document_set_warnings (reader.document, warnings);
  reader.profile = sy_profile_new ("", 0);
  reader.extras = sy_extras_new ();
  read_profile (&reader, catalogues, is_settled);
  if (!sy_json_document_finish (reader.document, error))
    return NULL;

  if (catalogue != NULL)
    *catalogue = g_steal_pointer (&reader.catalogue);

  return g_steal_pointer (&reader.profile);
}

/**
 * sy_profile_from_json:
 * @bytes: a file that nobody vouches for
 * @catalogues: which catalogues there are
 * @catalogue: (out) (optional) (transfer full): the one that the profile weighs, extended by the
 * criteria of its own
 * @warnings: (nullable) (element-type SyWarning): told of what did not stop the reading: members,
 * criteria or a starting point that nobody knows, another version of the catalogue
 * @error: return location for an error of %SY_FORMAT_ERROR, with its place
 *
 * Reads a profile, as a whole or not at all. What this version does not know is kept. Where a merge
 * left two versions that differ in the computed result alone, that is computed anew.
 *
 * Returns: (transfer full) (nullable): the profile, or %NULL where the file is refused
 */
SyProfile *
sy_profile_from_json (GBytes *bytes,
                      SyCatalogueSet *catalogues,
                      SyCatalogue **catalogue,
                      GPtrArray *warnings,
                      GError **error)
{
  SyJsonDocument *document;
  gboolean is_settled;

  g_return_val_if_fail (bytes != NULL && catalogues != NULL, NULL);

  document = sy_profile_document_new (bytes, &is_settled, error);

  return document != NULL ? sy_profile_from_document (document, is_settled, catalogues, catalogue,
                                                      warnings, error)
                          : NULL;
}
