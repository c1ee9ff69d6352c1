#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""catalogue-strings.py CATALOGUE: prints its translatable texts as C that xgettext can read."""

import json
import sys

# Members that people read, wherever they stand.
PROSE = {
    "answer", "claim", "description", "figure", "name", "not_found", "note", "question",
    "rated_by", "reason", "rubric", "summary", "ten", "text", "title", "warning", "what", "why",
    "zero",
}
# Objects whose members are all prose: a text per option.
PROSE_MAPS = {"cells"}
# Members that name something, or stand for something, and stay as they are.
TOKENS = {
    "as_of", "criterion", "expected", "format", "group", "id", "kind", "mark", "side", "source",
    "warning_criterion",
}
# Titles and publishers of sources are quoted, not translated.
LEFT_OUT = {"sources"}


def texts_of(value, path=(), is_prose=False):
    """The (path, text) of each text.

    Entries of a list go by their id where they have one, so that paths outlive an insertion.
    """
    if isinstance(value, str):
        if not is_prose:
            where = ".".join(path)
            raise ValueError(f"{where}: neither known as prose nor as a name; see the lists here")
        if value:
            yield ".".join(path), value
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            name = entry.get("id") if isinstance(entry, dict) else None
            yield from texts_of(entry, (*path, name or str(index)), is_prose)
    elif isinstance(value, dict):
        inherited = bool(path) and path[-1] in PROSE_MAPS
        for key, entry in value.items():
            if key not in TOKENS and not (key in LEFT_OUT and not path):
                yield from texts_of(entry, (*path, key), inherited or key in PROSE)


def c_literal(text):
    """The text between quotes as C has it; UTF-8 stays readable."""
    special = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    for code in (*range(32), 127):
        special.setdefault(chr(code), f"\\{code:03o}")
    escaped = "".join(special.get(character, character) for character in text)
    # Two question marks in a row could begin a trigraph.
    return '"' + escaped.replace("??", "?\\?") + '"'


def main(path):
    with open(path, encoding="utf-8") as file:
        catalogue = json.load(file)
    for where, text in texts_of(catalogue):
        # A per cent sign in prose is no format directive, whatever letter follows it.
        plain = "/* xgettext:no-c-format */\n" if "%" in text else ""
        print(f"{plain}/* Translators: catalogue, {where} */\nN_({c_literal(text)});")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except ValueError as error:
        sys.exit(f"catalogue-strings.py: {error}")
