FROM debian:13
RUN <<EOF
set -e
apt-get install
  --yes curl
EOF
