# The site: every link leads somewhere, nothing comes from another host, and a browser shows, searches and darkens it. Each command of the
# comparison runs, in a directory with a Dockerfile.

# Serves the site on this machine, at a port that is free.
serve() {
  python3 -u - "$root/target/site/dflint" >"$work/port" 2>/dev/null <<'EOF_PYTHON' &
import functools, http.server, sys
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
print(server.server_address[1])
server.serve_forever()
EOF_PYTHON
  server=$!
  cleanups+=(stop_serving)
  for _ in $(seq 600); do [ -s "$work/port" ] && break; sleep 0.1; done
  address=http://127.0.0.1:$(cat "$work/port")
}

stop_serving() { kill "$server" 2>/dev/null; }

# browse PAGE light|dark EXPRESSION: whether an expression becomes true in a page.
browse() { timeout 90 node "$here/browse.mjs" "$(mktemp -d -p "$work")" "$address/$1" "$2" "$3"; }
shows() { browse "$1" light "document.body.innerText.includes(\"$2\")"; }
has_rules() { for page in "$root"/docs/rules/[!R]*.md; do page=${page##*/}; [ -s "$root/target/site/dflint/rules/${page%.md}/index.html" ] || return; done; }

# Each command of the table, as it is there.
comparison() {
  local command bad=0
  mkdir -p "$work/compared/bin" && cp "$root/distribution/training/shell-heavy.Dockerfile" "$work/compared/Dockerfile" &&
    ln -sf "$root/bin/dflint" "$root/bin/dfls" "$root/bin/dfbuild" "$work/compared/bin" || return
  while read -r command; do
    (cd "$work/compared" && PATH="$work/compared/bin:$PATH" bash -c "$command") >"$work/command" 2>&1
    case $? in 0 | 1) [ -s "$work/command" ] || [[ $command == *write-baseline* ]] || { echo "$command: prints nothing"; bad=1; } ;; *) echo "$command:"; cat "$work/command"; bad=1 ;; esac
  done < <(sed -n 's/^| .* | `\(df[^`]*\)` |$/\1/p' "$root/docs/comparison.md")
  return "$bad"
}

check 'the site is made' "$root/bin/package" site || return 0
check 'no link is dead, and nothing comes from elsewhere' python3 "$here/links.py" "$root/target/site/dflint"
check 'every rule has its address' has_rules
check 'the commands of the comparison' comparison
need chromium chromium && need node nodejs || return 0
serve
check 'the first page' shows '' 'Dockerfile tooling'
check 'the page of a rule' shows 'rules/DF1001/' 'Use a base image that is still supported'
check 'search finds a rule' browse '?q=DF1001' light 'document.querySelector(".md-search-result__link")?.href.includes("rules/DF1001/")'
check 'dark for who prefers it' browse '' dark 'document.body.dataset.mdColorScheme === "slate"'
check 'light for who does not' browse '' light 'document.body.dataset.mdColorScheme === "default"'
check 'a button for the other' browse '' light \
  'document.body.dataset.mdColorScheme === "slate" || document.querySelector("label[for=__palette_1]:not([hidden])")?.click()'
