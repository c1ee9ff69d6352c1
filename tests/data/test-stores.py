#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether stores would take Steelyard: their rules, held by functions of our own, since the linter that they use
has to be fetched, and what validators of the distribution say.

Each rule and each validator also has something wrong planted for it, and must find that.

Usage: test-stores.py SOURCE_DIR BUILD_DIR PREFIX; prints TAP.
"""
import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import tap  # noqa: E402
from stores import bundle, icons, launcher, manifest, metainfo, plants, validators  # noqa: E402,F401

OURS = bundle.load(*sys.argv[1:4])
# With pictures that stay as they are, so that what is drawn and what is planted are tested apart.
COPY = OURS.changed(lambda files: files.update(plants.STAND_INS))
RULES = sorted([*bundle.RULES, *OURS.needed])


class Rules(unittest.TestCase):
    """What we have."""


class Validators(unittest.TestCase):
    """The same, by the programs of others."""


class Planted(unittest.TestCase):
    """What a rule finds, and no other."""

    found = bundle.findings(COPY)

    def test_every_rule(self):
        self.assertEqual([], sorted(set(RULES) - {name for name, _, _ in plants.RULE_PLANTS}))

    def test_every_validator(self):
        self.assertEqual(set(validators.VALIDATORS), {one for one, _, _ in validators.VALIDATOR_PLANTS})


def add(case, name, test):
    """Names of tests need not be names of Python, and say more with spaces."""
    assert not hasattr(case, "test_" + name), name
    setattr(case, "test_" + name, test)


def add_rule(name):
    add(Rules, name, lambda self: self.assertEqual([], bundle.check(name, OURS)))


def add_validator(validator):
    add(Validators, validator.__name__, lambda self: self.assertEqual([], validators.check(validator, OURS)))


def add_plant(name, about, change):
    def test(self):
        found = bundle.findings(COPY.changed(change)) - self.found
        self.assertEqual({name}, {rule for rule, _ in found}, found)
    add(Planted, "%s: %s" % (name, about) if about else name, test)


def add_validator_plant(validator, about, change):
    def test(self):
        # The same without is right, or any change would be found.
        self.assertEqual([], validators.check(validator, COPY))
        self.assertNotEqual([], validators.check(validator, COPY.changed(change)))
    add(Planted, "%s: %s" % (validator.__name__, about), test)


for one in RULES:
    add_rule(one)
for one in validators.VALIDATORS:
    add_validator(one)
for one in plants.RULE_PLANTS:
    add_plant(*one)
for one in validators.VALIDATOR_PLANTS:
    add_validator_plant(*one)

if __name__ == "__main__":
    tap.main()
