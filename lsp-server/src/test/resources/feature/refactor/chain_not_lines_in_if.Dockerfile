FROM debian:13
RUN ▮<<EOF
if a; then
  b
fi
EOF
