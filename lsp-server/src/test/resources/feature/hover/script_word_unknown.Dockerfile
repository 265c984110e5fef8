FROM debian:13-slim
ARG VERSION=1.2
RUN curl -fsSLO https://example.com/${VERSION▮}-${arch}.tgz
