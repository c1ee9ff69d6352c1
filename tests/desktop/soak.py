#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""soak.py STEELYARD APP_ID [--seconds S] [--actions N] [--seed N]: what nobody would do, for long.

Random keys, clicks, widgets and files, until the program dies, warns, or time is up. Each action draws from
numbers of its own, made of the seed and its place, so that a run with the same seed does the same as far as
the program is at the same place.
"""
import argparse
import collections
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
import warnings

import uidrive
from uidrive import Atspi, Gio, GLib

TOP = pathlib.Path(__file__).parents[2]
BAD = re.compile(r"CRITICAL|WARNING|ERROR|Sanitizer|runtime error|assertion", re.IGNORECASE)
EXAMPLES = 8  # files that are read without a fault come first
# Faults of GTK 4.8 itself, which are counted: a window goes while a button of the pointer is down in it; a menu
# is due by a click from a screen reader, which comes 250 ms late, where no monitor shows its window any more;
# the accessibility bus is told of a window that has no place on it yet; Return on the head of a column in a
# chooser of files that still reads its folder; its Save by a screen reader, where nothing in it has the focus.
KNOWN = re.compile(r".*(?:Gtk-WARNING.*Broken accounting of active state for widget"
                   r"|Gdk-CRITICAL.*gdk_monitor_get_geometry: assertion 'GDK_IS_MONITOR"
                   r"|Gtk-CRITICAL.*gtk_tree_sortable_get_sort_column_id: assertion 'GTK_IS_TREE_SORTABLE"
                   r"|Gtk-CRITICAL.*gtk_widget_is_ancestor: assertion 'GTK_IS_WIDGET \(widget\)"
                   r"|GLib-CRITICAL.*g_variant_is_object_path: assertion 'string != NULL').*\n")
SLOW = 300.0  # seconds without an answer, after which the program counts as dead
MANY = 5  # windows, from which on more are closed than opened
WALK = ["Tab"] * 6 + ["shift+Tab"] * 3 + ["Up", "Down", "Left", "Right"] * 2 + [
    "Return", "Return", "space", "space", "Escape", "Home", "End", "Prior", "Next", "BackSpace", "Delete"]
SHORTCUTS = ["F6", "shift+F6", "F9", "F10", "shift+F10", "F11", "F2", "ctrl+n", "ctrl+o", "ctrl+s", "ctrl+shift+s",
             "ctrl+z", "ctrl+z", "ctrl+y", "ctrl+shift+z", "ctrl+f", "ctrl+d", "ctrl+t", "ctrl+i", "ctrl+w",
             "ctrl+comma",
             "alt+d", "alt+s", "alt+c", "alt+1", "alt+2", "alt+3", "alt+Down", "alt+Up", "alt+Left", "ctrl+plus",
             "ctrl+minus", "ctrl+0", "ctrl+a", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+question", "ctrl+l", "ctrl+Tab"]
TEXTS = ["0", "1", "7", "10", "99", "-3", "x", "team", "Wörld", "2031-02-29", "2027-01-05", "a longer text, of some words",
         "~", "/", "../", "\"<b>"]
STUB = "[Desktop Entry]\nType=Application\nName=Stub\nExec=/bin/true %u\nMimeType={};\n"
TYPES = ["x-scheme-handler/https", "x-scheme-handler/http", "x-scheme-handler/mailto", "inode/directory", "text/html",
         "text/plain", "application/json"]


def have_own_world():
    """A display, a bus and folders of its own, and nothing outside of them that could be written."""
    uidrive.have_display(alone=True)
    if "SY_SOAK_FOLDER" not in os.environ:
        folder = os.environ["SY_SOAK_FOLDER"] = os.path.dirname(os.environ["HOME"])
        helper = str(TOP / "tests/support/with-read-only-disks.sh")
        os.execv(helper, [helper, folder, sys.executable] + sys.argv)
    return pathlib.Path(os.environ["SY_SOAK_FOLDER"])


def launch_nothing(folder):
    """Links, and folders that are to be shown, lead to a program that does nothing."""
    applications = pathlib.Path(os.environ["XDG_DATA_HOME"], "applications")
    applications.mkdir()
    (applications / "stub.desktop").write_text(STUB.format(";".join(TYPES)), encoding="utf-8")
    pathlib.Path(os.environ["XDG_CONFIG_HOME"], "mimeapps.list").write_text(
        "[Default Applications]\n" + "".join(kind + "=stub.desktop\n" for kind in TYPES), encoding="utf-8")
    stubs = folder / "stubs"
    stubs.mkdir()
    (stubs / "xdg-open").symlink_to("/bin/true")
    os.environ["PATH"] = "%s:%s" % (stubs, os.environ["PATH"])


class Files:
    """What there is to open, and what somebody else does to it meanwhile."""

    def __init__(self, folder):
        self.folder, self.catalogues = folder / "files", pathlib.Path(os.environ["XDG_DATA_HOME"], "steelyard/catalogues")
        self.folder.mkdir()
        self.sources = [file for place in ("data/examples", "data/catalogue", "tests/cases/good", "tests/cases/bad")
                        for file in sorted((TOP / place).glob("*.json"))]
        self.names = [self.folder / file.name for file in self.sources] + [self.folder / "saved.steelyard.json"]
        for file, name in zip(self.sources, self.names):
            shutil.copy(file, name)
        os.mkfifo(self.folder / "pipe.steelyard.json")
        (self.folder / "lost.steelyard.json").symlink_to("nowhere")
        self.names += [self.folder / "pipe.steelyard.json", self.folder / "lost.steelyard.json", self.folder]

    def pick(self, rng):
        return rng.choice(self.names[:EXAMPLES] if rng.random() < 0.6 else self.names)

    def change(self, rng):
        """Puts something else in the place of a file, or takes it away."""
        name = rng.choice(self.names[:-3] + sorted(self.catalogues.glob("*.json")))
        source = rng.choice(self.sources)
        what = rng.choice(["copy", "copy", "cut", "weight", "remove", "version"])
        if what == "remove":
            name.unlink(missing_ok=True)
            return "remove " + name.name
        data = source.read_bytes() if what == "copy" or not name.exists() else name.read_bytes()
        if what == "cut":
            data = data[:rng.randrange(len(data) + 1)]
        elif what in ("weight", "version"):
            data = re.sub(rb'("%s"): \d+' % what.encode(), rb"\1: %d" % rng.randrange(11), data, count=rng.randrange(1, 9))
        if rng.random() < 0.5:
            name.write_bytes(data)
        else:
            new = name.with_suffix(".new")
            new.write_bytes(data)
            new.replace(name)
        return "%s %s" % (what, name.name)


class Died(Exception):
    """The program did what it must not."""


class Soak:
    def __init__(self, program, app_id, seed, folder):
        self.program, self.app_id, self.seed = program, app_id, seed
        self.files = Files(folder)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.last = collections.deque(maxlen=50)
        self.counts = collections.Counter()
        self.number, self.starts, self.slowest, self.app = 0, 0, 0.0, None
        self.nodes, self.windows = [], []
        self.killed, self.known = False, 0

    def start(self, rng):
        files = [self.files.pick(rng)] if rng.random() < 0.5 else []
        self.note("start " + " ".join(file.name for file in files))
        self.app = uidrive.Application([self.program, *files], G_DEBUG="fatal-criticals")
        self.starts += 1
        self.nodes, self.windows = [], []

    def note(self, text):
        self.last.append("%6d  %s" % (self.number, text))

    def replace_note(self, text):
        self.last.pop()
        self.note(text)

    def check_end(self):
        """Whether it has ended, as it may when its last window is closed."""
        if self.app.process.poll() is None:
            return False
        code, known = self.app.process.returncode, len(KNOWN.findall(self.app.said()))
        self.check_said()
        if code != 0 and not (self.killed and code == -signal.SIGKILL) and not (known and code == -signal.SIGTRAP):
            raise Died("ended with %d" % code)
        self.known += known
        return True

    def check_said(self):
        if BAD.search(KNOWN.sub("", self.app.said())):
            raise Died("said what it must not")

    def settle(self):
        """Waits until the program has done what it was told: it answers in its turn."""
        begin = time.monotonic()
        try:
            self.bus.call_sync(self.app_id, "/" + self.app_id.replace(".", "/"), "org.gtk.Actions", "List", None, None,
                               Gio.DBusCallFlags.NO_AUTO_START, int(SLOW * 1000), None)
        except GLib.Error as error:
            if error.matches(Gio.io_error_quark(), Gio.IOErrorEnum.TIMED_OUT):
                raise Died("no answer for %d s" % SLOW) from error
            try:  # a start that is not at the bus yet, or an end
                self.app.process.wait(1)
            except subprocess.TimeoutExpired:
                pass
        self.slowest = max(self.slowest, time.monotonic() - begin)

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], capture_output=True, check=False)

    def look(self):
        """Windows that are seen; one that was put away comes back."""
        self.check_said()
        self.windows = self.app.search(".").split()
        if not self.windows:
            hidden = subprocess.run(["xdotool", "search", "--all", "--pid", str(self.app.process.pid), "--name", "."],
                                    capture_output=True, text=True, check=False).stdout.split()
            for window in hidden:
                self.xdotool("windowmap", window)

    def keys(self, *keys):
        self.xdotool("key", "--clearmodifiers", "--delay", "0", *keys)
        return " ".join(keys)

    def write(self, text):
        self.xdotool("type", "--clearmodifiers", "--delay", "0", text)
        return "type " + text

    def do_walk(self, rng):
        return self.keys(*rng.choices(WALK, k=rng.choice([1, 1, 2, 4])))

    def do_shortcut(self, rng):
        return self.keys(rng.choice(SHORTCUTS))

    def do_write(self, rng):
        return self.write(rng.choice(TEXTS))

    def do_click(self, rng):
        if not self.windows:
            return "no window"
        place = rng.choice(self.windows)
        x, y, button = rng.randrange(1200), rng.randrange(900), rng.choices([1, 3, 4, 5], [8, 1, 1, 1])[0]
        out = subprocess.run(["xdotool", "getwindowgeometry", "--shell", place], capture_output=True, text=True,
                             check=False).stdout
        size = dict(line.split("=") for line in out.split())
        if "WIDTH" not in size:
            return "a window that is gone"
        if int(size["WIDTH"]) < 20:  # what GTK keeps for itself; behind it is the menu of the window manager
            return "no window"
        x, y = x % int(size["WIDTH"]), y % int(size["HEIGHT"])
        self.xdotool("mousemove", "--window", place, x, y, "click", "--repeat", rng.choice([1, 1, 1, 2]), "--delay", "0",
                     button)
        return "click %d at %d, %d in %s" % (button, x, y, place)

    def do_drag(self, rng):
        if not self.windows:
            return "no window"
        place = rng.choice(self.windows)
        x, y, dx, dy = rng.randrange(900), rng.randrange(60, 700), rng.randrange(-90, 90), rng.randrange(-60, 60)
        self.xdotool("mousemove", "--window", place, x, y, "mousedown", "1", "mousemove_relative", "--", dx // 2, dy // 2,
                     "mousemove_relative", "--", dx // 2, dy // 2, "mouseup", "1")
        return "drag from %d, %d by %d, %d in %s" % (x, y, dx, dy, place)

    def do_resize(self, rng):
        if not self.windows:
            return "no window"
        place = rng.choice(self.windows)
        width, height = rng.choice([(360, 294), (360, 800), (800, 600), (1024, 768), (1280, 800), (1400, 1000)])
        self.xdotool("windowsize", place, width, height)
        return "resize %s to %dx%d" % (place, width, height)

    def find_nodes(self, rng):
        """Widgets on a random way down the newest window, mostly."""
        # GTK 4.8 fails an assertion if it is asked for its windows while one comes.
        before = self.windows
        time.sleep(0.05)
        self.settle()
        self.look()
        if self.windows != before:
            return
        below = uidrive.children_of(self.app.root())
        if not below:
            return
        node = below[-1] if rng.random() < 0.85 else rng.choice(below)
        while node is not None:
            count = node.get_child_count()
            if node.get_n_actions() or node.get_value_iface() or node.get_editable_text_iface():
                self.nodes.append(node)
            node = node.get_child_at_index(rng.randrange(count)) if count else None

    def act_on(self, node, rng):
        role, name = node.get_role_name(), node.get_name()[:40]
        box = node.get_extents(Atspi.CoordType.WINDOW)
        if role != "frame" and (box.width <= 0 or box.height <= 0):
            return "not seen: %s “%s”" % (role, name)
        value = node.get_value_iface()
        if value:
            low, high = value.get_minimum_value(), value.get_maximum_value()
            to = low + rng.randrange(11) * (high - low) / 10
            value.set_current_value(to)
            return "%s “%s” to %g" % (role, name, to)
        if node.get_editable_text_iface() and rng.random() < 0.7:
            text = rng.choice(TEXTS)
            Atspi.EditableText.set_text_contents(node, text)
            return "text of %s “%s”: %s" % (role, name, text)
        # Others are what GTK's own parts tell themselves, such as “row.rename” where no row is.
        actions = [action for action in self.app.actions(node) if re.match(r"(win\.|app\.|window\.|[^.]*$)", action)]
        if not actions:
            return "no action of %s “%s”" % (role, name)
        index = rng.randrange(len(actions))
        self.replace_note("action %s of %s “%s”" % (actions[index], role, name))
        node.do_action(self.app.actions(node).index(actions[index]))
        return "action %s of %s “%s”" % (actions[index], role, name)

    def do_widget(self, rng):
        try:
            if len(self.nodes) < 4 or rng.random() < 0.4:
                self.nodes = self.nodes[-12:]
                self.find_nodes(rng)
            return self.act_on(rng.choice(self.nodes), rng) if self.nodes else "no widget"
        except (GLib.Error, AttributeError):
            self.nodes = []
            return self.last[-1][8:] + ", which is gone"

    def do_open(self, rng):
        if len(self.windows) > MANY:
            return self.do_close(rng)
        files = [self.files.pick(rng) for _ in range(rng.choice([1, 1, 1, 3]))]
        self.bus.call_sync(self.app_id, "/" + self.app_id.replace(".", "/"), "org.freedesktop.Application", "Open",
                           GLib.Variant("(asa{sv})", ([file.as_uri() for file in files], {})), None,
                           Gio.DBusCallFlags.NO_AUTO_START, int(SLOW * 1000), None)
        return "open " + " ".join(file.name for file in files)

    def do_choose(self, rng):
        how, file = rng.choice(["ctrl+o", "ctrl+shift+s"]), self.files.pick(rng)
        self.keys(how)
        self.settle()
        if how == "ctrl+shift+s":
            self.keys("ctrl+a")
        self.write(str(file))
        then = rng.choice(["Return", "Return", "Return", "Escape", "ctrl+w", "alt+F4"])
        self.keys(then)
        return "%s, %s, %s" % (how, file.name, then)

    def do_close(self, rng):
        then = rng.choice(["alt+d", "alt+d", "alt+d", "Escape", "alt+c", "Return", "alt+s"])
        self.keys("ctrl+w")
        if rng.random() < 0.7:
            self.settle()
        self.keys(then)
        return "ctrl+w, " + then

    def do_change(self, rng):
        return self.files.change(rng)

    def do_kill(self, _rng):
        self.killed = True
        self.app.process.kill()
        self.app.process.wait(uidrive.PATIENCE)
        return "kill"

    KINDS = {do_walk: 300, do_shortcut: 160, do_write: 60, do_click: 160, do_drag: 30, do_resize: 20, do_widget: 180,
             do_open: 20, do_choose: 20, do_close: 25, do_change: 25, do_kill: 1}

    def step(self):
        self.number += 1
        rng = random.Random("%d/%d" % (self.seed, self.number))
        self.killed = False
        if self.app is None or self.check_end():
            self.start(rng)
        if self.number % 5 == 0:
            self.look()
        kind = rng.choices(list(self.KINDS), self.KINDS.values())[0]
        name = kind.__name__[3:]
        self.note("… " + name)
        try:
            text = kind(self, rng)
        except GLib.Error as error:
            text = "%s: %s" % (self.last[-1][8:], error.message)
        self.replace_note(text)
        self.counts[name] += 1
        if not self.killed:
            self.settle()
        if self.check_end():
            self.app = None

    def where(self):
        """Where it died, if there is a debugger and the system leaves it the memory."""
        core = next(iter(sorted(pathlib.Path().glob("core*"))), None)
        if core is None or not shutil.which("gdb"):
            return ""
        return subprocess.run(["gdb", "-batch", "-ex", "bt 60", self.program, core], capture_output=True, text=True,
                              check=False).stdout

    def run(self, seconds, actions):
        begin, fault = time.monotonic(), None
        try:
            while self.number < actions and time.monotonic() < begin + seconds:
                self.step()
            if self.app is not None:
                self.app.stop()
                self.check_end()
        except (Died, uidrive.Missing) as error:
            fault = str(error)
        took = time.monotonic() - begin
        print("%d actions in %.0f s (%.0f a second), %d starts, slowest answer %.2f s, "
              "%d known faults of GTK" %
              (self.number, took, self.number / took, self.starts, self.slowest, self.known))
        print(", ".join("%s %d" % pair for pair in self.counts.most_common()))
        if fault is not None:
            print("The last actions:", *self.last, sep="\n")
            print(fault, self.app.said() if self.app else "", self.where(), sep="\n")
        return 0 if fault is None else 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("app_id")
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--actions", type=float, default=float("inf"))
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10 ** 6))
    options = parser.parse_args()
    # Drawn once: the program starts itself anew.
    if "--seed" not in sys.argv:
        sys.argv += ["--seed", str(options.seed)]
    folder = have_own_world()
    os.chdir(folder)
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)
    warnings.simplefilter("ignore")  # newer names are not in older versions of libatspi
    launch_nothing(folder)
    print("Seed %d" % options.seed, flush=True)
    return Soak(options.program, options.app_id, options.seed, folder).run(options.seconds, options.actions)


if __name__ == "__main__":
    sys.exit(main())
