#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What steelyard-cli writes to a disk that is full or can only be read: all of it or nothing.

Usage: test-disk.py PROGRAM SOURCE_DIR; prints TAP. The disks are those of with-small-disk.sh.
"""

import json
import os
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])
FRAUD = os.path.join(SOURCE, "data", "examples", "fraud-scoring-service.steelyard.json")
SMALL, READ_ONLY = (os.environ.get(name) for name in ("SY_SMALL_DISK", "SY_READ_ONLY_DISK"))


def run(*args):
    environment = {name: value for name, value in os.environ.items() if name != "LANGUAGE"}
    result = subprocess.run([PROGRAM, *args], capture_output=True, env=environment, timeout=60)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


def read(path):
    with open(path, "rb") as file:
        return file.read()


@unittest.skipUnless(SMALL, "no disk may be mounted here")
class Full(unittest.TestCase):
    def setUp(self):
        self.folder = os.path.join(SMALL, "folder")
        self.addCleanup(shutil.rmtree, self.folder)
        os.mkdir(self.folder)
        # Without its spaces it is not canonical, and shorter than what tidy makes of it.
        self.profile = os.path.join(self.folder, "a.json")
        with open(self.profile, "wb") as file:
            file.write(b"".join(line.strip() for line in read(FRAUD).splitlines()))
        self.before = read(self.profile)

    def fill(self):
        filler = os.open(os.path.join(self.folder, "filler"), os.O_WRONLY | os.O_CREAT)
        try:
            while os.write(filler, b"x" * 4096):
                pass
        except OSError:
            pass
        os.close(filler)

    def use_up_files(self):
        number = 0
        try:
            while True:
                os.close(os.open(os.path.join(self.folder, str(number)), os.O_WRONLY | os.O_CREAT))
                number += 1
        except OSError:
            pass

    def refuses(self, *args):
        files = sorted(os.listdir(self.folder))
        status, out, err = run(*args)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("No space left on device", err)
        self.assertEqual(err.count("\n"), 1)
        self.assertEqual(read(self.profile), self.before)
        self.assertEqual(sorted(os.listdir(self.folder)), files)

    def test_tidy(self):
        self.fill()
        self.refuses("tidy", self.profile)
        os.remove(os.path.join(self.folder, "filler"))
        self.assertEqual(run("tidy", self.profile), (0, "", ""))
        self.assertNotEqual(read(self.profile), self.before)
        self.assertEqual(os.listdir(self.folder), ["a.json"])

    def test_report(self):
        target = os.path.join(self.folder, "a.html")
        self.fill()
        self.refuses("report", self.profile, "--output", target)
        os.remove(os.path.join(self.folder, "filler"))
        self.assertEqual(run("report", self.profile, "--output", target), (0, "", ""))
        before = read(target)
        self.fill()
        self.refuses("report", self.profile, "--output", target, "--date", "2026-12-24")
        self.assertEqual(read(target), before)

    def test_tidy_without_files(self):
        self.fill()
        self.use_up_files()
        self.refuses("tidy", self.profile)

    def is_written_into(self):
        """Refused while the disk is full, and then written into: it stays the same file."""
        number = os.stat(self.profile).st_ino
        self.fill()
        self.refuses("tidy", self.profile)
        os.remove(os.path.join(self.folder, "filler"))
        self.assertEqual(run("tidy", self.profile), (0, "", ""))
        self.assertNotEqual(read(self.profile), self.before)
        self.assertEqual(os.stat(self.profile).st_ino, number)

    def test_tidy_of_two_names(self):
        # Much longer when it is tidy: what it grows by does not fit where it lies.
        profile = json.loads(self.before)
        profile["other"] = list(range(3000))
        with open(self.profile, "w", encoding="utf-8") as file:
            json.dump(profile, file, separators=(",", ":"))
        self.before = read(self.profile)
        other = os.path.join(self.folder, "b.json")
        os.link(self.profile, other)
        self.is_written_into()
        self.assertEqual(read(other), read(self.profile))

    @unittest.skipIf(os.geteuid(), "only root may mount a file here")
    def test_tidy_of_a_mount(self):
        subprocess.run(["mount", "--bind", self.profile, self.profile], check=True)
        self.addCleanup(subprocess.run, ["umount", self.profile], check=True)
        self.is_written_into()

    def test_tidy_elsewhere(self):
        self.fill()
        self.refuses("tidy", FRAUD, "--output", os.path.join(self.folder, "new.json"))

    def test_new(self):
        self.fill()
        self.refuses("new", "--output", os.path.join(self.folder, "new.json"))

    def test_reading(self):
        self.fill()
        self.assertEqual(run("check", self.profile)[0], 0)

    def test_standard_output(self):
        self.fill()
        with open(os.path.join(self.folder, "out"), "wb") as out:
            result = subprocess.run([PROGRAM, "new"], stdout=out, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"No space left on device", result.stderr)


@unittest.skipUnless(READ_ONLY, "no disk may be mounted here")
class ReadOnly(unittest.TestCase):
    def setUp(self):
        self.profile = os.path.join(READ_ONLY, "project.steelyard.json")
        self.before = read(self.profile)

    def refuses(self, *args):
        status, out, err = run(*args)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("Read-only file system", err)
        self.assertEqual(read(self.profile), self.before)

    def test_tidy(self):
        self.assertEqual(run("tidy", self.profile), (0, "", ""), "it is tidy already")
        self.refuses("tidy", FRAUD, "--output", self.profile)
        self.refuses("tidy", FRAUD, "--output", os.path.join(READ_ONLY, "new.json"))

    def test_new(self):
        self.refuses("new", "--output", os.path.join(READ_ONLY, "new.json"))

    def test_reading(self):
        self.assertEqual(run("check", self.profile)[0], 0)


if __name__ == "__main__":
    tap.main()
