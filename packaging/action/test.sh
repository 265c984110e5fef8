# The steps of action.yml, run by steps.py, with the archive that was made instead of a download.
action() { env -i PATH=/usr/bin:/bin HOME="$work/home" /usr/bin/python3 "$here/steps.py" "$root/action.yml" "$workspace" "$source" "$@"; }

finds_matches() {
  "$(echo "$work"/matched/*/bin/dflint)" --format concise "$workspace" | node -e '
    const { problemMatcher } = JSON.parse(require("fs").readFileSync(process.argv[1]));
    const lines = require("fs").readFileSync(0, "utf8").split("\n");
    const found = problemMatcher.map(({ pattern: [p] }) => lines.map((line) => RegExp(p.regexp).exec(line)).filter((m) => m).length);
    console.log(found.join(" "));
    process.exit(found.every((count) => count > 0) ? 0 : 1);' "$here/matcher.json"
}

[ -e /usr/lib/python3/dist-packages/yaml ] || { can_install && install_packages python3-yaml; } ||
  { skip 'the action' 'install the package python3-yaml'; return 0; }
make archive || return 0
archive=$(ls "$packages"/dflint-[0-9]*.tar.gz)
source=archive=$archive
workspace="$work/a workspace"
mkdir -p "$workspace/sub" && cp "$work/Dockerfile" "$workspace" && printf 'FROM alpine:3.22\n' >"$workspace/sub/Dockerfile"
check 'annotations' prints '::warning file=Dockerfile,line=1' action
check 'findings fail it' status 1 action
check 'a threshold' action failure-threshold=error
check 'paths' action paths=sub/Dockerfile
check 'options, one a line' prints 'DF2' action args=$'--select\nall' paths=sub
check 'an input is never a script' status 2 action 'paths=$(touch injected)'
check 'and nothing ran' test ! -e "$workspace/injected"
check 'without annotations' prints '--> Dockerfile:1:6' action annotations=false args=$'--color\nnever'
check 'a SARIF report' status 1 action sarif=report.sarif
check 'the SARIF report has the finding' grep -q '"ruleId": *"DL3006"' "$workspace/report.sarif"
check 'the report is uploaded' prints 'uses github/codeql-action/upload-sarif@v4 sarif_file=' action upload-sarif=true failure-threshold=none
printf 'from alpine:3.22\nrun   true\n' >"$workspace/sub/Dockerfile"
check 'files that are not formatted' status 1 action paths=sub format-check=true failure-threshold=none
if command -v node >/dev/null; then
  printf 'FROM ubuntu\nADD conf /etc/conf\nRUN apt-get update && apt-get install -y nginx\n' >"$workspace/Dockerfile"
  mkdir "$work/matched" && tar xzf "$archive" -C "$work/matched"
  check 'the problem matcher matches errors, warnings and notices' finds_matches
fi
source=from=file://$packages
check 'an archive that is downloaded' prints '::warning file=Dockerfile' action
source=from=
check 'without a source it downloads nothing' prints 'no release is published yet' action
