FROM debian:13
ARG ▮DIR=/app
WORKDIR $DIR/src
COPY . ${DIR}
