#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a script can hold. Usage: test-house.py SOURCE_DIR BUILD_DIR; prints TAP."""

import json
import os
import re
import shlex
import subprocess
import sys

TOP, BUILD = sys.argv[1:]
BELOW_APP = ("model", "analysis", "format", "plot", "report", "cli")


def files(folder, *endings):
    for path, folders, names in os.walk(os.path.join(TOP, folder)):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in sorted(names):
            if name.endswith(endings):
                yield os.path.join(path, name)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def code():
    for folder in ("src", "tests"):
        yield from files(folder, ".c", ".h")


def licences():
    for path in [*code(), *files("ui", ".ui", ".css"), *files("tests", ".py", ".sh"),
                 *files("flatpak", ".py", ".sh"), *files("data", ".1"),
                 *files("data/completion", "")]:
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in read(path)[:400]:
            yield path + ": no SPDX header"


def layers():
    for layer in BELOW_APP:
        for path in files("src/" + layer, ".c", ".h"):
            if re.search(r'#include\s*[<"](gtk/|gdk/|adwaita)', read(path)):
                yield path + ": GTK below the app"
    for path in files("src/plot", ".c", ".h"):
        if re.search(r'#include\s*[<"](cairo|pango|json-glib|glib/gi18n)', read(path)):
            yield path + ": the plot draws, writes or says something"
    for path in files("src/model", ".c", ".h"):
        if re.search(r'#include\s*[<"](json-glib|glib/gi18n)', read(path)):
            yield path + ": the model knows JSON or prose"


def sizes():
    for path in files("src", ".c"):
        lines = read(path).count("\n")
        if lines > 600:
            yield "%s: %d lines" % (path, lines)
    for path in files("ui", ".ui"):
        lines = read(path).count("\n")
        if lines > 250:
            yield "%s: %d lines" % (path, lines)


def idioms():
    for path in files("src", ".c"):
        text = read(path)
        for wrong in ("g_object_notify (", "PROP_0", "G_GNUC_CONST"):
            if wrong in text:
                yield "%s: %s" % (path, wrong)


def colours_and_ids():
    for path in files("ui", ".css"):
        if re.search(r"(^|[\s,}])#[A-Za-z_-]+\s*[{,]", read(path)):
            yield path + ": a selector by id"


def markup():
    """Texts come from files: none is read as markup, and what is opened is for GtkLinkButton to open."""
    for path in files("src/app", ".c"):
        for wrong in ("_markup (", "use-markup", "gtk_show_uri", "launch_default_for_uri"):
            if wrong in read(path).replace('"use-markup", FALSE', ""):
                yield "%s: %s" % (path, wrong)
    for path in files("ui", ".ui"):
        if re.search(r'use-markup">\s*(True|true|1|yes)|tooltip-markup', read(path)):
            yield path + ": markup"


def headers():
    """No two say different things by one name, and none needs another before it."""
    with open(os.path.join(BUILD, "compile_commands.json"), encoding="utf-8") as file:
        commands = [shlex.split(entry["command"]) for entry in json.load(file)]
    compiler = [word for word in commands[0][:2] if not word.startswith("-")]
    paths = sorted({word for command in commands for word in command if word.startswith("-I")})
    # A kernel is a body that is compiled several times, and what is private is for one layer alone.
    public = [path for path in files("src", ".h") if not path.endswith(("-kernel.h", "-private.h"))]
    for order in (public, public[::-1]):
        text = "".join('#include "%s"\n' % os.path.abspath(path) for path in order)
        result = subprocess.run([*compiler, *paths, "-std=gnu11", "-fsyntax-only", "-xc", "-"], cwd=BUILD,
                                input=text, capture_output=True, text=True, check=False)
        yield from (line for line in result.stderr.splitlines() if "error:" in line)
        if result.returncode and "error:" not in result.stderr:
            yield "the compiler said: " + result.stderr


CHECKS = (licences, layers, sizes, idioms, colours_and_ids, markup, headers)
print("1..%d" % len(CHECKS))
failed = False
for number, check in enumerate(CHECKS, 1):
    found = list(check())
    for line in found:
        print("# " + line)
    failed |= bool(found)
    print("%s %d - %s" % ("not ok" if found else "ok", number, check.__name__))
sys.exit(failed)
