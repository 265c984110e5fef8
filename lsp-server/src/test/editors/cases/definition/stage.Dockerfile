FROM debian:13 AS base
FROM scratch
COPY --from=ba▮se /etc/os-release /
