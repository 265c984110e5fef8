# The picture of the README is what dflint says now; bin/package picture makes it anew.
is_current() { /usr/bin/python3 "$here/picture.py" "$root" | diff "$root/docs/images/dflint.svg" - | head -n 5; [ "${PIPESTATUS[1]}" = 0 ]; }
[ -e /usr/lib/python3/dist-packages/rich ] || { can_install && install_packages python3-rich; } ||
  { skip 'the picture' 'install the package python3-rich'; return 0; }
check 'it shows what dflint says; if not, run bin/package picture' is_current
