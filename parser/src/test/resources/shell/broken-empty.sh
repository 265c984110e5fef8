a && ; b
| c
if ; then fi
while true; do done
()
d > ; e
