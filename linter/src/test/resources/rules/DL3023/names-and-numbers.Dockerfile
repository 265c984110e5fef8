FROM debian:13 AS build
COPY --from=Build /a /b
COPY --from=0 /a /b
RUN --mount=from=build,target=/mnt ls
COPY --from=other /a /b
FROM debian:13 AS other
