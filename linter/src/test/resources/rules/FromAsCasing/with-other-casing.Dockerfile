from alpine:3.22 AS b
RUN a
RUN b
FROM b as c
