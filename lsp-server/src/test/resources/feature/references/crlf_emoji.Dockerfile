FROM a AS ü▮
FROM ü
COPY --from=ü 😀 \
 b
