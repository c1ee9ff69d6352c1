# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one list of commands and options: what a program prints for --help."""

import re
import subprocess


def ask(program, *arguments):
    """What it prints, in English."""
    return subprocess.run([program, *arguments], env={"LC_ALL": "C.UTF-8"}, stdout=subprocess.PIPE, check=True,
                          timeout=60).stdout.decode()


def options_of(text):
    """As printed, "-h, --help" and "--output=FILE"."""
    return re.findall(r"(?m)^  ((?:-\w, )?--[a-z][a-z-]*(?:=\S+)?)(?: |$)", text)


class Command:
    def __init__(self, program, name):
        text = ask(program, name, "--help")
        self.name = name
        self.arguments = re.search(r"(?m)^  \S+ %s \[OPTION…\] ?(.*)$" % name, text).group(1)
        self.options = options_of(text)

    def names(self):
        """Its options without values: "-h", "--help", "--output"."""
        return [name.partition("=")[0] for option in self.options for name in option.split(", ")]

    def values(self):
        """Each option that takes a value, with what the help calls that."""
        return dict(option.split("=", 1) for option in self.options if "=" in option)


def commands(program):
    body = ask(program, "--help").split("Commands:\n")[1].split("\n\n")[0]
    return [Command(program, line.split()[0]) for line in body.splitlines()]
