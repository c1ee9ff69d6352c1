/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-draft-decision.h"

/* A decision that is being written is not yet what a profile may hold: half a day, or a text that
 * is still too long. So a draft keeps it beside its profile, as it was typed.
 */
#define GROUP "Decision"

static void
write_list (GKeyFile *key_file, const char *key, GPtrArray *texts)
{
  g_key_file_set_string_list (key_file, GROUP, key, (const char *const *) texts->pdata, texts->len);
}

/**
 * sy_draft_decision_to_bytes:
 * @decision: what is being written
 *
 * Returns: (transfer full): what a draft keeps of it
 */
GBytes *
sy_draft_decision_to_bytes (const SyDecision *decision)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  char *data;
  gsize length;

  g_key_file_set_string (key_file, GROUP, "Chosen", decision->chosen);
  g_key_file_set_string (key_file, GROUP, "Reason", decision->reason);
  g_key_file_set_string (key_file, GROUP, "Date", decision->date);
  g_key_file_set_string (key_file, GROUP, "Revisit", decision->revisit);
  write_list (key_file, "People", decision->people);
  if (decision->dissents != NULL)
    write_list (key_file, "Dissents", decision->dissents);
  data = g_key_file_to_data (key_file, &length, NULL);

  return g_bytes_new_take (data, length);
}

static void
read_text (GKeyFile *key_file, const char *key, char **place)
{
  char *text = g_key_file_get_string (key_file, GROUP, key, NULL);

  if (text == NULL)
    return;

  g_free (*place);
  *place = text;
}

static GPtrArray *
read_list (GKeyFile *key_file, const char *key)
{
  g_auto (GStrv) texts = g_key_file_get_string_list (key_file, GROUP, key, NULL, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (texts[i]));

  return list;
}

/**
 * sy_draft_decision_from_bytes:
 * @bytes: from sy_draft_decision_to_bytes()
 *
 * Returns: (transfer full) (nullable): the decision, or %NULL where nothing of one is left
 */
SyDecision *
sy_draft_decision_from_bytes (GBytes *bytes)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  SyDecision *decision;

  if (!g_key_file_load_from_bytes (key_file, bytes, G_KEY_FILE_NONE, NULL)
      || !g_key_file_has_group (key_file, GROUP))
    return NULL;

  decision = sy_decision_new ();
  read_text (key_file, "Chosen", &decision->chosen);
  read_text (key_file, "Reason", &decision->reason);
  read_text (key_file, "Date", &decision->date);
  read_text (key_file, "Revisit", &decision->revisit);
  g_ptr_array_unref (decision->people);
  decision->people = read_list (key_file, "People");
  if (g_key_file_has_key (key_file, GROUP, "Dissents", NULL))
    decision->dissents = read_list (key_file, "Dissents");

  return decision;
}
