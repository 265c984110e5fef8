FROM a AS b
WORKDIR /app
FROM c
WORKDIR /app
COPY --from=b x ▮
