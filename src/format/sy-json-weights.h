/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-json-scanner.h"

G_BEGIN_DECLS

/**
 * SyJsonWeightsIter:
 * @at: offset of the value that sy_json_weights_iter_next() gave last
 *
 * Goes through weights that are in no tree, in the order of the text. It lives on the stack.
 */
typedef struct
{
  gsize at;
  /*< private >*/
  const char *text;
  gsize next;
} SyJsonWeightsIter;

void
sy_json_weights_iter_init (SyJsonWeightsIter *self, const char *text, const SyJsonWeights *weights);
gboolean sy_json_weights_iter_next (SyJsonWeightsIter *self, char **name, int *weight);

G_END_DECLS
