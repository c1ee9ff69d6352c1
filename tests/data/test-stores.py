#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the files that a store reads agree with each other, and what validators of the distribution say of them.
What else a store asks for its own linter says, see flatpak/README.md.

Usage: test-stores.py SOURCE_DIR BUILD_DIR PREFIX; prints TAP.
"""
import configparser
import json
import os
import re
import struct
import sys
from xml.etree import ElementTree

sys.path.insert(0, os.path.join(sys.argv[1], "tests/support"))
import rules  # noqa: E402
import tap  # noqa: E402
import validators  # noqa: E402

SOURCE, BUILD, PREFIX = sys.argv[1:]
ID = re.search("app_id = '(.*)'", rules.read(SOURCE, "meson.build")).group(1)
RELEASE, DEVELOPMENT = "flatpak/%s.json" % ID, "flatpak/development.json"
METAINFO, MIME = "share/metainfo/%s.metainfo.xml" % ID, "share/mime/packages/%s.xml" % ID
DESKTOP, SERVICE = "share/applications/%s.desktop" % ID, "share/dbus-1/services/%s.service" % ID
SCHEMA = "share/glib-2.0/schemas/%s.gschema.xml" % ID
ICONS = ["share/icons/hicolor/%s.svg" % name for name in ("scalable/apps/" + ID, "symbolic/apps/%s-symbolic" % ID)]
RESOURCES = ("ui/steelyard.gresource.xml", "data/format.gresource.xml")
WINDOW_TEST = "tests/app/test-window.c"
# What is exported, and found by the id.
EXPORTED = tuple("share/%s/" % folder for folder in (
    "applications", "dbus-1/services", "glib-2.0/schemas", "icons", "metainfo", "mime/packages"))
# Nothing that a portal gives: files are opened, printed and linked to through those.
FINISH_ARGS = ["--device=dri", "--share=ipc", "--socket=fallback-x11", "--socket=wayland"]


def load():
    """Sources that are to agree, and what is installed, by its path below the prefix."""
    paths = ["meson.build", "CHANGELOG.md", "po/LINGUAS", WINDOW_TEST, *RESOURCES,
             *rules.below(SOURCE, "src", "flatpak", "data/screenshots")]
    files = {path: rules.read(SOURCE, path) for path in paths}
    for origin, target in json.loads(rules.read(BUILD, "meson-info/intro-installed.json")).items():
        for name in rules.below(origin, "") if os.path.isdir(origin) else [""]:
            path = os.path.normpath(os.path.relpath(os.path.join(target, name), PREFIX))
            # Of others it is enough that they are there.
            files[path] = rules.read(os.path.join(origin, name).rstrip("/")) if path.startswith(EXPORTED) else ""
    return files


def xml(files, path):
    return ElementTree.fromstring(files[path].encode())


def texts(files, path):
    """Of the metainfo."""
    return [element.text for element in xml(files, METAINFO).findall(path)]


def keys(files, path):
    parser = configparser.ConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str
    parser.read_string(files[path])
    return parser[parser.sections()[0]]


def manifest(files, path=RELEASE):
    return json.loads(files[path])


def said(files, key):
    """What meson.build says of the project."""
    return re.search("%s(?::| =) '(.*)'" % key, files["meson.build"]).group(1)


def differing(expected, **places):
    for place, word in places.items():
        if word != expected:
            yield "%s: %s, and not %s" % (place, word, expected)


def version(files):
    releases = xml(files, METAINFO).findall("releases/release")
    yield from differing(said(files, "version"), newest_release=releases[0].get("version"),
                         tag=manifest(files)["modules"][0]["sources"][0]["tag"][1:])
    for release in releases:
        heading = "## %s – %s\n" % (release.get("version"), release.get("date"))
        if heading not in files["CHANGELOG.md"]:
            yield "CHANGELOG.md has no " + heading


def names(files):
    """The id, and where it has to be, a name by it."""
    schema, entry = xml(files, SCHEMA).find("schema"), keys(files, DESKTOP)
    yield from differing(
        ID, meson=said(files, "app_id"), metainfo=texts(files, "id")[0], schema=schema.get("id"), icon=entry["Icon"],
        launchable=texts(files, "launchable")[0][:-len(".desktop")], release=manifest(files)["id"],
        development=manifest(files, DEVELOPMENT)["id"], service=keys(files, SERVICE)["Name"],
        developer=xml(files, METAINFO).find("developer").get("id") + "." + ID.rpartition(".")[2])
    yield from differing("/%s/" % ID.replace(".", "/"), schema=schema.get("path"), **{
        path: xml(files, path).find("gresource").get("prefix") + "/" for path in RESOURCES})
    yield from differing(texts(files, "name")[0], desktop_file=entry["Name"])
    yield from differing(ICONS, installed=[path for path in ICONS if path in files])
    for path in files:
        if path.startswith(EXPORTED) and not re.match(re.escape(ID) + "[.-]", os.path.basename(path)):
            yield path


def commands(files):
    command, programs = manifest(files)["command"], sorted(path[4:] for path in files if path.startswith("bin/"))
    yield from differing(True, installed=command in programs)
    yield from differing(command + " %U", desktop_file=keys(files, DESKTOP)["Exec"])
    yield from differing("%s/bin/%s --gapplication-service" % (PREFIX, command), service=keys(files, SERVICE)["Exec"])
    yield from differing(programs, metainfo=sorted(texts(files, "provides/binary")))


def permissions(files):
    yield from differing(FINISH_ARGS, release=sorted(manifest(files)["finish-args"]))


def manifests(files):
    """The same but for the id and the sources."""
    first, second = ({**one, "id": ID, "modules": [{**module, "sources": []} for module in one["modules"]]}
                     for one in (manifest(files), manifest(files, DEVELOPMENT)))
    yield from differing(first, development=second)


def repository(files):
    source, = manifest(files)["modules"][0]["sources"]
    yield from differing(texts(files, "url[@type='vcs-browser']")[0] + ".git", source=source["url"])
    yield from differing(True, commit=bool(re.fullmatch("[0-9a-f]{40}", source["commit"])))


def media_types(files):
    kinds = xml(files, MIME).findall(validators.MIME + "mime-type")
    types = sorted(kind.get("type") for kind in kinds)
    known = {*types, *(glob.get("pattern") for kind in kinds for glob in kind.iter(validators.MIME + "glob"))}
    code = "".join(text for path, text in files.items() if path.startswith("src/"))
    named = re.findall(r'"(application/vnd\.[^"]*|\*\.[^"]*steelyard[^"]*)"', code)
    yield from differing(types, desktop_file=sorted(keys(files, DESKTOP)["MimeType"].strip(";").split(";")),
                         metainfo=sorted(texts(files, "provides/mediatype")))
    yield from differing([], sources=[name for name in named if name not in known] if named else "none")


def screenshots(files):
    """Of the release, since a branch goes on; 1000x700 at most, or twice that where scale="2" says so."""
    url = texts(files, "url[@type='vcs-browser']")[0].replace("github.com", "raw.githubusercontent.com")
    for image in xml(files, METAINFO).findall("screenshots/screenshot/image"):
        path, scale = image.text.replace("%s/v%s/" % (url, said(files, "version")), ""), int(image.get("scale", "1"))
        head = files.get(path, "").encode("utf-8", "surrogateescape")[:24]
        width, height = struct.unpack(">II", head[16:]) if head[:8] == b"\x89PNG\r\n\x1a\n" else (0, 0)
        if not 0 < width <= 1000 * scale or not 0 < height <= 700 * scale or width % scale or height % scale:
            yield '%s is %dx%d, with scale="%d"' % (path, width, height, scale)


def translations(files):
    """In the bundle, too: apart from the program they would be in a reference that it leaves out."""
    languages, domain = files["po/LINGUAS"].split(), texts(files, "translation")[0]
    yield from differing(False, separate_locales=manifest(files)["separate-locales"])
    yield from differing(["share/locale/%s/LC_MESSAGES/%s.mo" % (language, domain) for language in languages],
                         installed=[path for path in files if "/LC_MESSAGES/" in path])
    for path in ("summary", "description/p", "description/ul/li", "screenshots/screenshot/caption"):
        found = [list(text.attrib.values()) for text in xml(files, METAINFO).findall(path)]
        yield from differing(found.count([]), **{
            "%s in %s" % (path, language): found.count([language]) for language in languages})


def narrowest_window(files):
    tested = re.search(r"#define NARROWEST_PX \((\d+) ", files[WINDOW_TEST]).group(1)
    yield from differing([tested], metainfo=texts(files, "requires/display_length"))


RULES = (version, names, commands, permissions, manifests, repository, media_types, screenshots, translations,
         narrowest_window)
PLANTS = (
    ("version screenshots", "meson.build", "version: '", "version: '9"),
    ("version", METAINFO, ' date="2', ' date="3'),
    ("version", RELEASE, '"tag": "v', '"tag": "v9'),
    ("names", SCHEMA, ' path="', ' path="/org'),
    ("names", DEVELOPMENT, '"id": "', '"id": "org.'),
    ("names", DESKTOP, "Name=", "Name=Or "),
    ("names", DESKTOP, "Icon=", "Icon=org."),
    ("names", "share/applications/steelyard.desktop", None, ""),
    ("commands manifests", RELEASE, '"command": "', '"command": "old'),
    ("commands", DESKTOP, " %U", ""),
    ("commands", SERVICE, "Exec=/", "Exec=/old/"),
    ("commands", "bin/old", None, ""),
    ("permissions manifests", RELEASE, '"--device=dri"', '"--device=dri", "--share=network"'),
    ("manifests", DEVELOPMENT, "--device=dri", "--device=all"),
    ("manifests", DEVELOPMENT, '"runtime-version": "', '"runtime-version": "1'),
    ("repository", RELEASE, '.git"', '"'),
    ("repository", RELEASE, '"commit": "', '"commit": "v'),
    ("media_types", DESKTOP, "MimeType=", "MimeType=application/json;"),
    ("media_types", METAINFO, "<mediatype>", "<mediatype>old/"),
    ("media_types", MIME, '"*.steelyard"', '"*.balance"'),
    ("screenshots", METAINFO, '<image scale="2"', "<image"),
    ("screenshots", METAINFO, "/dark.png", "/light.png"),
    ("screenshots", METAINFO, "/v", "/old-v"),
    ("translations manifests", RELEASE, '"separate-locales": false', '"separate-locales": true'),
    ("translations", "po/LINGUAS", "de", "de fr"),
    ("translations", METAINFO, '<summary xml:lang="de">', '<summary xml:lang="fr">'),
    ("narrowest_window", METAINFO, ">360<", ">300<"),
)
VALIDATOR_PLANTS = (
    ("appstreamcli", METAINFO, ">touch<", ">feet<"),
    ("appstreamcli", METAINFO, "<content_rating", "<x-content_rating"),
    ("appstreamcli", METAINFO, "</component>", ""),
    ("appstreamcli", DESKTOP, "Categories=", "Categories=GTK;\nX-"),
    ("desktop_file_validate", DESKTOP, "Categories=", "Categories=Office;"),
    ("glib_compile_schemas", SCHEMA, "<default>2<", "<default>20<"),
    ("update_mime_database", MIME, 'weight="60"', 'weight="heavy"'),
    ("update_mime_database", MIME, "</mime-type>", '<acronym><glob pattern="*.a"/></acronym></mime-type>'),
    ("xmllint", ICONS[0], None, "<svg>"),
)
FILES = load()
Agreement = rules.cases("Agreement", FILES, RULES, PLANTS)
Validators = rules.cases("Validators", FILES, validators.VALIDATORS, VALIDATOR_PLANTS, alone=False)

if __name__ == "__main__":
    tap.main()
