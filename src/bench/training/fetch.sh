#!/bin/sh
# Downloads the packages that packages.tsv names and unpacks each into its own folder; nothing is
# installed. Packages that are there already are left alone, so that it may be run again.
set -eu

if [ $# -ne 1 ]; then
  echo "usage: $0 FOLDER" >&2
  exit 64
fi
table=$(cd "$(dirname "$0")" && pwd)/packages.tsv
mkdir -p "$1"
cd "$1"

status=0
for package in $(grep -v '^#' "$table" | cut -f3 | sort -u); do
  if [ -d "$package" ]; then
    continue
  fi
  if apt-get download -q=2 "$package" && dpkg-deb -x "$package"_*.deb "$package.part"; then
    mv "$package.part" "$package"
  else
    echo "$package could not be downloaded or unpacked" >&2
    rm -rf "$package.part"
    status=1
  fi
  rm -f "$package"_*.deb
done
exit $status
