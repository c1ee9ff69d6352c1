/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-paper.h"

static const SyPaper papers[] = {
  { "A4", 595.276, 841.89 },
  { "Letter", 612, 792 },
};

/**
 * sy_paper_list:
 * @n_papers: (out): how many
 *
 * Returns: (transfer none) (array length=n_papers): all sizes that have a name, A4 first
 */
const SyPaper *
sy_paper_list (guint *n_papers)
{
  *n_papers = G_N_ELEMENTS (papers);

  return papers;
}

/**
 * sy_paper_find:
 * @id: what somebody calls a paper, in capitals or not
 *
 * Returns: (transfer none) (nullable): it
 */
const SyPaper *
sy_paper_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].id, id) == 0)
      return &papers[i];

  return NULL;
}
