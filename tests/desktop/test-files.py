#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-files.py STEELYARD: what is kept over the ends of the program, in the files of a person and in its own."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from urllib.parse import unquote, urlparse
from xml.etree import ElementTree

import uidrive

EXAMPLES = pathlib.Path(__file__).parents[2] / "data/examples"
NAMES = ["fraud-scoring-service", "live-auction-platform", "sensor-data-platform", "booking-api-rewrite"]
CATALOGUE = "sqlite-vs-postgresql"
UNTITLED = "Untitled project"
SLIDER, CRITERION = "Real-time communication", "realtime"
RESTORED = "Changes that were not saved are restored"
BUTTONS = ("push button", "button")
PAUSE = 3  # seconds without a change, before a draft is written
BROKEN = '{\n "format": ]\n'


def copy_example(name, folder):
    return pathlib.Path(shutil.copy(EXAMPLES / (name + ".steelyard.json"), folder / (name + " 100% ü.steelyard.json")))


def read(file):
    return json.loads(file.read_text(encoding="utf-8"))


def weight_in(file):
    return read(file)["criteria"][CRITERION]["weight"]


def change_elsewhere(file, weight):
    """As an editor does, which puts another file in its place."""
    profile = read(file)
    profile["criteria"][CRITERION]["weight"] = weight
    new = file.with_suffix(".new")
    new.write_text(json.dumps(profile), encoding="utf-8")
    new.rename(file)


class Run(uidrive.Application):
    """One run of the program, which may have several windows."""

    def kill(self):
        self.process.kill()
        self.process.wait(uidrive.PATIENCE)
        assert self.said() == "", self.said()

    def terminate(self, by=signal.SIGTERM):
        """As at the end of a session, or as Ctrl+C does in a terminal."""
        self.process.send_signal(by)
        self.process.wait(uidrive.PATIENCE)
        assert (self.process.returncode, self.said()) == (0, ""), (self.process.returncode, self.said())

    def shows(self, *titles):
        self.wait_for(lambda: self.titles() == sorted(titles), "windows: " + ", ".join(titles))

    def find_below(self, below, name, *roles):
        """The first of that name, or whose name begins with it."""
        return self.wait_for(lambda: next((node for node in self.walk(below()) if node.get_role_name() in roles
                                           and node.get_name().startswith(name)), None), name)

    def slider_of(self, title):
        if title not in self.sliders:
            self.sliders[title] = self.find_below(lambda: self.window(title), SLIDER, "slider")
        return self.sliders[title].get_value_iface()

    def move(self, title, value):
        self.slider_of(title).set_current_value(float(value))

    def weight(self, title):
        return self.slider_of(title).get_current_value()

    def wait_for_weight(self, title, value):
        self.wait_for(lambda: self.weight(title) == value, "%s at %d" % (SLIDER, value))

    def notices(self, title):
        return self.names("alert", below=self.window(title), closed=("list",))

    def wait_for_notices(self, title, *starts):
        """These notices stand there, in this order, and no others."""
        def look():
            found = self.notices(title)
            return len(found) == len(starts) and all(map(str.startswith, found, starts))
        self.wait_for(look, "notices: " + (", ".join(starts) or "none"))

    def wait_for_state(self, title, state):
        self.wait_for(lambda: any(node.get_role_name() == "label" and node.get_name() == state
                                  for node in self.walk(self.window(title))), "“%s”" % state)

    def press_in(self, title, name):
        self.find_below(lambda: self.window(title), name, *BUTTONS).do_action(0)

    def press_at(self, title, notice, name):
        bar = self.find_below(lambda: self.window(title), notice, "alert")
        self.find_below(lambda: bar, name, *BUTTONS).do_action(0)


class Story:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.data = pathlib.Path(os.environ["XDG_DATA_HOME"], "steelyard")
        self.files = [copy_example(name, folder) for name in NAMES]
        self.titles = [read(file)["title"] for file in self.files]
        self.app = Run([program, self.files[0]])
        self.other = None

    def drafts(self):
        return set(self.data.glob("drafts/*/profile.steelyard.json"))

    def wait_for_drafts(self, number):
        self.app.wait_for(lambda: len(self.drafts()) == number, "%d drafts" % number)

    def start(self, *files, **environment):
        self.app = Run([self.program, *files], **environment)

    def open(self, *files):
        """From a file manager, which starts the program again."""
        done = subprocess.run([self.program, *files], check=True, capture_output=True, timeout=uidrive.PATIENCE)
        assert (done.stdout, done.stderr) == (b"", b""), done

    def a_pause_makes_a_draft(self):
        title, file = self.titles[0], self.files[0]
        before = file.read_bytes()
        moves = []
        for value in (4, 5, 6, 7, 8):
            start = time.time()
            self.app.move(title, value)
            moves.append((start, time.time()))
            time.sleep(0.2 * PAUSE)  # on a slow machine it may be a pause
        self.wait_for_drafts(1)
        draft, = self.drafts()
        made = (draft.parent / "origin.ini").stat().st_mtime
        assert all(made > start + PAUSE - 0.1 for start, end in moves if end < made), (made, moves)
        self.app.wait_for(lambda: weight_in(draft) == 8, "the draft")
        assert file.read_bytes() == before
        self.app.wait_for_state(title, file.name + " · edited")

    def a_kill_loses_nothing(self):
        title, file = self.titles[0], self.files[0]
        before = file.read_bytes()
        self.app.kill()
        self.start()
        self.app.shows(title)
        self.app.wait_for_state(title, file.name + " · edited")
        assert self.app.weight(title) == 8
        self.app.wait_for_notices(title, RESTORED)
        assert file.read_bytes() == before
        self.app.press_at(title, RESTORED, "Save…")
        self.app.wait_for_state(title, file.name + " · saved")
        self.app.wait_for_notices(title)
        assert weight_in(file) == 8
        self.wait_for_drafts(0)
        assert not list(self.data.glob("drafts/*"))

    def the_end_of_the_session_comes_before_the_draft(self):
        self.app.keys("ctrl+n")
        self.app.shows(self.titles[0], UNTITLED)
        self.app.move(UNTITLED, 9)
        self.app.terminate()
        assert len(self.drafts()) == 1
        self.start()
        self.app.shows(UNTITLED)
        self.app.wait_for_notices(UNTITLED, RESTORED)
        assert self.app.weight(UNTITLED) == 9

    def undo_brings_back_what_was_discarded(self):
        self.app.press_at(UNTITLED, RESTORED, "Discard")
        self.app.wait_for_notices(UNTITLED)
        self.app.wait_for_weight(UNTITLED, 0)
        self.wait_for_drafts(0)
        self.app.act(UNTITLED, "win.undo")
        self.app.wait_for_weight(UNTITLED, 9)

    def several_windows_come_back(self):
        self.open(*self.files[:2])
        for title, value in zip(self.titles[:2], (1, 2)):
            self.app.wait_for(lambda shown=title: shown in self.app.titles(), title)
            self.app.move(title, value)
        self.wait_for_drafts(3)
        self.app.kill()
        change_elsewhere(self.files[1], 6)
        self.start()
        self.app.shows(UNTITLED, *self.titles[:2])
        self.app.wait_for_notices(UNTITLED, RESTORED)
        self.app.wait_for_notices(self.titles[0], RESTORED)
        self.app.wait_for_notices(self.titles[1], "“%s” was changed" % self.files[1].name, RESTORED)
        assert [self.app.weight(title) for title in (UNTITLED, *self.titles[:2])] == [9, 1, 2]
        assert self.app.nameless() == []

    def another_instance_leaves_them_alone(self):
        living, first = self.drafts(), self.app
        bus = subprocess.Popen(["setpriv", "--pdeathsig", "TERM", "dbus-daemon", "--session", "--nofork",
                                "--nopidfile", "--print-address"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               text=True)
        apart = {"DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
                 "AT_SPI_BUS_ADDRESS": uidrive.accessibility_bus()}
        try:
            self.start(self.files[2], **apart)
            self.app.shows(self.titles[2])
            self.app.move(self.titles[2], 3)
            self.wait_for_drafts(4)
            self.app.kill()
            self.start(**apart)
            self.app.shows(self.titles[2])
            self.app.wait_for_notices(self.titles[2], RESTORED)
            assert self.app.weight(self.titles[2]) == 3
            self.app.press_at(self.titles[2], RESTORED, "Discard")
            self.app.wait_for_weight(self.titles[2], 9)
            self.wait_for_drafts(3)
            self.app.closes_without_a_word()
        finally:
            self.app.stop()
            bus.terminate()
            bus.wait(uidrive.PATIENCE)
            self.app = first
        assert self.drafts() == living

    def all_can_be_discarded(self):
        for title in (UNTITLED, self.titles[0]):
            self.app.press_at(title, RESTORED, "Discard")
            self.app.wait_for_notices(title)
        self.app.press_at(self.titles[1], "“", "Reload")
        self.app.wait_for_notices(self.titles[1])
        self.app.wait_for_weight(self.titles[1], 6)
        self.wait_for_drafts(0)
        self.app.keys("ctrl+q")
        self.app.process.wait(uidrive.PATIENCE)
        assert (self.app.process.returncode, self.app.said()) == (0, ""), self.app.said()

    def somebody_else_changes_the_file(self):
        title, file = self.titles[0], self.files[0]
        changed = "“%s” was changed by somebody else" % file.name
        self.start(file)
        self.app.shows(title)
        change_elsewhere(file, 2)
        self.app.wait_for_notices(title, changed)
        self.app.press_at(title, changed, "Reload")
        self.app.wait_for_notices(title)
        self.app.wait_for_weight(title, 2)
        self.app.wait_for_state(title, file.name + " · saved")
        change_elsewhere(file, 3)
        self.app.wait_for_notices(title, changed)
        self.app.move(title, 5)
        self.app.press_at(title, changed, "Overwrite")
        self.app.wait_for_notices(title)
        self.app.wait_for(lambda: weight_in(file) == 5, "what is shown in the file")

    def the_file_goes(self):
        title, file = self.titles[0], self.files[0]
        gone = "“%s” is no longer there" % file.name
        self.app.wait_for_state(title, file.name + " · saved")
        file.unlink()
        self.app.wait_for_notices(title, gone)
        self.app.press_at(title, gone, "Save Again")
        self.app.wait_for_notices(title)
        self.app.wait_for(file.exists, "the file")
        assert weight_in(file) == 5

    def what_changes_nothing_is_no_alarm(self):
        title, file = self.titles[0], self.files[0]
        self.app.wait_for_state(title, file.name + " · saved")
        for value in range(10):
            self.app.move(title, value)
            self.app.act(title, "win.save")
        self.app.wait_for(lambda: weight_in(file) == 9, "the last value in the file")
        self.app.wait_for_state(title, file.name + " · saved")
        # What is told of another file after that shows that nothing is told of this one.
        other, other_file = self.titles[1], self.files[1]
        self.open(other_file)
        self.app.shows(title, other)
        file.write_bytes(file.read_bytes())
        change_elsewhere(other_file, 7)
        self.app.wait_for_notices(other, "“%s” was changed" % other_file.name)
        assert self.app.notices(title) == []
        self.app.wait_for_state(title, file.name + " · saved")
        self.app.act(other, "window.close")
        self.app.shows(title)

    def menu_items(self, title):
        """Of the files in the menu, the file used last first."""
        items = self.app.collect(lambda node: node.get_role_name() == "menu item" and node, self.app.window(title))
        return [item for item in items if not item.get_name() or item.get_name()[0] in "/~…"]

    def recent_entries(self, title):
        """Opens the menu and lists the items of its files."""
        self.app.collect(lambda node: node.get_name() == "Recent Projects" and node.get_n_actions() > 0 and node,
                         self.app.window(title))[0].do_action(0)
        return self.app.wait_for(lambda: self.menu_items(title), "the list of files")

    def recent_files(self):
        """The same files from the list that the program keeps, since GTK 4.18 does not tell what items of menus say."""
        bookmarks = ElementTree.parse(self.data / "recently-used.xbel").getroot().iter("bookmark")
        ordered = sorted(bookmarks, key=lambda bookmark: bookmark.get("modified"), reverse=True)
        return [pathlib.Path(unquote(urlparse(bookmark.get("href")).path)) for bookmark in ordered]

    def wait_for_recent(self, file):
        """It keeps the list a moment after it has opened a file."""
        self.app.wait_for(lambda: self.recent_files()[0] == file, "%s as the last file" % file.name)

    def choose_recent(self, title, file):
        self.recent_entries(title)[self.recent_files().index(file)].do_action(0)

    def recent_files_are_opened_once(self):
        title = self.titles[0]
        self.wait_for_recent(self.files[1])
        shown = [item.get_name() for item in self.recent_entries(title)]
        files = self.recent_files()
        assert set(self.files[:3]) <= set(files) and len(shown) == len(files), (shown, files)
        assert all(str(file).endswith(name.lstrip("…~")) for file, name in zip(files, shown)), (shown, files)
        self.app.keys("Escape")
        self.app.wait_for(lambda: not self.menu_items(title), "the end of the menu")
        self.choose_recent(title, self.files[1])
        self.app.shows(title, self.titles[1])
        self.app.wait_for(lambda: self.app.has_keyboard(self.titles[1]), "the file in front")
        self.wait_for_recent(self.files[1])
        self.choose_recent(self.titles[1], self.files[0])
        self.app.wait_for(lambda: self.app.has_keyboard(title), "the window that was there")
        self.app.shows(title, self.titles[1])
        self.app.act(self.titles[1], "window.close")
        self.app.shows(title)

    def a_catalogue_of_another_pair_is_kept(self):
        title = self.titles[0]
        kept = self.data / "catalogues"
        kept.mkdir(exist_ok=True)
        (kept / "broken.json").write_text(BROKEN, encoding="utf-8")
        self.app.act(title, "win.open-catalogue")
        labels = self.app.names("label", below=self.app.window("Open Catalogue"))
        assert "NodeJS or Python" in labels, labels
        assert any(label.startswith("broken.json:2:12: ") for label in labels), labels
        assert "Your own are kept in %s." % kept in labels, labels
        assert self.app.nameless() == []
        self.app.press_in("Open Catalogue", "Choose a File…")
        self.app.shows(title, "Open Catalogue", "Open Catalogue")
        self.app.choose("Open Catalogue", EXAMPLES / (CATALOGUE + ".steelyard-catalogue.json"))
        self.app.shows(title, UNTITLED)
        self.app.wait_for(lambda: "SQLite" in self.app.names("label", below=self.app.window(UNTITLED)), "SQLite")
        labels = self.app.names("label", below=self.app.window(UNTITLED))
        presets = [preset["name"] for preset in read(EXAMPLES / (CATALOGUE + ".steelyard-catalogue.json"))["presets"]]
        assert set(presets) <= set(labels), (presets, labels)
        assert (kept / (CATALOGUE + ".json")).exists()

    def its_projects_open_in_the_next_run(self):
        bridges = EXAMPLES / "bridge-inspections.steelyard.json"
        self.app.keys("ctrl+q")
        self.app.process.wait(uidrive.PATIENCE)
        assert (self.app.process.returncode, self.app.said()) == (0, ""), self.app.said()
        self.start(bridges)
        self.app.shows(read(bridges)["title"])
        self.app.wait_for_state(None, bridges.name + " · saved")
        self.app.wait_for_notices(None)
        self.app.closes_without_a_word()

    def drafts_that_cannot_be_read_stay(self):
        self.start(*self.files[2:])
        self.app.shows(*self.titles[2:])
        for title in self.titles[2:]:
            self.app.move(title, 1)
        self.app.terminate(signal.SIGINT)
        drafts = self.drafts()
        assert len(drafts) == 2, drafts
        for draft in drafts:
            draft.write_text(BROKEN, encoding="utf-8")
        self.start()
        self.app.shows(UNTITLED)
        self.app.wait_for_notices(None, "Changes that were not saved cannot be restored")
        text, = self.app.collect(lambda node: node.get_role_name() == "alert" and node.get_description())
        for draft in drafts:
            assert str(draft) in text, text
            assert draft.read_text(encoding="utf-8") == BROKEN

    def closes_without_a_word(self):
        self.app.closes_without_a_word()


def main():
    uidrive.have_display(alone=True)
    with tempfile.TemporaryDirectory() as folder:
        story = Story(sys.argv[1], pathlib.Path(folder))
        return uidrive.tell(story, [
            story.a_pause_makes_a_draft, story.a_kill_loses_nothing,
            story.the_end_of_the_session_comes_before_the_draft, story.undo_brings_back_what_was_discarded,
            story.several_windows_come_back, story.another_instance_leaves_them_alone, story.all_can_be_discarded,
            story.somebody_else_changes_the_file, story.the_file_goes, story.what_changes_nothing_is_no_alarm,
            story.recent_files_are_opened_once, story.a_catalogue_of_another_pair_is_kept,
            story.its_projects_open_in_the_next_run, story.drafts_that_cannot_be_read_stay,
            story.closes_without_a_word])


if __name__ == "__main__":
    sys.exit(main())
