# trained FILE-PATTERN: waits for the cache that the first start begins to make.
trained() {
  for _ in $(seq 600); do
    compgen -G "$1" >/dev/null && return 0
    sleep 0.2
  done
  return 1
}

# The archives made from a copy of the sources elsewhere, at another time of day and with other settings, are the same.
reproducible() {
  local copy="$work/another place"
  mkdir -p "$copy" && (cd "$root" && git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$copy" --) &&
    (umask 077 && TZ=Asia/Kathmandu LC_ALL=C "$copy/bin/package" archive) &&
    for file in "$alone" "$all"; do cmp "$file" "$copy/target/packages/${file##*/}" || return; done
  rm -rf "$copy"
}

# Where there is no native executable, a stand-in tells whether the archives would have it.
makes_with_native() {
  mkdir "$root/target/native" && printf '#!/bin/sh\necho native\n' >"$root/target/native/dflint" && chmod +x "$root/target/native/dflint" &&
    cp "$root/target/dist/state/dflint.key" "$root/target/native/key" && "$root/bin/package" archive &&
    for file in "$alone" "$all"; do tar xzf "$file" -C "$work/with native" || return; done
  rm -r "$root/target/native"
}

has_native() {
  [ "$(clean "$1/bin/dflint")" = native ] && [ -f "$1/lib/training/dflint.version" ] && [ -s "$1/share/man/man1/dflint.1" ] && [ -s "$1/NOTICE" ]
}

rm -rf "$packages"/dflint-*.tar.gz
make archive || return 0
alone=$(ls "$packages"/dflint-[0-9]*.tar.gz) all=$(ls "$packages"/dflint-all-*.tar.gz)
check 'dflint alone has at most 25 MB' test "$(wc -c <"$alone")" -le 25000000
check 'all programs have at most 45 MB' test "$(wc -c <"$all")" -le 45000000
check 'the checksums are right' eval 'cd "$packages" && sha256sum --strict --check SHA256SUMS'
[ -n "${CI-}" ] || check 'the archives are reproducible' reproducible

place="$work/a place"
mkdir "$place" && tar xzf "$all" -C "$place" && home=$(echo "$place"/*)
check 'dflint lints' finds "$home/bin/dflint"
check 'dfls answers' answers "$home/bin/dfls"
check 'dfbuild starts' clean "$home/bin/dfbuild" version
check 'dflint formats' clean "$home/bin/dflint" format --check "$work/Dockerfile"
for name in dflint dfls dfbuild; do
  [ -f "$home/lib/training/$name.json" ] || continue
  check "the first start of $name makes its cache" trained "$work/home/.cache/dflint/aot$home/$name.*.aot"
done
check 'dflint lints with its cache' finds "$home/bin/dflint"
check 'dfls answers with its cache' answers "$home/bin/dfls"
ln -s "$home/bin/dflint" "$work/linked"
check 'through a link' finds "$work/linked"
without_other_options() {
  [ "$(clean JAVA_TOOL_OPTIONS=-Xmx1m JDK_JAVA_OPTIONS=-Xmx1m _JAVA_OPTIONS=-Xmx1m "$home/bin/dflint" --version 2>&1)" = "dflint $version" ]
}
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml" | head -n 1)
check 'options for other Java programs are not for it' without_other_options
mv "$place" "$work/moved" && home=$(echo "$work/moved"/*)
if [ -f "$home/lib/training/dflint.json" ]; then
  unfinished="$work/home/.cache/dflint/aot$home/dflint.$(cat "$home/lib/training/dflint.version").aot.training"
  mkdir -p "$unfinished" && touch -d '2 days ago' "$unfinished"
fi
check 'moved' finds "$home/bin/dflint"
if [ -n "${unfinished-}" ]; then
  check 'a cache that was not finished is made again' trained "${unfinished%.training}"
  mkdir "$work/co:lon" && cp -R "$home/bin" "$work/co:lon"
  check 'a colon in the path is an error, and no finding' status 2 clean "$work/co:lon/bin/dflint" "$work/Dockerfile"
  check 'it says so' prints 'with a colon in its path' clean "$work/co:lon/bin/dflint" "$work/Dockerfile"
fi
chmod -R a-w "$work/moved"
check 'read-only' finds "$home/bin/dflint"
check 'without a home directory' env -i PATH=/usr/bin:/bin "$home/bin/dflint" --version
check 'with a home directory that cannot be written' env -i PATH=/usr/bin:/bin HOME=/proc "$home/bin/dflint" --version
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  chmod a+rx "$work"
  check 'as another user' as_nobody "$home/bin/dflint" --version
fi
# Each library has its notice, and the text of its licence is there.
noticed() {
  local jar name
  for jar in "$1"/lib/*.jar; do
    name=${jar##*/} name=${name%%-[0-9]*}
    case $name in dflint-*) ;; *) grep -q "^$name " "$1/NOTICE" || { echo "no notice of $name"; return 1; } ;; esac
  done
  [ -s "$1/LICENSE" ] && [ -s "$1/licenses/BSD-3-Clause.txt" ] && { [ ! -d "$1/java" ] || [ -d "$1/java/legal/java.base" ]; }
}
check 'notices of all libraries' noticed "$home"
mkdir "$work/alone" && tar xzf "$alone" -C "$work/alone"
check 'dflint alone' finds "$(echo "$work"/alone/*/bin/dflint)"
check 'notices of the libraries of dflint alone' noticed "$(echo "$work"/alone/*)"
if [ -e "$(echo "$work"/alone/*/lib/training/train)" ]; then
  check 'caches for all users' "$(echo "$work"/alone/*)/lib/training/train"
  rm -rf "$work/home/.cache"
  check 'dflint alone with the cache of all users' finds "$(echo "$work"/alone/*/bin/dflint)"
  check 'it makes no other cache' test ! -e "$work/home/.cache"
fi
if [ ! -e "$root/target/native" ]; then
  mkdir "$work/with native"
  check 'archives are made with a native executable' makes_with_native
  check 'dflint alone has it' has_native "$(echo "$work/with native"/dflint-[0-9]*)"
  check 'and no Java' test ! -e "$(echo "$work/with native"/dflint-[0-9]*)/java"
  check 'it stands beside the other programs' has_native "$(echo "$work/with native"/dflint-all-*)"
  check 'dfls answers beside it' answers "$(echo "$work/with native"/dflint-all-*)/bin/dfls"
  check 'caches beside it' "$(echo "$work/with native"/dflint-all-*)/lib/training/train"
  check 'archives are made without it again' "$root/bin/package" archive
fi
