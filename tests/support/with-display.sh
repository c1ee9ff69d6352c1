#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# with-display.sh COMMAND…: runs it with a display, a session bus and empty folders of its own. The
# display is SY_SCREEN large, 1400x1000 where that is not set.
set -euo pipefail

if [ $# -eq 0 ]; then
  echo 'Usage: with-display.sh COMMAND…' >&2
  exit 2
fi

# Only to end what hangs.
patience_seconds=120
private=$(mktemp -d "${TMPDIR:-/tmp}/steelyard.XXXXXX")
started=()

# With --pdeathsig all that is started below ends with this script, even when that is killed.
# shellcheck disable=SC2317 # called by the trap
clean_up ()
{
  trap '' INT TERM HUP
  # The newest first: whoever uses the display goes before the display.
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do
    kill "${started[i]}" 2>/dev/null || true
    wait "${started[i]}" 2>/dev/null || true
  done
  rm -rf "$private"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Starts a server and reads the line with which it announces itself on descriptor 9. The read goes
# to the end of the line: Xvfb writes the number and the newline apart, and dies if the pipe is
# closed in between.
answer_of ()
{
  local line='' pipe=$private/answer-of-$1
  # A pipe for each, since the server before may not have let go of its own yet.
  mkfifo "$pipe"
  # Opening the pipe waits for the reader, so the redirection has to belong to the background.
  setpriv --pdeathsig TERM "$@" 9>"$pipe" >>"$private/log" 2>&1 &
  started+=($!)
  if ! read -r -t "$patience_seconds" line <"$pipe" || [ -z "$line" ]; then
    echo "with-display.sh: $1 did not start:" >&2
    cat "$private/log" >&2
    exit 1
  fi
  answer=$line
}

# Nothing of the person's own desktop reaches the command, and the other way round.
unset WAYLAND_DISPLAY XAUTHORITY AT_SPI_BUS_ADDRESS NO_AT_BRIDGE LANGUAGE
unset GTK_THEME GTK_MODULES GTK_PATH GDK_SCALE GDK_DPI_SCALE GDK_DEBUG GDK_DISABLE
unset ADW_DEBUG_COLOR_SCHEME ADW_DEBUG_HIGH_CONTRAST
export HOME=$private/home TMPDIR=$private/tmp
export XDG_CONFIG_HOME=$private/config XDG_DATA_HOME=$private/data XDG_CACHE_HOME=$private/cache
export XDG_STATE_HOME=$private/state XDG_RUNTIME_DIR=$private/run
mkdir -m 700 "$private"/{home,tmp,config,data,cache,state,run}
mkdir "$XDG_CONFIG_HOME/gtk-4.0"
cat >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<'INI'
[Settings]
gtk-font-name=Cantarell 11
gtk-enable-animations=0
gtk-dialogs-use-header=1
INI

export LC_ALL=C.UTF-8
export GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=test G_DEBUG=fatal-warnings
export GSETTINGS_BACKEND=memory ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0
# GTK must not so much as probe for GL: the drivers are slow to load and leak. Each version warns of
# what the other is told.
if pkg-config --atleast-version=4.16 gtk4; then
  export GDK_DISABLE=gl,vulkan
else
  export GDK_DEBUG=gl-disable
fi

# Keys do not repeat: on a busy machine a key may be down for long.
answer_of Xvfb -displayfd 9 -screen 0 "${SY_SCREEN:-1400x1000}x24" -nolisten tcp -noreset -dpi 96 -r
export DISPLAY=:$answer
answer_of dbus-daemon --session --nofork --nopidfile --print-address=9
export DBUS_SESSION_BUS_ADDRESS=$answer
setpriv --pdeathsig TERM openbox --sm-disable >>"$private/log" 2>&1 &
started+=($!)
until xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; do
  if [ $SECONDS -ge $patience_seconds ]; then
    echo 'with-display.sh: openbox did not start.' >&2
    exit 1
  fi
  sleep 0.05
done
# Out of the way: where it rests on a widget, GTK sooner or later shows a tooltip.
xdotool mousemove 10000 10000

# In the background, since bash would put a signal off until a command in the foreground has ended.
setpriv --pdeathsig TERM "$@" <&0 &
started+=($!)
status=0
wait "${started[-1]}" || status=$?
exit "$status"
