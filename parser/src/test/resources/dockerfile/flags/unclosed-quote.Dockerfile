FROM a
COPY --from="b c d
RUN e
