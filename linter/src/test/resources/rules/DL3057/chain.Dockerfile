FROM debian:13 AS base
HEALTHCHECK NONE
FROM base AS a
FROM debian:13 AS b
FROM a
