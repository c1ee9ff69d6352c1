#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""steelyard-cli as scripts see it: exit statuses, streams, formats, and files that must not be lost.

Usage: test-cli.py PROGRAM SOURCE_DIR; prints TAP.
"""

import csv
import gzip
import io
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unicodedata
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
EXAMPLES = os.path.join(SOURCE, "data", "examples")
FRAUD = os.path.join(EXAMPLES, "fraud-scoring-service.steelyard.json")
CATALOGUE = os.path.join(SOURCE, "data", "catalogue", "nodejs-vs-python.json")
# Another pair, with a project of its own.
OTHER_CATALOGUE = os.path.join(EXAMPLES, "sqlite-vs-postgresql.steelyard-catalogue.json")
OTHER = os.path.join(EXAMPLES, "bridge-inspections.steelyard.json")
# Each example with the catalogue that it is about, and the options that make it known.
PROJECTS = [(os.path.join(EXAMPLES, name), CATALOGUE, []) for name in sorted(os.listdir(EXAMPLES))
            if name.endswith(".steelyard.json") and name != os.path.basename(OTHER)]
PROJECTS += [(OTHER, OTHER_CATALOGUE, ["--catalogue", OTHER_CATALOGUE])]
OF_OWN = {"format": "steelyard-profile", "version": 1, "catalogue": {"id": "go-vs-rust"},
          "criteria": {"speed": {"weight": 5}}}


def run(*args, stdin=b"", env=None, cwd=None):
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LANGUAGE")}
    environment.update(env or {})
    result = subprocess.run([PROGRAM, *args], input=stdin, capture_output=True, env=environment,
                            cwd=cwd, timeout=60)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def path(self, name, content=None):
        path = os.path.join(self.folder, name)
        if content is not None:
            with open(path, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        return path


def read(path):
    with open(path, "rb") as file:
        return file.read()


MINIMAL = '{"format":"steelyard-profile","version":1,"catalogue":{"id":"nodejs-vs-python"}}'


# The least that is a catalogue, of another pair.
OWN = {"format": "steelyard-catalogue", "format_version": 1, "id": "go-vs-rust", "version": 1,
       "title": "Go or Rust", "options": [{"id": "go", "name": "Go"}, {"id": "rust", "name": "Rust"}],
       "criteria": [{"id": "speed", "name": "Speed", "ratings": {"go": 7, "rust": 9}}]}


class Usage(Folder):
    def test_no_command_is_wrong_usage(self):
        status, out, err = run()
        self.assertEqual((status, out), (2, ""))
        self.assertIn("recommend", err)
        status, out, err = run("--help")
        self.assertEqual((status, err), (0, ""))
        self.assertIn("recommend", out)

    def test_unknown_command(self):
        status, out, err = run("weigh")
        self.assertEqual((status, out), (2, ""))
        self.assertIn("weigh", err)

    def test_help_of_each_command(self):
        for command in ("recommend", "table", "team", "diff", "report", "combine", "check", "tidy", "merge", "new", "presets",
                        "catalogue", "schema"):
            status, out, err = run(command, "--help")
            self.assertEqual((status, err), (0, ""), command)
            self.assertIn("steelyard-cli " + command, out)
            self.assertIn("--catalogue", out)

    def test_wrong_options(self):
        for arguments in (["recommend"], ["recommend", "a", "b"], ["recommend", FRAUD, "--format", "pdf"],
                          ["table", FRAUD, "--format", "xml"], ["tidy"], ["check"], ["schema"],
                          ["schema", "table"], ["new", "x"], ["new", "--preset", "none"],
                          ["presets", "x"], ["tidy", FRAUD, FRAUD, "--output", "x"],
                          ["recommend", FRAUD, "--colour"], ["report", FRAUD], ["report", "--output", "x.md"],
                          ["report", FRAUD, "--output", "x"], ["report", FRAUD, "--output", "-"],
                          ["report", FRAUD, "--output", "x.md", "--format", "odt"],
                          ["report", FRAUD, "--output", "x.md", "--part", "why,whence"],
                          ["report", FRAUD, "--output", "x.svg", "--part", "histogram,why"],
                          ["report", FRAUD, "--output", "x.csv", "--part", "table,team"],
                          ["report", FRAUD, "--output", "x.csv", "--separator", "|"],
                          ["report", FRAUD, "--output", "x.md", "--date", "2026-02-30"]):
            status, out, err = run(*arguments)
            self.assertEqual((status, out), (2, ""), arguments)
            self.assertTrue(err.startswith("steelyard-cli "), err)

    def test_version(self):
        status, out, err = run("--version")
        self.assertEqual((status, err), (0, ""))
        self.assertRegex(out, r"^steelyard-cli \d+\.\d+\.\d+\n$")


class Recommend(Folder):
    def test_text(self):
        status, out, err = run("recommend", FRAUD)
        self.assertEqual((status, err), (0, ""))
        for word in ("Fraud scoring service", "Python is the clear choice", "Why", "How sure",
                     "What would change it", "Decision"):
            self.assertIn(word, out)
        self.assertNotIn("\x1b", out)
        self.assertLessEqual(max(len(line) for line in out.splitlines()), 80)

    def test_decision_is_the_outcome(self):
        path = os.path.join(EXAMPLES, "internal-reporting-portal.steelyard.json")
        for arguments, mark in (([], ""), (["--format", "markdown"], "*")):
            status, out, err = run("recommend", path, *arguments)
            self.assertEqual((status, err), (0, ""))
            order = ["Decision: NodeJS", f"- {mark}Why{mark}: Python leads, but",
                     f"- {mark}Who{mark}: Hanna, Idris, Kofi, Marta",
                     f"- {mark}Decided on{mark}: 2026-06-11", f"- {mark}Review on{mark}: 2027-01-15",
                     "What the figures say", "The figures now"]
            places = [out.find(words) for words in order]
            self.assertEqual(places, sorted(places))
            self.assertGreater(places[0], 0)
            self.assertEqual(out.count("Decision"), 1)

    def test_open_decision_is_said_once(self):
        out = run("recommend", os.path.join(EXAMPLES, "booking-api-rewrite.steelyard.json"))[1]
        self.assertEqual(out.lower().count("still open"), 1)
        self.assertLess(out.index("Too close to call"), out.index("Decision: still open"))

    def test_width_follows_columns(self):
        out = run("recommend", FRAUD, env={"COLUMNS": "50"})[1]
        self.assertLessEqual(max(len(line) for line in out.splitlines()), 50)

    def test_json_agrees_with_stored_result(self):
        for path, catalogue, options in PROJECTS:
            stored = json.loads(read(path))["result"]
            status, out, err = run("recommend", path, "--format", "json", *options)
            self.assertEqual((status, err), (0, ""), path)
            analysis = json.loads(out)
            self.assertEqual(analysis["verdict"], stored["verdict"], path)
            self.assertEqual(analysis["leader"], stored["leader"], path)
            self.assertEqual(len(stored), 2)
            total = sum(c["contribution"] for c in analysis["criteria"])
            self.assertAlmostEqual(total, analysis["lead"], places=9)

    def test_no_module_is_loaded(self):
        """A desktop's file systems are modules of GIO; one that cannot be loaded is told of by whoever tries."""
        self.path("libbroken.so", b"")
        for command in (("recommend", FRAUD), ("table", FRAUD), ("check", FRAUD)):
            self.assertEqual(run(*command, env={"GIO_EXTRA_MODULES": self.folder})[::2], (0, ""))

    def test_json_is_the_same_in_any_locale(self):
        self.assertEqual(run("recommend", FRAUD, "--format", "json", env={"LC_ALL": "C"})[1],
                         run("recommend", FRAUD, "--format", "json", env={"LC_ALL": "C.UTF-8"})[1])

    def test_standard_input(self):
        self.assertEqual(run("recommend", "-", stdin=read(FRAUD)), run("recommend", FRAUD))

    def test_markdown(self):
        status, out, err = run("recommend", FRAUD, "--format", "markdown")
        self.assertEqual((status, err), (0, ""))
        self.assertTrue(out.startswith("# Fraud scoring service\n"))
        self.assertIn("| Criterion | Weight |", out)

    def test_no_title_is_the_name_of_the_file(self):
        path = self.path("plan 1.steelyard.json", MINIMAL)
        self.assertEqual(run("recommend", path)[1].splitlines()[0], "plan 1")
        self.assertEqual(run("table", path, "--format", "markdown")[1].splitlines()[0], "# plan 1")
        self.assertEqual(json.loads(run("recommend", path, "--format", "json")[1])["title"], "")
        self.assertEqual(run("recommend", "-", stdin=MINIMAL.encode())[1].splitlines()[0], "Untitled project")

    def test_nothing_weighed(self):
        status, out, err = run("recommend", "-", "--format", "json", stdin=MINIMAL.encode())
        self.assertEqual((status, err), (0, ""))
        analysis = json.loads(out)
        self.assertEqual(analysis["verdict"], "none")
        self.assertIsNone(analysis["lead"])
        self.assertIsNone(analysis["leader"])
        self.assertIsNone(analysis["options"][0]["score"])
        self.assertEqual(run("recommend", "-", stdin=MINIMAL.encode())[0], 0)

    def test_presets_give_what_they_promise(self):
        for catalogue, preset in [(catalogue, preset) for catalogue in (CATALOGUE, OTHER_CATALOGUE)
                                  for preset in json.loads(read(catalogue))["presets"]]:
            profile = run("new", "--preset", preset["id"], "--catalogue", catalogue)[1]
            out = run("recommend", "-", "--format", "json", "--catalogue", catalogue,
                      stdin=profile.encode())[1]
            analysis = json.loads(out)
            if preset["expected"] == "both":
                self.assertIsNotNone(analysis["together"], preset["id"])
            else:
                self.assertEqual(analysis["recommended"], preset["expected"], preset["id"])
                self.assertIsNone(analysis["together"], preset["id"])

    def test_bad_file(self):
        path = self.path("bad.json", '{\n  "format": "steelyard-profile",\n  "version": 01\n}')
        for command in ("recommend", "table", "tidy"):
            status, out, err = run(command, path)
            self.assertEqual((status, out), (1, ""))
            self.assertTrue(err.startswith(path + ":3:"), err)

    def test_missing_file_and_folder(self):
        for path in (self.path("none.json"), self.folder):
            status, out, err = run("recommend", path)
            self.assertEqual((status, out), (1, ""))
            self.assertTrue(err.startswith(path + ": "), err)

    def test_controls_do_not_reach_the_terminal(self):
        profile = json.loads(MINIMAL)
        profile["title"] = "a\x1b[31mb\nc"
        out = run("recommend", "-", stdin=json.dumps(profile).encode())[1]
        self.assertNotIn("\x1b", out)


    def test_what_is_not_weighed_is_told(self):
        profile = json.loads(read(FRAUD))
        self.assertEqual(json.loads(run("recommend", FRAUD, "--format", "json")[1])["unknown_criteria"], [])
        profile["criteria"]["real-time"] = {"weight": 10, "must": True}
        path = self.path("misspelt.json", json.dumps(profile))
        for form in ("text", "markdown"):
            out = run("recommend", path, "--format", form, env={"COLUMNS": "1000"})[1]
            self.assertRegex(out, r"(?s)Python is the clear choice.*points\.\n.*Kept in the file but not weighed.*"
                                  r"real-time.*10.*Score of 100")
        answer = json.loads(run("recommend", path, "--format", "json")[1])
        self.assertEqual(answer["unknown_criteria"], [{"id": "real-time", "weight": 10, "must": True}])

    def test_nothing_tells_the_options_apart(self):
        own = json.loads(json.dumps(OWN))
        own["criteria"][0]["ratings"] = {"go": 7, "rust": 7}
        catalogue = self.path("c.json", json.dumps(own))
        profile = self.path("p.json", json.dumps({**json.loads(MINIMAL), "catalogue": {"id": "go-vs-rust"},
                                                  "criteria": {"speed": {"weight": 5}}}))
        for form in ("text", "markdown"):
            status, out, err = run("recommend", profile, "--catalogue", catalogue, "--format", form)
            self.assertEqual((status, err), (0, ""))
            why = out.split("Why")[1].split("How sure")[0]
            self.assertIn("Nothing tells the options apart", why)
            self.assertNotIn("Effect", why)


class Table(Folder):
    def test_text(self):
        status, out, err = run("table", FRAUD, env={"COLUMNS": "120"})
        self.assertEqual((status, err), (0, ""))
        self.assertRegex(out, r"Criterion +NodeJS +Python +Weight +Effect")
        self.assertIn("Language", out)
        self.assertLessEqual(max(len(line) for line in out.splitlines()), 120)

    def test_csv(self):
        status, out, err = run("table", FRAUD, "--format", "csv")
        self.assertEqual((status, err), (0, ""))
        rows = list(csv.DictReader(io.StringIO(out, newline="")))
        catalogue = json.loads(read(CATALOGUE))
        self.assertEqual([row["id"] for row in rows],
                         [c["id"] for c in catalogue["criteria"] + catalogue["facts"]])
        by_id = {row["id"]: row for row in rows}
        self.assertEqual(by_id["team-expertise"]["python_rating"], "8")

    def test_json(self):
        status, out, err = run("table", FRAUD, "--format", "json")
        self.assertEqual((status, err), (0, ""))
        table = json.loads(out)
        self.assertEqual(table["format"], "steelyard-table")
        self.assertEqual(len(table["criteria"]), len(json.loads(read(CATALOGUE))["criteria"]))
        self.assertEqual(table["criteria"][0]["cells"].keys(), {"nodejs", "python"})

    def test_markdown(self):
        status, out, err = run("table", FRAUD, "--format", "markdown")
        self.assertEqual((status, err), (0, ""))
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in out.splitlines() if line[:1] == "|"}
        self.assertEqual(widths, {6})


class Check(Folder):
    def test_examples_and_catalogue(self):
        for catalogue in (CATALOGUE, OTHER_CATALOGUE):
            files = [path for path, of, options in PROJECTS if of == catalogue] + [catalogue]
            status, out, err = run("check", "--catalogue", catalogue, *files)
            self.assertEqual((status, err), (0, ""))
            self.assertEqual(out, "".join(path + ": ok\n" for path in files))
        self.assertEqual(len(PROJECTS) + 1, len(os.listdir(EXAMPLES)))

    def test_all_examples_at_once(self):
        files = sorted(path for path, of, options in PROJECTS)
        self.assertEqual(run("check", *files), (0, "".join(path + ": ok\n" for path in files), ""))

    def test_one_bad_among_good(self):
        bad = self.path("bad.json", '{"format":"steelyard-profile","version":1,"version":1}')
        status, out, err = run("check", FRAUD, bad)
        self.assertEqual(status, 1)
        self.assertEqual(out.splitlines()[0], FRAUD + ": ok")
        self.assertTrue(out.splitlines()[1].startswith(bad + ":1:43: "), out)

    def test_warnings_do_not_fail(self):
        path = self.path("odd.json", MINIMAL[:-1] + ',"future":1}')
        status, out, err = run("check", path)
        self.assertEqual(status, 0)
        self.assertIn(path + ":1:", out)
        self.assertIn("warning:", out)
        self.assertTrue(out.endswith(path + ": ok\n"))

    def test_bad_catalogue(self):
        catalogue = json.loads(read(CATALOGUE))
        catalogue["criteria"][0]["ratings"]["nodejs"] = 11
        path = self.path("c.json", json.dumps(catalogue, indent=2))
        status, out, err = run("check", path)
        self.assertEqual(status, 1)
        self.assertIn("$.criteria[0].ratings.nodejs", out)
        status, out, err = run("recommend", FRAUD, "--catalogue", path)
        self.assertEqual((status, out), (1, ""))
        self.assertTrue(err.startswith(path + ":"), err)

    def test_author_is_told_what_was_overlooked(self):
        own = json.loads(json.dumps(OWN))
        own["groups"] = [{"id": "empty"}]
        own["sources"] = [{"id": "uncited"}]
        own["presets"] = [{"id": "p", "weights": {"speed": 5}, "expected": "go"}]
        path = self.path("own.json", json.dumps(own, indent=2))
        status, out, err = run("check", path)
        self.assertEqual((status, err), (0, ""))
        self.assertRegex(out, r"(?m)^\S+:\d+:\d+: warning: No criterion .*\(\$\.groups\[0\]\)$")
        self.assertRegex(out, r"(?m)^\S+:\d+:\d+: warning: No evidence .*\(\$\.sources\[0\]\)$")
        self.assertRegex(out, r"(?m): warning: .*“rust”; expected: “go” \(\$\.presets\[0\]\.expected\)$")
        self.assertEqual(out.count("\n"), 4)
        self.assertTrue(out.endswith(path + ": ok\n"))

    def test_warnings_stand_before_a_refusal(self):
        own = json.loads(json.dumps(OWN))
        own["criteria"][0]["rating"] = own["criteria"][0].pop("ratings")
        path = self.path("own.json", json.dumps(own, indent=2))
        status, out, err = run("check", path)
        self.assertEqual((status, err), (1, ""))
        lines = out.splitlines()
        self.assertEqual(len(lines), 2)
        self.assertIn("warning: ", lines[0])
        self.assertIn("($.criteria[0].rating)", lines[0])
        self.assertIn("lacks the member “ratings”", lines[1])

    def test_neither_profile_nor_catalogue(self):
        path = self.path("x.json", '{"format": "steelyard-catalog", "version": 1}')
        status, out, err = run("check", path)
        self.assertEqual((status, err), (1, ""))
        self.assertTrue(out.startswith(path + ":1:12: "), out)
        self.assertIn("“steelyard-profile”", out)
        self.assertIn("“steelyard-catalogue”", out)

    def test_what_something_on_the_way_left(self):
        """A file is read all the same, or it is said what it is and what to do."""
        text = read(FRAUD).decode()
        for same in ("\ufeff" + text, text.replace("\n", "\r\n"), "\ufeff\r\n" + json.dumps(json.loads(text))):
            path = self.path("x.steelyard.json", same)
            self.assertEqual(run("check", path), (0, path + ": ok\n", ""))
        for content, words in (
                (text.encode("utf-16"), ["text in UTF-16", "save it as UTF-8"]),
                (text.encode("utf-16-le"), ["text in UTF-16"]), (text.encode("utf-16-be"), ["text in UTF-16"]),
                (text.encode("utf-32"), ["text in UTF-32"]), (text.encode("utf-32-be"), ["text in UTF-32"]),
                (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n", ["Git LFS", "git lfs pull"]),
                (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<html>", ["web page", "download"]), (b"<HTML><p>", ["web page"]),
                (gzip.compress(text.encode()), ["gzip", "unpack"]), (b"PK\x03\x04" + b"\0" * (5 << 20), ["ZIP", "unpack"]),
                (text.replace('"reach"', '\u00a0"reach"').encode(), ["invisible character U+00A0"]),
                (text.replace(": {", ":\u200b{", 1).encode(), ["invisible character U+200B"]),
                ("{\ufeff}".encode(), ["invisible character U+FEFF"]), ("\ufeff\ufeff{}".encode(), ["U+FEFF"]),
                (text.replace("nodejs-vs-python", "nodejs\u00a0vs-python").encode(), ["“nodejs<U+00A0>vs-python”"])):
            path = self.path("x.steelyard.json", content)
            status, out, err = run("check", path)
            self.assertEqual((status, err, out.count("\n")), (1, "", 1))
            self.assertRegex(out, "^" + re.escape(path) + r":\d+:\d+: ")
            for word in words:
                self.assertIn(word, out)

    def test_two_options_of_one_name(self):
        for left, right in (("Node", "Node"), ("Node", "node "), ("\u00c4", "\u00a0a\u0308"), ("STRASSE", "straße")):
            own = json.loads(json.dumps(OWN))
            own["options"][0]["name"], own["options"][1]["name"] = left, right
            path = self.path("own.json", json.dumps(own, indent=2))
            status, out, err = run("check", path)
            self.assertEqual((status, err), (1, ""), left)
            self.assertRegex(out, r"^\S+:\d+:\d+: Both options have the name .* \(\$\.options\[1\]\.name\)\n$")
        own["options"][1]["name"] = "Strase"
        own["criteria"] += [{"id": "s2", "name": " speed", "ratings": {"go": 1, "rust": 2}}]
        path = self.path("own.json", json.dumps(own, indent=2))
        status, out, err = run("check", path)
        self.assertEqual((status, err), (0, ""))
        self.assertRegex(out, r"^\S+: warning: Another criterion has the same name \(\$\.criteria\[1\]\.name\)\n\S+: ok\n$")

    def test_people_and_days_that_are_odd(self):
        profile = {**json.loads(MINIMAL), "people": [{"name": "Bo", "weights": {}}, {"name": "bo ", "weights": {}}],
                   "decision": {"chosen": "python", "date": "2026-02-28", "revisit": "2026-02-27",
                                "people": ["Ana", "Ana", "ANA", "  ", "", "Zo\u00eb", "Zoe\u0308"]}}
        status, out, err = run("check", self.path("p.json", json.dumps(profile, indent=1)))
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(re.findall(r"warning: (.*) \((.*)\)", out), [
            ("The person is named twice", "$.people[1].name"),
            ("The day to look at it again is before the day of the decision", "$.decision.revisit"),
            ("The person is named twice", "$.decision.people[1]"),
            ("The person is named twice", "$.decision.people[2]"),
            ("The person has no name", "$.decision.people[3]"), ("The person has no name", "$.decision.people[4]"),
            ("The person is named twice", "$.decision.people[6]")])
        for day in ({"date": "2026-02-28"}, {"revisit": "2026-02-27"}, {"date": "2026-02-28", "revisit": "2026-02-28"}):
            profile = {**json.loads(MINIMAL), "decision": day}
            self.assertEqual(run("check", "-", stdin=json.dumps(profile).encode()), (0, "<stdin>: ok\n", ""))

    def test_hostile(self):
        for content in (b"[" * 100000, b"", b"\xff", b'{"a":1e999}', b'{"a":1,"\\u0061":2}',
                        b'"\\ud800"', b'"' + b"x" * (4 << 20), b" " * (5 << 20)):
            status, out, err = run("check", self.path("x.json", content))
            self.assertEqual(status, 1, content[:20])
            self.assertLess(len(out), 600)


class Merged(Folder):
    """Files in which a merge left two versions."""

    CASES = os.path.join(SOURCE, "tests", "cases", "merge")

    def test_of_the_result_alone(self):
        path = self.path("m.json", read(os.path.join(self.CASES, "merge-conflict-in-result.steelyard.json")))
        status, out, err = run("check", path)
        self.assertEqual((status, err), (0, ""))
        self.assertRegex(out, r"\n\S+:67:13: warning: A merge left .*anew \(\$\.result\)\n\S+: ok\n$")
        for command in (["recommend", path], ["table", path, "--format", "csv"]):
            status, out, err = run(*command)
            self.assertEqual(status, 0)
            self.assertIn("computed anew", err)
            self.assertEqual(err.count("\n"), 1)
        status, out, err = run("tidy", path)
        self.assertEqual((status, out), (0, ""))
        self.assertIn("computed anew", err)
        self.assertEqual(json.loads(read(path))["result"], {"verdict": "clear", "leader": "python"})
        status, out, err = run("check", path)
        self.assertEqual((status, err), (0, ""))
        self.assertRegex(out, r"\n\S+: ok\n$")
        self.assertNotIn("merge", out)

    def test_of_more(self):
        path = self.path("c.json", read(os.path.join(self.CASES, "conflict.steelyard.json")))
        before = read(path)
        for command in ("check", "recommend", "tidy"):
            status, out, err = run(command, path)
            self.assertEqual(status, 1)
            self.assertTrue((out + err).startswith(path + ":25:1: The file holds a merge that nobody resolved"), err)
        self.assertEqual(read(path), before)


class Guide(Folder):
    """CATALOGUES.md: each whole catalogue in it is fine, and each transcript is what the program prints."""

    def blocks(self):
        text = read(os.path.join(SOURCE, "CATALOGUES.md")).decode()
        return re.findall(r"(?ms)^```(\w+)(?: (\w+))?\n(.*?)^```$", text)

    def test_whole_catalogues(self):
        whole = [text for language, kind, text in self.blocks() if kind == "catalogue"]
        self.assertEqual(len(whole), 2)
        for text in whole:
            path = self.path("whole.json", text)
            self.assertEqual(run("check", path), (0, path + ": ok\n", ""))
            profile = self.path("p.steelyard.json")
            self.assertEqual(run("new", "--catalogue", path, "--output", profile), (0, "", ""))
            self.assertEqual(run("recommend", "--catalogue", path, profile)[0], 0)
            os.remove(profile)

    def test_parts_are_those_of_the_whole(self):
        whole = json.loads([text for language, kind, text in self.blocks() if kind == "catalogue"][-1])
        parts = [text for language, kind, text in self.blocks() if language == "json" and not kind]
        self.assertGreater(len(parts), 5)
        objects = whole["criteria"] + [claim for part in whole["criteria"] for claim in part.get("evidence", [])]
        for text in parts:
            if text.startswith("{"):
                self.assertIn(json.loads(text), objects)
                continue
            for name, value in json.loads("{" + text + "}").items():
                self.assertEqual(value, whole[name], name)

    def test_transcripts(self):
        blocks = self.blocks()
        transcripts = [index for index, block in enumerate(blocks) if block[0] == "console"]
        self.assertEqual(len(transcripts), 2)
        for index in transcripts:
            command, out = blocks[index][2].split("\n", 1)
            self.assertEqual(command, "$ steelyard-cli check build-or-buy.json")
            self.path("build-or-buy.json", blocks[index - 1][2])
            self.assertEqual(run("check", "build-or-buy.json", cwd=self.folder)[1:], (out, ""))


class Tidy(Folder):
    def test_canonical_is_a_fixed_point(self):
        for path, catalogue, options in PROJECTS:
            content = read(path)
            self.assertEqual(run("tidy", "-", *options, stdin=content)[1].encode(), content, path)

    def test_nothing_is_lost(self):
        odd = ('{ "later": {"n": 1.2300e+05, "big": 123456789012345678901234567890}, "version": 1.0,'
               '"format": "steelyard-profile", "catalogue": {"id":"nodejs-vs-python", "x": [ ]},'
               '"criteria": {"zeal": {"weight": 3, "mood": "\\u00e9\\/"}, "ai-ml": {"weight": 0}}}')
        path = self.path("odd.steelyard.json", odd)
        os.chmod(path, 0o640)
        self.assertEqual(run("tidy", path), (0, "", ""))
        text = read(path).decode()
        for kept in ("1.2300e+05", "123456789012345678901234567890", '"mood": "é/"', '"x": []', '"zeal"'):
            self.assertIn(kept, text)
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o640)
        self.assertEqual(run("tidy", path), (0, "", ""))
        self.assertEqual(read(path).decode(), text)

    def test_bad_file_stays(self):
        path = self.path("bad.json", '{"format": ')
        before = read(path)
        status, out, err = run("tidy", path)
        self.assertEqual((status, out), (1, ""))
        self.assertEqual(read(path), before)
        self.assertEqual(os.listdir(self.folder), ["bad.json"])

    def test_output(self):
        path = self.path("a.json", MINIMAL)
        target = self.path("b.json")
        self.assertEqual(run("tidy", path, "--output", target), (0, "", ""))
        self.assertEqual(read(path).decode(), MINIMAL)
        self.assertTrue(read(target).endswith(b"}\n"))


    def test_what_nobody_could_read_is_not_written(self):
        # Each number gets a line of its own, far to the right.
        deep = "[" * 28 + ",".join(["1"] * 99000) + "]" * 28
        path = self.path("deep.json", MINIMAL[:-1] + ',"later":' + deep + "}")
        before = read(path)
        self.assertLess(len(before), 300000)
        self.assertEqual(run("check", path)[0], 0)
        for args in ([path], ["-"], [path, "--output", self.path("new.json")]):
            status, out, err = run("tidy", *args, stdin=before)
            self.assertEqual((status, out), (1, ""), args)
            self.assertIn("Nobody could read the file", err)
            self.assertEqual(err.count("\n"), 1)
        self.assertEqual(read(path), before)
        status, out, err = run("merge", path, path, path)
        self.assertEqual((status, out), (1, ""))
        self.assertEqual(read(path), before)
        self.assertEqual(os.listdir(self.folder), ["deep.json"])


class New(Folder):
    def test_new(self):
        path = self.path("n.steelyard.json")
        self.assertEqual(run("new", "--preset", "ai-ml", "--title", "Größe", "--output", path), (0, "", ""))
        profile = json.loads(read(path))
        self.assertEqual(profile["title"], "Größe")
        self.assertEqual(profile["preset"], "ai-ml")
        self.assertEqual(profile["criteria"]["ai-ml"]["weight"], 10)
        self.assertEqual(profile["result"]["leader"], "python")
        self.assertEqual(run("tidy", "-", stdin=read(path))[1].encode(), read(path))

    def test_never_over_somebodys_work(self):
        path = self.path("mine.json", "work")
        status, out, err = run("new", "--output", path)
        self.assertEqual((status, out), (1, ""))
        self.assertEqual(read(path), b"work")

    def test_title_is_no_longer_than_a_reader_takes(self):
        for title in ("x" * 200, "\u4e00" * 200, "e\u0301" * 100):
            status, out, err = run("new", "--title", title)
            self.assertEqual((status, err), (0, ""))
            self.assertEqual(run("check", "-", stdin=out.encode()), (0, "<stdin>: ok\n", ""))
        path = self.path("n.json")
        for title in ("x" * 201, "\u4e00" * 201, "x" * 70000):
            status, out, err = run("new", "--title", title, "--output", path)
            self.assertEqual((status, out), (2, ""))
            self.assertIn("%d characters" % len(title), err)
            self.assertFalse(os.path.exists(path))

    def test_of_two_at_once_one_makes_it(self):
        for number in range(40):
            path = self.path("%d.json" % number)
            rivals = [subprocess.Popen([PROGRAM, "new", "--title", title, "--output", path], stderr=subprocess.PIPE)
                      for title in "ab"]
            errors = [rival.communicate(timeout=60)[1] for rival in rivals]
            self.assertEqual(sorted(rival.returncode for rival in rivals), [0, 1])
            winner = [rival.returncode for rival in rivals].index(0)
            self.assertEqual(json.loads(read(path))["title"], "ab"[winner])
            self.assertEqual(errors[winner], b"")
            self.assertIn(b"there is a file of this name already", errors[1 - winner])
        self.assertEqual(len(os.listdir(self.folder)), 40)


class Lists(Folder):
    def test_presets(self):
        status, out, err = run("presets")
        self.assertEqual((status, err), (0, ""))
        for preset in json.loads(read(CATALOGUE))["presets"]:
            self.assertIn(preset["id"], out)

    def test_documents(self):
        self.assertEqual(run("catalogue")[1].encode(), read(CATALOGUE))
        status, out, err = run("catalogue", "--about")
        self.assertEqual((status, err), (0, ""))
        self.assertIn("\nWho Rated\n", out)
        for rating in ("9–10", "0–2"):
            self.assertIn("\n- %s: " % rating, out)
        for name in ("profile", "catalogue", "analysis", "team", "diff"):
            path = os.path.join(SOURCE, "data", "schema", name + ".schema.json")
            self.assertEqual(run("schema", name)[1].encode(), read(path))



class Catalogues(Folder):
    """Where a profile finds its catalogue: given, in the program, in the user's folder, beside it."""

    def setUp(self):
        super().setUp()
        self.data = self.path("data")
        self.kept = os.path.join(self.data, "steelyard", "catalogues")
        self.profile = self.path("p.steelyard.json", json.dumps(OF_OWN))
        os.makedirs(self.kept)

    def own(self, **others):
        return json.dumps(dict(OWN, **others))

    def recommend(self, *args):
        return run("recommend", *args, env={"XDG_DATA_HOME": self.data})

    def test_nowhere(self):
        status, out, err = self.recommend(self.profile)
        self.assertEqual((status, out), (1, ""))
        self.assertTrue(err.startswith(self.profile + ":1:"), err)
        self.assertIn("There is no catalogue “go-vs-rust” here", err)
        self.assertIn(self.kept, err)
        self.assertIn("beside the profile", err)
        self.assertIn("--catalogue FILE", err)
        self.assertEqual(err.count("\n"), 1)
        status, out, err = run("check", "-", stdin=json.dumps(OF_OWN).encode(), env={"XDG_DATA_HOME": self.data})
        self.assertEqual(status, 1)
        self.assertNotIn("beside", out)

    def test_order(self):
        def version(*args):
            out = self.recommend(self.profile, "--format", "json", *args)[1]
            return json.loads(out)["catalogue"]["version"]

        self.path("beside.json", self.own(version=1))
        self.assertEqual(version(), 1)
        self.path("team-catalogue.json", self.own(version=2))
        self.assertEqual(version(), 2)
        self.path(os.path.join("data", "steelyard", "catalogues", "x.json"), self.own(version=3))
        self.assertEqual(version(), 3)
        given = self.path("given", self.own(version=4))
        self.assertEqual(version("--catalogue", given), 4)

    def test_several(self):
        one = self.path("one", self.own())
        other = self.path("other", self.own(id="other"))
        options = ["--catalogue", other, "--catalogue", one]
        self.assertEqual(self.recommend(self.profile, *options)[0], 0)
        self.assertEqual(self.recommend(FRAUD, *options)[0], 0)
        status, out, err = self.recommend(self.profile, *options, "--catalogue", one)
        self.assertEqual((status, out), (1, ""))
        self.assertEqual(err, one + ": --catalogue gave another catalogue “go-vs-rust” before\n")
        for command in ("new", "presets", "catalogue"):
            self.assertEqual(run(command, *options)[0], 2)
            self.assertEqual(run(command, "--catalogue", one)[0], 0)

    def test_beside_is_of_its_folder(self):
        os.mkdir(self.path("elsewhere"))
        self.path("own.json", self.own())
        other = self.path(os.path.join("elsewhere", "p.steelyard.json"), json.dumps(OF_OWN))
        status, out, err = run("check", self.profile, other, env={"XDG_DATA_HOME": self.data})
        self.assertEqual(status, 1)
        self.assertTrue(out.startswith(self.profile + ": ok\n" + other + ":1:"), out)

    def test_shipped_is_not_replaced(self):
        false = dict(json.loads(read(CATALOGUE)), version=2147483647)
        for ratings in [criterion["ratings"] for criterion in false["criteria"] if "ratings" in criterion]:
            ratings["nodejs"], ratings["python"] = ratings["python"], ratings["nodejs"]
        text = json.dumps(false)
        profile = self.path("fraud.steelyard.json", read(FRAUD))
        before = self.recommend(profile)
        self.path("nodejs-vs-python-catalogue.json", text)
        self.path(os.path.join("data", "steelyard", "catalogues", "nodejs-vs-python.json"), text)
        self.assertEqual(self.recommend(profile), before)
        self.assertNotEqual(self.recommend(profile, "--catalogue", self.path("given", text))[1], before[1])

    def test_forms_of_letters(self):
        """One letter in one character or in two is one id; in one object it is given twice."""
        def texts(form):
            def spell(text):
                return unicodedata.normalize(form, text)
            own = {"format": "steelyard-catalogue", "format_version": 1, "id": spell("caf\u00e9"), "version": 1,
                   "title": "T", "options": [{"id": spell("th\u00e9")}, {"id": "x"}],
                   "groups": [{"id": spell("gr\u00fcn")}], "presets": [
                       {"id": spell("fr\u00fch"), "weights": {spell("s\u00fc\u00df"): 5}, "expected": spell("th\u00e9")}],
                   "criteria": [{"id": spell("s\u00fc\u00df"), "group": spell("gr\u00fcn"),
                                 "ratings": {spell("th\u00e9"): 9, "x": 2}}]}
            return own, {"format": "steelyard-profile", "version": 1, "catalogue": {"id": own["id"], "version": 1},
                         "preset": spell("fr\u00fch"), "criteria": {spell("s\u00fc\u00df"): {
                             "weight": 5, "ratings": {spell("th\u00e9"): 8}}},
                         "people": [{"name": "A", "weights": {spell("s\u00fc\u00df"): 4}}],
                         "decision": {"chosen": spell("th\u00e9")},
                         "result": {"verdict": "clear", "leader": spell("th\u00e9")}}

        for of_catalogue, of_profile in (("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")):
            own = self.path("own.json", json.dumps(texts(of_catalogue)[0], ensure_ascii=of_profile == "NFC"))
            path = self.path("x.steelyard.json", json.dumps(texts(of_profile)[1], ensure_ascii=of_catalogue == "NFC"))
            self.assertEqual(run("check", own, path), (0, own + ": ok\n" + path + ": ok\n", ""))
        twice = texts("NFC")[1]
        twice["criteria"].update(texts("NFD")[1]["criteria"])
        out = run("check", self.path("x.steelyard.json", json.dumps(twice)))[1]
        self.assertIn("two members of this name", out)

    def test_what_else_lies_there(self):
        os.mkfifo(self.path("a-catalogue.json"))
        os.mkdir(self.path("b-catalogue.json"))
        os.symlink("nowhere", self.path("c-catalogue.json"))
        self.path("d-catalogue.json", '{"format": "steelyard-catalogue"')
        with open(self.path("e-catalogue.json"), "wb") as file:
            file.truncate(1 << 40)
        for i in range(10000):
            self.path("%05d.txt" % i, "{}")
        self.assertEqual(self.recommend(self.profile)[0], 1)
        self.path("z-catalogue.json", self.own())
        self.assertEqual(self.recommend(self.profile)[0], 0)


# What a terminal acts on, what turns its direction, and what breaks a line.
ACTIVE = "\x07\x1b\x7f\x85\x9b\u2028\u2029\u202a\u202d\u202e\u2066\u2069"
EVIL = "<b>&lt\x1b]0;gone\x07\x9b31m|`\"%s%n\u202e\u2066\u2028\x85\x7f=1\r\nend"


class Hostile(Folder):
    """Texts of files and their names, in every format: none commands the terminal."""

    def assert_inert(self, *texts):
        for text in texts:
            found = [hex(ord(c)) for c in text.replace("\r\n", "\n") if c in ACTIVE or c == "\r"]
            self.assertEqual(found, [], text[:400])

    def catalogue(self, start=""):
        def texts(*names):
            return {name: start + EVIL for name in names}
        return {
            "format": "steelyard-catalogue", "format_version": 1, "id": "evil", "version": 1,
            **texts("title", "description"),
            "options": [{"id": hand, "name": start + EVIL + hand[0], **texts("summary")}
                        for hand in ("l" + EVIL, "r" + EVIL)],
            "groups": [{"id": EVIL, **texts("name")}],
            "criteria": [{"id": "k" + EVIL, "group": EVIL, "ratings": {"l" + EVIL: 9, "r" + EVIL: 2},
                          "cells": texts("l" + EVIL, "r" + EVIL), **texts("name", "question", "reason")},
                         {"id": "m", "ratings": {"l" + EVIL: 1, "r" + EVIL: 8}, **texts("name")}],
            "facts": [{"id": EVIL, "cells": texts("l" + EVIL, "r" + EVIL), **texts("name")}],
            "presets": [{"id": "p" + EVIL, "weights": {"k" + EVIL: 5}, **texts("name", "description")}],
            "together": texts("text", "warning")}

    def profile(self, title=EVIL):
        return {
            "format": "steelyard-profile", "version": 1, "title": title, "catalogue": {"id": "evil"},
            "preset": "p" + EVIL,
            "criteria": {"k" + EVIL: {"weight": 7, "must": True, "ratings": {"l" + EVIL: 8},
                                      "reason": EVIL, "note": EVIL}, "m": {"weight": 3}},
            "people": [{"name": EVIL, "weights": {"m": 4}}],
            "decision": {"chosen": "l" + EVIL, "reason": EVIL, "people": [EVIL]}}

    def files(self, start="", title=EVIL):
        return (self.path("p\x1b[2J\u202e\n.json", json.dumps(self.profile(title))),
                self.path("c\x9b2J\r.json", json.dumps(self.catalogue(start))))

    def test_every_format(self):
        profile, catalogue = self.files()
        for command, formats in (("recommend", "text json markdown"), ("table", "text json csv markdown"),
                                 ("team", "text json csv markdown")):
            for form in formats.split():
                status, out, err = run(command, profile, "--catalogue", catalogue, "--format", form)
                self.assertEqual((status, err), (0, ""), form)
                self.assert_inert(out)
        for form in ("text", "json"):
            status, out, err = run("diff", profile, profile, "--catalogue", catalogue, "--format", form)
            self.assertEqual((status, err), (0, ""), form)
            self.assert_inert(out)
        self.assert_inert(*run("presets", "--catalogue", catalogue)[1:])

    def test_json_means_the_same(self):
        profile, catalogue = self.files()
        out = run("recommend", profile, "--catalogue", catalogue, "--format", "json")[1]
        self.assertEqual(json.loads(out)["title"], EVIL)
        out = run("table", profile, "--catalogue", catalogue, "--format", "json")[1]
        self.assertEqual(json.loads(out)["criteria"][0]["name"], EVIL)

    def test_check(self):
        profile, catalogue = self.files()
        broken = self.path("b\x1b[2J\nok.json", '{"\x1b\\u009b\\u202e":01}')
        odd = self.path("o\x1b.json", json.dumps({**json.loads(MINIMAL), EVIL * 99: 1, "preset": EVIL}))
        for files in ((profile, "--catalogue", catalogue), (catalogue,), (broken,), (odd,), (profile,)):
            status, out, err = run("check", *files)
            self.assert_inert(out, err)
            self.assertLess(max(len(line) for line in out.splitlines()), 600)
        self.assertEqual(len(run("check", broken)[1].splitlines()), 1)

    def test_messages(self):
        profile, catalogue = self.files()
        broken = self.path("b\x1b[2J\x9b\u202e\n.json", '{"a\\u001b":\x1b}')
        nowhere = os.path.join(self.folder, "none\x1b\n", "x\u202e")
        lacking = self.path("l\x1b.json", json.dumps({**OF_OWN, "catalogue": {"id": EVIL}}))
        for arguments in (("recommend", broken), ("table", broken), ("tidy", broken), ("recommend", nowhere),
                          ("recommend", profile, "--catalogue", broken), ("recommend", lacking),
                          ("new", "--output", profile), ("new", "--output", nowhere), ("new", "--preset", EVIL),
                          ("recommend", profile, "--format", EVIL), ("diff", profile, FRAUD, "--catalogue", catalogue),
                          ("combine", profile, FRAUD, "--catalogue", catalogue, "--output", os.devnull),
                          ("schema", EVIL), ("presets", EVIL),
                          (EVIL,), ("recommend", "--" + EVIL), ("table", b"\xff\x1b.json")):
            status, out, err = run(*arguments)
            self.assertNotEqual((status, err), (0, ""), arguments)
            self.assert_inert(out, err)
            self.assertEqual(len(err.splitlines()), 1, err)

    def test_no_formula(self):
        for start in ("=", "+", "-", "@", " =", "\t=", "\n=", "\uff1d", "\u3000@"):
            profile, catalogue = self.files(start)
            out = run("table", profile, "--catalogue", catalogue, "--format", "csv")[1]
            rows = list(csv.DictReader(io.StringIO(out, newline="")))
            self.assertEqual(len(rows), 3)
            for text in (rows[0]["name"], rows[2]["name"], rows[2]["id"], list(rows[0].values())[5]):
                self.assertNotIn(text.strip()[:1], ("=", "+", "-", "@", "\uff1d"), text)

    def test_markdown_stays_in_its_place(self):
        profile, catalogue = self.files(title="&amp; <img src=x> [a](b) | `c`\n\n# d")
        out = run("table", profile, "--catalogue", catalogue, "--format", "markdown")[1]
        self.assertTrue(out.startswith("# \\&amp; \\<img src=x\\> \\[a\\](b) \\| \\`c\\`  \\# d\n"), out[:200])
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in out.splitlines() if line[:1] == "|"}
        self.assertEqual(widths, {6})
        for start in ("- ", "+ ", "= ", "    ", "1. ", "12) ", "--- ", "\t"):
            profile, catalogue = self.files(start)
            out = run("recommend", profile, "--catalogue", catalogue, "--format", "markdown")[1]
            second = out.split("\n")[2]
            self.assertNotRegex(second, r"^([-+=\s]|[0-9]+[.)])")

    def test_lengths(self):
        for title in ("x" * 200, "\n" * 200, "\u4e00" * 200, "\u0301" * 200):
            for command in ("recommend", "table"):
                for form in ("text", "markdown", "json"):
                    profile, catalogue = self.files(title=title)
                    status, out, err = run(command, profile, "--catalogue", catalogue, "--format", form)
                    self.assertEqual((status, err), (0, ""), form)
                    if form == "text":
                        self.assertLessEqual(max(len(line) for line in out.splitlines() if "\u0301" not in line), 80)


if __name__ == "__main__":
    tap.main()
