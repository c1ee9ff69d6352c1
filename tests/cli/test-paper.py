#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""steelyard-cli report: what is drawn, read by programs that are not ours.

Usage: test-paper.py PROGRAM SOURCE_DIR; prints TAP.
"""

import glob
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
sys.path.insert(0, os.path.join(SOURCE, "tests", "support"))
import tap  # noqa: E402

EXAMPLES = sorted(glob.glob(os.path.join(SOURCE, "data", "examples", "*.steelyard.json")))
FRAUD = next(path for path in EXAMPLES if "fraud" in path)
CHARTS = ("scores", "histogram", "effects", "sliders")


class Drawn(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def report(self, source, name, *args, status=0):
        path = os.path.join(self.folder, name)
        environment = {k: v for k, v in os.environ.items() if k != "LANGUAGE"}
        result = subprocess.run([PROGRAM, "report", source, "-o", path, *args], capture_output=True, text=True,
                                env=environment, timeout=60, check=False)
        self.assertEqual(result.returncode, status, result.stderr)
        return path if status == 0 else result.stderr

    def read(self, path):
        with open(path, "rb") as file:
            return file.read()

    def text(self, path, *options):
        subprocess.run(["qpdf", "--check", path], check=True, stdout=subprocess.DEVNULL)
        return subprocess.run(["pdftotext", *options, path, "-"], check=True, capture_output=True, text=True).stdout

    def test_examples(self):
        for source in EXAMPLES:
            with open(source, encoding="utf-8") as file:
                profile = json.load(file)
            pages = self.text(self.report(source, "report.pdf")).split("\f")[:-1]
            said = subprocess.run([PROGRAM, "recommend", source], check=True, capture_output=True, text=True).stdout
            self.assertTrue(pages[0].startswith(profile["title"]), source)
            self.assertGreater(len(pages), 3)
            # The answer stands on the first page.
            verdict = re.search(r"(Too close to call|clear choice|Leaning to \w+|leads by|meets your musts)", said)
            self.assertIn(verdict.group(), pages[0].replace("\n", " "), source)

    def test_same_bytes(self):
        for name, args in (("a.pdf", ()), ("a.png", ("--part", "histogram"))):
            here = self.read(self.report(FRAUD, name, *args))
            self.assertEqual(self.read(self.report(FRAUD, "b" + name, *args)), here)

    def test_paper(self):
        for args, size in (((), "595.276 x 841.89"), (("--paper", "letter"), "612 x 792")):
            info = subprocess.run(["pdfinfo", self.report(FRAUD, "a.pdf", *args)], check=True, capture_output=True,
                                  text=True).stdout
            self.assertIn(size, info)
            self.assertRegex(info, r"Title: +Fraud scoring service\n")
        self.assertIn("A5", self.report(FRAUD, "a.pdf", "--paper", "A5", status=2))

    def test_pictures(self):
        for chart in CHARTS:
            png = self.read(self.report(FRAUD, "a.png", "--part", chart, "--width", "1000"))
            self.assertEqual(png[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(struct.unpack(">I", png[16:20]), (1000,))
        self.report(FRAUD, "a.png", "--width", "-1", status=2)
        self.report(FRAUD, "a.png", "--part", "table", status=2)

    def test_many_people(self):
        with open(FRAUD, encoding="utf-8") as file:
            profile = json.load(file)
        profile["people"] = [{"name": "Person%d" % i, "weights": {"ai-ml": i % 11}} for i in range(60)]
        source = os.path.join(self.folder, "team.steelyard.json")
        with open(source, "w", encoding="utf-8") as file:
            json.dump(profile, file)
        text = self.text(self.report(source, "team.pdf", "--part", "team"))
        for i in range(60):
            self.assertRegex(text, r"Person%d\b" % i)

    def test_nothing_half_written(self):
        self.report(FRAUD, os.path.join("none", "a.pdf"), status=1)
        self.assertEqual(os.listdir(self.folder), [])


tap.main()
