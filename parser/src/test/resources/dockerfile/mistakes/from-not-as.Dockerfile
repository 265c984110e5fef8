FROM a to b
RUN c
