FROM a
RUN --mount=type=bind,target=/b=c d
COPY --from=b=c d e
