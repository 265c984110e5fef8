FROM debian:13
WORKDIR /a
FROM debian:14
COPY a b
FROM alpine:3 AS c
COPY a b
FROM c
WORKDIR x
FROM c
COPY a $X/b
COPY a d:b
COPY a .
