#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files against the schemas, judged by an independent validator, and the canonical form against json.dumps.

Usage: validate.py STEELYARD-CLI SOURCE_DIR; prints TAP.
"""

import glob
import json
import os
import re
import subprocess
import sys

import jsonschema

PROGRAM, SOURCE = sys.argv[1:3]
# Refused by the reader for what no schema can say: ids, calendars, and what Python takes for JSON.
BEYOND_SCHEMA = {"catalogue.json", "chosen.json", "day.json", "duplicate.json", "fraction-hidden.json",
                 "huge-number.json", "nul.json", "surrogate.json"}
count = 0
failed = False


def report(good, name, note=""):
    global count, failed
    count += 1
    failed |= not good
    print("%s %d - %s" % ("ok" if good else "not ok", count, name))
    if not good and note:
        print("".join("# %s\n" % line for line in str(note).splitlines()[:20]), end="")


def path(*parts):
    return os.path.join(SOURCE, *parts)


def read(name):
    with open(name, encoding="utf-8") as file:
        return file.read()


def validator(name):
    schema = json.loads(read(path("data", "schema", name + ".schema.json")))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def run(*arguments, text=None):
    result = subprocess.run([PROGRAM, *arguments], input=text, capture_output=True, encoding="utf-8", timeout=60)
    return result.returncode, result.stdout


def options_for(name):
    """What makes the program know the profile's catalogue."""
    return ("--catalogue", OTHER) if json.loads(read(name))["catalogue"]["id"] == "sqlite-vs-postgresql" else ()


def validate(schema, value, name):
    errors = [error.message for error in schema.iter_errors(value)]
    report(not errors, name, "\n".join(errors))


def canonical(text):
    """What json.dumps makes of it, with each number as it is spelled."""
    mark = "\ue000"
    value = json.loads(text, parse_int=lambda n: mark + n, parse_float=lambda n: mark + n)
    return re.sub('"%s([^"]*)"' % mark, r"\1", json.dumps(value, indent=2, ensure_ascii=False)) + "\n"


def inert(text):
    """What a terminal would act on stands in strings alone; there the program escapes it in what it prints."""
    return re.sub("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]", lambda found: "\\u%04x" % ord(found.group()), text)


profile, catalogue, analysis, team = (validator(name) for name in ("profile", "catalogue", "analysis", "team"))
OTHER = path("data", "examples", "sqlite-vs-postgresql.steelyard-catalogue.json")
examples = sorted(glob.glob(path("data", "examples", "*.steelyard.json")))
good = sorted(glob.glob(path("tests", "cases", "good", "*.json")))
bad = sorted(glob.glob(path("tests", "cases", "bad", "*.json")))
report(len(examples) > 4 and len(good) > 5 and len(bad) > 9, "the files are there")

for name in examples + good:
    short = os.path.basename(name)
    validate(profile, json.loads(read(name)), short + ": schema")
    options = options_for(name)
    status, out = run("tidy", "-", *options, text=read(name))
    report(status == 0 and out == canonical(out), short + ": json.dumps", out)
    status, out = run("recommend", "-", "--format", "json", *options, text=read(name))
    report(status == 0 and out == inert(canonical(out)), short + ": analysis is canonical", out)
    validate(analysis, json.loads(out), short + ": schema of its analysis")
    status, out = run("team", "-", "--format", "json", *options, text=read(name))
    report(status == 0 and out == inert(canonical(out)), short + ": team is canonical", out)
    validate(team, json.loads(out), short + ": schema of its team")

status, out = run("team", *examples[:1], *examples[2:], "--format", "json")
validate(team, json.loads(out), "a team of all examples: schema")
report(len(json.loads(out)["people"]) > 4, "a team of all examples: its people", out)
for member in ("people", "agreement", "criteria", "leader", "lead"):
    report(not team.is_valid({key: value for key, value in json.loads(out).items() if key != member}),
           "a team without %s: schema" % member)

for name in (path("data", "catalogue", "nodejs-vs-python.json"), OTHER):
    short = os.path.basename(name)
    validate(catalogue, json.loads(read(name)), short + ": schema")
    report(read(name) == canonical(read(name)), short + ": json.dumps")

for name in bad:
    short = os.path.basename(name)
    try:
        value = json.loads(read(name))
    except ValueError:
        report(run("check", name)[0] == 1, short + ": refused, not JSON")
        continue
    report(run("check", name)[0] == 1, short + ": refused")
    report(profile.is_valid(value) == (short in BEYOND_SCHEMA), short + ": schema")

# The longest texts, and texts that are one character longer. An id is in other places too, so it has to stay short.
FULL = {
    "catalogue": {
        "format": "steelyard-catalogue", "format_version": 1, "id": "i", "version": 1, "title": "t", "description": "t",
        "options": [{"id": id, "name": "t" + id, "summary": "t", **{
            key: [{"name": "t", "text": "t", "evidence": [{"claim": "t", "figure": "t", "source": "i"}]}]
            for key in ("features", "frameworks", "use_cases")}} for id in "lr"],
        "groups": [{"id": "i", "name": "t"}],
        "criteria": [{"id": "i", "name": "t", "group": "i", "question": "t", "zero": "t", "ten": "t",
                      "ratings": {"l": 1, "r": 2}, "cells": {"l": "t", "r": "t"}, "reason": "t"}],
        "facts": [{"id": "i", "name": "t", "cells": {"l": "t"}}],
        "together": {"text": "t", "warning_criterion": "i", "warning": "t"},
        "presets": [{"id": "i", "name": "t", "description": "t", "weights": {"i": 1}, "expected": "l"}],
        "questions": [{"id": "i", "question": "t", "answer": "t"}],
        "sources": [{"id": "i", "title": "t", "publisher": "t", "address": "https://"}],
    },
    "profile": {
        "format": "steelyard-profile", "version": 2, "title": "t", "catalogue": {"id": "nodejs-vs-python"}, "preset": "t",
        "own_criteria": [{"id": "own-i", "name": "t", "question": "t", "ratings": {"nodejs": 1, "python": 2}, "reason": "t"}],
        "criteria": {"realtime": {"reason": "t", "note": "t"}},
        "people": [{"name": "t", "dissent": "t"}], "rounds": [{"people": [{"name": "t", "dissent": "t"}]}],
        "invitation": {"id": "0123456789abcdef" * 2, "from": "t"}, "decision": {"reason": "t", "people": ["t"]}, "result": {"verdict": "t", "leader": "t"},
    },
}


def find_texts(value, way=()):
    """The ways to all texts of a document."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, str):
        yield way
    for key, child in items:
        yield from find_texts(child, way + (key,))


def find_limit(schema, way):
    """What the schema says of the text there."""
    node = schema
    for key in way:
        node = node["items"] if isinstance(key, int) else (
            node.get("properties", {}).get(key) or node["additionalProperties"])
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
    return node.get("maxLength")


def with_text(value, way, text):
    value = json.loads(json.dumps(value))
    node = value
    for key in way[:-1]:
        node = node[key]
    node[way[-1]] = node[way[-1]] + text if node[way[-1]] == "https://" else text
    return value


for kind, document in FULL.items():
    schema = validator(kind)
    validate(schema, document, "%s with all its texts: schema" % kind)
    for way in find_texts(document):
        limit = find_limit(schema.schema, way)
        where = "%s %s" % (kind, ".".join(map(str, way)))
        if limit is None:
            report(way[-1] == "format" or way == ("invitation", "id"), where + ": its length is limited")
            continue
        room = limit - len("https://") if way[-1] == "address" else limit
        longest = with_text(document, way, "\u4e00" * room)
        longer = with_text(document, way, "\u4e00" * room + "\u4e00")
        if way[-1] not in ("id", "source", "group", "expected", "warning_criterion"):
            validate(schema, longest, where + ": longest, schema")
            status, out = run("check", "-", text=json.dumps(longest))
            report(status == 0, where + ": longest", out)
        status, out = run("check", "-", text=json.dumps(longer, ensure_ascii=False))
        report(status == 1 and not schema.is_valid(longer) and "%d characters long" % (limit + 1) in out
               and ("at most %d" % limit in out or way[-1] == "source"), where + ": longer", out)

for count_of_people, is_good in ((200, True), (201, False)):
    crowd = with_text(FULL["profile"], ("title",), "t")
    crowd["decision"]["people"] = ["Ana"] * count_of_people
    status, out = run("check", "-", text=json.dumps(crowd))
    report((status == 0) == profile.is_valid(crowd) == is_good, "%d people of a decision" % count_of_people, out)

print("1..%d" % count)
sys.exit(failed)
