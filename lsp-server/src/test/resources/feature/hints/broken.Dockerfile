FROM ${
WORKDIR
ARG
COPY --from=7 $x
WORKDIR ${a:-${b
