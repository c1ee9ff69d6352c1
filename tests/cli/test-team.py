#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""steelyard-cli team: whose people count, and that all figures are those that Python counts.

Usage: test-team.py PROGRAM SOURCE_DIR; prints TAP.
"""

import csv
import io
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
EXAMPLES = os.path.join(SOURCE, "data", "examples")
OTHER = os.path.join(EXAMPLES, "bridge-inspections.steelyard.json")
OTHER_CATALOGUE = os.path.join(EXAMPLES, "sqlite-vs-postgresql.steelyard-catalogue.json")
ACTIVE = "\x07\x1b\x7f\x85\x9b\u2028\u202e"
EVIL = "<b>\x1b]0;gone\x07\x9b31m|`\"%s%n\u202e\u2028\x85\x7f=1\r\nend"

with open(os.path.join(SOURCE, "data", "catalogue", "nodejs-vs-python.json"), encoding="utf-8") as file:
    CATALOGUE = json.load(file)
IDS = [c["id"] for c in CATALOGUE["criteria"]]
# Of what is rated; what waits for the team's ratings is in no lead.
DIFFERENCES = {c["id"]: c["ratings"]["nodejs"] - c["ratings"]["python"] for c in CATALOGUE["criteria"] if c.get("ratings")}


def profile(title="", people=None, **others):
    document = {"format": "steelyard-profile", "version": 2 if "own_criteria" in others else 1, "title": title,
                "catalogue": {"id": "nodejs-vs-python"}, **others}
    if people is not None:
        document["people"] = [{"name": name, "weights": weights} for name, weights in people]
    return document


def alone(title, **weights):
    return profile(title, criteria={id.replace("_", "-"): {"weight": weight} for id, weight in weights.items()})


def crowd(count, seed=7, left_out=0.1, name="Person %d"):
    chance = random.Random(seed)
    return [(name % p, {id: chance.randrange(11) for id in IDS if chance.random() > left_out}) for p in range(count)]


class Team(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.count = 0

    def file(self, document, name=None):
        self.count += 1
        path = os.path.join(self.folder, name or "%d.json" % self.count)
        with open(path, "w", encoding="utf-8") as file:
            file.write(document if isinstance(document, str) else json.dumps(document))
        return path

    def run_team(self, *arguments, stdin=b"", env=None):
        environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LANGUAGE")}
        environment.update({"HOME": self.folder, "XDG_DATA_HOME": self.folder, **(env or {})})
        result = subprocess.run([PROGRAM, "team", *arguments], input=stdin, capture_output=True, env=environment,
                                timeout=120)
        return result.returncode, result.stdout.decode(), result.stderr.decode()

    def team(self, *documents, says=""):
        """What is said of files, each a document or a path, as JSON."""
        paths = [d if isinstance(d, str) else self.file(d) for d in documents]
        status, out, err = self.run_team(*paths, "--format", "json")
        self.assertEqual((status, err), (0, says))
        return json.loads(out)

    def names(self, *documents, says=None):
        """Who they are, and of which of them something is said on standard error."""
        paths = [d if isinstance(d, str) else self.file(d) for d in documents]
        status, out, err = self.run_team(*paths, "--format", "json")
        self.assertEqual((status, re.findall("“(.*?)” is there already", err)), (0, says or []))
        return [person["name"] for person in json.loads(out)["people"]]

    def refused(self, *paths, stdin=b""):
        status, out, err = self.run_team(*paths, stdin=stdin)
        self.assertEqual((status, out), (1, ""))
        return err


def rank(weights):
    return [Fraction(1 + 2 * sum(v < w for v in weights) + sum(v == w for v in weights), 2) for w in weights]


def agree(rows):
    """Kendall's W as textbooks have it."""
    m, n = len(rows), len(rows[0])
    sums = [sum(column) for column in zip(*map(rank, rows))]
    mean = Fraction(sum(sums), n)
    ties = sum(sum(row.count(v) ** 3 - row.count(v) for v in set(row)) for row in rows)
    below = m * m * (n ** 3 - n) - m * ties
    return float(12 * sum((s - mean) ** 2 for s in sums) / below) if below else None


def lead(weights):
    weights = {id: weight for id, weight in weights.items() if id in DIFFERENCES}
    total = sum(weights.values())
    return 10 * sum(Fraction(w) * DIFFERENCES[id] for id, w in weights.items()) / total if total else None


def leader(points):
    return None if not points else "nodejs" if points > 0 else "python"


class Figures(Team):
    def check(self, people):
        team = self.team(profile("T", people))
        means = {}
        for (name, weights), said in zip(people, team["people"]):
            self.assertEqual((said["name"], said["n"], said["leader"]), (name, len(weights), leader(lead(weights))))
            self.assertAlmostEqual(said["lead"], float(lead(weights)), places=9)
        for id in IDS:
            given = [weights[id] for _, weights in people if id in weights]
            means[id] = Fraction(sum(given), len(given))
        order = sorted(IDS, key=lambda id: -self.stakes(people, id))
        self.assertEqual([c["id"] for c in team["criteria"]], order)
        for said in team["criteria"]:
            self.check_criterion(people, said, means)
        self.assertAlmostEqual(team["lead"], float(lead(means)), places=9)
        self.assertEqual(team["leader"], leader(lead(means)))
        everybody = [id for id in IDS if all(id in weights for _, weights in people)]
        self.assertAlmostEqual(team["agreement"], agree([[w[id] for id in everybody] for _, w in people]), places=12)
        for option in team["options"]:
            self.assertEqual(option["people"], sum(leader(lead(w)) == option["id"] for _, w in people))

    def stakes(self, people, id):
        given = [weights[id] for _, weights in people if id in weights]
        return (max(given) - min(given)) * abs(DIFFERENCES.get(id, 0))

    def check_criterion(self, people, said, means):
        id = said["id"]
        given = [weights[id] for _, weights in people if id in weights]
        quartiles = statistics.quantiles(given, n=4, method="inclusive") if len(given) > 1 else given * 3
        self.assertEqual((said["n"], said["min"], said["max"]), (len(given), min(given), max(given)))
        self.assertEqual(said["quartiles"], quartiles)
        self.assertAlmostEqual(said["mean"], float(means[id]), places=12)
        self.assertEqual(said["stakes"], self.stakes(people, id))
        leaders = [leader(lead({**means, id: Fraction(w)})) for w in (min(given), max(given))]
        self.assertEqual(said["decides"], leaders[0] != leaders[1])

    def test_small_teams(self):
        for count in (2, 3, 5, 8):
            for seed in range(4):
                self.check(crowd(count, seed, 0))

    def test_unset(self):
        self.check(crowd(12, 1, 0.02))

    def test_many(self):
        self.check(crowd(900, 2, 0))

    def test_reach(self):
        """Each takes what one of them says, by brute force."""
        people = [("Ana", {"realtime": 9, "ai-ml": 1}), ("Bo", {"realtime": 2, "ai-ml": 8})]
        team = self.team(profile("T", people, reach={"weights": 0, "ratings": 0}))
        leads = [a * DIFFERENCES["realtime"] + b * DIFFERENCES["ai-ml"] for a in (9, 2) for b in (1, 8)]
        self.assertEqual(team["robustness"]["combinations"], 4)
        self.assertEqual(team["robustness"]["left"], sum(s > 0 for s in leads) / 4)
        self.assertEqual(team["robustness"]["right"], sum(s < 0 for s in leads) / 4)

    def test_camps(self):
        people = [(name, {"realtime": a, "ai-ml": b})
                  for name, a, b in (("Ana", 9, 0), ("Bo", 9, 1), ("Cy", 1, 9), ("Di", 0, 9))]
        camps = self.team(profile("T", people))["camps"]
        self.assertEqual(camps, {"criterion": "ai-ml", "means": {"nodejs": 0.5, "python": 9.0}})
        self.assertIsNone(self.team(profile("T", people[:3]))["camps"])

    def test_one_and_none(self):
        team = self.team(alone("Solo", realtime=9))
        self.assertEqual((len(team["people"]), team["agreement"], team["camps"]), (1, None, None))
        team = self.team(profile("Nobody", []))
        self.assertEqual(team["people"], [])
        self.assertEqual((team["verdict"], team["leader"], team["lead"]), ("none", None, None))
        for criterion in team["criteria"]:
            self.assertEqual((criterion["n"], criterion["min"], criterion["quartiles"], criterion["max"],
                              criterion["mean"], criterion["decides"]), (0, None, None, None, None, False))
        self.assertIn("Nobody has set a weight yet.", self.run_team(self.file(profile("Nobody", [])))[1])


class Files(Team):
    def test_a_file_without_people_is_one(self):
        team = self.team(profile("T", [("Ana", {"realtime": 3})]), alone("Bo's", realtime=0, ai_ml=7))
        self.assertEqual(team["title"], "T")
        self.assertEqual([(p["name"], p["n"]) for p in team["people"]], [("Ana", 1), ("Bo's", 2)])
        self.assertEqual({c["id"]: c["n"] for c in team["criteria"] if c["n"]}, {"realtime": 2, "ai-ml": 1})

    def test_no_title_is_the_name_of_the_file(self):
        self.assertEqual(self.names(self.file(alone("", realtime=1), "plan of Cy.steelyard.json")), ["plan of Cy"])

    def test_standard_input(self):
        first, second = alone("Ana", realtime=1), alone("Bo", realtime=2)
        both = self.run_team(self.file(first), self.file(second))
        self.assertEqual(self.run_team(self.file(first), "-", stdin=json.dumps(second).encode()), both)
        self.assertEqual(both[0], 0)
        self.assertIn("<stdin>", self.refused("-", "-", stdin=json.dumps(first).encode()))

    def test_first_file_counts(self):
        first = alone("Ana", realtime=1)
        first["criteria"]["realtime"].update(ratings={"nodejs": 0, "python": 10}, must=True)
        team = self.team(first, alone("Bo", realtime=1))
        self.assertEqual((team["lead"], team["recommended"]), (-100, "python"))
        self.assertEqual([p["lead"] for p in team["people"]], [-100, -100])
        self.assertGreater(self.team(alone("Bo", realtime=1), first)["lead"], 0)

    def test_one_name_twice(self):
        ana, other = ("Ana", {"realtime": 9}), ("Ana", {"realtime": 2})
        self.assertEqual(self.names(profile("T", [ana]), profile("U", [other]), says=["Ana"]), ["Ana", "Ana (2)"])
        self.assertEqual(self.names(profile("T", [ana, other]), says=["Ana"]), ["Ana", "Ana (2)"])
        self.assertEqual(self.names(alone("Ana", realtime=1), alone("Ana", realtime=2), alone("Ana", realtime=3),
                                    says=["Ana", "Ana"]), ["Ana", "Ana (2)", "Ana (3)"])

    def test_one_person_in_two_files(self):
        ana, bo = ("Ana", {"realtime": 9}), ("Bo", {"realtime": 2})
        self.assertEqual(self.names(profile("T", [ana, bo]), profile("U", [bo]), says=["Bo"]), ["Ana", "Bo"])
        self.assertEqual(self.names(profile("T", [("", {"realtime": 9}), ("", {"realtime": 9})])), ["", ""])

    def test_invitation_and_answers(self):
        """An invitation is nobody, and an answer to another one is named as such."""
        def answer(name, id, **weights):
            return profile("T", [(name, weights)], answer={"to": id * 32}, version=2)
        invitation = profile("T", invitation={"id": "a" * 32, "from": "Eva"}, version=2,
                             criteria={"realtime": {"weight": 0, "must": True}})
        self.assertEqual(self.names(invitation), [])
        self.assertEqual(self.names(invitation, answer("Ana", "a", realtime=3), answer("Bo", "a", realtime=4)),
                         ["Ana", "Bo"])
        first, other = self.file(answer("Ana", "a", realtime=3)), self.file(answer("Bo", "b", realtime=4))
        err = self.refused(first, other)
        self.assertTrue(err.startswith("%s: it answers another invitation than %s; “--any-invitation”" % (other, first)), err)
        status, out, err = self.run_team(first, other, "--any-invitation", "--format", "json")
        self.assertEqual((status, err, len(json.loads(out)["people"])), (0, "", 2))

    def test_other_catalogue(self):
        ours = self.file(alone("Ana", realtime=1), "ana.json")
        err = self.refused(ours, OTHER, "--catalogue", OTHER_CATALOGUE)
        self.assertEqual(err, "%s: it weighs the catalogue “sqlite-vs-postgresql”, and %s weighs "
                              "“nodejs-vs-python”, so nothing can be compared\n" % (OTHER, ours))
        self.assertIn("there is no catalogue", self.refused(self.file(profile(catalogue={"id": "gone"}))).lower())

    def test_each_wrong_file_is_named(self):
        good, none, broken = self.file(alone("Ana")), os.path.join(self.folder, "none.json"), self.file("{")
        err = self.refused(none, good, broken)
        self.assertEqual(len(err.splitlines()), 2)
        self.assertTrue(err.startswith(none + ": "), err)
        self.assertIn("\n%s:1:" % broken, err)

    def test_unknown_criteria(self):
        path = self.file(profile("T", [("Ana", {"realtime": 1, "z": 2, "quantum": 3}), ("Bo", {"z": 3})]))
        status, out, err = self.run_team(self.file(alone("Cy", realtime=1)), path, "--format", "json")
        self.assertEqual((status, [p["n"] for p in json.loads(out)["people"]]), (0, [1, 1, 0]))
        self.assertEqual(err, path + ": left out, since the catalogue does not know them: 2 criteria, “quantum”, “z”\n")
        status, out, err = self.run_team(path, "--format", "json")
        self.assertEqual(len(err.splitlines()), 1)

    def test_own_criteria(self):
        def own(id, left):
            return {"id": id, "name": id, "ratings": {"nodejs": left, "python": 5}}
        first = profile("T", [("Ana", {"own-a": 4})], own_criteria=[own("own-a", 9)])
        second = profile("U", [("Bo", {"own-a": 6, "own-b": 2})], own_criteria=[own("own-a", 9), own("own-b", 1)])
        team = self.team(first, second)
        said = {c["id"]: (c["n"], c["stakes"]) for c in team["criteria"]}
        self.assertEqual((said["own-a"], said["own-b"]), ((2, 2 * 4), (1, 0)))
        self.assertAlmostEqual(team["people"][1]["lead"], 10 * (6 * 4 - 2 * 4) / 8)
        many = [own("own-%d" % i, 1) for i in range(181 - len(IDS))]
        few = [own("own-x%d" % i, 1) for i in range(20)]
        path = self.file(profile("V", [("Cy", {})], own_criteria=few))
        err = self.refused(self.file(profile("T", [("Ana", {})], own_criteria=many)), path)
        self.assertEqual(err, path + ": together they have more than 200 criteria\n")

    def test_catalogue_of_the_first_file(self):
        """What the first one brings, or has beside it, is there for all."""
        own = {"format": "steelyard-catalogue", "format_version": 1, "id": "go-vs-rust", "version": 1,
               "title": "Go or Rust", "options": [{"id": "go", "name": "Go"}, {"id": "rust", "name": "Rust"}],
               "criteria": [{"id": "speed", "name": "Speed", "ratings": {"go": 7, "rust": 9}}]}
        weighed = profile("B", [("Bo", {"speed": 3})], catalogue={"id": "go-vs-rust"})
        brings = profile("A", [("Ana", {"speed": 9})], catalogue={"id": "go-vs-rust", "document": own}, version=2)
        self.assertEqual(self.names(brings, weighed), ["Ana", "Bo"])
        os.mkdir(os.path.join(self.folder, "beside"))
        self.file(own, "beside/go.steelyard-catalogue.json")
        first = self.file(profile("A", [("Cy", {"speed": 9})], catalogue={"id": "go-vs-rust"}), "beside/p.json")
        self.assertEqual(self.names(first, weighed), ["Cy", "Bo"])

    def test_ten_thousand_people(self):
        paths = [self.file(profile("T", crowd(1000, k, 0, "P %d-%%d" % k))) for k in range(10)]
        team = self.team(*paths)
        self.assertEqual((len(team["people"]), team["criteria"][0]["n"]), (10000, 10000))
        status, out, err = self.run_team(*paths)
        self.assertEqual((status, err), (0, ""))
        self.assertLess(len(out.splitlines()), 60)
        status, out, err = self.run_team(*paths, "--format", "csv")
        self.assertEqual({len(row) for row in csv.reader(io.StringIO(out))}, {2 + 10000 + 8})
        one_more = self.file(alone("One more", realtime=1))
        self.assertEqual(self.refused(*paths, one_more),
                         one_more + ": with its people there would be more than 10000\n")


class Formats(Team):
    def test_text(self):
        people = [("Ana", {"realtime": 9, "ai-ml": 1}), ("Bo", {"realtime": 2, "ai-ml": 8}), ("Cy", {})]
        status, out, err = self.run_team(self.file(profile("Fraud", people, reach={"weights": 0, "ratings": 0})))
        self.assertEqual((status, err), (0, ""))
        blocks = out.split("\n\n")
        self.assertEqual(blocks[0], "Fraud\n=====")
        together = 10 * (11 * DIFFERENCES["realtime"] + 9 * DIFFERENCES["ai-ml"]) / 20
        self.assertLess(together, 0)
        self.assertEqual(" ".join(blocks[2].split()), "NodeJS leads for 1 of 2 people, Python for 1. Together: Python "
                                                      "+%.1f. 1 person has set nothing yet." % -together)
        self.assertTrue(blocks[3].startswith("Very weak agreement: Kendall’s W 0.00, 2 people"))
        self.assertEqual(blocks[4], "AI and machine learning divides you: Bo 8, Ana 1; it decides.")
        self.assertIn("each criterion is weighed as one of you", blocks[5])
        rows = blocks[6].splitlines()
        self.assertEqual(rows[0].split(), ["Criterion", "Ana", "Bo", "Cy", "Mean", "Spread"])
        self.assertTrue(rows[2].startswith("AI and machine learning "))
        self.assertEqual(rows[2].split()[4:], ["1", "8", "–", "4.5", "1", "to", "8"])
        self.assertTrue(rows[3].startswith("Real-time communication "))
        self.assertEqual(rows[-1].split()[5:], ["+20.0", "−50.0", "–", "−15.0"])
        self.assertTrue(rows[-1].startswith("Own result: + for NodeJS "))

    def test_a_second_round(self):
        before = [{"date": "2026-10-01", "people": [{"name": "Ana", "weights": {"realtime": 4}},
                                                    {"name": "Bo", "weights": {"realtime": 2}}]}]
        path = self.file(profile("T", [("Ana", {"realtime": 9}), ("Bo", {"realtime": 2})], rounds=before))
        for form in ("text", "markdown"):
            out = self.run_team(path, "--format", form)[1]
            self.assertIn("Since the round before: Real-time communication: Ana 4 → 9.", " ".join(out.split()))
        self.assertNotIn("round before", self.run_team(self.file(profile("T", crowd(2))))[1])

    def test_width(self):
        for count in (1, 2, 3, 5, 7, 9, 60, 300):
            for name in ("P%d", "Christine %d", "Maximiliane%d", "Person of a very long name, number %d"):
                path = self.file(profile("T", crowd(count, count, 0.1, name)))
                out = self.run_team(path)[1]
                self.assertLessEqual(max(map(len, out.splitlines())), 80, out)
                self.assertLess(len(out.splitlines()), 120 + min(count, 100), out)
                self.assertEqual("Set by" in out, "Own result: +" not in out, out)
        self.assertIn("Own result: +", self.run_team(self.file(profile("T", crowd(5, name="P%d"))))[1])
        self.assertIn("Set by", out)

    def test_csv(self):
        people = [("Ana", {"realtime": 9, "ai-ml": 0}), ("=1+1", {"realtime": 2}), ("a|b\nc\"", {"realtime": 2})]
        status, out, err = self.run_team(self.file(profile("T", people)), "--format", "csv")
        self.assertEqual((status, err), (0, ""))
        rows = list(csv.reader(io.StringIO(out, newline="")))
        self.assertEqual(rows[0], ["id", "name", "Ana", "'=1+1", "a|b\nc\"", "n", "min", "q1", "median", "q3", "max",
                                   "mean", "decides"])
        self.assertEqual([row[0] for row in rows[1:]], IDS)
        said = {row[0]: row[2:] for row in rows}
        self.assertEqual(said["realtime"][:9], ["9", "2", "2", "3", "2", "2", "2", "5.5", "9"])
        self.assertAlmostEqual(float(said["realtime"][9]), 13 / 3)
        self.assertEqual(said["ai-ml"], ["0", "", "", "1", "0", "0", "0", "0", "0", "0", "no"])
        self.assertEqual(said["type-safety"], ["", "", "", "0", "", "", "", "", "", "", "no"])
        self.assertEqual(out.count("\r\n"), len(IDS) + 1)

    def test_markdown(self):
        people = [("A|b *c*", {"realtime": 9}), ("Bo", {"realtime": 2})]
        status, out, err = self.run_team(self.file(profile("Fraud", people)), "--format", "markdown")
        self.assertEqual((status, err), (0, ""))
        self.assertTrue(out.startswith("# Fraud\n"))
        self.assertIn("| Criterion | A\\|b \\*c\\* | Bo | Mean | Spread |", out)
        self.assertIn("divides you: A\\|b \\*c\\* 9, Bo 2", out)

    def test_hostile_names(self):
        paths = [self.file(profile(EVIL, [(EVIL, {"realtime": 9}), ("x" * 200, {"realtime": 1})])),
                 self.file(profile(EVIL, [(EVIL, {"realtime": 2, "k" + EVIL: 1})])),
                 self.file(profile(EVIL, criteria={"realtime": {"weight": 3}}))]
        for form in ("text", "json", "csv", "markdown"):
            status, out, err = self.run_team(*paths, "--format", form)
            self.assertEqual(status, 0)
            self.assertEqual(len(err.splitlines()), 3)
            for text in (out.replace("\r\n", "\n"), err):
                self.assertEqual([hex(ord(c)) for c in text if c in ACTIVE or c == "\r"], [], text[:400])
        names = self.names(*paths[:1])
        self.assertEqual(names, [EVIL, "x" * 200])

    def test_json_is_the_same_in_any_locale(self):
        path = self.file(profile("T", crowd(5)))
        for form in ("json", "csv"):
            self.assertEqual(*(self.run_team(path, "--format", form, env={"LC_ALL": name})
                               for name in ("C", "C.UTF-8")))

    def test_usage(self):
        for arguments in ([], [self.file(alone("Ana")), "--format", "pdf"], ["--format", "json"]):
            status, out, err = self.run_team(*arguments)
            self.assertEqual((status, out), (2, ""))
            self.assertTrue(err.startswith("steelyard-cli team: "), err)
        self.assertEqual(self.run_team("--format=json", "--", self.file(alone("Ana"), "-a.json"))[0], 0)


if __name__ == "__main__":
    tap.main()
