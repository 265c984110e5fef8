FROM debian:13 AS dash
RUN ! ! true
RUN echo "a"; echo ${PATH:}
RUN ! true || ! false

FROM alpine:3.22
RUN if ! ! true; then :; fi

FROM debian:13 AS bash
SHELL ["/bin/bash", "-c"]
RUN ! ! true
