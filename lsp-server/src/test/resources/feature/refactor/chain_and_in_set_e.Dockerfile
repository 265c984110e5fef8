FROM debian:13
RUN ▮<<EOF
set -e
a && b
c
EOF
