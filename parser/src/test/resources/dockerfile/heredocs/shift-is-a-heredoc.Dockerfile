FROM a
RUN echo $(( 1 << 2 ))
b
2
