FROM golang:1.25 AS builder
ARG IMAGE=composer:2
FROM debian:13
COPY --from=hello-world /hello /hello
COPY --from=ghcr.io/astral-sh/uv:0.8.17 /uv /bin/
COPY --from=debian@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 /a /a
COPY --from=$IMAGE /a /a
COPY --from=sources /a /a
COPY --from=BUILDER /a /a
COPY --from=later /a /a
COPY --from=buidler /a /a
RUN --mount=from=build,target=/b ls
FROM debian:13 AS later
