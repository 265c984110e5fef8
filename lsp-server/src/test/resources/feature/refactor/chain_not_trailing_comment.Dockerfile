FROM debian:13
RUN ▮<<EOF
a # note
b
EOF
