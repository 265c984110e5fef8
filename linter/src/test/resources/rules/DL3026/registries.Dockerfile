ARG MIRROR=mirror.example.org:5000
ARG NONE
FROM debian:13 AS a
FROM index.docker.io/library/debian:13 AS b
FROM ${MIRROR}/debian:13 AS c
FROM ${NONE}/debian:13 AS d
FROM localhost/x:1 AS e
FROM a
COPY --from=a /a /a
COPY --from=ghcr.io/x/y:1 /a /a
RUN --mount=type=bind,from=quay.io/x/y:1,target=/m ls /m
