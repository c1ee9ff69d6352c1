#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dearest files that there may be are decided in 0.2 s of processor time and 50 MiB.

A machine that is slower at something alike, Python's reading of such a file, has as much more time.

Usage: test-limits.py STEELYARD_CLI; prints TAP.
"""

import json
import os
import sys
import tempfile
import time

CLI = sys.argv[1]
# Without what meson test adds: memory that malloc fills counts as used.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "MALLOC_PERTURB_"}
# The dearest file took 11 to 13 times as long as Python took for the like.
TIMES_PYTHON = 14
TRIES = 5
BYTES = 4 * 1024 * 1024
PROFILE = '{"format":"steelyard-profile","version":1,"catalogue":{"id":"nodejs-vs-python"}'
CATALOGUE = ('{"format":"steelyard-catalogue","format_version":1,"id":"c","version":1,"title":"T",'
             '"options":[{"id":"l"},{"id":"r"}],"criteria":[{"id":"k","ratings":{"l":1,"r":2}}]')


def array(items):
    return "[" + ",".join(items) + "]"


LIKE = array(['{"a":"%s","b":1,"c":2,"d":[]}' % ("x" * 200)] * 14000)


def members(names, value="0"):
    return "{" + ",".join('"%s":%s' % (name, value) for name in names) + "}"


def colliding(count):
    """Names that all have one g_str_hash: "Ez" and "FY" have the same."""
    return ["".join("Ez" if i >> bit & 1 else "FY" for bit in range(10)) for i in range(count)]


def files():
    """(name, text, exit status). Each is as dear as one kind of value can be."""
    text = '"' + "a" * 65000 + '"'
    late = ',"f":' + array([text] * 61) + "," + members("u%d" % i for i in range(900))[1:-1]
    people = [
        ("members", '{"a":"%s","b":1,"c":2,"d":[]}' % ("x" * 200), 9990, 68000),
        ("names", '{"%s":1,"name":"%s","c":2}' % ("x" * 80, "y" * 100), 9990, 68000),
        ("weights", '{"weights":%s}' % members(("m%d" % i for i in range(58)), "1"), 1000, 88000),
    ]
    # Of a large group most is weights; more of these may be than of other members.
    plain = members(("%d" % i for i in range(24)), "1")
    people.append(("plain", '{"weights":%s}' % plain, 9999, 68000))
    # As many people as there may be; the objects that are left are in theirs.
    people.append(("objects", '{"x":{}}', 6990, 68000))
    for kind, person, count, rest in people:
        yield "people-" + kind, (PROFILE + ',"people":' + array([person] * count) + ',"z":'
                                 + array(["[]"] * rest) + "}"), 0
    for kind, head in (("profile", PROFILE), ("catalogue", CATALOGUE)):
        yield kind + "-arrays", head + ',"x":%s,"y":%s}' % (array(["[]"] * 100000),
                                                            array(["[]"] * 49000)), 0
        yield kind + "-objects", head + ',"x":%s}' % array(["{}"] * 13900), 0
        yield kind + "-too-many-objects", head + ',"x":%s}' % array(["{}"] * 99999), 1
        yield kind + "-members", head + ',"x":%s}' % array(
            [members("m%d" % i for i in range(990))] * 60), 0
        yield kind + "-collisions", head + ',"x":%s}' % array([members(colliding(1000))] * 150), 1
        yield kind + "-strings", head + ',"x":%s}' % array([text] * 62), 0
        yield kind + "-escapes", head + ',"x":%s}' % array(['"' + "\\u00e4" * 30000 + '"'] * 22), 0
        yield kind + "-digits", head + ',"x":%s}' % array(["1" * 100000] * 40), 1
        yield kind + "-spaces", head + " " * (BYTES - len(head) - 1) + "}", 0
        yield kind + "-late-warnings", head + late + "}", 0
        yield kind + "-deep", head + ',"x":' + "[" * 1000000, 1
    yield "profile-late-error", PROFILE + late + ',"title":1}', 1
    facts = ('{"id":"f%d","evidence":%s}' % (i, array(['{"claim":"c","source":"s"}'] * 15))
             for i in range(850))
    yield "catalogue-evidence", CATALOGUE + ',"facts":' + array(facts) + "}", 0
    yield "not-json", "\n" * (BYTES - 1) + "x", 1
    yield "too-large", " " * (BYTES + 1), 1


def run(path):
    """(exit status, seconds of processor time, MiB at the most) of a check."""
    process = os.posix_spawn(CLI, [CLI, "check", path], ENVIRONMENT, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(process, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def find_limit():
    """Seconds: 0.2, or as much more as this machine is slower, by the time in which Python reads a like text."""
    before = time.process_time()
    json.loads(LIKE)
    return max(0.2, TIMES_PYTHON * (time.process_time() - before))


def try_out(path, expected):
    """Whether one of some tries is good, since other programs may be at work, and what the last one took."""
    for _ in range(TRIES):
        limit = find_limit()
        status, seconds, mib = run(path)
        good = status == expected and seconds < limit and mib < 50
        if good or status != expected:
            break
    return good, "exit %d, %.3f of %.3f s, %.1f MiB" % (status, seconds, limit, mib)


def write(folder):
    """Makes the files in a process of its own: a child starts with the memory of its parent on its account."""
    if os.fork() == 0:
        for name, text, expected in files():
            assert len(text) <= BYTES + 1, (name, len(text))
            with open(os.path.join(folder, "%s.%d" % (name, expected)), "w", encoding="utf-8") as file:
                file.write(text)
        os._exit(0)
    assert os.wait()[1] == 0
    return sorted(os.listdir(folder))


def main():
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        names = write(folder)
        print("1..%d" % len(names))
        for number, name in enumerate(names, 1):
            good, took = try_out(os.path.join(folder, name), int(name[-1]))
            failed |= not good
            print("# " + took)
            print("%s %d - %s" % ("ok" if good else "not ok", number, name[:-2]))
    return failed


if __name__ == "__main__":
    sys.exit(main())
