FROM a AS b c
RUN c
