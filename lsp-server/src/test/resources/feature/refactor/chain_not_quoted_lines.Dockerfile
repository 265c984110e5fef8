FROM debian:13
RUN ▮<<EOF
echo "a
b"
EOF
