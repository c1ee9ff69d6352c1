#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves a meeting, read by parsers that are not ours: texts of any kind arrive as they were typed, and as nothing
else.

Usage: test-report.py PROGRAM SOURCE_DIR; prints TAP.
"""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET

import html5lib
import markdown_it

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
EXAMPLES = os.path.join(SOURCE, "data", "examples")
DECIDED = os.path.join(EXAMPLES, "internal-reporting-portal.steelyard.json")
XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
CHARTS = ["scores", "histogram", "effects", "sliders"]

# Each means something to one format or another.
HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=y> & &amp; &#38;", "a | b || c", "```\n# fence\n````", "* _ ~~ ` \\",
    "\"double\" 'single'", "=1+1", "]]> <!-- x --> -->", "[link](https://example.org)", "1. first\n- second\n\n> third",
    "שלום עולם (abc) 12", "مرحبا <b>", "👩🏽‍💻 🏳️‍🌈 😀", "漢字かな交じり文", "e\u0301 \u200b \ufffd", "https://example.org/?a=b&c=d",
    "</title></style></desc></svg>", "{{ x }} ${y} %s %n", "| --- |", "    indented", "---", "x" * 3000, "tab\tin it",
]


def run(*args, **kwargs):
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LANGUAGE")}
    environment.update(kwargs.pop("env", {}))
    return subprocess.run([PROGRAM, *args], capture_output=True, env=environment, timeout=60, check=False, **kwargs)


def squeeze(text):
    return re.sub(r"\s+", " ", text).strip()


def profile(**members):
    """A decision with dissent, in which nothing is plain."""
    ids = ["realtime", "ai-ml", "team-expertise", "full-stack-javascript", "type-safety"]
    value = {"format": "steelyard-profile", "version": 2, "title": HOSTILE[0],
             "catalogue": {"id": "nodejs-vs-python", "version": 2},
             "own_criteria": [{"id": "own-x", "name": HOSTILE[2], "ratings": {"nodejs": 2, "python": 9},
                               "reason": HOSTILE[3]}],
             "criteria": {id: {"weight": 5, "note": text} for id, text in zip(ids, HOSTILE[3:])},
             "people": [{"name": text[:100], "weights": {"ai-ml": i % 11, "realtime": 10 - i % 11}, "dissent": text}
                        for i, text in enumerate(HOSTILE)],
             "decision": {"chosen": "nodejs", "reason": "\n".join(HOSTILE), "date": "2026-11-23",
                          "people": [text[:100] for text in HOSTILE[:5]], "revisit": "2027-06-01"}}
    value["criteria"]["own-x"] = {"weight": 7, "note": HOSTILE[9]}
    value.update(members)
    return value


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def path(self, name, content=None):
        path = os.path.join(self.folder, name)
        if content is not None:
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
        return path

    def hostile(self, **members):
        return self.path("hostile.steelyard.json", json.dumps(profile(**members)))

    def report(self, source, name, *args, **kwargs):
        path = self.path(name)
        result = run("report", source, "--output", path, *args, **kwargs)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, b"", b""))
        with open(path, "rb") as file:
            return file.read().decode()


class Html(Folder):
    def parse(self, source, *args, **kwargs):
        text = self.report(source, "report.html", *args, **kwargs)
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=True)
        return text, parser.parse(text)

    def text_of(self, tree):
        return squeeze(" ".join("".join(node.itertext()) for node in tree.iter() if node.tag.startswith(XHTML)
                                and node.tag[len(XHTML):] in ("h1", "h2", "h3", "p", "li", "td", "th", "figcaption")))

    def test_texts_arrive(self):
        _, tree = self.parse(self.hostile())
        text = self.text_of(tree)
        for typed in HOSTILE:
            self.assertIn(squeeze(typed), text)
        self.assertEqual(tree.find(XHTML + "head/" + XHTML + "title").text, HOSTILE[0])

    def test_nothing_runs_or_loads(self):
        known = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "ul", "li", "a", "strong",
                 "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "details", "summary"}
        drawn = {"svg", "rect", "text", "title"}
        _, tree = self.parse(self.hostile())
        for node in tree.iter():
            name = node.tag.rpartition("}")[2]
            self.assertIn(name, drawn if node.tag.startswith(SVG) else known)
            for attribute, value in node.attrib.items():
                self.assertFalse(attribute.startswith("on") or attribute in ("src", "style"), attribute)
                if attribute == "href":
                    self.assertRegex(value, r"^https?://")

    def test_a_page_for_everybody(self):
        for source in (DECIDED, self.hostile()):
            _, tree = self.parse(source)
            self.assertEqual((tree.get("lang"), tree.get("dir")), ("en", "ltr"))
            self.assertEqual(len(list(tree.iter(XHTML + "h1"))), 1)
            for table in tree.iter(XHTML + "table"):
                self.assertTrue(table.find(XHTML + "caption").text)
                columns = [cell.get("scope") for cell in table.find(XHTML + "thead/" + XHTML + "tr")]
                self.assertEqual(set(columns), {"col"})
                for row in table.find(XHTML + "tbody"):
                    self.assertEqual(len(row), len(columns))
                    self.assertEqual((row[0].tag, row[0].get("scope")), (XHTML + "th", "row"))
            figures = list(tree.iter(XHTML + "figure"))
            self.assertEqual(len(figures), len(CHARTS))
            for figure in figures:
                picture = next(figure.iter(SVG + "svg"))
                self.assertEqual(picture.get("role"), "img")
                self.assertEqual(picture.get("aria-label"), figure.find(XHTML + "figcaption").text)
                words = [item.text for item in figure.iter(XHTML + "li")]
                self.assertEqual(words, [title.text for title in picture.iter(SVG + "title")])
                self.assertTrue(all(words))

    def test_tidy_finds_nothing(self):
        self.report(self.hostile(), "report.html")
        result = subprocess.run(["tidy", "-quiet", "-errors", "-utf8", self.path("report.html")], capture_output=True,
                                check=False)
        self.assertEqual((result.returncode, result.stderr.decode()), (0, ""))

    def test_dark_and_print(self):
        text, _ = self.parse(DECIDED)
        for query in ("@media screen and (prefers-color-scheme:dark)", "@media print"):
            self.assertIn(query, text)

    def test_decision_leads(self):
        _, tree = self.parse(DECIDED)
        headings = ["".join(node.itertext()) for node in tree.iter(XHTML + "h2")]
        self.assertEqual(headings, ["Decision: NodeJS", "What the figures say", "How sure", "Why", "What the team says",
                                    "What would change it", "Side by side", "Evidence", "Sources"])
        self.assertIn("2026-06-11 · Knowledge of November 2026 · Version 2", self.text_of(tree))

    def test_sixty_people(self):
        people = [{"name": "Person %d" % i, "weights": {"ai-ml": i % 11, "realtime": 10 - i % 11}} for i in range(60)]
        _, tree = self.parse(self.hostile(people=people))
        text = self.text_of(tree)
        for person in people:
            self.assertIn(person["name"], text)


class Svg(Folder):
    def parse(self, source, *args):
        text = self.report(source, "chart.svg", *args)
        result = subprocess.run(["xmllint", "--noout", "--nonet", self.path("chart.svg")], capture_output=True, check=False)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        return ET.fromstring(text)

    def test_each_chart_alone(self):
        for chart in CHARTS:
            for source in (DECIDED, self.hostile()):
                tree = self.parse(source, "--part", chart)
                self.assertEqual(len(tree.findall(SVG + "g")), 1)
                self.assertEqual((tree.get("role"), tree.get("aria-labelledby")), ("img", "title desc"))
                self.assertEqual(len(tree.find(SVG + "desc").text.splitlines()), len(tree.findall(".//%srect/%stitle" % (SVG, SVG))))

    def test_all_charts_and_nothing_else(self):
        tree = self.parse(self.hostile())
        self.assertEqual(len(tree.findall(SVG + "g")), len(CHARTS))
        self.assertEqual(tree.find(SVG + "title").text, HOSTILE[0])
        self.assertEqual({node.tag.rpartition("}")[2] for node in tree.iter()},
                         {"svg", "title", "desc", "style", "g", "rect", "text"})
        self.assertIn(HOSTILE[2], "".join(tree.itertext()))

    def test_says_what_it_is_of(self):
        words = [node.text for node in self.parse(DECIDED, "--part", "histogram").findall(SVG + "text")]
        self.assertEqual(words, ["How the lead is spread",
                                 "Internal reporting portal · 2026-06-11 · Knowledge of November 2026 · Version 2"])

    def test_all_within_the_picture(self):
        tree = self.parse(DECIDED)
        width, height = (int(tree.get(name)) for name in ("width", "height"))
        for group in tree.findall(SVG + "g"):
            x, y = map(int, re.findall(r"\d+", group.get("transform")))
            for mark in group.findall(SVG + "rect"):
                left, top, wide, high = (float(mark.get(name)) for name in ("x", "y", "width", "height"))
                self.assertGreaterEqual(left + x, 0)
                self.assertLessEqual(left + wide + x, width)
                self.assertLessEqual(top + high + y, height)


class Csv(Folder):
    def rows(self, *args, encoding="utf-8", delimiter=","):
        path = self.path("report.csv")
        self.assertEqual(run("report", self.hostile(), "--output", path, *args).returncode, 0)
        with open(path, encoding=encoding, newline="") as file:
            return list(csv.reader(file, delimiter=delimiter, strict=True))

    def test_tables(self):
        for args, head in (([], "id"), (["--part", "team"], "id")):
            rows = self.rows(*args)
            self.assertEqual(rows[0][0], head)
            self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        self.assertIn(HOSTILE[2], [row[1] for row in rows])

    def test_it_says_what_it_is_of(self):
        for args in ([], ["--part", "team"]):
            head, *rows = self.rows("--date", "2026-11-29", *args)
            self.assertEqual(head[-3:], ["title", "day", "knowledge"])
            (title, day, knowledge), = {tuple(row[-3:]) for row in rows}
            self.assertNotEqual(title, "")
            self.assertEqual(day, "2026-11-29")
            self.assertRegex(knowledge, "^Knowledge of .+ · Version [0-9]+$")

    def test_no_formula(self):
        for args in ([], ["--part", "team"], ["--separator", "tab"]):
            for row in self.rows(*args, delimiter="\t" if "tab" in args else ","):
                for cell in row:
                    if not re.fullmatch(r"-?[0-9.]+", cell):
                        self.assertNotRegex(cell, r"^\s*[=+@\t-]")
        self.assertIn("'=1+1", self.rows("--part", "team")[0])

    def test_other_locales(self):
        plain = self.rows()
        other = self.rows("--separator", "semicolon", encoding="utf-8-sig", delimiter=";")
        figures = plain[0].index("contribution")
        for row, elsewhere in zip(plain, other, strict=True):
            row[figures] = row[figures].replace(".", ",")
            self.assertEqual(row, elsewhere)
        with open(self.path("report.csv"), "rb") as file:
            self.assertTrue(file.read().startswith(b"\xef\xbb\xbf\"id\";"))


class Markdown(Folder):
    def parse(self, source, *args):
        text = self.report(source, "report.md", *args)
        return text, markdown_it.MarkdownIt("commonmark").enable("table").parse(text)

    def test_texts_arrive(self):
        _, tokens = self.parse(self.hostile())
        text = squeeze(" ".join("".join(child.content if child.type != "softbreak" else " " for child in token.children)
                                for token in tokens if token.type == "inline"))
        for typed in HOSTILE:
            self.assertIn(squeeze(typed), text)

    def test_nothing_else_comes_of_them(self):
        _, tokens = self.parse(self.hostile())
        kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or []}
        self.assertEqual({kind for kind in kinds if "html" in kind or "code" in kind or "fence" in kind or "quote" in kind},
                         set())
        self.assertNotIn("hr", kinds)
        shown = {}
        for children in (token.children or [] for token in tokens):
            for opening, text in zip(children, children[1:]):
                if opening.type == "link_open":
                    shown[opening.attrs["href"]] = text.content
        self.assertGreater(len(shown), 5)
        for address in ("https://example.org", "https://example.org/?a=b&c=d"):
            self.assertEqual(shown[address], address)

    def test_charts_only_where_they_are_wanted(self):
        """Drawn they say much at a glance, and as lists little."""
        chart = "How the lead is spread\n\n- "
        self.assertNotIn(chart, self.parse(DECIDED)[0])
        self.assertIn(chart, self.parse(DECIDED, "--part", "histogram")[0])

    def test_tables_have_whole_rows(self):
        _, tokens = self.parse(self.hostile())
        width = None
        for token in tokens:
            if token.type == "thead_open":
                width = 0
            elif token.type == "th_open":
                width += 1
            elif token.type == "tr_open":
                cells = 0
            elif token.type == "td_open":
                cells += 1
            elif token.type == "tr_close" and cells:
                self.assertEqual(cells, width)


class Drawn(Folder):
    """By another program; what it draws is for its own tests."""

    def write(self, name, *args, source=DECIDED):
        path = self.path(name)
        result = run("report", source, "--output", path, *args)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, b"", b""))
        with open(path, "rb") as file:
            return file.read()

    def test_pictures(self):
        picture = self.write("a.PNG", "--part", "histogram", "--width", "900")
        self.assertEqual((picture[:8], int.from_bytes(picture[16:20], "big")), (b"\x89PNG\r\n\x1a\n", 900))
        tree = ET.fromstring(self.write("a.svg", "--part", "histogram", "--width", "900"))
        box = [float(part) for part in tree.get("viewBox").split()]
        self.assertEqual(tree.get("width"), "900")
        self.assertAlmostEqual(int(tree.get("height")) / 900, box[3] / box[2], 2)

    def test_to_standard_output_from_standard_input(self):
        with open(DECIDED, "rb") as file:
            result = run("report", "-", "--output", "-", "--format", "pdf", input=file.read())
        self.assertEqual(result.stdout, self.write("a.pdf"))

    def test_any_text(self):
        self.assertTrue(self.write("a.pdf", source=self.hostile()).startswith(b"%PDF-"))

    def test_errors_are_those_of_any_format(self):
        result = run("report", self.path("none.json"), "--output", self.path("a.pdf"))
        self.assertEqual((result.returncode, result.stdout), (1, b""))
        self.assertIn("none.json: No such file", result.stderr.decode())
        for args in (["--paper", "A3"], ["--width", "20"], ["--part", "x"]):
            result = run("report", DECIDED, "--output", self.path("a.pdf"), *args)
            self.assertEqual((result.returncode, result.stderr[:22]), (2, b"steelyard-cli report: "))
        self.assertEqual(os.listdir(self.folder), [])


class Files(Folder):
    def test_same_bytes_each_time(self):
        source = self.hostile()
        for name in ("a.html", "a.md", "a.csv", "a.svg", "a.txt"):
            first = self.report(source, name, env={"TZ": "Asia/Tokyo"})
            self.assertEqual(first, self.report(source, name, env={"TZ": "America/Lima"}))

    def test_day(self):
        for args, day in (([], "2026-06-11"), (["--date", "2026-12-24"], "2026-12-24")):
            self.assertIn("\n%s · " % day, self.report(DECIDED, "a.md", *args))

    def test_parts(self):
        whole = self.report(DECIDED, "a.md")
        some = self.report(DECIDED, "a.md", "--part", "sources,decision", "--part", "why")
        headings = re.findall(r"(?m)^## (.*)$", some)
        self.assertEqual(headings, ["Decision: NodeJS", "Why", "What the team says", "Sources"])
        self.assertTrue(set(some.splitlines()) <= set(whole.splitlines()))

    def test_to_standard_output(self):
        self.assertEqual(run("report", DECIDED, "--output", "-", "--format", "html").stdout.decode(),
                         self.report(DECIDED, "a.html"))

    def test_ending_in_capitals_and_format_over_ending(self):
        self.assertTrue(self.report(DECIDED, "A.HTML").startswith("<!DOCTYPE html>"))
        self.assertTrue(self.report(DECIDED, "a.html", "--format", "svg").startswith("<svg "))

    def test_the_profile_is_not_overwritten(self):
        source = self.hostile()
        os.link(source, self.path("same.md"))
        before = profile()
        for target in (source, self.path("same.md")):
            result = run("report", source, "--format", "markdown", "--output", target)
            self.assertEqual(result.returncode, 1)
            self.assertIn("that is the profile itself", result.stderr.decode())
        with open(source, encoding="utf-8") as file:
            self.assertEqual(json.load(file), before)

    def test_nowhere_to_write(self):
        for target in (self.path("none/a.md"), "/dev/full/a.md", self.folder + "/"):
            result = run("report", DECIDED, "--format", "markdown", "--output", target)
            self.assertEqual((result.returncode, result.stdout), (1, b""), target)
            self.assertTrue(result.stderr)
        self.assertEqual(os.listdir(self.folder), [])

    def test_nothing_commands_a_terminal_or_turns_the_direction(self):
        source = self.hostile(title="a\u0001b\u001b[31mc\u202ed\u2028e\u0085f\u2066g")
        for name in ("a.html", "a.md", "a.csv", "a.svg", "a.txt"):
            self.assertNotRegex(self.report(source, name).replace("\r\n", "\n"),
                                "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", name)


if __name__ == "__main__":
    tap.main()
