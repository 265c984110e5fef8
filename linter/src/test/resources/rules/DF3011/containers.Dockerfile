ARG GLOBAL=1
FROM debian:13 AS base
ARG PORT=8080
ARG WITH_ENV=1
ENV WITH_ENV=$WITH_ENV
CMD exec app --port $PORT $GLOBAL "$PORT" $WITH_ENV '$PORT' ${PORT:-80} $UNKNOWN
HEALTHCHECK --interval=5s CMD curl -f "http://localhost:${PORT}/" || exit 1
ENTRYPOINT ["app", "--port", "$PORT"]
FROM base
ENTRYPOINT ["/bin/sh", "-c", "PORT=1; app $PORT"]
CMD ["/bin/sh", "-c", "app $PORT"]
ONBUILD CMD app $PORT
