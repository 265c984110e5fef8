FROM debian:13-slim AS Ba▮se
FROM base AS x
COPY --from=base a b
COPY --from=0 a b
