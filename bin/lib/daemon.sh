#!/usr/bin/env bash
# A Docker daemon and a registry for the tests, from Debian's packages; nothing is pulled.
#
# By hand:        bin/lib/daemon.sh start     starts what is not running yet and prints how to reach it
#                 bin/lib/daemon.sh env       prints the variables of what is running, for eval
#                 bin/lib/daemon.sh stop      stops what `start` started
# From a script:  . bin/lib/daemon.sh; daemon_start; ...; daemon_stop    (put the last one into a trap)
#
# After daemon_start these are set and exported: DOCKER_HOST, DFLINT_DAEMON=required (tests fail instead of being
# skipped), DFLINT_REGISTRY (host:port, plain HTTP on loopback), DFLINT_BASE (an image made of a static busybox).
#
# A daemon that is reachable already is used and left alone. Otherwise one is started in a temporary folder. There is
# never a second one beside it: two daemons fight for the docker0 bridge. Users of the one daemon are counted by
# process id, and the last one to leave stops it. DFLINT_DAEMON_OPTIONS has further options for one that is started.

DFLINT_DAEMON_DIR="${DFLINT_DAEMON_DIR:-${TMPDIR:-/tmp}/dflint-daemon-$(id -u)}"
DFLINT_BASE_NAME=dflint-test/busybox:1

daemon_say() { printf 'daemon: %s\n' "$*" >&2; }

# Does this process run? One that has ended and that nobody waits for (a zombie) does not.
daemon_runs() {
  local line=
  kill -0 "$1" 2>/dev/null || return 1
  read -r line 2>/dev/null <"/proc/$1/stat" || return 0 # no /proc: signals have to do
  [[ ${line##*) } != [ZX]* ]]
}

# Is the process of this pid file alive, and still the one that was started? Numbers of processes come round again.
daemon_alive() {
  local pid name
  [ -s "$1" ] && read -r pid <"$1" && daemon_runs "$pid" || return 1
  read -r name 2>/dev/null <"/proc/$pid/comm" || return 0
  case $name in dockerd | docker-registr* | setsid | nohup | bash) ;; *) return 1 ;; esac
}

daemon_install() {
  local missing=() package command
  while read -r command package; do
    command -v "$command" >/dev/null 2>&1 || [ -x "/usr/sbin/$command" ] || missing+=("$package")
  done <<'LIST'
dockerd docker.io
docker docker-cli
docker-registry docker-registry
iptables iptables
git git
ssh-agent openssh-client
xz xz-utils
bzip2 bzip2
zstd zstd
tmux tmux
LIST
  daemon_busybox >/dev/null || missing+=(busybox-static)
  docker buildx version >/dev/null 2>&1 || missing+=(docker-buildx)
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    daemon_say "missing packages: ${missing[*]}; install them (as root: apt-get install ${missing[*]})"
    return 1
  fi
  daemon_say "installing ${missing[*]} with apt-get"
  local log="$DFLINT_DAEMON_DIR/apt.log"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >"$log" 2>&1 && return 0
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >>"$log" 2>&1 && return 0
  tail -n 20 "$log" >&2
  daemon_say "apt-get failed; its output is in $log"
  return 1
}

# Path of a busybox that is linked statically: a loader would be missing in an image.
daemon_busybox() {
  local path
  for path in /bin/busybox /usr/bin/busybox "$(command -v busybox || true)"; do
    [ -x "$path" ] && ! ldd "$path" >/dev/null 2>&1 && { echo "$path"; return 0; }
  done
  return 1
}

# Wait until the command succeeds; give up when the process of the pid file ends or after $1 seconds.
daemon_wait() {
  local seconds=$1 pidfile=$2 i
  shift 2
  for ((i = 0; i < seconds * 10; i++)); do
    "$@" >/dev/null 2>&1 && return 0
    daemon_alive "$pidfile" || return 1
    sleep 0.1
  done
  return 1
}

daemon_start_dockerd() {
  local dir=$DFLINT_DAEMON_DIR option
  export DOCKER_HOST="unix://$dir/docker.sock"
  # Machines without usable iptables get containers without outside traffic, which the tests do not need.
  for option in --iptables=true "--iptables=false --ip6tables=false --ip-masq=false"; do
    rm -f "$dir/dockerd.pid"
    # shellcheck disable=SC2086
    PATH="$PATH:/usr/sbin:/sbin" setsid nohup dockerd --host "$DOCKER_HOST" --data-root "$dir/data" --exec-root "$dir/exec" \
      --pidfile "$dir/dockerd.own.pid" --insecure-registry 127.0.0.0/8 $option ${DFLINT_DAEMON_OPTIONS-} \
      >"$dir/dockerd.log" 2>&1 9>&- </dev/null &
    echo $! >"$dir/dockerd.pid"
    daemon_wait 180 "$dir/dockerd.pid" docker version && return 0
    daemon_kill "$dir/dockerd.pid"
  done
  tail -n 20 "$dir/dockerd.log" >&2
  daemon_say "dockerd did not start; its log is $dir/dockerd.log"
  return 1
}

daemon_start_registry() {
  local dir=$DFLINT_DAEMON_DIR port
  for port in 5555 5556 5557 5558; do
    mkdir -p "$dir/registry"
    cat >"$dir/registry.yml" <<YAML
version: 0.1
log: {level: warn}
storage: {filesystem: {rootdirectory: $dir/registry}, delete: {enabled: true}}
http: {addr: "127.0.0.1:$port"}
YAML
    OTEL_TRACES_EXPORTER=none setsid nohup docker-registry serve "$dir/registry.yml" >"$dir/registry.log" 2>&1 9>&- </dev/null &
    echo $! >"$dir/registry.pid"
    if daemon_wait 120 "$dir/registry.pid" daemon_answers "$port"; then
      echo "127.0.0.1:$port" >"$dir/registry.address"
      return 0
    fi
    daemon_kill "$dir/registry.pid"
  done
  tail -n 5 "$dir/registry.log" >&2
  daemon_say "docker-registry did not start; its log is $dir/registry.log"
  return 1
}

# A registry answers "HTTP/1.1 200" on /v2/; done with bash alone, as curl may be missing.
daemon_answers() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET /v2/ HTTP/1.0\r\n\r\n' >&3
    read -r -t 5 line <&3
    [[ $line == *" 200 "* ]]
  ) 2>/dev/null
}

# The base image: busybox, a link for every applet, the account files. The same bytes every time.
daemon_base() {
  docker image inspect "$DFLINT_BASE_NAME" >/dev/null 2>&1 && return 0
  local root busybox applet
  root=$(mktemp -d) busybox=$(daemon_busybox) || return 1
  mkdir -p "$root"/{bin,dev,etc,home,proc,root,sys,tmp,usr/bin,usr/local/bin,usr/sbin,var/www}
  chmod 0755 "$root" && chmod 0700 "$root/root" && chmod 1777 "$root/tmp"
  cp "$busybox" "$root/bin/busybox" && chmod 0755 "$root/bin/busybox"
  for applet in $("$busybox" --list); do
    [ "$applet" = busybox ] || ln -s busybox "$root/bin/$applet"
  done
  printf '%s\n' root:x:0:0:root:/root:/bin/sh daemon:x:1:1:daemon:/usr/sbin:/bin/false www-data:x:33:33:www:/var/www:/bin/false \
    nobody:x:65534:65534:nobody:/home:/bin/false >"$root/etc/passwd"
  printf '%s\n' root:x:0: daemon:x:1: adm:x:4: www-data:x:33: users:x:100: nobody:x:65534: >"$root/etc/group"
  tar --sort=name --format=gnu --mtime=@1600000000 --owner=0 --group=0 --numeric-owner -C "$root" -c . |
    docker import -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' -c 'CMD ["sh"]' - "$DFLINT_BASE_NAME" >/dev/null
  local status=$?
  rm -rf "$root"
  return $status
}

daemon_start() {
  local dir=$DFLINT_DAEMON_DIR user=${DFLINT_DAEMON_USER:-$$}
  mkdir -p "$dir/users" && chmod 0755 "$dir" || return 1
  exec 9>"$dir/lock"
  flock 9
  daemon_start_locked "$user"
  local status=$?
  exec 9>&-
  return $status
}

daemon_start_locked() {
  local dir=$DFLINT_DAEMON_DIR
  daemon_install || return 1
  if daemon_alive "$dir/dockerd.pid"; then
    export DOCKER_HOST="unix://$dir/docker.sock"
  elif ! docker version >/dev/null 2>&1; then
    daemon_start_dockerd || return 1
  fi
  # An outside daemon is reached as the caller's environment says.
  echo "${DOCKER_HOST:-unix:///var/run/docker.sock}" >"$dir/docker.host"
  daemon_alive "$dir/registry.pid" || daemon_start_registry || return 1
  daemon_base || return 1
  : >"$dir/users/$1"
  daemon_export
}

daemon_export() {
  DOCKER_HOST=$(cat "$DFLINT_DAEMON_DIR/docker.host") || return 1
  DFLINT_REGISTRY=$(cat "$DFLINT_DAEMON_DIR/registry.address") || return 1
  DFLINT_BASE=$DFLINT_BASE_NAME
  DFLINT_DAEMON=required
  export DOCKER_HOST DFLINT_REGISTRY DFLINT_BASE DFLINT_DAEMON
}

# End the process of the pid file and wait for it; only ever a process that this script started.
daemon_kill() {
  local pid i
  if daemon_alive "$1"; then
    pid=$(cat "$1")
    kill "$pid" 2>/dev/null
    for ((i = 0; i < 200; i++)); do
      daemon_runs "$pid" || break
      sleep 0.1
    done
    daemon_runs "$pid" && kill -9 "$pid" 2>/dev/null
  fi
  rm -f "$1"
}

daemon_stop() {
  local dir=$DFLINT_DAEMON_DIR user
  [ -d "$dir" ] || return 0
  exec 9>"$dir/lock"
  flock 9
  rm -f "$dir/users/${DFLINT_DAEMON_USER:-$$}"
  for user in "$dir"/users/*; do
    [ -e "$user" ] || continue
    case ${user##*/} in
      hand) exec 9>&-; return 0 ;;
      *) daemon_runs "${user##*/}" && { exec 9>&-; return 0; } ;;
    esac
  done
  daemon_kill "$dir/registry.pid"
  if daemon_alive "$dir/dockerd.pid"; then
    local containers
    containers=$(docker --host "unix://$dir/docker.sock" ps -q 2>/dev/null)
    # shellcheck disable=SC2086
    [ -n "$containers" ] && docker --host "unix://$dir/docker.sock" kill $containers >/dev/null 2>&1
    daemon_kill "$dir/dockerd.pid"
  else
    docker rmi "$DFLINT_BASE_NAME" >/dev/null 2>&1
  fi
  # What a container that ended as the daemon did, or a daemon that was killed, may leave mounted.
  umount "$dir/exec/netns/default" 2>/dev/null || true
  umount "$dir/data" 2>/dev/null || true
  rm -rf "$dir"
  exec 9>&-
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  DFLINT_DAEMON_USER=hand
  case "${1:-}" in
    start) daemon_start && "$0" env ;;
    env)
      daemon_export && for name in DOCKER_HOST DFLINT_REGISTRY DFLINT_BASE DFLINT_DAEMON; do
        printf 'export %s=%s\n' "$name" "${!name}"
      done
      ;;
    stop) daemon_stop ;;
    *)
      sed -n '2,15s/^# \{0,1\}//p' "$0" >&2
      exit 2
      ;;
  esac
fi
