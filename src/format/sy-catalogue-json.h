/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"

G_BEGIN_DECLS

#define SY_CATALOGUE_FORMAT "steelyard-catalogue"
#define SY_CATALOGUE_FORMAT_VERSION 2

/* More than anybody reads; bounds the tables of ids, whose hashes can be made to collide. */
#define SY_CATALOGUE_LIST_MAX 1000

/**
 * SyTranslateFunc:
 * @text: a text of the catalogue, not empty
 *
 * Returns: (transfer none): the text in the reader's language
 */
typedef const char *(*SyTranslateFunc) (const char *text);

SyCatalogue *sy_catalogue_from_json (GBytes *bytes,
                                     SyTranslateFunc translate,
                                     GPtrArray *warnings,
                                     GError **error);

G_END_DECLS
