# The formula, installed by a stand-in for Homebrew: the same methods on the same directories.
need ruby ruby || return 0
make homebrew || return 0
check 'it is Ruby' ruby -wc "$packages/dflint.rb"
check 'it installs, and its own test passes' clean ruby "$here/stand-in.rb" "$packages/dflint.rb" "$packages" "$work/cellar"
check 'dflint lints' finds "$work/cellar/bin/dflint"
check 'the manual page is there' test -s "$work/cellar/share/man/man1/dflint.1"
