FROM debian:13
RUN ▮cat <<EOF
a
EOF
