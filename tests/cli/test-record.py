#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decision records: read by other parsers, by linters, and by the program that wrote them.

Usage: test-record.py PROGRAM SOURCE_DIR; prints TAP.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import markdown_it
import yaml

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
EXAMPLES = os.path.join(SOURCE, "data", "examples")
NAMES = sorted(name for name in os.listdir(EXAMPLES) if name.endswith(".steelyard.json"))
DECIDED = os.path.join(EXAMPLES, "internal-reporting-portal.steelyard.json")
OPEN = os.path.join(EXAMPLES, "booking-api-rewrite.steelyard.json")
INFO = "json steelyard-profile"
NASTY = "```\n````json %s\n{}\n````\n<script> | _a_ https://example.org/ @b \u202e " % INFO + "x" * 100


def run(*args, stdin=b"", env=None):
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LANGUAGE")}
    environment.update(env or {})
    result = subprocess.run([PROGRAM, *args], input=stdin, capture_output=True, env=environment, timeout=60, check=False)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


def read(path):
    with open(path, "rb") as file:
        return file.read().decode()


def split_front_matter(text):
    _, front, body = re.split(r"(?m)^---\n", text, maxsplit=2)
    return yaml.safe_load(front), body


def parse(body):
    return markdown_it.MarkdownIt("commonmark").enable("table").parse(body)


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def path(self, name, content=None):
        path = os.path.join(self.folder, name)
        if content is not None:
            with open(path, "wb") as file:
                file.write(content.encode())
        return path

    def profile(self, **members):
        value = json.loads(read(DECIDED))
        value.update(members)
        return self.path("a.steelyard.json", json.dumps(value))

    def record(self, source, name="record.md", *args):
        path = self.path(name)
        self.assertEqual(run("report", source, "--format", "record", "--output", path, *args), (0, "", ""))
        return path, read(path)


class Written(Folder):
    def headings(self, body):
        tokens = parse(body)
        return [(tokens[i].tag, tokens[i + 1].content) for i in range(len(tokens)) if tokens[i].type == "heading_open"]

    def test_decided(self):
        _, text = self.record(DECIDED)
        front, body = split_front_matter(text)
        self.assertEqual({**front, "date": str(front["date"])},
                         {"status": "accepted", "date": "2026-06-11", "decision-makers": ["Hanna", "Idris", "Kofi", "Marta"]})
        self.assertEqual(self.headings(body),
                         [("h1", "Internal reporting portal: NodeJS"), ("h2", "Context and Problem Statement"),
                          ("h2", "Decision Drivers"), ("h2", "Considered Options"), ("h2", "Decision Outcome"),
                          ("h3", "Consequences"), ("h3", "Confirmation"), ("h2", "More Information"),
                          ("h3", "Where the figures come from")])
        flat = re.sub(r"\s+", " ", body)
        for words in ('Chosen option: "NodeJS", because Python leads, but the only team',
                      "- Good, because of Team expertise: NodeJS 8, Python 5, weight 9, NodeJS +4.5 points",
                      "- Bad, because of Data analysis and numeric work: NodeJS 4, Python 9, weight 5, Python +4.2 points",
                      "To be looked at again on 2027-01-15.", "- *Team expertise*: weight 9 "):
            self.assertIn(words, flat)

    def test_open(self):
        _, text = self.record(OPEN)
        front, body = split_front_matter(text)
        self.assertEqual(front["status"], "proposed")
        self.assertNotIn("decision-makers", front)
        headings = self.headings(body)
        self.assertEqual(headings[0], ("h1", "Booking API rewrite"))
        self.assertIn(("h2", "Pros and Cons of the Options"), headings)
        self.assertIn("No option is chosen yet.", body)

    def test_people(self):
        people = [{"name": "Ana", "weights": {"ai-ml": 9}, "dissent": "Not so."}, {"name": "hanna", "weights": {"ai-ml": 2}},
                  {"name": 'B "o": [x', "weights": {"ai-ml": 1}}, {"name": "", "weights": {"ai-ml": 1}}]
        front, body = split_front_matter(self.record(self.profile(people=people))[1])
        self.assertEqual(front["consulted"], ["Ana", 'B "o": [x', "Person 4"])
        self.assertIn("### Dissent\n\n- Ana: Not so.\n", body)

    def test_many_people(self):
        people = [{"name": "Person %d" % i, "weights": {"ai-ml": i % 11}} for i in range(60)]
        front, _ = split_front_matter(self.record(self.profile(people=people))[1])
        self.assertEqual(front["consulted"], [person["name"] for person in people])

    def test_nothing_weighed(self):
        front, body = split_front_matter(self.record(self.profile(criteria={}, decision={}, title="Why?"))[1])
        self.assertEqual(front, {"status": "proposed"})
        self.assertIn("# Why?\n", body)

    def test_any_text(self):
        criteria = {"ai-ml": {"weight": 5, "note": NASTY}}
        decision = {"chosen": "both", "reason": NASTY, "people": [NASTY[:100]]}
        source = self.profile(title=NASTY[:150], criteria=criteria, decision=decision,
                              people=[{"name": "Ana", "weights": {}, "dissent": NASTY}])
        path, text = self.record(source)
        tokens = parse(split_front_matter(text)[1])
        kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or []}
        self.assertTrue(kinds.isdisjoint({"html_inline", "code_inline", "code_block", "hr"}), kinds)
        fences = [token for token in tokens if token.type == "fence"]
        self.assertEqual([token.info for token in fences], [INFO])
        self.assertEqual(json.loads(fences[0].content)["decision"]["reason"], NASTY)
        html = [token.content.strip() for token in tokens if token.type == "html_block"]
        self.assertEqual([line.split(">")[0].split(" ")[0] for line in html], ["<!--", "<details", "</details"])
        self.assertEqual(run("check", path)[1].splitlines()[-1], path + ": ok")

    def test_same_bytes(self):
        self.assertEqual(self.record(DECIDED, "a.md")[1], self.record(DECIDED, "b.md")[1])


class Lint(Folder):
    """The rules of markdownlint that a text can break by itself, as far as they hold where nothing is disabled."""

    def lint(self, text):
        _, body = split_front_matter(text)
        lines = body.split("\n")
        self.assertEqual((lines[-1], lines[-2] != ""), ("", True), "MD047, MD012")
        level, fenced, disabled = 0, False, False
        seen = set()
        for number, line in enumerate(lines[:-1]):
            around = lines[number - 1] if number else "-", lines[number + 1]
            place = "%d: %s" % (number, line)
            disabled |= line == "<!-- markdownlint-disable MD013 MD033 -->"
            if re.match("`{3,}", line):
                self.assertEqual(around[fenced], "", "MD031 " + place)
                self.assertTrue(fenced or line.strip("`"), "MD040 " + place)
                fenced = not fenced
            if fenced:
                continue
            self.assertEqual(line, line.rstrip(), "MD009 " + place)
            self.assertNotIn("\t", line, "MD010 " + place)
            self.assertFalse(line == "" and around[0] == "", "MD012 " + place)
            self.assertTrue(disabled or len(line) <= 80 or " " not in line.strip()[80:], "MD013 " + place)
            self.assertTrue(disabled or not re.search(r"(?<!\\)<(?!https?://)[a-z/]", line), "MD033 " + place)
            self.assertNotRegex(line, r"(?<![\\<])\bhttps?://", "MD034 " + place)
            heading = re.match("(#+) (.*)", line)
            if heading:
                self.assertLessEqual(len(heading[1]), level + 1, "MD001 " + place)
                level = len(heading[1])
                self.assertEqual(around, ("", ""), "MD022 " + place)
                self.assertNotIn(heading[2], seen, "MD024 " + place)
                self.assertNotRegex(heading[2], r"[.,;:!。，；：！]$", "MD026 " + place)
                seen.add(heading[2])
            if line.startswith("- ") and not around[0].startswith(("- ", "  ")):
                self.assertEqual(around[0], "", "MD032 " + place)

    def test_examples(self):
        for number, name in enumerate(NAMES):
            self.lint(self.record(os.path.join(EXAMPLES, name), "%d.md" % number)[1])

    def test_any_text(self):
        self.lint(self.record(self.profile(title="Which one, then!: ", decision={"reason": NASTY, "chosen": "python"}))[1])

    @unittest.skipUnless(shutil.which("mdl"), "no other linter is here")
    def test_other_linter(self):
        for number, name in enumerate(NAMES):
            _, text = self.record(os.path.join(EXAMPLES, name), "%d.md" % number)
            # It cannot be told to pass over the block.
            path = self.path("text.md", text.partition("\n<!--")[0])
            result = subprocess.run(["mdl", "-i", path], capture_output=True, text=True, check=False)
            self.assertEqual((result.returncode, result.stdout), (0, ""))


class Numbered(Folder):
    def make(self, *args, output=None):
        status, out, err = run("report", DECIDED, "--format", "record", "--output", output or self.folder, *args)
        self.assertEqual((status, err), (0, ""))
        self.assertTrue(os.path.exists(out.rstrip("\n")))
        return os.path.basename(out.rstrip("\n"))

    def test_next(self):
        self.assertEqual(self.make("--number", "auto"), "0001-internal-reporting-portal.md")
        self.assertEqual(self.make(), "0002-internal-reporting-portal.md")
        for name in ("0041-use-x.md", "0100-not-a-record.txt", "7.md", "20260101-day.md", "readme.md"):
            self.path(name, "")
        self.assertEqual(self.make(), "0042-internal-reporting-portal.md")

    def test_days(self):
        self.path("20240102-use-log4brains.md", "")
        self.assertEqual(self.make(), "20260611-internal-reporting-portal.md")

    def test_new_folder(self):
        self.assertEqual(self.make("--number", "auto", output=self.path("docs/decisions/")),
                         "0001-internal-reporting-portal.md")

    def test_names(self):
        for title, stem in (("Über-Größe & Co.: Frau's App!", "uber-grosse-co-fraus-app"), ("שלום", "decision"),
                            ("../../etc/passwd", "etc-passwd"), ("a " * 99, ("a-" * 30)[:-1])):
            source = self.profile(title=title)
            out = run("report", source, "--format", "record", "--output", self.folder)[1]
            self.assertRegex(os.path.basename(out.strip()), r"^\d{4}-%s\.md$" % re.escape(stem))

    def test_nobodys_words_are_overwritten(self):
        path = self.path("0001-x.md", "Mine.")
        status, out, err = run("report", DECIDED, "--format", "record", "--output", path)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("there is a file of this name already", err)
        self.assertEqual(read(path), "Mine.")

    def test_usage(self):
        for args in (["--part", "why", "--format", "record"], ["--number", "7", "--format", "record"],
                     ["--number", "auto", "--format", "html"]):
            self.assertEqual(run("report", DECIDED, "--output", self.path("x"), *args)[:2], (2, ""))


class Carried(Folder):
    def around(self, text):
        return re.split(r"(?ms)^```+%s$.*?^```+$" % INFO, text.replace("\r\n", "\n"))

    def test_same_figures(self):
        for number, name in enumerate(NAMES):
            source = os.path.join(EXAMPLES, name)
            path, text = self.record(source, "%d.md" % number)
            for command in ("recommend", "table", "team"):
                self.assertEqual(run(command, path, "--format", "json"), run(command, source, "--format", "json"), name)
            self.assertEqual(run("report", path, "--format", "record", "--output", "-")[1], text)

    def test_from_standard_input(self):
        _, text = self.record(DECIDED)
        self.assertEqual(run("recommend", "-", stdin=text.encode()), run("recommend", DECIDED))

    def test_what_people_write_stays(self):
        path, text = self.record(DECIDED)
        for end in ("\n", "\r\n"):
            edited = "\ufeff" + text.replace("## Decision Drivers", "## Drivers\n\nÜber *us*  \n\n```json\n{ }\n```\n")
            edited = edited.replace('"weight": 9', '"weight"  :  10') + "\nLast line, without an end"
            self.path("record.md", edited.replace("\n", end))
            self.assertEqual(run("tidy", path), (0, "", ""))
            tidied = read(path)
            self.assertEqual(self.around(tidied), self.around(edited.replace("\n", end)))
            self.assertIn('"weight": 10,' + end, tidied)
            self.assertEqual(tidied.count("\n"), tidied.count(end))
            self.assertEqual(json.loads(run("recommend", path, "--format", "json")[1])["recommended"], "python")
            self.assertEqual(run("tidy", path), (0, "", ""))
            self.assertEqual(read(path), tidied)

    def test_errors_have_their_line(self):
        path, text = self.record(DECIDED)
        line = text[:text.index('"weight": 9')].count("\n") + 1
        self.path("record.md", text.replace('"weight": 9', '"weight": 11'))
        self.assertEqual(run("check", path)[0], 1)
        self.assertRegex(run("check", path)[1], r"(?m)^%s:%d:17: .*team-expertise" % (re.escape(path), line))

    def test_without_a_profile(self):
        path = self.path("record.md", "---\nstatus: accepted\n---\n\n# T\n")
        self.assertEqual(run("recommend", path)[0], 1)
        self.assertIn("a text without a profile in it", run("recommend", path)[2])

    def test_merge_leaves_text_to_git(self):
        path, text = self.record(DECIDED)
        status, out, err = run("merge", path, path, path)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("Git has to merge as text", err)
        self.assertEqual(read(path), text)


class Review(Folder):
    def check(self, path, *args):
        status, out, err = run("check", "--review", *args, path)
        self.assertEqual(err, "")
        return status, out.splitlines()[-1].replace(path, "F")

    def test_day(self):
        path, _ = self.record(DECIDED)
        for source in (DECIDED, path):
            self.assertEqual(self.check(source, "--date", "2027-01-14"), (0, "F: ok"))
            self.assertEqual(self.check(source, "--date", "2027-01-15"),
                             (1, "F: review: It was to be looked at again on 2027-01-15. The figures now lean to Python."))
        self.assertEqual(run("check", "--date", "2027-01-15", path)[0], 0)
        self.assertEqual(self.check(path, "--date", "2026-06-11"), (0, "F: ok"))

    def test_today(self):
        decision = {"chosen": "nodejs", "revisit": "2026-01-01"}
        self.assertEqual(self.check(self.profile(decision=decision))[0], 1)
        self.assertEqual(self.check(self.profile(decision={"chosen": "nodejs"})), (0, "F: ok"))

    def test_answer(self):
        path, text = self.record(DECIDED)
        self.path("record.md", text.replace('"weight": 9', '"weight": 3'))
        status, line = self.check(path, "--date", "2026-06-11")
        self.assertEqual(status, 1)
        self.assertIn("F: review: The answer is no longer that of the decision.", line)

    def test_answer_of_that_day(self):
        grounds = {"weights": {"ai-ml": 5}, "ratings": {"ai-ml": {"nodejs": 9, "python": 3}}}
        decision = {"chosen": "nodejs", "date": "2026-06-11", **grounds}
        self.assertEqual(self.check(self.profile(decision=decision, result={}), "--date", "2026-06-11")[0], 1)

    def test_open_and_wrong(self):
        self.assertEqual(self.check(OPEN), (0, "F: ok"))
        self.assertEqual(run("check", "--review", "--date", "soon", OPEN)[0], 2)
        self.assertEqual(run("check", "--review", self.path("bad.json", "{"))[0], 1)


if __name__ == "__main__":
    tap.main()
