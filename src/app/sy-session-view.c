/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sy-session-view.h"

/**
 * SySessionView:
 *
 * A part of the window that shows a session, and the base of all of them. Its subclasses bind to
 * properties of the session once, whichever session it will be; what is dear to compute waits for
 * the update() of a view that is on the screen.
 */
typedef struct
{
  SySession *session;
  GBindingGroup *bindings;
  GSignalGroup *signals;
  gboolean is_stale;
} SySessionViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SySessionView, sy_session_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
} SySessionViewProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static SySessionViewPrivate *
get_private (SySessionView *self)
{
  return sy_session_view_get_instance_private (self);
}

static void
update_if_stale (SySessionView *self)
{
  SySessionViewPrivate *private = get_private (self);
  SySessionViewClass *klass = SY_SESSION_VIEW_GET_CLASS (self);

  if (klass->update == NULL || !private->is_stale || private->session == NULL
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  private->is_stale = FALSE;
  klass->update (self);
}

static gboolean
is_text (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, *g_value_get_string (from) != '\0');

  return TRUE;
}

static void
analysis_cb (SySessionView *self)
{
  get_private (self)->is_stale = TRUE;
  update_if_stale (self);
}

static void
set_session (SySessionView *self, SySession *session)
{
  SySessionViewPrivate *private = get_private (self);
  SySessionViewClass *klass = SY_SESSION_VIEW_GET_CLASS (self);

  if (!g_set_object (&private->session, session))
    return;

  g_binding_group_set_source (private->bindings, session);
  g_signal_group_set_target (private->signals, session);
  if (session != NULL && klass->bind != NULL)
    klass->bind (self);
  analysis_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
sy_session_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sy_session_view_parent_class)->map (widget);

  update_if_stale (SY_SESSION_VIEW (widget));
}

static void
sy_session_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SySessionViewProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, get_private (SY_SESSION_VIEW (object))->session);
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
      set_session (SY_SESSION_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sy_session_view_dispose (GObject *object)
{
  SySessionViewPrivate *private = get_private (SY_SESSION_VIEW (object));

  g_clear_object (&private->bindings);
  g_clear_object (&private->signals);
  g_clear_object (&private->session);

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
  SySessionViewPrivate *private = get_private (self);

  private->bindings = g_binding_group_new ();
  private->signals = g_signal_group_new (SY_TYPE_SESSION);
  g_signal_group_connect_swapped (private->signals, "notify::analysis", G_CALLBACK (analysis_cb),
                                  self);
}

/**
 * sy_session_view_get_session:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SySession *
sy_session_view_get_session (SySessionView *self)
{
  g_return_val_if_fail (SY_IS_SESSION_VIEW (self), NULL);

  return get_private (self)->session;
}

/**
 * sy_session_view_bind:
 * @self: a view that is being made
 * @property: of the session
 * @target: a child of the view
 * @target_property: that follows
 */
void
sy_session_view_bind (SySessionView *self,
                      const char *property,
                      gpointer target,
                      const char *target_property)
{
  g_return_if_fail (SY_IS_SESSION_VIEW (self));

  g_binding_group_bind (get_private (self)->bindings, property, target, target_property,
                        G_BINDING_SYNC_CREATE);
}

/**
 * sy_session_view_bind_text:
 * @self: a view that is being made
 * @property: a text of the session
 * @label: (nullable): shows it
 * @shown_with_it: a widget that is visible only where there is something to say
 */
void
sy_session_view_bind_text (SySessionView *self,
                           const char *property,
                           GtkLabel *label,
                           gpointer shown_with_it)
{
  g_return_if_fail (SY_IS_SESSION_VIEW (self));

  if (label != NULL)
    sy_session_view_bind (self, property, label, "label");
  g_binding_group_bind_full (get_private (self)->bindings, property, shown_with_it, "visible",
                             G_BINDING_SYNC_CREATE, is_text, NULL, NULL, NULL);
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
  g_return_if_fail (SY_IS_SESSION_VIEW (self));

  g_signal_group_connect_swapped (get_private (self)->signals, signal, callback, self);
}
