FROM debian:13 AS a
CMD ["echo", "$HOME"]

FROM debian:13 AS b
ENV APP_HOME=/app A=b
ENTRYPOINT ["${APP_HOME}/bin/app", "${A:-b}"]
CMD ["$PORT"]

FROM debian:13 AS c
CMD ["/bin/sh", "-c", "echo $HOME"]

FROM debian:13 AS d
ENTRYPOINT ["/usr/bin/tini", "--", "sh", "-lc", "echo $HOME"]

FROM debian:13 AS e
CMD ["sed", "{s/$/x/}", "^a$", "$x", "${OPEN"]

FROM debian:13 AS f
ARG VERSION=1
RUN ["install", "app-$VERSION"]
HEALTHCHECK CMD ["check", "$VERSION"]
CMD ["java", "-jar", "app.jar", "--path=${VERSION}"]

FROM debian:13
CMD ["server", "$UNKNOWN"]

FROM debian:13
CMD ["echo", "$P"]

FROM debian:13
CMD ["sed", "s/$x/y/"]
