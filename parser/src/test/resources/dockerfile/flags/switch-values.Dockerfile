FROM a
COPY --link=TRUE a b
COPY --link=False a b
