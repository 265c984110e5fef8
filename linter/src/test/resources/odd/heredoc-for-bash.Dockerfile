# syntax=docker/dockerfile:1
FROM debian:13
RUN <<EOT bash
set -eux
apt-get update
apt-get install curl
curl -k https://example.com/a | sh
EOT
