#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window from outside, as a screen reader and a keyboard would.

Expects an X display and a session bus; have_display() sees to both. One Desktop a process, since libatspi
keeps its first bus; the application may be started in it again and again.
"""
import os
import re
import subprocess
import sys
import tempfile
import time
import traceback

# For the program, not for libatspi in this process, which warns of what it finds gone.
os.environ.pop("G_DEBUG", None)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 120.0  # seconds, only to end what hangs: no test is to wait for a time
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


def call(bus, name, path, method, answer):
    """What a method of that full name answers, which takes nothing and answers one thing."""
    interface, method = method.rsplit(".", 1)
    return bus.call_sync(name, path, interface, method, None, GLib.VariantType("(%s)" % answer),
                         Gio.DBusCallFlags.NONE, int(PATIENCE * 1000), None).unpack()[0]


def accessibility_bus():
    """The address of the bus on which screen readers listen."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    return call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress", "s")


class FocusListener:
    """Hears what a screen reader hears when the keyboard goes on to another widget."""

    def __init__(self):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.heard = 0
        self.bus = Gio.DBusConnection.new_for_address_sync(accessibility_bus(), flags)
        self.bus.signal_subscribe(None, "org.a11y.atspi.Event.Object", "StateChanged", None, "focused",
                                  Gio.DBusSignalFlags.NONE, self.hear)
        # The bus answers in turn, so from here on it has learnt of the subscription.
        call(self.bus, "org.freedesktop.DBus", "/", "org.freedesktop.DBus.GetId", "s")

    def hear(self, *signal):
        self.heard += signal[5].unpack()[1]  # 1 where it comes, 0 where it goes

    def has_heard(self, number):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.heard > number


def children_of(node):
    found = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return [child for child in found if child is not None]


class Application:
    """One run of the program."""

    def __init__(self, command, **variables):
        environment = dict(os.environ, GTK_A11Y="atspi", G_DEBUG="fatal-warnings", LC_ALL="C.UTF-8",
                           GDK_BACKEND="x11", GSK_RENDERER="cairo", GSETTINGS_BACKEND="memory",
                           ADW_DISABLE_PORTAL="1", GTK_USE_PORTAL="0") | variables
        errors = tempfile.TemporaryFile(mode="w+")
        self.meet(subprocess.Popen(command, env=environment, stderr=errors), errors)

    def meet(self, process, errors):
        """Waits until what was started can be asked; errors is the file of what it says."""
        self.process, self.errors, self.sliders = process, errors, {}
        self.wait_for(self.x_window, "an X window")
        Atspi.init()
        Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))
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
        self.process.wait(PATIENCE)

    def search(self, title, *more):
        """What xdotool prints of the windows that the X server shows, by a pattern of titles."""
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--all", "--pid", str(self.process.pid),
                               "--name", title, *more], capture_output=True, text=True, check=False).stdout

    def x_window(self, title="."):
        found = self.search(title).split()
        return found[-1] if found else None

    def titles(self):
        """Of the windows that the X server shows, without tooltips, which have the name of the program.

        GTK 4.8 fails an assertion if it is asked over AT-SPI while a window comes.
        """
        popup = os.path.basename(os.readlink("/proc/%d/exe" % self.process.pid))
        return sorted(title for title in self.search(".", "getwindowname", "%@").splitlines() if title != popup)

    def has_keyboard(self, title=None):
        """Whether what is typed now reaches the program, in its window of that title or in any."""
        said = subprocess.run(["xdotool", "getwindowfocus", "getwindowpid", "getwindowname"], capture_output=True,
                              text=True, check=False).stdout.splitlines()
        return said[:1] == [str(self.process.pid)] and title in (None, *said[1:])

    def keys(self, *keys):
        self.wait_for(self.has_keyboard, "the keyboard")
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def write(self, text):
        self.wait_for(self.has_keyboard, "the keyboard")
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)

    def tab(self, listener):
        """Presses Tab, and waits until the keyboard is elsewhere as far as that is told: GTK 4.18 keeps some silent."""
        before, end = listener.heard, time.monotonic() + 3
        self.keys("Tab")
        while not listener.has_heard(before) and time.monotonic() < end:
            time.sleep(0.02)

    def focus_in(self, title, *roles):
        """What has the keyboard in the newest window, which has that title."""
        def look():
            below = children_of(self.root())[-1]
            return self.has_keyboard(title) and below.get_name() == title and next(
                (node for node in self.walk(below) if self.focused(node)
                 and (not roles or node.get_role_name() in roles)), None)
        return self.wait_for(look, "the keyboard in “%s”" % title)

    def choose(self, title, path):
        """Chooses a file in the dialog of GTK that is open. Written by keys, newer versions would complete it."""
        self.focus_in(title)
        self.keys("slash")
        Atspi.EditableText.set_text_contents(self.focus_in(title, "text", "entry"), str(path))
        self.keys("Return")

    def root(self):
        for node in children_of(Atspi.get_desktop(0)):
            if node.get_process_id() == self.process.pid:
                return node
        return None

    def walk(self, node=None, closed=()):
        """A widget and all below it, but for what is in those whose role is closed: there is much to ask."""
        node = node or self.root()
        yield node
        if closed and node.get_role_name() in closed:
            return
        for child in children_of(node):
            yield from self.walk(child, closed)

    def collect(self, look, below=None, closed=()):
        """All true answers of look(node), from a walk in which no widget went away."""
        return self.wait_for(lambda: [[answer for answer in map(look, self.walk(below, closed)) if answer]],
                             "a window that holds still")[0]

    def find(self, name, *roles):
        def look():
            for node in self.walk():
                if (not roles or node.get_role_name() in roles) and node.get_name() == name:
                    return node
            return None
        return self.wait_for(look, "%s “%s”" % (" or ".join(roles) or "widget", name))

    def names(self, *roles, below=None, closed=()):
        return self.collect(lambda node: node.get_role_name() in roles and node.get_name(), below, closed)

    def wait_for_label(self, text):
        self.find(text, "label")

    def window(self, title=None):
        """The window of that title, or the only one."""
        self.wait_for(lambda: title is None or title in self.titles(), "window “%s”" % title)
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
        # Of the interface, since newer versions hide it behind one of the node; GTK 4.8 takes no -1 for its end.
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def place(self, node, share_x=0.5):
        """Where a point of a widget is on the screen; GTK knows only where it is in its window.

        Newer versions count from the window's content, and the frame around it has a place less than 0.
        """
        def look():
            box = node.get_extents(Atspi.CoordType.WINDOW)
            return box if box.width > 0 and box.height > 0 else None

        box = self.wait_for(look, "a place of “%s”" % node.get_name())
        frame = self.frame_of(node).get_extents(Atspi.CoordType.WINDOW)
        title = "^%s$" % re.escape(self.frame_of(node).get_name())
        x_window = self.wait_for(lambda: self.x_window(title), "the X window")
        out = subprocess.run(["xdotool", "getwindowgeometry", "--shell", x_window],
                             capture_output=True, text=True, check=True).stdout
        window = dict(line.split("=") for line in out.split())
        return (int(window["X"]) + box.x - min(frame.x, 0) + int(box.width * share_x),
                int(window["Y"]) + box.y - min(frame.y, 0) + box.height // 2)

    def point_until(self, node, share_x, act, done):
        """Acts at a point of a widget, and waits until it is done.

        Newer versions of GTK leave out the padding around it: there it acts a little lower if that had no effect.
        """
        x, y = self.place(node, share_x)
        is_exact = tuple(map(int, self.root().get_toolkit_version().split(".")[:2])) < (4, 10)
        for below in (0,) if is_exact else range(0, 40, 6):
            act(x, y + below)
            try:
                wait_for(done, "an effect", PATIENCE if is_exact else 3)
                return
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
        self.process.wait(PATIENCE)
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
