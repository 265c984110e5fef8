# escape=`
FROM a
COPY --from=b` c d e
COPY --from=b\c d e
