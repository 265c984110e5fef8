FROM a b c d
RUN b
FROM c AS d
RUN e
