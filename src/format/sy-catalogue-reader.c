/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-catalogue-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sy-catalogue-json.h"
#include "sy-json-member.h"

static const char *const list_names[SY_CATALOGUE_N_LISTS] = {
  [SY_CATALOGUE_LIST_GROUPS] = "groups",       [SY_CATALOGUE_LIST_CRITERIA] = "criteria",
  [SY_CATALOGUE_LIST_FACTS] = "facts",         [SY_CATALOGUE_LIST_PRESETS] = "presets",
  [SY_CATALOGUE_LIST_QUESTIONS] = "questions", [SY_CATALOGUE_LIST_SOURCES] = "sources",
};

/**
 * sy_catalogue_reader_init:
 * @self: a reader of one file
 * @document: the file’s text, which must live as long
 * @translate: (nullable) (scope call): called for every text for people
 */
void
sy_catalogue_reader_init (SyCatalogueReader *self,
                          SyJsonDocument *document,
                          SyTranslateFunc translate)
{
  self->document = document;
  self->translate = translate;
  self->catalogue = sy_catalogue_new ();
  for (guint list = 0; list < SY_CATALOGUE_N_LISTS; list++)
    self->ids[list] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * sy_catalogue_reader_clear:
 * @self: a reader
 */
void
sy_catalogue_reader_clear (SyCatalogueReader *self)
{
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  for (guint list = 0; list < SY_CATALOGUE_N_LISTS; list++)
    g_clear_pointer (&self->ids[list], g_hash_table_unref);
}

/**
 * sy_catalogue_reader_warn_of_unknown:
 * @self: a reader
 * @object: an object
 * @known: (array zero-terminated=1): the members that it may have
 * @names: they, for people: the cause is often a slip of the pen
 * @sentence: what is wrong with others
 */
void
sy_catalogue_reader_warn_of_unknown (SyCatalogueReader *self,
                                     JsonNode *object,
                                     const char *const *known,
                                     const char *names,
                                     const char *sentence)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  sy_json_object_iter_init (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_strv_contains (known, name))
      sy_json_document_warn (self->document, value, "%s: %s", sentence, names);
}

/**
 * sy_catalogue_reader_refuse_twice:
 * @self: a reader
 * @node: where the id stands
 * @id: it
 */
void
sy_catalogue_reader_refuse_twice (SyCatalogueReader *self, JsonNode *node, const char *id)
{
  g_autofree char *quoted = sy_format_dup_quoted (id, strlen (id));

  sy_json_document_fail (self->document, node, SY_FORMAT_ERROR_REFERENCE, "%s: %s",
                         _ ("The id is given twice"), quoted);
}

/**
 * sy_catalogue_reader_refuse_reference:
 * @self: a reader
 * @node: where the id stands
 * @id: it
 * @list: that has no such element
 */
void
sy_catalogue_reader_refuse_reference (SyCatalogueReader *self,
                                      JsonNode *node,
                                      const char *id,
                                      SyCatalogueList list)
{
  g_autofree char *quoted = sy_format_dup_quoted (id, strlen (id));

  /* Translators: the name of a list in a file, then an id in quotes */
  sy_json_document_fail (self->document, node, SY_FORMAT_ERROR_REFERENCE,
                         _ ("The list “%s” has no element with the id %s"), list_names[list],
                         quoted);
}

/**
 * sy_catalogue_reader_dup_translated:
 * @self: a reader
 * @text: what the file says
 *
 * Returns: (transfer full): it for people, in their language
 */
char *
sy_catalogue_reader_dup_translated (SyCatalogueReader *self, const char *text)
{
  return g_strdup (self->translate != NULL && text[0] != '\0' ? self->translate (text) : text);
}

/**
 * sy_catalogue_reader_dup_text:
 * @self: a reader
 * @object: an object, or %NULL
 * @name: a member
 * @fallback: (nullable): where it is not there; %NULL where it must be
 * @max: of characters
 *
 * Returns: (transfer full): a text for people, translated
 */
char *
sy_catalogue_reader_dup_text (SyCatalogueReader *self,
                              JsonNode *object,
                              const char *name,
                              const char *fallback,
                              guint max)
{
  return sy_catalogue_reader_dup_translated (self,
                                             sy_json_member_get_string (self->document, object,
                                                                        name, fallback, max));
}

/**
 * sy_catalogue_reader_dup_plain:
 * @self: a reader
 * @object: an object, or %NULL
 * @name: a member
 * @max: of characters
 *
 * Returns: (transfer full): a text that stays as it is, or ""
 */
char *
sy_catalogue_reader_dup_plain (SyCatalogueReader *self,
                               JsonNode *object,
                               const char *name,
                               guint max)
{
  return g_strdup (sy_json_member_get_string (self->document, object, name, "", max));
}

/**
 * sy_catalogue_reader_check_members:
 * @self: a reader
 * @object: an object
 * @members: those that it may have, separated by spaces
 *
 * Warns of others.
 */
void
sy_catalogue_reader_check_members (SyCatalogueReader *self, JsonNode *object, const char *members)
{
  g_auto (GStrv) known = NULL;
  g_autofree char *names = NULL;

  if (!sy_json_document_is_warned (self->document))
    return;

  known = g_strsplit (members, " ", -1);
  names = g_strjoinv (", ", known);
  sy_catalogue_reader_warn_of_unknown (self, object, (const char *const *) known, names,
                                       _ ("This version does not know the member; known here"));
}

/**
 * sy_catalogue_reader_dup_new_id:
 * @self: a reader
 * @object: an element
 * @list: of which
 *
 * Returns: (transfer full): its id, which no other of the list may have
 */
char *
sy_catalogue_reader_dup_new_id (SyCatalogueReader *self, JsonNode *object, SyCatalogueList list)
{
  const char *id = sy_json_member_get_id (self->document, object, "id");

  if (!g_hash_table_add (self->ids[list], g_strdup (id))
      && !sy_json_document_has_failed (self->document))
    sy_catalogue_reader_refuse_twice (self, sy_json_member_find (object, "id"), id);

  return g_strdup (id);
}

/**
 * sy_catalogue_reader_dup_reference:
 * @self: a reader
 * @object: an object, or %NULL
 * @name: a member
 * @list: in which its element stands, and has been read
 *
 * Returns: (transfer full): the id of the element, or "" where the member is not there
 */
char *
sy_catalogue_reader_dup_reference (SyCatalogueReader *self,
                                   JsonNode *object,
                                   const char *name,
                                   SyCatalogueList list)
{
  JsonNode *node = sy_json_member_find (object, name);
  const char *id;

  if (node == NULL)
    return g_strdup ("");

  id = sy_json_value_get_id (self->document, node);
  if (!g_hash_table_contains (self->ids[list], id))
    sy_catalogue_reader_refuse_reference (self, node, id, list);

  return g_strdup (id);
}

/**
 * sy_catalogue_reader_read_list:
 * @self: a reader
 * @object: an object, or %NULL
 * @name: the member that is the list
 * @members: those that its elements may have, separated by spaces
 * @read: reads an element, which is an object
 * @list: what it returns goes in here
 */
void
sy_catalogue_reader_read_list (SyCatalogueReader *self,
                               JsonNode *object,
                               const char *name,
                               const char *members,
                               SyCatalogueReadFunc read,
                               GPtrArray *list)
{
  JsonArray *array = sy_json_member_get_array (self->document, object, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (n > SY_CATALOGUE_LIST_MAX)
    sy_json_document_fail (self->document, json_array_get_element (array, SY_CATALOGUE_LIST_MAX),
                           SY_FORMAT_ERROR_TOO_MANY, _ ("The list has more than 1,000 elements"));

  for (guint i = 0; i < n && !sy_json_document_has_failed (self->document); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!sy_json_value_check_object (self->document, node))
        return;
      sy_catalogue_reader_check_members (self, node, members);
      g_ptr_array_add (list, read (self, node));
    }
}
