/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-export-rows.h"

#include <glib/gi18n.h>
#include <string.h>

/* The rows of the dialog that exports: each offers some values of one choice. */

#define KEY "sy-export-choice"

/* Where there is no name it is that of a part. */
typedef struct
{
  const char *id;
  const char *name;
} Value;

static const Value formats[] = {
  { "pdf", N_ ("PDF document") },       { "html", N_ ("Web page (HTML)") },
  { "record", N_ ("Decision record") }, { "markdown", N_ ("Markdown") },
  { "text", N_ ("Plain text") },        { "csv", N_ ("Spreadsheet (CSV)") },
  { "png", N_ ("Picture (PNG)") },      { "svg", N_ ("Drawing (SVG)") },
};

static const Value papers[] = { { "A4", N_ ("A4") }, { "Letter", N_ ("Letter") } };

static const Value charts[] = {
  { "", N_ ("All charts") }, { "scores", NULL },  { "histogram", NULL },
  { "effects", NULL },       { "sliders", NULL },
};

static const Value tables[] = { { "table", NULL }, { "team", NULL } };

static const Value widths[] = {
  { "800", N_ ("800 pixels") },
  { "1600", N_ ("1,600 pixels") },
  { "3200", N_ ("3,200 pixels") },
};

static const Value separators[] = {
  { "comma", N_ ("Comma") },
  { "semicolon", N_ ("Semicolon") },
  { "tab", N_ ("Tab") },
};

#define VALUES(array) array, G_N_ELEMENTS (array)

static const struct
{
  const char *title;
  const Value *values;
  guint n_values;
} rows[SY_EXPORT_N_CHOICES] = {
  [SY_EXPORT_FORMAT] = { N_ ("Format"), VALUES (formats) },
  [SY_EXPORT_PAPER] = { N_ ("Paper"), VALUES (papers) },
  [SY_EXPORT_CHART] = { N_ ("Chart"), VALUES (charts) },
  [SY_EXPORT_TABLE] = { N_ ("Table"), VALUES (tables) },
  [SY_EXPORT_WIDTH] = { N_ ("Width"), VALUES (widths) },
  [SY_EXPORT_SEPARATOR] = { N_ ("Between cells"), VALUES (separators) },
};

static const char *
get_name (const Value *value)
{
  return value->name != NULL ? _ (value->name)
                             : _ (sy_report_part_get_info (sy_report_part_find (value->id))->name);
}

/* What was chosen last; of paper at first that of the locale. */
static const char *
get_last (SyExportChoice choice)
{
  const char *last = sy_preferences_get_export (choice);

  if (choice == SY_EXPORT_PAPER && *last == '\0')
    return strcmp (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) == 0 ? "Letter" : "A4";

  return last;
}

/* A row that offers the values of @choice and begins with the last that was chosen. */
GtkWidget *
sy_export_row_new (SyExportChoice choice)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *last = get_last (choice);
  GtkWidget *row;
  guint selected = 0;

  for (guint i = 0; i < rows[choice].n_values; i++)
    {
      gtk_string_list_append (names, get_name (&rows[choice].values[i]));
      if (strcmp (rows[choice].values[i].id, last) == 0)
        selected = i;
    }
  row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "title", _ (rows[choice].title),
                      "model", names, "selected", selected, NULL);
  g_object_set_data (G_OBJECT (row), KEY, GUINT_TO_POINTER (choice));

  return row;
}

/**
 * sy_export_row_get_chosen:
 *
 * Returns: (transfer none): the id of what is chosen
 */
const char *
sy_export_row_get_chosen (GtkWidget *row)
{
  SyExportChoice choice = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), KEY));

  return rows[choice].values[adw_combo_row_get_selected (ADW_COMBO_ROW (row))].id;
}

/* A row that takes something in or leaves it out. */
GtkWidget *
sy_export_part_row_new (const char *title, GtkCheckButton **check)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);

  *check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (*check), GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (*check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (*check));
  gtk_accessible_update_property (GTK_ACCESSIBLE (*check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  return row;
}
