FROM
FROM a AS b
FROM▮ b AS c
COPY --from=b
COPY --from=c a b
