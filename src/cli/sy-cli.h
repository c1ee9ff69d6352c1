/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "sy-analysis.h"
#include "sy-catalogue-set.h"
#include "sy-report-format.h"

G_BEGIN_DECLS

/* The exit statuses that scripts rely on. */
typedef enum
{
  SY_EXIT_DONE = 0,
  SY_EXIT_REFUSED = 1, /* a file was refused or a check failed */
  SY_EXIT_USAGE = 2,
} SyExit;

typedef struct
{
  const char *name;
  const char *arguments; /* N_() */
  const char *summary;   /* N_() */
  SyExit (*run) (int argc, char **argv, GOptionContext *context);
} SyCliCommand;

/* What the people of many files are for. */
typedef enum
{
  SY_CLI_PEOPLE_TO_KEEP = 0,
  SY_CLI_PEOPLE_TO_COUNT = 1 << 0,
  SY_CLI_PEOPLE_OF_ANY_INVITATION = 1 << 1, /* where answers are to several */
} SyCliPeople;

/* Files and options that several commands share. */
gboolean sy_cli_parse (GOptionContext *context,
                       const GOptionEntry *entries,
                       int *argc,
                       char ***argv,
                       char ***given);
SyExit sy_cli_fail_usage (GOptionContext *context, const char *format, ...) G_GNUC_PRINTF (2, 3);
GFile *sy_cli_file_new (const char *name);
GBytes *sy_cli_read (const char *name, GError **error);
gboolean sy_cli_check_place (const char *name);
gboolean sy_cli_write (const char *name, GBytes *bytes, GError **error);
gboolean sy_cli_check_day (GOptionContext *context, const char *day);
gboolean sy_cli_check_text (GOptionContext *context, char **text);
char *sy_cli_dup_line (const char *text);
char *sy_cli_dup_name (const char *name);
char *sy_cli_describe_error (const char *name, const GError *error);
void sy_cli_complain (const char *name, const GError *error);
void sy_cli_complain_of_existing (const char *name);
gboolean sy_cli_check_single (GOptionContext *context, char **given);
SyCatalogueSet *sy_cli_open_catalogues (char **given);
SyCatalogueSet *sy_cli_look_beside (SyCatalogueSet *catalogues, const char *name);
SyCatalogue *sy_cli_open_catalogue (char **given);
SyProfile *sy_cli_open_profile (const char *name,
                                SyCatalogueSet *catalogues,
                                SyCatalogue **catalogue,
                                GBytes **bytes);
gboolean sy_cli_check_same_catalogue (const char *first_name,
                                      SyCatalogue *first,
                                      const char *second_name,
                                      SyCatalogue *second);
SyProfile *sy_cli_open_people (char **names,
                               int n_names,
                               char **given,
                               SyCliPeople purpose,
                               SyCatalogue **catalogue);
guint sy_cli_get_width (void);

/* All that a report can be written as, as the help shows them. */
#define SY_CLI_REPORT_FORMATS "text|markdown|html|pdf|csv|svg|png|record"

/* What commands print with --format; this one is no report. */
#define SY_CLI_JSON "json"
gboolean sy_cli_parse_format (GOptionContext *context,
                              const char *formats,
                              int *argc,
                              char ***argv,
                              const char **format,
                              char ***catalogues);
gboolean sy_cli_write_record (const char *output,
                              const char *day,
                              SyCatalogue *catalogue,
                              SyProfile *profile);
void sy_cli_keep_arguments (char **argv);
const SyReportFormat *sy_cli_find_report_format (const char *name);
const SyReportFormat *sy_cli_find_report_format_for_file (const char *file_name);
void sy_cli_print_json (const char *json);
void sy_cli_print_report (const char *format, SyReport *report);

/* Standard output. */
void sy_cli_guard_streams (void);
void sy_cli_print_document (GBytes *bytes);
void sy_cli_print (const char *text);
SyExit sy_cli_close_output (SyExit status);

SyExit sy_cli_recommend (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_table (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_team (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_report (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_check (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_tidy (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_merge (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_diff (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_combine (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_new (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_presets (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_catalogue (int argc, char **argv, GOptionContext *context);
SyExit sy_cli_schema (int argc, char **argv, GOptionContext *context);

G_END_DECLS
