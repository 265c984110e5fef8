#!/bin/bash
A=1 B= C="x y" D=$x cmd arg
E=(a "b c" $d [3]=e [x y]=f)
F+=more G[2]=h H[$i+1]+=j
export I=1 J K="$L" M=(n o)
declare -A map=([k]=v)
readonly N
builtin export O=p
P==q
local R=~/s
T=`date`
x=y z
