/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-team-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sy-colour.h"
#include "sy-focus.h"
#include "sy-label.h"
#include "sy-spread-bar.h"
#include "sy-text.h"
#include "sy-weight-cell.h"
#include "sy-wheel-guard.h"
#include "sy-words-figures.h"
#include "sy-words-movement.h"
#include "sy-words-team.h"

/* Before the people's columns. */
#define N_FIXED 2

/* Above the criteria's rows. */
#define N_HEADS 1

/**
 * SyTeamTable:
 *
 * Everybody's weights, a person a column, a criterion a row, in the order in which to talk about
 * them. It is a table to type in: digits weigh, arrows and Enter go on. The order stays while
 * somebody types.
 */
struct _SyTeamTable
{
  SySessionView parent_instance;

  SyCatalogue *catalogue;     /* (nullable): whose criteria the rows are */
  const SyTeam *team;         /* (nullable), borrowed: what was shown last */
  const SyMovement *movement; /* (nullable), likewise */
  GHashTable *talked;         /* ids of the criteria that are ticked off */
  GPtrArray *people;          /* (nullable): who was shown last */
  GArray *order;              /* of guint: the criterion of each row */
  guint n_columns;
  GPtrArray
      *fields; /* of SyWeightCell, a column after the other; the grid looks for a child in all */

  GtkGrid *names;
  GtkGrid *cells;
  GtkScrolledWindow *scroller;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (SyTeamTable, sy_team_table, SY_TYPE_SESSION_VIEW)

static SySession *
get_session (SyTeamTable *self)
{
  return sy_session_view_get_session (SY_SESSION_VIEW (self));
}

static const SyCriterion *
get_criterion (SyTeamTable *self, guint row)
{
  return sy_catalogue_get_criterion (self->catalogue, g_array_index (self->order, guint, row));
}

static GtkWidget *
get_cell (SyTeamTable *self, guint row, guint column)
{
  return g_ptr_array_index (self->fields, column * self->order->len + row);
}

/* The row below the criteria. */
static int
get_result_row (SyTeamTable *self)
{
  return (int) self->order->len + N_HEADS;
}

static void
weighed_cb (SyTeamTable *self, int weight, SyWeightCell *cell)
{
  guint row;
  guint column;

  sy_weight_cell_get_place (cell, &row, &column);
  sy_session_set_person_weight (get_session (self), column, get_criterion (self, row)->id, weight);
}

static void
talked_cb (SyTeamTable *self, GtkCheckButton *check)
{
  guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "row"));
  const char *id = get_criterion (self, row)->id;

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->talked, g_strdup (id));
  else
    g_hash_table_remove (self->talked, id);
}

/* Made when it is opened: each column has other targets. */
static void
popup_cb (GtkMenuButton *button, gpointer column)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_ ("_Rename…"), "win.rename-person" },
    { N_ ("Move _Earlier"), "win.move-person-back" },
    { N_ ("Move _Later"), "win.move-person-on" },
    { N_ ("Re_move"), "win.remove-person" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i].label), NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "u", GPOINTER_TO_UINT (column));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
create_head (guint column)
{
  GtkWidget *head = gtk_menu_button_new ();
  GtkWidget *name = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (name), 5);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 12);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (head), name);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (head), popup_cb,
                                         GUINT_TO_POINTER (column), NULL);
  gtk_widget_add_css_class (head, "flat");
  gtk_widget_set_valign (head, GTK_ALIGN_CENTER);

  return head;
}

static GtkWidget *
create_result (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  /* Where there is no room for both, the figure says more than the name, whose colour it has. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_START);
  gtk_widget_add_css_class (label, "caption");

  return label;
}

static void
paint_result (GtkWidget *label, const char *text, SyHand leader)
{
  gtk_label_set_text (GTK_LABEL (label), text);
  for (int hand = SY_NEITHER; hand <= SY_RIGHT; hand++)
    gtk_widget_remove_css_class (label, sy_colour_get_class ((SyHand) hand));
  gtk_widget_add_css_class (label, sy_colour_get_class (leader));
}

static void
show_head (SyTeamTable *self, guint column)
{
  const SyPerson *person = g_ptr_array_index (self->people, column);
  GtkWidget *head = gtk_grid_get_child_at (self->cells, (int) (column + N_FIXED), 0);
  /* Translators: a person without a name, by number. */
  g_autofree char *number = g_strdup_printf (_ ("Person %u"), column + 1);
  g_autofree char *line =
      sy_text_dup_line (*person->name != '\0' ? person->name : number, SY_TEXT_NAME_MAX);

  gtk_label_set_text (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (head))), line);
  gtk_widget_set_tooltip_text (head, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
}

static void
show_result (SyTeamTable *self, guint column)
{
  const SyTeamPerson *person = &self->team->people[column];
  GtkWidget *label =
      gtk_grid_get_child_at (self->cells, (int) (column + N_FIXED), get_result_row (self));
  g_autofree char *text = sy_words_team_person (self->catalogue, person);

  paint_result (label, text, person->leader);
}

static void
show_cell (SyTeamTable *self, guint row, guint column)
{
  const SyPerson *person = g_ptr_array_index (self->people, column);
  SyWeightCell *cell = SY_WEIGHT_CELL (get_cell (self, row, column));
  const guint criterion = g_array_index (self->order, guint, row);
  /* Translators: a person; a criterion. */
  g_autofree char *name =
      g_strdup_printf (_ ("%1$s: %2$s"), person->name, get_criterion (self, row)->name);
  g_autofree char *former = NULL;
  int steps = 0;

  if (self->movement != NULL)
    steps = sy_movement_get_steps (self->movement, self->team, column, criterion);
  if (steps != 0)
    former = sy_words_movement_former (sy_movement_get_former (self->movement, column, criterion));
  sy_weight_cell_show (cell, sy_team_get_weight (self->team, column, criterion), name);
  sy_weight_cell_show_former (cell, steps, former);
}

static void
show_column (SyTeamTable *self, guint column)
{
  show_head (self, column);
  for (guint row = 0; row < self->order->len; row++)
    show_cell (self, row, column);
}

static void
add_column (SyTeamTable *self, guint column)
{
  const int x = (int) (column + N_FIXED);

  gtk_grid_attach (self->cells, create_head (column), x, 0, 1, 1);
  for (guint row = 0; row < self->order->len; row++)
    {
      GtkWidget *cell = sy_weight_cell_new (row, column);

      g_signal_connect_swapped (cell, "weighed", G_CALLBACK (weighed_cb), self);
      gtk_grid_attach (self->cells, cell, x, (int) (row + N_HEADS), 1, 1);
      g_ptr_array_add (self->fields, cell);
    }
  gtk_grid_attach (self->cells, create_result (), x, get_result_row (self), 1, 1);
}

/* Columns at the end come and go; the others stay the widgets that they are. */
static void
set_n_columns (SyTeamTable *self, guint n)
{
  for (; self->n_columns > n; self->n_columns--)
    gtk_grid_remove_column (self->cells, (int) (self->n_columns - 1 + N_FIXED));
  g_ptr_array_set_size (self->fields, (int) (self->n_columns * self->order->len));
  for (; self->n_columns < n; self->n_columns++)
    add_column (self, self->n_columns);
}

static GtkWidget *
create_name (SyTeamTable *self, guint row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set_data (G_OBJECT (check), "row", GUINT_TO_POINTER (row));
  gtk_widget_set_tooltip_text (check, _ ("Talked about"));
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (talked_cb), self);
  g_object_set (label, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END,
                "width-chars", 12, "max-width-chars", 28, NULL);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
add_row (SyTeamTable *self, guint row)
{
  const int y = (int) (row + N_HEADS);
  GtkWidget *mean = gtk_label_new (NULL);

  gtk_widget_add_css_class (mean, "heading");
  gtk_grid_attach (self->names, create_name (self, row), 0, y, 1, 1);
  gtk_grid_attach (self->cells, mean, 0, y, 1, 1);
  gtk_grid_attach (self->cells, g_object_new (SY_TYPE_SPREAD_BAR, "valign", GTK_ALIGN_CENTER, NULL),
                   1, y, 1, 1);
}

static GtkWidget *
create_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
empty (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

/* All of it anew, for other criteria. */
static void
build (SyTeamTable *self, SyCatalogue *catalogue)
{
  GtkWidget *name = create_heading (_ ("Talk about first"));
  GtkWidget *result = create_heading (_ ("Result for each"));

  sy_catalogue_ref (catalogue);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  self->catalogue = catalogue;
  self->n_columns = 0;
  g_ptr_array_set_size (self->fields, 0);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  empty (self->names);
  empty (self->cells);
  g_array_set_size (self->order, catalogue->criteria->len);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (result), 0);
  gtk_grid_attach (self->names, name, 0, 0, 1, 1);
  gtk_grid_attach (self->cells, create_heading (_ ("Mean")), 0, 0, 1, 1);
  gtk_grid_attach (self->cells, create_heading (_ ("Spread")), 1, 0, 1, 1);
  for (guint row = 0; row < self->order->len; row++)
    add_row (self, row);
  gtk_grid_attach (self->names, result, 0, get_result_row (self), 1, 1);
  gtk_grid_attach (self->cells, create_result (), 0, get_result_row (self), N_FIXED, 1);
}

static void
show_name (SyTeamTable *self, guint row)
{
  const SyCriterion *criterion = get_criterion (self, row);
  GtkWidget *box = gtk_grid_get_child_at (self->names, 0, (int) (row + N_HEADS));
  GtkWidget *check = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_next_sibling (check);
  /* Translators: name of a criterion that was talked about. */
  g_autofree char *talked = g_strdup_printf (_ ("Talked about: %s"), criterion->name);

  gtk_label_set_text (GTK_LABEL (label), criterion->name);
  gtk_widget_set_tooltip_text (label, criterion->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, talked,
                                  -1);
  g_signal_handlers_block_by_func (check, talked_cb, self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_hash_table_contains (self->talked, criterion->id));
  g_signal_handlers_unblock_by_func (check, talked_cb, self);
}

static void
show_spread (SyTeamTable *self, guint row)
{
  const guint i = g_array_index (self->order, guint, row);
  const SyTeamCriterion *criterion = &self->team->criteria[i];
  const int y = (int) (row + N_HEADS);
  g_autofree char *mean = g_strdup_printf ("%.1f", criterion->mean);
  g_autofree char *spread = sy_words_team_spread (self->team, i);
  g_autofree char *named =
      g_strdup_printf (_ ("%1$s: %2$s"), get_criterion (self, row)->name, spread);

  gtk_label_set_text (GTK_LABEL (gtk_grid_get_child_at (self->cells, 0, y)),
                      criterion->n_set > 0 ? mean : "–");
  sy_spread_bar_show (SY_SPREAD_BAR (gtk_grid_get_child_at (self->cells, 1, y)), criterion, named);
}

/* While somebody types, nothing moves away from under the hands. Whether anything has moved. */
static gboolean
set_order (SyTeamTable *self)
{
  const gsize size = self->order->len * sizeof (guint);

  if (sy_focus_find (GTK_WIDGET (self->cells)) != NULL
      || memcmp (self->order->data, self->team->order, size) == 0)
    return FALSE;

  memcpy (self->order->data, self->team->order, size);

  return TRUE;
}

/* What follows ratings and reach as well. */
static void
show_figures (SyTeamTable *self)
{
  g_autofree char *together = NULL;

  for (guint row = 0; row < self->order->len; row++)
    show_spread (self, row);
  for (guint column = 0; column < self->n_columns; column++)
    show_result (self, column);
  if (self->team->analysis->weight_total > 0)
    together = sy_words_advantage (self->catalogue, self->team->analysis->lead_points);
  paint_result (gtk_grid_get_child_at (self->cells, 0, get_result_row (self)),
                together != NULL ? together : "", self->team->analysis->leader);
}

static void
show_people (SyTeamTable *self)
{
  char *more = NULL;

  for (guint row = 0; row < self->order->len; row++)
    show_name (self, row);
  for (guint column = 0; column < self->n_columns; column++)
    show_column (self, column);
  if (self->people->len > self->n_columns)
    more = g_strdup_printf (_ ("The first %1$u of %2$u people; all figures are of everybody."),
                            self->n_columns, self->people->len);
  sy_label_take_text (self->more, more);
}

static void
leave_cb (SyTeamTable *self)
{
  if (self->team == NULL || get_session (self) == NULL)
    return;

  sy_session_end_gesture (get_session (self));
  if (!set_order (self))
    return;

  show_people (self);
  show_figures (self);
}

/* The cell that is so many steps away, where there is one. */
static gboolean
step (SyTeamTable *self, int rows, int columns)
{
  GtkWidget *focus = sy_focus_find (GTK_WIDGET (self->cells));
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, SY_TYPE_WEIGHT_CELL) : NULL;
  guint row;
  guint column;

  if (cell == NULL)
    return FALSE;

  sy_weight_cell_get_place (SY_WEIGHT_CELL (cell), &row, &column);
  if ((rows < 0 && row == 0) || (rows > 0 && row + 1 == self->order->len)
      || (columns < 0 && column == 0) || (columns > 0 && column + 1 == self->n_columns))
    return TRUE;

  sy_session_end_gesture (get_session (self));
  gtk_widget_grab_focus (
      get_cell (self, (guint) ((int) row + rows), (guint) ((int) column + columns)));

  return TRUE;
}

static gboolean
key_cb (SyTeamTable *self, guint key, guint code, GdkModifierType state)
{
  int on = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step (self, -1, 0);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step (self, 1, 0);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return step (self, (state & GDK_SHIFT_MASK) != 0 ? -1 : 1, 0);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return (state & GDK_SHIFT_MASK) == 0 && step (self, 0, -on);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return (state & GDK_SHIFT_MASK) == 0 && step (self, 0, on);
    default:
      return FALSE;
    }
}

static void
sy_team_table_bind (SySessionView *view)
{
  g_hash_table_remove_all (SY_TEAM_TABLE (view)->talked);
}

static void
sy_team_table_dispose (GObject *object)
{
  SyTeamTable *self = SY_TEAM_TABLE (object);

  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, sy_catalogue_unref);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->talked, g_hash_table_unref);
  self->team = NULL;
  self->movement = NULL;

  G_OBJECT_CLASS (sy_team_table_parent_class)->dispose (object);
}

static void
sy_team_table_class_init (SyTeamTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sy_team_table_dispose;
  SY_SESSION_VIEW_CLASS (klass)->bind = sy_team_table_bind;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/steelyard/Steelyard/team/sy-team-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SyTeamTable, names);
  gtk_widget_class_bind_template_child (widget_class, SyTeamTable, cells);
  gtk_widget_class_bind_template_child (widget_class, SyTeamTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, SyTeamTable, more);
}

static void
sy_team_table_init (SyTeamTable *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autoptr (GtkSizeGroup) heights = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  gtk_widget_init_template (GTK_WIDGET (self));
  sy_wheel_pass_on (self->scroller);
  self->order = g_array_new (FALSE, TRUE, sizeof (guint));
  self->fields = g_ptr_array_new ();
  self->talked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* Both have as many rows of one height, and nothing in them breaks into lines. */
  gtk_size_group_add_widget (heights, GTK_WIDGET (self->names));
  gtk_size_group_add_widget (heights, GTK_WIDGET (self->cells));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->cells), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->cells), focus);
}

/**
 * sy_team_table_show:
 * @self: a table whose session is set
 * @team: what its people say; outlives what is shown of it
 * @movement: (nullable): what they have changed since the round before; likewise
 *
 * Shows them.
 */
void
sy_team_table_show (SyTeamTable *self, const SyTeam *team, const SyMovement *movement)
{
  SyCatalogue *catalogue;
  GPtrArray *people;
  gboolean has_moved;

  g_return_if_fail (SY_IS_TEAM_TABLE (self) && team != NULL);

  catalogue = sy_session_get_catalogue (get_session (self));
  people = sy_session_get_people (get_session (self));
  self->team = team;
  self->movement = movement;
  if (self->catalogue != catalogue)
    build (self, catalogue);
  has_moved = set_order (self);
  if (has_moved || self->people != people)
    {
      g_ptr_array_ref (people);
      g_clear_pointer (&self->people, g_ptr_array_unref);
      self->people = people;
      set_n_columns (self, MIN (people->len, SY_TEAM_TABLE_MAX));
      show_people (self);
    }
  show_figures (self);
}

/**
 * sy_team_table_focus_person:
 * @self: a table that shows somebody
 * @person: index of the person
 *
 * Gives the keyboard to the first of the person's weights.
 */
void
sy_team_table_focus_person (SyTeamTable *self, guint person)
{
  g_return_if_fail (SY_IS_TEAM_TABLE (self));

  if (person < self->n_columns && self->order->len > 0)
    gtk_widget_grab_focus (get_cell (self, 0, person));
}
