# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Instructions, counted by callgrind. They say nothing of the time that memory and disks take, but repeat where times
do not, as long as all that a program meets is the same: so it gets an environment and fonts of its own."""

import os
import re
import subprocess

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
"""
# What with-display.sh gives.
KEPT = ["DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "HOME", "GDK_DEBUG", "GDK_DISABLE", "TMPDIR",
        "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"]
GIVEN = {
    "PATH": "/usr/bin:/bin",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "XDG_DATA_DIRS": "/usr/share",
    "ADW_DISABLE_PORTAL": "1",
    "GDK_BACKEND": "x11",
    "GIO_USE_VFS": "local",
    "GSETTINGS_BACKEND": "memory",
    "GSK_RENDERER": "cairo",
    "GTK_A11Y": "none",
}


def find_folder_of_font():
    """Of Cantarell, the one font that there is to be."""
    found = subprocess.run(["fc-match", "-f", "%{family}\n%{file}", "Cantarell"], check=True, capture_output=True, text=True)
    family, path = found.stdout.split("\n")
    if "Cantarell" not in family:
        raise RuntimeError("the Cantarell font is missing")
    return os.path.dirname(path)


class Counter:
    """Counts in a folder of its own, below a display."""

    def __init__(self, folder):
        fonts = os.path.join(folder, "fonts.conf")
        with open(fonts, "w", encoding="utf-8") as file:
            file.write(FONTS % (find_folder_of_font(), os.path.join(folder, "fonts")))
        os.mkdir(os.path.join(folder, "gio-modules"))
        self.environment = {
            **GIVEN,
            "FONTCONFIG_FILE": fonts,
            "GIO_MODULE_DIR": os.path.join(folder, "gio-modules"),
            **{name: os.environ[name] for name in KEPT if name in os.environ},
        }

    def run(self, *command):
        subprocess.run(command, check=True, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def count(self, *command, is_part=False):
        """The instructions of a command, or of the part of it for which it asks."""
        at_start = "no" if is_part else "yes"
        callgrind = ["valgrind", "--tool=callgrind", "--vgdb=no", "--callgrind-out-file=/dev/null",
                     "--instr-atstart=" + at_start, "--collect-atstart=" + at_start]
        done = subprocess.run([*callgrind, *command], env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        found = re.search(r"Collected : (\d+)", done.stderr)
        if done.returncode != 0 or found is None:
            raise RuntimeError("%s under callgrind:\n%s" % (" ".join(command), done.stderr))
        return int(found.group(1))
