/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-prose.h"

#include "sy-text.h"

static void
free_run (gpointer data)
{
  SyRun *run = data;

  g_free (run->text);
  g_free (run->address);
  g_free (run);
}

static SyRun *
add_run (SyProse *self, SyRunKind kind, const char *text)
{
  SyRun *run = g_new0 (SyRun, 1);

  run->kind = kind;
  run->text = g_strdup (text);
  g_ptr_array_add (self->runs, run);

  return run;
}

/* Adds to the last run where that is of the same kind: writers rely on marks that do not touch. */
static void
append (SyProse *self, SyRunKind kind, const char *text)
{
  SyRun *last = self->runs->len > 0 ? g_ptr_array_index (self->runs, self->runs->len - 1) : NULL;
  g_autofree char *before = NULL;

  if (*text == '\0')
    return;
  if (last == NULL || last->kind != kind)
    {
      add_run (self, kind, text);
      return;
    }

  before = last->text;
  last->text = g_strconcat (before, text, NULL);
}

/**
 * sy_prose_new:
 * @text: how it begins, or ""
 *
 * Returns: (transfer full): prose
 */
SyProse *
sy_prose_new (const char *text)
{
  SyProse *self = g_new (SyProse, 1);

  self->runs = g_ptr_array_new_with_free_func (free_run);
  sy_prose_append (self, text);

  return self;
}

void
sy_prose_free (SyProse *self)
{
  g_ptr_array_unref (self->runs);
  g_free (self);
}

void
sy_prose_append (SyProse *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  append (self, SY_RUN_PLAIN, text);
}

/**
 * sy_prose_append_emphasis:
 * @self: prose
 * @text: what matters; the blanks around it belong to the text before and behind
 */
void
sy_prose_append_emphasis (SyProse *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  append (self, SY_RUN_EMPHASIS, text);
}

/**
 * sy_prose_append_link:
 * @self: prose
 * @text: what people read of it
 * @address: where it leads; from a file, so it need not be an address
 *
 * Appends a link, or the mere text where the address may not become one.
 */
void
sy_prose_append_link (SyProse *self, const char *text, const char *address)
{
  g_return_if_fail (self != NULL && text != NULL && address != NULL);

  if (*text == '\0' || !sy_text_is_web_address (address))
    append (self, SY_RUN_PLAIN, text);
  else
    add_run (self, SY_RUN_LINK, text)->address = g_strdup (address);
}

/**
 * sy_prose_to_text:
 * @self: prose
 *
 * Returns: (transfer full): it without marks, the address of a link behind its text
 */
char *
sy_prose_to_text (const SyProse *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < self->runs->len; i++)
    {
      const SyRun *run = g_ptr_array_index (self->runs, i);

      g_string_append (text, run->text);
      if (run->kind == SY_RUN_LINK)
        g_string_append_printf (text, " <%s>", run->address);
    }

  return g_string_free (text, FALSE);
}
