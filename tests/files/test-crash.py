#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever the moment at which it is killed, the file is whole and nothing that was promised is lost.

Usage: test-crash.py TARGET ROUNDS [SEED]; prints TAP. TARGET is crash-target, which says what it does.
One folder of drafts lasts over all rounds, so that what one crash leaves meets the next.
"""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from collections import Counter

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402

TARGET = os.path.abspath(sys.argv[1])
ROUNDS = int(sys.argv[2])
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(1 << 32)
# From its first line on; by then some have saved a dozen times, and some not even looked for drafts.
LIFE_SECONDS_MAX = 0.08
PATIENCE_SECONDS = 120


def is_leftover(name):
    return name.startswith(".")


class Target:
    """A run of the target. It writes into a file, which takes all that it says and never blocks."""

    def __init__(self, test, folder, *arguments):
        self.log = tempfile.TemporaryFile(dir=folder)
        environment = dict(os.environ, XDG_DATA_HOME=os.path.join(folder, "data"))
        self.process = subprocess.Popen([TARGET, *arguments], stdout=self.log, env=environment)
        test.addCleanup(self.process.kill)

    def lines(self):
        """What it has said, in words; a line is only what is complete."""
        size = os.fstat(self.log.fileno()).st_size
        said = os.pread(self.log.fileno(), size, 0).decode()
        return [line.split() for line in said.splitlines(keepends=True) if line.endswith("\n")]

    def wait_for(self, word):
        end = time.monotonic() + PATIENCE_SECONDS
        while not any(line[0] == word for line in self.lines()):
            assert self.process.poll() is None, (self.process.returncode, self.lines()[-3:])
            assert time.monotonic() < end, "never said " + word
            time.sleep(0.0005)

    def end(self, signal_number=0):
        if signal_number:
            self.process.send_signal(signal_number)
        status = self.process.wait(PATIENCE_SECONDS)
        assert status == -signal_number, (status, self.lines()[-3:])
        lines = self.lines()
        self.log.close()
        return lines


class Ledger:
    """What the runs over one file have announced and promised, and whether it was kept."""

    def __init__(self, test, folder, name, count):
        self.test, self.folder, self.count = test, folder, count
        self.path = os.path.join(folder, "files", name)
        self.digests = {}     # of each version announced: counter to digest
        self.in_file = None   # the counter that the file held after the last crash; None for no file
        self.promised = None  # the newest counter that must not be lost

    def read(self, lines):
        """Takes what a run said; returns the versions that the file may hold."""
        possible = {self.in_file}
        for word, *rest in lines:
            self.test.assertNotIn(word, ("failed", "broken"), (lines[-5:], SEED))
            counter = int(rest[0]) if rest and rest[0].isdigit() else None
            if word in ("save", "draft"):
                self.test.assertEqual(self.digests.setdefault(counter, rest[1]), rest[1])
            if word == "save":
                possible.add(counter)
            elif word == "saved":
                possible = {counter}
            if word in ("saved", "drafted"):
                self.promised = max(self.promised or 0, counter)
            elif word in ("conflict", "restored"):
                self.count[word] += 1
        return possible

    def note_stage(self, lines):
        said = [line[0] for line in lines if line[0] not in ("conflict", "restored")]
        saves = said.count("save") > said.count("saved")
        drafts = said.count("draft") > said.count("drafted")
        if "working" not in said:
            self.count["killed at start"] += 1
        elif saves and drafts:
            self.count["killed in a save and a draft"] += 1
        else:
            self.count["killed in a save" if saves else "killed in a draft" if drafts
                       else "killed between"] += 1

    def check_file(self, possible, last_started):
        """One of the versions as a whole, in canonical form."""
        before, self.in_file = self.in_file, None
        if os.path.exists(self.path):
            with open(self.path, "rb") as file:
                held = file.read()
            text = held.decode()
            profile = json.loads(text)
            self.test.assertEqual(json.dumps(profile, indent=2, ensure_ascii=False) + "\n", text)
            self.in_file = int(profile["criteria"]["realtime"]["note"].split()[0])
            self.test.assertEqual(hashlib.sha256(held).hexdigest(), self.digests[self.in_file])
        self.test.assertIn(self.in_file, possible, SEED)
        if self.in_file == before:
            self.count["same file as before"] += 1
        if last_started is not None:
            self.count["new file" if self.in_file == last_started else "old file"] += 1

    def check_drafts(self, found):
        """@found: what a next run finds. At most one of the file, with what was promised last."""
        mine = [line for line in found if line[2] == os.path.basename(self.path)]
        self.test.assertLessEqual(len(mine), 1, (mine, SEED))
        kept = [self.in_file or 0]
        for counter, digest, _, origin in mine:
            self.test.assertEqual(self.digests[int(counter)], digest)
            kept.append(int(counter))
            newer = int(counter) > (self.in_file or 0)
            self.count["draft found" if newer else "draft found that the file holds"] += 1
            if newer and origin == "other":
                self.count["draft found of an older file"] += 1
        if self.promised is not None:
            self.test.assertGreaterEqual(max(kept), self.promised, (mine, SEED))

    def check(self, lines, found):
        """After a crash. A save under way may have been done or not, a draft as well."""
        possible = self.read(lines)
        self.note_stage(lines)
        saves = [int(line[1]) for line in lines if line[0] == "save"]
        is_open = bool(saves) and not any(line[0] == "saved" and int(line[1]) == saves[-1]
                                          for line in lines)
        self.check_file(possible, saves[-1] if is_open else None)
        self.check_drafts(found)

    def forget_drafts(self):
        self.promised = self.in_file

    def start_anew(self):
        """Without a file: a first save is no less whole than a later one."""
        if os.path.exists(self.path):
            os.remove(self.path)
        self.in_file = self.promised = None


class Crash(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="steelyard-crash-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.drafts = os.path.join(self.folder, "data", "steelyard", "drafts")
        os.mkdir(os.path.join(self.folder, "files"))
        self.random = random.Random(SEED)
        self.count = Counter()
        self.start = time.monotonic()

    def restore(self, what):
        lines = Target(self, self.folder, "restore", what).end()
        self.assertEqual([line for line in lines if line[0] in ("broken", "failed")], [], SEED)
        return [line[1:] for line in lines if line[0] == "found"]

    def list_drafts(self):
        return os.listdir(self.drafts) if os.path.isdir(self.drafts) else []

    def let_live(self, target):
        target.wait_for("ready")
        time.sleep(self.random.uniform(0, LIFE_SECONDS_MAX))

    def tell(self, rounds):
        files = os.listdir(os.path.join(self.folder, "files"))
        self.count["temporary files left beside the file"] = sum(map(is_leftover, files))
        print("# %d rounds in %.1f s, seed %d" % (rounds, time.monotonic() - self.start, SEED))
        for what, count in sorted(self.count.items()):
            print("#   %s: %d" % (what, count))

    def test_alone(self):
        ledger = Ledger(self, self.folder, "alone.steelyard.json", self.count)
        for number in range(ROUNDS):
            target = Target(self, self.folder, "work", ledger.path)
            self.let_live(target)
            lines = target.end(signal.SIGKILL)
            discards = self.random.random() < 0.25
            found = self.restore("discard" if discards else "keep")
            ledger.check(lines, found)
            if discards:
                ledger.forget_drafts()
                if self.random.random() < 0.5:
                    ledger.start_anew()
            self.assertEqual(len(self.list_drafts()), 0 if discards else len(found), (number, SEED))
        self.tell(ROUNDS)

    def test_beside_another(self):
        """Two at work with one folder of drafts; whoever is killed, the other's draft is its own."""
        ledgers = [Ledger(self, self.folder, name, self.count) for name in ("a.json", "b.json")]
        rounds = max(1, ROUNDS // 5)
        targets = []
        for ledger in ledgers:
            targets.append(Target(self, self.folder, "work", ledger.path))
            targets[-1].wait_for("working")
        for _ in range(rounds):
            killed = self.random.randrange(2)
            self.let_live(targets[killed])
            lines = targets[killed].end(signal.SIGKILL)
            found = self.restore("keep")
            alive = os.path.basename(ledgers[1 - killed].path)
            self.assertNotIn(alive, [line[2] for line in found], SEED)
            ledgers[killed].check(lines, found)
            targets[killed] = Target(self, self.folder, "work", ledgers[killed].path)
            targets[killed].wait_for("working")
        said = [target.end(signal.SIGKILL) for target in targets]
        found = self.restore("keep")
        for ledger, lines in zip(ledgers, said):
            ledger.check(lines, found)
        self.assertEqual(len(self.list_drafts()), len(found), SEED)
        self.assertLessEqual(len(self.restore("discard")), 2)
        self.assertEqual(self.list_drafts(), [])
        self.tell(rounds)


if __name__ == "__main__":
    tap.main()
