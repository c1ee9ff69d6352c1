#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# With no display, ./dev run says so and prints an example's comparison and recommendation. Usage: SOURCE_DIR
set -euo pipefail

cd "$1"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
env -u DISPLAY -u WAYLAND_DISPLAY ./dev run >"$scratch/out" 2>"$scratch/err"

grep -q 'No display was found' "$scratch/err"
grep -q 'Criterion' "$scratch/out"
grep -q 'NodeJS' "$scratch/out"
grep -q 'Python is the clear choice' "$scratch/out"
grep -q 'What would change it' "$scratch/out"
