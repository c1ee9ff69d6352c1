/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-session-private.h"

#include <unistd.h>

#include "sy-profile-file.h"

/* What the project asks its team. */

#define ID_BYTES (SY_INVITATION_DIGITS / 2)

static SyProfile *
get_profile (SySession *self)
{
  return sy_document_get_profile (sy_session_get_document (self));
}

/* Nobody may guess it, and no two may be the same. */
static char *
create_id (void)
{
  guint8 bytes[ID_BYTES];
  GString *id = g_string_new (NULL);

  if (getentropy (bytes, sizeof bytes) != 0)
    for (guint i = 0; i < sizeof bytes; i++)
      bytes[i] = (guint8) g_random_int_range (0, 256);
  for (guint i = 0; i < sizeof bytes; i++)
    g_string_append_printf (id, "%02x", bytes[i]);

  return g_string_free (id, FALSE);
}

/**
 * sy_session_dup_invitation:
 * @self: a session
 * @from: who asks, or ""
 *
 * The project itself knows of it only after sy_session_ask().
 *
 * Returns: (transfer full): what the project sends, with the id of the invitation that it has sent
 *   before in the same round, or with a new one
 */
SyProfile *
sy_session_dup_invitation (SySession *self, const char *from)
{
  g_autoptr (SyProfile) titled = NULL;
  g_autoptr (SyProfile) asking = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (SY_IS_SESSION (self) && from != NULL, NULL);

  titled = sy_profile_file_dup_titled (sy_session_get_document (self));
  id = *sy_profile_get_invitation_id (titled) != '\0'
           ? g_strdup (sy_profile_get_invitation_id (titled))
           : create_id ();
  asking = sy_profile_with_invitation (titled, id, from);

  return sy_profile_dup_invitation (asking);
}

/**
 * sy_session_ask:
 * @self: a session
 * @invitation: of sy_session_dup_invitation(), which was sent
 *
 * Lets the project know its answers by what it has sent.
 */
void
sy_session_ask (SySession *self, SyProfile *invitation)
{
  g_return_if_fail (SY_IS_SESSION (self) && invitation != NULL);

  _sy_session_apply (self,
                     sy_profile_with_invitation (get_profile (self),
                                                 sy_profile_get_invitation_id (invitation),
                                                 sy_profile_get_invitation_from (invitation)),
                     SY_GESTURE_NONE);
}
