#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""steelyard-cli combine: whom it puts together, what it says of them, and what it refuses.

Usage: test-combine.py PROGRAM SOURCE_DIR; prints TAP.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
SQLITE = os.path.join(SOURCE, "data", "examples", "bridge-inspections.steelyard.json")
OTHER = os.path.join(SOURCE, "data", "examples", "sqlite-vs-postgresql.steelyard-catalogue.json")
ASKED, ELSEWHERE = "0123456789abcdef" * 2, "f" * 32


def person(name, *weights, **members):
    return {"name": name, "weights": dict(zip(("realtime", "ai-ml", "hiring"), weights)), **members}


def profile(*people, **members):
    return {"format": "steelyard-profile", "version": 1, "catalogue": {"id": "nodejs-vs-python"},
            **({"people": list(people)} if people else {}), **members}


def answer(one, to=ASKED, **members):
    return profile(one, answer={"to": to}, **members)


class Combine(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.output = os.path.join(self.folder, "out.json")

    def run_it(self, *contents, options=(), output=None):
        """(status, what was written, messages); files are f0, f1, …"""
        for number, content in enumerate(contents):
            with open(os.path.join(self.folder, "f%d" % number), "w", encoding="utf-8") as file:
                file.write(content if isinstance(content, str) else json.dumps(content))
        names = ["f%d" % number for number in range(len(contents))]
        result = subprocess.run([PROGRAM, "combine", *names, "--output", output or self.output, *options],
                                capture_output=True, encoding="utf-8", cwd=self.folder, timeout=120)
        written = result.stdout
        if output is None and os.path.exists(self.output):
            self.assertEqual(written, "")
            with open(self.output, encoding="utf-8") as file:
                written = file.read()
        return result.returncode, written and json.loads(written), result.stderr.splitlines()

    def names(self, *contents, messages=(), options=()):
        status, out, found = self.run_it(*contents, options=options)
        self.assertEqual((status, found), (0, list(messages)))
        return [one["name"] for one in out["people"]]

    def refused(self, *contents, options=()):
        status, out, messages = self.run_it(*contents, options=options)
        self.assertEqual((status, out), (1, ""))
        return messages

    def test_everybody(self):
        """The first is the project; of the others come the people."""
        first = profile(person("Ana", 9, 2), title="Fraud", criteria={"realtime": {"weight": 4}}, later=1,
                        decision={"chosen": "python"}, rounds=[{"date": "2026-12-01", "people": [person("Ana", 1)]}])
        second = profile(person("Bo", 1, dissent="no", role="x"), person("Cy"), title="Other", later=2)
        status, out, messages = self.run_it(first, second)
        self.assertEqual((status, messages), (0, []))
        self.assertEqual(out["people"], first["people"] + second["people"])
        for name in ("title", "decision", "later", "rounds"):
            self.assertEqual(out[name], first[name], name)
        self.assertEqual(out["criteria"], {"realtime": {"weight": 4}})

    def test_one_person_a_file(self):
        criteria = {"realtime": {"weight": 4}, "hiring": {"weight": 0}}
        status, out, messages = self.run_it(profile(criteria=criteria, title="Ana"), profile(criteria=criteria))
        self.assertEqual((status, messages), (0, []))
        self.assertEqual(out["people"], [{"name": name, "weights": {"realtime": 4, "hiring": 0}} for name in ("Ana", "f1")])

    def test_names(self):
        again = "“Ana” is there already, with the same weights"
        other = "“%s” is there already, with other weights; this one is “%s” now"
        ana, ana2, bo = person("Ana", 9), person("ANA", 3), person("Bo", 1)
        self.assertEqual(self.names(profile(ana), profile(ana, bo), messages=["f1: " + again]), ["Ana", "Bo"])
        self.assertEqual(self.names(profile(ana, ana2, ana), messages=["f0: " + other % ("ANA", "ANA (2)"), "f0: " + again]),
                         ["Ana", "ANA (2)"])
        self.assertEqual(self.names(profile(person("Zo\u00e9", 1)), profile(person("Zoe\u0301 ", 2)),
                                    messages=["f1: " + other % ("Zoe\u0301 ", "Zoe\u0301 (2)")]),
                         ["Zo\u00e9", "Zoe\u0301 (2)"])
        self.assertEqual(self.names(profile(person("", 1)), profile(person("", 1))), ["", ""])
        self.assertEqual(self.names(profile(person("Ana")), profile(person("Ana", 0)),
                                    messages=["f1: " + other % ("Ana", "Ana (2)")]), ["Ana", "Ana (2)"])

    def test_twice(self):
        """What is combined with its parts again stays as it is."""
        parts = profile(person("Ana", 9)), profile(person("Ana", 3)), profile(person("Bo", 1))
        status, once, _ = self.run_it(*parts)
        self.assertEqual(status, 0)
        status, twice, messages = self.run_it(once, *parts)
        self.assertEqual((status, twice, len(messages)), (0, once, 3))

    def test_dissent(self):
        status, out, messages = self.run_it(profile(person("Ana", 9)), profile(person("Ana", 9, dissent="no")))
        self.assertEqual((status, out["people"], len(messages)), (0, [person("Ana", 9, dissent="no")], 1))
        self.assertEqual(self.names(profile(person("Ana", 9, dissent="a")), profile(person("Ana", 9, dissent="b")),
                                    messages=["f1: “Ana” is there already, with other weights; this one is “Ana (2)” now"]),
                         ["Ana", "Ana (2)"])

    def test_answers(self):
        """An invitation is nobody, and what comes of it is none."""
        invitation = profile(invitation={"id": ASKED, "from": "Zoe"}, criteria={"hiring": {"ratings": {"python": 3}, "weight": 0}})
        status, out, messages = self.run_it(invitation, answer(person("Ana", 1)), answer(person("Bo", 2)))
        self.assertEqual((status, messages), (0, []))
        self.assertEqual([one["name"] for one in out["people"]], ["Ana", "Bo"])
        self.assertFalse({"invitation", "answer"} & set(out))
        self.assertEqual(self.names(answer(person("Ana", 1)), answer(person("Bo", 2))), ["Ana", "Bo"])

    def test_other_invitations(self):
        invitation = profile(invitation={"id": ASKED})
        files = invitation, answer(person("Ana", 1)), answer(person("Bo", 2), ELSEWHERE), answer(person("Cy", 2), ELSEWHERE)
        message = "it answers another invitation than f0; “--any-invitation” takes it all the same"
        self.assertEqual(self.refused(*files), ["f2: " + message, "f3: " + message])
        self.assertEqual(self.names(*files, options=["--any-invitation"]), ["Ana", "Bo", "Cy"])
        os.remove(self.output)
        self.assertEqual(self.refused(answer(person("Ana", 1)), profile(person("Bo")), answer(person("Cy"), ELSEWHERE)),
                         ["f2: " + message])

    def test_own_criteria(self):
        def own(id, left, name=""):
            return {"id": "own-" + id, "name": name or id, "ratings": {"nodejs": left, "python": 9}}
        first = profile(person("Ana", 1), version=2, own_criteria=[own("a", 2), own("b", 3)])
        second = profile({"name": "Bo", "weights": {"own-c": 5, "own-a": 2}}, version=2, own_criteria=[own("c", 4), own("a", 7)])
        status, out, messages = self.run_it(first, second)
        self.assertEqual((status, messages), (0, ["f1: it names or rates the criterion “a” otherwise, which stays out"]))
        self.assertEqual(out["own_criteria"], [own("a", 2), own("b", 3), own("c", 4)])
        self.assertEqual(out["people"][1]["weights"], {"own-a": 2, "own-c": 5})
        self.assertNotIn("own-c", out["criteria"])
        crowds = [profile(person(side), version=2, own_criteria=[own("%s%d" % (side, n), 1) for n in range(100)]) for side in "xy"]
        self.assertEqual(self.refused_after(*crowds), ["f1: together they have more than 200 criteria"])

    def refused_after(self, *contents):
        os.remove(self.output)
        return self.refused(*contents)

    def test_catalogues(self):
        status, out, messages = self.run_it(profile(person("Ana"), catalogue={"id": "nodejs-vs-python", "version": 2}),
                                            profile(person("Bo"), catalogue={"id": "nodejs-vs-python", "version": 1}))
        self.assertEqual((status, len(out["people"]), messages),
                         (0, 2, ["f1: made with version 1 of the catalogue; version 2 counts"]))
        os.remove(self.output)
        with open(SQLITE, encoding="utf-8") as file:
            messages = self.refused(profile(person("Ana")), file.read(), options=["--catalogue", OTHER])
        self.assertEqual(len(messages), 1)
        self.assertIn("“sqlite-vs-postgresql”", messages[0])

    def test_rounds_stay_out(self):
        self.assertEqual(self.names(profile(person("Ana")), profile(person("Bo"), rounds=[{"people": [person("Bo", 1)]}]),
                                    messages=["f1: its earlier rounds stay out"]), ["Ana", "Bo"])

    def test_nobody(self):
        self.assertEqual(self.refused(profile(), profile(invitation={"id": ASKED})), ["f0: there is nobody to combine, in no file"])

    def test_bad_files(self):
        """Each that is wrong is named, and nothing is written."""
        messages = self.refused(profile(person("Ana")), "{", profile(person("Bo", 11)))
        self.assertEqual([line.split(":")[0] for line in messages], ["f1", "f2"])
        self.assertIn("none", self.refused(profile(person("Ana")), options=["none"])[-1])

    def test_crowd(self):
        """Each is looked at once; what no reader would take is not written."""
        half = [profile(*({"name": "%s%d" % (side, n)} for n in range(3400))) for side in "ab"]
        status, out, messages = self.run_it(*half)
        self.assertEqual((status, messages, len(out["people"])), (0, [], 6800))
        os.remove(self.output)
        weighed = [profile(*(person("%s%d" % (side, n), 1) for n in range(3400))) for side in "cde"]
        status, out, messages = self.run_it(half[0], weighed[0], profile(*({"name": "f%d" % n} for n in range(3200))))
        self.assertEqual((status, messages, len(out["people"])), (0, [], 10000))
        os.remove(self.output)
        long = [profile(*({"name": "%s%d" % (side, n), "dissent": "x" * 800} for n in range(3000))) for side in "fg"]
        messages = self.refused(*long)
        self.assertEqual(len(messages), 1)
        self.assertTrue(messages[0].startswith(self.output + ": "), messages)
        self.assertEqual(self.refused(*weighed), ["f2: with its people there would be more than 10000"])

    def test_many_files(self):
        self.assertEqual(len(self.names(*(profile(person("P%d" % n, n % 11)) for n in range(300)))), 300)

    def test_usage_and_output(self):
        for args in ((), ("--output", self.output), ("f0",)):
            result = subprocess.run([PROGRAM, "combine", *args], capture_output=True, encoding="utf-8", timeout=60)
            self.assertEqual((result.returncode, result.stdout, result.stderr.count("\n")), (2, "", 1))
        status, out, _ = self.run_it(profile(person("Ana")), output="-")
        self.assertEqual((status, out["people"]), (0, [person("Ana")]))
        status, out, _ = self.run_it(profile(person("Ana")), profile(person("Bo")), output="f0")
        self.assertEqual(status, 0)
        with open(os.path.join(self.folder, "f0"), encoding="utf-8") as file:
            self.assertEqual(len(json.load(file)["people"]), 2)


if __name__ == "__main__":
    tap.main()
