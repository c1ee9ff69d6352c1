/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "print-test.h"
#include "sy-print-pdf.h"

/* Writes a report of print-test.h as a PDF file, which test-pdf.py reads. */

int
main (int argc, char **argv)
{
  g_autoptr (SyReport) report = NULL;
  g_autoptr (SyPrintLayout) layout = NULL;
  g_autoptr (GBytes) pdf = NULL;

  setlocale (LC_ALL, "");
  if (argc != 4)
    return 2;

  report = print_test_make_report (argv[1]);
  if (strcmp (argv[1], "mirrored") == 0)
    report->is_rtl = TRUE;
  layout = sy_print_layout_new (report, sy_paper_find (argv[2]), NULL, NULL);
  pdf = sy_print_layout_to_pdf (layout, NULL, NULL, NULL, NULL);

  return pdf != NULL
                 && g_file_set_contents (argv[3], g_bytes_get_data (pdf, NULL),
                                         (gssize) g_bytes_get_size (pdf), NULL)
             ? 0
             : 1;
}
