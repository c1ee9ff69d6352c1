#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# runtime.sh FOLDER, as root: a stand-in for the runtime and the SDK that the manifest names, in the
# repository FOLDER/repo, and FOLDER/builder, a system that has Flatpak. FOLDER is that of a Debian tree
# (tests/support/tree.sh), and whoever calls this holds their lock. From Debian's packages, where the real
# ones cannot be had: GTK and libadwaita under GNOME's names, and nothing else of theirs. It is signed, as
# others are, with a key that is thrown away; FOLDER/repo/key.gpg is its public half.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tree=$here/../tests/support/tree.sh
folder=$1
version=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$here/io.github.steelyard.Steelyard.json")

# What an application meets; nothing to build with.
platform='libgtk-4-1 libadwaita-1-0 libjson-glib-1.0-0 libgtk-4-bin libglib2.0-bin librsvg2-common
  libgl1-mesa-dri adwaita-icon-theme hicolor-icon-theme fonts-cantarell fonts-dejavu-core
  gsettings-desktop-schemas shared-mime-info dconf-gsettings-backend at-spi2-core desktop-file-utils
  xkb-data tzdata ca-certificates locales'
sdk='libgtk-4-dev libadwaita-1-dev libjson-glib-dev meson gcc libc6-dev gettext libxml2-utils
  appstream shared-mime-info git-core patch'
builder='flatpak flatpak-builder elfutils appstream-compose dbus dbus-bin xvfb xauth x11-utils xdotool
  openbox imagemagick git-core pkg-config python3 python3-gi gir1.2-atspi-2.0 xdg-desktop-portal
  xdg-desktop-portal-gtk gpg gpg-agent qpdf util-linux'
collection=io.github.steelyard.StandIn
arch=$(uname -m)

# make_tree NAME FROM PACKAGE…: a tree that has these packages more than another.
make_tree ()
{
  "$tree" copy "$folder/$2" "$folder/$1"
  "$tree" add "$folder/$1" "${@:3}"
}

# in_builder COMMAND…: with FOLDER under its own path.
in_builder () { "$tree" run "$folder/builder" -b "$folder" "$@"; }

# export_runtime NAME ID: commits a tree as a runtime.
export_runtime ()
{
  local files=$folder/$1/export/files
  mkdir -p "$files"
  cp -al "$folder/$1/usr/." "$files"
  cp -a "$folder/$1/etc" "$files/etc"
  rm -rf "$files"/share/{doc,man,info,lintian,bug,doc-base,gtk-doc} "$files"/{src,games}
  # The real SDK has none, so a build must not need it.
  rm -f "$files/bin/appstream-compose"
  rm -f "$files"/etc/{resolv.conf,hosts,hostname,machine-id,mtab,passwd-,group-,shadow*,gshadow*} \
    "$files"/etc/{ld.so.conf,ld.so.cache}
  printf '%s\n' 'include /run/flatpak/ld.so.conf.d/app-*.conf' /app/lib \
    "/usr/local/lib/$arch-linux-gnu" "/lib/$arch-linux-gnu" "/usr/lib/$arch-linux-gnu" \
    'include /run/flatpak/ld.so.conf.d/runtime-*.conf' >"$files/etc/ld.so.conf"
  cat >"$folder/$1/export/metadata" <<METADATA
[Runtime]
name=$2
runtime=org.gnome.Platform/$arch/$version
sdk=org.gnome.Sdk/$arch/$version
METADATA
  in_builder flatpak build-export --runtime --files=files --metadata=metadata \
    --subject='A stand-in from packages of Debian' --collection-id=$collection "${signed[@]}" \
    "$folder/repo.new" "$folder/$1/export" "$version" >/dev/null
}

key=$(sha256sum <"${BASH_SOURCE[0]}")$version
[ "$(cat "$folder/repo/key" 2>/dev/null)" != "$key" ] || exit 0

echo "Making a stand-in for org.gnome.Platform $version; this happens once." >&2
rm -rf --one-file-system "$folder"/{platform,sdk,builder,repo,repo.new}
# shellcheck disable=SC2086 # the lists are to fall into words
{
  make_tree platform base $platform
  "$tree" run "$folder/platform" localedef -i de_DE -f UTF-8 de_DE.UTF-8
  make_tree sdk platform $sdk
  make_tree builder platform $builder
}
mkdir -m 700 "$folder/builder/gpg"
in_builder gpg --homedir /gpg --batch --quiet --passphrase '' --quick-gen-key stand-in ed25519 sign never
signed=("--gpg-sign=$(in_builder gpg --homedir /gpg --no-auto-check-trustdb --list-keys --with-colons |
  sed -n 's/^fpr:*\([0-9A-F]*\):/\1/p')" --gpg-homedir=/gpg)
in_builder ostree init --mode=bare-user-only --collection-id=$collection "--repo=$folder/repo.new"
in_builder ostree "--repo=$folder/repo.new" config set core.fsync false
export_runtime platform org.gnome.Platform
export_runtime sdk org.gnome.Sdk
in_builder flatpak build-update-repo --title=Stand-in --collection-id=$collection "${signed[@]}" \
  "$folder/repo.new" >/dev/null
in_builder gpg --homedir /gpg --no-auto-check-trustdb --export >"$folder/repo.new/key.gpg"
rm -rf "$folder/builder/gpg"
chmod -R a+rX "$folder/repo.new"
rm -rf "$folder"/{platform,sdk}
echo "$key" >"$folder/repo.new/key"
mv "$folder/repo.new" "$folder/repo"
