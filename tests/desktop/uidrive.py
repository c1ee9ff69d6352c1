#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window from outside, as a screen reader and a keyboard would.

Expects an X display and a session bus; have_display() sees to both. One Desktop a process, since libatspi
keeps its first bus; the application may be started in it again and again.
"""
import os
import subprocess
import sys
import tempfile
import time
import traceback

# For the program, not for libatspi in this process, which warns of what it finds gone.
os.environ.pop("G_DEBUG", None)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20.0  # seconds
CONTROLS = {"push button", "button", "toggle button", "check box", "switch", "slider", "spin button",
            "text", "entry", "combo box", "menu item", "link", "level bar"}


class Missing(AssertionError):
    """What was waited for did not come."""


def have_display(alone=False):
    """Starts the program anew on a display and a bus of its own where there is none; alone, in any case."""
    if os.environ.get("SY_TEST_ALONE" if alone else "DISPLAY"):
        if not alone:  # what one test leaves unsaved would come back in the next
            os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp()
        return
    os.environ["SY_TEST_ALONE"] = "yes"
    helper = os.environ.get("SY_WITH_DISPLAY") or os.path.join(
        os.path.dirname(os.path.abspath(__file__)), "..", "support", "with-display.sh")
    os.execv(helper, [helper, sys.executable] + sys.argv)


def wait_for(look, what, patience=PATIENCE):
    """Asks until the answer is true; widgets that go away while they are asked are no answer."""
    end = time.monotonic() + patience
    while True:
        try:
            answer = look()
        except GLib.Error:
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Missing("not there: " + what)
        time.sleep(0.03)


def children_of(node):
    found = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return [child for child in found if child is not None]


class Application:
    """One run of the program."""

    def __init__(self, command, **variables):
        environment = dict(os.environ, GTK_A11Y="atspi", G_DEBUG="fatal-warnings", LC_ALL="C.UTF-8",
                           GDK_BACKEND="x11", GSK_RENDERER="cairo", GSETTINGS_BACKEND="memory",
                           ADW_DISABLE_PORTAL="1", GTK_USE_PORTAL="0", **variables)
        errors = tempfile.TemporaryFile(mode="w+")
        self.meet(subprocess.Popen(command, env=environment, stderr=errors), errors)

    def meet(self, process, errors):
        """Waits until what was started can be asked; errors is the file of what it says."""
        self.process, self.errors, self.sliders = process, errors, {}
        self.wait_for(self.x_window, "an X window")
        time.sleep(1)  # AT-SPI stays slow for good if it is asked before the program has set it up
        Atspi.init()
        Atspi.set_timeout(3000, 10000)
        self.wait_for(self.root, "the program on the accessibility bus")

    def wait_for(self, look, what):
        def look_at_living():
            if self.process.poll() is not None:
                raise Missing("the program ended with %d: %s" % (self.process.returncode, self.said()))
            return look()
        return wait_for(look_at_living, what)

    def said(self):
        self.errors.seek(0)
        return self.errors.read()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(10)

    def x_window(self, title="."):
        out = subprocess.run(["xdotool", "search", "--onlyvisible", "--all", "--pid",
                              str(self.process.pid), "--name", title],
                             capture_output=True, text=True, check=False).stdout.split()
        return out[-1] if out else None

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def write(self, text):
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)

    def choose(self, path):
        """Chooses a file in the dialog of GTK that is open. Written by keys, newer versions would complete it."""
        def look():
            return next((node for node in self.walk() if node.get_role_name() in ("text", "entry")
                         and self.focused(node)), None)

        def ask():
            self.keys("slash")  # which comes to nothing while the dialog has no keyboard yet
            try:
                return wait_for(look, "an entry", 1)
            except Missing:
                return None

        Atspi.EditableText.set_text_contents(self.wait_for(ask, "an entry"), str(path))
        self.keys("Return")

    def root(self):
        for node in children_of(Atspi.get_desktop(0)):
            if node.get_process_id() == self.process.pid:
                return node
        return None

    def walk(self, node=None):
        node = node or self.root()
        yield node
        for child in children_of(node):
            yield from self.walk(child)

    def collect(self, look, below=None):
        """All true answers of look(node), from a walk in which no widget went away."""
        return self.wait_for(lambda: [[answer for answer in map(look, self.walk(below)) if answer]],
                             "a window that holds still")[0]

    def find(self, name, *roles):
        def look():
            for node in self.walk():
                if node.get_name() == name and (not roles or node.get_role_name() in roles):
                    return node
            return None
        return self.wait_for(look, "%s “%s”" % (" or ".join(roles) or "widget", name))

    def names(self, *roles, below=None):
        return self.collect(lambda node: node.get_role_name() in roles and node.get_name(), below)

    def wait_for_label(self, text):
        self.wait_for(lambda: text in self.names("label"), "label “%s”" % text)

    def window(self, title=None):
        """The window of that title, or the only one."""
        return self.wait_for(
            lambda: next((w for w in children_of(self.root()) if title in (None, w.get_name())), None),
            "window “%s”" % title)

    def actions(self, node):
        found = []
        for i in range(node.get_n_actions()):
            try:
                found.append(node.get_action_name(i))
            except GLib.Error:  # GTK 4.8 counts disabled actions and then does not name them
                pass
        return found

    def act(self, title, action):
        """Calls one of the window's enabled actions, such as win.undo."""
        window = self.window(title)
        names = self.wait_for(lambda: action in self.actions(window) and self.actions(window),
                              "action " + action)
        window.do_action(names.index(action))

    def slider(self, name):
        if name not in self.sliders:
            self.sliders[name] = self.find(name, "slider")
        return self.sliders[name]

    def set_value(self, name, value):
        self.slider(name).get_value_iface().set_current_value(float(value))

    def get_value(self, name):
        return self.slider(name).get_value_iface().get_current_value()

    def text(self, node):
        return Atspi.Text.get_text(node, 0, -1)  # newer versions hide it behind one of the node

    def place(self, node, share_x=0.5):
        """Where a point of a widget is on the screen; GTK knows only where it is in its window.

        Newer versions count from the window's content, and the frame around it has a place less than 0.
        """
        box = node.get_extents(Atspi.CoordType.WINDOW)
        frame = self.frame_of(node).get_extents(Atspi.CoordType.WINDOW)
        x_window = self.wait_for(self.x_window, "an X window")  # a search fails while a tooltip goes
        out = subprocess.run(["xdotool", "getwindowgeometry", "--shell", x_window],
                             capture_output=True, text=True, check=True).stdout
        window = dict(line.split("=") for line in out.split())
        return (int(window["X"]) + box.x - min(frame.x, 0) + int(box.width * share_x),
                int(window["Y"]) + box.y - min(frame.y, 0) + box.height // 2)

    def point_until(self, node, share_x, act, done):
        """Acts at a point of a widget, or a little lower: newer versions of GTK leave out the padding around it."""
        x, y = self.place(node, share_x)
        for below in range(0, 40, 6):
            act(x, y + below)
            try:
                return wait_for(done, "an effect", 1)
            except Missing:
                pass
        raise Missing("no effect on “%s”" % node.get_name())

    def frame_of(self, node):
        while node.get_parent() != self.root():
            node = node.get_parent()
        return node

    def point(self, x, y, *then):
        # Without --sync, which waits for long where the pointer is there already.
        subprocess.run(["xdotool", "mousemove", str(x), str(y), *then], check=True)

    def nameless(self):
        """Controls that a screen reader announces as nothing, as the name of a class, or with a mnemonic.

        But for the button that closes a toast, which libadwaita 1.2 does not name, and all items of menus where GTK
        names none, as 4.18 does.
        """
        def look(node):
            role, name = node.get_role_name(), node.get_name()
            if role not in CONTROLS or (name and "_" not in name and not name.startswith(("Gtk", "Sy", "Adw"))):
                return None
            return node.get_parent().get_name() != "AdwToastWidget" and "%s “%s”" % (role, name)

        items = self.names("menu item")
        return [found for found in self.collect(look) if items or not found.startswith("menu item")]

    def press(self, name, *roles):
        """Does what a press on a button does."""
        self.find(name, *(roles or ("push button", "button"))).do_action(0)

    def focused(self, node):
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    def ends_without_a_word(self):
        self.stop()
        assert self.said() == "", self.said()

    def closes_without_a_word(self):
        """As a person ends it, who has saved."""
        self.keys("ctrl+w")
        self.process.wait(10)
        assert self.process.returncode == 0 and self.said() == "", (self.process.returncode, self.said())


def tell(story, chapters):
    """Runs the chapters in their order, as a test in TAP; a story goes on after a chapter that fails."""
    failed = 0
    print("1..%d" % len(chapters), flush=True)
    for number, chapter in enumerate(chapters, 1):
        begin = time.monotonic()
        try:
            chapter()
            print("ok %d - %s\n# %.1f s" % (number, chapter.__name__, time.monotonic() - begin), flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print("not ok %d - %s" % (number, chapter.__name__))
            print("".join("# " + line + "\n" for line in traceback.format_exc().splitlines()),
                  end="", flush=True)
    if story.app:
        story.app.stop()
    return 1 if failed else 0
