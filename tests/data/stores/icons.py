# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for the icon and its symbolic form."""
import re

from stores.bundle import Unreadable, rule

SHAPES = {"circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "use"}
COMMANDS = {"script", "foreignObject", "handler", "listener", "set", "animate", "animateTransform",
            "animateMotion"}
# What is not painted, or painted in its own place.
NO_COLOUR = {"none", "transparent", "inherit", ""}


def local(name):
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def icons(bundle):
    """The two, as far as they can be read; each that cannot has a rule that tells."""
    for path in (bundle.icon, bundle.symbolic):
        try:
            yield path.rpartition("/")[2], bundle.xml(path)
        except Unreadable:
            pass


def elements(bundle, names):
    for path, root in icons(bundle):
        for element in root.iter():
            if local(element.tag) in names:
                yield "%s: %s" % (path, local(element.tag))


def styles(element):
    """What its attributes and its style say, the latter first."""
    said = {local(name): value.strip() for name, value in element.attrib.items()}
    for part in said.get("style", "").split(";"):
        name, _, value = part.partition(":")
        if value:
            said[name.strip()] = value.strip()
    return said


def painted(element, fill="black", stroke="none"):
    """The colours in which shapes are filled and drawn."""
    if local(element.tag) in ("defs", "metadata", "title", "desc", "namedview"):
        return
    said = styles(element)
    fill, stroke = [own if own != "inherit" else above for own, above in
                    ((said.get("fill", fill), fill), (said.get("stroke", stroke), stroke))]
    if local(element.tag) in SHAPES:
        yield from (colour.lower() for colour in (fill, stroke) if colour not in NO_COLOUR)
    for child in element:
        yield from painted(child, fill, stroke)


def size(root):
    """Width and height by attributes and by viewBox, as numbers without a unit."""
    said = [re.sub("px$", "", root.get(name, "")) for name in ("width", "height")]
    box = root.get("viewBox", "").replace(",", " ").split()
    return [float(number) if re.fullmatch(r"[\d.]+", number) else None for number in [*said, *box[2:4]]]


@rule
def non_svg_icon_in_scalable_folder(bundle):
    for path in bundle.files:
        if re.match("share/icons/hicolor/(scalable|symbolic)/", path) and not path.endswith(".svg"):
            yield path


@rule
def non_png_icon_in_hicolor_size_folder(bundle):
    for path in bundle.files:
        if re.match(r"share/icons/hicolor/\d+x\d+(@\d+)?/", path) and not path.endswith(".png"):
            yield path


@rule
def icon_is_svg(bundle):
    for path, root in icons(bundle):
        if root.tag != "{http://www.w3.org/2000/svg}svg":
            yield "%s: %s" % (path, root.tag)
    for path in (bundle.icon, bundle.symbolic):
        if b"<!ENTITY" in bundle.files.get(path, b""):
            yield path + ": entities"


@rule
def icon_is_square(bundle):
    for path, root in icons(bundle):
        found = size(root)
        if len(found) != 4 or None in found or found[0] != found[1] or found[2] != found[3]:
            yield "%s: %s" % (path, found)


@rule
def icon_has_no_raster(bundle):
    yield from elements(bundle, {"image", "feImage"})


@rule
def icon_does_nothing(bundle):
    yield from elements(bundle, COMMANDS)
    for path, root in icons(bundle):
        for element in root.iter():
            for name, value in element.attrib.items():
                if local(name).startswith("on") or value.strip().lower().startswith("javascript:"):
                    yield "%s: %s" % (path, local(name))


@rule
def icon_refers_to_nothing_outside(bundle):
    for path, root in icons(bundle):
        for element in root.iter():
            sheet = element.text or "" if local(element.tag) == "style" else ""
            said = " ".join([sheet, *element.attrib.values()])
            links = [value for name, value in element.attrib.items() if local(name) in ("href", "src")]
            links += re.findall(r"url\(\s*[\"']?([^)]*)", said)
            if any(not link.startswith(("#", "javascript:")) for link in links) or "@import" in said:
                yield "%s: %s" % (path, local(element.tag))


@rule
def icon_has_no_text(bundle):
    """Its font would be another one elsewhere, and small it could not be read."""
    yield from elements(bundle, {"text", "tspan", "textPath", "tref", "font"})


@rule
def icon_is_large(bundle):
    """Stores make 128 px of it."""
    found = size(bundle.xml(bundle.icon))
    if found[:1] != [None] and found[0] < 64:
        yield str(found[0])


@rule
def symbolic_icon_is_16_px(bundle):
    found = size(bundle.xml(bundle.symbolic))
    if found and found[0] == found[1] and found != [16, 16, 16, 16]:
        yield str(found)


@rule
def symbolic_icon_has_one_colour(bundle):
    """The theme paints it in the colour of texts."""
    found = set(painted(bundle.xml(bundle.symbolic)))
    if len(found) > 1 or any(colour.startswith("url(") for colour in found):
        yield ", ".join(sorted(found))
    for element in bundle.xml(bundle.symbolic).iter():
        if local(element.tag) in ("style", "linearGradient", "radialGradient", "filter"):
            yield local(element.tag)
