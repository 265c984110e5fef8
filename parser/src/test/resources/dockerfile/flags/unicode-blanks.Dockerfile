FROM a
COPY  --from=b c d
COPY --from=b c d e
COPY --from=b c d
RUN --network=none  --x
