/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-session-view.h"

/**
 * SySessionView:
 *
 * A part of the window that shows a session, and the base of all of them. It says its own words of
 * the session's facts, in its update(), which waits until the view is on the screen.
 */
typedef struct
{
  SySession *session;
  GSignalGroup *signals;
  gboolean is_built;
  gboolean is_stale;
} SySessionViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SySessionView, sy_session_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
} SySessionViewProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static void
update_if_stale (SySessionView *self)
{
  SySessionViewPrivate *priv = sy_session_view_get_instance_private (self);
  SySessionViewClass *klass = SY_SESSION_VIEW_GET_CLASS (self);

  if (klass->update == NULL || !priv->is_stale || priv->session == NULL
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  priv->is_stale = FALSE;
  klass->update (self);
}

static void
analysis_cb (SySessionView *self)
{
  SySessionViewPrivate *priv = sy_session_view_get_instance_private (self);

  priv->is_stale = TRUE;
  update_if_stale (self);
}

static void
build_once (SySessionView *self)
{
  SySessionViewPrivate *priv = sy_session_view_get_instance_private (self);
  SySessionViewClass *klass = SY_SESSION_VIEW_GET_CLASS (self);

  if (priv->is_built)
    return;

  priv->is_built = TRUE;
  if (klass->build == NULL)
    return;
  klass->build (self);
  sy_session_view_pass_on (GTK_WIDGET (self), priv->session);
}

static void
sy_session_view_map (GtkWidget *widget)
{
  build_once (SY_SESSION_VIEW (widget));
  GTK_WIDGET_CLASS (sy_session_view_parent_class)->map (widget);

  update_if_stale (SY_SESSION_VIEW (widget));
}

static void
sy_session_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SySessionViewProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, sy_session_view_get_session (SY_SESSION_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_session_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SySessionViewProperty) id)
    {
    case PROP_SESSION:
      sy_session_view_set_session (SY_SESSION_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_session_view_dispose (GObject *object)
{
  SySessionViewPrivate *priv = sy_session_view_get_instance_private (SY_SESSION_VIEW (object));

  g_clear_object (&priv->signals);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (sy_session_view_parent_class)->dispose (object);
}

static void
sy_session_view_class_init (SySessionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sy_session_view_dispose;
  object_class->get_property = sy_session_view_get_property;
  object_class->set_property = sy_session_view_set_property;
  GTK_WIDGET_CLASS (klass)->map = sy_session_view_map;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, SY_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sy_session_view_init (SySessionView *self)
{
  SySessionViewPrivate *priv = sy_session_view_get_instance_private (self);

  priv->signals = g_signal_group_new (SY_TYPE_SESSION);
  g_signal_group_connect_swapped (priv->signals, "notify::analysis", G_CALLBACK (analysis_cb),
                                  self);
}

/* Shows it from now on, or nothing where it is %NULL, and so does every view in it. */
void
sy_session_view_set_session (SySessionView *self, SySession *session)
{
  SySessionViewPrivate *priv;
  SySessionViewClass *klass;

  g_return_if_fail (SY_IS_SESSION_VIEW (self));
  g_return_if_fail (session == NULL || SY_IS_SESSION (session));

  priv = sy_session_view_get_instance_private (self);
  klass = SY_SESSION_VIEW_GET_CLASS (self);
  if (!g_set_object (&priv->session, session))
    return;

  g_signal_group_set_target (priv->signals, session);
  if (session != NULL && klass->bind != NULL)
    klass->bind (self);
  sy_session_view_pass_on (GTK_WIDGET (self), session);
  analysis_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * sy_session_view_pass_on:
 * @session: (nullable): what they show from now on
 *
 * Every view shows what the one around it shows. Not by expressions in the .ui files: GTK 4.8 warns
 * when a window goes whose child is still held by the key that closed it.
 */
void
sy_session_view_pass_on (GtkWidget *widget, SySession *session)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (SY_IS_SESSION_VIEW (child))
      sy_session_view_set_session (SY_SESSION_VIEW (child), session);
    else
      sy_session_view_pass_on (child, session);
}

/**
 * sy_session_view_get_session:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SySession *
sy_session_view_get_session (SySessionView *self)
{
  SySessionViewPrivate *priv = sy_session_view_get_instance_private (self);

  g_return_val_if_fail (SY_IS_SESSION_VIEW (self), NULL);

  return priv->session;
}

/**
 * sy_session_view_connect:
 * @self: a view that is being made
 * @signal: of the session
 * @callback: (scope forever): called with @self alone
 */
void
sy_session_view_connect (SySessionView *self, const char *signal, GCallback callback)
{
  SySessionViewPrivate *priv = sy_session_view_get_instance_private (self);

  g_return_if_fail (SY_IS_SESSION_VIEW (self));

  g_signal_group_connect_swapped (priv->signals, signal, callback, self);
}
