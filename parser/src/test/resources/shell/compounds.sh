#!/usr/bin/env bash
if test -f a; then b; elif c && d; then e; f; else g; fi > out 2>&1
if [ -d x ]
then
  y
fi
for f in *.c "$@" $(ls); do cc "$f"; done
for f; do echo; done
for f
do echo "$f"; done < list
for ((i = 0; i < 10; i++)); do echo $i; done
for x in a b; { echo $x; }
while read -r line; do echo "$line"; done < <(cmd)
until false; do sleep 1; break; done &
select opt in a b; do echo "$opt"; done
case "$1" in
  a | b) one ;;
  (c*) two; three ;&
  [de]) ;;&
  *) four
esac
(cd /x && make) | tee log
{ a; b; } >&2
((x > 3)) && echo big
( (a) ; b )
