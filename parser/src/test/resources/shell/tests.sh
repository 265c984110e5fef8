#!/bin/bash
[ -f "$a" ] && [ "$b" = c ] || [ ! -d d ]
[ "$x" -gt 3 -a \( -z "$y" -o "$z" != w \) ]
[ a = b -a \( c = d -o -n e \) ]
[[ $a == b* && ( -f c || ! $d =~ ^(x|y[0-9]+)$ ) ]]
[[ "$a" < b ]] 2> /dev/null
[ ]
[ x ]
[ "$a" '>' b ]
[ -z "$(ls -A x)" ]
test -f x
