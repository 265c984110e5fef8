FROM debian:13
ENV A
ENV B 1
LABEL maintainer    = "Ann <ann@example.com>"
