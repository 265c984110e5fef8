# The npm package dflint, and the package of this machine's platform that it depends on. Needs Node 20 or newer and npm.
require_npm
make_package archive
stage=$root/target/npm
node "$root/packaging/npm/stage.mjs" "$root" "$release" "$stage" "$system" "$root/target/archive/dflint-all-$release-$system" ||
  fail "the npm packages cannot be put together"
for folder in "$stage"/*/; do
  tarball=$(cd "$folder" && npm pack --silent --ignore-scripts --pack-destination "$packages") || fail "npm cannot pack $folder"
  made "$tarball"
done
