# The native executable of dflint, which is one file and starts ten times as fast. Needs GraalVM for JDK 25: GRAALVM_HOME, or native-image on
# the PATH. The archives, and what is made from them, then have it. dfls and dfbuild have none: lsp4j and docker-java reach their types by
# reflection.

# Prints the directory of a GraalVM for JDK 25, if there is one. On Windows its tool is a batch file.
graalvm() {
  tool=$(command -v native-image || command -v native-image.cmd) && tool=$(readlink -f "$tool")
  for folder in "${GRAALVM_HOME-}" "${tool%/bin/native-image*}"; do
    folder=${folder%/lib/svm}
    [ -n "$folder" ] && { [ -x "$folder/bin/native-image" ] || [ -f "$folder/bin/native-image.cmd" ]; } && [ "$(jdk_version "$folder")" = 25 ] &&
      echo "$folder" && return
  done
  return 1
}

home=$(graalvm) || fail "no GraalVM for JDK 25; install one and set GRAALVM_HOME to its directory, or put native-image on the PATH"
require_tools
"$root/bin/build" || exit
jdk=$home
rm -rf "$root/linter/target/native"
GRAALVM_HOME=$home run_maven -q -f "$root/pom.xml" -Pnative -pl linter -am -Ddflint.quick -Ddflint.output=target/native -Dmaven.test.skip=true \
  -Dspotless.check.skip=true package >"$root/target/native.log" 2>&1 || { tail -n 20 "$root/target/native.log" >&2; fail "the executable cannot be made"; }
rm -rf "$root/target/native" && mkdir "$root/target/native" || exit 2
for suffix in '' .exe; do
  [ ! -f "$root/linter/target/native/dflint$suffix" ] || cp "$root/linter/target/native/dflint$suffix" "$root/target/native/" || exit 2
done
cp "$root/target/dist/state/dflint.key" "$root/target/native/key" || exit 2
make_package archive
