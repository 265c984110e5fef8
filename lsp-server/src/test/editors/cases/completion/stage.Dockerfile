# 😀
FROM debian:13 AS base
FROM scratch
COPY --from=▮
