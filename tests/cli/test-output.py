#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Standard streams and arguments of steelyard-cli: what fails is said, and nothing goes astray.

Usage: test-output.py PROGRAM SOURCE_DIR; prints TAP.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
FRAUD = os.path.join(SOURCE, "data", "examples", "fraud-scoring-service.steelyard.json")

# Each way to print something.
PRINTING = [["--help"], ["--version"], ["recommend", FRAUD], ["recommend", FRAUD, "--format", "json"],
            ["recommend", FRAUD, "--format", "markdown"], ["table", FRAUD], ["table", FRAUD, "--format", "csv"],
            ["table", FRAUD, "--format", "json"], ["check", FRAUD], ["check", "/none"], ["tidy", "-"],
            ["tidy", FRAUD, "--output", "-"], ["new"], ["presets"], ["catalogue"], ["catalogue", "--catalogue",
            os.path.join(SOURCE, "data", "catalogue", "nodejs-vs-python.json")], ["schema", "profile"],
            ["recommend", "--help"], ["table", "-h"], ["check", "--help"], ["tidy", "--help"], ["new", "--help"],
            ["presets", "--help"], ["catalogue", "--help"], ["schema", "--help"]]


def shell(redirection, *args, **env):
    """Runs it with streams that only a shell can give."""
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LANGUAGE")}
    result = subprocess.run(["/bin/sh", "-c", '"$@" ' + redirection, "sh", PROGRAM, *args], stdin=open(FRAUD, "rb"),
                            capture_output=True, env={**environment, **env}, timeout=60)
    return result.returncode, result.stdout, result.stderr.decode()


class Output(unittest.TestCase):
    def test_full(self):
        for args in PRINTING:
            self.assertEqual(shell(">/dev/full", *args),
                             (1, b"", "standard output: No space left on device\n"), args)

    def test_closed(self):
        for args in PRINTING:
            self.assertEqual(shell(">&-", *args), (1, b"", "standard output: Bad file descriptor\n"), args)

    def test_nothing_to_print(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "new.json")
            for redirection in (">/dev/full", ">&-", ">&- 2>&-", "<&- >&- 2>&-"):
                self.assertEqual(shell(redirection, "new", "--output", path), (0, b"", ""), redirection)
                with open(path, "rb") as file:
                    self.assertTrue(file.read().endswith(b"}\n"))
                os.remove(path)
            self.assertEqual(shell(">&-", "recommend", "/none")[::2], (1, "/none: No such file or directory\n"))
            self.assertEqual(shell(">&-", "win")[0], 2)

    def test_no_file_takes_the_place_of_a_closed_stream(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "a.json")
            shutil.copy(FRAUD, path)
            for redirection in (">&-", "<&- >&-", "<&- >&- 2>&-"):
                self.assertEqual(shell(redirection, "check", path)[0], 1, redirection)
                self.assertEqual(shell(redirection, "tidy", path)[0], 0, redirection)
                with open(path, "rb") as file, open(FRAUD, "rb") as expected:
                    self.assertEqual(file.read(), expected.read(), redirection)

    def test_closed_input(self):
        for command in ("recommend", "table", "tidy"):
            status, out, err = shell("<&-", command, "-")
            self.assertEqual((status, out), (1, b""))
            self.assertRegex(err, r"^<stdin>: .*Bad file descriptor\n$")
        status, out, err = shell("<&-", "check", "-")
        self.assertEqual((status, err), (1, ""))
        self.assertRegex(out, rb"^<stdin>: .*Bad file descriptor\n$")
        self.assertEqual(shell("</", "recommend", "-"), (1, b"", "<stdin>: Is a directory\n"))
        self.assertEqual(shell("<&-", "check", FRAUD)[0], 0)

    def test_whoever_reads_no_further_is_told_nothing(self):
        for before in ("", "trap '' PIPE; "):
            script = before + '{ "$@"; echo $? >&2; } | :'
            for args in (["catalogue"], ["recommend", FRAUD], ["--help"]):
                result = subprocess.run(["/bin/bash", "-c", script, "sh", PROGRAM, *args], capture_output=True,
                                        timeout=60)
                # 0 where all was written before the reader had gone.
                self.assertIn(result.stderr, (b"141\n", b"1\n", b"0\n"), args)


class Charset(unittest.TestCase):
    TITLE = "冷蔵 “cold” store"

    def run_in(self, locale, *args, stdin=b""):
        environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LANGUAGE", "LANG")}
        result = subprocess.run([PROGRAM, *args], input=stdin, capture_output=True,
                                env={**environment, "LC_ALL": locale}, timeout=60)
        return result.returncode, result.stdout, result.stderr

    def test_documents_are_utf8_in_every_locale(self):
        for args in (["recommend", "-", "--format", "json"], ["recommend", "-", "--format", "markdown"],
                     ["table", "-", "--format", "json"], ["table", "-", "--format", "csv"],
                     ["table", "-", "--format", "markdown"], ["tidy", "-"], ["catalogue"], ["schema", "profile"]):
            profile = self.run_in("C.UTF-8", "new", "--title", self.TITLE, "--preset", "ai-ml")[1]
            expected = self.run_in("C.UTF-8", *args, stdin=profile)
            self.assertEqual(self.run_in("C", *args, stdin=profile), expected, args)
            self.assertEqual(expected[0], 0)

    def test_text_is_what_a_terminal_can_show(self):
        out = self.run_in("C", "recommend", "-", stdin=json.dumps({
            "format": "steelyard-profile", "version": 1, "title": "Größe “1”",
            "catalogue": {"id": "nodejs-vs-python"}}).encode())[1]
        self.assertTrue(out.decode("ascii").startswith("Gr"))

    def test_arguments_are_utf8_in_every_locale(self):
        for locale in ("C", "C.UTF-8"):
            status, out, err = self.run_in(locale, "new", "--title", self.TITLE)
            self.assertEqual((status, err), (0, b""), locale)
            self.assertEqual(json.loads(out)["title"], self.TITLE)
            for option in ("--title", "--preset", "--format"):
                command = ["recommend", FRAUD] if option == "--format" else ["new"]
                status, out, err = self.run_in(locale, *command, option, b"K\xfchl")
                self.assertEqual((status, out), (2, b""), option)
            status, out, err = self.run_in("C.UTF-8", "new", "--preset", "größe")
            self.assertEqual((status, out), (2, b""))
            self.assertIn("größe", err.decode())


class Arguments(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def run_here(self, *args):
        result = subprocess.run([PROGRAM, *args], stdin=subprocess.DEVNULL, capture_output=True, cwd=self.folder,
                                timeout=60)
        return result.returncode, result.stdout.decode(), result.stderr.decode()

    def test_two_dashes_end_the_options(self):
        for name in ("--x.json", "-", "--", "--help", "a.json"):
            shutil.copy(FRAUD, os.path.join(self.folder, name))
        self.assertEqual(self.run_here("check", "--", "--x.json"), (0, "--x.json: ok\n", ""))
        self.assertEqual(self.run_here("check", "a.json", "--", "--x.json", "--", "--help"),
                         (0, "a.json: ok\n--x.json: ok\n--: ok\n--help: ok\n", ""))
        self.assertEqual(self.run_here("check", "--", "a.json"), (0, "a.json: ok\n", ""))
        self.assertEqual(self.run_here("check", "--", "./-"), (0, "./-: ok\n", ""))
        self.assertEqual(self.run_here("recommend", "--format", "json", "--", "--x.json")[::2], (0, ""))
        self.assertEqual(self.run_here("tidy", "--", "--x.json"), (0, "", ""))
        self.assertEqual(self.run_here("check", "--")[0], 2)
        self.assertEqual(self.run_here("check", "--x.json")[0], 2)

    def test_tidy_in_place_takes_plain_files(self):
        os.mkfifo(os.path.join(self.folder, "pipe"))
        os.symlink("pipe", os.path.join(self.folder, "link"))
        for name in ("pipe", "link", "/dev/null", "/dev/zero"):
            status, out, err = self.run_here("tidy", name)
            self.assertEqual((status, out), (1, ""), name)
            self.assertTrue(err.startswith(name + ": it is no plain file"), err)
            self.assertIn("“-”", err)
            self.assertIn("“--output”", err)
            self.assertEqual(err.count("\n"), 1)
        with open(os.path.join(self.folder, "a.json"), "wb") as file, open(FRAUD, "rb") as whole:
            file.write(whole.read().replace(b"  ", b""))
        os.symlink("a.json", os.path.join(self.folder, "a-link"))
        self.assertEqual(self.run_here("tidy", "pipe", "a-link")[0], 1)
        self.assertTrue(os.path.islink(os.path.join(self.folder, "a-link")))
        with open(os.path.join(self.folder, "a.json"), "rb") as file, open(FRAUD, "rb") as expected:
            self.assertEqual(file.read(), expected.read(), "the others are tidied all the same")
        self.assertEqual(self.run_here("tidy", "."), (1, "", ".: Is a directory\n"))

    def test_tidy_of_a_pipe_elsewhere(self):
        script = 'cat "$2" | "$1" tidy /dev/stdin --output "$3"'
        target = os.path.join(self.folder, "b.json")
        subprocess.run(["/bin/sh", "-c", script, "sh", PROGRAM, FRAUD, target], check=True, timeout=60)
        with open(target, "rb") as file, open(FRAUD, "rb") as expected:
            self.assertEqual(file.read(), expected.read())


if __name__ == "__main__":
    tap.main()
