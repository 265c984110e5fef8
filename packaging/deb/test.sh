# The package is installed into a new Debian system in a directory, which knows nothing of this machine. Its packages are fetched once.

# Runs a command in the new system. Its mounts end with it.
inside() {
  # shellcheck disable=SC2016 # for the shell that runs it
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 unshare --mount --pid --fork \
    sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$debian" "$@"
}

# Prints the address and the name of the Debian that this machine is made from.
origin() { apt-get indextargets --format '$(SITE) $(CODENAME)' "Codename: $(. /etc/os-release && echo "$VERSION_CODENAME")" | head -n 1; }

new_system() {
  local archive=$root/target/debian-root.tar site codename
  debian=$work/debian
  mkdir "$debian" || return
  if [ ! -f "$archive" ]; then
    read -r site codename < <(origin)
    debootstrap --variant=minbase "$codename" "$debian" "$site" && rm -f "$debian"/var/cache/apt/archives/*.deb &&
      tar cf "$archive.new" -C "$debian" . && mv "$archive.new" "$archive"
  else
    tar xf "$archive" -C "$debian"
  fi
}

without_errors() { lintian --fail-on error --tag-display-limit 0 "$deb"; }

finds_inside() { inside dflint /root/Dockerfile | grep -q 'DL3006.*ubuntu has no tag'; }

answers_inside() {
  local request='{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
  printf 'Content-Length: %d\r\n\r\n%s' "${#request}" "$request" | inside timeout 60 dfls --stdio | grep -q '"capabilities"'
}

# Nothing stays but what the system had before.
left_nothing() {
  (cd "$debian" && find usr etc var/cache var/lib/dflint opt 2>/dev/null | grep -v '^var/cache/\(apt\|debconf\|ldconfig\)' | sort) >"$work/after"
  ! grep -E 'dflint|dfls|dfbuild' "$work/after"
}

need dpkg-shlibdeps dpkg-dev && need strip binutils && need debootstrap debootstrap && need lintian lintian || return 0
[ "$(id -u)" = 0 ] || { skip 'the Debian package' 'debootstrap and chroot need root'; return 0; }
rm -f "$packages"/dflint_*.deb
make deb || return 0
deb=$(ls "$packages"/dflint_*.deb)
check 'lintian finds no error' without_errors
check 'a new Debian system' new_system || return 0
cp "$deb" "$debian/root/dflint.deb"
echo 'FROM ubuntu' >"$debian/root/Dockerfile"
check 'apt-get installs it' inside apt-get install --yes --no-install-recommends /root/dflint.deb
for name in dflint dfls dfbuild; do
  [ ! -f "$debian/usr/lib/dflint/lib/training/$name.json" ] || check "a cache of $name was made" compgen -G "$debian/var/cache/dflint/$name.*.aot"
  check "the manual page of $name" test -s "$debian/usr/share/man/man1/$name.1.gz"
done
check 'dflint lints' finds_inside
check 'dflint uses the cache of all users' test ! -e "$debian/root/.cache/dflint"
check 'dfls answers' answers_inside
check 'dfbuild starts' inside dfbuild version
check 'completion of Bash' inside bash -n /usr/share/bash-completion/completions/dflint
check 'apt-get installs it again' inside apt-get install --yes --reinstall /root/dflint.deb
check 'dflint lints after that' finds_inside
check 'no file of the package was changed' inside dpkg --verify dflint
check 'apt-get removes it' inside apt-get purge --yes dflint
check 'nothing is left' left_nothing
