/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-app-test.h"
#include "sy-sidebar.h"
#include "sy-whole-box.h"

/* What the window is drawn of, as far as GTK is slow with some of it. */

typedef void (*Found) (GskRenderNode *node, gpointer data);

/* In what stands within one other thing alone. */
static GskRenderNode *
get_child (GskRenderNode *node)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);

  if (type == GSK_TRANSFORM_NODE)
    return gsk_transform_node_get_child (node);
  if (type == GSK_CLIP_NODE)
    return gsk_clip_node_get_child (node);
  if (type == GSK_ROUNDED_CLIP_NODE)
    return gsk_rounded_clip_node_get_child (node);
  if (type == GSK_OPACITY_NODE)
    return gsk_opacity_node_get_child (node);
  if (type == GSK_DEBUG_NODE)
    return gsk_debug_node_get_child (node);

  return NULL;
}

static void
walk (GskRenderNode *node, Found found, gpointer data)
{
  GskRenderNode *child = get_child (node);

  found (node, data);
  if (child != NULL)
    walk (child, found, data);
  if (gsk_render_node_get_node_type (node) != GSK_CONTAINER_NODE)
    return;
  for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
    walk (gsk_container_node_get_child (node, i), found, data);
}

/* What was painted last, (nullable) before it first was. */
static GskRenderNode *
find_drawing (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));

  return gtk_snapshot_free_to_node (snapshot);
}

/* Of several colours, a border is painted as a mesh of gradients, in half a millisecond each. */
static void
border_cb (GskRenderNode *node, gpointer n)
{
  const GdkRGBA *colours;

  if (gsk_render_node_get_node_type (node) != GSK_BORDER_NODE)
    return;

  colours = gsk_border_node_get_colors (node);
  for (guint i = 1; i < 4; i++)
    g_assert_true (gdk_rgba_equal (&colours[0], &colours[i]));
  ++*(guint *) n;
}

/* A page, or anything else, that was painted with borders. */
static gboolean
has_borders (gpointer widget)
{
  GskRenderNode *node = gtk_widget_get_mapped (widget) ? find_drawing (widget) : NULL;
  guint n = 0;

  if (node != NULL)
    walk (node, border_cb, &n);
  g_clear_pointer (&node, gsk_render_node_unref);

  return n > 0;
}

static void
test_borders (gconstpointer application)
{
  g_autoptr (SySession) session = sy_projects_load_example ("booking-api-rewrite");
  SyWindow *window = sy_window_new ((gpointer) application, session);
  GtkWidget *pages;

  gtk_window_present (GTK_WINDOW (window));
  sy_test_wait_for (has_borders, sy_app_test_find (GTK_WIDGET (window), SY_TYPE_SIDEBAR, NULL),
                    "the sidebar");
  pages = sy_app_test_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL);
  for (GtkWidget *page = gtk_widget_get_first_child (pages); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    {
      adw_view_stack_set_visible_child (ADW_VIEW_STACK (pages), page);
      sy_test_wait_for (has_borders, page, "a page");
    }
  sy_app_test_close_window (window);
}

static void
clip_cb (GskRenderNode *node, gpointer clip)
{
  if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    *(graphene_rect_t *) clip = *gsk_clip_node_get_clip (node);
}

static gboolean
has_another_clip (gpointer data)
{
  static graphene_rect_t last;
  graphene_rect_t clip = last;
  GskRenderNode *node = find_drawing (data);
  gboolean is_another;

  if (node == NULL)
    return FALSE;

  walk (node, clip_cb, &clip);
  is_another = !graphene_rect_equal (&clip, &last);
  last = clip;
  gsk_render_node_unref (node);

  return is_another;
}

/* Where a part is drawn anew, all of it differs. */
static void
test_whole (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = g_object_new (SY_TYPE_WHOLE_BOX, NULL);
  GtkWidget *label = gtk_label_new ("1");

  gtk_box_append (GTK_BOX (box), label);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  sy_test_wait_for (has_another_clip, box, "a first drawing");
  gtk_label_set_text (GTK_LABEL (label), "2");
  sy_test_wait_for (has_another_clip, box, "another drawing");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = sy_app_test_init (&argc, &argv);

  g_test_add_data_func ("/drawing/borders", application, test_borders);
  g_test_add_func ("/drawing/whole", test_whole);

  return g_test_run ();
}
