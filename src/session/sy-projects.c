/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-projects.h"

#include "sy-catalogues.h"
#include "sy-profile-json.h"
#include "sy-schema.h"

static SySession *
create_session (SyProfile *profile, SyCatalogue *catalogue)
{
  g_autoptr (SyDocument) document = sy_document_new (profile);

  return sy_session_new (document, catalogue);
}

/**
 * sy_projects_create_blank:
 * @catalogue: (nullable): what it weighs, or %NULL for what comes with the program
 * @weight_reach: slider steps, 0…%SY_WEIGHT_REACH_MAX
 * @rating_reach: rating steps, 0…%SY_RATING_REACH_MAX
 *
 * Returns: (transfer full): a session over a new project, without a title, a weight or a file
 */
SySession *
sy_projects_create_blank (SyCatalogue *catalogue, int weight_reach, int rating_reach)
{
  g_autoptr (SyProfile) blank = NULL;
  g_autoptr (SyProfile) profile = NULL;

  if (catalogue == NULL)
    catalogue = sy_catalogue_set_get_default (sy_catalogues_get_set ());
  blank = sy_profile_new (catalogue->id, catalogue->version);
  profile = sy_profile_with_reach (blank, weight_reach, rating_reach);

  return create_session (profile, catalogue);
}

/**
 * sy_projects_load_example:
 * @name: of a shipped example, without its extension
 *
 * The examples are part of the program: that they can be read is for the tests to see to.
 *
 * Returns: (transfer full): a session over it, without a file
 */
SySession *
sy_projects_load_example (const char *name)
{
  g_autofree char *path = g_strconcat ("examples/", name, ".steelyard.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sy_resource_lookup (path);
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (SyProfile) profile = NULL;
  SySession *session;

  g_return_val_if_fail (bytes != NULL, NULL);

  profile = sy_profile_from_json (bytes, sy_catalogues_get_set (), &catalogue, NULL, &error);
  if (profile == NULL)
    g_error ("The example %s is broken: %s", name, error->message);

  session = create_session (profile, catalogue);
  sy_session_mark_example (session);

  return session;
}
