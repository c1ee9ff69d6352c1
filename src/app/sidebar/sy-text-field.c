/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-text-field.h"

#include <string.h>

#include "sy-label.h"

#define LENGTH_MAX 2000

/**
 * SyTextField:
 *
 * A plain text of some lines, of at most 2,000 characters. Undoing is left to whoever follows the
 * text, and a text from there changes only what is different, so the cursor stays where it is.
 */
struct _SyTextField
{
  GtkTextView parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (SyTextField, sy_text_field, GTK_TYPE_TEXT_VIEW)

typedef enum
{
  PROP_TEXT = 1,
} SyTextFieldProperty;

static GParamSpec *properties[PROP_TEXT + 1];

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

/* Lets in what there is room for. */
static void
insert_text_cb (SyTextField *self,
                GtkTextIter *place,
                const char *text,
                int n_bytes,
                GtkTextBuffer *buffer)
{
  glong room = LENGTH_MAX - gtk_text_buffer_get_char_count (buffer);

  if (g_utf8_strlen (text, n_bytes) <= room)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_widget_error_bell (GTK_WIDGET (self));
  if (room > 0)
    gtk_text_buffer_insert (buffer, place, text,
                            (int) (g_utf8_offset_to_pointer (text, room) - text));
}

static void
changed_cb (SyTextField *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  if (strcmp (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&text);
  sy_label_wrap_view (GTK_TEXT_VIEW (self), self->text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/* Puts @text into the buffer, where that says otherwise. */
static void
replace (SyTextField *self, GtkTextBuffer *buffer, const char *text)
{
  int n_old = (int) g_utf8_strlen (self->text, -1);
  int n_new = (int) g_utf8_strlen (text, -1);
  int n_start = count_same_start (self->text, text);
  int n_end = count_same_end (self->text, text, MIN (n_old, n_new) - n_start);
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_text_field_finalize (GObject *object)
{
  g_free (SY_TEXT_FIELD (object)->text);

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

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_text_field_init (SyTextField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->text = g_strdup ("");
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text-field");
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

/**
 * sy_text_field_set_text:
 * @text: of any length; only what is typed or pasted is bounded
 */
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
