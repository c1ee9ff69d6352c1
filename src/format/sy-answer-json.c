/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-answer-json.h"

/**
 * sy_answer_json_add_option:
 * @writer: in an object
 * @catalogue: whose option it is
 * @name: of the member
 * @hand: the option, or %SY_NEITHER for null
 */
void
sy_answer_json_add_option (SyJsonWriter *writer,
                           SyCatalogue *catalogue,
                           const char *name,
                           SyHand hand)
{
  if (hand == SY_NEITHER)
    sy_json_writer_add_null (writer, name);
  else
    sy_json_writer_add_string (writer, name, catalogue->options[hand].id);
}

/**
 * sy_answer_json_add_points:
 * @writer: in an object
 * @name: of the member
 * @is_there: whether there are any, which there are not where nothing is weighed; else null
 * @points: a number of points
 */
void
sy_answer_json_add_points (SyJsonWriter *writer, const char *name, gboolean is_there, double points)
{
  if (is_there)
    sy_json_writer_add_double (writer, name, points);
  else
    sy_json_writer_add_null (writer, name);
}
