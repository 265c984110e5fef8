# Nothing is asked of the registry: both packages are installed from their files.
install_packages_of_npm() {
  (cd "$project" && rm -rf node_modules package*.json && echo '{"name": "project", "private": true}' >package.json &&
    npm install "$@" --offline --no-audit --no-fund --no-update-notifier "$packages/dflint-$version.tgz" "$packages/dflint-$platform-$version.tgz")
}

# Runs a command in the project, with Node and npm, and nothing else of this machine.
in_project() { (cd "$project" && env -i PATH="${node%/*}:/usr/bin:/bin" HOME="$work/home" "$@"); }

# Whether npm's link to a program leads to its start script, and not to one that Node runs.
links_start_script() { [ "$(readlink -f "$project/node_modules/.bin/$1")" = "$project/node_modules/@dflint/$platform/bin/$1" ]; }

finds_by_npx() { in_project npx --offline dflint Dockerfile | grep -q 'DL3006.*ubuntu has no tag'; }

# The program ends when the process that started it is told to, and the exit status says by which signal.
ends_by_signal() {
  local job program
  (cd "$project" && exec env -i PATH="${node%/*}:/usr/bin:/bin" HOME="$work/home" node_modules/.bin/dfls --stdio < <(exec sleep 120)) &
  job=$!
  for _ in $(seq 600); do
    program=$(pgrep -P "$job" -f 'io.dflint.lsp.Main') && break
    sleep 0.1
  done
  [ -n "$program" ] && kill -TERM "$job"
  wait "$job"
  [ $? = 143 ] && ! kill -0 "$program" 2>/dev/null
}

command -v npm >/dev/null && node=$(readlink -f "$(command -v node)") || { skip 'the npm packages' 'needs Node 20 or newer and npm'; return 0; }
rm -f "$packages"/*.tgz
make npm || return 0
version=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).version' "$root/target/npm/dflint/package.json")
platform=$(node -p 'process.platform + "-" + process.arch')
project=$work/project
mkdir "$project" && cp "$work/Dockerfile" "$project"
check 'npm installs them' install_packages_of_npm || return 0
check 'npx dflint lints' finds_by_npx
check 'the exit status is that of dflint' status 1 in_project npx --offline dflint Dockerfile
check 'standard input' prints 'DL3006' eval 'echo "FROM ubuntu" | in_project npx --offline dflint -'
check 'dfls answers' answers "$project/node_modules/.bin/dfls"
check 'dfbuild starts' in_project npx --offline dfbuild version
check 'a program starts without Node' links_start_script dflint
check 'npm installs them without running scripts' install_packages_of_npm --ignore-scripts
check 'Node starts a program then' status 1 links_start_script dflint
check 'and it lints' in_project npx --offline dflint --version
check 'a signal ends the program that Node started' ends_by_signal
rm -r "$project/node_modules/@dflint"
check 'it says what is missing' prints "@dflint/$platform is not installed" in_project npx --offline dflint Dockerfile
