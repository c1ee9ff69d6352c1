#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-story.py STEELYARD STEELYARD-CLI: weigh, undo, save, reopen, as a person would."""
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback

import uidrive

STEPS = [("AI and machine learning", 0), ("Data analysis and pipelines", 0), ("Team expertise", 0),
         ("Real-time communication", 10), ("Concurrent I/O and scaling", 10)]
TITLE = "Fraud scoring service"


class Story:
    def __init__(self, program, cli, folder):
        self.program, self.cli = program, cli
        self.file = os.path.join(folder, "our project.steelyard.json")
        self.app = uidrive.Application([program])
        self.first = self.verdict()
        self.last = None

    def verdict(self):
        return self.app.wait_for(lambda: self.app.names("heading"), "the verdict")[0]

    def starts_over_an_example(self):
        assert self.first, "no verdict"
        assert TITLE in self.app.names("label"), self.app.names("label")
        assert "not saved yet" in self.app.names("label")

    def every_control_has_a_name(self):
        assert not self.app.nameless(), self.app.nameless()

    def sliders_change_the_verdict(self):
        for name, value in STEPS:
            self.app.set_value(name, value)
            assert self.app.get_value(name) == value
        self.last = self.verdict()
        assert self.last != self.first, self.last

    def undo_takes_each_step_back(self):
        for _ in STEPS:
            self.app.act(TITLE, "win.undo")
        assert self.verdict() == self.first
        assert "win.undo" not in self.app.actions(self.app.window(TITLE))
        for _ in STEPS:
            self.app.act(TITLE, "win.redo")
        assert self.verdict() == self.last

    def arrow_keys_move_a_slider(self):
        before = self.app.get_value("Real-time communication")
        for _ in range(40):
            self.app.keys("Tab")
            slider = self.app.slider("Real-time communication")
            if slider.get_state_set().contains(uidrive.Atspi.StateType.FOCUSED):
                break
        else:
            raise AssertionError("Tab does not reach the slider")
        self.app.keys("Left")
        self.app.wait_for(lambda: self.app.get_value("Real-time communication") == before - 1, "a step")
        self.app.keys("Next")
        self.app.wait_for(lambda: self.app.get_value("Real-time communication") in (before - 3, before + 1),
                          "a page of two")
        for _ in range(2):
            self.app.act(TITLE, "win.undo")
        assert self.app.get_value("Real-time communication") == before

    def a_row_is_found_opened_and_rated(self):
        name = "Rating of NodeJS: Team expertise"
        self.app.keys("ctrl+f")
        self.app.write("TEAM exp")
        self.app.wait_for_label("Who builds it")
        self.app.keys("Tab", "space")
        number = self.app.find(name, "spin button")
        before = number.get_value_iface().get_current_value()
        self.app.wait_for(lambda: number.get_extents(uidrive.Atspi.CoordType.WINDOW).height > 0, "a number")
        number.get_value_iface().set_current_value(9.0)
        self.app.wait_for_label("Your team: NodeJS 9 (5), Python 8 (5)")
        self.app.act(TITLE, "win.undo")
        assert number.get_value_iface().get_current_value() == before

    def undo_reaches_the_note(self):
        note = self.app.find("Note", "text")
        x, y = self.app.place(note)
        self.app.point(x, y, "click", "1")
        self.app.write("We know it")
        self.app.wait_for(lambda: self.app.text(note) == "We know it", "a note")
        self.app.keys("ctrl+z")
        self.app.wait_for(lambda: self.app.text(note) == "", "an empty note")
        self.app.keys("ctrl+f", "Escape")

    def a_drag_is_one_step(self):
        name = "REST APIs and microservices"
        before = self.app.get_value(name)
        x, y = self.app.place(self.app.slider(name), 0.9)
        self.app.point(x, y, "mousedown", "1")
        for step in range(12):
            self.app.point(x - 15 * step, y)
        self.app.point(x - 200, y, "mouseup", "1")
        self.app.wait_for(lambda: self.app.get_value(name) not in (before, 9.0, 10.0), "a dragged slider")
        time.sleep(0.3)
        self.app.act(TITLE, "win.undo")
        assert self.app.get_value(name) == before, self.app.get_value(name)

    def the_wheel_scrolls_the_list(self):
        name = "Concurrent I/O and scaling"
        before = self.app.get_value(name)
        slider = self.app.slider(name)
        place = self.app.place(slider)
        for _ in range(3):
            self.app.point(*place, "click", "5")
        self.app.wait_for(lambda: self.app.place(slider)[1] < place[1], "a list that scrolls")
        assert self.app.get_value(name) == before
        for _ in range(3):
            self.app.point(*place, "click", "4")

    def evidence_opens_under_its_row(self):
        state = uidrive.Atspi.StateType
        links = {node.get_name() for node in self.app.walk() if node.get_role_name() == "link"}
        self.app.point(*self.app.place(self.app.find("Effect", "push button", "toggle button")), "click", "1")
        self.app.keys("Tab", "Return")
        link = self.app.wait_for(
            lambda: next((node for node in self.app.walk() if node.get_role_name() == "link"
                          and node.get_description().startswith("https://")), None), "a link")
        assert link.get_name() not in links
        self.app.wait_for(lambda: any(node.get_state_set().contains(state.EXPANDED)
                                      for node in self.app.walk()
                                      if node.get_role_name() == "list item"), "an open row")
        self.app.keys("Tab")
        self.app.wait_for(lambda: link.get_state_set().contains(state.FOCUSED), "the keyboard on the link")
        self.app.keys("Escape")
        self.app.wait_for(lambda: not any(node.get_state_set().contains(state.EXPANDED)
                                          for node in self.app.walk()
                                          if node.get_role_name() == "list item"), "a closed row")

    def what_if_tips_the_result(self):
        def change():
            return self.app.names("heading")[1]

        def lead():
            return next(label for label in self.app.names("label") if " leads by " in label)

        first_lead = lead()
        self.app.keys("alt+2")
        before = self.app.wait_for(lambda: "slider step" in change() and change(), "the smallest change")
        button = self.app.find("Try It", "push button")
        button.get_action_iface().do_action(0)
        self.app.wait_for(lambda: change() != before, "another change that would tip it back")
        assert lead().split()[0] != first_lead.split()[0], lead()
        self.app.act(TITLE, "win.undo")
        self.app.wait_for(lambda: change() == before, "the first change again")
        assert lead() == first_lead

    def a_drag_of_the_reach_is_one_step(self):
        name = "Each slider may be off by"
        before = self.app.get_value(name)
        x, y = self.app.place(self.app.slider(name), 0.1)
        self.app.point(x, y, "mousedown", "1")
        for step in range(12):
            self.app.point(x + 15 * step, y)
        self.app.point(x + 200, y, "mouseup", "1")
        self.app.wait_for(lambda: self.app.get_value(name) > before + 1, "a dragged slider")
        time.sleep(0.3)
        self.app.act(TITLE, "win.undo")
        assert self.app.get_value(name) == before, self.app.get_value(name)
        self.app.keys("alt+1")

    def save_as_writes_the_chosen_file(self):
        self.app.act(TITLE, "win.save-as")
        self.app.window("Save As")
        self.app.keys("ctrl+a")
        self.app.write(self.file)
        self.app.keys("Return")
        name = os.path.basename(self.file)
        self.app.wait_for_label("Saved " + name)
        self.app.wait_for_label(name + " · saved")
        assert os.path.exists(self.file)

    def agrees_with_the_terminal(self):
        out = subprocess.run([self.cli, "recommend", self.file, "--format", "json"], check=True,
                             capture_output=True, text=True).stdout
        analysis = json.loads(out)
        scores = ["%.1f" % option["score"] for option in analysis["options"]]
        labels = self.app.names("label")
        for score in scores:
            assert score in labels, (score, labels)
        text = subprocess.run([self.cli, "recommend", self.file], check=True, capture_output=True,
                              text=True).stdout
        assert self.verdict() in text, (self.verdict(), text)

    def reopens_the_same(self):
        self.ends_without_a_word()
        self.app = uidrive.Application([self.program, self.file])
        self.app.wait_for_label(os.path.basename(self.file) + " · saved")
        assert self.verdict() == self.last
        for name, value in STEPS:
            assert self.app.get_value(name) == value, name

    def a_bad_file_is_refused(self):
        bad = self.file + ".bad"
        with open(bad, "w", encoding="utf-8") as stream:
            stream.write('{\n "format": ]\n')
        self.ends_without_a_word()
        self.app = uidrive.Application([self.program, bad])
        start = os.path.basename(bad) + ":2:"
        self.app.wait_for(lambda: any(label.startswith(start) for label in self.app.names("label")),
                          "a toast with the place of the fault")
        assert "not saved yet" in self.app.names("label")

    def ends_without_a_word(self):
        self.app.stop()
        assert self.app.said() == "", self.app.said()


def main():
    uidrive.have_display()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        story = Story(sys.argv[1], sys.argv[2], folder)
        chapters = [story.starts_over_an_example, story.every_control_has_a_name,
                    story.sliders_change_the_verdict, story.undo_takes_each_step_back,
                    story.arrow_keys_move_a_slider, story.a_row_is_found_opened_and_rated,
                    story.undo_reaches_the_note, story.a_drag_is_one_step,
                    story.the_wheel_scrolls_the_list, story.evidence_opens_under_its_row,
                    story.what_if_tips_the_result, story.a_drag_of_the_reach_is_one_step,
                    story.save_as_writes_the_chosen_file,
                    story.agrees_with_the_terminal, story.reopens_the_same, story.a_bad_file_is_refused,
                    story.ends_without_a_word]
        print("1..%d" % len(chapters), flush=True)
        for number, chapter in enumerate(chapters, 1):
            try:
                chapter()
                print("ok %d - %s" % (number, chapter.__name__), flush=True)
            except Exception:  # pylint: disable=broad-except
                failed += 1
                print("not ok %d - %s" % (number, chapter.__name__))
                print("".join("# " + line + "\n" for line in traceback.format_exc().splitlines()),
                      end="", flush=True)
        if story.app.process.poll() is None:
            story.app.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
