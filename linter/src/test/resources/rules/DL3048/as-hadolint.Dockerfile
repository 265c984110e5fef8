FROM debian:13
LABEL --x=y a=b
LABEL a "B" c=d
LABEL "a b"=c D=e
LABEL a_b/c.d=e
