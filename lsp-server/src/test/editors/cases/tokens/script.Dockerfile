# comment 😀
FROM alpine:3.22 AS base
ARG NAME=x
RUN <<EOF
echo "$NAME"
EOF
