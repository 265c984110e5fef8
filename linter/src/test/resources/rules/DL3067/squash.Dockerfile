FROM debian:13 AS all
ENV ROOT=/
FROM scratch
COPY --from=all / /
FROM debian:13
ENV ROOT=/
COPY --from=all ["/", "/"]
COPY --from=all $ROOT $ROOT
COPY --from=all / /copy
COPY --from=all /. /
