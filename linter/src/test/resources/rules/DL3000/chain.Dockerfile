FROM debian:13 AS base
WORKDIR /base
WORKDIR sub

FROM base AS child
WORKDIR relative-to-base-stage

FROM debian:13 AS other
ARG DIR
WORKDIR ${DIR}/x
WORKDIR "my app"
WORKDIR second

FROM scratch
WORKDIR app

FROM debian:13
WORKDIR ./app
