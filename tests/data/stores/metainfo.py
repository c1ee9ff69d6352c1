# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for the page that stores show, share/metainfo/*.metainfo.xml as translated."""
import colorsys
import re
import struct

from stores.bundle import LANGUAGE, rule

PNG = b"\x89PNG\r\n\x1a\n"
RAW = "https://raw.githubusercontent.com/%s/v%s/data/screenshots/"
TAGS = {"branding", "content_rating", "description", "developer", "id", "launchable", "metadata_license", "name",
        "project_license", "provides", "recommends", "releases", "requires", "screenshots", "summary", "supports",
        "translation", "url"}
FROM_THE_DESKTOP_FILE = {"categories", "icon", "keywords"}
URLS = {"homepage", "bugtracker", "vcs-browser", "contribute"}
# Words of makers, which say nothing to users, and names of others.
NOT_IN_A_SUMMARY = {"gtk", "libadwaita", "adwaita", "gnome", "linux", "json", "app", "application", "program"}
NAMES_OF_OTHERS = {"node", "nodejs", "node.js", "python", "javascript", "npm"}
# Texts for people: tags with a word for where they are.
SPOKEN = ("name", "summary", "description/p", "description/ul/li", "screenshots/screenshot/caption")


def plain(element, path):
    """The texts in English."""
    return [found for found in element.findall(path) if LANGUAGE not in found.attrib]


def text(element, path):
    found = plain(element, path)
    return "".join(found[0].itertext()).strip() if found else None


def screenshots(bundle):
    return bundle.component.findall("screenshots/screenshot")


def images(bundle):
    for image in bundle.component.findall("screenshots/screenshot/image"):
        yield image, (image.text or "").strip()


def png_size(data):
    """Width and height, or None where it is something else."""
    if data[:8] != PNG or data[12:16] != b"IHDR":
        return None
    return struct.unpack(">II", data[16:24])


def pictures(bundle):
    """Images with the bytes of the file that they show."""
    for image, url in images(bundle):
        path = "data/screenshots/" + url.rpartition("/")[2]
        if path in bundle.files:
            yield path, image, bundle.files[path]


def colours(bundle):
    """Lightness and saturation by colour scheme, of what is a colour."""
    found = {}
    for colour in bundle.component.findall("branding/color"):
        if re.fullmatch("#[0-9a-fA-F]{6}", colour.text or ""):
            red, green, blue = [int(colour.text[i:i + 2], 16) / 255 for i in (1, 3, 5)]
            _, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
            found[colour.get("scheme_preference")] = lightness, saturation
    return found


@rule
def metainfo_legacy_path(bundle):
    for path in bundle.files:
        if path.startswith("share/appdata/"):
            yield path


@rule
def metainfo_filename_cid_mismatch(bundle):
    for path in bundle.files:
        if path.startswith("share/metainfo/") and path != bundle.metainfo:
            yield path


@rule
def metainfo_missing_component_tag(bundle):
    """Several of them are in a catalogue's tag, which is for stores to make: appstream-multiple-components."""
    if bundle.xml(bundle.metainfo).tag != "component":
        yield bundle.xml(bundle.metainfo).tag


@rule
def metainfo_missing_component_type(bundle):
    if bundle.component.get("type") != "desktop-application":
        yield str(bundle.component.get("type"))


@rule
def unknown_tag(bundle):
    for child in bundle.component:
        if child.tag not in TAGS | FROM_THE_DESKTOP_FILE:
            yield child.tag


@rule
def desktop_file_says_it_already(bundle):
    for child in bundle.component:
        if child.tag in FROM_THE_DESKTOP_FILE:
            yield child.tag


@rule
def appstream_id_mismatch_flatpak_id(bundle):
    if text(bundle.component, "id") != bundle.app_id:
        yield str(text(bundle.component, "id"))


@rule
def metadata_license(bundle):
    if text(bundle.component, "metadata_license") not in ("CC0-1.0", "FSFAP"):
        yield str(text(bundle.component, "metadata_license"))


@rule
def appstream_missing_project_license(bundle):
    if text(bundle.component, "project_license") != bundle.project("license"):
        yield str(text(bundle.component, "project_license"))


@rule
def appstream_name_too_long(bundle):
    name = text(bundle.component, "name") or ""
    if not 0 < len(name) <= 15:
        yield name


@rule
def name_is_plain(bundle):
    """No dots, capitals in odd places or marks (AppStream's name-has-dot-suffix), and no name of others."""
    name = text(bundle.component, "name") or ""
    if not re.fullmatch(r"([A-Z][a-z]+( [A-Z][a-z]+)*)?", name) or NAMES_OF_OTHERS & set(name.lower().split()):
        yield name


@rule
def appstream_summary_too_long(bundle):
    summary = text(bundle.component, "summary") or ""
    if not 10 <= len(summary) <= 35:
        yield "%d characters: %s" % (len(summary), summary)


@rule
def summary_in_sentence_case(bundle):
    first, *others = (text(bundle.component, "summary") or "X").split()
    if first != first.capitalize() or any(word != word.lower() for word in others):
        yield text(bundle.component, "summary")


@rule
def summary_is_for_users(bundle):
    summary = text(bundle.component, "summary") or ""
    words = set(re.findall(r"[a-z.]+", summary.lower()))
    name = (text(bundle.component, "name") or "").lower()
    if words & NOT_IN_A_SUMMARY or name in words or re.match("(A|An|The) ", summary) or summary.endswith("."):
        yield summary


@rule
def description_length(bundle):
    parts = plain(bundle.component, "description/p") + plain(bundle.component, "description/ul/li")
    length = sum(len(part.text or "") for part in parts)
    if not 200 <= length <= 900:
        yield "%d characters" % length


@rule
def invalid_child_tag_name(bundle):
    for description in bundle.component.iter("description"):
        for child in description.iter():
            if child is not description and child.tag not in ("p", "ul", "ol", "li", "em", "code"):
                yield child.tag


@rule
def description_lists_ten_at_most(bundle):
    for description in bundle.component.iter("description"):
        for kind in ("ul", "ol"):
            for listed in description.iter(kind):
                if len(plain(listed, "li")) > 10:
                    yield "%d" % len(plain(listed, "li"))


@rule
def description_repeats_the_summary(bundle):
    summary = (text(bundle.component, "summary") or "").lower()
    for part in plain(bundle.component, "description/p"):
        if summary and summary in (part.text or "").lower():
            yield part.text


@rule
def appstream_missing_developer_name(bundle):
    developer = bundle.component.find("developer")
    if developer is None or not text(developer, "name"):
        yield "no name"
    elif developer.get("id") != bundle.app_id.rpartition(".")[0]:
        yield str(developer.get("id"))


@rule
def metainfo_missing_launchable_tag(bundle):
    if len(bundle.component.findall("launchable")) != 1:
        yield "%d of them" % len(bundle.component.findall("launchable"))


@rule
def metainfo_launchable_tag_wrong_value(bundle):
    for launchable in bundle.component.findall("launchable"):
        if (launchable.get("type"), launchable.text) != ("desktop-id", bundle.app_id + ".desktop"):
            yield str(launchable.text)


@rule
def url_missing(bundle):
    kinds = [url.get("type") for url in bundle.component.findall("url")]
    for kind in sorted(URLS):
        if kinds.count(kind) != 1:
            yield "%d of %s" % (kinds.count(kind), kind)


@rule
def url_is_not_https(bundle):
    for url in bundle.component.iter("url"):
        if not (url.text or "").startswith("https://"):
            yield str(url.text)


@rule
def metainfo_missing_screenshots(bundle):
    if not 3 <= len(screenshots(bundle)) <= 6 or len(list(images(bundle))) != len(screenshots(bundle)):
        yield "%d screenshots, %d images" % (len(screenshots(bundle)), len(list(images(bundle))))


@rule
def first_screenshot_is_the_default(bundle):
    kinds = [screenshot.get("type") for screenshot in screenshots(bundle)]
    if kinds and kinds != ["default"] + [None] * (len(kinds) - 1):
        yield str(kinds)


@rule
def metainfo_svg_screenshots(bundle):
    for _, url in images(bundle):
        if not url.endswith(".png"):
            yield url


@rule
def screenshot_is_of_the_release(bundle):
    """A branch goes on, and the page of an old version would show a new one."""
    repository = next((url.text or "" for url in bundle.component.findall("url[@type='vcs-browser']")), "")
    base = RAW % (repository.partition("//github.com/")[2], bundle.project("version"))
    for _, url in images(bundle):
        if url.rpartition("/")[0] + "/" != base:
            yield url


@rule
def screenshot_is_in_the_sources(bundle):
    for _, url in images(bundle):
        if "data/screenshots/" + url.rpartition("/")[2] not in bundle.files:
            yield url.rpartition("/")[2]


@rule
def screenshot_is_png(bundle):
    for path, _, data in pictures(bundle):
        if not png_size(data):
            yield path


@rule
def screenshot_size(bundle):
    """1000x700 at most, or twice that for two pixels to a point, which scale="2" then says."""
    for path, image, data in pictures(bundle):
        scale = 2 if image.get("scale") == "2" else 1
        width, height = png_size(data) or (1000, 700)
        if width > 1000 * scale or height > 700 * scale or (width % scale or height % scale):
            yield '%s is %dx%d, with scale="%d"' % (path, width, height, scale)


@rule
def appstream_screenshot_missing_caption(bundle):
    for screenshot in screenshots(bundle):
        if not text(screenshot, "caption"):
            yield "no caption"


@rule
def caption_is_one_sentence(bundle):
    captions = [text(screenshot, "caption") or "X" for screenshot in screenshots(bundle)]
    for caption in captions:
        if re.search(r"[.!?](\s|$)", caption) or caption[0] != caption[0].upper() or captions.count(caption) > 1:
            if caption != "X":
                yield caption


@rule
def branding_colours(bundle):
    found = bundle.component.findall("branding/color")
    if len(found) != 2 or set(colours(bundle)) != {"light", "dark"} or any(
            colour.get("type") != "primary" for colour in found):
        yield ", ".join(str(colour.text) for colour in found)


@rule
def branding_dark_is_darker(bundle):
    found = colours(bundle)
    if len(found) == 2 and found["dark"][0] >= found["light"][0]:
        yield "it is not"


@rule
def branding_is_colourful(bundle):
    for scheme, (lightness, saturation) in colours(bundle).items():
        if saturation < 0.2 or not 0.08 < lightness < 0.95:
            yield str(scheme)


@rule
def content_rating_missing(bundle):
    if [rating.get("type") for rating in bundle.component.findall("content_rating")] != ["oars-1.1"]:
        yield "no oars-1.1"


@rule
def media_types_are_provided(bundle):
    provided = sorted(kind.text or "" for kind in bundle.component.findall("provides/mediatype"))
    if provided != bundle.media_types:
        yield ", ".join(provided)


@rule
def programs_are_provided(bundle):
    provided = sorted(program.text or "" for program in bundle.component.findall("provides/binary"))
    if provided != bundle.programs:
        yield "%s; installed are %s" % (", ".join(provided), ", ".join(bundle.programs))


@rule
def mimetypes_tag_deprecated(bundle):
    if bundle.component.find("mimetypes") is not None or bundle.component.find("provides/mimetype") is not None:
        yield "mimetypes"


@rule
def translation_is_the_domain(bundle):
    domains = {path.rpartition("/")[2] for path in bundle.files if "/LC_MESSAGES/" in path}
    said = {(found.get("type"), "%s.mo" % found.text) for found in bundle.component.findall("translation")}
    if said != {("gettext", domain) for domain in domains}:
        yield str(sorted(said))


@rule
def metainfo_is_translated(bundle):
    for language in bundle.text("po/LINGUAS").split():
        for path in SPOKEN:
            texts = bundle.component.findall(path)
            english = len([found for found in texts if LANGUAGE not in found.attrib])
            if len([found for found in texts if found.get(LANGUAGE) == language]) != english:
                yield "%s: %s" % (language, path)


@rule
def relations_stand_once(bundle):
    for kind in ("requires", "recommends", "supports"):
        if len(bundle.component.findall(kind)) > 1:
            yield kind


@rule
def display_length_is_the_windows(bundle):
    """A test holds the window to that number."""
    tested = re.search(r"#define NARROWEST_PX \((\d+) ", bundle.text("tests/app/test-window.c"))
    found = [(length.get("compare"), length.text) for length in bundle.component.iter("display_length")]
    if not tested or found != [("ge", tested.group(1))]:
        yield "%s, and tested is %s" % (found, tested and tested.group(1))


@rule
def controls_are_told(bundle):
    found = sorted(control.text or "" for control in bundle.component.findall("supports/control"))
    if found != ["keyboard", "pointing", "touch"]:
        yield ", ".join(found)


@rule
def internet_is_never_used(bundle):
    if [internet.text for internet in bundle.component.findall("requires/internet")] != ["offline-only"]:
        yield "it may be"


@rule
def releases_info_missing(bundle):
    if not bundle.releases:
        yield "no release"


@rule
def appstream_release_tag_missing_timestamp(bundle):
    for release in bundle.releases:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", release.get("date", "")):
            yield str(release.get("version"))


@rule
def releases_not_in_order(bundle):
    dates = [release.get("date", "") for release in bundle.releases]
    versions = [[int(part) for part in re.findall(r"\d+", release.get("version", ""))]
                for release in bundle.releases]
    if dates != sorted(dates, reverse=True) or versions != sorted(versions, reverse=True):
        yield ", ".join(dates)


@rule
def release_is_in_the_future(bundle):
    for release in bundle.releases:
        if re.fullmatch(r"[\d-]+", release.get("date", "")) and release.get("date") > bundle.today:
            yield release.get("date")


@rule
def appstream_latest_release_is_prerelease(bundle):
    for release in bundle.releases[:1]:
        kind, version = release.get("type", "stable"), release.get("version", "")
        if kind != "stable" or not re.fullmatch(r"\d+(\.\d+)+", version):
            yield "%s, %s" % (version, kind)


@rule
def release_is_the_projects_version(bundle):
    for release in bundle.releases[:1]:
        if re.match(r"[\d.]*\d", release.get("version", "")).group() != bundle.project("version"):
            yield str(release.get("version"))


@rule
def release_has_notes(bundle):
    for release in bundle.releases:
        notes = " ".join("".join(release.itertext()).split())
        if len(notes) < 20 or re.search("(?i)bug ?fixes|performance improvements", notes):
            yield "%s: %s" % (release.get("version"), notes)


@rule
def release_notes_are_not_for_translation(bundle):
    untranslated = [*bundle.component.iter("release"), *bundle.component.iter("developer")]
    for parent in untranslated:
        for tag in ("description", "name"):
            if any(found.get("translate") != "no" for found in parent.findall(tag)):
                yield "%s of %s" % (tag, parent.tag)


@rule
def changelog_has_the_release(bundle):
    headings = re.findall("^## (.*)$", bundle.text("CHANGELOG.md"), re.M)
    for release in bundle.releases:
        heading = "%s – %s" % (release.get("version"), release.get("date"))
        if release.get("date") and heading not in headings:
            yield "no heading " + heading
