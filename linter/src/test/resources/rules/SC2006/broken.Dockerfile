FROM debian:13
RUN <<EOF
a`b &&`
EOF
