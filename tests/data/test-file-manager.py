#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file manager makes of an installed Steelyard, before anything is started.

Usage: test-file-manager.py SOURCE_DIR BUILD_DIR APP_ID DATA_DIR; prints TAP. The last is that of the prefix.
"""
import configparser
import os
import re
import shutil
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

TOP, BUILD, APP_ID, DATA_DIR = sys.argv[1:]
PROFILE = "application/vnd.steelyard.profile+json"
CATALOGUE = "application/vnd.steelyard.catalogue+json"
JSON = "application/json"
SYSTEM = ["/usr/local/share", "/usr/share"]
TYPES = {"a.steelyard": PROFILE, "a.steelyard.json": PROFILE,
         "a (Kopie).steelyard.json": PROFILE,
         "a b.v2.steelyard.json": PROFILE, "b.json": JSON, "steelyard.json": JSON,
         "c.steelyard-catalogue.json": CATALOGUE, "c.catalogue.json": JSON}
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def run(*command, **variables):
    """What a command says, errors too."""
    return subprocess.run(command, env=dict(os.environ, **variables), stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False).stdout.strip()


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def key_file(*path):
    parser = configparser.ConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str
    parser.read_string(read(*path))
    return parser


class Installed:
    """The program as installed below a scratch folder, to be looked at with nobody's own settings."""

    def __init__(self, scratch):
        self.scratch, self.stage = scratch, os.path.join(scratch, "stage")
        said = run("meson", "install", "-C", BUILD, "--no-rebuild", "--quiet", "--destdir", self.stage)
        self.share = self.stage + DATA_DIR
        self.package = os.path.join(self.share, "mime/packages", APP_ID + ".xml")
        assert os.path.exists(self.package), said
        self.desktop = os.path.join(self.share, "applications", APP_ID + ".desktop")
        self.service = os.path.join(self.share, "dbus-1/services", APP_ID + ".service")
        run("update-mime-database", os.path.join(self.share, "mime"), XDG_DATA_DIRS=self.share)
        run("update-desktop-database", os.path.join(self.share, "applications"))

    def program(self):
        return self.stage + key_file(self.service)["D-BUS Service"]["Exec"].split()[0]

    def ask(self, *command, folders=None):
        """GIO's answer; it overlooks desktop files whose program is not there."""
        path = os.path.dirname(self.program()) + ":" + os.environ["PATH"]
        nobody = os.path.join(self.scratch, "nobody")
        return run(*command, PATH=path, XDG_DATA_HOME=nobody, XDG_CONFIG_HOME=nobody, LC_ALL="C.UTF-8",
                   XDG_DATA_DIRS=":".join(folders or [self.share, *SYSTEM]))


def names_decide_types(installed):
    example = os.path.join(TOP, "data/examples/live-auction-platform.steelyard.json")
    for folders in ([installed.share, *SYSTEM], [*SYSTEM, installed.share]):
        for name, expected in TYPES.items():
            path = shutil.copy(example, os.path.join(installed.scratch, name))
            said = installed.ask("gio", "info", "-a", "standard::content-type", path, folders=folders)
            if not said.endswith("standard::content-type: " + expected):
                yield "%s, looked up in %s: %s" % (name, folders, said)


def a_double_click_opens_its_own_files_alone(installed):
    for own in (PROFILE, CATALOGUE):
        said = installed.ask("gio", "mime", own)
        if not re.match("Default application .*: %s.desktop\n" % re.escape(APP_ID), said):
            yield said
    if APP_ID in installed.ask("gio", "mime", JSON):
        yield JSON + " is claimed"


def the_bus_starts_what_is_installed(installed):
    if not os.access(installed.program(), os.X_OK):
        yield installed.program() + " is not there"


def actions_agree(installed):
    entry = key_file(installed.desktop)
    for action in entry["Desktop Entry"]["Actions"].strip(";").split(";"):
        if '{ "%s",' % action not in read(TOP, "src/app/sy-application.c"):
            yield "the application has no action " + action
        if entry["Desktop Action " + action]["Exec"] != "gapplication action %s %s" % (APP_ID, action):
            yield "the launcher's action is not " + action


def all_is_translated(installed):
    entry = key_file(installed.desktop)
    types = list(ElementTree.parse(installed.package).getroot())
    for language in read(TOP, "po/LINGUAS").split():
        for group, key in (("Desktop Entry", "GenericName"), ("Desktop Entry", "Comment"),
                           ("Desktop Entry", "Keywords"), ("Desktop Action new-window", "Name")):
            if "%s[%s]" % (key, language) not in entry[group]:
                yield "%s: %s" % (language, key)
        for media_type in types:
            spoken = {comment.get("{http://www.w3.org/XML/1998/namespace}lang")
                      for comment in media_type.iter(MIME + "comment")}
            if language not in spoken:
                yield "%s: %s" % (language, media_type.get("type"))


CHECKS = (names_decide_types, a_double_click_opens_its_own_files_alone, the_bus_starts_what_is_installed,
          actions_agree, all_is_translated)


def main():
    print("1..%d" % len(CHECKS))
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        installed = Installed(scratch)
        for number, check in enumerate(CHECKS, 1):
            found = list(check(installed))
            for line in "\n".join(found).splitlines():
                print("# " + line)
            failed |= bool(found)
            print("%s %d - %s" % ("not ok" if found else "ok", number, check.__name__))
    return failed


if __name__ == "__main__":
    sys.exit(main())
