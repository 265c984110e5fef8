# A Debian package of all three programs with their own Java, for this machine's processor. Needs dpkg-deb and dpkg-shlibdeps.

# Prints a file of this directory with the values of this package.
filled() { sed -e "s|@VERSION@|$version|g" -e "s|@ARCHITECTURE@|$architecture|g" -e "s|@SIZE@|${size-}|g" -e "s|@DEPENDS@|${depends-}|g" -e "s|@DATE@|$(date -u -R --date="@$SOURCE_DATE_EPOCH")|g" "$deb/$1"; }

deb=$root/packaging/deb
for tool in dpkg-deb dpkg-shlibdeps strip; do
  command -v $tool >/dev/null 2>&1 || fail "needs $tool; install the packages dpkg-dev and binutils"
done
make_package archive
# What comes before a release sorts before it.
version=$(echo "$release" | tr '-' '~')
architecture=$(dpkg --print-architecture)
stage=$root/target/deb/stage
rm -rf "$root/target/deb" && mkdir -p "$stage/DEBIAN" "$stage/usr/bin" "$stage/usr/lib" "$stage/usr/share/doc/dflint" \
  "$stage/usr/share/lintian/overrides" "$stage/var/cache/dflint" || exit 2
cp -a "$root/target/archive/dflint-all-$release-$system" "$stage/usr/lib/dflint" || exit 2
home=$stage/usr/lib/dflint
mv "$home/share/"* "$stage/usr/share/" && rmdir "$home/share" || exit 2
# Caches of all users, made when the package is installed.
ln -s /var/cache/dflint "$home/aot"
for file in "$home"/bin/*; do ln -s "../lib/dflint/bin/${file##*/}" "$stage/usr/bin/"; done
# A native dflint stands where the start script is otherwise.
native=$home/bin/dflint
[ "$(head -c 4 "$native" | tail -c 3)" = ELF ] || native=
find "$home" \( -name '*.so' -o -path '*/java/bin/*' -o -name jexec -o -name jspawnhelper \) -type f -exec strip --strip-unneeded {} + &&
  { [ -z "$native" ] || strip --strip-unneeded "$native"; } || exit 2
mkdir "$root/target/deb/debian" && filled control >"$root/target/deb/debian/control" || exit 2
depends=$(cd "$root/target/deb" && find "$home/java" $native -type f \( -name '*.so' -o -path '*/bin/*' \) -exec dpkg-shlibdeps -O --ignore-missing-info \
  -l"$home/java/lib" -l"$home/java/lib/server" {} + 2>"$root/target/deb/shlibdeps.log" | sed 's/^shlibs:Depends=//') ||
  { cat "$root/target/deb/shlibdeps.log" >&2; fail "dpkg-shlibdeps cannot tell what the package depends on"; }
size=$(du -sk --apparent-size "$stage/usr" | cut -f 1)
filled copyright >"$stage/usr/share/doc/dflint/copyright"
cat "$home/NOTICE" >>"$stage/usr/share/doc/dflint/copyright"
for text in BSD-3-Clause BSD-2-Clause 0BSD EPL-2.0; do
  { echo; echo "License: $text"; sed 's/^$/./; s/^/ /' "$home/licenses/$text.txt"; } >>"$stage/usr/share/doc/dflint/copyright"
done
rm -r "$home/LICENSE" "$home/NOTICE" "$home/licenses"
filled changelog | gzip -9n >"$stage/usr/share/doc/dflint/changelog.gz"
cp "$deb/lintian-overrides" "$stage/usr/share/lintian/overrides/dflint"
find "$stage/usr/share/man" -type f -name '*.1' -exec gzip -9n {} +
filled control | sed '/^Source:/,/^$/d' >"$stage/DEBIAN/control"
for script in postinst prerm; do install -m 755 "$deb/$script" "$stage/DEBIAN/$script"; done
find "$stage" -type d -exec chmod 755 {} +
find "$stage" -type f ! -perm -u+x -exec chmod 644 {} +
find "$stage" -type f -perm -u+x -exec chmod 755 {} +
(cd "$stage" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/target/deb/md5sums" &&
  mv "$root/target/deb/md5sums" "$stage/DEBIAN/md5sums"
chmod 644 "$stage/DEBIAN/md5sums" "$stage/DEBIAN/control"
find "$stage" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz -z1 --threads-max=2 --build "$stage" "$packages/dflint_${version}_$architecture.deb" >/dev/null || fail "dpkg-deb cannot make the package"
made "dflint_${version}_$architecture.deb"
