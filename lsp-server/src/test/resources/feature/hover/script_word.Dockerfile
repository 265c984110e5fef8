FROM debian:13-slim
ARG VERSION=1.2
ENV NAME=app
RUN arch=amd64 && curl -fsSLO "https://example.com/${NAME}-${VERSION▮}-${arch}.tgz"
