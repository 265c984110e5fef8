# dflint alone, and all three programs, with their own Java, for this machine's system; unpack one anywhere.

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
  (cd "$root/target/archive" && reproducible_tar "$name" | gzip -9n) >"$packages/$name.tar.gz" || fail "cannot pack $name"
  echo "$key" >"$root/target/archive/$name.key"
  made "$name.tar.gz"
}

require_tools
"$root/bin/build" || exit
# What the archives are made from.
key=$(cat "$root"/target/dist/state/*.key "$root/bin/package" "$root/packaging/archive/package.sh" "$root/LICENSE" "$root"/distribution/notices/* | cksum)
tarball "dflint-$release-$system" dflint
tarball "dflint-all-$release-$system" dflint dfls dfbuild
