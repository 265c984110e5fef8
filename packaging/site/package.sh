# The site, as one archive.
"$root/bin/site" || exit
(cd "$root/target/site" && reproducible_tar dflint | gzip -n) >"$packages/dflint-site.tar.gz" || fail "cannot pack the site"
made dflint-site.tar.gz
