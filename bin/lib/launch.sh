# Starts $program with the arguments of the calling script, which lies in $bin; builds it before when there is none, or when a source
# has changed since. What every start goes through uses shell built-ins only: a fork costs as much as a good part of the lint.

case $bin in
  */bin) root=${bin%/bin} ;;
  bin) root=$PWD ;;
  .) root=.. ;;
  *) root=$bin/.. ;;
esac
# The cache holds for the jars at one absolute path.
case $root in /*) ;; *) root=$PWD/$root ;; esac
dflint_dist=$root/target/dist

changed=
built=$dflint_dist/state/$program.built
if [ -f "$dflint_dist/state/$program.changed" ]; then
  . "$dflint_dist/state/$program.changed"
else
  changed=true
fi
if [ -n "$changed" ]; then
  "$root/bin/build" --if-needed "$program" >&2 || exit 2
fi
. "$dflint_dist/bin/$program"
