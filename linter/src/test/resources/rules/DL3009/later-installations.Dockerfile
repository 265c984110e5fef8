FROM debian:13 AS base
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN apt-get install -y --no-install-recommends git
RUN apt-get update && apt-get install -y --no-install-recommends jq

FROM base AS middle
RUN true

FROM middle
RUN apt-get install -y --no-install-recommends jq
RUN apt-get update
RUN apt-get install -y --no-install-recommends git
RUN apt-get update && apt-get install -y --no-install-recommends curl
