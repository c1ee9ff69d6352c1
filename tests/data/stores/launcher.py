# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for what starts the program (desktop file, D-Bus service, media types), for its settings, and for what
several files say."""
from stores.bundle import MIME, Unreadable, rule

MAIN_CATEGORIES = {"AudioVideo", "Audio", "Video", "Development", "Education", "Game", "Graphics", "Network",
                   "Office", "Science", "Settings", "System", "Utility"}
# Of other names in these, Flatpak exports none.
EXPORTED = ("share/applications/", "share/dbus-1/services/", "share/mime/packages/")


def listed(value):
    return [part for part in value.split(";") if part]


@rule
def no_exportable_icon_installed(bundle):
    icons = [path.rpartition("/")[2] for path in bundle.files if path.startswith("share/icons/")]
    for name in icons:
        if not name.startswith((bundle.app_id + ".", bundle.app_id + "-")):
            yield name


@rule
def exported_names_start_with_the_id(bundle):
    for path in bundle.files:
        if path.startswith(EXPORTED) and not path.rpartition("/")[2].startswith(bundle.app_id + "."):
            yield path


@rule
def names_agree(bundle):
    name = bundle.component.findtext("name")
    if bundle.entry.get("Name") != name:
        yield "%s and %s" % (bundle.entry.get("Name"), name)


@rule
def desktop_file_starts_a_window(bundle):
    for key, value in (("Type", "Application"), ("Terminal", "false"), ("StartupNotify", "true")):
        if bundle.entry.get(key) != value:
            yield "%s=%s" % (key, bundle.entry.get(key))


@rule
def desktop_file_is_hidden(bundle):
    for key in ("Hidden", "NoDisplay"):
        if bundle.entry.get(key, "false") != "false":
            yield key


@rule
def desktop_file_comment(bundle):
    """It has more room than the summary."""
    comment, summary = bundle.entry.get("Comment", ""), bundle.component.findtext("summary") or ""
    if len(comment) <= len(summary) or comment.endswith("."):
        yield comment


@rule
def desktop_file_keywords(bundle):
    words = listed(bundle.entry.get("Keywords", ""))
    if len(words) < 3 or len(words) != len(set(words)):
        yield bundle.entry.get("Keywords", "none")


@rule
def desktop_file_low_quality_category(bundle):
    """One category of those that menus have; GTK and GNOME are none, and two show a program twice."""
    main = MAIN_CATEGORIES & set(listed(bundle.entry.get("Categories", "")))
    if len(main) != 1:
        yield bundle.entry.get("Categories", "none")


@rule
def desktop_file_exec_key_absent(bundle):
    if not bundle.entry.get("Exec"):
        yield "no Exec"


@rule
def desktop_file_exec_has_flatpak_run(bundle):
    if "flatpak run" in bundle.entry.get("Exec", ""):
        yield bundle.entry["Exec"]


@rule
def desktop_file_exec_is_the_command(bundle):
    """And takes files, which are addresses where they are not on a disk."""
    said = bundle.entry.get("Exec", "")
    command = bundle.json(bundle.release).get("command", "").rpartition("/")[2]
    if said and command and "flatpak run" not in said and said != command + " %U":
        yield said


@rule
def desktop_file_icon_key_absent(bundle):
    if not bundle.entry.get("Icon"):
        yield "no Icon"


@rule
def desktop_file_icon_key_wrong_value(bundle):
    if bundle.entry.get("Icon", bundle.app_id) not in ("", bundle.app_id):
        yield bundle.entry["Icon"]


@rule
def desktop_file_is_activated_by_dbus(bundle):
    if bundle.entry.get("DBusActivatable") != "true":
        yield "DBusActivatable=%s" % bundle.entry.get("DBusActivatable")


@rule
def service_name_is_the_id(bundle):
    name = bundle.keys(bundle.service, "D-BUS Service").get("Name")
    if name != bundle.app_id:
        yield str(name)


@rule
def service_starts_the_program(bundle):
    said = bundle.keys(bundle.service, "D-BUS Service").get("Exec", "")
    program, _, options = said.partition(" ")
    if not program.startswith("/") or program.rpartition("/")[2] not in bundle.programs or (
            options != "--gapplication-service"):
        yield said


@rule
def media_types_agree(bundle):
    said = sorted(listed(bundle.entry.get("MimeType", "")))
    if said != bundle.media_types:
        yield ", ".join(said)


@rule
def media_types_have_a_name_and_a_parent(bundle):
    """Flatpak leaves their magic out, so the names of files alone decide."""
    for kind in bundle.xml(bundle.mime).iter(MIME + "mime-type"):
        parents = [parent.get("type") for parent in kind.iter(MIME + "sub-class-of")]
        names = [name.get("pattern", "") for name in kind.iter(MIME + "glob")]
        if parents != ["application/json"] or not names or not all(name.startswith("*.") for name in names):
            yield kind.get("type")


@rule
def media_types_have_no_magic(bundle):
    for _ in bundle.xml(bundle.mime).iter(MIME + "magic"):
        yield "magic"


@rule
def gschema_is_the_ids(bundle):
    path = "/%s/" % bundle.app_id.replace(".", "/")
    found = [(schema.get("id"), schema.get("path")) for schema in bundle.xml(bundle.schema).iter("schema")]
    if found != [(bundle.app_id, path)]:
        yield str(found)


@rule
def xml_is_well_formed(bundle):
    for path in (bundle.metainfo, bundle.mime, bundle.schema, bundle.icon, bundle.symbolic):
        if path in bundle.files and not is_readable(bundle.xml, path):
            yield path


@rule
def desktop_file_is_well_formed(bundle):
    for path, group in ((bundle.desktop, "Desktop Entry"), (bundle.service, "D-BUS Service")):
        if path in bundle.files and not is_readable(bundle.keys, path, group):
            yield path


def is_readable(read, *arguments):
    try:
        read(*arguments)
    except Unreadable:
        return False
    return True
