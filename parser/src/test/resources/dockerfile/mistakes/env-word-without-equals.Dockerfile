FROM a
ENV b=c d e=f
RUN g
