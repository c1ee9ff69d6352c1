#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Steelyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings POTFILES.in and *.po up to date; --check [LANG…] only fails where they are not.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8
catalogue=data/catalogue/nodejs-vs-python.json

check=no
if [ "${1:-}" = --check ]; then check=yes; shift; fi
case ${1:-} in -*) echo 'Usage: po/update.sh [--check] [LANG…]' >&2; exit 2 ;; esac
languages=("$@")
[ $# -gt 0 ] || read -r -d '' -a languages < <(sed 's/#.*//' po/LINGUAS; printf '\0')

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
pot=$scratch/steelyard.pot

# extract [OPTION…] FILE…: makes or adds to the template. References have no line numbers, which
# would change in every diff of a translation.
extract ()
{
  xgettext --from-code=UTF-8 --add-comments=Translators --add-location=file --sort-by-file \
    --package-name=Steelyard --copyright-holder='The Steelyard authors' \
    --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=ngettext:1,2 \
    --flag=_:1:pass-c-format --flag=N_:1:pass-c-format \
    --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format \
    --flag=ngettext:1:pass-c-format --flag=ngettext:2:pass-c-format \
    --flag=g_strdup_printf:1:c-format --flag=g_print:1:c-format --flag=g_printerr:1:c-format \
    --flag=g_string_printf:2:c-format --flag=g_string_append_printf:2:c-format \
    --flag=g_set_error:4:c-format --flag=g_error_new:3:c-format \
    --output="$pot" "$@"
}

# Every file that may hold strings, sorted, since folders have no order to rely on.
mapfile -t candidates < <(
  find src -name '*.c'
  find ui -name '*.ui' 2>/dev/null
  find data -name '*.desktop.in' -o -name '*.xml.in' -o -name '*.metainfo.xml'
)
mapfile -t candidates < <(printf '%s\n' "${candidates[@]}" | sort)
extract --force-po "${candidates[@]}"

# Which of them do is what the template says it has strings from.
{
  echo '# SPDX-FileCopyrightText: 2026 The Steelyard authors'
  echo '# SPDX-License-Identifier: GPL-3.0-or-later'
  echo "# Written by po/update.sh, which adds the texts of the catalogue, $catalogue."
  sed -n 's/^#: //p' "$pot" | tr ' ' '\n' | sort -u
} >"$scratch/POTFILES.in"

# The catalogue's texts are read as C under its own name, which is what translators see.
if [ -f "$catalogue" ]; then
  mkdir -p "$scratch/${catalogue%/*}"
  po/catalogue-strings.py "$catalogue" >"$scratch/$catalogue"
  extract --join-existing --language=C --directory="$scratch" "$catalogue"
fi
# A date would change with each run and say nothing that Git does not say.
sed -i -e '/^"POT-Creation-Date:/d' "$pot"

merged ()
{
  msgmerge --quiet --no-fuzzy-matching --add-location=file "po/$1.po" "$pot" |
    msgattrib --no-obsolete
}

# messages OPTION FILE: what msgattrib picks, a message a line, without the header.
messages ()
{
  msgattrib "$1" --no-obsolete "$2" | awk '
    /^msgid "/ { text = substr($0, 8, length($0) - 8); open = 1; next }
    open && /^"/ { text = text substr($0, 2, length($0) - 2); next }
    open { if (text != "") print "  " text; open = 0 }'
}

if [ $check = no ]; then
  cmp -s "$scratch/POTFILES.in" po/POTFILES.in || cp "$scratch/POTFILES.in" po/POTFILES.in
  for language in "${languages[@]}"; do
    merged "$language" >"$scratch/$language.po"
    cmp -s "$scratch/$language.po" "po/$language.po" || cp "$scratch/$language.po" "po/$language.po"
    echo "$language: $(msgfmt --statistics -c -o /dev/null "po/$language.po" 2>&1)"
  done
  exit 0
fi

failed=0
complain () { printf '%s\n' "$@" >&2; failed=1; }

listed ()
{
  local lines
  lines=$(comm -13 <(sort "$1") <(sort "$2") | sed 's/^/  /')
  [ -z "$lines" ] || complain "$3" "$lines"
}
[ -f po/POTFILES.in ] || { complain 'po/POTFILES.in does not exist.'; exit 1; }
listed po/POTFILES.in "$scratch/POTFILES.in" 'Not in po/POTFILES.in, and with strings to translate:'
listed "$scratch/POTFILES.in" po/POTFILES.in 'In po/POTFILES.in, and absent or without strings:'

for language in "${languages[@]}"; do
  if [ ! -f "po/$language.po" ]; then
    complain "po/$language.po does not exist."
    continue
  fi
  msgfmt -c -o /dev/null "po/$language.po" || complain "po/$language.po: msgfmt refuses it."
  merged "$language" >"$scratch/$language.po"
  for kind in untranslated only-fuzzy; do
    lines=$(messages --$kind "$scratch/$language.po")
    [ -z "$lines" ] ||
      complain "po/$language.po: ${kind#only-}, $(wc -l <<<"$lines") in all:" \
        "$(head -n 40 <<<"$lines")"
  done
done
exit $failed
