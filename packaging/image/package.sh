# The container image dflint, built by dfbuild from scratch: the native executable, or the Java and the jars of the archive and an archive of
# classes for a faster start, and the C library of this machine. Needs a Docker daemon, and root for the run that records which classes are
# loaded at /usr/lib/dflint; docs/decisions/0022-classes-in-the-image.md says how the archive is always the same.

# libraries FILE...: prints the libraries of the system that programs need, as the loader finds them.
libraries() { ldd "$@" | sed -n 's/^[[:space:]]*\(.* => \)\{0,1\}\(\/[^ ]*\) (0x.*/\2/p' | grep -v "^$stage" | sort -u; }

# inside COMMAND...: runs a command in the directory of the image; its mounts end with it. The time is for a clock that stands still.
inside() {
  # shellcheck disable=SC2016 # for the shell that runs it
  env -i LC_ALL=C.UTF-8 FAKETIME='1970-01-01 00:00:01' NO_FAKE_STAT=1 unshare --mount --pid --fork \
    sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$files" "$@"
}

# Prints the library that stops the clock of a program.
clock_library() { find /usr/lib -path '*/faketime/libfaketime.so.1' 2>/dev/null | grep .; }

# Adds what the JVM is told, from the table that the start scripts are made from, and an archive of classes: with them linked and their
# constants resolved, as an AOT cache has them, but the same each time that it is made. For that, the training runs are interpreted, since it
# depends on the compiler's timing what compiled code resolves; the clock stands still, since soft references in the archive keep its time;
# and memory and processors are the same on all machines.
add_archive_of_classes() {
  "$jdk/bin/java" -cp "$root/distribution/target/quick/classes$separator$(cat "$root/distribution/target/quick/classpath")" \
    io.dflint.distribution.ImageArguments "$files$home/lib/training/dflint.json" "$home" >"$stage/arguments" || exit 2
  sed '/^-XX:SharedArchiveFile=/d; $d' "$stage/arguments" >"$files/before-main"
  sed '/^-XX:SharedArchiveFile=/d' "$stage/arguments" >"$files/whole"
  find "$files" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
  inside "$home/java/bin/java" -Xint -XX:DumpLoadedClassList=/tmp/json @/whole --format json "$home/lib/training/inputs" >"$stage/training.log" 2>&1
  inside "$home/java/bin/java" -Xint -XX:DumpLoadedClassList=/tmp/tty @/whole --no-config "$home/lib/training/inputs" >>"$stage/training.log" 2>&1
  # Classes, and then what is resolved in them.
  for lines in '^[^#@]' '^@'; do
    grep -h "$lines" "$files/tmp/json" "$files/tmp/tty" | sed 's/ id: [0-9]*$//' | LC_ALL=C sort -u
  done >"$files/tmp/classes"
  [ -s "$files/tmp/classes" ] || { cat "$stage/training.log" >&2; fail "the classes that dflint loads cannot be recorded"; }
  cp "$clock" "$files/tmp/clock.so" && echo /tmp/clock.so >"$files/etc/ld.so.preload" || exit 2
  inside "$home/java/bin/java" -Xshare:dump -XX:+AOTClassLinking -Xms256m -XX:ActiveProcessorCount=2 \
    -XX:SharedClassListFile=/tmp/classes "-XX:SharedArchiveFile=$home/classes.jsa" @/before-main >>"$stage/training.log" 2>&1
  [ -f "$files$home/classes.jsa" ] || { cat "$stage/training.log" >&2; fail "the archive of classes cannot be made"; }
  rm -rf "$files"/tmp/* "$files/etc/ld.so.preload" "$files/whole" "$files/before-main" "$files$home/lib/training"
  cp "$stage/arguments" "$files$home/arguments"
}

[ "$(id -u)" = 0 ] || fail "the image needs root; run it with sudo"
for tool in ldd unshare chroot; do command -v $tool >/dev/null 2>&1 || fail "needs $tool"; done
make_package archive
stage=$root/target/image
files=$stage/root
home=/usr/lib/dflint
rm -rf "$stage" && mkdir -p "$files/usr/lib" "$files/etc" "$files/proc" "$files/tmp" "$files/work" "$files/usr/share/doc" || exit 2
cp -a "$root/target/archive/dflint-$release-$system" "$files$home" || exit 2
rm -r "$files$home/share"
mkdir "$files/usr/share/doc/dflint" && mv "$files$home/LICENSE" "$files$home/NOTICE" "$files$home/licenses" "$files/usr/share/doc/dflint" || exit 2
if [ -d "$files$home/java" ]; then
  program_kind=java
  rm -r "$files$home/bin"
  clock=$(clock_library) || { can_install && install_packages libfaketime && clock=$(clock_library); } ||
    fail "needs libfaketime; install the package of this name"
else
  program_kind=native
  rm -r "$files$home/lib"
fi
find "$files$home" -type f \( -name '*.so' -o -path '*/bin/*' \) >"$stage/programs"
# shellcheck disable=SC2046 # one file a line, and no spaces in them
(cd / && libraries $(cat "$stage/programs")) >"$stage/libraries"
while read -r library; do
  mkdir -p "$files${library%/*}" && cp -L "$library" "$files$library" || exit 2
done <"$stage/libraries"
for name in libc6 zlib1g; do
  [ ! -f "/usr/share/doc/$name/copyright" ] || install -D -m 644 "/usr/share/doc/$name/copyright" "$files/usr/share/doc/$name/copyright"
done
printf 'root:x:0:0:root:/root:/nonexistent\nnonroot:x:65532:65532:nonroot:/work:/nonexistent\n' >"$files/etc/passwd"
printf 'root:x:0:\nnonroot:x:65532:\n' >"$files/etc/group"

if [ "$program_kind" = java ]; then
  add_archive_of_classes
fi
rm -rf "$files/proc"
chmod 1777 "$files/tmp"
find "$files" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
"$root/bin/dfbuild" build --quiet --no-cache --file "$root/packaging/image/Dockerfile" --tag "dflint:$release" --build-arg "VERSION=$release" \
  --build-arg "PROGRAM=$program_kind" --build-arg "SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH" --iidfile "$stage/id" --output "type=docker,dest=$stage/dflint.tar" "$stage" ||
  fail "dfbuild cannot build the image"
gzip -n <"$stage/dflint.tar" >"$packages/dflint-image-$release-$system.tar.gz" && rm "$stage/dflint.tar" || fail "cannot write to $packages"
made "dflint-image-$release-$system.tar.gz"
