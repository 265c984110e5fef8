FROM a AS ü▮
FROM Ü
COPY --from=Ü 😀 b
