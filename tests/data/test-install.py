#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed is what installed.txt lists; it runs from its prefix, and none of it is left afterwards.

Usage: test-install.py SOURCE_DIR BUILD_DIR PREFIX, and PREFIX is below BUILD_DIR. Prints TAP.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(sys.argv[1], "tests/desktop"))
sys.path.insert(0, os.path.join(sys.argv[1], "tests/support"))
import tap  # noqa: E402
import uidrive  # noqa: E402

TOP, BUILD, PREFIX = (pathlib.Path(argument) for argument in sys.argv[1:])
EXAMPLE = PREFIX / "share/steelyard/examples/fraud-scoring-service.steelyard.json"
# Made from the files of all programs, by the desktop's own tools.
CACHES = ("share/applications/mimeinfo.cache", "share/glib-2.0/schemas/gschemas.compiled",
          "share/icons/hicolor/icon-theme.cache", "share/mime/")
staged = []
LISTED = (TOP / "tests/data/installed.txt").read_text(encoding="utf-8").split()


def run(*command, **variables):
    done = subprocess.run(command, env=dict(os.environ, **variables), capture_output=True, text=True, check=False)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout


def install(*options):
    run("meson", "install", "-C", BUILD, "--no-rebuild", "--quiet", *options)


def files_below(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


def naming_it():
    """The caches that do."""
    return [path for path in CACHES if any(b"steelyard" in (PREFIX / name).read_bytes()
                                           for name in files_below(PREFIX) if name.startswith(path))]


class Install(unittest.TestCase):
    def test_a_staged_install_is_what_is_listed(self):
        self.assertEqual(staged, [str(PREFIX)[1:] + "/" + path for path in LISTED])

    def test_the_terminal_runs_from_its_prefix_and_speaks_german(self):
        said = run(PREFIX / "bin/steelyard-cli", "recommend", EXAMPLE, LC_ALL="de_DE.UTF-8", LANGUAGE="")
        self.assertIn("Python ist die klare Wahl", said)

    def test_what_draws_is_found_from_there(self):
        with tempfile.TemporaryDirectory() as folder:
            page = pathlib.Path(folder) / "report.pdf"
            run(PREFIX / "bin/steelyard-cli", "report", EXAMPLE, "--output", page)
            self.assertTrue(page.read_bytes().startswith(b"%PDF-"))

    def test_the_window_runs_from_its_prefix(self):
        app = uidrive.Application([PREFIX / "bin/steelyard", EXAMPLE])
        app.wait_for(lambda: "Python is the clear choice" in app.names("heading"), "the recommendation")
        app.ends_without_a_word()

    def test_none_of_it_is_left(self):
        self.assertEqual(len(CACHES), len(naming_it()), "caches that know of it: %s" % naming_it())
        run(TOP / "dev", "uninstall", BUILD)
        self.assertEqual([], [path for path in files_below(PREFIX) if not path.startswith(CACHES)])
        self.assertEqual([], naming_it())

    def test_what_others_installed_stays(self):
        other = PREFIX / "share/applications/other.desktop"
        empty = PREFIX / "share/fonts"
        install()
        shutil.copy(PREFIX / "share/applications/io.github.steelyard.Steelyard.desktop", other)
        empty.mkdir()
        run(TOP / "dev", "uninstall", BUILD)
        self.assertTrue(other.exists())
        self.assertIn("=other.desktop;", (PREFIX / CACHES[0]).read_text())
        self.assertTrue(empty.is_dir())


def setUpModule():
    assert BUILD in PREFIX.parents, "%s is not for tests alone: make %s anew, with ./dev test" % (PREFIX, BUILD)
    shutil.rmtree(PREFIX, ignore_errors=True)
    with tempfile.TemporaryDirectory() as stage:
        install("--destdir", stage)
        staged.extend(files_below(pathlib.Path(stage)))
    install()  # the latest, which is the one that Meson can remove


def load_tests(_loader, _tests, _pattern):
    """In this order: what is left is looked for last."""
    return unittest.TestSuite(map(Install, [
        "test_a_staged_install_is_what_is_listed", "test_the_terminal_runs_from_its_prefix_and_speaks_german",
        "test_what_draws_is_found_from_there", "test_the_window_runs_from_its_prefix", "test_none_of_it_is_left", "test_what_others_installed_stays"]))


def tearDownModule():
    shutil.rmtree(PREFIX, ignore_errors=True)


if __name__ == "__main__":
    uidrive.have_display()
    tap.main()
