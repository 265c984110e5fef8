FROM debian:13 AS a
ENTRYPOINT server
CMD ["--port", "80"]

FROM a AS b
CMD ["--port", "81"]

FROM debian:13 AS c
ENTRYPOINT server "$@"
CMD ["--port", "80"]

FROM debian:13 AS d
ENTRYPOINT server
CMD []

FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS e
ENTRYPOINT server
CMD ["--port", "80"]

FROM debian:13
CMD a
ENTRYPOINT ["old"]
ENTRYPOINT server --fast
