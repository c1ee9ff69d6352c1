/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <string.h>

#include "sy-document.h"

/* The history as scripts of commands: a letter and a digit each. "w3" sets the weight to 3 as one
 * step, "d3" as part of a drag, "e1" names the next drag, "f0" ends one without a name for the
 * next, "u0" undoes, "r0" redoes, "s0" saves; the weight, then undo, redo and modified are read
 * after each ("3 ur*").
 */

typedef struct
{
  const char *script;
  const char *expected;
} Row;

static const Row rows[] = {
  { "w3", "3 u-*" },           { "w3u0", "0 -r-" },           { "w3u0r0", "3 u-*" },
  { "w3w5u0", "3 ur*" },       { "w3w5u0w7", "7 u-*" },       { "w3w5u0w7r0", "7 u-*" },
  { "d1d2d3", "3 u-*" },       { "d1d2d3u0", "0 -r-" },       { "d1d2d3u0r0", "3 u-*" },
  { "d1d2e1d3d4u0", "2 ur*" }, { "d1d2e1d3d4u0u0", "0 -r-" }, { "w3s0", "3 u--" },
  { "w3s0w4u0", "3 ur-" },     { "w3s0u0", "0 -r*" },         { "d3s0d4u0", "3 ur-" },
  { "d3u0d4u0", "0 -r-" },     { "u0r0", "0 ---" },           { "w0", "0 ---" },
  { "w3w3", "3 u-*" },         { "d1d2f0d3d4u0", "2 ur*" },   { "d1f0f0u0f0r0", "1 u-*" },
};

static void
run_command (SyDocument *document, char command, int number, guint *drag)
{
  SyProfile *current = sy_document_get_profile (document);
  const SyGesture gesture = { SY_GESTURE_KIND_DRAG, *drag };
  g_autoptr (SyProfile) changed = sy_profile_with_weight (current, "realtime", number);

  switch (command)
    {
    case 'w':
      sy_document_apply (document, changed, SY_GESTURE_NONE);
      break;
    case 'd':
      sy_document_apply (document, changed, gesture);
      break;
    case 'e':
      (*drag)++;
      break;
    case 'f':
      sy_document_end_gesture (document);
      break;
    case 'u':
      sy_document_undo (document);
      break;
    case 'r':
      sy_document_redo (document);
      break;
    case 's':
      sy_document_set_saved (document, current, NULL, NULL);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
test_history (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (SyProfile) profile = sy_profile_new ("x", 1);
  g_autoptr (SyDocument) document = sy_document_new (profile);
  g_autofree char *state = NULL;
  guint drag = 0;

  for (const char *c = row->script; *c != '\0'; c += 2)
    run_command (document, c[0], c[1] - '0', &drag);

  state = g_strdup_printf ("%d %c%c%c",
                           sy_profile_get_weight (sy_document_get_profile (document), "realtime"),
                           sy_document_get_can_undo (document) ? 'u' : '-',
                           sy_document_get_can_redo (document) ? 'r' : '-',
                           sy_document_get_modified (document) ? '*' : '-');
  g_assert_cmpstr (state, ==, row->expected);
}

static void
count_cb (GObject *object, GParamSpec *pspec, GHashTable *counts)
{
  int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, pspec->name));

  g_hash_table_insert (counts, (gpointer) pspec->name, GINT_TO_POINTER (count + 1));
}

static void
test_notifies_once (void)
{
  g_autoptr (SyProfile) profile = sy_profile_new ("x", 1);
  g_autoptr (SyProfile) one = sy_profile_with_weight (profile, "realtime", 1);
  g_autoptr (SyProfile) two = sy_profile_with_weight (one, "realtime", 2);
  g_autoptr (SyDocument) document = sy_document_new (profile);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const SyGesture drag = sy_gesture_new_drag ();

  g_signal_connect (document, "notify", G_CALLBACK (count_cb), counts);
  sy_document_apply (document, one, drag);
  sy_document_apply (document, two, drag);
  sy_document_apply (document, two, drag);

  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (counts, "profile")), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (counts, "can-undo")), ==, 1);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (counts, "modified")), ==, 1);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (counts, "can-redo")), ==, 0);
}

static SyFileState *
create_state (const char *etag, const char *text)
{
  g_autoptr (GBytes) contents = g_bytes_new (text, strlen (text));

  return sy_file_state_new (etag, contents);
}

static void
test_file (void)
{
  g_autoptr (SyProfile) profile = sy_profile_new ("x", 1);
  g_autoptr (SyDocument) document = sy_document_new (profile);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/a.steelyard.json");
  g_autoptr (SyFileState) state = create_state ("tag", "{}");
  g_autoptr (SyFileState) touched = create_state ("other", "{}");
  g_autoptr (GFile) read = NULL;

  g_assert_null (sy_document_get_file (document));
  sy_document_set_saved (document, profile, file, state);
  g_object_get (document, "file", &read, NULL);
  g_assert_true (read == file);
  g_assert_true (sy_document_get_state (document) == state);

  sy_document_set_state (document, touched);
  g_assert_cmpstr (sy_file_state_get_etag (sy_document_get_state (document)), ==, "other");
  g_assert_false (sy_document_get_modified (document));
}

/* What stood in a file that is gone is nowhere but here, until the file is back. */
static void
test_gone (void)
{
  g_autoptr (SyProfile) profile = sy_profile_new ("x", 1);
  g_autoptr (SyDocument) document = sy_document_new (profile);

  sy_document_set_is_gone (document, TRUE);
  g_assert_true (sy_document_get_modified (document));
  sy_document_set_is_gone (document, FALSE);
  g_assert_false (sy_document_get_modified (document));
  sy_document_set_is_gone (document, TRUE);
  sy_document_set_saved (document, profile, NULL, NULL);
  g_assert_false (sy_document_get_modified (document));
}

static void
test_unsaved (void)
{
  g_autoptr (SyProfile) profile = sy_profile_new ("x", 1);
  g_autoptr (SyProfile) heavier = sy_profile_with_weight (profile, "k", 3);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/a.steelyard.json");
  g_autoptr (SyFileState) state = create_state (NULL, "{}");
  g_autoptr (SyDocument) document = sy_document_new_unsaved (profile, file, state);

  g_assert_true (sy_document_get_modified (document));
  g_assert_true (sy_document_get_file (document) == file);
  g_assert_false (sy_document_get_can_undo (document));
  sy_document_apply (document, heavier, SY_GESTURE_NONE);
  sy_document_undo (document);
  g_assert_true (sy_document_get_modified (document));
  sy_document_set_saved (document, profile, file, state);
  g_assert_false (sy_document_get_modified (document));
}

static void
test_state (void)
{
  g_autoptr (SyFileState) state = create_state ("1", "{}");
  g_autoptr (SyFileState) same = create_state ("2", "{}");
  g_autoptr (SyFileState) different = create_state ("1", "{ }");
  g_autoptr (SyFileState) kept =
      sy_file_state_new_for_digest (NULL, sy_file_state_get_digest (state));

  g_assert_true (sy_file_state_is_same (state, same));
  g_assert_true (sy_file_state_is_same (state, kept));
  g_assert_false (sy_file_state_is_same (state, different));
  g_assert_false (sy_file_state_is_same (state, NULL));
  g_assert_false (sy_file_state_is_same (NULL, NULL));
  g_assert_null (sy_file_state_get_etag (kept));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("/document/history/%s", rows[i].script);

      g_test_add_data_func (name, &rows[i], test_history);
    }
  g_test_add_func ("/document/notifies-once", test_notifies_once);
  g_test_add_func ("/document/file", test_file);
  g_test_add_func ("/document/gone", test_gone);
  g_test_add_func ("/document/unsaved", test_unsaved);
  g_test_add_func ("/document/state", test_state);

  return g_test_run ();
}
