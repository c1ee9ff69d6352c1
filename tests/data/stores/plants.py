# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong on purpose: for each rule at least one change after which it alone finds something.

A change is a function that is given the files of a bundle and writes other bytes into them.
"""
import json
import re
import struct

from stores.bundle import DEVELOPMENT

APP_ID = "io.github.steelyard.Steelyard"
RELEASE = "flatpak/%s.json" % APP_ID
METAINFO = "share/metainfo/%s.metainfo.xml" % APP_ID
DESKTOP = "share/applications/%s.desktop" % APP_ID
SERVICE = "share/dbus-1/services/%s.service" % APP_ID
MIME = "share/mime/packages/%s.xml" % APP_ID
SCHEMA = "share/glib-2.0/schemas/%s.gschema.xml" % APP_ID
HICOLOR = "share/icons/hicolor/"
ICON = HICOLOR + "scalable/apps/%s.svg" % APP_ID
SYMBOLIC = HICOLOR + "symbolic/apps/%s-symbolic.svg" % APP_ID
PICTURE = "data/screenshots/comparison.png"
SVG = ('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="%d" height="%d" '
       'viewBox="0 0 %d %d"><defs><linearGradient id="a"/></defs>%s<path fill="#222" d="M1 1h9v9z"/></svg>')


def png(width, height):
    """The head of one, which is what rules read."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)


def svg(width, height, more=""):
    return (SVG % (width, height, width, height, more)).encode()


# In the place of the real pictures, which others may draw again as they like.
STAND_INS = {ICON: svg(128, 128), SYMBOLIC: svg(16, 16).replace(b"<linearGradient", b"<g"),
             **{"data/screenshots/%s.png" % name: png(2000, 1400)
                for name in ("comparison", "what-if", "questions", "dark")}}


def write(path, data):
    return lambda files: files.update({path: data})


def remove(path):
    return lambda files: files.pop(path)


def swap(path, old, new, count=-1):
    def change(files):
        before = files[path]
        files[path] = before.replace(old.encode(), new.encode(), count)
        assert files[path] != before, "%s has no %s" % (path, old)
    return change


def rewrite(pattern, text):
    """Another text wherever the metainfo has what matches."""
    def change(files):
        before = files[METAINFO]
        files[METAINFO] = re.sub(pattern.encode(), text.encode(), before)
        assert files[METAINFO] != before, pattern
    return change


def line(path, key, value):
    """Another value for a key of a key file, or with None no such key."""
    def change(files):
        lines = files[path].decode().split("\n")
        number = next(i for i, one in enumerate(lines) if one.startswith(key + "="))
        lines[number:number + 1] = [] if value is None else ["%s=%s" % (key, value)]
        files[path] = "\n".join(lines).encode()
    return change


def both(*changes):
    return lambda files: [change(files) for change in changes]


def put(place, value):
    """For manifests: what is at a place, as "modules.0.name"; None takes it away."""
    def change(manifest):
        *above, last = [int(part) if part.isdigit() else part for part in place.split(".")]
        for part in above:
            manifest = manifest[part]
        if value is None:
            del manifest[last]
        else:
            manifest[last] = value
    return change


def in_json(path, change):
    def written(files):
        manifest = json.loads(files[path])
        change(manifest)
        files[path] = (json.dumps(manifest, indent=4, ensure_ascii=False) + "\n").encode()
    return written


def release(place, value):
    return in_json(RELEASE, put(place, value))


def source(key, value):
    return release("modules.0.sources.0." + key, value)


def in_manifests(change):
    return both(in_json(RELEASE, change), in_json(DEVELOPMENT, change))


def manifests(place, value):
    return in_manifests(put(place, value))


def allow(*arguments):
    """More permissions, or with another hyphen before it one less."""
    def change(manifest):
        for argument in arguments:
            if argument.startswith("---"):
                manifest["finish-args"].remove(argument[1:])
            else:
                manifest["finish-args"].append(argument)
    return change


def insert(key, value, before="modules"):
    def change(manifest):
        pairs = list(manifest.items())
        pairs.insert(list(manifest).index(before), (key, value))
        manifest.clear()
        manifest.update(pairs)
    return change


def insert_in_module(key, value):
    return lambda manifest: insert(key, value, "sources")(manifest["modules"][0])


def renamed(app_id):
    """The same program with another id, throughout."""
    def change(files):
        for path in list(files):
            data = files.pop(path)
            if not path.endswith(".png"):
                for mark in ".", "/":
                    data = data.replace(APP_ID.replace(".", mark).encode(), app_id.replace(".", mark).encode())
                data = data.replace(b'developer id="io.github.steelyard"',
                                    b'developer id="%s"' % app_id.rpartition(".")[0].encode())
            files[path.replace(APP_ID, app_id)] = data
    return change


def metainfo(old, new, count=-1):
    return swap(METAINFO, old, new, count)


def tag(name, text):
    """The first of a tag of the metainfo, with another text."""
    def change(files):
        before, start, rest = files[METAINFO].decode().partition("<%s>" % name)
        assert start, name
        files[METAINFO] = (before + start + text + rest[rest.index("</%s>" % name):]).encode()
    return change


def without(start, end):
    """The metainfo without what is between two marks, which go too."""
    def change(files):
        before, mark, rest = files[METAINFO].decode().partition(start)
        assert mark, start
        files[METAINFO] = (before + rest[rest.index(end) + len(end):]).encode()
    return change


def more(text):
    return metainfo("  <branding>", text + "\n  <branding>")


OLD_RELEASE = ('<release version="%s" date="%s"><description translate="no"><p>For a few, and for the first time.'
               '</p></description></release>')
ONLINE = {"build-args": ["--share=network"]}
# Rule, what it is about or an id that the linter has for the case, change.
RULE_PLANTS = (
    # Files
    ("manifest-missing", "", remove(RELEASE)),
    ("development-manifest-missing", "", remove(DEVELOPMENT)),
    ("appstream-metainfo-missing", "appstream-missing-appinfo-file", remove(METAINFO)),
    ("desktop-file-not-installed", "appstream-launchable-file-missing", remove(DESKTOP)),
    ("service-not-installed", "", remove(SERVICE)),
    ("media-types-not-installed", "", remove(MIME)),
    ("gschema-not-installed", "", remove(SCHEMA)),
    ("desktop-file-icon-not-installed", "appstream-missing-icon-file", remove(ICON)),
    ("symbolic-icon-not-installed", "", remove(SYMBOLIC)),
    ("xml-is-well-formed", "metainfo", metainfo("</component>", "")),
    ("xml-is-well-formed", "icon", write(ICON, b"<svg>")),
    ("desktop-file-is-well-formed", "no group", write(DESKTOP, b"Name=Steelyard\n")),
    ("desktop-file-is-well-formed", "a key twice", swap(DESKTOP, "Terminal=", "Icon=a\nTerminal=")),
    ("desktop-file-is-well-formed", "service", write(SERVICE, b"Name=a\n")),

    # Manifests
    ("manifest-is-json", "a comma", swap(RELEASE, '"steelyard",\n    "separate', '"steelyard"\n    "separate')),
    ("manifest-is-json", "no text", write(RELEASE, b"\xff{}")),
    ("manifest-is-json", "a list", write(DEVELOPMENT, b"[]\n")),
    ("manifest-is-json", "a name twice", swap(RELEASE, '    "sdk"', '    "sdk": "org.gnome.Sdk",\n    "sdk"')),
    ("manifest-is-indented-by-four", "two", swap(RELEASE, '    "id"', '  "id"')),
    ("manifest-is-indented-by-four", "no end", swap(DEVELOPMENT, "\n}\n", "\n}")),
    ("manifest-key-order", "top", both(release("command", None), release("command", "steelyard"))),
    ("manifest-key-order", "module", both(release("modules.0.name", None),
                                         release("modules.0.name", "steelyard"))),
    ("jsonschema-validation-error", "an unknown key", in_manifests(insert("finish-arguments", []))),
    ("jsonschema-validation-error", "an unknown key of a module", in_manifests(insert_in_module("source", []))),
    ("jsonschema-validation-error", "a module elsewhere",
     in_manifests(lambda manifest: manifest["modules"].append("more.json"))),
    ("appid-not-defined", "", release("id", None)),
    ("appid-filename-mismatch", "",
     lambda files: files.update({"flatpak/steelyard.json": files.pop(RELEASE)})),
    ("appid-is-the-projects", "", in_json(DEVELOPMENT, put("id", APP_ID + ".Devel"))),
    ("appid-less-than-3-components", "", renamed("org.Steelyard")),
    ("appid-too-many-components-for-app", "", renamed("org.steelyard.a.b.c.Steelyard")),
    ("appid-component-wrong-syntax", "a digit", renamed("org.steelyard.9.Steelyard")),
    ("appid-component-wrong-syntax", "a hyphen", renamed("org.steel-yard.Steelyard")),
    ("appid-component-wrong-syntax", "too long", renamed("org.steelyard." + 250 * "a")),
    ("appid-domain-not-lowercase", "", renamed("org.Steelyard.Steelyard")),
    ("appid-ends-with-lowercase-desktop", "", renamed("org.steelyard.desktop")),
    ("appid-uses-code-hosting-domain", "", renamed("com.github.steelyard.Steelyard")),
    ("appid-code-hosting-too-few-components", "", renamed("io.github.Steelyard")),
    ("appid-url-not-reachable", "", renamed("io.github.somebody.Steelyard")),
    ("toplevel-no-command", "", manifests("command", None)),
    ("toplevel-command-is-path", "", manifests("command", "/app/bin/steelyard")),
    ("command-is-installed", "", both(manifests("command", "steel"), line(DESKTOP, "Exec", "steel %U"))),
    ("toplevel-no-modules", "", manifests("modules", [])),
    ("toplevel-unnecessary-branch", "branch", in_manifests(insert("branch", "stable", "runtime"))),
    ("toplevel-unnecessary-branch", "default-branch", in_manifests(insert("default-branch", "stable", "runtime"))),
    ("toplevel-cleanup-debug", "", in_manifests(insert("cleanup", ["/include", "/lib/debug"]))),
    ("module-cleanup-debug", "", in_manifests(insert_in_module("cleanup", ["/lib/debug"]))),
    ("runtime-is-gnome", "runtime", manifests("runtime", "org.kde.Platform")),
    ("runtime-is-gnome", "sdk", manifests("sdk", "org.freedesktop.Sdk")),
    ("runtime-is-eol", "", manifests("runtime-version", "48")),
    ("runtime-is-eol", "unknown", manifests("runtime-version", "master")),
    ("bundle-holds-its-translations", "", manifests("separate-locales", None)),
    ("bundle-holds-its-translations", "true", manifests("separate-locales", True)),
    ("module-build-network-access", "", in_manifests(insert_in_module("build-options", ONLINE))),
    ("module-build-network-access", "top", in_manifests(insert("build-options", ONLINE))),
    ("module-source-dir-not-allowed", "", release("modules.0.sources.0", {"type": "dir", "path": ".."})),
    ("module-source-git-local-path", "", source("path", "..")),
    ("module-source-git-url-not-http", "", source("url", "git://github.com/steelyard/steelyard.git")),
    ("module-source-git-branch", "", source("branch", "main")),
    ("module-source-git-no-tag-commit-branch", "", source("tag", None)),
    ("module-source-git-no-commit-with-tag", "no commit", source("commit", None)),
    ("module-source-git-no-commit-with-tag", "41 digits", source("commit", 41 * "0")),
    ("module-source-sha1-deprecated", "", release("modules.0.sources", [{"type": "archive", "sha1": 40 * "0"}])),
    ("source-is-the-repository", "", source("url", "https://github.com/somebody/steelyard.git")),
    ("tag-is-the-release", "", source("tag", "v0.0.9")),
    ("development-equals-the-release", "a value", in_json(DEVELOPMENT, put("command", "steelyard-cli"))),
    ("development-equals-the-release", "a key", in_json(DEVELOPMENT, insert_in_module("config-opts", []))),
    ("development-equals-the-release", "a module", in_json(DEVELOPMENT, put("modules.0.buildsystem", "simple"))),
    *[("finish-args-are-the-four", told, in_manifests(allow(*arguments))) for told, arguments in (
        ("finish-args-only-wayland", ["---socket=fallback-x11"]),
        ("finish-args-fallback-x11-without-wayland", ["---socket=wayland"]),
        ("finish-args-x11-without-ipc", ["---share=ipc", "---socket=fallback-x11", "--socket=x11"]),
        ("finish-args-contains-both-x11-and-fallback", ["--socket=x11"]),
        ("finish-args-home-filesystem-access", ["--filesystem=home"]),
        ("finish-args-host-filesystem-access", ["--filesystem=host"]),
        ("finish-args-unnecessary-xdg-data-access", ["--filesystem=xdg-data/steelyard:create"]),
        ("finish-args-arbitrary-dbus-access", ["--socket=session-bus"]),
        ("finish-args-portal-talk-name", ["--talk-name=org.freedesktop.portal.Desktop"]),
        ("finish-args-flatpak-spawn-access", ["--talk-name=org.freedesktop.Flatpak"]),
        ("finish-args-unnecessary-appid-own-name", ["--own-name=" + APP_ID]),
        ("network", ["--share=network"]),
        ("all devices", ["--device=all"]),
        ("printers without the portal", ["--socket=cups"]),
        ("the same twice", ["--share=ipc"]))],
    ("finish-args-are-the-four", "finish-args-not-defined", manifests("finish-args", None)),

    # Store page
    ("metainfo-legacy-path", "", write("share/appdata/%s.appdata.xml" % APP_ID, b"")),
    ("metainfo-filename-cid-mismatch", "", write("share/metainfo/steelyard.metainfo.xml", b"")),
    ("metainfo-missing-component-tag", "", write(METAINFO, b"<application/>")),
    ("metainfo-missing-component-tag", "appstream-multiple-components",
     write(METAINFO, b'<components><component type="desktop-application"/></components>')),
    ("metainfo-missing-component-type", "", metainfo(' type="desktop-application"', "")),
    ("metainfo-missing-component-type", "appstream-unsupported-component-type",
     metainfo('"desktop-application"', '"service"')),
    ("unknown-tag", "", more("<author>A</author>")),
    ("unknown-tag", "cid-missing-affiliation-gnome", more("<project_group>GNOME</project_group>")),
    ("desktop-file-says-it-already", "", more("<categories><category>Office</category></categories>")),
    ("appstream-id-mismatch-flatpak-id", "", tag("id", "io.github.steelyard.steelyard")),
    ("metadata-license", "", tag("metadata_license", "GPL-3.0-or-later")),
    ("appstream-missing-project-license", "", without("<project_license>", "</project_license>")),
    ("appstream-missing-project-license", "another", tag("project_license", "MIT")),
    ("appstream-name-too-long", "", both(tag("name", "Weighing Machine"),
                                         line(DESKTOP, "Name", "Weighing Machine"))),
    ("name-is-plain", "name-has-dot-suffix", both(tag("name", "Steelyard.App"),
                                                  line(DESKTOP, "Name", "Steelyard.App"))),
    ("name-is-plain", "of others", both(tag("name", "Or Python"), line(DESKTOP, "Name", "Or Python"))),
    ("names-agree", "", tag("name", "Balance")),
    ("appstream-summary-too-long", "", tag("summary", "Weigh two technologies for a backend")),
    ("appstream-summary-too-long", "too short", tag("summary", "Weigh")),
    ("summary-in-sentence-case", "", tag("summary", "Weigh Two Backend Technologies")),
    ("summary-in-sentence-case", "small", tag("summary", "weigh two technologies")),
    ("summary-is-for-users", "full stop", tag("summary", "Weigh two technologies.")),
    ("summary-is-for-users", "toolkit", tag("summary", "Weigh technologies with gtk")),
    ("summary-is-for-users", "name", tag("summary", "Weigh with the steelyard")),
    ("summary-is-for-users", "article", tag("summary", "The weight of technologies")),
    ("description-length", "short", both(without("<ul>", "</ul>"), tag("p", "Weighs."))),
    ("description-length", "long", tag("p", 900 * "a")),
    ("invalid-child-tag-name", "", tag("p", "See <a>the page</a>, where more is.")),
    ("description-lists-ten-at-most", "", metainfo(
        "</ul>", 7 * "<li>a</li><li xml:lang='de'>a</li>" + "</ul>", 1)),
    ("description-repeats-the-summary", "", both(
        tag("summary", "Weigh two technologies"), tag("p", "Here you weigh two technologies."))),
    ("appstream-missing-developer-name", "", metainfo("The Steelyard authors", "")),
    ("appstream-missing-developer-name", "no developer", without("<developer", "</developer>")),
    ("appstream-missing-developer-name", "another id", metainfo('developer id="io', 'developer id="org')),
    ("metainfo-missing-launchable-tag", "desktop-app-launchable-omitted", without("<launchable", "</launchable>")),
    ("metainfo-missing-launchable-tag", "two", metainfo(
        "  <branding>", '<launchable type="desktop-id">%s.desktop</launchable><branding>' % APP_ID)),
    ("metainfo-launchable-tag-wrong-value", "", metainfo(".desktop<", "<")),
    ("url-missing", "homepage", without('<url type="homepage">', "</url>")),
    ("url-missing", "two", more('<url type="bugtracker">https://example.org/</url>')),
    ("url-is-not-https", "", metainfo("https://github.com/steelyard/steelyard/issues", "http://example.org/")),
    ("metainfo-missing-screenshots", "appstream-missing-screenshots", without("<screenshots>", "</screenshots>")),
    ("metainfo-missing-screenshots", "no image", without('<image scale="2">', "</image>")),
    ("first-screenshot-is-the-default", "none", metainfo(' type="default"', "")),
    ("first-screenshot-is-the-default", "two", metainfo("<screenshot>", '<screenshot type="default">', 1)),
    ("metainfo-svg-screenshots", "", both(metainfo("dark.png", "dark.svg"),
                                          write("data/screenshots/dark.svg", png(2, 2)))),
    ("screenshot-is-of-the-release", "another tag", metainfo("/steelyard/v", "/steelyard/old-v", 1)),
    ("screenshot-is-in-the-sources", "", remove("data/screenshots/dark.png")),
    ("screenshot-is-png", "", write(PICTURE, b"RIFF\0\0\0\0WEBPVP8 ")),
    ("screenshot-size", "wide", write(PICTURE, png(2002, 1400))),
    ("screenshot-size", "high", write(PICTURE, png(2000, 1402))),
    ("screenshot-size", "and half a point", write(PICTURE, png(1999, 1400))),
    ("screenshot-size", "two pixels to a point, unsaid", metainfo(' scale="2"', "", 1)),
    ("appstream-screenshot-missing-caption", "", both(without("<caption>", "</caption>"),
                                                      without('<caption xml:lang="de">', "</caption>"))),
    ("caption-is-one-sentence", "full stop", tag("caption", "The table.")),
    ("caption-is-one-sentence", "two sentences", tag("caption", "The table. And more")),
    ("caption-is-one-sentence", "small", tag("caption", "the table")),
    ("caption-is-one-sentence", "twice", rewrite("<caption>[^<]*", "<caption>The table")),
    ("branding-colours", "", without("<branding>", "</branding>")),
    ("branding-colours", "one", metainfo('scheme_preference="dark"', 'scheme_preference="light"')),
    ("branding-dark-is-darker", "", both(metainfo('"light"', '"other"'), metainfo('"dark"', '"light"'),
                                         metainfo('"other"', '"dark"'))),
    ("branding-is-colourful", "", rewrite("#[0-9a-fA-F]{6}(</color>\\s*</br)", r"#404040\1")),
    ("content-rating-missing", "", without("<content_rating", "/>")),
    ("content-rating-missing", "an old one", metainfo("oars-1.1", "oars-1.0")),
    ("media-types-are-provided", "", without("<mediatype>", "</mediatype>")),
    ("programs-are-provided", "", without("<binary>", "</binary>")),
    ("programs-are-provided", "one that is not there", metainfo("<binary>", "<binary>old</binary><binary>", 1)),
    ("mimetypes-tag-deprecated", "", metainfo("<provides>", "<provides><mimetype>text/plain</mimetype>")),
    ("translation-is-the-domain", "", metainfo(">steelyard</translation>", ">balance</translation>")),
    ("metainfo-is-translated", "", without('<summary xml:lang="de">', "</summary>")),
    ("metainfo-is-translated", "an item", without('<li xml:lang="de">', "</li>")),
    ("relations-stand-once", "", metainfo("</requires>", "</requires><requires/>")),
    ("display-length-is-the-windows", "", metainfo(">360<", ">300<")),
    ("display-length-is-the-windows", "tested wider", swap("tests/app/test-window.c", "PX (360", "PX (400")),
    ("display-length-is-the-windows", "not tested", swap("tests/app/test-window.c", "NARROWEST_PX", "LARGE_PX")),
    ("controls-are-told", "", without("<control>", "</control>")),
    ("internet-is-never-used", "", metainfo(">offline-only<", ">always<")),
    ("releases-info-missing", "", without("<releases>", "</releases>")),
    ("appstream-release-tag-missing-timestamp", "", metainfo(
        "</releases>", OLD_RELEASE.replace(' date="%s"', "") % "0.0.9" + "</releases>")),
    ("releases-not-in-order", "", both(
        metainfo("</releases>", OLD_RELEASE % ("0.0.9", "2026-01-01") + OLD_RELEASE % ("0.0.8", "2026-01-02") +
                 "</releases>"),
        swap("CHANGELOG.md", "# Changes\n", "# Changes\n\n## 0.0.9 – 2026-01-01\n\n## 0.0.8 – 2026-01-02\n"))),
    ("release-is-in-the-future", "", both(metainfo('date="2', 'date="3'), swap("CHANGELOG.md", "– 2", "– 3"))),
    ("appstream-latest-release-is-prerelease", "", metainfo("<release ", '<release type="development" ')),
    ("release-is-the-projects-version", "", both(
        metainfo('<release version="', '<release version="9'), swap("CHANGELOG.md", "\n## ", "\n## 9"))),
    ("release-has-notes", "", without('<description translate="no">', "</description>")),
    ("release-has-notes", "empty words", rewrite(
        r"<description translate=\"no\">\s*<p>[^<]*", '<description translate="no"><p>Bug fixes and so on')),
    ("release-notes-are-not-for-translation", "", metainfo('<description translate="no">', "<description>")),
    ("changelog-has-the-release", "", swap("CHANGELOG.md", "\n## ", "\n## Unreleased: ")),
    ("changelog-has-the-release", "another day", swap("CHANGELOG.md", " – 2", " – 1")),

    # What starts it
    ("no-exportable-icon-installed", "", write(HICOLOR + "scalable/apps/steelyard.svg", svg(128, 128))),
    ("exported-names-start-with-the-id", "", write("share/applications/steelyard.desktop", b"")),
    ("desktop-file-starts-a-window", "", line(DESKTOP, "Terminal", "true")),
    ("desktop-file-is-hidden", "", line(DESKTOP, "Terminal", "false\nNoDisplay=true")),
    ("desktop-file-comment", "", line(DESKTOP, "Comment", "Weigh technologies")),
    ("desktop-file-keywords", "", line(DESKTOP, "Keywords", None)),
    ("desktop-file-low-quality-category", "appstream-missing-categories",
     line(DESKTOP, "Categories", "GNOME;GTK;")),
    ("desktop-file-low-quality-category", "two", line(DESKTOP, "Categories", "Office;Development;GTK;")),
    ("desktop-file-exec-key-absent", "", line(DESKTOP, "Exec", None)),
    ("desktop-file-exec-key-absent", "desktop-file-exec-key-empty", line(DESKTOP, "Exec", "")),
    ("desktop-file-exec-has-flatpak-run", "", line(DESKTOP, "Exec", "flatpak run %s %%U" % APP_ID)),
    ("desktop-file-exec-is-the-command", "", line(DESKTOP, "Exec", "steelyard-cli %U")),
    ("desktop-file-exec-is-the-command", "no files", line(DESKTOP, "Exec", "steelyard")),
    ("desktop-file-icon-key-absent", "", line(DESKTOP, "Icon", None)),
    ("desktop-file-icon-key-absent", "desktop-file-icon-key-empty", line(DESKTOP, "Icon", "")),
    ("desktop-file-icon-key-wrong-value", "", line(DESKTOP, "Icon", "steelyard")),
    ("desktop-file-is-activated-by-dbus", "", line(DESKTOP, "DBusActivatable", None)),
    ("service-name-is-the-id", "", line(SERVICE, "Name", "org.example.Other")),
    ("service-starts-the-program", "another", line(SERVICE, "Exec", "/usr/bin/steel --gapplication-service")),
    ("service-starts-the-program", "no path", line(SERVICE, "Exec", "steelyard --gapplication-service")),
    ("service-starts-the-program", "a window", line(SERVICE, "Exec", "/usr/bin/steelyard")),
    ("media-types-agree", "", swap(DESKTOP, "application/vnd.steelyard.catalogue+json;", "")),
    ("media-types-agree", "all JSON", swap(DESKTOP, "MimeType=", "MimeType=application/json;")),
    ("media-types-have-a-name-and-a-parent", "name", swap(MIME, "*.steelyard.json", "steelyard.json")),
    ("media-types-have-a-name-and-a-parent", "parent", swap(MIME, "application/json", "text/plain")),
    ("media-types-have-no-magic", "", swap(MIME, "</mime-type>", '<magic><match value="{"/></magic></mime-type>')),
    ("gschema-is-the-ids", "", swap(SCHEMA, 'schema id="', 'schema id="org.')),
    ("gschema-is-the-ids", "none", write(SCHEMA, b"<schemalist/>")),
    ("gschema-is-the-ids", "path", swap(SCHEMA, 'path="/io/', 'path="/org/')),

    # Icons
    ("non-svg-icon-in-scalable-folder", "", write(HICOLOR + "scalable/apps/%s.png" % APP_ID, png(128, 128))),
    ("non-png-icon-in-hicolor-size-folder", "", write(HICOLOR + "64x64/apps/%s.svg" % APP_ID, svg(64, 64))),
    ("icon-is-svg", "", write(ICON, svg(128, 128).replace(b"http://www.w3.org/2000/svg", b"svg"))),
    ("icon-is-svg", "entities", write(ICON, b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(128, 128))),
    ("icon-is-square", "", write(ICON, svg(128, 96))),
    ("icon-is-square", "unsaid", write(ICON, svg(128, 128).replace(b"viewBox", b"box"))),
    ("icon-has-no-raster", "", write(ICON, svg(128, 128, '<image href="#a"/>'))),
    ("icon-does-nothing", "", write(ICON, svg(128, 128, "<script/>"))),
    ("icon-does-nothing", "when clicked", write(ICON, svg(128, 128, '<g onclick="open ()"/>'))),
    ("icon-does-nothing", "as a link", write(ICON, svg(128, 128, '<a xlink:href="javascript:open ()"/>'))),
    ("icon-refers-to-nothing-outside", "", write(ICON, svg(128, 128, '<use xlink:href="a.svg#a"/>'))),
    ("icon-refers-to-nothing-outside", "as a colour",
     write(ICON, svg(128, 128, '<g fill="url(http://a.b/#a)"/>'))),
    ("icon-refers-to-nothing-outside", "as a style", write(ICON, svg(128, 128, "<style>@import 'a.css'</style>"))),
    ("icon-has-no-text", "", write(ICON, svg(128, 128, "<g><text>S</text></g>"))),
    ("icon-is-large", "", write(ICON, svg(48, 48))),
    ("symbolic-icon-is-16-px", "", write(SYMBOLIC, STAND_INS[SYMBOLIC].replace(b"16", b"24"))),
    ("symbolic-icon-has-one-colour", "two", write(SYMBOLIC, svg(16, 16, '<g fill="red"><rect/></g>')
                                                  .replace(b"<linearGradient", b"<g"))),
    ("symbolic-icon-has-one-colour", "as it comes", write(SYMBOLIC, svg(16, 16, "<rect/>")
                                                          .replace(b"<linearGradient", b"<g"))),
    ("symbolic-icon-has-one-colour", "a gradient", write(SYMBOLIC, svg(16, 16))),
)
