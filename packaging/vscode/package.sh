# The extension for Visual Studio Code, one package with its own Java for linux-x64 and one for all platforms. Needs Node 20 or newer and
# npm; what else it needs comes from vscode-extension/package-lock.json.

# vsix NAME JAVA OPTION...: packs the extension, with the Java image or without.
vsix() {
  name=$1 java=$2
  shift 2
  node "$extension/stage.mjs" "$root/target/dist" "$root/target/vscode/$name" "$java" || exit
  cp "$root/LICENSE" "$root/target/vscode/$name/server/" && "$jdk/bin/java" \
    -cp "$root/distribution/target/quick/classes$separator$(cat "$root/distribution/target/quick/classpath")" \
    io.dflint.distribution.Notices "$root" "$root/target/vscode/$name/server" || fail "the notices cannot be written"
  (cd "$root/target/vscode/$name" &&
    "$extension/node_modules/.bin/vsce" package --no-dependencies --allow-missing-repository "$@" \
      --out "$packages/dflint-$name.vsix" </dev/null) >"$root/target/vscode/$name.log" 2>&1 ||
    { cat "$root/target/vscode/$name.log" >&2; fail "vsce cannot make the package"; }
  if grep -n 'WARNING' "$root/target/vscode/$name.log" >&2; then
    fail "vsce warns; see above"
  fi
  made "dflint-$name.vsix"
}

extension=$root/vscode-extension
require_npm
require_tools
"$root/bin/build" || exit
npm_install "$extension" || fail "npm could not install what the extension needs"
(cd "$extension" && node esbuild.mjs) || fail "the extension cannot be bundled"
# Both at the same time: most of the work is to compress the Java image.
(vsix linux-x64 java --target linux-x64) &
vsix universal none
wait $! || exit
