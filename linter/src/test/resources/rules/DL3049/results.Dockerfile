FROM debian:13 AS a
LABEL x=1
FROM a AS b
FROM debian:13 AS c
FROM debian:13
COPY --from=c /x /x
FROM debian:13
ARG K
LABEL $K=1
