#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs read in the PDF files: whole rows, headers, text, tags, bookmarks and links.

Usage: test-pdf.py PROGRAM SOURCE_DIR; prints TAP.
"""

import os
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
sys.path.insert(0, os.path.join(SOURCE, "tests", "support"))
import tap  # noqa: E402


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, **options).stdout


class Pdf(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "report.pdf")

    def make(self, name, paper="A4"):
        run(PROGRAM, name, paper, self.path)
        run("qpdf", "--check", self.path)
        return self.path

    def pages(self, *options):
        """With what newer versions of pdftotext put behind the last one left out."""
        return run("pdftotext", *options, self.path, "-").decode().rstrip("\f\n").split("\f")

    def test_no_row_is_cut(self):
        for paper in ("A4", "Letter"):
            self.make("rows", paper)
            pages = self.pages("-layout")
            self.assertGreater(len(pages), 3)
            found = []
            for page in pages:
                begun, ended = ([int(n) for n in re.findall(word + r"(\d+)\b", page)] for word in ("begin", "end"))
                self.assertEqual(begun, ended)
                found += begun
                self.assertEqual(page.count("HeadName"), 1, page[:300])
            self.assertEqual(found, list(range(120)))

    def test_a_row_taller_than_a_page_goes_on(self):
        self.make("tall")
        text = " ".join(self.pages("-raw"))
        for word in ["begin0", "end0", "begin1", "end1"] + ["word%d" % i for i in range(3000)]:
            self.assertEqual(len(re.findall(r"\b%s\b" % word, text)), 1 if "0" <= word[-1] and word[0] in "be" else 2, word)

    def test_pages_are_numbered_and_named(self):
        self.make("rows")
        pages = self.pages()
        for i, page in enumerate(pages):
            self.assertIn("Page %d of %d" % (i + 1, len(pages)), page)
            self.assertIn("A title · 2026-11-29", page)

    def test_paper(self):
        for paper, size in (("A4", "595.276 x 841.89"), ("Letter", "612 x 792")):
            self.make("", paper)
            self.assertIn(size, run("pdfinfo", self.path).decode())

    def test_what_it_is(self):
        self.make("rows")
        info = run("pdfinfo", "-isodates", self.path).decode()
        self.assertRegex(info, r"Title: +A title\n")
        self.assertRegex(info, r"CreationDate: +2026-11-29")
        self.assertRegex(info, r"Tagged: +yes")

    def test_tags(self):
        self.make("rows")
        tree = run("pdfinfo", "-struct", self.path).decode().splitlines()
        self.assertEqual([line.split()[0] for line in tree[:5]], ["Document", "H1", "P", "H2", "Table"])
        self.assertEqual(sum(line.strip() == "TR" for line in tree) - sum("Table" in line for line in tree), 120)
        self.assertGreaterEqual(sum(line.strip() == "TH" for line in tree), 12)

    def test_scripts(self):
        self.make("scripts")
        text = "\n".join(self.pages())
        for words in ("Grüße", "Ελληνικά", "кириллица", "what matters", '<script> | `code` & "quoted"', "second line"):
            self.assertIn(words, text)
        self.assertFalse(set(text) & set("\a\x1b\u202e"))
        self.assertIn("x" * 50, text.replace("\n", ""))
        # The letters are in it in any order that a reader takes for right.
        self.assertTrue({"ا", "ل", "ع", "ر", "ب", "ي", "ة"} <= set(text), text)

    def test_links(self):
        self.make("scripts")
        loose = self.path + ".txt"
        run("qpdf", "--qdf", "--object-streams=disable", self.path, loose)
        with open(loose, "rb") as file:
            pdf = file.read().decode("latin-1")
        self.assertIn(r"/URI (https://example.org/it%27s?a=1&b=\(2\))", pdf)
        left, bottom, right, top = (float(n) for n in re.search(r"/Rect \[\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)", pdf).groups())
        box = run("pdftotext", "-bbox", self.path, "-").decode()
        words = [tuple(map(float, m.groups())) for m in re.finditer(
            r'xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(?:source)<', box)]
        x_min, y_min, x_max, y_max = words[0]
        self.assertTrue(left - 2 <= x_min and x_max <= right + 2, (left, right, words))
        self.assertTrue(bottom - 4 <= 841.89 - y_max and 841.89 - y_min <= top + 4, (bottom, top, words))

    def test_in_a_locale_with_a_decimal_comma(self):
        self.make("scripts")
        with open(self.path, "rb") as file:
            here = file.read()
        run(PROGRAM, "scripts", "A4", self.path, env=dict(os.environ, LC_ALL="de_DE.UTF-8", LANGUAGE="C"))
        with open(self.path, "rb") as file:
            self.assertEqual(file.read(), here)

    def test_bookmarks(self):
        self.make("rows")
        loose = self.path + ".txt"
        run("qpdf", "--qdf", "--object-streams=disable", self.path, loose)
        with open(loose, "rb") as file:
            pdf = file.read().decode("latin-1")
        self.assertRegex(pdf, r"/Title \(The heading above\)\s")
        self.assertRegex(pdf, r"/Dest \[\s*\d+ 0 R\s+/XYZ")

    def test_charts(self):
        self.make("plots")
        pages = self.pages()
        self.assertGreater(len(pages), 1)
        # Each slider's name stands there whole: as its name, its detail and its figure.
        text = " ".join(pages)
        for i in range(150):
            self.assertEqual(len(re.findall(r"slider%d\b" % i, text)), 3, i)

    def test_many_columns(self):
        self.make("columns")
        # More than paper has room for; each figure is there all the same, if need be on two lines.
        text = "".join(self.pages("-raw")[0].split("Page")[0].split())
        self.assertGreaterEqual(text.count("1"), 3 * 63)


tap.main()
