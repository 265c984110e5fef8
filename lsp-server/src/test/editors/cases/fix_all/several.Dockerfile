FROM debian:13-slim as base
MAINTAINER me
run echo 😀
WORKDIR /app
