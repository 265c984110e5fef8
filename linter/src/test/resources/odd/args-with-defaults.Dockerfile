ARG BASE
FROM ${BASE:-ubuntu} AS x
FROM ${BASE:?must be given}
COPY --from=x / /
COPY --from=${BASE} a b
