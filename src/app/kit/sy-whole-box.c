/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-whole-box.h"

/* Farther than anything is drawn outside its widget. */
#define MARGIN_PX 64
#define N_CLIPS 1000

/**
 * SyWholeBox:
 *
 * A box that is one piece to whoever draws it: where anything in it changes, all of it is drawn
 * anew. GTK looks for the differences of two frames down to the last rectangle, and once there are
 * more than thirty, it draws all that is around them: the whole window for the bars of one chart.
 */
struct _SyWholeBox
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (SyWholeBox, sy_whole_box, GTK_TYPE_BOX)

static void
sy_whole_box_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GtkSnapshot *piece = gtk_snapshot_new ();

  GTK_WIDGET_CLASS (sy_whole_box_parent_class)->snapshot (widget, piece);
  sy_whole_box_append (widget, snapshot, piece);
}

static void
sy_whole_box_class_init (SyWholeBoxClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = sy_whole_box_snapshot;
}

static void
sy_whole_box_init (SyWholeBox *self)
{
}

/**
 * sy_whole_box_append:
 * @widget: what is being drawn, since something in it has changed
 * @piece: (transfer full): what it looks like
 *
 * Appends @piece so that it is drawn as a whole: under a clip that cuts nothing off, since where
 * the clips of two frames differ, GTK looks no further.
 */
void
sy_whole_box_append (GtkWidget *widget, GtkSnapshot *snapshot, GtkSnapshot *piece)
{
  static guint n;
  int margin = MARGIN_PX + (int) (n++ % N_CLIPS);
  GskRenderNode *node = gtk_snapshot_free_to_node (piece);
  GskRenderNode *clip;

  if (node == NULL)
    return;

  /* Made by hand: a snapshot would leave it out. */
  clip = gsk_clip_node_new (
      node, &GRAPHENE_RECT_INIT ((float) -margin, (float) -margin,
                                 (float) (gtk_widget_get_width (widget) + 2 * margin),
                                 (float) (gtk_widget_get_height (widget) + 2 * margin)));
  gtk_snapshot_append_node (snapshot, clip);
  gsk_render_node_unref (clip);
  gsk_render_node_unref (node);
}
