FROM a
RUN --network=none
COPY --from=b
