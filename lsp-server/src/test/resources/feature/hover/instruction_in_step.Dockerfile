ARG A=1
FROM debian:13-slim AS base
ARG B=2
ARG A
ENV C="x $A" D=`
SHELL ["/bin/bash", "-c"]
WORKDIR /srv
USER me
WOR▮KDIR a
