FROM debian:13 AS base
HEALTHCHECK NONE
FROM debian:13
COPY --from=base /a /a
