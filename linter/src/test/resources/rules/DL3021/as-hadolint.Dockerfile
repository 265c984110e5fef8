FROM debian:13
COPY a b .
COPY a b "c/"
COPY --link=maybe a b
COPY -- a b
COPY --parents a b c/
COPY <<A <<B c d
A
B
