# The commands of the template, run as GitLab's runner does: one after the other in one shell, with the variables of the template.
job() {
  (cd "$project" && env -i PATH=/usr/bin:/bin HOME="$work/home" CI=true CI_PROJECT_DIR="$project" python3 - "$packages/dflint.gitlab-ci.yml" "$@" <<'EOF_PYTHON'
import os, subprocess, sys, yaml
file, *given = sys.argv[1:]
template = yaml.safe_load(open(file))
values = {**template["variables"], **dict(word.split("=", 1) for word in given)}
job = template["dflint"]
sys.exit(subprocess.run(["bash", "-e", "-c", "\n".join(job["before_script"] + job["script"])], env={**os.environ, **values}).returncode)
EOF_PYTHON
  )
}

[ -e /usr/lib/python3/dist-packages/yaml ] || { can_install && install_packages python3-yaml; } ||
  { skip 'the template' 'install the package python3-yaml'; return 0; }
make archive && make install && make gitlab || return 0
project=$work/gitlab
mkdir "$project" && cp "$work/Dockerfile" "$project"
lint() { job "DFLINT_INSTALL=file://$packages/install.sh" "DFLINT_FROM=file://$packages" "$@"; }
check 'without an address it says which variable to set' prints 'set DFLINT_INSTALL' job
check 'findings fail the job' status 1 lint
check 'the report has the finding' grep -q 'DL3006' "$project/dflint-codequality.json"
check 'options' lint 'DFLINT_ARGS=--failure-threshold error .'
