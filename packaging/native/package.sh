# The native executable of dflint, which is one file and starts ten times as fast. Needs GraalVM for JDK 25: GRAALVM_HOME, or native-image on
# the PATH. dfls and dfbuild have none: lsp4j and docker-java reach their types by reflection.

# Prints the directory of a GraalVM for JDK 25, if there is one.
graalvm() {
  tool=$(command -v native-image) && tool=$(readlink -f "$tool")
  for folder in "${GRAALVM_HOME-}" "${tool%/bin/native-image}"; do
    folder=${folder%/lib/svm}
    [ -n "$folder" ] && [ -x "$folder/bin/native-image" ] && [ "$(jdk_version "$folder")" = 25 ] && echo "$folder" && return
  done
  return 1
}

home=$(graalvm) || fail "no GraalVM for JDK 25; install one and set GRAALVM_HOME to its directory, or put native-image on the PATH"
require_tools
jdk=$home
rm -rf "$root/linter/target/native"
GRAALVM_HOME=$home run_maven -q -f "$root/pom.xml" -Pnative -pl linter -am -Ddflint.quick -Ddflint.output=target/native -Dmaven.test.skip=true \
  -Dspotless.check.skip=true package >"$root/target/native.log" 2>&1 || { tail -n 20 "$root/target/native.log" >&2; fail "the executable cannot be made"; }
make_package archive
stage=$root/target/archive/dflint-native-$release-$system
rm -rf "$stage" && mkdir -p "$stage/bin" || exit 2
for suffix in '' .exe; do
  [ ! -f "$root/linter/target/native/dflint$suffix" ] || cp "$root/linter/target/native/dflint$suffix" "$stage/bin/" || exit 2
done
cp -R "$root/target/archive/dflint-$release-$system/share" "$root/target/archive/dflint-$release-$system/licenses" "$stage/" || exit 2
cp "$root/LICENSE" "$root/target/archive/dflint-$release-$system/NOTICE" "$stage/" || exit 2
(cd "$root/target/archive" && reproducible_tar "dflint-native-$release-$system" | gzip -9n) >"$packages/dflint-native-$release-$system.tar.gz" ||
  fail "cannot pack the executable"
made "dflint-native-$release-$system.tar.gz"
