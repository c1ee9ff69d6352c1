/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-draft-keeper.h"
#include "sy-draft-round.h"
#include "sy-draft-restore.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sy-files-test.h"

static char *drafts_folder;

typedef struct
{
  SyDocument *document;
  SyDraftKeeper *keeper;
  guint n_answers;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = sy_files_test_create_document ();
  fixture->keeper = sy_draft_keeper_new (fixture->document, sy_files_test_get_catalogue ());
}

static void
assert_drafts (guint n)
{
  g_assert_cmpuint (sy_files_test_count (drafts_folder), ==, n);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->keeper);
  g_object_unref (fixture->document);
  assert_drafts (0);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->n_answers++;
}

static gboolean
has_answer (gpointer data)
{
  Fixture *fixture = data;

  return fixture->n_answers > 0;
}

static void
wait_for_answer (Fixture *fixture)
{
  sy_test_wait_for (has_answer, fixture, "an answer");
  g_assert_cmpuint (fixture->n_answers, ==, 1);
  fixture->n_answers = 0;
}

static void
flush (Fixture *fixture)
{
  sy_draft_keeper_flush_async (fixture->keeper, answered_cb, fixture);
  wait_for_answer (fixture);
}

static void
discard (Fixture *fixture)
{
  sy_draft_keeper_discard_async (fixture->keeper, answered_cb, fixture);
  wait_for_answer (fixture);
}

static gint64
get_ready_time (Fixture *fixture)
{
  return g_source_get_ready_time (g_main_context_find_source_by_user_data (NULL, fixture->keeper));
}

static gboolean
has_draft (gpointer data)
{
  return sy_files_test_count (drafts_folder) > 0;
}

/* A draft is there three seconds after the last change, and not before. */
static void
test_delay (Fixture *fixture, gconstpointer data)
{
  gint64 last;

  sy_files_test_set_weight (fixture->document, 9);
  sy_test_let_pass (1000);
  last = g_get_monotonic_time ();
  sy_files_test_set_weight (fixture->document, 8);
  assert_drafts (0);
  sy_test_wait_for (has_draft, NULL, "a draft");
  g_assert_cmpint (g_get_monotonic_time () - last, >=, SY_DRAFT_DELAY_SECONDS * G_USEC_PER_SEC);

  flush (fixture);
  sy_document_undo (fixture->document);
  assert_drafts (1);
  sy_document_undo (fixture->document);
  assert_drafts (0);
}

/* Who never rests has one all the same. */
static void
test_latest (Fixture *fixture, gconstpointer data)
{
  gint64 first = g_get_monotonic_time ();

  for (int weight = 0; weight < 4; weight++)
    {
      sy_files_test_set_weight (fixture->document, weight);
      g_assert_cmpint (get_ready_time (fixture), >, first);
      g_usleep (1000);
    }
  g_assert_cmpint (get_ready_time (fixture), <, first + 30 * G_USEC_PER_SEC);
  discard (fixture);
}

/* For good: neither a change nor anything else makes another. */
static void
test_discard (Fixture *fixture, gconstpointer data)
{
  sy_files_test_set_weight (fixture->document, 9);
  flush (fixture);
  assert_drafts (1);
  discard (fixture);
  assert_drafts (0);

  sy_files_test_set_weight (fixture->document, 8);
  g_assert_cmpint (get_ready_time (fixture), ==, -1);
  flush (fixture);
  assert_drafts (0);
}

/* Written or not, late or not, it is gone when that is said. */
static void
test_discard_while_writing (Fixture *fixture, gconstpointer data)
{
  sy_files_test_set_weight (fixture->document, 9);
  sy_draft_keeper_flush_async (fixture->keeper, NULL, NULL);
  assert_drafts (1);
  sy_files_test_set_weight (fixture->document, 8);
  sy_draft_keeper_flush_async (fixture->keeper, NULL, NULL);
  discard (fixture);
  assert_drafts (0);
  sy_test_settle ();
  assert_drafts (0);
}

/* Nobody is answered in the middle of the call. */
static void
test_answer_comes_later (Fixture *fixture, gconstpointer data)
{
  sy_draft_keeper_flush_async (fixture->keeper, answered_cb, fixture);
  g_assert_cmpuint (fixture->n_answers, ==, 0);
  wait_for_answer (fixture);
  sy_draft_keeper_discard_async (fixture->keeper, answered_cb, fixture);
  g_assert_cmpuint (fixture->n_answers, ==, 0);
  wait_for_answer (fixture);
}

/* Saved while the draft is being written, and changed again: no draft of the old file stays. */
static void
test_changes_while_writing (Fixture *fixture, gconstpointer data)
{
  SyDocument *document = fixture->document;
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/b.json");
  g_autoptr (SyFileState) state = sy_file_state_new_for_digest (NULL, "00");
  g_autoptr (GPtrArray) drafts = NULL;

  for (int weight = 0; weight < 20; weight++)
    {
      sy_files_test_set_weight (document, weight % 10);
      g_source_set_ready_time (g_main_context_find_source_by_user_data (NULL, fixture->keeper), 0);
      sy_test_settle ();
      sy_document_set_saved (document, sy_document_get_profile (document), file, state);
    }
  sy_files_test_set_weight (document, 10);
  flush (fixture);
  assert_drafts (1);
  g_clear_object (&fixture->keeper);

  drafts = sy_draft_adopt_all ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_true (g_file_equal (sy_draft_get_origin (g_ptr_array_index (drafts, 0)), file));
  sy_draft_delete (g_ptr_array_steal_index (drafts, 0));
}

/* Where drafts cannot be kept, it is told, until they can. */
static void
test_problem (Fixture *fixture, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (drafts_folder);
  g_autoptr (GFile) in_the_way = NULL;

  sy_test_remove_folder (drafts_folder);
  in_the_way = sy_test_create_file (parent, "drafts", "in the way");
  sy_files_test_set_weight (fixture->document, 9);
  flush (fixture);
  g_assert_true (g_str_has_prefix (sy_draft_keeper_get_problem (fixture->keeper),
                                   "Drafts cannot be written to "));

  g_assert_true (g_file_delete (in_the_way, NULL, NULL));
  sy_files_test_set_weight (fixture->document, 8);
  flush (fixture);
  g_assert_null (sy_draft_keeper_get_problem (fixture->keeper));
  assert_drafts (1);
  discard (fixture);
}

static char *
dup_profile (void)
{
  g_autoptr (GDir) dir = g_dir_open (drafts_folder, 0, NULL);

  return g_build_filename (drafts_folder, g_dir_read_name (dir), "profile.steelyard.json", NULL);
}

/* Nobody else may read it, and what nobody could restore does not take its place. */
static void
test_too_much (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (60000, 'n');
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GStatBuf info;

  sy_files_test_set_weight (fixture->document, 9);
  flush (fixture);
  path = dup_profile ();
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));

  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *id = g_strdup_printf ("k%u", i);
      g_autoptr (SyProfile) noted =
          sy_profile_with_note (sy_document_get_profile (fixture->document), id, text);

      sy_document_apply (fixture->document, noted, SY_GESTURE_NONE);
    }
  flush (fixture);
  g_assert_nonnull (strstr (sy_draft_keeper_get_problem (fixture->keeper), "too much"));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
  discard (fixture);
}

/* Nobody could restore what a later version wrote into it. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) extras = sy_extras_new ();
  g_autoptr (GString) text = g_string_new ("[[[[[[[[[[[[[[[[[[[[[[[[[1");
  g_autoptr (SyProfile) before = sy_profile_ref (sy_document_get_profile (fixture->document));
  g_autoptr (SyProfile) small = sy_profile_with_weight (before, "realtime", 9);
  g_autoptr (SyProfile) large = NULL;

  for (guint i = 1; i < 99000; i++)
    g_string_append (text, ",1");
  g_string_append (text, "]]]]]]]]]]]]]]]]]]]]]]]]]");
  sy_extras_add (extras, "", "later", text->str);
  large = sy_profile_with_extras (before, extras);

  sy_document_apply (fixture->document, large, SY_GESTURE_NONE);
  flush (fixture);
  assert_drafts (0);
  g_assert_nonnull (strstr (sy_draft_keeper_get_problem (fixture->keeper), "Nobody could read"));

  sy_document_apply (fixture->document, small, SY_GESTURE_NONE);
  flush (fixture);
  assert_drafts (1);
  g_assert_null (sy_draft_keeper_get_problem (fixture->keeper));
  discard (fixture);
}

static SyDecision *
create_decision (void)
{
  SyDecision *decision = sy_decision_new ();

  g_free (decision->reason);
  decision->reason = g_strdup ("We know;\n it = [well]");
  g_free (decision->date);
  decision->date = g_strdup ("2026-1");
  g_ptr_array_add (decision->people, g_strdup ("Smith; John"));
  g_ptr_array_add (decision->people, g_strdup ("Ana"));
  decision->dissents = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (decision->dissents, g_strdup (""));
  g_ptr_array_add (decision->dissents, g_strdup ("NodeJS;\nwe know it"));

  return decision;
}

typedef struct
{
  GPtrArray *lost;
  SyRestored *restored;
} Found;

static void
lost_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Found *) data)->lost = sy_draft_find_lost_finish (result);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Found *) data)->restored = sy_draft_restore_finish (result, NULL);
}

static gboolean
has_lost (gpointer data)
{
  return ((Found *) data)->lost != NULL;
}

static gboolean
has_restored (gpointer data)
{
  return ((Found *) data)->restored != NULL;
}

/* As the next start does after a crash. */
static SyRestored *
restore (Fixture *fixture)
{
  Found found = { NULL, NULL };
  SyLostDraft *lost;

  g_clear_object (&fixture->keeper);
  sy_draft_find_lost_async (lost_cb, &found);
  sy_test_wait_for (has_lost, &found, "lost drafts");
  g_assert_cmpuint (found.lost->len, ==, 1);
  lost = g_ptr_array_index (found.lost, 0);
  sy_draft_restore_async (g_steal_pointer (&lost->draft), restored_cb, &found);
  sy_test_wait_for (has_restored, &found, "a draft");
  g_ptr_array_unref (found.lost);

  return found.restored;
}

/* A decision that is being written comes back as it was typed, also where the file holds all else,
 * and leaves nothing once it is recorded or discarded. */
static void
test_unrecorded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SyDecision) decision = create_decision ();
  SyRestored *restored;

  g_assert_false (sy_document_get_modified (fixture->document));
  sy_document_set_unrecorded (fixture->document, decision);
  flush (fixture);
  assert_drafts (1);
  sy_document_set_unrecorded (fixture->document, NULL);
  assert_drafts (0);

  sy_document_set_unrecorded (fixture->document, decision);
  flush (fixture);
  restored = restore (fixture);
  g_assert_true (sy_decision_equal (sy_document_get_unrecorded (restored->document), decision));

  fixture->keeper = sy_draft_keeper_new (restored->document, restored->catalogue);
  sy_draft_keeper_adopt (fixture->keeper, g_steal_pointer (&restored->draft));
  sy_document_set_unrecorded (restored->document, NULL);
  flush (fixture);
  sy_restored_free (restored);
  restored = restore (fixture);
  g_assert_null (sy_document_get_unrecorded (restored->document));
  sy_draft_delete (g_steal_pointer (&restored->draft));
  sy_restored_free (restored);
}

static SySecretRound *
create_round (SyDocument *document)
{
  static const char *const names[] = { "Ana; =[x]\n", "", NULL };
  g_autoptr (GPtrArray) people = sy_profile_dup_asked (sy_document_get_profile (document), names);
  g_autoptr (SySecretRound) round = sy_secret_round_new (people);
  g_autoptr (SySecretRound) done = NULL;
  SyPerson *ana = g_ptr_array_index (people, 0);

  sy_person_set_weight (ana, "ai-ml", 9);
  sy_person_set_weight (ana, "real;time", 0);
  done = sy_secret_round_with_turn_ended (round, SY_SECRET_TURN_DONE);

  return sy_secret_round_with_turn_begun (done);
}

/* What was given in secret comes back as it is handed over, and is in no file to read. */
static void
test_round (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SySecretRound) round = create_round (fixture->document);
  g_autoptr (GBytes) bytes = NULL;
  const SySecretRound *again;
  SyRestored *restored;

  sy_document_set_secret_round (fixture->document, round);
  flush (fixture);
  assert_drafts (1);
  restored = restore (fixture);
  bytes = sy_draft_read_round (restored->draft);
  g_assert_nonnull (bytes);
  g_assert_null (
      g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "ai-ml"));
  again = sy_document_get_secret_round (restored->document);
  g_assert_cmpint (again->phase, ==, SY_SECRET_PHASE_HAND_OVER);
  g_assert_cmpuint (again->turn, ==, 1);
  g_assert_cmpuint (sy_secret_round_count (again, SY_SECRET_TURN_DONE), ==, 1);
  g_assert_cmpuint (again->people->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (sy_person_equal (g_ptr_array_index (again->people, i),
                                    g_ptr_array_index (round->people, i)));
  sy_draft_delete (g_steal_pointer (&restored->draft));
  sy_restored_free (restored);
}

/* Whatever somebody has made of the file, nothing in it is more than a person may give. */
static void
test_odd_rounds (void)
{
  static const char *const texts[] = {
    "",
    "x",
    "[Round]\n",
    "[Round]\nEntered=\n",
    "[Round]\nEntered=!!\n",
    "[Round]\nEntered=W1JvdW5kXQo=\n",
  };
  static const char odd[] = "[Round]\nTurn=-7\n[Person 1]\nTurn=99\nName=Ana\n"
                            "Criteria=a;b;c;;d;\nWeights=11;-1;10;5;\n[Person 3]\nName=Bo\n";
  g_autofree char *entered = g_base64_encode ((const guchar *) odd, strlen (odd));
  g_autofree char *text = g_strdup_printf ("[Round]\nEntered=%s\n", entered);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SySecretRound) round = sy_draft_round_from_bytes (bytes);
  const SyPerson *ana;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) one = g_bytes_new (texts[i], strlen (texts[i]));

      g_assert_null (sy_draft_round_from_bytes (one));
    }
  g_assert_cmpuint (round->people->len, ==, 1);
  g_assert_cmpuint (round->turn, ==, 0);
  g_assert_cmpint (round->turns[0], ==, SY_SECRET_TURN_SKIPPED);
  ana = g_ptr_array_index (round->people, 0);
  g_assert_cmpuint (g_hash_table_size (ana->weights), ==, 1);
  g_assert_cmpint (sy_person_get_weight (ana, "c"), ==, 10);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/draft-keeper/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  drafts_folder = sy_files_test_dup_drafts_folder ();
  g_test_init (&argc, &argv, NULL);

  ADD ("too-much", test_too_much);
  ADD ("delay", test_delay);
  ADD ("latest", test_latest);
  ADD ("discard", test_discard);
  ADD ("discard-while-writing", test_discard_while_writing);
  ADD ("answer-comes-later", test_answer_comes_later);
  ADD ("changes-while-writing", test_changes_while_writing);
  ADD ("problem", test_problem);
  ADD ("unreadable", test_unreadable);
  ADD ("unrecorded", test_unrecorded);
  ADD ("round", test_round);
  g_test_add_func ("/draft-keeper/odd-rounds", test_odd_rounds);

  status = g_test_run ();
  sy_test_remove_folder (sy_test_get_data_folder ());
  g_free (drafts_folder);

  return status;
}
