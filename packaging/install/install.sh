#!/bin/sh
# Installs dflint from an archive; see usage below.
set -eu
# Where releases are; empty until there is one.
releases=

usage() {
  cat <<'END'
Installs dflint from an archive:
  sh install.sh --archive dflint-1.2.3-linux-x64.tar.gz
  sh install.sh --from https://mirror.example.com/dflint --all --to /opt/dflint --bin /usr/local/bin

--archive FILE     an archive that is here; nothing is downloaded or checked
--from URL         a directory with archives and SHA256SUMS (default: that of a release)
--version VERSION  which version of those that are there (default: the latest release)
--all              also dfls and dfbuild
--to DIR           where the programs go (default: ~/.local/lib/dflint)
--bin DIR          where links to them go (default: ~/.local/bin)
--help             prints this
END
}

fail() { echo "install.sh: $*" >&2; exit 2; }

version= kind=dflint to=${HOME-}/.local/lib/dflint bin=${HOME-}/.local/bin from= archive=
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage; exit ;;
    --all) kind=dflint-all; shift; continue ;;
    --version | --to | --bin | --from | --archive) [ $# -gt 1 ] || fail "$1 needs a value" ;;
    *) fail "unknown option $1; see install.sh --help" ;;
  esac
  case $1 in
    --version) version=${2#v} ;;
    --to) to=$2 ;;
    --bin) bin=$2 ;;
    --from) from=$2 ;;
    --archive) archive=$2 ;;
  esac
  shift 2
done
case $to in /*) ;; *) to=$PWD/$to ;; esac

case $(uname -s) in
  Linux) system=linux ;;
  Darwin) system=macos ;;
  *) fail "no archive for $(uname -s); Windows has its own" ;;
esac
case $(uname -m) in
  x86_64 | amd64) system=$system-x64 ;;
  aarch64 | arm64) system=$system-arm64 ;;
  *) fail "no archive for the processor $(uname -m)" ;;
esac
for file in /lib/ld-musl-*; do
  [ ! -e "$file" ] || [ -e /lib64/ld-linux-x86-64.so.2 ] || [ -e /lib/ld-linux-aarch64.so.1 ] ||
    fail "this system has musl, and the archives need glibc; use the container image"
done

# fetch URL FILE
fetch() {
  if command -v curl >/dev/null 2>&1; then
    curl -fsSL --retry 3 -o "$2" "$1" || fail "cannot download $1"
  elif command -v wget >/dev/null 2>&1; then
    wget -q -O "$2" "$1" || fail "cannot download $1"
  else
    fail "needs curl or wget"
  fi
}

sum_of() { if command -v sha256sum >/dev/null 2>&1; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$archive" ]; then
  if [ -z "$from" ]; then
    [ -n "$releases" ] || fail "no release is published yet; make an archive with bin/package archive, and name it with --archive"
    if [ -n "$version" ]; then from=$releases/download/v$version; else from=$releases/latest/download; fi
  fi
  fetch "$from/SHA256SUMS" "$work/SHA256SUMS"
  # The names of archives have the version.
  name=$(sed -n "s/^[0-9a-f]*[ *]*\($kind-${version:-[0-9][^ ]*}-$system\.tar\.gz\)\$/\1/p" "$work/SHA256SUMS" | head -n 1)
  [ -n "$name" ] || fail "no archive for $system in $from/SHA256SUMS"
  archive=$work/$name
  fetch "$from/$name" "$archive"
  wanted=$(sed -n "s/^\([0-9a-f]*\)[ *]*$name\$/\1/p" "$work/SHA256SUMS")
  [ "$(sum_of "$archive")" = "$wanted" ] || fail "$name is not what SHA256SUMS says; nothing was installed"
fi

mkdir "$work/new"
tar xzf "$archive" -C "$work/new" || fail "cannot unpack $archive"
set -- "$work"/new/*/bin/dflint
[ $# = 1 ] && [ -x "$1" ] || fail "$archive is no archive of dflint; nothing was installed"
new=${1%/bin/dflint}
# Replaces an earlier installation, and nothing else.
if [ -e "$to" ]; then
  [ -x "$to/bin/dflint" ] && [ -f "$to/lib/training/dflint.version" ] || fail "$to exists and is no dflint; choose another directory with --to"
fi
mkdir -p "$(dirname "$to")" "$bin" || fail "cannot write to $(dirname "$to") or $bin; choose others with --to and --bin"
for file in "$new"/bin/*; do
  link=$bin/${file##*/}
  old=$(readlink "$link" || :)
  [ ! -e "$link" ] || [ -f "${old%/bin/*}/lib/training/dflint.version" ] ||
    fail "$link exists and is no link to an installed dflint; choose another directory with --bin"
done
# Across file systems: what is there stays until the new is whole.
beside=$(mktemp -d "$to.XXXXXX") || fail "cannot write to $(dirname "$to")"
trap 'rm -rf "$work" "$beside"' EXIT
cp -Rp "$new" "$beside/new" || fail "cannot write to $beside"
[ ! -e "$to" ] || mv "$to" "$beside/old"
mv "$beside/new" "$to"
for file in "$to"/bin/*; do
  case ${file##*/} in *.cmd) continue ;; esac
  ln -sf "$file" "$bin/${file##*/}"
done
# An earlier installation may have had more programs.
for name in dfls dfbuild; do
  if [ ! -e "$to/bin/$name" ] && [ "$(readlink "$bin/$name" || :)" = "$to/bin/$name" ]; then rm "$bin/$name"; fi
done
echo "installed $("$to/bin/dflint" --version) in $to"
case ":$PATH:" in *":$bin:"*) ;; *) echo "add $bin to the PATH to start it by its name" ;; esac
