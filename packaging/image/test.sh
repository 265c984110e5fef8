# The image, on a Docker daemon, as a user runs it: with nothing but a file, as no user in particular, and read-only.
run_image() { docker run --rm --network none --read-only --cap-drop ALL --security-opt no-new-privileges "$@"; }

lints_input() { run_image -i "$image" - <"$work/Dockerfile" | grep -q 'DL3006.*ubuntu has no tag'; }
lints_project() { run_image -v "$work/project-of-image:/work:ro" "$image" . | grep -q 'DL3006.*ubuntu has no tag'; }
formats_input() { [ "$(printf 'from alpine\n' | run_image -i "$image" format -)" = 'FROM alpine' ]; }
is_small() { [ "$(docker image inspect --format '{{.Size}}' "$image")" -le 90000000 ]; }
has_user() { [ "$(docker image inspect --format '{{.Config.User}}' "$image")" = 65532:65532 ]; }
uses_archive() { run_image --entrypoint /usr/lib/dflint/java/bin/java "$image" -Xshare:on @/usr/lib/dflint/arguments --version; }
same_again() { cp "$root/target/image/id" "$work/id" && taskset --cpu-list 0 "$root/bin/package" image && cmp "$work/id" "$root/target/image/id"; }
loads() { docker image rm "$image" && docker load --input "$packages/dflint-image-$version-"*.tar.gz && [ "$(docker image inspect --format '{{.Id}}' "$image")" = "$(cat "$root/target/image/id")" ]; }

[ "$(id -u)" = 0 ] || { skip 'the image' 'needs root'; return 0; }
. "$root/bin/lib/daemon.sh"
daemon_start || { skip 'the image' 'needs a Docker daemon'; return 0; }
cleanups+=(daemon_stop)
rm -f "$packages"/dflint-image-*
make image || return 0
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$root/pom.xml" | head -n 1)
image=dflint:$version
mkdir "$work/project-of-image" && cp "$work/Dockerfile" "$work/project-of-image" && chmod -R a+rX "$work/project-of-image" && chmod a+x "$work"
check 'dflint finds nothing in its Dockerfile, in all profiles and whatever is ignored' \
  "$root/bin/dflint" --profile all --disable-ignore-pragma "$here/Dockerfile"
check 'it has at most 90 MB' is_small
check 'it is not of root' has_user
check 'standard input' lints_input
check 'a directory' lints_project
check 'it formats' formats_input
check 'without arguments it helps' prints 'Usage: dflint' run_image "$image"
[ -x "$root/target/native/dflint" ] || check 'it starts with its archive of classes' uses_archive
check 'it is the same when it is made again, on one processor' same_again
check 'docker load takes the file' loads
docker image rm "$image" >/dev/null 2>&1
