#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Debian trees: whole systems in folders, with packages, mounts and processes of their own. As root:
#
#   tree.sh lock                         prints the name of the file that whoever uses them should lock
#   tree.sh base SUITE                   makes SUITE, a bare Debian, once; the path is printed
#   tree.sh copy TREE NEW                a copy of a tree, by hard links
#   tree.sh add TREE PACKAGE…            installs packages in it
#   tree.sh run TREE [-u] [-b FOLDER[:PLACE]]… [-r FOLDER]… COMMAND…
#                                        runs a command in it: -u as a normal user, -b with a folder of
#                                        this system (under its own path, or at PLACE), -r that to read
#
# They are kept below /var/cache/steelyard, which may be removed, and made again after two weeks, or when
# this script changed.
set -euo pipefail

trees=/var/cache/steelyard
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

key () { sha256sum <"${BASH_SOURCE[0]}" | cut -c1-16; }

is_usable () { [ "$(cat "$1/key" 2>/dev/null)" = "$(key)" ]; }

is_fresh () { is_usable "$1" && [ -z "$(find "$1/key" -mtime +$days_kept)" ]; }

# Something killed may have left mounts in it.
remove () { rm -rf --one-file-system "$@"; }

make_base ()
{
  local suite=$1 folder=$trees/$1 new=$trees/$1.new free
  if is_fresh "$folder"; then echo "$folder"; return; fi

  free=$(df -Pm "$trees" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge $needed_mb ] || die "$trees has $free MB free; $needed_mb MB are needed."
  say "Making a bare Debian ($suite) in $folder; this happens once."
  remove "$new"
  mkdir "$new"
  # shellcheck disable=SC2046 # no mirror is no argument
  if ! quietly debootstrap --variant=minbase "$suite" "$new/base" $(mirror); then
    is_usable "$folder" || die "Debian $suite could not be had, so nothing was tried on it."
    say "Debian $suite could not be had anew; the old one is used."
    echo "$folder"
    return
  fi
  echo force-unsafe-io >"$new/base/etc/dpkg/dpkg.cfg.d/steelyard"
  printf 'path-exclude=/usr/share/%s\n' 'doc/*' 'info/*' >>"$new/base/etc/dpkg/dpkg.cfg.d/steelyard"
  ln -sf /proc/self/mounts "$new/base/etc/mtab"
  chroot "$new/base" useradd -m -u 1000 -s /bin/bash tester
  key >"$new/key"
  remove "$folder"
  mv "$new" "$folder"
  echo "$folder"
}

copy_tree ()
{
  remove "$2" "$2.new"
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
  ln -s fd/0 dev/stdin
  ln -s fd/1 dev/stdout
  ln -s fd/2 dev/stderr
  mount -t tmpfs -o mode=1777 tmpfs dev/shm
  mount -t tmpfs -o mode=755 tmpfs run
  mount -t tmpfs -o mode=1777 tmpfs tmp
  mkdir -m 1777 tmp/.X11-unix
  mkdir run/user
  mkdir -m 700 run/user/1000
  chown 1000:1000 run/user/1000
  for bound in resolv.conf hosts; do
    [ ! -e /etc/$bound ] || cat /etc/$bound >etc/$bound
  done
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
  local tree=$1 option name user=() home=/root kept=()
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
  for name in http_proxy https_proxy; do
    [ -z "${!name:-}" ] || kept+=("$name=${!name}")
  done
  exec "${user[@]}" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=$home LANG=C.UTF-8 \
    XDG_RUNTIME_DIR=/run/user/1000 "${kept[@]}" "$@"
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
  lock) mkdir -p $trees && touch $trees/lock && echo $trees/lock ;;
  base) make_base "$@" ;;
  copy) copy_tree "$@" ;;
  add) add_packages "$@" ;;
  run) exec unshare --mount --pid --ipc --fork --kill-child "$0" inside "$@" ;;
  inside) run_in "$@" ;;
  *) die 'Usage: tree.sh lock|base|copy|add|run …; see its head.' ;;
esac
