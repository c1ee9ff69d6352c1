/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-text-field.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sy-label.h"
#include "sy-text.h"

/* Of what is let in at all: GTK lays out a longer text too slowly to go on. */
#define TYPED_MAX (5 * SY_TEXT_PROSE_MAX)

/**
 * SyTextField:
 *
 * A plain text of some lines, as long as a file may hold. What is typed beyond that stays in the
 * field, which says by how much it is too long; its text is the last that was not. Undoing is left
 * to whoever follows the text, and a text from there changes only what is different, so the cursor
 * stays where it is.
 */
struct _SyTextField
{
  GtkTextView parent_instance;

  char *text;
  char *typed;
  char *fault; /* or "" */
};

G_DEFINE_FINAL_TYPE (SyTextField, sy_text_field, GTK_TYPE_TEXT_VIEW)

typedef enum
{
  PROP_TEXT = 1,
  PROP_FAULT,
} SyTextFieldProperty;

static GParamSpec *properties[PROP_FAULT + 1];

/* How many characters both texts begin with. */
static int
count_same_start (const char *a, const char *b)
{
  int n = 0;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }

  return n;
}

/* How many characters both texts end with, at most @n_max. */
static int
count_same_end (const char *a, const char *b, int n_max)
{
  const char *a_end = a + strlen (a);
  const char *b_end = b + strlen (b);
  int n = 0;

  while (n < n_max)
    {
      a_end = g_utf8_prev_char (a_end);
      b_end = g_utf8_prev_char (b_end);
      if (g_utf8_get_char (a_end) != g_utf8_get_char (b_end))
        break;
      n++;
    }

  return n;
}

/* Takes @fault. */
static void
set_fault (SyTextField *self, char *fault)
{
  gboolean is_bad = *fault != '\0';

  if (strcmp (self->fault, fault) == 0)
    {
      g_free (fault);
      return;
    }

  g_free (self->fault);
  self->fault = fault;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               is_bad ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fault,
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAULT]);
}

/* All or nothing, so that nothing is cut. */
static void
insert_text_cb (SyTextField *self,
                GtkTextIter *place,
                const char *text,
                int n_bytes,
                GtkTextBuffer *buffer)
{
  glong n = gtk_text_buffer_get_char_count (buffer) + g_utf8_strlen (text, n_bytes);

  if (n <= TYPED_MAX)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  /* Translators: numbers of characters: of all the text, and as many as are let in. */
  set_fault (self, g_strdup_printf (_ ("With that it would be %1$ld characters; at most %2$d are "
                                       "let in."),
                                    n, SY_TEXT_PROSE_MAX));
}

static void
take_typed (SyTextField *self)
{
  if (strcmp (self->text, self->typed) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (self->typed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
changed_cb (SyTextField *self, GtkTextBuffer *buffer)
{
  g_autofree char *typed = NULL;

  g_object_get (buffer, "text", &typed, NULL);
  if (strcmp (self->typed, typed) == 0)
    return;

  g_free (self->typed);
  self->typed = g_steal_pointer (&typed);
  sy_label_wrap_view (GTK_TEXT_VIEW (self), self->typed);
  set_fault (self,
             sy_text_field_describe_length (g_utf8_strlen (self->typed, -1), SY_TEXT_PROSE_MAX));
  if (*self->fault == '\0')
    take_typed (self);
}

/* Puts @text into the buffer, where that says otherwise. */
static void
replace (SyTextField *self, GtkTextBuffer *buffer, const char *text)
{
  int n_old = (int) g_utf8_strlen (self->typed, -1);
  int n_new = (int) g_utf8_strlen (text, -1);
  int n_start = count_same_start (self->typed, text);
  int n_end = count_same_end (self->typed, text, MIN (n_old, n_new) - n_start);
  const char *middle = g_utf8_offset_to_pointer (text, n_start);
  const char *middle_end = g_utf8_offset_to_pointer (text, n_new - n_end);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, n_start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, n_old - n_end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, middle, (int) (middle_end - middle));
}

static void
sy_text_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SyTextFieldProperty) id)
    {
    case PROP_TEXT:
      g_value_set_string (value, SY_TEXT_FIELD (object)->text);
      break;
    case PROP_FAULT:
      g_value_set_string (value, SY_TEXT_FIELD (object)->fault);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_text_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SyTextFieldProperty) id)
    {
    case PROP_TEXT:
      sy_text_field_set_text (SY_TEXT_FIELD (object), g_value_get_string (value));
      break;
    case PROP_FAULT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_text_field_finalize (GObject *object)
{
  SyTextField *self = SY_TEXT_FIELD (object);

  g_free (self->text);
  g_free (self->typed);
  g_free (self->fault);

  G_OBJECT_CLASS (sy_text_field_parent_class)->finalize (object);
}

static void
sy_text_field_class_init (SyTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = sy_text_field_finalize;
  object_class->get_property = sy_text_field_get_property;
  object_class->set_property = sy_text_field_set_property;

  properties[PROP_TEXT] =
      g_param_spec_string ("text", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FAULT] =
      g_param_spec_string ("fault", NULL, NULL, "",
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_text_field_init (SyTextField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->text = g_strdup ("");
  self->typed = g_strdup ("");
  self->fault = g_strdup ("");
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_text_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

const char *
sy_text_field_get_text (SyTextField *self)
{
  g_return_val_if_fail (SY_IS_TEXT_FIELD (self), NULL);

  return self->text;
}

/* What stands in it, which may be too long. */
const char *
sy_text_field_get_typed (SyTextField *self)
{
  g_return_val_if_fail (SY_IS_TEXT_FIELD (self), NULL);

  return self->typed;
}

/* Why what is typed does not count, or "". */
const char *
sy_text_field_get_fault (SyTextField *self)
{
  g_return_val_if_fail (SY_IS_TEXT_FIELD (self), NULL);

  return self->fault;
}

/* Takes the place of what is typed, unless it is the text already. */
void
sy_text_field_set_text (SyTextField *self, const char *text)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (SY_IS_TEXT_FIELD (self));
  g_return_if_fail (text != NULL);

  if (strcmp (self->text, text) == 0)
    return;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_signal_handlers_block_by_func (buffer, insert_text_cb, self);
  g_signal_handlers_block_by_func (buffer, changed_cb, self);
  replace (self, buffer, text);
  g_signal_handlers_unblock_by_func (buffer, changed_cb, self);
  g_signal_handlers_unblock_by_func (buffer, insert_text_cb, self);
  changed_cb (self, buffer);
}

/* That a text is longer than it may be, or "". */
char *
sy_text_field_describe_length (glong n, glong max)
{
  if (n <= max)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("%ld character too many; this counts once it fits.",
                                    "%ld characters too many; this counts once it fits.",
                                    (gulong) (n - max)),
                          n - max);
}
