# The template for GitLab CI; the site has it.
cp "$root/packaging/gitlab/dflint.gitlab-ci.yml" "$packages/dflint.gitlab-ci.yml" || fail "cannot write to $packages"
made dflint.gitlab-ci.yml
