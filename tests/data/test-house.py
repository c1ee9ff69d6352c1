#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a script can hold. Usage: test-house.py SOURCE_DIR BUILD_DIR; prints TAP."""

import collections
import graphlib
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(sys.argv[1], "tests/support"))
import rules  # noqa: E402
import tap  # noqa: E402

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
# What each folder of src/ may include, besides its own: a folder that is not listed, nothing and nobody.
LOWER = "model analysis format plot report print files session"
PAGE = LOWER + " app/kit"
MAY_USE = {
    "model": "",
    "analysis": "model",
    "format": "model analysis",
    "plot": "analysis",
    "report": "model analysis plot",
    "print": "model analysis plot report",
    "files": "model analysis format",
    "session": "model analysis format report files",
    "cli": "model analysis format plot report print files",
    "app/kit": LOWER,
    "app/charts": PAGE,
    "app/evidence": PAGE,
    "app/dialogs": PAGE,
    # Pages do not use each other, but for the one that holds two.
    "app/sidebar": PAGE,
    "app/table": PAGE + " app/evidence",
    "app/recommendation": PAGE + " app/charts",
    "app/comparison": PAGE + " app/recommendation app/table",
    "app/whatif": PAGE + " app/charts",
    "app/team": PAGE,
    "app/questions": PAGE + " app/evidence",
    "app/weighing": PAGE,
    "app/window": PAGE + " app/dialogs app/sidebar app/comparison app/whatif app/team app/questions app/weighing",
    "app": PAGE + " app/dialogs app/window",
}

def load():
    """All that people wrote, by path."""
    wanted = r"(src|tests)/.*\.[ch]|ui/.*\.(ui|css)|(tests|flatpak)/.*\.(py|sh)|data/[^/]*\.1|data/completion/.*"
    paths = rules.below(sys.argv[1], "src", "tests", "ui", "flatpak", "data")
    return {path: rules.read(sys.argv[1], path) for path in paths if re.fullmatch(wanted, path)}


def picked(files, pattern):
    """Pairs of a path that matches, and its text."""
    return [(path, text) for path, text in sorted(files.items()) if re.fullmatch(pattern, path)]


def holding(files, places, wrong):
    """Lines for what is found where it should not be."""
    for path, text in picked(files, places):
        for found in re.finditer(wrong, text, re.M):
            yield "%s: %s" % (path, found.group())


def folder(path):
    return os.path.dirname(path)[len("src/"):]


def includes(files):
    """Triples of a file of src/, its folder and the other folder that it includes a header of."""
    homes = {os.path.basename(path): folder(path) for path, _ in picked(files, r"src/.*\.h")}
    for path, text in picked(files, r"src/.*\.[ch]"):
        for name in re.findall(r'^#include "(?:.*/)?(.*)"', text, re.M):
            if homes.get(name, folder(path)) != folder(path):
                yield path, folder(path), homes[name]


def functions(text):
    """Names and lines of functions, from the type to the brace that ends them, both in the first column."""
    for found in re.finditer(r"^[^\s#/*{}].*\n(?:^(\w+) \(.*\n)(?:^ .*\n)*^\{\n(?:.*\n)*?^\}\n", text, re.M):
        yield found.group(1), found.group().count("\n")


def licences(files):
    for path, text in files.items():
        if LICENCE not in text[:400]:
            yield path + ": no SPDX header"


def below_app(files):
    yield from holding(files, r"src/(?!app/).*\.[ch]", r'#include\s*[<"](gtk/|gdk/|adwaita).*')
    yield from holding(files, r"src/plot/.*\.[ch]", r'#include\s*[<"](cairo|pango|json-glib|glib/gi18n).*')
    yield from holding(files, r"src/model/.*\.[ch]", r'#include\s*[<"](json-glib|glib/gi18n).*')


def folders(files):
    for path, _ in picked(files, r"src/.*\.[ch]"):
        if folder(path) not in MAY_USE:
            yield path + ": a folder that is not listed"
    for path, user, used in includes(files):
        if used not in MAY_USE.get(user, "").split():
            yield "%s includes %s" % (path, used)


def circles(files):
    graph = collections.defaultdict(set)
    for _, user, used in includes(files):
        graph[user].add(used)
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as problem:
        yield " includes ".join(reversed(problem.args[1]))


def sizes(files):
    for places, most in ((r"src/.*\.[ch]", 600), (r"ui/.*\.ui", 250)):
        for path, text in picked(files, places):
            if text.count("\n") > most:
                yield "%s: %d lines" % (path, text.count("\n"))
    for path, text in picked(files, r"src/.*\.[ch]"):
        found = list(functions(text))
        if len(found) != len(re.findall("^}$", text, re.M)):
            yield path + ": has functions that cannot be read here"
        for name, lines in found:
            if lines > 60 and not name.endswith("_class_init"):
                yield "%s: %s has %d lines" % (path, name, lines)


def idioms(files):
    yield from holding(files, r"src/.*\.c", r"g_object_notify \(|PROP_0|G_GNUC_CONST")


def colours_and_ids(files):
    """No selector by id."""
    yield from holding(files, r"ui/.*\.css", r"(^|[\s,}])#[A-Za-z_-]+\s*[{,]")


def markup(files):
    """Texts come from files: none is read as markup, and what is opened is for GtkLinkButton to open."""
    yield from holding(files, r"src/app/.*\.c",
                       r'_markup \(|use-markup(?!", FALSE)|gtk_show_uri|launch_default_for_uri')
    yield from holding(files, r"ui/.*\.ui", r'use-markup">\s*(True|true|1|yes)|tooltip-markup')


def headers(folder=None):
    """No two public headers say different things by one name, and none needs another before it."""
    with open(os.path.join(sys.argv[2], "compile_commands.json"), encoding="utf-8") as file:
        commands = [shlex.split(entry["command"]) for entry in json.load(file)]
    compiler = [word for word in commands[0][:2] if not word.startswith("-")]
    paths = sorted({word for command in commands for word in command if word.startswith("-I")})
    # A kernel is a body that is compiled several times, and what is private is for one layer alone.
    public = [path for path in rules.below(sys.argv[1], "src", *([folder] if folder else []))
              if path.endswith(".h") and not path.endswith(("-kernel.h", "-private.h"))]
    for order in (public, public[::-1]):
        text = "".join('#include "%s"\n' % os.path.abspath(os.path.join(sys.argv[1], path)) for path in order)
        result = subprocess.run([*compiler, *paths, "-std=gnu11", "-fsyntax-only", "-xc", "-"],
                                cwd=sys.argv[2], input=text, capture_output=True, text=True, check=False)
        yield from (line for line in result.stderr.splitlines() if "error:" in line)
        if result.returncode and "error:" not in result.stderr:
            yield "the compiler said: " + result.stderr


def function(name, lines):
    return "/* %s */\nstatic void\n%s (int a,\n  int b)\n{\n%s}\n" % (LICENCE, name, (lines - 5) * "  a++;\n")


def including(name):
    return "/* %s */\n#include %s\n" % (LICENCE, name)


RULES = (licences, below_app, folders, circles, sizes, idioms, colours_and_ids, markup)
PLANTS = (
    ("licences", "src/app/a.c", None, "int a;\n"),
    ("below_app", "src/format/a.h", None, including("<gtk/gtk.h>")),
    ("below_app", "src/cli/a.c", None, including("<adwaita.h>")),
    ("below_app", "src/plot/a.c", None, including("<cairo.h>")),
    ("below_app", "src/model/a.c", None, including("<glib/gi18n.h>")),
    ("folders", "src/app/questions/a.c", None, including('"sy-sidebar.h"')),
    ("folders", "src/app/other/a.c", None, including("<gtk/gtk.h>")),
    ("folders circles", "src/model/a.h", None, including('"../analysis/sy-analysis.h"')),
    ("sizes", "src/model/a.c", None, "/* %s */\n" % LICENCE + 600 * "int a;\n"),
    ("sizes", "ui/a.ui", None, "<!-- %s -->" % LICENCE + 251 * "\n"),
    ("sizes", "src/model/a.c", None, function("a", 61)),
    ("", "src/model/a.c", None, function("a", 60)),
    ("", "src/model/a.c", None, function("a_class_init", 61)),
    ("sizes", "src/model/a.c", None, "/* %s */\nint a (int b) {\n  b++;\n}\n" % LICENCE),
    ("idioms", "src/app/a.c", None, "/* %s */\nenum { PROP_0 };\n" % LICENCE),
    ("colours_and_ids", "ui/a.css", None, "/* %s */\n#a { color: red; }\n" % LICENCE),
    ("markup", "src/app/a.c", None, '/* %s */\n"use-markup", TRUE\n' % LICENCE),
    ("markup", "ui/a.ui", None, '<!-- %s --><property name="use-markup">1</property>' % LICENCE),
)
FILES = load()
House = rules.cases("House", FILES, RULES, PLANTS)


class Headers(unittest.TestCase):
    def test_headers(self):
        self.assertEqual([], list(headers()))

    def test_plant(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "a.h"), "w", encoding="utf-8") as file:
                file.write("typedef int SyProfile;\n")
            self.assertNotEqual([], list(headers(folder)))


if __name__ == "__main__":
    tap.main()
