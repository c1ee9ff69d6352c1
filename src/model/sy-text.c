/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-text.h"

#include <string.h>

#define ELLIPSIS 0x2026
#define REPLACEMENT 0xfffd

/* Texts of files may hold any character and any length. What shows them as they are, such as a
 * label that wraps, needs nothing of this; what has one line, or hands them to a terminal, does.
 */

/* GLib is lenient: it takes addresses with blanks and line breaks. What turns the direction, or is
 * not seen, makes an address look like another.
 */
static gboolean
is_plain_address (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_isgraph (character) || !sy_text_is_inert (character))
        return FALSE;
    }

  return strlen (text) <= SY_TEXT_ADDRESS_MAX;
}

static gboolean
breaks_line (gunichar character)
{
  return ('\t' <= character && character <= '\r') || character == 0x85 || character == 0x2028
         || character == 0x2029;
}

/**
 * sy_text_is_inert:
 * @character: a character
 *
 * Returns: whether it is only shown: it commands no terminal, breaks no line, and does not turn
 *   the direction of what stands behind it
 */
gboolean
sy_text_is_inert (gunichar character)
{
  gboolean turns =
      (0x202a <= character && character <= 0x202e) || (0x2066 <= character && character <= 0x2069);

  if (0x20 <= character && character < 0x7f)
    return TRUE;

  return !turns && !breaks_line (character) && !g_unichar_iscntrl (character);
}

/**
 * sy_text_has_endless_word:
 * @text: any text, in UTF-8
 * @max: how many characters a word has at most
 *
 * Returns: whether more of them stand in it without a space
 */
gboolean
sy_text_has_endless_word (const char *text, guint max)
{
  guint n = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (; *text != '\0' && n <= max; text = g_utf8_next_char (text))
    n = g_unichar_isspace (g_utf8_get_char (text)) ? 0 : n + 1;

  return n > max;
}

/**
 * sy_text_dup_stripped:
 * @text: a name
 *
 * Returns: (transfer full): it without the spaces around it, and whatever else is not seen there
 */
char *
sy_text_dup_stripped (const char *text)
{
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  end = text + strlen (text);
  while (text < end && !g_unichar_isgraph (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && !g_unichar_isgraph (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (text, (gsize) (end - text));
}

/**
 * sy_text_dup_key:
 * @text: a name
 *
 * Returns: (transfer full): what two names that people take for one have in common: without the
 *   spaces around them, in one case and one spelling of accents; "" where nothing is to be seen
 */
char *
sy_text_dup_key (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  return sy_text_dup_stripped (composed);
}

/**
 * sy_text_dup_line:
 * @text: any text, in UTF-8
 * @max: how many characters at most, the ellipsis of a cut included; more than 0
 *
 * Returns: (transfer full): the text in one line: line breaks are spaces, none at its ends, and
 *   what is not inert a replacement character
 */
char *
sy_text_dup_line (const char *text, guint max)
{
  GString *line = g_string_new (NULL);
  gboolean owes_space = FALSE;

  g_return_val_if_fail (text != NULL && max > 0, g_string_free (line, FALSE));

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (breaks_line (character))
        {
          owes_space = line->len > 0;
          continue;
        }
      if (owes_space)
        g_string_append_c (line, ' ');
      owes_space = FALSE;
      g_string_append_unichar (line, sy_text_is_inert (character) ? character : REPLACEMENT);
    }

  if (g_utf8_strlen (line->str, (gssize) line->len) > (glong) max)
    {
      const char *end = g_utf8_offset_to_pointer (line->str, (glong) max - 1);

      g_string_truncate (line, (gsize) (end - line->str));
      g_string_append_unichar (line, ELLIPSIS);
    }

  return g_string_free (line, FALSE);
}

/**
 * sy_text_is_web_address:
 * @text: any text, in UTF-8
 *
 * Returns: whether it is the address of a page on the web, and looks like the one that it is, so
 *   that it may become a link
 */
gboolean
sy_text_is_web_address (const char *text)
{
  g_autoptr (GUri) uri = NULL;
  const char *scheme;
  const char *host;

  g_return_val_if_fail (text != NULL, FALSE);

  uri = is_plain_address (text) ? g_uri_parse (text, G_URI_FLAGS_NONE, NULL) : NULL;
  if (uri == NULL)
    return FALSE;

  scheme = g_uri_get_scheme (uri);
  host = g_uri_get_host (uri);

  /* What stands before an @ is nobody's host, but reads like one. */
  return (strcmp (scheme, "https") == 0 || strcmp (scheme, "http") == 0) && host != NULL
         && *host != '\0' && g_uri_get_userinfo (uri) == NULL;
}
