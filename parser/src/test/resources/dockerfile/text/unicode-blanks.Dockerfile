FROM a
RUN b
 RUN c 
COPY a b c
ENV A=b C=d
ENV E f g
