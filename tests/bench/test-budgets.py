#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds how many instructions the program takes to budgets.json, so that no change slows it unseen. Usage: BUILD SOURCE
[--write]. Counts depend on the compiler and on the versions of the libraries, so that each such platform has budgets of
its own, and on one that has none nothing is held: its tests are skipped, until --write adds it."""

import json
import os
import shutil
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../support"))
import counts  # noqa: E402
import tap  # noqa: E402

BUILD, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
BUDGETS = os.path.join(SOURCE, "tests/bench/budgets.json")
EXAMPLE = os.path.join(SOURCE, "data/examples/booking-api-rewrite.steelyard.json")
CATALOGUE = os.path.join(SOURCE, "data/catalogue/nodejs-vs-python.json")
TOLERANCE = 0.03
TRIES = 3

START, WINDOW, READING = (os.path.join(BUILD, "tests/bench", name) for name in ("bench-start", "bench-window", "bench-reading"))
# What is counted, and whether that is only a part of the command.
JOBS = {
    "start": ((START, "steelyard"), False),
    "20 ticks": ((WINDOW, "--count"), True),
    "20 openings": ((READING, EXAMPLE, CATALOGUE, "--count"), True),
    "recommend": ((os.path.join(BUILD, "src/cli/steelyard-cli"), "recommend", EXAMPLE), False),
}

OFF = """%(name)s takes %(count).1f million instructions, %(off).1f %% %(side)s than its budget of %(budget).1f million.
%(advice)s"""
MORE = """What takes them: valgrind --tool=callgrind %(options)s%(command)s
in tests/support/with-display.sh, and callgrind_annotate of the file that it leaves, here and in the version before.
If they are worth it, ./dev bench --budgets writes the new counts into tests/bench/budgets.json."""
LESS = """That is good news; ./dev bench --budgets writes the new counts into tests/bench/budgets.json, so that it stays so."""


def read_platform():
    with open(os.path.join(BUILD, "tests/bench/platform.txt"), encoding="utf-8") as file:
        return file.read().strip()


def read_budgets():
    with open(BUDGETS, encoding="utf-8") as file:
        return json.load(file)


def count(counter, name, is_enough):
    """The least of a few, since what comes in between, such as a late answer of the display, only adds."""
    command, is_part = JOBS[name]
    least = None
    for _ in range(TRIES):
        number = counter.count(*command, is_part=is_part)
        least = min(number, least or number)
        if is_enough(least):
            break
    return least


def open_counter(folder):
    counter = counts.Counter(folder)
    # Whatever is remembered from one start to the next is there.
    counter.run(START, "bare")
    return counter


def check(name, number, budget):
    """What is wrong with it, or nothing."""
    if (1 - TOLERANCE) * budget <= number <= (1 + TOLERANCE) * budget:
        return None
    command, is_part = JOBS[name]
    advice = (MORE if number > budget else LESS) % {
        "options": "--instr-atstart=no --collect-atstart=no " if is_part else "", "command": " ".join(command)}
    return OFF % {"name": name, "count": number / 1e6, "off": 100 * abs(number - budget) / budget,
                  "side": "more" if number > budget else "less", "budget": budget / 1e6, "advice": advice}


class Budgets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.budgets = read_budgets().get(read_platform())

    def hold(self, name):
        if shutil.which("valgrind") is None:
            self.skipTest("valgrind is not here")
        if self.budgets is None:
            self.skipTest("no budgets for " + read_platform())
        with tempfile.TemporaryDirectory() as folder:
            budget = self.budgets[name]
            number = count(open_counter(folder), name, lambda least: least <= (1 + TOLERANCE) * budget)
        if number == 0:
            self.skipTest("built without the headers of valgrind")
        fault = check(name, number, budget)
        if fault is not None:
            self.fail(fault)

    def test_start(self):
        self.hold("start")

    def test_ticks(self):
        self.hold("20 ticks")

    def test_opening(self):
        self.hold("20 openings")

    def test_recommend(self):
        self.hold("recommend")

    def test_faults_are_found(self):
        self.assertIsNone(check("recommend", 1030, 1000))
        self.assertIsNone(check("start", 970, 1000))
        self.assertIn("3.1 % more than its budget", check("recommend", 1031, 1000))
        self.assertIn("3.1 % less than its budget", check("recommend", 969, 1000))


def write():
    budgets = read_budgets() if os.path.exists(BUDGETS) else {}
    with tempfile.TemporaryDirectory() as folder:
        counter = open_counter(folder)
        budgets[read_platform()] = {name: count(counter, name, lambda least: False) for name in JOBS}
    with open(BUDGETS, "w", encoding="utf-8") as file:
        json.dump(budgets, file, indent=2, sort_keys=True)
        file.write("\n")
    print(json.dumps(budgets[read_platform()], indent=2))


if __name__ == "__main__":
    write() if "--write" in sys.argv else tap.main()
