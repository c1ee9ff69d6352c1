/* SPDX-FileCopyrightText: 2026 The Steelyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-frames.h"

#include "bench-jobs.h"

/* Lets a window paint frames and takes the time of their parts. The marks are set by emission hooks
 * of the frame clock: those run before all handlers, so that a part ends where the next begins.
 *
 * event     what the tick does, in flush-events
 * update    tick callbacks, and measuring: on X, GTK asks for the window's least size here
 * layout    what is left to measure, and allocating
 * snapshot  making the render nodes of all that is in the window. It is done at the very start of
 *           the paint phase, by hand; GTK then finds every node made and not to be made again
 * render    the rest of the phase: the window's own node, comparing it with the last one, drawing
 *           what differs, and giving it to X. What the X server does with it is not counted.
 * total     from the event to the end of painting, the time between the parts included
 *
 * It is the processor's time.
 */

typedef enum
{
  PHASE_FLUSH_EVENTS,
  PHASE_BEFORE_PAINT,
  PHASE_UPDATE,
  PHASE_LAYOUT,
  PHASE_PAINT,
  PHASE_AFTER_PAINT,
} Phase;

#define N_PHASES (PHASE_AFTER_PAINT + 1)

#define ALL_PHASES                                                                                 \
  (GDK_FRAME_CLOCK_PHASE_FLUSH_EVENTS | GDK_FRAME_CLOCK_PHASE_BEFORE_PAINT                         \
   | GDK_FRAME_CLOCK_PHASE_UPDATE | GDK_FRAME_CLOCK_PHASE_LAYOUT | GDK_FRAME_CLOCK_PHASE_PAINT     \
   | GDK_FRAME_CLOCK_PHASE_AFTER_PAINT)

static const char *const signals[N_PHASES] = {
  "flush-events", "before-paint", "update", "layout", "paint", "after-paint",
};

typedef struct
{
  GtkWindow *window;
  GdkFrameClock *clock;
  BenchTick tick;
  gpointer data;
  guint round;
  gboolean is_painted;
  double starts[N_PHASES];
  double changed;
  double snapshot;
} Frame;

typedef struct
{
  Frame *frame;
  Phase phase;
  guint signal;
  gulong hook;
} Mark;

static void
take_snapshot (Frame *frame)
{
  GtkWidget *content = gtk_widget_get_first_child (GTK_WIDGET (frame->window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_widget_snapshot_child (GTK_WIDGET (frame->window), content, snapshot);
  g_clear_pointer ((gpointer *) &snapshot, g_object_unref);
  frame->snapshot = bench_get_time_us ();
}

static gboolean
mark_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  Mark *mark = data;
  Frame *frame = mark->frame;

  /* A frame may be under way that has no event; and layout may come several times: the first one
   * starts it. */
  if (g_value_get_object (values) != frame->clock || frame->starts[mark->phase] != 0
      || (mark->phase != PHASE_FLUSH_EVENTS && frame->starts[PHASE_FLUSH_EVENTS] == 0))
    return TRUE;

  frame->starts[mark->phase] = bench_get_time_us ();
  if (mark->phase == PHASE_FLUSH_EVENTS)
    {
      bench_toggle_counting_instructions ();
      if (frame->tick != NULL)
        frame->tick (frame->data, frame->round);
      frame->changed = bench_get_time_us ();
    }
  else if (mark->phase == PHASE_PAINT)
    {
      take_snapshot (frame);
    }
  else if (mark->phase == PHASE_AFTER_PAINT)
    {
      frame->is_painted = TRUE;
      bench_toggle_counting_instructions ();
    }

  return TRUE;
}

static void
paint (Frame *frame)
{
  memset (frame->starts, 0, sizeof frame->starts);
  frame->is_painted = FALSE;
  gdk_frame_clock_request_phase (frame->clock, (GdkFrameClockPhase) ALL_PHASES);
  while (!frame->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

static void
take_parts (const Frame *frame, double *parts_us)
{
  const double *starts = frame->starts;

  parts_us[BENCH_EVENT] = frame->changed - starts[PHASE_FLUSH_EVENTS];
  parts_us[BENCH_UPDATE] = starts[PHASE_LAYOUT] - starts[PHASE_UPDATE];
  parts_us[BENCH_LAYOUT] = starts[PHASE_PAINT] - starts[PHASE_LAYOUT];
  parts_us[BENCH_SNAPSHOT] = frame->snapshot - starts[PHASE_PAINT];
  parts_us[BENCH_RENDER] = starts[PHASE_AFTER_PAINT] - frame->snapshot;
  parts_us[BENCH_TOTAL] = starts[PHASE_AFTER_PAINT] - starts[PHASE_FLUSH_EVENTS];
}

/**
 * bench_run_frames:
 * @window: a window that is shown
 * @n: number of frames
 * @tick: (nullable): what happens in each of them
 * @data: for @tick
 * @parts_us: (out) (array): @n times %BENCH_N_PARTS microseconds
 */
void
bench_run_frames (GtkWindow *window, guint n, BenchTick tick, gpointer data, double *parts_us)
{
  Frame frame = { .window = window, .tick = tick, .data = data };
  Mark marks[N_PHASES];

  frame.clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  for (Phase phase = PHASE_FLUSH_EVENTS; phase <= PHASE_AFTER_PAINT; phase++)
    {
      Mark *mark = &marks[phase];

      *mark = (Mark) { .frame = &frame, .phase = phase };
      mark->signal = g_signal_lookup (signals[phase], GDK_TYPE_FRAME_CLOCK);
      mark->hook = g_signal_add_emission_hook (mark->signal, 0, mark_cb, mark, NULL);
    }

  for (frame.round = 0; frame.round < n; frame.round++)
    {
      paint (&frame);
      take_parts (&frame, &parts_us[frame.round * BENCH_N_PARTS]);
    }

  for (guint i = 0; i < N_PHASES; i++)
    g_signal_remove_emission_hook (marks[i].signal, marks[i].hook);
}
