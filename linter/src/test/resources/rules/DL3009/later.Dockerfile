FROM debian:13 AS base
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN make

FROM base AS other
RUN apt-get update && apt-get install -y --no-install-recommends wget

FROM base
RUN apt-get install -y --no-install-recommends wget
COPY --from=other /x /x
