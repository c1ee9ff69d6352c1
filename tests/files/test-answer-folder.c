/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-answer-folder.h"

#include <glib/gstdio.h>

#include "sy-files-test.h"

#define ID "0123456789abcdef0123456789abcdef"
#define HEAD                                                                                       \
  "{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"nodejs-vs-python\"}"
#define ANSWER                                                                                     \
  HEAD ",\"people\":[{\"name\":\"%s\",\"weights\":{\"realtime\":%d}}],\"answer\":{\"to\":\"" ID    \
       "\"}}"

typedef struct
{
  char *path;
  SyAnswerFolder *folder;
  GString *log; /* "Ana 9, " for each that has arrived */
  gboolean takes;
  SyFolderKind kind; /* what is waited for, and how many of it */
  guint n;
} Fixture;

static gboolean
arrived_cb (Fixture *self, GPtrArray *answers)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const SyFolderAnswer *answer = g_ptr_array_index (answers, i);
      const SyPerson *person = g_ptr_array_index (sy_profile_get_people (answer->profile), 0);

      g_string_append_printf (self->log, "%s %d, ", person->name,
                              sy_person_get_weight (person, "realtime"));
    }

  return self->takes;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = NULL;

  self->path = g_dir_make_tmp ("answers-XXXXXX", NULL);
  self->log = g_string_new (NULL);
  self->takes = TRUE;
  folder = g_file_new_for_path (self->path);
  self->folder = sy_answer_folder_new (folder);
  g_signal_connect_swapped (self->folder, "arrived", G_CALLBACK (arrived_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->folder);
  if (g_file_test (self->path, G_FILE_TEST_IS_DIR))
    sy_test_remove_folder (self->path);
  g_string_free (self->log, TRUE);
  g_free (self->path);
}

static void
leave (Fixture *self, const char *name, const char *contents)
{
  g_autoptr (GFile) file = sy_test_create_file (self->path, name, contents);

  g_assert_nonnull (file);
}

static void
answer (Fixture *self, const char *name, const char *person, int weight)
{
  g_autofree char *contents = g_strdup_printf (ANSWER, person, weight);

  leave (self, name, contents);
}

static gboolean
has_arrived (gpointer data)
{
  return ((Fixture *) data)->log->len > 0;
}

static gboolean
has_counted (gpointer data)
{
  Fixture *self = data;

  return sy_answer_folder_count (self->folder, self->kind) == self->n;
}

static gboolean
is_away (gpointer data)
{
  return sy_answer_folder_is_away (((Fixture *) data)->folder);
}

static void
wait_for (Fixture *self, const char *log)
{
  sy_answer_folder_look (self->folder);
  sy_test_wait_for (has_arrived, self, log);
  g_assert_cmpstr (self->log->str, ==, log);
  g_string_truncate (self->log, 0);
}

static void
wait_for_count (Fixture *self, SyFolderKind kind, guint n)
{
  self->kind = kind;
  self->n = n;
  sy_answer_folder_look (self->folder);
  sy_test_wait_for (has_counted, self, "as many files");
}

/* Nothing comes, although all is seen: what is left last is seen last. */
static void
assert_silence (Fixture *self)
{
  static int weight = 0;
  g_autofree char *log = NULL;

  weight = weight % 10 + 1;
  log = g_strdup_printf ("Zoe %d, ", weight);
  answer (self, "zoe.steelyard", "Zoe", weight);
  wait_for (self, log);
}

/* Each comes once, and again when it says something else. */
static void
test_arrivals (Fixture *self, gconstpointer data)
{
  answer (self, "b.steelyard", "Bo", 2);
  answer (self, "a.steelyard.json", "Ana", 9);
  wait_for (self, "Ana 9, Bo 2, ");
  assert_silence (self);
  answer (self, "a.steelyard.json", "Ana", 7);
  wait_for (self, "Ana 7, ");
  leave (self, "b.steelyard",
         HEAD ",\n \"people\":[{\"name\":\"Bo\",\"weights\":{\"realtime\":2}}],\n \"answer\":{"
              "\"to\":\"" ID "\"}\n}\n");
  assert_silence (self);
}

/* Told by the system, without anybody looking. */
static void
test_told (Fixture *self, gconstpointer data)
{
  assert_silence (self);
  answer (self, "a.steelyard", "Ana", 9);
  sy_test_wait_for (has_arrived, self, "Ana");
  g_assert_cmpstr (self->log->str, ==, "Ana 9, ");
}

/* What is half there comes when it is whole; what stays so is said to be unreadable. */
static void
test_half (Fixture *self, gconstpointer data)
{
  g_autofree char *whole = g_strdup_printf (ANSWER, "Ana", 9);
  g_autofree char *half = g_strndup (whole, strlen (whole) / 2);

  leave (self, "a.steelyard", "");
  wait_for_count (self, SY_FOLDER_HALF, 1);
  leave (self, "a.steelyard", half);
  assert_silence (self);
  g_assert_cmpuint (sy_answer_folder_count (self->folder, SY_FOLDER_HALF), ==, 1);
  leave (self, "a.steelyard", whole);
  wait_for (self, "Ana 9, ");
  g_assert_cmpuint (sy_answer_folder_count (self->folder, SY_FOLDER_HALF), ==, 0);

  sy_answer_folder_set_patience (self->folder, 0);
  leave (self, "a.steelyard", half);
  wait_for_count (self, SY_FOLDER_UNREADABLE, 1);
  g_assert_nonnull (sy_answer_folder_find (self->folder, SY_FOLDER_UNREADABLE));
  answer (self, "a.steelyard", "Ana", 8);
  wait_for (self, "Ana 8, ");
  wait_for_count (self, SY_FOLDER_UNREADABLE, 0);
}

/* What else lies there is left alone. */
static void
test_strangers (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->path, "folder.json", NULL);

  leave (self, "README.md", "not JSON");
  leave (self, ".#a.steelyard", "a lock");
  leave (self, "~$a.steelyard", "another lock");
  leave (self, "project.steelyard.json", HEAD "}");
  leave (self, "invitation.steelyard", HEAD ",\"invitation\":{\"id\":\"" ID "\"}}");
  leave (self, "other.steelyard",
         "{\"format\":\"steelyard-profile\",\"version\":1,\"catalogue\":{\"id\":\"no-such\"}}");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  assert_silence (self);
  g_assert_cmpuint (sy_answer_folder_count (self->folder, SY_FOLDER_STRANGER), ==, 2);
  g_assert_cmpuint (sy_answer_folder_count (self->folder, SY_FOLDER_QUESTION), ==, 1);
  g_assert_cmpuint (sy_answer_folder_count (self->folder, SY_FOLDER_HALF), ==, 0);
}

/* A share that comes back brings what is new, and nothing twice. */
static void
test_away (Fixture *self, gconstpointer data)
{
  answer (self, "a.steelyard", "Ana", 9);
  wait_for (self, "Ana 9, ");
  sy_test_remove_folder (self->path);
  sy_answer_folder_look (self->folder);
  sy_test_wait_for (is_away, self, "a folder that is away");
  g_assert_cmpuint (sy_answer_folder_count (self->folder, SY_FOLDER_ANSWER), ==, 0);

  g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
  answer (self, "a.steelyard", "Ana", 9);
  answer (self, "b.steelyard", "Bo", 2);
  wait_for (self, "Bo 2, ");
  g_assert_false (is_away (self));
  answer (self, "b.steelyard", "Bo", 3);
  sy_test_wait_for (has_arrived, self, "a change that the system tells of");
}

/* Who has no time now is told again. */
static void
test_not_taken (Fixture *self, gconstpointer data)
{
  self->takes = FALSE;
  answer (self, "a.steelyard", "Ana", 9);
  wait_for (self, "Ana 9, ");
  self->takes = TRUE;
  wait_for (self, "Ana 9, ");
  assert_silence (self);
}

/* Nothing is told by what is gone, whatever was under way. */
static void
test_stop (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);
  SyAnswerFolder *other = sy_answer_folder_new (folder);

  g_signal_connect_swapped (other, "arrived", G_CALLBACK (arrived_cb), self);
  answer (self, "a.steelyard", "Ana", 9);
  sy_answer_folder_look (other);
  g_object_run_dispose (G_OBJECT (other));
  g_object_unref (other);
  wait_for (self, "Ana 9, ");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/answer-folder/arrivals", test_arrivals }, { "/answer-folder/told", test_told },
    { "/answer-folder/half", test_half },         { "/answer-folder/strangers", test_strangers },
    { "/answer-folder/away", test_away },         { "/answer-folder/not-taken", test_not_taken },
    { "/answer-folder/stop", test_stop },
  };

  sy_test_get_data_folder ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
