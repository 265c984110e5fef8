# 😀
FROM debian:13 AS ba▮se
FROM base AS build
RUN --mount=type=bind,from=base,target=/mnt true
FROM scratch
COPY --from=base /etc/os-release /
