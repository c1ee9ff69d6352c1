#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the results of meson test in the build directories given and names what did not pass."""

import json
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

GOOD = {"OK", "EXPECTEDFAIL"}


def cases_of(suite):
    """The (name, outcome) of each case in a TAP program's suite."""
    for case in suite.iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            yield case.get("name"), "failed"
        else:
            yield case.get("name"), "passed" if case.find("skipped") is None else "skipped"


def outcomes_of(directory):
    """The (name, outcome) of each test of one run.

    The JUnit file has the cases of a TAP program one by one, but knows neither that the program
    crashed between two of them nor that it ran out of time. The JSON lines know that, and nothing
    of the cases.
    """
    # With a wrapper its name is part of the logs' names; there is but one log of a kind.
    (junit,) = Path(directory, "meson-logs").glob("testlog*.junit.xml")
    (lines,) = Path(directory, "meson-logs").glob("testlog*.json")
    suites = {}
    for suite in ElementTree.parse(junit).iter("testsuite"):
        # A suite is called PROJECT.TEST; the one called PROJECT holds the programs without cases.
        suites[suite.get("name").partition(".")[2]] = suite

    for line in lines.read_text(encoding="utf-8").splitlines():
        test = json.loads(line)
        name, result = test["name"], test["result"]
        suite = suites.get(name) if result != "EXPECTEDFAIL" else None
        cases = list(cases_of(suite)) if suite is not None else []
        yield from ((f"{name}: {case}", outcome) for case, outcome in cases)

        if result == "SKIP":
            if not cases:
                yield name, "skipped"
        elif result in GOOD:
            if not cases:
                yield name, "passed"
        elif all(outcome != "failed" for _, outcome in cases):
            yield f"{name}: the program as a whole ({result.lower()})", "failed"


def main(directories):
    count = Counter()
    for directory in directories:
        try:
            outcomes = list(outcomes_of(directory))
        except (OSError, ElementTree.ParseError, ValueError) as error:
            outcomes = [(f"no results were left ({error})", "failed")]
        if not outcomes:
            outcomes = [("no test ran", "failed")]
        for name, outcome in outcomes:
            count[outcome] += 1
            if outcome != "passed":
                print(f"{outcome}: {directory}: {name}")

    # Those skipped are named above, one by one: they are neither.
    print(f"{count['passed']} passed, {count['failed']} failed")
    return 0 if count["passed"] and not count["failed"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
