#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-story.py STEELYARD STEELYARD-CLI: a meeting from its first question to the file, as people would go."""
import json
import os
import re
import subprocess
import sys
import tempfile

import uidrive

QUESTION = "What are you building?"
DECISION = "Decision"
EXAMPLE = "Fraud scoring service"
UNTITLED = "Untitled project"
CARD, PRESET = "AI or ML project", "ai-ml"
STEPS = [("AI and machine learning", 2), ("Data analysis and numeric work", 2), ("Real-time communication", 10),
         ("Concurrent I/O and scaling", 10)]


class Story:
    def __init__(self, program, cli, folder):
        self.program, self.cli = program, cli
        self.file = os.path.join(folder, "our project.steelyard.json")
        self.app = uidrive.Application([program])
        self.panels = {}
        self.first = self.last = None

    def panel(self):
        """The part of the window around the verdict; to look there alone is faster."""
        if self.app not in self.panels:
            headings = self.app.collect(lambda node: node.get_role_name() == "heading"
                                        and not node.get_name().startswith((QUESTION, DECISION)) and node)
            self.panels = {self.app: headings[0].get_parent()}
        return self.panels[self.app]

    def verdict(self):
        return self.app.names("heading", below=self.panel())[0]

    def leader(self):
        """Who leads, by the sentence under the verdict."""
        labels = self.app.names("label", below=self.panel())
        found = (re.match("(.*) leads by ", label) for label in labels)
        return next(match.group(1) for match in found if match)

    def recommend(self, *arguments):
        return subprocess.run([self.cli, *arguments], check=True, capture_output=True, text=True).stdout

    def starts_over_an_example(self):
        self.first = self.verdict()
        labels = self.app.names("label")
        assert QUESTION in self.app.names("heading")
        assert f"Example: {EXAMPLE}" in labels and "nothing to save yet" in labels, labels

    def a_card_stands_the_comparison_up(self):
        self.app.press(CARD)
        self.app.wait_for(lambda: QUESTION not in self.app.names("heading"), "a welcome that goes")
        self.app.wait_for_label(UNTITLED)
        new = self.file + ".new"
        self.recommend("new", "--preset", PRESET, "--output", new)
        assert self.verdict() in self.recommend("recommend", new), self.verdict()

    def every_control_has_a_name(self):
        for page in ("alt+2", "alt+3", "alt+1"):
            assert self.app.nameless() == []
            self.app.keys(page)
        self.app.find("Effect", "push button", "toggle button")

    def sliders_move_the_verdict(self):
        before = self.verdict()
        for name, value in STEPS:
            self.app.set_value(name, value)
            assert self.app.get_value(name) == value
        self.last = self.verdict()
        assert self.last != before, self.last

    def the_verdict_flips_at_the_tick(self):
        """A slider says where the other option would lead: there it does, and a step before not yet."""
        for name, _ in STEPS:
            found = re.match(r"(.*) would lead at (\d+)", self.app.slider(name).get_description())
            if found:
                break
        else:
            raise AssertionError("no slider has a tick")
        other, tick, value = found.group(1), int(found.group(2)), self.app.get_value(name)
        leader = self.leader()
        assert other != leader
        self.app.set_value(name, tick - 1 if tick > value else tick + 1)
        assert self.leader() == leader
        self.app.set_value(name, tick)
        assert self.leader() == other
        self.app.set_value(name, value)
        assert self.leader() == leader

    def evidence_opens_under_its_row(self):
        def is_open():
            return any(node.get_state_set().contains(uidrive.Atspi.StateType.EXPANDED)
                       for node in self.app.walk() if node.get_role_name() == "list item")

        links = {node.get_name() for node in self.app.walk() if node.get_role_name() == "link"}
        self.app.point(*self.app.place(self.app.find("Effect", "push button", "toggle button")), "click", "1")
        self.app.keys("Tab", "Return")
        link = self.app.wait_for(
            lambda: next((node for node in self.app.walk() if node.get_role_name() == "link"
                          and node.get_description().startswith("https://")), None), "a link")
        assert link.get_name() not in links
        self.app.wait_for(is_open, "an open row")
        self.app.keys("Tab")
        self.app.wait_for(lambda: self.app.focused(link), "the keyboard on the link")
        self.app.keys("Escape")
        self.app.wait_for(lambda: not is_open(), "a closed row")

    def try_it_tips_the_result(self):
        before = self.leader()
        self.app.keys("alt+2")
        self.app.press("Try It")
        self.app.keys("alt+1")  # newer versions of GTK tell only of the page that is shown
        self.app.wait_for(lambda: self.leader() != before, "another leader")
        self.app.act(UNTITLED, "win.undo")
        self.app.wait_for(lambda: self.leader() == before, "the leader as it was")

    def undo_goes_back_to_the_start(self):
        steps = 0
        while "win.undo" in self.app.actions(self.app.window()):
            self.app.act(None, "win.undo")
            steps += 1
            assert steps < 50
        assert self.verdict() == self.first
        self.app.wait_for_label(EXAMPLE)
        for _ in range(steps):
            self.app.act(None, "win.redo")
        assert self.verdict() == self.last

    def save_as_writes_the_chosen_file(self):
        self.app.act(UNTITLED, "win.save-as")
        entry = self.app.focus_in("Save As", "text", "entry")
        self.app.keys("ctrl+a")
        self.app.write(self.file)
        self.app.wait_for(lambda: self.app.text(entry) == self.file, "the name of the file")
        self.app.keys("Return")
        name = os.path.basename(self.file)
        self.app.wait_for_label(name + " · saved")
        assert os.path.exists(self.file)

    def agrees_with_the_terminal(self):
        analysis = json.loads(self.recommend("recommend", self.file, "--format", "json"))
        labels = self.app.names("label")
        for option in analysis["options"]:
            assert "%.1f" % option["score"] in labels, (option, labels)
        assert self.verdict() in self.recommend("recommend", self.file), self.verdict()

    def reopens_the_same(self):
        self.app.ends_without_a_word()
        self.app = uidrive.Application([self.program, self.file])
        self.app.wait_for_label(os.path.basename(self.file) + " · saved")
        assert self.verdict() == self.last
        for name, value in STEPS:
            assert self.app.get_value(name) == value, name

    def a_bad_file_is_refused(self):
        bad = self.file + ".bad"
        with open(bad, "w", encoding="utf-8") as stream:
            stream.write('{\n "format": ]\n')
        self.app.ends_without_a_word()
        self.app = uidrive.Application([self.program, bad])
        start = os.path.basename(bad) + ":2:"
        self.app.wait_for(lambda: any(label.startswith(start) for label in self.app.names("label")),
                          "a toast with the place of the fault")
        assert "No Project Is Open" in self.app.names("label")

    def closes_without_a_word(self):
        self.app.closes_without_a_word()


def main():
    uidrive.have_display()
    with tempfile.TemporaryDirectory() as folder:
        story = Story(sys.argv[1], sys.argv[2], folder)
        return uidrive.tell(story, [
            story.starts_over_an_example, story.a_card_stands_the_comparison_up, story.every_control_has_a_name,
            story.sliders_move_the_verdict, story.the_verdict_flips_at_the_tick,
            story.evidence_opens_under_its_row, story.try_it_tips_the_result, story.undo_goes_back_to_the_start,
            story.save_as_writes_the_chosen_file, story.agrees_with_the_terminal, story.reopens_the_same,
            story.a_bad_file_is_refused, story.closes_without_a_word])


if __name__ == "__main__":
    sys.exit(main())
