#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-flatpak.py SOURCE REPOSITORY WORK RESULTS: builds the Flatpak, gives it to a laptop that has nothing but the runtime,
and uses it there as a person would. Prints TAP; the bundle and pictures are left in RESULTS.

REPOSITORY has the runtime and the SDK (runtime.sh). Nobody but a normal user is needed.
"""
import configparser
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

SOURCE, REPOSITORY, WORK, RESULTS = (pathlib.Path(argument) for argument in sys.argv[1:])
sys.path.insert(0, str(SOURCE / "tests/desktop"))
import uidrive  # noqa: E402

MANIFEST = SOURCE / "flatpak/development.json"
SETTINGS = json.loads(MANIFEST.read_text(encoding="utf-8"))
ID = SETTINGS["id"]
RUNTIME, SDK = (SETTINGS[name] + "//" + SETTINGS["runtime-version"] for name in ("runtime", "sdk"))
VERSION = re.search(r"version: '([^']+)'", (SOURCE / "meson.build").read_text(encoding="utf-8")).group(1)
BUNDLE = RESULTS / "steelyard.flatpak"
EXAMPLE = SOURCE / "data/examples/fraud-scoring-service.steelyard.json"
TITLE = "Fraud scoring service"
ANSWER = "Python is the clear choice"
SLIDER, CRITERION = "Real-time communication", "realtime"
DRAFT = 4  # seconds, in which a draft is written
WORKSHOP, LAPTOP, OFFLINE = (WORK / name for name in ("workshop", "laptop", "offline"))
COLLECTIONS = {"standin": "io.github.steelyard.StandIn", "ours": "io.github.steelyard.Apps"}
UNREACHABLE = "http://127.0.0.1:9/"
# Flatpak adds x11 to fallback-x11, for versions that do not know the latter.
PERMISSIONS = {"shared": {"ipc"}, "sockets": {"wayland", "fallback-x11", "x11"}, "devices": {"dri"}}


def run(*command, installation=LAPTOP, **variables):
    """What a command prints; an error tells all that it said."""
    done = subprocess.run([str(part) for part in command], text=True, check=False, capture_output=True,
                          env=dict(os.environ, FLATPAK_USER_DIR=str(installation), **variables))
    assert done.returncode == 0, "%s: %d\n%s\n%s" % (" ".join(map(str, command)), done.returncode, done.stdout[-4000:],
                                                    done.stderr[-4000:])
    return done.stdout


def flatpak(*arguments, **variables):
    return run("flatpak", "--user", *arguments, **variables)


def add_remote(name, repository, installation, address=None):
    flatpak("remote-add", "--gpg-import=%s/key.gpg" % repository, "--collection-id=" + COLLECTIONS[name],
            name, address or repository.as_uri(), installation=installation)
    run("ostree", "--repo=%s/repo" % installation, "config", "set", "core.fsync", "false")


def install(*arguments, installation=LAPTOP):
    flatpak("install", "-y", "--noninteractive", *arguments, installation=installation)


def terminal(*arguments, **variables):
    return flatpak("run", "--command=steelyard-cli", ID, *arguments, **variables)


def make_key():
    """The options with which a repository is signed; the key stands in for that of a team."""
    home = WORK / "gpg"
    home.mkdir(mode=0o700)
    gpg = ["gpg", "--homedir", home, "--batch", "--quiet", "--no-auto-check-trustdb"]
    run(*gpg, "--passphrase", "", "--quick-gen-key", "A team", "ed25519", "sign", "never")
    keys = run(*gpg, "--list-keys", "--with-colons").splitlines()
    key = next(line.split(":")[9] for line in keys if line.startswith("fpr"))
    return ["--gpg-sign=" + key, "--gpg-homedir=%s" % home]


def digest_of(folder):
    """Of the names, modes and bytes of all files in it, but for the manifest, which names a commit of the runtime."""
    digest = hashlib.sha256()
    for path in sorted(set(folder.rglob("*")) - {folder / "manifest.json"}):
        digest.update(("%s %o\n" % (path.relative_to(folder), path.lstat().st_mode)).encode())
        if path.is_file() and not path.is_symlink():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def weight_in(file):
    profile = json.loads(file.read_text(encoding="utf-8"))
    return profile["criteria"][CRITERION]["weight"]


class Sandboxed(uidrive.Application):
    """One run of the program in its sandbox, whose numbers of processes mean nothing outside."""

    def __init__(self):  # pylint: disable=super-init-not-called
        errors = tempfile.TemporaryFile(mode="w+")
        self.meet(subprocess.Popen(["flatpak", "--user", "run", ID], stderr=errors,
                                   env=dict(os.environ, FLATPAK_USER_DIR=str(LAPTOP), GTK_A11Y="atspi")), errors)

    def x_window(self, title="."):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "^steelyard$"], capture_output=True,
                               text=True, check=False).stdout.split()
        return found[-1] if found else None

    def root(self):
        return next((node for node in uidrive.children_of(uidrive.Atspi.get_desktop(0))
                     if node.get_name() == "steelyard"), None)

    def stop(self):
        if self.process.poll() is None:
            run("flatpak", "kill", ID)
        self.process.wait(20)

    def has_keyboard(self, title=None):
        return True  # which is not known outside, nor in the dialogs of the portal

    def picture(self, name):
        time.sleep(1)
        subprocess.run(["import", "-window", "root", str(RESULTS / (name + ".png"))], check=True)

    def choose(self, path):
        """In the dialog of the portal, which belongs to the desktop."""
        def dialog():
            return subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "xdg-desktop-portal-gtk"],
                                  capture_output=True, text=True, check=False).stdout.split()
        self.wait_for(dialog, "the dialog of the portal")
        time.sleep(1)
        self.keys("ctrl+l")
        self.keys("ctrl+a")
        self.write(str(path))
        time.sleep(0.5)
        self.keys("Return")
        self.wait_for(lambda: not dialog(), "the end of the dialog")


class Story:
    def __init__(self):
        self.app, self.sign = None, []
        self.file = WORK / "documents/fraud scoring.steelyard.json"
        self.file.parent.mkdir()
        shutil.copy(EXAMPLE, self.file)

    # A developer's machine.

    def builds_as_the_manifest_says(self):
        add_remote("standin", REPOSITORY, WORKSHOP)
        install("standin", RUNTIME, SDK, installation=WORKSHOP)
        self.sign = make_key()
        run("flatpak-builder", "--user", "--force-clean", "--default-branch=stable", "--repo=%s" % (WORK / "repo"),
            "--collection-id=" + COLLECTIONS["ours"], *self.sign, "--state-dir=%s" % (WORK / "state"), WORK / "build",
            MANIFEST, installation=WORKSHOP)
        print("# content: %s" % digest_of(WORK / "build/files"))

    def makes_a_bundle(self):
        run("flatpak", "build-bundle", WORK / "repo", BUNDLE, ID, "stable", installation=WORKSHOP)
        print("# %s: %d kB" % (BUNDLE, BUNDLE.stat().st_size // 1000))

    # A laptop.

    def installs_from_the_bundle(self):
        add_remote("standin", REPOSITORY, LAPTOP)
        install("standin", RUNTIME)
        install("--bundle", BUNDLE)
        refs = flatpak("list", "--columns=ref").split()
        assert sorted(ref.split("/")[0] for ref in refs if not ref.startswith("Ref")) == [ID, SETTINGS["runtime"]], refs

    def has_no_more_than_four_permissions(self):
        permissions = configparser.ConfigParser()
        permissions.read_string(flatpak("info", "--show-permissions", ID))
        found = {key: set(value.strip(";").split(";")) for key, value in permissions["Context"].items()}
        assert found == PERMISSIONS and permissions.sections() == ["Context"], found

    def is_shut_in(self):
        """It sees its own folder below that of the person, and no network."""
        secret = pathlib.Path.home() / "secret"
        secret.write_text("nobody else's\n", encoding="utf-8")
        flatpak("run", "--command=sh", ID, "-c", "! touch /app/x && ! test -e %s && ! test -e %s" % (secret, EXAMPLE))
        networks = flatpak("run", "--command=cat", ID, "/proc/net/dev").splitlines()[2:]
        assert [line.split(":")[0].strip() for line in networks] == ["lo"], networks

    def is_known_to_the_desktop(self):
        share = LAPTOP / "exports/share"
        for path in ("applications/%s.desktop", "icons/hicolor/scalable/apps/%s.svg",
                     "icons/hicolor/symbolic/apps/%s-symbolic.svg", "mime/packages/%s.xml",
                     "dbus-1/services/%s.service", "metainfo/%s.metainfo.xml"):
            assert (share / (path % ID)).is_file(), path % ID
        # Only the short name: Flatpak gives all names less weight than *.json has.
        short = shutil.copy(EXAMPLE, WORK / "short.steelyard")
        said = run("gio", "info", "-a", "standard::content-type", short,
                   XDG_DATA_DIRS="%s:/usr/local/share:/usr/share" % share)
        assert "application/vnd.steelyard.profile+json" in said, said
        about = flatpak("info", ID)
        assert "Steelyard" in about and VERSION in about, about

    def speaks_german(self):
        example = "/app/share/steelyard/examples/" + EXAMPLE.name
        assert ANSWER in terminal("recommend", example)
        assert "Python ist die klare Wahl" in terminal("recommend", example, LANG="de_DE.UTF-8", LC_ALL="de_DE.UTF-8")

    def recommends(self):
        self.app = Sandboxed()
        self.app.wait_for(lambda: ANSWER in self.app.names("heading"), ANSWER)
        assert self.app.nameless() == []
        self.app.picture("sandbox")

    def opens_through_the_portal(self):
        self.app.keys("ctrl+o")
        self.app.choose(self.file)
        self.app.wait_for_label(self.file.name + " · saved")

    def saves_through_the_portal(self):
        self.app.set_value(SLIDER, 9)
        self.app.keys("ctrl+s")
        self.app.wait_for_label("Saved " + self.file.name)
        assert weight_in(self.file) == 9
        self.app.set_value(SLIDER, 8)
        self.app.keys("ctrl+s")
        self.app.wait_for(lambda: weight_in(self.file) == 8, "the second save")
        self.app.picture("portal-saved")

    def saves_under_another_name(self):
        new = self.file.parent / "our own.steelyard.json"
        self.app.keys("ctrl+shift+s")
        self.app.choose(new)
        self.app.wait_for_label(new.name + " · saved")
        assert weight_in(new) == 8
        assert sorted(os.listdir(new.parent)) == sorted([new.name, self.file.name])
        self.file = new

    def exports_through_the_portal(self):
        """Format and parts are those that the dialog begins with: all of it, as PDF."""
        new = self.file.parent / "report.pdf"
        before = os.listdir(new.parent)
        self.app.keys("ctrl+e")
        self.app.press("Export…")
        self.app.choose(new)
        self.app.wait_for(lambda: new.exists() and new.read_bytes().rstrip().endswith(b"%%EOF"), "the whole PDF file")
        assert new.read_bytes().startswith(b"%PDF-")
        assert sorted(os.listdir(new.parent)) == sorted([new.name, *before])
        self.app.picture("portal-exported")
        new.unlink()

    def prints_through_the_portal(self):
        """The dialog is the desktop's, and it is of this program that it asks."""
        self.app.keys("ctrl+p")
        self.app.wait_for(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--class",
                                                  "xdg-desktop-portal-gtk"], capture_output=True,
                                                 check=False).stdout.split(), "the dialog of the portal")
        self.app.picture("portal-print")
        self.app.keys("Escape")

    def sees_what_somebody_else_changes(self):
        self.file.write_text(self.file.read_text(encoding="utf-8").replace(TITLE, TITLE + " 2"), encoding="utf-8")
        self.app.set_value(SLIDER, 7)
        self.app.keys("ctrl+s")
        self.app.press("Overwrite")
        self.app.wait_for(lambda: weight_in(self.file) == 7, "the file as overwritten")

    def a_kill_loses_nothing(self):
        self.app.set_value(SLIDER, 1)
        time.sleep(DRAFT)
        run("flatpak", "kill", ID)
        self.app.process.wait(20)
        assert weight_in(self.file) == 7
        self.app = Sandboxed()
        self.app.wait_for_label("Changes that were not saved are restored")
        self.app.sliders = {}
        self.app.wait_for(lambda: self.app.get_value(SLIDER) == 1, "the change")
        self.app.picture("restored")
        self.app.keys("ctrl+s")
        self.app.wait_for(lambda: weight_in(self.file) == 1, "the change in the file")

    def closes_without_a_word(self):
        self.app.closes_without_a_word()

    # How it is kept up to date.

    def publish(self):
        run("flatpak", "build-update-repo", *self.sign, "--collection-id=" + COLLECTIONS["ours"], WORK / "repo")
        with open(WORK / "repo/key.gpg", "wb") as key:
            subprocess.run(["gpg", "--homedir", WORK / "gpg", "--export"], stdout=key, check=True)

    def follows_a_repository(self):
        self.publish()
        add_remote("ours", WORK / "repo", LAPTOP)
        flatpak("uninstall", "-y", "--noninteractive", ID)
        install("ours", ID)
        before = flatpak("info", "--show-commit", ID)
        (WORK / "build/files/share/steelyard/newer").write_text("newer\n", encoding="utf-8")
        run("flatpak", "build-export", "--collection-id=" + COLLECTIONS["ours"], *self.sign, WORK / "repo",
            WORK / "build", "stable")
        self.publish()
        flatpak("update", "-y", "--noninteractive")
        assert flatpak("info", "--show-commit", ID) != before
        assert flatpak("run", "--command=cat", ID, "/app/share/steelyard/newer") == "newer\n"

    def comes_from_a_stick(self):
        """To a laptop that knows the repositories, with their keys, but reaches none."""
        stick = WORK / "stick"
        stick.mkdir()
        flatpak("create-usb", stick, ID)
        add_remote("standin", REPOSITORY, OFFLINE, UNREACHABLE)
        add_remote("ours", WORK / "repo", OFFLINE, UNREACHABLE)
        install("--sideload-repo=%s" % (stick / ".ostree/repo"), "ours", ID, installation=OFFLINE)
        assert ANSWER in terminal("recommend", "/app/share/steelyard/examples/" + EXAMPLE.name, installation=OFFLINE)


def be_a_desktop():
    """The session of a person, not the closed one of the tests."""
    for name in ("GTK_USE_PORTAL", "ADW_DISABLE_PORTAL", "GSETTINGS_BACKEND", "G_DEBUG", "GDK_DEBUG", "GTK_A11Y",
                 "LC_ALL"):
        os.environ[name] = ""
        subprocess.run(["dbus-update-activation-environment", name], check=True)
        del os.environ[name]
    os.environ.update(LANG="C.UTF-8", GDK_DISABLE="gl,vulkan", XDG_CURRENT_DESKTOP="GNOME",
                      XDG_RUNTIME_DIR="/run/user/%d" % os.getuid(),
                      # Flatpak asks the system's bus who may install; there is none.
                      DBUS_SYSTEM_BUS_ADDRESS=os.environ["DBUS_SESSION_BUS_ADDRESS"])
    subprocess.run(["dbus-update-activation-environment", "LANG", "DISPLAY", "HOME", "XDG_CURRENT_DESKTOP",
                    "XDG_RUNTIME_DIR"], check=True)


def main():
    uidrive.have_display(alone=True)
    be_a_desktop()
    story = Story()
    return uidrive.tell(story, [
        story.builds_as_the_manifest_says, story.makes_a_bundle, story.installs_from_the_bundle,
        story.has_no_more_than_four_permissions, story.is_shut_in, story.is_known_to_the_desktop, story.speaks_german,
        story.recommends, story.opens_through_the_portal, story.saves_through_the_portal,
        story.saves_under_another_name, story.exports_through_the_portal, story.prints_through_the_portal,
        story.sees_what_somebody_else_changes, story.a_kill_loses_nothing,
        story.closes_without_a_word, story.follows_a_repository,
        story.comes_from_a_stick])


if __name__ == "__main__":
    sys.exit(main())
