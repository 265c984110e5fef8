FROM alpine:3.22 AS base
FROM base
COPY --from=base /a /b
