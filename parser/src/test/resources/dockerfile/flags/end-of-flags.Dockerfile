FROM a
RUN -- --network=none
COPY --link -- --from=b c
RUN --
