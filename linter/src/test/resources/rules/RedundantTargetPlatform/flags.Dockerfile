FROM --platform=$TARGETPLATFORM debian:13 AS a
FROM --platform=${TARGETPLATFORM} debian:13
FROM --platform=$BUILDPLATFORM golang:1.26
