/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SyAnswer:
 * @id: what the asker is told
 * @appearance: Enter gives the suggested one
 */
typedef struct
{
  const char *id;
  const char *label;
  AdwResponseAppearance appearance;
} SyAnswer;

typedef enum
{
  SY_FILE_PROFILE,
  SY_FILE_CATALOGUE,
  SY_FILE_REPORT,
} SyFileKind;

/**
 * SyAnsweredFunc:
 * @answer: (nullable): the answer's id or the text, or %NULL if the dialog was cancelled
 */
typedef void (*SyAnsweredFunc) (gpointer owner, const char *answer);

/**
 * SyChosenFunc:
 * @file: (nullable): the file, or %NULL if the dialog was cancelled
 */
typedef void (*SyChosenFunc) (gpointer owner, GFile *file);

/**
 * SyManyChosenFunc:
 * @files: (nullable): of GFile, or %NULL if the dialog was cancelled
 */
typedef void (*SyManyChosenFunc) (gpointer owner, GListModel *files);

GtkFileFilter *sy_dialogs_create_profile_filter (void);
void sy_dialogs_ask (GtkWidget *owner,
                     const char *heading,
                     const char *body,
                     const SyAnswer *answers,
                     guint n_answers,
                     SyAnsweredFunc answered);
void sy_dialogs_ask_text (GtkWidget *owner,
                          const char *heading,
                          const char *label,
                          const char *text,
                          int max_length,
                          const char *accept,
                          SyAnsweredFunc answered);
void sy_dialogs_choose_to_open (GtkWidget *owner,
                                SyFileKind kind,
                                const char *title,
                                const char *accept,
                                SyChosenFunc chosen);
void sy_dialogs_choose_many (GtkWidget *owner,
                             const char *title,
                             const char *accept,
                             SyManyChosenFunc chosen);
void sy_dialogs_choose_folder (GtkWidget *owner,
                               const char *title,
                               const char *accept,
                               SyChosenFunc chosen);
void sy_dialogs_choose_to_save (GtkWidget *owner,
                                SyFileKind kind,
                                const char *title,
                                GFile *file,
                                const char *name,
                                SyChosenFunc chosen);

G_END_DECLS
