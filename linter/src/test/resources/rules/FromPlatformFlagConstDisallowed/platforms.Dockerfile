FROM --platform=linux/amd64 debian:13 AS a
FROM --platform=$BUILDPLATFORM debian:13 AS b
FROM --platform=linux/arm64 debian:13 AS build_arm64
FROM --platform=linux/amd64 a
