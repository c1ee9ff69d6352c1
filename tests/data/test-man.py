#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages: sound, true to the programs, and with examples that do what they say.

Usage: test-man.py CLI WINDOW SOURCE_DIR; prints TAP.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import cli_help  # noqa: E402
import tap  # noqa: E402

CLI, WINDOW, SOURCE = (os.path.abspath(path) for path in sys.argv[1:4])
CLI_PAGE, WINDOW_PAGE = (os.path.join(SOURCE, "data", name) for name in ("steelyard-cli.1", "steelyard.1"))
# What setlocale and gettext look at.
LOCALE = {"LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_NUMERIC"}
# Of the program that starts it in a sandbox.
FLATPAK_OPTIONS = {"--command", "--filesystem"}


def groff(page, *options):
    return subprocess.run(["groff", "-mdoc", "-ww", "-Tutf8", *options, page], capture_output=True, text=True,
                          encoding="utf-8", timeout=60)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


class Page:
    """What a reader sees, on a screen so wide that no line is folded."""

    def __init__(self, path):
        self.text = groff(path, "-rLL=400n", "-P-cbou").stdout
        self.sections = self.split(self.text, "")
        # Five columns, or seven from groff 1.23 on.
        self.indent = re.match(" *", self.sections["NAME"]).group()
        self.commands = self.split(self.sections.get("COMMANDS", ""), "   ")

    @staticmethod
    def split(text, indent):
        parts = re.split(r"(?m)^%s(\S.*)\n" % indent, text)
        return dict(zip(parts[1::2], parts[2::2]))

    def heads(self, text):
        """The entries of a list, of which a short one has its text in the same line."""
        return re.findall(r"(?m)^%s(\S.*?)(?:  .*)?$" % self.indent, text)

    def options(self, text):
        return [head for head in self.heads(text) if head.startswith("-")]

    def variables(self):
        return {name for head in self.heads(self.sections["ENVIRONMENT"]) for name in head.split(", ")}

    def displayed(self, text):
        """The lines of literal displays."""
        return re.findall(r"(?m)^%s      (.*)$" % self.indent, text)


def variables_read(*layers):
    """What the sources ask for by name, and the folder of data that GLib finds for them."""
    found = {"XDG_DATA_HOME"}
    for layer in layers:
        for folder, _, names in os.walk(os.path.join(SOURCE, "src", layer)):
            for name in names:
                found.update(re.findall(r'g_getenv \("(\w+)"\)', read(os.path.join(folder, name))))
    return found


class Sound(unittest.TestCase):
    def test_no_warnings(self):
        for page in (CLI_PAGE, WINDOW_PAGE):
            result = groff(page, "-z")
            self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_plain_characters(self):
        for page in (CLI_PAGE, WINDOW_PAGE):
            self.assertTrue(read(page).isascii(), page)

    def test_no_line_that_a_terminal_folds(self):
        for page in (CLI_PAGE, WINDOW_PAGE):
            text = groff(page, "-rLL=80n", "-P-cbou").stdout
            self.assertIn("SEE ALSO", text)
            self.assertLessEqual(max(map(len, text.splitlines())), 80)


class Cli(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.page = Page(CLI_PAGE)
        cls.commands = cli_help.commands(CLI)

    def test_commands(self):
        self.assertEqual(list(self.page.commands), [command.name for command in self.commands])

    def test_options_of_each_command(self):
        for command in self.commands:
            self.assertEqual(sorted(self.page.options(self.page.commands[command.name])), sorted(command.options),
                             command.name)

    def test_synopsis(self):
        expected = []
        for command in self.commands:
            parts = ["steelyard-cli", command.name]
            parts += ["[%s]" % option for option in command.options if option != "-h, --help"]
            expected.append(" ".join([*parts, command.arguments.replace("…", " ...")]).strip())
        expected += ["steelyard-cli [COMMAND] --help", "steelyard-cli --version"]
        self.assertEqual([line.strip() for line in self.page.sections["SYNOPSIS"].splitlines() if line], expected)

    def test_no_other_options(self):
        known = {name for command in self.commands for name in command.names()}
        self.assertRegex(cli_help.ask(CLI, "--version"), r"^steelyard-cli \d")
        mentioned = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", self.page.text))
        self.assertEqual(mentioned - known, {"--version", *FLATPAK_OPTIONS})

    def test_variables(self):
        self.assertEqual(self.page.variables(),
                         LOCALE | variables_read("cli", "format", "report", "plot", "analysis", "model"))


class Window(unittest.TestCase):
    def test_options(self):
        page = Page(WINDOW_PAGE)
        self.assertEqual(page.options(page.sections["DESCRIPTION"]),
                         cli_help.options_of(cli_help.ask(WINDOW, "--help")))

    def test_variables(self):
        self.assertEqual(Page(WINDOW_PAGE).variables(), variables_read("app"))

    def test_without_display(self):
        for option in ("--version", "--help"):
            result = subprocess.run([WINDOW, option], env={}, capture_output=True, text=True, check=False)
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            self.assertRegex(result.stdout, r"^steelyard \d+\.\d+\.\d+\n$" if option == "--version" else "--version")


class Examples(unittest.TestCase):
    """Each transcript as it stands, one after the other, in one shell and one folder."""

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("bridge-inspections.steelyard.json", "sqlite-vs-postgresql.steelyard-catalogue.json"):
            shutil.copy(os.path.join(SOURCE, "data", "examples", name), self.folder)

    def transcript(self):
        """Commands, each with what it is said to print."""
        found = []
        page = Page(CLI_PAGE)
        for line in page.displayed(page.sections["EXAMPLES"]):
            if line.startswith("$ "):
                found.append([line[2:] + "\n", ""])
            elif line.startswith("> "):
                found[-1][0] += line[2:] + "\n"
            else:
                found[-1][1] += line + "\n"
        return found

    def test_transcripts(self):
        transcript = self.transcript()
        self.assertGreater(len(transcript), 12)
        mark = "-- end of what a command printed --\n"
        # The mark leaves the exit status for the next command to ask for.
        script = "".join("%s{ status=$?; printf '%%s' '%s'; (exit $status); }\n" % (command, mark)
                         for command, _ in transcript)
        path = os.path.dirname(CLI) + ":" + os.environ["PATH"]
        result = subprocess.run(["sh", "-c", script], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, text=True, encoding="utf-8", cwd=self.folder, timeout=60,
                                env={"PATH": path, "HOME": self.folder, "LC_ALL": "C.UTF-8"})
        printed = result.stdout.split(mark)
        self.assertEqual(len(printed), len(transcript) + 1, result.stdout)
        for (command, expected), said in zip(transcript, printed):
            # An empty line within what is printed is one on the page as well, without its indent.
            self.assertEqual([line for line in said.splitlines() if line], expected.splitlines(), command)


if __name__ == "__main__":
    tap.main()
