#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-activation.py STEELYARD APP_ID BUILT_DATA: file managers and launchers start the program through the bus.

They do so with the service file and the desktop file as built, on a bus that knows no other Steelyard.
"""
import configparser
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

import uidrive

PROGRAM, APP_ID, DATA = sys.argv[1:]
EXAMPLES = pathlib.Path(__file__).parents[2] / "data/examples"
NAMES = ["live-auction-platform", "sensor-data-platform", "booking-api-rewrite", "storefront-full-stack"]
UNTITLED = "Untitled project"
# The process is known by its number and by what it says, which would go to the bus otherwise.
START = """#!/bin/sh
echo $$ >>{folder}/processes
export GTK_A11Y=atspi
exec {program} "$@" 2>>{folder}/errors
"""


def call(name, path, method, *arguments):
    return subprocess.run(["gdbus", "call", "--session", "--dest", name, "--object-path", path, "--method", method,
                           *arguments], check=True, capture_output=True, text=True).stdout


def call_application(method, *arguments):
    return call(APP_ID, "/" + APP_ID.replace(".", "/"), "org.freedesktop.Application." + method, *arguments)


def open_files(*files):
    call_application("Open", str([file.as_uri() for file in files]), "{}")


def copy_example(name, folder):
    """Under a name that is not the same as an address."""
    return pathlib.Path(shutil.copy(EXAMPLES / (name + ".steelyard.json"), folder / (name + " ü.steelyard.json")))


def title_of(file):
    return json.loads(file.read_text(encoding="utf-8"))["title"]


def install_service(folder):
    """The service file as built, but for the program that it starts."""
    start = folder / "start"
    start.write_text(START.format(folder=folder, program=os.path.abspath(PROGRAM)), encoding="utf-8")
    start.chmod(0o755)
    services = pathlib.Path(os.environ["XDG_DATA_HOME"], "dbus-1/services")
    services.mkdir(parents=True, exist_ok=True)
    name = APP_ID + ".service"
    built = pathlib.Path(DATA, name).read_text(encoding="utf-8")
    (services / name).write_text(re.sub(r"(?m)^Exec=\S+", "Exec=%s" % start, built), encoding="utf-8")
    call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.ReloadConfig")


class Process:
    """A process that the bus started, in the manner of subprocess.Popen; how it ended is not known."""

    returncode = -1

    def __init__(self, pid):
        self.pid = pid

    def poll(self):
        return None if os.path.exists("/proc/%d" % self.pid) else self.returncode

    def terminate(self):
        os.kill(self.pid, signal.SIGTERM)

    def wait(self, seconds):
        uidrive.wait_for(lambda: self.poll() is not None, "the end of the program", seconds)


class Activated(uidrive.Application):
    """The program as the bus started it last."""

    def __init__(self, folder):  # pylint: disable=super-init-not-called
        self.folder = folder
        self.meet(Process(self.processes()[-1]), open(folder / "errors", encoding="utf-8"))

    def processes(self):
        return [int(line) for line in (self.folder / "processes").read_text(encoding="utf-8").split()]


class Story:
    def __init__(self, folder):
        self.folder = folder
        self.files = [copy_example(name, folder) for name in NAMES]
        self.titles = [title_of(self.files[0])]
        install_service(folder)
        open_files(self.files[0])
        self.app = Activated(folder)

    def shows(self, *more):
        """These windows have come, no others, and in the one process."""
        self.titles = sorted([*self.titles, *more])
        self.app.wait_for(lambda: self.app.titles() == self.titles, "windows: " + ", ".join(self.titles))
        assert self.app.processes() == [self.app.process.pid], self.app.processes()
        owner = call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.GetConnectionUnixProcessID", APP_ID)
        assert owner == "(uint32 %d,)\n" % self.app.process.pid, owner

    def a_file_starts_the_program(self):
        self.shows()
        self.app.wait_for_label(self.files[0].name + " · saved")

    def more_files_open_beside_it(self):
        open_files(*self.files[1:3])
        self.shows(*map(title_of, self.files[1:3]))

    def a_launcher_asks_for_a_new_window(self):
        call_application("ActivateAction", "new-window", "[]", "{}")
        self.shows(UNTITLED)

    def an_older_launcher_runs_a_command_for_that(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(os.path.join(DATA, APP_ID + ".desktop"), encoding="utf-8")
        subprocess.run(entry["Desktop Action new-window"]["Exec"].split(), check=True)
        self.shows(UNTITLED)

    def an_older_file_manager_runs_the_program(self):
        done = subprocess.run([PROGRAM, self.files[3].as_uri()], check=True, capture_output=True, timeout=uidrive.PATIENCE)
        assert (done.stdout, done.stderr) == (b"", b""), done
        self.titles.remove(UNTITLED)  # the window used last holds nothing that could be lost
        self.shows(title_of(self.files[3]))

    def a_second_start_brings_no_window(self):
        call_application("Activate", "{}")
        call_application("ActivateAction", "new-window", "[]", "{}")  # or it might come only after the look
        self.shows(UNTITLED)

    def quits_without_a_word(self):
        call_application("ActivateAction", "quit", "[]", "{}")
        self.app.process.wait(uidrive.PATIENCE)
        assert self.app.said() == "", self.app.said()

    def starts_again_over_an_example(self):
        call_application("Activate", "{}")
        self.app = Activated(self.folder)
        self.app.wait_for(lambda: self.app.titles() == ["Example: Fraud scoring service"], "the example")
        assert len(self.app.processes()) == 2

    def closes_without_a_word(self):
        self.app.keys("ctrl+w")
        self.app.process.wait(uidrive.PATIENCE)
        assert self.app.said() == "", self.app.said()


def main():
    uidrive.have_display(alone=True)
    with tempfile.TemporaryDirectory() as folder:
        story = Story(pathlib.Path(folder))
        return uidrive.tell(story, [
            story.a_file_starts_the_program, story.more_files_open_beside_it, story.a_launcher_asks_for_a_new_window,
            story.an_older_launcher_runs_a_command_for_that, story.an_older_file_manager_runs_the_program,
            story.a_second_start_brings_no_window, story.quits_without_a_word, story.starts_again_over_an_example,
            story.closes_without_a_word])


if __name__ == "__main__":
    sys.exit(main())
