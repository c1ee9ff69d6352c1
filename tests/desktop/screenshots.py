#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""screenshots.py STEELYARD FOLDER: makes the pictures for stores and the README: the window as it first opens, at
twice the size at which they are shown. Needs ImageMagick.

A display without a compositor has windows with a frame, and neither round corners nor shadows: the frame is cut off,
and both are added, as they would be on a desktop.
"""
import os
import pathlib
import subprocess
import sys
import time

import uidrive

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
EXAMPLE = pathlib.Path(__file__).parents[2] / "data/examples/fraud-scoring-service.steelyard.json"
WIDTH, HEIGHT = 2560, 1600  # of the window
FRAME, RADIUS = 10, 26
SIZE = "2000x1280"  # of the picture


def run(*command):
    subprocess.run([str(part) for part in command], check=True)


class Camera:
    def __init__(self, scheme):
        self.app = uidrive.Application([PROGRAM, EXAMPLE], GDK_SCALE="2",
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


def main():
    os.environ["SY_SCREEN"] = "%dx%d" % (WIDTH + 100, HEIGHT + 100)
    uidrive.have_display(alone=True)
    camera = Camera("prefer-light")
    camera.take("comparison")
    camera.app.keys("alt+2")
    camera.take("what-if")
    camera.app.keys("alt+3")
    camera.take("questions")
    camera.app.stop()
    camera = Camera("prefer-dark")
    camera.take("dark")
    camera.app.stop()


if __name__ == "__main__":
    main()
