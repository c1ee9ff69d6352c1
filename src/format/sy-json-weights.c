/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-json-weights.h"

/* The scanner has seen to it that nothing else stands there: names without escapes, digits, and
 * what is between them.
 */

/**
 * sy_json_weights_iter_init:
 * @self: an iterator, to be set
 * @text: a text that sy_json_scan() let through; it must stay
 * @weights: what that noted of it
 */
void
sy_json_weights_iter_init (SyJsonWeightsIter *self, const char *text, const SyJsonWeights *weights)
{
  *self = (SyJsonWeightsIter) { .text = text, .next = weights->span.start };
}

/**
 * sy_json_weights_iter_next:
 * @self: an iterator
 * @name: (out) (transfer full): of the criterion
 * @weight: (out): 0…10
 *
 * Returns: whether there was one more
 */
gboolean
sy_json_weights_iter_next (SyJsonWeightsIter *self, char **name, int *weight)
{
  const char *at = self->text + self->next;
  const char *start;

  while (*at != '"' && *at != '}')
    at++;
  if (*at == '}')
    return FALSE;

  start = ++at;
  while (*at != '"')
    at++;
  *name = g_strndup (start, (gsize) (at - start));
  while (!g_ascii_isdigit (*at))
    at++;
  self->at = (gsize) (at - self->text);
  *weight = g_ascii_isdigit (at[1]) ? 10 : g_ascii_digit_value (at[0]);
  self->next = self->at + 1;

  return TRUE;
}
