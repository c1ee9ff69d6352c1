# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programs say that others check with: each a function over a bundle, and over a folder that holds
what it installs, below usr."""
import os
import re
import subprocess
import tempfile

from stores import plants
from stores.bundle import MIME

# What Flathub counts as errors, whatever AppStream calls them.
RAISED = {"all-categories-ignored", "category-invalid", "cid-desktopapp-is-not-rdns", "cid-has-number-prefix",
          "cid-missing-affiliation-gnome", "cid-rdns-contains-hyphen", "content-rating-missing",
          "desktop-app-launchable-omitted", "desktop-file-not-found", "invalid-child-tag-name",
          "metainfo-filename-cid-mismatch", "metainfo-legacy-path", "name-has-dot-suffix", "releases-info-missing",
          "unknown-tag"}
# AppStream before 1.0 does not know it.
KNOWN_LATER = {("unknown-tag", "developer")}


def write(bundle, folder):
    """What is installed, below usr."""
    for path, data in bundle.files.items():
        if path.startswith("share/"):
            target = os.path.join(folder, "usr", path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as file:
                file.write(data)


def ask(*command, **variables):
    """Whether it was content, and what it said."""
    asked = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
                           env=dict(os.environ, LC_ALL="C.UTF-8", **variables))
    return asked.returncode == 0, asked.stdout.strip()


def tell(is_content, said):
    if said or not is_content:
        yield said or "It failed and does not say why."


def told_by_appstream(is_content, said):
    found = re.findall(r"^ *([EWI]): [^ ]+: ([a-z0-9-]+)(?: (.*))?$", said, re.M)
    for severity, name, about in found:
        if (severity in "EW" or name in RAISED) and (name, about) not in KNOWN_LATER:
            yield said
            return
    if not is_content:
        yield said


def appstreamcli_validate(bundle, folder):
    yield from told_by_appstream(*ask("appstreamcli", "validate", "--no-net", "--explain",
                                      os.path.join(folder, "usr", bundle.metainfo)))


def appstreamcli_validate_tree(bundle, folder):
    """With what the desktop file says."""
    yield from told_by_appstream(*ask("appstreamcli", "validate-tree", "--no-net", "--explain", folder))


def desktop_file_validate(bundle, folder):
    """Hints and warnings, too, which are said with success."""
    yield from tell(*ask("desktop-file-validate", os.path.join(folder, "usr", bundle.desktop)))


def glib_compile_schemas(bundle, folder):
    yield from tell(*ask("glib-compile-schemas", "--strict", "--dry-run",
                         os.path.dirname(os.path.join(folder, "usr", bundle.schema))))


def update_mime_database(bundle, folder):
    mime = os.path.join(folder, "usr/share/mime")
    said = list(tell(*ask("update-mime-database", mime, XDG_DATA_DIRS=os.path.dirname(mime))))
    if said:  # newer versions then make no database
        yield from said
        return
    with open(os.path.join(mime, "globs2"), encoding="utf-8") as file:
        found = sorted(line.strip() for line in file if not line.startswith("#"))
    expected = sorted("%s:%s:%s" % (name.get("weight"), kind.get("type"), name.get("pattern"))
                      for kind in bundle.xml(bundle.mime).iter(MIME + "mime-type")
                      for name in kind.iter(MIME + "glob"))
    if found != expected or not found:
        yield "%s, and not %s" % (found, expected)


def xmllint(bundle, folder):
    files = [os.path.join(folder, "usr", path) for path in bundle.files
             if path.startswith("share/") and path.endswith((".xml", ".svg"))]
    yield from tell(*ask("xmllint", "--nonet", "--noout", *files))


VALIDATORS = (appstreamcli_validate, appstreamcli_validate_tree, desktop_file_validate, glib_compile_schemas,
              update_mime_database, xmllint)


def check(validator, bundle):
    with tempfile.TemporaryDirectory() as folder:
        write(bundle, folder)
        return list(validator(bundle, folder))


# Validator, what it is about, change; others may find it as well.
VALIDATOR_PLANTS = (
    (appstreamcli_validate, "an error", plants.tag("metadata_license", "GPL-3.0-or-later")),
    (appstreamcli_validate, "a warning", plants.metainfo(">touch<", ">feet<")),
    (appstreamcli_validate, "a note that Flathub heeds", plants.without("<content_rating", "/>")),
    (appstreamcli_validate, "an unknown tag", plants.more("<weight/>")),
    (appstreamcli_validate, "no end", plants.metainfo("</component>", "")),
    (appstreamcli_validate_tree, "no desktop file", plants.remove(plants.DESKTOP)),
    (appstreamcli_validate_tree, "categories", plants.line(plants.DESKTOP, "Categories", "GTK;")),
    (appstreamcli_validate_tree, "another name", lambda files: files.update(
        {"share/metainfo/steelyard.metainfo.xml": files.pop(plants.METAINFO)})),
    (desktop_file_validate, "an error", plants.line(plants.DESKTOP, "Terminal", "perhaps")),
    (desktop_file_validate, "a warning", plants.line(plants.DESKTOP, "Terminal", "false\nEncoding=UTF-8")),
    (desktop_file_validate, "a hint", plants.line(plants.DESKTOP, "Categories", "Office;Development;GTK;")),
    (glib_compile_schemas, "a default out of range", plants.swap(plants.SCHEMA, "<default>2<", "<default>20<")),
    (update_mime_database, "a type", plants.swap(plants.MIME, 'type="application/vnd.', 'type="vnd.')),
    (update_mime_database, "a weight", plants.swap(plants.MIME, 'weight="60"', 'weight="heavy"')),
    (update_mime_database, "a name where none is read",
     plants.swap(plants.MIME, "</mime-type>", '<acronym><glob pattern="*.a"/></acronym></mime-type>', 1)),
    (xmllint, "no end", plants.swap(plants.MIME, "</mime-info>", "")),
    (xmllint, "an icon", plants.write(plants.ICON, b"<svg>")),
)
