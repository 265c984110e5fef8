FROM a
COPY --li▮nk a b
