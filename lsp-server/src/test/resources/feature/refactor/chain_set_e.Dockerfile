FROM debian:13
RUN ▮<<EOF
set -e
apt-get update
# tools
apt-get install -y \
    curl
rm -rf /x
EOF
USER me
