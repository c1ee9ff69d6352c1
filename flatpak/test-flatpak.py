#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-flatpak.py SOURCE REPOSITORY WORK RESULTS: builds the Flatpak, gives it to a laptop that has nothing but the runtime,
and uses it there as a person would. Prints TAP; the bundle and pictures are left in RESULTS.

REPOSITORY has the runtime and the SDK (runtime.sh). Nobody but a normal user is needed.
"""
import configparser
import csv
import hashlib
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

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
FENCE = "\n```json steelyard-profile"
SLIDER, CRITERION = "Real-time communication", "realtime"
DRAFT = 4  # seconds, in which a draft is written
WORKSHOP, LAPTOP, OFFLINE = (WORK / name for name in ("workshop", "laptop", "offline"))
COLLECTIONS = {"standin": "io.github.steelyard.StandIn", "ours": "io.github.steelyard.Apps"}
UNREACHABLE = "http://127.0.0.1:9/"
# Flatpak adds x11 to fallback-x11, for versions that do not know the latter.
PERMISSIONS = {"shared": {"ipc"}, "sockets": {"wayland", "fallback-x11", "x11"}, "devices": {"dri"}}


def run(*command, installation=LAPTOP, folder=None, **variables):
    """What a command prints; an error tells all that it said."""
    done = subprocess.run([str(part) for part in command], text=True, check=False, capture_output=True, cwd=folder,
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


def terminal(*arguments, folder=None, **variables):
    """What the command line says, of files in a folder that is given to it as README.md has it."""
    given = ["--filesystem=%s" % folder] if folder else []
    return flatpak("run", "--command=steelyard-cli", *given, ID, *arguments, folder=folder, **variables)


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


def check_pdf(path):
    run("qpdf", "--check", path)


def check_page(path):
    html.parser.HTMLParser().feed(path.read_text(encoding="utf-8"))
    assert path.read_text(encoding="utf-8").rstrip().endswith("</html>")


def check_words(path):
    assert TITLE in path.read_text(encoding="utf-8")


def check_cells(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) > 18 and len({len(row) for row in rows}) == 1, rows


def check_record(path):
    """It is the project, too."""
    check_words(path)
    assert ANSWER in terminal("recommend", path.name, folder=path.parent)


def check_picture(path):
    assert run("identify", "-format", "%m", path) == "PNG"


def check_drawing(path):
    assert xml.etree.ElementTree.parse(path).getroot().tag.endswith("svg")


# In the order in which the window offers them.
REPORTS = {"report.pdf": check_pdf, "report.html": check_page, "record.md": check_record, "report.md": check_words,
           "report.txt": check_words, "report.csv": check_cells, "report.png": check_picture,
           "report.svg": check_drawing}


def weight_in(file):
    profile = json.loads(file.read_text(encoding="utf-8"))
    return profile["criteria"][CRITERION]["weight"]


class Sandboxed(uidrive.Application):
    """One run of the program in its sandbox, whose numbers of processes mean nothing outside."""

    def __init__(self):  # pylint: disable=super-init-not-called
        errors = tempfile.TemporaryFile(mode="w+")
        self.meet(subprocess.Popen(["flatpak", "--user", "run", ID], stderr=errors,
                                   env=dict(os.environ, FLATPAK_USER_DIR=str(LAPTOP), GTK_A11Y="atspi")), errors)

    def x_windows(self, name="^steelyard$"):
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--class", name], capture_output=True, text=True,
                              check=False).stdout.split()

    def x_window(self, title="."):
        return next(reversed(self.x_windows()), None)

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

    def dialogs(self):
        """Of the portal, which belong to the desktop."""
        return self.x_windows("xdg-desktop-portal-gtk")

    def find_in_dialog(self, name, role):
        portal = next(node for node in uidrive.children_of(uidrive.Atspi.get_desktop(0))
                      if node.get_name() == "xdg-desktop-portal-gtk")
        return self.wait_for(lambda: next((node for node in self.walk(portal)
                                           if (node.get_role_name(), node.get_name()) == (role, name)), None), name)

    def choose(self, path):
        """In the dialog of the portal."""
        self.wait_for(self.dialogs, "the dialog of the portal")
        before = len(self.dialogs())
        time.sleep(1)
        self.keys("ctrl+l")
        self.keys("ctrl+a")
        self.write(str(path))
        time.sleep(0.5)
        self.keys("Return")
        self.wait_for(lambda: len(self.dialogs()) < before, "the end of the dialog")


class Story:
    def __init__(self):
        self.app, self.sign = None, []
        self.reports = WORK / "reports"
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

    def export(self, place, path):
        """In the format at that place of the list, to which the keyboard comes third."""
        self.app.keys("ctrl+e")
        self.app.wait_for(lambda: len(self.app.x_windows()) == 2, "the dialog")
        dialog = self.app.wait_for(lambda: next((node for node in uidrive.children_of(self.app.root())
                                                 if node.get_name() == "Export"), None), "the dialog")
        formats, button = (self.app.collect(
            lambda node, what=what: (node.get_role_name(), node.get_name()) == what and node, dialog)[0]
            for what in (("combo box", "Format"), ("button", "Export…")))
        self.app.keys("Tab", "Tab")
        self.app.wait_for(lambda: self.app.focused(formats), "the keyboard on the format")
        self.app.keys("space")
        self.app.wait_for(lambda: not self.app.focused(formats), "the list of formats")
        self.app.keys("Home", *["Down"] * place, "Return")
        self.app.wait_for(lambda: self.app.focused(formats), "the format")
        button.do_action(0)
        self.app.choose(path)

    def exports_each_format_through_the_portal(self):
        """Each is whole, is what it says, and stands alone in the folder that was chosen."""
        self.reports.mkdir()
        for place, (name, check) in enumerate(REPORTS.items()):
            self.export(place, self.reports / name)
            # GTK 4.18 ends if it is asked over AT-SPI while a window goes.
            self.app.wait_for(lambda: len(self.app.x_windows()) == 1, "the end of the export")
            check(self.reports / name)
        assert sorted(os.listdir(self.reports)) == sorted(REPORTS), os.listdir(self.reports)
        self.app.picture("portal-exported")

    def says_where_it_may_not_write(self):
        """And leaves all there as it was."""
        locked = WORK / "locked"
        locked.mkdir()
        locked.chmod(0o555)
        self.export(0, locked / "report.pdf")
        self.app.wait_for(lambda: any("report.pdf" in name and "not allowed" in name for name in
                                      self.app.names("label", "alert", "notification")), "what is wrong")
        self.app.picture("portal-refused")
        self.app.keys("Escape")
        self.app.wait_for(lambda: len(self.app.x_windows()) == 1, "the end of the dialog")
        assert os.listdir(locked) == []

    def prints_through_the_portal(self):
        """The desktop's dialog can be left; and what it prints to a file is whole."""
        paper = self.reports / "paper.pdf"
        for answer in ("Cancel", "Print"):
            self.app.keys("ctrl+p")
            self.app.wait_for(self.app.dialogs, "the dialog of the portal")
            if answer == "Print":
                self.app.find_in_dialog("Print to File", "table cell")
                time.sleep(1)
                self.app.keys("Tab", "Tab", "Down")
                self.app.find_in_dialog("/%s.pdf" % TITLE, "button").do_action(0)
                self.app.wait_for(lambda: len(self.app.dialogs()) == 2, "the chooser of the portal")
                self.app.choose(paper)
                self.app.picture("portal-print")
            self.app.find_in_dialog(answer, "button").do_action(0)
            self.app.wait_for(lambda: not self.app.dialogs(), "the end of the dialog")
        self.app.wait_for(lambda: paper.exists() and paper.read_bytes().rstrip().endswith(b"%%EOF"), "the whole file")
        check_pdf(paper)

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

    def saves_into_a_record(self):
        """What people wrote around the project stays."""
        record = self.reports / "record.md"
        before = record.read_text(encoding="utf-8").replace("\n# ", "\nWe have talked.\n\n# ", 1)
        record.write_text(before, encoding="utf-8")
        self.app = Sandboxed()
        self.app.keys("ctrl+o")
        self.app.choose(record)
        self.app.wait_for_label(record.name + " · saved")
        self.app.set_value(SLIDER, 2)
        self.app.keys("ctrl+s")
        self.app.wait_for_label("Saved " + record.name)
        after = record.read_text(encoding="utf-8")
        around = [text.split(FENCE)[0] + text.split(FENCE)[1].split("\n```\n")[1] for text in (before, after)]
        assert around[0] == around[1] and before != after, after
        self.app.closes_without_a_word()

    def works_in_the_terminal(self):
        """On the files of a folder, PDF and what Git asks included."""
        folder = self.file.parent
        terminal("report", self.file.name, "--output", "terminal.pdf", folder=folder)
        check_pdf(folder / "terminal.pdf")
        assert "ok" in terminal("check", "--review", "--date=2026-12-01", self.file.name, folder=folder)
        try:
            terminal("check", "--review", "--date=2099-01-01", self.file.name, folder=folder)
        except AssertionError as error:
            assert ": 1\n" in str(error) and "review" in str(error), error
        else:
            raise AssertionError("a decision of long ago passed")

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
        story.saves_under_another_name, story.exports_each_format_through_the_portal,
        story.says_where_it_may_not_write, story.prints_through_the_portal,
        story.sees_what_somebody_else_changes, story.a_kill_loses_nothing, story.closes_without_a_word,
        story.saves_into_a_record, story.works_in_the_terminal, story.follows_a_repository,
        story.comes_from_a_stick])


if __name__ == "__main__":
    sys.exit(main())
