#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-secret.py STEELYARD STEELYARD-CLI: three people weigh in secret, twice, and the program is killed amid it."""
import glob
import json
import os
import signal
import subprocess
import sys
import tempfile

import uidrive

FIRST, SECOND = "Real-time communication", "Concurrent I/O and scaling"
PEOPLE = ["Ana", "Bo", "Person 3"]


class Story:
    def __init__(self, program, cli, folder):
        self.program, self.cli = program, cli
        self.file = os.path.join(folder, "ours.steelyard.json")
        self.app = uidrive.Application([program])

    def heading(self, text):
        return self.app.find(text, "heading")

    def words(self):
        """All that a screen reader could come across, descriptions and values of texts included."""
        return "\n".join(self.app.collect(lambda node: " ".join((node.get_name(), node.get_description()))))

    def is_blind(self):
        words = self.words()
        assert "NodeJS" not in words and "Python" not in words, words
        assert self.app.titles() == ["Secret Round"], self.app.titles()

    def type_into(self, name, value):
        """By the keys of somebody who sits there; the keyboard begins in the first slider."""
        self.app.wait_for(lambda: self.app.focused(self.app.slider(name)), "the keyboard on “%s”" % name)
        self.app.keys(*str(value))
        self.app.wait_for(lambda: self.app.get_value(name) == value, "%s at %d" % (name, value))

    def weigh(self, person, first, second):
        self.app.sliders = {}
        self.heading("%s weighs" % person)
        for name in (FIRST, SECOND):
            assert self.app.slider(name).get_description() == "Not set", self.app.slider(name).get_description()
        self.type_into(FIRST, first)
        self.app.keys("alt+Down")
        self.type_into(SECOND, second)
        self.app.find("2 of 18 set", "label")

    def take_turn(self, person, first, second):
        self.heading("Hand over to " + person)
        self.is_blind()
        self.app.press("Begin")
        self.weigh(person, first, second)
        self.is_blind()
        self.app.press("Done")

    def profile(self):
        with open(self.file, encoding="utf-8") as stream:
            return json.load(stream)

    def is_asked_for_names(self):
        self.app.keys("alt+3")
        self.app.press("Weigh in Secret…")
        self.app.wait_for(lambda: self.app.has_keyboard("Weigh in Secret"), "the dialog")
        for row, name in zip(("Person 1", "Person 2"), PEOPLE):
            self.app.write(name)
            entry = self.app.find(row, "text", "entry")
            self.app.wait_for(lambda entry=entry, name=name: self.app.text(entry) == name, "the name " + name)
            self.app.keys("Return")
        self.app.wait_for(lambda: self.app.nameless() == [], "names of all controls")
        self.app.press("Start")
        self.heading("Hand over to Ana")

    def one_weighs_after_the_other(self):
        self.take_turn("Ana", 9, 3)
        self.heading("Hand over to Bo")
        assert self.app.nameless() == [], self.app.nameless()
        self.app.press("Begin")
        self.weigh("Bo", 2, 3)

    def comes_back_hidden_after_a_kill(self):
        drafts = os.path.join(os.environ["XDG_DATA_HOME"], "steelyard", "drafts")
        pattern = os.path.join(drafts, "*", "round.ini")
        read = lambda: [open(path, encoding="utf-8").read() for path in glob.glob(pattern)]  # noqa: E731
        before = read()  # written when Ana was done
        assert before, os.listdir(os.environ["XDG_DATA_HOME"])
        self.app.wait_for(lambda: read() != before, "a draft of what Bo gave")
        for text in read():
            assert "ana" not in text.lower().split("entered=")[0] and "realtime" not in text, text
        profile = glob.glob(os.path.join(drafts, "*", "profile.steelyard.json"))
        said = subprocess.run([self.cli, "team", *profile], capture_output=True, text=True, check=False)
        assert "Ana" not in said.stdout + said.stderr, said
        self.app.process.send_signal(signal.SIGKILL)
        self.app.process.wait()
        self.app = uidrive.Application([self.program])
        self.heading("Hand over to Bo")
        self.is_blind()
        self.app.press("Begin")
        self.heading("Bo weighs")
        assert (self.app.get_value(FIRST), self.app.get_value(SECOND)) == (2, 3)
        self.app.press("Done")
        self.take_turn("Person 3", 5, 10)

    def all_is_revealed_at_once(self):
        self.heading("All are in")
        self.is_blind()
        self.app.press("Reveal")
        self.app.wait_for(lambda: "Ana: " + FIRST in self.words(), "the table")
        cells = {name: self.app.text(self.app.find("%s: %s" % (name, FIRST), "text", "entry"))
                 for name in ("Ana", "Bo")}
        assert cells == {"Ana": "9", "Bo": "2"}, cells
        self.app.act(None, "win.undo")
        self.app.wait_for(lambda: "Ana: " + FIRST not in self.words(), "a step that is undone")
        self.app.act(None, "win.redo")
        self.app.find("Ana: " + FIRST, "text", "entry")

    def the_second_round_shows_what_moved(self):
        self.app.press("Weigh in Secret…")
        self.app.wait_for(lambda: self.app.has_keyboard("Weigh in Secret"), "the dialog")
        self.app.press("Start")
        for person, first, second in zip(PEOPLE, (7, 4, 5), (3, 3, 9)):
            self.take_turn(person, first, second)
        self.heading("All are in")
        self.app.press("Reveal")
        moved = "Real-time communication: Ana 9 → 7, Bo 2 → 4"
        self.app.wait_for(lambda: moved in self.words(), "what has moved")
        cell = self.app.find("Ana: " + FIRST, "text", "entry")
        assert cell.get_description() == "9 in the round before", cell.get_description()

    def the_team_decides_and_saves(self):
        self.app.press("Use the Team’s Weights")
        self.app.sliders = {}
        self.app.wait_for(lambda: self.app.get_value(FIRST) == 5, "the team’s weights")
        self.app.act(None, "win.decide")
        self.app.wait_for(lambda: self.app.has_keyboard("Decision"), "the dialog")
        self.app.press("Record")
        self.app.wait_for(lambda: not self.app.has_keyboard("Decision"), "the end of the dialog")
        self.app.keys("alt+1")  # of pages that are not in sight newer versions of GTK tell nothing
        self.app.find("Change the Decision…", "push button", "button")
        self.app.act(None, "win.save-as")
        entry = self.app.focus_in("Save As", "text", "entry")
        self.app.keys("ctrl+a")
        self.app.write(self.file)
        self.app.wait_for(lambda: self.app.text(entry) == self.file, "the name of the file")
        self.app.keys("Return")
        self.app.wait_for_label(os.path.basename(self.file) + " · saved")
        profile = self.profile()
        assert [len(people["people"]) for people in profile["rounds"]] == [3]
        assert profile["rounds"][0]["people"][0]["weights"] == {"realtime": 9, "io-concurrency": 3}, profile["rounds"]
        assert profile["people"][0]["weights"]["realtime"] == 7
        assert profile["decision"]["date"], profile["decision"]

    def reopens_the_same(self):
        self.app.ends_without_a_word()
        self.app = uidrive.Application([self.program, self.file])
        self.app.wait_for_label(os.path.basename(self.file) + " · saved")
        self.app.keys("alt+3")
        self.app.wait_for(lambda: "Ana 9 → 7" in self.words(), "what had moved")
        self.app.closes_without_a_word()


def main():
    uidrive.have_display()
    with tempfile.TemporaryDirectory() as folder:
        story = Story(sys.argv[1], sys.argv[2], folder)
        return uidrive.tell(story, [
            story.is_asked_for_names, story.one_weighs_after_the_other, story.comes_back_hidden_after_a_kill,
            story.all_is_revealed_at_once, story.the_second_round_shows_what_moved,
            story.the_team_decides_and_saves, story.reopens_the_same])


if __name__ == "__main__":
    sys.exit(main())
