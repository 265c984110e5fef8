status=$(printf 3)
[ $status -eq 3 ] || exit 1
f() { return $1; }
f $status || echo failed
printf aXb | tr X? yz; echo
x=$(echo $status); printf '%s\n' $x
exit $status
