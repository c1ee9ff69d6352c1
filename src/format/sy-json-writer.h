/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SyJsonWriter:
 *
 * Writes canonical JSON: byte for byte what Python's `json.dumps (x, indent=2, ensure_ascii=False)
 * + "\n"` gives, save that numbers keep the spelling they are given.
 */
typedef struct _SyJsonWriter SyJsonWriter;

SyJsonWriter *sy_json_writer_new (void);
void sy_json_writer_free (SyJsonWriter *self);
GBytes *sy_json_writer_finish (SyJsonWriter *self);

void sy_json_writer_begin (SyJsonWriter *self, char bracket);
void sy_json_writer_end (SyJsonWriter *self, char bracket);
void sy_json_writer_member (SyJsonWriter *self, const char *name);
void sy_json_writer_begin_member (SyJsonWriter *self, const char *name, char bracket);

void sy_json_writer_string (SyJsonWriter *self, const char *value);
void sy_json_writer_int (SyJsonWriter *self, int value);
void sy_json_writer_double (SyJsonWriter *self, double value);
void sy_json_writer_boolean (SyJsonWriter *self, gboolean value);
void sy_json_writer_null (SyJsonWriter *self);
void sy_json_writer_raw (SyJsonWriter *self, const char *text);

void sy_json_writer_add_string (SyJsonWriter *self, const char *name, const char *value);
void sy_json_writer_add_text (SyJsonWriter *self, const char *name, const char *value);
void sy_json_writer_add_int (SyJsonWriter *self, const char *name, int value);
void sy_json_writer_add_double (SyJsonWriter *self, const char *name, double value);
void sy_json_writer_add_boolean (SyJsonWriter *self, const char *name, gboolean value);
void sy_json_writer_add_null (SyJsonWriter *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SyJsonWriter, sy_json_writer_free)

G_END_DECLS
