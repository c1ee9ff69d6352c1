/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The counting of sy-reach.c for one type of number: the file is included once a type, with COUNT
 * (the type of a table's cells), TOTAL (the type that holds the product of two tables), VECTOR (how
 * many of them a processor adds at once), SCALE (what counts of one criterion's combinations are)
 * and NAME (a suffix).
 *
 * Only additions and products of non-negative numbers happen here, and no sum on the way is larger
 * than the cell that it ends in, which counts some of the combinations: so integers are exact as
 * long as they hold the number of combinations, and doubles lose no more than a rounding a step.
 */

#define PASTE_(a, b) a##_##b
#define PASTE(a, b) PASTE_ (a, b)
#define T(name) PASTE (name, NAME)

typedef COUNT T (Vector) VECTOR;

#define N_VECTORS 6
#define BLOCK (N_VECTORS * (sizeof (T (Vector)) / sizeof (COUNT)))

typedef struct
{
  COUNT *block;
  COUNT *cells; /* how many combinations give the sum min + index; 0 for any other sum */
  COUNT *spare; /* room for the next table */
  gsize length;
  int min;
} T (Table);

/* Room for a table of @length in the end, with as many zeros below as a criterion's products reach,
 * and above as they and a block do.
 */
static void
T (table_init) (T (Table) * table, gsize length, gsize span_max)
{
  const gsize room = span_max + length + BLOCK;

  table->block = g_new0 (COUNT, 2 * room);
  table->cells = table->block + span_max;
  table->spare = table->cells + room;
  table->cells[0] = 1;
  table->length = 1;
  table->min = 0;
}

/* A block of a table with one more criterion; @from is where its largest product comes from. The
 * sum so far is added as often as its last product occurs more often than the next: as the products
 * come most frequent first, each is counted as often as it occurs, and hardly any is multiplied.
 */
static inline void
T (fill_block) (COUNT *to, const COUNT *from, const Terms *terms, const Choice *choice)
{
  T (Vector) sum[N_VECTORS] = { 0 };
  T (Vector) cells[N_VECTORS] = { 0 };

  for (const Term *term = terms->terms; term < terms->terms + terms->n; term++)
    {
      const T (Vector) *in = (const T (Vector) *) (from + term->product);

      for (guint v = 0; v < N_VECTORS; v++)
        sum[v] += in[v];
      if (term->more == 1)
        for (guint v = 0; v < N_VECTORS; v++)
          cells[v] += sum[v];
      else if (term->more > 1)
        for (guint v = 0; v < N_VECTORS; v++)
          cells[v] += sum[v] * (COUNT) term->more;
    }

  for (guint v = 0; v < N_VECTORS; v++)
    ((T (Vector) *) to)[v] = SCALE (cells[v], choice);
}

/* Adds a criterion: every sum so far meets every product of its weight and difference. */
static void
T (table_convolve) (T (Table) * table, const Choice *choice)
{
  const gsize span = get_span (choice);
  COUNT *cells = table->cells;
  Terms terms;

  terms_init (&terms, choice);
  table->length += span;
  for (gsize i = 0; i < table->length; i += BLOCK)
    T (fill_block) (table->spare + i, cells - span + i, &terms, choice);

  table->cells = table->spare;
  table->spare = cells;
  table->min += choice->product.low;
}

/* Meets the two halves: the sign of a sum of both needs one pass over running sums of the second.
 */
static void
T (meet) (const T (Table) * first, const T (Table) * second, TOTAL *left, TOTAL *tie, TOTAL *right)
{
  g_autofree COUNT *below = g_new (COUNT, second->length + 1);
  const gint64 n = (gint64) second->length;
  gint64 zero = -((gint64) first->min + second->min);

  below[0] = 0;
  for (gint64 i = 0; i < n; i++)
    below[i + 1] = below[i] + second->cells[i];

  *left = *tie = *right = 0;
  for (gsize i = 0; i < first->length; i++, zero--)
    {
      const TOTAL times = first->cells[i];

      if (zero < 0)
        *left += times * below[n];
      else if (zero >= n)
        *right += times * below[n];
      else
        {
          *right += times * below[zero];
          *tie += times * second->cells[zero];
          *left += times * (below[n] - below[zero + 1]);
        }
    }
}

/* Counts each half of the plan into its table. */
static void
T (fill) (const Plan *plan, T (Table) halves[2])
{
  for (guint h = 0; h < 2; h++)
    {
      T (table_init) (&halves[h], plan->length[h], plan->span_max);
      for (guint i = h; i < plan->n; i += 2)
        T (table_convolve) (&halves[h], &plan->choices[i]);
    }
}

static void
T (count) (const Plan *plan, TOTAL *left, TOTAL *tie, TOTAL *right)
{
  T (Table) halves[2];

  T (fill) (plan, halves);
  T (meet) (&halves[0], &halves[1], left, tie, right);
  g_free (halves[0].block);
  g_free (halves[1].block);
}

#undef BLOCK
#undef N_VECTORS
#undef PASTE_
#undef PASTE
#undef T
