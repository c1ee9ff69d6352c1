/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-colour.h"

/* The colours of the two options stand in style.css, style-dark.css and style-hc.css under these
 * names, so that what is drawn and what is styled are one.
 */

/**
 * sy_colour_get_named:
 * @name: a colour of style.css, or ""
 *
 * Returns: that colour; the text's where there is none of the name
 */
GdkRGBA
sy_colour_get_named (GtkWidget *widget, const char *name)
{
  GdkRGBA colour;
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (!gtk_style_context_lookup_color (context, name, &colour))
    gtk_style_context_get_color (context, &colour);

  return colour;
}

/**
 * sy_colour_get_for_hand:
 *
 * Returns: the colour for an option's bars and marks; the text's for neither
 */
GdkRGBA
sy_colour_get_for_hand (GtkWidget *widget, SyHand hand)
{
  return sy_colour_get_named (widget, hand == SY_LEFT    ? "sy_left"
                                      : hand == SY_RIGHT ? "sy_right"
                                                         : "");
}

/* The text's colour, faint. */
GdkRGBA
sy_colour_get_line (GtkWidget *widget)
{
  GdkRGBA colour = sy_colour_get_named (widget, "");

  colour.alpha *= 0.3f;

  return colour;
}

/* The style class of what stands for an option, or for neither. */
const char *
sy_colour_get_class (SyHand hand)
{
  return hand == SY_LEFT ? "left" : hand == SY_RIGHT ? "right" : "neither";
}

/**
 * sy_colour_paint_name:
 * @name: (nullable): the option's name
 *
 * Writes the name in the option's colour where it stands in the sentence, and the rest as usual.
 */
void
sy_colour_paint_name (GtkLabel *label, const char *name, SyHand hand)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *text = gtk_label_get_text (label);
  const char *found = name != NULL && hand != SY_NEITHER ? strstr (text, name) : NULL;

  if (found != NULL)
    {
      GdkRGBA colour = sy_colour_get_named (GTK_WIDGET (label),
                                            hand == SY_LEFT ? "sy_left_text" : "sy_right_text");
      PangoAttribute *attribute = pango_attr_foreground_new ((guint16) (colour.red * 65535),
                                                             (guint16) (colour.green * 65535),
                                                             (guint16) (colour.blue * 65535));

      attribute->start_index = (guint) (found - text);
      attribute->end_index = attribute->start_index + (guint) strlen (name);
      pango_attr_list_insert (attributes, attribute);
    }
  /* Other attributes, even if they say the same, lay the label out anew. */
  if (!pango_attr_list_equal (gtk_label_get_attributes (label), attributes))
    gtk_label_set_attributes (label, attributes);
}

/* Gives it the colour of an option, or of neither. */
void
sy_colour_mark (GtkWidget *widget, SyHand hand)
{
  /* GTK tells of a class that was there already, and of one that was not. */
  for (SyHand each = SY_LEFT; each <= SY_RIGHT; each++)
    {
      const char *class = sy_colour_get_class (each);

      if (gtk_widget_has_css_class (widget, class) == (each == hand))
        continue;
      if (each == hand)
        gtk_widget_add_css_class (widget, class);
      else
        gtk_widget_remove_css_class (widget, class);
    }
}
