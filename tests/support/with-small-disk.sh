#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# with-small-disk.sh COMMAND…: runs it with two disks that nobody else sees: SY_SMALL_DISK takes 256 KiB
# in 64 files, SY_READ_ONLY_DISK holds a profile. Where no disk may be mounted, neither is set, and the
# tests say that they were skipped.
set -euo pipefail

support=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
profile=$support/../../data/examples/fraud-scoring-service.steelyard.json

# In the namespace, where all that is mounted ends with the last program in it.
if [ "${1:-}" = --inside ]; then
  folder=$2 leave=$3
  shift 3
  export SY_SMALL_DISK=$folder/small SY_READ_ONLY_DISK=$folder/read-only
  mount -t tmpfs -o size=256k,nr_inodes=64,mode=700 steelyard "$SY_SMALL_DISK"
  mount -t tmpfs -o size=256k,mode=700 steelyard "$SY_READ_ONLY_DISK"
  cp "$profile" "$SY_READ_ONLY_DISK/project.steelyard.json"
  mount -o remount,bind,ro "$SY_READ_ONLY_DISK"
  # shellcheck disable=SC2086 # the command is to fall into words
  exec $leave setpriv --pdeathsig TERM "$@"
fi

if [ $# -eq 0 ]; then
  echo 'Usage: with-small-disk.sh COMMAND…' >&2
  exit 2
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/steelyard-disk.XXXXXX")
child=
# shellcheck disable=SC2317 # called by the trap
clean_up ()
{
  trap '' INT TERM HUP
  if [ -n "$child" ]; then
    kill "$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
mkdir "$folder"/{small,read-only}

can_mount () { "$@" mount -t tmpfs steelyard "$folder/small" 2>/dev/null; }

# Who is not root becomes it in a namespace of users, to mount, and then oneself again: the bus knows
# people by their number.
leave="unshare --user --map-user=$(id -u) --map-group=$(id -g)"
if can_mount unshare --mount; then
  command=(unshare --mount "$0" --inside "$folder" '')
elif can_mount unshare --user --map-root-user --mount; then
  command=(unshare --user --map-root-user --mount "$0" --inside "$folder" "$leave")
else
  echo 'with-small-disk.sh: no disk may be mounted here.' >&2
  unset SY_SMALL_DISK SY_READ_ONLY_DISK
  command=()
fi

# In the background, since bash would put a signal off until a command in the foreground has ended.
setpriv --pdeathsig TERM "${command[@]}" "$@" <&0 &
child=$!
status=0
wait "$child" || status=$?
child=
exit "$status"
