#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Debian trees: whole systems in folders, with packages, mounts and processes of their own. As root:
#
#   tree.sh base SUITE                   makes SUITE, a bare Debian, once; the path is printed
#   tree.sh copy TREE NEW                a copy of a tree, by hard links
#   tree.sh add TREE PACKAGE…            installs packages in it
#   tree.sh run TREE [-u] [-b FOLDER[:PLACE]]… [-r FOLDER]… COMMAND…
#                                        runs a command in it: -u as a normal user, -b with a folder of
#                                        this system (under its own path, or at PLACE), -r that to read
#
# They are kept below STEELYARD_TREES (/var/cache/steelyard) and made again after two weeks, or when
# this script changed.
set -euo pipefail

trees=${STEELYARD_TREES:-/var/cache/steelyard}
days_kept=14
needed_mb=6000

say () { printf '%s\n' "$*" >&2; }
die () { say "$*"; exit 1; }

# Shows what a command printed only when it failed.
quietly ()
{
  local output
  output=$("$@" 2>&1) || { say "$output"; return 1; }
}

# The mirror that this Debian uses; elsewhere debootstrap has its own.
mirror ()
{
  cat /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null |
    sed -n -e 's/^URIs: *//p' -e 's/^deb \(http[^ ]*\).*/\1/p' | grep -m1 'debian/*$' || true
}

is_fresh ()
{
  [ "$(cat "$1/key" 2>/dev/null)" = "$(key)" ] && [ -z "$(find "$1/key" -mtime +$days_kept)" ]
}

key () { sha256sum <"${BASH_SOURCE[0]}" | cut -c1-16; }

make_base ()
{
  local suite=$1 folder=$trees/$1 free
  mkdir -p "$trees"
  exec 8>"$folder.lock"
  flock 8
  if is_fresh "$folder"; then echo "$folder"; return; fi

  rm -rf "$folder"
  free=$(df -Pm "$trees" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge $needed_mb ] || die "$trees has $free MB free; $needed_mb MB are needed."
  say "Making a bare Debian ($suite) in $folder; this happens once."
  mkdir "$folder"
  # shellcheck disable=SC2046 # no mirror is no argument
  quietly debootstrap --variant=minbase "$suite" "$folder/base" $(mirror) ||
    die "Debian $suite could not be had, so nothing was tried on it."
  echo force-unsafe-io >"$folder/base/etc/dpkg/dpkg.cfg.d/steelyard"
  printf 'path-exclude=/usr/share/%s\n' 'doc/*' 'info/*' >>"$folder/base/etc/dpkg/dpkg.cfg.d/steelyard"
  ln -sf /proc/self/mounts "$folder/base/etc/mtab"
  chroot "$folder/base" useradd -m -u 1000 -s /bin/bash tester
  key >"$folder/key"
  echo "$folder"
}

copy_tree ()
{
  rm -rf "$2" "$2.new"
  cp -al "$1" "$2.new"
  mv "$2.new" "$2"
}

add_packages ()
{
  quietly "$0" run "$1" sh -c 'export DEBIAN_FRONTEND=noninteractive
    apt-get update -q && apt-get install -q -y --no-install-recommends "$@" && apt-get clean' - "${@:2}"
}

# In a namespace of its own, with the tree as the root folder. pivot_root and not chroot, since a
# process in a chroot may make no namespace, as Flatpak does. At its end nothing stays mounted, and
# all that the command started ends with it.
enter ()
{
  local tree=$1 bound
  mount --bind "$tree" "$tree"
  cd "$tree"
  mkdir -p .old
  mount -t proc proc proc
  mount -t sysfs -o ro sysfs sys
  mount -t tmpfs -o mode=755 tmpfs dev
  for bound in null zero full random urandom tty; do
    : >dev/$bound
    mount --bind /dev/$bound dev/$bound
  done
  mknod -m 666 dev/fuse c 10 229
  mkdir dev/pts dev/shm
  mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
  ln -s pts/ptmx dev/ptmx
  ln -s /proc/self/fd dev/fd
  mount -t tmpfs -o mode=1777 tmpfs dev/shm
  mount -t tmpfs -o mode=755 tmpfs run
  mount -t tmpfs -o mode=1777 tmpfs tmp
  mkdir -p -m 1777 tmp/.X11-unix
  mkdir -p -m 755 run/user
  mkdir -p -m 700 run/user/1000
  chown 1000:1000 run/user/1000
  cat /etc/resolv.conf >etc/resolv.conf
  cat /etc/hosts >etc/hosts
}

bind_folder ()
{
  local from=${1%%:*} to=${1##*:}
  mkdir -p ".$to"
  mount --bind "$from" ".$to"
  [ "$2" = b ] || mount -o remount,bind,ro ".$to"
}

run_in ()
{
  local tree=$1 option user=() home=/root
  shift
  enter "$tree"
  while getopts ub:r: option; do
    case $option in
      u) user=(setpriv --reuid=1000 --regid=1000 --clear-groups) home=/home/tester ;;
      b | r) bind_folder "$OPTARG" "$option" ;;
      *) exit 2 ;;
    esac
  done
  shift $((OPTIND - 1))
  pivot_root . .old
  umount -l /.old
  cd /
  exec "${user[@]}" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=$home LANG=C.UTF-8 \
    XDG_RUNTIME_DIR=/run/user/1000 "$@"
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
  base) make_base "$@" ;;
  copy) copy_tree "$@" ;;
  add) add_packages "$@" ;;
  run) exec unshare --mount --pid --ipc --fork --kill-child "$0" inside "$@" ;;
  inside) run_in "$@" ;;
  *) die 'Usage: tree.sh base|copy|add|run …; see its head.' ;;
esac
