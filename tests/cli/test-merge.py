#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""steelyard-cli merge: what it makes of three files, and what Git makes of it.

Usage: test-merge.py PROGRAM SOURCE_DIR; prints TAP.
"""

import copy
import json
import os
import random
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
OTHER_CATALOGUE = os.path.join(SOURCE, "data", "examples", "sqlite-vs-postgresql.steelyard-catalogue.json")
BASE = {
    "format": "steelyard-profile", "version": 1, "title": "Fraud", "catalogue": {"id": "nodejs-vs-python", "version": 2},
    "preset": "ai-ml", "reach": {"weights": 2, "ratings": 1},
    "criteria": {"realtime": {"weight": 4}, "ai-ml": {"weight": 9, "must": True},
                 "hiring": {"weight": 4, "ratings": {"nodejs": 6, "python": 7}, "reason": "we asked"},
                 "team-expertise": {"weight": 6, "note": "four of five"}, "ours-alone": {"weight": 3, "mood": [1.50]}},
    "people": [{"name": "Ana", "weights": {"ai-ml": 9, "realtime": 4}, "dissent": "no"}, {"name": "Bo", "weights": {"hiring": 1}}],
    "rounds": [{"date": "2026-10-01", "people": [{"name": "Ana", "weights": {"ai-ml": 2}}]},
               {"date": "2026-11-01", "people": [{"name": "Bo", "weights": {}}]}],
    "invitation": {"id": "0123456789abcdef" * 2, "from": "Zoe"},
    "decision": {"chosen": "python", "reason": "models", "date": "2026-11-23", "people": ["Ana", "Bo"]},
    "later": {"n": 1.2300e+05}}
OWN = {"id": "own-sdk", "name": "SDK", "question": "Which?", "side": "data", "ratings": {"nodejs": 2, "python": 9},
       "reason": "theirs", "colour": 1}


def run(*args, cwd=None):
    result = subprocess.run([PROGRAM, *args], capture_output=True, cwd=cwd, timeout=60)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def changed(*steps):
    """BASE with members set, or removed where the value is None; a path has dots between names."""
    profile = copy.deepcopy(BASE)
    for path, value in steps:
        *parents, name = (int(part) if part.isdigit() else part for part in path.split("."))
        place = profile
        for parent in parents:
            place = place[parent]
        if value is None:
            del place[name]
        elif isinstance(place, list) and name == len(place):
            place.append(value)
        else:
            place[name] = value
    return profile


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def path(self, name, content=None):
        path = os.path.join(self.folder, name)
        if content is not None:
            with open(path, "w", encoding="utf-8") as file:
                file.write(content if isinstance(content, str) else json.dumps(content))
        return path

    def merge(self, base, ours, theirs, *options):
        names = [self.path(name, content) for name, content in (("b", base), ("o", ours), ("t", theirs))]
        status, out, err = run("merge", *names, "--name", "NAME", *options)
        self.assertEqual(out, "")
        return status, read(names[1]), err.splitlines()

    def merges(self, ours, theirs, expected):
        """Both ways."""
        for here, there in ((ours, theirs), (theirs, ours)):
            status, text, messages = self.merge(BASE, here, there)
            self.assertEqual((status, messages), (0, []))
            self.assertEqual(json.loads(text), expected)
            self.assertEqual(run("tidy", self.path("o"), "--output", self.path("tidy"))[0], 0)
            self.assertEqual(read(self.path("tidy")), text)

    def clashes(self, ours, theirs, *messages):
        status, text, found = self.merge(BASE, ours, theirs)
        self.assertEqual(status, 1)
        self.assertEqual(found, ["NAME: " + message for message in messages])
        return text


class Clean(Folder):
    def test_each_by_itself(self):
        one = [("title", "Fraud scoring"), ("reach.weights", 3), ("criteria.realtime.weight", 7),
               ("criteria.ai-ml.must", None), ("criteria.hiring.ratings.nodejs", 5),
               ("criteria.team-expertise.note", "all of us"), ("criteria.ours-alone.mood", [2]),
               ("criteria.type-safety", {"weight": 2}), ("people.0.weights.ai-ml", 10), ("people.1", None), ("rounds.0.people.0.weights.ai-ml", 3),
               ("decision.revisit", "2027-06-01"), ("decision.people.2", "Cy"), ("later.n", 3)]
        other = [("preset", "full-stack"), ("reach.ratings", 2), ("criteria.realtime.must", True),
                 ("criteria.ai-ml.weight", 10), ("criteria.hiring.ratings.python", 9),
                 ("criteria.hiring.reason", "we asked again"), ("criteria.team-expertise.weight", 0),
                 ("criteria.ours-alone.weight", 5), ("criteria.edge", {"weight": 1, "note": "x"}),
                 ("people.0.weights.type-safety", 2), ("people.0.dissent", "still"), ("rounds.1", None), ("people.2", {"name": "Cy", "weights": {"hiring": 3}}),
                 ("decision.reason", "models, and hiring"), ("decision.people.0", None), ("sooner", True)]
        together = changed(*other, *[step for step in one if not step[0].startswith("decision.people")])
        together["decision"]["people"] = ["Bo", "Cy"]
        self.merges(changed(*one), changed(*other), together)
        rng = random.Random(5)
        for number in range(12):
            some = rng.sample([step for step in one if not step[0].startswith("decision.people")], 4)
            others = rng.sample([step for step in other if not step[0].startswith("decision.people")], 4)
            self.merges(changed(*some), changed(*others), changed(*others, *some))

    def test_carried_catalogue(self):
        """It goes with whoever has changed it; changed by both, both are in the file."""
        knowledge = json.loads(read(OTHER_CATALOGUE))
        newer = dict(knowledge, version=knowledge["version"] + 1, title="Newer")
        newest = dict(knowledge, version=knowledge["version"] + 2, title="Newest")
        first = knowledge["criteria"][0]["id"]

        def project(document, weight):
            return {"format": "steelyard-profile", "version": 2, "title": "Q",
                    "catalogue": {"id": document["id"], "version": document["version"], "document": document},
                    "reach": {"weights": 2, "ratings": 1}, "criteria": {first: {"weight": weight}}}

        base, weighed, updated = project(knowledge, 3), project(knowledge, 7), project(newer, 3)
        for ours, theirs in ((weighed, updated), (updated, weighed)):
            status, text, messages = self.merge(base, ours, theirs)
            self.assertEqual((status, messages, json.loads(text)), (0, [], project(newer, 7)))
        status, text, messages = self.merge(base, project(newest, 3), updated)
        self.assertEqual(status, 1)
        self.assertTrue(messages[-1].startswith("NAME: "), messages)
        self.assertIn('"Newest"', text)
        self.assertIn('"Newer"', text)

    def test_the_same_on_both_sides(self):
        for steps in ([], [("criteria.hiring.weight", 9), ("people.1", None), ("decision", None), ("later", None)],
                      [("criteria.hiring", None), ("title", "X"), ("people.2", {"name": "Cy", "weights": {}})]):
            self.merges(changed(*steps), changed(*steps), changed(*steps))
            self.merges(changed(*steps), BASE, changed(*steps))

    def test_removed(self):
        self.merges(changed(("criteria.hiring", None)), changed(("criteria.realtime.weight", 5)),
                    changed(("criteria.hiring", None), ("criteria.realtime.weight", 5)))
        self.merges(changed(("decision", None)), changed(("title", "X")), changed(("decision", None), ("title", "X")))
        self.merges(changed(("people", [])), BASE, {k: v for k, v in BASE.items() if k != "people"})

    def test_people_of_one_name(self):
        base = changed(("people.2", {"name": "Ana", "weights": {"hiring": 5}}))
        ours, theirs = copy.deepcopy(base), copy.deepcopy(base)
        ours["people"][0]["weights"]["ai-ml"] = 1
        theirs["people"][2]["weights"]["hiring"] = 2
        status, text, messages = self.merge(base, ours, theirs)
        self.assertEqual((status, messages), (0, []))
        self.assertEqual([person["weights"] for person in json.loads(text)["people"]],
                         [{"realtime": 4, "ai-ml": 1}, {"hiring": 1}, {"hiring": 2}])

    def test_result_is_computed(self):
        ours, theirs = (changed(("result", {"verdict": verdict, "leader": "python", "lead": lead, "confidence": 1}))
                        for verdict, lead in (("lean", -1), ("clear", -2)))
        theirs["criteria"]["realtime"]["weight"] = 10
        status, text, messages = self.merge(BASE, ours, theirs)
        self.assertEqual((status, messages), (0, []))
        answer = json.loads(run("recommend", self.path("o"), "--format", "json")[1])
        self.assertEqual(json.loads(text)["result"], {name: answer[name] for name in ("verdict", "leader")})
        # With other knowledge it would say what nobody has been told.
        for profile in (ours, theirs):
            profile["catalogue"]["version"] = 7
        self.assertNotIn("result", json.loads(self.merge(BASE, ours, theirs)[1]))

    def test_newer_catalogue(self):
        self.merges(changed(("catalogue.version", 3)), changed(("title", "X")),
                    changed(("catalogue.version", 3), ("title", "X")))
        self.merges(changed(("catalogue.version", 3)), changed(("catalogue.version", 4)),
                    changed(("catalogue.version", 4)))

    def test_without_a_base(self):
        one = changed(("people.1", None), ("criteria.hiring", None))
        other = changed(("people.0", None), ("criteria.realtime", None))
        together = changed()
        marked = json.dumps(BASE, indent=2).replace('"title"', '<<<<<<< a\n"title": "x",\n=======\n>>>>>>> b\n"title"')
        for base in ("", " \n", marked):
            status, text, messages = self.merge(base, one, other)
            self.assertEqual((status, messages), (0, []))
            merged = json.loads(text)
            self.assertEqual(sorted(merged["criteria"]), sorted(together["criteria"]))
            self.assertEqual(sorted(person["name"] for person in merged["people"]), ["Ana", "Bo"])
            other_weight = changed(("criteria.ai-ml.weight", 2))
            self.assertEqual(self.merge(base, BASE, other_weight)[2],
                             ["NAME: criterion “AI and machine learning”: weight 9 here, 2 there"])


    def test_own_criteria(self):
        base = changed(("version", 2), ("own_criteria", [OWN, {**copy.deepcopy(OWN), "id": "own-b"}]), ("criteria.own-sdk", {"weight": 7}))
        ours, theirs, together = (copy.deepcopy(base) for _ in range(3))
        steps = (ours, "name", "Vendor's SDK"), (theirs, "question", "Whose?"), (ours, "side", "interface"), (
            theirs, "reason", "all of it"), (ours, "colour", 2)
        for profile, name, value in steps:
            profile["own_criteria"][0][name] = together["own_criteria"][0][name] = value
        for profile, name, value in ((ours, "nodejs", 3), (theirs, "python", 10)):
            profile["own_criteria"][0]["ratings"][name] = together["own_criteria"][0]["ratings"][name] = value
        theirs["own_criteria"].append({**OWN, "id": "own-c"})
        del ours["own_criteria"][1]
        together["own_criteria"][1:] = [{**OWN, "id": "own-c"}]
        for here, there in ((ours, theirs), (theirs, ours)):
            status, text, messages = self.merge(base, here, there)
            self.assertEqual((status, messages), (0, []))
            self.assertEqual(json.loads(text), together)

    def test_own_criteria_of_two(self):
        """Each has added one: the file is of version 2 then."""
        one = changed(("own_criteria", [OWN]), ("version", 2))
        status, text, messages = self.merge(BASE, one, BASE)
        self.assertEqual((status, messages, json.loads(text)), (0, [], one))
        status, text, messages = self.merge(one, one, BASE)
        self.assertEqual((status, messages, json.loads(text)), (0, [], BASE))


class Clashes(Folder):
    def test_named(self):
        rows = [
            ("criteria.hiring.weight", 5, 7, "criterion “Hiring where you are”: weight 5 here, 7 there (was 4)"),
            ("criteria.hiring.ratings.python", 5, None,
             "criterion “Hiring where you are”: own rating of Python 5 here, nothing there (was 7)"),
            ("criteria.hiring.reason", "a", "b",
             "criterion “Hiring where you are”: reason “a” here, “b” there (was “we asked”)"),
            ("criteria.team-expertise.note", "a", None,
             "criterion “Team expertise”: note “a” here, nothing there (was “four of five”)"),
            ("criteria.ours-alone.weight", 5, 0, "criterion “ours-alone”: weight 5 here, 0 there (was 3)"),
            ("criteria.ours-alone.mood", [2], None, "criterion “ours-alone”: member “mood” [ 2 ] here, nothing there (was [1.5])"),
            ("title", "A", "B", "title “A” here, “B” there (was “Fraud”)"),
            ("preset", "x", "y", "starting point “x” here, “y” there (was “ai-ml”)"),
            ("reach.weights", 3, 4, "reach of the weights 3 here, 4 there (was 2)"),
            ("reach.ratings", 3, 2, "reach of the ratings 3 here, 2 there (was 1)"),
            ("people.0.weights.ai-ml", 1, 2, "person “Ana”: weight of “AI and machine learning” 1 here, 2 there (was 9)"),
            ("people.0.weights.hiring", 1, 2, "person “Ana”: weight of “Hiring where you are” 1 here, 2 there"),
            ("people.0.dissent", "a", "b", "person “Ana”: dissent “a” here, “b” there (was “no”)"),
            ("rounds.0.people.0.name", "Bo", "Cy", "earlier round of “2026-10-01”: changed here and there"),
            ("invitation.id", "0" * 32, "1" * 32, "invitation “%s” here, “%s” there (was “%s”)" % (
                "0" * 32, "1" * 32, "0123456789abcdef" * 2)),
            ("decision.chosen", "nodejs", "both", "decision “NodeJS” here, both there (was “Python”)"),
            ("decision.reason", "a", "b", "reason of the decision “a” here, “b” there (was “models”)"),
            ("decision.date", "2026-01-01", "2026-01-02",
             "day of the decision “2026-01-01” here, “2026-01-02” there (was “2026-11-23”)"),
            ("later", 1, 2, "member “later” 1 here, 2 there"),
        ]
        for path, ours, theirs, message in rows:
            status, text, found = self.merge(BASE, changed((path, ours)), changed((path, theirs)))
            self.assertEqual(status, 1, path)
            self.assertEqual(len(found), 1, path)
            if not path.endswith("mood") and path != "later":
                self.assertEqual(found, ["NAME: " + message])
            else:
                self.assertIn("member “%s”" % path.split(".")[-1], found[0])
            # Each side can be had, and nothing else of the file is between marks.
            for side, chosen in ((0, changed((path, ours))), (1, changed((path, theirs)))):
                self.assertEqual(json.loads(self.take(text, side)), chosen, path)
            self.assertEqual(text.count("<<<<<<< ours\n"), 1, path)
            self.assertEqual(run("check", self.path("o"))[0], 1)

    def take(self, text, side):
        lines, part = [], None
        for line in text.splitlines():
            if line == "<<<<<<< ours":
                part = 0
            elif line == "=======":
                part = 1
            elif line == ">>>>>>> theirs":
                part = None
            elif part in (None, side):
                lines.append(line)
        return "\n".join(lines)

    def test_answers(self):
        """They are to one invitation each."""
        one, other = (changed(("people.1", None), ("answer", {"to": digit * 32})) for digit in "01")
        self.clashes(one, other, "invitation that is answered “%s” here, “%s” there" % ("0" * 32, "1" * 32))

    def test_rounds(self):
        """What both have added is in the order of days; one is removed unless the other has changed it."""
        new = {"date": "2026-10-15", "people": [{"name": "Bo", "weights": {}}]}
        status, text, messages = self.merge(changed(("rounds.1", None)), BASE, changed(("rounds.1", new)))
        self.assertEqual((status, messages), (0, []))
        self.assertEqual([one["date"] for one in json.loads(text)["rounds"]], ["2026-10-01", "2026-10-15", "2026-11-01"])
        self.clashes(changed(("rounds.0", None)), changed(("rounds.0.place", "here")),
                     "earlier round of “2026-10-01”: removed here, changed there")

    def test_order_of_rounds(self):
        """It is that of whoever has changed it, also where days are not known or not in their order."""
        rounds = [{"date": "2026-12-01", "people": []}, {"people": []}, {"date": "2026-11-30", "people": []}]
        for base in changed(("rounds", [])), changed(("rounds", rounds[:1])):
            for ours, theirs in (base, changed(("rounds", rounds))), (changed(("rounds", rounds)), base):
                status, text, messages = self.merge(base, ours, theirs)
                self.assertEqual((status, messages), (0, []))
                self.assertEqual([one.get("date") for one in json.loads(text)["rounds"]],
                                 ["2026-12-01", None, "2026-11-30"])

    def test_several(self):
        text = self.clashes(changed(("criteria.realtime.weight", 5), ("criteria.hiring.weight", 5), ("title", "X")),
                            changed(("criteria.realtime.weight", 6), ("criteria.hiring.weight", 6), ("preset", "p")),
                            "criterion “Hiring where you are”: weight 5 here, 6 there (was 4)",
                            "criterion “Real-time communication”: weight 5 here, 6 there (was 4)")
        self.assertEqual(text.count("<<<<<<< ours\n"), 2)
        for side, weight in ((0, 5), (1, 6)):
            profile = json.loads(self.take(text, side))
            self.assertEqual((profile["title"], profile["preset"]), ("X", "p"))
            self.assertEqual(profile["criteria"]["realtime"]["weight"], weight)

    def test_a_person_who_was_removed(self):
        self.clashes(changed(("people.1", None)), changed(("people.1.weights.hiring", 2)),
                     "person “Bo”: removed here, changed there")
        text = self.clashes(changed(("people.1.weights.hiring", 2)), changed(("people.1", None)),
                            "person “Bo”: changed here, removed there")
        self.assertEqual(len(json.loads(self.take(text, 0))["people"]), 2)
        self.assertEqual(len(json.loads(self.take(text, 1))["people"]), 1)

    def test_own_criteria(self):
        base = changed(("version", 2), ("own_criteria", [OWN]))
        rows = [("name", "A", "B", "name “A” here, “B” there (was “SDK”)"),
                ("question", "A", "B", "question “A” here, “B” there (was “Which?”)"),
                ("side", "whole", "interface", "side “whole” here, “interface” there (was “data”)"),
                ("reason", "A", "B", "reason “A” here, “B” there (was “theirs”)"),
                ("ratings", {"nodejs": 2, "python": 1}, {"nodejs": 2, "python": 0},
                 "own rating of Python 1 here, 0 there (was 9)")]
        for name, here, there, message in rows:
            ours, theirs = copy.deepcopy(base), copy.deepcopy(base)
            ours["own_criteria"][0][name], theirs["own_criteria"][0][name] = here, there
            status, text, found = self.merge(base, ours, theirs)
            called = here if name == "name" else "SDK"
            self.assertEqual((status, found), (1, ["NAME: criterion “%s”: %s" % (called, message)]))
            self.assertEqual(json.loads(self.take(text, 1))["own_criteria"], theirs["own_criteria"])
        ours, theirs = copy.deepcopy(base), changed()
        ours["own_criteria"][0]["reason"] = "A"
        status, text, found = self.merge(base, ours, theirs)
        self.assertEqual((status, found), (1, ["NAME: criterion “SDK”: changed here, removed there"]))

    def test_a_decision_is_one_thing(self):
        text = self.clashes(changed(("decision", {"chosen": "nodejs", "reason": "r"})),
                            changed(("decision.date", "2026-12-01")),
                            "decision “NodeJS” here, “Python” there (was “Python”)")
        self.assertEqual(json.loads(self.take(text, 0))["decision"], {"chosen": "nodejs", "reason": "r"})
        self.clashes(changed(("decision", None)), changed(("decision.date", "2026-12-01")),
                     "decision nothing here, “Python” there (was “Python”)")

    def test_other_catalogues(self):
        other = {**BASE, "catalogue": {"id": "sqlite-vs-postgresql"}, "decision": {}}
        data = os.path.join(self.folder, "data", "steelyard", "catalogues")
        os.makedirs(data)
        shutil.copy(OTHER_CATALOGUE, os.path.join(data, "c.json"))
        os.environ["XDG_DATA_HOME"] = os.path.join(self.folder, "data")
        self.addCleanup(os.environ.pop, "XDG_DATA_HOME")
        status, text, found = self.merge(BASE, BASE, other)
        self.assertEqual(status, 1)
        self.assertEqual(found, ["NAME: catalogue “nodejs-vs-python” here, “sqlite-vs-postgresql” there "
                                 "(was “nodejs-vs-python”)"])
        self.assertIn("<<<<<<< ours", text)

    def test_hostile(self):
        evil = "\x1b]0;x\x07\u202e\n<<<<<<< ours\n"
        text = self.clashes(changed(("title", evil)), changed(("title", "B")),
                            *[line[6:] for line in self.merge(BASE, changed(("title", evil)), changed(("title", "B")))[2]])
        self.assertEqual(json.loads(self.take(text, 0))["title"], evil)


class Files(Folder):
    def test_refused(self):
        good = self.path("good", BASE)
        bad = self.path("bad", '{"format": 01}')
        before = read(good)
        for names in ((bad, good, good), (good, bad, good), (good, good, bad), (good, good, self.path("none")),
                      (self.path("none"), good, good), (OTHER_CATALOGUE, good, good)):
            status, out, err = run("merge", *names)
            self.assertEqual((status, out), (1, ""), names)
            self.assertEqual(err.count("\n"), 1)
        self.assertEqual(read(good), before)
        # The files that Git gives have names that nobody knows.
        status, out, err = run("merge", good, good, bad, "--name", "fraud.json")
        self.assertEqual((status, out), (1, ""))
        self.assertRegex(err, r"^\S+/bad:1:12: .*\nfraud.json: not merged, since .*\n$")
        self.assertEqual(run("merge", good, good)[0], 2)
        self.assertEqual(run("merge", good, good, good, good)[0], 2)
        os.mkfifo(self.path("pipe"))
        status, out, err = run("merge", good, self.path("pipe"), good)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("it is no plain file", err)

    def test_places(self):
        base, ours, theirs = (self.path(name, BASE) for name in "bot")
        os.chmod(ours, 0o640)
        before = read(ours)
        self.assertEqual(run("merge", base, ours, theirs, "--output", self.path("new")), (0, "", ""))
        self.assertEqual(read(ours), before)
        status, out, err = run("merge", base, ours, theirs, "--output", "-")
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(out, read(self.path("new")))
        self.assertEqual(run("merge", base, ours, theirs), (0, "", ""))
        self.assertEqual(read(ours), out)
        self.assertEqual(stat.S_IMODE(os.stat(ours).st_mode), 0o640)

    def test_marks_in_the_result(self):
        case = read(os.path.join(SOURCE, "tests", "cases", "merge", "merge-conflict-in-result.steelyard.json"))
        profile = json.loads(self.take_ours(case))
        ours, theirs = self.path("o", case), self.path("t", {**profile, "title": "X"})
        status, out, err = run("merge", self.path("b", profile), ours, theirs)
        self.assertEqual((status, out), (0, ""))
        self.assertIn("computed anew", err)
        self.assertEqual(json.loads(read(ours))["title"], "X")

    def take_ours(self, text):
        head, rest = text.split("<<<<<<< HEAD\n")
        ours, rest = rest.split("=======\n")
        return head + ours + rest.split("\n", 2)[2]


@unittest.skipUnless(shutil.which("git"), "there is no git here")
class Git(Folder):
    """The two lines of the README, tried."""

    NAME = "fraud scoring.steelyard.json"

    def setUp(self):
        super().setUp()
        readme = read(os.path.join(SOURCE, "README.md"))
        lines = [line for line in readme.splitlines() if "merge=steelyard" in line or "merge.steelyard.driver" in line]
        self.assertEqual(len(lines), 2)
        self.git("init", "-q", "-b", "main")
        for line in lines:
            subprocess.run(["sh", "-c", line], cwd=self.folder, env=self.environment(), check=True, timeout=60)
        self.save(BASE)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "base")

    def environment(self):
        home = os.path.join(self.folder, ".home")
        os.makedirs(home, exist_ok=True)
        return {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
                "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_EDITOR": "true",
                "PATH": os.path.dirname(PROGRAM) + ":" + os.environ["PATH"]}

    def git(self, *args, status=0):
        result = subprocess.run(["git", *args], cwd=self.folder, capture_output=True, env=self.environment(), timeout=60)
        self.assertEqual(result.returncode, status, (args, result.stdout, result.stderr))
        return (result.stdout + result.stderr).decode()

    def save(self, profile):
        self.path("x.json", profile)
        self.assertEqual(run("tidy", self.path("x.json"), "--output", self.path(self.NAME))[0], 0)
        os.remove(self.path("x.json"))

    def commit(self, branch, *steps):
        self.git("checkout", "-q", "-B", branch, "main" if branch != "main" else "HEAD")
        self.save(changed(*steps))
        self.git("add", self.NAME)
        self.git("commit", "-q", "-m", branch)

    def branch_off(self, ours, theirs):
        """Two branches from one base; on that of @ours."""
        self.commit("theirs", *theirs)
        self.git("checkout", "-q", "main")
        self.commit("main", *ours)

    def project(self):
        return json.loads(read(self.path(self.NAME)))

    def test_two_sliders(self):
        # Beside each other, where Git by itself finds a conflict, and in the result as well.
        result = ("result", {"verdict": "clear", "leader": "python"}), ("result", {"verdict": "lean", "leader": "nodejs"})
        steps = ("criteria.realtime.weight", 9), ("criteria.ai-ml.weight", 1)
        for command in (["merge", "-q", "--no-edit", "theirs"], ["cherry-pick", "theirs"], ["rebase", "-q", "theirs"]):
            self.git("checkout", "-q", "main")
            base = self.git("rev-list", "--max-parents=0", "HEAD").strip()
            self.git("reset", "-q", "--hard", base)
            self.branch_off([steps[0], result[0]], [steps[1], result[1]])
            self.git(*command)
            project = self.project()
            self.assertEqual(project["criteria"]["realtime"]["weight"], 9, command)
            self.assertEqual(project["criteria"]["ai-ml"]["weight"], 1, command)
            self.assertEqual(run("check", self.path(self.NAME))[2], "")

    def test_one_slider(self):
        self.branch_off([("criteria.hiring.weight", 5)], [("criteria.hiring.weight", 7)])
        out = self.git("merge", "theirs", status=1)
        self.assertIn(self.NAME + ": criterion “Hiring where you are”: weight 5 here, 7 there (was 4)", out)
        self.assertIn("CONFLICT", out)
        self.assertTrue(self.git("status", "--short").startswith("UU "))
        text = read(self.path(self.NAME))
        self.assertIn('<<<<<<< ours\n      "weight": 5,\n=======\n      "weight": 7,\n>>>>>>> theirs\n', text)
        status, out, err = run("check", self.path(self.NAME))
        self.assertEqual(status, 1)
        self.assertIn("a merge that nobody resolved", out)

    def test_both_make_the_file(self):
        self.git("rm", "-q", self.NAME)
        self.git("commit", "-q", "-m", "without")
        self.branch_off([("criteria.hiring", None)], [("criteria.realtime", None)])
        self.git("merge", "-q", "--no-edit", "theirs")
        self.assertEqual(sorted(self.project()["criteria"]), sorted(BASE["criteria"]))

    def test_bases_that_are_merges(self):
        """Two branches that have merged each other with a clash have two bases, which Git merges first."""
        self.branch_off([("criteria.hiring.weight", 5)], [("criteria.hiring.weight", 7)])
        first, second = (self.git("rev-parse", name).strip() for name in ("main", "theirs"))
        for branch, other, weight in (("main", second, 5), ("theirs", first, 7)):
            self.git("checkout", "-q", branch)
            self.git("merge", other, status=1)
            self.save(changed(("criteria.hiring.weight", weight), ("title", branch)))
            self.git("commit", "-q", "-a", "-m", "merged")
        out = self.git("merge", "main", status=1)
        self.assertIn(self.NAME + ": criterion “Hiring where you are”: weight 7 here, 5 there", out)
        self.assertIn("title “theirs” here, “main” there", out)


if __name__ == "__main__":
    tap.main()
