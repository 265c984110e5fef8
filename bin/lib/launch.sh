# Starts $program with the arguments of the calling script, which lies in $bin; builds the distribution before when there
# is none, or when another commit has been checked out since. What every start goes through uses shell built-ins only: a
# fork costs as much as a good part of the lint.

case $bin in
  */bin) root=${bin%/bin} ;;
  bin) root=$PWD ;;
  .) root=.. ;;
  *) root=$bin/.. ;;
esac
# The cache holds for the jars at one absolute path.
case $root in /*) ;; *) root=$PWD/$root ;; esac
dflint_dist=$root/target/dist

# Sets $commit to the commit that is checked out, or to nothing where that cannot be told (no Git, or storage of another kind).
read_commit() {
  commit=
  git=$root/.git
  if [ -f "$git" ]; then # a worktree or a submodule
    read -r _ git <"$git"
    case $git in /*) ;; *) git=$root/$git ;; esac
  fi
  [ -f "$git/HEAD" ] || return 0
  read -r head <"$git/HEAD"
  case $head in
    "ref: "*) ref=${head#ref: } ;;
    *)
      commit=$head
      return 0
      ;;
  esac
  common=$git
  if [ -f "$git/commondir" ]; then
    read -r common <"$git/commondir"
    case $common in /*) ;; *) common=$git/$common ;; esac
  fi
  if [ -f "$common/$ref" ]; then
    read -r commit <"$common/$ref"
  elif [ -f "$common/packed-refs" ]; then
    while read -r hash name; do
      if [ "$name" = "$ref" ]; then
        commit=$hash
        break
      fi
    done <"$common/packed-refs"
  fi
}

built=
[ -f "$dflint_dist/commit" ] && read -r built <"$dflint_dist/commit"
read_commit
if [ ! -f "$dflint_dist/bin/$program" ] || { [ -n "$commit" ] && [ "$built" != "$commit" ]; }; then
  "$root/bin/build" --if-needed "$program" >&2 || exit 2
fi
. "$dflint_dist/bin/$program"
