#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-answers.py STEELYARD STEELYARD-CLI: a lead asks, two others answer into a folder that the lead follows."""
import json
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

import uidrive
from uidrive import Atspi

EXAMPLE = pathlib.Path(__file__).parents[2] / "data/examples/fraud-scoring-service.steelyard.json"
TITLE = "Fraud scoring service"
SLIDERS = {"Real-time communication": "realtime", "AI and machine learning": "ai-ml"}
ANSWERS = {"Ana": {"realtime": 9, "ai-ml": 1}, "Bo": {"realtime": 2}}
FIGURES = re.compile(r"leads by|clear choice|Leaning to|Too close to call|combinations|\d+\.\d")
ENTRY = ("text", "entry")


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


class Machine(uidrive.Application):
    """The program on a machine of its own: with its own data, and out of reach of the others."""

    bus = None

    def __init__(self, program, folder, *files, is_first=False):
        own = {} if is_first else {"DBUS_SESSION_BUS_ADDRESS": self.have_bus(),
                                   "AT_SPI_BUS_ADDRESS": uidrive.accessibility_bus()}
        folder.mkdir(exist_ok=True)
        super().__init__([program, *map(str, files)], XDG_DATA_HOME=str(folder), **own)

    def have_bus(self):
        """A bus on which nobody else is; what it says of itself is nobody's business."""
        bus = subprocess.Popen(["setpriv", "--pdeathsig", "TERM", "dbus-daemon", "--session", "--nofork",
                                "--print-address"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.bus = bus
        return bus.stdout.readline().strip()

    def stop(self):
        super().stop()
        if self.bus:
            self.bus.terminate()
            self.bus.wait(uidrive.PATIENCE)

    def fill(self, name, text):
        node = self.find(name, *ENTRY)
        Atspi.EditableText.set_text_contents(node, text)
        self.wait_for(lambda: self.text(node) == text, "what was typed")

    def save_as(self, title, path):
        entry = self.focus_in(title, *ENTRY)
        self.keys("ctrl+a")
        Atspi.EditableText.set_text_contents(entry, str(path))
        self.wait_for(lambda: self.text(entry) == str(path), "the name of the file")
        self.keys("Return")
        self.wait_for(path.exists, str(path))

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(uidrive.PATIENCE)
        self.stop()
        assert self.said() == "", self.said()


class Story:
    def __init__(self, program, cli, folder):
        self.program, self.cli, self.folder = program, cli, folder
        self.project = folder / "project.steelyard.json"
        self.invitation = folder / "invitation.steelyard"
        self.answers = folder / "answers"
        self.answers.mkdir()
        shutil.copy(EXAMPLE, self.project)
        self.app = Machine(program, folder / "lead", self.project, is_first=True)
        self.other = None

    def save(self):
        self.app.act(TITLE, "win.save")
        self.app.wait_for_label(self.project.name + " · saved")

    def wait_for_team(self, expected):
        """Saves until the file has them: what arrives while it is saved is in the next."""
        def look():
            self.app.act(TITLE, "win.save")
            return {person["name"]: person["weights"] for person in read(self.project).get("people", [])} == expected
        self.app.wait_for(look, ", ".join(expected))
        self.app.wait_for_label(self.project.name + " · saved")

    def the_lead_asks(self):
        self.app.wait_for_label(self.project.name + " · saved")
        self.app.act(TITLE, "win.ask-team")
        self.app.fill("Your name", "Zoe")
        self.app.keys("Return")
        self.app.save_as("Ask the Team", self.invitation)
        self.app.wait_for_label(self.project.name + " · edited")
        sent = self.app.wait_for(lambda: read(self.invitation), "an invitation")
        assert sent["invitation"]["from"] == "Zoe" and re.fullmatch("[0-9a-f]{32}", sent["invitation"]["id"]), sent
        assert not {"people", "result", "decision", "preset"} & set(sent), sent
        assert not any(criterion["weight"] for criterion in sent["criteria"].values()), sent
        self.save()
        assert read(self.project)["invitation"] == sent["invitation"]

    def the_lead_follows_a_folder(self):
        self.app.keys("alt+3")
        self.app.act(TITLE, "win.follow-folder")
        self.app.choose("Follow a Folder", self.answers)
        self.app.wait_for_label("Following “answers”: 0 answers.")

    def who_is_asked_sees_no_figure(self):
        self.other = Machine(self.program, self.folder / "ana", self.invitation)
        self.other.wait_for_label("0 of 18 set")
        assert f"Zoe asks what counts for “{TITLE}”" in self.other.names("heading")
        texts = self.other.collect(lambda node: node.get_name())
        assert not [text for text in texts if FIGURES.search(text)], texts
        descriptions = self.other.collect(lambda node: node.get_description())
        assert not [text for text in descriptions if FIGURES.search(text) or "would lead" in text], descriptions
        assert self.other.nameless() == []

    def fill_in(self, name):
        self.other.fill("Your name", name)
        for slider, criterion in SLIDERS.items():
            if criterion in ANSWERS[name]:
                self.other.set_value(slider, ANSWERS[name][criterion])
        self.other.wait_for_label("%d of 18 set" % len(ANSWERS[name]))

    def answer(self, name):
        self.other.press("Answer…")
        self.other.save_as("Save As", self.answers / f"{TITLE} – {name}.steelyard")
        self.other.find("Save", "push button", "button")

    def what_was_typed_survives_a_kill(self):
        self.fill_in("Ana")
        drafts = self.folder / "ana"
        self.other.wait_for(lambda: any('"Ana"' in draft.read_text(encoding="utf-8") and '"ai-ml": 1' in
                                        draft.read_text(encoding="utf-8")
                                        for draft in drafts.rglob("*") if draft.is_file()), "a draft")
        self.other.kill()
        self.other = Machine(self.program, self.folder / "ana")
        self.other.wait_for_label("2 of 18 set")
        assert f"Zoe asks what counts for “{TITLE}”" in self.other.names("heading")
        assert self.other.text(self.other.find("Your name", *ENTRY)) == "Ana"

    def an_answer_arrives(self):
        self.answer("Ana")
        self.other.ends_without_a_word()
        sent = read(self.answers / f"{TITLE} – Ana.steelyard")
        assert sent["answer"] == {"to": read(self.invitation)["invitation"]["id"]}, sent
        assert sent["people"] == [{"name": "Ana", "weights": ANSWERS["Ana"]}], sent["people"]
        assert not {"invitation", "result"} & set(sent), sent
        self.app.wait_for_label("Following “answers”: 1 answer.")
        self.wait_for_team({"Ana": ANSWERS["Ana"]})

    def another_answer_arrives(self):
        self.other = Machine(self.program, self.folder / "bo", self.invitation)
        self.other.wait_for_label("0 of 18 set")
        self.fill_in("Bo")
        self.answer("Bo")
        self.app.wait_for_label("Following “answers”: 2 answers.")
        self.wait_for_team(ANSWERS)

    def a_changed_answer_takes_the_place_of_its_former(self):
        self.other.set_value("Real-time communication", 7)
        self.other.press("Save")
        self.wait_for_team({**ANSWERS, "Bo": {"realtime": 7}})
        self.other.ends_without_a_word()
        self.other = None

    def an_answer_that_is_opened_again_says_whose_it_is(self):
        self.other = Machine(self.program, self.folder / "ana", self.answers / f"{TITLE} – Ana.steelyard")
        self.other.wait_for_label("2 of 18 set")
        assert f"Ana’s answer to “{TITLE}”" in self.other.names("heading")
        self.other.ends_without_a_word()
        self.other = None

    def undo_takes_them_away(self):
        self.app.act(TITLE, "win.undo")
        self.wait_for_team(ANSWERS)
        self.app.act(TITLE, "win.redo")

    def the_terminal_agrees(self):
        self.save()
        out = subprocess.run([self.cli, "team", self.project, "--format", "json"], check=True, capture_output=True,
                             text=True).stdout
        assert [person["name"] for person in json.loads(out)["people"]] == ["Ana", "Bo"], out

    def stops_and_closes_without_a_word(self):
        self.app.press("Stop Following")
        self.app.wait_for(lambda: not any(label.startswith("Following") for label in self.app.names("label")),
                          "nothing that is followed")
        subprocess.run(["xdotool", "windowactivate", self.app.x_window(TITLE)], check=True)
        self.app.closes_without_a_word()


def main():
    uidrive.have_display()
    with tempfile.TemporaryDirectory() as folder:
        story = Story(sys.argv[1], sys.argv[2], pathlib.Path(folder))
        status = uidrive.tell(story, [
            story.the_lead_asks, story.the_lead_follows_a_folder, story.who_is_asked_sees_no_figure,
            story.what_was_typed_survives_a_kill, story.an_answer_arrives, story.another_answer_arrives,
            story.a_changed_answer_takes_the_place_of_its_former,
            story.an_answer_that_is_opened_again_says_whose_it_is, story.undo_takes_them_away,
            story.the_terminal_agrees, story.stops_and_closes_without_a_word])
        if story.other:
            story.other.stop()
        return status


if __name__ == "__main__":
    sys.exit(main())
