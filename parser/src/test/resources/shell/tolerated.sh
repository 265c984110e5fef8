if a; then; b; else; c; fi
{d; }
e &; f
f(a, b) { g; }
for x in y; do; z; done
[ -f a b ]
[x]
[[ a b c ]]
echo $[x-]
h() if i; then j; fi
{k,l} m
