/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "sy-catalogue-image.h"

/* Run as the program is built: JSON of a catalogue in, C with the bytes of its image out. */

#define N_A_LINE 20

static void
write_image (GString *text, GBytes *image)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (image, &size);

  g_string_append (text, "#include \"sy-catalogue-shipped.h\"\n\n"
                         "const unsigned char sy_catalogue_shipped[] = {");
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (text, "%s%u,", i % N_A_LINE == 0 ? "\n  " : " ", bytes[i]);
  g_string_append (text, "\n};\n\nconst gsize sy_catalogue_shipped_size = sizeof "
                         "sy_catalogue_shipped;\n");
}

int
main (int argc, char **argv)
{
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (SyCatalogue) catalogue = NULL;
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert (argc == 3);
  if (g_file_get_contents (argv[1], &contents, &size, &error))
    {
      json = g_bytes_new_take (g_steal_pointer (&contents), size);
      catalogue = sy_catalogue_from_json (json, NULL, NULL, &error);
    }
  if (catalogue != NULL)
    {
      image = sy_catalogue_to_image (catalogue);
      write_image (text, image);
      g_file_set_contents (argv[2], text->str, (gssize) text->len, &error);
    }
  if (error == NULL)
    return EXIT_SUCCESS;

  g_printerr ("%s: %s\n", argv[1], error->message);

  return EXIT_FAILURE;
}
