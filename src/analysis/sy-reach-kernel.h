/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The counting of sy-reach.c for one type of number: the file is included once a type, with COUNT
 * (the type of a table's cells), TOTAL (the type that holds the product of two tables), UNIT (what
 * one combination of a criterion counts) and NAME (a suffix).
 *
 * Only additions and products of non-negative numbers happen here, so integers are exact and
 * doubles lose no more than a rounding a step.
 */

#define PASTE_(a, b) a##_##b
#define PASTE(a, b) PASTE_ (a, b)
#define T(name) PASTE (name, NAME)

typedef struct
{
  COUNT *cells; /* how many combinations give the sum min + index */
  gsize length;
  int min;
} T (Table);

static void
T (table_init) (T (Table) * table, gsize capacity)
{
  table->cells = g_new0 (COUNT, capacity);
  table->cells[0] = 1;
  table->length = 1;
  table->min = 0;
}

/* Adds a criterion: every sum so far meets every product of its weight and difference. */
static void
T (table_convolve) (T (Table) * table, COUNT **spare, const Terms *terms)
{
  COUNT *to = *spare;
  const COUNT *from = table->cells;
  gsize length = table->length + (gsize) (terms->max - terms->min);

  memset (to, 0, length * sizeof *to);
  for (guint t = 0; t < terms->n; t++)
    {
      COUNT *out = to + (terms->products[t] - terms->min);
      const COUNT times = (COUNT) terms->times[t] * UNIT (terms);

      for (gsize i = 0; i < table->length; i++)
        out[i] += times * from[i];
    }

  *spare = table->cells;
  table->cells = to;
  table->length = length;
  table->min += terms->min;
}

/* Meets the two halves: the sign of a sum of both needs one pass over running sums of the second.
 */
static void
T (meet) (const T (Table) * first, const T (Table) * second, TOTAL *left, TOTAL *tie, TOTAL *right)
{
  g_autofree COUNT *below = g_new (COUNT, second->length + 1);

  below[0] = 0;
  for (gsize i = 0; i < second->length; i++)
    below[i + 1] = below[i] + second->cells[i];

  *left = *tie = *right = 0;
  for (gsize i = 0; i < first->length; i++)
    {
      gint64 zero = -((gint64) first->min + (gint64) i + second->min);
      gsize low = (gsize) CLAMP (zero, 0, (gint64) second->length);
      gsize high = (gsize) CLAMP (zero + 1, 0, (gint64) second->length);
      TOTAL times = first->cells[i];

      *right += times * below[low];
      *tie += times * (TOTAL) (below[high] - below[low]);
      *left += times * (TOTAL) (below[second->length] - below[high]);
    }
}

/* Counts each half of the plan into its table. */
static void
T (fill) (const Plan *plan, T (Table) halves[2])
{
  for (guint h = 0; h < 2; h++)
    {
      g_autofree COUNT *spare = g_new (COUNT, plan->capacity[h]);

      T (table_init) (&halves[h], plan->capacity[h]);
      for (guint i = h; i < plan->n; i += 2)
        T (table_convolve) (&halves[h], &spare, &plan->terms[i]);
    }
}

static void
T (count) (const Plan *plan, TOTAL *left, TOTAL *tie, TOTAL *right)
{
  T (Table) halves[2];

  T (fill) (plan, halves);
  T (meet) (&halves[0], &halves[1], left, tie, right);
  g_free (halves[0].cells);
  g_free (halves[1].cells);
}

#undef PASTE_
#undef PASTE
#undef T
