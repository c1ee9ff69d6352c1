# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stores look at, as bytes by path: files of the sources, and files below the prefix as they are installed.

A rule is a function over such a bundle that yields a line for each thing that is wrong. It is named after the id
that Flathub's linter or AppStream has for it, where they have one.
"""
import configparser
import datetime
import json
import os
import re
import shutil
import subprocess
from xml.etree import ElementTree

RULES = {}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
DEVELOPMENT = "flatpak/development.json"
SOURCES = ("meson.build", "CHANGELOG.md", "po/LINGUAS", "tests/app/test-window.c")
# Of what else is installed it is enough that it is there.
READ_FROM_SHARE = ("applications", "appdata", "dbus-1", "glib-2.0", "icons", "metainfo", "mime")


def rule(function):
    """Its name is that of the function with hyphens, as linters write them."""
    name = function.__name__.replace("_", "-")
    assert name not in RULES, name
    RULES[name] = function
    return function


def check(name, bundle):
    """What a rule tells, or the lack of a file."""
    if name in bundle.needed:
        path = bundle.needed[name]
        return [] if path in bundle.files else [path]
    try:
        return list(RULES[name](bundle))
    except Unreadable:
        return []


def findings(bundle):
    """All that is wrong, as pairs of a rule and a line."""
    return {(name, line) for name in [*RULES, *bundle.needed] for line in check(name, bundle)}


class Unreadable(Exception):
    """A file that is not there or cannot be read, of which one rule alone is to tell."""


class Bundle:
    def __init__(self, files, today):
        self.files, self.today, self.parsed = files, today, {}
        self.app_id = self.project("app_id")
        manifests = [path for path in files if re.fullmatch(r"flatpak/[^/]+\.json", path) and path != DEVELOPMENT]
        # Whatever it is called.
        self.release = manifests[0] if len(manifests) == 1 else "flatpak/%s.json" % self.app_id
        self.metainfo = "share/metainfo/%s.metainfo.xml" % self.app_id
        self.desktop = "share/applications/%s.desktop" % self.app_id
        self.service = "share/dbus-1/services/%s.service" % self.app_id
        self.mime = "share/mime/packages/%s.xml" % self.app_id
        self.schema = "share/glib-2.0/schemas/%s.gschema.xml" % self.app_id
        self.icon = "share/icons/hicolor/scalable/apps/%s.svg" % self.app_id
        self.symbolic = "share/icons/hicolor/symbolic/apps/%s-symbolic.svg" % self.app_id
        # By the rule that tells where one is not there; all others then keep silent.
        self.needed = {
            "manifest-missing": self.release,
            "development-manifest-missing": DEVELOPMENT,
            "appstream-metainfo-missing": self.metainfo,
            "desktop-file-not-installed": self.desktop,
            "service-not-installed": self.service,
            "media-types-not-installed": self.mime,
            "gschema-not-installed": self.schema,
            "desktop-file-icon-not-installed": self.icon,
            "symbolic-icon-not-installed": self.symbolic,
        }

    def project(self, key):
        """What meson.build says of the project."""
        return re.search(r"^ *%s(?::| =) '([^']+)'" % key, self.files["meson.build"].decode(), re.M).group(1)

    def changed(self, change):
        """A copy with a change, a function that is given the files."""
        files = dict(self.files)
        change(files)
        return Bundle(files, self.today)

    def once(self, key, read):
        """Reading takes longer than most rules."""
        if key not in self.parsed:
            try:
                self.parsed[key] = read()
            except Unreadable as problem:
                self.parsed[key] = problem
        if isinstance(self.parsed[key], Unreadable):
            raise self.parsed[key]
        return self.parsed[key]

    def bytes(self, path):
        # A rule that reads what nobody misses would be green for ever.
        assert path in SOURCES or path in self.needed.values(), path
        if path not in self.files:
            raise Unreadable(path)
        return self.files[path]

    def text(self, path):
        try:
            return self.bytes(path).decode("utf-8")
        except UnicodeDecodeError as problem:
            raise Unreadable(path) from problem

    def xml(self, path):
        def parse():
            try:
                return ElementTree.fromstring(self.bytes(path))
            except ElementTree.ParseError as problem:
                raise Unreadable(path) from problem
        return self.once(path, parse)

    def json(self, path):
        def parse():
            try:
                value = json.loads(self.text(path))
            except ValueError as problem:
                raise Unreadable(path) from problem
            if not isinstance(value, dict):
                raise Unreadable(path)
            return value
        return self.once(path, parse)

    def keys(self, path, group):
        """A group of a key file, empty where it is not there."""
        def parse():
            parser = configparser.ConfigParser(interpolation=None, delimiters="=", comment_prefixes="#")
            parser.optionxform = str
            try:
                parser.read_string(self.text(path))
            except configparser.Error as problem:
                raise Unreadable(path) from problem
            return parser
        parser = self.once(path, parse)
        return parser[group] if parser.has_section(group) else {}

    # What several rules ask for.

    @property
    def manifests(self):
        return [(name, self.json(name)) for name in (self.release, DEVELOPMENT)]

    @property
    def component(self):
        root = self.xml(self.metainfo)
        if root.tag != "component":
            raise Unreadable("component")
        return root

    @property
    def releases(self):
        return self.component.findall("releases/release")

    @property
    def entry(self):
        return self.keys(self.desktop, "Desktop Entry")

    @property
    def media_types(self):
        return sorted(kind.get("type", "") for kind in self.xml(self.mime).iter(MIME + "mime-type"))

    @property
    def programs(self):
        return sorted(path[len("bin/"):] for path in self.files if path.startswith("bin/"))


def read(*path):
    with open(os.path.join(*path), "rb") as file:
        return file.read()


def below(folder):
    for path, _, names in os.walk(folder):
        for name in names:
            yield os.path.relpath(os.path.join(path, name), folder)


def installed(build, prefix):
    """Pairs of where a file is now and where it goes below the prefix."""
    for origin, target in json.loads(read(build, "meson-info", "intro-installed.json")).items():
        target = os.path.relpath(target, prefix)
        if os.path.isdir(origin):
            for name in below(origin):
                yield os.path.join(origin, name), os.path.join(target, name)
        else:
            yield origin, target


def today(source):
    """By the clock, or by the last commit where there is one and the clock is behind it."""
    committed = ""
    if shutil.which("git") and os.path.exists(os.path.join(source, ".git")):
        committed = subprocess.run(["git", "-C", source, "log", "-1", "--format=%cs"], capture_output=True,
                                   text=True, check=False).stdout.strip()
    return max(datetime.datetime.now(datetime.timezone.utc).date().isoformat(), committed)


def load(source, build, prefix):
    files = {}
    for path in SOURCES:
        files[path] = read(source, path)
    for folder in ("flatpak", "data/screenshots"):
        for name in below(os.path.join(source, folder)):
            files["%s/%s" % (folder, name)] = read(source, folder, name)
    for origin, target in installed(build, prefix):
        if not target.startswith(tuple("share/%s/" % folder for folder in READ_FROM_SHARE)):
            files[target] = b""
        elif os.path.exists(origin):
            files[target] = read(origin)
    return Bundle(files, today(source))
