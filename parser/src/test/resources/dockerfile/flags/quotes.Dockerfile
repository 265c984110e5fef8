FROM a
COPY --from="b c" d e
COPY "--from=b" d e
COPY --"from"=b d e
RUN --mount=type=cache,target="/a b" c
