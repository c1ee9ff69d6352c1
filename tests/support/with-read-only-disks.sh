#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# with-read-only-disks.sh FOLDER COMMAND…: runs it where nothing can be written but what is in FOLDER, as is
# due for whoever presses keys at random in a file chooser. Where no disk may be mounted it runs nothing: 77.
set -euo pipefail

# In the namespace, where all that is mounted ends with the last program in it.
if [ "${1:-}" = --inside ]; then
  folder=$2 leave=$3
  shift 3
  mount --make-rprivate /
  mount --bind "$folder" "$folder"
  while read -r _ _ _ _ place _; do
    printf -v place '%b' "$place"
    case $place in "$folder" | /proc | /proc/* | /sys | /sys/* | /dev | /dev/*) continue ;; esac
    mount -o remount,bind,ro "$place" 2>/dev/null || true
  done <<<"$(cat /proc/self/mountinfo)"
  # The folder of old is not what is mounted there now.
  cd "$PWD"
  for place in "$HOME/../.." /usr /etc /var; do
    if [ -w "$place" ]; then
      echo "with-read-only-disks.sh: $place can still be written." >&2
      exit 77
    fi
  done
  # shellcheck disable=SC2086 # the command is to fall into words
  exec $leave setpriv --pdeathsig TERM "$@"
fi

if [ $# -lt 2 ]; then
  echo 'Usage: with-read-only-disks.sh FOLDER COMMAND…' >&2
  exit 2
fi

can_mount () { "$@" mount --bind "$folder" "$folder" 2>/dev/null; }

folder=$1
shift
# Who is not root becomes it in a namespace of users, to mount, and then oneself again: the bus knows
# people by their number.
leave="unshare --user --map-user=$(id -u) --map-group=$(id -g)"
if can_mount unshare --mount; then
  exec unshare --mount "$0" --inside "$folder" '' "$@"
elif can_mount unshare --user --map-root-user --mount; then
  exec unshare --user --map-root-user --mount "$0" --inside "$folder" "$leave" "$@"
fi
echo 'with-read-only-disks.sh: no disk may be mounted here.' >&2
exit 77
