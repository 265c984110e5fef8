# install.sh, which installs an archive of a release; a release uploads it, and the site has it.
cp "$root/packaging/install/install.sh" "$packages/install.sh" || fail "cannot write to $packages"
made install.sh
