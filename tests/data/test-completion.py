#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What bash, zsh or fish offers after steelyard-cli, held against what the program itself lists.

Usage: test-completion.py SHELL CLI SOURCE_DIR; prints TAP.
"""

import fcntl
import json
import os
import pty
import re
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import cli_help  # noqa: E402
import tap  # noqa: E402

PATIENCE = 120  # seconds, only to end what hangs
CLI, SOURCE = (os.path.abspath(path) for path in sys.argv[2:4])
SCRIPTS = os.path.join(SOURCE, "data", "completion")
COMMANDS = cli_help.commands(CLI)
OTHER = os.path.join(SOURCE, "data", "examples", "sqlite-vs-postgresql.steelyard-catalogue.json")
OTHER_PRESETS = ["devices-and-centre", "modest-website", "phone-app", "shared-records"]
# Files and folders where completion takes place, and which of them are offered.
NAMES = ["a.json", "my file.json", "it's.json", "$(touch x).json", "notes.txt", "folder/", "folder/in.json"]
OFFERED = sorted(["a.json", "my file.json", "it's.json", "$(touch x).json", "folder"])

# German, where an ellipsis stands apart and FILE is another word, with texts on which a shell might act.
TRANSLATED = r"""#!/bin/sh
case $1 in
  --help) printf '%s\n' 'Aufruf:' '  steelyard-cli BEFEHL [OPTION …] [DATEI …]' '' 'Wägt ab.' '' 'Befehle:' \
    '  check      Prüfen: [a] $(touch x) `touch x` "b" %s \ c' '  new        Neu' '  schema     Schema' ;;
  check) printf '%s\n' 'Aufruf:' '  steelyard-cli check [OPTION …] DATEI …' '' 'Prüfen' '' 'Hilfeoptionen:' \
    '  -h, --help          Hilfe: [a] $(touch x) `touch x` "b" %s \ c' '' 'Anwendungsoptionen:' \
    '  --form=kurz|lang    Wie' '  --catalogue=DATEI   Diesen Katalog' ;;
  new) printf '%s\n' 'Aufruf:' '  steelyard-cli new [OPTION …]' '' '  --output=DATEI      Hierhin' ;;
  schema) printf '%s\n' 'Aufruf:' '  steelyard-cli schema [OPTION …] profile|catalogue' ;;
esac
"""

# Reads lines and answers each with what would be offered, up to an empty line.
BASH = r"""
. "$SCRIPT"
[ -z "$BREAKS" ] || COMP_WORDBREAKS=$BREAKS
while IFS= read -r words; do
  eval "COMP_WORDS=($words)"
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _steelyard_cli "${COMP_WORDS[0]}" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
  [ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\n' "${COMPREPLY[@]}"
  echo
done
"""
FISH = r"""
source $SCRIPT
while read -l line
    complete -C $line
    echo
end
"""
# Zsh completes nowhere but in its line editor: what is added there is noted, and not inserted.
ZSH = r"""
PS1= PS2=
fpath=($SCRIPT:h $fpath)
autoload -Uz compinit
compinit -D -u
compadd () {
  local -a hits
  local -i i
  for (( i = 1; i <= $#; i++ )); do
    [[ $@[i] == (-|--) ]] && break
    [[ $@[i] == -[a-zA-Z]#[OAD] ]] && { builtin compadd "$@"; return }
  done
  builtin compadd -A hits "$@"
  offered+=("${(@Q)hits}")
  builtin compadd "$@"
}
report () {
  offered=()
  _main_complete
  print -rl -- $offered '' >$ANSWERS
  compstate[insert]= compstate[list]=
}
zle -C report complete-word report
bindkey '^I' report '^U' kill-whole-line
"""


class Shell:
    """A shell that runs as long as a class of tests, so that each question takes some milliseconds."""

    def __init__(self, folder, program, **variables):
        self.folder = folder
        self.environment = {"HOME": folder, "LC_ALL": "C.UTF-8", "TERM": "dumb",
                            "PATH": os.path.dirname(program) + ":" + os.environ["PATH"],
                            "SCRIPT": os.path.join(SCRIPTS, self.script), **variables}
        self.start()

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def start(self):
        self.process = subprocess.Popen([*self.command, self.write("." + self.script + ".driver", self.driver)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        start_new_session=True, cwd=os.path.join(self.folder, "files"),
                                        env=self.environment)
        self.answers = self.process.stdout

    def stop(self):
        """What it said on standard error."""
        return self.process.communicate(timeout=PATIENCE)[1].decode()

    def send(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def kill(self):
        """With what it has started and waits for."""
        os.killpg(self.process.pid, signal.SIGKILL)

    def ask(self, line):
        """What is offered at the end of the line, sorted; a shell that waits for something is ended."""
        assert self.process.poll() is None, "it has ended before “%s”" % line
        watch = threading.Timer(PATIENCE, self.kill)
        watch.start()
        try:
            self.send(line)
            found = []
            for answer in iter(self.answers.readline, b"\n"):
                assert answer, "it ended at “%s”" % line
                found.append(self.clean(answer.decode().rstrip("\n"), line))
        finally:
            watch.cancel()
        return sorted(found)

    def clean(self, answer, line):
        return answer.rstrip("/")


class Bash(Shell):
    script, command, driver = "steelyard-cli", ["bash", "--norc"], BASH
    check = ["bash", "-n"]
    short_options, asks_what_is_typed = False, True

    def send(self, line):
        """Readline leaves words as they were typed, and breaks them at =, or where it is told to."""
        words = re.findall(r"""(?:\\.|'[^']*'|[^\s\\'])+""", line)
        if "BREAKS" not in self.environment:
            words = [part for word in words for part in re.findall(r"=|[^=]+", word)]
        if line.endswith(" "):
            words.append("")
        super().send(" ".join(map(shlex.quote, words)))


class Fish(Shell):
    script, command, driver = "steelyard-cli.fish", ["fish", "--no-config"], FISH
    check = ["fish", "--no-config", "--no-execute"]
    short_options, asks_what_is_typed = True, False

    def clean(self, answer, line):
        """Without the description, and without the option where it is one word with its value."""
        answer = answer.partition("\t")[0]
        return super().clean(re.sub("^--[a-z-]+=", "", answer), line)


class Zsh(Shell):
    script, driver = "_steelyard-cli", ZSH
    check = ["zsh", "-n"]
    short_options, asks_what_is_typed = True, True

    def start(self):
        self.write(".zshrc", ZSH)
        self.environment["ANSWERS"] = os.path.join(self.folder, "answers")
        os.mkfifo(self.environment["ANSWERS"])
        # Open for writing here as well, so that it does not end with each answer.
        self.answers = open(self.environment["ANSWERS"], "r+b", buffering=0)
        self.terminal, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 400, 0, 0))
        self.process = subprocess.Popen(["zsh", "--no-globalrcs", "-i"], stdin=inner, stdout=inner, stderr=inner,
                                        start_new_session=True, cwd=os.path.join(self.folder, "files"),
                                        env=self.environment)
        os.close(inner)
        self.said = b""
        self.reader = threading.Thread(target=self.read_terminal)
        self.reader.start()

    def read_terminal(self):
        """Reads to the end, since a terminal that nobody reads stops whom it belongs to."""
        try:
            while data := os.read(self.terminal, 65536):
                self.said += data
        except OSError:
            pass
        # The answers are open on this side too, so that the shell's end does not end them.
        with open(self.environment["ANSWERS"], "wb", buffering=0) as answers:
            answers.write(b"the shell has ended\n\n")

    def send(self, line):
        os.write(self.terminal, b"\x15" + line.encode() + b"\t")

    def stop(self):
        if self.process.poll() is None:
            os.write(self.terminal, b"\x15exit\n")
        self.process.wait(timeout=PATIENCE)
        self.reader.join()
        os.close(self.terminal)
        self.answers.close()
        return "".join(re.findall(r"_steelyard\S*:\d+: .*", self.said.decode()))


class Completion:
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        for name in NAMES:
            path = os.path.join(cls.folder, "files", name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            if not name.endswith("/"):
                shutil.copy(OTHER, path)
        cls.shell = cls.start(CLI)

    @classmethod
    def start(cls, program, **variables):
        """A shell at whose end nothing may have been complained of, and no text have been run."""
        folder = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, folder)
        shutil.copytree(os.path.join(cls.folder, "files"), os.path.join(folder, "files"))
        shell = cls.shell_class(folder, program, **variables)

        def end():
            said = shell.stop()
            assert not said, said
            assert not os.path.exists(os.path.join(folder, "files", "x")), "a text has been run"
        cls.addClassCleanup(end)
        return shell

    def offers(self, line, expected, shell=None, program="steelyard-cli"):
        self.assertEqual((shell or self.shell).ask(program + " " + line), sorted(expected), line)

    def names(self, command):
        return [name for name in command.names() if self.shell.short_options or name.startswith("--")]

    def test_commands(self):
        self.offers("", [command.name for command in COMMANDS])
        self.offers("che", ["check"])

    def test_options_before_a_command(self):
        self.offers("-", ["--help", "--version"] + ["-h"] * self.shell.short_options)

    def test_options_of_each_command(self):
        for command in COMMANDS:
            self.offers(command.name + " -", self.names(command))
        self.offers("new --ti", ["--title"])
        self.offers("weigh -", [])

    def test_values(self):
        found = 0
        for command in COMMANDS:
            for name, value in command.values().items():
                if "|" not in value:
                    continue
                values = value.split("|")
                found += 1
                self.offers("%s %s " % (command.name, name), values)
                self.offers("%s %s=%s" % (command.name, name, values[0][:-1]), values[:1])
        self.assertGreaterEqual(found, 2)

    def test_arguments(self):
        for command in COMMANDS:
            after = self.shell.ask("steelyard-cli %s " % command.name)
            if "|" in command.arguments:
                self.assertEqual(after, sorted(command.arguments.split("|")))
            elif command.arguments:
                self.assertEqual(after, OFFERED, command.name)
            else:
                self.assertLessEqual(set(after), set(command.names()), command.name)

    def test_as_many_arguments_as_are_taken(self):
        for command in COMMANDS:
            if command.arguments.endswith("…"):
                self.offers(command.name + " a.json b.json fol", ["folder"])
            elif command.arguments:
                taken = " a.json" * len(command.arguments.split())
                self.offers(command.name + taken + " fol", [])
                self.offers(command.name + taken + " a.json fol", [])
        self.offers("recommend a.json --form", ["--format"])
        self.offers("recommend --format json fol", ["folder"])
        self.offers("recommend --format=json fol", ["folder"])
        self.offers("recommend -- fol", ["folder"])
        self.offers("recommend -- --for", [])

    def test_files(self):
        for command in COMMANDS:
            for name, value in command.values().items():
                if value == "FILE":
                    self.offers("%s %s " % (command.name, name), OFFERED)
        self.offers("new --output=", OFFERED)
        self.offers("new --output=fol", ["folder"])
        # Zsh keeps apart what stands before the name.
        inside = self.shell.ask("steelyard-cli check folder/")
        self.assertEqual([os.path.basename(path) for path in inside], ["in.json"])

    def test_no_files_for_a_title(self):
        self.offers("new --title ", [])
        self.offers("new --title check fol", [])

    def test_presets(self):
        with open(os.path.join(SOURCE, "data/catalogue/nodejs-vs-python.json"), encoding="utf-8") as file:
            presets = [preset["id"] for preset in json.load(file)["presets"]]
        self.offers("new --preset ", presets)
        self.offers("new --preset=", presets)
        self.offers("new --title presets --preset a", ["ai-ml"])

    def test_presets_of_another_catalogue(self):
        shutil.copy(OTHER, os.path.join(self.shell.folder, "home.json"))
        self.offers("new --catalogue a.json --preset ", OTHER_PRESETS)
        for path in ("my\\ file.json", "'my file.json'", "~/home.json"):
            self.offers("new --catalogue %s --preset mo" % path, ["modest-website"])
            self.offers("new --catalogue=%s --preset=mo" % path, ["modest-website"])
        self.offers("new --catalogue nowhere.json --preset ", [])

    def test_presets_on_which_a_shell_would_act(self):
        with open(OTHER, encoding="utf-8") as file:
            catalogue = json.load(file)
        for preset, name in zip(catalogue["presets"], ("$(touch x)", "`touch x`", "-f", "good_1")):
            preset["id"] = name
            preset["name"] = "[a]: $(touch x) `touch x` \\"
        self.shell.write("files/evil.json", json.dumps(catalogue))
        self.addCleanup(os.remove, os.path.join(self.shell.folder, "files/evil.json"))
        self.offers("new --catalogue evil.json --preset ", ["good_1"])

    def test_nothing_is_waited_for(self):
        path = os.path.join(self.shell.folder, "files/pipe.json")
        os.mkfifo(path)
        self.addCleanup(os.remove, path)
        self.offers("new --catalogue pipe.json --preset ", [])
        self.offers("new --catalogue - --preset ", [])
        # A file of this name is not what the program would read.
        self.addCleanup(os.remove, self.shell.write("files/-", "{}"))
        self.offers("new --catalogue - --preset ", [])

    def test_translated(self):
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        program = os.path.join(folder, "steelyard-cli")
        with open(program, "w", encoding="utf-8") as file:
            file.write(TRANSLATED)
        os.chmod(program, 0o755)
        # Fish knows programs by their names alone.
        shell, typed = self.shell, program
        if not shell.asks_what_is_typed:
            shell, typed = self.start(program), "steelyard-cli"
        for line, expected in (("", ["check", "new", "schema"]),
                               ("check --f", ["--form"]),
                               ("check --form ", ["kurz", "lang"]),
                               ("check a.json fol", ["folder"]),
                               ("check --catalogue fol", ["folder"]),
                               ("check -", ["--catalogue", "--form", "--help"] + ["-h"] * shell.short_options),
                               ("new --output=fol", ["folder"]),
                               ("new fol", []),
                               ("schema ", ["profile", "catalogue"])):
            self.offers(line, expected, shell, typed)

    def test_syntax(self):
        result = subprocess.run([*self.shell.check, os.path.join(SCRIPTS, self.shell.script)], capture_output=True,
                                text=True, timeout=PATIENCE)
        self.assertEqual((result.returncode, result.stdout + result.stderr), (0, ""))


class BashCompletion(Completion):
    def test_where_no_sign_breaks_words(self):
        shell = self.start(CLI, BREAKS=" \t\n")
        self.offers("recommend --format=j", ["--format=json"], shell)
        self.offers("check --catalogue=fol", ["--catalogue=folder"], shell)
        self.offers("new --catalogue=a.json --preset=m", ["--preset=modest-website"], shell)


class Completing({"bash": BashCompletion}.get(sys.argv[1], Completion), unittest.TestCase):
    shell_class = {"bash": Bash, "fish": Fish, "zsh": Zsh}[sys.argv[1]]


if __name__ == "__main__":
    tap.main()
