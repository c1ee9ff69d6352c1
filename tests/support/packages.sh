# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What Steelyard needs from the distribution, in groups; read by dev, which gives say and die.

declare -A packages=(
  [apt-get:build]='gcc libc6-dev meson ninja-build pkg-config gettext libglib2.0-dev
    libglib2.0-dev-bin libgtk-4-dev libadwaita-1-dev libjson-glib-dev libpango1.0-dev
    adwaita-icon-theme fonts-cantarell librsvg2-common desktop-file-utils shared-mime-info
    appstream'
  [apt-get:test]='xvfb dbus at-spi2-core gir1.2-atspi-2.0 python3-gi python3-jsonschema xdotool
    x11-utils imagemagick openbox appstream desktop-file-utils libglib2.0-bin libxml2-utils
    locales util-linux mount groff-base zsh fish git valgrind poppler-utils qpdf
    python3-html5lib python3-markdown-it python3-yaml tidy ruby-mdl'
  [apt-get:bench]='python3-numpy python3-scipy'
  [apt-get:tree]='debootstrap debian-archive-keyring util-linux mount'
  [apt-get:format]='clang-format'
  [apt-get:fuzz]='clang libclang-rt-dev'

  [dnf:build]='gcc meson ninja-build pkgconf-pkg-config gettext glib2-devel gtk4-devel
    libadwaita-devel json-glib-devel pango-devel adwaita-icon-theme abattis-cantarell-vf-fonts
    librsvg2 desktop-file-utils shared-mime-info appstream'
  [dnf:test]='xorg-x11-server-Xvfb dbus-daemon at-spi2-core python3-gobject-base
    python3-jsonschema xdotool xprop ImageMagick openbox appstream desktop-file-utils glib2
    libxml2 glibc-langpack-de glibc-langpack-en libasan libubsan util-linux groff-base zsh fish git
    valgrind valgrind-devel poppler-utils qpdf python3-html5lib python3-markdown-it-py python3-pyyaml tidy'
  [dnf:bench]='python3-numpy python3-scipy'
  [dnf:tree]='debootstrap util-linux'
  [dnf:format]='clang-tools-extra'
  [dnf:fuzz]='clang compiler-rt'

  [pacman:build]='gcc meson ninja pkgconf gettext glib2-devel gtk4 libadwaita json-glib pango
    adwaita-icon-theme cantarell-fonts librsvg desktop-file-utils shared-mime-info appstream'
  [pacman:test]='xorg-server-xvfb dbus at-spi2-core python-gobject python-jsonschema xdotool
    xorg-xprop imagemagick openbox appstream desktop-file-utils glib2 libxml2 util-linux groff
    zsh fish git valgrind poppler qpdf python-html5lib python-markdown-it-py python-yaml tidy'
  [pacman:bench]='python-numpy python-scipy'
  [pacman:tree]='debootstrap debian-archive-keyring util-linux'
  [pacman:format]='clang'
  [pacman:fuzz]='clang compiler-rt'
)

lacks=()

need_commands ()
{
  local name
  for name in "$@"; do
    command -v "$name" >/dev/null || lacks+=("$name")
  done
}

need_libraries ()
{
  local library
  for library in "$@"; do
    pkg-config --exists "$library" 2>/dev/null || lacks+=("$library")
  done
}

need_python () { /usr/bin/python3 -c "$2" 2>/dev/null || lacks+=("$1"); }

# need_file NAME PATTERN…: one match is enough, since distributions differ in their folders.
need_file ()
{
  local pattern
  for pattern in "${@:2}"; do
    if compgen -G "$pattern" >/dev/null; then return; fi
  done
  lacks+=("$1")
}

# Whether clang finds the library that its fuzzers are linked with.
has_fuzzer ()
{
  local program
  program=$(mktemp)
  echo 'int LLVMFuzzerTestOneInput (void) { return 0; }' |
    clang -fsanitize=fuzzer,address -x c -o "$program" - 2>/dev/null
  local status=$?
  rm -f "$program"
  return $status
}

# Both locales that the tests want.
has_locale () { locale -a 2>/dev/null | grep -ix "$1\.utf-\?8" >/dev/null; }
has_locales () { has_locale de_DE && has_locale en_US; }

# look_for GROUP: fills lacks. It asks no package manager, so it takes no time and knows what
# somebody built by hand.
look_for ()
{
  lacks=()
  case $1 in
    build)
      need_commands cc meson ninja pkg-config msgfmt xgettext \
        glib-compile-resources glib-compile-schemas update-desktop-database update-mime-database
      need_libraries 'glib-2.0 >= 2.74' 'gtk4 >= 4.8' 'libadwaita-1 >= 1.2' \
        'json-glib-1.0 >= 1.6' pangocairo
      need_file 'the maker of icon caches' /usr/bin/gtk4-update-icon-cache /usr/bin/gtk-update-icon-cache
      need_file 'what gettext knows of media types' /usr/share/gettext/its/shared-mime-info.its
      need_file 'what gettext knows of store pages' /usr/share/gettext/its/metainfo.its
      need_file 'the Adwaita icons' /usr/share/icons/Adwaita/index.theme
      need_file 'the Cantarell font' '/usr/share/fonts/*/Cantarell*' \
        '/usr/share/fonts/*/*/Cantarell*'
      need_file 'SVG pictures for GdkPixbuf' '/usr/lib*/gdk-pixbuf-2.0/*/loaders/*svg*' \
        '/usr/lib/*/gdk-pixbuf-2.0/*/loaders/*svg*' '/usr/lib*/librsvg-2.so.2' ;;
    test)
      need_commands Xvfb dbus-daemon openbox xdotool xprop import appstreamcli \
        desktop-file-validate gapplication gdbus gio xmllint localedef setpriv unshare mount \
        groff zsh fish git valgrind fc-match pdftotext qpdf tidy
      need_file "valgrind's headers" /usr/include/valgrind/callgrind.h
      need_file 'the AT-SPI bus' /usr/libexec/at-spi-bus-launcher '/usr/lib*/at-spi-bus-launcher'
      need_python 'Atspi for Python' 'import gi; gi.require_version("Atspi", "2.0")'
      need_python 'jsonschema for Python' \
        'import importlib.util as u; u.find_spec("jsonschema") or exit(1)'
      need_python 'html5lib for Python' 'import html5lib'
      need_python 'markdown-it for Python' 'import markdown_it'
      need_python 'YAML for Python' 'import yaml'
      has_locales || need_file 'the sources of locales' /usr/share/i18n/locales/de_DE ;;
    bench)
      need_python 'numpy and scipy for Python' 'import numpy, scipy' ;;
    tree)
      # Where it is, only root has in the path.
      PATH=$PATH:/usr/sbin:/sbin need_commands debootstrap unshare mount setpriv flock ;;
    format)
      need_commands clang-format ;;
    fuzz)
      need_commands clang
      has_fuzzer || lacks+=('the fuzzer of clang') ;;
  esac
  [ ${#lacks[@]} -eq 0 ]
}

package_manager ()
{
  local name
  for name in apt-get dnf pacman; do
    if command -v "$name" >/dev/null; then echo "$name"; return; fi
  done
  die 'Please install these by hand: neither apt-get, dnf nor pacman is here to do it.'
}

# as_root COMMAND…: through sudo where one is not root.
as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    command -v sudo >/dev/null || die "This needs root, and there is no sudo here: $*"
    sudo "$@"
  fi
}

# install_for GROUP…: installs what is missing and says so; from the second time on it only looks.
install_for ()
{
  local group manager='' wanted=()
  for group in "$@"; do
    look_for "$group" && continue
    say "Missing: $(printf '%s, ' "${lacks[@]}" | sed 's/, $//')."
    manager=$(package_manager)
    # shellcheck disable=SC2206 # the list is to fall into words
    wanted+=(${packages[$manager:$group]})
  done
  [ -n "$manager" ] || return 0

  [ "$(id -u)" -eq 0 ] || say 'Installing needs root, so sudo may ask for your password.'
  say "Installing with $manager: ${wanted[*]}"
  case $manager in
    apt-get)
      as_root apt-get update -q
      as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${wanted[@]}" ;;
    dnf) as_root dnf install -y "${wanted[@]}" ;;
    pacman) as_root pacman -S --needed --noconfirm "${wanted[@]}" ;;
  esac >&2
  for group in "$@"; do
    look_for "$group" || die "Installed, and still missing or too old: ${lacks[*]}"
  done
}
