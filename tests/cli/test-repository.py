#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the README says of using it in a repository, line by line in a real one.

Usage: test-repository.py PROGRAM SOURCE_DIR; prints TAP.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

PROGRAM, SOURCE = (os.path.abspath(path) for path in sys.argv[1:3])


def read_lines():
    """Those of the section, in their order."""
    with open(os.path.join(SOURCE, "README.md"), encoding="utf-8") as file:
        section = re.search(r"(?ms)^## In a repository$.*?(?=^## )", file.read()).group()
    return [line for block in re.findall(r"(?ms)^```sh\n(.*?)^```$", section) for line in block.splitlines()]


class Repository(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.environment = {"PATH": os.path.dirname(PROGRAM) + ":" + os.environ["PATH"], "HOME": self.folder,
                            "LC_ALL": "C.UTF-8", "GIT_PAGER": "cat", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.c",
                            "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@b.c"}
        self.sh("git init -q .")
        self.sh("steelyard-cli new --preset ai-ml --title 'Fraud scoring' --output fraud.steelyard.json")
        self.change(lambda profile: profile.update(decision={"chosen": "python", "date": "2026-11-23"}))

    def sh(self, line, status=0):
        result = subprocess.run(["sh", "-c", line], cwd=self.folder, env=self.environment, capture_output=True, text=True,
                                encoding="utf-8", timeout=60, check=False)
        self.assertEqual((result.returncode, result.stderr), (status, ""), line)
        return result.stdout

    def change(self, change, name="fraud.steelyard.json"):
        path = os.path.join(self.folder, name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        before = re.search(r"(?ms)^\{$.*?^\}$", text).group()
        profile = json.loads(before)
        change(profile)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace(before, json.dumps(profile, indent=2)))

    def test_lines(self):
        record, recommend, check, attributes, textconv = read_lines()
        self.assertEqual(self.sh(record), "docs/decisions/0001-fraud-scoring.md\n")
        self.sh("git add . && git commit -q -m First")
        self.assertEqual(self.sh(recommend), self.sh("steelyard-cli recommend fraud.steelyard.json"))
        self.assertEqual(self.sh(check).splitlines()[-1], "docs/decisions/0001-fraud-scoring.md: ok")

        self.sh(attributes)
        self.sh(textconv)
        self.change(lambda profile: profile["criteria"].update(realtime={"weight": 10}))
        changed = self.sh("git diff")
        self.assertRegex(changed, r"(?m)^-.*Python leads by ")
        self.assertRegex(changed, r"(?m)^\+.*Python leads by ")
        self.assertNotIn('"weight"', changed)
        self.sh("git commit -q -a -m Second")
        self.assertRegex(self.sh("git log -p -1"), r"(?m)^\+.*Python leads by ")

    def test_check_fails(self):
        record, _, check, _, _ = read_lines()
        self.change(lambda profile: profile["decision"].update(revisit="2026-11-24"))
        self.sh(record)
        os.makedirs(os.path.join(self.folder, "docs", "decisions"), exist_ok=True)
        with open(os.path.join(self.folder, "docs", "decisions", "0002-other.md"), "w", encoding="utf-8") as file:
            file.write("# Of others\n")
        self.sh("git add .")
        said = self.sh(check, status=123)
        self.assertIn("0001-fraud-scoring.md: review: It was to be looked at again on 2026-11-24.", said)
        self.assertNotIn("0002", said)


if __name__ == "__main__":
    tap.main()
