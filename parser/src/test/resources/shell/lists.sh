set -eux; apt-get update && apt-get install -y curl || exit 1
a & b &
! grep -q x y | ! sort |& uniq
# a comment
c ;
d &&
  # between
  e |
  f
! ! g
time -p tar xf a.tar | cat
time
