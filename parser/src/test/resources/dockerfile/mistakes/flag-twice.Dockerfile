FROM a
COPY --from=b --from=c d e
COPY --link --link d e
ADD --exclude=b --exclude=c d e
