FROM a
COPY --from b c
RUN --mount b
FROM --platform a
COPY --exclude b c
