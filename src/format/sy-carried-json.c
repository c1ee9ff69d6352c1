/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-file-json-private.h"
#include "sy-json-member.h"
#include "sy-json-same.h"

/* A catalogue that a project brings with it, since not everybody has it. */

static void
refuse_catalogue (SyJsonDocument *document, JsonNode *object, const char *id)
{
  g_autofree char *quoted = sy_format_dup_quoted (id, strlen (id));

  sy_json_document_fail (document, sy_json_member_find (object, "id"), SY_FORMAT_ERROR_CATALOGUE,
                         _ ("There is no catalogue %s here"), quoted);
}

/* One of another name would be found under this one by nobody else. */
static SyCatalogue *
read_carried (SyJsonDocument *document, JsonNode *node, const char *id)
{
  g_autoptr (SyCatalogue) carried = sy_catalogue_from_node (document, node, NULL);
  g_autofree char *quoted = sy_format_dup_quoted (id, strlen (id));

  if (carried == NULL || strcmp (carried->id, id) == 0)
    return g_steal_pointer (&carried);

  sy_json_document_fail (document, sy_json_member_find (node, "id"), SY_FORMAT_ERROR_REFERENCE,
                         _ ("The project weighs the catalogue %s, and must carry that one"),
                         quoted);
  return NULL;
}

/**
 * sy_carried_choose:
 * @document: a project's text, which is told of what is wrong
 * @object: its member "catalogue"
 * @id: the catalogue's id
 * @catalogues: which catalogues there are
 *
 * What a project brings with it decides, where what is known here says otherwise: so it opens
 * everywhere with the same figures. It is used for this project alone.
 *
 * Returns: (transfer full) (nullable): the catalogue that the project weighs; %NULL where the
 *   document has failed
 */
SyCatalogue *
sy_carried_choose (SyJsonDocument *document,
                   JsonNode *object,
                   const char *id,
                   SyCatalogueSet *catalogues)
{
  JsonNode *node = sy_json_member_find (object, "document");
  SyCatalogue *known = sy_catalogue_set_lookup (catalogues, id);
  g_autoptr (GBytes) source = NULL;
  SyCatalogue *carried;

  if (known == NULL && node == NULL)
    refuse_catalogue (document, object, id);
  if (node == NULL || (known != NULL && sy_catalogue_set_insists (catalogues, id)))
    return known != NULL ? sy_catalogue_ref (known) : NULL;

  source = sy_json_document_ref_raw (document, node);
  if (known != NULL && known->source != NULL && sy_json_is_same (known->source, source))
    return sy_catalogue_ref (known);
  if (known != NULL)
    sy_json_document_warn (document, node,
                           _ ("The project brings a catalogue that says something else than the "
                              "one here; that of the project is used"));

  carried = sy_catalogue_set_find_carried (catalogues, source);
  if (carried != NULL)
    return sy_catalogue_ref (carried);
  carried = read_carried (document, node, id);
  if (carried != NULL)
    sy_catalogue_set_share (catalogues, carried);

  return carried;
}
