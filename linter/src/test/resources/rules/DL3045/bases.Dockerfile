FROM golang:1.25 AS base
COPY a .
COPY a ./b/
COPY a "c d"
COPY ["a", "c d"]
ENV TARGET=t DIR=/dir
COPY a $TARGET
COPY a $DIR/x
COPY a $UNKNOWN
COPY a C:/x
WORKDIR relative
COPY a .
FROM base
COPY a .
FROM scratch
COPY a .
