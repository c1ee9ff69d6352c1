# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programs say that others check with: each a rule over files, of which it is given what is installed."""
import contextlib
import glob
import os
import re
import subprocess
import tempfile
from xml.etree import ElementTree

# What Flathub counts as errors, whatever AppStream calls them.
RAISED = {"all-categories-ignored", "category-invalid", "cid-desktopapp-is-not-rdns", "cid-has-number-prefix",
          "cid-missing-affiliation-gnome", "cid-rdns-contains-hyphen", "content-rating-missing",
          "desktop-app-launchable-omitted", "desktop-file-not-found", "invalid-child-tag-name",
          "metainfo-filename-cid-mismatch", "metainfo-legacy-path", "name-has-dot-suffix", "releases-info-missing",
          "unknown-tag"}
# AppStream before 1.0 does not know it.
KNOWN_LATER = {("unknown-tag", "developer")}
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@contextlib.contextmanager
def installed(files):
    """A folder that holds what is installed, below usr."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            if path.startswith("share/"):
                target = os.path.join(folder, "usr", path)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
                    file.write(text)
        yield folder


def ask(*command, **variables):
    """The lines that it says: hints and warnings too, which are said with success."""
    asked = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
                           env=dict(os.environ, LC_ALL="C.UTF-8", **variables))
    return asked.stdout.strip().splitlines() or ["It failed and does not say why."] * (asked.returncode != 0)


def appstreamcli(files):
    """The metainfo, with what the desktop file says."""
    with installed(files) as folder:
        *said, last = ask("appstreamcli", "validate-tree", "--no-net", folder)
    found = [re.match(r" *([EWI]): [^ ]+: ([a-z0-9-]+)(?: (.*))?$", line) for line in said]
    wrong = [line.group() for line in found if line and (
        line.group(1) != "I" or line.group(2) in RAISED and line.group(2, 3) not in KNOWN_LATER)]
    yield from wrong or [last] * (not last.startswith("✔"))


def desktop_file_validate(files):
    with installed(files) as folder:
        yield from ask("desktop-file-validate", *glob.glob(folder + "/usr/share/applications/*"))


def glib_compile_schemas(files):
    with installed(files) as folder:
        yield from ask("glib-compile-schemas", "--strict", "--dry-run", folder + "/usr/share/glib-2.0/schemas")


def update_mime_database(files):
    """Newer versions make no database of what they complain of, and none says which names it did not read."""
    with installed(files) as folder:
        said = ask("update-mime-database", folder + "/usr/share/mime", XDG_DATA_DIRS=folder + "/usr/share")
        yield from said
        if said:
            return
        with open(folder + "/usr/share/mime/globs2", encoding="utf-8") as file:
            found = sorted(line.strip() for line in file if not line.startswith("#"))
    expected = sorted("%s:%s:%s" % (name.get("weight"), kind.get("type"), name.get("pattern"))
                      for path, text in files.items() if path.startswith("share/mime/packages/")
                      for kind in ElementTree.fromstring(text.encode()) for name in kind.iter(MIME + "glob"))
    if found != expected or not found:
        yield "%s, and not %s" % (found, expected)


def xmllint(files):
    with installed(files) as folder:
        yield from ask("xmllint", "--nonet", "--noout", *(
            path for path in glob.glob(folder + "/usr/share/**", recursive=True) if path.endswith((".xml", ".svg"))))


VALIDATORS = (appstreamcli, desktop_file_validate, glib_compile_schemas, update_mime_database, xmllint)
