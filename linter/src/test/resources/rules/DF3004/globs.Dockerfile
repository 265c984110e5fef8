ARG ALL=.
FROM golang:1.25 AS build
COPY . .
FROM debian:13
ARG WHAT=./*
COPY a* /app/
ADD ./s* /src* /app/
COPY go.* go* package* docker-php-ext-* /app/
COPY src/* *.txt a*b conf*.d /app/
COPY $WHAT ${UNKNOWN} /app/
COPY --from=build a* /app/
COPY <<a* /x
a
a*
ONBUILD COPY . /app
