# The Homebrew formula for the archives that are in target/packages, with their checksums. A release has those of all systems.
make_package archive
"$root/packaging/homebrew/formula" "$packages" "$release" >"$packages/dflint.rb" || fail "the formula cannot be made"
made dflint.rb
