/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sy-catalogue.h"
#include "sy-catalogue-json.h"
#include "sy-json-document.h"

G_BEGIN_DECLS

/* The lists whose elements have ids. */
typedef enum
{
  SY_CATALOGUE_LIST_GROUPS,
  SY_CATALOGUE_LIST_CRITERIA,
  SY_CATALOGUE_LIST_FACTS,
  SY_CATALOGUE_LIST_PRESETS,
  SY_CATALOGUE_LIST_QUESTIONS,
  SY_CATALOGUE_LIST_SOURCES,
  SY_CATALOGUE_N_LISTS,
} SyCatalogueList;

/* What the parts of a catalogue are read with. The document keeps the first error. */
typedef struct
{
  SyJsonDocument *document;
  SyCatalogue *catalogue;
  int format_version; /* of the catalogue, which may be a part of the document */
  SyTranslateFunc translate;
  GHashTable *ids[SY_CATALOGUE_N_LISTS]; /* the ids so far */
} SyCatalogueReader;

/* Reads one element of a list. */
typedef gpointer (*SyCatalogueReadFunc) (SyCatalogueReader *self, JsonNode *node);

void sy_catalogue_reader_init (SyCatalogueReader *self,
                               SyJsonDocument *document,
                               SyTranslateFunc translate);
void sy_catalogue_reader_clear (SyCatalogueReader *self);

void sy_catalogue_reader_refuse_twice (SyCatalogueReader *self, JsonNode *node, const char *id);
void sy_catalogue_reader_refuse_reference (SyCatalogueReader *self,
                                           JsonNode *node,
                                           const char *id,
                                           SyCatalogueList list);
void sy_catalogue_reader_warn_of_unknown (SyCatalogueReader *self,
                                          JsonNode *object,
                                          const char *const *known,
                                          const char *names,
                                          const char *sentence);

void
sy_catalogue_reader_check_members (SyCatalogueReader *self, JsonNode *object, const char *members);
char *sy_catalogue_reader_dup_translated (SyCatalogueReader *self, const char *text);
char *sy_catalogue_reader_dup_text (SyCatalogueReader *self,
                                    JsonNode *object,
                                    const char *name,
                                    const char *fallback,
                                    guint max);
char *sy_catalogue_reader_dup_plain (SyCatalogueReader *self,
                                     JsonNode *object,
                                     const char *name,
                                     guint max);
char *
sy_catalogue_reader_dup_new_id (SyCatalogueReader *self, JsonNode *object, SyCatalogueList list);
char *sy_catalogue_reader_dup_reference (SyCatalogueReader *self,
                                         JsonNode *object,
                                         const char *name,
                                         SyCatalogueList list);
void sy_catalogue_reader_read_list (SyCatalogueReader *self,
                                    JsonNode *object,
                                    const char *name,
                                    const char *members,
                                    SyCatalogueReadFunc read,
                                    GPtrArray *list);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SyCatalogueReader, sy_catalogue_reader_clear)

G_END_DECLS
