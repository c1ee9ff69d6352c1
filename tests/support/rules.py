# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of rules over files. A rule is a function that is given texts by path and yields a line for whatever is wrong.
A plant is a replacement in a copy of them, after the names of the rules that must find it: all, or none where it is
right."""

import os
import unittest


def read(*path):
    """A picture comes back when it is encoded in the same way."""
    with open(os.path.join(*path), encoding="utf-8", errors="surrogateescape", newline="") as file:
        return file.read()


def below(top, *folders):
    """The paths of all files there, seen from the top."""
    for folder in folders:
        for path, inner, names in os.walk(os.path.join(top, folder)):
            inner[:] = [name for name in inner if name != "__pycache__"]
            yield from (os.path.relpath(os.path.join(path, name), top) for name in names)


def planted(files, path, old, new):
    """A copy with one replacement, or with a file more where there is nothing old."""
    assert old is None or old in files[path], "%s has no %s" % (path, old)
    return {**files, path: new if old is None else files[path].replace(old, new, 1)}


def cases(title, files, rules, plants, alone=True):
    """A case for each rule and for each plant; with rules that are not alone, others may find it as well."""
    found = {rule.__name__: list(rule(files)) for rule in rules}
    wanted = [set(names.split()) for names, *_ in plants]

    def finds(number):
        def test(self):
            changed = planted(files, *plants[number][1:])
            self.assertEqual(wanted[number], {rule.__name__ for rule in rules if (
                alone or rule.__name__ in wanted[number]) and set(rule(changed)) - set(found[rule.__name__])})
        return test

    tests = {"test_each_rule_has_a_plant": lambda self: self.assertEqual(set(found), set().union(*wanted))}
    for name, lines in found.items():
        tests["test_" + name] = lambda self, lines=lines: self.assertEqual([], lines)
    for number, (names, path, *_) in enumerate(plants):
        tests["test_plant %d in %s: %s" % (number + 1, path, names or "right")] = finds(number)
    return type(title, (unittest.TestCase,), tests)
