# Debian's pre-commit, in a repository of a project, with the hooks from a repository that has this project's file; and with a hook that
# installs the npm packages.
commit() {
  (cd "$project" && git add -A && env -i PATH="$work/pre-commit-bin:${node:+${node%/*}:}/usr/bin:/bin" HOME="$work/home" npm_config_offline=true \
    GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com git commit -m "$1")
}

configure() { cat >"$project/.pre-commit-config.yaml"; }

need pre-commit pre-commit && need git git || return 0
make archive || return 0
mkdir -p "$work/pre-commit-bin" "$work/pre-commit-archive" "$work/hooks" "$work/committed"
tar xzf "$(ls "$packages"/dflint-[0-9]*.tar.gz)" -C "$work/pre-commit-archive"
ln -s "$work"/pre-commit-archive/*/bin/dflint "$work/pre-commit-bin/dflint"
hooks=$work/hooks project=$work/committed
cp "$root/.pre-commit-hooks.yaml" "$hooks"
(cd "$hooks" && git init -q && git add -A && git -c user.name=a -c user.email=a@example.com commit -qm hooks && git tag v1)
check 'pre-commit accepts the hooks' clean pre-commit validate-manifest "$hooks/.pre-commit-hooks.yaml"
check 'the hooks name the image of this version' grep -q "dflint:$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml" | head -n 1 | sed 's/-SNAPSHOT//') " "$hooks/.pre-commit-hooks.yaml"
configure <<EOF_CONFIGURATION
repos:
  - repo: $hooks
    rev: v1
    hooks:
      - id: dflint-format
      - id: dflint
EOF_CONFIGURATION
(cd "$project" && git init -q && clean pre-commit install) >/dev/null
printf 'FROM alpine:3.22\n' >"$project/Dockerfile"
check 'a file without findings is committed' commit good
cp "$work/Dockerfile" "$project/app.dockerfile"
check 'a file with a finding is not' prints 'DL3006' commit bad
check 'it is still to be committed' test "$(git -C "$project" log --oneline | wc -l)" = 1
printf 'FROM alpine:3.22\nRUN apk add --no-cache curl && \\\n  true\n' >"$project/app.dockerfile"
check 'a file that is not formatted is not' status 1 commit unformatted
check 'the hook has formatted it' grep -q '^    true' "$project/app.dockerfile"
check 'now it is committed' commit formatted
mkdir "$project/vendor" && printf 'exclude: [vendor]\n' >"$project/.dflint.yaml"
printf 'from ubuntu\n' >"$project/vendor/Dockerfile"
check 'an excluded file is committed as it is' commit excluded
check 'the hook has not formatted it' grep -qx 'from ubuntu' "$project/vendor/Dockerfile"
rm "$project/.dflint.yaml"

node=$(command -v npm >/dev/null && readlink -f "$(command -v node)") || { skip 'the hook with npm' 'needs Node 20 or newer and npm'; return 0; }
check 'the npm packages are made' "$root/bin/package" npm || return 0
main=$(ls "$packages"/dflint-[0-9]*.tgz) platform=$(ls "$packages"/dflint-linux-*.tgz)
rm "$work/pre-commit-bin/dflint"
configure <<EOF_CONFIGURATION
repos:
  - repo: local
    hooks:
      - id: dflint
        name: dflint
        entry: dflint --force-exclude
        language: node
        additional_dependencies: ["$main", "$platform"]
        types: [text]
        files: '(?i)(^|/)(dockerfile|containerfile)(\.[^/]+)?$|\.(dockerfile|containerfile)$'
        require_serial: true
EOF_CONFIGURATION
cp "$work/Dockerfile" "$project/other.dockerfile"
check 'a hook with npm finds it' prints 'DL3006' commit bad
