FROM a
RUN echo ${a:-b <<E c}
x
E
RUN echo "${a:-b <<E c}"
