FROM a
RUN -x b
RUN - b
