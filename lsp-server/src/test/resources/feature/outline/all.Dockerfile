# syntax=docker/dockerfile:1
ARG VERSION=3.22

FROM alpine:${VERSION} AS build
MAINTAINER someone
ARG VERSION
ENV A=1 B="two  words"
LABEL only=one
RUN apk add --no-cache \
    curl
RUN <<EOF
true
EOF
CMD ["sh"]

FROM scratch
COPY --from=build / /
