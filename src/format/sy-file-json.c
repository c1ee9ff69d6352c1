/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-file-json.h"

#include <glib/gi18n-lib.h>

#include "sy-file-json-private.h"
#include "sy-json-member.h"

/* What does not say that it is a profile may have been meant as a catalogue. */
static void
explain_format (GError **error)
{
  g_autoptr (GError) refusal = NULL;
  g_autofree char *sentence = NULL;

  if (error == NULL || !g_error_matches (*error, SY_FORMAT_ERROR, SY_FORMAT_ERROR_FORMAT))
    return;

  refusal = g_steal_pointer (error);
  sentence = g_strdup_printf (_ ("The file is neither a profile, “%s”, nor a catalogue, “%s”"),
                              SY_PROFILE_FORMAT, SY_CATALOGUE_FORMAT);
  sy_format_error_set (error, SY_FORMAT_ERROR_FORMAT, sy_format_error_get_line (refusal),
                       sy_format_error_get_column (refusal), sy_format_error_get_path (refusal),
                       sentence);
}

/**
 * sy_file_peek_title:
 * @bytes: a file that nobody vouches for
 *
 * Returns: (transfer full) (nullable): the title that it gives itself, or %NULL where it gives none
 *   or is refused
 */
char *
sy_file_peek_title (GBytes *bytes)
{
  g_autoptr (SyJsonDocument) document = sy_json_document_new_sparse (bytes, NULL);
  JsonNode *root = document != NULL ? sy_json_document_get_root (document) : NULL;
  JsonNode *title =
      root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? sy_json_member_find (root, "title") : NULL;

  return title != NULL && json_node_get_value_type (title) == G_TYPE_STRING
             ? json_node_dup_string (title)
             : NULL;
}

/**
 * sy_file_from_json:
 * @bytes: a file that nobody vouches for
 * @catalogues: which catalogues there are
 * @profile: (out) (transfer full) (nullable): the profile, or %NULL where the file is a catalogue
 * @catalogue: (out) (transfer full): the catalogue, or that of the profile
 * @warnings: (nullable) (element-type SyWarning): told of what did not stop the reading
 * @error: return location for an error of %SY_FORMAT_ERROR, with its place
 *
 * Reads what the file says that it is. What does not say that it is a catalogue is refused as a
 * profile.
 *
 * Returns: whether it could be read
 */
gboolean
sy_file_from_json (GBytes *bytes,
                   SyCatalogueSet *catalogues,
                   SyProfile **profile,
                   SyCatalogue **catalogue,
                   GPtrArray *warnings,
                   GError **error)
{
  SyJsonDocument *document;
  gboolean is_settled;

  g_return_val_if_fail (bytes != NULL && catalogues != NULL, FALSE);
  g_return_val_if_fail (profile != NULL && catalogue != NULL, FALSE);

  *profile = NULL;
  *catalogue = NULL;
  document = sy_profile_document_new (bytes, &is_settled, error);
  if (document == NULL)
    return FALSE;

  if (sy_json_is_of_format (sy_json_document_get_root (document), SY_CATALOGUE_FORMAT))
    *catalogue = sy_catalogue_from_document (document, NULL, warnings, error);
  else
    *profile =
        sy_profile_from_document (document, is_settled, catalogues, catalogue, warnings, error);
  if (*catalogue == NULL)
    explain_format (error);

  return *catalogue != NULL;
}
