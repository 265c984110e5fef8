FROM a
RUN ["a"] ▮
