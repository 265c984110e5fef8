# The artifacts for Maven Central, as a repository in a zip: the parser and the linter as libraries, and Maven's plugin, with sources,
# Javadoc and lists of what is in them (CycloneDX), the BOM, and checksums. A release signs what is in it.
libraries=bom,grammar,parser,options,registry,linter,maven-plugin
repository=$root/target/maven/repository

require_tools
rm -rf "$root/target/maven" && mkdir -p "$repository"
for module in $(echo $libraries | tr , ' '); do rm -rf "$root/$module/target/library"; done
run_maven -q -f "$root/pom.xml" -Plibrary -pl "$libraries" -am -Ddflint.quick -Ddflint.output=target/library -Dmaven.test.skip=true \
  -Dspotless.check.skip=true deploy -DaltDeploymentRepository="files::file://$repository" -DretryFailedDeploymentCount=1 \
  -Dmaven.install.skip=true >"$root/target/maven/log" 2>&1 || { tail -n 20 "$root/target/maven/log" >&2; fail "Maven cannot make the artifacts"; }
(cd "$repository" && find . -type f -exec touch --date="@$SOURCE_DATE_EPOCH" {} + && rm -f "$packages/dflint-maven-$release.zip" &&
  find . -type f ! -name 'maven-metadata*' | LC_ALL=C sort | zip -q -X "$packages/dflint-maven-$release.zip" -@) || fail "zip cannot pack the artifacts; install the package zip"
made "dflint-maven-$release.zip"
