/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <gio/gio.h>
#include <string.h>

/* Feeds a target without a fuzzer: each file as it is, and changed at places that are the same on
 * every machine. Usage: replay MUTATIONS FOLDER…; prints TAP.
 */

#define SEED 20261125
#define FILE_MAX 100000

static const char *const tokens[] = {
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\"",
  "\\",
  "\\u0000",
  "\\ud83d",
  "\\ud83d\\ude00",
  "\\",
  "null",
  "true",
  "false",
  "-",
  "0",
  "1e999",
  "10.5",
  "1e1",
  "99999999999999999999",
  "\xff",
  "\xc3\xa4",
  "\n",
  "\r\n",
  "\x1b[2J",
  "\xe2\x80\xae",
  "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
  "{\"a\":",
  "/*",
  "'",
};

static void
feed (const GByteArray *bytes)
{
  LLVMFuzzerTestOneInput (bytes->data, bytes->len);
}

static void
insert (GByteArray *bytes, guint at, const char *token)
{
  g_autoptr (GByteArray) tail = g_byte_array_new ();

  g_byte_array_append (tail, bytes->data + at, bytes->len - at);
  g_byte_array_set_size (bytes, at);
  g_byte_array_append (bytes, (const guint8 *) token, (guint) strlen (token));
  g_byte_array_append (bytes, tail->data, tail->len);
}

/* One of: a bit turned, a token put in, a stretch taken out, a stretch doubled, an end cut off. */
static void
mutate (GByteArray *bytes, GRand *random)
{
  guint at = (guint) g_rand_int_range (random, 0, (gint32) bytes->len);
  guint length = (guint) g_rand_int_range (random, 1, 20);

  length = MIN (length, bytes->len - at);
  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      bytes->data[at] ^= (guint8) (1 << g_rand_int_range (random, 0, 8));
      break;
    case 1:
      insert (bytes, at, tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))]);
      break;
    case 2:
      g_byte_array_remove_range (bytes, at, length);
      break;
    case 3:
      {
        g_autofree char *stretch = g_strndup ((const char *) bytes->data + at, length);

        insert (bytes, at, stretch);
        break;
      }
    default:
      g_byte_array_set_size (bytes, at);
    }
}

static void
feed_changed (const char *data, gsize length, guint n_mutations)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < n_mutations; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) data, (guint) length);
      for (guint n = (guint) g_rand_int_range (random, 1, 4); n > 0 && bytes->len > 0; n--)
        mutate (bytes, random);
      feed (bytes);
    }
}

static guint
replay_folder (const char *folder, guint n_mutations)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  g_assert (dir != NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize length;

      if (!g_file_get_contents (path, &data, &length, NULL) || length > FILE_MAX)
        continue;
      LLVMFuzzerTestOneInput ((const uint8_t *) data, length);
      feed_changed (data, length, n_mutations);
      n_files++;
    }

  return n_files;
}

int
main (int argc, char **argv)
{
  guint n_mutations = (guint) g_ascii_strtoull (argv[1], NULL, 10);

  g_print ("1..%d\n", argc - 2);
  for (int i = 2; i < argc; i++)
    {
      guint n_files = replay_folder (argv[i], n_mutations);
      g_autofree char *name = g_path_get_basename (argv[i]);

      g_print ("%s %d - %u files of %s\n", n_files > 0 ? "ok" : "not ok", i - 1, n_files, name);
    }

  return 0;
}
