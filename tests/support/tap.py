# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the unittest cases of a script and tells of each in a TAP line, so that the runner counts
them one by one."""

import sys
import unittest


class Result(unittest.TextTestResult):
    count = 0

    def line(self, word, test, note=""):
        self.count += 1
        print("%s %d - %s%s" % (word, self.count, test.id().partition(".")[2], note), flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.line("ok", test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line("ok", test, " # SKIP " + reason)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.line("not ok", test)

    def addError(self, test, err):
        super().addError(test, err)
        self.line("not ok", test)


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print("1..%d" % suite.countTestCases(), flush=True)
    outcome = unittest.TextTestRunner(resultclass=Result, verbosity=0).run(suite)
    sys.exit(not outcome.wasSuccessful())
