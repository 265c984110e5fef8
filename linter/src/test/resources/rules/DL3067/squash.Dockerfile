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
FROM tonistiigi/xx AS xx
FROM xx AS more
RUN make
FROM debian:13
COPY --from=xx / /
COPY --from=tonistiigi/xx / /
COPY --from=more / /
COPY --from=1 / /
