FROM debian@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS a
FROM debian:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS b
FROM localhost:5000/x AS c
FROM a
COPY --from=c /x /x
COPY --from=d /x /x
COPY --from=7 /x /x
