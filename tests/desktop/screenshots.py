#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""screenshots.py STEELYARD FOLDER: makes the pictures for stores and the README: the window as it first opens, at
twice the size at which they are shown. Needs ImageMagick.

A display without a compositor has windows with a frame, and neither round corners nor shadows: the frame is cut off,
and both are added, as they would be on a desktop.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import uidrive

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
EXAMPLE = pathlib.Path(__file__).parents[2] / "data/examples/fraud-scoring-service.steelyard.json"
# A team over that example: what each gives the criteria, in the order of the names.
PEOPLE = ("Ana", "Bo", "Chen", "Dana", "Eli")
WEIGHTS = {"realtime": (9, 1, 8, 2, 3), "io-concurrency": (7, 4, 6, 4, 5), "running-cost": (5, 4, 5, 6, 5),
           "ai-ml": (5, 10, 8, 9, 10), "data-analytics": (4, 9, 8, 9, 9), "hosted-models": (3, 2, 2, 4, 2),
           "scripting-automation": (2, 5, 3, 4, 4), "ease-of-learning": (4, 4, 4, 3, 4), "type-safety": (8, 5, 6, 4, 5)}
WIDTH, HEIGHT = 2560, 1600  # of the window
FRAME, RADIUS = 10, 26
SIZE = "2000x1280"  # of the picture


def run(*command):
    subprocess.run([str(part) for part in command], check=True)


class Camera:
    def __init__(self, scheme, project=EXAMPLE):
        self.app = uidrive.Application([PROGRAM, project], GDK_SCALE="2",
                                       ADW_DEBUG_COLOR_SCHEME=scheme)
        self.window = self.app.wait_for(self.app.x_window, "a window")
        run("xdotool", "windowsize", self.window, WIDTH, HEIGHT, "windowmove", self.window, 0, 0)
        self.app.point(WIDTH + 50, HEIGHT + 50)
        time.sleep(2)

    def take(self, name):
        time.sleep(1)
        width, height = WIDTH - 2 * FRAME, HEIGHT - 2 * FRAME
        run("convert", "x:root", "-alpha", "set", "-crop", "%dx%d+%d+%d" % (width, height, FRAME, FRAME), "+repage",
            # Round corners, through a mask.
            "(", "-size", "%dx%d" % (width, height), "xc:none", "-fill", "white", "-draw",
            "roundrectangle 0,0,%d,%d,%d,%d" % (width - 1, height - 1, RADIUS, RADIUS), ")",
            "-compose", "dst_in", "-composite",
            # The window over its shadow.
            "(", "+clone", "-background", "black", "-shadow", "40x22+0+14", ")", "+swap", "-background", "none",
            "-compose", "over", "-layers", "merge", "+repage",
            "-resize", SIZE + "!", "-strip", "-depth", "8", "-define", "png:compression-level=9",
            FOLDER / (name + ".png"))


def make_team(folder):
    project = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    people = [{"name": name, "weights": {id: weights[i] for id, weights in WEIGHTS.items()}}
              for i, name in enumerate(PEOPLE)]
    file = folder / EXAMPLE.name
    file.write_text(json.dumps({**project, "people": people}), encoding="utf-8")
    return file


def main():
    os.environ["SY_SCREEN"] = "%dx%d" % (WIDTH + 100, HEIGHT + 100)
    uidrive.have_display(alone=True)
    camera = Camera("prefer-light")
    camera.take("comparison")
    camera.app.keys("alt+2")
    camera.take("what-if")
    camera.app.keys("alt+4")
    camera.take("questions")
    camera.app.stop()
    with tempfile.TemporaryDirectory() as folder:
        camera = Camera("prefer-light", make_team(pathlib.Path(folder)))
        camera.app.keys("alt+3")
        camera.take("team")
        camera.app.stop()
    camera = Camera("prefer-dark")
    camera.take("dark")
    camera.app.stop()


if __name__ == "__main__":
    main()
