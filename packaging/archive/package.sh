# dflint alone, and all three programs, with their own Java, for this machine's system; unpack one anywhere. Where there is a native
# executable of dflint, they have it, and dflint alone has no Java.

# with_native FOLDER: puts the native executable into the place of the start script.
with_native() {
  [ -n "$native" ] || return 0
  rm -f "$1/bin/dflint" "$1/bin/dflint.cmd" "$1/lib/training/dflint.json" && cp "$native" "$1/bin/" || fail "cannot write to $1"
  if [ -z "$(find "$1/lib/training" -name '*.json')" ]; then
    rm -rf "$1/java" "$1"/lib/*.jar "$1/lib/training" && mkdir "$1/lib/training" && cp "$root/target/native/key" "$1/lib/training/dflint.version" ||
      fail "cannot write to $1"
  fi
}

# tarball NAME PROGRAM...: packs programs.
tarball() {
  name=$1
  shift
  if [ -f "$packages/$name.tar.gz" ] && [ -d "$root/target/archive/$name" ] &&
    [ "$(cat "$root/target/archive/$name.key" 2>/dev/null)" = "$key" ]; then
    say "nothing has changed in ${packages#"$root/"}/$name.tar.gz"
    return
  fi
  rm -f "$root/target/archive/$name.key"
  "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "$root/distribution/target/quick/classes$separator$(cat "$root/distribution/target/quick/classpath")" \
    io.dflint.distribution.Pack "$root" target/quick "$root/target/archive/$name" "$@" || fail "cannot make $name"
  with_native "$root/target/archive/$name"
  (cd "$root/target/archive" && reproducible_tar "$name" | gzip -n) >"$packages/$name.tar.gz" || fail "cannot pack $name"
  echo "$key" >"$root/target/archive/$name.key"
  made "$name.tar.gz"
}

require_tools
"$root/bin/build" || exit
native=$(native_dflint) || native=
# What the archives are made from.
key=$(cat "$root"/target/dist/state/*.key ${native:+"$native"} "$root/bin/package" "$root/packaging/archive/package.sh" "$root/LICENSE" "$root"/distribution/notices/* | cksum)
tarball "dflint-$release-$system" dflint
tarball "dflint-all-$release-$system" dflint dfls dfbuild
