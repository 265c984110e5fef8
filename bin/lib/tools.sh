# Finds JDK 25 and Maven, or installs them, or says how to. To be sourced; $program names the speaker in messages.

# Java of Windows knows no /d/directory, and separates paths by a semicolon.
if [ "${OS-}" = Windows_NT ]; then
  separator=';' root=$(cygpath -m "$root")
else
  separator=:
fi

say() { printf '%s: %s\n' "$program" "$*" >&2; }

fail() {
  say "$@"
  exit 2
}

# Prints the feature version of the JDK in a folder, from its "release" file; nothing if it is no whole JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/jlink" ] && [ -f "$1/release" ] || return 0
  while IFS='=' read -r key value; do
    if [ "$key" = JAVA_VERSION ]; then
      value=${value#\"}
      value=${value%%[!0-9]*}
      echo "$value"
      return 0
    fi
  done <"$1/release"
}

# The folders in which a JDK may be, one a line, the user's own choice first.
jdk_folders() {
  [ -n "${JAVA_HOME-}" ] && echo "$JAVA_HOME"
  for tool in javac java; do
    found=$(command -v "$tool") && found=$(readlink -f "$found") && echo "${found%/bin/*}"
  done
  for folder in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$folder" ] && echo "$folder"
  done
}

# Sets $jdk to a JDK 25; to a newer one if there is no 25; to nothing if there is neither.
find_jdk() {
  jdk=
  newer=
  while read -r folder; do
    version=$(jdk_version "$folder")
    if [ "$version" = 25 ]; then
      jdk=$folder
      return 0
    fi
    if [ -z "$newer" ] && [ "${version:-0}" -gt 25 ]; then
      newer=$folder
    fi
  done <<EOF
$(jdk_folders)
EOF
  jdk=$newer
}

# Sets $maven to the mvn command, or to nothing.
find_maven() {
  maven=$(command -v mvn) || maven=
  for home in "${MAVEN_HOME-}" "${M2_HOME-}"; do
    if [ -z "$maven" ] && [ -n "$home" ] && [ -x "$home/bin/mvn" ]; then
      maven=$home/bin/mvn
    fi
  done
}

# Whether packages can be installed here.
can_install() { command -v apt-get >/dev/null 2>&1 && [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; }

# Installs packages; on failure the output is in $apt_log and its end is shown. Scripts that run at the same time take turns.
install_packages() {
  apt_log=$(mktemp)
  if ! (
    flock 9
    apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
  ) >"$apt_log" 2>&1 </dev/null 9>/run/dflint-packages.lock; then
    tail -n 5 "$apt_log" >&2
    return 1
  fi
  rm -f "$apt_log"
}

# npm_install FOLDER: installs the packages of a lock file into the folder's node_modules, unless they are there. Runs no scripts of theirs.
npm_install() {
  if [ -f "$1/node_modules/.installed" ] && cmp -s "$1/package-lock.json" "$1/node_modules/.installed"; then
    return 0
  fi
  say "installing the npm packages of ${1#"$root/"}"
  npm_log=$(mktemp)
  if ! (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier) >"$npm_log" 2>&1 </dev/null; then
    tail -n 5 "$npm_log" >&2
    return 1
  fi
  rm -f "$npm_log"
  cp "$1/package-lock.json" "$1/node_modules/.installed"
}

# Sets $jdk and $maven. Installs what is missing where that is allowed and possible; otherwise says the command and exits.
require_tools() {
  find_jdk
  find_maven
  missing=
  [ -n "$jdk" ] || missing="openjdk-25-jdk-headless"
  [ -n "$maven" ] || missing="$missing${missing:+ }maven"
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null 2>&1 || [ ! -f /etc/debian_version ]; then
    what=
    [ -n "$jdk" ] || what="a JDK 25 (such as Eclipse Temurin; set JAVA_HOME to its folder)"
    [ -n "$maven" ] || what="$what${what:+ and }Maven 3.8 or newer (mvn on the PATH)"
    fail "needs $what; install it with the package manager of this system"
  fi
  if [ "$(id -u)" != 0 ]; then
    fail "needs $missing; install with: sudo apt-get install --no-install-recommends $missing"
  fi
  say "installing $missing with apt-get, which the build needs"
  # shellcheck disable=SC2086 # a list of packages
  install_packages $missing || fail "apt-get could not install $missing; see $apt_log"
  find_jdk
  find_maven
  [ -n "$jdk" ] && [ -n "$maven" ] || fail "installed $missing, and still finds no JDK 25 and Maven; set JAVA_HOME"
}

# Runs Maven by the JDK that was found. Quiet about what newer Javas dislike in Maven's own libraries.
# Several may run at the same time: Maven locks what it downloads.
run_maven() {
  JAVA_HOME=$jdk MAVEN_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS-}" \
    "$maven" --batch-mode --no-transfer-progress -Daether.syncContext.named.factory=file-lock -Daether.syncContext.named.nameMapper=file-gav "$@"
}
