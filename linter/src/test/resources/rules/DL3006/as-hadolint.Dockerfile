FROM debian AS Base
FROM Base
FROM base
FROM $X
FROM x$X
FROM localhost:5000/x
FROM ${X:-a:b}/c
FROM quay.io/a@sha256:c
FROM quay.io/a AS b
