FROM a
RUN <<EOF
b
c
