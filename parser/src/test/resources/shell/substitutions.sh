#!/bin/bash
x=$(cat a | tail -n 1) y="$(echo "$(id -u)")" z=`echo \`whoami\` "\$x"`
diff <(sort a) >(tee b)
echo $(( 1 + x * (y - 2) )) $((i++, j = 3, k[2] += n ? a : b)) $[ 3 + 4 ] $((16#ff ** 2))
echo $( (a; b) ) $((c); d) $(
  # only a comment
) "$(
  cd /tmp &&
  ls
)" ${ pwd; } $(<file)
echo "`grep \"x\" y`" $(case $a in b) c ;; esac)
