#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-controls.py STEELYARD: keys, pointer and wheel on the controls of the window."""
import sys

import uidrive

TITLE = "Fraud scoring service"


class Controls:
    def __init__(self, program):
        self.app = uidrive.Application([program])

    def undo(self):
        self.app.act(TITLE, "win.undo")

    def arrow_keys_move_a_slider(self):
        name = "Real-time communication"
        before = self.app.get_value(name)
        listener = uidrive.FocusListener()
        for _ in range(80):
            self.app.tab(listener)
            if self.app.focused(self.app.slider(name)):
                break
        else:
            raise AssertionError("Tab does not reach the slider")
        self.app.keys("Left")
        self.app.wait_for(lambda: self.app.get_value(name) == before - 1, "a step")
        self.app.keys("Next")
        self.app.wait_for(lambda: self.app.get_value(name) in (before - 3, before + 1), "a page of two")
        self.undo()
        self.undo()
        assert self.app.get_value(name) == before

    def a_row_is_found_opened_and_rated(self):
        place = self.app.place(self.app.slider("Running cost"))
        self.app.keys("ctrl+f")
        self.app.write("TEAM exp")
        # Newer versions of GTK tell of it only once it is near.
        self.app.wait_for(lambda: self.app.place(self.app.slider("Team expertise"))[1] < place[1],
                          "a list of what is found")
        self.app.wait_for_label("Who builds it")
        self.app.keys("Tab", "space")
        number = self.app.find("Rating of NodeJS: Team expertise", "spin button")
        before = number.get_value_iface().get_current_value()
        self.app.wait_for(lambda: number.get_extents(uidrive.Atspi.CoordType.WINDOW).height > 0, "a number")
        number.get_value_iface().set_current_value(9.0)
        self.app.wait_for_label("Your team: NodeJS 9, Python 8")
        self.undo()
        assert number.get_value_iface().get_current_value() == before

    def undo_reaches_the_note(self):
        note = self.app.find("Note", "text")
        self.app.point(*self.app.place(note), "click", "1")
        self.app.write("We know it")
        self.app.wait_for(lambda: self.app.text(note) == "We know it", "a note")
        self.app.keys("ctrl+z")
        self.app.wait_for(lambda: self.app.text(note) == "", "an empty note")
        self.app.keys("ctrl+f", "Escape")

    def drag(self, name, start, step_px):
        """Drags a slider from a share of its length, which is one step to undo.

        The keys for that come after all that the pointer did; the program could be asked for it before.
        """
        before = self.app.get_value(name)

        def drag(x, y):
            self.app.point(x, y, "mousedown", "1")
            for step in range(12):
                self.app.point(x + step_px * step, y)
            self.app.point(x + 13 * step_px, y, "mouseup", "1")

        self.app.point_until(self.app.slider(name), start, drag, lambda: abs(self.app.get_value(name) - before) > 1)
        self.app.keys("ctrl+z")
        self.app.wait_for(lambda: self.app.get_value(name) == before, "the value before the drag")

    def a_number_is_clicked_and_typed(self):
        name = "Concurrent I/O and scaling"
        before = self.app.get_value(name)
        number = self.app.find("Weight: " + name, "spin button")
        self.app.point(*self.app.place(number), "click", "1")
        self.app.write("4")
        self.app.wait_for(lambda: self.app.get_value(name) == 4, "what was typed over")
        self.app.write("4")
        self.app.find("A whole number from 0 to 10 is due; it stays at 4.", "alert", "notification")
        self.app.keys("Tab")
        self.app.wait_for(lambda: self.app.focused(self.app.slider(name)), "the slider behind its number")
        self.app.write("10")
        self.app.wait_for(lambda: self.app.get_value(name) == 10, "what was typed on the slider")
        self.app.keys("ctrl+z", "ctrl+z")
        self.app.wait_for(lambda: self.app.get_value(name) == before, "the value before both")

    def a_drag_is_one_step(self):
        self.drag("Running cost", 0.9, -15)

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

    def a_reason_leads_to_its_evidence(self):
        self.app.press("AI and machine learning +9.0")
        self.app.wait_for(
            lambda: any(node.get_state_set().contains(uidrive.Atspi.StateType.EXPANDED)
                        for node in self.app.walk() if node.get_role_name() == "list item"), "an open row")

    def a_drag_of_the_reach_is_one_step(self):
        self.app.keys("alt+2")
        self.drag("Each slider may be off by", 0.1, 15)

    def a_chart_is_walked_by_keys(self):
        chart = self.app.find("Each slider alone", "list")
        rows = [node for node in uidrive.children_of(chart) if node.get_role_name() == "list item"]
        assert len(rows) > 10, len(rows)
        assert "never tips" in rows[0].get_name(), rows[0].get_name()
        self.app.point_until(rows[0], 0.5, lambda x, y: self.app.point(x, y, "click", "1"),
                             lambda: self.app.focused(rows[0]))
        self.app.keys("Down")
        self.app.wait_for(lambda: self.app.focused(rows[1]), "the second row")

    def zoom_and_meeting_view_by_keys(self):
        self.app.keys("alt+1")
        label = self.app.find("Why", "label")

        def height():
            return label.get_extents(uidrive.Atspi.CoordType.WINDOW).height

        before = height()
        self.app.keys("ctrl+plus", "ctrl+plus")
        self.app.wait_for(lambda: height() > before, "larger type")
        self.app.keys("ctrl+0")
        self.app.wait_for(lambda: height() == before, "the normal size")
        self.app.keys("F11")
        self.app.wait_for(lambda: height() > before, "the meeting view")
        self.app.keys("F11")
        self.app.wait_for(lambda: height() == before, "the normal view")

    def ends_without_a_word(self):
        self.app.ends_without_a_word()


def main():
    uidrive.have_display()
    controls = Controls(sys.argv[1])
    return uidrive.tell(controls, [
        controls.arrow_keys_move_a_slider, controls.a_row_is_found_opened_and_rated,
        controls.undo_reaches_the_note, controls.a_number_is_clicked_and_typed, controls.a_drag_is_one_step,
        controls.the_wheel_scrolls_the_list,
        controls.a_reason_leads_to_its_evidence, controls.a_drag_of_the_reach_is_one_step,
        controls.a_chart_is_walked_by_keys, controls.zoom_and_meeting_view_by_keys,
        controls.ends_without_a_word])


if __name__ == "__main__":
    sys.exit(main())
