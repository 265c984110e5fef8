FROM alpine
RUN <<EOF
set -e
if true; then apk add --▮
EOF
