FROM debian:13 AS build
RUN useradd builder
FROM debian:13
RUN groupadd -r app && useradd -r -g app app
RUN useradd -m web && chown -R web /srv
RUN adduser -D $NAME
RUN adduser --disabled-password --gecos "" ops
