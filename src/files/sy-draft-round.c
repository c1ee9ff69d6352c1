/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-draft-round.h"

#include <string.h>

#include "sy-text.h"

/* What was given in a secret round is in no profile before everybody has had their turn, so a draft
 * keeps it beside its profile. It is hidden from an accidental look, such as of somebody who opens
 * the files of a folder or searches them, and not from anybody who wants to read it: a program that
 * can go on with a round can be no safe.
 */
#define GROUP "Round"
#define ENTERED "Entered"

/* No id of a criterion is longer that a catalogue may have. */
#define ID_MAX SY_TEXT_NAME_MAX

static char *
dup_group (guint person)
{
  return g_strdup_printf ("Person %u", person + 1);
}

static void
write_person (GKeyFile *key_file, const char *group, const SyPerson *person)
{
  guint n;
  g_autofree gpointer *ids = g_hash_table_get_keys_as_array (person->weights, &n);
  g_autofree int *weights = g_new (int, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    weights[i] = sy_person_get_weight (person, ids[i]);
  g_key_file_set_string (key_file, group, "Name", person->name);
  g_key_file_set_string_list (key_file, group, "Criteria", (const char *const *) ids, n);
  g_key_file_set_integer_list (key_file, group, "Weights", weights, n);
}

static char *
write_entered (const SySecretRound *round)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autofree char *data = NULL;
  gsize length;

  g_key_file_set_integer (key_file, GROUP, "Turn", (int) round->turn);
  g_key_file_set_boolean (key_file, GROUP, "AllIn", round->phase == SY_SECRET_PHASE_ALL_IN);
  for (guint i = 0; i < round->people->len; i++)
    {
      g_autofree char *group = dup_group (i);

      g_key_file_set_integer (key_file, group, "Turn", round->turns[i]);
      write_person (key_file, group, g_ptr_array_index (round->people, i));
    }
  data = g_key_file_to_data (key_file, &length, NULL);

  return g_base64_encode ((const guchar *) data, length);
}

/**
 * sy_draft_round_to_bytes:
 * @round: a round that is under way
 *
 * Returns: (transfer full): what a draft keeps of it, which no look at it gives away
 */
GBytes *
sy_draft_round_to_bytes (const SySecretRound *round)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autofree char *entered = write_entered (round);
  char *data;
  gsize length;

  g_key_file_set_string (key_file, GROUP, ENTERED, entered);
  g_key_file_set_comment (key_file, GROUP, NULL,
                          " What people have given in a secret round that is not over.", NULL);
  data = g_key_file_to_data (key_file, &length, NULL);

  return g_bytes_new_take (data, length);
}

/* Only what a person may give. */
static SyPerson *
read_person (GKeyFile *key_file, const char *group)
{
  g_autofree char *name = g_key_file_get_string (key_file, group, "Name", NULL);
  g_auto (GStrv) ids = g_key_file_get_string_list (key_file, group, "Criteria", NULL, NULL);
  gsize n_weights = 0;
  g_autofree int *weights =
      g_key_file_get_integer_list (key_file, group, "Weights", &n_weights, NULL);
  SyPerson *person;

  if (name == NULL || g_utf8_strlen (name, -1) > SY_TEXT_NAME_MAX)
    return NULL;

  person = sy_person_new (name);
  for (guint i = 0; ids != NULL && ids[i] != NULL && i < n_weights; i++)
    if (0 <= weights[i] && weights[i] <= SY_WEIGHT_MAX && *ids[i] != '\0'
        && g_utf8_strlen (ids[i], -1) <= ID_MAX)
      sy_person_set_weight (person, ids[i], weights[i]);

  return person;
}

static GPtrArray *
read_people (GKeyFile *key_file, GByteArray *turns)
{
  GPtrArray *people = sy_people_new ();

  for (guint i = 0; i < SY_PEOPLE_MAX; i++)
    {
      g_autofree char *group = dup_group (i);
      SyPerson *person =
          g_key_file_has_group (key_file, group) ? read_person (key_file, group) : NULL;
      guint8 turn = (guint8) CLAMP (g_key_file_get_integer (key_file, group, "Turn", NULL),
                                    SY_SECRET_TURN_WAITING, SY_SECRET_TURN_SKIPPED);

      if (person == NULL)
        break;
      g_ptr_array_add (people, person);
      g_byte_array_append (turns, &turn, 1);
    }

  return people;
}

/* What of the round there is in the text. */
static SySecretRound *
read_entered (const char *text)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autoptr (GByteArray) turns = g_byte_array_new ();
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (SySecretRound) round = NULL;
  g_autofree guchar *data = NULL;
  gsize length;
  int turn;

  data = g_base64_decode (text, &length);
  if (data == NULL || !g_key_file_load_from_data (key_file, (const char *) data, length, 0, NULL))
    return NULL;

  people = read_people (key_file, turns);
  if (people->len == 0)
    return NULL;

  round = sy_secret_round_new (people);
  turn = g_key_file_get_integer (key_file, GROUP, "Turn", NULL);

  return sy_secret_round_with_turns (round, turns->data,
                                     (guint) CLAMP (turn, 0, (int) people->len - 1),
                                     g_key_file_get_boolean (key_file, GROUP, "AllIn", NULL)
                                         ? SY_SECRET_PHASE_ALL_IN
                                         : SY_SECRET_PHASE_HAND_OVER);
}

/**
 * sy_draft_round_from_bytes:
 * @bytes: from sy_draft_round_to_bytes()
 *
 * Returns: (transfer full) (nullable): the round, as it is handed over to whose turn it was, since
 *   nobody knows who sits there by now; %NULL where nothing of one is left
 */
SySecretRound *
sy_draft_round_from_bytes (GBytes *bytes)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autofree char *entered = NULL;

  if (!g_key_file_load_from_bytes (key_file, bytes, G_KEY_FILE_NONE, NULL))
    return NULL;

  entered = g_key_file_get_string (key_file, GROUP, ENTERED, NULL);

  return entered != NULL ? read_entered (entered) : NULL;
}
