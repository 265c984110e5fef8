FROM golang:1.27 AS build
USER app

FROM scratch AS a
COPY --chown=app:app x /x
COPY --chown=1000:1000 x /y
USER nobody:nogroup

FROM a AS above-a
USER app

FROM scratch AS b
COPY --from=build /etc/passwd /etc/
USER app

FROM b AS above-b
USER app

FROM scratch AS c
ADD rootfs.tar.gz /
USER app

FROM scratch AS d
USER 1000:app
USER root
ARG UID
USER $UID
USER ${NAME:-app}

FROM scratch AS e
WORKDIR /etc
COPY passwd ./
USER app

FROM scratch AS f
RUN ["/busybox", "adduser", "app"]
USER app
