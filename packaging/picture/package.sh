# The picture of the README, what dflint says of its example: docs/images/dflint.svg. Needs python3-rich.
/usr/bin/python3 -c 'import rich' 2>/dev/null || fail "needs python3-rich; install it with the package manager of this system"
/usr/bin/python3 "$root/packaging/picture/picture.py" "$root" >"$root/target/dflint.svg" && mv "$root/target/dflint.svg" "$root/docs/images/dflint.svg" ||
  fail "the picture cannot be made"
say "made docs/images/dflint.svg"
