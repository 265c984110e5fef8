FROM --platform=linux/arm64 debian:13 AS build-arm64
FROM --platform=linux/arm64/v8 debian:13 AS build-linux
FROM --platform=linux/arm64 debian:13 AS build
FROM --platform=$BUILDPLATFORM debian:13
FROM --platform=${PLATFORM:-linux/amd64} debian:13
FROM --platform=linux/amd64 \
    debian:13
