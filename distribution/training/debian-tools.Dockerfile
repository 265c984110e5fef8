# Tools of an operations team.
FROM debian:12-slim AS base
LABEL org.opencontainers.image.title="tools" \
      org.opencontainers.image.licenses='Apache-2.0'
ENV DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8
RUN apt-get update && apt-get install -y --no-install-recommends \
        ca-certificates \
        # needed by the health check
        curl=7.88.1-10+deb12u5 \
        git jq \
    && rm -rf /var/lib/apt/lists/*
RUN cd /tmp && sudo make install; apt-get upgrade -y
ADD https://example.com/archive.tar.gz /opt/
ADD ./scripts /usr/local/bin/
EXPOSE 8080/tcp 9090
USER root
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s --start-interval=1s --retries=3 \
  CMD curl -fsS http://localhost:8080/ready || exit 1
ENTRYPOINT tools --serve
