#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""steelyard-cli diff: what it says of two files, held against fractions and the schema.

Usage: test-diff.py PROGRAM SOURCE_DIR; prints TAP.
"""

import copy
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction

import jsonschema

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
OTHER = os.path.join(SOURCE, "data", "examples", "sqlite-vs-postgresql.steelyard-catalogue.json")
RATINGS = {"a": (9, 2), "b": (3, 8), "c": (5, 5), "d": (0, 10)}
KNOWLEDGE = {"format": "steelyard-catalogue", "format_version": 1, "id": "pair", "version": 1, "title": "Pair",
             "options": [{"id": "l", "name": "Left"}, {"id": "r", "name": "Right"}],
             "criteria": [{"id": id, "name": id.upper(), "ratings": {"l": l, "r": r}} for id, (l, r) in RATINGS.items()]}


def run(*args, text=None):
    result = subprocess.run([PROGRAM, *args], capture_output=True, encoding="utf-8", input=text, timeout=60)
    return result.returncode, result.stdout, result.stderr


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def profile(criteria, knowledge=KNOWLEDGE, **members):
    return {"format": "steelyard-profile", "version": 2, "catalogue": {"id": knowledge["id"], "document": knowledge},
            "criteria": criteria, **members}


def own(id, left, right):
    return {"id": id, "name": id, "ratings": {"l": left, "r": right}}


def contributions(document):
    """By fractions, from the file alone."""
    knowledge = document["catalogue"]["document"]["criteria"] + document.get("own_criteria", [])
    rows = {}
    for criterion in knowledge:
        entry = document["criteria"].get(criterion["id"], {})
        left, right = ({**criterion["ratings"], **entry.get("ratings", {})}[hand] for hand in "lr")
        rows[criterion["id"]] = entry.get("weight", 0), left - right
    total = sum(weight for weight, _ in rows.values())
    return {id: Fraction(10 * weight * d, max(total, 1)) for id, (weight, d) in rows.items()}, total


class Diff(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.schema = jsonschema.Draft202012Validator(json.loads(run("schema", "diff")[1]))
        self.schema.check_schema(self.schema.schema)

    def path(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(content if isinstance(content, str) else json.dumps(content))
        return path

    def diff(self, first, second, *options):
        return run("diff", self.path("first.steelyard.json", first), self.path("second.steelyard.json", second), *options)

    def holds(self, first, second):
        """What it says of two files; the parts are exact, complete and in order."""
        status, out, err = self.diff(first, second, "--format", "json")
        self.assertEqual((status, err), (0, ""))
        said = json.loads(out)
        self.schema.validate(said)
        self.assertEqual(out, json.dumps(said, indent=2, ensure_ascii=False) + "\n")
        (before, had), (after, has) = contributions(first), contributions(second)
        parts = {id: after.get(id, 0) - before.get(id, 0) for id in {**before, **after}}
        self.assertEqual(said["lead_before"], None if not had else float(sum(before.values())))
        self.assertEqual(said["lead_after"], None if not has else float(sum(after.values())))
        for name, document in (("before", first), ("after", second)):
            alone = json.loads(run("recommend", "-", "--format", "json", text=json.dumps(document))[1])
            self.assertEqual({key: said[name][key] for key in ("verdict", "recommended", "leader")},
                             {key: alone[key] for key in ("verdict", "recommended", "leader")})
        if not had or not has:
            self.assertTrue(said["change"] is None and all(row["part"] is None for row in said["criteria"]))
            return said
        self.assertAlmostEqual(said["change"], float(sum(parts.values())), 9)
        self.assertAlmostEqual(sum(row["part"] for row in said["criteria"]), said["change"], 9)
        named = {row["id"]: row["part"] for row in said["criteria"]}
        for id, part in parts.items():
            self.assertAlmostEqual(named.get(id, 0), float(part), 9, id)
        sizes = [abs(parts[row["id"]]) for row in said["criteria"]]
        self.assertEqual(sizes, sorted(sizes, reverse=True))
        return said

    def test_any(self):
        rng = random.Random(7)

        def make():
            criteria = {id: {"weight": rng.randint(0, 10), "must": rng.random() < .2,
                             **({"ratings": {"l": rng.randint(0, 10)}} if rng.random() < .3 else {})}
                        for id in RATINGS if rng.random() < .8}
            owns = [own("own-%d" % n, rng.randint(0, 10), rng.randint(0, 10)) for n in range(3) if rng.random() < .5]
            criteria.update({one["id"]: {"weight": rng.randint(0, 10)} for one in owns})
            return profile(criteria, own_criteria=owns)
        for _ in range(25):
            self.holds(make(), make())

    def test_what_differs(self):
        first = profile({"a": {"weight": 5}, "b": {"weight": 5, "must": True}, "c": {"weight": 3}})
        second = copy.deepcopy(first)
        second["criteria"]["a"].update(weight=7, ratings={"l": 8})
        del second["criteria"]["b"]["must"]
        rows = {row["id"]: row for row in self.holds(first, second)["criteria"]}
        self.assertEqual({id: row["differs"] for id, row in rows.items()}, {"a": ["weight", "ratings"], "b": ["must"]})
        self.assertEqual(rows["a"]["before"], {"weight": 5, "must": False, "ratings": {"l": 9, "r": 2}})
        self.assertEqual(rows["a"]["after"], {"weight": 7, "must": False, "ratings": {"l": 8, "r": 2}})
        self.assertEqual(self.holds(first, first)["criteria"], [])

    def test_nothing_weighed(self):
        self.holds(profile({}), profile({"a": {"weight": 5}}))
        self.holds(profile({}), profile({}))

    def test_other_versions(self):
        """Each counts as it does by itself; what only one has weighs nothing in the other."""
        newer = {**KNOWLEDGE, "version": 2, "criteria": [
            {"id": "a", "name": "A", "ratings": {"l": 6, "r": 2}}, {"id": "b", "name": "B", "ratings": {"l": 3, "r": 8}},
            {"id": "e", "name": "E", "ratings": {"l": 1, "r": 10}}, {"id": "c", "name": "C", "ratings": {"l": 5, "r": 5}}]}
        first = profile({"a": {"weight": 4}, "d": {"weight": 6, "must": True}, "b": {"weight": 2}})
        second = profile({"a": {"weight": 4}, "e": {"weight": 5}, "b": {"weight": 2}}, newer)
        rows = {row["id"]: row for row in self.holds(first, second)["criteria"]}
        self.assertEqual(rows["a"]["differs"], ["ratings"])
        self.assertEqual(rows["d"]["after"]["weight"], 0)
        self.assertEqual(rows["e"]["before"]["weight"], 0)
        self.holds(second, first)

    def test_unrated(self):
        """What only one version rates is in the figures of that one."""
        waiting = {**KNOWLEDGE, "format_version": 2, "criteria": [
            {**one, "ratings": None} if one["id"] == "b" else one for one in KNOWLEDGE["criteria"]]}
        weights = {"a": {"weight": 4}, "b": {"weight": 9}}
        for first, second in ((waiting, KNOWLEDGE), (KNOWLEDGE, waiting), (waiting, waiting)):
            status, out, err = self.diff(profile(weights, first), profile(weights, second), "--format", "json")
            self.assertEqual((status, err), (0, ""))
            said = json.loads(out)
            self.schema.validate(said)
            self.assertEqual((said["lead_before"], said["lead_after"]), tuple(
                70 if one is waiting else float(Fraction(10 * (4 * 7 - 9 * 5), 13)) for one in (first, second)))

    def test_text(self):
        status, out, _ = self.diff(profile({"a": {"weight": 5}}, title="Then"), profile({"b": {"weight": 5}}))
        self.assertEqual(status, 0)
        self.assertIn("From Then to second", out)
        self.assertIn("From the first project to the second, the lead moves 120.0 points towards Right.", out)
        for words in ("weight 5\u00a0→\u00a00", "weight 0\u00a0→\u00a05"):
            self.assertIn(words, out)
        same = self.diff(profile({"a": {"weight": 5}}), profile({"a": {"weight": 5}}))[1]
        self.assertIn("Both leads are exactly the same.", same)
        self.assertIn("No weight, rating or must differs.", same)

    def test_refused(self):
        good = profile({"a": {"weight": 5}})
        sqlite = json.loads(read(OTHER))
        other = profile({}, sqlite)
        crowded = [profile({}, own_criteria=[own("own-%s%d" % (side, n), 1, 2) for n in range(120)]) for side in "xy"]
        for first, second, words in ((good, other, "so nothing can be compared"), ("{", good, "first.steelyard.json:1:2"),
                                     (good, "", "second.steelyard.json"), (*crowded, "more than 200 criteria")):
            status, out, err = self.diff(first, second)
            self.assertEqual((status, out), (1, ""))
            self.assertIn(words, err)
        self.assertIn("“sqlite-vs-postgresql”", self.diff(good, other)[2])

    def test_usage(self):
        name = self.path("a", profile({}))
        for args in ((), (name,), (name, name, name), (name, name, "--format", "csv")):
            status, out, err = run("diff", *args)
            self.assertEqual((status, out), (2, ""))
            self.assertEqual(err.count("\n"), 1)
        self.assertEqual(run("diff", name, "-", text=read(name))[0], 0)


if __name__ == "__main__":
    tap.main()
