# The artifacts are what Maven Central takes, the same each time, and another project compiles and runs with them.

# complete FOLDER: whether the artifact in a folder of the repository has all that Maven Central asks for.
complete() {
  python3 - "$1" <<'EOF_PYTHON'
import hashlib, os, sys, xml.etree.ElementTree as tree
folder = sys.argv[1]
files = sorted(os.listdir(folder))
POM = "{http://maven.apache.org/POM/4.0.0}"
pom_file = [name for name in files if name.endswith(".pom")][0]
pom = tree.parse(os.path.join(folder, pom_file)).getroot()
missing = [name for name in ("name", "description") if pom.find(POM + name) is None]
if pom.find(POM + "parent") is None:
    missing += [name for name in ("url", "licenses", "developers", "scm") if pom.find(POM + name) is None]
stem = pom_file[:-len(".pom")]
kinds = [".pom"] if pom.findtext(POM + "packaging") == "pom" else [".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json"]
for kind in kinds:
    for name in (stem + kind,):
        if name not in files:
            missing.append(name)
            continue
        for algorithm in ("md5", "sha1"):
            sum_of = hashlib.new(algorithm, open(os.path.join(folder, name), "rb").read()).hexdigest()
            if open(os.path.join(folder, name + "." + algorithm)).read().split()[0] != sum_of:
                missing.append(f"the {algorithm} of {name}")
if missing:
    sys.exit(f"{stem}: missing: {', '.join(missing)}")
EOF_PYTHON
}

each_is_complete() {
  local folder count=0
  for folder in "$repository"/io/dflint/*/*/; do complete "$folder" || return; count=$((count + 1)); done
  [ "$count" = 8 ] || { echo "$count artifacts"; return 1; }
}

licences_collected() {
  python3 - "$root" "$repository"/io/dflint/dflint-linter/*/*-cyclonedx.json <<'EOF_PYTHON'
import json, sys
root, file = sys.argv[1:]
rows = [line.split(None, 2) for line in open(f"{root}/distribution/notices/components") if line.strip() and not line.startswith("#")]
table = {row[0]: row[1].replace("|", " ").replace("&", " ").split() for row in rows}
components = json.load(open(file))["components"]
names = [component["name"] for component in components if component.get("group") != "io.dflint"]
assert len(names) >= 4, names
for component in components:
    if component.get("group") == "io.dflint" or component["name"] in ("jspecify", "error_prone_annotations"):
        continue
    told = [one["license"].get("id") for one in component.get("licenses", []) if "license" in one]
    assert not any(told) or set(told) & set(table[component["name"]]), (component["name"], told, table[component["name"]])
EOF_PYTHON
}

# The repository, made again elsewhere in the tree and in another time zone, is the same; names of snapshots have a time.
same_again() {
  cp -r "$repository" "$work/repository" && (TZ=Pacific/Auckland "$root/bin/package" maven) || return
  (cd "$work/repository" && find . -name '*.jar' -o -name '*.json' -o -name '*.pom') | sort >"$work/first"
  (cd "$repository" && find . -name '*.jar' -o -name '*.json' -o -name '*.pom') | sort >"$work/second"
  paste "$work/first" "$work/second" | while read -r one other; do cmp "$work/repository/$one" "$repository/$other" || exit; done
}

# project NAME: copies a project of this folder, which uses what was made; prints where it is.
project() {
  local version
  version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml" | head -n 1)
  mkdir -p "$work/$1" && sed "s|@VERSION@|$version|; s|@REPOSITORY@|file://$repository|" "$here/$1/pom.xml" >"$work/$1/pom.xml" && echo "$work/$1"
}

# in_project NAME ARGUMENT...: runs Maven in a project, with what this machine's Maven knows already and what was made.
in_project() {
  local name=$1
  shift
  find_jdk && find_maven
  (cd "$work/$name" && program=test run_maven -Dmaven.repo.local="$work/m2" -Dmaven.repo.local.tail="${HOME}/.m2/repository" \
    -Daether.enhancedLocalRepository.trackingFilename=none "$@")
}

another_project() {
  local project
  project=$(project consumer) && mkdir -p "$project/src/main/java" && cp "$here/consumer/Consumer.java" "$project/src/main/java" || return
  in_project consumer -q compile dependency:build-classpath -Dmdep.outputFile=classpath &&
    "$jdk/bin/java" -cp "$project/target/classes:$(cat "$project/classpath")" Consumer | grep -qx 'DL3006'
}

# checked WORDS STATUS ARGUMENT...: what the plugin says in the build of a project with a Dockerfile that has a finding, and how the build ends.
checked() {
  local words=$1 wanted=$2
  shift 2
  status "$wanted" in_project checked "$@" verify >"$work/checked/log" 2>&1 && grep -qF -- "$words" "$work/checked/log" || { cat "$work/checked/log"; return 1; }
}

# A Maven that an older Java runs.
older_java() {
  (cd "$work/checked" && ! JAVA_HOME=$older mvn --batch-mode --offline -Dmaven.repo.local="$work/m2" -Dmaven.repo.local.tail="${HOME}/.m2/repository" \
    -Daether.enhancedLocalRepository.trackingFilename=none verify >log 2>&1 && grep -q 'ERROR.*dflint needs Java 25, and Java [0-9]* runs Maven' log || { cat log; return 1; })
}

need zip zip || return 0
rm -f "$packages"/dflint-maven-*
make maven || return 0
repository=$root/target/maven/repository
check 'all artifacts are complete' each_is_complete
check 'licences of the libraries' licences_collected
check 'another project uses the linter' another_project
if check 'a project with the plugin' project checked; then
  echo 'FROM ubuntu' >"$work/checked/Dockerfile"
  check 'the plugin reports findings' checked 'Dockerfile:1:6: warning[DL3006] ubuntu has no tag' 1
  check 'the plugin ends the build' checked 'dflint has found something in .' 1 --offline
  check 'options of the plugin' checked 'BUILD SUCCESS' 0 --offline -Ddflint.options=--ignore=DL3006,--quiet
  check 'the plugin reports trouble' checked 'nothing: no such file or directory' 1 --offline -Ddflint.files=nothing
  check 'the plugin is skipped' checked 'dflint.skip is set' 0 --offline -Ddflint.skip
  for older in /usr/lib/jvm/*-17-* /usr/lib/jvm/*-21-*; do
    [ ! -x "$older/bin/java" ] || check "the plugin with the older Java $older" older_java
  done
fi
check 'they are the same when they are made again' same_again
