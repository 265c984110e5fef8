FROM a
RUN --network=none b --network=host
COPY b --from=c d
