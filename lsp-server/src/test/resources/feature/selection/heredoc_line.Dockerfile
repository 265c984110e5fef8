FROM alpine
COPY <<EOF /x
one
t▮wo
EOF
